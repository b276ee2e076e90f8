//! 需要核实: numbers of headings in a form that the standard does not know, or in two forms at once.

use super::{Class, Context, Finding, Place, Rule, passage::Passage};
use crate::report::OrdinalForm;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "ordinal-form",
    title: "编号写法不规范",
    class: Class::Verify,
    why: "（一）后不再加顿号，1后用圆点，括号用全角，是公文编号的统一写法。",
    basis: "GB/T 15834—2011《标点符号用法》附录B.3",
    doc: "
## 查什么
标题编号写成“（一）、”“1、”“第一、”，或者“（一）”与“(一)”混用。

## 为什么
标准规定：带括号的序次语后不用顿号；阿拉伯数字后用下脚点；“第一”后用逗号。

## 怎么改
改成“（一）”“1.”“第一，”，括号统一用全角。

## 例
```bad plan
四、2025年推进法治政府建设的主要安排
（一）、充实执法力量。3月底前增配执法人员4名，实现执法巡查覆盖全部村居，健全巡查制度。
（二）、丰富普法形式。组建专业宣讲队伍，全年开展线上普法宣传10场。
```
```good plan
四、2025年推进法治政府建设的主要安排
（一）充实执法力量。3月底前增配执法人员4名，实现执法巡查覆盖全部村居，健全巡查制度。
（二）丰富普法形式。组建专业宣讲队伍，全年开展线上普法宣传10场。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_report() {
        return;
    }
    let marks: [(Vec<Span>, &str, &str, &str); 4] = [
        (
            after_bracket(context),
            "括号编号后多了顿号",
            "删去括号后的顿号，写作“（一）”。",
            "",
        ),
        (
            arabic_with_comma(context),
            "阿拉伯数字编号后用了顿号",
            "把“1、”改为“1.”。",
            ".",
        ),
        (
            first_with_comma(context),
            "“第一”后用了顿号",
            "把“第一、”改为“第一，”。",
            "，",
        ),
        (
            mixed_brackets(context),
            "“（一）”与“(一)”混用",
            "编号的括号统一用全角。",
            "（）",
        ),
    ];
    for (spans, message, advice, replacement) in marks {
        if spans.is_empty() {
            continue;
        }
        let message = if spans.len() > 1 {
            format!("{message}，共{}处", spans.len())
        } else {
            message.to_owned()
        };
        let mut finding = rule.finding(Place::Whole, message, advice);
        for span in &spans {
            let (at, text) = repaired(context.source.slice(*span), *span, replacement);
            if context.source.slice(at) != text {
                finding = finding.edit(at, text);
            }
        }
        findings.push(finding.places(spans.into_iter().map(Place::At).collect()));
    }
}

/// What to put in the place of a mark: the 、 at its end goes, or its brackets become full-width.
fn repaired(written: &str, span: Span, replacement: &str) -> (Span, String) {
    if replacement == "（）" {
        return (span, written.replace('(', "（").replace(')', "）"));
    }
    let mark = written.rfind('、').unwrap_or(written.len());
    (
        Span {
            start: span.start + mark as u32,
            end: span.end,
        },
        replacement.to_owned(),
    )
}

/// （一）、
fn after_bracket(context: &Context) -> Vec<Span> {
    let ordinals = context
        .report
        .headings
        .iter()
        .filter_map(|heading| heading.ordinal.as_ref());
    ordinals
        .filter(|ordinal| {
            matches!(
                ordinal.form,
                OrdinalForm::HanParenthesized | OrdinalForm::ArabicParenthesized
            )
        })
        .filter(|ordinal| ordinal.text.ends_with('、'))
        .map(|ordinal| ordinal.span)
        .collect()
}

/// 1、
fn arabic_with_comma(context: &Context) -> Vec<Span> {
    let ordinals = context
        .report
        .headings
        .iter()
        .filter_map(|heading| heading.ordinal.as_ref());
    ordinals
        .filter(|ordinal| ordinal.form == OrdinalForm::Arabic && ordinal.text.ends_with('、'))
        .map(|ordinal| ordinal.span)
        .collect()
}

/// 第一、 at the start of a paragraph.
fn first_with_comma(context: &Context) -> Vec<Span> {
    let first = pattern!("^第[一二三四五六七八九十]{1,2}、");
    let found = |passage: Passage| {
        first
            .find(passage.text())
            .map(|found| passage.span(found.range()))
    };
    context.own_passages().filter_map(found).collect()
}

/// The fewer of (一) and （一）, where both stand. Half-width ones that are the more are a matter of half-width marks.
pub(super) fn mixed_brackets(context: &Context) -> Vec<Span> {
    let forms = [OrdinalForm::HanParenthesized, OrdinalForm::ArabicParenthesized];
    let fewer = |form: OrdinalForm| {
        let ordinals = context
            .report
            .headings
            .iter()
            .filter_map(|heading| heading.ordinal.as_ref());
        let (half, full): (Vec<Span>, Vec<Span>) = ordinals
            .filter(|ordinal| ordinal.form == form)
            .map(|ordinal| ordinal.span)
            .partition(|span| context.source.slice(*span).contains(['(', ')']));
        if full.is_empty() || !half.is_empty() && full.len() < half.len() {
            full
        } else {
            half
        }
    };
    forms.into_iter().flat_map(fewer).collect()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn marks_that_the_standard_does_not_know() {
        Draft::example()
            .change("（三）提升干部", "⟦（三）、⟧提升干部")
            .expect(&RULE);
        Draft::example()
            .change("（三）提升干部", "⟦(三)⟧提升干部")
            .expect(&RULE);
        Draft::paragraph(
            "⟦1、⟧审查合同。审查合同41份，提出意见12条。\n⟦2、⟧清理文件。清理文件9件，废止2件。",
        )
        .expect(&RULE);
        Draft::paragraph("⟦第一、⟧审查合同，提出意见12条。\n⟦第二、⟧清理文件，废止2件。").expect(&RULE);
    }

    #[test]
    fn marks_as_they_should_be() {
        Draft::example().silent(&RULE);
        Draft::paragraph("1.审查合同。审查合同41份，提出意见12条。\n2.清理文件。清理文件9件，废止2件。")
            .silent(&RULE);
        Draft::paragraph("第一，审查合同，提出意见12条。\n第二，清理文件，废止2件。").silent(&RULE);
        Draft::paragraph(
            "（1）审查合同。审查合同41份，提出意见12条。\n（2）清理文件。清理文件9件，废止2件。",
        )
        .silent(&RULE);
    }

    #[test]
    fn the_odd_one_among_half_width_numbers() {
        let text = Draft::example().text().replace('（', "(").replace('）', ")");
        Draft::whole(&text.replace("(三)提升干部", "⟦（三）⟧提升干部")).expect(&RULE);
        Draft::whole(&text).silent(&RULE);
    }

    #[test]
    fn the_edit_repairs_the_mark() {
        let findings = Draft::example()
            .change("（三）提升干部", "⟦(三)⟧提升干部")
            .expect(&RULE);
        assert_eq!(findings[0].edits[0].text, "（三）");
        let findings = Draft::example()
            .change("（三）提升干部", "⟦（三）、⟧提升干部")
            .expect(&RULE);
        assert_eq!(
            (
                findings[0].edits[0].text.as_str(),
                findings[0].edits[0].span.len()
            ),
            ("", 3)
        );
    }
}
