//! 必须补正: the measures report not one figure.

use super::{Class, Context, Finding, REGULATION, Rule};
use crate::report::{Figure, SectionId};
use crate::text::Search as _;

pub static RULE: Rule = Rule {
    id: "no-figures",
    title: "举措和成效没有一个数据",
    class: Class::Must,
    why: "成效要靠数据说明，没有数据的成效无从核实。",
    basis: REGULATION,
    doc: "
## 查什么
主要举措和成效部分有没有说明工作量的数据：办了多少件、开了多少场、占百分之几。年份、日期、文号、热线号码、“三项制度”一类的专名不算数据，下一年度的目标也不算。

## 为什么
规定要求报告举措和成效。通篇没有数据，上级和群众无法判断做了多少、做得怎样。

## 怎么改
给主要工作补上数量和比例，如办理行政处罚案件、人民调解、法治宣传的次数和结果。

## 例
```bad measures
一、2024年度推进法治政府建设的主要举措和成效
（一）规范行政执法。落实行政执法“三项制度”，加强执法监督，公开12345热线，执法水平不断提升。
（二）加强普法宣传。深入推进“八五”普法，在“12·4”国家宪法日开展宣传活动，群众法治意识明显增强。
```
```good measures
一、2024年度推进法治政府建设的主要举措和成效
（一）规范行政执法。落实行政执法“三项制度”，办理行政处罚案件24件，执法水平不断提升。
（二）加强普法宣传。深入推进“八五”普法，在“12·4”国家宪法日开展宣传活动，群众法治意识明显增强。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_whole() {
        return;
    }
    let Some(body) = context.body(SectionId::Measures) else {
        return;
    };
    let counted = context.report.figures.iter().any(|figure| {
        !figure.target
            && !is_goal(context, figure)
            && (figure.section == Some(SectionId::Measures) || body.covers(figure.span))
    });
    if !counted {
        let advice = "给主要工作补上数量和比例。";
        let everywhere = context.report.figures.iter().all(|figure| figure.target);
        let message = if everywhere {
            "全文没有一个数据"
        } else {
            "主要举措和成效没有一个数据"
        };
        findings.push(rule.finding(context.heading_place(SectionId::Measures), message, advice));
    }
}

/// 力争满意率达到95%: a goal among the measures says nothing of what was done.
fn is_goal(context: &Context, figure: &Figure) -> bool {
    let text = context.report.blocks[figure.block].text.text();
    let before = &text[..figure.range.start];
    let clause = &before[before.rfind(['，', '。', '；', '、']).unwrap_or(0)..];
    clause.says_any(&["力争", "争取达到", "预计到", "计划到", "目标为", "目标是"])
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn numbers_that_count_nothing_are_no_figures() {
        Draft::with(
            "measures",
            "⟦一、2024年度推进法治政府建设的主要举措和成效⟧\n\
             2024年3月印发青政发〔2024〕5号文件，落实三项制度，坚持24小时值班，畅通12345热线，开展“12·4”国家宪法日活动，推进一村一法律顾问，依法行政水平不断提升，群众满意度不断提高，取得了明显成效。",
        )
        .expect(&RULE);
    }

    #[test]
    fn goals_norms_and_names_are_no_figures() {
        for sentence in [
            "力争到2025年群众满意率达到95%以上，每季度召开一次联席会议，每年开展两次督察。",
            "落实两名以上执法人员现场执法要求，坚持365天不打烊，学习党的二十届三中全会精神。",
            "依据《行政处罚法》第三十三条，推行“1234”工作法和“3+N”模式，建立一支执法队伍。",
            "6月30日前完成自查，打造15分钟法律服务圈，健全三级网络，做到一村一策。",
        ] {
            Draft::with(
                "measures",
                &format!("⟦一、2024年度推进法治政府建设的主要举措和成效⟧\n严格规范公正文明执法，依法行政水平不断提升，群众法治意识明显增强，各项工作取得了明显成效，得到了群众认可。{sentence}"),
            )
            .expect(&RULE);
        }
    }

    #[test]
    fn one_figure_is_enough() {
        Draft::example().silent(&RULE);
        for sentence in [
            "办理行政处罚案件24件。",
            "调解矛盾纠纷三百余件。",
            "持证率百分之百，案件办结率95%。",
            "一审败诉0件。",
            "开展专题培训两期。",
            "九成以上的村配备了法律顾问。",
            "力争满意率达到95%，全年化解矛盾纠纷12起。",
        ] {
            Draft::with(
                "measures",
                &format!("一、2024年度推进法治政府建设的主要举措和成效\n严格规范公正文明执法，落实行政执法公示、执法全过程记录、重大执法决定法制审核制度，依法行政水平不断提升，取得了明显成效。{sentence}"),
            )
            .silent(&RULE);
        }
    }
}
