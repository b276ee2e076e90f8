//! Several mechanical changes as one, so that one Ctrl+Z takes all of them back.

use super::Units;
use crate::json::{Edit, Range};

/// One change that does what all of `edits` do; those that overlap an earlier one are left out. `None` without edits.
pub fn combine(text: &str, edits: &[Edit]) -> Option<Edit> {
    let mut edits: Vec<&Edit> = edits
        .iter()
        .filter(|edit| edit.range.start <= edit.range.end)
        .collect();
    crate::text::order::by_numbers(&mut edits, |edit| (edit.range.start, edit.range.end));
    let (first, last) = (edits.first()?, edits.iter().map(|edit| edit.range.end).max()?);
    let units = Units::new(text);
    let mut combined = Edit {
        text: String::new(),
        range: Range {
            start: first.range.start,
            end: last,
        },
    };
    let mut done = combined.range.start;
    for edit in edits {
        if edit.range.start < done {
            continue;
        }
        combined.text.push_str(units.slice(Range {
            start: done,
            end: edit.range.start,
        }));
        combined.text.push_str(&edit.text);
        done = edit.range.end;
    }
    combined.text.push_str(units.slice(Range {
        start: done,
        end: last,
    }));
    Some(combined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_at_once() {
        let edit = |start, end, text: &str| Edit {
            text: text.into(),
            range: Range { start, end },
        };
        let text = "发放材料,现场答复,做到件件有着落";
        let combined =
            combine(text, &[edit(9, 10, "，"), edit(4, 5, "，"), edit(4, 6, "错")]).expect("edits");
        assert_eq!(combined, edit(4, 10, "，现场答复，"));
        assert!(combine(text, &[]).is_none());
    }
}
