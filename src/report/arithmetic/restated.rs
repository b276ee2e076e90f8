//! A count that no row of `quantities.tsv` knows, stated twice in the same words: 审查招商协议76份, 全年审查招商协议67份.
//!
//! Two counts of the same words may well be of two things that the context tells apart, so this is only doubted, and only
//! where the second says that it is of all, or is written with the digits of the first in another order.

use rust_decimal::Decimal;

use super::conflict::{explained, is_near, is_swapped, same_sentence, written};
use super::fit::without;
use super::scope::{self, Bound, Scope, Whole};
use super::{Calculation, CalculationKind, Verdict};
use crate::lexicon::sums::scope_words as words_of;
use crate::report::{Approximation, Block, BlockKind, Figure, FigureKind, SectionId};
use crate::text::is_han;

/// Words at the beginning of a subject that say nothing of what is counted.
const LEADS: [&str; 16] = [
    "面向", "针对", "现有", "共有", "组织", "开展", "举办", "累计", "成功", "已", "虽", "对", "为", "向",
    "有", "将",
];

/// What is counted everywhere, each time something else of it.
const GENERIC: [&str; 19] = [
    "活动",
    "会议",
    "培训",
    "宣传",
    "检查",
    "案件",
    "纠纷",
    "问题",
    "隐患",
    "工作",
    "事项",
    "资料",
    "群众",
    "服务",
    "各类案件",
    "宣传活动",
    "宣传资料",
    "普法活动",
    "法律咨询",
];

/// Fewer than this are done here and there.
const FEWEST: Decimal = Decimal::TEN;

const FOUR_DIGITS: Decimal = Decimal::ONE_THOUSAND;

/// A count and what it is called.
struct Counted<'a> {
    figure: usize,
    key: String,
    unit: &'a str,
}

/// Counts that are stated twice with two values.
pub(super) fn restated(blocks: &[Block], figures: &[Figure], whole: &Whole) -> Vec<Calculation> {
    let mut groups: Vec<Vec<Counted>> = Vec::new();
    for (index, figure) in figures.iter().enumerate() {
        let counted = matches!(figure.kind, FigureKind::Count)
            && figure.value_to.is_none()
            && figure.approximation == Approximation::Exact
            && figure.value >= FEWEST;
        let past = !figure.target && figure.section != Some(SectionId::Plan);
        let told = blocks
            .get(figure.block)
            .is_some_and(|block| block.kind == BlockKind::Paragraph);
        if !counted || !past || !told {
            continue;
        }
        let key = key(&figure.subject_text);
        let unit = if figure.unit == "名" { "人" } else { &figure.unit };
        if key.chars().count() < 2 {
            continue;
        }
        let one = Counted {
            figure: index,
            key,
            unit,
        };
        let group = groups
            .iter_mut()
            .find(|group| group[0].unit == one.unit && group[0].key == one.key);
        match group {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups
        .iter()
        .filter(|group| (2..=3).contains(&group.len()))
        .filter_map(|group| compare(group, blocks, figures, whole))
        .collect()
}

/// What is counted, without when and of whom.
fn key(subject: &str) -> String {
    let mut key = without(
        subject.to_owned(),
        words_of("all")
            .iter()
            .chain(words_of("year"))
            .chain(words_of("neutral")),
    );
    key.retain(|character| is_han(character) && character != '的');
    let mut rest = key.as_str();
    while let Some(after) = LEADS.iter().find_map(|lead| rest.strip_prefix(lead)) {
        rest = after;
    }
    rest.to_owned()
}

fn compare(group: &[Counted], blocks: &[Block], figures: &[Figure], whole: &Whole) -> Option<Calculation> {
    let (key, first) = (&group[0].key, group[0].figure);
    let a = &figures[first];
    let mut others = group
        .iter()
        .map(|one| one.figure)
        .filter(|index| figures[*index].value != a.value);
    let second = others.next()?;
    let b = &figures[second];
    if others.any(|index| figures[index].value != b.value) {
        return None;
    }
    let (low, swapped) = (a.value.min(b.value), is_swapped(a.value, b.value));
    let close = is_near(a.value, b.value, 4);
    // Trained and shown is again and again.
    let often = matches!(
        group[0].unit,
        "人次" | "场" | "场次" | "次" | "期" | "批次" | "户次"
    );
    let other =
        GENERIC.contains(&key.as_str()) || !swapped && (often || !close) || !is_near(a.value, b.value, 1);
    if other || same_sentence(a, b, blocks) || explained(a, b, figures) {
        return None;
    }
    let said = |index: usize| {
        let previous = index.checked_sub(1).map(|before| &figures[before]);
        scope::of(blocks, &figures[index], previous, whole)
    };
    let (one, two) = (said(first), said(second));
    let bound = bound(&one, key).max(bound(&two, key));
    let other_area = one.area.zip(two.area).is_some_and(|(one, two)| one != two);
    // 1432 and 1342 are no two storms.
    let sure = swapped && low >= FOUR_DIGITS;
    if bound == Bound::Surely || bound == Bound::Maybe && !sure || other_area {
        return None;
    }
    let length = key.chars().count();
    let (both, either) = (one.whole() && two.whole(), one.whole() || two.whole());
    let doubted = match () {
        () if length < 4 => both && close,
        () if sure => true,
        () if swapped && low >= Decimal::ONE_HUNDRED => true,
        () if swapped => either,
        () if length >= 8 => either && close,
        () => close && both,
    };
    doubted.then(|| Calculation {
        kind: CalculationKind::Conflict,
        formula: [written(a).as_str(), " ≠ ", &written(b)].concat(),
        verdict: Verdict::Contradicts,
        stated: first.max(second),
        others: vec![first.min(second)],
        doubtful: true,
    })
}

/// What binds it, with what its clause says beyond what is counted: 东山村修复堤段.
fn bound(scope: &Scope, key: &str) -> Bound {
    let mut rest = without(scope.clause.clone(), words_of("neutral").iter());
    rest.retain(is_han);
    // What stands before the key; the key itself may go on behind the number.
    let said = (1..=key.len())
        .rev()
        .find_map(|end| rest.strip_suffix(key.get(..end)?))
        .unwrap_or(&rest);
    let said = LEADS
        .iter()
        .fold(said, |said, lead| said.strip_suffix(lead).unwrap_or(said));
    if said.is_empty() {
        scope.bound
    } else {
        scope.bound.max(Bound::Maybe)
    }
}
