//! Stretches of what the reader sees, with the way back to the source.

use std::ops::Range;

use super::Context;
use crate::report::{Block, BlockKind};
use crate::text::Span;

/// A part of one block: its folded text from `start` to `end`.
#[derive(Clone, Copy)]
pub(super) struct Passage<'a> {
    /// The block it belongs to.
    pub block: &'a Block,
    start: usize,
    end: usize,
}

impl<'a> Passage<'a> {
    /// All of a block.
    pub fn whole(block: &'a Block) -> Self {
        Passage {
            block,
            start: 0,
            end: block.text.text().len(),
        }
    }

    /// What the reader sees.
    pub fn text(&self) -> &'a str {
        &self.block.text.text()[self.start..self.end]
    }

    /// Where `range` of the passage's text stands in the source.
    pub fn span(&self, range: Range<usize>) -> Span {
        self.block
            .text
            .span(self.start + range.start..self.start + range.end)
    }

    /// A part of the passage.
    pub fn part(&self, range: Range<usize>) -> Passage<'a> {
        Passage {
            block: self.block,
            start: self.start + range.start,
            end: self.start + range.end,
        }
    }

    /// The sentences, each with its closing mark.
    pub fn sentences(&self) -> impl Iterator<Item = Passage<'a>> {
        let passage = *self;
        sentences(self.text())
            .into_iter()
            .map(move |range| passage.part(range))
    }
}

impl Context<'_> {
    /// What the reader sees inside `span`, block by block.
    pub(super) fn passages(&self, span: Span) -> impl Iterator<Item = Passage<'_>> {
        self.report
            .blocks
            .iter()
            .filter(move |block| block.span.overlaps(span))
            .filter_map(move |block| {
                let start = if span.start <= block.span.start {
                    0
                } else {
                    block.text.folded_at(span.start)
                };
                let end = if span.end >= block.span.end {
                    block.text.text().len()
                } else {
                    block.text.folded_at(span.end)
                };
                (start < end).then_some(Passage { block, start, end })
            })
    }

    /// Every block of the report itself, without what a web page put around it and without a second report behind it.
    pub(super) fn own_passages(&self) -> impl Iterator<Item = Passage<'_>> {
        let end = self.report.second.map_or(u32::MAX, |title| title.start);
        self.report
            .blocks
            .iter()
            .take_while(move |block| block.span.start < end)
            .filter(|block| !matches!(block.kind, BlockKind::Web | BlockKind::Furniture))
            .map(Passage::whole)
    }
}

/// Ranges of the sentences of `text`, closing marks (。！？；) included.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for (at, character) in text.char_indices() {
        if matches!(character, '。' | '！' | '？' | '；' | ';' | '!' | '?') {
            let end = at + character.len_utf8();
            ranges.push(start..end);
            start = end;
        }
    }
    if start < text.len() {
        ranges.push(start..text.len());
    }
    ranges
}

/// `text` with everything inside 《…》 replaced by blanks of the same length, so that no word is found in a title.
pub(super) fn without_titles(text: &str) -> String {
    let mut answer = String::with_capacity(text.len());
    let mut depth = 0_usize;
    for character in text.chars() {
        match character {
            '《' => depth += 1,
            '》' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 0 || character == '》' {
            answer.extend(std::iter::repeat_n(' ', character.len_utf8()));
        } else {
            answer.push(character);
        }
    }
    // A title that is never closed hides nothing.
    if depth > 0 { text.to_owned() } else { answer }
}

/// `text` cut to at most `length` characters for a message, with … where something was cut.
pub(super) fn shortened(text: &str, length: usize) -> String {
    if text.chars().count() <= length {
        return text.to_owned();
    }
    let mut answer: String = text.chars().take(length.saturating_sub(1)).collect();
    answer.push('…');
    answer
}

/// The words between the 《 at `open` and its 》; no title is longer than a hundred characters.
pub(super) fn title_at(text: &str, open: usize) -> Option<&str> {
    let inner = &text[open + '《'.len_utf8()..];
    let (close, _) = inner
        .char_indices()
        .take(100)
        .find(|(_, character)| *character == '》')?;
    Some(&inner[..close])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_keep_their_marks() {
        let text = "一是慢；二是少。三";
        let parts: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(parts, ["一是慢；", "二是少。", "三"]);
    }

    #[test]
    fn titles_are_blanked() {
        assert_eq!(without_titles("学《宪》法"), format!("学{}法", " ".repeat(9)));
        assert_eq!(without_titles("学《宪法"), "学《宪法");
    }

    #[test]
    fn messages_are_cut() {
        assert_eq!(shortened("一二三四", 4), "一二三四");
        assert_eq!(shortened("一二三四五", 4), "一二三…");
    }
}
