//! The title: found before anything else, because its lines look like nothing else.

use std::ops::Range;

use crate::report::block::is_web;
use crate::report::line::Line;
use crate::report::{head, ordinal};
use crate::text::Search as _;

/// The subjects that the title of such a report names.
const SUBJECTS: [&str; 8] = [
    "法治政府",
    "法治建设",
    "依法行政",
    "依法治",
    "法治机关",
    "法治工作",
    "法治乡镇",
    "法治",
];
/// How such a title ends.
const ENDS: [&str; 12] = [
    "报告",
    "小结",
    "综述",
    "总结",
    "汇报",
    "年报",
    "情况",
    "报告书",
    "情况说明",
    "自查",
    "汇报材料",
    "总结材料",
];

/// The lines of the title, as a range of indices (empty when there is none); `furniture` lines are no part of it.
pub(super) fn find(lines: &[Line], furniture: &[bool]) -> Range<usize> {
    let texts: Vec<&str> = lines
        .iter()
        .zip(furniture)
        .take(40)
        .map(|(line, furniture)| if *furniture { "。" } else { line.text.text() })
        .collect();
    let first_body = texts
        .iter()
        .position(|text| ends_head(text))
        .unwrap_or(texts.len());
    // Prefer a title with its subject (behind a cover the second one), then one behind a letter that goes with the report, else
    // any short line that ends like a title, directly before the text.
    let found = windows(&texts, 0..first_body, names_subject);
    if let Some(first) = found {
        // A notice that makes the report public goes before it with a title and a paragraph of its own.
        let until = if is_publication(texts[first.end - 1]) {
            texts.len()
        } else {
            first_body
        };
        let again = windows(&texts, first.end..until, is_unmistakable);
        return again.unwrap_or(first);
    }
    windows(&texts, 0..texts.len(), is_unmistakable)
        .or_else(|| windows(&texts, 0..first_body, |_| true))
        .unwrap_or(0..0)
}

/// “关于……法治政府建设情况报告的公示”: the report itself may stand under it.
pub(super) fn is_publication(title: &str) -> bool {
    let bare = without_brackets(title);
    names_subject(bare) && ["公示", "公告", "公开"].iter().any(|end| bare.ends_with(end))
}

/// “……2024年度法治政府建设情况的报告”: no heading and no clause looks like this.
fn is_unmistakable(text: &str) -> bool {
    let bare = without_brackets(text);
    names_subject(bare)
        && bare.ends_with("报告")
        && (bare.says("20") || bare.says("二〇") || bare.says("二○") || bare.says("关于"))
        && !bare.contains('《')
}

/// The title of another report in the middle of the text: it names subject and kind, and the year (or 关于).
pub(super) fn opens_report(text: &str) -> bool {
    let bare = without_brackets(text);
    part_of_title(text)
        && names_subject(bare)
        && ["报告", "总结", "汇报", "年报"]
            .iter()
            .any(|kind| bare.ends_with(kind))
        && bare.says_any(&["20", "二〇", "二○", "关于"])
        && !bare.contains(['《', '“', '"'])
        && !bare.starts_with('附')
}

/// Could this single line be the whole title?
pub(super) fn could_be(text: &str) -> bool {
    part_of_title(text) && ends_like_title(text) && names_subject(text)
}

/// A line in which the title, and perhaps the addressee, run into the text: each becomes a line of its own.
pub(super) fn split_off(line: Line) -> Vec<Line> {
    let text = line.text.text();
    let mut edges = letterhead_edges(text);
    let start = edges.last().copied().unwrap_or(0);
    let Some(end) = inline_end(&text[start..]).map(|end| start + end) else {
        return vec![line];
    };
    edges.push(end);
    if let Some(colon) = text[end..].find(['：', ':']).map(|at| end + at) {
        let after = colon + text[colon..].chars().next().map_or(0, char::len_utf8);
        if head::is_addressee(&text[end..after]) && after < text.len() {
            edges.push(after);
        }
    }
    edges.push(text.len());
    edges
        .windows(2)
        .map(|edge| {
            let piece = line.text.slice(edge[0]..edge[1]);
            Line {
                span: piece.whole(),
                text: piece,
                ..line.clone()
            }
        })
        .collect()
}

/// Where letterhead, number and signers end that stand before the title on one long line; the last edge is where it begins.
fn letterhead_edges(text: &str) -> Vec<usize> {
    let mut edges = vec![0];
    if text.len() < 600 {
        return edges;
    }
    let head: usize = text.chars().take(80).map(char::len_utf8).sum();
    let head = &text[..head];
    let Some(file) = head.find("文件").map(|at| at + "文件".len()) else {
        return edges;
    };
    let Some(number) = head[file..].find('号').map(|at| file + at + '号'.len_utf8()) else {
        return edges;
    };
    edges.push(file);
    // Names of signers run into the title, unless that begins with 中共.
    let start = if head[number..].starts_with("签发人") {
        head[number..].find("中共").map(|at| number + at)
    } else {
        Some(number)
    };
    edges.extend(start);
    edges
}

/// Where a title at the start of a long line ends.
fn inline_end(text: &str) -> Option<usize> {
    if text.len() < 600 {
        return None;
    }
    let first: usize = text.chars().take(90).map(char::len_utf8).sum();
    let end = ["报告", "总结", "汇报"]
        .iter()
        .filter_map(|word| text[..first].find(word).map(|at| at + word.len()))
        .min()?;
    let prefix = &text[..end];
    let title = names_subject(prefix) && !prefix.contains(['。', '，', '；', '：', ',', ':']);
    (title && !text[end..].starts_with("如下")).then_some(end)
}

/// The first run of title-like lines that ends like a title and pleases `subject`.
fn windows(texts: &[&str], range: Range<usize>, subject: fn(&str) -> bool) -> Option<Range<usize>> {
    let from = range.start;
    for last in range {
        // “……情况的报⏎告”
        let cut = last > from
            && texts[last].chars().count() <= 3
            && part_of_title(texts[last - 1])
            && ends_like_title(&[texts[last - 1], texts[last]].concat());
        if !part_of_title(texts[last]) || !cut && !ends_like_title(texts[last]) {
            continue;
        }
        let mut first = last;
        while first > from
            && last - first < 5
            && part_of_title(texts[first - 1])
            && !ends_like_title(texts[first - 1])
        {
            first -= 1;
        }
        let whole = texts[first..=last].concat();
        if subject(&whole) && whole.chars().count() <= 120 && whole.chars().count() >= 6 {
            return Some(first..last + 1);
        }
    }
    None
}

/// Could this line be (part of) a title?
fn part_of_title(text: &str) -> bool {
    text.chars().count() <= 80
        && !text.contains(['。', '；', '！', '？', ';', '：', ':', '，', ','])
        && !is_web(text, false)
        && !is_letterhead(text)
        && !looks_like_document_number(text)
        && ordinal::ordinal_at(text).is_none()
        && !whole_date(text)
        && !is_label(text)
}

/// “（征求意见稿）”, “内部资料”, “特急”, a row of a table: above a title, and none of it.
fn is_label(text: &str) -> bool {
    const LABELS: [&str; 14] = [
        "内部资料",
        "内部",
        "秘密",
        "机密",
        "特急",
        "加急",
        "平急",
        "征求意见稿",
        "讨论稿",
        "送审稿",
        "草案",
        "公开稿",
        "代拟稿",
        "目录",
    ];
    text.starts_with('|')
        || text.starts_with(['（', '(', '【', '['])
            && text.ends_with(['）', ')', '】', ']'])
            && without_brackets(text) == text
        || LABELS
            .iter()
            .any(|label| text.starts_with(label) && text.chars().count() <= 8)
}

fn ends_like_title(text: &str) -> bool {
    let text = without_brackets(text);
    // “2024年……工作总结及2025年工作计划”
    let looks_back = text.says_any(&["总结", "情况", "报告"]);
    let looks_on = ["计划", "安排", "打算", "思路"]
        .iter()
        .any(|word| text.ends_with(word));
    ENDS.iter().any(|end| text.ends_with(end))
        || is_publication(text)
        || looks_back && looks_on && names_subject(text) && text.contains(['及', '和', '暨', '与'])
}

fn names_subject(text: &str) -> bool {
    text.says_any(&SUBJECTS)
}

/// “……报告（征求意见稿）” ends in 报告.
pub(super) fn without_brackets(text: &str) -> &str {
    let Some(open) = text.rfind(['（', '(', '【', '[']) else {
        return text;
    };
    if open > 0 && text.ends_with(['）', ')', '】', ']']) {
        &text[..open]
    } else {
        text
    }
}

/// 发文机关标志.
pub(super) fn is_letterhead(text: &str) -> bool {
    text.ends_with("文件") && text.chars().count() <= 40 && !text.contains(['，', '。', '《'])
}

/// A line with nothing but a document number and perhaps the signers.
pub(super) fn looks_like_document_number(text: &str) -> bool {
    let text = text.split("签发").next().unwrap_or(text);
    text.chars().count() <= 24
        && text.ends_with('号')
        && text.contains(['〔', '[', '（', '(', '【', '［', '{', '｛', '〈', '﹝', '〕'])
        && text.chars().any(|character| character.is_ascii_digit())
}

fn whole_date(text: &str) -> bool {
    text.ends_with('日') && text.chars().count() <= 12
        || text.ends_with('月') && text.contains('年') && text.chars().count() <= 10
}

/// Running text or a heading: the head is over.
fn ends_head(text: &str) -> bool {
    ordinal::ordinal_at(text).is_some_and(|ordinal| ordinal.1 > 0 && !text.ends_with("报告"))
        || (text.contains('。') && text.chars().count() > 30)
        || text.says("报告如下")
        || text.says("汇报如下")
}

/// The official form breaks a long title between the body, 关于 and whole words; only a break inside a phrase is damage.
pub(super) fn official_break(before: &str, after: &str) -> bool {
    const BODY_ENDS: [&str; 12] = [
        "委员会",
        "人民政府",
        "办事处",
        "镇",
        "乡",
        "街道",
        "局",
        "县",
        "区",
        "市",
        "办公室",
        "政府",
    ];
    after.starts_with("关于")
        || before.ends_with("关于")
        || BODY_ENDS.iter().any(|end| before.ends_with(end)) && !before.ends_with("法治政府")
        || before.ends_with('年') && after.starts_with("度")
        || (before.ends_with("年度") || before.ends_with('年'))
        || matches!(
            after,
            "报告"
                | "情况报告"
                | "情况的报告"
                | "工作报告"
                | "工作情况报告"
                | "年度报告"
                | "的报告"
                | "工作情况的报告"
        ) && !before.ends_with("法治政府")
}
