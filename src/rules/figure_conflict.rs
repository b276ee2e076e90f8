//! 必须补正: one quantity is stated twice with different values.

use super::{Class, Context, Finding, Place, REVIEW, Rule};
use crate::report::CalculationKind;

pub static RULE: Rule = Rule {
    id: "figure-conflict",
    title: "同一数据前后不一",
    class: Class::Must,
    why: "同一件事写了两个数，必有一个错了。",
    basis: REVIEW,
    doc: "
## 查什么
调解矛盾纠纷、行政处罚案件、执法人员、审查合同等全报告只有一个数的事项，在两处写了不同的数，而且两处说的都是本机关全部、本年度全年。时间、地区、部门、领域、环节、类别、对象说法不同的（上半年、某村、某局、食品领域、一般程序、其中、新增），前一句或者标题已经说了是谁、是哪一方面的，两数之差另有说明的，一处是约数而对得上的，上年数和计划数，都不作判断。没有写明“全年”“全镇”的，只在两数差别很像笔误时提示核实。其他事项说法相同、只是数字换了位置，或者两处都写明全部的，也提示核实；后文用总数重提前文的事（“185份合同中，招商协议64份”），说出的分项与前文不同的，前文说有多少（现有、辖、在册）、后文说全部多少而不同的，也提示核实。

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
    use crate::rules::Class;
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
        Draft::paragraph("创建县级民主法治村3个，培育“法律明白人”⟦136名⟧。全镇培育“法律明白人”⟦126名⟧。")
            .expect(&RULE);
        // The county of a town.
        Draft::paragraph("创建县级民主法治村3个，培育“法律明白人”136名。全县培育“法律明白人”126名。")
            .silent(&RULE);
        Draft::paragraph("组织村级调委会13个，调解矛盾纠纷98件。").silent(&RULE);
    }

    #[test]
    fn the_same_words_with_another_number() {
        for (first, second) in [
            ("审查招商协议⟦76份⟧，提出意见29条。", "全年审查招商协议⟦67份⟧。"),
            ("举办“院坝法治会”⟦68场⟧。", "全镇举办“院坝法治会”⟦86场⟧。"),
            ("入汛以后，巡查堤段⟦1432处⟧。", "推进水利执法，巡查堤段⟦1342处⟧。"),
            ("全年共立案⟦52件⟧，罚款3万元。", "办案力量不足，全年立案⟦55件⟧。"),
            ("全镇护林巡查人员⟦126名⟧。", "面向全镇护林巡查人员⟦162人⟧宣讲。"),
        ] {
            let findings = Draft::paragraph(&format!("{first}\n\n（十）普法。{second}")).expect(&RULE);
            assert_eq!(findings[0].class, Class::Verify, "{second}");
        }
    }

    #[test]
    fn the_same_words_of_something_else() {
        for (first, second) in [
            ("全年审查招商协议76份。", "上半年审查招商协议67份。"),
            ("开展宣传活动36场。", "全年开展宣传活动34场。"),
            ("审查招商协议76份。", "审查采购协议67份。"),
            ("走访群众120户。", "走访群众150户。"),
            ("全镇护林巡查人员126名。", "其中女性护林巡查人员26名。"),
            ("全年立案52件。", "2023年立案55件。"),
            ("发放宣传册1200份。", "计划发放宣传册2100份。"),
            ("东山村修复堤段23处。", "西岭村修复堤段32处。"),
        ] {
            Draft::paragraph(&format!("{first}\n\n（十）普法。{second}")).silent(&RULE);
        }
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
