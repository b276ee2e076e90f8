//! The words about last year's report.

use super::{Wording, characters, grouped, year_of};

words! {
    TAB = "上年对比", "Last year";
    FIELD = "上年报告", "Last year's report";
    PROMPT = "把上年的报告粘贴在这里，或把 Word（.docx）、.txt 文件拖进来", "Paste last year's report here, or drop a Word (.docx) or .txt file";
    KEPT = "只在本机对比，不保存；修改本年报告时，上年报告一直在这里。", "Compared on this device only and not stored. It stays here while you edit this year's report.";
    CHOOSE = "选择文件", "Choose a file";
    REMOVE = "移除上年报告", "Remove last year's report";
    REMOVED = "已移除上年报告", "Last year's report removed";
    COMPARING = "正在对比…", "Comparing…";
    SAME = "与上年相同的段落", "Same as last year";
    AS_TABLE = "以表格查看", "Show as a table";
    BOTH = "逐段对照", "Paragraph by paragraph";
    BOTH_HINT = "点一段，到正文的那一处", "click one to see it in the text";
    LAST = "上年", "Last year";
    THIS = "本年", "This year";
    IDENTICAL = "同本年", "the same";
    NOTHING_LIKE = "上年没有相近的段落", "nothing like it last year";
    ADDED = "新增：", "added: ";
    TAKEN = "删去：", "removed: ";
    END = "。", ". ";
    NONE_OF_THESE = "没有这样的段落", "No such paragraphs";
    FIGURES = "数据对照", "Figures of both years";
    NO_FIGURES = "没有找到两年都写了的同一项数据", "No figure was found in both years";
    UNCHANGED = "未变", "unchanged";
    VERIFY = "未变，请核实", "unchanged, please check";
    GONE = "上年有、本年没有的段落 {0} 段", "{0} paragraph{0s} of last year gone";
    POINTS = "{0}个百分点", "{0} points";
    PERCENT = "{0}（{1}%）", "{0} ({1}%)";
}

pub static SHARE_HEAD: [Wording; 3] = [
    word!("段落", "Paragraphs"),
    word!("段数", "Number"),
    word!("占正文", "Share of text"),
];
pub static FIGURE_HEAD: [Wording; 4] = [
    word!("对象", "Subject"),
    word!("上年", "Last year"),
    word!("本年", "This year"),
    word!("变化", "Change"),
];
/// Names of the states, in the order of the shares.
pub static STATES: [(&str, Wording); 5] = [
    ("identical", word!("完全相同", "Identical")),
    (
        "numbers",
        word!("只改了年份或数字", "Only years or numbers changed"),
    ),
    ("nearly", word!("基本相同", "Nearly the same")),
    ("rewritten", word!("改写", "Rewritten")),
    ("new", word!("新写", "New")),
];

/// 青石镇 · 2023年度 · 1,820字
pub fn about(organ: Option<&str>, year: Option<u16>, count: usize) -> String {
    let mut words: Vec<String> = organ.map(str::to_owned).into_iter().collect();
    words.extend(year.map(year_of));
    words.push(characters(count));
    words.join(" · ")
}

words! {
    SAME_TEXT = "两份文字完全一样，是不是放了同一份？下面只列出对照，不提意见。", "Both texts are the same. Is it one file twice? Compared below, without findings.";
    SAME_YEAR = "两份是同一年度的报告，是不是放错了？下面只列出对照，不提意见。", "Both reports are of the same year. Compared below, without findings.";
    LATER = "放在这里的报告比本年的还晚，是不是放反了？下面只列出对照，不提意见。", "This report is later than this year's. Compared below, without findings.";
    OLDER = "这不是上一年度的报告，下面只列出对照，不提意见。", "This is not the report of the year before. Compared below, without findings.";
    UNKNOWN_YEAR = "没有认出报告的年度，下面只列出对照，不提意见。", "The year of a report is not known. Compared below, without findings.";
    OTHER_BODY = "两份不是同一单位的报告，下面只列出对照，不提意见。", "The reports are of different bodies. Compared below, without findings.";
    UNLIKE = "有一份不像法治政府建设年度报告，下面只列出对照，不提意见。", "One text does not look like such an annual report. Compared below, without findings.";
}

/// Why nothing is said against this year's report.
pub fn note(relation: &str) -> Option<&'static str> {
    let word = match relation {
        "same-text" => &SAME_TEXT,
        "same-year" => &SAME_YEAR,
        "later" => &LATER,
        "older" => &OLDER,
        "unknown-year" => &UNKNOWN_YEAR,
        "other-body" => &OTHER_BODY,
        "unlike" => &UNLIKE,
        _ => return None,
    };
    Some(word.say())
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
        words = POINTS.with(&[&words]);
    }
    if let Some(percent) = percent {
        words = PERCENT.with(&[&words, &signed(percent)]);
    }
    words
}
