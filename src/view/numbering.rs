//! Lines that seem to have lost their number, and the change that gives it back.

use super::{Units, combine, outline::numeral};
use crate::json::{Checked, Edit, Range};

/// A line that may be a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its words.
    pub words: String,
    /// It seems to be of the first rank.
    pub first_rank: bool,
    /// Where it is.
    pub range: Range,
}

/// The lines that the reader is asked about.
pub(super) fn lines(units: &Units, checked: &Checked) -> Vec<Line> {
    let line = |line: &crate::json::Unnumbered| Line {
        words: units.slice(line.range).to_owned(),
        first_rank: line.first_rank,
        range: line.range,
    };
    checked.unnumbered.iter().map(line).collect()
}

/// One change that puts 一、 二、 … before the chosen lines; `None` when none is chosen.
pub fn numbered(text: &str, chosen: &[Range]) -> Option<Edit> {
    let edits: Vec<Edit> = chosen
        .iter()
        .enumerate()
        .map(|(index, range)| Edit {
            text: numeral(index + 1),
            range: Range {
                start: range.start,
                end: range.start,
            },
        })
        .collect();
    combine(text, &edits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chosen_lines_are_numbered_in_order_by_one_change() {
        let text = "标题\n主要举措\n做了。\n不足\n有。";
        let range = |start, end| Range { start, end };
        let edit = numbered(text, &[range(3, 7), range(12, 14)]).expect("two lines");
        assert_eq!(edit.text, "一、主要举措\n做了。\n二、");
        assert_eq!((edit.range.start, edit.range.end), (3, 12));
        assert!(numbered(text, &[]).is_none());
    }
}
