//! Paragraphs as units of comparison, and their skeletons: Han characters without numerals.

use crate::report::{Block, BlockKind, Report};
use crate::text::Search as _;
use crate::text::{Span, count_han, is_han};

/// Han characters that make a paragraph; less is a caption.
const ENOUGH: usize = 12;

/// A paragraph behind its run-in headings, without what every report says.
pub(super) struct Unit<'a> {
    block: &'a Block,
    start: usize,
    end: usize,
    /// Han characters without numerals.
    pub skeleton: Vec<char>,
    /// Han characters.
    pub han: usize,
    /// Characters without blanks.
    pub characters: usize,
}

impl<'a> Unit<'a> {
    /// What a reader sees of it.
    pub fn text(&self) -> &'a str {
        &self.block.text.text()[self.start..self.end]
    }

    /// Its place in the source.
    pub fn span(&self) -> Span {
        self.block.text.span(self.start..self.end)
    }

    /// Where bytes of its text stand in the source.
    pub fn part(&self, start: usize, end: usize) -> Span {
        self.block.text.span(self.start + start..self.start + end)
    }
}

/// The units of a report, in order.
pub(super) fn units(report: &Report) -> Vec<Unit<'_>> {
    let mut leads = vec![0; report.blocks.len()];
    for heading in &report.headings {
        if heading.run_in {
            leads[heading.block] = report.blocks[heading.block].text.folded_at(heading.span.end);
        }
    }
    let paragraphs = report.blocks.iter().zip(leads);
    paragraphs
        .filter(|(block, _)| block.kind == BlockKind::Paragraph)
        .filter_map(|(block, lead)| unit(block, lead))
        .collect()
}

fn unit(block: &Block, lead: usize) -> Option<Unit<'_>> {
    let text = block.text.text();
    let (start, end) = without_announcement(text, lead.min(text.len()));
    let words = &text[start..end];
    let han = count_han(words);
    (han >= ENOUGH).then(|| Unit {
        block,
        start,
        end,
        skeleton: skeleton(words),
        han,
        characters: words.chars().filter(|letter| !letter.is_whitespace()).count(),
    })
}

/// 现将2024年度法治政府建设情况报告如下： is said by every report.
fn without_announcement(text: &str, start: usize) -> (usize, usize) {
    let rest = &text[start..];
    let Some(at) = rest.find("现将") else {
        return (start, text.len());
    };
    match rest[at..].find("如下") {
        None => (start, text.len()),
        Some(_) if at > 0 => (start, start + at),
        Some(end) => {
            let behind = start + end + "如下".len();
            let gap = text[behind..].len() - text[behind..].trim_start_matches(['：', ':', '。']).len();
            (behind + gap, text.len())
        }
    }
}

/// A character of which numbers are made.
pub(super) fn is_numeral(character: char) -> bool {
    character.is_ascii_digit() || "〇零一二三四五六七八九十百千万亿两".has(character)
}

/// What stays when years and numbers are taken out.
fn skeleton(text: &str) -> Vec<char> {
    let mut number = false;
    let mut left = Vec::new();
    for character in text.chars() {
        let numeral = is_numeral(character);
        let vague = number && matches!(character, '余' | '多' | '几');
        if is_han(character) && !numeral && !vague {
            left.push(character);
        }
        number = numeral;
    }
    left
}
