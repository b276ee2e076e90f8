//! Which paragraph comes from which: equal skeletons first, then votes of four characters in a row.

use std::hash::Hasher as _;

use rustc_hash::FxHasher;

use super::State;
use super::unit::{Unit, is_numeral};
use crate::text::order;

/// Four characters that stand in more paragraphs than this tell nothing.
const COMMON: usize = 8;
/// Of a hundred: from here on a paragraph is nearly the same, and from there on a rewritten one.
const NEARLY: usize = 70;
const REWRITTEN: usize = 30;
/// A part of a divided paragraph has at least so much of it.
const PART: usize = 60;

/// For each unit of this year its state and the unit of last year it comes from.
pub(super) fn of(recent: &[Unit], earlier: &[Unit]) -> Vec<(State, Option<usize>)> {
    let mut found = vec![(State::New, None); recent.len()];
    let mut taken = vec![false; earlier.len()];
    let known = keyed(
        earlier
            .iter()
            .enumerate()
            .map(|(index, unit)| (hash(unit), index)),
    );
    for (this, slot) in recent.iter().zip(&mut found) {
        let same = run(&known, hash(this))
            .iter()
            .map(|(_, index)| *index)
            .find(|index| !taken[*index] && earlier[*index].skeleton == this.skeleton);
        if let Some(same) = same {
            taken[same] = true;
            *slot = (kept(this.text(), earlier[same].text()), Some(same));
        }
    }
    let mut candidates = candidates(recent, earlier, &found, &taken);
    order::by_number(&mut candidates, |candidate| (100 - candidate.shared) as u64);
    for candidate in candidates {
        let slot = &mut found[candidate.this];
        let free = !taken[candidate.last];
        if slot.1.is_some() || !free && candidate.part < PART {
            continue;
        }
        let state = match candidate.shared {
            NEARLY.. if free => State::Nearly,
            REWRITTEN.. => State::Rewritten,
            _ if candidate.part >= PART => State::Rewritten,
            _ => continue,
        };
        taken[candidate.last] = true;
        *slot = (state, Some(candidate.last));
    }
    found
}

/// Of two texts with the same skeleton.
fn kept(this: &str, last: &str) -> State {
    let same = |keep: fn(&char) -> bool| this.chars().filter(keep).eq(last.chars().filter(keep));
    if same(|letter| !letter.is_whitespace()) {
        State::Identical
    } else if same(|letter| is_numeral(*letter)) {
        // A mark or a Latin word changed.
        State::Nearly
    } else {
        State::Numbers
    }
}

struct Candidate {
    this: usize,
    last: usize,
    /// What both share, of a hundred of what both have.
    shared: usize,
    /// What this year's shares, of a hundred of its own.
    part: usize,
}

fn candidates(
    recent: &[Unit],
    earlier: &[Unit],
    found: &[(State, Option<usize>)],
    taken: &[bool],
) -> Vec<Candidate> {
    let free = earlier.iter().enumerate().filter(|(index, _)| !taken[*index]);
    let known = keyed(free.flat_map(|(index, unit)| shingles(unit).into_iter().map(move |key| (key, index))));
    let mut own = vec![0_usize; earlier.len()];
    let mut at = 0;
    while at < known.len() {
        let same = run(&known[at..], known[at].0);
        if same.len() <= COMMON {
            for (_, index) in same {
                own[*index] += 1;
            }
        }
        at += same.len();
    }
    let mut votes = vec![0_usize; earlier.len()];
    let mut candidates = Vec::new();
    for (this, unit) in recent.iter().enumerate() {
        if found[this].1.is_some() {
            continue;
        }
        let (mut all, mut met) = (0, Vec::new());
        for key in shingles(unit) {
            let same = run(&known, key);
            if same.len() > COMMON {
                continue;
            }
            all += 1;
            for (_, last) in same {
                if votes[*last] == 0 {
                    met.push(*last);
                }
                votes[*last] += 1;
            }
        }
        for last in met {
            let common = std::mem::take(&mut votes[last]);
            let shared = 200 * common / (all + own[last]).max(1);
            let part = 100 * common / all.max(1);
            if shared >= REWRITTEN || part >= PART {
                candidates.push(Candidate {
                    this,
                    last,
                    shared,
                    part,
                });
            }
        }
    }
    candidates
}

fn keyed(keys: impl Iterator<Item = (u64, usize)>) -> Vec<(u64, usize)> {
    let mut keys: Vec<(u64, usize)> = keys.collect();
    order::by_number(&mut keys, |key| key.0);
    keys
}

/// The entries with this key.
fn run(keys: &[(u64, usize)], key: u64) -> &[(u64, usize)] {
    let from = keys.partition_point(|entry| entry.0 < key);
    let length = keys[from..].iter().take_while(|entry| entry.0 == key).count();
    &keys[from..from + length]
}

fn hash(unit: &Unit) -> u64 {
    let mut hasher = FxHasher::default();
    for character in &unit.skeleton {
        hasher.write_u32(*character as u32);
    }
    hasher.finish()
}

/// Every four characters in a row, each once.
fn shingles(unit: &Unit) -> Vec<u64> {
    let key = |four: &[char]| {
        four.iter().fold(0, |key, character| {
            key << 16 | u64::from(*character as u32 & 0xffff)
        })
    };
    let mut keys: Vec<u64> = unit.skeleton.windows(4).map(key).collect();
    order::by_number(&mut keys, |key| *key);
    keys.dedup();
    keys
}
