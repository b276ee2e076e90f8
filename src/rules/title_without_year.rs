//! 必须补正: the title lacks the year.

use super::{Class, Context, Finding, Place, REGULATION, Rule};

pub static RULE: Rule = Rule {
    id: "title-without-year",
    title: "标题没有年度",
    class: Class::Must,
    why: "年度报告一年一份，标题不写年度就分不清是哪一年的。",
    basis: REGULATION,
    doc: "
## 查什么
标题里有没有年份；写“上一年度”的视为有。

## 为什么
年度报告要公开，标题写明年度才能查找和核对。

## 怎么改
在标题里加上年度，如“2024年度”。

## 例
```bad title
青石镇人民政府关于法治政府建设情况的报告
```
```good title
青石镇人民政府关于2024年度法治政府建设情况的报告
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let head = &context.report.head;
    let (Some(title), Some(span), true) = (&head.title, head.title_span, context.is_whole()) else {
        return;
    };
    let year = pattern!("(19|20)[0-9]{2}|二[〇○零][一二三四五六七八九〇○零]{2}|上一?年度|20[0-9XxＸ×]{2}");
    if head.title_year.is_some() || year.is_match(title) {
        return;
    }
    let advice = match head.year {
        Some(year) => format!("在标题里加上“{year}年度”。"),
        None => "在标题里加上报告年度。".to_owned(),
    };
    findings.push(rule.finding(Place::At(span), "标题没有写年度", advice));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn titles_without_a_year() {
        for title in [
            "⟦青石镇人民政府关于法治政府建设情况的报告⟧",
            "⟦青石镇法治政府建设年度报告⟧",
            "⟦柳湾街道办事处法治政府建设工作报告⟧",
        ] {
            Draft::with("title", title).expect(&RULE);
        }
    }

    #[test]
    fn a_year_in_any_form() {
        for title in [
            "青石镇二〇二四年法治政府建设情况报告",
            "青石镇人民政府关于上一年度法治政府建设情况的报告",
            "青石镇2024年法治政府建设情况报告",
        ] {
            Draft::with("title", title).silent(&RULE);
        }
        Draft::with("title", "").silent(&RULE);
    }
}
