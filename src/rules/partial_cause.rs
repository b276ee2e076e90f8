//! 建议完善: some of the listed shortcomings have no cause.

use super::{Class, Context, Finding, Place, REGULATION, Rule};
use crate::report::{Item, Report, SectionId};
use crate::text::Search as _;

pub static RULE: Rule = Rule {
    id: "partial-cause",
    title: "部分不足没有写原因",
    class: Class::Improve,
    why: "每条不足都写明原因，下一年的安排才有针对性。",
    basis: REGULATION,
    doc: "
## 查什么
逐条列出的不足里，哪几条没有说明原因。集中写一段原因的（“产生上述问题的原因主要是……”），不提示。

## 为什么
规定列的第二项内容是存在的不足和原因；有的写有的不写，容易被问到。

## 怎么改
给提示的几条各补一句原因。

## 例
```bad shortcomings
二、2024年度推进法治政府建设存在的不足和原因
（一）执法力量不足。由于编制紧缺，专职执法人员偏少，难以覆盖全部村居，巡查不够及时。
（二）普法形式单一。线上宣传开展得不够，群众参与的积极性还不高，效果还不够明显。
```
```good shortcomings
二、2024年度推进法治政府建设存在的不足和原因
一是执法力量不足，难以覆盖全部村居。二是普法形式单一，线上宣传开展得不够。产生上述问题的主要原因是编制紧缺、经费有限，专业宣讲人员少，培训也不够经常，还需要逐步解决。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let Some(body) = context.body(SectionId::Shortcomings) else {
        return;
    };
    let items = context.report.items_of(SectionId::Shortcomings);
    // 时间紧、任务重 explains without any word that says so.
    let implied = pattern!("时间紧|任务重|工作量大|年代久远|历史原因|点多面广");
    let explained = |item: &Item| Report::gives_cause(&item.text) || implied.is_match(&item.text);
    let without: Vec<usize> = (0..items.len())
        .filter(|index| !explained(&items[*index]))
        .collect();
    if items.len() < 2
        || without.is_empty()
        || without.len() == items.len()
        || causes_of_all(context, body, &items)
    {
        return;
    }
    let names: Vec<String> = without.iter().map(|index| format!("第{}条", index + 1)).collect();
    let message = if names.len() <= 4 {
        format!("{}条不足中{}没有写原因", items.len(), names.join("、"))
    } else {
        format!("{}条不足中有{}条没有写原因", items.len(), names.len())
    };
    let places = without
        .iter()
        .map(|index| Place::At(items[*index].span))
        .collect();
    findings.push(
        rule.finding(Place::Whole, message, "给这几条不足各补一句原因。")
            .places(places),
    );
}

/// Are the causes of all shortcomings given in one place: outside the items, or as “上述问题的原因……”?
fn causes_of_all(context: &Context, body: crate::text::Span, items: &[Item]) -> bool {
    let together = pattern!(
        "(上述|以上|这些)[^，。；]{0,12}(问题|不足|短板|差距)[^。；]{0,12}(原因|成因|根源|由于|因为)|原因分析"
    );
    // “究其原因” behind the last item may speak of all, unless another item has its own cause.
    let perhaps = pattern!(
        "究其(原因|根源|成因)|(主要|具体)?原因(有|如下|主要有|在于以下|是多方面|：)|归根(到底|结底)|(存在|产生|造成|出现|形成)[^，。；]{0,12}(原因|成因|根源)"
    );
    let about_causes = |item: &Item| {
        let opening = item.text.split(['。', '，', '；']).next().unwrap_or_default();
        opening.says("原因") && opening.chars().count() <= 14
    };
    let (last, others) = items.split_last().expect("two items at least");
    let alone = !others.iter().any(|item| Report::gives_cause(&item.text));
    if items
        .iter()
        .any(|item| together.is_match(&item.text) || about_causes(item))
        || alone && perhaps.is_match(&last.text)
    {
        return true;
    }
    context
        .passages(body)
        .flat_map(|passage| passage.sentences().collect::<Vec<_>>())
        .any(|sentence| {
            let span = sentence.span(0..sentence.text().len());
            !items.iter().any(|item| item.span.overlaps(span)) && Report::gives_cause(sentence.text())
        })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn the_shortcoming_without_cause_is_named() {
        let cases = [
            (
                "（一）执法力量不足。由于编制紧缺，专职执法人员偏少，难以覆盖全部村居。",
                "⟦（一）执法力量不足。专职执法人员偏少，难以覆盖全部村居。⟧",
            ),
            (
                "（二）普法形式单一。主要原因是专业宣讲人员少，线上宣传开展得不够。",
                "⟦（二）普法形式单一。线上宣传开展得不够。⟧",
            ),
            (
                "（三）部分干部依法办事能力不强。原因在于培训偏重理论，结合实际案例不够。",
                "⟦（三）部分干部依法办事能力不强。培训偏重理论，结合实际案例不够。⟧",
            ),
        ];
        for (find, replace) in cases {
            Draft::example().change(find, replace).expect(&RULE);
        }
    }

    #[test]
    fn items_in_paragraphs_of_their_own() {
        Draft::with("shortcomings", "二、存在的不足和原因\n一是执法力量不足。由于编制紧缺，专职执法人员偏少。\n⟦二是普法形式单一，线上宣传开展得不够，群众参与不多。⟧\n三是部分干部依法办事能力不强，原因在于培训偏重理论。").expect(&RULE);
        Draft::with("shortcomings", "二、存在的不足和原因\n一是执法力量不足。由于编制紧缺，专职执法人员偏少。\n二是普法形式单一，线上宣传少。\n三是部分干部依法办事能力不强。\n上述问题的原因，在于学习培训抓得不够紧。").silent(&RULE);
    }

    #[test]
    fn every_shortcoming_explained_or_all_together() {
        Draft::example().silent(&RULE);
        Draft::example()
            .change("由于编制紧缺", "因编制紧缺")
            .silent(&RULE);
        Draft::with("shortcomings", "二、存在的不足和原因\n一是执法力量不足，难以覆盖全部村居。二是普法形式单一，线上宣传开展得不够。三是部分干部依法办事能力不强。究其原因，主要是培训偏重理论，经费有限，专业宣讲人员少。").silent(&RULE);
    }

    #[test]
    fn what_will_be_done_is_no_shortcoming() {
        Draft::with("shortcomings..plan", "二、党政主要负责人履行第一责任人职责情况\n镇党委书记、镇长主持召开专题会议4次，听取汇报3次，带头讲法治课2次，带队督查2次。\n三、存在的问题及下一步工作打算\n（一）存在的问题\n执法力量不足。由于编制紧缺，专职执法人员偏少。\n（二）下一步打算\n2025年，增配执法人员4名，组织培训4期。").silent(&RULE);
    }

    #[test]
    fn no_cause_at_all_is_another_finding() {
        Draft::with("shortcomings", "二、存在的不足和原因\n一是执法力量不足，专职执法人员偏少，难以覆盖全部村居。二是普法形式单一，线上宣传开展得不够，群众参与积极性不高。三是部分干部依法办事能力不强。").silent(&RULE);
    }
}
