//! Which marks of a paragraph find no partner.

use std::ops::Range;

use crate::rules::marks::{PAIRS, pair_of};
use crate::rules::passage::Passage;
use crate::text::Search as _;
use crate::text::is_han;

/// What is wrong with a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lone {
    /// It opens, and nothing closes it.
    Open,
    /// It closes, and nothing was open.
    Close,
    /// It is turned the wrong way: ”三重一大“, “三重一大“.
    Turned,
}

/// A mark without its partner.
#[derive(Clone, Copy, Debug)]
pub(super) struct Half {
    pub at: usize,
    pub width: usize,
    /// Index into [`PAIRS`].
    pub pair: usize,
    pub lone: Lone,
}

impl Half {
    pub fn range(&self) -> Range<usize> {
        self.at..self.at + self.width
    }
}

/// The marks of `text` without partner, in order.
pub(super) fn halves(text: &str, numbered: bool) -> Vec<Half> {
    let mut open: [Vec<Half>; PAIRS.len()] = Default::default();
    let mut lone: Vec<Half> = Vec::new();
    // A straight " or ' may stand for either half: whether it is right is said elsewhere.
    let mut wild = [0_i32; 2];
    for (at, mark) in text.char_indices() {
        if let Some(kind) = ['"', '\''].iter().position(|straight| *straight == mark) {
            if open[kind].pop().is_none() {
                wild[kind] += 1;
            }
            continue;
        }
        let Some((pair, opens)) = pair_of(mark) else {
            continue;
        };
        let half = |lone| Half {
            at,
            width: mark.len_utf8(),
            pair,
            lone,
        };
        if opens {
            if !is_foreign_bracket(text, at, mark) {
                open[pair].push(half(Lone::Open));
            }
        } else {
            let partner = mark == '’' && is_apostrophe(text, at)
                || open[pair].pop().is_some()
                || PAIRS[pair].close == '）' && (ends_number(text, at, numbered) || is_sign(text, at, mark))
                || closes_foreign_bracket(text, at);
            if partner {
                continue;
            }
            if pair < 2 && wild[pair] > 0 {
                wild[pair] -= 1;
                continue;
            }
            lone.push(half(Lone::Close));
        }
    }
    lone.extend(open.into_iter().flatten());
    crate::text::order::by_number(&mut lone, |half| half.at as u64);
    turned(text, &mut lone);
    lone
}

/// ”三重一大“ and “三重一大“ are one slip each: the mark that is turned.
fn turned(text: &str, lone: &mut Vec<Half>) {
    let mut index = 0;
    while index + 1 < lone.len() {
        let (one, other) = (lone[index], lone[index + 1]);
        let inside = &text[one.range().end..other.at];
        let short = !inside.is_empty()
            && inside.chars().count() <= 14
            && !inside.contains(['，', '。', '；', '：', '、', '和', '与', '及', '“', '”', '‘', '’']);
        if one.pair == other.pair && one.pair < 2 && short {
            match (one.lone, other.lone) {
                (Lone::Open, Lone::Open) => {
                    lone[index + 1].lone = Lone::Turned;
                    lone.remove(index);
                }
                (Lone::Close, Lone::Open | Lone::Close) => {
                    lone[index].lone = Lone::Turned;
                    lone.remove(index + 1);
                }
                _ => {}
            }
        }
        index += 1;
    }
}

/// it’s, O’Neill
fn is_apostrophe(text: &str, at: usize) -> bool {
    let latin =
        |character: Option<char>| character.is_some_and(|character| character.is_ascii_alphanumeric());
    latin(text[..at].chars().next_back()) && latin(text[at + '’'.len_utf8()..].chars().next())
        || text[..at].ends_with(|character: char| character.is_ascii_alphabetic())
}

/// 〔2023]5号 and （2023〕5号: a document number in wrong brackets is said elsewhere.
fn is_foreign_bracket(text: &str, at: usize, mark: char) -> bool {
    let rest = &text[at + mark.len_utf8()..];
    let digits = rest.bytes().take(5).take_while(u8::is_ascii_digit).count();
    let Some(close) = rest[digits..].chars().next() else {
        return false;
    };
    let number = rest[digits + close.len_utf8()..].trim_start_matches('第');
    matches!(digits, 2 | 4)
        && ")）]〕】］﹞".has(close)
        && pair_of(close).map(|(pair, _)| pair) != pair_of(mark).map(|(pair, _)| pair)
        && number.starts_with(|first: char| first.is_ascii_digit())
}

/// The other half of such a bracket: [2023〕5号.
fn closes_foreign_bracket(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let stem = before.trim_end_matches(|character: char| character.is_ascii_digit());
    let Some(open) = stem.chars().next_back() else {
        return false;
    };
    let mark = text[at..].chars().next().unwrap_or(' ');
    let number = text[at + mark.len_utf8()..].trim_start_matches('第');
    matches!(before.len() - stem.len(), 2 | 4)
        && "([（【〔［﹝".has(open)
        && number.starts_with(|first: char| first.is_ascii_digit())
}

/// :) and the like: a half-width bracket behind a mark.
fn is_sign(text: &str, at: usize, mark: char) -> bool {
    mark == ')' && text[..at].ends_with([':', ';', '-', '^', '='])
}

/// 1）, a）, ①）, 一） at the start or after a mark: numbers with a closing bracket only.
fn ends_number(text: &str, at: usize, numbered: bool) -> bool {
    const HAN: &str = "一二三四五六七八九十";
    let mut long = 0;
    let mut han = false;
    for character in text[..at].chars().rev() {
        let numeral = HAN.has(character);
        let sign = character.is_ascii_alphanumeric() || numeral || ('①'..='⓿').contains(&character);
        if !sign {
            if is_han(character) {
                return false;
            }
            break;
        }
        han |= numeral;
        long += 1;
        if long > 3 {
            return false;
        }
    }
    // Where all the others are （一）, a lone 一） has lost its bracket.
    long > 0 && !(han && numbered)
}

/// Do the headings of this text write （一）, and none of them 一）?
pub(super) fn numbers_keep_their_brackets(passages: &[Passage]) -> bool {
    const HAN: &str = "一二三四五六七八九十";
    let (mut whole, mut half) = (0, 0);
    for passage in passages {
        let text = passage.text();
        let number = text.trim_start_matches(['（', '(']);
        let stem = number.trim_start_matches(|character| HAN.has(character));
        if stem.len() == number.len() || !stem.starts_with(['）', ')']) {
            continue;
        }
        if number.len() < text.len() {
            whole += 1;
        } else {
            half += 1;
        }
    }
    whole >= 2 && half <= 1
}
