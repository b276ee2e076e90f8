//! The running text between the head and the first heading, and the years that it names for the report.

use crate::report::{Block, BlockKind, Head, Heading, SectionId, YearMention, date, wording};
use crate::text::Search as _;

/// The running text between the head and the first heading, and the years that it names.
pub(super) fn read(blocks: &[Block], title: Option<usize>, first_heading: usize, head: &mut Head) {
    let from = title.map_or(0, |title| title + 1);
    let preamble: Vec<&Block> = blocks[from.min(first_heading)..first_heading]
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph)
        .take(if first_heading == blocks.len() {
            2
        } else {
            usize::MAX
        })
        .collect();
    let (Some(first), Some(last)) = (preamble.first(), preamble.last()) else {
        return;
    };
    head.preamble = Some(first.span.join(last.span));
    let title_year = head.title_year.as_ref().map(|mention| mention.year);
    for block in &preamble {
        let text = block.text.text();
        let years = date::years(text);
        // “2023年，我镇获评……。2024年，青石镇……”: the sentence that begins with the title's year is the report's.
        let opens = |at: usize| text[..at].trim_end_matches('在').ends_with(['。', '；']);
        let again = years
            .iter()
            .any(|(year, start, _)| Some(*year) == title_year && opens(*start));
        for (year, start, end) in years {
            let rest = &text[end..];
            // “2023年，” or “2023年度，” — “2021—2025年”, “2021年以来” and “2025年6月1日” further in are other matters.
            let opening = block.span == first.span
                && (start == 0 || &text[..start] == "在")
                && !again
                && !rest.starts_with(|next: char| {
                    next.is_ascii_digit() || "以来至—-～起初底末获被一二三四五六七八九十".has(next)
                });
            let announced = ["现将", "现就", "现把", "兹将"]
                .iter()
                .filter_map(|word| text[..start].rfind(word))
                .max()
                .is_some_and(|at| !text[at..start].contains('。'))
                && rest.says("如下")
                // “2023年度法治政府建设情况如下：” without 现将.
                || opens(start) && years_end(rest);
            // “金沙湾镇三面临海。2023年，镇党委以……为切口，推进依法治理。”: a sentence about the work of a year.
            let sentence = rest.split('。').next().unwrap_or_default();
            let later = opens(start)
                && !again
                && (rest.starts_with('，') || rest.starts_with("度，"))
                && sentence.says_any(&["法治", "依法"])
                && !sentence.says_any(&["获", "荣", "被评", "以来"]);
            if opening || announced || later {
                head.preamble_years.push(YearMention {
                    year,
                    span: block.text.span(start..end),
                });
            }
        }
    }
}

/// The sentence that a year opens only announces what follows: “度法治政府建设情况如下：”.
fn years_end(rest: &str) -> bool {
    let sentence = rest.split('。').next().unwrap_or_default();
    sentence.chars().count() <= 30
        && sentence.says("情况")
        && sentence.trim_end_matches(['：', ':']).ends_with("如下")
}

/// The year that the headings of what was done name.
pub(super) fn year_of_headings(headings: &[Heading]) -> Option<u16> {
    headings
        .iter()
        .filter(|heading| heading.level <= 2)
        .find_map(|heading| {
            let past = wording::classify(&heading.text, None)
                .sections
                .iter()
                .any(|id| *id != SectionId::Plan && *id != SectionId::Other);
            let (year, ..) = date::years(&heading.text).into_iter().next().filter(|_| past)?;
            Some(year)
        })
}
