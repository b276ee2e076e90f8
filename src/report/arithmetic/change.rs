//! Changes against the values before and after: 87件，比上年的99件下降12.1%; 由93.5%提升至97.8%，提高4.3个百分点.

use rust_decimal::Decimal;

use super::fit::fits;
use super::passage::{Member, Passage};
use super::rate::percent;
use super::{Calculation, CalculationKind, Verdict};
use crate::report::{Approximation, FigureKind};

/// What is calculated of the change at `position`, if it is one.
pub(super) fn of(passage: &Passage, position: usize) -> Option<Calculation> {
    let stated = &passage.members[position];
    let before = passage.members.get(position.checked_sub(2)?..position)?;
    let [first, second] = before else { return None };
    if !first.is_exact() || !second.is_exact() || first.figure.target {
        return None;
    }
    let joined = is_joined(passage.gap(position));
    if !joined {
        return None;
    }
    let words = passage.gap(position - 1);
    // The values in the order of time: 由99件减至87件; 87件，比上年的99件.
    let (base, now) = if is_from_to(passage, position - 1) {
        (first, second)
    } else if is_base(words) && second.figure.kind != FigureKind::Change {
        (second, first)
    } else {
        return from_difference(passage, first, second, stated);
    };
    if !base.has_unit_of(now) || base.figure.kind == FigureKind::Change {
        return None;
    }
    if stated.figure.unit == "%" && base.figure.unit != "%" {
        return ratio(stated, base, now, falls(stated) || shrinks(passage.gap(position)));
    }
    let points = base.figure.unit == "%" && stated.figure.unit == "百分点";
    let same = base.figure.unit != "%" && stated.figure.unit == base.figure.unit;
    (points || same).then(|| difference(passage, position, base, now))
}

/// 下降12.1%, 提高了4.3个百分点: nothing but the change.
fn is_joined(words: &str) -> bool {
    let words = words.trim_start_matches(['，', '、', '（', ',', ' ', '(']);
    let words = words.trim_end_matches([' ', '了', '为', '达', '约']);
    let words = ["幅度", "率"]
        .iter()
        .fold(words, |words, tail| words.strip_suffix(tail).unwrap_or(words));
    [
        "下降", "增长", "减少", "增加", "上升", "提高", "提升", "降低", "压缩", "压减", "缩短", "精简",
        "提速", "净增", "净减",
    ]
    .contains(&words)
}

/// 比上年的99件; not 较上年净增103户, which is the change itself.
fn is_base(words: &str) -> bool {
    ["比上年", "较上年", "比去年", "较去年", "上年同期", "去年同期"]
        .iter()
        .any(|word| {
            words
                .rfind(word)
                .is_some_and(|at| !words[at..].contains(['增', '减', '升', '降', '多', '少', '高', '低']))
        })
}

/// 由 a 件…至 b 件: the second of the two stands at `position`.
fn is_from_to(passage: &Passage, position: usize) -> bool {
    let words = passage.gap(position);
    let before = passage.gap(position - 1).trim_end_matches(['的', ' ', '约']);
    let from = ["由", "从"].iter().any(|word| {
        before
            .rfind(word)
            .is_some_and(|at| before[at..].chars().count() <= 8)
    });
    let to = words.ends_with(['至', '到', '为', '成'])
        && words.chars().count() <= 6
        && !words.starts_with(['，', '、', '件', '（']);
    from && to
}

fn is_whole(member: &Member) -> bool {
    matches!(
        member.figure.kind,
        FigureKind::Count | FigureKind::Duration | FigureKind::Money
    ) && member.value() > Decimal::ZERO
}

/// 下降12.1% of 99件 to 87件.
fn ratio(stated: &Member, base: &Member, now: &Member, down: bool) -> Option<Calculation> {
    let exact = stated.figure.approximation == Approximation::Exact;
    if !is_whole(base) || !is_whole(now) || !exact {
        return None;
    }
    let (now_value, base_value) = (now.value(), base.value());
    let difference = (now_value - base_value).abs();
    let right_way = (now_value < base_value) == down;
    let loose = {
        // 46.3万元 is rounded: so is what is calculated with it.
        let (now_low, now_high) = now.bounds();
        let (base_low, base_high) = base.bounds();
        now_low != now_high || base_low != base_high
    };
    let holds = right_way && fits(stated.figure, difference, base_value);
    let near = (percent_value(difference, base_value) - stated.value().abs()).abs() <= Decimal::TWO;
    let verdict = match () {
        () if holds => Verdict::Holds,
        () if loose && near && right_way => Verdict::Unchecked("数值经过取整"),
        () => Verdict::Contradicts,
    };
    let (high, low) = if now_value < base_value {
        (base, now)
    } else {
        (now, base)
    };
    Some(Calculation {
        kind: CalculationKind::Rate,
        formula: format!(
            "({}-{})/{} = {}%",
            high.written(),
            low.written(),
            base.written(),
            percent(difference, base_value, stated.figure)?
        ),
        verdict,
        stated: stated.index,
        others: vec![now.index, base.index],
        doubtful: false,
    })
}

fn percent_value(part: Decimal, total: Decimal) -> Decimal {
    (part * Decimal::ONE_HUNDRED)
        .checked_div(total)
        .unwrap_or_default()
}

/// 提速75% and 压缩60% say that something became less.
fn shrinks(words: &str) -> bool {
    words.contains(['减', '降', '缩', '速', '简'])
}

fn falls(stated: &Member) -> bool {
    stated.value() < Decimal::ZERO
}

/// 提高4.3个百分点 from 93.5% to 97.8%; 减少4个 from 7个 to 3个.
fn difference(passage: &Passage, position: usize, base: &Member, now: &Member) -> Calculation {
    let stated = &passage.members[position];
    let words = passage.gap(position);
    let down = falls(stated) || shrinks(words);
    let computed = (now.value() - base.value()).abs();
    let slack = if base.figure.unit == "%" {
        base.figure.half_place + now.figure.half_place + stated.figure.half_place
    } else {
        let (base_low, base_high) = base.bounds();
        let (now_low, now_high) = now.bounds();
        let (low, high) = stated.bounds();
        (base_high - base_low + now_high - now_low + high - low) / Decimal::TWO
    };
    let right_way = computed.is_zero() || (now.value() < base.value()) == down;
    let holds = right_way && (computed - stated.value().abs()).abs() <= slack;
    let (high, low) = if now.value() < base.value() {
        (base, now)
    } else {
        (now, base)
    };
    let unit = if base.figure.unit == "%" { "%" } else { "" };
    let verdict = match stated.figure.approximation {
        _ if holds => Verdict::Holds,
        Approximation::Exact => Verdict::Contradicts,
        _ => Verdict::Unchecked("有约数"),
    };
    Calculation {
        kind: CalculationKind::Rate,
        formula: format!(
            "{}{unit}-{}{unit} = {}",
            high.written(),
            low.written(),
            stated.written_as(computed)
        ),
        verdict,
        stated: stated.index,
        others: vec![now.index, base.index],
        doubtful: false,
    }
}

/// 53起，同比增加12起，增长29.3%: 12 of 41.
fn from_difference(passage: &Passage, now: &Member, change: &Member, stated: &Member) -> Option<Calculation> {
    let joined = passage.position(change).map(|position| passage.gap(position))?;
    let compared = [
        "同比",
        "比上年",
        "较上年",
        "比去年",
        "较去年",
        "上年同期",
        "去年同期",
    ]
    .iter()
    .any(|word| joined.contains(word));
    let whole = is_whole(now)
        && now.figure.kind != FigureKind::Money
        && change.figure.kind == FigureKind::Change
        && change.figure.unit == now.figure.unit
        && stated.figure.unit == "%"
        && stated.figure.kind == FigureKind::Change
        && stated.figure.approximation == Approximation::Exact
        && joined.starts_with(['，', '（', ','])
        && !joined.contains('、')
        && joined.chars().count() <= 10;
    let base = now.value() - change.value();
    if !compared || !whole || base <= Decimal::ZERO {
        return None;
    }
    let difference = change.value().abs();
    let right_way = falls(change) == falls(stated);
    let holds = right_way && fits(stated.figure, difference, base);
    Some(Calculation {
        kind: CalculationKind::Rate,
        formula: format!(
            "{}/({}{}{}) = {}%",
            difference.normalize(),
            now.written(),
            if falls(change) { '+' } else { '-' },
            difference.normalize(),
            percent(difference, base, stated.figure)?
        ),
        verdict: if holds {
            Verdict::Holds
        } else {
            Verdict::Contradicts
        },
        stated: stated.index,
        others: vec![now.index, change.index],
        doubtful: false,
    })
}
