//! 需要核实: no body signs at the end.

use super::{Class, Context, FORMAT, Finding, Place, Rule};
use crate::report::ElementId;

pub static RULE: Rule = Rule {
    id: "missing-signature",
    title: "没有署名",
    class: Class::Verify,
    why: "公文正文之后应有发文机关署名。",
    basis: FORMAT,
    doc: "
## 查什么
正文末尾有没有发文机关署名。文中有网页残留的，可能是网页删去了，只作建议。

## 为什么
署名表明由谁负责；没有署名的稿子可能不是定稿。

## 怎么改
在正文末尾右下方写发文机关全称，下一行写成文日期。

## 例
```bad tail
2025年1月20日
```
```good tail
云山县青石镇人民政府
2025年1月20日
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let tail = &context.report.tail;
    if !context.is_whole() || !tail.signatures.is_empty() {
        return;
    }
    let class = if context.is_web_page() && ElementId::Signature.lost_on_web() {
        Class::Improve
    } else {
        Class::Verify
    };
    let advice = match &context.report.head.organ {
        Some(organ) => format!("在正文末尾署名“{organ}”。"),
        None => "在正文末尾写发文机关署名。".to_owned(),
    };
    findings.push(
        rule.finding(Place::After(tail.body_end), "末尾没有发文机关署名", advice)
            .class(class),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::Class;
    use crate::rules::example::Draft;

    #[test]
    fn nobody_signs() {
        Draft::with("tail", "")
            .change("案例教学4期。", "案例教学4期。⟦⟧")
            .expect(&RULE);
        Draft::with("tail", "2025年1月20日")
            .change("案例教学4期。", "案例教学4期。⟦⟧")
            .expect(&RULE);
        let web = Draft::with("tail", "")
            .change("案例教学4期。", "案例教学4期。⟦⟧")
            .change(
                "县委、县政府：",
                "发布时间：2025-01-22 来源：青石镇 浏览次数：35\n县委、县政府：",
            );
        assert_eq!(web.expect(&RULE)[0].class, Class::Improve);
    }

    #[test]
    fn signed_by_one_or_two() {
        Draft::example().silent(&RULE);
        Draft::with("tail", "中共青石镇委员会\n青石镇人民政府\n2025年1月20日").silent(&RULE);
        Draft::with("tail", "青石镇人民政府 2025年1月20日").silent(&RULE);
        Draft::with("tail", "青石镇人民政府（盖章）\n2025年1月20日").silent(&RULE);
    }
}
