//! The words about elements and figures, and the English of what a checked report names itself in Chinese.

use super::{Wording, english, grouped};

/// English names, by public id, of the elements, of what is noted beside them, and of the themes.
static ENGLISH_NAMES: [(&str, &str); 22] = [
    ("title", "Title"),
    ("measures", "Measures and results"),
    ("shortcomings", "Shortcomings"),
    ("leader", "Leaders' first responsibility"),
    ("plan", "Plan for next year"),
    ("cause", "Causes"),
    ("plan-year", "Plan names its year"),
    ("signature", "Signature"),
    ("date", "Date"),
    ("addressee", "Addressee"),
    ("number", "Document number"),
    ("signers", "Signers"),
    ("publication", "Date of publication"),
    ("functions", "Functions of government"),
    ("rules", "Rules and documents"),
    ("decisions", "Decision-making"),
    ("enforcement", "Enforcement"),
    ("emergencies", "Emergencies"),
    ("disputes", "Disputes"),
    ("oversight", "Oversight"),
    ("digital", "Digital government"),
    ("leadership", "Leadership and training"),
];

/// The name in the language of the page of what is called `name` in Chinese.
pub fn name_of<'a>(id: &str, name: &'a str) -> &'a str {
    let known = ENGLISH_NAMES.iter().find(|(of, _)| english() && *of == id);
    known.map_or(name, |(_, name)| name)
}

static NOT_FIGURES: [(&str, Wording); 10] = [
    ("year", word!("年份", "Years")),
    ("date", word!("日期", "Dates")),
    ("time", word!("时间", "Times")),
    ("document-number", word!("文号", "Document numbers")),
    ("ordinal", word!("序号", "Ordinals")),
    ("festival", word!("节日", "Festivals")),
    ("hotline", word!("热线", "Hotlines")),
    ("proper-name", word!("专名", "Names")),
    ("article", word!("条款", "Articles")),
    ("", word!("固定说法", "Set phrases")),
];

/// Why a number is no figure.
pub fn not_figure(reason: &str) -> &'static str {
    let [known @ .., (_, other)] = &NOT_FIGURES;
    let known = known.iter().find(|(of, _)| *of == reason);
    known.map_or(other, |(_, word)| word).say()
}

words! {
    OVER = "至少 ", "at least ";
    UNDER = "不到 ", "less than ";
    ABOUT = "约 ", "about ";

    ELEMENTS = "必备要素", "Required elements";
    NINE = "{1}项必备要素，已具备{0}项", "{0} of {1} required elements present";
    NOTED_TITLE = "另外看到", "Also seen";
    NOTED_HINT = "不算在九项里", "not among the nine";
    NOT_SEEN = "未见", "not seen";
    NOT_SEEN_LOCAL = "未见（按当地规定）", "not seen (local rules apply)";
    LOST_ON_WEB = "未见（网页上一般不登）", "not seen (usually left out on web pages)";
    COUNTED = "九项按规定的内容和公文格式计", "nine, by the regulation and the form of official documents";
    COUNTED_LOCAL = "街道、园区按当地规定报告，内容参照国家规定", "street offices and zones report by local rules, with the national contents";

    SUMS = "数字核对", "Calculations";
    NO_SUMS = "没有能核对的", "nothing to calculate";
    SUMS_AGREE = "{0} 组，都对得上", "{0}, all right";
    SUMS_FAIL = "{0} 组，{1} 组对不上", "{0}, {1} wrong";
    AGREES = "与文中一致", "as in the text";
    NOT_COMPARED = "无法核对", "cannot be checked";
    UNCHECKED = "无法核对：{0}", "cannot be checked: {0}";
    /// A calculation with what came of it, where no picture says so.
    VERDICT = "{0}（{1}）", "{0} ({1})";
    FAILS = "对不上", "wrong";
    STATED = "文中写 {0}", "text says {0}";
    THEMES = "九个方面", "Nine themes";
    THEMES_HINT = "一道竖线是一个数据", "a stroke is a figure";
    THEME_WORDS = "只有表述，没有数据", "words, no figures";
    THEME_NONE = "未提及", "not mentioned";
    SHARES = "篇幅", "Length";
    SHARES_LABEL = "四个部分的篇幅：{0}", "Length of the four parts: {0}";
    FIGURES = "数据一览", "Figures";
    FIGURES_COUNT = "{0} 个", "{0}";
    FIGURES_EXCLUDED = "{0} 个；未计入 {1} 个", "{0}; {1} not counted";
    NO_FIGURES = "全文没有任何数据", "No figures in the whole text";
    NO_FIGURES_HINT = "上级一般要求写明次数、件数、人数。年份、文号、热线一类数字不算数据。", "Reports usually have to give numbers of events, cases and people. Years, document numbers and hotlines are no figures.";
    EXCLUDED = "未计入", "Not counted";
    EXCLUDED_HINT = "这些数字不说明做了多少工作", "these numbers do not tell how much was done";
    ALL = "全部", "All";
    ONLY_FAILING = "只看对不上的", "Only wrong ones";
    TARGET = "目标", "target";
    SORT = "按这一列排列", "Sort by this column";
    COPY_TABLE = "复制表格", "Copy table";
    COPIED_TABLE = "已复制，可粘贴到 WPS 表格", "Copied; paste it into a spreadsheet";
}

pub static ELEMENT_HEADS: [Wording; 3] = [
    word!("要素", "Element"),
    word!("状态", "State"),
    word!("说明", "Remark"),
];
/// Heads of the table of figures, also for the spreadsheet.
pub static TABLE_HEAD: [Wording; 8] = [
    word!("序号", "No."),
    word!("对象", "Subject"),
    word!("数值", "Value"),
    word!("单位", "Unit"),
    word!("方面", "Theme"),
    word!("部分", "Part"),
    word!("核对", "Check"),
    word!("原文", "Text"),
];

/// How exact a figure claims to be.
pub fn approximation(approx: &str) -> &'static str {
    match approx {
        "over" => OVER.say(),
        "under" => UNDER.say(),
        "about" => ABOUT.say(),
        _ => "",
    }
}
pub fn sums(all: usize, failing: usize) -> String {
    let word = match failing {
        0 if all == 0 => &NO_SUMS,
        0 => &SUMS_AGREE,
        _ => &SUMS_FAIL,
    };
    word.with(&[&all, &failing])
}
pub fn unchecked(reason: &str) -> String {
    let word = if reason.is_empty() {
        &NOT_COMPARED
    } else {
        &UNCHECKED
    };
    word.with(&[&reason])
}
pub fn stated(words: &str) -> String {
    let word = if words.is_empty() { &FAILS } else { &STATED };
    word.with(&[&words])
}
pub fn shares_label(shares: &[u32]) -> String {
    let shares: Vec<String> = shares.iter().map(|share| format!("{share}%")).collect();
    SHARES_LABEL.with(&[&shares.join(super::LIST.say())])
}
pub fn figures_hint(counted: usize, excluded: usize) -> String {
    let word = match excluded {
        0 => &FIGURES_COUNT,
        _ => &FIGURES_EXCLUDED,
    };
    word.with(&[&counted, &excluded])
}
/// How much of the four sections a part is.
pub fn share(characters_in: usize, share: Option<u32>) -> String {
    let characters = super::characters(characters_in);
    share.map_or_else(|| characters.clone(), |share| format!("{characters} · {share}%"))
}
/// What is not drawn of a very long text.
pub fn omitted(characters: u32) -> String {
    super::OMITTED.with(&[&grouped(f64::from(characters))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Checked;
    use crate::{Options, check};

    #[test]
    fn whatever_a_report_names_has_an_english_name() {
        let checked = Checked::from(&check(include_str!("../../page/sample.txt"), &Options::default()));
        let elements = checked
            .elements
            .iter()
            .map(|element| (&element.id, &element.name));
        let noted = checked.noted.iter().map(|noted| (&noted.id, &noted.name));
        let themes = checked.themes.iter().map(|theme| (&theme.id, &theme.name));
        let mut count = 0;
        for (id, name) in elements.chain(noted).chain(themes) {
            crate::view::wording::speak_english(false);
            assert_eq!(name_of(id, name), name);
            crate::view::wording::speak_english(true);
            assert!(name_of(id, name).is_ascii(), "{id}");
            count += 1;
        }
        assert_eq!(count, ENGLISH_NAMES.len());
    }
}
