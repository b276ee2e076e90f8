//! A second report behind the first, where two were pasted at once: what follows is no part of the first.

use crate::report::{
    Block, BlockKind, Heading, SectionId, date, head, heading, organ, title, unnumbered, wording,
};
use crate::text::{Span, count_han};

/// A stretch of text with fewer Han characters in its paragraphs is no report.
const TEXT: usize = 60;

/// Finds the title of a second report and sets aside all from there on; the span of that title.
pub(super) fn set_aside(blocks: &mut [Block]) -> Option<Span> {
    let title = (1..blocks.len()).find(|index| {
        let block = &blocks[*index];
        block.kind == BlockKind::Paragraph
            && title::opens_report(block.text.text())
            && !announced(blocks[..*index].iter().rev())
            && is_report(&blocks[..*index], false)
            && is_report(&blocks[*index + 1..], true)
    })?;
    let start = first_line(blocks, title);
    let span = blocks[title].text.whole();
    for block in &mut blocks[start..] {
        if block.kind == BlockKind::Paragraph {
            block.kind = BlockKind::Appendix;
        }
    }
    Some(span)
}

/// “附件1” stands before the title of an annex, “现将……印发如下：” before a text that is quoted.
fn announced<'a>(mut before: impl Iterator<Item = &'a Block>) -> bool {
    let line = before.find(|block| block.kind != BlockKind::Furniture);
    line.is_some_and(|line| {
        let text = line.text.text();
        line.kind == BlockKind::Appendix
            || text.starts_with('附')
            || text.ends_with(['：', ':']) && !head::is_addressee(text)
    })
}

/// At least two of the four contents under headings, and text; a second report counts its headings from one.
fn is_report(blocks: &[Block], numbered: bool) -> bool {
    let paragraphs = || blocks.iter().filter(|block| block.kind == BlockKind::Paragraph);
    let headings: Vec<Heading> = paragraphs()
        .filter_map(|block| {
            let found = heading::numbered(block, 0);
            if numbered {
                found
            } else {
                found.or_else(|| unnumbered::read(block, 0, None, None))
            }
        })
        .collect();
    let form = |heading: &Heading| heading.ordinal.as_ref().map(|ordinal| ordinal.form);
    let top = headings.iter().filter_map(form).min();
    let mut of_top = headings
        .iter()
        .filter(|heading| form(heading) == top || !numbered);
    let one = |heading: &Heading| {
        heading
            .ordinal
            .as_ref()
            .is_some_and(|ordinal| ordinal.number == 1)
    };
    let counts = !numbered || of_top.clone().next().is_some_and(one);
    let mut named: Vec<SectionId> = Vec::new();
    for id in of_top
        .by_ref()
        .flat_map(|heading| wording::classify(&heading.text, None).sections)
    {
        if id != SectionId::Other && !named.contains(&id) {
            named.push(id);
        }
    }
    let text: usize = paragraphs()
        .map(|block| block.text.text())
        .filter(|text| text.chars().count() >= 40)
        .map(count_han)
        .sum();
    counts && named.len() >= 2 && text >= TEXT
}

/// Letterhead, number and the name of the body above the title belong to it; a signature and its date do not.
fn first_line(blocks: &[Block], title: usize) -> usize {
    let mut first = title;
    let nameless = |index: usize| {
        let text = blocks[index].text.text();
        text.starts_with("关于") || date::year_at(text).is_some()
    };
    while first > 1 {
        let text = blocks[first - 1].text.text();
        let before = blocks[first - 2].text.text();
        // The body's name belongs here when the text before it is over: signed and dated.
        let name = nameless(first) && organ::is_organ(text) && before.ends_with('日');
        if !name && !title::is_letterhead(text) && !title::looks_like_document_number(text) {
            break;
        }
        first -= 1;
    }
    first
}
