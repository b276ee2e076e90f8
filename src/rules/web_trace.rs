//! 来源痕迹: lines that a web page put around the text.

use super::{Class, Context, Finding, Place, Rule, passage::shortened};
use crate::report::TraceKind;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "web-trace",
    title: "网页残留",
    class: Class::Trace,
    why: "复制网页时带来的导航、发布信息和按钮不是报告的内容。",
    basis: "表述习惯（网页复制痕迹）",
    doc: "
## 查什么
当前位置、索引号、发布时间、字体大小、浏览次数、打印、关闭等网页文字。

## 为什么
这些文字不是作者写的，入库或转发前应当删去。

## 怎么改
一次全部删去。

## 例
```bad addressee
发布时间：2025-01-22 来源：青石镇人民政府 字体：[大 中 小] 浏览次数：35
县委、县政府：
```
```good addressee
县委、县政府：
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let spans: Vec<Span> = context.report.traces.of(TraceKind::Web).collect();
    let Some(first) = spans.first() else { return };
    let quote = shortened(context.source.slice(*first).trim(), 16);
    let message = match spans.len() {
        1 => format!("网页残留：“{quote}”"),
        count => format!("网页残留{count}处：“{quote}”等"),
    };
    let mut finding = rule.finding(Place::At(*first), message, "删去网页带来的文字。");
    for span in &spans {
        finding = finding.edit(with_line_end(context, *span), "");
    }
    findings.push(finding.places(spans.into_iter().map(Place::At).collect()));
}

/// The span together with its line end, when it fills its line: no empty line is left.
fn with_line_end(context: &Context, span: Span) -> Span {
    let text = context.source.text();
    let lines = context.source.lines();
    let line = lines[context.source.line_of(span.start)];
    let fills = text[line.start as usize..span.start as usize].trim().is_empty() && line.end <= span.end;
    let next = lines.get(context.source.line_of(span.end) + 1);
    match next {
        Some(next) if fills => Span {
            start: span.start,
            end: next.start,
        },
        _ => span,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn lines_of_a_page() {
        for line in [
            "发布时间：2025-01-22 来源：青石镇人民政府 浏览次数：35",
            "索引号：001/2025-00012 主题分类：法治政府 发布日期：2025-01-22",
            "当前位置：首页 > 政务公开 > 法治政府建设年度报告",
        ] {
            Draft::example()
                .change("县委、县政府：", &format!("⟦{line}⟧\n县委、县政府："))
                .expect(&RULE);
        }
    }

    #[test]
    fn the_edit_takes_the_line_along() {
        let draft = Draft::example().change(
            "县委、县政府：",
            "⟦索引号：001/2025-00012 发布日期：2025-01-22⟧\n县委、县政府：",
        );
        let finding = &draft.expect(&RULE)[0];
        assert_eq!(
            finding.edits[0].span.len(),
            "索引号：001/2025-00012 发布日期：2025-01-22\n".len()
        );
    }

    #[test]
    fn words_of_the_report_itself() {
        Draft::example().silent(&RULE);
        Draft::paragraph("推进政务公开，更新网站首页栏目，发布时间和来源标注清楚，关闭僵尸账号2个。")
            .silent(&RULE);
        Draft::paragraph("群众可以打印证明，办事窗口调整字体大小，方便老年人阅读。").silent(&RULE);
    }
}
