//! A folded view of a stretch of the source: what a reader sees, without what copying did to it.
//!
//! Folding makes full-width digits, letters and `％` half-width, decodes HTML entities, and drops what is no text:
//! blanks next to Han characters or punctuation, zero-width characters, Markdown marks, line breaks inside a sentence.
//! Every place found in the folded text answers in bytes of the source.

use super::Span;

/// Folded text with the way back to the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    runs: Vec<Run>,
}

/// A stretch of folded text and where it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    folded: u32,
    folded_len: u32,
    source: u32,
    source_len: u32,
}

impl Folded {
    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Appends a piece of source as it stands.
    pub fn push_same(&mut self, piece: &str, source: usize) {
        if piece.is_empty() {
            return;
        }
        let (len, source) = (piece.len() as u32, source as u32);
        if let Some(last) = self.runs.last_mut()
            && last.folded_len == last.source_len
            && last.source + last.source_len == source
        {
            last.folded_len += len;
            last.source_len += len;
        } else {
            self.runs.push(Run {
                folded: self.text.len() as u32,
                folded_len: len,
                source,
                source_len: len,
            });
        }
        self.text.push_str(piece);
    }

    /// Appends `character` in the place of `source`.
    pub fn push_changed(&mut self, character: char, source: Span) {
        let mut buffer = [0; 4];
        let piece = character.encode_utf8(&mut buffer);
        if piece.len() == source.len() {
            // Same width: may merge with a plain run, because offsets inside still agree at char boundaries.
            self.push_same(piece, source.start as usize);
            return;
        }
        self.runs.push(Run {
            folded: self.text.len() as u32,
            folded_len: piece.len() as u32,
            source: source.start,
            source_len: source.len() as u32,
        });
        self.text.push(character);
    }

    /// Appends another folded text.
    pub fn push_folded(&mut self, other: &Folded) {
        let shift = self.text.len() as u32;
        self.text.push_str(&other.text);
        self.runs.extend(other.runs.iter().map(|run| Run {
            folded: run.folded + shift,
            ..*run
        }));
    }

    /// The folded text of `range` alone.
    #[must_use]
    pub fn slice(&self, range: std::ops::Range<usize>) -> Folded {
        let mut piece = Folded {
            text: self.text[range.clone()].to_owned(),
            runs: Vec::new(),
        };
        let (from, to) = (range.start as u32, range.end as u32);
        for run in &self.runs {
            let (start, end) = (run.folded.max(from), (run.folded + run.folded_len).min(to));
            if start < end {
                let whole = run.folded_len != run.source_len;
                piece.runs.push(Run {
                    folded: start - from,
                    folded_len: end - start,
                    source: if whole {
                        run.source
                    } else {
                        run.source + (start - run.folded)
                    },
                    source_len: if whole { run.source_len } else { end - start },
                });
            }
        }
        piece
    }

    /// Source byte where the folded byte `offset` begins; the end of the text answers the end of its source.
    pub fn source_start(&self, offset: usize) -> u32 {
        let offset = offset as u32;
        let index = self
            .runs
            .partition_point(|run| run.folded <= offset)
            .saturating_sub(1);
        let Some(run) = self.runs.get(index) else { return 0 };
        let inside = offset.saturating_sub(run.folded);
        if inside >= run.folded_len {
            run.source + run.source_len
        } else if run.folded_len == run.source_len {
            run.source + inside
        } else {
            run.source
        }
    }

    /// Source byte where what ends at folded byte `offset` ends.
    pub fn source_end(&self, offset: usize) -> u32 {
        let offset = offset as u32;
        let index = self
            .runs
            .partition_point(|run| run.folded < offset)
            .saturating_sub(1);
        let Some(run) = self.runs.get(index) else { return 0 };
        let inside = offset.saturating_sub(run.folded);
        if run.folded_len == run.source_len && inside <= run.folded_len {
            run.source + inside
        } else if inside == 0 {
            run.source
        } else {
            run.source + run.source_len
        }
    }

    /// The span of the source that the folded `range` came from.
    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        let start = self.source_start(range.start);
        if range.is_empty() {
            return Span { start, end: start };
        }
        Span {
            start,
            end: self.source_end(range.end).max(start),
        }
    }

    /// The span of all of it.
    pub fn whole(&self) -> Span {
        self.span(0..self.text.len())
    }

    /// Folded offset of the first character that begins at or after source byte `source`.
    pub fn folded_at(&self, source: u32) -> usize {
        let index = self
            .runs
            .partition_point(|run| run.source + run.source_len <= source);
        let Some(run) = self.runs.get(index) else {
            return self.text.len();
        };
        if source <= run.source {
            run.folded as usize
        } else if run.folded_len == run.source_len {
            (run.folded + (source - run.source)) as usize
        } else {
            (run.folded + run.folded_len) as usize
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_answer_in_source_bytes() {
        // Source: "办 理１2件" (blank dropped, full-width 1 made half-width)
        let mut folded = Folded::default();
        folded.push_same("办", 0);
        folded.push_same("理", 4);
        folded.push_changed('1', Span::new(7, 10));
        folded.push_same("2件", 10);
        assert_eq!(folded.text(), "办理12件");
        assert_eq!(folded.span(0..6), Span::new(0, 7));
        assert_eq!(folded.span(6..8), Span::new(7, 11));
        assert_eq!(folded.span(7..8), Span::new(10, 11));
        assert_eq!(folded.whole(), Span::new(0, 14));
        assert_eq!(folded.folded_at(4), 3);
        assert_eq!(folded.folded_at(8), 7);
        assert_eq!(folded.folded_at(14), 11);
    }
}
