//! 必须补正: no title line can be made out.

use super::{Class, Context, FORMAT, Finding, Place, Rule};
use crate::text::Search as _;

pub static RULE: Rule = Rule {
    id: "missing-title",
    title: "没有标题",
    class: Class::Must,
    why: "没有标题，看不出是哪个单位、哪一年的报告。",
    basis: FORMAT,
    doc: "
## 查什么
正文之前有没有“……法治政府建设情况的报告”这样的标题。

## 为什么
标题由发文机关、事由和文种组成，是公文的必备要素。

## 怎么改
补上标题，如“××镇人民政府关于2024年度法治政府建设情况的报告”。

## 例
```bad title
```
```good title
青石镇2024年法治政府建设年度报告
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if context.is_whole() && context.report.head.title.is_none() && !runs_in(context) {
        let advice = "补上标题，写明单位、年度和“法治政府建设情况的报告”。";
        findings.push(rule.finding(Place::Whole, "没有找到报告的标题", advice));
    }
}

/// In a text without line breaks the title stands in the middle of the first one, behind letterhead and number.
fn runs_in(context: &Context) -> bool {
    let opening = context.report.blocks.first().map(|block| block.text.text());
    opening.is_some_and(|text| {
        let first: String = text.chars().take(200).collect();
        let head = first.split('。').next().unwrap_or_default();
        text.chars().count() > 60
            && head.says("关于20")
            && (head.says("情况的报告") || head.says("情况报告") || head.says("工作报告"))
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn a_report_without_title() {
        Draft::with("title", "").expect_whole(&RULE);
        let example = Draft::with("title", "");
        Draft::whole(&example.text().replace("县委、县政府：\n\n", "")).expect_whole(&RULE);
        Draft::whole(
            &example
                .text()
                .replace("县委、县政府：", "青政发〔2025〕3号\n县委、县政府："),
        )
        .expect_whole(&RULE);
    }

    #[test]
    fn titles_of_every_kind() {
        for title in [
            "青石镇2024年法治政府建设年度报告",
            "关于2024年法治政府建设情况的报告",
            "青石镇人民政府\n关于2024年度法治政府建设情况的报告",
            "2024年度柳湾街道法治建设工作总结",
        ] {
            Draft::with("title", title).silent(&RULE);
        }
    }
}
