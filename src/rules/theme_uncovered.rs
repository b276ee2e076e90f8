//! 建议完善: one finding that lists the themes of the programme which no sentence touches.

use super::{Class, Context, Finding, Place, Rule};
use crate::report::{SectionId, ThemeLevel};

pub static RULE: Rule = Rule {
    id: "theme-uncovered",
    title: "有的方面没有提到",
    class: Class::Improve,
    why: "纲要部署了九个方面的任务，对照一遍可以防止漏写已经做过的工作。",
    basis: "《法治政府建设实施纲要（2021—2025年）》",
    doc: "
## 查什么
对照纲要的九个方面（机构职能、制度体系、行政决策、行政执法、突发事件、矛盾化解、权力监督、数字政府、党的领导），列出全文没有一句话提到的方面。

## 为什么
没有哪个方面是必须写的，乡镇街道有的方面工作本来就少；列出来只为提醒。

## 怎么改
做过相关工作的，补写一两句；没有的，不必写。

## 例
```bad measures
一、2024年度推进法治政府建设的主要举措和成效
（一）规范行政执法。18名执法人员全部持证上岗，办理行政处罚案件24件，组织案卷评查2次，执法规范化水平不断提高。
（二）化解矛盾纠纷。调解矛盾纠纷128件，调解成功126件，成功率98.4%，群众满意度不断提高。
```
```good paragraph
全年召开推进会3次，形成工作合力。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let themes = &context.report.themes;
    if context.body(SectionId::Measures).is_none() || themes.is_empty() {
        return;
    }
    let untouched: Vec<&str> = themes
        .iter()
        .filter(|theme| theme.level == ThemeLevel::None)
        .map(|theme| theme.name)
        .collect();
    if untouched.is_empty() {
        return;
    }
    let message = format!("{}个方面中有{}个没有提到", themes.len(), untouched.len());
    let advice = format!(
        "对照检查是否漏写：{}；没有这方面工作的不必写。",
        untouched.join("、")
    );
    findings.push(rule.finding(Place::Whole, message, advice));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn untouched_themes_are_one_finding() {
        Draft::example()
            .change("（五）强化应急处置，守住安全底线。修订应急预案5个，开展防汛和森林防火演练4次，整改安全隐患62处。\n", "")
            .expect_whole(&RULE);
        Draft::with("measures", "一、工作开展情况\n18名执法人员全部持证上岗，办理行政处罚案件24件，组织案卷评查2次，执法规范化水平不断提高，行政处罚裁量权基准得到落实，没有发生行政复议案件，群众对执法工作的满意程度逐年上升。")
            .expect_whole(&RULE);
    }

    #[test]
    fn all_nine_are_touched() {
        Draft::example().silent(&RULE);
        Draft::with("measures", "").silent(&RULE);
    }
}
