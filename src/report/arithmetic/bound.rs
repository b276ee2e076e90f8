//! What is done of something against how much of it there was: 排查132处，整改130处.

use std::sync::OnceLock;

use rust_decimal::Decimal;

use super::fit::without;
use super::passage::{Member, Passage};
use super::{CARRIED, Calculation, CalculationKind, Verdict};
use crate::lexicon::Index;
use crate::lexicon::sums::{Stage, stages};
use crate::report::{Approximation, FigureKind};
use crate::text::Search as _;

/// Words of a clause that say nothing about what is counted.
const FILLERS: [&str; 41] = [
    "销号",
    "归零",
    "清零",
    "办结",
    "结案",
    "按期",
    "按时",
    "当场",
    "经",
    "后",
    "截至目前",
    "截至年底",
    "截至12月底",
    "目前",
    "现已",
    "已经",
    "已",
    "均",
    "全部",
    "共计",
    "共",
    "实际",
    "其中",
    "依法",
    "及时",
    "成功",
    "完成",
    "到位",
    "作出",
    "开展",
    "督促",
    "落实",
    "现场",
    "立行立改",
    "最终",
    "并",
    "了",
    "达",
    "为",
    "数",
    "被",
];

/// Counts that are bounded by the count right before them.
pub(super) fn bounds(passage: &Passage) -> Vec<Calculation> {
    let mut found = Vec::new();
    for position in 1..passage.members.len() {
        let part = &passage.members[position];
        if part.figure.kind != FigureKind::Count || part.figure.target {
            continue;
        }
        let whole = passage.members[..position]
            .iter()
            .rev()
            .take(3)
            .find(|member| member.figure.kind == FigureKind::Count)
            .filter(|member| of_unit(member, part) && member.depth == part.depth);
        found.extend(whole.and_then(|whole| bound(passage, whole, part)));
    }
    found
}

/// Counted in the same unit; people in 人 and 名.
fn of_unit(whole: &Member, part: &Member) -> bool {
    let people = ["人", "名"];
    whole.has_unit_of(part)
        || people.contains(&whole.figure.unit.as_str()) && people.contains(&part.figure.unit.as_str())
}

fn bound(passage: &Passage, whole: &Member, part: &Member) -> Option<Calculation> {
    let (whole_words, part_words) = (words_of(passage, whole), words_of(passage, part));
    let stage = stage_of(&whole_words, &part_words)?;
    let other_year = |member: &Member| {
        passage
            .position(member)
            .is_some_and(|position| passage.is_of_another_year(position))
    };
    // 受理来信12件；受理来访35件，办结47件: of both.
    let continues = part.value() > whole.value()
        && passage.continues().is_some_and(|before| {
            stage
                .whole
                .iter()
                .any(|word| whole_words.contains(word) && before.contains(word))
        });
    if other_year(whole) || other_year(part) || continues {
        return None;
    }
    if !about_the_same(
        stage,
        &format!("{whole_words} {}", whole.figure.subject_text),
        &part_words,
    ) {
        return None;
    }
    let sure = (whole.is_exact() || whole.figure.approximation == Approximation::AtMost)
        && (part.is_exact() || part.figure.approximation == Approximation::AtLeast);
    let verdict = if part.value() <= whole.value() {
        if !part.is_exact() || !whole.is_exact() {
            return None;
        }
        Verdict::Holds
    } else if !sure {
        Verdict::Unchecked("有约数")
    } else if carried(passage, stage) {
        Verdict::Unchecked("另有结转")
    } else if explained_behind(passage, part) {
        Verdict::Unchecked("括号内另有说明")
    } else if !alone(passage, whole, part) {
        // 信访45件、热线60件，办结70件: nothing is compared.
        return None;
    } else {
        Verdict::Contradicts
    };
    // 审结30件 of 受理28件: cases of the year before are usual among those of courts and of review.
    let doubtful = stage.carried
        && ["复议", "诉讼", "应诉", "仲裁", "申请", "案件", "立案"]
            .iter()
            .any(|word| whole_words.contains(word) || part_words.contains(word));
    let sign = if verdict == Verdict::Holds { '≤' } else { '>' };
    Some(Calculation {
        kind: CalculationKind::Bound,
        formula: format!("{} {sign} {}", part.written(), whole.written()),
        verdict,
        stated: part.index,
        others: vec![whole.index],
        doubtful,
    })
}

/// 结案221件（含上年度立案9件）, 持证17名（其中挂职2名）: what stands behind the part says where the rest is from.
fn explained_behind(passage: &Passage, part: &Member) -> bool {
    let tail = passage
        .position(part)
        .map_or("", |position| passage.tail(position))
        .trim_start_matches(['，', ',']);
    let bracket = tail.starts_with(['（', '(']);
    let words = tail.trim_start_matches(['（', '(']);
    ["含", "包含", "包括", "另含"]
        .iter()
        .any(|word| words.starts_with(word))
        || words.starts_with("其中") && (bracket || words.says_any(&["年", "跨", "此前", "以前"]))
}

/// The words that name a count: its clause, and what stands behind it when the number comes first.
fn words_of(passage: &Passage, member: &Member) -> String {
    let gap = passage
        .position(member)
        .map_or("", |position| passage.gap(position));
    let clause = gap.rsplit(['，', '：', '（', ',', ':', '(']).next().unwrap_or("");
    if clause.chars().any(crate::text::is_han) && !clause.says("分别") {
        clause.to_owned()
    } else {
        member.figure.subject_text.clone()
    }
}

/// The row whose words these two are.
fn stage_of(whole: &str, part: &str) -> Option<&'static Stage> {
    static PARTS: OnceLock<Index<usize>> = OnceLock::new();
    let parts = PARTS.get_or_init(|| {
        Index::new(
            stages()
                .iter()
                .enumerate()
                .flat_map(|(row, stage)| stage.part.iter().map(move |word| (*word, row))),
        )
    });
    let mut rows: Vec<usize> = parts.all_in(part).map(|(_, _, row)| row).collect();
    crate::text::order::by_number(&mut rows, |row| *row as u64);
    rows.into_iter()
        .map(|row| &stages()[row])
        .find(|stage| is_stage(stage, whole, part))
}

fn is_stage(stage: &Stage, whole: &str, part: &str) -> bool {
    let said = |text: &str, word: &str| {
        text.find(word).is_some_and(|at| {
            !text[..at].ends_with(['未', '不', '待', '应', '需', '拟', '可', '无'])
                && !text[..at].ends_with("不予")
        })
    };
    if !stage.whole.iter().any(|word| said(whole, word)) || !stage.part.iter().any(|word| said(part, word)) {
        return false;
    }
    // 排查化解矛盾纠纷426起 names what was done as well.
    let rest = without(whole.to_owned(), stage.whole.iter());
    !rest.says_any(&stage.part)
}

/// 受理工单168件，办结166件; not 受理工单168件，化解积案170件.
fn about_the_same(stage: &Stage, whole: &str, part: &str) -> bool {
    let words = stage.part.iter().chain(&stage.whole).chain(&FILLERS);
    let rest = without(part.to_owned(), words);
    let rest =
        rest.trim_matches(|character: char| !crate::text::is_han(character) || "的和率".has(character));
    rest.is_empty() || whole.contains(rest)
}

/// Do cases of another year come in? Those of courts may be told of some sentences away.
fn carried(passage: &Passage, stage: &Stage) -> bool {
    let words = if stage.carried {
        passage.surroundings()
    } else {
        passage.words()
    };
    let words = ["无上年结转", "无上年度结转", "没有结转", "无结转", "没有上年结转"]
        .iter()
        .fold(words.to_owned(), |words, none| words.replace(none, ""));
    words.says_any(&CARRIED)
}

/// Could the part be of this earlier count as well? 执法人员683人，参加考试97人，通过99人: no.
fn may_be_whole(passage: &Passage, earlier: &Member, whole: &Member, part: &Member) -> bool {
    let joined = passage
        .position(earlier)
        .zip(passage.position(whole))
        .is_none_or(|(first, last)| {
            (first + 1..=last).any(|between| {
                passage
                    .gap(between)
                    .starts_with(['、', '和', '及', '与', '；', '（', '('])
                    || passage.gap(between).says("其中")
            })
        });
    joined || stage_of(&words_of(passage, earlier), &words_of(passage, part)).is_some()
}

/// Is the whole the only count that the part could be of? 信访45件、热线60件，办结70件 leaves a choice.
fn alone(passage: &Passage, whole: &Member, part: &Member) -> bool {
    let earlier: Vec<&Member> = passage
        .members
        .iter()
        .take_while(|member| member.index < whole.index)
        .filter(|member| of_unit(member, part))
        .filter(|member| may_be_whole(passage, member, whole, part))
        .collect();
    let sum: Decimal = earlier.iter().map(|member| member.value()).sum();
    earlier.is_empty()
        || part.value() > sum + whole.value()
        || earlier.last().is_some_and(|member| {
            let (first, second) = (words_of(passage, member), words_of(passage, whole));
            stage_of(&first, &second).is_some() && part.value() > member.value()
                || stage_of(&first, &second).is_some()
                    && !passage
                        .gap(passage.position(whole).unwrap_or(0))
                        .starts_with('、')
        })
}
