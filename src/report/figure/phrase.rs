//! Numbers in phrases and quotations, which say nothing about how much was done.

use std::ops::Range;

use super::NotFigureReason;
use crate::lexicon::figures::{UnitKind, number_phrases, unit_at};
use crate::text::Search as _;
use crate::text::is_han;
use crate::text::order;

/// A quotation longer than this is running text, and its numbers are read.
const LONGEST_NAME: usize = 20;

/// The set phrase that covers `number`, if any: its place and the reason.
pub(super) fn around(text: &str, number: &Range<usize>) -> Option<(Range<usize>, NotFigureReason)> {
    let (head, tail) = (&text[..number.start], &text[number.end..]);
    let mut best: Option<(Range<usize>, NotFigureReason)> = None;
    for row in number_phrases().near(text, number) {
        if best
            .as_ref()
            .is_some_and(|(place, _)| place.len() > row.phrase.len())
        {
            continue;
        }
        let place = match row.phrase.find(['N', 'X']) {
            Some(hole) => with_hole(text, row.phrase, hole, number),
            None => literal(text, row.phrase, number),
        };
        let Some(place) = place else { continue };
        let reason = match row.reason {
            "proper-name" => NotFigureReason::ProperName,
            "time" => NotFigureReason::Time,
            "hotline"
                if unit_at(tail).is_some_and(|unit| unit.kind != UnitKind::Never)
                    || tail.starts_with(['余', '多', '万', '.', ',']) =>
            {
                continue;
            }
            "hotline" if head.ends_with(|character: char| character.is_ascii_digit()) => continue,
            "hotline" => NotFigureReason::Hotline,
            _ => NotFigureReason::Phrase,
        };
        if best
            .as_ref()
            .is_none_or(|(longest, _)| place.len() > longest.len())
        {
            best = Some((place, reason));
        }
    }
    best
}

/// `N` and `X` stand for the number (the first hole) or for one more numeral (the others).
fn with_hole(text: &str, phrase: &str, hole: usize, number: &Range<usize>) -> Option<Range<usize>> {
    let (before, after) = (&phrase[..hole], &phrase[hole + 1..]);
    let digits = text[number.clone()].starts_with(|character: char| character.is_ascii_digit());
    if (phrase[hole..].starts_with('N') && digits) || !text[..number.start].ends_with(before) {
        return None;
    }
    let mut end = number.end;
    for part in after.split_inclusive(['N', 'X']) {
        let words = part.trim_end_matches(['N', 'X']);
        end += text[end..].strip_prefix(words).map(|_| words.len())?;
        if words.len() < part.len() {
            let numeral = text[end..].chars().next()?;
            if !"一二三四五六七八九十两0123456789".has(numeral) {
                return None;
            }
            end += numeral.len_utf8();
        }
    }
    Some(number.start - before.len()..end)
}

/// A phrase without hole that lies over the number.
fn literal(text: &str, phrase: &str, number: &Range<usize>) -> Option<Range<usize>> {
    let first = text[number.start..].chars().next()?;
    phrase
        .char_indices()
        .filter(|(_, character)| *character == first)
        .find_map(|(offset, _)| {
            let start = number.start.checked_sub(offset)?;
            let matches = text.get(start..)?.starts_with(phrase);
            // The phrase's number is the whole number: not 110 in 1100, 12345 in 123456, nor 三农 in 二十三农户.
            let whole = start + phrase.len() >= number.end
                || !text[number.clone()].starts_with(|character: char| character.is_ascii_digit());
            (matches && whole).then(|| start..start + phrase.len())
        })
}

/// Stretches of a text that are names: short quotations, titles, and what stands in 〔〕.
#[derive(Debug, Default)]
pub(super) struct Names {
    quotes: Vec<Range<usize>>,
    titles: Vec<Range<usize>>,
}

impl Names {
    pub(super) fn of(text: &str) -> Names {
        let mut names = Names::default();
        let mut open: Vec<(char, usize)> = Vec::new();
        for (at, character) in text.char_indices() {
            match character {
                '“' | '‘' | '《' | '「' => {
                    open.truncate(8);
                    open.push((character, at));
                }
                '”' | '’' | '》' | '」' => {
                    let mark = match character {
                        '”' => '“',
                        '’' => '‘',
                        '》' => '《',
                        _ => '「',
                    };
                    let Some(index) = open.iter().rposition(|(opened, _)| *opened == mark) else {
                        continue;
                    };
                    let place = open[index].1..at + character.len_utf8();
                    open.truncate(index);
                    if mark == '《' {
                        names.titles.push(place);
                    } else if text[place.clone()].chars().take(LONGEST_NAME + 3).count() <= LONGEST_NAME + 2 {
                        names.quotes.push(place);
                    }
                }
                _ => {}
            }
        }
        for places in [&mut names.quotes, &mut names.titles] {
            order::by_number(places, |place| place.start as u64);
        }
        names
    }

    pub(super) fn in_title(&self, at: usize) -> bool {
        covers(&self.titles, at)
    }

    pub(super) fn in_quote(&self, at: usize) -> bool {
        covers(&self.quotes, at)
    }
}

fn covers(places: &[Range<usize>], at: usize) -> bool {
    // Places of one kind do not overlap but for nesting; looking back over a few is enough.
    let index = places.partition_point(|place| place.start <= at);
    places[..index].iter().rev().take(3).any(|place| at < place.end)
}

/// 3·15, “12.4”, 4·15国家安全日: a day named by month and day; its end.
pub(super) fn festival(text: &str, at: usize) -> Option<usize> {
    let digits = |start: usize| {
        let end = text[start..]
            .find(|character: char| !character.is_ascii_digit())
            .map_or(text.len(), |offset| start + offset);
        let value: u32 = if end - start <= 2 {
            text[start..end].parse().ok()?
        } else {
            return None;
        };
        Some((value, end))
    };
    let (month, end) = digits(at)?;
    let mark = text[end..]
        .chars()
        .next()
        .filter(|mark| matches!(mark, '.' | '·' | '•' | '・' | '．' | '‧'))?;
    let (day, end) = digits(end + mark.len_utf8())?;
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let rest = text[end..].trim_start_matches(['”', '"', '’', ' ']);
    if mark != '.' && mark != '．' {
        return Some(end);
    }
    // A decimal has a unit behind it.
    let quoted = rest.len() < text[end..].trim_start().len();
    let named = rest.starts_with(|next: char| is_han(next) && !"万亿千百余多成倍".has(next))
        && unit_at(rest).is_none_or(|unit| unit.kind == UnitKind::Never);
    (named || quoted).then_some(end)
}
