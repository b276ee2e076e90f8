//! Numbers of headings and of items, as they are written.

use crate::text::Search as _;
use crate::text::Span;

/// How a heading is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OrdinalForm {
    /// 第一部分、第一章
    Part,
    /// 一、
    Han,
    /// （一）or (一)
    HanParenthesized,
    /// 1. or 1、
    Arabic,
    /// （1）or (1)
    ArabicParenthesized,
    /// ①
    Circled,
}

/// The number of a heading as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ordinal {
    /// How it is written.
    pub form: OrdinalForm,
    /// Its value, from 1.
    pub number: u32,
    /// Where: marks around it included, as “（一）” or “一、”.
    pub span: Span,
    /// As written (folded).
    pub text: String,
}

/// `written` (“（三）”, “三、”, “第三部分”, “3.”) with another number in the same form; `None` where that cannot be written so.
pub fn renumbered(written: &str, number: u32) -> Option<String> {
    let digit = |character: char| is_han_digit(character) || character.is_ascii_digit();
    if let Some(circled) = written.chars().next().filter(|first| ('①'..='⑳').contains(first)) {
        let other = char::from_u32('①' as u32 + number.checked_sub(1)?).filter(|other| *other <= '⑳')?;
        return Some(written.replacen(circled, other.encode_utf8(&mut [0; 4]), 1));
    }
    let start = written.find(digit)?;
    let rest = &written[start..];
    let end = rest.find(|character| !digit(character)).unwrap_or(rest.len());
    let number = if rest.starts_with(is_han_digit) {
        let unit = |n: u32| "一二三四五六七八九".chars().nth(n as usize - 1);
        let (tens, units) = (number / 10, number % 10);
        let mut han = String::new();
        han.extend((2..10).contains(&tens).then(|| unit(tens)).flatten());
        han.extend((1..10).contains(&tens).then_some('十'));
        han.extend((units > 0).then(|| unit(units)).flatten());
        (1..100).contains(&number).then_some(han)?
    } else {
        number.to_string()
    };
    Some([&written[..start], &number, &rest[end..]].concat())
}

/// The number at the start of `text`: form, value, and bytes including its marks (“（一）”, “一、”, “第一部分 ”).
pub(super) fn ordinal_at(text: &str) -> Option<(OrdinalForm, u32, usize)> {
    let first = text.chars().next()?;
    match first {
        '第' => part(text),
        '（' | '(' => parenthesized(text),
        '①'..='⑳' => Some((
            OrdinalForm::Circled,
            first as u32 - '①' as u32 + 1,
            first.len_utf8(),
        )),
        '0'..='9' => arabic(text),
        _ if is_han_digit(first) => han(text),
        _ => None,
    }
}

/// 一 … 十, as they stand in numbers of headings.
pub(super) fn is_han_digit(character: char) -> bool {
    "一二三四五六七八九十".has(character)
}

/// Value of 一 … 九十九.
fn han_value(digits: &str) -> Option<u32> {
    let value = |character: char| {
        "一二三四五六七八九"
            .chars()
            .position(|digit| digit == character)
            .map(|n| n as u32 + 1)
    };
    let characters: Vec<char> = digits.chars().collect();
    match characters.as_slice() {
        ['十'] => Some(10),
        ['十', unit] => Some(10 + value(*unit)?),
        [tens, '十'] => Some(value(*tens)? * 10),
        [tens, '十', unit] => Some(value(*tens)? * 10 + value(*unit)?),
        [unit] => value(*unit),
        _ => None,
    }
}

fn leading(text: &str, accept: impl Fn(char) -> bool) -> &str {
    // No number of a heading is longer: a run of a thousand 一 is not looked at a thousand times.
    let end = text
        .char_indices()
        .take(8)
        .find(|(_, character)| !accept(*character))
        .map_or_else(|| text.chars().take(8).map(char::len_utf8).sum(), |(at, _)| at);
    &text[..end]
}

fn part(text: &str) -> Option<(OrdinalForm, u32, usize)> {
    let rest = &text["第".len()..];
    let digits = leading(rest, is_han_digit);
    let (number, digits) = if let Some(number) = han_value(digits) {
        (number, digits)
    } else {
        let digits = leading(rest, |character| character.is_ascii_digit());
        (digits.parse().ok()?, digits)
    };
    let after = &rest[digits.len()..];
    let word = ["部分", "章", "节"]
        .into_iter()
        .find(|word| after.starts_with(word))?;
    let mut end = "第".len() + digits.len() + word.len();
    end += leading(&text[end..], |character| "、：:，. ".has(character)).len();
    Some((OrdinalForm::Part, number, end))
}

fn parenthesized(text: &str) -> Option<(OrdinalForm, u32, usize)> {
    let open = text.chars().next()?.len_utf8();
    let rest = &text[open..];
    let digits = leading(rest, |character| {
        is_han_digit(character) || character.is_ascii_digit()
    });
    let (form, number) = match han_value(digits) {
        Some(number) => (OrdinalForm::HanParenthesized, number),
        None => (
            OrdinalForm::ArabicParenthesized,
            digits
                .parse()
                .ok()
                .filter(|number| 1 <= *number && *number < 100)?,
        ),
    };
    let close = rest[digits.len()..]
        .chars()
        .next()
        .filter(|close| matches!(close, '）' | ')'))?;
    let mut end = open + digits.len() + close.len_utf8();
    end += leading(&text[end..], |character| "、.．".has(character)).len();
    Some((form, number, end))
}

fn han(text: &str) -> Option<(OrdinalForm, u32, usize)> {
    let digits = leading(text, is_han_digit);
    let number = han_value(digits)?;
    let after = &text[digits.len()..];
    // “一)” is “（一）” with its first bracket lost.
    if after.starts_with(['）', ')']) {
        let width = after.chars().next()?.len_utf8();
        return Some((OrdinalForm::HanParenthesized, number, digits.len() + width));
    }
    let marks = leading(after, |character| "、．.,，:： ".has(character));
    if marks.is_empty() || after.len() == marks.len() && marks.starts_with(['，', ',', '：', ':']) {
        return None;
    }
    // “一，” and “一：” only as a slip for “一、” at the very start of a short line.
    if marks.starts_with(['，', ',', '：', ':']) && text.chars().count() > 40 {
        return None;
    }
    if marks == "、" && is_pair(number, &after[marks.len()..]) {
        return None;
    }
    Some((OrdinalForm::Han, number, digits.len() + marks.len()))
}

/// 一、二季度, 一、二审案件, 三、四月份: two numbers side by side are no number of a heading.
fn is_pair(number: u32, rest: &str) -> bool {
    let digits = leading(rest, is_han_digit);
    han_value(digits) == Some(number + 1)
        && ["季度", "审", "月", "产业", "、"]
            .iter()
            .any(|word| rest[digits.len()..].starts_with(word))
}

fn arabic(text: &str) -> Option<(OrdinalForm, u32, usize)> {
    let digits = leading(text, |character| character.is_ascii_digit());
    let number: u32 = digits
        .parse()
        .ok()
        .filter(|number| 1 <= *number && *number < 60)?;
    let after = &text[digits.len()..];
    let mark = after.chars().next().filter(|mark| "、.．)）".has(*mark))?;
    let rest = &after[mark.len_utf8()..];
    // 3.15 and 1.5万 are no ordinals, and neither is a number at the end of a line.
    let year = rest.starts_with("20") && rest.get(4..).is_some_and(|rest| rest.starts_with('年'));
    if rest.is_empty() || rest.starts_with(|character: char| character.is_ascii_digit()) && !year {
        return None;
    }
    let form = if matches!(mark, ')' | '）') {
        OrdinalForm::ArabicParenthesized
    } else {
        OrdinalForm::Arabic
    };
    Some((form, number, digits.len() + mark.len_utf8()))
}

/// 一是 …, 首先, 第一，, and what follows the text: 附件：
pub(super) fn list_marker(text: &str) -> bool {
    const WORDS: [&str; 9] = [
        "首先",
        "其次",
        "再次",
        "最后",
        "附件",
        "抄送",
        "（此件",
        "(此件",
        "联系人",
    ];
    WORDS.iter().any(|word| text.starts_with(word)) || item_marker(text).is_some()
}

/// Bytes of 一是, 二要, 第一，, 其一， at the start of `text`, and the number.
pub(super) fn item_marker(text: &str) -> Option<(u32, usize)> {
    let prefixed = text.strip_prefix('第').or_else(|| text.strip_prefix('其'));
    let rest = prefixed.unwrap_or(text);
    let digits = leading(rest, is_han_digit);
    let number = han_value(digits)?;
    let after = &rest[digits.len()..];
    let width = text.len() - rest.len() + digits.len();
    let word = after.chars().next()?;
    let marks = if prefixed.is_some() {
        "，、,是："
    } else {
        "是要"
    };
    marks.contains(word).then(|| (number, width + word.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_every_form() {
        use OrdinalForm::{Arabic, ArabicParenthesized, Circled, Han, HanParenthesized, Part};
        let cases = [
            ("一、主要举措", Some((Han, 1, 6))),
            ("十二、主要举措", Some((Han, 12, 9))),
            ("（二）依法决策", Some((HanParenthesized, 2, 9))),
            ("(二)依法决策", Some((HanParenthesized, 2, 5))),
            ("（二）、依法决策", Some((HanParenthesized, 2, 12))),
            ("二)依法决策", Some((HanParenthesized, 2, 4))),
            ("1.依法决策", Some((Arabic, 1, 2))),
            ("12、依法决策", Some((Arabic, 12, 5))),
            ("（3）依法决策", Some((ArabicParenthesized, 3, 7))),
            ("③依法决策", Some((Circled, 3, 3))),
            ("第一部分 依法决策", Some((Part, 1, 13))),
            ("3.15消费者权益日", None),
            ("2023年，青石镇", None),
            ("一是加强领导", None),
            ("一批案件", None),
            ("一、二季度完成划转", None),
            ("二、三审案件2件", None),
            ("二、三大攻坚行动", Some((Han, 2, 6))),
            ("十名干部", None),
            ("（2023年）", None),
        ];
        for (text, expected) in cases {
            assert_eq!(ordinal_at(text), expected, "{text}");
        }
    }

    #[test]
    fn item_markers() {
        assert_eq!(item_marker("一是加强领导"), Some((1, 6)));
        assert_eq!(item_marker("第二，加强领导"), Some((2, 9)));
        assert_eq!(item_marker("三要加强领导"), Some((3, 6)));
        assert_eq!(item_marker("第一责任人"), None);
        assert_eq!(item_marker("一项制度"), None);
    }
}
