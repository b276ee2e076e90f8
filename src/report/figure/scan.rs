//! Walks over one paragraph and tells figures from other numbers.

mod bare;
mod kind;
mod row;

use std::cell::Cell;
use std::ops::Range;

use rust_decimal::Decimal;

use super::clause::{self, Change};
use super::phrase::{self, Names};
use super::quantity::{Measure, Quantity, quantity_of};
use super::subject::{self, Subject};
use super::{Approximation, FigureKind, NotFigureReason, chinese};
use crate::lexicon::figures::UnitKind;
use crate::text::Search as _;
use crate::text::is_han;
use crate::text::numeral::{self, TimeKind};
use kind::{compares, ends_in_change, kind};

/// A figure in a folded text.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub range: Range<usize>,
    pub value: Decimal,
    pub value_to: Option<Decimal>,
    pub half_place: Decimal,
    pub unit: &'static str,
    pub kind: FigureKind,
    pub approximation: Approximation,
    pub subject: Subject,
    /// Where its sentence begins.
    pub sentence: usize,
}

/// What a paragraph has of numbers.
#[derive(Debug, Default)]
pub(super) struct Scanned {
    pub figures: Vec<Found>,
    pub others: Vec<(Range<usize>, NotFigureReason)>,
}

/// Reads the numbers of running text.
pub(super) fn paragraph(text: &str) -> Scanned {
    let mut scan = Scan {
        text,
        names: Names::of(text),
        found: Scanned::default(),
        sentence: Cell::new((0, 0)),
    };
    let mut at = scan.ordinal(0).unwrap_or(0);
    while let Some(character) = text[at..].chars().next() {
        // Whatever a step reads, the scan goes on by at least one character.
        at = scan.step(at, character).max(at + character.len_utf8());
    }
    scan.distribute();
    scan.found
}

/// Reads the numbers of what is no running text: title, letterhead, date, web lines. None of them is a figure.
pub(super) fn furniture(text: &str, reason: NotFigureReason) -> Vec<(Range<usize>, NotFigureReason)> {
    let mut others = Vec::new();
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        if let Some(time) = time(text, at) {
            at = time.0.end;
            others.push(time);
        } else if character.is_ascii_digit() {
            let end = numeral::past(text, at, character);
            others.push((
                at..end,
                if text[end..].starts_with('号') {
                    NotFigureReason::DocumentNumber
                } else {
                    reason
                },
            ));
            at = end;
        } else {
            at = numeral::past(text, at, character);
        }
    }
    others
}

/// A year, date or time of day with a numeral in it.
fn time(text: &str, at: usize) -> Option<(Range<usize>, NotFigureReason)> {
    let time = numeral::time_at(text, at)?;
    let reason = match time.kind {
        TimeKind::Year => NotFigureReason::Year,
        TimeKind::Clock => NotFigureReason::Time,
        TimeKind::Date | TimeKind::Relative => NotFigureReason::Date,
    };
    Some((time.range, reason))
}

struct Scan<'a> {
    text: &'a str,
    names: Names,
    found: Scanned,
    /// Where a sentence was asked for last, and where it began.
    sentence: Cell<(usize, usize)>,
}

impl Scan<'_> {
    /// A heading's number at `at`: 一、 （二） 3. (4)
    fn ordinal(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        let open = rest
            .chars()
            .next()
            .filter(|character| matches!(character, '（' | '('));
        let start = open.map_or(0, char::len_utf8);
        let digits = rest[start..]
            .find(|character: char| !character.is_ascii_digit() && !"一二三四五六七八九十".has(character))
            .filter(|length| (1..=9).contains(length))?;
        let end = start + digits;
        let mark = rest[end..].chars().next()?;
        let closes = match open {
            Some(_) => matches!(mark, '）' | ')'),
            None => {
                matches!(mark, '、' | '．' | '.')
                    && !rest[end + mark.len_utf8()..].starts_with(|next: char| next.is_ascii_digit())
            }
        };
        closes.then(|| {
            self.found
                .others
                .push((at + start..at + end, NotFigureReason::Ordinal));
            at + end + mark.len_utf8()
        })
    }

    fn step(&mut self, at: usize, character: char) -> usize {
        let text = self.text;
        if matches!(character, '（' | '(')
            && let Some(end) = self.ordinal(at)
        {
            return end;
        }
        // 1.抓住重点… 2.创新形式… in one paragraph.
        if character.is_ascii_digit()
            && text[..at].ends_with(['。', '；', '：', '\n', ';'])
            && let Some(end) = self.ordinal(at)
        {
            return end;
        }
        if let Some(time) = numeral::time_at(text, at) {
            if text[time.range.clone()].contains(|character: char| {
                character.is_ascii_digit() || "一二三四五六七八九十〇零".has(character)
            }) && let Some(other) = self::time(text, at)
            {
                self.found.others.push(other);
            }
            return time.range.end;
        }
        if !numeral::may_begin(character) {
            return numeral::past(text, at, character);
        }
        if character.is_ascii_digit() {
            self.arabic(at)
        } else {
            self.chinese(at, character)
        }
    }

    fn other(&mut self, range: Range<usize>, reason: NotFigureReason) -> usize {
        let end = range.end;
        self.found.others.push((range, reason));
        end
    }

    fn arabic(&mut self, at: usize) -> usize {
        let text = self.text;
        let digits_end = numeral::past(text, at, '0');
        let before = text[..at].chars().next_back();
        if let Some(end) = phrase::festival(text, at)
            .filter(|_| !before.is_some_and(|character| character.is_ascii_alphanumeric()))
        {
            return self.other(at..end, NotFigureReason::Festival);
        }
        let Some(number) = numeral::number_at(text, at) else {
            return self.other(at..digits_end, NotFigureReason::DocumentNumber);
        };
        // Only the first end of “12345-2” is looked at when the range has no unit.
        if let Some((place, reason)) =
            phrase::around(text, &(at..digits_end)).or_else(|| phrase::around(text, &number.range))
        {
            let end = place.end.max(digits_end);
            return self.other(place.start.min(at)..end, reason);
        }
        if let Some(reason) = self.named(at, digits_end, &number) {
            return self.other(at..digits_end.max(number.range.end), reason);
        }
        let quantity = quantity_of(text, &number);
        match quantity {
            Some(quantity) if self.is_day(&quantity) => self.other(quantity.range, NotFigureReason::Date),
            Some(quantity) if quantity.unit.kind() != UnitKind::Never => self.figure(quantity),
            Some(quantity) => {
                let reason = match text[..quantity.range.end].chars().next_back() {
                    Some('届') => NotFigureReason::ProperName,
                    Some('号') => NotFigureReason::DocumentNumber,
                    Some('年') => NotFigureReason::Date,
                    Some('点' | '时') => NotFigureReason::Time,
                    _ => NotFigureReason::Phrase,
                };
                self.other(quantity.range, reason)
            }
            None => self.bare(&number),
        }
    }

    /// 于15日召开: a day of the month; 3日内, 缩短3日 are stretches of time. 连续45个月: since when, not how much.
    fn is_day(&self, quantity: &Quantity) -> bool {
        let Measure::Unit(unit) = quantity.unit else {
            return false;
        };
        let words = &self.text[..quantity.range.start];
        if matches!(unit.word, "个月" | "个多月") {
            return words.ends_with("连续") || words.ends_with("为期") || words.ends_with(['前', '近', '每']);
        }
        let rest = &self.text[quantity.range.end..];
        unit.word == "日"
            && quantity.tail.is_none()
            && !rest.starts_with(['内', '的', '限'])
            && !words.ends_with(|before: char| "短缩少至为达到过均前延时在个".has(before))
    }

    fn chinese(&mut self, at: usize, character: char) -> usize {
        let text = self.text;
        let skip = at + character.len_utf8();
        if text[..at].ends_with('第') {
            let Some(number) = numeral::number_at(text, at) else {
                return skip;
            };
            let rest = &text[number.range.end..];
            let reason = if rest.starts_with(['条', '款', '章']) {
                NotFigureReason::Article
            } else {
                NotFigureReason::Ordinal
            };
            return self.other(at - '第'.len_utf8()..number.range.end, reason);
        }
        let Some(number) = numeral::number_at(text, at) else {
            return skip;
        };
        if let Some((place, reason)) = phrase::around(text, &number.range) {
            let end = place.end.max(number.range.end);
            // A phrase may begin before the number (最后一公里) but not before what was read already.
            let last = self.found.others.last().map_or(0, |(range, _)| range.end);
            return self.other(place.start.min(at).max(last)..end, reason);
        }
        let quoted = self.names.in_quote(at) || self.names.in_title(at);
        let Some(quantity) = quantity_of(text, &number) else {
            return number.range.end;
        };
        if quoted {
            return self.other(quantity.range, NotFigureReason::ProperName);
        }
        if chinese::counts(text, self.limit(at), &quantity) {
            return self.figure(quantity);
        }
        let joined = text[..at]
            .chars()
            .next_back()
            .is_some_and(|before| "统唯进之专逐任万不".has(before));
        if joined
            || quantity.unit.kind() == UnitKind::Never
            || quantity.bare
            || quantity.value == Decimal::ONE
        {
            // 统一, 一个, 一种, 三时: words rather than numbers; listing them would bury the others.
            return number.range.end;
        }
        self.other(quantity.range, NotFigureReason::Phrase)
    }

    /// Start of the sentence that holds `at`; the scan goes forward, so only what is new is looked at.
    fn sentence_start(&self, at: usize) -> usize {
        let (asked, known) = self.sentence.get();
        let start = match self.text.get(asked..at) {
            Some(new) if at - known <= clause::NEAR_SENTENCE && !new.contains(clause::ENDS) => known,
            _ => clause::sentence_start(self.text, at),
        };
        self.sentence.set((at, start));
        start
    }

    /// End of the last figure in the same sentence, or the start of the sentence.
    fn limit(&self, at: usize) -> usize {
        let sentence = self.sentence_start(at);
        self.found.figures.last().map_or(sentence, |last| {
            // 1个中心、5个片区: what stood behind the last figure is what that one counts.
            let behind = last.subject.range.start >= last.range.end;
            let end = if behind {
                last.subject.range.end
            } else {
                last.range.end
            };
            end.max(sentence).min(at)
        })
    }

    fn figure(&mut self, quantity: Quantity) -> usize {
        let text = self.text;
        let start = quantity.range.start;
        let limit = self.limit(start);
        let words = &text[clause::start(text, limit, start)..start];
        if quantity.unit.kind() == UnitKind::Count && clause::repeats(words) {
            return self.other(quantity.range, NotFigureReason::Phrase);
        }
        let sentence = &text[self.sentence_start(start)..start];
        let continued = self.continued(start);
        let change = clause::change(words)
            .or(continued.filter(|_| words.chars().all(|character| "、和及与 ".has(character))));
        let mut found = Found {
            range: quantity.range.clone(),
            value: quantity.value,
            value_to: quantity.value_to,
            half_place: quantity.half_place,
            unit: quantity.unit.base(),
            kind: kind(quantity.unit),
            approximation: clause::approximation(words, &quantity),
            subject: Subject::default(),
            sentence: 0,
        };
        match (quantity.unit.kind(), change) {
            (UnitKind::Rate | UnitKind::Change, Some(change)) => {
                found.kind = FigureKind::Change;
                found.negate(change);
            }
            // 12倍 of something, not a change.
            (UnitKind::Change, None) if found.unit == "倍" => found.kind = FigureKind::Rate,
            (UnitKind::Count | UnitKind::Money, Some(change))
                if ends_in_change(words) && compares(words, sentence) =>
            {
                found.kind = FigureKind::Change;
                found.negate(change);
            }
            _ => {}
        }
        self.push(found, limit)
    }

    fn push(&mut self, mut found: Found, limit: usize) -> usize {
        let end = found.range.end;
        found.sentence = self.sentence_start(found.range.start);
        let subject = subject::of(self.text, limit, &found.range);
        let last = self.found.figures.last().filter(|_| limit > found.sentence);
        found.subject = match (subject, last) {
            (Some(subject), _) => subject,
            (None, Some(last)) => last.subject.clone(),
            (None, None) => self.heading(found.range.start),
        };
        self.found.figures.push(found);
        end
    }

    /// Nothing in the clause: what the sentence began with.
    fn heading(&self, at: usize) -> Subject {
        let start = self.sentence_start(at);
        let words = self.text[start..at].trim_start_matches(|character: char| !is_han(character));
        let start = at - words.len();
        let end = words
            .find(['，', '。', '：', '；', '（'])
            .map_or(at, |length| start + length);
        Subject {
            range: start..end,
            text: self.text[start..end].chars().take(20).collect(),
        }
    }
}

impl Found {
    fn negate(&mut self, change: Change) {
        if change == Change::Fall {
            self.value = -self.value.abs();
            self.value_to = self.value_to.map(|value| -value.abs());
        }
    }
}
