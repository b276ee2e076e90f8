//! Causes: whether the shortcomings say why.

use std::sync::OnceLock;

use regex::Regex;

use crate::lexicon::Table;
use crate::report::{BlockKind, Report, SectionId, SectionState};
use crate::text::Search as _;
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
        .filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading))
        .find_map(|block| {
            // “（二）原因分析” below the section's own heading counts.
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
        .filter(|row| text.says_any(&row.needs))
        .flat_map(|row| {
            row.pattern
                .find_iter(text)
                .filter(|found| !announces(&text[..found.start()], found.as_str()))
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

/// “还存在一些不足，主要是……” tells which, not why.
fn announces(before: &str, found: &str) -> bool {
    static LEAD: OnceLock<Regex> = OnceLock::new();
    let lead = LEAD.get_or_init(|| {
        Regex::new(
            "(存在|还有|仍有|面临)(着)?(一些|不少|以下|诸多|一定|许多|较多)?(的)?(不足|差距|短板|问题|薄弱环节|困难)((和|与|、)(不足|差距|短板|问题|薄弱环节|困难))?(之处)?，$",
        )
        .expect("a valid pattern")
    });
    found.starts_with("主要是") && before.ends_with('，') && {
        let start = before
            .char_indices()
            .rev()
            .take(24)
            .last()
            .map_or(0, |(at, _)| at);
        lead.is_match(&before[start..])
    }
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
            "随着电商发展，监管难度加大",
            "伴随着征迁推进，矛盾纠纷多发",
            "考虑到山路较多，巡查频次偏低",
            "主要是由于学习抓得不紧",
            "归根结底是用得不够",
            "客观上村居分散，主观上抓得不紧",
            "受机构改革影响，人员更替频繁",
            // A mind that prefers one to the other, or such a conduct behind what it led to, is read as the cause.
            "监管力度不够，重业务轻法治、重建设轻监管的思想仍然存在",
            "一些干部重结果、轻程序的观念没有根本转变",
            "部分单位片面追求进度而忽视程序的倾向还存在",
            "执法记录不完整，部分人员只重结果而忽视过程。",
            "案卷归档不及时，个别科室重办案轻归档",
            "培训不扎实，有的站所重形式、轻效果，学用两张皮",
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
            "随着法治建设推进，执法力度增大，但培训还有短板",
            // The preference itself is what falls short.
            "部分人员存在重工作、轻学习现象",
            "培训存在重建轻管现象，群众法治意识不强",
            "部分干部重业务、轻法治",
            "重视不够，年轻干部法治意识不强",
            "执法人员不足，任务繁重，轻微违法处置意识不强",
            "执法力量不足，个别村居存在重建轻管问题，整改不及时",
            "个别干部只重业务而忽视学法",
            "执法力量不足，严重影响为群众减轻负担。",
            "服务能力不强，未能重新核定轻资产企业的认定标准。",
            "重点领域监管不足，减轻群众负担的意识不强",
            "严重缺少年轻干部，法治观念不强",
        ] {
            assert_eq!(in_text(text), None, "{text}");
        }
    }
}
