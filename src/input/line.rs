//! A line of a Word file, and where its words are written.

use super::xml::character;

/// Paragraphs of one cell are joined behind less than this: a cell of a table holds words and no running text.
const SHORT: usize = 20;

/// Words of the file: a stretch of one `w:t`.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Where it begins in its line, in bytes.
    pub at: usize,
    /// Where it is written: bytes of the document.
    pub written: (usize, usize),
    /// The run that it stands in.
    pub run: usize,
}

/// A line of the text.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// Its words, behind its number.
    pub text: String,
    /// Where they stand.
    pub pieces: Vec<Piece>,
    /// Where something can be put in before all its words.
    pub anchor: Option<usize>,
    /// The cell of the row that it stands in.
    pub(super) cell: usize,
}

impl Line {
    /// Puts another line behind this one.
    pub(super) fn append(&mut self, other: Line, tabs: usize) {
        self.text.extend((0..tabs).map(|_| '\t'));
        let moved = self.text.len();
        self.text.push_str(&other.text);
        self.pieces.extend(other.pieces.into_iter().map(|mut piece| {
            piece.at += moved;
            piece
        }));
    }

    /// What stands in its last cell is no running text.
    pub(super) fn is_short(&self) -> bool {
        let cell = self.text.rsplit('\t').next().unwrap_or_default();
        cell.chars().count() < SHORT
    }

    /// Where in the file the character at byte `at` of this line is written, with the run it stands in; none for what stands
    /// nowhere. `ends`: behind the character before it.
    pub fn place(&self, document: &str, at: usize, ends: bool) -> Option<(usize, usize)> {
        let next = self
            .pieces
            .partition_point(|piece| if ends { piece.at < at } else { piece.at <= at });
        let piece = self.pieces.get(next.checked_sub(1)?)?;
        let (mut written, mut left) = (piece.written.0, at - piece.at);
        while left > 0 && written < piece.written.1 {
            let (character, length) = character(&document[written..piece.written.1])?;
            left = left.saturating_sub(character.len_utf8());
            written += length;
        }
        Some((written, piece.run))
    }
}
