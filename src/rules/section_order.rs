//! 建议完善: the four contents stand in another order than in the regulation.

use super::{Class, Context, Finding, Place, REGULATION, Rule};
use crate::report::{SectionId, SectionState};
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "section-order",
    title: "顺序与规定不同",
    class: Class::Improve,
    why: "按规定列举的顺序写，审核的人好对照；顺序不同不影响完整性。",
    basis: REGULATION,
    doc: "
## 查什么
四个部分的先后是否与规定的列举一致：举措和成效、不足和原因、第一责任人职责、下一年度安排。

## 为什么
规定只列内容，没有规定先后。有的地方要求把第一责任人职责写在最前面，照本地要求即可。

## 怎么改
本地没有另外要求的，按规定的先后调整。

## 例
```bad shortcomings..plan
二、2025年推进法治政府建设的主要安排
全年开展线上普法宣传10场，3月底前增配执法人员4名，6月底前完成干部轮训，组织案例教学4期，年底前实现执法巡查覆盖全部村居，各项任务明确专人负责。
三、2024年度推进法治政府建设存在的不足和原因
由于编制紧缺，专职执法人员偏少，难以覆盖全部村居；专业宣讲人员少，线上宣传开展得不够；培训偏重理论，部分干部依法办事能力不强，结合实际案例不够。
四、党政主要负责人履行推进法治建设第一责任人职责情况
镇党委书记、镇长带头落实第一责任人职责，主持召开党委会议研究法治建设4次，听取专题汇报2次，带头讲授法治课2次，督办行政执法问题3件，12月组织领导干部述法。
```
```good shortcomings
二、2024年度推进法治政府建设存在的不足和原因
由于编制紧缺，专职执法人员偏少，难以覆盖全部村居；专业宣讲人员少，线上宣传开展得不够；培训偏重理论，部分干部依法办事能力不强，结合实际案例不够。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_whole() {
        return;
    }
    let mut standing: Vec<(Span, SectionId)> = SectionId::REQUIRED
        .iter()
        .map(|id| context.report.sections.of(*id))
        .filter(|section| matches!(section.state, SectionState::Present | SectionState::Thin))
        .filter_map(|section| Some((section.heading?, section.id)))
        .collect();
    standing.sort_unstable();
    let misplaced = misplaced(&standing.iter().map(|(_, id)| *id).collect::<Vec<_>>());
    let (Some(first), true) = (misplaced.first(), misplaced.len() < standing.len()) else {
        return;
    };
    let (_, id) = standing[*first];
    let places = misplaced
        .iter()
        .map(|index| Place::At(standing[*index].0))
        .collect();
    let message = format!("“{}”的位置与规定的顺序不同", id.name());
    let finding = rule.finding(
        Place::Whole,
        message,
        "本地没有另外要求的，按举措、不足、职责、安排的先后排列。",
    );
    findings.push(finding.places(places));
}

/// Indices of those that stand outside at least one longest run in the right order.
fn misplaced(order: &[SectionId]) -> Vec<usize> {
    let rising = |set: u32| {
        let chosen: Vec<SectionId> = (0..order.len())
            .filter(|index| set >> index & 1 == 1)
            .map(|index| order[index])
            .collect();
        chosen.is_sorted()
    };
    let runs: Vec<u32> = (0..1_u32 << order.len()).filter(|set| rising(*set)).collect();
    let longest = runs.iter().map(|set| set.count_ones()).max().unwrap_or(0);
    let kept_by_all = runs
        .iter()
        .filter(|set| set.count_ones() == longest)
        .fold(u32::MAX, |all, set| all & set);
    (0..order.len())
        .filter(|index| kept_by_all >> index & 1 == 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::Draft;

    #[test]
    fn the_one_that_moved_is_named() {
        use SectionId::{Leader, Measures, Plan, Shortcomings};
        assert_eq!(misplaced(&[Measures, Shortcomings, Leader, Plan]), [0_usize; 0]);
        assert_eq!(misplaced(&[Leader, Measures, Shortcomings, Plan]), [0]);
        assert_eq!(misplaced(&[Measures, Leader, Shortcomings, Plan]), [1, 2]);
        assert_eq!(misplaced(&[Plan, Measures, Shortcomings, Leader]), [0]);
        assert_eq!(misplaced(&[Measures, Plan]), [0_usize; 0]);
    }

    fn moved(order: [&str; 4]) -> Draft {
        let example = Draft::example();
        let parts: Vec<&str> = example.text().split("\n\n").collect();
        let part = |name: &str| {
            parts
                .iter()
                .find(|part| part.contains(name))
                .expect("the example has this part")
        };
        let sections = order.map(|name| part(name).to_string().replacen('\n', "⟧\n", 1));
        let numbers = ["一", "二", "三", "四"];
        let numbered: Vec<String> = sections
            .iter()
            .zip(numbers)
            .map(|(text, number)| format!("⟦{number}{}", &text["一".len()..]))
            .collect();
        Draft::whole(&[&parts[..3].join("\n\n"), &numbered.join("\n\n"), parts[7]].join("\n\n"))
    }

    #[test]
    fn leader_first_is_another_order() {
        let draft = moved(["有关情况", "主要举措", "不足和原因", "主要安排"]);
        let text = draft
            .text()
            .replace("⟦二", "二")
            .replace("⟦三", "三")
            .replace("⟦四", "四");
        let text = text
            .replace("成效⟧", "成效")
            .replace("原因⟧", "原因")
            .replace("安排⟧", "安排");
        Draft::whole(&text).expect(&RULE);
    }

    #[test]
    fn the_order_of_the_regulation_is_right() {
        Draft::example().silent(&RULE);
        Draft::with("leader", "").silent(&RULE);
        Draft::with("shortcomings", "").silent(&RULE);
    }
}
