//! 必须补正: a share that cannot be.

use super::{Class, Context, Finding, Place, REVIEW, Rule};
use crate::report::CalculationKind;

pub static RULE: Rule = Rule {
    id: "impossible-rate",
    title: "不可能的比率",
    class: Class::Must,
    why: "超过百分之百的办结率、凑不出整数件的办结率，都不可能是真的。",
    basis: REVIEW,
    doc: "
## 查什么
办结率、成功率、出庭率一类的比率超过100%；或者句中写明了件数，但没有一个整数件能得出这个比率（几个件数相加能得出的也算对得上）。增长幅度、完成计划的百分比可以超过100%，不查；满意率来自抽样调查，不查整数。

## 为什么
45件案件办结44件是97.8%，办结43件是95.6%，办结率不会是97%。

## 怎么改
核对台账，改正比率或者件数。

## 例
```bad
受理信访事项45件，办结率102%。
```
```bad
全年受理群众诉求45件，办结率97%。
```
```good
共办结热线45件、交办件21件，办结率97%。
```
```good
办件量同比增长120%，群众满意率97%。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let report = context.report;
    for calculation in &report.arithmetic {
        if !calculation.contradicts() || calculation.kind != CalculationKind::Possible {
            continue;
        }
        let stated = &report.figures[calculation.stated];
        let text = context.source.slice(stated.span);
        let message = match calculation.others.first() {
            None => format!("比率“{text}”超过100%"),
            Some(first) => format!(
                "“{}”的整数件得不出“{text}”",
                context.source.slice(report.figures[*first].span)
            ),
        };
        let mut finding = rule.finding(Place::At(stated.span), message, "核对台账，改正比率或者件数。");
        for other in &calculation.others {
            let figure = &report.figures[*other];
            finding = finding.related(figure.span, figure.subject_text.clone());
        }
        if calculation.doubtful {
            finding = finding.class(Class::Verify);
        }
        findings.push(finding);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::Class;
    use crate::rules::example::Draft;

    #[test]
    fn more_than_all_and_between_whole_cases() {
        Draft::paragraph("受理信访事项45件，办结率⟦102%⟧。").expect(&RULE);
        Draft::paragraph("全年受理群众诉求45件，办结率⟦97%⟧。").expect(&RULE);
        Draft::paragraph("办理行政应诉案件9件，行政机关负责人出庭应诉率⟦95%⟧。").expect(&RULE);
        Draft::paragraph("群众满意率达⟦100.5%⟧。").expect(&RULE);
        Draft::paragraph("应出庭行政诉讼案件12件，负责人出庭率⟦94%⟧。").expect(&RULE);
        Draft::paragraph("政务服务事项网上可办率⟦108.6%⟧。").expect(&RULE);
        let findings = Draft::paragraph("下达整改通知9份，整改完成率⟦85%⟧。").expect(&RULE);
        assert_eq!(findings[0].class, Class::Verify);
    }

    #[test]
    fn what_can_be() {
        Draft::example().silent(&RULE);
        for sentence in [
            "共办结“12345”热线45件、县交办件21件，办结率97%。",
            "受理群众诉求45件，群众满意率97%。",
            "办件量同比增长120%，完成年度计划的105%。",
            "召开推进会3次，信访案件办结率98.5%。",
            "受理投诉近50件，办结率97%。",
            "办理行政诉讼案件17件，败诉率5.88%。",
            "应出庭行政诉讼案件12件，负责人出庭率91.7%。",
            "办理行政应诉案件12件，负责人出庭率90%。",
            "产品销售率102.3%，预算执行增长率120%。",
            "下达整改通知9份，整改完成率88.9%。",
        ] {
            Draft::paragraph(sentence).silent(&RULE);
        }
    }
}
