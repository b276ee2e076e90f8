//! 需要核实: a required content stands inside another section, or two share one heading.

use super::{Class, Context, Finding, Place, REGULATION, Rule};
use crate::report::{Section, SectionState};

pub static RULE: Rule = Rule {
    id: "merged-section",
    title: "必备部分未单列",
    class: Class::Verify,
    why: "规定把四项内容分列，合写在一起容易被认为缺项。",
    basis: REGULATION,
    doc: "
## 查什么
某项必备内容只是另一部分里的一小节（如（一）），或者两项内容共用一个标题。

## 为什么
规定将四项内容逐项列出。不少地方把第一责任人职责写在第一部分里，审核的人要自己去找；内容并不算缺。

## 怎么改
把这项内容单列为一部分；本地要求合写的，可以不改。

## 例
```bad shortcomings..plan
二、2024年党政主要负责人履行法治建设第一责任人职责情况
镇党委书记、镇长带头落实第一责任人职责，主持召开党委会议研究法治建设4次，听取专题汇报2次，带头讲授法治课2次，督办行政执法问题3件，12月组织领导干部述法。
三、存在的不足和下一步工作打算
执法力量不足，原因是编制紧缺。部分干部依法办事能力不强，原因在于培训少。2025年，计划增配执法人员4名，组织干部轮训4期，开展线上普法10场，实现村居全覆盖。
```
```good shortcomings
二、存在的不足和原因
执法力量不足，原因是编制紧缺，专职执法人员偏少，难以覆盖全部村居。部分干部依法办事能力不强，原因在于培训偏重理论，结合实际案例不够。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_whole() {
        return;
    }
    let merged: Vec<&Section> = context
        .report
        .sections
        .iter()
        .filter(|section| section.state == SectionState::Merged)
        .collect();
    for (index, section) in merged.iter().enumerate() {
        let Some(heading) = section.heading else { continue };
        if merged[..index]
            .iter()
            .any(|other| other.heading == section.heading)
        {
            continue;
        }
        let sharing: Vec<String> = merged[index..]
            .iter()
            .filter(|other| other.heading == section.heading)
            .map(|other| format!("“{}”", other.id.name()))
            .collect();
        let shared_with_parent = section
            .parent
            .is_some_and(|parent| context.report.sections.of(parent).heading == Some(heading));
        let (message, advice) = if sharing.len() > 1 || shared_with_parent {
            let names = match (sharing.len(), section.parent) {
                (1, Some(parent)) => format!("“{}”和{}", parent.name(), sharing[0]),
                (2, _) => sharing.join("和"),
                _ => format!("{}项内容", sharing.len()),
            };
            (
                format!("{names}合写在一个标题下"),
                "分成两个部分，各用一个标题。".to_owned(),
            )
        } else {
            let parent = section.parent.map_or("别的", |parent| parent.name());
            (
                format!("{}写在“{parent}”部分里，没有单列", sharing[0]),
                format!("把{}单列为一个部分。", sharing[0]),
            )
        };
        findings.push(rule.finding(Place::At(heading), message, advice));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    const WITHIN: &str =
        "（九）加强组织领导，开展学法用法。组织领导干部学法12次，开展普法活动36场，培训网格员90人次。";

    const LEADER: &str = "二、党政主要负责人履行第一责任人职责情况\n镇党委书记、镇长带头落实第一责任人职责，主持召开党委会议研究法治建设4次，听取专题汇报2次，带头讲授法治课2次，督办行政执法问题3件，12月组织领导干部述法。";

    #[test]
    fn a_lower_heading_inside_another_section() {
        Draft::with("leader", "")
            .change(WITHIN, "（九）党政主要负责人履行第一责任人职责情况。镇党委书记、镇长主持召开专题会议4次，听取汇报3次，带头讲法治课2次，带队督查2次，协调解决执法经费问题1个。")
            .change("（九）党政主要负责人履行第一责任人职责情况。", "⟦（九）党政主要负责人履行第一责任人职责情况。⟧")
            .expect(&RULE);
    }

    #[test]
    fn two_contents_under_one_heading_are_one_finding() {
        for heading in [
            "三、存在的问题及下一步打算",
            "三、不足和原因以及2025年工作安排",
            "三、存在的不足与改进措施及工作计划",
        ] {
            let body = "执法力量不足，由于编制紧缺，专职执法人员偏少。普法形式单一，主要原因是宣讲人员少。2025年，计划增配执法人员4名，组织培训4期，开展线上普法10场，年底前覆盖全部村居。";
            let findings =
                Draft::with("shortcomings..plan", &format!("{LEADER}\n⟦{heading}⟧\n{body}")).expect(&RULE);
            assert_eq!(findings.len(), 1);
        }
    }

    #[test]
    fn four_parts_are_not_merged() {
        Draft::example().silent(&RULE);
        Draft::example()
            .change(
                "组织领导干部学法12次",
                "党政主要负责人履行第一责任人职责，组织领导干部学法12次",
            )
            .silent(&RULE);
        Draft::with("leader", "").silent(&RULE);
    }
}
