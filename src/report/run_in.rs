//! Headings that run into their text: where they end.

use std::sync::OnceLock;

use regex::Regex;

use super::ordinal::{OrdinalForm, item_marker, ordinal_at};
use super::wording;
use crate::text::Search as _;

/// Longest run-in heading, in characters.
const LONGEST_RUN_IN: usize = 70;

/// How a text says that there is nothing to say under its heading.
const NOTHING: [&str; 7] = [
    "本年度没有",
    "本年度无",
    "没有其他",
    "无其他",
    "暂无",
    "无。",
    "无",
];

/// Where a heading ends whose text says on the same line that there is nothing to say: “其他需要报告的情况 本年度没有其他情况。”
pub(super) fn before_nothing(words: &str) -> Option<usize> {
    if !words.contains('无') && !words.says("没有") {
        return None;
    }
    let end = unmarked_end(words)?;
    let rest = words[end..].trim_start();
    let says = |nothing: &str| match nothing {
        "无" => rest == "无",
        nothing => rest.starts_with(nothing),
    };
    NOTHING.into_iter().any(says).then_some(end)
}

/// Where a run-in heading ends, mark included.
pub(super) fn end(words: &str) -> Option<usize> {
    let unmarked = unmarked_end(words);
    let marked = marked_end(words);
    match (marked, unmarked) {
        // “……的主要安排2025年，将组织培训；” has its mark at the end of the first sentence, not of the heading.
        // “……第一责任人职责，统筹推进法治政府建设。” is one heading.
        (Some(marked), Some(unmarked))
            if unmarked < marked
                && words[unmarked..marked].contains('，')
                && !(words[unmarked..].starts_with('，')
                    && words[unmarked..marked].matches('，').count() == 1)
                && !wording::classify(&words[..marked], None).is_empty() =>
        {
            Some(unmarked)
        }
        (marked, unmarked) => marked.or(unmarked),
    }
}

/// Where a run-in heading ends by its mark, or before 一是. A quotation that is never closed holds no mark back.
fn marked_end(words: &str) -> Option<usize> {
    marked_end_in(words, true).or_else(|| marked_end_in(words, false))
}

fn marked_end_in(words: &str, paired: bool) -> Option<usize> {
    let mut count = 0;
    let mut quotes = 0;
    for (at, character) in words.char_indices() {
        count += 1;
        if count > LONGEST_RUN_IN {
            break;
        }
        match character {
            // “……的主要举措和成效（一）守住耕地红线。”: the first lower heading follows at once.
            '（' if quotes <= 0
                && count > 4
                && ordinal_at(&words[at..]).is_some_and(|(form, number, _)| {
                    form == OrdinalForm::HanParenthesized && number == 1
                }) =>
            {
                return Some(at);
            }
            '“' | '《' | '（' if paired => quotes += 1,
            '”' | '》' | '）' if paired => quotes -= 1,
            '。' | '！' | '？' | '；' | '：' | ':' if quotes <= 0 => {
                return Some(at + character.len_utf8());
            }
            // “……打牢工作基础一是坚持党建引领”: the mark was lost.
            _ if count > 4 && item_marker(&words[at..]).is_some_and(|(number, _)| number == 1) => {
                return Some(at);
            }
            _ => {}
        }
    }
    None
}

/// A wording ends with one of these; only there is it worth looking.
const LAST: [&str; 22] = [
    "成效", "举措", "做法", "情况", "状况", "成绩", "不足", "问题", "原因", "短板", "弱项", "困难", "差距",
    "环节", "职责", "责任", "述法", "安排", "打算", "计划", "思路", "方向",
];

/// Where a heading ends that runs into its text without any mark: “……存在的不足和原因一是”, “……主要安排2025年，”.
pub(super) fn unmarked_end(words: &str) -> Option<usize> {
    static TAIL: OnceLock<Regex> = OnceLock::new();
    let tail = TAIL.get_or_init(|| {
        Regex::new(
            "^(人)?(职责)?((，|,)?加强法治政府建设)?((和|与|及|以及|、)?(其)?(主要)?(原因|成因|成效|薄弱环节|困难|短板|问题|不足|打算|安排|计划|措施|思路))*(的)?(有关|主要)?(情况|方面)?",
        )
        .expect("a valid pattern")
    });
    let first: usize = words.chars().take(60).map(char::len_utf8).sum();
    let mut ends: Vec<usize> = LAST
        .iter()
        .flat_map(|last| {
            words[..first]
                .match_indices(last)
                .map(|(at, found)| at + found.len())
        })
        .collect();
    crate::text::order::by_number(&mut ends, |end| *end as u64);
    let end = ends
        .into_iter()
        .find_map(|prefix| {
            Some(wording::classify(&words[..prefix], None)).filter(|wording| !wording.is_empty())
        })?
        .end;
    Some(end + tail.find(&words[end..]).map_or(0, |found| found.end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_with_nothing_to_say_ends_before_it_says_so() {
        for rest in ["本年度没有其他需要报告的情况。", "无。", "无", "暂无其他情况。"]
        {
            let words = format!("其他需要报告的情况{rest}");
            let end = before_nothing(&words).map(|end| &words[..end]);
            assert_eq!(end, Some("其他需要报告的情况"), "{rest}");
        }
        for words in ["创建无讼社区情况", "存在的不足和原因", "其他无证经营问题整治情况"]
        {
            assert_eq!(before_nothing(words), None, "{words}");
        }
    }

    #[test]
    fn a_quotation_that_is_never_closed_hides_no_end() {
        let words = "做好“一网通办工作，落实“谁执法谁普法’责任制，推行《街道议事规则（试行》。修订制度15项。";
        assert_eq!(
            marked_end(words).map(|end| words[..end].ends_with("试行》。")),
            Some(true)
        );
        let paired = "弘扬“学法。守法。”精神。开展活动。";
        assert_eq!(
            marked_end(paired).map(|end| words_to(paired, end)),
            Some("弘扬“学法。守法。”精神。")
        );
    }

    fn words_to(words: &str, end: usize) -> &str {
        &words[..end]
    }
}
