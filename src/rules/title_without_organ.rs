//! 需要核实: the title lacks the body that reports.

use super::{Class, Context, Finding, Place, Rule};
use crate::report::BlockKind;

pub static RULE: Rule = Rule {
    id: "title-without-organ",
    title: "标题没有单位名称",
    class: Class::Verify,
    why: "公文标题由发文机关名称、事由和文种组成，公开后也靠它辨认是谁的报告。",
    basis: "《党政机关公文处理工作条例》（中办发〔2012〕14号）第九条",
    doc: "
## 查什么
标题里有没有报告单位的名称。

## 为什么
标题应当写明发文机关；用套红版头印发的，版头已有名称，只作建议。

## 怎么改
在标题前加上单位名称。

## 例
```bad title
关于2024年度法治政府建设情况的报告
```
```good title
青石镇人民政府关于2024年度法治政府建设情况的报告
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let head = &context.report.head;
    let (Some(span), false, true) = (head.title_span, head.title_has_organ, context.is_report()) else {
        return;
    };
    let advice = match &head.organ {
        Some(organ) => format!("在标题前加上“{organ}”。"),
        None => "在标题前加上报告单位的名称。".to_owned(),
    };
    let letterhead = context
        .report
        .blocks
        .iter()
        .any(|block| block.kind == BlockKind::Letterhead);
    let class = if letterhead { Class::Improve } else { Class::Verify };
    findings.push(
        rule.finding(Place::At(span), "标题没有写报告单位的名称", advice)
            .class(class),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn titles_without_a_body() {
        for title in [
            "⟦关于2024年度法治政府建设情况的报告⟧",
            "⟦2024年法治政府建设年度报告⟧",
            "⟦2024年度法治政府建设工作情况报告⟧",
        ] {
            Draft::with("title", title).expect(&RULE);
        }
    }

    #[test]
    fn titles_with_a_body() {
        for title in [
            "青石镇2024年法治政府建设年度报告",
            "中共青石镇委员会 青石镇人民政府\n关于2024年度法治政府建设情况的报告",
            "柳湾街道办事处关于2024年度法治政府建设情况的报告",
            "云山县司法局2024年法治政府建设情况报告",
        ] {
            Draft::with("title", title).silent(&RULE);
        }
        Draft::with("title", "").silent(&RULE);
    }
}
