//! A number with its measure word, whatever it means.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::lexicon::figures::{Unit, UnitKind, unit_at};
use crate::text::Search as _;
use crate::text::is_han;
use crate::text::numeral::{self, Number, Vagueness};

/// A number with its measure word.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// Bytes: from the first digit to the end of the measure word, with 以上 and 左右 behind it.
    pub range: Range<usize>,
    /// In the base unit.
    pub value: Decimal,
    /// Other end of a range.
    pub value_to: Option<Decimal>,
    /// Half of the last printed place, in the base unit.
    pub half_place: Decimal,
    /// Its measure word.
    pub unit: Measure,
    /// 余, 多, 几 inside.
    pub vagueness: Option<Vagueness>,
    /// 以上, 左右 behind.
    pub tail: Option<Tail>,
    /// It begins with a Chinese numeral.
    pub han: bool,
    /// A bare 百, 千, 万.
    pub bare: bool,
}

/// A measure word, or the percent that 百分之 is.
#[derive(Clone, Copy, Debug)]
pub enum Measure {
    /// 件
    Unit(&'static Unit),
    /// 百分之五
    Share,
}

/// What stands behind a measure word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tail {
    /// 以上
    OrMore,
    /// 以下, 以内
    OrLess,
    /// 左右
    About,
}

impl Measure {
    /// Name of the base unit.
    pub fn base(self) -> &'static str {
        match self {
            Measure::Unit(unit) => unit.base,
            Measure::Share => "%",
        }
    }

    /// What it measures.
    pub fn kind(self) -> UnitKind {
        match self {
            Measure::Unit(unit) => unit.kind,
            Measure::Share => UnitKind::Rate,
        }
    }

    fn factor(self) -> Decimal {
        match self {
            Measure::Unit(unit) => unit.factor,
            Measure::Share => Decimal::ONE_HUNDRED,
        }
    }
}

impl Quantity {
    /// Another number with the same measure word: the 12 of 12、10件.
    pub(super) fn with_number(&self, number: &Number) -> Option<Quantity> {
        let factor = self.unit.factor();
        Some(Quantity {
            range: number.range.clone(),
            value: number.value.checked_mul(factor)?,
            value_to: number.value_to.and_then(|value| value.checked_mul(factor)),
            half_place: number.place.checked_mul(factor)?.checked_div(Decimal::TWO)?,
            vagueness: number.vagueness,
            tail: None,
            han: number.han,
            bare: number.bare,
            unit: self.unit,
        })
    }
}

/// All numbers with measure words, in order.
pub fn quantities(text: &str) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        if numeral::may_begin(character)
            && let Some(number) = numeral::number_at(text, at)
        {
            let quantity = quantity_of(text, &number);
            at = quantity
                .as_ref()
                .map_or(number.range.end, |quantity| quantity.range.end);
            found.extend(quantity);
        } else {
            at = numeral::past(text, at, character);
        }
    }
    found
}

/// The quantity that `number` begins.
pub fn quantity_of(text: &str, number: &Number) -> Option<Quantity> {
    let (unit, end) = measure_behind(text, number)?;
    let factor = unit.factor();
    let mut quantity = Quantity {
        range: number.range.start..end,
        value: number.value.checked_mul(factor)?,
        value_to: number.value_to.and_then(|value| value.checked_mul(factor)),
        half_place: number.place.checked_mul(factor)?.checked_div(Decimal::TWO)?,
        unit,
        vagueness: number.vagueness,
        tail: None,
        han: number.han,
        bare: number.bare,
    };
    if matches!(unit, Measure::Unit(unit) if unit.word == "成")
        && let Some((digit, end)) = fifth(text, end)
    {
        quantity.value = quantity.value.checked_add(Decimal::from(digit))?;
        quantity.half_place = Decimal::new(5, 1);
        quantity.range.end = end;
    }
    if quantity.value_to.is_none()
        && let Some(high) = upper_end(text, &quantity)
    {
        quantity.value_to = Some(high.value);
        quantity.range.end = high.range.end;
        quantity.half_place = quantity.half_place.max(high.half_place);
    }
    // 3天多, 5年多: a remainder behind the unit.
    let rest = &text[quantity.range.end..];
    if quantity.vagueness.is_none() && unit.kind() == UnitKind::Duration && rest.starts_with('多') {
        quantity.vagueness = Some(Vagueness::More);
        quantity.range.end += '多'.len_utf8();
    }
    let rest = &text[quantity.range.end..];
    let tails = [
        ("以上", Tail::OrMore),
        ("（含）以上", Tail::OrMore),
        ("(含)以上", Tail::OrMore),
        ("及以上", Tail::OrMore),
        ("以下", Tail::OrLess),
        ("以内", Tail::OrLess),
        ("之内", Tail::OrLess),
        ("左右", Tail::About),
        ("上下", Tail::About),
    ];
    if let Some((word, tail)) = tails.into_iter().find(|(word, _)| rest.starts_with(word)) {
        quantity.tail = Some(tail);
        quantity.range.end += word.len();
    }
    Some(quantity)
}

fn measure_behind(text: &str, number: &Number) -> Option<(Measure, usize)> {
    if number.share {
        return Some((Measure::Share, number.range.end));
    }
    let start = skip_blanks(text, number.range.end);
    let unit = unit_at(&text[start..])?;
    let end = start + unit.word.len();
    let rest = &text[end..];
    // 126件/次, 5起/件: one measure word.
    if unit.kind == UnitKind::Count
        && let Some(second) = rest.strip_prefix(['/', '／']).and_then(unit_at)
        && second.kind == UnitKind::Count
    {
        let mark = rest.chars().next().map_or(0, char::len_utf8);
        return Some((
            Measure::Unit(joined(unit, second)),
            end + mark + second.word.len(),
        ));
    }
    // 86场（次）, 3000件(套): one measure word.
    if let Some(inner) = rest.strip_prefix(['（', '('])
        && let Some(length) = inner.find(['）', ')']).filter(|length| *length <= 6)
        && let Some(second) = unit_at(inner).filter(|second| second.word.len() == length)
        && unit.kind == UnitKind::Count
    {
        let unit = joined(unit, second);
        return Some((
            Measure::Unit(unit),
            end + rest.len() - inner.len()
                + length
                + inner[length..].chars().next().map_or(0, char::len_utf8),
        ));
    }
    Some((Measure::Unit(unit), end))
}

/// 场（次） is 场次, where there is such a word.
fn joined(unit: &'static Unit, second: &Unit) -> &'static Unit {
    let whole = format!("{}{}", unit.word, second.word);
    unit_at(&whole)
        .filter(|joined| joined.word == whole)
        .unwrap_or(unit)
}

/// 九成五, 九成半: the digit behind 成, and its end.
fn fifth(text: &str, at: usize) -> Option<(u32, usize)> {
    let mut rest = text[at..].chars();
    let first = rest.next()?;
    let digit = match first {
        '半' => 5,
        _ => "一二三四五六七八九"
            .chars()
            .position(|digit| digit == first)
            .map(|index| index as u32 + 1)?,
    };
    let next = rest.next();
    // 七成三个村: a digit that begins something else.
    next.is_none_or(|next| !is_han(next) || "以左的多".has(next))
        .then_some((digit, at + first.len_utf8()))
}

/// 15%～30%, 1万元--5万元: both ends carry the unit. Not “由5件增至8件”, and not “从5件到8件”, which is a change.
fn upper_end(text: &str, low: &Quantity) -> Option<Quantity> {
    let start = numeral::range_mark(text, low.range.end)?;
    let number = numeral::single_at(text, start)?;
    if number.value_to.is_some() || number.value < Decimal::ZERO {
        return None;
    }
    let (unit, end) = measure_behind(text, &number)?;
    let before = &text[..low.range.start];
    if unit.base() != low.unit.base() || before.ends_with(['由', '从']) {
        return None;
    }
    let value = number.value.checked_mul(unit.factor())?;
    (value > low.value).then_some(Quantity {
        range: number.range.start..end,
        value,
        half_place: number.place * unit.factor() / Decimal::TWO,
        ..low.clone()
    })
}

pub(super) fn skip_blanks(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let mut width = 0;
    for character in rest.chars().take(2) {
        if !matches!(character, ' ' | '\u{a0}' | '\u{3000}') {
            break;
        }
        width += character.len_utf8();
    }
    at + width
}
