//! Numbers as they are written: Arabic and Chinese, exact, with the precision that was printed; dates and times.

use crate::text::Search as _;

mod cursor;
mod digits;
mod magnitude;
#[cfg(test)]
mod tests;
mod time;

use std::ops::Range;

use rust_decimal::Decimal;

use cursor::{arabic, before, han_digit, peek, skip_blanks, take, take_range_mark};
use magnitude::{Magnitude, magnitude_at};

pub use time::{Time, TimeKind, time_at, times};

/// How a number says that it is not exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vagueness {
    /// 余, 多: at least this much.
    More,
    /// 几, 来, 两三: about this much.
    About,
}

/// A number in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Bytes: from the first digit or numeral (a sign included) to the last, 余 多 几 inside.
    pub range: Range<usize>,
    /// Exact value; 百分之五 is 0.05.
    pub value: Decimal,
    /// The other end: 3至5.
    pub value_to: Option<Decimal>,
    /// Worth of the last printed place: 46.3万 has 1000.
    pub place: Decimal,
    /// 余, 多, 几 inside.
    pub vagueness: Option<Vagueness>,
    /// It is a share: 百分之五, 三分之二.
    pub share: bool,
    /// It begins with a Chinese numeral.
    pub han: bool,
    /// A bare 百, 千, 万: 百姓, 千家万户.
    pub bare: bool,
    /// What 万 and 亿 at its very end multiply by, for ranges that name them once.
    large: Option<Decimal>,
}

/// The number that begins at byte `at` (a char boundary), ranges as a whole.
pub fn number_at(text: &str, at: usize) -> Option<Number> {
    let low = single_at(text, at)?;
    Some(range_from(text, &low).unwrap_or(low))
}

/// All numbers of a text, in order, whatever they mean. Chinese numerals count where they are words of their own.
pub fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(character) = peek(text, at) {
        match number_at(text, at).filter(|number| stands_alone(text, number)) {
            Some(number) => {
                at = number.range.end;
                found.push(number);
            }
            None => at = past(text, at, character),
        }
    }
    found
}

/// Past a character that begins no number; a run of Arabic digits is passed as a whole.
pub(crate) fn past(text: &str, at: usize, character: char) -> usize {
    if arabic(character).is_none() {
        return at + character.len_utf8();
    }
    text[at..]
        .char_indices()
        .find(|(_, next)| arabic(*next).is_none())
        .map_or(text.len(), |(offset, _)| at + offset)
}

/// Past a sign between the ends of a range: 至, ～, —.
pub(crate) fn range_mark(text: &str, at: usize) -> Option<usize> {
    take_range_mark(text, at)
}

/// Can a number begin with this character?
pub(crate) fn may_begin(character: char) -> bool {
    arabic(character).is_some()
        || han_digit(character).is_some()
        || matches!(
            character,
            '十' | '百' | '千' | '万' | '亿' | '廿' | '卅' | '几' | '数' | '负' | '-' | '－' | '−'
        )
}

/// One number, no range.
pub(crate) fn single_at(text: &str, at: usize) -> Option<Number> {
    let mut start = at;
    let mut negative = false;
    if let Some(end) = take(text, at, &["负", "-", "－", "−"]) {
        let sign = peek(text, at)?;
        // Not the hyphen of 2021-2025, A-3 or 5-6; 负 is also the end of 胜负.
        if sign != '负'
            && before(text, at).is_some_and(|character| {
                character.is_alphanumeric() && !super::is_han(character) || "年月日号".has(character)
            })
            || sign == '负' && before(text, at).is_some_and(|character| "胜肩担抱辜欺减自正".has(character))
        {
            return None;
        }
        negative = true;
        start = skip_blanks(text, end);
    }
    let mut number = share_at(text, start).or_else(|| plain_at(text, start))?;
    number.range.start = at;
    if negative {
        number.value = -number.value;
    }
    Some(number)
}

fn plain_at(text: &str, at: usize) -> Option<Number> {
    let magnitude = magnitude_at(text, at)?;
    Some(number(at, &magnitude))
}

fn number(at: usize, magnitude: &Magnitude) -> Number {
    Number {
        range: at..magnitude.end,
        value: magnitude.value,
        value_to: magnitude.value_to,
        place: magnitude.place,
        vagueness: magnitude.vagueness,
        share: false,
        han: magnitude.han,
        bare: magnitude.bare,
        large: magnitude.large,
    }
}

/// 百分之五, 千分之2.4, 三分之二.
fn share_at(text: &str, at: usize) -> Option<Number> {
    let (denominator, start) = if let Some(end) = take(text, at, &["百分之", "千分之", "万分之"]) {
        let denominator = match peek(text, at)? {
            '百' => Decimal::ONE_HUNDRED,
            '千' => Decimal::ONE_THOUSAND,
            _ => Decimal::from(10_000),
        };
        (denominator, end)
    } else {
        let bottom = magnitude_at(text, at)?;
        (bottom.value, take(text, bottom.end, &["分之"])?)
    };
    let start = skip_blanks(text, start);
    let negative = take(text, start, &["负"]);
    let top = magnitude_at(text, negative.unwrap_or(start))?;
    let mut share = number(at, &top);
    share.value = top.value.checked_div(denominator)?;
    share.value_to = match top.value_to {
        Some(value) => Some(value.checked_div(denominator)?),
        None => None,
    };
    share.place = top.place.checked_div(denominator)?;
    if negative.is_some() {
        share.value = -share.value;
    }
    share.share = true;
    share.bare = false;
    share.large = None;
    Some(share)
}

/// 3至5, 15～30, 两到三万, 1万(含)-5万.
fn range_from(text: &str, low: &Number) -> Option<Number> {
    if low.value_to.is_some() {
        return None;
    }
    let included = take(text, low.range.end, &["(含)", "（含）"]).unwrap_or(low.range.end);
    let start = take_range_mark(text, included)?;
    let high = share_at(text, start).or_else(|| plain_at(text, start))?;
    if high.value_to.is_some() || (low.share && !high.share) {
        return None;
    }
    // 0531-2345678, 3-4-5: codes, no ranges.
    if take(text, high.range.end, &["-", "－", "—"])
        .is_some_and(|next| peek(text, next).is_some_and(|character| arabic(character).is_some()))
    {
        return None;
    }
    let (value, place) = join(low, &high);
    if value > high.value {
        return None;
    }
    Some(Number {
        range: low.range.start..high.range.end,
        value,
        value_to: Some(high.value),
        place,
        vagueness: low.vagueness.or(high.vagueness),
        share: low.share || high.share,
        han: low.han,
        bare: false,
        large: high.large,
    })
}

/// 两到三万 means 20,000 to 30,000; 5000至1万 does not.
fn join(low: &Number, high: &Number) -> (Decimal, Decimal) {
    if let (None, Some(large)) = (low.large, high.large)
        && let (Some(value), Some(place)) = (low.value.checked_mul(large), low.place.checked_mul(large))
        && value <= high.value
    {
        return (value, place);
    }
    (low.value, high.place.max(low.place))
}

/// A Chinese numeral that is a word of its own: not 四川, 一切, 五台山, 进一步.
fn stands_alone(text: &str, number: &Number) -> bool {
    if !number.han {
        return true;
    }
    if number.bare {
        return false;
    }
    let window_start = floor(text, number.range.start.saturating_sub(12));
    let window_end = floor(text, (number.range.end + 12).min(text.len()));
    let window = &text[window_start..window_end];
    let (start, end) = (number.range.start - window_start, number.range.end - window_start);
    let words = super::words::cut(window);
    let crossed = words.iter().any(|word| {
        let overlaps = word.range.start < end && start < word.range.end;
        overlaps && (word.range.start < start || word.range.end > end) && word.tag != "m" && word.tag != "mq"
    });
    if crossed {
        return false;
    }
    // A single digit: “我一看”, “一位”; but ““一”和“五””, “十个”, “不是四而是五”.
    let digit = text[number.range.clone()].chars().count() == 1 && number.value < Decimal::TEN;
    !digit
        || !before(text, number.range.start).is_some_and(super::is_han)
        || !text[number.range.clone()].starts_with('一')
        || {
            peek(text, number.range.end).is_none_or(|next| !super::is_han(next) || "却和与到至是".has(next))
        }
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at)
        .rev()
        .find(|index| text.is_char_boundary(*index))
        .unwrap_or(0)
}
