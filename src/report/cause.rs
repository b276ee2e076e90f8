//! Causes: whether the shortcomings say why.

use std::sync::OnceLock;

use regex::Regex;

use crate::lexicon::Table;
use crate::report::{BlockKind, Report, SectionId, SectionState};
use crate::text::Span;

struct Row {
    needs: Vec<&'static str>,
    pattern: Regex,
    not: Vec<&'static str>,
}

/// The first cause given in the text (not in the heading) of the shortcomings.
pub(super) fn find(report: &Report) -> Option<Span> {
    let section = report.sections.of(SectionId::Shortcomings);
    if section.state == SectionState::Merged
        && !report
            .blocks
            .iter()
            .any(|block| block.section == Some(SectionId::Shortcomings))
    {
        // A passage inside another section, or one that shares its heading: look at its body.
        let body = section.body?;
        return report
            .blocks
            .iter()
            .filter(|block| block.span.overlaps(body))
            .find_map(|block| {
                let text = block.text.text();
                let (from, to) = (
                    block.text.folded_at(body.start).min(text.len()),
                    block.text.folded_at(body.end),
                );
                let (start, end) = in_text(&text[from..to.max(from)])?;
                Some(block.text.span(from + start..from + end))
            });
    }
    report
        .blocks_of(SectionId::Shortcomings)
        .filter(|block| block.kind == BlockKind::Paragraph)
        .find_map(|block| {
            let (from, text) = block.behind_opening();
            let (start, end) = in_text(text)?;
            Some(block.text.span(from + start..from + end))
        })
}

/// The first cause in a stretch of text, as a byte range.
pub(super) fn in_text(text: &str) -> Option<(usize, usize)> {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    let rows = ROWS.get_or_init(|| {
        let table = Table::read(rows!("causes"));
        let [pattern, needs, not] = ["pattern", "needs", "not"].map(|name| table.column(name));
        table
            .rows()
            .iter()
            .map(|row| Row {
                needs: row.cell(needs).split('|').collect(),
                pattern: Regex::new(row.cell(pattern)).expect("a row's pattern is a regular expression"),
                not: row.cell(not).split('|').filter(|word| !word.is_empty()).collect(),
            })
            .collect()
    });
    rows.iter()
        .filter(|row| row.needs.iter().any(|word| text.contains(word)))
        .flat_map(|row| {
            row.pattern
                .find_iter(text)
                .filter(|found| {
                    !row.not.iter().any(|word| {
                        let from = found.start().saturating_sub(word.len());
                        let from = (0..=from)
                            .rev()
                            .find(|at| text.is_char_boundary(*at))
                            .unwrap_or(0);
                        text[from..].match_indices(word).any(|(at, _)| {
                            from + at <= found.start() && found.start() < from + at + word.len()
                        })
                    })
                })
                .map(|found| (found.start(), found.end()))
        })
        .min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn causes_are_told_from_lookalikes() {
        for text in [
            "由于人手少，办案慢",
            "主要原因是培训少",
            "受编制限制，人手少",
            "因经费有限，宣传少",
            "学用脱节，根源在于重视不够",
        ] {
            assert!(in_text(text).is_some(), "{text}");
        }
        for text in [
            "因此要加强学习",
            "因地制宜不够",
            "未能因人施教",
            "执法力量不足",
            "存在于部分干部之中",
            "为此需要改进",
            "各种因素叠加",
        ] {
            assert_eq!(in_text(text), None, "{text}");
        }
    }
}
