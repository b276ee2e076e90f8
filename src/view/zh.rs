//! Every Chinese word of the interface, in one table: the ones that are computed with here, the ones of the page too.

use crate::rules::Class;

/// Name and meaning of a class.
pub fn class(class: Class) -> (&'static str, &'static str) {
    match class {
        Class::Must => ("必须补正", "规定要求有，或前后矛盾"),
        Class::Verify => ("需要核实", "可能有误，请核对"),
        Class::Improve => ("建议完善", "改了更好，可以不改"),
        Class::Trace => ("来源痕迹", "复制时带进来的，不计入检查"),
    }
}

/// Number and names of the four required sections: on its card, as the beginning of a place, in the table.
pub const SECTIONS: [(&str, &str, &str, &str, &str); 4] = [
    ("measures", "一", "主要举措和成效", "举措成效", "举措"),
    ("shortcomings", "二", "不足和原因", "不足原因", "不足"),
    ("leader", "三", "第一责任人职责", "第一责任人", "职责"),
    ("plan", "四", "下一年度安排", "下年安排", "安排"),
];
pub const OTHER_SECTION: (&str, &str) = ("其他情况", "其他");

pub const HEAD: &str = "文头";
pub const TAIL: &str = "落款";
pub const PLACE_WHOLE: &str = "全文";
pub const PLACE_TITLE: &str = "标题";
pub const PLACE_OPENING: &str = "开头";
pub const PLACE_WEB: &str = "网页文字";
pub const PLACE_APPENDIX: &str = "附件";

pub const PRESENT: &str = "已具备";
pub const MISSING: &str = "缺少";
pub const UNKNOWN: &str = "未能检查";
pub const MENTIONED: &str = "只提到，不成部分";
pub const THIN: &str = "内容过少";

/// Where a merged section stands.
pub fn merged(parent: Option<&str>) -> String {
    parent.map_or_else(|| "与其他部分合写".to_owned(), |parent| format!("并在“{parent}”"))
}

/// A few words about the findings that a section card speaks of.
pub fn short_defect(rule: &str) -> Option<&'static str> {
    Some(match rule {
        "no-figures" => "没有数据",
        "missing-cause" => "未写原因",
        "partial-cause" => "部分未写原因",
        "plan-year" => "年份不对",
        "plan-without-year" => "未写年份",
        "plan-without-target" => "没有目标",
        "leader-without-action" => "没有具体事项",
        "leader-one-head" => "只写一位负责人",
        "empty-heading" => "有标题无内容",
        "missing-title" => "缺标题",
        "title-without-organ" => "标题缺单位",
        "title-without-year" => "标题缺年度",
        "title-kind" => "标题文种",
        "year-conflict" => "年份不一致",
        "missing-addressee" => "缺主送机关",
        "document-number-form" => "发文字号格式",
        "missing-signature" => "缺署名",
        "missing-date" => "缺成文日期",
        "date-form" => "日期格式",
        "late-report" => "超过报送时限",
        "request-in-report" => "夹带请示",
        _ => return None,
    })
}

/// Numbers that do not agree inside a section.
pub fn bad_figures(count: usize) -> String {
    format!("{count} 处数字")
}

pub fn written_heading(heading: &str) -> String {
    format!("原标题：{heading}")
}
pub fn figures_in(count: usize, plan: &str) -> String {
    let word = if plan == "plan" { "目标" } else { "数据" };
    format!("{word} {count} 个")
}
pub fn head_addressee(addressee: &str) -> String {
    format!("主送：{addressee}")
}
pub fn tail_signature(signature: &str) -> String {
    format!("署名：{signature}")
}
pub fn characters(count: usize) -> String {
    format!("{}字", grouped(count as f64))
}
pub fn year_of(year: u16) -> String {
    format!("{year}年度")
}

/// The news, first line of a result.
pub const NEWS_CLEAN: &str = "没有发现需要补正的内容。机器检查不能代替人工审核。";
pub const NEWS_UNLIKE: &str = "这看起来不像法治政府建设年度报告，未检查缺项。";
pub const NEWS_TOO_SHORT: &str = "文字太短，未检查缺项。请粘贴报告全文。";
pub const NEWS_UNREADABLE: &str = "文字读取不完整，结构未能检查。请使用 Word 版。";
pub const NEWS_NO_FIGURES: &str = "全文没有数据";
pub const NEWS_NO_FIGURES_IN_MEASURES: &str = "“主要举措和成效”没有数据";
pub const NEWS_COMPLETE: &str = "四个部分齐全";
pub const NEWS_NONE_FOUND: &str = "四个部分都没有找到";
pub const NEWS_NO_MUST: &str = "没有发现必须补正的内容";

pub fn news_missing(names: &[&str]) -> (String, String) {
    match names {
        [name] => (format!("缺“{name}”部分"), String::new()),
        _ => (format!("缺 {} 个部分", names.len()), format!("：{}", names.join("、"))),
    }
}
pub fn news_figures(count: usize) -> String {
    format!("{count} 处数字对不上")
}
pub fn news_more(count: usize) -> String {
    format!("另有 {count} 项必须补正")
}
pub fn news_must(count: usize) -> String {
    format!("{count} 项必须补正")
}
pub fn news_verify(count: usize) -> String {
    format!("{count} 处需要核实")
}
pub fn news_improve(count: usize) -> String {
    format!("{count} 处可以完善")
}

/// What the news say of a finding that must be cured; `count` of its kind.
pub fn news_of(rule: &str, count: usize) -> Option<String> {
    Some(match rule {
        "missing-cause" => "不足没有写原因".to_owned(),
        "year-conflict" => "年份前后不一致".to_owned(),
        "plan-year" => "下一年度安排的年份不对".to_owned(),
        "missing-title" => "没有标题".to_owned(),
        "empty-heading" => format!("{count} 个标题下没有内容"),
        "placeholder" => format!("{count} 处空白没有填"),
        "request-in-report" => "报告夹带请示事项".to_owned(),
        "repealed-law" => format!("引用 {count} 件已废止的法规"),
        "misnamed-law" => format!("{count} 处法规名称有误"),
        _ => return None,
    })
}

/// What stands in the text where something is missing.
pub fn slot(rule: &str) -> &'static str {
    match rule {
        "missing-cause" => "此处未写原因",
        "missing-title" => "此处缺标题",
        "missing-addressee" => "此处缺主送机关",
        "missing-signature" => "此处缺署名",
        "missing-date" => "此处缺成文日期",
        "plan-without-year" => "此处未写年份",
        "leader-without-action" => "此处未写具体事项",
        "no-figures" => "此处没有数据",
        _ => "此处有缺",
    }
}

/// 此处缺少…
pub fn gap_title(name: &str) -> String {
    format!("此处缺少“{name}”部分")
}

/// Heading and blanks of a section that is not there. `{}` stands for the year.
pub fn outline(section: &str) -> (&'static str, &'static [&'static str]) {
    match section {
        "measures" => (
            "{}推进法治政府建设的主要举措和成效",
            &["【填写：举措、做法】", "【填写：成效，写明次数、件数、人数】"],
        ),
        "shortcomings" => (
            "{}推进法治政府建设存在的不足和原因",
            &["【填写：存在的不足】", "【填写：产生的原因】"],
        ),
        "leader" => (
            "{}党政主要负责人履行推进法治建设第一责任人职责情况",
            &[
                "【填写：党委主要负责人部署法治建设工作的会议、次数、时间】",
                "【填写：政府主要负责人研究、督办的具体事项和结果】",
            ],
        ),
        _ => (
            "{}推进法治政府建设的主要安排",
            &["【填写：针对不足的措施】", "【填写：目标、时间】"],
        ),
    }
}
pub const LAST_YEAR: &str = "上一年度";
pub const NEXT_YEAR: &str = "下一年度";

/// Why a number is no figure.
pub fn not_figure(reason: &str) -> &'static str {
    match reason {
        "year" => "年份",
        "date" => "日期",
        "time" => "时间",
        "document-number" => "文号",
        "ordinal" => "序号",
        "festival" => "节日",
        "hotline" => "热线",
        "proper-name" => "专名",
        "article" => "条款",
        _ => "固定说法",
    }
}

/// How exact a figure claims to be.
pub fn approximation(approx: &str) -> &'static str {
    match approx {
        "over" => "至少 ",
        "under" => "不到 ",
        "about" => "约 ",
        _ => "",
    }
}

/// The words on the button that cures a finding.
pub fn action(rule: &str, edits: usize, replacement: &str, removed: &str) -> String {
    match (rule, edits) {
        ("missing-section", _) => INSERT_OUTLINE.to_owned(),
        ("half-width-mark", 2..) => "全部改为全角".to_owned(),
        ("web-trace" | "markup-trace" | "stray-space" | "broken-line", _) => "全部清除".to_owned(),
        (_, 2..) => format!("全部改正（{edits} 处）"),
        _ if replacement.is_empty() => "删去".to_owned(),
        _ if removed.is_empty() && replacement.chars().count() <= 12 => format!("补上“{replacement}”"),
        _ if replacement.chars().count() <= 14 && !replacement.contains('\n') => {
            if replacement.contains(['“', '”']) || replacement.starts_with('《') {
                format!("改为 {replacement}")
            } else {
                format!("改为“{replacement}”")
            }
        }
        _ => "改正".to_owned(),
    }
}
pub const INSERT_OUTLINE: &str = "插入标题和提纲";

/// A finding as lines that can be pasted into a letter.
pub fn opinion(place: &str, message: &str, quote: &str, why: &str, basis: &str, advice: &str) -> String {
    let mut line = format!("【{place}】{message}。");
    if !quote.is_empty() {
        line.push_str(&format!("原文：“{quote}”。"));
    }
    for (label, words) in [("", why), ("依据：", basis), ("", advice)] {
        if !words.is_empty() {
            line.push_str(label);
            line.push_str(words);
            if !words.ends_with(['。', '！', '？']) {
                line.push('。');
            }
        }
    }
    line
}

/// Rows that are shown beside the nine elements and not counted.
pub const NOTED: [&str; 4] = ["主送机关", "发文字号", "签发人", "公开日期"];

/// 12345.5 → 12,345.5
pub fn grouped(value: f64) -> String {
    let plain = format!("{}", value.abs());
    let (whole, rest) = plain.split_once('.').map_or((plain.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let mut out = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(rest) = rest {
        out.push('.');
        out.push_str(rest);
    }
    if value < 0.0 { format!("−{out}") } else { out }
}

/// Heads of the table of figures, also for the spreadsheet.
pub const TABLE_HEAD: [&str; 8] = ["序号", "对象", "数值", "单位", "方面", "部分", "核对", "原文"];
