//! The text as it came, byte for byte, with its lines and its UTF-16 offsets.

use super::Span;

/// The report's text, never changed.
#[derive(Clone, Debug)]
pub struct Source {
    text: String,
    lines: Vec<Span>,
}

impl Source {
    /// Takes the text over and finds its lines (`\n`, `\r\n`, `\r`, and the Unicode line and paragraph separators).
    pub fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            lines: find_lines(text),
        }
    }

    /// All of the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of `span`.
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.range()]
    }

    /// The lines without their ends, in order; an empty text has one empty line.
    pub fn lines(&self) -> &[Span] {
        &self.lines
    }

    /// Number of the line (from 0) that holds `offset`.
    pub fn line_of(&self, offset: u32) -> usize {
        self.lines
            .partition_point(|line| line.start <= offset)
            .saturating_sub(1)
    }
}

fn find_lines(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut lines = Vec::new();
    let mut start = 0;
    let mut index = 0;
    while index < bytes.len() {
        let width = match bytes[index] {
            b'\r' if bytes.get(index + 1) == Some(&b'\n') => 2,
            b'\n' | b'\r' | 0x0b | 0x0c => 1,
            0xe2 if text[index..].starts_with(['\u{2028}', '\u{2029}']) => 3,
            _ => 0,
        };
        if width == 0 {
            index += 1;
        } else {
            lines.push(Span::new(start, index));
            index += width;
            start = index;
        }
    }
    lines.push(Span::new(start, bytes.len()));
    lines
}

/// Converts many byte offsets to UTF-16 offsets in one sweep over `text`.
///
/// `offsets` may come in any order and hold doubles; the answer has the same order.
/// An offset inside a character counts as the start of that character, one past the end as the end.
pub fn utf16_offsets(text: &str, offsets: &[u32]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    super::order::by_number(&mut order, |index| u64::from(offsets[*index]));
    let mut answer = vec![0; offsets.len()];
    let mut pending = order.into_iter().peekable();
    let mut utf16 = 0;
    for (byte, character) in text.char_indices() {
        let next = (byte + character.len_utf8()) as u32;
        while let Some(&index) = pending.peek() {
            if offsets[index] >= next {
                break;
            }
            answer[index] = utf16;
            pending.next();
        }
        utf16 += character.len_utf16() as u32;
    }
    for index in pending {
        answer[index] = utf16;
    }
    answer
}

/// Converts many UTF-16 offsets to byte offsets in one sweep; the counterpart of [`utf16_offsets`].
pub fn byte_offsets(text: &str, offsets: &[u32]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    super::order::by_number(&mut order, |index| u64::from(offsets[*index]));
    let mut answer = vec![0; offsets.len()];
    let mut pending = order.into_iter().peekable();
    let mut utf16 = 0;
    for (byte, character) in text.char_indices() {
        let next = utf16 + character.len_utf16() as u32;
        while let Some(&index) = pending.peek() {
            if offsets[index] >= next {
                break;
            }
            answer[index] = byte as u32;
            pending.next();
        }
        utf16 = next;
    }
    for index in pending {
        answer[index] = text.len() as u32;
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_in_every_known_way() {
        let source = Source::new("一\r\n二\r三\n\u{2028}四");
        let lines: Vec<&str> = source.lines().iter().map(|line| source.slice(*line)).collect();
        assert_eq!(lines, ["一", "二", "三", "", "四"]);
        assert_eq!(source.line_of(0), 0);
        assert_eq!(source.line_of(5), 1);
    }

    #[test]
    fn utf16_counts_surrogates_and_round_trips() {
        let text = "a𠮷字😀。";
        let bytes: Vec<u32> = text
            .char_indices()
            .map(|(at, _)| at as u32)
            .chain([text.len() as u32])
            .collect();
        assert_eq!(utf16_offsets(text, &bytes), [0, 1, 3, 4, 6, 7]);
        assert_eq!(byte_offsets(text, &[0, 1, 3, 4, 6, 7]), bytes);
        assert_eq!(utf16_offsets(text, &[5, 0]), [3, 0]);
    }
}
