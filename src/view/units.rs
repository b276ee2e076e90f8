//! Cuts a text by UTF-16 offsets, the offsets of the public JSON, without counting from its start each time.

use crate::json::Range;

/// A mark of the index stands at least every so many code units.
const STEP: u32 = 512;

/// A text with an index from UTF-16 code units to bytes.
#[derive(Debug)]
pub struct Units<'a> {
    text: &'a str,
    /// Byte offset and code-unit offset of the first character at or after each multiple of [`STEP`].
    marks: Vec<(usize, u32)>,
    length: u32,
}

impl<'a> Units<'a> {
    /// Indexes `text` in one sweep.
    pub fn new(text: &'a str) -> Self {
        let mut marks = vec![(0, 0)];
        let mut units = 0;
        for (byte, character) in text.char_indices() {
            if units >= marks.len() as u32 * STEP {
                marks.push((byte, units));
            }
            units += character.len_utf16() as u32;
        }
        Self {
            text,
            marks,
            length: units,
        }
    }

    /// The text in code units.
    pub fn length(&self) -> u32 {
        self.length
    }

    /// The byte at which the character at code unit `offset` begins; the end of the text when it lies beyond.
    pub fn byte(&self, offset: u32) -> usize {
        if offset >= self.length {
            return self.text.len();
        }
        let mark = self.marks.partition_point(|(_, units)| *units <= offset) - 1;
        let (start, mut units) = self.marks[mark];
        for (byte, character) in self.text[start..].char_indices() {
            units += character.len_utf16() as u32;
            if units > offset {
                return start + byte;
            }
        }
        self.text.len()
    }

    /// The words of `range`; empty when it runs backwards.
    pub fn slice(&self, range: Range) -> &'a str {
        let (start, end) = (self.byte(range.start), self.byte(range.end));
        self.text.get(start..end).unwrap_or_default()
    }

    /// Up to `count` characters of the same line before code unit `offset`.
    pub fn before(&self, offset: u32, count: usize) -> &'a str {
        let end = self.byte(offset);
        let start = self.text[..end]
            .char_indices()
            .rev()
            .take_while(|(_, character)| *character != '\n')
            .take(count)
            .last()
            .map_or(end, |(byte, _)| byte);
        &self.text[start..end]
    }

    /// Up to `count` characters of the same line from code unit `offset` on.
    pub fn after(&self, offset: u32, count: usize) -> &'a str {
        let rest = &self.text[self.byte(offset)..];
        let end = rest
            .char_indices()
            .take_while(|(_, character)| *character != '\n')
            .take(count)
            .last()
            .map_or(0, |(byte, character)| byte + character.len_utf8());
        &rest[..end]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_by_code_units() {
        let long = "青石镇😀𠮷2024年。\n".repeat(200);
        let units = Units::new(&long);
        let utf16: Vec<u16> = long.encode_utf16().collect();
        assert_eq!(units.length() as usize, utf16.len());
        let mut offset = 0;
        for (byte, character) in long.char_indices() {
            assert_eq!(units.byte(offset), byte);
            offset += character.len_utf16() as u32;
        }
        assert_eq!(units.slice(Range { start: 0, end: 5 }), "青石镇😀");
        assert_eq!(units.slice(Range { start: 9, end: 3 }), "");
        assert_eq!(units.byte(99_999_999), long.len());
    }

    #[test]
    fn context_stays_on_its_line() {
        let units = Units::new("一二三\n四五六七");
        assert_eq!(units.before(6, 12), "四五");
        assert_eq!(units.after(6, 1), "六");
        assert_eq!(units.before(3, 2), "二三");
        assert_eq!(units.after(3, 2), "");
        assert_eq!(Units::new("").after(0, 3), "");
    }
}
