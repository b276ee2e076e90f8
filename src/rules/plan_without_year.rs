//! 建议完善: heading and opening of the plan name no year.

use super::{Class, Context, Finding, Place, REGULATION, Rule};
use crate::report::SectionId;

pub static RULE: Rule = Rule {
    id: "plan-without-year",
    title: "下一年度安排没有标明年份",
    class: Class::Improve,
    why: "规定要求写的是“下一年度”的安排，标明年份才看得出管哪一年。",
    basis: REGULATION,
    doc: "
## 查什么
下一年度安排的标题、开头一句和第一条里有没有年份。“2025年”“下一年度”“明年”“二〇二五年”都算。

## 为什么
只写“下一步”，看不出是不是下一年度的安排。

## 怎么改
在标题或开头写明年份，如“2025年推进法治政府建设的主要安排”。

## 例
```bad plan
四、下一步工作打算
（一）充实执法力量。增配执法人员4名，实现执法巡查覆盖全部村居，建立执法人员轮训机制，提高执法规范化水平。
（二）丰富普法形式。组建专业宣讲队伍，全年开展线上普法宣传10场，让群众愿意看、看得懂。
```
```good plan
四、下一步工作打算
2025年，青石镇将重点做好以下工作。
（一）充实执法力量。增配执法人员4名，实现执法巡查覆盖全部村居，建立执法人员轮训机制，提高执法规范化水平。
（二）丰富普法形式。组建专业宣讲队伍，全年开展线上普法宣传10场，让群众愿意看、看得懂。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let Some(body) = context.body(SectionId::Plan) else {
        return;
    };
    if context.report.plan_year_named().is_some() {
        return;
    }
    let advice = match context.report.head.year {
        Some(year) => format!(
            "在标题或开头写明年份，如“{}年推进法治政府建设的主要安排”。",
            year + 1
        ),
        None => "在标题或开头写明是哪一年的安排。".to_owned(),
    };
    let heading = context.report.sections.of(SectionId::Plan).heading;
    let place = heading.map_or(Place::After(body.start), Place::At);
    findings.push(rule.finding(place, "下一年度安排的标题和开头没有年份", advice));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    const HEADING: &str = "四、2025年推进法治政府建设的主要安排";

    #[test]
    fn no_year_in_heading_and_opening() {
        for heading in [
            "⟦四、下一步工作打算⟧",
            "⟦四、推进法治政府建设的主要安排⟧",
            "⟦四、下步工作计划⟧",
        ] {
            Draft::example().change(HEADING, heading).expect(&RULE);
        }
        Draft::example()
            .change(
                HEADING,
                "⟦四、努力方向⟧\n下一步，青石镇将对照《法治政府建设实施纲要（2021—2025年）》抓好落实。",
            )
            .expect(&RULE);
    }

    #[test]
    fn a_year_in_any_words() {
        for heading in [
            "四、下一年度工作安排",
            "四、明年工作打算",
            "四、二〇二五年工作安排",
            "四、2025年度工作计划",
            "四、下一步打算\n2025年，做好以下工作。",
        ] {
            Draft::example().change(HEADING, heading).silent(&RULE);
        }
        Draft::example().silent(&RULE);
        Draft::example()
            .change(HEADING, "四、下一步打算")
            .change("3月底前增配", "2025年3月底前增配")
            .silent(&RULE);
    }

    #[test]
    fn no_plan_no_year() {
        Draft::with("plan", "").silent(&RULE);
        Draft::with("plan", "四、下一步打算\n【填写：下一年度安排】").silent(&RULE);
    }
}
