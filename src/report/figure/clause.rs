//! The words around a figure: its clause, what approximates it, which way it changes.

use super::Approximation;
use super::quantity::{Quantity, Tail};
use crate::lexicon::figures::{Role, words_of};
use crate::text::Search as _;
use crate::text::is_han;
use crate::text::numeral::Vagueness;

/// Farther than this nobody reads for the subject of a figure.
const FARTHEST: usize = 64;

/// Start of the clause that ends at `end`, not before `limit`: behind the last mark, brackets and quotations inside.
pub(super) fn start(text: &str, limit: usize, end: usize) -> usize {
    let mut depth = 0_i32;
    let mut start = end;
    for (at, character) in text[limit..end].char_indices().rev().take(FARTHEST) {
        match character {
            '）' | ')' | '”' | '’' | '》' => depth += 1,
            '（' | '(' | '“' | '‘' | '《' if depth > 0 => depth -= 1,
            '（' | '(' | '“' | '‘' | '《' | '。' | '；' | '！' | '？' | ';' | '!' | '?' | '\n' => {
                break;
            }
            '，' | '：' | ':' | ',' if depth == 0 => break,
            _ => {}
        }
        start = limit + at;
    }
    start
}

/// End of the clause that begins at `begin`.
pub(super) fn end(text: &str, begin: usize) -> usize {
    let mut depth = 0_i32;
    let mut end = begin;
    for (at, character) in text[begin..].char_indices().take(FARTHEST / 2) {
        match character {
            '“' | '‘' | '《' => depth += 1,
            '”' | '’' | '》' if depth > 0 => depth -= 1,
            '”' | '’' | '》' | '。' | '；' | '！' | '？' | '\n' | ';' | '!' | '?' => break,
            '，' | '：' | '、' | '（' | '）' | '(' | ')' | ',' | ':' if depth == 0 => break,
            _ => {}
        }
        end = begin + at + character.len_utf8();
    }
    end
}

/// Bytes within which the start of a sentence is surely seen.
pub(super) const NEAR_SENTENCE: usize = 4 * FARTHEST * 2;
/// What ends a sentence.
pub(super) const ENDS: [char; 4] = ['。', '！', '？', '\n'];

/// Start of the sentence that holds `at`.
pub(super) fn sentence_start(text: &str, at: usize) -> usize {
    text[..at]
        .char_indices()
        .rev()
        .take(4 * FARTHEST)
        .find(|(_, character)| ENDS.contains(character))
        .map_or_else(
            || floor(text, at.saturating_sub(12 * FARTHEST)),
            |(index, character)| index + character.len_utf8(),
        )
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at)
        .rev()
        .find(|index| text.is_char_boundary(*index))
        .unwrap_or(0)
}

/// `words` without the approximating words at its end, and what they say.
pub(super) fn without_approximation(words: &str) -> (&str, Approximation) {
    let trimmed = words.trim_end();
    for (role, approximation) in [
        (Role::Over, Approximation::AtLeast),
        (Role::Under, Approximation::AtMost),
        (Role::About, Approximation::About),
    ] {
        if let Some(rest) = words_of(role)
            .end_of(trimmed)
            .map(|(word, ())| &trimmed[..trimmed.len() - word.len()])
            && !is_other_word(trimmed)
        {
            return (rest, approximation);
        }
    }
    (trimmed, Approximation::Exact)
}

/// 附近, 最近, 贴近, 简约, 村规民约: words that only end like one that approximates.
pub(super) fn is_other_word(words: &str) -> bool {
    words.strip_suffix(['近', '约', '超']).is_some_and(|rest| {
        rest.ends_with([
            '附', '最', '贴', '亲', '简', '契', '预', '签', '公', '靠', '就', '邻', '高', '条', '合', '违',
            '履', '节',
        ]) && !STILL.iter().any(|still| rest.ends_with(still))
            || ["规民", "相", "续", "制"].iter().any(|end| rest.ends_with(end))
                && !STILL.iter().any(|still| rest.ends_with(still))
    })
}

/// Words behind which 约 is one of its own: 印制约2000份.
const STILL: [&str; 18] = [
    "环节", "细节", "季节", "联合", "结合", "综合", "整合", "组合", "办公", "编制", "控制", "研制", "录制",
    "印制", "绘制", "手续", "陆续", "连续",
];

/// How exact the quantity claims to be; `words` is what stands before it in the clause.
pub(super) fn approximation(words: &str, quantity: &Quantity) -> Approximation {
    match (quantity.vagueness, quantity.tail) {
        (_, Some(Tail::OrMore)) | (Some(Vagueness::More), _) => Approximation::AtLeast,
        (_, Some(Tail::OrLess)) => Approximation::AtMost,
        (_, Some(Tail::About)) | (Some(Vagueness::About), _) => Approximation::About,
        // 上百人, 上千件
        _ if quantity.bare && words.ends_with('上') => Approximation::AtLeast,
        _ => without_approximation(words).1,
    }
}

/// Which way something changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Rise,
    Fall,
}

/// The change that a quantity expresses, from the words before it in its clause.
pub(super) fn change(words: &str) -> Option<Change> {
    let (words, _) = without_approximation(words);
    let mut words = words.trim_end_matches(|character: char| !is_han(character));
    // “下降至3%” says where it ended, not how far it went.
    if words.ends_with(['到', '至', '成']) {
        return None;
    }
    // 从96.5%上升为98.1%: the same, unless it is said what it is compared with (同比增长为5%).
    let verb = words.strip_suffix('为').is_some_and(|verb| {
        [
            "上升", "提高", "提升", "增加", "增长", "下降", "降低", "减少", "攀升",
        ]
        .iter()
        .any(|end| verb.ends_with(end))
    });
    if verb && !words.contains(['比', '较']) {
        return None;
    }
    for filler in [
        "分别",
        "均",
        "幅度为",
        "幅度达",
        "幅度",
        "率为",
        "率达",
        "率",
        "为",
        "达",
        "了",
    ] {
        words = words.strip_suffix(filler).unwrap_or(words);
    }
    // 率高达85%: only what is compared is high or low.
    let ends = |role: Role| {
        words_of(role).end_of(words).is_some_and(|(word, ())| {
            !matches!(word, "高" | "低" | "多" | "少") || words.contains(['比', '较'])
        })
    };
    if ends(Role::Fall) {
        return Some(Change::Fall);
    }
    if ends(Role::Rise) && !words.ends_with(['最', '至']) {
        return Some(Change::Rise);
    }
    // 压减审批时限60%: the thing stands between.
    words
        .says_any(&["压减", "压缩", "缩短", "精简"])
        .then_some(Change::Fall)
}

/// 每月召开1次, 每年不少于2期: how often, not how many.
pub(super) fn repeats(words: &str) -> bool {
    let Some(at) = words.rfind('每') else {
        return false;
    };
    let rest = words[at + '每'.len_utf8()..].trim_start_matches(|character: char| {
        character.is_ascii_digit() || "一二两三四五六半个".has(character)
    });
    ["年", "季", "月", "周", "星期", "天", "日"]
        .iter()
        .any(|time| rest.starts_with(time))
}

/// Does the text compare with an earlier time?
pub(super) fn compares(words: &str) -> bool {
    words_of(Role::Base).is_in(words)
}
