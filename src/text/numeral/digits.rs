//! Runs of digits: Chinese ones digit by digit, Arabic ones with separators and decimals.

use rust_decimal::Decimal;

use super::cursor::{arabic, han_digit, peek, take};
use super::magnitude::Magnitude;

/// 万
pub(super) const WAN: u64 = 10_000;
const YI: u64 = 100_000_000;

/// A run of Chinese digits without units: whether it is a pair that means “between”, the digits, its end.
pub(super) fn han_run(text: &str, at: usize) -> (bool, Vec<u32>, usize) {
    let mut digits = Vec::new();
    let mut end = at;
    for character in text[at..].chars().take(20) {
        let Some(digit) = han_digit(character) else { break };
        digits.push(digit);
        end += character.len_utf8();
    }
    let pair = matches!(digits[..], [low, high] if low > 0 && (high == low + 1 || (low, high) == (3, 5)));
    (pair, digits, end)
}

/// 二〇二五, 一二三四五: digit by digit.
pub(super) fn positional(digits: &[u32], end: usize, text: &str, at: usize) -> Option<Magnitude> {
    // “零一” in “零一般”; “两一”: no numbers.
    if digits.len() > 18 || text[at..end].contains('两') {
        return None;
    }
    let value = digits
        .iter()
        .fold(0_i64, |sum, digit| sum * 10 + i64::from(*digit));
    Some(Magnitude {
        end,
        value: Decimal::from(value),
        value_to: None,
        place: Decimal::ONE,
        vagueness: None,
        han: true,
        large: None,
        bare: false,
    })
}

/// Arabic digits with thousands separators and decimals: end, value, worth of the last place.
pub(super) fn arabic_at(text: &str, at: usize) -> Option<(usize, Decimal, Decimal)> {
    let mut digits = String::new();
    let mut end = take_digits(text, at, &mut digits);
    if (1..=3).contains(&digits.len()) {
        while let Some(group) = thousands(text, end) {
            end = take_digits(text, group, &mut digits);
        }
    }
    let mut scale = 0;
    if matches!(peek(text, end), Some('.' | '．'))
        && let Some(point) = peek(text, end)
        && peek(text, end + point.len_utf8()).is_some_and(|next| arabic(next).is_some())
    {
        let whole = digits.len();
        end = take_digits(text, end + point.len_utf8(), &mut digits);
        scale = (digits.len() - whole) as u32;
    }
    // 28 digits are what a decimal holds; longer ones are no numbers but codes.
    if digits.len() > 27 {
        return None;
    }
    let value = Decimal::from_str_radix(&digits, 10).ok()?;
    let place = Decimal::new(1, scale);
    Some((end, value.checked_mul(place)?, place))
}

fn take_digits(text: &str, at: usize, digits: &mut String) -> usize {
    let mut end = at;
    for character in text[at..].chars() {
        let Some(digit) = arabic(character) else { break };
        if let Some(digit) = char::from_digit(digit, 10)
            && digits.len() < 40
        {
            digits.push(digit);
        }
        end += character.len_utf8();
    }
    end
}

/// Start of a group of exactly three digits behind a thousands separator.
fn thousands(text: &str, at: usize) -> Option<usize> {
    let start = take(text, at, &[",", "，", "\u{2009}", "\u{202f}", "\u{a0}", " "])?;
    let count = text[start..]
        .chars()
        .take(4)
        .take_while(|character| arabic(*character).is_some())
        .count();
    // A common blank separates thousands only right before what is counted: “1 200人次”, not “12 345 678” in a table.
    let plain = text[at..].starts_with(' ');
    let counted = text[start..].chars().nth(3).is_some_and(crate::text::is_han);
    (count == 3 && (!plain || counted)).then_some(start)
}

pub(super) fn small_unit(character: char) -> Option<u64> {
    match character {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

pub(super) fn large_unit(character: char) -> Option<u64> {
    match character {
        '万' => Some(WAN),
        '亿' => Some(YI),
        _ => None,
    }
}

/// 千瓦, 千米, 千克 are units, 百分 begins a rate.
pub(super) fn continues_as_unit(text: &str, end: usize, character: char) -> bool {
    let rest = &text[end..];
    match character {
        '千' => rest.starts_with(['瓦', '米', '克', '伏', '卡', '赫', '帕']),
        '百' => rest.starts_with("分点") || rest.starts_with("分之"),
        _ => false,
    }
}
