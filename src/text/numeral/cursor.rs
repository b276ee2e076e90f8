//! Small steps over a text: the characters and words at a byte offset.

use std::ops::Range;

/// The character at `at`.
pub(super) fn peek(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The character before `at`.
pub(super) fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// Past blanks, at most two of them: “1000  万” is one number, a table column is not.
pub(super) fn skip_blanks(text: &str, at: usize) -> usize {
    // No blank begins with another byte than these.
    if !matches!(text.as_bytes().get(at), Some(b' ' | 0xc2 | 0xe2 | 0xe3)) {
        return at;
    }
    text[at..]
        .char_indices()
        .take(3)
        .find(|(_, character)| !matches!(character, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{3000}'))
        .map_or(at, |(offset, _)| at + offset)
}

/// Past the longest of `words` that stands at `at`; the list has longer words before their beginnings.
pub(super) fn take(text: &str, at: usize, words: &[&str]) -> Option<usize> {
    let rest = text.get(at..)?;
    words
        .iter()
        .find(|word| rest.starts_with(**word))
        .map(|word| at + word.len())
}

/// Value of an Arabic digit, full-width ones included (a text need not be folded).
pub(super) fn arabic(character: char) -> Option<u32> {
    match character {
        '0'..='9' => Some(character as u32 - '0' as u32),
        '０'..='９' => Some(character as u32 - '０' as u32),
        _ => None,
    }
}

/// Value of a Chinese digit. Not 陆 肆 拾: “大陆” and “放肆” are commoner in such texts than cheques.
pub(super) fn han_digit(character: char) -> Option<u32> {
    Some(match character {
        '〇' | '零' | '○' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// Past a sign between the ends of a range.
pub(super) fn take_range_mark(text: &str, at: usize) -> Option<usize> {
    let start = skip_blanks(text, at);
    let end = take(
        text,
        start,
        &[
            "——", "--", "－－", "至", "到", "—", "–", "-", "－", "～", "~", "〜", "−",
        ],
    )?;
    Some(skip_blanks(text, end))
}

/// Takes in 从, 自从 before and 以前, 或之后, 起, 之间 behind.
pub(super) fn bounds(text: &str, start: usize, end: usize) -> Range<usize> {
    let after = take(
        text,
        end,
        &[
            "或之前",
            "或之后",
            "或以前",
            "或以后",
            "及之前",
            "及之后",
            "及以前",
            "及以后",
            "之间",
            "以前",
            "之前",
            "以后",
            "之后",
            "以来",
            "开始",
            "起至今",
            "起",
            "前",
            "左右",
        ],
    );
    let head = &text[..start];
    let prefix = ["自从", "从", "自"]
        .into_iter()
        .find(|word| head.ends_with(*word))
        .or_else(|| {
            (head.ends_with('在') && after.is_some_and(|after| text[..after].ends_with("之间")))
                .then_some("在")
        });
    start - prefix.map_or(0, str::len)..after.unwrap_or(end)
}
