//! What stands around a place of a text: beside it, in its sentence, in titles and quotations.

use crate::text::Search as _;

use std::ops::Range;

/// A quick look at what adjoins, before the sentence is looked for.
pub(super) fn may_stand(cell: &str, text: &str, before: bool) -> bool {
    cell.is_empty()
        || cell.split('|').any(|wanted| {
            matches!(wanted, "^" | "$" | "{年}")
                || wanted.starts_with('…')
                || if before {
                    text.ends_with(wanted)
                } else {
                    text.starts_with(wanted)
                }
        })
}

/// How many bytes beside the wrong form prove it, when one of the alternatives of `cell` holds.
pub(super) fn beside(cell: &str, text: &str, before: bool) -> Option<usize> {
    if cell.is_empty() {
        return Some(0);
    }
    cell.split('|').find_map(|wanted| match wanted {
        "^" | "$" => {
            let edge = if before {
                text.chars().next_back()
            } else {
                text.chars().next()
            };
            edge.is_none_or(|mark| "，、：；“”（）《》— ".has(mark))
                .then_some(0)
        }
        "{年}" => year_ends(text).then_some(4),
        _ => match wanted.strip_prefix('…') {
            Some(word) => text.contains(word).then_some(0),
            None if before => text.ends_with(wanted).then_some(wanted.len()),
            None => text.starts_with(wanted).then_some(wanted.len()),
        },
    })
}

/// `text` ends in a year in figures.
fn year_ends(text: &str) -> bool {
    let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    digits == 4 && text[text.len() - 4..].starts_with("20")
}

/// Would `right` in the place of `range` say twice what stands beside it: 党组|中心组|理论学习?
pub fn doubles(text: &str, range: &Range<usize>, right: &str) -> bool {
    /// So many characters on either side.
    const NEAR: usize = 8;
    let wrong: Vec<char> = text[range.clone()].chars().collect();
    let new: Vec<char> = right.chars().collect();
    let head = wrong
        .iter()
        .zip(&new)
        .take_while(|(one, other)| one == other)
        .count();
    let most = wrong.len().min(new.len()) - head;
    let tail = wrong.iter().rev().zip(new.iter().rev());
    let tail = tail.take(most).take_while(|(one, other)| one == other).count();
    let added = &new[head..new.len() - tail];
    let before: String = text[..range.start].chars().rev().take(NEAR).collect();
    let before: String = before.chars().rev().collect();
    let after: String = text[range.end..].chars().take(NEAR).collect();
    added.windows(added.len().clamp(2, 3)).any(|piece| {
        let piece: String = piece.iter().collect();
        before.contains(&piece) || after.contains(&piece)
    })
}

/// The sentence in which `range` stands, without its closing mark.
pub(super) fn sentence_around(text: &str, range: &Range<usize>) -> Range<usize> {
    const ENDS: [char; 6] = ['。', '；', '！', '？', ';', '\n'];
    let near = near(text, range);
    let start = text[near.start..range.start]
        .rfind(ENDS)
        .map_or(near.start, |at| {
            let at = near.start + at;
            at + text[at..].chars().next().map_or(0, char::len_utf8)
        });
    let end = text[range.end..near.end]
        .find(ENDS)
        .map_or(near.end, |at| range.end + at);
    start..end
}

/// `range` with what stands near it: nothing farther away tells anything.
fn near(text: &str, range: &Range<usize>) -> Range<usize> {
    const NEAR: usize = 600;
    text.floor_char_boundary(range.start.saturating_sub(NEAR))..text.ceil_char_boundary(range.end + NEAR)
}

/// Is `range` inside a title 《…》 of `text`?
pub fn in_title(text: &str, range: &Range<usize>) -> bool {
    let near = near(text, range);
    let open = text[near.start..range.start].rfind(['《', '》']);
    open.is_some_and(|open| text[near.start + open..].starts_with('《'))
        && text[range.end..near.end].contains('》')
}

/// How many characters long the quotation “…” is in which `range` stands; 0 outside quotations.
pub fn quotation_around(text: &str, range: &Range<usize>) -> usize {
    let near = near(text, range);
    let marks = ['“', '”'];
    let open = text[near.start..range.start]
        .rfind(marks)
        .map(|at| near.start + at);
    let close = text[range.end..near.end].find(marks).map(|at| range.end + at);
    match (open, close) {
        (Some(open), Some(close)) if text[open..].starts_with('“') && text[close..].starts_with('”') => {
            text[open..close].chars().count() - 1
        }
        _ => 0,
    }
}
