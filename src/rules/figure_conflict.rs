//! 必须补正: one quantity is stated twice with different values.

use super::{Class, Context, Finding, Place, Rule};
use crate::report::CalculationKind;

pub static RULE: Rule = Rule {
    id: "figure-conflict",
    title: "同一数据前后不一",
    class: Class::Must,
    why: "同一件事写了两个数，必有一个错了。",
    basis: "常见表述（数据应当前后一致）",
    doc: "
## 查什么
调解矛盾纠纷、行政处罚案件、执法人员、审查合同等全报告只有一个数的事项，在两处写了不同的数。时间、地区、部门、对象说法不同的（上半年、某村、县级、其中、新增），一处是约数而对得上的，上年数和计划数，都不作判断。

## 为什么
前文写调解矛盾纠纷128件，后文写138件，读者不知道该信哪一个。

## 怎么改
核对台账，两处写同一个数；口径不同的，写明口径。

## 例
```bad
全镇上下团结一心，全年调解矛盾纠纷138件。
```
```bad
一年来，共办理行政处罚案件26件。
```
```good
上半年调解矛盾纠纷68件。
```
```good
全年调解矛盾纠纷120余件。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_report() {
        return;
    }
    let report = context.report;
    for calculation in &report.arithmetic {
        if !calculation.contradicts() || calculation.kind != CalculationKind::Conflict {
            continue;
        }
        let later = &report.figures[calculation.stated];
        let Some(earlier) = calculation.others.first().map(|index| &report.figures[*index]) else {
            continue;
        };
        let message = format!(
            "同一数据前文“{}”、此处“{}”",
            context.source.slice(earlier.span),
            context.source.slice(later.span)
        );
        let class = if calculation.doubtful {
            Class::Verify
        } else {
            rule.class
        };
        findings.push(
            rule.finding(
                Place::At(later.span),
                message,
                "核对台账，两处写同一个数；口径不同的，写明口径。",
            )
            .class(class)
            .places(vec![Place::At(later.span), Place::At(earlier.span)])
            .related(earlier.span, earlier.subject_text.clone()),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn two_values_of_one_quantity() {
        Draft::paragraph("全年审查合同⟦44份⟧。")
            .change("报送备案3件，审查合同41份", "报送备案3件，审查合同⟦41份⟧")
            .expect(&RULE);
        Draft::paragraph("一年来，共办理行政处罚案件⟦26件⟧。")
            .change("办理行政处罚案件24件", "办理行政处罚案件⟦24件⟧")
            .expect(&RULE);
        Draft::paragraph("全镇共调解矛盾纠纷⟦138件⟧。")
            .change("调解矛盾纠纷128件", "调解矛盾纠纷⟦128件⟧")
            .expect(&RULE);
    }

    #[test]
    fn a_count_before_limits_nothing() {
        Draft::paragraph("创建县级民主法治村3个，培育“法律明白人”⟦136名⟧。全县培育“法律明白人”⟦126名⟧。")
            .expect(&RULE);
        Draft::paragraph("组织村级调委会13个，调解矛盾纠纷98件。").silent(&RULE);
    }

    #[test]
    fn one_value_or_two_quantities() {
        Draft::example().silent(&RULE);
        for sentence in [
            "全年调解矛盾纠纷128件。",
            "全年调解矛盾纠纷120余件。",
            "上半年调解矛盾纠纷68件。",
            "2023年调解矛盾纠纷118件。",
            "东山村调解矛盾纠纷98件。",
            "其中，调解矛盾纠纷98件涉及土地。",
            "县司法局审查合同31份。",
            "累计办理行政处罚案件46件。",
            "培训执法人员20名。",
        ] {
            Draft::paragraph(sentence).silent(&RULE);
        }
    }
}
