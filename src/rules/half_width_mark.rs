//! 建议完善: half-width marks among Chinese text.

use super::{Class, Context, Finding, Place, Rule, marks::is_chinese, ordinal_form};
use crate::report::{BlockKind, TraceKind};
use crate::text::Search as _;
use crate::text::{Span, is_han};

pub static RULE: Rule = Rule {
    id: "half-width-mark",
    title: "中文里用了半角标点",
    class: Class::Improve,
    why: "中文用全角标点，半角标点多是网页或输入法带来的。",
    basis: "GB/T 15834—2011《标点符号用法》5.1",
    doc: "
## 查什么
汉字旁边的半角 `,` `:` `;` `(` `)` `?` `!`，句末的半角句点。数字（1,234）、时间（11:34）、网址和外文里的不算。

## 为什么
标准规定标点占一个字的位置；半角、全角混用不整齐。

## 怎么改
全部改为全角，可以一次改完。

## 例
```bad
全年审查合同(协议)41份,清理文件9件;提出意见12条。
```
```good
全年发放资料1,234份，开通服务热线（8:30—17:30），通过App推送信息。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let mut marks: Vec<(Span, char)> = Vec::new();
    for block in context
        .report
        .blocks
        .iter()
        .filter(|block| !matches!(block.kind, BlockKind::Web | BlockKind::Furniture))
    {
        collect(
            context.source.slice(block.span),
            block.span.start as usize,
            &mut marks,
        );
    }
    let skipped: Vec<Span> = context
        .report
        .traces
        .of(TraceKind::Markup)
        .chain(context.report.traces.of(TraceKind::Web))
        .chain(ordinal_form::mixed_brackets(context))
        .collect();
    marks.retain(|(span, _)| !skipped.iter().any(|other| other.overlaps(*span)));
    let Some((first, _)) = marks.first() else { return };
    let kinds: String = [',', ':', ';', '(', ')', '?', '!', '.']
        .iter()
        .filter(|kind| marks.iter().any(|(_, mark)| mark == *kind))
        .collect();
    let message = format!(
        "半角标点{}处：{}",
        marks.len(),
        kinds.chars().map(String::from).collect::<Vec<_>>().join(" ")
    );
    let mut finding = rule.finding(Place::At(*first), message, "全部改为全角标点。");
    for (span, mark) in &marks {
        finding = finding.edit(*span, full_width(*mark));
    }
    findings.push(finding.places(marks.into_iter().map(|(span, _)| Place::At(span)).collect()));
}

fn full_width(mark: char) -> &'static str {
    match mark {
        ',' => "，",
        ':' => "：",
        ';' => "；",
        '(' => "（",
        ')' => "）",
        '?' => "？",
        '.' => "。",
        _ => "！",
    }
}

/// The half-width marks of `text` that stand among Chinese, with their places.
fn collect(text: &str, offset: usize, marks: &mut Vec<(Span, char)>) {
    if !text.bytes().any(|byte| b",:;?!().".contains(&byte)) {
        return;
    }
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let span = |at: usize| Span::new(offset + at, offset + at + 1);
    let mut open: Vec<usize> = Vec::new();
    for (index, (at, mark)) in characters.iter().enumerate() {
        let before = || {
            characters[..index]
                .iter()
                .rev()
                .map(|(_, character)| *character)
                .find(|character| !is_blank(*character))
        };
        let after = || {
            characters[index + 1..]
                .iter()
                .map(|(_, character)| *character)
                .find(|character| !is_blank(*character))
        };
        match mark {
            ',' | ':' | ';' | '?' | '!' => {
                let digits = before().is_some_and(|before| before.is_ascii_digit())
                    && after().is_some_and(|after| after.is_ascii_digit());
                let chinese = before().is_some_and(is_chinese) || after().is_some_and(is_han);
                let address = *mark == ':' && text[at + 1..].starts_with("//");
                if chinese && !digits && !address {
                    marks.push((span(*at), *mark));
                }
            }
            '.' if ends_sentence(&characters, index) => marks.push((span(*at), '.')),
            '(' | '（' => open.push(index),
            '）' => match open.pop() {
                Some(start) if characters[start].1 == '(' => marks.push((span(characters[start].0), '(')),
                _ => {}
            },
            ')' => match open.pop() {
                Some(start) if characters[start].1 == '（' => marks.push((span(*at), ')')),
                Some(start) => {
                    let inside = characters[start + 1..index]
                        .iter()
                        .any(|(_, character)| is_chinese(*character));
                    // (APP) and (1) hold nothing Chinese: their brackets may stay.
                    if inside {
                        marks.push((span(characters[start].0), '('));
                        marks.push((span(*at), ')'));
                    }
                }
                None if before().is_some_and(is_chinese) => marks.push((span(*at), ')')),
                None => {}
            },
            _ => {}
        }
    }
    for start in open.into_iter().filter(|start| characters[*start].1 == '(') {
        if characters
            .get(start + 1)
            .is_some_and(|(_, next)| is_chinese(*next))
        {
            marks.push((span(characters[start].0), '('));
        }
    }
    crate::text::order::by_numbers(marks, |(span, _)| (span.start, span.end));
}

/// A full stop in half width: behind Han, and what follows is no Latin word. `一.` is a number, `...` an ellipsis.
fn ends_sentence(characters: &[(usize, char)], index: usize) -> bool {
    let before = index.checked_sub(1).map(|before| characters[before].1);
    let after = characters.get(index + 1).map(|(_, after)| *after);
    let number = characters[..index]
        .iter()
        .rev()
        .take(4)
        .find(|(_, character)| !"一二三四五六七八九十".has(*character))
        .is_none_or(|(_, character)| !is_han(*character));
    before.is_some_and(|before| is_han(before) || before == '”' || before == '）' || before == '》')
        && after.is_none_or(|after| after.is_whitespace() || is_chinese(after))
        && !(number && before.is_some_and(|before| "一二三四五六七八九十".has(before)))
}

/// Blanks and Markdown marks between a mark and its neighbours do not count.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || character == '*'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::Draft;

    #[test]
    fn marks_among_chinese() {
        Draft::paragraph("审查合同41份⟦,⟧清理文件9件⟦;⟧提出意见12条。").expect(&RULE);
        Draft::paragraph("审查合同⟦(⟧协议⟦)⟧41份，成功率98%⟦,⟧群众满意。").expect(&RULE);
        Draft::paragraph("怎么办⟦?⟧干就好⟦!⟧审查合同41份。").expect(&RULE);
        Draft::paragraph("审查合同⟦(⟧协议41份。\n清理文件废止⟦)⟧9件。").expect(&RULE);
        Draft::paragraph("2024年⟦,⟧审查合同41份。现将有关情况说明如下⟦:⟧").expect(&RULE);
        Draft::paragraph("审查合同41份⟦.⟧\n检查市场、学校⟦.⟧清理文件⟦.⟧").expect(&RULE);
        Draft::paragraph("审查合同（协议⟦)⟧41份，推广微信（WeChat⟦)⟧公众号，清理⟦(⟧废止）2件。")
            .expect(&RULE);
        let findings = Draft::paragraph("审查合同⟦(⟧协议⟦)⟧41份⟦,⟧清理文件9件。").expect(&RULE);
        assert_eq!(
            (findings.len(), findings[0].edits.len(), findings[0].places.len()),
            (1, 3, 3)
        );
        assert_eq!(findings[0].edits[2].text, "，");
    }

    #[test]
    fn numbers_times_addresses_and_latin_are_left_alone() {
        for text in [
            "全年发放资料1,234份，服务时间8:30至17:30。",
            "网址为https://www.example.com/a?b=1;c(2)，欢迎访问。",
            "推行“3+N”模式，通过App(iOS, Android)推送信息，手机(APP)办理。",
            "《法治政府建设实施纲要（2021—2025年）》已经落实。",
            "增长3.5%，第1.2条，J.K.罗琳，No.3，Vol.2，www.qs.gov.cn。",
            "等等...，比分3:2，比例1:3。",
            "1.审查合同。审查合同41份，提出意见12条。",
            "一.审查合同。审查合同41份，提出意见12条。\n二.清理文件。清理文件9件，废止2件。",
        ] {
            Draft::paragraph(text).silent(&RULE);
        }
        Draft::example().silent(&RULE);
    }

    #[test]
    fn one_half_width_number_among_full_ones_is_said_elsewhere() {
        Draft::example()
            .change("（三）提升干部", "(三)提升干部")
            .silent(&RULE);
    }

    #[test]
    fn half_width_numbers_throughout_are_half_width_marks() {
        let text = Draft::example().text().replace('（', "(").replace('）', ")");
        let finding = Draft::whole(&text)
            .findings()
            .into_iter()
            .find(|finding| finding.rule.id == "half-width-mark");
        assert!(finding.is_some_and(|finding| finding.places.len() > 20));
    }
}
