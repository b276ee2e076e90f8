//! 建议完善: 15～30%, 9～16亿. The first number of a range needs its own % and 亿.

use rust_decimal::Decimal;

use super::{Class, Context, Finding, Place, Rule};
use crate::report::BlockKind;
use crate::text::Search as _;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "range-without-unit",
    title: "数值范围前一个数缺单位",
    class: Class::Improve,
    why: "“9～16亿”会被读成从9到16亿，百分号、万、亿在两头都要写。",
    basis: "GB/T 15835—2011《出版物上数字用法》浪纹式连接号的用法",
    doc: "
## 查什么
用阿拉伯数字写的范围，后一个数带“%”“万”“亿”，前一个数有没有带。“30～50件”“3至5天”这样的计量单位只写一次，是对的。

## 为什么
国家标准规定：百分数和万、亿等单位，前后两个数都要写，免得误解。

## 怎么改
在前一个数后面补上“%”“万”或“亿”。

## 例
```bad
办理时限平均压缩15～30%。
```
```bad
每年安排法治建设经费3—5万元。
```
```good
办理时限平均压缩15%～30%，每年培训30～50人次。
```
```good
每年安排法治建设经费3万—5万元。
```
",
    check,
};

/// What both ends of a range must carry; longer ones first.
const SCALES: [&str; 8] = ["百分点", "‰", "%", "％", "万亿", "千万", "亿", "万"];

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_report() {
        return;
    }
    let mut places: Vec<(Span, Span, &str)> = Vec::new();
    for passage in context.own_passages() {
        if !matches!(passage.block.kind, BlockKind::Paragraph | BlockKind::Heading) {
            continue;
        }
        let text = passage.text();
        for (at, mark) in text.match_indices(['～', '~', '—', '–', '-', '－', '至', '到', '−', '〜'])
        {
            if let Some((start, first_end, end, scale)) = bare_first(text, at, mark) {
                let point = passage.span(start..first_end);
                places.push((
                    passage.span(start..end),
                    Span::new(point.end as usize, point.end as usize),
                    scale,
                ));
            }
        }
    }
    let Some((first, ..)) = places.first() else { return };
    let message = match places.len() {
        1 => format!("“{}”的前一个数缺单位", context.source.slice(*first)),
        count => format!("{count}处数值范围的前一个数缺单位"),
    };
    let mut finding = rule.finding(
        Place::At(*first),
        message,
        "在前一个数后面补上与后一个数相同的单位。",
    );
    for (_, point, scale) in &places {
        finding = finding.edit(*point, *scale);
    }
    findings.push(finding.places(places.iter().map(|(span, ..)| Place::At(*span)).collect()));
}

/// A range around the mark at `at` whose second number alone has %, 万 or 亿: start, end of the first number, end, unit.
fn bare_first<'a>(text: &'a str, at: usize, mark: &str) -> Option<(usize, usize, usize, &'a str)> {
    let head = text[..at].trim_end_matches([' ', '—']);
    let digits = |character: char| character.is_ascii_digit() || character == '.' || character == ',';
    let before = head.trim_end_matches(digits);
    let (start, first_end) = (before.len(), head.len());
    let first = number(&head[start..])?;
    let tail = text[at + mark.len()..].trim_start_matches([' ', '—', '-']);
    let second_start = text.len() - tail.len();
    let after = tail.trim_start_matches(digits);
    let second = number(&tail[..tail.len() - after.len()])?;
    let rest = after.trim_start_matches([' ', '余', '多']);
    let scale = SCALES.iter().find(|scale| rest.starts_with(**scale))?;
    // A percentage point is a measure word, a ten-thousandth of a mu is not.
    if *scale == "百分点" {
        return None;
    }
    let end = text.len() - rest.len() + scale.len();
    // 第3-5, 12月15-30, A3-5, 2021-2025, 0531-…: other numbers.
    let last = before.chars().next_back();
    let other = last
        .is_some_and(|character| character.is_ascii_alphanumeric() || "第月号〔[-—/·×+".has(character))
        || first <= Decimal::ZERO
        || first >= second
        || head[start..].starts_with('0') && !head[start..].starts_with("0.")
        || head[start..].starts_with('.')
        || tail.starts_with('.');
    // 由85到90%, 从15至30%: a way, no range.
    let way = matches!(mark, "至" | "到") && before.trim_end().ends_with(['由', '从']);
    let titled = text[..start].rfind('《') > text[..start].rfind('》');
    (!other && !way && !titled && second_start < end).then_some((
        start,
        first_end,
        end,
        &text[end - scale.len()..end],
    ))
}

/// Digits with one point at most.
fn number(digits: &str) -> Option<Decimal> {
    (digits.len() <= 12 && digits.starts_with(|first: char| first.is_ascii_digit()))
        .then(|| digits.replace(',', "").parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn first_numbers_without_unit() {
        for sentence in [
            "办理时限平均压缩⟦15～30%⟧。",
            "涉案金额在⟦9～16亿⟧元之间。",
            "每年安排法治建设经费⟦3—5万⟧元。",
            "群众满意率保持在⟦95-98%⟧。",
            "抽查比例为⟦5至10%⟧。",
            "服务群众⟦1.2～1.5万⟧余人次。",
        ] {
            let findings = Draft::paragraph(sentence).expect(&RULE);
            assert_eq!(findings[0].edits.len(), 1);
        }
        let findings = Draft::paragraph("压缩⟦15～30%⟧，经费⟦3～5万⟧元。").expect(&RULE);
        assert_eq!((findings.len(), findings[0].edits[1].text.as_str()), (1, "万"));
    }

    #[test]
    fn units_once_and_other_numbers() {
        Draft::example().silent(&RULE);
        for sentence in [
            "每村培养法律明白人30～50人，每次3至5天，每场30-50件。",
            "压缩15%～30%，涉案金额9亿～16亿元，经费3万—5万元。",
            "2021—2025年普法经费达5万元，满意率由85提高到90%。",
            "拨打0531-8888万通热线，提高3～5个百分点。",
            "落实《关于压缩审批时限15～30%的通知》要求。",
            "满意率由85%提高到90%，第3-5万册已经印发。",
        ] {
            Draft::paragraph(sentence).silent(&RULE);
        }
    }
}
