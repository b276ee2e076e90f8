//! One quantity stated twice: 调解矛盾纠纷128件 in the preamble, 调解矛盾纠纷138件 in a section.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use rust_decimal::Decimal;

use super::fit::is_statement;
use super::fit::without;
use super::{Calculation, CalculationKind, Verdict};
use crate::lexicon::Index;
use crate::lexicon::sums::{Quantity, quantities};
use crate::report::{Approximation, Block, Figure, FigureKind, SectionId};

/// Words of a sentence that say when, of whom or of which part something is counted.
const SCOPES: [&str; 85] = [
    "上半年",
    "下半年",
    "季度",
    "月",
    "去年",
    "上年",
    "往年",
    "同期",
    "截至",
    "截止",
    "期间",
    "五年",
    "三年",
    "两年",
    "历年",
    "以来",
    "累计",
    "新增",
    "新收",
    "平均",
    "日均",
    "月均",
    "人均",
    "每",
    "增加",
    "减少",
    "同比",
    "力争",
    "计划",
    "目标",
    "预计",
    "考核",
    "指标",
    "参与",
    "协助",
    "配合",
    "联合",
    "指导",
    "督促",
    "会同",
    "上级",
    "交办",
    "转办",
    "移送",
    "省",
    "市",
    "县",
    "区",
    "镇",
    "乡",
    "街道",
    "村",
    "社区",
    "所",
    "站",
    "局",
    "队",
    "中心",
    "委员会",
    "法院",
    "检察",
    "公安",
    "律师",
    "顾问",
    "书记",
    "镇长",
    "乡长",
    "县长",
    "主任",
    "局长",
    "主要负责人",
    "分管",
    "部门",
    "企业",
    "学校",
    "非",
    "未",
    "重大",
    "疑难",
    "积案",
    "线上",
    "网上",
    "涉",
    "其他",
    "全国",
];

/// The whole of what the report is about.
pub(super) const ALL: [&str; 16] = [
    "全镇",
    "我镇",
    "本镇",
    "全乡",
    "我乡",
    "全街道",
    "我街道",
    "全县",
    "我县",
    "全区",
    "我区",
    "全市",
    "我市",
    "全局",
    "我局",
    "辖区",
];

/// Words that say that nothing is left out.
pub(super) const WHOLE: [&str; 8] = ["全年", "共", "累计", "今年", "一年来", "年度", "全镇", "全县"];

/// Words before a quantity that say nothing of its scope.
pub(super) const NEUTRAL: [&str; 14] = [
    "全年",
    "今年",
    "本年度",
    "一年来",
    "年内",
    "先后",
    "共计",
    "共",
    "总计",
    "已",
    "各类",
    "累计",
    "依法",
    "现",
];

/// What is stated more often than this is not one quantity.
const MOST: usize = 6;
/// Nor is what is stated so often of whatever scope.
const MANY: usize = 40;

fn index() -> &'static Index<usize> {
    static INDEX: OnceLock<Index<usize>> = OnceLock::new();
    INDEX.get_or_init(|| {
        Index::new(
            quantities()
                .iter()
                .enumerate()
                .flat_map(|(row, quantity)| quantity.words.iter().map(move |word| (*word, row))),
        )
    })
}

/// A stated quantity.
struct Stated {
    figure: usize,
    /// Block, and the range of the sentence up to the figure.
    block: usize,
    start: usize,
    end: usize,
    all: Option<&'static str>,
    /// It says that nothing is left out.
    whole: bool,
}

/// Quantities that are stated twice.
pub(super) fn conflicts(blocks: &[Block], figures: &[Figure], year: Option<u16>) -> Vec<Calculation> {
    let mut groups: BTreeMap<(&str, &str, String), Vec<Stated>> = BTreeMap::new();
    let mut block = 0;
    for (index, figure) in figures.iter().enumerate() {
        while blocks
            .get(block)
            .is_some_and(|block| block.span.end <= figure.span.start)
        {
            block += 1;
        }
        let Some(here) = blocks.get(block) else { break };
        let counted =
            matches!(figure.kind, FigureKind::Count | FigureKind::Rate) && figure.value_to.is_none();
        let past = !figure.target && figure.section != Some(SectionId::Plan);
        if !counted || !past || figure.value <= Decimal::ZERO {
            continue;
        }
        let Some((word, residue)) = row_of(figure) else {
            continue;
        };
        let end = here.text.folded_at(figure.span.start);
        let start = sentence_start(here.text.text(), end);
        groups
            .entry((word, &figure.unit, residue))
            .or_default()
            .push(Stated {
                figure: index,
                block,
                start,
                end,
                all: None,
                whole: false,
            });
    }
    groups
        .into_values()
        .filter(|group| (2..=MANY).contains(&group.len()))
        .flat_map(|group| by_scope(group, blocks, figures, year))
        .filter(|group| (2..=MOST).contains(&group.len()))
        .filter_map(|group| compare(&group, figures))
        .collect()
}

/// Divides what is stated by when, of whom and of which part it is.
fn by_scope(group: Vec<Stated>, blocks: &[Block], figures: &[Figure], year: Option<u16>) -> Vec<Vec<Stated>> {
    let mut scopes: BTreeMap<String, Vec<Stated>> = BTreeMap::new();
    for mut stated in group {
        let folded = &blocks[stated.block].text;
        let behind = folded.folded_at(figures[stated.figure].span.end).max(stated.end);
        let sentence = &folded.text()[stated.start..stated.end];
        let (scope, all) = scope_of(sentence, &folded.text()[behind..], year);
        stated.all = all;
        stated.whole = WHOLE.iter().any(|word| sentence.contains(word));
        scopes.entry(scope).or_default().push(stated);
    }
    scopes.into_values().collect()
}

/// The word of the figure's subject that names its quantity, and what the subject says beyond it.
fn row_of(figure: &Figure) -> Option<(&'static str, String)> {
    let subject = &figure.subject_text;
    let (_, word, row) = index().all_in(subject).max_by_key(|(_, word, _)| word.len())?;
    let quantity: &Quantity = &quantities()[row];
    let other = quantity.never.iter().any(|never| subject.contains(never));
    if other || !quantity.units.contains(&figure.unit.as_str()) {
        return None;
    }
    let mut residue = subject.replacen(word, "", 1);
    residue = without(residue, NEUTRAL.iter().chain(&ALL));
    residue.retain(|character| crate::text::is_han(character) && character != '的');
    // Verbs are part of the word in the row; nouns that end it may be left out.
    for tail in ["案件", "事项", "工作", "件", "次数", "数", "审核", "进行"] {
        if residue == tail {
            residue.clear();
        }
    }
    let word = ["现有", "共有", "配备", "有"]
        .iter()
        .find_map(|verb| word.strip_prefix(verb))
        .unwrap_or(word);
    Some((word, residue))
}

pub(super) fn sentence_start(text: &str, end: usize) -> usize {
    text[..end]
        .char_indices()
        .rev()
        .take(160)
        .find(|(_, character)| matches!(character, '。' | '；' | '！' | '？' | '\n'))
        .map_or_else(
            || {
                text[..end]
                    .char_indices()
                    .rev()
                    .take(160)
                    .last()
                    .map_or(end, |(at, _)| at)
            },
            |(at, character)| at + character.len_utf8(),
        )
}

/// The words of a sentence that limit what is counted at its end, and the word for the whole if it has one.
pub(super) fn scope_of(sentence: &str, behind: &str, year: Option<u16>) -> (String, Option<&'static str>) {
    let all = ALL.iter().copied().find(|word| sentence.contains(word));
    let mut words = sentence.to_owned();
    for word in &ALL {
        words = words.replace(word, "");
    }
    // Names of rows hold such words themselves: 涉, 区.
    for word in ["网格", "社区矫正", "行政村", "市场主体", "参与", "县乡", "未成年"] {
        words = words.replace(word, "");
    }
    let clause = words
        .rfind(['，', '、', '：', '）'])
        .map_or("", |at| &words[at..]);
    let opening = words.split(['，', '：']).next().unwrap_or("");
    // 云山县坚持以…为指导，全年办理…: what the report begins with limits nothing.
    let general = ["坚持", "贯彻", "落实", "学习"]
        .iter()
        .any(|word| opening.contains(word));
    let opening = if opening != words && (general || is_statement(opening)) {
        ""
    } else {
        opening
    };
    let mut found: Vec<&str> = SCOPES
        .iter()
        .copied()
        .filter(|word| clause.contains(word) || opening.contains(word))
        .collect();
    if clause.contains("其中") || opening.contains("其中") {
        found.push("其中");
    }
    // 98件涉及土地, 12件由县级交办
    let tail: String = behind
        .chars()
        .take(12)
        .take_while(|character| crate::text::is_han(*character))
        .collect();
    found.extend(
        ["涉", "属", "由", "经", "系", "为"]
            .iter()
            .filter(|word| tail.contains(**word)),
    );
    let mut scope = found.join(" ");
    let before_years = [opening, clause]
        .into_iter()
        .flat_map(|words| words.match_indices('年').map(|(at, _)| &words[..at]));
    for before in before_years {
        let named = before.get(before.len().saturating_sub(4)..).unwrap_or("");
        let digits = named.len() == 4 && named.bytes().all(|byte| byte.is_ascii_digit());
        if digits && named.parse::<u16>().ok() != year {
            scope.push_str(named);
        }
    }
    (scope, all)
}

/// Two values of one quantity: the same, or a contradiction.
fn compare(group: &[Stated], figures: &[Figure]) -> Option<Calculation> {
    let first = group.first()?;
    let values: Vec<Decimal> = group.iter().map(|stated| figures[stated.figure].value).collect();
    let other = group
        .iter()
        .skip(1)
        .find(|stated| figures[stated.figure].value != values[0])
        .or(group.get(1))?;
    let (a, b) = (&figures[first.figure], &figures[other.figure]);
    let calculation = |verdict, formula| Calculation {
        kind: CalculationKind::Conflict,
        formula,
        verdict,
        stated: first.figure.max(other.figure),
        others: vec![first.figure.min(other.figure)],
        // Neither says that it is of all: one may be of a part that only the context names.
        doubtful: !first.whole && !other.whole,
    };
    let written = |figure: &Figure| format!("{}{}", figure.value.normalize(), figure.unit);
    if values.iter().all(|value| *value == values[0]) {
        return Some(calculation(
            Verdict::Holds,
            format!("{} = {}", written(a), written(b)),
        ));
    }
    // Several values are of several things.
    let several = values.iter().any(|value| *value != a.value && *value != b.value);
    let one_sentence = group.iter().any(|stated| {
        group.iter().any(|other| {
            other.figure != stated.figure && (other.block, other.start) == (stated.block, stated.start)
        })
    });
    let whole = group.iter().filter_map(|stated| stated.all).collect::<Vec<_>>();
    let wholes_differ = whole.iter().any(|word| word != &whole[0]);
    let (low, high) = if a.value < b.value { (a, b) } else { (b, a) };
    if several || one_sentence || wholes_differ || low.value * Decimal::TWO < high.value {
        return None;
    }
    let exact = |figure: &Figure| figure.approximation == Approximation::Exact;
    let contradicts = match (exact(low), exact(high)) {
        (true, true) => true,
        // 120件 here, 130余件 there.
        (true, false) => high.approximation == Approximation::AtLeast,
        // 130余件 and 132件 agree.
        (false, true) if low.approximation == Approximation::AtLeast => {
            return Some(calculation(
                Verdict::Holds,
                format!("{} > {}", written(high), written(low)),
            ));
        }
        _ => false,
    };
    let verdict = if contradicts {
        Verdict::Contradicts
    } else {
        Verdict::Unchecked("有约数")
    };
    Some(calculation(verdict, format!("{} ≠ {}", written(a), written(b))))
}
