//! The text as a Word file with the findings as comments on their words; the text itself stays as it is.

use super::Stamp;
use super::notes::{Edge, comments, edges, notes};
use super::word::{FLUSH, HEADING, RIGHT, SMALL, TEXT, TITLE, file, paragraph, run};
use crate::json::{Checked, Range};
use crate::view::{Units, View};

/// The line ends of [`crate::text::Source`]; each is one code unit, `\r\n` is two that end one line.
const ENDS: [char; 6] = ['\n', '\r', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}'];

/// The text with comments. `checked` and `view` are of this text.
pub fn commented(text: &str, view: &View, checked: &Checked, stamp: &Stamp) -> Vec<u8> {
    let units = Units::new(text);
    let (notes, _) = notes(text, view, checked, |_| true);
    let edges = edges(&notes);
    let mark = |edge: &Edge| edge.mark(0);
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
    file(&body, &comments(&notes, 0, stamp))
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
