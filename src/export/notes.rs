//! What is said of a text in comments, and where each begins and ends.

use super::{Stamp, escape};
use crate::json::{Checked, Range};
use crate::rules::Class;
use crate::text::order;
use crate::view::wording::{self, chinese};
use crate::view::{Card, View};

/// Places of one finding that get a comment each; the others are counted in it.
const COMMENTED: usize = 20;

/// A comment.
pub(super) struct Note {
    /// The words it is about; a point where something is missing.
    pub place: Range,
    /// Its paragraphs.
    inside: String,
}

/// A comment begins or ends.
pub(super) struct Edge {
    pub at: u32,
    pub ends: bool,
    /// It begins and ends at the same place: something is missing there.
    pub empty: bool,
    pub comment: usize,
}

/// The comments, and how many findings have places but none that `can` be commented: like those about the text as a whole
/// they stand together in one comment on the title.
pub(super) fn notes(
    text: &str,
    view: &View,
    checked: &Checked,
    can: impl Fn(Range) -> bool,
) -> (Vec<Note>, usize) {
    let mut notes: Vec<Note> = Vec::new();
    let mut whole = String::new();
    let mut lost = 0;
    // Cards are the findings, in the same order.
    for (finding, card) in checked.findings.iter().zip(&view.cards) {
        if card.class == Class::Trace {
            continue;
        }
        let places = finding.places.iter().map(|place| Range {
            start: place.start,
            end: place.end.max(place.start),
        });
        let mut found = places.filter(|place| can(*place)).take(COMMENTED).peekable();
        if found.peek().is_none() {
            lost += usize::from(!finding.places.is_empty());
            whole += &said(card, true);
        }
        for place in found {
            notes.push(Note {
                place,
                inside: said(card, false),
            });
        }
    }
    if !whole.is_empty() {
        let place = title(text, checked);
        notes.insert(0, Note { place, inside: whole });
    }
    (notes, lost)
}

/// The title; without one, the first line with words.
fn title(text: &str, checked: &Checked) -> Range {
    if let Some(title) = &checked.title {
        return title.range;
    }
    let words = text.trim_start();
    let units = |words: &str| words.encode_utf16().count() as u32;
    let start = units(&text[..text.len() - words.len()]);
    let line = words.split(['\n', '\r']).next().unwrap_or_default();
    Range {
        start,
        end: start + units(line),
    }
}

/// Where comments begin and end, in the order of the text.
pub(super) fn edges(notes: &[Note]) -> Vec<Edge> {
    let mut edges: Vec<Edge> = Vec::new();
    for (comment, note) in notes.iter().enumerate() {
        let Range { start, end } = note.place;
        for (at, ends) in [(start, false), (end, true)] {
            edges.push(Edge {
                at,
                ends,
                empty: start == end,
                comment,
            });
        }
    }
    // Where one comment ends and another begins, the end comes first; an empty one begins before it ends.
    order::by_numbers(&mut edges, |edge| {
        let turn = match (edge.ends, edge.empty) {
            (true, false) => 0,
            (false, _) => 1,
            (true, true) => 2,
        };
        (edge.at, turn)
    });
    edges
}

impl Edge {
    /// What stands in the text; comments are numbered from `first` on.
    pub fn mark(&self, first: usize) -> String {
        let id = (self.comment + first).to_string();
        if self.ends {
            [
                "<w:commentRangeEnd w:id=\"",
                &id,
                "\"/><w:r><w:commentReference w:id=\"",
                &id,
                "\"/></w:r>",
            ]
            .concat()
        } else {
            ["<w:commentRangeStart w:id=\"", &id, "\"/>"].concat()
        }
    }
}

/// The comments as they stand in their part, numbered from `first` on.
pub(super) fn comments(notes: &[Note], first: usize, stamp: &Stamp) -> String {
    let date = escape(&stamp.time.replace(' ', "T"));
    let mut out = String::new();
    for (index, note) in notes.iter().enumerate() {
        out += &[
            "<w:comment w:id=\"",
            &(index + first).to_string(),
            "\" w:author=\"",
            chinese::AUTHOR.0,
            "\" w:initials=\"",
            chinese::AUTHOR.1,
            "\" w:date=\"",
            &date,
            ":00Z\">",
            &note.inside,
            "</w:comment>",
        ]
        .concat();
    }
    out
}

/// A finding as paragraphs; one that does not lie on its words quotes them.
fn said(card: &Card, quoted: bool) -> String {
    let spot = card.spots.first().filter(|spot| quoted && !spot.quote.is_empty());
    let basis = if card.basis.is_empty() {
        String::new()
    } else {
        chinese::rule_basis(&card.basis)
    };
    let mut out = String::new();
    for line in [
        &[
            chinese::BRACKETS.0,
            wording::class(card.class).0.zh(),
            chinese::BRACKETS.1,
            &card.message,
        ]
        .concat(),
        &spot.map_or_else(String::new, |spot| chinese::quoted(&spot.words())),
        &card.why,
        &basis,
        &card.advice,
        &card.remark,
    ] {
        if !line.is_empty() {
            out += &["<w:p><w:pPr><w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"21\"/></w:rPr><w:t xml:space=\"preserve\">", &escape(line), "</w:t></w:r></w:p>"].concat();
        }
    }
    out
}
