//! 建议完善: the passage speaks of the party head or of the government head only; the regulation means both.

use super::{Class, Context, Finding, Place, Rule, passage::without_titles};
use crate::report::{Level, SectionId};
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "leader-one-head",
    title: "只写了一位主要负责人",
    class: Class::Improve,
    why: "规定说的是“党政主要负责人”，党委和政府的主要负责人都要写到。",
    basis: "《党政主要负责人履行推进法治建设第一责任人职责规定》第五条、第六条",
    doc: "
## 查什么
“第一责任人职责”部分是不是只提到党委主要负责人，或者只提到政府主要负责人。写“党政主要负责人”的，视为都写到。
部门只有一位主要负责人（局长、主任），不提示。

## 为什么
两位负责人的职责分别规定在第五条和第六条，内容不同。

## 怎么改
补写另一位主要负责人的履职情况。

## 例
```bad leader
三、履行推进法治建设第一责任人职责情况
镇长认真履行第一责任人职责，主持召开办公会议审议文件3件，听取执法工作汇报3次，督办行政执法问题4件，出庭应诉1次，12月组织所属部门负责人述法，推动执法规范化建设。
```
```good leader
三、履行推进法治建设第一责任人职责情况
镇党委书记主持召开党委会议研究法治建设4次，带头讲法治课2次；镇长主持召开办公会议审议文件3件，听取执法工作汇报3次，督办行政执法问题4件，12月组织所属部门负责人述法。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let Some(body) = context.body(SectionId::Leader) else {
        return;
    };
    let report = context.report;
    if report.head.level == Some(Level::Department) {
        return;
    }
    let both = pattern!(
        "党政(正职|主要|一把手|“一把手”|主官|负责)|(党委|党工委)(和|与|、)?(镇|乡|县|区|市|街道)?(人民)?政府主要|(^|[^副])书记(和|与|、)?(镇长|乡长|县长|区长|市长|主任)|双主任|双组长|局长|党组书记"
    );
    let party = pattern!("(?:^|[^副])(书记)|((?:党委|党工委)主要(?:负责|领导))");
    let government = pattern!(
        "(?:^|[^副])(镇长|乡长|县长|区长|市长|州长|盟长|旗长|办事处主任|街道主任)|((?:行政|政府|办事处)主要(?:负责|领导))"
    );
    let heading = report.sections.of(SectionId::Leader).heading;
    let whole = heading.map_or(body, |heading| heading.join(body));
    let texts: Vec<(String, super::passage::Passage)> = context
        .passages(whole)
        .map(|passage| (without_titles(passage.text()), passage))
        .collect();
    if texts.iter().any(|(text, _)| both.is_match(text)) {
        return;
    }
    let first = |pattern: &regex::Regex| -> Option<Span> {
        texts.iter().find_map(|(text, passage)| {
            let found = pattern.captures(text)?;
            let head = found.iter().skip(1).flatten().next()?;
            Some(passage.span(head.range()))
        })
    };
    let (there, missing, place) = match (first(party), first(government)) {
        (Some(span), None) => ("党委主要负责人", "政府主要负责人", span),
        (None, Some(span)) => ("政府主要负责人", "党委主要负责人", span),
        _ => return,
    };
    let message = format!("只写了{there}，没有写{missing}");
    let advice = format!("补写{missing}履行第一责任人职责的情况。");
    findings.push(rule.finding(Place::At(place), message, advice));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    const BODY: &str = "认真履行第一责任人职责，主持召开会议研究法治建设4次，听取专题汇报2次，带头讲法治课2次，督办行政执法问题4件，12月组织所属部门负责人述法，推动法治建设各项任务落实。";

    #[test]
    fn one_head_alone() {
        for head in [
            "⟦书记⟧",
            "镇党委⟦书记⟧",
            "⟦镇长⟧",
            "镇党委副书记、⟦镇长⟧",
            "⟦政府主要负责⟧人",
        ] {
            Draft::with(
                "leader",
                &format!("三、履行推进法治建设第一责任人职责情况\n{head}{BODY}"),
            )
            .expect(&RULE);
        }
    }

    #[test]
    fn both_heads_in_any_words() {
        for heads in [
            "镇党委书记、镇长",
            "书记镇长",
            "党政主要负责人",
            "镇党委、政府主要领导",
            "党政正职",
            "党工委书记和办事处主任",
            "主要负责人",
        ] {
            Draft::with(
                "leader",
                &format!("三、履行推进法治建设第一责任人职责情况\n{heads}{BODY}"),
            )
            .silent(&RULE);
        }
        Draft::example().silent(&RULE);
    }

    #[test]
    fn the_title_of_the_regulation_is_no_mention() {
        Draft::with("leader", &format!("三、履行推进法治建设第一责任人职责情况\n严格落实《党政主要负责人履行推进法治建设第一责任人职责规定》，⟦镇长⟧{BODY}")).expect(&RULE);
    }

    #[test]
    fn a_department_has_one_head() {
        Draft::with(
            "leader",
            &format!("三、履行推进法治建设第一责任人职责情况\n局党组书记、局长{BODY}"),
        )
        .silent(&RULE);
    }
}
