//! 建议完善: 3.15 for “3·15”, before the name of a day or of a campaign.

use std::sync::OnceLock;

use super::{Class, Context, Finding, Place, Rule, marks};
use crate::lexicon::Table;
use crate::report::TraceKind;
use crate::text::Search as _;
use crate::text::{Span, is_han};

pub static RULE: Rule = Rule {
    id: "festival-form",
    title: "节日日期写法不规范",
    class: Class::Improve,
    why: "用月日简称节日、纪念日时，月和日之间用间隔号，外加引号，以免看成小数。",
    basis: "GB/T 15834—2011《标点符号用法》4.14.3、GB/T 15835—2011《出版物上数字用法》5.1",
    doc: "
## 查什么
节日、纪念日、宣传活动前的“3.15”“12.4”“6-26”“4/15”，连写的“315消费者权益日”“124国家宪法日”。小数（3.15亿元）、编号、版本、热线（119、122）不算。

## 为什么
“3.15”是小数的写法；规范的写法是“3·15”。

## 怎么改
改为“3·15”“12·4”；日期也可以写成3月15日。

## 例
```bad
在3.15消费者权益日、12.4国家宪法日开展宣传活动6场。
```
```good
在“3·15”国际消费者权益日、12月4日国家宪法日开展宣传，罚没款3.15万元，建成“119”消防宣传点2个。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let mut found: Vec<(Span, String)> = Vec::new();
    let mut shown = String::new();
    for passage in context.own_passages() {
        let text = passage.text();
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            continue;
        }
        let mut quoted = None;
        for (at, to, date) in dates(text) {
            let quoted = quoted.get_or_insert_with(|| marks::quoted(text));
            let inside = marks::touches(quoted, &(at..to));
            let right = if inside {
                date.clone()
            } else {
                format!("“{date}”")
            };
            if shown.is_empty() {
                shown = format!("“{}”写作“{date}”", &text[at..to]);
            }
            found.push((passage.span(at..to), right));
        }
    }
    let markup: Vec<Span> = context.report.traces.of(TraceKind::Markup).collect();
    found.retain(|(span, _)| !markup.iter().any(|other| other.overlaps(*span)));
    let Some((first, _)) = found.first() else { return };
    let message = match found.len() {
        1 => shown,
        count => format!("{shown}，共{count}处"),
    };
    let mut finding = rule.finding(Place::At(*first), message, "月、日之间改用间隔号“·”，并加引号。");
    for (span, right) in &found {
        finding = finding.edit(*span, right.clone());
    }
    findings.push(finding.places(found.into_iter().map(|(span, _)| Place::At(span)).collect()));
}

/// A row of `festivals.tsv`.
struct Festival {
    month: u8,
    day: u8,
    words: Vec<&'static str>,
    /// 315, 0315: how it is written without a mark, where that is usual.
    bare: Option<[String; 2]>,
}

fn festivals() -> &'static [Festival] {
    static ROWS: OnceLock<Vec<Festival>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let table = Table::read(rows!("festivals"));
        let [date, words, bare] = ["date", "words", "bare"].map(|name| table.column(name));
        let rows = table.rows().iter().filter_map(|row| {
            let (month, day) = row.cell(date).split_once('.')?;
            let (month, day): (u8, u8) = (month.parse().ok()?, day.parse().ok()?);
            let written = [format!("{month}{day}"), format!("{month:02}{day:02}")];
            Some(Festival {
                month,
                day,
                words: row.cell(words).split(' ').collect(),
                bare: (row.cell(bare) == "yes").then_some(written),
            })
        });
        rows.collect()
    })
}

/// Dates in a form to be mended: from, to, and as they should be written, without quotation marks.
fn dates(text: &str) -> Vec<(usize, usize, String)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + offset;
        let number = |from: usize| {
            from + bytes[from..]
                .iter()
                .take_while(|byte| byte.is_ascii_digit())
                .count()
        };
        let end = number(start);
        let separator = text[end..].chars().next().filter(|sign| is_separator(*sign));
        let day_start = end + separator.map_or(0, char::len_utf8);
        let day_end = separator.map_or(end, |_| number(day_start));
        at = day_end.max(end);
        // 315, 1204 are the only numbers without a mark that can be a day.
        let whole = day_end == day_start || separator.is_none();
        if whole && !(3..=4).contains(&(end - start)) || is_part_of_a_number(text, start, day_end) {
            continue;
        }
        let day = (day_end > day_start).then(|| &text[day_start..day_end]);
        if let Some((month, day)) = named(text, (start, end), day, day_end) {
            found.push((start, day_end, format!("{month}·{day}")));
        }
    }
    found
}

/// The marks that are written for the interpunct.
fn is_separator(sign: char) -> bool {
    matches!(
        sign,
        '.' | '．'
            | '•'
            | '‧'
            | '∙'
            | '・'
            | '●'
            | '-'
            | '—'
            | '–'
            | '－'
            | '/'
            | '／'
            | '。'
            | '、'
            | ','
    )
}

/// 2024.12.4, 3.15.1, V3.15, 第3.15
fn is_part_of_a_number(text: &str, start: usize, end: usize) -> bool {
    let (before, after) = marks::around(text, start, end);
    before.is_some_and(|before| before.is_ascii_alphanumeric() || ".．/-—–·~～％%¥￥第约近超".has(before))
        || after.is_some_and(|after| after.is_ascii_alphanumeric() || ".．/-—%％‰~～·".has(after))
}

/// Is this the date of a day, or of something like a day?
fn named(text: &str, first: (usize, usize), day: Option<&str>, end: usize) -> Option<(u8, u8)> {
    let written = &text[first.0..first.1];
    let rest = &text[end..];
    let closes = rest.starts_with(['”', '"', '’']);
    let opens = text[..first.0].ends_with(['“', '"', '‘']);
    let name = rest.trim_start_matches(['”', '"', '’']);
    let Some(day) = day else {
        let row = festivals()
            .iter()
            .find(|row| row.bare.iter().flatten().any(|bare| written == bare))?;
        let known = row.words.iter().any(|word| name.starts_with(word));
        return known.then_some((row.month, row.day));
    };
    let sign = text[first.1..].chars().next()?;
    let (month, day): (u8, u8) = (written.parse().ok()?, day.parse().ok()?);
    if written.len() > 2 || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let row = festivals()
        .iter()
        .find(|row| (row.month, row.day) == (month, day));
    let known = row.is_some_and(|row| row.words.iter().any(|word| name.starts_with(word)));
    // 3、15 and 3。15 are more often a list or the end of a sentence than a date.
    if matches!(sign, '。' | '、' | ',') {
        return (known && opens && closes).then_some((month, day));
    }
    let quoted = opens && closes;
    let numbering = first.0 == 0 && !quoted;
    let dayish = sign == '.' || sign == '．' || !matches!(sign, '/' | '／' | '-' | '—' | '–' | '－');
    let answer = known
        || quoted && (row.is_some() && dayish && !is_version(name) || is_event(name))
        || dayish && !numbering && (is_day(name) || row.is_some() && is_campaign(name));
    answer.then_some((month, day))
}

/// 土地日, 国际…日, …节: the name of a day follows within a few characters.
fn is_day(name: &str) -> bool {
    let mut count = 0;
    for character in name.chars() {
        count += 1;
        match character {
            '日' | '节' => return count > 2,
            // A measure word or a verb: 3.15万份, 6.5公里, 办理.
            _ if count == 1 && "万亿元个倍米吨公里平亩分级版度点折户次天小周工自人岁项件起条份场名页篇成卷册克千毫立℃k".has(character) => {
                return false;
            }
            _ if !is_han(character) || count > 10 => return false,
            _ => {}
        }
    }
    false
}

/// Words that a known date has behind it when it stands for a campaign.
fn is_campaign(name: &str) -> bool {
    [
        "宣传", "普法", "主题", "期间", "前后", "系列", "活动", "专题", "当天", "当日", "纪念", "节日",
        "集中",
    ]
    .iter()
    .any(|word| name.starts_with(word))
}

/// “5.12”地震, “7.20”案件
fn is_event(name: &str) -> bool {
    [
        "事故", "案", "专案", "事件", "地震", "洪灾", "特大", "重大", "火灾", "爆炸",
    ]
    .iter()
    .any(|word| name.starts_with(word))
}

fn is_version(name: &str) -> bool {
    ["版", "系统", "平台", "升级", "模式"]
        .iter()
        .any(|word| name.starts_with(word))
}

#[cfg(test)]
mod tests;
