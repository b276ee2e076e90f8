//! Shares that are told by the words beside them: 占受理总数的32%, 满意率（含基本满意）, 平均每村12件.

use rust_decimal::Decimal;

use super::fit::{fits, is_cases};
use super::passage::{Member, Passage};
use super::rate::{near, quotient};
use super::{Calculation, CalculationKind, Verdict};
use crate::report::{Approximation, FigureKind};
use crate::text::Search as _;
use crate::text::is_han;

/// What can be said of a percentage by the words around it.
pub(super) fn of(passage: &Passage, stated: &Member) -> Option<Calculation> {
    among(passage, stated)
        .or_else(|| of_named(passage, stated))
        .or_else(|| satisfied(passage, stated))
}

/// 86名，其中专职8名，占9.3%.
fn among(passage: &Passage, stated: &Member) -> Option<Calculation> {
    if !passage.is_share(stated) {
        return None;
    }
    let position = passage
        .members
        .iter()
        .position(|member| member.index == stated.index)?;
    let part = passage.members[..position].last()?;
    let total = passage.members[..position.checked_sub(1)?].last()?;
    let between = passage.text_between(Some(total), part);
    let whole = is_cases(part.figure)
        && is_cases(total.figure)
        && part.figure.unit == total.figure.unit
        && part.figure.value <= total.figure.value
        && between.says("其中");
    if !whole {
        return None;
    }
    let holds = fits(stated.figure, part.figure.value, total.figure.value);
    let exact = [part, total]
        .iter()
        .all(|member| member.figure.approximation == Approximation::Exact);
    // 占比 of something else may be meant when the clause names it: 占全县的9.3%.
    let plain =
        ["占比", "占", "占总数的", "占总数", "占比为", "占比达"].contains(&passage.clause(stated).trim());
    let alone = passage.members[..position]
        .iter()
        .filter(|member| member.figure.unit == part.figure.unit)
        .count()
        == 2;
    (holds || exact && plain && alone && near(stated.figure, part.figure.value, total.figure.value))
        .then(|| quotient(stated, part, total, Verdict::of(holds)))
}

/// 审结1198件，…调解结案714件，占审结案件的59.6%: the total is named.
fn of_named(passage: &Passage, stated: &Member) -> Option<Calculation> {
    let position = passage.position(stated)?;
    let words = passage.gap(position).trim_end_matches(['的', '为', '达', ' ']);
    let named = words.strip_prefix('，').unwrap_or(words).strip_prefix('占')?;
    let stem = [
        "案件总数",
        "案件总量",
        "总数",
        "总量",
        "案件数",
        "案件",
        "数",
        "量",
    ]
    .iter()
    .find_map(|tail| named.strip_suffix(tail))
    .unwrap_or(named)
    .trim_start_matches(['全', '部', '总']);
    let part = &passage.members[position.checked_sub(1)?];
    if stem.chars().count() < 2 || !stem.chars().all(is_han) || !is_cases(part.figure) || !part.is_exact() {
        return None;
    }
    let totals: Vec<&Member> = passage.members[..position - 1]
        .iter()
        .filter(|member| {
            is_cases(member.figure) && member.is_exact() && member.figure.unit == part.figure.unit
        })
        .filter(|member| {
            passage
                .position(member)
                .is_some_and(|at| passage.gap(at).contains(stem))
        })
        .filter(|member| part.value() <= member.value())
        .collect();
    if let Some(total) = totals
        .iter()
        .find(|total| fits(stated.figure, part.value(), total.value()))
    {
        return Some(quotient(stated, part, total, Verdict::Holds));
    }
    // A sum of parts may be meant: 三类合计.
    let summed = passage
        .gap(position - 1)
        .says_any(&["合计", "共", "总计", "之和"]);
    let [total] = totals[..] else { return None };
    (!summed && near(stated.figure, part.value(), total.value()))
        .then(|| quotient(stated, part, total, Verdict::Contradicts))
}

/// 满意1518件、基本满意82件、不满意50件，满意率（含基本满意）97%.
fn satisfied(passage: &Passage, stated: &Member) -> Option<Calculation> {
    let position = passage.position(stated)?;
    let words = passage.gap(position);
    if !words.says("满意率") || words.says("不满意率") {
        return None;
    }
    let called = |name: &str| {
        let mut found = (0..position).filter(|at| {
            let gap = passage.gap(*at).trim_end_matches(['的', '为', ' ']);
            let other = name == "满意"
                && ["基本满意", "不满意", "比较满意"]
                    .iter()
                    .any(|other| gap.ends_with(other));
            gap.ends_with(name) && !other && is_cases(passage.members[*at].figure)
        });
        let only = found.next().map(|at| &passage.members[at]);
        only.filter(|_| found.next().is_none())
    };
    let (good, fair, bad) = (called("满意")?, called("基本满意")?, called("不满意")?);
    let sum = good.value() + fair.value() + bad.value();
    let exact = [good, fair, bad]
        .iter()
        .all(|member| member.is_exact() && member.figure.unit == good.figure.unit);
    let together = words.says("基本满意");
    let parts = if together {
        vec![good.value() + fair.value()]
    } else {
        vec![good.value() + fair.value(), good.value()]
    };
    // Of all that were asked, too.
    let totals: Vec<Decimal> = passage.members[..position]
        .iter()
        .filter(|member| member.value() >= sum)
        .map(Member::value)
        .chain([sum])
        .collect();
    let holds = parts
        .iter()
        .any(|part| totals.iter().any(|total| fits(stated.figure, *part, *total)));
    let value = (parts[0] * Decimal::ONE_HUNDRED).checked_div(sum)?;
    exact
        .then(|| Calculation {
            kind: CalculationKind::Rate,
            formula: format!(
                "({}+{})/{} = {}%",
                good.written(),
                fair.written(),
                sum.normalize(),
                value.round_dp(stated.value().scale().max(1)).normalize()
            ),
            verdict: Verdict::of(holds),
            stated: stated.index,
            others: vec![good.index, fair.index, bad.index],
            doubtful: false,
        })
        .filter(|calculation| !calculation.holds())
}

/// 12个村…送审事项144件，平均每村12件.
pub(super) fn average(passage: &Passage, position: usize) -> Option<Calculation> {
    let stated = &passage.members[position];
    let sum = &passage.members[position.checked_sub(1)?];
    let each = passage
        .gap(position)
        .trim_start_matches(['，', '、', '（', ' '])
        .strip_prefix("平均每")?
        .trim_start_matches(['个', '名', '家', '所']);
    let simple = stated.figure.kind == FigureKind::Count
        && stated.figure.approximation == Approximation::Exact
        && stated.figure.unit == sum.figure.unit
        && sum.is_exact()
        && (1..=4).contains(&each.chars().count())
        && each.chars().all(is_han);
    if !simple {
        return None;
    }
    let mut many = (0..position - 1).filter(|at| {
        let member = &passage.members[*at];
        member.figure.kind == FigureKind::Count
            && member.value() > Decimal::ONE
            && passage.tail(*at).starts_with(each)
    });
    let count = &passage.members[many.next()?];
    if many.next().is_some() || passage.position(count) != position.checked_sub(2) {
        return None;
    }
    let value = sum.value().checked_div(count.value())?;
    let holds = (value - stated.value()).abs() < Decimal::ONE;
    (count.is_exact() && !holds).then(|| Calculation {
        kind: CalculationKind::Rate,
        formula: format!(
            "{}/{} = {}",
            sum.written(),
            count.written(),
            value.round_dp(1).normalize()
        ),
        verdict: Verdict::Contradicts,
        stated: stated.index,
        others: vec![sum.index, count.index],
        doubtful: true,
    })
}
