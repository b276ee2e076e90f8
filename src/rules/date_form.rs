//! 需要核实: the date at the end has leading zeros, a short year, another form, or is no day of the calendar.

use super::{Class, Context, FORMAT, Finding, Place, Rule};
use crate::report::BlockKind;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "date-form",
    title: "成文日期写法不规范",
    class: Class::Verify,
    why: "成文日期用阿拉伯数字写全年月日，月日不补零。",
    basis: FORMAT,
    doc: "
## 查什么
成文日期有没有补零（01月）、年份写两位、不写“年月日”，或者日历上没有这一天。用汉字数字写的日期不提示。

## 为什么
标准规定成文日期中的数字用阿拉伯数字将年、月、日标全，月、日不编虚位。

## 怎么改
写成“2025年1月20日”的样子。

## 例
```bad tail
云山县青石镇人民政府
2025年01月20日
```
```good tail
云山县青石镇人民政府
2025年1月20日
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_report() {
        return;
    }
    let tail = &context.report.tail;
    let Some(written) = tail.date_text.as_deref() else {
        return;
    };
    let chinese =
        pattern!("^[二〇○零][〇○零一二三四五六七八九]+年[一二三四五六七八九十]+月[一二三四五六七八九十]+日$");
    let right = pattern!("^[0-9]{4}年[1-9][0-9]?月[1-9][0-9]?日$");
    let Some((date, span)) = tail.date else {
        unfinished(rule, context, written, findings);
        return;
    };
    let (message, advice) = if !date.exists() {
        (
            format!("成文日期“{written}”不存在"),
            "核对月份和日期。".to_owned(),
        )
    } else if chinese.is_match(written) || right.is_match(written) {
        return;
    } else {
        let text = format!("{}年{}月{}日", date.year, date.month, date.day);
        (
            format!("成文日期“{written}”写法不规范"),
            format!("写作“{text}”。"),
        )
    };
    let mut finding = rule.finding(Place::At(span), message, advice);
    if date.exists() {
        finding = finding.edit(span, format!("{}年{}月{}日", date.year, date.month, date.day));
    }
    findings.push(finding);
}

/// “2025年1月”: a date without its day. With X or _ in it, it is a placeholder.
fn unfinished(rule: &'static Rule, context: &Context, written: &str, findings: &mut Vec<Finding>) {
    let block = context
        .report
        .blocks
        .iter()
        .rev()
        .find(|block| block.kind == BlockKind::Date);
    let blank = written.contains(['X', 'x', '×', '_', '＿', '*', 'Ｘ']);
    if let (Some(block), false, true) = (
        block,
        blank,
        written.contains(|character: char| character.is_ascii_digit()),
    ) {
        let span: Span = block.text.whole();
        findings.push(rule.finding(Place::At(span), "成文日期不完整", "把年、月、日写全。"));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn forms_that_the_standard_does_not_know() {
        for date in [
            "⟦2025年01月20日⟧",
            "⟦2025年1月05日⟧",
            "⟦25年1月20日⟧",
            "⟦2025年2月30日⟧",
            "⟦2025年13月2日⟧",
            "⟦2025-01-20⟧",
        ] {
            Draft::with("tail", &format!("青石镇人民政府\n{date}")).expect(&RULE);
        }
        let findings = Draft::with("tail", "青石镇人民政府\n⟦2025年1月⟧").expect(&RULE);
        assert_eq!(findings[0].message, "成文日期不完整");
        Draft::with("tail", "青石镇人民政府\n年　月　日").silent(&RULE);
        let findings = Draft::with("tail", "青石镇人民政府\n⟦2025年01月20日⟧").expect(&RULE);
        assert_eq!(findings[0].edits[0].text, "2025年1月20日");
    }

    #[test]
    fn right_dates() {
        for date in [
            "2025年1月20日",
            "二〇二五年一月二十日",
            "2025年12月31日",
            "2024年2月29日",
        ] {
            Draft::with("tail", &format!("青石镇人民政府\n{date}")).silent(&RULE);
        }
        Draft::with("tail", "青石镇人民政府").silent(&RULE);
    }
}
