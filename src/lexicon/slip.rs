//! Wrong words and set phrases that lost a piece: rows that say what is written, what is meant and around what.
//!
//! Cells `before` and `after` hold alternatives (`|`): a text that adjoins, `^` or `$` for the edge of a clause, `{年}` for
//! a year in figures, `…X` for X anywhere on that side in the sentence. Cell `not` holds what makes it right: `期~` and
//! `~稿` (`~` is the wrong form), `…X` for X anywhere in the sentence.

mod around;

use std::ops::Range;

use super::Table;
use crate::text::Search as _;
use crate::text::order::longest_first;
use around::{beside, may_stand, sentence_around};
pub use around::{doubles, in_title, quotation_around};

/// To which reports a row applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// To all.
    All,
    /// Towns, townships and streets.
    Township,
    /// Streets.
    Street,
    /// Towns and townships, not streets.
    Town,
}

/// Something written wrong.
#[derive(Clone, Copy, Debug)]
pub struct Slip {
    /// What is written.
    pub wrong: &'static str,
    /// What is meant; empty where nothing can stand instead.
    pub right: &'static str,
    /// What to say when nothing can stand instead.
    pub note: &'static str,
    /// The piece that was lost, if that is what happened.
    pub lost: &'static str,
    /// To which reports it applies.
    pub scope: Scope,
    /// In quotation marks it is somebody else's word.
    pub unquoted: bool,
    /// It may be right: a hint.
    pub hint: bool,
    /// `wrong` is part of a list, which may go on or have begun before.
    pub list: bool,
    before: &'static str,
    after: &'static str,
    not: &'static str,
}

/// Where a slip stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Number of the row.
    pub slip: usize,
    /// The wrong form.
    pub range: Range<usize>,
    /// The wrong form with the words beside it that prove it wrong.
    pub quoted: Range<usize>,
}

/// All slips of a table.
#[derive(Debug)]
pub struct Slips {
    slips: Vec<Slip>,
    pairs: Pairs,
}

/// Forms by their first two characters: most places of a text are passed over at one look.
#[derive(Debug)]
struct Pairs {
    buckets: Vec<Vec<usize>>,
    single: Vec<(char, usize)>,
}

impl Pairs {
    fn new(slips: &[Slip]) -> Pairs {
        let mut pairs = Pairs {
            buckets: vec![Vec::new(); BUCKETS],
            single: Vec::new(),
        };
        for (number, slip) in slips.iter().enumerate() {
            let mut characters = slip.wrong.chars();
            match (characters.next(), characters.next()) {
                (Some(first), Some(second)) => pairs.buckets[bucket(first, second)].push(number),
                (Some(only), None) => pairs.single.push((only, number)),
                _ => {}
            }
        }
        for list in &mut pairs.buckets {
            longest_first(list, |number| slips[*number].wrong.len());
        }
        pairs
    }
}

/// How many buckets the pairs of characters go to.
const BUCKETS: usize = 4096;

fn bucket(first: char, second: char) -> usize {
    (first as usize * 31 + second as usize) % BUCKETS
}

impl Slips {
    /// Reads a table with the columns `wrong` (or `lost`), `right` (or `phrase`), `before`, `after`, `not`, `when`.
    pub fn read(text: &'static str) -> Slips {
        let table = Table::read(text);
        let wanted = |name: &str| table.column(name);
        let (wrong, right) = if text.says("\nphrase\t") || text.starts_with("phrase\t") {
            (wanted("lost"), wanted("phrase"))
        } else {
            (wanted("wrong"), wanted("right"))
        };
        let (before, after, not, when) = (wanted("before"), wanted("after"), wanted("not"), wanted("when"));
        let mut slips = Vec::new();
        for row in table.rows() {
            let flags = row.cell(when);
            let has = |flag: &str| flags.split(' ').any(|word| word == flag);
            let scope = match () {
                () if has("township") => Scope::Township,
                () if has("street") => Scope::Street,
                () if has("town") => Scope::Town,
                () => Scope::All,
            };
            let meant = row.cell(right);
            let slip = Slip {
                wrong: "",
                right: meant,
                note: "",
                lost: "",
                scope,
                unquoted: has("unquoted"),
                hint: has("hint"),
                list: false,
                before: row.cell(before),
                after: row.cell(after),
                not: row.cell(not),
            };
            if meant.contains(['|', '(']) {
                slips.extend(shortened(slip));
                let whole: &'static str = whole(meant).leak();
                slips.extend(forms(row.cell(wrong)).map(|wrong| Slip {
                    wrong,
                    right: whole,
                    lost: lost(wrong, whole),
                    ..slip
                }));
            } else {
                let (right, note) = match meant.strip_prefix('!') {
                    Some(note) => ("", note),
                    None => (meant, ""),
                };
                slips.extend(forms(row.cell(wrong)).map(|wrong| Slip {
                    wrong,
                    right,
                    note,
                    lost: lost(wrong, right),
                    ..slip
                }));
            }
        }
        let pairs = Pairs::new(&slips);
        Slips { slips, pairs }
    }

    /// A slip by its number.
    pub fn slip(&self, number: usize) -> &Slip {
        &self.slips[number]
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.slips.len()
    }

    /// The table is empty.
    pub fn is_empty(&self) -> bool {
        self.slips.is_empty()
    }

    /// Every slip in `text` that its surroundings do not excuse; of two at one place the longer, or the earlier.
    pub fn find(&self, text: &str, applies: impl Fn(Scope) -> bool) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        let mut end = 0;
        let mut characters = text.char_indices().peekable();
        while let Some((at, first)) = characters.next() {
            if at < end {
                continue;
            }
            let rest = &text[at..];
            let second = characters.peek().map_or('\n', |(_, second)| *second);
            let pairs = self.pairs.buckets[bucket(first, second)].iter().copied();
            let single = self.pairs.single.iter();
            let single = single
                .filter(|(only, _)| *only == first)
                .map(|(_, number)| *number);
            let found = pairs.chain(single).find_map(|number| {
                let slip = &self.slips[number];
                if !rest.starts_with(slip.wrong) || !applies(slip.scope) {
                    return None;
                }
                let range = at..at + slip.wrong.len();
                let quoted = slip.stands(text, &range)?;
                Some(Hit {
                    slip: number,
                    range,
                    quoted,
                })
            });
            if let Some(hit) = found {
                end = hit.range.end;
                hits.push(hit);
            }
        }
        hits
    }
}

impl Slip {
    /// The words that show it, when the surroundings of `range` call for it and do not excuse it.
    fn stands(&self, text: &str, range: &Range<usize>) -> Option<Range<usize>> {
        if !may_stand(self.before, &text[..range.start], true)
            || !may_stand(self.after, &text[range.end..], false)
        {
            return None;
        }
        let sentence = sentence_around(text, range);
        let (before, after) = (&text[sentence.start..range.start], &text[range.end..sentence.end]);
        let left = beside(self.before, before, true)?;
        let right = beside(self.after, after, false)?;
        let excused = self.not.split('|').any(|excuse| {
            if let Some(word) = excuse.strip_prefix('…') {
                return before.contains(word) || after.contains(word);
            }
            excuse
                .split_once('~')
                .is_some_and(|(open, close)| before.ends_with(open) && after.starts_with(close))
        });
        let goes_on = self.list
            && (["、", "和", "与", "及", "等", "以及", "，"]
                .iter()
                .any(|word| after.starts_with(word))
                || ["、", "和", "与", "及"].iter().any(|word| before.ends_with(word)));
        let elsewhere = self.right.contains('、')
            && self.lost.chars().count() > 1
            && (before.contains(self.lost) || after.contains(self.lost));
        let whole = !self.right.is_empty()
            && text[sentence.clone()].match_indices(self.right).any(|(at, _)| {
                let at = sentence.start + at;
                at <= range.start && range.end <= at + self.right.len()
            });
        (!excused && !goes_on && !elsewhere && !whole).then(|| range.start - left..range.end + right)
    }
}

/// The forms of a cell.
fn forms(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('|').filter(|form| !form.is_empty())
}

/// A phrase in pieces `科学|立法(、)`: what stands in brackets is never lost.
fn pieces(phrase: &'static str) -> Vec<(&'static str, bool)> {
    let mut found = Vec::new();
    for piece in phrase.split('|') {
        match piece.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            Some(fixed) => found.push((fixed, false)),
            None => found.push((piece, true)),
        }
    }
    found
}

fn whole(phrase: &'static str) -> String {
    pieces(phrase).into_iter().map(|(piece, _)| piece).collect()
}

/// The phrase with each of its pieces lost in turn.
fn shortened(slip: Slip) -> Vec<Slip> {
    let pieces = pieces(slip.right);
    let whole: &'static str = whole(slip.right).leak();
    let mut found = Vec::new();
    for (number, (piece, may_go)) in pieces.iter().enumerate() {
        if !may_go {
            continue;
        }
        let rest: String = pieces
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != number)
            .map(|(_, (piece, _))| *piece)
            .collect();
        let rest: &'static str = rest.leak();
        found.push(Slip {
            wrong: rest.trim_end_matches(['、', '，']),
            right: whole,
            lost: piece.trim_end_matches(['、', '，']),
            list: whole.contains('、'),
            ..slip
        });
    }
    found
}

/// The piece of `right` that `wrong` lacks, when it lacks just one.
fn lost(wrong: &str, right: &'static str) -> &'static str {
    let same = |one: char, other: char| one == other;
    let head: usize = wrong
        .chars()
        .zip(right.chars())
        .take_while(|(one, other)| same(*one, *other))
        .map(|(one, _)| one.len_utf8())
        .sum();
    let tail = wrong.len() - head;
    if right.len() > wrong.len() && right.ends_with(&wrong[head..]) {
        &right[head..right.len() - tail]
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static TABLE: &str = "# rows\nwrong\tright\tbefore\tafter\tnot\twhen\n\
        未完成\t已完成\t^|…任务\t-\t期~|…尚\t-\n\
        以来\t年以来\t{年}\t-\t-\ttownship\n";

    #[test]
    fn surroundings_call_for_it_or_excuse_it() {
        let slips = Slips::read(TABLE);
        let found = |text: &str| slips.find(text, |_| true).len();
        assert_eq!(found("未完成"), 1);
        assert_eq!(found("任务，期未完成"), 0);
        assert_eq!(found("任务尚且，未完成"), 0);
        assert_eq!(found("甲未完成"), 0);
        assert_eq!(found("自2024以来"), 1);
        assert_eq!(found("自2024年以来；12024以来"), 0);
        assert_eq!(slips.find("2024以来", |scope| scope == Scope::All).len(), 0);
        assert_eq!(slips.find("2024以来", |_| true)[0].quoted, 0..10);
    }

    #[test]
    fn pieces_are_lost_in_turn() {
        let table = "phrase\tlost\tbefore\tafter\tnot\twhen\n严格|规范|(文明)|执法\t-\t-\t-\t-\t-\n";
        let slips = Slips::read(table);
        let forms: Vec<&str> = slips.slips.iter().map(|slip| slip.wrong).collect();
        assert_eq!(forms, ["规范文明执法", "严格文明执法", "严格规范文明"]);
        let found = |text: &str| slips.find(text, |_| true).len();
        assert_eq!(found("坚持严格规范文明执法"), 0);
        assert_eq!(found("坚持严格文明执法"), 1);
    }

    #[test]
    fn titles_and_quotations() {
        let text = "学《甲法》和“乙法”及丙";
        let at = |word: &str| text.find(word).map_or(0..0, |at| at..at + word.len());
        assert!(in_title(text, &at("甲")) && !in_title(text, &at("乙")));
        assert_eq!(
            (
                quotation_around(text, &at("乙")),
                quotation_around(text, &at("丙"))
            ),
            (2, 0)
        );
        assert_eq!(lost("第一责任职责", "第一责任人职责"), "人");
    }
}
