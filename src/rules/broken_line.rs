//! 来源痕迹: a line break in the middle of a sentence or of the title.

use super::{Class, Context, Finding, Place, Rule};
use crate::report::TraceKind;

pub static RULE: Rule = Rule {
    id: "broken-line",
    title: "句中断行",
    class: Class::Trace,
    why: "从 PDF 或扫描件复制时，行尾会变成换行，把一句话断成两段。",
    basis: "表述习惯（复制痕迹）",
    doc: "
## 查什么
一句话当中的换行，标题词语当中的换行。标题在单位名称与“关于”之间换行是公文的排法，不提示。检查时已按连起来的句子读。

## 为什么
断行会打乱排版，也会让人误以为是两段。

## 怎么改
一次全部接上。

## 例
```bad
镇党委会议专题研究行政执法工作，由镇长担任领导小组组长，

分管负责人担任副组长。
```
```good
镇党委会议专题研究行政执法工作，由镇长担任领导小组组长，分管负责人担任副组长。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let spans = context.own_traces(TraceKind::BrokenLine);
    let Some(first) = spans.first() else { return };
    let text = context.source.text();
    let before: String = {
        let characters: Vec<char> = text[..first.start as usize]
            .chars()
            .rev()
            .take(6)
            .take_while(|character| *character != '\n')
            .collect();
        characters.into_iter().rev().collect()
    };
    let after: String = text[first.end as usize..]
        .chars()
        .take(6)
        .take_while(|character| *character != '\n')
        .collect();
    let message = match spans.len() {
        1 => format!("“{before}｜{after}”中间断行"),
        count => format!("句中断行{count}处，如“{before}｜{after}”"),
    };
    let mut finding = rule.finding(Place::At(*first), message, "把断开的句子接上。");
    for span in &spans {
        finding = finding.edit(*span, "");
    }
    findings.push(finding.places(spans.into_iter().map(Place::At).collect()));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn breaks_inside_a_sentence() {
        Draft::paragraph(
            "镇党委会议专题研究行政执法工作，由镇长担任领导小组组长，⟦\n\n⟧分管负责人担任副组长。",
        )
        .expect(&RULE);
        Draft::paragraph("全年组织综合行政执法队、司法所、派出所开展联合检查，⟦\n⟧检查经营场所80家。")
            .expect(&RULE);
        Draft::paragraph(
            "镇党委书记、镇长带队深入各村认真履行推进法治建设第一责任人职⟦\n⟧责。全年检查12次。",
        )
        .expect(&RULE);
        Draft::paragraph("全年组织综合行政执法队开展联合检查和专项整治行动⟦\n⟧，检查经营场所80家。")
            .expect(&RULE);
    }

    #[test]
    fn breaks_between_a_number_and_its_measure_word() {
        Draft::paragraph("全年组织综合行政执法培训12⟦\n\n⟧场，参训300余人。").expect(&RULE);
        Draft::paragraph("带头讲法治课1⟦\n⟧次").expect(&RULE);
        // Behind the number begins another word, as in a table that was copied cell by cell.
        Draft::paragraph("行政执法人员12\n\n人民调解员8").silent(&RULE);
        Draft::paragraph("行政执法案件12\n\n件数统计至年底").silent(&RULE);
    }

    #[test]
    fn paragraphs_end_where_sentences_end() {
        Draft::example().silent(&RULE);
        Draft::paragraph("全年开展联合检查12次。\n检查经营场所80家。").silent(&RULE);
        Draft::with(
            "title",
            "云山县青石镇人民政府\n关于2024年度法治政府建设情况的报告",
        )
        .silent(&RULE);
    }
}
