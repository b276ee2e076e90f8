//! The text itself: source, spans, folding, numerals, words. Knows nothing of reports.

pub mod coder;
pub mod dictionary;
mod fold;
pub mod numeral;
pub mod order;
mod search;
mod source;
mod span;
pub mod words;

pub use fold::Folded;
pub use search::Search;
pub use source::{Source, byte_offsets, utf16_offsets};
pub use span::Span;

/// Is this a Han character (ideographs of the basic plane, its extension A, the compatibility block, the higher planes, and 〇)?
pub fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' | '〇')
}

/// Number of Han characters.
pub fn count_han(text: &str) -> usize {
    text.chars().filter(|character| is_han(*character)).count()
}
