//! 需要核实: the title says 总结 or 汇报 where the kind of document is 报告.

use super::{Class, Context, Finding, Place, Rule};
use crate::report::BlockKind;
use crate::text::Search as _;

pub static RULE: Rule = Rule {
    id: "title-kind",
    title: "标题文种不是报告",
    class: Class::Verify,
    why: "规定的文种是报告，总结、汇报不是公文文种。",
    basis: "《党政机关公文处理工作条例》（中办发〔2012〕14号）第八条",
    doc: "
## 查什么
标题是不是以“总结”“汇报”代替了“报告”。

## 为什么
公文文种有十五种，报告是其中一种，总结和汇报不是。

## 怎么改
把文种改为“报告”。

## 例
```bad title
青石镇2024年度法治政府建设工作总结
```
```good title
青石镇2024年度法治政府建设工作报告
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let title = context.report.head.title.as_deref().unwrap_or_default();
    if !context.is_report() || title.says("报告") {
        return;
    }
    let kind = pattern!("总结|汇报|小结|综述");
    let titles = context
        .report
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Title);
    let found = titles.rev().find_map(|block| {
        kind.find_iter(block.text.text())
            .last()
            .map(|found| (block, found))
    });
    if let Some((block, found)) = found {
        let message = format!("标题文种写作“{}”", found.as_str());
        let place = Place::At(block.text.span(found.range()));
        findings.push(rule.finding(place, message, "把标题的文种改为“报告”。"));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn other_kinds_of_document() {
        for title in [
            "青石镇2024年度法治政府建设工作⟦总结⟧",
            "青石镇人民政府关于2024年度法治政府建设情况的⟦汇报⟧",
            "柳湾街道2024年法治政府建设情况⟦汇报⟧",
            "柳湾街道2024年法治政府建设情况⟦汇报⟧材料",
        ] {
            Draft::with("title", title).expect(&RULE);
        }
    }

    #[test]
    fn reports_of_every_name() {
        for title in [
            "青石镇2024年度法治政府建设工作报告",
            "青石镇2024年法治政府建设年度报告",
            "青石镇2024年法治政府建设工作总结报告",
        ] {
            Draft::with("title", title).silent(&RULE);
        }
        Draft::example()
            .change(
                "现将2024年度法治政府建设情况报告如下",
                "现将2024年度法治政府建设情况汇报如下",
            )
            .silent(&RULE);
    }
}
