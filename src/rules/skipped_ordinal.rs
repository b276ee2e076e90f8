//! 需要核实: a number of a heading is skipped or used twice.

use super::{Class, Context, Finding, Place, Rule};
use crate::report::{Ordinal, OrdinalForm, SectionId, SectionState, renumbered};

pub static RULE: Rule = Rule {
    id: "skipped-ordinal",
    title: "编号跳号或重号",
    class: Class::Verify,
    why: "跳号往往是漏了一段或删改后没有重排，重号会让引用出错。",
    basis: "GB/T 9704—2012 7.3.3（结构层次序数）",
    doc: "
## 查什么
同一层标题的编号是否连续：一、之后是三、，（一）之后是（三），或者同一个编号用了两次。换到新的上级标题下重新从一开始，是对的。

## 为什么
编号不连续，可能漏了内容。

## 怎么改
核对是漏了一段还是编号没有改，按顺序重排。

## 例
```bad plan
四、2025年推进法治政府建设的主要安排
（一）充实执法力量。3月底前增配执法人员4名，实现执法巡查覆盖全部村居，健全巡查制度。
（三）丰富普法形式。组建专业宣讲队伍，全年开展线上普法宣传10场。
```
```good plan
四、2025年推进法治政府建设的主要安排
（一）充实执法力量。3月底前增配执法人员4名，实现执法巡查覆盖全部村居，健全巡查制度。
（二）丰富普法形式。组建专业宣讲队伍，全年开展线上普法宣传10场。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_whole() {
        return;
    }
    let headings = &context.report.headings;
    let section_is_missing = SectionId::REQUIRED.iter().any(|id| {
        let state = context.report.sections.of(*id).state;
        matches!(state, SectionState::Missing | SectionState::Mentioned)
    });
    let mut lists: Vec<(Option<usize>, OrdinalForm, Vec<&Ordinal>)> = Vec::new();
    for heading in headings {
        let Some(ordinal) = &heading.ordinal else { continue };
        let list = lists
            .iter_mut()
            .find(|(parent, form, _)| *parent == heading.parent && *form == ordinal.form);
        match list {
            Some((.., ordinals)) => ordinals.push(ordinal),
            None => lists.push((heading.parent, ordinal.form, vec![ordinal])),
        }
    }
    for slip in context.report.mark_slips() {
        let [before, wrong] = [slip.before, slip.wrong].map(|span| context.source.slice(span));
        let message = if before == wrong {
            format!("序次“{wrong}”重复")
        } else {
            format!("序次从“{before}”跳到“{wrong}”")
        };
        findings.push(
            rule.finding(
                Place::At(slip.wrong),
                message,
                "核对是否漏了内容，按顺序重排编号。",
            )
            .related(slip.before, "前一个编号"),
        );
    }
    for (parent, form, ordinals) in &lists {
        // A first heading without number may be number one: 主要举措和成效 / 二、存在的不足.
        let unnumbered = headings
            .iter()
            .any(|heading| heading.parent == *parent && heading.ordinal.is_none());
        let low = *form >= OrdinalForm::Arabic;
        for (before, wrong) in breaks(ordinals, unnumbered || low) {
            // A section that is gone took its number along: that is said already.
            let section = headings.iter().any(|heading| {
                heading.opens_section
                    && heading
                        .ordinal
                        .as_ref()
                        .is_some_and(|ordinal| ordinal.span == wrong.span)
            });
            if section && section_is_missing && before.is_none_or(|before| before.number < wrong.number) {
                continue;
            }
            // A long paragraph with the number between them is no heading and counts all the same.
            let above = parent.map_or(0, |parent| headings[parent].span.end);
            let (last, from) = before.map_or((0, above), |before| (before.number, before.span.end));
            if last < wrong.number
                && (last + 1..wrong.number)
                    .all(|number| context.report.is_numbered(*form, number, from, wrong.span.start))
            {
                continue;
            }
            let message = match before {
                Some(before) if before.number >= wrong.number => format!("编号“{}”重复", shown(wrong)),
                Some(before) => format!("编号从“{}”跳到“{}”", shown(before), shown(wrong)),
                None => format!("编号从“{}”开始", shown(wrong)),
            };
            let mut finding = rule.finding(
                Place::At(wrong.span),
                message,
                "核对是否漏了内容，按顺序重排编号。",
            );
            if let Some(before) = before {
                finding = finding.related(before.span, "前一个编号");
            }
            // Offered, not done: a piece of the text may be lost.
            let at = ordinals.iter().position(|ordinal| ordinal.span == wrong.span);
            for (index, ordinal) in ordinals.iter().enumerate().skip(at.unwrap_or(ordinals.len())) {
                let number = index as u32 + ordinals[0].number;
                let right = renumbered(context.source.slice(ordinal.span), number);
                if let Some(right) = right.filter(|_| number != ordinal.number) {
                    finding = finding.edit(ordinal.span, right);
                }
            }
            findings.push(finding);
        }
    }
}

fn shown(ordinal: &Ordinal) -> &str {
    ordinal.text.trim_end_matches(['、', '.', '．', ' '])
}

/// The numbers that do not follow, each with the one before it.
fn breaks<'a>(ordinals: &[&'a Ordinal], free_start: bool) -> Vec<(Option<&'a Ordinal>, &'a Ordinal)> {
    let mut found = Vec::new();
    let mut expected = 1;
    for (index, ordinal) in ordinals.iter().enumerate() {
        let number = ordinal.number;
        let start = index == 0 && (free_start || number > 3 || ordinals.len() < 2);
        // Low lists (1. 2. 3.) may begin anew inside one part; so may any list that counts on from 一 again.
        let restart = index > 0
            && number == 1
            && ordinals.get(index + 1).is_none_or(|next| next.number == 2)
            && (free_start || expected > 2);
        if number == expected || start || restart {
            expected = number + 1;
            continue;
        }
        found.push((index.checked_sub(1).map(|index| ordinals[index]), *ordinal));
        // One that does not belong here (一、五、二、三) leaves the others in order.
        if number > expected
            && ordinals
                .get(index + 1)
                .is_some_and(|next| next.number == expected)
        {
            continue;
        }
        // A slip in one number (一、三、三、四) leaves the rest in order; a gap (一、三、四) moves it on.
        let slip = ordinals
            .get(index + 1)
            .is_some_and(|next| next.number == expected + 1);
        expected = if slip { expected + 1 } else { number + 1 };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn skipped_and_doubled_numbers() {
        Draft::example()
            .change("四、2025年", "⟦五、⟧2025年")
            .expect(&RULE);
        Draft::example()
            .change("三、2024年度党政", "⟦二、⟧2024年度党政")
            .expect(&RULE);
        Draft::example()
            .change("（三）提升干部", "⟦（四）⟧提升干部")
            .expect(&RULE);
        Draft::example()
            .change("（三）提升干部", "⟦（二）⟧提升干部")
            .expect(&RULE);
        Draft::example()
            .change("（五）强化应急", "⟦（六）⟧强化应急")
            .expect(&RULE);
        Draft::example()
            .change("二、2024年度", "⟦六、⟧2024年度")
            .expect(&RULE);
    }

    #[test]
    fn what_follows_can_be_numbered_anew() {
        let text = Draft::example()
            .change("二、2024年度", "三、2024年度")
            .change("三、2024年度党政", "四、2024年度党政")
            .change("四、2025年", "五、2025年");
        let findings = text.findings();
        let finding = findings
            .iter()
            .find(|finding| finding.rule.id == RULE.id)
            .expect("a gap");
        let edits: Vec<&str> = finding.edits.iter().map(|edit| edit.text.as_str()).collect();
        assert_eq!(edits, ["二、", "三、", "四、"]);
    }

    #[test]
    fn lists_of_the_form_one_is_two_is() {
        for paragraph in [
            "一是规范巡查，巡查36次。二是规范办案，办理案件12件。⟦四是⟧规范文书，评查案卷20份。",
            "一是规范巡查，巡查36次；⟦三是⟧规范办案，办理案件12件。",
            "一是规范巡查，巡查36次。\n二是规范办案，办理案件12件。\n⟦二是⟧规范文书，评查案卷20份。",
        ] {
            Draft::paragraph(paragraph).expect(&RULE);
        }
        for paragraph in [
            "一是规范巡查：一是定人，二是定时。二是规范办案，办理案件12件。",
            "一是规范巡查，巡查36次。二是规范办案。\n一是组织培训2期。二是开展宣传12场。",
            "重点是规范巡查，二是规范办案，办理案件12件。",
        ] {
            Draft::paragraph(paragraph).silent(&RULE);
        }
    }

    #[test]
    fn a_long_paragraph_counts_though_it_is_no_heading() {
        let long = "（二）组织领导干部学法12次，开展普法宣传36场，发放资料4200份，培训网格员90人次，走访企业和商户58家，接待群众来访120人次，调解委员会调解纠纷128件，成功126件。";
        let draft = |second: &str| {
            Draft::with(
                "measures",
                &format!(
                    "一、主要举措和成效\n（一）规范执法。办理案件24件。\n{second}\n（三）审查文件。审查合同41份。"
                ),
            )
        };
        draft(long).silent(&RULE);
        draft("（二）规范文件。清理文件9件。").silent(&RULE);
        draft(&long.replace("（二）", ""))
            .change("（三）审查", "⟦（三）⟧审查")
            .expect(&RULE);
    }

    #[test]
    fn every_part_counts_from_one() {
        Draft::example().silent(&RULE);
        Draft::with("leader", "").silent(&RULE);
    }

    #[test]
    fn low_lists_may_begin_anew() {
        Draft::paragraph("1.审查合同。审查合同41份，提出意见12条。\n2.清理文件。清理文件9件，废止2件。\n1.开展宣传。开展活动36场，发放资料。\n2.组织培训。组织培训2期，参训90人次。").silent(&RULE);
    }

    #[test]
    fn an_unnumbered_first_heading_is_number_one() {
        Draft::example()
            .change(
                "一、2024年度推进法治政府建设的主要举措和成效",
                "2024年度推进法治政府建设的主要举措和成效",
            )
            .silent(&RULE);
    }
}
