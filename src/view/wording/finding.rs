//! The words about findings, the parts of a report, and the sentence over them.

use super::{Wording, grouped};
use crate::rules::Class;

words! {
    MUST = "必须补正", "Must be corrected";
    MUST_MEANS = "规定要求有，或前后矛盾", "required by rules, or contradictory";
    TO_VERIFY = "需要核实", "To be checked";
    VERIFY_MEANS = "可能有误，请核对", "may be wrong, please check";
    IMPROVE = "建议完善", "Could be better";
    IMPROVE_MEANS = "改了更好，可以不改", "better if changed, may stay";
    TRACE = "来源痕迹", "Copying traces";
    TRACE_MEANS = "复制时带进来的，不计入检查", "came along when copying, not checked";
}

/// Name and meaning of a class.
pub fn class(class: Class) -> (&'static Wording, &'static Wording) {
    match class {
        Class::Must => (&MUST, &MUST_MEANS),
        Class::Verify => (&TO_VERIFY, &VERIFY_MEANS),
        Class::Improve => (&IMPROVE, &IMPROVE_MEANS),
        Class::Trace => (&TRACE, &TRACE_MEANS),
    }
}

/// What a required section is called.
#[derive(Debug)]
pub struct Names {
    /// The public id.
    pub id: &'static str,
    /// Its number.
    pub number: Wording,
    /// On its card.
    pub name: Wording,
    /// As the beginning of a place.
    pub short: Wording,
    /// In the table.
    pub shortest: Wording,
}

/// The four required sections.
pub static SECTIONS: [Names; 4] = [
    Names {
        id: "measures",
        number: word!("一", "1"),
        name: word!("主要举措和成效", "Measures and results"),
        short: word!("举措成效", "Measures"),
        shortest: word!("举措", "Measures"),
    },
    Names {
        id: "shortcomings",
        number: word!("二", "2"),
        name: word!("不足和原因", "Shortcomings and causes"),
        short: word!("不足原因", "Shortcomings"),
        shortest: word!("不足", "Shortcomings"),
    },
    Names {
        id: "leader",
        number: word!("三", "3"),
        name: word!("第一责任人职责", "Leaders' first responsibility"),
        short: word!("第一责任人", "Leaders"),
        shortest: word!("职责", "Leaders"),
    },
    Names {
        id: "plan",
        number: word!("四", "4"),
        name: word!("下一年度安排", "Plan for next year"),
        short: word!("下年安排", "Plan"),
        shortest: word!("安排", "Plan"),
    },
];

words! {
    OTHER_SECTION = "其他情况", "Other matters";
    OTHER_SHORT = "其他", "Other";
    HEAD = "文头", "Head";
    TAIL = "落款", "Sign-off";
    PLACE_WHOLE = "全文", "Whole text";
    PLACE_TITLE = "标题", "Title";
    PLACE_OPENING = "开头", "Opening";
    PLACE_UNDER = "{0}{1}", "{0} {1}";
    PLACE_WEB = "网页文字", "Web text";
    PLACE_APPENDIX = "附件", "Appendix";

    PRESENT = "已具备", "Present";
    MISSING = "缺少", "Missing";
    UNKNOWN = "未能检查", "Not checked";
    MENTIONED = "只提到，不成部分", "only mentioned, no part of its own";
    THIN = "内容过少", "Very little";
    MERGED = "与其他部分合写", "Within another part";
    MERGED_IN = "并在“{0}”", "Within “{0}”";
    BAD_FIGURES = "{0} 处数字", "{0} wrong number{0s}";
    WRITTEN_HEADING = "原标题：{0}", "Heading: {0}";
    FIGURES_IN = "数据 {0} 个", "{0} figure{0s}";
    TARGETS_IN = "目标 {0} 个", "{0} target{0s}";
    ADDRESSEE = "主送：{0}", "To: {0}";
    SIGNATURE = "署名：{0}", "Signed: {0}";
    CHARACTERS = "{0}字", "{0} chars";
    YEAR = "{0}年度", "{0}";
}

/// Where a merged section stands.
pub fn merged(parent: Option<&Wording>) -> String {
    parent.map_or_else(|| MERGED.say().to_owned(), |parent| MERGED_IN.with(&[parent]))
}
pub fn figures_in(count: usize, plan: &str) -> String {
    let word = if plan == "plan" { &TARGETS_IN } else { &FIGURES_IN };
    word.with(&[&count])
}
pub fn characters(count: usize) -> String {
    CHARACTERS.with(&[&grouped(f64::from(count as u32))])
}
pub fn year_of(year: u16) -> String {
    YEAR.with(&[&year])
}

/// The word for an id.
fn chosen(words: &'static [(&'static str, Wording)], id: &str) -> Option<&'static Wording> {
    words.iter().find(|(of, _)| *of == id).map(|(_, word)| word)
}

static SHORT_DEFECTS: [(&str, Wording); 21] = [
    ("no-figures", word!("没有数据", "No figures")),
    ("missing-cause", word!("未写原因", "No causes")),
    ("partial-cause", word!("部分未写原因", "Some causes missing")),
    ("plan-year", word!("年份不对", "Wrong year")),
    ("plan-without-year", word!("未写年份", "No year")),
    ("plan-without-target", word!("没有目标", "No targets")),
    ("leader-without-action", word!("没有具体事项", "No actions")),
    ("leader-one-head", word!("只写一位负责人", "Only one leader")),
    ("empty-heading", word!("有标题无内容", "Heading only")),
    ("missing-title", word!("缺标题", "No title")),
    ("title-without-organ", word!("标题缺单位", "No body in title")),
    ("title-without-year", word!("标题缺年度", "No year in title")),
    ("title-kind", word!("标题文种", "Kind of document")),
    ("year-conflict", word!("年份不一致", "Years differ")),
    ("missing-addressee", word!("缺主送机关", "No addressee")),
    ("document-number-form", word!("发文字号格式", "Document number")),
    ("missing-signature", word!("缺署名", "Not signed")),
    ("missing-date", word!("缺成文日期", "No date")),
    ("date-form", word!("日期格式", "Form of date")),
    ("late-report", word!("超过报送时限", "Past the deadline")),
    ("request-in-report", word!("夹带请示", "Holds a request")),
];

/// A few words about the findings that a section card speaks of.
pub fn short_defect(rule: &str) -> &'static str {
    chosen(&SHORT_DEFECTS, rule).map_or("", Wording::say)
}

words! {
    // The news, first line of a result.
    NEWS_CLEAN = "没有发现需要补正的内容。机器检查不能代替人工审核。", "Nothing to correct was found. A machine check does not replace a person's review.";
    NEWS_UNLIKE = "这看起来不像法治政府建设年度报告，未检查缺项。", "This does not look like such an annual report; missing parts were not looked for.";
    NEWS_TOO_SHORT = "文字太短，未检查缺项。请粘贴报告全文。", "The text is too short; missing parts were not looked for. Please paste the whole report.";
    NEWS_UNREADABLE = "文字读取不完整，结构未能检查。请使用 Word 版。", "The text is incomplete; its structure was not checked. Please use the Word file.";
    NEWS_NO_FIGURES = "全文没有数据", "no figures in the whole text";
    NEWS_NO_FIGURES_IN_MEASURES = "“主要举措和成效”没有数据", "no figures in “Measures and results”";
    NEWS_COMPLETE = "四个部分齐全", "all four parts are there";
    NEWS_NONE_FOUND = "四个部分都没有找到", "none of the four parts was found";
    NEWS_NO_MUST = "没有发现必须补正的内容", "nothing that must be corrected was found";
    NEWS_UNNUMBERED = "编号可能丢失，没有判断缺不缺部分", "numbers of headings may be lost, so missing parts were not judged";
    NEWS_MISSING_ONE = "缺“{0}”部分", "missing: “{0}”";
    NEWS_MISSING = "缺 {0} 个部分", "{0} parts missing";
    NEWS_FIGURES = "{0} 处数字对不上", "{0} calculation{0s} wrong";
    NEWS_MORE = "另有 {0} 项必须补正", "{0} more to be corrected";
    NEWS_MUST = "{0} 项必须补正", "{0} to be corrected";
    NEWS_VERIFY = "{0} 处需要核实", "{0} to be checked";
    NEWS_IMPROVE = "{0} 处可以完善", "{0} that could be better";
    COLON = "：", ": ";
    COMMA = "，", ", ";
    SEMICOLON = "；", "; ";
    LIST = "、", ", ";
}

pub fn news_missing(names: &[&str]) -> (String, String) {
    match names {
        [name] => (NEWS_MISSING_ONE.with(&[name]), String::new()),
        _ => (
            NEWS_MISSING.with(&[&names.len()]),
            [COLON.say(), &names.join(LIST.say())].concat(),
        ),
    }
}

static NEWS_OF: [(&str, Wording); 9] = [
    (
        "missing-cause",
        word!("不足没有写原因", "shortcomings without causes"),
    ),
    (
        "year-conflict",
        word!("年份前后不一致", "years contradict each other"),
    ),
    (
        "plan-year",
        word!("下一年度安排的年份不对", "wrong year in the plan"),
    ),
    ("missing-title", word!("没有标题", "no title")),
    (
        "empty-heading",
        word!("{0} 个标题下没有内容", "{0} heading{0s} without content"),
    ),
    (
        "placeholder",
        word!("{0} 处空白没有填", "{0} blank{0s} not filled in"),
    ),
    (
        "request-in-report",
        word!("报告夹带请示事项", "a request inside a report"),
    ),
    (
        "repealed-law",
        word!("引用 {0} 件已废止的法规", "{0} repealed law{0s} cited"),
    ),
    (
        "misnamed-law",
        word!("{0} 处法规名称有误", "{0} wrong name{0s} of laws"),
    ),
];

/// What the news say of a finding that must be cured; `count` of its kind.
pub fn news_of(rule: &str, count: usize) -> Option<String> {
    chosen(&NEWS_OF, rule).map(|word| word.with(&[&count]))
}

words! {
    SLOT = "此处有缺", "Something is missing here";
    GAP = "此处缺少“{0}”部分", "Missing here: “{0}”";
}
static SLOTS: [(&str, Wording); 8] = [
    ("missing-cause", word!("此处未写原因", "No causes here")),
    ("missing-title", word!("此处缺标题", "No title here")),
    ("missing-addressee", word!("此处缺主送机关", "No addressee here")),
    ("missing-signature", word!("此处缺署名", "No signature here")),
    ("missing-date", word!("此处缺成文日期", "No date here")),
    ("plan-without-year", word!("此处未写年份", "No year here")),
    (
        "leader-without-action",
        word!("此处未写具体事项", "No actions here"),
    ),
    ("no-figures", word!("此处没有数据", "No figures here")),
];

/// What stands in the text where something is missing.
pub fn slot(rule: &str) -> &'static str {
    chosen(&SLOTS, rule).unwrap_or(&SLOT).say()
}

words! {
    INSERT_OUTLINE = "插入标题和提纲", "Insert heading and outline";
    INSERT_AND_RENUMBER = "插入并重排后面的编号", "Insert and renumber what follows";
    RENUMBER = "按顺序重排编号", "Renumber in order";
    FULL_WIDTH = "全部改为全角", "Make all full-width";
    CLEAR_ALL = "全部清除", "Remove all";
    CORRECT_ALL = "全部改正（{0} 处）", "Correct all {0}";
    DELETE = "删去", "Delete";
    FILL_IN = "补上“{0}”", "Add “{0}”";
    CHANGE = "改为 {0}", "Change to {0}";
    CHANGE_QUOTED = "改为“{0}”", "Change to “{0}”";
    CORRECT = "改正", "Correct";
}

/// The words on the button that cures a finding.
pub fn action(rule: &str, edits: usize, replacement: &str, removed: &str) -> String {
    let word = match (rule, edits) {
        ("missing-section", _) => &INSERT_OUTLINE,
        ("skipped-ordinal", 1..) => &RENUMBER,
        ("half-width-mark", 2..) => &FULL_WIDTH,
        ("web-trace" | "markup-trace" | "stray-space" | "broken-line", _) => &CLEAR_ALL,
        (_, 2..) => return CORRECT_ALL.with(&[&edits]),
        _ if replacement.is_empty() => &DELETE,
        _ if removed.is_empty() && replacement.chars().count() <= 12 => &FILL_IN,
        _ if replacement.chars().count() <= 14 && !replacement.contains('\n') => {
            if replacement.contains(['“', '”']) || replacement.starts_with('《') {
                &CHANGE
            } else {
                &CHANGE_QUOTED
            }
        }
        _ => &CORRECT,
    };
    word.with(&[&replacement])
}

/// Quotation marks inside quotation marks are single ones.
pub fn quotation(quote: &str) -> String {
    let turned = quote.chars().map(|character| match character {
        '“' => '‘',
        '”' => '’',
        '‘' => '“',
        '’' => '”',
        other => other,
    });
    turned.collect()
}

words! {
    REMARK = "备注", "Note";
    ADD_REMARK = "写备注", "Add a note";
    REMARK_HINT = "会写进审查反馈意见和批注", "Goes into the letter and the comments";
    LOST_REMARKS = "意见已不在的备注 {0} 条", "{0} note{0s} whose finding is gone";
    IGNORE = "忽略", "Ignore";
    IGNORED_TOAST = "已忽略，可在意见末尾恢复", "Ignored; restore it below the findings";
    FALSE_ALARM_TOAST = "已忽略；规则和原文已复制，可发给维护人员", "Ignored; rule and text are copied, to be sent to the maintainers";
    IGNORED = "已忽略 {0} 条 · 恢复", "{0} ignored · restore";
    RESTORE = "恢复", "Restore";
    RESTORE_ALL = "全部恢复", "Restore all";
    WHY = "为什么", "Why";
    BASIS_OF = "依据", "Basis";
    ARTICLE = "依据的要点", "What the basis says";
    WHERE = "在哪里", "Where";
    HOW = "怎么改", "Fix";
    GOTO = "转到", "Go to";
    COPY_ONE = "复制意见", "Copy finding";
    COPY_ALL = "复制全部意见", "Copy all findings";
    COPIED = "已复制", "Copied";
    COPY_FAILED = "浏览器不让复制，请选中文字后按 Ctrl+C", "The browser does not allow copying: select the text and press Ctrl+C";
    AFTER = "之后", " (after this)";
    MORE_PLACES = "其余 {0} 处", "{0} more place{0s}";
    MORE_ROWS = "其余 {0} 条", "{0} more";
    SHOW_MORE = "再显示一些", "Show more";
    HIDDEN = "另有 {0} 条没有显示", "{0} not shown";
    SHOW_ALL = "显示全部", "Show all";
    NOTHING_FOUND = "没有发现需要补正的内容。", "Nothing to correct was found.";
    NOT_JUDGED = "没有按年度报告检查，所以没有意见。", "Not checked as an annual report, so there are no findings.";
    NOT_CHECKED = "机器没有检查：数据真实性、政治表述、涉密内容", "Not checked by machine: truth of figures, political wording, secrets";
    READ_ANYWAY = "机器没有检查：数据真实性、政治表述、涉密内容。没有标出的地方也请通读一遍。", "Not checked by machine: truth of figures, political wording, secrets. Please read what is not marked, too.";
    PIN = "第{0}条，{1}", "No. {0}, {1}";
    PREVIOUS = "上一条", "Previous";
    NEXT = "下一条", "Next";
}

/// In the order of [`crate::view::Scope::ALL`].
pub static IGNORE_SCOPES: [Wording; 3] = [
    word!("忽略这一处", "Ignore this one"),
    word!("本文不再提示此类", "Not this kind in this text"),
    word!(
        "这是误报（同时复制规则和原文）",
        "False alarm (copies rule and text)",
    ),
];
/// The same as said of what is ignored.
pub static IGNORED_SCOPES: [Wording; 3] = [
    word!("这一处", "this one"),
    word!("此类", "this kind"),
    word!("误报", "false alarm"),
];
