//! 必须补正: the shortcomings are listed without any cause.

use super::{Class, Context, Finding, Place, REGULATION, Rule};
use crate::report::{SectionId, SectionState};
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "missing-cause",
    title: "不足没有写原因",
    class: Class::Must,
    why: "规定要求写的是“存在的不足和原因”，只写不足就少了一半。",
    basis: REGULATION,
    doc: "
## 查什么
“不足和原因”部分的正文里有没有说明原因的话：由于、因为、受……制约、导致、原因是、主要是、缘于、根源在于等；
“重业务轻法治的思想仍然存在”这样从认识上说明的也算。
只在标题里写“原因”不算；因此、为此、因地制宜不算。

## 为什么
规定列的第二项内容是存在的不足和原因。

## 怎么改
给每一条不足补一句原因，如“由于编制紧缺，执法人员偏少”。

## 例
```bad shortcomings
二、2024年度推进法治政府建设存在的不足和原因
（一）执法力量不足。专职执法人员偏少，难以覆盖全部村居，巡查发现问题不够及时，个别环节还不规范。
（二）普法形式单一。线上宣传开展得不够，群众参与的积极性还不高，因此效果不够明显。
```
```good shortcomings
二、2024年度推进法治政府建设存在的不足和原因
（一）执法力量不足。受编制限制，专职执法人员偏少，难以覆盖全部村居，巡查发现问题不够及时。
（二）普法形式单一。专业宣讲人员少，致使线上宣传开展得不够，群众参与的积极性还不高。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let Some(body) = context
        .body(SectionId::Shortcomings)
        .or_else(|| short_body(context))
    else {
        return;
    };
    let passages: Vec<_> = context.passages(body).collect();
    if passages.is_empty() || context.report.cause().is_some() {
        return;
    }
    let items = context.report.items_of(SectionId::Shortcomings);
    let end = passages
        .last()
        .map_or(body.end, |passage| passage.block.span.end.min(body.end));
    let mut places = vec![context.heading_place(SectionId::Shortcomings), Place::After(end)];
    places.dedup();
    let (message, advice) = if items.len() > 1 {
        (
            format!("列出{}条不足，都没有写原因", items.len()),
            "给每一条不足补一句原因。",
        )
    } else {
        (
            "“不足和原因”部分没有写原因".to_owned(),
            "写明产生这些不足的原因。",
        )
    };
    let finding = rule.finding(Place::Whole, message, advice).places(places);
    findings.push(finding.class(context.owed(rule.class)));
}

/// The body of a thin section that says something: “执法力量不足，办案较慢。” has its shortcoming and no cause; a placeholder or
/// “无” has neither.
fn short_body(context: &Context) -> Option<Span> {
    let section = context.report.sections.of(SectionId::Shortcomings);
    let says = section.state == SectionState::Thin && section.han >= 15;
    section.body.filter(|body| {
        says && context.is_whole() && !context.source.slice(*body).contains(['【', '_', 'X', '×'])
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    fn shortcomings(body: &str) -> Draft {
        Draft::with(
            "shortcomings",
            &format!("⟦二、2024年度推进法治政府建设存在的不足和原因⟧\n{body}⟦⟧"),
        )
    }

    #[test]
    fn shortcomings_without_any_cause() {
        shortcomings("一是执法力量不足，专职执法人员偏少，难以覆盖全部村居。二是普法形式单一，线上宣传开展得不够，群众参与积极性不高。三是部分干部依法办事能力不强。").expect(&RULE);
        shortcomings("法治建设工作虽然取得一定成绩，但也存在一些不足：统筹还不够强，宣传手段相对单一，创新手段少，有的干部运用法治方式解决问题的能力还不强，主动性不够。").expect(&RULE);
        shortcomings("（一）执法力量不足。专职执法人员偏少，难以覆盖全部村居，为此需要增配人员。\n（二）普法形式单一。没有做到因人施教，线上宣传开展得不够，群众参与积极性还不高。").expect(&RULE);
    }

    #[test]
    fn one_cause_in_any_words_is_enough() {
        let causes = [
            "受经费制约，",
            "因人手紧张而",
            "究其根源，",
            "培训跟不上，致使",
            "主要是",
            "缘于认识不够，",
            "问题的症结在于",
        ];
        for cause in causes {
            Draft::with(
                "shortcomings",
                &format!("二、存在的不足和原因\n一是执法力量不足，{cause}专职执法人员偏少，难以覆盖全部村居。二是普法形式单一，线上宣传开展得不够，群众参与积极性不高。三是部分干部依法办事能力不强。"),
            )
            .silent(&RULE);
        }
    }

    /// What somebody prefers explains what falls short; named as the shortcoming itself it does not.
    #[test]
    fn a_mind_that_prefers_one_to_the_other_is_a_cause() {
        let body = |said: &str| {
            format!(
                "一是执法监管力度不足，{said}专职执法人员偏少，难以覆盖全部村居。二是普法形式单一，线上宣传开展得不够，群众参与积极性不高。"
            )
        };
        for said in [
            "重业务轻法治、重建设轻监管的思想仍然存在，",
            "有的单位只重进度而忽视程序，",
        ] {
            Draft::with("shortcomings", &format!("二、存在的不足和原因\n{}", body(said))).silent(&RULE);
        }
        for said in ["存在重建轻管现象，", "任务繁重，年轻干部意识不强，"] {
            shortcomings(&body(said)).expect(&RULE);
        }
    }

    #[test]
    fn a_missing_or_thin_section_says_it_all() {
        Draft::with("shortcomings", "").silent(&RULE);
        Draft::with("shortcomings", "二、存在的不足和原因\n【填写：不足和原因】").silent(&RULE);
        Draft::example().silent(&RULE);
    }
}
