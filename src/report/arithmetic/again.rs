//! A whole that is named again by its number, and a part of it that is another one then:
//! 审查合同185份，其中招商协议46份 … 185份合同中，招商协议64份.
//!
//! The number of the whole says that the same things are meant, so that nothing needs to be known of what is counted.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::conflict::{disagree, written};
use super::exceeded::{pointed_back, total, within};
use super::fit::{has_any, without};
use super::label::{is_one, label};
use super::passage::{Member, Passage};
use super::{Calculation, CalculationKind, Verdict};
use crate::lexicon::sums::scope_words;
use crate::report::{Figure, FigureKind};
use crate::text::Search as _;
use crate::text::is_han;

/// So many earlier mentions of one number are looked at.
const MENTIONS: usize = 4;

/// Numbers under this meet by chance, unless the thing has a long name.
const FEWEST: Decimal = Decimal::TEN;

/// What goes on after the first count: more of it later is no contradiction.
const LATER: [&str; 10] = [
    "目前",
    "截至",
    "至今",
    "现已",
    "最终",
    "年底",
    "年末",
    "后续",
    "随后",
    "回头看",
];

/// What is said of a whole once more.
pub(super) struct Again<'p, 'a> {
    pub passage: &'p Passage<'a>,
    /// Where the whole stands in it.
    pub position: usize,
    /// What the whole is called behind its number.
    pub noun: String,
}

/// Parts of one whole that are stated twice.
pub(super) fn again(passages: &[Passage]) -> Vec<Calculation> {
    let mut found = Vec::new();
    let mut mentions: HashMap<(Decimal, &str), Vec<(usize, usize)>> = HashMap::new();
    for (index, passage) in passages.iter().enumerate() {
        for (position, member) in passage.members.iter().enumerate() {
            if !counted(member) {
                continue;
            }
            if position == 0 && index > 0 {
                found.extend(pointed_back(&passages[index - 1], passage));
            }
            let key = (member.value().normalize(), unit(member.figure));
            let earlier = mentions.entry(key).or_default();
            if let Some(noun) = named_again(passage, position) {
                let second = Again {
                    passage,
                    position,
                    noun,
                };
                found.extend(within(&second));
                let contradictions: Vec<Option<Calculation>> = earlier
                    .iter()
                    .rev()
                    .take(MENTIONS)
                    .filter(|(at, place)| *at != index && is_same(&passages[*at], *place, &second))
                    .map(|(at, place)| compare(passages, *at, *place, &second))
                    .collect();
                // Whichever mention agrees: nobody is wrong.
                if contradictions.iter().all(Option::is_some) {
                    found.extend(contradictions.into_iter().flatten().next());
                }
            }
            earlier.push((index, position));
        }
    }
    found
}

fn counted(member: &Member) -> bool {
    matches!(member.figure.kind, FigureKind::Count | FigureKind::Money)
        && member.is_exact()
        && !member.figure.target
        && member.value() > Decimal::ONE
}

/// People are counted in 人 and 名.
pub(super) fn unit(figure: &Figure) -> &str {
    match figure.unit.as_str() {
        "名" => "人",
        unit => unit,
    }
}

/// 185份合同中, 受理的73件信访事项已, 24期“法治夜校”累计: what it is called, if it is named as something known.
fn named_again(passage: &Passage, position: usize) -> Option<String> {
    let tail = passage.tail(position);
    let of_name = |character: char| is_han(character) || "“”".has(character);
    let words: String = tail
        .chars()
        .take(16)
        .take_while(|character| of_name(*character))
        .collect();
    let inside = words.match_indices('中').map(|(at, _)| at).find(|at| {
        !words[at + '中'.len_utf8()..].starts_with([
            '心', '小', '型', '标', '介', '央', '学', '队', '华', '医', '共', '期', '层', '国',
        ]) && !words[..*at].ends_with(['其', '集'])
    });
    let end = inside.or_else(|| {
        let before = passage.gap(position).trim_end_matches(' ');
        let known = ["的", "述", "以上", "全年", "年内", "这"]
            .iter()
            .any(|word| before.ends_with(word))
            || words.starts_with('“');
        ["已", "累计", "共"]
            .iter()
            .filter_map(|word| words.find(word))
            .filter(|at| !words[..*at].ends_with('公'))
            .min()
            .filter(|at| known && *at >= 6)
    })?;
    let noun: String = words[..end]
        .chars()
        .filter(|character| is_han(*character))
        .collect();
    Some(noun.trim_start_matches('的').to_owned())
}

/// Is the earlier count of the same things?
fn is_same(passage: &Passage, position: usize, second: &Again) -> bool {
    let first = &passage.members[position];
    let again = &second.passage.members[second.position];
    let stem = |noun: &str| {
        ["案件", "事项", "类"]
            .iter()
            .find_map(|tail| noun.strip_suffix(tail))
            .filter(|stem| stem.chars().count() > 1)
            .unwrap_or(noun)
            .to_owned()
    };
    let large = first.value() >= FEWEST;
    let words = passage.words();
    if second.noun.is_empty() {
        let subject = &again.figure.subject_text;
        let subject: Vec<char> = subject.chars().filter(|character| is_han(*character)).collect();
        let end: String = subject[subject.len().saturating_sub(4)..].iter().collect();
        return large && first.figure.block == again.figure.block && end.len() > 3 && words.contains(&end);
    }
    let named = words.contains(&second.noun) || words.contains(&stem(&second.noun));
    named && (large || second.noun.chars().count() >= 4)
}

/// Another time, another part: 截至6月底, 上半年.
fn is_apart(words: &str) -> bool {
    let words = without(
        words.to_owned(),
        scope_words("neutral").iter().chain(&["其中", "年底", "年末"]),
    );
    has_any(&words, scope_words("apart"))
}

/// Parts of a whole: their positions in the passage.
fn parts(passage: &Passage, whole: usize) -> Vec<usize> {
    let member = &passage.members[whole];
    let behind = (whole + 1..passage.members.len()).take_while(|position| {
        // 73件中，网上信访40件，其中办结38件
        *position == whole + 1 || !passage.gap(*position).says("其中")
    });
    // A 46份、B 88份，共计134份
    let summed = ["共计", "合计", "共"]
        .iter()
        .any(|word| passage.gap(whole).trim_end_matches('为').ends_with(word));
    let before = (0..whole).filter(|_| summed);
    before
        .chain(behind)
        .filter(|position| passage.members[*position].depth == member.depth)
        .collect()
}

fn compare(passages: &[Passage], at: usize, place: usize, second: &Again) -> Option<Calculation> {
    let passage = &passages[at];
    let (first, again) = (&passage.members[place], &second.passage.members[second.position]);
    let known = [
        first.figure.subject_text.as_str(),
        &second.noun,
        &again.figure.subject_text,
    ]
    .concat();
    // Its own sentence, and the next one where that goes on: 其中…, 矛盾纠纷类事项调处成功….
    let opening: String = known.chars().take(4).collect();
    let next = passages.get(at + 1).filter(|next| {
        let words = next.words().trim_start_matches(['。', '；', ' ']);
        next.members[0].figure.block == first.figure.block
            && (words.starts_with("其中") || opening.chars().count() == 4 && words.starts_with(&opening))
    });
    if let Some(calculation) = all_and_some(passage, place, second) {
        return Some(calculation);
    }
    let mut earlier: Vec<(&Passage, usize)> = parts(passage, place)
        .into_iter()
        .map(|part| (passage, part))
        .collect();
    earlier.extend(
        next.into_iter()
            .flat_map(|next| (0..next.members.len()).map(move |part| (next, part))),
    );
    let mut found = None;
    for part in parts(second.passage, second.position)
        .into_iter()
        .filter(|part| *part > second.position)
    {
        let now = &second.passage.members[part];
        let name = label(second.passage.gap(part));
        let name = match name
            .strip_prefix(&second.noun)
            .filter(|_| part == second.position + 1)
        {
            Some(rest) => label(rest),
            None => name,
        };

        let between = second.passage.text_between(None, now);
        // 60卷中复评的20卷，优秀15卷: of those 20.
        let direct = part == second.position + 1
            || second.passage.gap(part).starts_with('、')
            || name.chars().count() >= 4;
        if name.is_empty() || !direct || is_apart(between) {
            continue;
        }
        let same = |passage: &Passage, before: usize| {
            unit(passage.members[before].figure) == unit(now.figure)
                && is_one(&label(passage.gap(before)), &name, &known)
        };
        let before: Vec<&(&Passage, usize)> = earlier
            .iter()
            .filter(|(passage, before)| same(passage, *before))
            .collect();
        if before
            .iter()
            .any(|(passage, before)| passage.members[*before].value() == now.value())
        {
            continue;
        }
        for (passage, before) in before {
            let then = &passage.members[*before];

            // 其中网上信访40件，办结38件: of which of them?
            let nested = name.chars().count() < 4 && passage.text_between(None, then).says("其中");

            let later = now.value() > then.value() && between.says_any(&LATER);
            if nested
                || later
                || is_apart(passage.text_between(None, then))
                || told(then, now, passage, second.passage)
            {
                continue;
            }
            if disagree(then.figure, now.figure) {
                found = found.or(Some(conflict(then, now)));
            }
        }
    }
    found
}

/// A number beside one of them is their difference.
fn told(then: &Member, now: &Member, first: &Passage, second: &Passage) -> bool {
    let difference = (then.value() - now.value()).abs();
    let beside = |passage: &Passage| {
        passage
            .members
            .iter()
            .any(|member| member.value().abs() == difference && unit(member.figure) == unit(now.figure))
    };
    beside(first) || beside(second)
}

fn conflict(then: &Member, now: &Member) -> Calculation {
    Calculation {
        kind: CalculationKind::Conflict,
        formula: [written(then.figure).as_str(), " ≠ ", &written(now.figure)].concat(),
        verdict: Verdict::Contradicts,
        stated: now.index,
        others: vec![then.index],
        doubtful: true,
    }
}

/// 反馈问题94个，全部完成整改 … 94个问题中，尚有17个未完成整改.
fn all_and_some(passage: &Passage, place: usize, second: &Again) -> Option<Calculation> {
    let clause = passage
        .tail(place)
        .trim_start_matches(['，', ','])
        .split(['，', ',', '。'])
        .next()?;
    let (_, done) = clause.split_once("全部").or_else(|| clause.split_once("均已"))?;
    let done = done.trim_start_matches(['已', '按', '期']);
    let rest = (second.position + 1..second.passage.members.len()).find(|part| {
        let left = second
            .passage
            .tail(*part)
            .trim_start_matches(['尚', '仍'])
            .strip_prefix('未');
        ["尚有", "仍有", "还有", "其余"]
            .iter()
            .any(|word| second.passage.gap(*part).ends_with(word))
            && left.is_some_and(|left| {
                let left: String = left.chars().take_while(|character| is_han(*character)).collect();
                left.chars().count() > 1 && (done.starts_with(&left) || done == ["完成", &left].concat())
            })
    })?;
    let now = &second.passage.members[rest];
    let first = &passage.members[place];
    (!is_apart(second.passage.text_between(None, now)) && unit(now.figure) == unit(first.figure))
        .then(|| total(&second.passage.members[second.position], first, now))
}
