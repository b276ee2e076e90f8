//! 来源痕迹: blanks inside words and around figures.

use super::{Class, Context, Finding, Place, Rule};
use crate::report::{BlockKind, TraceKind};
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "stray-space",
    title: "多余空格",
    class: Class::Trace,
    why: "汉字之间、数字前后的空格多是复制或转换留下的。",
    basis: "常见表述（复制痕迹）",
    doc: "
## 查什么
词语当中、数字前后的空格，行中的不间断空格和全角空格。段首缩进、并列单位之间的空格不算。

## 为什么
空格会让检索和统计出错，打印出来疏密不一。

## 怎么改
一次全部删去。

## 例
```bad
全年开展普法活动 36 场，审查合 同41份。
```
```good
全年开展普法活动36场，审查合同41份。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let mut spans = context.own_traces(TraceKind::StraySpace);
    spans.retain(|span| !is_layout(context, *span));
    let Some(first) = spans.first() else { return };
    let message = format!("多余空格{}处", spans.len());
    let mut finding = rule.finding(Place::At(*first), message, "删去多余的空格。");
    for span in &spans {
        finding = finding.edit(*span, "");
    }
    findings.push(finding.places(spans.into_iter().map(Place::At).collect()));
}

/// The gap between 发文字号 and 签发人, between two signers, between two organs of a title, between signature and date,
/// between the cells of a table: set by hand, no damage.
fn is_layout(context: &Context, span: Span) -> bool {
    let Some(block) = context
        .report
        .blocks
        .iter()
        .find(|block| block.span.overlaps(span))
    else {
        return false;
    };
    let blanks = context.source.slice(span);
    let wide = blanks.contains('\u{3000}') || blanks.chars().count() >= 2;
    match block.kind {
        BlockKind::DocumentNumber | BlockKind::Signers => wide,
        BlockKind::Signature | BlockKind::Date => blanks.chars().count() >= 2,
        BlockKind::Title | BlockKind::Letterhead => {
            let before = &context.source.text()[..span.range().start];
            wide && ORGANS.iter().any(|organ| before.ends_with(organ))
        }
        _ => blanks.contains('\t') && context.source.slice(block.span).matches('\t').count() > 1,
    }
}

/// Last words of an organ's name.
const ORGANS: [&str; 6] = ["委员会", "政府", "办事处", "委", "局", "办公室"];

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn blanks_inside_words_and_around_figures() {
        Draft::paragraph("全年开展普法活动⟦ ⟧36⟦ ⟧场。").expect(&RULE);
        Draft::paragraph("审查合⟦ ⟧同41份。").expect(&RULE);
        Draft::paragraph("审查合同41份，⟦\u{3000}⟧清理文件9件。").expect(&RULE);
    }

    #[test]
    fn indents_and_latin_words() {
        Draft::example().silent(&RULE);
        Draft::with(
            "addressee",
            "青政发〔2025〕3号　　　　　　签发人：王某\n县委、县政府：",
        )
        .silent(&RULE);
        Draft::with("tail", "云山县青石镇人民政府    2025年1月20日").silent(&RULE);
        Draft::with(
            "title",
            "中共云山县青石镇委员会　云山县青石镇人民政府\n关于2024年度法治政府建设情况的报告",
        )
        .silent(&RULE);
        Draft::with(
            "title",
            "云山县青石镇人民政府关于2024年度法治⟦　⟧政府建设情况的报告",
        )
        .expect(&RULE);
        Draft::with(
            "addressee",
            "青政发〔2025〕3号　　　　签发人：王某　李某\n县委、县政府：",
        )
        .silent(&RULE);
        Draft::paragraph("项目\t2023年\t2024年\n案件\t12\t15").silent(&RULE);
        Draft::paragraph("　　全年开展普法活动36场。").silent(&RULE);
        Draft::paragraph("推广 Smart City 平台应用。")
            .change(" Smart City ", "Smart City")
            .silent(&RULE);
    }
}
