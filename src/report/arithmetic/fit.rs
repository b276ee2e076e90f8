//! Whether counts and a rate fit: in number, and in what they speak of.

use rust_decimal::Decimal;

use super::passage::Member;
use super::rate::MANNERS;
use crate::lexicon::figures::Rate;
use crate::report::{Figure, FigureKind};
use crate::text::Search as _;

/// Shares that may not be over 100 % though no row names their counts. Sales, budgets and growth may.
const SHARES: [&str; 47] = [
    "满意率",
    "满意度",
    "覆盖率",
    "知晓率",
    "及时率",
    "响应率",
    "审查率",
    "审核率",
    "受理率",
    "履行率",
    "执行率",
    "上岗率",
    "建档率",
    "普及率",
    "可办率",
    "网办率",
    "好办率",
    "即办率",
    "查实率",
    "采信率",
    "支持率",
    "维持率",
    "纠错率",
    "撤诉率",
    "到会率",
    "到场率",
    "到庭率",
    "参与率",
    "参学率",
    "入户率",
    "处置率",
    "公开率",
    "公示率",
    "录入率",
    "归档率",
    "归集率",
    "评查率",
    "见面率",
    "达标率",
    "优良率",
    "好评率",
    "差评率",
    "回访率",
    "接通率",
    "准确率",
    "入网率",
    "签订率",
];

/// Does this name end in that of a share?
pub(super) fn is_share(name: &str) -> bool {
    SHARES.iter().any(|word| name.ends_with(word))
}

/// Behind a verb these make it the name of a paper: 整改通知9份 is no 整改.
const PAPERS: [&str; 11] = [
    "通知", "意见", "建议", "要求", "任务", "清单", "台账", "方案", "指令", "函", "书",
];

/// Is what is counted a paper?
pub(super) fn is_paper(subject: &str) -> bool {
    PAPERS.iter().any(|paper| subject.ends_with(paper))
}

/// Which pairs of bytes a text has, roughly: most of the words that do not stand in it are known by one look.
pub(super) struct Held([u32; 64]);

impl Held {
    pub fn new(text: &str) -> Held {
        let mut held = [0; 64];
        let mut before = 0;
        for byte in text.bytes() {
            let bit = Held::bit(before, byte);
            held[bit / 32] |= 1 << (bit % 32);
            before = byte;
        }
        Held(held)
    }

    fn bit(one: u8, next: u8) -> usize {
        (usize::from(one & 63) << 5) ^ usize::from(next & 63)
    }

    /// The first and the last character of the word may be in the text.
    pub fn may_hold(&self, word: &str) -> bool {
        let has = |one: u8, next: u8| {
            let bit = Held::bit(one, next);
            self.0[bit / 32] >> (bit % 32) & 1 == 1
        };
        match word.as_bytes() {
            [_, one, next] => has(*one, *next),
            [_, one, next, .., last_but_one, last] => has(*one, *next) && has(*last_but_one, *last),
            _ => true,
        }
    }
}

/// Does one of many words stand in the text?
pub(super) fn has_any<'a>(text: &str, words: impl IntoIterator<Item = &'a &'a str>) -> bool {
    let held = Held::new(text);
    words
        .into_iter()
        .any(|word| held.may_hold(word) && text.says(word))
}

/// `text` without these words; only those that stand in it cost anything.
pub(super) fn without<'a>(mut text: String, words: impl Iterator<Item = &'a &'a str>) -> String {
    let held = Held::new(&text);
    for word in words {
        if held.may_hold(word) && text.says(word) {
            text = text.replace(word, "");
        }
    }
    text
}

/// Does this count name the part of the rate? 受理调解 is no 调解成功; 未办结 is no 办结.
pub(super) fn is_part(member: &Member, rate: &Rate) -> bool {
    let subject = &member.figure.subject_text;
    rate.part.iter().any(|word| {
        subject.find(word).is_some_and(|at| {
            let before = &subject[..at];
            // 排查化解矛盾纠纷426起 names what was looked for, not what was solved; 调解成功 is a part all the same.
            let also_total = rate
                .total
                .iter()
                .any(|total| before.contains(total) && !matches!(*total, "调解" | "调处"));
            let behind = &subject[at + word.len()..];
            let paper = PAPERS.iter().any(|paper| behind.starts_with(paper));
            !before.ends_with(['未', '不', '待', '应', '需']) && !also_total && !paper
        })
    })
}

pub(super) fn name_is_bare(name: &str) -> bool {
    !name.says_any(&MANNERS)
}

/// Is a rate with this beginning of its name about this part and total? 按期办结率 needs a part 按期办结; 信访办结率
/// needs 信访 in one of them.
pub(super) fn about_them(name: &str, part: &Member, total: &Member) -> bool {
    if let Some(manner) = MANNERS.iter().find(|manner| name.contains(**manner)) {
        return part.figure.subject_text.contains(manner);
    }
    if part.figure.subject_text.says_any(&MANNERS) {
        return false;
    }
    about(name, &[part, total])
}

/// Who did it, and of how much of it: they tell no counts apart.
const WHO: [&str; 10] = [
    "评查",
    "行政机关",
    "主要",
    "负责人",
    "负责同志",
    "机关",
    "单位",
    "部门",
    "总体",
    "平均",
];

/// Which of them, when only some are meant.
const SOME: [&str; 26] = [
    "重大", "重点", "重要", "疑难", "复杂", "初信", "初访", "初次", "重复", "一般", "简易", "涉", "积案",
    "专项", "省", "市级", "县级", "乡镇", "村", "社区", "一审", "二审", "限期", "当年", "新增", "交办",
];

/// Do the counts speak of what the beginning of a rate's name speaks of? 信访办结率 is not about 受理工单.
pub(super) fn about(name: &str, members: &[&Member]) -> bool {
    let mut name = name.to_owned();
    // 负责人出庭率: who, not of what.
    for who in WHO {
        name = name.replace(who, "");
    }
    // 重大隐患整改率: not of all that were found.
    let partial = SOME.iter().any(|word| {
        name.contains(word) && !members.iter().any(|member| member.figure.subject_text.says(word))
    });
    if partial {
        return false;
    }
    let name: Vec<char> = name
        .chars()
        .filter(|character| crate::text::is_han(*character))
        .collect();
    name.len() < 2
        || name.windows(2).any(|pair| {
            let pair: String = pair.iter().collect();
            // 调处成功173件，调解成功率93%: one thing under two names.
            let same: &[&str] = match pair.as_str() {
                "事项" | "案件" | "群众" | "全年" | "工作" => &[],
                "调解" | "调处" => &["调解", "调处"],
                other => &[other],
            };
            members
                .iter()
                .any(|member| member.figure.subject_text.says_any(same))
        })
}

/// Is the stated percentage part ÷ total, rounded either way or cut off?
pub(super) fn fits(stated: &Figure, part: Decimal, total: Decimal) -> bool {
    let Some(value) = (part * Decimal::ONE_HUNDRED).checked_div(total) else {
        return false;
    };
    let printed = stated.value.abs();
    let distance = value - printed;
    let cut = Decimal::ZERO <= distance && distance < stated.half_place * Decimal::TWO;
    distance.abs() <= stated.half_place || cut
}

/// 44 of 45 are 97.8%; who prints no decimals rounds to 98% and does not cut to 97%.
pub(super) fn rounds(stated: &Figure, part: Decimal, total: Decimal) -> bool {
    stated.value.scale() > 0
        || (part * Decimal::ONE_HUNDRED)
            .checked_div(total)
            .is_some_and(|value| (value - stated.value).abs() <= stated.half_place)
}

/// A whole number of cases, people or things.
pub(super) fn is_cases(figure: &Figure) -> bool {
    figure.kind == FigureKind::Count
        && figure.value_to.is_none()
        && figure.value > Decimal::ZERO
        && figure.value.is_integer()
        && figure.half_place <= Decimal::new(5, 1)
        && [
            "件", "起", "宗", "例", "份", "处", "人", "名", "户", "家", "个", "条", "项", "次", "部", "批次",
            "件次", "卷",
        ]
        .contains(&figure.unit.as_str())
}
