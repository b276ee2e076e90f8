//! 需要核实: a section's heading has next to nothing under it.

use super::{Class, Context, Finding, REGULATION, Rule, empty_heading, placeholder};
use crate::report::{SectionId, SectionState};

pub static RULE: Rule = Rule {
    id: "thin-section",
    title: "部分内容过少",
    class: Class::Verify,
    why: "必备部分只有一两句话，说不清一年的情况。",
    basis: REGULATION,
    doc: "
## 查什么
必备部分的标题下不足60个汉字，或者只有占位文字。分了几条写的，只作建议。

## 为什么
规定要求报告的是情况，不是标题；一两句话说不清一年的工作。

## 怎么改
补写具体内容：做了什么、多少、结果如何。

## 例
```bad leader
三、党政主要负责人履行推进法治建设第一责任人职责情况
党政主要负责人认真履行职责。
```
```good leader
三、党政主要负责人履行推进法治建设第一责任人职责情况
镇党委书记、镇长带头落实第一责任人职责，主持召开党委会议研究法治建设4次，听取专题汇报2次，带头讲授法治课2次，督办行政执法问题3件，12月组织领导干部述法。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_whole() {
        return;
    }
    for id in SectionId::REQUIRED {
        let section = context.report.sections.of(id);
        // A heading followed at once by the next one is said to be empty, not thin.
        let empty = section
            .headings
            .iter()
            .any(|heading| empty_heading::is_empty(context, *heading));
        // An outline that nobody has filled in is said to be one.
        let blank = section.body.is_some_and(|body| {
            let blanks = context
                .passages(body)
                .flat_map(|passage| placeholder::placeholders(passage.text()));
            2 * blanks.map(|(range, _)| range.len()).sum::<usize>() > '一'.len_utf8() * section.han
        });
        if section.state != SectionState::Thin || empty || blank {
            continue;
        }
        let message = format!("“{}”部分只有{}个字", id.name(), section.han);
        let advice = format!("补写“{}”部分的具体内容。", id.name());
        let mut finding = rule.finding(context.heading_place(id), message, advice);
        // Several items say something, however few words they have.
        if context.report.items_of(id).len() > 1 {
            finding = finding.class(Class::Improve);
        }
        findings.push(finding);
    }
}

#[cfg(test)]
mod tests {
    use super::{Class, RULE};
    use crate::rules::example::Draft;

    #[test]
    fn a_sentence_is_no_section() {
        Draft::with(
            "leader",
            "⟦三、党政主要负责人履行推进法治建设第一责任人职责情况⟧\n镇党委书记、镇长认真履职。",
        )
        .expect(&RULE);
        Draft::with("plan", "⟦四、2025年工作安排⟧\n继续加强各项工作，争取更大成绩。").expect(&RULE);
        Draft::with(
            "shortcomings",
            "⟦二、存在的不足和原因⟧\n由于编制紧缺，执法力量不足。",
        )
        .expect(&RULE);
    }

    #[test]
    fn several_items_are_only_short() {
        let class = |plan: &str| {
            Draft::with("plan", plan)
                .findings()
                .iter()
                .find(|finding| finding.rule.id == RULE.id)
                .map(|finding| finding.class)
        };
        assert_eq!(
            class(
                "四、2025年工作安排\n一是加强培训，全年4次；二是充实执法力量，招录3人；三是建成法治广场1处。"
            ),
            Some(Class::Improve)
        );
        assert_eq!(
            class("四、2025年工作安排\n加强培训，充实执法力量，建成法治广场。"),
            Some(Class::Verify)
        );
    }

    #[test]
    fn the_sentence_that_ran_into_the_heading_counts() {
        let leader = "三、党政主要负责人履行第一责任人职责情况镇党委书记、镇长认真履行推进法治建设第一责任人职责。镇党委书记主持召开专题会议4次，研究法治建设工作，带头讲法治课2次；镇长听取执法工作汇报3次，带队督查2次。";
        Draft::with("leader", leader).silent(&RULE);
    }

    #[test]
    fn a_short_but_real_section_is_enough() {
        Draft::example().silent(&RULE);
        Draft::with("leader", "").silent(&RULE);
        Draft::with("shortcomings", "二、存在的不足和原因\n由于编制紧缺，专职执法人员偏少，难以覆盖全部村居；专业宣讲人员少，线上宣传开展得不够；培训偏重理论，部分干部依法办事能力不强，结合实际案例不够，有待加强。").silent(&RULE);
    }
}
