//! 建议完善: no body is addressed.

use super::{Class, Context, FORMAT, Finding, Place, Rule};

pub static RULE: Rule = Rule {
    id: "missing-addressee",
    title: "没有主送机关",
    class: Class::Improve,
    why: "报告是上行文，要写明报给谁。",
    basis: FORMAT,
    doc: "
## 查什么
标题下面有没有“县委、县政府：”这样的主送机关。

## 为什么
年度报告应当报上一级党委和政府。网页公开时常省去主送机关，所以只作建议。

## 怎么改
在正文前顶格写主送机关，后加冒号。

## 例
```bad addressee
```
```good addressee
县委、县政府：
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let head = &context.report.head;
    if !context.is_whole() || head.addressee.is_some() {
        return;
    }
    let place = head
        .title_span
        .map_or(Place::Whole, |title| Place::After(title.end));
    findings.push(rule.finding(
        place,
        "没有主送机关",
        "在标题下顶格写主送机关，如“县委、县政府：”。",
    ));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn nobody_is_addressed() {
        Draft::with("addressee", "")
            .change("情况的报告", "情况的报告⟦⟧")
            .expect(&RULE);
        Draft::with("addressee", "青政发〔2025〕3号")
            .change("情况的报告", "情况的报告⟦⟧")
            .expect(&RULE);
        Draft::example()
            .change("县委、县政府：\n\n", "")
            .change("情况的报告", "情况的报告⟦⟧")
            .expect(&RULE);
    }

    #[test]
    fn bodies_of_every_kind() {
        for addressee in [
            "县委、县政府：",
            "中共云山县委、云山县人民政府：",
            "县委全面依法治县委员会办公室:",
            "云山县人民政府：",
        ] {
            Draft::with("addressee", addressee).silent(&RULE);
        }
    }
}
