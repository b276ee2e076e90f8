//! What the rules about marks share: pairs of marks, and what stands inside quotations and titles.

use std::ops::Range;

use crate::text::Search as _;
use crate::text::is_han;

/// A pair of marks with the names of its halves. Half-width brackets pair with full-width ones.
pub(super) struct Pair {
    pub open: char,
    pub close: char,
    pub names: [&'static str; 2],
}

const fn pair(open: char, close: char, names: [&'static str; 2]) -> Pair {
    Pair { open, close, names }
}

/// The pairs that are looked after, double quotation marks first.
pub(super) const PAIRS: [Pair; 9] = [
    pair('“', '”', ["前引号", "后引号"]),
    pair('‘', '’', ["前单引号", "后单引号"]),
    pair('（', '）', ["前括号", "后括号"]),
    pair('《', '》', ["前书名号", "后书名号"]),
    pair('〈', '〉', ["前单书名号", "后单书名号"]),
    pair('【', '】', ["前方头括号", "后方头括号"]),
    pair('〔', '〕', ["前六角括号", "后六角括号"]),
    pair('「', '」', ["前直角引号", "后直角引号"]),
    pair('『', '』', ["前双直角引号", "后双直角引号"]),
];

/// Which pair a mark belongs to (index into [`PAIRS`]), and whether it opens.
pub(super) fn pair_of(mark: char) -> Option<(usize, bool)> {
    // Nearly every character ends here.
    if is_han(mark) || mark.is_ascii_alphanumeric() || matches!(mark, '，' | '。' | '、' | '；' | '：') {
        return None;
    }
    let mark = match mark {
        '(' => '（',
        ')' => '）',
        other => other,
    };
    PAIRS.iter().enumerate().find_map(|(index, pair)| {
        if pair.open == mark {
            Some((index, true))
        } else {
            (pair.close == mark).then_some((index, false))
        }
    })
}

/// What stands inside quotation marks and titles, marks included, outermost ones only. A mark that has no partner holds
/// nothing.
pub(super) fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, mark) in text.char_indices() {
        let wanted = match mark {
            '“' | '‘' | '《' | '「' => {
                open.push((at, mark));
                continue;
            }
            '”' => '“',
            '’' => '‘',
            '》' => '《',
            '」' => '「',
            '"' if open.iter().any(|(_, other)| *other == '"') => '"',
            '"' => {
                open.push((at, '"'));
                continue;
            }
            _ => continue,
        };
        if let Some(depth) = open.iter().rposition(|(_, other)| *other == wanted) {
            let start = open[depth].0;
            open.truncate(depth);
            while ranges.last().is_some_and(|range| range.start > start) {
                ranges.pop();
            }
            ranges.push(start..at + mark.len_utf8());
        }
    }
    ranges
}

/// Does `range` touch one of `ranges`, which are in order?
pub(super) fn touches(ranges: &[Range<usize>], range: &Range<usize>) -> bool {
    let index = ranges.partition_point(|other| other.end <= range.start);
    ranges.get(index).is_some_and(|other| other.start < range.end)
}

/// The characters just before `start` and just after `end`.
pub(super) fn around(text: &str, start: usize, end: usize) -> (Option<char>, Option<char>) {
    (text[..start].chars().next_back(), text[end..].chars().next())
}

/// Han characters and the marks of Chinese text.
pub(super) fn is_chinese(character: char) -> bool {
    is_han(character) || "，。、；：？！“”‘’（）《》〔〕【】…—％·".has(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_and_titles() {
        let parts = |text: &str| {
            quoted(text)
                .into_iter()
                .map(|range| text[range].to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(parts("落实“三重一大”和《宪法》"), ["“三重一大”", "《宪法》"]);
        assert_eq!(parts("《关于“放管服”的意见》等"), ["《关于“放管服”的意见》"]);
        assert_eq!(parts("落实\"放管服\"改革"), ["\"放管服\""]);
        assert_eq!(
            parts("落实‘三重一大’和「一网通办」"),
            ["‘三重一大’", "「一网通办」"]
        );
        assert!(parts("落实“三重一大和宪法》").is_empty());
        let text = "甲“乙”丙";
        assert!(touches(&quoted(text), &(6..9)));
        assert!(!touches(&quoted(text), &(0..3)));
    }
}
