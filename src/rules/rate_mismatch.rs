//! 必须补正: a stated rate is not part ÷ total.

use super::{Class, Context, Finding, Place, REVIEW, Rule};
use crate::report::CalculationKind;

pub static RULE: Rule = Rule {
    id: "rate-mismatch",
    title: "比率与前后数据不符",
    class: Class::Must,
    why: "同一句话里的数据互相矛盾，报告的可信度就没有了。",
    basis: REVIEW,
    doc: "
## 查什么
句中写明了总数、其中的一部分和比率，三者算不拢；或者写明本年数、上年数和升降幅度，算不拢。按打印的小数位四舍五入或截断都算对得上。总数、部分有“余、近、约”，句中另有结转、重复、撤回等情况，或者有不止一种算法时，不作判断。

## 为什么
受理168件、调解成功166件，成功率只能是98.8%。写成别的数，必有一个数错了。

## 怎么改
核对台账，改正错的那一个数。

## 例
```bad
受理矛盾纠纷168件，调解成功166件，调解成功率99.8%。
```
```bad
信访总量87件，比上年的99件下降21.2%。
```
```good
受理矛盾纠纷168件，调解成功166件，调解成功率98.8%。
```
```good
上年结转5件，受理投诉168件，办结166件，办结率95.95%。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let report = context.report;
    for calculation in &report.arithmetic {
        if !calculation.contradicts() || calculation.kind != CalculationKind::Rate {
            continue;
        }
        let stated = &report.figures[calculation.stated];
        let message = format!(
            "“{}”与{}不符",
            context.source.slice(stated.span),
            calculation.formula
        );
        let mut finding = rule.finding(Place::At(stated.span), message, "核对台账，改正算不拢的那个数。");
        for other in &calculation.others {
            let figure = &report.figures[*other];
            finding = finding.related(figure.span, figure.subject_text.clone());
        }
        findings.push(finding);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn rates_that_do_not_hold() {
        Draft::paragraph("全年立案64件，结案61件，结案率⟦97.3%⟧。").expect(&RULE);
        Draft::paragraph("排查安全隐患56处，完成整改54处，整改率⟦98%⟧。").expect(&RULE);
        Draft::paragraph("现有人民调解员86名，其中专职8名，占⟦19.3%⟧。").expect(&RULE);
        Draft::paragraph("信访总量87件，比上年的99件下降⟦21.2%⟧。").expect(&RULE);
        for sentence in [
            "受理举报64件，查实48件，查实率⟦85%⟧。",
            "考核网格员300人，合格291人，合格率为⟦98%⟧。",
            "巡察反馈问题119个，整改完成112个，整改率⟦91.4%⟧。",
            "评查案卷30份，评出优秀案卷9份，优秀率达⟦36%⟧。",
            "发放问卷200份，收回176份，收回率⟦86%⟧。",
            "排查风险点90处，其中已消除81处，风险点消除率⟦95%⟧。",
        ] {
            Draft::paragraph(sentence).expect(&RULE);
        }
    }

    #[test]
    fn rates_that_hold_or_leave_a_choice() {
        Draft::example().silent(&RULE);
        for sentence in [
            "受理矛盾纠纷168件，成功调解166件，成功率98.8%。",
            "受理工单168件，办结166件，按期办结率100%。",
            "受理168件，办结166件，群众满意率97.2%。",
            "受理矛盾纠纷160余件，成功调解150件，成功率98%。",
            "信访总量同比下降6.4%，化解率98%。",
            "受理举报64件，查实48件，查实率75%。",
            "受理举报64件，立案50件，查实48件，查实率96%。",
            "走访企业300家，服务企业291家，服务覆盖率98%。",
            "签订合同64份、审查48份，审查率100%。",
            "计划培训300人，完成291人，完成率98%。",
            "上年排查风险点96处，本年消除81处，按期消除率95%。",
        ] {
            Draft::paragraph(sentence).silent(&RULE);
        }
    }
}
