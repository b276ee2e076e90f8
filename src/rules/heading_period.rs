//! 建议完善: a heading alone on its line ends in 。

use super::{Class, Context, Finding, Place, Rule};
use crate::report::Heading;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "heading-period",
    title: "独立成行的标题末尾用了句号",
    class: Class::Improve,
    why: "独立成行的标题末尾不用句号；标题后面接正文的，才用句号。",
    basis: "GB/T 15834—2011《标点符号用法》与公文惯例",
    doc: "
## 查什么
单独占一行的标题末尾有没有句号。“（一）依法履职。正文……”这种后面接正文的标题，句号是对的。

## 为什么
标题不是句子，独立成行时末尾不加句号。

## 怎么改
删去句号。

## 例
```bad plan
四、2025年推进法治政府建设的主要安排。
3月底前增配执法人员4名，实现执法巡查覆盖全部村居，组建专业宣讲队伍，全年开展线上普法宣传10场，6月底前完成干部轮训，组织案例教学4期。
```
```good plan
四、2025年推进法治政府建设的主要安排
（一）充实执法力量。3月底前增配执法人员4名，实现执法巡查覆盖全部村居，组建专业宣讲队伍，全年开展线上普法宣传10场，6月底前完成干部轮训。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_report() {
        return;
    }
    let periods: Vec<Span> = context
        .report
        .headings
        .iter()
        .filter_map(|heading| period(context, heading))
        .collect();
    let Some(first) = periods.first() else { return };
    let message = if periods.len() > 1 {
        format!("{}个独立成行的标题末尾用了句号", periods.len())
    } else {
        "独立成行的标题末尾用了句号".to_owned()
    };
    let mut finding = rule.finding(Place::At(*first), message, "删去标题末尾的句号。");
    for period in &periods {
        finding = finding.edit(*period, "");
    }
    findings.push(finding.places(periods.into_iter().map(Place::At).collect()));
}

fn period(context: &Context, heading: &Heading) -> Option<Span> {
    let block = context.report.blocks.get(heading.block)?;
    let text = block.text.text();
    let alone = !heading.run_in && text.ends_with('。');
    // One sentence under its number is an item of a list and rightly ends in 。: only a heading has text under it.
    let heads = heading.opens_section
        || context.passages(heading.body).next().is_some()
            && !text.contains(|character: char| character.is_ascii_digit());
    (alone && heads).then(|| block.text.span(text.len() - '。'.len_utf8()..text.len()))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn a_heading_alone_takes_no_period() {
        Draft::example()
            .change(
                "四、2025年推进法治政府建设的主要安排",
                "四、2025年推进法治政府建设的主要安排⟦。⟧",
            )
            .expect(&RULE);
        Draft::example()
            .change(
                "二、2024年度推进法治政府建设存在的不足和原因",
                "二、2024年度推进法治政府建设存在的不足和原因⟦。⟧",
            )
            .expect(&RULE);
        Draft::paragraph(
            "（十）组织开展专项整治⟦。⟧\n全年开展专项整治行动，检查经营场所，责令改正问题，群众反映良好。",
        )
        .expect(&RULE);
    }

    #[test]
    fn a_run_in_heading_needs_its_period() {
        Draft::example().silent(&RULE);
        Draft::paragraph("（十）依法履行职责，科学实施决策。全年召开会议12次。").silent(&RULE);
        Draft::paragraph("1.审查合同41份，提出意见12条。\n2.清理文件9件，废止2件。").silent(&RULE);
    }
}
