//! 必须补正: named parts do not add up to their total.

use super::passage::shortened;
use super::{Class, Context, Finding, Place, REVIEW, Rule};
use crate::report::CalculationKind;

pub static RULE: Rule = Rule {
    id: "total-mismatch",
    title: "分项之和与总数不符",
    class: Class::Must,
    why: "总数和分项在同一句里互相矛盾，读者不知道该信哪一个。",
    basis: REVIEW,
    doc: "
## 查什么
总数后面列出了全部分项（“其中简易程序…、普通程序…”，括号里的分类，“维持、撤销、驳回…”），或者分项后面写明“共…”，分项相加不等于总数。有“等”字、有“余、近、约”、分项可能重叠（党员、女性、重点人员）、单位不同、分项比总数少一成以上时，不作判断；互不重叠的分项加起来超过总数，总是矛盾；看不出是否重叠的，只提示核实。

## 为什么
办理处罚案件126件，简易程序88件、普通程序48件，加起来是136件，三个数里必有一个错了。

## 怎么改
核对台账，改正总数或者算错的分项；没有列全的，在末尾加“等”。

## 例
```bad
全年办理行政处罚案件126件，其中简易程序88件、普通程序48件。
```
```bad
现有专职调解员12名、兼职调解员48名，共66名。
```
```good
全年办理行政处罚案件126件，其中简易程序88件、普通程序38件。
```
```good
受理各类事项4216件，其中社保业务1200件、医保业务860件。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let report = context.report;
    for calculation in &report.arithmetic {
        if !calculation.contradicts() || calculation.kind != CalculationKind::Total {
            continue;
        }
        let total = &report.figures[calculation.stated];
        let message = format!(
            "分项{}，与“{}”不符",
            shortened(&calculation.formula, 26),
            context.source.slice(total.span)
        );
        let mut places = vec![Place::At(total.span)];
        let mut finding = rule.finding(places[0], message, "核对台账，改正总数或者算错的分项。");
        for other in &calculation.others {
            let figure = &report.figures[*other];
            places.push(Place::At(figure.span));
            finding = finding.related(figure.span, figure.subject_text.clone());
        }
        if calculation.doubtful {
            finding = finding.class(Class::Verify);
            finding.advice = "核对台账，改正算错的数；分项有重叠的，写明口径。".into();
        }
        findings.push(finding.places(places));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::Class;
    use crate::rules::example::Draft;

    #[test]
    fn parts_that_do_not_add_up() {
        for sentence in [
            "全年办理行政处罚案件⟦126件⟧，其中简易程序⟦88件⟧、普通程序⟦48件⟧。",
            "审结行政复议案件⟦38件⟧，其中撤回⟦13件⟧、撤销⟦4件⟧、确认违法⟦7件⟧、维持⟦12件⟧。",
            "现有专职调解员⟦12名⟧、兼职调解员⟦48名⟧，共⟦66名⟧。",
            "共审查各类文件⟦73件⟧（规范性文件⟦1件⟧、重大决策⟦2件⟧、政府合同⟦68件⟧）。",
        ] {
            Draft::paragraph(sentence).expect(&RULE);
        }
    }

    #[test]
    fn parts_that_may_overlap() {
        for sentence in [
            "化解纠纷⟦48件⟧，其中邻里纠纷⟦19件⟧、家庭纠纷⟦11件⟧、土地纠纷⟦26件⟧。",
            "立案⟦11件⟧，其中非法采砂⟦5件⟧、非法取水⟦6件⟧、侵占河道⟦2件⟧，已结案10件。",
        ] {
            let findings = Draft::paragraph(sentence).expect(&RULE);
            assert_eq!(findings[0].class, Class::Verify, "{sentence}");
        }
        for sentence in [
            "组织执法检查48次，其中夜间检查19次、节假日检查11次、联合检查26次。",
            "开展执法巡查48次，其中节假日巡查19次、专项巡查35次。",
            "培训执法人员48人，其中新录用人员19人、乡镇人员35人。",
        ] {
            Draft::paragraph(sentence).silent(&RULE);
        }
    }

    #[test]
    fn parts_that_add_up_or_need_not() {
        Draft::example().silent(&RULE);
        for sentence in [
            "全年办理行政处罚案件126件，其中简易程序88件、普通程序38件。",
            "受理信访事项204件，其中来信12件、来访38件等。",
            "执法人员42名，其中本科以上学历31名、35岁以下18名。",
            "受理各类事项4216件，其中社保业务1200件、医保业务860件。",
            "开展宣传34场，其中进校园10余场、进社区24场。",
        ] {
            Draft::paragraph(sentence).silent(&RULE);
        }
    }
}
