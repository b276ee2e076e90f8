//! Parts that are named beside their total: 126件，其中简易程序88件、普通程序38件.

use rust_decimal::Decimal;

use super::parts::{Apart, Parts, eligible, name, names_of, of_one_row, run};
use super::passage::{Member, Passage};
use super::{Calculation, CalculationKind, Verdict};
use crate::report::FigureKind;
use crate::text::Search as _;

/// What tells that parts follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opening {
    /// 其中, 包括: perhaps not all of them.
    Among,
    /// （A类3件、B类5件）, ：, 分别为, 分为: all of them.
    Whole,
    /// Nothing but their names: 审结30件，维持18件、撤销12件.
    Bare,
}

/// Fewer parts than this share of the total, and something else makes up the rest: one tenth.
const LEFT_OVER: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// Totals with their parts in a passage.
pub(super) fn totals(passage: &Passage) -> Vec<Calculation> {
    let mut found = Vec::new();
    let mut position = 1;
    while position < passage.members.len() {
        let answer = before_parts(passage, position).or_else(|| behind_parts(passage, position));
        match answer {
            Some((calculation, last)) => {
                found.extend(calculation);
                position = last.max(position) + 1;
            }
            None => position += 1,
        }
    }
    found
}

fn opening(gap: &str) -> Option<(Opening, bool)> {
    let bracket = gap.starts_with(['（', '(']);
    let inner = gap.trim_start_matches(['（', '(', '，', '：', ',', ':', ' ']);
    if gap.says("其中") || inner.starts_with("包括") || inner.starts_with("包含") {
        return Some((Opening::Among, bracket));
    }
    if bracket {
        // （含上年结转12件）, （同比增加3件）: not what the total is made of.
        let other = [
            "含", "不含", "同比", "较", "比", "占", "均", "另", "不", "上年", "去年", "累计", "即",
        ]
        .iter()
        .any(|word| inner.starts_with(word));
        return (!other).then_some((Opening::Whole, true));
    }
    // ，按类型划分为五类：, ，从结案方式看，, ，来源为
    let divided = gap.says_any(&["划分为", "分为", "分成"])
        || inner.starts_with("来源为")
        || inner.starts_with("来自")
        || inner.starts_with('从') && inner.says("看，");
    if gap.starts_with(['：', ':']) || gap.says("分别") || divided {
        return Some((Opening::Whole, false));
    }
    gap.starts_with(['，', ',']).then_some((Opening::Bare, false))
}

/// Total first, then its parts; the position of the last part.
fn before_parts(passage: &Passage, position: usize) -> Option<(Option<Calculation>, usize)> {
    let first = passage.members.get(position).filter(|member| eligible(member))?;
    let (opening, bracket) = opening(passage.gap(position))?;
    let total_position = total_of(passage, position, opening, bracket)?;
    let total = &passage.members[total_position];
    let parts = run(passage, position);
    let composed = passage.gap(position).starts_with("，由") && passage.tail(parts.last).says("部分组成");
    if opening == Opening::Bare && !composed && !of_one_row(&parts, passage, total) {
        return None;
    }
    // 124件，其中家庭纠纷137件，邻里纠纷21件: the first part alone is more than the whole.
    let sums_up = |candidate: &Member| {
        let all: Vec<&Member> = parts.members.iter().map(|(member, ..)| *member).collect();
        adds_up(candidate, &all)
    };
    let alone = opening == Opening::Among
        && eligible(total)
                && total.index + 1 == first.index
        // 为5所学校各聘请1名，其中2名…
        && !passage.gap(total_position).replace("各类", "").replace("各项", "").contains(['各', '每'])
        && !passage.members[..=total_position].iter().any(sums_up)
        && !follows_another(passage, total_position);
    if let Some(calculation) = alone.then(|| too_large(total, first)).flatten() {
        return Some((Some(calculation), parts.last));
    }
    if parts.members.len() == 1 {
        // 86件，其中专职8件 says nothing of the others.
        let answer = (opening == Opening::Among && eligible(total) && total.index + 1 == first.index)
            .then(|| too_large(total, first))
            .flatten();
        return answer.map(|calculation| (Some(calculation), position));
    }
    let answer = judge(passage, total_position, &parts, opening);
    Some((answer, parts.last))
}

/// The count that the parts at `position` are of: the nearest one of their unit.
fn total_of(passage: &Passage, position: usize, opening: Opening, bracket: bool) -> Option<usize> {
    let first = &passage.members[position];
    let depth = if bracket {
        first.depth.checked_sub(1)?
    } else {
        first.depth
    };
    for candidate in (0..position).rev().take(4) {
        let member = &passage.members[candidate];
        if member.depth < depth {
            return None;
        }
        if member.depth > depth {
            continue;
        }
        if member.has_unit_of(first) && eligible(member) && !passage.is_of_another_year(candidate) {
            return Some(candidate);
        }
        // 456件，同比下降11.3%，其中… and 117件12批（其中…: the total stands before.
        let passing = matches!(member.figure.kind, FigureKind::Rate | FigureKind::Change)
            || passage.gap(candidate).is_empty()
            || opening == Opening::Among;
        if !passing {
            return None;
        }
    }
    None
}

/// Do the parts add up?
fn judge(passage: &Passage, total_position: usize, parts: &Parts, opening: Opening) -> Option<Calculation> {
    let total = &passage.members[total_position];
    let all: Vec<&Member> = parts.members.iter().map(|(member, ..)| *member).collect();
    // Whichever beginning of the run adds up to whichever total before it: nobody is wrong.
    let close = parts.members.iter().skip(1).take_while(|part| part.2).count() + 1;
    for count in (2..=all.len()).rev() {
        // 5件、6件、2件 of 11件: the first two by chance, unless they are the kinds of one row.
        let whole_list = count >= close
            || names_of(&parts.members[..count], &total.figure.subject_text).apart == Apart::Surely;
        if !whole_list {
            continue;
        }
        for candidate in passage.members[..=total_position].iter().rev() {
            if candidate.has_unit_of(all[0]) && eligible(candidate) && adds_up(candidate, &all[..count]) {
                return Some(sum(candidate, &all[..count], Verdict::Holds));
            }
        }
    }
    // The list ends where 、 ends, if it has any.
    let count = if close > 1 { close } else { all.len() };
    let (listed, members) = (&parts.members[..count], &all[..count]);
    let names = names_of(listed, &total.figure.subject_text);
    let (low, high) = range(members);
    let (total_low, total_high) = total.bounds();
    let exact = members.iter().all(|member| member.is_exact()) && total.is_exact();
    if high <= Decimal::ZERO || parts.mixed && count == all.len() {
        return None;
    }
    // One part is all of it, or some of the parts are: the others are of the same things.
    let doubled = members.iter().any(|member| member.value() == total.value())
        || close == 1 && some_add_up(total, &all);
    if doubled {
        return None;
    }
    // （部分人员身份重叠）, （含上年结余7万元）
    let tail = passage.tail(parts.last);
    let told = ["重叠", "重复", "交叉", "兼", "（含", "(含"];
    let (apart, closed_behind) = (told_apart(tail), nothing_else(tail));
    if !apart && tail.says_any(&told) {
        return None;
    }
    let composed = opening == Opening::Whole || tail.says("部分组成") || tail.says("部分构成");
    // 建议11件、提案7件，其中…: the parts may be of both.
    let row_of_totals = follows_another(passage, total_position);
    if low > total_high {
        let at_least = members.iter().all(|member| member.is_exact() || at_least(member));
        let sure = at_least && (total.is_exact() || at_most(total));
        if names.apart == Apart::No && !apart || row_of_totals || !sure {
            return (names.row && !sure).then(|| sum(total, members, Verdict::Unchecked("有约数")));
        }
        // 其中邻里纠纷19件、土地纠纷26件: one may be both, as far as anybody knows who was not there.
        return Some(Calculation {
            doubtful: names.apart != Apart::Surely && opening == Opening::Among && !apart,
            ..sum(total, members, Verdict::Contradicts)
        });
    }
    if high >= total_low {
        return None;
    }
    // What overlaps is even less together.
    if closed_behind && exact && !row_of_totals && count == all.len() {
        return Some(sum(total, members, Verdict::Contradicts));
    }
    if names.apart == Apart::No {
        return None;
    }
    let near = total.value() - high <= total.value() * LEFT_OVER;
    let words = passage.text_between(Some(total), members[count - 1]);
    let tail = passage.tail(passage.position(members[count - 1])?);
    let open = words.contains('等')
        || tail.trim_start_matches(['）', ')']).starts_with('等')
        || tail.starts_with("，其他");
    let closed = names.closed || composed;
    match () {
        () if !near || row_of_totals => None,
        () if !exact => closed.then(|| sum(total, members, Verdict::Unchecked("有约数"))),
        () if closed && !open => Some(sum(total, members, Verdict::Contradicts)),
        () if members.len() > 2 => Some(sum(total, members, Verdict::Unchecked("未必列全"))),
        () => None,
    }
}

/// 建议11件、提案7件: the total is one of two.
fn follows_another(passage: &Passage, total_position: usize) -> bool {
    total_position > 0
        && passage.gap(total_position).starts_with(['、', '和', '及'])
        && passage.members[total_position - 1].has_unit_of(&passage.members[total_position])
}

/// Behind the parts it is said that nothing else is among them: 没有其他渠道.
fn nothing_else(behind: &str) -> bool {
    let kinds = [
        "类型",
        "渠道",
        "方式",
        "来源",
        "情形",
        "情况",
        "类别",
        "种类",
        "形式",
        "部分",
        "项目",
        "途径",
        "结案方式",
        "处理方式",
        "办理方式",
        "活动类型",
        "案件类型",
        "纠纷类型",
    ];
    ["没有其他", "无其他", "没有其它", "无其它"]
        .iter()
        .filter_map(|word| behind.split(word).nth(1))
        .any(|of| kinds.iter().any(|kind| of.starts_with(kind)))
}

/// Behind the parts it is said that none of them overlap.
fn told_apart(behind: &str) -> bool {
    behind.says_any(&["不重复", "无重复", "不交叉", "无交叉", "不重叠", "无重叠"])
}

fn at_least(member: &Member) -> bool {
    member.figure.approximation == crate::report::Approximation::AtLeast
}

fn at_most(member: &Member) -> bool {
    member.figure.approximation == crate::report::Approximation::AtMost
}

fn range(members: &[&Member]) -> (Decimal, Decimal) {
    members
        .iter()
        .fold((Decimal::ZERO, Decimal::ZERO), |(low, high), member| {
            let (least, most) = member.bounds();
            (low + least, high + most)
        })
}

fn adds_up(total: &Member, parts: &[&Member]) -> bool {
    let (low, high) = range(parts);
    let (least, most) = total.bounds();
    total.is_exact()
        && parts.iter().all(|part| part.is_exact())
        && low <= most
        && least <= high
        && total.value() > Decimal::ZERO
}

/// Do at least half of the parts add up to the total?
fn some_add_up(total: &Member, parts: &[&Member]) -> bool {
    let count = parts.len();
    if !(3..=10).contains(&count) {
        return false;
    }
    (1_u32..1 << count).any(|choice| {
        let chosen: Vec<&Member> = (0..count)
            .filter(|index| choice >> index & 1 == 1)
            .map(|index| parts[index])
            .collect();
        chosen.len() > 1 && chosen.len() * 2 >= count && adds_up(total, &chosen)
    })
}

/// 其中: one part that is more than the whole.
fn too_large(total: &Member, part: &Member) -> Option<Calculation> {
    let sure = (total.is_exact() || at_most(total)) && (part.is_exact() || at_least(part));
    (sure && part.bounds().0 > total.bounds().1).then(|| Calculation {
        kind: CalculationKind::Bound,
        formula: format!("{} > {}", part.written(), total.written()),
        verdict: Verdict::Contradicts,
        stated: part.index,
        others: vec![total.index],
        doubtful: false,
    })
}

/// Parts first: 专职12名、兼职48名，共60名.
fn behind_parts(passage: &Passage, position: usize) -> Option<(Option<Calculation>, usize)> {
    let total = passage.members.get(position).filter(|member| eligible(member))?;
    let gap = passage.gap(position);
    let words = gap.trim_start_matches(|character: char| !crate::text::is_han(character));
    let words = words
        .strip_prefix('总')
        .or(words.strip_prefix('一'))
        .unwrap_or(words);
    let rest = ["共计", "共有", "合计", "总计", "计", "共"]
        .iter()
        .find_map(|lead| words.strip_prefix(lead))?;
    let rest = rest.trim_start_matches(['为', '达', '有']);
    // All counts of this unit right before, and those of them that 、 joins.
    let mut first = position;
    while first > 0 && goes_on(passage, first - 1, total) {
        first -= 1;
    }
    let joined = |part: &usize| passage.gap(*part).starts_with(['、', '和', '及', '与']);
    let close = position - 1 - (first + 1..position).rev().take_while(joined).count();
    let all: Vec<&Member> = passage.members[first..position].iter().collect();
    let members: Vec<&Member> = passage.members[close..position].iter().collect();
    if members.len() < 2 {
        return None;
    }
    let before = passage.text_between(None, members[members.len() - 1]);
    if !rest.is_empty() && !before.contains(rest) {
        return None;
    }
    for start in 0..all.len() - 1 {
        if adds_up(total, &all[start..]) {
            return Some((Some(sum(total, &all[start..], Verdict::Holds)), position));
        }
    }
    let listed: Vec<(&Member, String, bool)> = members
        .iter()
        .enumerate()
        .map(|(offset, member)| (*member, name(passage.gap(close + offset), member), true))
        .collect();
    let names = names_of(&listed, "");
    let exact = total.is_exact() && members.iter().all(|member| member.is_exact());
    let (low, high) = range(&members);
    // What stands before may belong to it too.
    let more = high < total.bounds().0 && (close > first || passage.continues().is_some());
    let far = high * Decimal::TWO < total.value() || low > total.value() * Decimal::from(3);
    if names.apart == Apart::No || far || more {
        return None;
    }
    let verdict = if exact {
        Verdict::Contradicts
    } else {
        Verdict::Unchecked("有约数")
    };
    Some((Some(sum(total, &members, verdict)), position))
}

/// Is the member at `position` one more count before `total`?
fn goes_on(passage: &Passage, position: usize, total: &Member) -> bool {
    let member = &passage.members[position];
    let unit = member.has_unit_of(total) || is_piece(member) && is_piece(total);
    unit && eligible(member) && member.depth == total.depth
}

/// 合同41份、其他涉法事务8件，合计49件: papers are counted by either word.
fn is_piece(member: &Member) -> bool {
    member.figure.kind == FigureKind::Count && matches!(member.figure.unit.as_str(), "件" | "份" | "件次")
}

/// The formula says what the parts add up to; the stated figure is the total.
fn sum(total: &Member, parts: &[&Member], verdict: Verdict) -> Calculation {
    let written: Vec<String> = parts.iter().map(|part| part.written()).collect();
    let value: Decimal = parts.iter().map(|part| part.value()).sum();
    let value = if verdict == Verdict::Holds {
        total.written()
    } else {
        total.written_as(value)
    };
    Calculation {
        kind: CalculationKind::Total,
        formula: format!("{} = {value}", written.join("+")),
        verdict,
        stated: total.index,
        others: parts.iter().map(|part| part.index).collect(),
        doubtful: false,
    }
}
