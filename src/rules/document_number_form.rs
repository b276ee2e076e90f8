//! 需要核实: a document number is not written like 某政发〔2024〕5号.

use super::{Class, Context, FORMAT, Finding, Place, Rule};
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "document-number-form",
    title: "发文字号写法不规范",
    class: Class::Verify,
    why: "发文字号的年份用六角括号、写全四位，序号不加“第”、不补零。",
    basis: FORMAT,
    doc: "
## 查什么
发文字号是不是写成“青政发〔2025〕5号”的样子。方括号、圆括号、【】、两位年份、“第5号”“05号”都提示。

## 为什么
标准规定：年份应标全称，用六角括号括入；发文顺序号不加“第”字，不编虚位。

## 怎么改
改成六角括号、四位年份、不补零的序号。

## 例
```bad addressee
青政发[2025]5号
县委、县政府：
```
```good addressee
青政发〔2025〕5号
县委、县政府：
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_report() {
        return;
    }
    let number = pattern!(
        "[\\x{4e00}-\\x{9fff}]([〔\\[（(【［﹝{｛〈“][ ]?([0-9]{4}|[0-9]{2})年?[ ]?[〕\\]）)】］﹞}｝〉”])[ ]?(第?)[ ]?(0*)([0-9]{1,5})[ ]?号"
    );
    // In the head a number may have lost more: “青政发2025年5号”, “青政发2025〕5号”, “青政发〔2025〕5”.
    let lenient = pattern!(
        "^[\\x{4e00}-\\x{9fff}]{1,10}(?:发|字|办|函|呈|报|文|政|工)([^0-9\\x{4e00}-\\x{9fff}]?)(20[0-9]{2})(年|[^0-9\\x{4e00}-\\x{9fff}]|年[〕\\]）)])(第?)(0*)([0-9]{1,4})号?$"
    );
    let body = context
        .report
        .headings
        .first()
        .map_or(u32::MAX, |heading| heading.span.start);
    let mut places: Vec<(Span, String)> = Vec::new();
    for passage in context.own_passages() {
        let text = passage.text();
        let head = passage.block.span.start < body && text.chars().count() <= 24;
        let bare = head && text.ends_with(|last: char| last.is_ascii_digit());
        if !bare && !text.contains('号') {
            continue;
        }
        let before = places.len();
        for found in number.captures_iter(text) {
            let (Some(all), Some(year), Some(serial)) = (found.get(0), found.get(2), found.get(5)) else {
                continue;
            };
            let first = all.as_str().chars().next().map_or(0, char::len_utf8);
            let written = &all.as_str()[first..];
            let right = right_form(year.as_str(), serial.as_str());
            // “（2024）浙01行终5号” and “公告（2024）第5号” belong to courts and to notices.
            let issuer = &text[..all.start() + first];
            let notice = issuer.ends_with("公告") || issuer.ends_with('令') || issuer.ends_with('第');
            if written != right && !notice {
                places.push((passage.span(all.start() + first..all.end()), right));
            }
        }
        if head
            && places.len() == before
            && !number.is_match(text)
            && let Some(found) = lenient.captures(text)
            && let (Some(open), Some(year), Some(serial)) = (found.get(1), found.get(2), found.get(6))
        {
            places.push((
                passage.span(open.start()..text.len()),
                right_form(year.as_str(), serial.as_str()),
            ));
        }
    }
    let Some((first, right)) = places.first() else {
        return;
    };
    let message = match places.len() {
        1 => format!("发文字号“{}”的写法不规范", context.source.slice(*first)),
        count => format!("{count}处发文字号的写法不规范"),
    };
    let mut finding = rule.finding(
        Place::At(*first),
        message,
        format!("写作“{right}”的形式：六角括号，四位年份，不加“第”，不补零。"),
    );
    for (span, right) in &places {
        finding = finding.edit(*span, right.clone());
    }
    findings.push(finding.places(places.iter().map(|(span, _)| Place::At(*span)).collect()));
}

/// 〔2025〕5号
fn right_form(year: &str, serial: &str) -> String {
    if year.len() == 2 {
        format!("〔20{year}〕{serial}号")
    } else {
        format!("〔{year}〕{serial}号")
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    fn number(text: &str) -> Draft {
        Draft::with("addressee", &format!("{text}\n县委、县政府："))
    }

    #[test]
    fn brackets_years_and_serials() {
        for text in [
            "青政发⟦[2025]5号⟧",
            "青政发⟦（2025）5号⟧",
            "青政发⟦【2025】5号⟧",
            "青政发⟦〔2025〕第5号⟧",
            "青政发⟦〔2025〕05号⟧",
            "青政发⟦〔25〕5号⟧",
        ] {
            let findings = number(text).expect(&RULE);
            assert_eq!(findings[0].edits[0].text, "〔2025〕5号");
        }
    }

    #[test]
    fn numbers_that_lost_a_mark() {
        for text in ["青政发⟦2025年5号⟧", "青政发⟦2025〕5号⟧", "青政发⟦〔2025〕5⟧"]
        {
            let findings = number(text).expect(&RULE);
            assert_eq!(findings[0].edits[0].text, "〔2025〕5号", "{text}");
        }
    }

    #[test]
    fn several_numbers_are_one_finding() {
        let findings = number("青政发⟦[2025]5号⟧")
            .change("2次。3月印发", "2次。落实国办发⟦[2018]118号⟧文件。3月印发")
            .expect(&RULE);
        assert_eq!(findings[0].message, "2处发文字号的写法不规范");
        assert_eq!(findings[0].edits.len(), 2);
    }

    #[test]
    fn numbers_in_the_text_are_looked_at_too() {
        Draft::paragraph("落实有关意见（国办发⟦[2018]118号⟧）的要求，全面推行三项制度。").expect(&RULE);
    }

    #[test]
    fn right_numbers_and_other_brackets() {
        number("青政发〔2025〕5号").silent(&RULE);
        number("青政发〔2025〕143号").silent(&RULE);
        Draft::paragraph("落实《法治政府建设实施纲要（2021—2025年）》，办理（2024）云01行终25号行政案件。")
            .silent(&RULE);
        Draft::example().silent(&RULE);
    }
}
