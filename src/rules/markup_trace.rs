//! 来源痕迹: Markdown marks, HTML tags and entities.

use super::{Class, Context, Finding, Place, Rule, passage::shortened};
use crate::report::TraceKind;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "markup-trace",
    title: "排版标记残留",
    class: Class::Trace,
    why: "#、**、&nbsp; 等是软件的排版标记，不是报告的文字。",
    basis: "表述习惯（Markdown、HTML 复制痕迹）",
    doc: "
## 查什么
Markdown 的 # 和 **，HTML 的标签和实体（&nbsp; &quot;）。

## 为什么
从聊天软件、网页源码复制时会带进这些标记，打印出来就是乱码。

## 怎么改
一次全部删去；实体换成它所表示的字符。

## 例
```bad
**（十）开展专项行动。**全年开展专项行动6次。
```
```good
（十）开展专项行动。全年开展专项行动6次。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let mut spans = context.own_traces(TraceKind::Markup);
    // **县 is a name left open, no mark of bold type.
    let stars = super::placeholder::stars(context);
    spans.retain(|span| !stars.iter().any(|other| other.overlaps(*span)));
    let Some(first) = spans.first() else { return };
    let quote = shortened(context.source.slice(*first).trim(), 12);
    let message = format!("排版标记残留{}处：“{quote}”", spans.len());
    let mut finding = rule.finding(Place::At(*first), message, "删去排版标记。");
    for span in &spans {
        finding = finding.edit(*span, seen(context, *span));
    }
    findings.push(finding.places(spans.into_iter().map(Place::At).collect()));
}

/// What the reader sees in the place of a mark: nothing, or the character of an entity.
fn seen(context: &Context, span: Span) -> String {
    if !context.source.slice(span).starts_with('&') {
        return String::new();
    }
    context.passages(span).map(|passage| passage.text()).collect()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn marks_of_markdown_and_html() {
        Draft::paragraph("⟦**⟧（十）开展专项行动。⟦**⟧全年开展专项行动6次。").expect(&RULE);
        Draft::example()
            .change("四、2025年推进", "⟦## ⟧四、2025年推进")
            .expect(&RULE);
        Draft::paragraph("全年开展⟦&quot;⟧法律进村⟦&quot;⟧活动36场。").expect(&RULE);
    }

    #[test]
    fn entities_are_decoded() {
        let findings = Draft::paragraph("全年开展⟦&quot;⟧法律进村⟦&quot;⟧活动36场。").expect(&RULE);
        assert_eq!(findings[0].edits[0].text, "\"");
    }

    #[test]
    fn a_plain_text_has_none() {
        Draft::example().silent(&RULE);
        Draft::paragraph("推行“3+N”模式，巡查#1、#2点位，配备A&B两类设备。").silent(&RULE);
        Draft::paragraph("发放资料2*3套。").silent(&RULE);
    }
}
