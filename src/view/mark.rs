//! Cuts one block of the text into pieces, each with the marks that lie over it.

use super::Units;
use crate::json::Range;
use crate::text::order;

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A place of a finding.
    Finding,
    /// A place of a finding that is about a whole paragraph: a line under all of it would hide every other one.
    Passage,
    /// Another place that belongs to a finding.
    Related,
    /// A figure.
    Figure,
    /// A run-in heading.
    Lead,
}

/// A mark over a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What it stands for.
    pub kind: MarkKind,
    /// Which finding or figure.
    pub index: usize,
    /// Which of its places.
    pub spot: usize,
    /// The place begins with this piece.
    pub opens: bool,
}

/// Something to draw in a line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words under no, one or several marks, the widest first.
    Words {
        /// What to write.
        text: String,
        /// What lies over it.
        marks: Vec<Mark>,
    },
    /// Something is missing here, says finding number so and so.
    Slot(usize),
    /// The number of a finding, for the margin of this line.
    Pin(usize),
}

/// A mark with its place, before the text is cut.
#[derive(Clone, Copy, Debug)]
pub(super) struct Interval {
    pub range: Range,
    pub kind: MarkKind,
    pub index: usize,
    pub spot: usize,
    /// The number of the finding stands on the line where this place ends.
    pub pinned: bool,
}

/// All marks of a text, handed out block by block from start to end.
pub(super) struct Marks {
    all: Vec<Interval>,
    next: usize,
    open: Vec<Interval>,
}

impl Marks {
    pub fn new(mut all: Vec<Interval>) -> Self {
        order::by_numbers(&mut all, |interval| {
            (interval.range.start, u32::MAX - interval.range.end)
        });
        Self {
            all,
            next: 0,
            open: Vec::new(),
        }
    }

    /// The pieces of the block at `range`; blocks have to be asked for in their order.
    pub fn pieces(&mut self, units: &Units, range: Range, keep_breaks: KeepBreaks) -> Vec<Piece> {
        self.open.retain(|interval| interval.range.end > range.start);
        let mut here = self.open.clone();
        while let Some(interval) = self
            .all
            .get(self.next)
            .filter(|interval| interval.range.start < range.end)
        {
            if interval.range.end > range.start || is_point(interval) {
                here.push(*interval);
            }
            if interval.range.end > range.end {
                self.open.push(*interval);
            }
            self.next += 1;
        }
        while let Some(point) = self.all.get(self.next).filter(|interval| at_end(interval, range)) {
            here.push(*point);
            self.next += 1;
        }
        here.retain(|interval| interval.range.end >= range.start);
        cut(units, range, &here, keep_breaks)
    }
}

/// What becomes of line breaks inside a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeepBreaks {
    /// A title may stand on several lines.
    Yes,
    /// In running text they are damage done by copying.
    No,
}

fn is_point(interval: &Interval) -> bool {
    interval.range.start == interval.range.end
}

fn at_end(interval: &Interval, block: Range) -> bool {
    is_point(interval) && interval.range.start == block.end
}

fn cut(units: &Units, block: Range, here: &[Interval], keep_breaks: KeepBreaks) -> Vec<Piece> {
    let clip = |offset: u32| offset.clamp(block.start, block.end);
    let mut cuts: Vec<u32> = vec![block.start, block.end];
    for interval in here {
        cuts.push(clip(interval.range.start));
        cuts.push(clip(interval.range.end));
    }
    order::by_number(&mut cuts, |cut| u64::from(*cut));
    cuts.dedup();

    let mut waiting: Vec<Interval> = here.to_vec();
    order::by_number(&mut waiting, |interval| u64::from(clip(interval.range.start)));
    let mut waiting = waiting.into_iter().peekable();
    let mut active: Vec<Interval> = Vec::new();
    let mut pieces = Vec::new();
    for (number, &start) in cuts.iter().enumerate() {
        for ended in active.iter().filter(|interval| clip(interval.range.end) <= start) {
            if ended.pinned && ended.range.end <= block.end {
                pieces.push(Piece::Pin(ended.index));
            }
        }
        active.retain(|interval| clip(interval.range.end) > start);
        while let Some(interval) = waiting.next_if(|interval| clip(interval.range.start) <= start) {
            if !is_point(&interval) {
                active.push(interval);
            } else if interval.kind == MarkKind::Finding {
                pieces.push(Piece::Slot(interval.index));
                if interval.pinned {
                    pieces.push(Piece::Pin(interval.index));
                }
            }
        }
        let Some(&end) = cuts.get(number + 1) else { break };
        order::longest_first(&mut active, |interval| {
            (interval.range.end - interval.range.start) as usize
        });
        let words = units.slice(Range { start, end });
        let text = match keep_breaks {
            KeepBreaks::Yes => squeeze_lines(words),
            KeepBreaks::No => join_lines(words),
        };
        if text.is_empty() {
            continue;
        }
        let marks = active
            .iter()
            .map(|interval| Mark {
                kind: interval.kind,
                index: interval.index,
                spot: interval.spot,
                opens: interval.range.start >= start,
            })
            .collect();
        pieces.push(Piece::Words { text, marks });
    }
    pieces
}

/// Keeps line breaks, and of several only one.
fn squeeze_lines(words: &str) -> String {
    if !words.contains(['\n', '\r']) {
        return words.to_owned();
    }
    let lines: Vec<&str> = words.split(['\n', '\r']).map(str::trim).collect();
    let last = lines.len() - 1;
    let kept = lines
        .iter()
        .enumerate()
        .filter(|(number, line)| !line.is_empty() || *number == 0 || *number == last);
    kept.map(|(_, line)| *line).collect::<Vec<&str>>().join("\n")
}

/// Takes out line breaks and the blanks around them.
fn join_lines(words: &str) -> String {
    if !words.contains(['\n', '\r']) {
        return words.to_owned();
    }
    let mut joined = String::with_capacity(words.len());
    for (number, line) in words.split(['\n', '\r']).enumerate() {
        joined.push_str(if number == 0 { line } else { line.trim_start() });
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(index: usize, start: u32, end: u32) -> Interval {
        Interval {
            range: Range { start, end },
            kind: MarkKind::Finding,
            index,
            spot: 0,
            pinned: true,
        }
    }

    fn drawn(pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(|piece| match piece {
                Piece::Words { text, marks } if marks.is_empty() => text.clone(),
                Piece::Words { text, marks } => {
                    let names: Vec<String> = marks.iter().map(|mark| mark.index.to_string()).collect();
                    format!("⟦{}:{text}⟧", names.join(","))
                }
                Piece::Slot(index) => format!("⟨{index}⟩"),
                Piece::Pin(index) => format!("^{index}"),
            })
            .collect()
    }

    #[test]
    fn marks_may_nest_cross_and_touch() {
        let units = Units::new("一二三四五六七八");
        let all = vec![
            finding(0, 1, 6),
            finding(1, 2, 3),
            finding(2, 5, 7),
            finding(3, 7, 8),
        ];
        let pieces = Marks::new(all).pieces(&units, Range { start: 0, end: 8 }, KeepBreaks::No);
        assert_eq!(
            drawn(&pieces),
            "一⟦0:二⟧⟦0,1:三⟧^1⟦0:四五⟧⟦0,2:六⟧^0⟦2:七⟧^2⟦3:八⟧^3"
        );
    }

    #[test]
    fn points_and_marks_over_several_blocks() {
        let units = Units::new("一二三\n四五六");
        let all = vec![finding(0, 3, 3), finding(1, 2, 5), finding(2, 7, 7)];
        let mut marks = Marks::new(all);
        let first = marks.pieces(&units, Range { start: 0, end: 3 }, KeepBreaks::No);
        let second = marks.pieces(&units, Range { start: 4, end: 7 }, KeepBreaks::No);
        assert_eq!(drawn(&first), "一二⟦1:三⟧⟨0⟩^0");
        assert_eq!(drawn(&second), "⟦1:四⟧^1五六⟨2⟩^2");
        assert!(!matches!(&second[0], Piece::Words { marks, .. } if marks[0].opens));
    }

    #[test]
    fn a_break_in_mid_sentence_is_read_over() {
        let units = Units::new("依法\r\n  行政");
        let pieces = Marks::new(Vec::new()).pieces(&units, Range { start: 0, end: 8 }, KeepBreaks::No);
        assert_eq!(drawn(&pieces), "依法行政");
    }
}
