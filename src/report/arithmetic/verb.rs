//! Rates named after what was done, whatever that is: 受理举报64件，查实48件，查实率75%.

use rust_decimal::Decimal;

use super::fit::{about_them, fits, is_cases};
use super::passage::{Member, Passage};
use super::rate::{excepted, explained, near, quotient};
use super::{Calculation, Verdict};

/// What is done to a number itself: 增长率 is no share of what grew. 满意率 comes from a survey with several answers.
const NO_SHARES: [&str; 16] = [
    "增长", "增加", "提升", "提高", "上升", "下降", "降低", "减少", "压减", "压缩", "缩短", "增幅", "降幅",
    "满意", "完成", "效",
];

/// The nearest count before the rate names its verb, and the count right before that one is the total.
pub(super) fn of(passage: &Passage, stated: &Member) -> Option<Calculation> {
    let name = stated.figure.subject_text.trim_end_matches(['”', '）', ')']);
    let stem = name.strip_suffix('率')?;
    let position = passage.position(stated)?;
    let part = &passage.members[position.checked_sub(1)?];
    let total = &passage.members[position.checked_sub(2)?];
    // 申请312起，维持286起、变更26起，变更率8.3%: of what both make.
    let sum = position
        .checked_sub(3)
        .map(|before| &passage.members[before])
        .filter(|sum| sum.value() == part.value() + total.value() && unit(sum) == unit(total));
    let total = sum.unwrap_or(total);
    let pair = [part, total]
        .iter()
        .all(|member| is_cases(member.figure) && !member.figure.target && member.depth == stated.depth);
    let same_unit = unit(part) == unit(total);
    if !pair || !same_unit || part.value() > total.value() {
        return None;
    }
    let verb = verb(stem, passage.gap(position - 1))?;
    if NO_SHARES.iter().any(|word| verb.ends_with(word)) || total.figure.subject_text.contains(verb) {
        return None;
    }
    // 签订合同64件、审查48件，审查率…: two things done, none of them of the other.
    let joined = sum.is_none() && passage.gap(position - 1).starts_with(['、', '和', '及', '与']);
    let name = &stem[..stem.rfind(verb)?];
    let beginning = passage.text_between(None, stated);
    if joined || excepted(beginning) || !about_them(name, part, total) {
        return None;
    }
    if fits(stated.figure, part.value(), total.value()) {
        return Some(quotient(stated, part, total, Verdict::Holds));
    }
    let cases: Vec<&Member> = passage
        .before(stated, |_| false)
        .into_iter()
        .filter(|member| is_cases(member.figure))
        .collect();
    let exact = part.is_exact() && total.is_exact();
    let all = stated.value() >= Decimal::ONE_HUNDRED;
    let clear = exact
        && !all
        && near(stated.figure, part.value(), total.value())
        && !explained(stated.figure, part, total, &cases);
    clear.then(|| quotient(stated, part, total, Verdict::Contradicts))
}

/// People are counted in 人 and 名.
fn unit<'a>(member: &Member<'a>) -> &'a str {
    match member.figure.unit.as_str() {
        "名" => "人",
        unit => unit,
    }
}

/// The longest end of the rate's name that stands in the words of the part: 整改完成 of 问题整改完成(率).
fn verb<'a>(stem: &'a str, words: &str) -> Option<&'a str> {
    let starts: Vec<usize> = stem.char_indices().map(|(at, _)| at).collect();
    let longest = starts.len().saturating_sub(4);
    starts[longest..starts.len().saturating_sub(1).max(longest)]
        .iter()
        .map(|start| &stem[*start..])
        .find(|verb| {
            words.find(verb).is_some_and(|at| {
                !words[..at].ends_with(['未', '不', '待', '应', '需', '没', '拟', '可', '无'])
            })
        })
}
