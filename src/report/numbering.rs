//! Headings whose numbers were lost on the way: Word numbers them by itself, and copying leaves the numbers behind.

use crate::report::ordinal::ordinal_at;
use crate::report::{Block, BlockKind, Heading, OrdinalForm};
use crate::text::{Span, count_han};

/// A line that seems to be a heading without its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unnumbered {
    /// The line.
    pub span: Span,
    /// It seems to be of the first rank, so that “一、” belongs before it.
    pub first_rank: bool,
}

/// So many lines have to look like headings.
const LINES: usize = 3;
/// Han characters of the paragraph that follows one.
const PARAGRAPH: usize = 40;

/// The lines that look like headings, in a report whose first-rank headings have no number and whose wording alone does not
/// explain all of them. Empty where numbers stand, and where nothing but known headings is seen.
pub(super) fn lost(blocks: &[Block], headings: &[Heading]) -> Vec<Unnumbered> {
    let numbered = |heading: &&Heading| heading.ordinal.is_some();
    let lower = |form: OrdinalForm| {
        matches!(
            form,
            OrdinalForm::HanParenthesized | OrdinalForm::ArabicParenthesized | OrdinalForm::Circled
        )
    };
    let first_rank_numbered = headings.iter().filter(numbered).any(|heading| {
        heading.opens_section
            || heading.ordinal.as_ref().is_some_and(|ordinal| {
                !(lower(ordinal.form) || ordinal.form == OrdinalForm::Arabic && heading.level > 1)
            })
    });
    if first_rank_numbered {
        return Vec::new();
    }
    let subordinate = headings.iter().any(|heading| heading.ordinal.is_some());
    let mut lines = Vec::new();
    // Whether the last known heading leaves room for lines of its own rank: below the measures they are usually themes.
    let mut below_measures = false;
    let mut unexplained = 0;
    for (index, block) in blocks.iter().enumerate() {
        let known = headings
            .iter()
            .find(|heading| heading.block == index && heading.ordinal.is_none() && !heading.run_in);
        if let Some(heading) = known {
            below_measures = heading.section == Some(crate::report::SectionId::Measures);
        } else if block.kind != BlockKind::Paragraph || !looks_like_heading(block, blocks.get(index + 1)) {
            continue;
        } else {
            unexplained += 1;
        }
        lines.push(Unnumbered {
            span: block.span,
            first_rank: known.is_some() || subordinate || !below_measures,
        });
    }
    if lines.len() < LINES || unexplained == 0 {
        lines.clear();
    }
    lines
}

/// A short line without marks, and text or a lower heading below it.
fn looks_like_heading(block: &Block, next: Option<&Block>) -> bool {
    let text = block.text.text();
    let words = text.trim_end_matches(['：', ':']);
    let marks = [
        '。', '；', '！', '？', '，', ',', '：', ':', '（', '(', '…', '“', '|', '\t',
    ];
    (4..=30).contains(&words.chars().count())
        && count_han(words) * 4 >= words.chars().count() * 3
        && !words.contains(marks)
        && !words.ends_with("报告")
        && !words.starts_with("附件")
        && ordinal_at(words).is_none()
        && next.is_some_and(|next| {
            let text = next.text.text();
            next.kind == BlockKind::Heading
                || next.kind == BlockKind::Paragraph
                    && (count_han(text) >= PARAGRAPH || ordinal_at(text).is_some())
        })
}
