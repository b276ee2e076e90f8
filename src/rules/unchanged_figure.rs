//! 需要核实: work that is counted anew each year came out exactly as last year.

use super::{Class, Context, Finding, Place, REGULATION, Rule, unchanged_paragraph};
use crate::compare::State;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "unchanged-figure",
    title: "与上年相同的数据",
    class: Class::Verify,
    why: "每年重新统计的工作量与上年分毫不差，多半是忘了改。",
    basis: REGULATION,
    doc: "
## 查什么
放入上年报告时，同一部分里同一件事的件数、次数、场数、份数、金额与上年一模一样的。小于10的数、12次和24次一类按月开展的次数、人数和村居数等家底、现行有效的文件数、累计数、下一年度的目标不看；所在段落与上年完全相同的，只在段落上说。

## 为什么
办案数、宣传场次每年都会变化，连续两年一样，要对着台账再看一眼。

## 怎么改
核对台账；确实相同的，可以保留。

## 例
```bad years
上年：全年排查整治燃气安全隐患47件，约谈经营户。
本年：排查走访餐饮场所，全年排查整治燃气安全隐患47件，移送线索。
```
```good years
上年：全年排查整治燃气安全隐患47件，约谈经营户。
本年：排查走访餐饮场所，全年排查整治燃气安全隐患52件，移送线索。
```
```good years
上年：全年组织联合夜查12次，约谈经营户。
本年：会同派出所，全年组织联合夜查12次，移送线索。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let Some(comparison) = context.earlier() else {
        return;
    };
    let told: Vec<Span> = unchanged_paragraph::kept(context, comparison, State::Identical)
        .map(|pair| pair.this)
        .collect();
    let figures: Vec<_> = comparison
        .figures
        .iter()
        .filter(|pair| pair.doubtful)
        .map(|pair| &context.report.figures[pair.this])
        .filter(|figure| !told.iter().any(|paragraph| paragraph.covers(figure.span)))
        .collect();
    let Some(first) = figures.first() else { return };
    let mut message = String::from("“");
    message.push_str(&super::passage::shortened(&first.subject_text, 14));
    message.push_str(context.source.slice(first.span));
    message.push('”');
    if figures.len() > 1 {
        message.push_str(&["等", &figures.len().to_string(), "个数据"].concat());
    }
    message.push_str("与上年相同");
    let places = figures.iter().map(|figure| Place::At(figure.span)).collect();
    findings.push(
        rule.finding(Place::Whole, message, "核对台账；确实相同的，可以保留。")
            .places(places),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn work_that_came_out_the_same() {
        for (last, this) in [
            (
                "全年排查整治燃气安全隐患47件，约谈经营户。",
                "排查走访餐饮场所，全年排查整治燃气安全隐患⟦47件⟧，移送线索。",
            ),
            (
                "开展“送法进渔家”活动33场，发放渔业法律手册2600余份。",
                "开展“送法进渔家”活动35场，发放渔业法律手册⟦2600余份⟧。",
            ),
            (
                "依法收取占道停车罚款3.7万元，用于补划车位。",
                "规范停车秩序，依法收取占道停车罚款⟦3.7万元⟧，全部上缴。",
            ),
        ] {
            Draft::years(last, this).expect(&RULE);
        }
    }

    #[test]
    fn what_may_well_stay_the_same() {
        for (last, this) in [
            (
                "组织渔港联合夜查12次，约谈船东。",
                "会同派出所组织渔港联合夜查12次，移送线索。",
            ),
            (
                "查处无证捕捞案件7件，没收渔具。",
                "夜间蹲守，查处无证捕捞案件7件，放流鱼苗。",
            ),
            (
                "配备村居法律顾问42名，按月坐班。",
                "续聘合同，配备村居法律顾问42名，坐班更勤。",
            ),
            (
                "现行有效行政规范性文件15件，全部公开。",
                "清理之后，现行有效行政规范性文件15件。",
            ),
            (
                "排查整治燃气安全隐患47件，约谈经营户。",
                "排查整治燃气安全隐患50件，移送线索。",
            ),
            (
                "排查整治燃气安全隐患47件，约谈经营户。",
                "排查整治燃气安全隐患40余件，移送线索。",
            ),
        ] {
            Draft::years(last, this).silent(&RULE);
        }
        Draft::paragraph("排查整治燃气安全隐患47件，约谈经营户。").silent(&RULE);
    }

    #[test]
    fn one_cause_is_one_finding() {
        let paragraph =
            "围绕渡口安全、河道采砂开展联合巡查13次，落实船只登记、救生衣配备等要求，群众出行更加放心。";
        Draft::years(paragraph, paragraph).silent(&RULE);
        // Where other numbers did change, the one that did not is worth a word.
        let last =
            "围绕渡口安全、河道采砂开展联合巡查13次，查扣采砂船舶15艘次、整改隐患66件，群众出行更加放心。";
        let this =
            "围绕渡口安全、河道采砂开展联合巡查⟦13次⟧，查扣采砂船舶15艘次、整改隐患71件，群众出行更加放心。";
        Draft::years(last, this).expect(&RULE);
    }
}
