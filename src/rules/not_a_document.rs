//! 需要核实: what stands between 《》 is the name of no document: 《习近平法治思想》.

use super::{
    Context, Finding, Place, Rule,
    citation::titles,
    passage::{Passage, shortened},
};
use crate::lexicon::{laws, not_document};
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "not-a-document",
    title: "书名号里的不是文件名称",
    class: super::Class::Verify,
    why: "思想、精神、制度和活动不是文件，不用书名号。",
    basis: "GB/T 15834—2011《标点符号用法》4.15.1",
    doc: "
## 查什么
书名号里是不是思想、会议精神、制度、活动的名称，而不是文件、著作的名称。
讲课、讲座、书籍、节目的题目不提示（以《习近平法治思想》为题授课）。

## 为什么
书名号标示书名、篇名、文件名；把思想、精神写进书名号，等于说有这样一份文件。

## 怎么改
去掉书名号，或者写出文件、著作的全名（《习近平法治思想学习纲要》）。

## 例
```bad
组织学习《习近平法治思想》《宪法》《民法典》12次。
```
```good
组织学习习近平法治思想和《宪法》《民法典》《习近平法治思想学习纲要》12次。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let mut said: Vec<(String, Finding)> = Vec::new();
    for passage in context.own_passages() {
        for (span, title, write) in slips(&passage) {
            if let Some((_, finding)) = said.iter_mut().find(|(other, _)| other == title) {
                finding.places.push(Place::At(span));
                finding.edits.push(super::Edit { span, text: write });
                continue;
            }
            let message = format!("《{}》不是文件名称", shortened(title, 30));
            let advice = "去掉书名号，或者写出文件、著作的全名。";
            let finding = rule.finding(Place::At(span), message, advice).edit(span, write);
            said.push((title.to_owned(), finding));
        }
    }
    findings.extend(said.into_iter().map(|(_, finding)| finding));
}

fn slips<'a>(passage: &Passage<'a>) -> Vec<(Span, &'a str, String)> {
    let text = passage.text();
    titles(text)
        .filter_map(|(range, title)| {
            let write = not_document(title)
                .map(str::to_owned)
                .or_else(|| is_spirit(title).then(|| title.to_owned()))?;
            // What had marks of its own needs one between itself and its neighbours now.
            let write = match (
                text[..range.start].ends_with('》'),
                text[range.end..].starts_with('《'),
            ) {
                (true, true) => format!("、{write}、"),
                (true, false) => format!("、{write}"),
                (false, true) => format!("{write}、"),
                (false, false) => write,
            };
            let known = laws().is_known(title);
            (!known && !is_work(&text[..range.start], &text[range.end..]))
                .then(|| (passage.span(range), title, write))
        })
        .collect()
}

/// 《党的二十大精神》, 《中央经济工作会议精神》: what a meeting said. 《学习党的二十大精神》 is the title of a talk.
fn is_spirit(title: &str) -> bool {
    const KINDS: [&str; 6] = [
        "会议精神",
        "全会精神",
        "大会精神",
        "讲话精神",
        "十大精神",
        "九大精神",
    ];
    const TALK: [&str; 8] = ["学习", "学", "贯彻", "落实", "宣讲", "解读", "深入", "以"];
    KINDS.iter().any(|kind| title.ends_with(kind)) && !TALK.iter().any(|word| title.starts_with(word))
}

/// The title of a lecture, a book, a broadcast: 以《…》为题, 《…》专题辅导, 观看《…》.
fn is_work(before: &str, after: &str) -> bool {
    const AFTER: [&str; 24] = [
        "为题",
        "为主题",
        "专题",
        "主题",
        "讲座",
        "一课",
        "课",
        "微课",
        "党课",
        "一书",
        "读本",
        "文章",
        "书籍",
        "节目",
        "栏目",
        "视频",
        "宣传片",
        "展板",
        "报告会",
        "辅导",
        "宣讲",
        "授课",
        "一文",
        "为内容",
    ];
    const BEFORE: [&str; 20] = [
        "题为",
        "名为",
        "主题为",
        "讲授",
        "课程",
        "专著",
        "著作",
        "书籍",
        "文章",
        "党课",
        "讲座",
        "辅导",
        "授课",
        "观看",
        "播放",
        "收看",
        "编印",
        "编写",
        "撰写",
        "一书",
    ];
    let after = after.trim_start_matches('的');
    AFTER.iter().any(|word| after.starts_with(word)) || BEFORE.iter().any(|word| before.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Table;
    use crate::rules::example::Draft;

    #[test]
    fn ideas_and_habits_between_title_marks() {
        for text in [
            "深入学习⟦《习近平法治思想》⟧《宪法》。",
            "学习贯彻⟦《党的二十大精神》⟧4次。",
            "传达⟦《中央全面依法治国工作会议精神》⟧。",
            "落实⟦《三项制度》⟧，持证上岗。",
            "落实⟦《行政执法“三项制度”》⟧，持证上岗。",
            "实施⟦《八五普法》⟧，发放手册200册。",
            "实施⟦《“八五”普法》⟧，发放手册200册。",
            "弘扬⟦《社会主义核心价值观》⟧。",
            "以⟦《习近平法治思想》⟧为指导，开展工作。",
            "履行⟦《第一责任人职责》⟧。",
            "坚持⟦《枫桥经验》⟧，调解纠纷12件。",
        ] {
            Draft::paragraph(text).expect(&RULE);
        }
        let findings = Draft::paragraph("学⟦《习近平法治思想》⟧。\n再学⟦《习近平法治思想》⟧。").expect(&RULE);
        assert_eq!(
            (findings.len(), findings[0].edits[0].text.as_str()),
            (1, "习近平法治思想")
        );
    }

    #[test]
    fn every_row_is_found() {
        let table = Table::read(include_str!("../lexicon/not_documents.tsv"));
        let word = table.column("word");
        for row in table.rows() {
            assert!(!laws().is_known(row.cell(word)), "{}", row.cell(word));
            Draft::paragraph(&format!("认真学习⟦《{}》⟧，开展学习2次。", row.cell(word))).expect(&RULE);
        }
    }

    #[test]
    fn documents_books_and_lectures() {
        for text in [
            "学习《习近平法治思想学习纲要》《习近平法治思想概论》。",
            "学习《习近平谈治国理政》第四卷。",
            "学习《论坚持全面依法治国》。",
            "以《习近平法治思想》为题授课2次。",
            "开展《习近平法治思想》专题辅导2次。",
            "镇长作题为《习近平法治思想》的讲座。",
            "观看《法治政府建设》专题片2次。",
            "学习《中国共产党章程》《中国共产党纪律处分条例》。",
            "学习习近平法治思想12次。",
            "开展《学习贯彻党的二十大精神》宣讲2次。",
            "落实《关于实行国家机关“谁执法谁普法”普法责任制的意见》。",
            "实施“八五”普法规划。",
            "落实《青石镇“三重一大”决策制度实施办法》。",
            "订阅《法治日报》12份。",
            "学习《宪法》《民法典》《行政复议法》。",
            "印发《青石镇2024年法治政府建设工作要点》。",
            "印发《青石镇“放管服”改革实施方案》。",
            "学习《党的二十大报告》。",
            "收看《法治在线》节目2期。",
            "学习《民法典》知识2次。",
            "落实《法治政府建设实施纲要（2021—2025年）》。",
            "学习《中国共产党党员权利保障条例》。",
            "落实《党政主要负责人履行推进法治建设第一责任人职责规定》。",
            "学习《习近平法治思想》一书。",
            "传达县委经济工作会议精神。",
            "学习《中共中央关于党的百年奋斗重大成就和历史经验的决议》。",
            "落实《法治社会建设实施纲要（2020—2025年）》。",
            "编印《优化营商环境政策汇编》200册。",
            "印发《关于贯彻落实全国两会精神的通知》。",
            "印发《行政执法三项制度实施方案》。",
        ] {
            Draft::paragraph(text).silent(&RULE);
        }
    }
}
