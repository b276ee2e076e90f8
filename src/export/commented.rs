//! The text as a Word file with the findings as comments on their words; the text itself stays as it is.

use super::word::{FLUSH, HEADING, RIGHT, SMALL, TEXT, TITLE, file, paragraph, run};
use super::{Stamp, escape};
use crate::json::{Checked, Range};
use crate::rules::Class;
use crate::text::order;
use crate::view::{Card, Units, View, zh};

/// Places of one finding that get a comment each; the others are counted in it.
const COMMENTED: usize = 20;

/// The line ends of [`crate::text::Source`]; each is one code unit, `\r\n` is two that end one line.
const ENDS: [char; 6] = ['\n', '\r', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}'];

/// A comment begins or ends.
struct Edge {
    at: u32,
    ends: bool,
    /// It begins and ends at the same place: something is missing there.
    empty: bool,
    comment: usize,
}

/// The text with comments. `checked` and `view` are of this text.
pub fn commented(text: &str, view: &View, checked: &Checked, stamp: &Stamp) -> Vec<u8> {
    let units = Units::new(text);
    let mut comments = String::new();
    let mut edges: Vec<Edge> = Vec::new();
    let mut count = 0;
    let date = stamp.time.replace(' ', "T");
    for (finding, card) in checked.findings.iter().zip(&view.cards) {
        if card.class == Class::Trace {
            continue;
        }
        let whole = [Range { start: 0, end: 0 }];
        let places = if finding.places.is_empty() {
            &whole[..]
        } else {
            &finding.places
        };
        for place in places.iter().take(COMMENTED) {
            let (start, end) = (place.start, place.end.max(place.start));
            for (at, ends) in [(start, false), (end, true)] {
                edges.push(Edge {
                    at,
                    ends,
                    empty: start == end,
                    comment: count,
                });
            }
            comments += &comment(count, card, &date);
            count += 1;
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
    let mut body = String::new();
    let mut next = 0;
    let (mut start, mut byte) = (0, 0);
    for line in text.split(ENDS) {
        let rest = &text[byte..];
        let inside_end = rest.starts_with('\n') && text[..byte].ends_with('\r');
        byte =
            (byte + line.len() + rest[line.len()..].chars().next().map_or(0, char::len_utf8)).min(text.len());
        if inside_end {
            start += 1;
            continue;
        }
        let length: u32 = line.chars().map(|character| character.len_utf16() as u32).sum();
        let end = start + length;
        let mut runs = String::new();
        let mut at = start;
        while let Some(edge) = edges.get(next).filter(|edge| edge.at <= end) {
            runs += &run(units.slice(Range {
                start: at,
                end: edge.at.max(at),
            }));
            at = edge.at.max(at);
            runs += &mark(edge);
            next += 1;
        }
        runs += &run(units.slice(Range { start: at, end }));
        let kind = match kind(checked, start) {
            // Its own blanks are its indent.
            TEXT if line.starts_with(['\u{3000}', ' ', '\t']) => FLUSH,
            kind => kind,
        };
        body += &paragraph(kind, &runs);
        start = end + 1;
    }
    let rest: String = edges[next.min(edges.len())..].iter().map(mark).collect();
    body += &paragraph(SMALL, &(rest + &run(&stamp.sentence())));
    file(&body, &comments)
}

fn mark(edge: &Edge) -> String {
    let id = edge.comment.to_string();
    if edge.ends {
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

fn comment(id: usize, card: &Card, date: &str) -> String {
    let mut out = [
        "<w:comment w:id=\"",
        &id.to_string(),
        "\" w:author=\"",
        zh::APP_TITLE,
        "\" w:initials=\"查\" w:date=\"",
        &escape(date),
        ":00Z\">",
    ]
    .concat();
    let lines = [
        format!("【{}】{}", zh::class(card.class).0, card.message),
        card.why.clone(),
        if card.basis.is_empty() {
            String::new()
        } else {
            zh::rule_basis(&card.basis)
        },
        card.advice.clone(),
    ];
    for line in lines.iter().filter(|line| !line.is_empty()) {
        out += &["<w:p><w:pPr><w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"21\"/></w:rPr><w:t xml:space=\"preserve\">", &escape(line), "</w:t></w:r></w:p>"].concat();
    }
    out + "</w:comment>"
}

/// The style of the line that begins at this code unit.
fn kind(checked: &Checked, at: u32) -> &'static str {
    let index = checked.blocks.partition_point(|block| block.range.start <= at);
    let block = index.checked_sub(1).map(|index| &checked.blocks[index]);
    match block.filter(|block| at < block.range.end) {
        Some(block) => match (block.kind.as_str(), block.level) {
            ("title", _) => TITLE,
            ("heading", 0 | 1) => HEADING,
            ("signature" | "date", _) => RIGHT,
            ("addressee", _) => FLUSH,
            _ => TEXT,
        },
        None => TEXT,
    }
}
