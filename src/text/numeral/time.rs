//! Years, dates, times of day, and stretches of time: numbers that never say how much was done.

use std::ops::Range;

use super::cursor::{arabic, before, bounds, han_digit, peek, skip_blanks, take, take_range_mark};
use crate::text::Search as _;

/// What a time expression names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeKind {
    /// 今年, 本季度: without a number.
    Relative,
    /// 2023年, 2021-2025年
    Year,
    /// 2023年2月18日, 6月底, 第一季度
    Date,
    /// 11:34
    Clock,
}

/// A time expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// The expression itself: 2019年8月6日.
    pub range: Range<usize>,
    /// With the words that bound it: 从 … 起, … 或之后.
    pub full: Range<usize>,
    /// What it names.
    pub kind: TimeKind,
}

const RELATIVE: [&str; 22] = [
    "本年度",
    "上年度",
    "下年度",
    "全年度",
    "今年",
    "明年",
    "去年",
    "前年",
    "后年",
    "上年",
    "次年",
    "当年",
    "本年",
    "翌年",
    "本季度",
    "上季度",
    "下季度",
    "本月",
    "上月",
    "下月",
    "当月",
    "上半年",
];
const HALVES: [&str; 4] = ["下半年", "上半年", "前半年", "后半年"];
const PARTS: [&str; 17] = [
    "年底", "年初", "年末", "年中", "底", "初", "末", "中旬", "上旬", "下旬", "春季", "夏季", "秋季", "冬季",
    "春", "冬", "夏",
];
const DAYS: [&str; 20] = [
    "元旦", "春节", "清明", "端午", "中秋", "国庆", "大寒", "小寒", "立春", "雨水", "惊蛰", "春分", "谷雨",
    "立夏", "夏至", "立秋", "秋分", "立冬", "冬至", "除夕",
];

/// All time expressions of a text, in order.
pub fn times(text: &str) -> Vec<Time> {
    let mut found: Vec<Time> = Vec::new();
    let mut at = 0;
    while let Some(character) = peek(text, at) {
        match time_at(text, at) {
            Some(time) => {
                at = time.full.end.max(time.range.end);
                found.push(time);
            }
            None => at = super::past(text, at, character),
        }
    }
    found
}

/// The time expression that begins at byte `at`.
pub fn time_at(text: &str, at: usize) -> Option<Time> {
    if !may_begin(peek(text, at)?)
        || before(text, at).is_some_and(|character| arabic(character).is_some() || character == '第')
    {
        return None;
    }
    if let Some(end) = elapsed(text, at) {
        return Some(Time {
            range: at..end,
            full: at..end,
            kind: TimeKind::Date,
        });
    }
    let (first, kind) = point(text, at, None)?;
    let mut end = first;
    let mut kind = kind;
    // A second point: 至2025年, -6月30日, 和2018年之间. 和 joins only when 之间 follows.
    if let Some(start) = take_range_mark(text, first) {
        if let Some((second, other)) = point(text, start, Some(kind)) {
            (end, kind) = (second, kind.max(other));
        } else if let Some(now) = take(text, start, &["现在", "今", "目前"]) {
            end = now;
        }
    } else if let Some(start) = take(text, first, &["和", "与"])
        && let Some((second, other)) = point(text, start, Some(kind))
        && text[second..].starts_with("之间")
    {
        (end, kind) = (second, kind.max(other));
    }
    Some(Time {
        range: at..end,
        full: bounds(text, at, end),
        kind,
    })
}

fn may_begin(character: char) -> bool {
    arabic(character).is_some()
        || han_digit(character).is_some()
        || matches!(
            character,
            '十' | '今'
                | '明'
                | '去'
                | '前'
                | '后'
                | '上'
                | '下'
                | '次'
                | '当'
                | '本'
                | '翌'
                | '第'
                | '首'
                | 'Q'
                | '阴'
                | '农'
                | '过'
                | '近'
                | '最'
                | '未'
                | '全'
        )
}

/// 过去十年, 近三年来.
fn elapsed(text: &str, at: usize) -> Option<usize> {
    let start = take(text, at, &["过去", "最近", "近", "未来"])?;
    let (_, _, end) = count(text, start)?;
    let unit = take(text, end, &["年", "个月"])?;
    Some(take(text, unit, &["以来", "来"]).unwrap_or(unit))
}

/// One point in time; behind a first one it may leave out what that one said.
fn point(text: &str, at: usize, after: Option<TimeKind>) -> Option<(usize, TimeKind)> {
    let start = take(text, at, &["阴历", "农历"]).unwrap_or(at);
    if let Some(found) = numeric(text, start) {
        return Some(found);
    }
    let mut end = start;
    let mut kind = None;
    if let Some((year, found)) = year(text, end) {
        (end, kind) = (year, Some(found));
    }
    let has_year = kind.is_some();
    if let Some(month) = month(text, if has_year { skip_blanks(text, end) } else { end }) {
        (end, kind) = (month, Some(TimeKind::Date));
    }
    let has_month = end > start && kind == Some(TimeKind::Date);
    if has_month && let Some(day) = day(text, skip_blanks(text, end)) {
        end = day;
        if let Some(clock) = clock(text, skip_blanks(text, end)) {
            end = clock;
        }
    } else if after == Some(TimeKind::Date)
        && kind.is_none()
        && let Some(day) = numbered(text, end, &["日", "号"], 31)
    {
        (end, kind) = (day, Some(TimeKind::Date));
    }
    if kind.is_none()
        && let Some(clock) = clock(text, end)
    {
        (end, kind) = (clock, Some(TimeKind::Clock));
    }
    Some((end, kind?))
}

/// 2010-01-29, 2010.01.29, 2010/1/29, 1999.08-2002.02, 2021-2025, 2016—2018年.
fn numeric(text: &str, at: usize) -> Option<(usize, TimeKind)> {
    let (first, digits) = digits_at(text, at)?;
    if digits != 4 || !(1000..3000).contains(&first.0) {
        return None;
    }
    let mark = peek(text, first.1).filter(|mark| matches!(mark, '-' | '.' | '/' | '－' | '．' | '／'))?;
    let next = first.1 + mark.len_utf8();
    let (second, width) = digits_at(text, next)?;
    if width <= 2 && (1..=12).contains(&second.0) {
        if peek(text, second.1) == Some(mark)
            && let Some((third, third_width)) = digits_at(text, second.1 + mark.len_utf8())
            && third_width <= 2
            && (1..=31).contains(&third.0)
        {
            let end = clock(text, skip_blanks(text, third.1)).unwrap_or(third.1);
            return Some((end, TimeKind::Date));
        }
        // 1999.08-2002.02, 2008.03-2009; 2023.12 alone could be a decimal.
        if width == 2
            && mark == '.'
            && let Some(range) = take_range_mark(text, second.1)
            && let Some((other, 4)) = digits_at(text, range)
            && (1000..3000).contains(&other.0)
        {
            let end = peek(text, other.1)
                .filter(|point| *point == '.')
                .and_then(|point| digits_at(text, other.1 + point.len_utf8()))
                .map_or(other.1, |(month, _)| month.1);
            return Some((end, TimeKind::Date));
        }
    }
    None
}

/// 2023年, 2021—2025年, 二〇二三年度, 今年, 去年年底.
fn year(text: &str, at: usize) -> Option<(usize, TimeKind)> {
    if let Some(end) = take(text, at, &RELATIVE).or_else(|| take(text, at, &HALVES)) {
        let part = take(text, end, &["度"]).unwrap_or(end);
        let part = take(text, part, &HALVES)
            .or_else(|| take(text, part, &PARTS))
            .or_else(|| take(text, part, &DAYS))
            .unwrap_or(part);
        return Some((part, TimeKind::Relative));
    }
    let end = plain_year(text, at)?;
    let unit = take(text, skip_blanks(text, end), &["年"]);
    let Some(end) = unit else {
        // 2021-2025, 1995 - 1997年: the first year lacks its unit.
        let start = take_range_mark(text, end)?;
        let other = plain_year(text, start)?;
        let arabic_years = text[at..].starts_with(['1', '2']) && text[start..].starts_with(['1', '2']);
        let unit = take(text, skip_blanks(text, other), &["年度", "年"]);
        return (arabic_years || unit.is_some()).then_some((unit.unwrap_or(other), TimeKind::Year));
    };
    let end = take(text, end, &["度"]).unwrap_or(end);
    let end = take(text, end, &HALVES)
        .or_else(|| take(text, end, &PARTS))
        .or_else(|| take(text, end, &DAYS))
        .unwrap_or(end);
    Some((end, TimeKind::Year))
}

/// The digits of a year: four Arabic ones, two before a month or quarter, or two to four Chinese ones.
fn plain_year(text: &str, at: usize) -> Option<usize> {
    if let Some(((value, end), width)) = digits_at(text, at) {
        let short = width == 2
            && take(text, end, &["年"]).is_some_and(|next| {
                text[next..].starts_with("上半年")
                    || text[next..].starts_with("下半年")
                    || text[next..].starts_with("第")
                    || month(text, next).is_some()
            });
        return (width == 4 && (1000..3000).contains(&value) || short).then_some(end);
    }
    let mut end = at;
    let mut width = 0;
    for character in text[at..].chars().take(5) {
        if han_digit(character).is_none() || character == '两' {
            break;
        }
        end += character.len_utf8();
        width += 1;
    }
    (2..=4).contains(&width).then_some(end)
}

/// 6月, 6月底, 十二月, 1-5月, 第三季度, 一季度末, 首月.
fn month(text: &str, at: usize) -> Option<usize> {
    if let Some(end) = take(text, at, &HALVES).or_else(|| {
        take(
            text,
            at,
            &["首月", "首季度", "后三月", "Q1季度", "Q2季度", "Q3季度", "Q4季度"],
        )
    }) {
        return Some(end);
    }
    let ordinal = take(text, at, &["第"]).unwrap_or(at);
    if let Some(end) = numbered(text, ordinal, &["季度"], 4) {
        return Some(take(text, end, &["底", "初", "末"]).unwrap_or(end));
    }
    if ordinal != at {
        return None;
    }
    let end = numbered(text, at, &["月份", "月"], 12)?;
    Some(take(text, end, &["中旬", "上旬", "下旬", "底", "初", "末"]).unwrap_or(end))
}

/// 18日, 12-19日, 八月十五.
fn day(text: &str, at: usize) -> Option<usize> {
    if let Some(end) = numbered(text, at, &["日", "号"], 31) {
        return Some(end);
    }
    let (value, _, end) = count(text, at)?;
    let han = peek(text, at).is_some_and(|character| arabic(character).is_none());
    (han && value > 9
        && value <= 31
        && !peek(text, end).is_some_and(|next| "余多个件次场人名项条余期起户家份".has(next)))
    .then_some(end)
}

/// 11:34, 11：34:05, 9时30分.
fn clock(text: &str, at: usize) -> Option<usize> {
    let ((hour, end), width) = digits_at(text, at)?;
    // 9时30分, 9点半
    if width <= 2
        && hour <= 24
        && let Some(start) = take(text, end, &["时", "点"])
    {
        if let Some(((minute, end), 1 | 2)) = digits_at(text, start)
            && minute < 60
            && let Some(end) = take(text, end, &["分"])
        {
            return Some(end);
        }
        return take(text, start, &["半", "整", "许", "钟"]);
    }
    let colon = take(text, end, &[":", "："])?;
    let ((minute, end), 2) = digits_at(text, colon)? else {
        return None;
    };
    if width > 2 || hour > 24 || minute > 59 {
        return None;
    }
    let seconds = take(text, end, &[":", "："])
        .and_then(|next| digits_at(text, next))
        .filter(|((second, _), width)| *width == 2 && *second < 60);
    Some(seconds.map_or(end, |((_, end), _)| end))
}

/// A number from 1 to `largest`, or two of them, before one of `units`.
fn numbered(text: &str, at: usize, units: &[&str], largest: u32) -> Option<usize> {
    let (value, _, end) = count(text, at)?;
    if value == 0 || value > largest {
        return None;
    }
    if let Some(unit) = take(text, skip_blanks(text, end), units) {
        return Some(unit);
    }
    let start = take_range_mark(text, end)?;
    let (other, _, end) = count(text, start)?;
    if other == 0 || other > largest {
        return None;
    }
    take(text, end, units)
}

/// A small whole number: its value, width in characters, end.
fn count(text: &str, at: usize) -> Option<(u32, usize, usize)> {
    if let Some(((value, end), width)) = digits_at(text, at) {
        return (width <= 2).then_some((value, width, end));
    }
    let (mut tens, mut ones, mut width, mut end) = (None, None, 0, at);
    for character in text[at..].chars().take(3) {
        match (han_digit(character), character) {
            (_, '十') if tens.is_none() => tens = Some(ones.take().unwrap_or(1)),
            (Some(digit), _) if character != '两' && ones.is_none() => ones = Some(digit),
            _ => break,
        }
        width += 1;
        end += character.len_utf8();
    }
    (width > 0).then(|| (tens.unwrap_or(0) * 10 + ones.unwrap_or(0), width, end))
}

/// Arabic digits: value and end, and how many; none when there are more than four.
fn digits_at(text: &str, at: usize) -> Option<((u32, usize), usize)> {
    let (mut value, mut width, mut end) = (0, 0, at);
    for character in text.get(at..)?.chars().take(5) {
        let Some(digit) = arabic(character) else { break };
        value = value * 10 + digit;
        width += 1;
        end += character.len_utf8();
    }
    (1..=4).contains(&width).then_some(((value, end), width))
}
