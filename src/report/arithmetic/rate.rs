//! Rates against the counts they are made of: 受理168件，调解成功166件，成功率98.8%.

use rust_decimal::{Decimal, RoundingStrategy};

use super::fit::{about, about_them, fits, is_cases, is_paper, is_part, is_share, name_is_bare, rounds};
use super::passage::{Member, Passage};
use super::{Calculation, CalculationKind, Verdict};
use crate::lexicon::figures::{Rate, rates};
use crate::report::{Approximation, Figure};
use crate::text::Search as _;

/// Words that say that not all of the cases are in the rate.
const EXCEPTIONS: [&str; 19] = [
    "结转",
    "遗留",
    "存量",
    "上年未",
    "去年未",
    "历年",
    "往年",
    "旧存",
    "重复",
    "无效",
    "退回",
    "不予受理",
    "撤回",
    "正在",
    "在办",
    "未到期",
    "不属于",
    "终止",
    "待办",
];
/// How something was done; 按期办结率 is not 办结率.
pub(super) const MANNERS: [&str; 14] = [
    "按期", "按时", "及时", "限时", "当场", "当日", "即时", "一次", "网上", "线上", "提前", "首次", "初次",
    "直接",
];
/// What can be said of a percentage.
pub(super) fn of(passage: &Passage, stated: &Member) -> Option<Calculation> {
    if stated.value() > Decimal::ONE_HUNDRED {
        return over_all(passage, stated);
    }
    if stated.figure.approximation != Approximation::Exact {
        return None;
    }
    super::share::of(passage, stated)
        .or_else(|| named(passage, stated))
        .or_else(|| {
            row_of(stated.figure)
                .is_none_or(|(rate, _)| !has_total(passage, stated, rate))
                .then(|| super::verb::of(passage, stated))
                .flatten()
        })
        .or_else(|| complement(passage, stated))
}

/// The row whose name ends the rate's subject.
fn row_of(figure: &Figure) -> Option<(&'static Rate, &str)> {
    let name = figure.subject_text.trim_end_matches(['”', '）', ')']);
    rates()
        .iter()
        .find_map(|rate| Some((rate, name.strip_suffix(rate.name)?)))
}

/// Does a count before the rate name the total that the row knows?
fn has_total(passage: &Passage, stated: &Member, rate: &Rate) -> bool {
    passage.before(stated, |_| false).iter().any(|member| {
        let subject = &member.figure.subject_text;
        !is_part(member, rate) && subject.says_any(&rate.total)
    })
}

/// 办结率102%.
fn over_all(passage: &Passage, stated: &Member) -> Option<Calculation> {
    let name = &stated.figure.subject_text;
    let share = row_of(stated.figure).is_some() || is_share(name) || passage.is_share(stated);
    // 完成计划的120%, 增长率, 是上年的150%: more than all is possible.
    let beyond = passage
        .clause(stated)
        .says_any(&["完成", "计划", "任务", "目标", "增长", "增速", "上年", "去年"]);
    (share && !beyond).then(|| Calculation {
        kind: CalculationKind::Possible,
        formula: format!("{}% > 100%", stated.figure.value.normalize()),
        verdict: Verdict::Contradicts,
        stated: stated.index,
        others: Vec::new(),
        doubtful: false,
    })
}

/// 受理168件，调解成功166件，成功率98.8%.
fn named(passage: &Passage, stated: &Member) -> Option<Calculation> {
    let (rate, name) = row_of(stated.figure)?;
    let scope = passage.before(stated, |member| {
        row_of(member.figure).is_some_and(|(other, _)| other.name == rate.name)
    });
    let cases: Vec<&Member> = scope
        .iter()
        .copied()
        .filter(|member| is_cases(member.figure))
        .collect();
    let says = |member: &Member, words: &[&str]| member.figure.subject_text.says_any(words);
    let parts: Vec<&Member> = cases
        .iter()
        .copied()
        .filter(|member| is_part(member, rate))
        .collect();
    let totals: Vec<&Member> = cases
        .iter()
        .copied()
        .filter(|member| says(member, &rate.total) && !is_part(member, rate))
        .collect();
    let text = passage.text_between(scope.first().copied(), stated);
    let exact = scope
        .iter()
        .all(|member| member.figure.approximation == Approximation::Exact);
    for part in &parts {
        for total in &totals {
            if part.value() <= total.value() && fits(stated.figure, part.value(), total.value()) {
                return Some(quotient(stated, part, total, Verdict::Holds));
            }
        }
    }
    if parts.is_empty() && exact && rate.whole && !excepted(text) {
        return impossible(stated, rate, name, &cases);
    }
    let [part] = &parts[..] else { return None };
    // 发生96件，审结84件，败诉6件: the nearest total, where none of them fits.
    let total = totals
        .iter()
        .rev()
        .find(|total| total.index < part.index)
        .or(totals.first())?;
    let plain = part.value() <= total.value()
        && part.figure.unit == total.figure.unit
        && about_them(name, part, total)
        && side_by_side(part, total, &cases);
    if !plain {
        return None;
    }
    let unchecked = |reason| Some(quotient(stated, part, total, Verdict::Unchecked(reason)));
    // 100% of those that were due: “受理168件，办结166件，办结率100%” may mean what was due, but nobody could tell.
    let all = stated.value() >= Decimal::ONE_HUNDRED;
    match () {
        () if excepted(text) => unchecked("另有结转、撤回等"),
        () if !exact => unchecked("有约数"),
        () if all && !name_is_bare(name) => None,
        () if explained(stated.figure, part, total, &cases) => unchecked("口径不明"),
        () if !near(stated.figure, part.value(), total.value()) => None,
        () => Some(quotient(stated, part, total, Verdict::Contradicts)),
    }
}

pub(super) fn excepted(text: &str) -> bool {
    text.says_any(&EXCEPTIONS)
}

/// 败诉率7.1%，胜诉率93.9%: together more than all.
fn complement(passage: &Passage, stated: &Member) -> Option<Calculation> {
    let pairs = [
        ("胜诉率", "败诉率"),
        ("合格率", "不合格率"),
        ("满意率", "不满意率"),
    ];
    let other = passage.members[..passage.position(stated)?].last()?;
    let is = |member: &Member, name: &str| {
        let subject = &member.figure.subject_text;
        subject.ends_with(name) && (name.starts_with('不') || !subject.ends_with(&format!("不{name}")))
    };
    let beside = pairs
        .iter()
        .any(|(good, bad)| is(stated, good) && is(other, bad) || is(stated, bad) && is(other, good));
    let rates = other.figure.kind == stated.figure.kind
        && other.figure.unit == stated.figure.unit
        && other.is_exact();
    if !beside || !rates {
        return None;
    }
    let sum = other.value() + stated.value();
    let slack = other.figure.half_place + stated.figure.half_place;
    let difference = sum - Decimal::ONE_HUNDRED;
    let verdict = match () {
        () if difference.abs() <= slack => Verdict::Holds,
        () if difference > slack => Verdict::Contradicts,
        () => Verdict::Unchecked("另有其他结果"),
    };
    Some(Calculation {
        kind: CalculationKind::Rate,
        formula: format!("{}%+{}% = {}%", other.value(), stated.value(), sum.normalize()),
        verdict,
        stated: stated.index,
        others: vec![other.index],
        doubtful: false,
    })
}

/// Does no other count stand between the total and the part? In 受理168件，办结166件，其中调解成功120件 the 120 are of
/// those that were mediated, whose number is not given.
fn side_by_side(part: &Member, total: &Member, cases: &[&Member]) -> bool {
    let (first, last) = (part.index.min(total.index), part.index.max(total.index));
    !cases
        .iter()
        .any(|member| first < member.index && member.index < last)
}

/// Farther off than this a rate is rather one of something else than a wrong one.
const FARTHEST: u32 = 15;

pub(super) fn near(stated: &Figure, part: Decimal, total: Decimal) -> bool {
    (part * Decimal::ONE_HUNDRED)
        .checked_div(total)
        .is_some_and(|value| (value - stated.value).abs() <= Decimal::from(FARTHEST))
}

/// Could other counts of the passage explain the rate: a part that adds to the part, one that leaves the total?
pub(super) fn explained(stated: &Figure, part: &Member, total: &Member, cases: &[&Member]) -> bool {
    let others: Vec<Decimal> = cases
        .iter()
        .filter(|member| member.index != part.index && member.index != total.index)
        .map(|member| member.figure.value)
        .collect();
    let (mut parts, mut totals) = (vec![part.figure.value], vec![total.figure.value]);
    for other in others.iter().take(6) {
        parts.extend([part.figure.value + other, *other]);
        // 调解71件、裁决52件，调解率57.7%: of what both make.
        let both = part.figure.value + other;
        totals.extend([
            total.figure.value + other,
            total.figure.value - other,
            *other,
            both,
        ]);
    }
    totals.iter().any(|total| {
        parts
            .iter()
            .any(|part| *total > Decimal::ZERO && part <= total && fits(stated, *part, *total))
    })
}

/// 办结45件、21件，办结率97%: does any whole number of these cases give the rate? The part is not named.
fn impossible(stated: &Member, rate: &Rate, name: &str, cases: &[&Member]) -> Option<Calculation> {
    let figure = stated.figure;
    if figure.value >= Decimal::ONE_HUNDRED || name.says_any(&MANNERS) && rate.name != "办结率" {
        return None;
    }
    let totals: Vec<&Member> = cases
        .iter()
        .copied()
        .filter(|member| {
            rate.total
                .iter()
                .chain(&rate.part)
                .any(|word| member.figure.subject_text.contains(word))
        })
        .collect();
    let manner = name.says_any(&MANNERS);
    // 示范村（社区）建成率: of both.
    if name.contains('村') && name.says("社区") {
        return None;
    }
    if totals.is_empty() || cases.len() > 8 || !manner && !about(name, cases) {
        return None;
    }
    // Every sum of the counts may be the total.
    let mut sums = vec![Decimal::ZERO];
    for member in cases {
        for index in 0..sums.len() {
            sums.push(sums[index] + member.figure.value);
        }
    }
    // A hotline's rate is taken of what was due, which differs from what came in; among thousands of cases that shows.
    let largest = sums.iter().max().copied().unwrap_or_default();
    if largest > Decimal::from(if manner { 200 } else { 1000 }) {
        return None;
    }
    let possible = sums.iter().any(|total| {
        *total > Decimal::ZERO && {
            let near = (figure.value * total / Decimal::ONE_HUNDRED).floor();
            [near, near + Decimal::ONE]
                .iter()
                .any(|part| part <= total && fits(figure, *part, *total) && rounds(figure, *part, *total))
        }
    });
    // 应诉案件10件，负责人出庭率90%: perhaps not all of them were heard.
    let heard = rate.name.says("出庭")
        && !totals.iter().any(|member| {
            let subject = &member.figure.subject_text;
            subject.says("应出庭") || subject.says("开庭")
        });
    let possible = possible
        || heard
            && (1..1000)
                .map(Decimal::from)
                .take_while(|total| *total <= largest)
                .any(|total| {
                    let near = (figure.value * total / Decimal::ONE_HUNDRED).round();
                    fits(figure, near, total) && rounds(figure, near, total)
                });
    // 下达整改通知9份，整改率85%: perhaps of what the notices demand.
    let doubtful = totals.iter().all(|member| is_paper(&member.figure.subject_text));
    (!possible).then(|| Calculation {
        kind: CalculationKind::Possible,
        formula: format!("n/{} ≠ {}%", totals[0].figure.value.normalize(), figure.value),
        verdict: Verdict::Contradicts,
        stated: stated.index,
        others: totals.iter().map(|member| member.index).collect(),
        doubtful,
    })
}

pub(super) fn quotient(stated: &Member, part: &Member, total: &Member, verdict: Verdict) -> Calculation {
    let value = percent(part.figure.value, total.figure.value, stated.figure).unwrap_or_default();
    Calculation {
        kind: CalculationKind::Rate,
        formula: format!(
            "{}/{} = {value}%",
            part.figure.value.normalize(),
            total.figure.value.normalize()
        ),
        verdict,
        stated: stated.index,
        others: vec![part.index, total.index],
        doubtful: false,
    }
}

/// part ÷ total with the decimals of the stated figure (at least one where it does not hold to the unit).
pub(super) fn percent(part: Decimal, total: Decimal, stated: &Figure) -> Option<Decimal> {
    let value = (part * Decimal::ONE_HUNDRED).checked_div(total)?;
    let holds = fits(stated, part, total);
    if holds {
        return Some(stated.value.abs());
    }
    Some(
        value
            .round_dp_with_strategy(
                stated.value.scale().max(1),
                RoundingStrategy::MidpointAwayFromZero,
            )
            .normalize(),
    )
}
