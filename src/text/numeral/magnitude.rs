//! One number without sign, unit or range: Arabic, Chinese, or both mixed.

use rust_decimal::Decimal;

use super::Vagueness;
use super::cursor::{arabic, before, han_digit, peek, skip_blanks};
use super::digits::{WAN, arabic_at, continues_as_unit, han_run, large_unit, positional, small_unit};
use crate::text::Search as _;

/// A number and how it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Magnitude {
    pub end: usize,
    pub value: Decimal,
    /// Of a pair that means “between”: 两三次.
    pub value_to: Option<Decimal>,
    /// Worth of the last printed place.
    pub place: Decimal,
    pub vagueness: Option<Vagueness>,
    /// Begins with a Chinese numeral.
    pub han: bool,
    /// 万 or 亿 at its very end, for ranges that name it once: 两到三万.
    pub large: Option<Decimal>,
    /// A bare 百, 千, 万, 亿 without a number before it: 百姓, 千方百计, 万家.
    pub bare: bool,
}

/// The number that begins at `at`.
pub(super) fn magnitude_at(text: &str, at: usize) -> Option<Magnitude> {
    // The 百 of 百分点 begins no number: nothing would be read.
    read_at(text, at).filter(|magnitude| magnitude.end > at)
}

fn read_at(text: &str, at: usize) -> Option<Magnitude> {
    let first = peek(text, at)?;
    if arabic(first).is_some() {
        let (end, value, place) = arabic_at(text, at)?;
        let mut state = State::new(end, false);
        state.digit = Some(value);
        state.literal = true;
        state.place = place;
        state.long = value >= Decimal::TEN;
        return state.run(text);
    }
    let (pair, digits, end) = han_run(text, at);
    let mut state = State::new(at, true);
    if digits.len() > 1 {
        if !pair {
            return positional(&digits, end, text, at);
        }
        state.digit = Some(Decimal::from(digits[0]));
        state.pair = Some(Decimal::from(digits[1]));
        state.at = end;
        state.vagueness = Some(Vagueness::About);
    } else if digits.len() == 1 {
        state.digit = Some(Decimal::from(digits[0]));
        state.at = end;
        state.zero = digits[0] == 0;
    } else if let Some(value) = ["廿", "卅"].iter().position(|word| text[at..].starts_with(word)) {
        state.section = Decimal::from(20 + 10 * value as u32);
        state.unit = 10;
        state.units = 1;
        state.at = at + "廿".len();
    } else if matches!(first, '几' | '数') {
        let next = at + first.len_utf8();
        let unit = peek(text, next)?;
        if small_unit(unit).is_none() && large_unit(unit).is_none()
            || (first == '数'
                && before(text, at).is_some_and(|character| "人件次户总指系基参倍岁个".has(character)))
        {
            return None;
        }
        state.at = next;
        state.digit = Some(Decimal::ONE);
        state.vagueness = Some(Vagueness::About);
    } else if small_unit(first).is_some() || large_unit(first).is_some() {
        state.bare = first != '十';
    } else {
        return None;
    }
    state.run(text)
}

#[allow(clippy::struct_excessive_bools)] // independent marks of one reading, not a state machine in disguise
/// Reading from left to right; what stands before 亿, before 万, and since then.
struct State {
    at: usize,
    high: Decimal,
    middle: Decimal,
    section: Decimal,
    digit: Option<Decimal>,
    pair: Option<Decimal>,
    /// The last small unit in the section; the next one must be smaller.
    unit: u64,
    units: u32,
    zero: bool,
    place: Decimal,
    vagueness: Option<Vagueness>,
    han: bool,
    large: Option<Decimal>,
    bare: bool,
    /// The digit is an Arabic number.
    literal: bool,
    /// Large enough to take 余 or 多 behind it.
    long: bool,
}

impl State {
    fn new(at: usize, han: bool) -> State {
        State {
            at,
            high: Decimal::ZERO,
            middle: Decimal::ZERO,
            section: Decimal::ZERO,
            digit: None,
            pair: None,
            unit: WAN,
            units: 0,
            zero: false,
            place: Decimal::ONE,
            vagueness: None,
            han,
            large: None,
            bare: false,
            literal: false,
            long: false,
        }
    }

    fn run(mut self, text: &str) -> Option<Magnitude> {
        loop {
            let next = if self.literal {
                skip_blanks(text, self.at)
            } else {
                self.at
            };
            let Some(character) = peek(text, next) else { break };
            let end = next + character.len_utf8();
            if let Some(unit) = small_unit(character) {
                if unit >= self.unit
                    || continues_as_unit(text, end, character)
                    || (unit == 10 && self.literal)
                {
                    break;
                }
                self.small(unit)?;
                self.at = end;
            } else if let Some(unit) = large_unit(character) {
                if !self.large(unit)? {
                    break;
                }
                self.at = end;
            } else if self.digit.is_none()
                && self.vagueness.is_none()
                && (han_digit(character).is_some() || arabic(character).is_some())
            {
                if !self.next_digit(text, self.at) {
                    break;
                }
            } else if !(character == '点' && self.han && self.decimals(text, end)
                || self.vague(text, character, end))
            {
                break;
            }
        }
        self.finish()
    }

    fn small(&mut self, unit: u64) -> Option<()> {
        let factor = Decimal::from(unit);
        if let Some(pair) = self.pair.take() {
            self.pair = Some((pair - self.digit.unwrap_or_default()).checked_mul(factor)?);
        }
        let digit = self.digit.take().unwrap_or(Decimal::ONE);
        self.section = self.section.checked_add(digit.checked_mul(factor)?)?;
        if self.literal {
            self.place = self.place.checked_mul(factor)?;
        }
        self.literal = false;
        self.unit = unit;
        self.units += 1;
        self.zero = false;
        self.long = true;
        self.large = None;
        Some(())
    }

    /// False when the unit cannot continue this number.
    fn large(&mut self, unit: u64) -> Option<bool> {
        let factor = Decimal::from(unit);
        let below = self.section + self.digit.unwrap_or_default();
        let below = if self.bare && self.units == 0 && below.is_zero() && self.middle.is_zero() {
            Decimal::ONE
        } else {
            below
        };
        if unit == WAN {
            if !self.middle.is_zero() || below.is_zero() {
                return Some(false);
            }
            self.middle = below.checked_mul(factor)?;
        } else {
            let sum = self.middle + below;
            if !self.high.is_zero() || sum.is_zero() {
                return Some(false);
            }
            self.high = sum.checked_mul(factor)?;
            self.middle = Decimal::ZERO;
        }
        if let Some(pair) = self.pair.take() {
            let step = if self.digit.is_some() {
                pair - self.digit.unwrap_or_default()
            } else {
                pair
            };
            self.pair = Some(step.checked_mul(factor)?);
        }
        self.place = self.place.checked_mul(factor)?;
        self.large = Some(self.large.unwrap_or(Decimal::ONE).checked_mul(factor)?);
        self.section = Decimal::ZERO;
        self.digit = None;
        self.literal = false;
        self.unit = WAN;
        self.units += 1;
        self.zero = false;
        self.long = true;
        Some(true)
    }

    /// A digit behind a unit: 一千零五, 三百一 (= 310), 十二三.
    fn next_digit(&mut self, text: &str, at: usize) -> bool {
        let Some(character) = peek(text, at) else {
            return false;
        };
        if arabic(character).is_some() {
            if self.units == 0 {
                return false;
            }
            let Some((end, value, place)) = arabic_at(text, at) else {
                return false;
            };
            let bound = Decimal::from(if self.large.is_some() { WAN } else { self.unit });
            // “5亿1万4千” goes on; “3万2023年” does not.
            if !peek(text, end).is_some_and(|next| small_unit(next).is_some() || large_unit(next).is_some())
                || value >= bound
            {
                return false;
            }
            (self.digit, self.place, self.at) = (Some(value), place, end);
            self.literal = true;
            return true;
        }
        if character == '两'
            && self.units > 0
            && !text[at + character.len_utf8()..].starts_with(['百', '千', '万'])
        {
            return false;
        }
        let (pair, digits, end) = han_run(text, at);
        match digits[..] {
            [0] if peek(text, end) == Some('几') => {
                self.vagueness = Some(Vagueness::About);
                self.at = end + "几".len();
                self.digit = Some(Decimal::ZERO);
                return true;
            }
            [0] if peek(text, end).is_some_and(|next| small_unit(next).is_some()) => {
                self.zero = true;
                self.unit = WAN;
                self.at = end;
                return true;
            }
            [digit] | [0, digit] if digit != 0 => {
                self.zero |= digits.len() > 1;
                self.digit = Some(Decimal::from(digit));
            }
            [low, high] if pair => {
                self.digit = Some(Decimal::from(low));
                self.pair = Some(Decimal::from(high));
                self.vagueness = Some(Vagueness::About);
            }
            _ => return false,
        }
        if self.zero {
            self.unit = WAN;
        }
        self.place = Decimal::ONE;
        self.at = end;
        true
    }

    fn decimals(&mut self, text: &str, at: usize) -> bool {
        if self.pair.is_some() || (self.digit == Some(Decimal::TWO) && before(text, self.at) == Some('两')) {
            return false;
        }
        let (_, digits, end) = han_run(text, at);
        if digits.is_empty() || digits.len() > 9 || text[at..end].contains('两') {
            return false;
        }
        let scale = digits.len() as u32;
        let fraction = digits
            .iter()
            .fold(0_i64, |sum, digit| sum * 10 + i64::from(*digit));
        self.digit = Some(self.digit.unwrap_or_default() + self.section + Decimal::new(fraction, scale));
        self.section = Decimal::ZERO;
        self.place = Decimal::new(1, scale);
        // A decimal is whole: only 万 and 亿 may follow.
        self.unit = 0;
        self.zero = true;
        self.at = end;
        true
    }

    /// 余 多 来 几 behind what is large enough.
    fn vague(&mut self, text: &str, character: char, end: usize) -> bool {
        if self.vagueness.is_some() || !self.long || (self.digit.is_some() && self.units > 0) {
            return false;
        }
        let rest = &text[end..];
        let vagueness = match character {
            '余' if !rest.starts_with(['额', '款', '下', '地']) => Vagueness::More,
            '多' if !["元化", "元调", "元解", "元纠", "元主", "元参", "部门", "方", "跨"]
                .iter()
                .any(|word| rest.starts_with(word)) =>
            {
                Vagueness::More
            }
            '来' if (self.han || text[..self.at].ends_with('0'))
                && rest.starts_with([
                    '个', '名', '人', '件', '次', '场', '起', '户', '家', '份', '条', '项', '万', '亿', '天',
                ]) =>
            {
                Vagueness::About
            }
            '几' if self.han && self.unit == 10 => Vagueness::About,
            _ => return false,
        };
        self.vagueness = Some(vagueness);
        self.at = end;
        self.bare = false;
        // 二百三十余万: only 万 or 亿 may follow.
        self.unit = 0;
        true
    }

    fn finish(mut self) -> Option<Magnitude> {
        if let (Some(digit), true) = (self.digit, self.units > 0 && self.unit != 0) {
            // 三百一 = 310, 四亿五 = 450000000, but 一千零五 = 1005.
            let unit = match self.large {
                Some(large) if self.section.is_zero() => large,
                _ => Decimal::from(self.unit),
            };
            if !self.zero
                && !self.literal
                && unit >= Decimal::ONE_HUNDRED
                && self.pair.is_none()
                && self.vagueness.is_none()
            {
                self.digit = Some(digit.checked_mul(unit)?.checked_div(Decimal::TEN)?);
            }
            self.large = None;
        }
        let value = self
            .high
            .checked_add(self.middle)?
            .checked_add(self.section)?
            .checked_add(self.digit.unwrap_or_default())?;
        let value_to = match (self.pair, self.digit) {
            (Some(pair), Some(digit)) => Some(value - digit + pair),
            (Some(step), None) => Some(value.checked_add(step)?),
            (None, _) => None,
        };
        Some(Magnitude {
            end: self.at,
            value,
            value_to,
            place: self.place,
            vagueness: self.vagueness,
            han: self.han,
            large: self.large,
            bare: self.bare && self.vagueness.is_none(),
        })
    }
}
