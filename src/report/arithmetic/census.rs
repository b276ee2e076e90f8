//! What the body has of something, told once and meant once: 全镇辖19个行政村 … 为全镇21个行政村配备法律顾问.
//!
//! One of the two says how many there are (辖, 现有, 共有, 在册), the other means all of them (全镇21个, 全部33名), and both
//! call them by the same name and say of whom in the same words.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::again::unit;
use super::conflict::{disagree, explained, is_near, same_sentence, written};
use super::fit::{Held, has_any, without};
use super::scope::{self, Bound, Whole};
use super::{Calculation, CalculationKind, Verdict};
use crate::lexicon::sums::scope_words;
use crate::report::{Block, BlockKind, Figure, FigureKind};
use crate::text::Search as _;
use crate::text::is_han;

/// Words that say that there are so many.
const HAVE: [&str; 13] = [
    "现行有效",
    "登记在册",
    "在册",
    "现有",
    "共有",
    "下辖",
    "共辖",
    "设有",
    "共设",
    "拥有",
    "辖",
    "实有",
    "建有",
];

/// Of one name no more numbers than these are kept: more are of several things.
const MOST: usize = 3;

/// How a number is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// 现有执法人员36名
    Told,
    /// 全部33名执法人员
    Meant,
}

struct Count {
    figure: usize,
    way: Way,
    /// Of whom, but for words for the whole body: 行政执法支队.
    of: String,
    /// The whole body is named.
    whole: bool,
    /// 降至, 增至: of another time, unless the day is the same.
    changed: bool,
    /// 截至2025年12月31日
    day: String,
}

/// Counts of what there is that differ.
pub(super) fn census(blocks: &[Block], figures: &[Figure], whole: &Whole) -> Vec<Calculation> {
    let mut told: Vec<Vec<Count>> = Vec::new();
    let mut names: HashMap<(String, &str), usize> = HashMap::new();
    for (index, figure) in figures.iter().enumerate() {
        if let Some((noun, count)) = tell(blocks, index, figure, whole) {
            let group = *names.entry((noun, unit(figure))).or_insert(told.len());
            if group == told.len() {
                told.push(Vec::new());
            }
            let counts = &mut told[group];
            let known = counts
                .iter()
                .any(|other| figures[other.figure].value == figure.value && other.of == count.of);
            if !known && counts.len() <= MOST {
                counts.push(count);
            }
        }
    }
    let mut found = Vec::new();
    for counts in told.iter().filter(|counts| counts.len() <= MOST) {
        for (index, one) in counts.iter().enumerate() {
            found.extend(
                counts[..index]
                    .iter()
                    .filter_map(|other| compare(other, one, blocks, figures, whole)),
            );
        }
    }
    for (index, figure) in figures.iter().enumerate() {
        if told.is_empty() || !countable(blocks, figure) {
            continue;
        }
        let behind = run(&blocks[figure.block].text.text()[figure.range.end..]);

        // The name goes on as far as any that was told.
        let counts = behind
            .char_indices()
            .map(|(at, character)| &behind[..at + character.len_utf8()])
            .skip(1)
            .filter_map(|noun| Some((noun, names.get(&(noun.to_owned(), unit(figure)))?)))
            .filter(|(noun, _)| ends(&behind[noun.len()..]))
            .last()
            .map(|(_, group)| group)
            .map(|group| &told[*group]);
        let Some(counts) = counts.filter(|counts| counts.len() <= MOST) else {
            continue;
        };
        let Some(count) = mean(blocks, index, figure, whole) else {
            continue;
        };
        let alike: Vec<&Count> = counts
            .iter()
            .filter(|other| of_the_same(other, &count, blocks, figures))
            .collect();
        if let [other] = alike[..] {
            found.extend(compare(other, &count, blocks, figures, whole));
        }
    }
    crate::text::order::by_number(&mut found, |calculation: &Calculation| calculation.stated as u64);
    found
}

/// Does a name end before these words? 60名律师|担任法律顾问, but 60名律师事务所律师.
fn ends(behind: &str) -> bool {
    let verbs = [
        "均", "都", "全", "已", "中", "逐", "各", "分", "共", "每", "皆", "按", "进行", "监管", "配", "实",
        "和", "与", "及", "同",
    ];
    behind.is_empty()
        || verbs
            .iter()
            .chain(scope_words("opening"))
            .any(|verb| behind.starts_with(verb))
}

fn countable(blocks: &[Block], figure: &Figure) -> bool {
    figure.kind == FigureKind::Count
        && figure.value_to.is_none()
        && figure.value > Decimal::ONE
        && matches!(
            figure.unit.as_str(),
            "个" | "名" | "人" | "家" | "件" | "支" | "处" | "所" | "部" | "项"
        )
        && blocks
            .get(figure.block)
            .is_some_and(|block| block.kind == BlockKind::Paragraph)
}

/// The clause before the number, and the one before that where it tells the day.
fn clause(text: &str, at: usize) -> (&str, String) {
    let start = text[..at]
        .rfind(['，', '。', '；', '：', '（', ',', '\n', '、'])
        .map_or(0, |mark| {
            mark + text[mark..].chars().next().map_or(0, char::len_utf8)
        });
    let earlier = text[..start].trim_end_matches(['，', ',']);
    let begin = earlier.rfind(['，', '。', '；', '\n']).map_or(0, |mark| {
        mark + text[mark..].chars().next().map_or(0, char::len_utf8)
    });
    let day = if text[..start].ends_with('，') && earlier[begin..].starts_with("截至") {
        earlier[begin..].to_owned()
    } else {
        String::new()
    };
    (&text[start..at], day)
}

/// The Han characters and the names in quotation marks at the beginning.
fn run(words: &str) -> String {
    words
        .chars()
        .take_while(|character| is_han(*character) || "“”".has(*character))
        .filter(|character| is_han(*character))
        .take(16)
        .collect()
}

/// 现有执法人员36名; 辖19个行政村: the name, and of whom.
fn tell(blocks: &[Block], index: usize, figure: &Figure, whole: &Whole) -> Option<(String, Count)> {
    if !countable(blocks, figure) || figure.target {
        return None;
    }
    let text = blocks[figure.block].text.text();
    let (words, day) = clause(text, figure.range.start);
    let words = words.trim_end_matches([' ', '约', '近']);
    let mut changed = false;
    let mut rest = words;
    for end in ["降至", "增至", "减至", "达", "为", "共计", "共"] {
        if let Some(shorter) = rest.strip_suffix(end) {
            changed = end.ends_with('至');
            rest = shorter;
            break;
        }
    }
    let summed = rest.len() < words.len() && !changed && words.ends_with(['共', '计']);
    let held = Held::new(rest);
    let have = HAVE
        .iter()
        .filter(|word| held.may_hold(word))
        .filter_map(|word| rest.rfind(word).map(|at| (at, at + word.len())))
        .max_by_key(|(at, end)| (*end, usize::MAX - *at));
    let (before, noun) = match have {
        Some((at, end)) => (&rest[..at], rest[end..].trim_start_matches('的')),
        None if summed => ("", rest),
        None => return None,
    };
    let noun = run(noun);
    // 在册的37名社区矫正对象 means them.
    if noun.is_empty() && rest.ends_with('的') {
        return None;
    }
    let (noun, before) = if noun.is_empty() {
        // 辖19个行政村、3个社区
        let name = run(&text[figure.range.end..]);
        let name = name
            .split(['和', '及', '与'])
            .next()
            .unwrap_or_default()
            .to_owned();
        (name, before)
    } else {
        (noun, before)
    };
    let noun = without(noun, scope_words("all").iter());
    if !(2..=14).contains(&noun.chars().count()) || noun.contains('的') {
        return None;
    }
    let (of, named, timed) = of_whom(before, whole);
    (!timed && !behind(text, figure)).then_some({
        (
            noun,
            Count {
                figure: index,
                way: Way::Told,
                of,
                whole: named,
                changed,
                day,
            },
        )
    })
}

/// 含兼职3名, 其中…: told apart in brackets.
fn behind(text: &str, figure: &Figure) -> bool {
    let tail = &text[figure.range.end..];
    let bracket = tail
        .trim_start_matches(|character: char| is_han(character))
        .starts_with(['（', '(']);
    bracket && tail.chars().take(20).any(|character| character == '含')
}

/// Of whom something is counted; whether the whole is named; whether it is of another time.
fn of_whom(words: &str, whole: &Whole) -> (String, bool, bool) {
    let (rest, area, _) = whole.read(words);
    let rest = ["截至年末", "截至年底", "到年底", "至年末", "到年末", "下一步"]
        .iter()
        .fold(rest, |rest, word| rest.replace(word, ""));
    let rest = without(rest, scope_words("neutral").iter());
    let timed = has_any(&rest, scope_words("apart"));
    let of: String = rest.chars().filter(|character| is_han(*character)).collect();
    let of = [
        "镇长",
        "乡长",
        "县长",
        "区长",
        "市长",
        "主任",
        "局长",
        "主要负责人",
    ]
    .iter()
    .find_map(|head| of.strip_prefix(head))
    .unwrap_or(&of);
    let of = of
        .trim_start_matches(['对', '为', '向', '从', '给', '将', '把'])
        .to_owned();
    (of, area.is_some(), timed)
}

/// 全部33名执法人员, 全镇21个行政村, 在册的37名社区矫正对象: of whom, if all of them are meant.
fn mean(blocks: &[Block], index: usize, figure: &Figure, whole: &Whole) -> Option<Count> {
    let text = blocks[figure.block].text.text();
    let (words, day) = clause(text, figure.range.start);
    let words = words.trim_end_matches([' ', '的']);
    let all = ["全部", "所有", "共有", "现有", "在册", "现行有效"]
        .iter()
        .find_map(|word| words.strip_suffix(word));
    let words = all.unwrap_or(words);
    let (of, named, timed) = of_whom(words, whole);
    // 全镇 right before the number, or the name of whose they are.
    let last = scope_words("all")
        .iter()
        .copied()
        .chain(whole.places())
        .any(|word| words.ends_with(word));
    let short: String = {
        let count = of.chars().count();
        of.chars().skip(count.saturating_sub(8)).collect()
    };
    let definite = all.is_some() || last || short.chars().count() > 2;
    (definite && !timed).then(|| Count {
        figure: index,
        way: Way::Meant,
        of: if last { String::new() } else { short },
        whole: last || named && all.is_some(),
        changed: false,
        day,
    })
}

/// Are both of the same body?
fn of_the_same(told: &Count, meant: &Count, blocks: &[Block], figures: &[Figure]) -> bool {
    if !told.of.is_empty() {
        return told.of.chars().count() > 2 && meant.of.ends_with(&told.of);
    }
    if meant.whole || told.whole && meant.of.is_empty() {
        return told.whole || meant.of.is_empty();
    }
    // 领导小组组长由镇长担任，成员单位共13个 … 对领导小组19个成员单位
    let figure = &figures[told.figure];
    let text = blocks[figure.block].text.text();
    let sentence = &text[scope::sentence_start(text, figure.range.start)..figure.range.start];
    let end: String = {
        let count = meant.of.chars().count();
        meant.of.chars().skip(count.saturating_sub(4)).collect()
    };
    end.chars().count() == 4 && sentence.contains(&end)
}

fn compare(
    one: &Count,
    other: &Count,
    blocks: &[Block],
    figures: &[Figure],
    whole: &Whole,
) -> Option<Calculation> {
    let (first, second) = (one.figure.min(other.figure), one.figure.max(other.figure));
    let (a, b) = (&figures[first], &figures[second]);
    let both_told = one.way == Way::Told && other.way == Way::Told;
    let days = if one.changed || other.changed || !one.day.is_empty() && !other.day.is_empty() {
        one.day == other.day && !(one.changed || other.changed)
            || one.day == other.day && one.day.contains('日')
    } else {
        true
    };
    let same = !both_told
        || one.of == other.of
            && (one.whole && other.whole
                || one.of.chars().count() > 2
                || one.day == other.day && !one.day.is_empty());
    if !same
        || !days
        || !disagree(a, b)
        || !is_near(a.value, b.value, 1)
        || same_sentence(a, b, blocks)
        || explained(a, b, figures)
    {
        return None;
    }
    let free = [first, second].iter().all(|index| {
        let previous = index.checked_sub(1).map(|before| &figures[before]);
        let figure = &figures[*index];
        // Of another time; 全镇 and the name of whose they are bind it enough.
        scope::of(blocks, figure, previous, whole).bound != Bound::Surely || of_all(figure, blocks)
    });
    free.then(|| Calculation {
        kind: CalculationKind::Conflict,
        formula: [written(a).as_str(), " ≠ ", &written(b)].concat(),
        verdict: Verdict::Contradicts,
        stated: second,
        others: vec![first],
        doubtful: true,
    })
}

/// What is told apart behind the number is no part of it: 31名社区矫正对象的监管.
fn of_all(figure: &Figure, blocks: &[Block]) -> bool {
    let text = blocks[figure.block].text.text();
    let start = scope::sentence_start(text, figure.range.start);
    let words = without(
        text[start..figure.range.start].to_owned(),
        scope_words("neutral")
            .iter()
            .chain(&["每季度", "截至年末", "下一步"]),
    );
    !has_any(&words, scope_words("apart")) && !text[start..figure.range.start].contains(['（', '('])
}
