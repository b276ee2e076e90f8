//! What stands behind a figure: the noun phrase that it counts.

use std::ops::Range;

use super::{LONGEST, is_work};
use crate::lexicon::figures::{Role, words_of};
use crate::report::figure::clause;
use crate::report::figure::quantity::quantity_of;
use crate::text::words::Word;
use crate::text::{is_han, numeral, words};

/// The noun phrase behind the figure, if one begins there, and whether it begins with a noun (and not with a new predicate:
/// 拆除面积…).
pub(super) fn noun_phrase(text: &str, begin: usize) -> Option<(Range<usize>, bool)> {
    let rest = &text[begin..];
    let begin = begin + rest.len() - rest.trim_start_matches([' ', '的']).len();
    let first = text[begin..].chars().next()?;
    if !is_han(first) && first != '“' && first != '《' {
        return None;
    }
    // 三十八户一百三十一人: the next figure begins, nothing is counted between.
    if numeral::number_at(text, begin).is_some_and(|number| quantity_of(text, &number).is_some()) {
        return None;
    }
    let end = clause::end(text, begin);
    let mut noun = false;
    let mut stop = begin;
    let mut length = 0;
    let list = words::cut(&text[begin..end]);
    let mut inside = 0;
    for (index, word) in list.iter().enumerate() {
        let first = index == 0;
        let next = list.get(index + 1);
        let nominal = word
            .tag
            .starts_with(['n', 'j', 'i', 'l', 'a', 'b', 's', 'g', 'q', 'x', 't'])
            || word.tag == "vn";
        if first
            && (STOPS.contains(&word.text)
                || matches!(word.tag, "d" | "p" | "c" | "u" | "uj" | "ul" | "f" | "r"))
        {
            return None;
        }
        if index >= inside {
            inside = compound(&list, index).unwrap_or(inside);
        }
        if index >= inside
            && (matches!(word.tag, "d" | "p" | "f" | "r" | "uj" | "ul" | "m") && !first
                || STOPS.contains(&word.text))
        {
            break;
        }
        if index >= inside
            && word.tag.starts_with('v')
            && word.tag != "vn"
            && noun
            && !next.is_some_and(|next| next.tag.starts_with('n') && next.tag != "n")
        {
            break;
        }
        // One character alone (副, 片) is the beginning of something; what 大额 says is said of a noun behind it.
        noun |= nominal
            && !matches!(word.tag, "a" | "b")
            && word.text.chars().filter(|character| is_han(*character)).count() > usize::from(first)
            || PLACES.contains(&word.text);
        stop = begin + word.range.end;
        length += word.text.chars().count();
        if length >= LONGEST {
            break;
        }
    }
    // 9类高频事项“最多跑一次”: the quotation begins something else.
    let stop = begin + text[begin..stop].trim_end_matches(['“', '《', '‘']).len();
    // 9个村（社区）, 2名警官（辅警）
    let stop = if stop == end {
        past_bracket(text, stop)
    } else {
        stop
    };
    let range = begin..stop;
    let begins = list.first().is_some_and(|first| {
        first.tag.starts_with(['n', 'j', 'b', 'a', 'i', 'l', 's', 'x'])
            || first.tag == "vn" && !is_work(first.text)
    });
    (stop > begin && text[range.clone()].chars().any(is_han)).then_some((range, begins))
}

/// Where the compound ends whose verbs begin at `index`: 农药 “售卖点”, 旅游 “接待点”, 大额 “采购项目”. What somebody does
/// (企业办理…) is no part of one.
fn compound(list: &[Word], index: usize) -> Option<usize> {
    let before = &list[index.checked_sub(1)?];
    let verbs = list[index..]
        .iter()
        .take(2)
        .take_while(|word| word.tag.starts_with('v') && !STOPS.contains(&word.text))
        .count();
    let head = list.get(index + verbs).filter(|_| verbs > 0)?;
    let said = &list[index..index + verbs];
    let long = said.iter().map(|word| word.text.chars().count()).sum::<usize>() > 1;
    let working = said.iter().any(|word| is_work(word.text)) && head.text.chars().count() > 1;
    let named = before.tag.starts_with('n') || before.tag == "vn";
    let whole = words_of(Role::Thing)
        .start_of(head.text)
        .is_some_and(|(thing, ())| thing == head.text);
    (long && !working && named && whole && !before.text.ends_with(ACTORS)).then_some(index + verbs + 1)
}

/// How those are called who do something.
const ACTORS: [char; 20] = [
    '人', '员', '众', '民', '户', '者', '师', '家', '业', '店', '位', '门', '村', '区', '镇', '乡', '局',
    '所', '校', '生',
];

/// Places that are named with one character.
const PLACES: [&str; 9] = ["村", "镇", "乡", "县", "局", "所", "校", "街", "组"];

/// 3起因水位变化引起的青苗损失争议: the noun phrase behind the last 的 of the clause, when nothing else is counted before it.
pub(super) fn attributed(text: &str, begin: usize) -> Option<Range<usize>> {
    let end = clause::end(text, begin);
    let said = &text[begin..end];
    let at = said.rfind('的').filter(|at| *at > 0)?;
    if said[..at].contains(|character: char| character.is_ascii_digit()) {
        return None;
    }
    let begin = begin + at + '的'.len_utf8();
    let list = words::cut(&text[begin..end]);
    let verbal = |tag: &str| tag.starts_with(['v', 'd', 'p', 'u', 'm']) && tag != "vn";
    // 务工人员讨回工资: what those counted do is no part of it.
    let actor = list
        .iter()
        .position(|word| word.tag.starts_with('n') && word.text.ends_with(ACTORS));
    if let Some(actor) = actor
        && list.get(actor + 1).is_some_and(|next| verbal(next.tag))
    {
        return Some(begin..begin + list[actor].range.end);
    }
    // 山林承包合同, 管理措施: a phrase that is short and does not end in a verb is one.
    let short = (2..=8).contains(&text[begin..end].chars().count());
    if short && list.last().is_some_and(|last| !verbal(last.tag)) {
        return Some(begin..end);
    }
    let (range, begins) = noun_phrase(text, begin)?;
    (begins && text[range.clone()].chars().count() > 1).then_some(range)
}

/// Past a short bracket: 村（社区）.
fn past_bracket(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let Some(inner) = rest.strip_prefix(['（', '(']) else {
        return at;
    };
    match inner.find(['）', ')']) {
        Some(length) if length <= 12 && inner[..length].chars().all(is_han) => {
            let close = inner[length..].chars().next().map_or(0, char::len_utf8);
            at + rest.len() - inner.len() + length + close
        }
        _ => at,
    }
}

/// Words that never begin (or continue) what is counted.
const STOPS: [&str; 65] = [
    "可以",
    "只有",
    "但",
    "其中",
    "同比",
    "环比",
    "比",
    "较",
    "占",
    "均",
    "分别",
    "已",
    "已经",
    "并",
    "和",
    "及",
    "与",
    "的",
    "以上",
    "左右",
    "等",
    "为",
    "是",
    "在",
    "从",
    "对",
    "到",
    "由",
    "被",
    "经",
    "受",
    "全部",
    "全",
    "完成",
    "达",
    "达到",
    "调整",
    "变更",
    "增加",
    "减少",
    "提升",
    "下降",
    "上升",
    "增长",
    "提高",
    "降低",
    "压缩",
    "缩短",
    "增至",
    "降至",
    "回落",
    "以来",
    "后",
    "前",
    "中",
    "内",
    "涉及",
    "实现",
    "进行",
    "参加",
    "办结",
    "余",
    "高水平",
    "水平",
    "历史",
];

/// 我镇, 青石镇全镇, 全县: where something is counted.
pub(super) fn is_place(words: &str) -> bool {
    [
        "全乡",
        "全镇",
        "全县",
        "全市",
        "全区",
        "全局",
        "全街道",
        "我乡",
        "我镇",
        "我县",
        "我市",
        "我区",
        "我局",
        "我街道",
        "辖区",
        "辖区内",
    ]
    .iter()
    .any(|place| words.ends_with(place))
}

/// 27人持有行政执法证: what those counted do.
pub(super) fn predicate(text: &str, begin: usize) -> Option<Range<usize>> {
    let end = clause::end(text, begin);
    let words = &text[begin..end];
    let verb = words::cut(words)
        .first()
        .is_some_and(|first| matches!(first.tag, "v" | "p"));
    let length = words
        .char_indices()
        .nth(LONGEST)
        .map_or(words.len(), |(at, _)| at);
    (verb && words.chars().count() > 2).then_some(begin..begin + length)
}
