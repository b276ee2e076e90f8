//! Whether the text can be read, and whether it is a report of the kind that is judged here.

use std::sync::OnceLock;

use regex::Regex;

use crate::lexicon::Table;
use crate::report::{
    Block, BlockKind, DocumentKind, Head, Heading, Readability, SectionId, wording::Wording,
};
use crate::text::Search as _;
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

/// Whether this is such a report: by its title, its headings, and how often it speaks of law. For another kind of document also
/// what it seems to be, where a row knows it.
pub(super) fn document_kind(
    blocks: &[Block],
    head: &Head,
    headings: &[Heading],
    wordings: &[Wording],
) -> (DocumentKind, Option<&'static str>) {
    let han: usize = blocks
        .iter()
        .filter(|block| !matches!(block.kind, BlockKind::Web | BlockKind::Furniture))
        .map(|block| count_han(block.text.text()))
        .sum();
    if han < FEW && headings.len() < 2 {
        return (DocumentKind::TooShort, None);
    }
    let title = head.title.as_deref().unwrap_or_default();
    let on_subject = names_subject(title);
    let mut named: Vec<SectionId> = wordings
        .iter()
        .flat_map(|wording| wording.sections.iter().copied())
        .collect();
    crate::text::order::by_number(&mut named, |id| *id as u64);
    named.dedup();
    named.retain(|id| *id != SectionId::Other);
    let leader = named.contains(&SectionId::Leader);
    if let Some(row) = other_kind(title).or_else(|| other_headline(blocks, headings, title)) {
        // “法治政府建设情况暨述法报告” with all its parts is one.
        let both = row.kind == "述职述法报告" && title.says("法治政府建设") && named.len() >= 3;
        // A summary of law work that has the parts of the report is one under another name.
        let under_another_name = !row.sure && leader && named.len() == 4;
        // “关于……报告的公示” above all its parts is the report.
        let public = named.len() >= 2 && super::title::is_publication(title);
        if !both && !public && !under_another_name && (row.sure || !on_subject) {
            return (DocumentKind::Unlike, Some(row.kind));
        }
    }
    let report = title.says_any(&[
        "报告", "总结", "汇报", "情况", "年报", "综述", "小结", "公示", "公告",
    ]);
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
    points += u8::from(leader) * 2;
    points += if legal * 100 >= han && legal >= 5 {
        2
    } else {
        u8::from(legal * 200 >= han && legal >= 2)
    };
    if points >= 3 {
        (DocumentKind::Report, None)
    } else {
        (DocumentKind::Unlike, None)
    }
}

/// Does the title name what such a report is about?
fn names_subject(title: &str) -> bool {
    const SUBJECTS: [&str; 8] = [
        "法治政府",
        "法治建设",
        "依法行政",
        "依法治",
        "法治工作",
        "法治机关",
        "法治乡镇",
        "法治街道",
    ];
    // “法治公安建设”, “法治税务建设”
    title.says_any(&SUBJECTS)
        || title
            .find("法治")
            .is_some_and(|at| title[at..].chars().take(8).collect::<String>().says("建设"))
}

/// A row of `document_kinds.tsv`.
struct Row {
    kind: &'static str,
    needs: Vec<&'static str>,
    pattern: Regex,
    sure: bool,
}

/// The kind of another document that the title names.
fn other_kind(title: &str) -> Option<&'static Row> {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    let rows = ROWS.get_or_init(|| {
        let table = Table::read(rows!("document_kinds"));
        let [kind, needs, pattern, sure] =
            ["kind", "needs", "pattern", "sure"].map(|name| table.column(name));
        table
            .rows()
            .iter()
            .map(|row| Row {
                kind: row.cell(kind),
                needs: row.cell(needs).split('|').collect(),
                pattern: Regex::new(row.cell(pattern)).expect("a row's pattern is a regular expression"),
                sure: row.cell(sure) == "yes",
            })
            .collect()
    });
    let bare = super::title::without_brackets(title);
    if bare.is_empty() {
        return None;
    }
    rows.iter()
        .filter(|row| title.says_any(&row.needs))
        .find(|row| row.pattern.is_match(bare) || row.sure && row.pattern.is_match(title))
}

/// A title that ends in nothing a report ends in (“……的通知”): the first lines, where no title was found.
fn other_headline(blocks: &[Block], headings: &[Heading], title: &str) -> Option<&'static Row> {
    if !title.is_empty() {
        return None;
    }
    let body = headings
        .iter()
        .find(|heading| heading.ordinal.is_some())
        .map_or(blocks.len(), |heading| heading.block);
    let lines: Vec<&str> = blocks[..body.min(6)]
        .iter()
        .filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading))
        .map(|block| block.text.text())
        .take_while(|text| text.chars().count() <= 60 && !text.contains(['。', '；', '：', ':']))
        .take(3)
        .collect();
    // A title of two or three lines is read as one, its last line first.
    (0..lines.len())
        .find_map(|end| other_kind(&lines[..=end].concat()))
        .filter(|row| row.sure)
}
