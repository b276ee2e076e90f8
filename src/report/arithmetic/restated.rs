//! A count that no row of `quantities.tsv` knows, stated twice in the same words: 审查招商协议76份, 全年审查招商协议67份.
//!
//! Two counts of the same words may well be of two things that the context tells apart, so this is only doubted, and only
//! where the second says that it is of all, or is written with the digits of the first in another order.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::conflict::{ALL, NEUTRAL, WHOLE, scope_of, sentence_start};
use super::fit::without;
use super::{Calculation, CalculationKind, Verdict};
use crate::report::{Approximation, Block, BlockKind, Figure, FigureKind, SectionId};
use crate::text::is_han;

/// Words at the beginning of a subject that say nothing of what is counted.
const LEADS: [&str; 16] = [
    "面向", "针对", "现有", "共有", "组织", "开展", "举办", "累计", "成功", "已", "虽", "对", "为", "向",
    "有", "将",
];

/// Scopes that make it another count whatever its digits are.
const OTHERS: [&str; 20] = [
    "上半年",
    "下半年",
    "季度",
    "月",
    "去年",
    "上年",
    "往年",
    "同期",
    "截至",
    "期间",
    "五年",
    "三年",
    "以来",
    "其中",
    "新增",
    "增加",
    "减少",
    "计划",
    "目标",
    "涉",
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

/// Counts that are stated twice with two values.
pub(super) fn restated(blocks: &[Block], figures: &[Figure], year: Option<u16>) -> Vec<Calculation> {
    let mut groups: BTreeMap<(String, &str), Vec<usize>> = BTreeMap::new();
    for (index, figure) in figures.iter().enumerate() {
        let counted = matches!(figure.kind, FigureKind::Count)
            && figure.value_to.is_none()
            && figure.approximation == Approximation::Exact
            && figure.value >= FEWEST;
        let past = !figure.target && figure.section != Some(SectionId::Plan);
        let told = blocks
            .get(figure.block)
            .is_some_and(|block| block.kind == BlockKind::Paragraph);
        if counted && past && told {
            let key = key(&figure.subject_text);
            let unit = if figure.unit == "名" { "人" } else { &figure.unit };
            if key.chars().count() > 1 {
                groups.entry((key, unit)).or_default().push(index);
            }
        }
    }
    groups
        .into_iter()
        .filter(|(_, group)| (2..=3).contains(&group.len()))
        .filter_map(|((key, _), group)| compare(&key, &group, blocks, figures, year))
        .collect()
}

/// What is counted, without when and of whom.
fn key(subject: &str) -> String {
    let mut key = without(subject.to_owned(), ALL.iter().chain(&NEUTRAL));
    key.retain(|character| is_han(character) && character != '的');
    let mut rest = key.as_str();
    while let Some(after) = LEADS.iter().find_map(|lead| rest.strip_prefix(lead)) {
        rest = after;
    }
    rest.to_owned()
}

fn compare(
    key: &str,
    group: &[usize],
    blocks: &[Block],
    figures: &[Figure],
    year: Option<u16>,
) -> Option<Calculation> {
    let first = *group.first()?;
    let mut others = group
        .iter()
        .filter(|index| figures[**index].value != figures[first].value);
    let second = *others.next()?;
    if others.any(|index| figures[*index].value != figures[second].value) {
        return None;
    }
    let (a, b) = (&figures[first], &figures[second]);
    let apart = a.block != b.block
        || sentence_start(blocks[a.block].text.text(), a.range.start)
            != sentence_start(blocks[b.block].text.text(), b.range.start);
    let (low, high) = (a.value.min(b.value), a.value.max(b.value));
    if !apart || low * Decimal::TWO < high {
        return None;
    }
    let (one, two) = (said(a, blocks, year), said(b, blocks, year));
    let same_all = one.all == two.all || one.all.is_none() || two.all.is_none();
    let swapped = is_swapped(a.value, b.value);
    // 1432 and 1342 are no two storms.
    let sure = swapped && low >= FOUR_DIGITS;
    if one.is_limited(sure) || two.is_limited(sure) || !same_all {
        return None;
    }
    let length = key.chars().count();
    let generic = GENERIC.contains(&key);
    let close = high - low <= low / Decimal::from(4);
    let same_scope = one.scope == two.scope;
    let whole = one.whole || two.whole;
    let doubted = match () {
        () if generic || length < 4 => same_scope && one.whole && two.whole && close && !generic,
        () if sure => true,
        () if swapped && low >= Decimal::ONE_HUNDRED => same_scope || whole,
        () if swapped => whole && (same_scope || length >= 6),
        () if length >= 8 => same_scope && close,
        () => same_scope && close && one.whole && two.whole,
    };
    doubted.then(|| Calculation {
        kind: CalculationKind::Conflict,
        formula: format!(
            "{}{} ≠ {}{}",
            a.value.normalize(),
            a.unit,
            b.value.normalize(),
            b.unit
        ),
        verdict: Verdict::Contradicts,
        stated: first.max(second),
        others: vec![first.min(second)],
        doubtful: true,
    })
}

/// The words that limit what is counted.
struct Said {
    scope: String,
    all: Option<&'static str>,
    whole: bool,
}

fn said(figure: &Figure, blocks: &[Block], year: Option<u16>) -> Said {
    let text = blocks[figure.block].text.text();
    let words = &text[sentence_start(text, figure.range.start)..figure.range.start];
    let (scope, all) = scope_of(words, &text[figure.range.end..], year);
    let clause = words.rfind(['，', '：', '；']).map_or(words, |at| &words[at..]);
    let whole = WHOLE.iter().any(|word| clause.contains(word));
    Said { scope, all, whole }
}

impl Said {
    /// It is of another time or of a part; `sure`: a time of the year alone does not make it another count.
    fn is_limited(&self, sure: bool) -> bool {
        self.scope.contains(|character: char| character.is_ascii_digit())
            || self
                .scope
                .split(' ')
                .any(|limit| OTHERS.contains(&limit) && !(sure && limit == "期间"))
    }
}

/// 1432 and 1342: the same digits in another order.
fn is_swapped(a: Decimal, b: Decimal) -> bool {
    let digits = |value: Decimal| {
        let mut digits: Vec<char> = value.normalize().to_string().chars().collect();
        crate::text::order::by_number(&mut digits, |digit| u64::from(*digit));
        digits
    };
    digits(a) == digits(b)
}
