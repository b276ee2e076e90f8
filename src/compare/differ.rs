//! What differs between two paragraphs: the shortest way from one to the other over characters and whole numbers (Myers).

use std::hash::Hasher as _;
use std::ops::Range;

use rustc_hash::FxHasher;

use super::unit::{Unit, is_numeral};
use super::{Difference, State};

/// More changes than this between two paragraphs nobody wants to see one by one.
const MOST: usize = 600;
/// Equal words shorter than this between two changes belong to the change, in what was rewritten.
const GAP: usize = 2;

/// A character or a number as a whole.
struct Token {
    key: u64,
    range: Range<usize>,
}

/// The differences between two units; `budget` is what all pairs together may cost.
pub(super) fn of(this: &Unit, last: &Unit, state: State, budget: &mut usize) -> Vec<Difference> {
    if state == State::Identical {
        return Vec::new();
    }
    let (new, old) = (tokens(this.text()), tokens(last.text()));
    let keys = |tokens: &[Token]| tokens.iter().map(|token| token.key).collect::<Vec<u64>>();
    let mut changes: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for change in changes_of(&keys(&old), &keys(&new), budget) {
        match changes.last_mut() {
            Some(before) if state != State::Numbers && change.0.start - before.0.end <= GAP => {
                before.0.end = change.0.end;
                before.1.end = change.1.end;
            }
            _ => changes.push(change),
        }
    }
    let place = |unit: &Unit, tokens: &[Token], range: &Range<usize>| {
        let start = tokens
            .get(range.start)
            .map_or(unit.text().len(), |token| token.range.start);
        let end = if range.is_empty() {
            start
        } else {
            tokens[range.end - 1].range.end
        };
        unit.part(start, end)
    };
    changes
        .iter()
        .map(|(from, to)| Difference {
            this: place(this, &new, to),
            last: place(last, &old, from),
        })
        .collect()
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut number = false;
    for (at, character) in text.char_indices() {
        if character.is_whitespace() {
            number = false;
            continue;
        }
        let end = at + character.len_utf8();
        let inside =
            matches!(character, '.' | ',') && text[end..].starts_with(|next: char| next.is_ascii_digit());
        let goes_on = number && (is_numeral(character) || inside);
        number = is_numeral(character) || goes_on;
        match tokens.last_mut() {
            Some(token) if goes_on => {
                token.range.end = end;
                let mut hasher = FxHasher::default();
                hasher.write(text[token.range.clone()].as_bytes());
                token.key = hasher.finish() | 1 << 63;
            }
            _ => tokens.push(Token {
                key: u64::from(character as u32),
                range: at..end,
            }),
        }
    }
    tokens
}

/// Ranges of both that are not the same, in order.
fn changes_of(old: &[u64], new: &[u64], budget: &mut usize) -> Vec<(Range<usize>, Range<usize>)> {
    let head = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let (old, new) = (&old[head..], &new[head..]);
    let tail = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(|(old, new)| old == new)
        .count();
    let (old, new) = (&old[..old.len() - tail], &new[..new.len() - tail]);
    let kept = common(old, new, budget);
    let mut changes = Vec::new();
    let (mut from, mut to) = (0, 0);
    for (at, there) in kept.into_iter().chain([(old.len(), new.len())]) {
        if from < at || to < there {
            changes.push((head + from..head + at, head + to..head + there));
        }
        (from, to) = (at + 1, there + 1);
    }
    changes
}

/// Pairs of indices of what stays; nothing when that costs too much.
#[allow(clippy::cast_possible_wrap, clippy::cast_sign_loss)] // Texts are shorter than 2^31, and indices come back as such.
fn common(old: &[u64], new: &[u64], budget: &mut usize) -> Vec<(usize, usize)> {
    if old.is_empty() || new.is_empty() {
        return Vec::new();
    }
    let (length, width) = (old.len() as i32, new.len() as i32);
    let most = MOST.min(old.len() + new.len()) as i32;
    // How far in `old` one comes on each diagonal (place in `old` minus place in `new`).
    let mut reach = vec![0_i32; 2 * most as usize + 3];
    let mut trace: Vec<Vec<i32>> = Vec::new();
    for edits in 0..=most {
        let middle = most + 1;
        trace.push(reach[(middle - edits - 1) as usize..=(middle + edits + 1) as usize].to_vec());
        for diagonal in (-edits..=edits).step_by(2) {
            let index = (middle + diagonal) as usize;
            let mut at = step(&reach, index, diagonal, edits).0;
            let from = at;
            while at < length && at - diagonal < width && old[at as usize] == new[(at - diagonal) as usize] {
                at += 1;
            }
            reach[index] = at;
            let cost = 1 + (at - from) as usize;
            if *budget < cost {
                *budget = 0;
                return Vec::new();
            }
            *budget -= cost;
            if diagonal == length - width && at >= length {
                return back(&trace, length, width);
            }
        }
    }
    Vec::new()
}

/// Where the `edits`-th change leads on a diagonal, and from which neighbour.
fn step(reach: &[i32], index: usize, diagonal: i32, edits: i32) -> (i32, i32) {
    let (below, above) = (reach[index - 1], reach[index + 1]);
    if diagonal == -edits || diagonal != edits && below < above {
        (above, 1)
    } else {
        (below + 1, -1)
    }
}

#[allow(clippy::cast_possible_wrap, clippy::cast_sign_loss)] // As above.
fn back(trace: &[Vec<i32>], length: i32, width: i32) -> Vec<(usize, usize)> {
    let mut kept = Vec::new();
    let (mut at, mut there) = (length, width);
    for (edits, reach) in trace.iter().enumerate().rev() {
        let diagonal = at - there;
        let index = (edits as i32 + 1 + diagonal) as usize;
        let neighbour = step(reach, index, diagonal, edits as i32).1;
        let before = reach[(index as i32 + neighbour) as usize];
        let before_there = before - (diagonal + neighbour);
        while at > before && there > before_there && at > 0 && there > 0 {
            (at, there) = (at - 1, there - 1);
            // A change itself stays nowhere.
            kept.push((at as usize, there as usize));
        }
        (at, there) = (before, before_there);
    }
    kept.reverse();
    kept
}
