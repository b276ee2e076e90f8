//! Parts that are more than the whole which is named again before them.

use super::again::{Again, unit};
use super::passage::{Member, Passage};
use super::{Calculation, CalculationKind, Verdict};
use crate::text::Search as _;
use crate::text::is_han;

/// 上述42份检察建议已采纳47份; 31处隐患中已完成整改29处，正在整改的5处: more than there are.
pub(super) fn within(second: &Again) -> Option<Calculation> {
    let whole = &second.passage.members[second.position];
    let part = second.passage.members.get(second.position + 1)?;
    let gap = second.passage.gap(second.position + 1);
    let of_it = unit(part.figure) == unit(whole.figure)
        && part.is_exact()
        && part.depth == whole.depth
        && part.figure.kind == whole.figure.kind
        && !second.noun.is_empty();
    if !of_it || gap.contains('。') {
        return None;
    }
    if part.value() > whole.value() {
        let plain = !gap.replacen('，', "", 1).contains(['，', '、', '；']);
        return plain.then(|| Calculation {
            kind: CalculationKind::Bound,
            formula: format!("{} > {}", part.written(), whole.written()),
            verdict: Verdict::Contradicts,
            stated: part.index,
            others: vec![whole.index],
            doubtful: false,
        });
    }
    let rest = second.passage.members.get(second.position + 2)?;
    let words = second.passage.gap(second.position + 2);
    let left = ["正在", "尚未", "未", "其余", "尚有", "仍有", "剩余", "还有"]
        .iter()
        .any(|word| {
            words
                .trim_start_matches(['，', '、', ',', '另', '有'])
                .starts_with(word)
        });
    let done = gap.contains('已') && !gap.says("其中");
    let plain = left
        && done
        && unit(rest.figure) == unit(whole.figure)
        && rest.is_exact()
        && rest.figure.kind == whole.figure.kind;
    let sum = part.value() + rest.value();
    (plain && sum > whole.value()).then(|| total(whole, part, rest))
}

/// 发现隐患246处。上述隐患中已完成整改261处: more than there are.
pub(super) fn pointed_back(before: &Passage, passage: &Passage) -> Option<Calculation> {
    let part = &passage.members[0];
    let gap = passage.gap(0).trim_start_matches(['。', '；', ' ']);
    let (noun, done) = gap
        .strip_prefix("上述")
        .or_else(|| gap.strip_prefix("以上"))?
        .split_once('中')?;
    let plain = noun.chars().count() >= 2
        && noun.chars().all(is_han)
        && done.chars().count() <= 8
        && done.contains('已');
    let mut wholes = before
        .members
        .iter()
        .filter(|whole| unit(whole.figure) == unit(part.figure) && whole.figure.subject_text.contains(noun));
    let whole = wholes.next().filter(|_| plain && wholes.next().is_none())?;
    (whole.figure.block == part.figure.block && whole.is_exact() && part.value() > whole.value()).then(|| {
        Calculation {
            kind: CalculationKind::Bound,
            formula: format!("{} > {}", part.written(), whole.written()),
            verdict: Verdict::Contradicts,
            stated: part.index,
            others: vec![whole.index],
            doubtful: false,
        }
    })
}

/// Parts that are more than the whole.
pub(super) fn total(whole: &Member, part: &Member, rest: &Member) -> Calculation {
    Calculation {
        kind: CalculationKind::Total,
        formula: format!(
            "{}+{} = {}",
            part.written(),
            rest.written(),
            whole.written_as(part.value() + rest.value())
        ),
        verdict: Verdict::Contradicts,
        stated: whole.index,
        others: vec![part.index, rest.index],
        doubtful: false,
    }
}
