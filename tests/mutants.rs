//! Exemplary reports with a single edit each: a defect that one rule must find, or a look-alike that must not raise it.
//!
//! `tests/corpus/mutants.tsv` has the rows; lines of `#` explain the columns. Rules that are not there yet are skipped.
#![allow(clippy::print_stdout)] // what was found and what not is to be seen

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use fazhi_report::json::{Checked, Range};
use fazhi_report::rules::RULES;
use fazhi_report::{Options, check};

struct Mutant {
    id: String,
    base: String,
    rule: String,
    must_find: bool,
    find: String,
    replace: String,
    quote: String,
    /// Why it is known to fail, or empty.
    known: String,
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

fn mutants() -> Vec<Mutant> {
    let text = std::fs::read_to_string(folder().join("mutants.tsv")).expect("the rows are readable");
    let rows = text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.skip(1)
        .enumerate()
        .map(|(number, row)| {
            let cells: Vec<&str> = row.split('\t').collect();
            assert_eq!(cells.len(), 7, "{row}");
            let plain = |cell: &str| {
                if cell == "-" {
                    String::new()
                } else {
                    cell.replace("\\n", "\n")
                }
            };
            Mutant {
                id: format!("{}-{}", cells[0], number + 1),
                rule: cells[0].to_owned(),
                must_find: match cells[1] {
                    "must-find" => true,
                    "must-not" => false,
                    other => panic!("{other} is no kind: {row}"),
                },
                base: cells[2].to_owned(),
                find: plain(cells[3]),
                replace: plain(cells[4]),
                quote: plain(cells[5]),
                known: plain(cells[6]),
            }
        })
        .collect()
}

/// An edit in UTF-16: what went, and how long is what came.
struct Change {
    start: u32,
    end: u32,
    length: u32,
}

fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).expect("a short text")
}

impl Mutant {
    /// What is to go: `find`, or all from its first to its last words.
    fn found<'a>(&self, base: &'a str) -> (usize, &'a str) {
        let (first, last) = self.find.split_once('⋯').unwrap_or((&self.find, ""));
        assert_eq!(
            base.matches(first).count(),
            1,
            "{}: {first} must stand once",
            self.id
        );
        let at = base.find(first).expect("it stands there");
        let rest = base[at + first.len()..]
            .find(last)
            .unwrap_or_else(|| panic!("{}: no {last}", self.id));
        (at, &base[at..at + first.len() + rest + last.len()])
    }

    /// The changed text and its narrowest edit.
    fn apply(&self, base: &str) -> (String, Change) {
        let (at, found) = self.found(base);
        let replace = self.replace.replace("{}", found);
        let text = [&base[..at], &replace, &base[at + found.len()..]].concat();
        let common = |left: &mut dyn Iterator<Item = (char, char)>| -> usize {
            left.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
        };
        let before = common(&mut found.chars().zip(replace.chars()));
        let (find, replace) = (&found[before..], &replace[before..]);
        let after = common(&mut find.chars().rev().zip(replace.chars().rev()));
        let start = units(&base[..at + before]);
        let change = Change {
            start,
            end: start + units(&find[..find.len() - after]),
            length: units(&replace[..replace.len() - after]),
        };
        (text, change)
    }

    /// The quotation nearest to the edit.
    fn quoted(&self, text: &str, change: &Change) -> Range {
        let nearest = text
            .match_indices(&self.quote)
            .map(|(at, quote)| Range {
                start: units(&text[..at]),
                end: units(&text[..at]) + units(quote),
            })
            .min_by_key(|range| range.start.abs_diff(change.start));
        nearest.unwrap_or_else(|| panic!("{}: {} does not stand there", self.id, self.quote))
    }
}

/// Where `rule` speaks; without a place it is about the whole text.
fn places(answer: &Checked, rule: &str) -> (Vec<Range>, usize) {
    let (mut places, mut whole) = (Vec::new(), 0);
    for finding in answer.findings.iter().filter(|finding| finding.rule == rule) {
        places.extend(&finding.places);
        whole += usize::from(finding.places.is_empty());
    }
    (places, whole)
}

/// Places of `rule` that the edit brought; how many about the whole text; how many old ones the edit touched.
fn news(base: &Checked, mutant: &Checked, rule: &str, change: &Change) -> (Vec<Range>, usize, usize) {
    let ((old, old_whole), (new, new_whole)) = (places(base, rule), places(mutant, rule));
    let (mut kept, mut touched) = (Vec::new(), 0);
    for place in old {
        if place.end <= change.start {
            kept.push(place);
        } else if place.start >= change.end {
            let moved = |at: u32| at - change.end + change.start + change.length;
            kept.push(Range {
                start: moved(place.start),
                end: moved(place.end),
            });
        } else {
            touched += 1;
        }
    }
    let same = |a: Range, b: Range| a.start.abs_diff(b.start) <= 1 && a.end.abs_diff(b.end) <= 1;
    let fresh = new
        .into_iter()
        .filter(|place| !kept.iter().any(|old| same(*old, *place)))
        .collect();
    (fresh, new_whole.saturating_sub(old_whole), touched)
}

/// A base of this year is checked beside the one of last year.
fn checked(text: &str, base: &str) -> Checked {
    let last = base
        .strip_prefix("this/")
        .map(|name| std::fs::read_to_string(folder().join(format!("last/{name}.txt"))).expect("last year's"));
    Checked::from(&check(
        text,
        &Options {
            last,
            ..Options::default()
        },
    ))
}

#[test]
fn single_edits_are_judged_rightly() {
    let mut bases: HashMap<String, (String, Checked)> = HashMap::new();
    let registered: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    // Per rule: found, all that must be found; alarms, all that must stay silent.
    let mut score: BTreeMap<String, [usize; 4]> = BTreeMap::new();
    let (mut wrong, mut known, mut beside) = (Vec::new(), Vec::new(), Vec::new());
    let mutants = mutants();
    for mutant in &mutants {
        let (text, base) = bases.entry(mutant.base.clone()).or_insert_with(|| {
            let text =
                std::fs::read_to_string(folder().join(format!("{}.txt", mutant.base))).expect("a base");
            let answer = checked(&text, &mutant.base);
            (text, answer)
        });
        let (changed, change) = mutant.apply(text);
        if !registered.contains(mutant.rule.as_str()) {
            continue;
        }
        let answer = checked(&changed, &mutant.base);
        let (fresh, whole, touched) = news(base, &answer, &mutant.rule, &change);
        let good = if mutant.must_find {
            whole > 0
                || if mutant.quote.is_empty() {
                    !fresh.is_empty()
                } else {
                    let wanted = mutant.quoted(&changed, &change);
                    fresh
                        .iter()
                        .any(|place| place.start <= wanted.end + 1 && wanted.start <= place.end + 1)
                }
        } else {
            fresh.len() + whole <= touched
        };
        let counts = score.entry(mutant.rule.clone()).or_default();
        let shift = if mutant.must_find { 0 } else { 2 };
        counts[shift] += usize::from(good == mutant.must_find);
        counts[shift + 1] += 1;
        let said = format!(
            "{} ({}): {:?} → {:?}",
            mutant.id, mutant.base, mutant.find, mutant.replace
        );
        match (good, mutant.known.is_empty()) {
            (true, true) => {}
            (false, false) => known.push(format!("{said}: {}", mutant.known)),
            (true, false) => wrong.push(format!("mended, remove the remark: {said}")),
            (false, true) if mutant.must_find => wrong.push(format!("missed {said}")),
            (false, true) => wrong.push(format!("false alarm {said}")),
        }
        for rule in registered.iter().filter(|rule| **rule != mutant.rule) {
            let (fresh, whole, touched) = news(base, &answer, rule, &change);
            if fresh.len() + whole > touched {
                let of_rule = answer.findings.iter().filter(|finding| finding.rule == *rule);
                let heavy: Vec<&str> = of_rule
                    .filter(|finding| finding.class == "must" || finding.class == "verify")
                    .map(|finding| finding.message.as_str())
                    .collect();
                if !heavy.is_empty() {
                    beside.push(format!("{said}: {rule} {heavy:?}"));
                }
            }
        }
    }
    for (rule, [found, all, alarms, silent]) in &score {
        println!("{rule}: found {found} of {all}; false alarms {alarms} of {silent}");
    }
    let absent: BTreeSet<&str> = mutants
        .iter()
        .map(|mutant| mutant.rule.as_str())
        .filter(|rule| !registered.contains(rule))
        .collect();
    println!("not there yet, skipped: {absent:?}");
    println!("known to fail: {known:#?}");
    println!("other rules that speak too: {beside:#?}");
    assert!(
        wrong.is_empty(),
        "{} of {}: {wrong:#?}",
        wrong.len(),
        mutants.len()
    );
}

/// Each rule is tried from both sides.
#[test]
fn every_rule_has_mutants() {
    let mut counts: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    for mutant in mutants() {
        counts.entry(mutant.rule).or_default()[usize::from(mutant.must_find)] += 1;
    }
    let few: Vec<_> = RULES
        .iter()
        .map(|rule| (rule.id, counts.get(rule.id).copied().unwrap_or_default()))
        .filter(|(_, [not, find])| *not < 3 || *find < 3)
        .collect();
    assert!(few.is_empty(), "fewer than three on a side: {few:?}");
}
