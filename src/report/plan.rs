//! The year that the plan names.

use crate::report::{BlockKind, Report, SectionId, SectionState, date};
use crate::text::Span;

/// Where the plan's heading or its opening (the first sentence, and the first item) says which year it is for;
/// 下一年度 and 明年 count.
pub(super) fn year_named(report: &Report) -> Option<Span> {
    let shared = report.sections.of(SectionId::Plan).parent.is_some();
    opening(report).into_iter().find_map(|(block, from, to)| {
        let text = &block.text.text()[from..to];
        let word = ["下一年", "下年度", "明年", "来年", "新的一年", "新一年"]
            .iter()
            .find_map(|word| text.find(word).map(|at| (at, at + word.len())));
        let year = date::years(text)
            .into_iter()
            .filter(|(year, start, _)| {
                !in_title(text, *start) && (!shared || report.head.year.is_none_or(|of| *year > of))
            })
            .map(|(_, start, end)| (start, end))
            .next();
        let (start, end) = [word, year].into_iter().flatten().min()?;
        Some(block.text.span(from + start..from + end))
    })
}

/// The explicit year of the plan: the first one in the heading, else in the opening, that is not the report year itself.
pub(super) fn year(report: &Report) -> Option<u16> {
    let years: Vec<u16> = opening(report)
        .into_iter()
        .flat_map(|(block, from, to)| {
            let text = &block.text.text()[from..to];
            date::years(text)
                .into_iter()
                .filter(|(_, start, _)| {
                    !text[..*start].ends_with(['—', '－', '-', '～', '至']) && !in_title(text, *start)
                })
                .map(|(year, ..)| year)
                .collect::<Vec<_>>()
        })
        .collect();
    let next = report.head.year.map(|year| year + 1);
    years
        .iter()
        .copied()
        .find(|year| Some(*year) == next)
        .or_else(|| years.iter().copied().find(|year| Some(*year) != report.head.year))
        .or(years.first().copied())
}

/// The heading, the first sentence under it and the first item: stretches of folded blocks.
pub(super) fn opening(report: &Report) -> Vec<(&crate::report::Block, usize, usize)> {
    let section = report.sections.of(SectionId::Plan);
    let mut stretches = Vec::new();
    // A plan that shares its heading with the shortcomings may begin anywhere under it.
    if section.state == SectionState::Merged
        && section
            .parent
            .is_some_and(|parent| report.sections.of(parent).heading == section.heading)
    {
        let whole = section.heading.into_iter().chain(section.body).reduce(Span::join);
        return report
            .blocks
            .iter()
            .filter(|block| whole.is_some_and(|whole| block.span.overlaps(whole)))
            .map(|block| (block, 0, block.text.text().len()))
            .collect();
    }
    let own: Vec<_> = report.blocks_of(SectionId::Plan).collect();
    if own.is_empty() {
        if let Some(body) = section.body
            && let Some(block) = report.block_at(body.start)
        {
            let from = block.text.folded_at(body.start);
            stretches.push((block, from, sentence_end(block.text.text(), from)));
        }
        return stretches;
    }
    let mut sentences = 0;
    for block in own {
        let text = block.text.text();
        let (from, _) = block.behind_opening();
        if from > 0 {
            stretches.push((block, 0, from));
        }
        if block.kind == BlockKind::Paragraph && from < text.len() && sentences < 2 {
            stretches.push((block, from, sentence_end(text, from)));
            sentences += 1;
            // A run-in heading is followed by its first sentence.
            let first = sentence_end(text, from);
            let run_in = report
                .headings
                .iter()
                .any(|heading| heading.run_in && !heading.opens_section && block.span.covers(heading.span));
            if run_in && first < text.len() {
                stretches.push((block, first, sentence_end(text, first)));
            }
        }
        if sentences >= 2 {
            break;
        }
    }
    stretches
}

/// 《法治政府建设实施纲要（2021—2025年）》 names no year of the plan.
fn in_title(text: &str, at: usize) -> bool {
    let before = &text[..at];
    before
        .rfind('《')
        .is_some_and(|open| before.rfind('》').is_none_or(|close| close < open))
}

fn sentence_end(text: &str, from: usize) -> usize {
    text[from..]
        .find(['。', '；', '！'])
        .map_or(text.len(), |at| from + at + '。'.len_utf8())
}
