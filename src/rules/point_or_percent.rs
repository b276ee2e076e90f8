//! 需要核实: percent for the difference of two rates, or percentage points for the growth of a count.

use super::change::{Slip, slip};
use super::{Class, Context, Finding, Place, Rule};

pub static RULE: Rule = Rule {
    id: "point-or-percent",
    title: "百分点与百分数用混",
    class: Class::Verify,
    why: "两个比率相差多少用百分点，数量增减多少用百分数，用混了意思就变了。",
    basis: "表述习惯（统计用语：百分点用于比率之差）",
    doc: "
## 查什么
比率（办结率、满意率、占比等）的升降是不是写成了百分之几，数量（件数、金额等）的升降是不是写成了几个百分点。投诉率、发案率、办事效率一类不是比例的，写百分数是对的。

## 为什么
败诉率从10%降到8%，是下降2个百分点，也是下降20%；写“下降2%”，说的是从10%降到9.8%。

## 怎么改
比率之差写“个百分点”，数量增减写“%”。

## 例
```bad
一审行政诉讼败诉率为5.9%，同比下降2.1%。
```
```bad
全年受理信访事项204件，同比下降6.4个百分点。
```
```good
一审行政诉讼败诉率为5.9%，同比下降2.1个百分点。
```
```good
全年受理信访事项204件，同比下降6.4%。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_report() {
        return;
    }
    for (index, figure) in context.report.figures.iter().enumerate() {
        let text = context.source.slice(figure.span);
        let (message, advice) = match slip(context, index) {
            Some(Slip::PercentForPoint) => (
                format!("比率之差“{text}”应当写百分点"),
                "核实是不是两个比率之差，是则写作“个百分点”。",
            ),
            Some(Slip::PointForPercent) => (
                format!("数量的增减“{text}”应当写百分数"),
                "核实升降的是数量还是比率，是数量则写作“%”。",
            ),
            _ => continue,
        };
        findings.push(rule.finding(Place::At(figure.span), message, advice));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn differences_of_rates_in_percent() {
        for sentence in [
            "一审行政诉讼败诉率为5.9%，同比下降⟦2.1%⟧。",
            "一审行政诉讼败诉率同比下降⟦2.1%⟧。",
            "群众对法治建设满意度达97.4%，较去年上升⟦3%⟧。",
            "出庭应诉率为98.5%，比2023年提高⟦3.2%⟧。",
            "群众满意度从93.5%提升至97.8%，提高⟦4.3%⟧。",
            "办结案件120件，办结率由85%提高到96%，提高了⟦11%⟧。",
            "化解率、满意率较上年分别提高⟦1.2%⟧、⟦0.8%⟧。",
            "线上办件占比较上年提高⟦6.5%⟧。",
            "群众安全感98.36%，比全市平均水平高⟦0.6%⟧。",
            "出庭应诉率98.5%，高出全市平均水平⟦5.1%⟧。",
            "败诉率8.6%，低于全市平均水平⟦4.3%⟧。",
        ] {
            Draft::paragraph(sentence).expect(&RULE);
        }
    }

    #[test]
    fn growth_of_counts_in_points() {
        for sentence in [
            "全年受理信访事项204件，同比下降⟦6.4个百分点⟧。",
            "信访总量较上年下降⟦12个百分点⟧。",
            "罚没款46.3万元，同比增长⟦3.2个百分点⟧。",
            "办理公证1024件，比上年增加⟦7.3个百分点⟧，群众满意率98%。",
            "刑事案件同比下降⟦15个百分点⟧。",
            "培育“法律明白人”63名，比上年增长⟦16.7个百分点⟧。",
        ] {
            Draft::paragraph(sentence).expect(&RULE);
        }
    }

    #[test]
    fn right_ones_and_those_that_may_be_right() {
        Draft::example().silent(&RULE);
        for sentence in [
            "一审行政诉讼败诉率为5.9%，同比下降2.1个百分点。",
            "败诉率8.6%，低于全市平均水平4.3个百分点。",
            "全年受理信访事项204件，同比下降6.4%。",
            "信访总量、重复信访同比分别下降19.6%、18.8%。",
            "办事效率提高30%，刑事发案率同比下降12%，投诉率下降20%。",
            "群众满意度从93.5%提升至97.8%，提高4.6%。",
            "全年受理信访事项204件，受理率100%，同比下降6.4%。",
            "办件量增长12.5%，增速较上年提高3个百分点。",
            "办结率提高到98%，满意率提升至96.5%。",
            "办理行政许可1.56万件（网办率98%，提高2个百分点），同比增长12%。",
            "出庭应诉率98.5%，出庭27件，同比提高3个百分点。",
            "测评得分92.5分，较上年提高1.3个百分点。",
            "败诉率3.1%，低于全市平均水平4.3%。",
            "万人成讼率下降8.5%，案件差错率下降30%。",
            "力争一审行政诉讼败诉率下降5%。",
        ] {
            Draft::paragraph(sentence).silent(&RULE);
        }
    }
}
