//! The words about last year's report, beside those of `zh.rs`.

use super::zh::{characters, grouped, year_of};

pub const TAB: &str = "上年对比";
pub const FIELD: &str = "上年报告";
pub const PROMPT: &str = "把上年的报告粘贴在这里，或把 Word（.docx）、.txt 文件拖进来";
pub const KEPT: &str = "只在本机对比，不保存；修改本年报告时，上年报告一直在这里。";
pub const CHOOSE: &str = "选择文件";
pub const REMOVE: &str = "移除上年报告";
pub const REMOVED: (&str, &str, &str) = ("已移除上年报告，可按", "Ctrl+Z", "撤销");
pub const COMPARING: &str = "正在对比…";
pub const SAME: &str = "与上年相同的段落";
pub const AS_TABLE: &str = "以表格查看";
pub const SHARE_HEAD: [&str; 3] = ["段落", "段数", "占正文"];
pub const BOTH: &str = "逐段对照";
pub const BOTH_HINT: &str = "点一段，到正文的那一处";
pub const LAST: &str = "上年";
pub const THIS: &str = "本年";
pub const IDENTICAL: &str = "同本年";
pub const NOTHING_LIKE: &str = "上年没有相近的段落";
pub const ADDED: &str = "新增：";
pub const TAKEN: &str = "删去：";
pub const END: &str = "。";
pub const NONE_OF_THESE: &str = "没有这样的段落";
pub const FIGURES: &str = "数据对照";
pub const FIGURE_HEAD: [&str; 4] = ["对象", "上年", "本年", "变化"];
pub const NO_FIGURES: &str = "没有找到两年都写了的同一项数据";
pub const UNCHANGED: &str = "未变";
pub const VERIFY: &str = "未变，请核实";
/// Names of the states, in the order of the shares.
pub const STATES: [(&str, &str); 5] = [
    ("identical", "完全相同"),
    ("numbers", "只改了年份或数字"),
    ("nearly", "基本相同"),
    ("rewritten", "改写"),
    ("new", "新写"),
];

/// 青石镇 · 2023年度 · 1,820字
pub fn about(organ: Option<&str>, year: Option<u16>, count: usize) -> String {
    let mut words: Vec<String> = organ.map(str::to_owned).into_iter().collect();
    words.extend(year.map(year_of));
    words.push(characters(count));
    words.join(" · ")
}

/// Why nothing is said against this year's report.
pub fn note(relation: &str) -> Option<&'static str> {
    Some(match relation {
        "same-text" => "两份文字完全一样，是不是放了同一份？下面只列出对照，不提意见。",
        "same-year" => "两份是同一年度的报告，是不是放错了？下面只列出对照，不提意见。",
        "later" => "放在这里的报告比本年的还晚，是不是放反了？下面只列出对照，不提意见。",
        "older" => "这不是上一年度的报告，下面只列出对照，不提意见。",
        "unknown-year" => "没有认出报告的年度，下面只列出对照，不提意见。",
        "other-body" => "两份不是同一单位的报告，下面只列出对照，不提意见。",
        "unlike" => "有一份不像法治政府建设年度报告，下面只列出对照，不提意见。",
        _ => return None,
    })
}

/// Thousandths as per cent with one decimal.
pub fn percent(thousandths: u32) -> String {
    let mut words = (thousandths / 10).to_string();
    words.push('.');
    words.push_str(&(thousandths % 10).to_string());
    words.push('%');
    words
}

/// +7（+33.3%）; of rates +1.2个百分点.
pub fn change(difference: f64, percent: Option<f64>, points: bool) -> String {
    let signed = |number: f64| [if number > 0.0 { "+" } else { "" }, &grouped(number)].concat();
    let mut words = signed(difference);
    if points {
        words.push_str("个百分点");
    }
    if let Some(percent) = percent {
        words.push('（');
        words.push_str(&signed(percent));
        words.push_str("%）");
    }
    words
}

pub fn gone(count: usize) -> String {
    format!("上年有、本年没有的段落 {count} 段")
}
