//! 必须补正: one of the four required contents is nowhere, or only mentioned in a clause.

use super::{Class, Context, Finding, Place, REGULATION, Rule};
use crate::report::{Section, SectionId, SectionState};

pub static RULE: Rule = Rule {
    id: "missing-section",
    title: "缺少必备部分",
    class: Class::Must,
    why: "年度报告必须写明四项内容，缺一项就是内容不全。",
    basis: REGULATION,
    doc: "
## 查什么
主要举措和成效、不足和原因、党政主要负责人履行第一责任人职责情况、下一年度主要安排，四项内容是否都有专门的部分。
标题措辞可以不同；只在前言或别处带过一句，不算写了这一部分。

## 为什么
规定列出了年度报告应当包括的内容，漏写会被要求补报。

## 怎么改
在提示的位置补写这一部分；内容已经写在别的部分里的，单列出来。

## 例
```bad leader
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
        if !matches!(section.state, SectionState::Missing | SectionState::Mentioned) {
            continue;
        }
        let mention = section.heading.or(section.mentions.first().copied());
        let message = match mention {
            Some(_) => format!("缺“{}”部分，只在别处提到", id.name()),
            None => format!("缺“{}”部分", id.name()),
        };
        let advice = format!("补写“{}”部分，写明{}。", id.name(), content(id));
        let mut finding = rule
            .finding(place(context, id), message, advice)
            .class(context.owed(rule.class));
        if let Some(mention) = mention {
            finding = finding.related(mention, "此处只是提到，没有展开");
        }
        findings.push(finding);
    }
}

/// After the last of the contents that stand before it in the regulation; else after the preamble or the title.
fn place(context: &Context, id: SectionId) -> Place {
    let sections = &context.report.sections;
    let end = |section: &Section| match section.parent {
        Some(parent) => sections.of(parent).body.or(section.body),
        None => section.body,
    };
    let before = SectionId::REQUIRED
        .iter()
        .rev()
        .skip_while(|other| **other != id)
        .skip(1);
    let head = &context.report.head;
    before
        .filter_map(|other| end(sections.of(*other)))
        .map(|body| visible_end(context, body.end))
        .next()
        .or(head.preamble.or(head.title_span).map(|span| span.end))
        .map_or(Place::Whole, Place::After)
}

/// The end of the last block before `offset`: no blank lines between the text and the place.
fn visible_end(context: &Context, offset: u32) -> u32 {
    let blocks = context.report.blocks.iter().rev();
    blocks
        .map(|block| block.span.end)
        .find(|end| *end <= offset)
        .unwrap_or(offset)
}

fn content(id: SectionId) -> &'static str {
    match id {
        SectionId::Measures => "做了哪些工作、数量多少、效果如何",
        SectionId::Shortcomings => "有哪些不足、各是什么原因",
        SectionId::Leader => "党委、政府主要负责人开了哪些会、抓了哪些事",
        SectionId::Plan => "下一年做什么、做多少、何时完成",
        SectionId::Other => "其他需要报告的情况",
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn each_missing_part_is_named_where_it_belongs() {
        Draft::with("leader", "")
            .change("结合实际案例不够。", "结合实际案例不够。⟦⟧")
            .expect(&RULE);
        Draft::with("plan", "")
            .change("负责人述法。", "负责人述法。⟦⟧")
            .expect(&RULE);
        Draft::with("shortcomings", "")
            .change("培训网格员90人次。", "培训网格员90人次。⟦⟧")
            .expect(&RULE);
        Draft::with("measures", "")
            .change("报告如下：", "报告如下：⟦⟧")
            .expect(&RULE);
    }

    #[test]
    fn before_the_regulation_nothing_was_owed() {
        let early = Draft::with("leader", "")
            .text()
            .replace("2024", "2012")
            .replace("2025", "2013");
        let findings = Draft::whole(&early).findings();
        let own = findings.iter().find(|finding| finding.rule.id == RULE.id);
        assert_eq!(
            own.map(|finding| finding.class),
            Some(crate::rules::Class::Improve)
        );
    }

    #[test]
    fn a_clause_in_the_preamble_is_no_section() {
        let findings = Draft::with("leader", "")
            .change("依法行政水平稳步提升", "全面落实党政主要负责人第一责任人职责")
            .change("结合实际案例不够。", "结合实际案例不够。⟦⟧")
            .expect(&RULE);
        assert!(findings[0].message.starts_with("缺“第一责任人职责”部分"));
    }

    #[test]
    fn other_wordings_and_another_order_are_no_gap() {
        Draft::example()
            .change("一、2024年度推进法治政府建设的主要举措和成效", "一、工作开展情况")
            .silent(&RULE);
        Draft::example()
            .change("2024年度推进法治政府建设存在的不足和原因", "存在的短板及成因")
            .silent(&RULE);
        Draft::example()
            .change("四、2025年推进法治政府建设的主要安排", "四、下步工作打算")
            .silent(&RULE);
        Draft::example()
            .change(
                "2024年度党政主要负责人履行推进法治建设第一责任人职责的有关情况",
                "主要负责同志述法情况",
            )
            .silent(&RULE);
        Draft::example()
            .change(
                "2024年度党政主要负责人履行推进法治建设第一责任人职责的有关情况",
                "责任人情况",
            )
            .change("认真履行推进法治建设第一责任人职责", "带头学法")
            .silent(&RULE);
    }

    #[test]
    fn nothing_is_missing_in_something_else() {
        Draft::whole("关于举办春季运动会的通知\n各村：\n定于3月举办运动会，请组队参加。").silent(&RULE);
    }
}
