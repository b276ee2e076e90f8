//! 必须补正: more was done of something than there was.

use super::{Class, Context, Finding, Place, REVIEW, Rule};
use crate::report::CalculationKind;

pub static RULE: Rule = Rule {
    id: "part-exceeds-total",
    title: "部分大于总数",
    class: Class::Must,
    why: "部分不可能比整体大，两个数里必有一个错了。",
    basis: REVIEW,
    doc: "
## 查什么
办结多于受理、调解成功多于调解总数、整改多于排查、败诉多于审结、持证多于在岗，“其中”的数大于前面的总数。单位不同、对象不同、前面有几个总数、写明有上年结转或者存量时，不作判断；复议、诉讼一类案件可能含上年结转，只提示核实。

## 为什么
受理168件、调解成功186件，多出来的18件从哪里来，读者看不出。

## 怎么改
核对台账，改正其中一个数；含上年结转的，写明结转数。

## 例
```bad
受理矛盾纠纷168件，调解成功186件。
```
```bad
评查执法案卷60份，其中合格66份。
```
```good
受理矛盾纠纷168件，调解成功166件。
```
```good
上年结转20件，受理投诉168件，办结180件。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let report = context.report;
    for calculation in &report.arithmetic {
        if !calculation.contradicts() || calculation.kind != CalculationKind::Bound {
            continue;
        }
        let part = &report.figures[calculation.stated];
        let Some(whole) = calculation.others.first().map(|index| &report.figures[*index]) else {
            continue;
        };
        let message = format!(
            "部分“{}”大于总数“{}”",
            context.source.slice(part.span),
            context.source.slice(whole.span)
        );
        let advice = if calculation.doubtful {
            "核对台账；含上年结转的，写明结转数。"
        } else {
            "核对台账，改正其中写错的那个数。"
        };
        let class = if calculation.doubtful {
            Class::Verify
        } else {
            rule.class
        };
        findings.push(
            rule.finding(Place::At(part.span), message, advice)
                .class(class)
                .places(vec![Place::At(part.span), Place::At(whole.span)])
                .related(whole.span, whole.subject_text.clone()),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::Class;
    use crate::rules::example::Draft;

    #[test]
    fn more_than_there_was() {
        for sentence in [
            "受理矛盾纠纷⟦168件⟧，调解成功⟦186件⟧。",
            "排查安全隐患⟦56处⟧，已整改⟦65处⟧。",
            "承办12345热线工单⟦906件⟧，办结⟦960件⟧。",
            "审结⟦12件⟧，败诉⟦21件⟧。",
            "现有执法人员⟦18名⟧，持证⟦28名⟧。",
            "镇综合执法队在编人员⟦15名⟧，⟦17人⟧持证。",
            "全镇共有执法人员18人，年内参加资格考试⟦9人⟧，通过⟦11人⟧。",
            "发现问题⟦73个⟧，整改销号⟦75个⟧。",
        ] {
            let findings = Draft::paragraph(sentence).expect(&RULE);
            assert_eq!(findings[0].class, Class::Must, "{sentence}");
        }
        let findings = Draft::paragraph("受理行政复议申请⟦32件⟧，审结⟦35件⟧。").expect(&RULE);
        assert_eq!(findings[0].class, Class::Verify);
    }

    #[test]
    fn no_more_or_of_something_else() {
        Draft::example().silent(&RULE);
        for sentence in [
            "受理矛盾纠纷168件，调解成功166件。",
            "上年结转20件，受理投诉168件，办结180件。",
            "受理信访45件、热线60件，办结70件。",
            "受理群众诉求45件，化解信访积案46件。",
            "排查隐患56处，整改问题60个。",
            "执法人员18人、网格员30人，持证40人。",
            "发现问题73个，整改销号75个，含上年遗留2个。",
            "组织培训2期，参训38人次，考试合格46人次。",
            "开展检查24次，检查市场主体312户，整改隐患340处。",
        ] {
            Draft::paragraph(sentence).silent(&RULE);
        }
    }
}
