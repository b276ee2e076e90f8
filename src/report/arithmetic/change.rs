//! Changes against the values before and after: 87件，比上年的99件下降12.1%; 由93.5%提升至97.8%，提高4.3个百分点.

use rust_decimal::Decimal;

use super::fit::fits;
use super::passage::{Member, Passage};
use super::rate::percent;
use super::{Calculation, CalculationKind, Verdict};
use crate::report::{Approximation, FigureKind};
use crate::text::Search as _;

/// What is calculated of the change at `position`, if it is one.
pub(super) fn of(passage: &Passage, position: usize) -> Option<Calculation> {
    let stated = &passage.members[position];
    let said = joined(passage, position)?;
    if let Some(calculation) = before_base(passage, position, said) {
        return Some(calculation);
    }
    let Some((base, now)) = values(passage, position, said) else {
        let [now, change] = passage.members.get(position.checked_sub(2)?..position)? else {
            return None;
        };
        let exact = now.is_exact() && change.is_exact() && !now.figure.target;
        return exact
            .then(|| from_difference(passage, now, change, stated))
            .flatten();
    };
    if !base.is_exact() || !now.is_exact() || base.figure.target {
        return None;
    }
    calculate(stated, base, now, falls(stated) || shrinks(said.verb))
}

fn calculate(stated: &Member, base: &Member, now: &Member, down: bool) -> Option<Calculation> {
    if !base.has_unit_of(now) || base.figure.kind == FigureKind::Change {
        return None;
    }
    if stated.figure.unit == "%" && base.figure.unit != "%" {
        return ratio(stated, base, now, down);
    }
    let points = base.figure.unit == "%" && stated.figure.unit == "百分点";
    let same = base.figure.unit != "%" && stated.figure.unit == base.figure.unit;
    (points || same).then(|| difference(stated, base, now, down))
}

/// The values before and now that the change at `position` is of, in the order of time.
fn values<'p, 'a>(
    passage: &'p Passage<'a>,
    position: usize,
    said: Said,
) -> Option<(&'p Member<'a>, &'p Member<'a>)> {
    let before = passage.members.get(position.checked_sub(2)?..position)?;
    let [first, second] = before else { return None };
    // 由99件减至87件
    if is_from_to(passage, position - 1, said.compared) {
        return Some((first, second));
    }
    // 87件，比上年的99件; 87件，上年为99件
    if is_base(passage.gap(position - 1)) && second.figure.kind != FigureKind::Change {
        return alone(passage, position, second, first).then_some((second, first));
    }
    // 360次，较上年的450次减少90次，同比下降20%
    let third = position
        .checked_sub(3)
        .filter(|_| {
            second.figure.kind == FigureKind::Change
                && second.figure.unit != passage.members[position].figure.unit
        })
        .filter(|_| joined(passage, position - 1).is_some())?;
    is_base(passage.gap(position - 2))
        .then(|| (first, &passage.members[third]))
        .filter(|(base, now)| alone(passage, position, base, now))
}

/// No other count of the sentence would make the change right.
fn alone(passage: &Passage, position: usize, base: &Member, now: &Member) -> bool {
    let stated = &passage.members[position];
    let down = falls(stated) || shrinks(joined(passage, position).map_or("", |said| said.verb));
    !passage.members[..position]
        .iter()
        .filter(|other| other.index != base.index && other.index != now.index)
        .filter(|other| other.has_unit_of(base) && other.is_exact())
        .any(|other| calculate(stated, base, other, down).is_some_and(|calculation| calculation.holds()))
}

/// 91份，较上年增加26份，上年为65份; 受理88件，同比增长10%（上年80件）: the base stands behind the change.
fn before_base(passage: &Passage, position: usize, said: Said) -> Option<Calculation> {
    let stated = &passage.members[position];
    let now = &passage.members[position.checked_sub(1)?];
    let base = passage.members.get(position + 1)?;
    let words = passage
        .gap(position + 1)
        .trim_start_matches(['，', ',', '（', '(', '；', '而'])
        .trim_end_matches(['为', '是', '的', ' ']);
    let last_year = [
        "上年",
        "去年",
        "上年同期",
        "去年同期",
        "上年度",
        "上年全年",
        "去年全年",
    ]
    .contains(&words);
    let plain = last_year
        && said.compared
        && is_whole(now)
        && now.is_exact()
        && base.is_exact()
        && base.figure.kind == now.figure.kind
        && !now.figure.target
        && alone(passage, position, base, now);
    plain
        .then(|| calculate(stated, base, now, falls(stated) || shrinks(said.verb)))
        .flatten()
}

/// What stands before a change.
#[derive(Clone, Copy)]
struct Said<'a> {
    verb: &'a str,
    /// It names the year before, or says 同比.
    compared: bool,
}

const COMPARED: [&str; 15] = [
    "同比",
    "比上年同期",
    "较上年同期",
    "比去年同期",
    "较去年同期",
    "与上年同期相比",
    "与去年同期相比",
    "与上年相比",
    "与去年相比",
    "相比上年",
    "相比去年",
    "比上年",
    "较上年",
    "比去年",
    "较去年",
];

/// 下降12.1%, 同比提高了4.3个百分点, 案件量同比上升10%: nothing but the change.
fn joined<'a>(passage: &Passage<'a>, position: usize) -> Option<Said<'a>> {
    let words = passage.gap(position);
    let words = words.strip_prefix("相比").unwrap_or(words);
    let words = words.trim_start_matches(['，', '、', '（', ',', ' ', '(']);
    let words = words.trim_end_matches([' ', '了', '为', '达', '约']);
    let words = ["幅度", "率"]
        .iter()
        .fold(words, |words, tail| words.strip_suffix(tail).unwrap_or(words));
    let verb = [
        "下降", "增长", "减少", "增加", "上升", "提高", "提升", "降低", "压缩", "压减", "缩短", "精简",
        "提速", "净增", "净减",
    ]
    .into_iter()
    .find(|verb| words.ends_with(verb))?;
    let before = words.strip_suffix(verb)?;
    let (before, compared) = COMPARED
        .iter()
        .find_map(|word| Some((before.strip_suffix(word)?, true)))
        .unwrap_or((before, false));
    // 案件量: what was counted, under a shorter name.
    let before = before.trim_end_matches(['，', ',']);
    let named = ["总量", "数量", "总数", "量", "数"]
        .iter()
        .find_map(|tail| before.strip_suffix(tail))
        .is_some_and(|stem| {
            compared
                && stem.chars().count() <= 4
                && passage
                    .text_between(None, &passage.members[position.saturating_sub(1)])
                    .contains(stem)
        });
    let verb = &words[words.len() - verb.len()..];
    (before.is_empty() || named).then_some(Said { verb, compared })
}

/// 比上年的99件, 上年为99件; not 较上年净增103户, which is the change itself.
fn is_base(words: &str) -> bool {
    [
        "比上年",
        "较上年",
        "比去年",
        "较去年",
        "上年同期",
        "去年同期",
        "上年为",
        "去年为",
        "上年是",
        "去年是",
        "与上年的",
        "与去年的",
        "上年度为",
    ]
    .iter()
    .any(|word| {
        words
            .rfind(word)
            .is_some_and(|at| !words[at..].contains(['增', '减', '升', '降', '多', '少', '高', '低']))
    })
}

/// When the first of two values was: of these a change may be 同比.
const LAST_YEAR: [&str; 9] = [
    "去年",
    "上年",
    "去年末",
    "上年末",
    "去年同期",
    "上年同期",
    "上年度",
    "去年底",
    "上年底",
];

/// 由 a 件…至 b 件, 由去年的 a 件上升到今年的 b 件: the second of the two stands at `position`.
fn is_from_to(passage: &Passage, position: usize, compared: bool) -> bool {
    let before = passage.gap(position - 1).trim_end_matches(['的', ' ', '约']);
    let from = ["由", "从"]
        .iter()
        .filter_map(|word| before.rfind(word).map(|at| &before[at + word.len()..]))
        .any(|time| {
            let old = time.is_empty() || LAST_YEAR.contains(&time);
            time.chars().count() <= 7 && (old || !compared && !time.contains('，'))
        });
    let words = passage.gap(position).trim_end_matches(['的', ' ', '约']);
    let words = [
        "今年末",
        "今年底",
        "今年",
        "本年度",
        "本年",
        "目前",
        "现在",
        "年末",
        "年底",
    ]
    .iter()
    .find_map(|time| words.strip_suffix(time))
    .unwrap_or(words);
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
    // The way is wrong as well: 案件量由110件减至99件，上升10%.
    let (high, low, sign) = match (now_value < base_value, right_way) {
        (true, true) => (base, now, ""),
        (true, false) => (now, base, "-"),
        (false, _) => (now, base, ""),
    };
    Some(Calculation {
        kind: CalculationKind::Rate,
        formula: format!(
            "({}-{})/{} = {sign}{}%",
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
fn difference(stated: &Member, base: &Member, now: &Member, down: bool) -> Calculation {
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
    let compared = joined.says_any(&[
        "同比",
        "比上年",
        "较上年",
        "比去年",
        "较去年",
        "上年同期",
        "去年同期",
    ]);
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
        verdict: Verdict::of(holds),
        stated: stated.index,
        others: vec![now.index, change.index],
        doubtful: false,
    })
}
