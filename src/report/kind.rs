//! Whether the text can be read, and whether it is a report of the kind that is judged here.

use std::sync::OnceLock;

use regex::Regex;

use crate::lexicon::Table;
use crate::report::{
    Block, BlockKind, DocumentKind, Head, Heading, Readability, SectionId, wording::Wording,
};
use crate::text::{Source, count_han};

/// Unreadable characters in a thousand above which structure is not to be trusted.
const UNREADABLE_PER_THOUSAND: usize = 3;
/// Fewer Han characters than this tell nothing.
const FEW: usize = 60;

/// How much of the text could be read.
pub(super) fn readability(source: &Source) -> Readability {
    let (mut all, mut lost) = (0_usize, 0_usize);
    for character in source
        .text()
        .chars()
        .filter(|character| !character.is_whitespace())
    {
        all += 1;
        lost += usize::from(
            matches!(character, '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10fffd}'),
        );
    }
    if count_han(source.text()) == 0 {
        Readability::None
    } else if lost * 1000 > all * UNREADABLE_PER_THOUSAND && lost > 2 {
        Readability::Partial
    } else {
        Readability::Full
    }
}

/// Whether this is such a report: by its title, its headings, and how often it speaks of law.
pub(super) fn document_kind(
    blocks: &[Block],
    head: &Head,
    headings: &[Heading],
    wordings: &[Wording],
) -> DocumentKind {
    let han: usize = blocks
        .iter()
        .filter(|block| block.kind != BlockKind::Web)
        .map(|block| count_han(block.text.text()))
        .sum();
    if han < FEW && headings.len() < 2 {
        return DocumentKind::TooShort;
    }
    let title = head.title.as_deref().unwrap_or_default();
    let on_subject = ["法治政府", "法治建设", "依法行政", "依法治"]
        .iter()
        .any(|word| title.contains(word));
    let report = ["报告", "总结", "汇报", "情况"]
        .iter()
        .any(|word| title.contains(word));
    if other_kind(title) && !(on_subject && title.ends_with("报告") && !title.contains('述')) {
        return DocumentKind::Unlike;
    }
    let mut named: Vec<SectionId> = wordings
        .iter()
        .flat_map(|wording| wording.sections.iter().copied())
        .collect();
    named.sort_unstable();
    named.dedup();
    named.retain(|id| *id != SectionId::Other);
    let legal: usize = blocks
        .iter()
        .map(|block| {
            let text = block.text.text();
            ["法治", "依法", "执法", "普法", "法律", "行政复议", "学法"]
                .iter()
                .map(|word| text.matches(word).count())
                .sum::<usize>()
        })
        .sum();
    let mut points = 0;
    points += if on_subject && report {
        4
    } else {
        u8::from(on_subject) * 2
    };
    points += u8::from(named.len() >= 2) + u8::from(named.len() >= 3);
    points += u8::from(named.contains(&SectionId::Leader)) * 2;
    points += if legal * 100 >= han && legal >= 5 {
        2
    } else {
        u8::from(legal * 200 >= han && legal >= 2)
    };
    if points >= 3 {
        DocumentKind::Report
    } else {
        DocumentKind::Unlike
    }
}

/// Does the title name another kind of document?
fn other_kind(title: &str) -> bool {
    static ROWS: OnceLock<Vec<Regex>> = OnceLock::new();
    let rows = ROWS.get_or_init(|| {
        let table = Table::read(rows!("document_kinds"));
        let pattern = table.column("pattern");
        table
            .rows()
            .iter()
            .map(|row| Regex::new(row.cell(pattern)).expect("a row's pattern is a regular expression"))
            .collect()
    });
    rows.iter()
        .any(|row| row.is_match(super::title::without_brackets(title)))
}
