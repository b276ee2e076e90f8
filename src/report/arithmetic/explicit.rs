//! One statement made twice in the same words, each time of the whole year: 镇政府全年签订合同79份 … 镇政府全年签订的61份合同均已归档.
//!
//! Nothing needs to be known of what is counted; the clause itself has to say who did what, and that it is of all.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::again::unit;
use super::conflict::{disagree, explained, is_near, same_sentence, written};
use super::fit::{has_any, without};
use super::scope::{self, Bound, Whole};
use super::{Calculation, CalculationKind, Verdict};
use crate::lexicon::sums::scope_words;
use crate::report::{Approximation, Block, BlockKind, Figure, FigureKind};
use crate::text::Search as _;
use crate::text::is_han;

/// Who presides is a part of all: he cannot have done it more often than it was done.
const LEADING: [&str; 4] = ["主持召开", "主持", "参加", "出席"];

/// A key with more values than this is of several things.
const MOST: usize = 3;

struct Statement {
    figure: usize,
    /// The clause itself says of whom: 全县, 镇政府.
    sure: bool,
    year: bool,
    led: bool,
}

/// Statements made twice with two values.
pub(super) fn explicit(blocks: &[Block], figures: &[Figure], whole: &Whole) -> Vec<Calculation> {
    let mut groups: Vec<Vec<Statement>> = Vec::new();
    let mut keys: HashMap<(String, &str), usize> = HashMap::new();
    for (index, figure) in figures.iter().enumerate() {
        let Some((key, statement)) = read(blocks, index, figure, whole) else {
            continue;
        };
        let group = *keys.entry((key, unit(figure))).or_insert(groups.len());
        if group == groups.len() {
            groups.push(Vec::new());
        }
        let group = &mut groups[group];
        let known = group
            .iter()
            .any(|other| figures[other.figure].value == figure.value && other.led == statement.led);
        if !known && group.len() <= MOST {
            group.push(statement);
        }
    }
    groups
        .iter()
        .filter_map(|group| match &group[..] {
            [one, other] => compare(one, other, blocks, figures, whole),
            _ => None,
        })
        .collect()
}

/// Who did what, without when, where and how; if the clause says that it is of all.
fn read(blocks: &[Block], index: usize, figure: &Figure, whole: &Whole) -> Option<(String, Statement)> {
    let counted = figure.kind == FigureKind::Count
        && figure.value_to.is_none()
        && matches!(
            figure.approximation,
            Approximation::Exact | Approximation::AtLeast
        )
        && figure.value > Decimal::ONE
        && blocks
            .get(figure.block)
            .is_some_and(|block| block.kind == BlockKind::Paragraph);
    if !counted {
        return None;
    }
    let text = blocks[figure.block].text.text();
    let (at, end) = (figure.range.start, figure.range.end);
    let start = text[..at]
        .rfind(['，', '。', '；', '：', '（', ',', '\n', '、'])
        .map_or(0, |mark| {
            mark + text[mark..].chars().next().map_or(0, char::len_utf8)
        });
    let words = &text[start..at];
    if !whole.is_named(words) {
        return None;
    }

    // What was done is no aim, unless the plan looks back: 在2024年…9次的基础上.
    let back = whole.years().any(|year| words.contains(year)) && text[end..].starts_with("的基础上");
    if figure.target && !back {
        return None;
    }
    let words = if back {
        words.rsplit('在').next().unwrap_or(words)
    } else {
        words
    };
    let (rest, area, year) = whole.read(words);
    if !year && area.is_none() {
        return None;
    }
    let mut rest = without(rest, scope_words("neutral").iter().chain(&["各类", "将在", "在"]));
    if words.trim_end().ends_with('的') {
        let behind: String = text[end..]
            .chars()
            .take(12)
            .take_while(|character| is_han(*character))
            .collect();
        let name = behind
            .find(['均', '都', '已', '全', '中'])
            .map_or(behind.as_str(), |at| &behind[..at]);
        if !back {
            rest.push_str(name);
        }
    }
    rest.retain(|character| is_han(character) || character.is_ascii_alphanumeric());
    let lead = LEADING.iter().find(|lead| rest.starts_with(**lead));
    let key = lead.map_or(rest.as_str(), |lead| &rest[lead.len()..]);
    let long = key.chars().count();
    let often = matches!(
        figure.unit.as_str(),
        "人次" | "场" | "场次" | "次" | "期" | "批次" | "户次" | "家次"
    );
    let named = key.says_any(&[
        "政府",
        "委会",
        "局",
        "街道",
        "会议",
        "平台",
        "中心",
        "大队",
        "中队",
        "办事处",
    ]);
    let enough = long >= if often { 8 } else { 5 };
    let apart = has_any(key, scope_words("apart"));
    (enough && !apart).then(|| {
        (
            key.to_owned(),
            Statement {
                figure: index,
                sure: named || area.is_some(),
                year,

                led: lead.is_some(),
            },
        )
    })
}

fn compare(
    one: &Statement,
    other: &Statement,
    blocks: &[Block],
    figures: &[Figure],
    whole: &Whole,
) -> Option<Calculation> {
    let (a, b) = (&figures[one.figure], &figures[other.figure]);
    let led = match (one.led, other.led) {
        (false, false) | (true, true) => true,
        (true, false) => a.value > b.value,
        (false, true) => b.value > a.value,
    };
    if !led
        || !disagree(a, b)
        || !is_near(a.value, b.value, 1)
        || same_sentence(a, b, blocks)
        || explained(a, b, figures)
    {
        return None;
    }
    // Nothing that stands around narrows what says itself who did it, or where.
    let whole = [one, other].iter().all(|statement| {
        let figure = &figures[statement.figure];
        let previous = statement.figure.checked_sub(1).map(|before| &figures[before]);
        let sure = statement.sure;
        if sure && statement.year {
            return is_plain(blocks, figure);
        }
        scope::of(blocks, figure, previous, whole).bound == Bound::Free && (statement.year || sure)
    });
    whole.then(|| Calculation {
        kind: CalculationKind::Conflict,
        formula: [written(a).as_str(), " ≠ ", &written(b)].concat(),
        verdict: Verdict::Contradicts,
        stated: one.figure.max(other.figure),
        others: vec![one.figure.min(other.figure)],
        doubtful: true,
    })
}

/// Nothing in the sentence before the clause binds it: no other time, no field, no bracket.
fn is_plain(blocks: &[Block], figure: &Figure) -> bool {
    let text = blocks[figure.block].text.text();
    let at = figure.range.start;
    let start = scope::sentence_start(text, at);
    let words = &text[start..at];
    let clause = words.rfind(['，', '：', ',']).unwrap_or(0);
    let before = without(words[..clause].to_owned(), scope_words("neutral").iter());
    !words.contains(['（', '('])
        && !["apart", "field"]
            .iter()
            .any(|role| has_any(&before, scope_words(role)))
}
