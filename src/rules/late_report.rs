//! 需要核实: the report was signed after 1 March or published after 1 April of the next year.

use super::{Class, Context, Finding, Place, REGULATION, Rule};
use crate::report::Date;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "late-report",
    title: "报送或公开超过时限",
    class: Class::Verify,
    why: "年度报告应在次年3月1日前报送、4月1日前公开，逾期会被通报。",
    basis: REGULATION,
    doc: "
## 查什么
成文日期是不是晚于次年3月1日，网页上的发布日期是不是晚于次年4月1日。当天不算晚；省级政府的报送时限是4月1日。

## 为什么
规定：每年3月1日之前报送，4月1日之前向社会公开。

## 怎么改
核对日期；确已逾期的，按要求说明原因。

## 例
```bad tail
云山县青石镇人民政府
2025年3月12日
```
```good tail
云山县青石镇人民政府
2025年3月1日
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let report = context.report;
    let head = &report.head;
    // Where title and preamble disagree, only what is late for both is late.
    let stated = head
        .title_year
        .iter()
        .chain(&head.preamble_years)
        .map(|mention| mention.year);
    let (Some(year), true) = (stated.chain(head.year).max(), context.is_report()) else {
        return;
    };
    let organ = head.organ.as_deref().unwrap_or_default();
    let province = organ.ends_with("省人民政府") || organ.ends_with("自治区人民政府");
    let after = |date: Date, month: u8| {
        date.exists()
            && date
                > Date {
                    year: year + 1,
                    month,
                    day: 1,
                }
    };
    let signed = report
        .tail
        .date
        .filter(|(date, _)| after(*date, if province { 4 } else { 3 }));
    let published = report.tail.publication_date.filter(|(date, _)| after(*date, 4));
    let say = |(date, span): (Date, Span), what: &str, limit: &str| {
        let message = format!("{what}{}年{}月{}日，晚于{limit}", date.year, date.month, date.day);
        rule.finding(Place::At(span), message, "核对日期；确已逾期的，按要求说明原因。")
    };
    let limit = if province { "4月1日" } else { "3月1日" };
    match (signed, published) {
        (Some(signed), Some((_, publication))) => {
            let finding = say(signed, "成文日期", limit);
            let places = vec![Place::At(signed.1), Place::At(publication)];
            findings.push(finding.places(places));
        }
        (Some(signed), None) => findings.push(say(signed, "成文日期", limit)),
        (None, Some(published)) => findings.push(say(published, "发布日期", "4月1日")),
        (None, None) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn after_the_day() {
        for date in ["2025年3月2日", "2025年4月10日", "2026年1月5日"] {
            Draft::with("tail", &format!("青石镇人民政府\n⟦{date}⟧")).expect(&RULE);
        }
        Draft::with("tail", "")
            .change(
                "县委、县政府：",
                "发布时间：⟦2025-04-02⟧ 来源：青石镇 浏览次数：35\n县委、县政府：",
            )
            .expect(&RULE);
    }

    #[test]
    fn signed_and_published_late_is_one_finding() {
        let findings = Draft::with("tail", "青石镇人民政府\n⟦2025年4月10日⟧")
            .change(
                "县委、县政府：",
                "发布时间：⟦2025-04-12⟧ 来源：青石镇 浏览次数：35\n县委、县政府：",
            )
            .expect(&RULE);
        assert_eq!(findings.len(), 1);
        assert!(findings[0].message.starts_with("成文日期2025年4月10日"));
    }

    #[test]
    fn the_day_itself_is_in_time() {
        for date in ["2025年3月1日", "2025年2月28日", "2024年12月30日", "2025年2月30日"] {
            Draft::with("tail", &format!("青石镇人民政府\n{date}")).silent(&RULE);
        }
        Draft::example()
            .change("关于2024年度法治", "关于2023年度法治")
            .silent(&RULE);
        Draft::example()
            .change(
                "县委、县政府：",
                "发布时间：2025-04-01 来源：青石镇 浏览次数：35\n县委、县政府：",
            )
            .silent(&RULE);
    }
}
