//! 建议完善: the passage speaks of the party head or of the government head only; the regulation means both.

use super::{Class, Context, Finding, Place, Rule, passage::Passage, passage::without_titles};
use crate::report::{Body, Level, SectionId};
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
    let one_head = report.head.body.is_some_and(|body| body.one_head);
    if one_head || report.head.level == Some(Level::Department) {
        return;
    }
    let both = pattern!(
        "党政(正职|主要|一把手|“一把手”|主官|负责|领导|两位)|(党委|党工委|县委|区委|市委)(和|与|、)?(镇|乡|县|区|市|街道|管委会|办事处)?(人民)?(政府)?(主要|“一把手”|一把手)|双主任|双组长|局长|党组书记|两位主要"
    );
    let heading = report.sections.of(SectionId::Leader).heading;
    let whole = heading.map_or(body, |heading| heading.join(body));
    let texts: Vec<(String, Passage)> = context
        .passages(whole)
        .map(|passage| (without_titles(passage.text()), passage))
        .collect();
    // “镇党委主要负责人” is the party head alone, “镇党委、政府主要负责人” are both.
    let alone = pattern!("^(党委|党工委|县委|区委|市委)(主要|“一把手”|一把手)");
    if texts
        .iter()
        .any(|(text, _)| both.find_iter(text).any(|found| !alone.is_match(found.as_str())))
    {
        return;
    }
    let (party, government) = names(report.head.body);
    let first = |names: &[&'static str]| -> Option<Span> {
        texts.iter().find_map(|(text, passage)| {
            let (at, name) = names
                .iter()
                .flat_map(|name| text.match_indices(name))
                .filter(|(at, name)| is_head(&text[..*at], name))
                .min_by_key(|(at, _)| *at)?;
            Some(passage.span(at..at + name.len()))
        })
    };
    let (there, missing, place) = match (first(&party), first(&government)) {
        (Some(span), None) => ("党委主要负责人", "政府主要负责人", span),
        (None, Some(span)) => ("政府主要负责人", "党委主要负责人", span),
        _ => return,
    };
    let message = format!("只写了{there}，没有写{missing}");
    let advice = format!("补写{missing}履行第一责任人职责的情况。");
    findings.push(rule.finding(Place::At(place), message, advice));
}

/// What the party head and the government head are called there.
fn names(body: Option<&'static Body>) -> (Vec<&'static str>, Vec<&'static str>) {
    const PARTY: [&str; 5] = [
        "书记",
        "党委主要负责",
        "党工委主要负责",
        "党委主要领导",
        "党工委主要领导",
    ];
    const GOVERNMENT: [&str; 14] = [
        "镇长",
        "乡长",
        "县长",
        "区长",
        "市长",
        "州长",
        "盟长",
        "旗长",
        "办事处主任",
        "街道主任",
        "管委会主任",
        "政府主要负责",
        "政府主要领导",
        "行政主要负责",
    ];
    match body {
        Some(body) => (
            body.party.iter().chain(&PARTY).copied().collect(),
            body.government.iter().chain(&GOVERNMENT).copied().collect(),
        ),
        None => (PARTY.to_vec(), GOVERNMENT.to_vec()),
    }
}

/// Deputies (副书记), heads of others (村党支部书记) and 社区长者 are not meant; “书记、主任” is the head of the street office.
fn is_head(before: &str, name: &str) -> bool {
    let others = [
        "副",
        "支部",
        "总支",
        "村",
        "社区",
        "社",
        "办公室",
        "所",
        "第一",
        "纪委",
        "政法委",
        "团委",
        "党组",
    ];
    let school = name == "区长" && before.ends_with('小');
    !school && others.iter().all(|other| !before.ends_with(other))
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
