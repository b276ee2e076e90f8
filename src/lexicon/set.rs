//! Sets: things that are always named together (四个亲自), and which one of them a sentence forgets.

use std::ops::Range;

use super::{Index, Table};
use crate::text::Search as _;

/// Between two neighbours of a list stand no more bytes than this (“、重大问题”).
const GAP: usize = 36;
/// … and no more where a comma stands between them.
const COMMA_GAP: usize = 24;
/// What the things are called together (三项制度) follows within so many bytes.
const CALL_GAP: usize = 45;

/// Things that are always named together.
#[derive(Debug)]
pub struct Set {
    /// What they are called together.
    pub name: &'static str,
    /// Each with its other names.
    pub items: Vec<Vec<&'static str>>,
    calls: Vec<&'static str>,
    not: Vec<&'static str>,
}

/// A list that lacks one of them, or two of a long set.
#[derive(Debug, PartialEq, Eq)]
pub struct Gap {
    /// Number of the set.
    pub set: usize,
    /// What is lacking.
    pub lacking: Vec<&'static str>,
    /// The list.
    pub range: Range<usize>,
}

/// All sets.
#[derive(Debug)]
pub struct Sets {
    sets: Vec<Set>,
    index: Index<(usize, usize)>,
}

impl Sets {
    /// Reads a table with the columns `name`, `items` (`|` between items, `/` between names of one), `calls`, `not`.
    pub fn read(text: &'static str) -> Sets {
        let table = Table::read(text);
        let column = |name: &str| table.column(name);
        let (name, items, calls, not) = (column("name"), column("items"), column("calls"), column("not"));
        let list = |cell: &'static str| cell.split('|').filter(|word| !word.is_empty()).collect();
        let sets: Vec<Set> = table
            .rows()
            .iter()
            .map(|row| Set {
                name: row.cell(name),
                items: row
                    .cell(items)
                    .split('|')
                    .map(|item| item.split('/').collect())
                    .collect(),
                calls: list(row.cell(calls)),
                not: list(row.cell(not)),
            })
            .collect();
        let words = sets.iter().enumerate().flat_map(|(set, one)| {
            let items = one.items.iter().enumerate();
            items.flat_map(move |(item, names)| names.iter().map(move |name| (*name, (set, item))))
        });
        let index = Index::new(words);
        Sets { sets, index }
    }

    /// A set by its number.
    pub fn set(&self, number: usize) -> &Set {
        &self.sets[number]
    }

    /// The lists in `text` that lack just one of their set, or less than a third of it. A list that ends in 等 is meant to be short.
    pub fn find(&self, text: &str) -> Vec<Gap> {
        let mut places: Vec<Vec<(usize, usize, usize)>> = vec![Vec::new(); self.sets.len()];
        for (at, word, (set, item)) in self.index.all_in(text) {
            let seen = &mut places[set];
            // Of two names at one place the longer.
            if seen.last().is_none_or(|(_, end, _)| *end <= at) {
                seen.push((at, at + word.len(), item));
            }
        }
        let mut found = Vec::new();
        for (number, seen) in places.iter().enumerate() {
            let set = &self.sets[number];
            let mut rest = seen.as_slice();
            while let Some(first) = rest.first() {
                let mut list = 1;
                while list < rest.len() && follows(text, rest[list - 1].1, rest[list].0) {
                    list += 1;
                }
                let (run, after) = rest.split_at(list);
                rest = after;
                let end = run.last().unwrap_or(first).1;
                let missing: Vec<usize> = (0..set.items.len())
                    .filter(|item| run.iter().all(|(_, _, named)| named != item))
                    .collect();
                let few = missing.len() == 1 || missing.len() * 3 < set.items.len();
                let range = first.0..end;
                if !missing.is_empty()
                    && few
                    && run.len() + missing.len() == set.items.len()
                    && set.is_meant(text, &range, &missing)
                {
                    found.push(Gap {
                        set: number,
                        lacking: missing.iter().map(|item| set.items[*item][0]).collect(),
                        range,
                    });
                }
            }
        }
        crate::text::order::by_number(&mut found, |gap| gap.range.start as u64);
        found
    }
}

/// One list goes on from `end` to `next`: no figure, and a mark or 和 between them.
fn follows(text: &str, end: usize, next: usize) -> bool {
    if next < end || next - end > GAP {
        return false;
    }
    let between = &text[end..next];
    let joined = between.says_any(&["、", "和", "与", "及", "”“", "|"]);
    let clause = between.starts_with('，') && between.len() <= COMMA_GAP;
    (joined && !between.contains('，') || clause)
        && !between.contains(['。', '；', '！', '？', '\n'])
        && !between.says("等")
        && !between.bytes().any(|byte| byte.is_ascii_digit())
}

impl Set {
    fn is_meant(&self, text: &str, range: &Range<usize>, missing: &[usize]) -> bool {
        let near = |before: usize, after: usize| {
            &text[text.floor_char_boundary(range.start.saturating_sub(before))
                ..text.ceil_char_boundary(range.end + after)]
        };
        let around = near(150, 150);
        let elsewhere = missing
            .iter()
            .flat_map(|item| &self.items[*item])
            .any(|name| around.contains(name));
        let after = near(0, CALL_GAP)[range.len()..]
            .split(['。', '；', '，', '\n'])
            .next()
            .unwrap_or_default();
        let called = self.calls.is_empty() || after.says_any(&self.calls);
        let after = after.trim_start_matches(['”', '"', '）']);
        !elsewhere
            && called
            && !around.says_any(&self.not)
            && !["等", "、", "和", "与", "及", "以及"]
                .iter()
                .any(|word| after.starts_with(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_that_is_forgotten() {
        let sets = Sets::read("name\titems\tcalls\tnot\n四季\t春天/春|夏天|秋天|冬天\t-\t雨季\n");
        let lacking = |text: &str| sets.find(text).first().map(|gap| gap.lacking.concat());
        assert_eq!(lacking("有春天、夏天、冬天。"), Some("秋天".into()));
        assert_eq!(lacking("有春、温暖的夏天和冬天。"), Some("秋天".into()));
        for text in [
            "有春、夏天、秋天、冬天",
            "有春、夏天",
            "春、夏天、冬天等",
            "春、夏天、冬天没有雨季",
            "春、夏天、冬天、秋",
        ] {
            assert_eq!(lacking(text), None, "{text}");
        }
    }
}
