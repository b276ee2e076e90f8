//! What a figure counts: the noun phrase with its verb, before it or behind it.

mod behind;

use std::ops::Range;

use super::clause;
use crate::lexicon::figures::{Role, words_of};
use crate::text::{is_han, numeral, words};

/// What a figure counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Subject {
    /// Place of the noun phrase.
    pub range: Range<usize>,
    /// Its words, with the verb.
    pub text: String,
}

/// The subject of the figure at `figure`; `limit` is the end of the figure before it in the same sentence (or the start
/// of the sentence). Nothing when the words around it only continue the figure before.
pub(super) fn of(text: &str, limit: usize, figure: &Range<usize>) -> Option<Subject> {
    let left = left(text, limit, figure.start);
    let right = behind::noun_phrase(text, figure.end);
    let words = &text[left.clone()];
    // 比全市平均水平高0.6个百分点: what it is compared with is not what it counts.
    if (words.starts_with(['比', '较', '与']) || words.starts_with("低于") || words.starts_with("高于"))
        && right.is_none()
    {
        return None;
    }
    // 全乡共27人持有行政执法证: the place is not what is counted.
    if behind::is_place(words)
        && let Some(range) = behind::predicate(text, figure.end)
    {
        return Some(Subject {
            text: text[range.clone()].to_owned(),
            range,
        });
    }
    // 对3份即将到期的合同, 化解3起因水位变化引起的争议: what is counted stands behind all that is said of it.
    let only = leads_only(if words.is_empty() {
        &text[..figure.start]
    } else {
        words
    });
    if (only || right.is_none() && (words.is_empty() || is_verb(words)))
        && let Some(range) = behind::attributed(text, figure.end)
    {
        return Some(Subject {
            text: format!("{}{}", last_verb(words), &text[range.clone()]),
            range,
        });
    }
    // 屡教不改的4家洗涤店: so it does when it is said before.
    let said_before = only || text[..figure.start].ends_with('的');
    if let Some((range, true)) = right.clone()
        && said_before
    {
        return Some(Subject {
            text: text[range.clone()].to_owned(),
            range,
        });
    }
    // 受理 12 办结 11: behind a blank begins the next cell.
    let apart = text[figure.end..].starts_with([' ', '\t', '\u{3000}']);
    if let Some((right, begins)) = right
        && (words.is_empty() || !apart && begins || is_verb(words))
    {
        let verb = last_verb(words);
        let range = right.clone();
        return Some(Subject {
            text: format!("{verb}{}", &text[right]),
            range,
        });
    }
    if GENERIC.contains(&words)
        && let Some(range) = governed(text, limit, left.start)
    {
        return Some(Subject {
            text: format!("{words}{}", &text[range.clone()]),
            range,
        });
    }
    (!words.is_empty()).then(|| Subject {
        text: words.to_owned(),
        range: left,
    })
}

/// Without 上 or 成千上 before a bare 百, 千, 万: 出动|上千人次. Not in words that end so: 线上百人.
fn without_up_to<'a>(words: &'a str, numeral: &str) -> &'a str {
    if !numeral.starts_with(['百', '千', '万']) {
        return words;
    }
    let rest = words.strip_suffix("成千上").or_else(|| words.strip_suffix('上'));
    rest.filter(|rest| !rest.ends_with(['网', '线', '以', '会', '晚', '路']))
        .unwrap_or(words)
}

/// The words before the figure without what introduces it.
fn left(text: &str, limit: usize, end: usize) -> Range<usize> {
    let mut start = clause::start(text, limit, end);
    let mut end = end;
    // 依申请公开：5件, 办结案件（11件）
    if text[start..end].trim().is_empty()
        && let Some(head) = text[limit..start].trim_end().strip_suffix(['：', ':', '（', '('])
    {
        end = limit + head.len();
        start = clause::start(text, limit, end);
    }
    let (words, _) = clause::without_approximation(&text[start..end]);
    let mut words = without_up_to(words, &text[end..]);
    loop {
        let before = words;
        words = words.trim_end_matches(|character: char| {
            !is_han(character) && !matches!(character, '”' | '》' | '）' | ')')
        });
        if let Some((word, ())) = words_of(Role::Trail).end_of(words).filter(|_| !is_whole(words)) {
            words = &words[..words.len() - word.len()];
            // 只有, 实有, 一共
            let rest = match word {
                "有" => words.strip_suffix(['只', '仅', '实']),
                "共" => words.strip_suffix('一'),
                _ => None,
            };
            words = rest.unwrap_or(words);
        }
        words = without_change(words);
        words = without_year(words);
        if words == before {
            break;
        }
    }
    let end = start + words.len();
    loop {
        let before = start;
        let words = &text[start..end];
        start += words.len()
            - words
                .trim_start_matches(|character: char| {
                    !is_han(character) && !matches!(character, '“' | '《' | '0'..='9')
                })
                .len();
        if let Some(time) = numeral::time_at(text, start).filter(|time| time.full.end <= end) {
            start = time.full.end;
        }
        let words = &text[start..end];
        if let Some((word, ())) = words_of(Role::Lead)
            .start_of(words)
            .filter(|(word, ())| is_lead(words, word))
        {
            start += word.len();
        }
        // 全县共办理…: the place is not what is counted.
        let words = &text[start..end];
        if words.starts_with('全')
            && let Some((at, _)) = words
                .char_indices()
                .skip(2)
                .take(3)
                .find(|(_, character)| *character == '共')
        {
            start += at;
        }
        if start == before {
            break;
        }
    }
    shorten(text, start..end)
}

/// Does a word end here whose last character is no word of its own: 违法行为, 村规民约?
fn is_whole(words: &str) -> bool {
    ["行为", "发现", "出现", "涌现", "兑现"]
        .iter()
        .any(|whole| words.ends_with(whole))
        || clause::is_other_word(words)
}

/// 和 and 度 are leads by themselves, not as beginnings of 和解 and 度假; 对 not of 对口; 共 not of 共享.
fn is_lead(words: &str, word: &str) -> bool {
    if word.chars().count() > 1 {
        return true;
    }
    if [
        "再审", "在矫", "在押", "在逃", "在读", "在学", "在用", "在库", "在保", "在册", "在岗", "在编",
        "在建", "在校", "在办", "对口", "和解", "并案", "来信", "来访",
    ]
    .iter()
    .any(|whole| words.starts_with(whole))
    {
        return false;
    }
    words::cut(&words[..floor(words, 30)])
        .first()
        .is_none_or(|first| first.text == word)
}

/// 同比下降, 较上年增长: what happened to the subject, not the subject.
fn without_change(words: &str) -> &str {
    for role in [Role::Rise, Role::Fall] {
        if let Some((word, ())) = words_of(role).end_of(words) {
            let rest = &words[..words.len() - word.len()];
            let stripped = rest.trim_end_matches(|character: char| !is_han(character));
            // 多, 少, 高 are changes only where they are said to be; “减少证明材料” does not end in one.
            if stripped.is_empty() || clause::compares(words) || word.chars().count() > 1 {
                return rest;
            }
        }
    }
    if words_of(Role::Base)
        .end_of(words)
        .is_some_and(|(word, ())| word == words)
    {
        ""
    } else {
        words
    }
}

/// 由2022年, 较2015年, 提升到2024年: when, not what.
fn without_year(words: &str) -> &str {
    let rest = words
        .strip_suffix("年度")
        .or_else(|| words.strip_suffix('年'))
        .unwrap_or("");
    let head = rest.trim_end_matches(|character: char| character.is_ascii_digit());
    if rest.len() - head.len() != 4 {
        return words;
    }
    head.strip_suffix('比')
        .or_else(|| head.strip_suffix('较'))
        .unwrap_or(head)
}

/// Longer than this a subject is cut down to its last verb.
const LONGEST: usize = 22;

fn shorten(text: &str, range: Range<usize>) -> Range<usize> {
    if text[range.clone()].chars().count() <= LONGEST {
        return range;
    }
    let words = words::cut(&text[range.clone()]);
    let mut start = range.start;
    let mut left = text[range.clone()].chars().count();
    let mut quoted = 0_i32;
    for (index, word) in words.iter().enumerate() {
        match word.text {
            "“" | "《" => quoted += 1,
            "”" | "》" => quoted -= 1,
            _ => {}
        }
        if quoted == 0
            && left <= LONGEST
            && (word.tag == "v" || is_work(word.text))
            && index + 1 < words.len()
        {
            return start..range.end;
        }
        start += word.text.len();
        left -= word.text.chars().count();
    }
    // Names in quotations fill it: 开展“…”“…”等主题宣传.
    if let Some(close) = text[range.clone()].rfind('”') {
        let rest = range.start + close + '”'.len_utf8();
        let rest =
            rest + text[rest..range.end].len() - text[rest..range.end].trim_start_matches(['等', '的']).len();
        if text[rest..range.end].chars().count() > 1 {
            return rest..range.end;
        }
    }
    // No verb: the last words of the phrase.
    let tail = text[range.clone()]
        .char_indices()
        .rev()
        .nth(LONGEST - 1)
        .map_or(0, |(at, _)| at);
    let tail = words
        .iter()
        .map(|word| word.range.start)
        .find(|at| *at >= tail)
        .unwrap_or(tail);
    range.start + tail..range.end
}

/// Do these words end in the verb that governs what follows, with nothing counted between?
fn is_verb(words: &str) -> bool {
    words_of(Role::Work).end_of(words).is_some() && {
        let list = words::cut(words);
        list.last()
            .is_some_and(|last| last.tag.starts_with('v') || last.tag == "d" || is_work(last.text))
    }
}

/// The verb at the end of the words, for “开展” 14场 “普法活动”.
fn last_verb(words: &str) -> &str {
    words_of(Role::Work).end_of(words).map_or("", |(verb, ())| verb)
}

fn is_work(word: &str) -> bool {
    words_of(Role::Work)
        .end_of(word)
        .is_some_and(|(verb, ())| verb == word)
}

/// Words that only lead to what is counted.
const PREPOSITIONS: [&str; 13] = [
    "对", "将", "把", "就", "针对", "围绕", "与", "向", "跟", "帮", "替", "给", "为",
];

/// Do these words end in one that only leads to what is counted: “科室与” 7个股室, not “参与”?
fn leads_only(words: &str) -> bool {
    PREPOSITIONS.iter().any(|word| words.ends_with(word)) && {
        let near = words.char_indices().rev().take(8).last().map_or(0, |(at, _)| at);
        words::cut(&words[near..])
            .last()
            .is_some_and(|last| PREPOSITIONS.contains(&last.text))
    }
}

/// Verbs that say nothing of what was done.
const GENERIC: [&str; 10] = [
    "开展",
    "组织",
    "完成",
    "实施",
    "进行",
    "举办",
    "召开",
    "推进",
    "累计开展",
    "已开展",
];

/// 坚持每周集中学习，全年开展20余次: the clause before says what.
fn governed(text: &str, limit: usize, begin: usize) -> Option<Range<usize>> {
    let end = limit
        + text[limit..begin]
            .trim_end_matches(|character: char| !is_han(character))
            .len();
    // Leads of the clause itself (全年累计) were taken off; the clause before ends at a comma.
    let comma = limit + text[limit..begin].rfind(['，', ','])?;
    let end = end.min(comma);
    let start = clause::start(text, limit, end);
    let words = text[start..end].trim_start_matches(|character: char| !is_han(character));
    let range = shorten(text, end - words.len()..end);
    (text[range.clone()].chars().count() >= 4).then_some(range)
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|index| text.is_char_boundary(*index))
        .unwrap_or(0)
}
