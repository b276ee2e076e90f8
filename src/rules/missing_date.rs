//! 需要核实: no date stands at the end.

use super::{Class, Context, FORMAT, Finding, Place, Rule};
use crate::report::ElementId;

pub static RULE: Rule = Rule {
    id: "missing-date",
    title: "没有成文日期",
    class: Class::Verify,
    why: "成文日期是公文的必备要素，也用来核对是否按时报送。",
    basis: FORMAT,
    doc: "
## 查什么
署名下面有没有成文日期。文中有网页残留的，可能是网页删去了，只作建议。

## 为什么
年度报告应当在3月1日前报送，没有日期无从核对。

## 怎么改
在署名下一行写成文日期，年月日写全，月日不补零。

## 例
```bad tail
云山县青石镇人民政府
```
```good tail
云山县青石镇人民政府
2025年1月20日
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let tail = &context.report.tail;
    if !context.is_whole() || tail.date.is_some() || tail.date_text.is_some() {
        return;
    }
    let class = if context.is_web_page() && ElementId::Date.lost_on_web() {
        Class::Improve
    } else {
        Class::Verify
    };
    let after = tail
        .signatures
        .iter()
        .map(|(_, span)| span.end)
        .max()
        .unwrap_or(tail.body_end);
    let head = &context.report.head;
    let year = head
        .title_year
        .iter()
        .chain(&head.preamble_years)
        .map(|mention| mention.year)
        .chain(head.year)
        .max();
    let advice = match year {
        Some(year) => format!("在署名下一行写成文日期，如“{}年1月20日”。", year + 1),
        None => "在署名下一行写成文日期，年月日写全。".to_owned(),
    };
    findings.push(
        rule.finding(Place::After(after), "末尾没有成文日期", advice)
            .class(class),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::Class;
    use crate::rules::example::Draft;

    #[test]
    fn no_date() {
        Draft::with("tail", "")
            .change("案例教学4期。", "案例教学4期。⟦⟧")
            .expect(&RULE);
        Draft::with("tail", "青石镇人民政府⟦⟧").expect(&RULE);
        let web = Draft::with("tail", "青石镇人民政府⟦⟧").change(
            "县委、县政府：",
            "发布时间：2025-01-22 来源：青石镇 浏览次数：35\n县委、县政府：",
        );
        assert_eq!(web.expect(&RULE)[0].class, Class::Improve);
    }

    #[test]
    fn dates_in_every_form() {
        for date in [
            "2025年1月20日",
            "二〇二五年一月二十日",
            "2025年01月20日",
            "（2025年1月20日）",
        ] {
            Draft::with("tail", &format!("青石镇人民政府\n{date}")).silent(&RULE);
        }
    }
}
