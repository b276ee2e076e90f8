//! Items of a list: （一） headings, 一是 … 二是 …, 1. 2. inside a section.

use crate::report::{BlockKind, OrdinalForm, Report, SectionId, ordinal, wording};
use crate::text::Search as _;
use crate::text::Span;

/// One item of a list.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its marker: “一是”, “（一）”.
    pub marker: Span,
    /// The whole item, marker included, up to the next item or the end of the list.
    pub span: Span,
    /// Its words, folded, without the marker.
    pub text: String,
}

/// Reads the items of a section: lower headings, else 一是 … 二是 …, else （1） and 1. inside a paragraph.
pub(super) fn read(report: &Report, id: SectionId) -> Vec<Item> {
    let by_heading = numbered_headings(report, id);
    if by_heading.len() >= 2 {
        return by_heading;
    }
    let mut items = Vec::new();
    for block in report
        .blocks_of(id)
        .filter(|block| block.kind == BlockKind::Paragraph)
    {
        let text = block.text.text();
        // 一是 … / 二是 …, each in a paragraph of its own, or the list goes on in the next one.
        let goes_on = (!items.is_empty()).then(|| markers(text, items.len() + 1));
        let starts = goes_on
            .filter(|starts| starts.first().is_some_and(|(at, _)| *at == 0))
            .unwrap_or_else(|| markers(text, 1));
        if starts.len() == 1 && starts[0].0 > 0 {
            continue;
        }
        for (index, (start, width)) in starts.iter().enumerate() {
            let end = starts.get(index + 1).map_or(text.len(), |(next, _)| *next);
            items.push(Item {
                marker: block.text.span(*start..start + width),
                span: block.text.span(*start..end),
                text: text[start + width..end].to_owned(),
            });
        }
    }
    if items.len() >= 2 { items } else { by_heading }
}

fn numbered_headings(report: &Report, id: SectionId) -> Vec<Item> {
    let level = report.headings_within(id).map(|heading| heading.level).min();
    report
        .headings_within(id)
        .filter(|heading| Some(heading.level) == level)
        // “（二）下一步打算” under “存在的问题及下一步打算” is no shortcoming.
        .filter(|heading| {
            id != SectionId::Shortcomings
                || !wording::classify(&heading.text, None)
                    .sections
                    .contains(&SectionId::Plan)
        })
        .filter_map(|heading| {
            let ordinal = heading.ordinal.as_ref()?;
            let whole = heading.span.join(heading.body);
            let mut text = String::new();
            let mut end = heading.span.end;
            for block in report.blocks_of(id).filter(|block| block.span.overlaps(whole)) {
                let from = block.text.folded_at(ordinal.span.end);
                text.push_str(&block.text.text()[from.min(block.text.text().len())..]);
                end = end.max(block.span.end);
            }
            Some(Item {
                marker: ordinal.span,
                span: Span {
                    start: heading.span.start,
                    end,
                },
                text,
            })
        })
        .collect()
}

/// Offsets and widths of the markers 一是, 二是 … (or 第一，, or （1）) that count on from `number`.
fn markers(text: &str, number: usize) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut before = None;
    for (at, character) in text.char_indices() {
        let opens = before.is_none_or(|before: char| {
            "。；：，！？.;:,”）".has(before) || found.is_empty() && !before.is_ascii_digit()
        });
        let marker = ordinal::item_marker(&text[at..]).or_else(|| {
            let (form, number, width) = ordinal::ordinal_at(&text[at..])?;
            let low = matches!(
                form,
                OrdinalForm::ArabicParenthesized | OrdinalForm::Circled | OrdinalForm::Arabic
            );
            low.then_some((number, width))
        });
        if opens
            && let Some((next, width)) = marker
            && next as usize == found.len() + number
        {
            found.push((at, width));
        }
        before = Some(character);
    }
    found
}

/// A mark of a list that does not follow the one before it: 二是 …；四是 ….
#[derive(Clone, Copy, Debug)]
pub struct MarkSlip {
    /// The mark before.
    pub before: Span,
    /// The mark that does not follow.
    pub wrong: Span,
}

/// Marks 一是, 二是 … that leave one out or stand twice, in lists that begin with 一是 and hold no other list.
pub(super) fn slips(report: &Report) -> Vec<MarkSlip> {
    let mut found = Vec::new();
    let mut last: Option<(u32, Span)> = None;
    for block in &report.blocks {
        let text = block.text.text();
        if block.kind != BlockKind::Paragraph || ordinal::ordinal_at(text).is_some() {
            last = None;
        }
        if block.kind != BlockKind::Paragraph || !text.contains('是') {
            continue;
        }
        let marks = is_marks(text);
        if marks.iter().filter(|(.., number)| *number == 1).count() > 1 {
            last = None;
            continue;
        }
        for (index, (at, width, number)) in marks.into_iter().enumerate() {
            let span = block.text.span(at..at + width);
            // A list goes on in the next paragraph only where that begins with a mark.
            let before = last.filter(|_| index > 0 || at == 0);
            if let Some((before, place)) = before
                && (number == before + 2 || number == before && number > 1)
            {
                found.push(MarkSlip {
                    before: place,
                    wrong: span,
                });
            }
            let follows =
                number == 1 || before.is_some_and(|(before, _)| number >= before && number <= before + 2);
            last = follows.then_some((number, span));
        }
    }
    found
}

/// Offsets, widths and numbers of the marks 一是, 二是 … that open a sentence or clause.
fn is_marks(text: &str) -> Vec<(usize, usize, u32)> {
    let mut found = Vec::new();
    let mut before = None;
    for (at, character) in text.char_indices() {
        let opens = before.is_none_or(|before: char| "。；：，！？.;:,”）".has(before));
        if opens
            && !matches!(character, '第' | '其')
            && let Some((number, width)) = ordinal::item_marker(&text[at..])
            && text[at..at + width].ends_with('是')
        {
            found.push((at, width, number));
        }
        before = Some(character);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_count_from_one() {
        let read = |text: &str| {
            markers(text, 1)
                .into_iter()
                .map(|(at, width)| text[at..at + width].to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            read("主要表现在：一是人手少；二是经费紧。三是方式旧。"),
            ["一是", "二是", "三是"]
        );
        assert_eq!(read("第一，人手少。第二，经费紧。"), ["第一，", "第二，"]);
        assert_eq!(read("人手少，经费紧。"), Vec::<String>::new());
        assert_eq!(markers("二是经费紧；三是方式旧。", 2).len(), 2);
    }
}
