//! Parts of a total: which counts they are, what they are called, and whether one thing could be in two of them.

use std::sync::OnceLock;

use rust_decimal::Decimal;

use super::passage::{Member, Passage};
use crate::lexicon::Index;
use crate::lexicon::sums::kinds;
use crate::report::FigureKind;
use crate::text::Search as _;

/// Words of parts of which one thing may have two.
const OVERLAPPING: [&str; 69] = [
    "网站",
    "公众号",
    "微信",
    "微博",
    "媒体",
    "平台",
    "党员",
    "女",
    "岁",
    "学历",
    "本科",
    "大专",
    "专科",
    "研究生",
    "硕士",
    "退役",
    "法学",
    "法律专业",
    "法律职业",
    "中级",
    "高级",
    "持证",
    "持有",
    "取得",
    "通过",
    "重点",
    "疑难",
    "积案",
    "涉",
    "参与",
    "覆盖",
    "惠及",
    "受教育",
    "受众",
    "办结",
    "整改",
    "化解",
    "成功",
    "立案",
    "结案",
    "审结",
    "处罚",
    "移送",
    "完成",
    "采纳",
    "答复",
    "回复",
    "合格",
    "优秀",
    "受理",
    "发现",
    "查处",
    "责令",
    "罚款",
    "没收",
    "警告",
    "吊销",
    "停业",
    "拘留",
    "履行",
    "出庭",
    "排查",
    "检查",
    "培训",
    "当场",
    "按期",
    "超过",
    "以上",
    "负责人",
];

/// Ways and times of doing something, of which one thing may have two: 夜间, and 联合 at once.
const WAYS: [&str; 14] = [
    "夜间",
    "节假日",
    "假期",
    "周末",
    "联合",
    "专项",
    "日常",
    "随机",
    "突击",
    "集中",
    "上门",
    "巡回",
    "新",
    "重复",
];

/// A run of parts.
pub(super) struct Parts<'p, 'a> {
    pub members: Vec<(&'p Member<'a>, String, bool)>,
    /// Position of the last one.
    pub last: usize,
    /// Things of another unit stand among them.
    pub mixed: bool,
}

pub(super) fn eligible(member: &Member) -> bool {
    member.is_count() && !member.figure.target && member.value() >= Decimal::ZERO
}

/// The parts from `position` on: counts of one unit, one after another.
pub(super) fn run<'p, 'a>(passage: &'p Passage<'a>, position: usize) -> Parts<'p, 'a> {
    let first = &passage.members[position];
    let mut parts = Parts {
        members: vec![(first, name(passage.gap(position), first), true)],
        last: position,
        mixed: false,
    };
    let mut previous = position;
    for next in position + 1..passage.members.len() {
        let member = &passage.members[next];
        if member.depth < first.depth {
            break;
        }
        if member.depth > first.depth {
            continue;
        }
        let words = passage.words_between(previous, next);
        if member.figure.kind == FigureKind::Rate && words.contains('占') || words.is_empty() {
            // 专职8名、占9.3%, and 12起15人: it says more of the same part.
            previous = next;
            continue;
        }
        if words.says("其中") || words.contains('）') || words.ends_with('共') || words.says("合计") {
            break;
        }
        if !member.has_unit_of(first) || !eligible(member) {
            parts.mixed = words.starts_with('、') && member.is_count();
            break;
        }
        let close = words.starts_with(['、', '和', '及', '与']) || words.starts_with("以及");
        parts.members.push((member, name(&words, member), close));
        previous = next;
        parts.last = next;
    }
    parts
}

/// What a part is called: the words before it without marks and fillers; behind it where none stand before.
pub(super) fn name(words: &str, member: &Member) -> String {
    let words = words
        .rsplit(['，', '：', '（', '(', ',', ':'])
        .next()
        .unwrap_or("");
    let outside = |character: char| !crate::text::is_han(character) && !character.is_ascii_alphabetic();
    let mut words = words.trim_matches(outside);
    if words.says("分别") {
        return member.figure.subject_text.clone();
    }
    for filler in ["其中", "以及", "包括", "和", "及", "与"] {
        words = words.strip_prefix(filler).unwrap_or(words);
    }
    let words = words.trim_matches(outside);
    if words.is_empty() {
        member.figure.subject_text.clone()
    } else {
        words.to_owned()
    }
}

/// Could one thing be in two of them?
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Apart {
    /// It could.
    No,
    /// No thing can, as far as the words tell.
    Likely,
    /// None can, whatever they are: kinds of one row, classes.
    Surely,
}

/// Shared facts about a list of names.
pub(super) struct Names {
    /// All are kinds of one row, each another one.
    pub row: bool,
    /// So many of the row that nothing is left over.
    pub closed: bool,
    pub apart: Apart,
}

pub(super) fn names_of(parts: &[(&Member, String, bool)], total: &str) -> Names {
    let names: Vec<&str> = parts.iter().map(|(_, name, _)| name.as_str()).collect();
    let rest = |name: &&str| name.says_any(&["其他", "其余", "另外", "剩余"]);
    let kinds_named: Vec<&str> = names.iter().copied().filter(|name| !rest(name)).collect();
    let mut row = false;
    let mut closed = false;
    for kinds in kinds() {
        let found: Vec<(&str, String)> = kinds_named
            .iter()
            .filter_map(|name| {
                let word = kinds.words.iter().copied().find(|word| name.contains(word))?;
                Some((word, name.replacen(word, "", 1)))
            })
            .collect();
        let words = different(found.iter().map(|(word, _)| *word));
        // 镇级1个，村级法治长廊21个: another thing.
        let same_thing = found.iter().enumerate().all(|(index, (_, rest))| {
            rest.is_empty()
                || total.contains(rest.as_str())
                || kinds_named
                    .iter()
                    .zip(&found)
                    .enumerate()
                    .any(|(other, (name, (_, other_rest)))| {
                        other != index && (name.contains(rest.as_str()) || other_rest == rest)
                    })
        });
        if words.len() == kinds_named.len() && words.len() > 1 && same_thing {
            row = true;
            closed |= words.len() >= kinds.least || words.iter().all(|word| total.contains(word));
        }
    }
    // A类, B类, C类; 一级, 二级
    let lettered = kinds_named.len() > 1
        && kinds_named.iter().all(|name| {
            let mut characters = name.chars();
            let letter = characters
                .next()
                .is_some_and(|first| first.is_ascii_alphabetic() || "一二三四五甲乙丙丁ⅠⅡⅢ".has(first));
            letter && characters.next().is_some_and(|second| "类级等档".has(second))
        });
    // One yuan is either a fine or confiscated; one case may be both.
    let money = parts.len() > 1
        && parts.iter().all(|(member, name, _)| {
            member.figure.kind == FigureKind::Money && name.says_any(&["罚款", "没收", "滞纳金", "罚金"])
        });
    // 联合检查58次、单独检查88次: what all of them are says nothing of the difference.
    let common = common_end(&names);
    let all_differ = different(names.iter().copied()).len() == names.len();
    let plain = all_differ
        && parts.iter().skip(1).all(|(_, _, close)| *close)
        && names.iter().enumerate().all(|(index, name)| {
            let own = &name[..name.len() - common];
            // 受理民事案件20件、刑事案件15件: the verb is before both.
            let verb = OVERLAPPING.iter().find_map(|word| own.strip_prefix(word));
            let own = verb.filter(|_| index == 0).unwrap_or(own);
            name.chars().count() <= 16
                && !WAYS.iter().any(|word| own.starts_with(word))
                && (name.ends_with('书')
                    || name.starts_with("其他")
                    || name.starts_with("其余")
                    || !own.says_any(&OVERLAPPING))
        });
    Names {
        row,
        closed: closed || lettered || names.len() > 1 && names.last().is_some_and(rest),
        apart: match () {
            () if row || lettered || money && all_differ => Apart::Surely,
            () if plain => Apart::Likely,
            () => Apart::No,
        },
    }
}

/// Bytes at the end that all names have in common, at least one character of each left over.
fn common_end(names: &[&str]) -> usize {
    let Some((first, others)) = names.split_first() else {
        return 0;
    };
    first
        .char_indices()
        .skip(1)
        .map(|(at, _)| first.len() - at)
        .find(|length| {
            others
                .iter()
                .all(|name| name.len() > *length && name.ends_with(&first[first.len() - length..]))
        })
        .unwrap_or(0)
}

/// Is there a word of any row in this name?
fn named_kind(name: &str) -> bool {
    static WORDS: OnceLock<Index<()>> = OnceLock::new();
    WORDS
        .get_or_init(|| {
            Index::new(
                kinds()
                    .iter()
                    .flat_map(|kinds| kinds.words.iter().map(|word| (*word, ()))),
            )
        })
        .is_in(name)
}

/// Without any word that opens a list, only kinds of one row are parts, and the total is none of them.
pub(super) fn of_one_row(parts: &Parts, passage: &Passage, total: &Member) -> bool {
    if parts.members.len() < 2 || !named_kind(&parts.members[0].1) {
        return false;
    }
    let names = names_of(&parts.members, &total.figure.subject_text);
    if !names.row || !matches!(&parts.members[..], [_, _, ..]) {
        return false;
    }
    let subject = &total.figure.subject_text;
    let kind = kinds().iter().find(|kinds| {
        parts
            .members
            .iter()
            .all(|(_, name, _)| name.says_any(&kinds.words))
    });
    let Some(kind) = kind else { return false };
    let adjacent = passage
        .position(total)
        .zip(passage.position(parts.members[0].0))
        .is_some_and(|(total, first)| {
            (total + 1..first).all(|between| {
                matches!(
                    passage.members[between].figure.kind,
                    FigureKind::Change | FigureKind::Rate
                )
            })
        });
    let named_itself = subject.says_any(&kind.words);
    // 调解员86名，专职网格员38名、兼职网格员20名: of something else.
    let same_thing = parts.members.iter().all(|(_, name, _)| {
        let word = kind
            .words
            .iter()
            .copied()
            .find(|word| name.contains(word))
            .unwrap_or("");
        let rest = name.replacen(word, "", 1);
        let rest = rest.trim_end_matches(['的', '已', '均', '共']);
        rest.is_empty() || ["程序", "案件", "信访", "程序案件"].contains(&rest) || subject.contains(rest)
    });
    adjacent && !named_itself && same_thing
}

/// The words without those that stand there already; there are few.
fn different<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut all: Vec<&str> = Vec::new();
    for word in words {
        if !all.contains(&word) {
            all.push(word);
        }
    }
    all
}
