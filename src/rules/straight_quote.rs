//! 建议完善: straight quotation marks around Chinese.

use super::{Class, Context, Finding, Place, Rule, marks::is_chinese};
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "straight-quote",
    title: "用了直引号",
    class: Class::Improve,
    why: "中文的引号分左右，写作“”；直引号多是从网页或代码里带来的。",
    basis: "GB/T 15834—2011《标点符号用法》4.8.2",
    doc: "
## 查什么
中文里的直引号 `\"` 和 `'`。外文词句里的、英尺英寸和时间角度的单位符号不算；`&quot;` 属于排版标记残留，不在这里重复提示。

## 为什么
标准规定中文引号的形式是“”和‘’，分前后。

## 怎么改
按先后改成前引号、后引号，可以一次改完。

## 例
```bad
严格落实\"三重一大\"事项集体决策制度，审查合同41份。
```
```good
严格落实“三重一大”事项集体决策制度，配备27\"显示屏2台，推广it's ok平台。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let mut marks: Vec<(Span, &'static str)> = Vec::new();
    for passage in context.own_passages() {
        let text = passage.text();
        if !['"', '\'', '＂', '＇'].iter().any(|mark| text.contains(*mark)) {
            continue;
        }
        for (at, width, right) in straight(text) {
            let span = passage.span(at..at + width);
            // `&quot;` was decoded: a matter of markup.
            if span.len() == width {
                marks.push((span, right));
            }
        }
    }
    crate::text::order::by_numbers(&mut marks, |(mark, _)| (mark.start, mark.end));
    let Some((first, _)) = marks.first() else { return };
    let mark = context.source.slice(*first);
    let message = match marks.len() {
        1 => format!("直引号1处：{mark}"),
        count => format!("直引号{count}处：{mark}"),
    };
    let mut finding = rule.finding(Place::At(*first), message, "改为中文引号“”或‘’。");
    for (span, right) in &marks {
        finding = finding.edit(*span, *right);
    }
    findings.push(finding.places(marks.into_iter().map(|(span, _)| Place::At(span)).collect()));
}

/// The straight marks of `text` that belong to Chinese: where, how wide, and what should stand there.
fn straight(text: &str) -> Vec<(usize, usize, &'static str)> {
    let mut found = Vec::new();
    for (signs, curly) in [(['"', '＂'], ["“", "”"]), (['\'', '＇'], ["‘", "’"])] {
        // The mark that waits for its partner: its place and width; a curly one waits without being wrong.
        let mut open: Option<(usize, usize, bool)> = None;
        for (at, character) in text.char_indices() {
            let width = character.len_utf8();
            if curly[0].starts_with(character) {
                open = Some((at, width, true));
            } else if curly[1].starts_with(character) {
                if let Some((start, width, false)) = open.take()
                    && belongs(text, start, at)
                {
                    found.push((start, width, curly[0]));
                }
            } else if signs.contains(&character) {
                let (before, after) = super::marks::around(text, at, at + width);
                match open {
                    None if before.is_some_and(|before| before.is_ascii_alphanumeric()) => {}
                    None => open = Some((at, width, false)),
                    // it's, inside a quotation.
                    Some(_)
                        if character == '\''
                            && before.is_some_and(|before| before.is_ascii_alphabetic())
                            && after.is_some_and(|after| after.is_ascii_alphabetic()) => {}
                    Some((start, start_width, curled)) => {
                        if belongs(text, start, at) {
                            if !curled {
                                found.push((start, start_width, curly[0]));
                            }
                            found.push((at, width, curly[1]));
                        }
                        open = None;
                    }
                }
            }
        }
        // One that is alone is wrong only where it can be nothing else: "放管服改革.
        if let Some((at, width, false)) = open
            && signs[0] == '"'
            && text[at + width..].starts_with(is_chinese)
        {
            found.push((at, width, curly[0]));
        }
    }
    found
}

/// Is the quotation between the marks at `start` and `end` Chinese, or one in Chinese text?
fn belongs(text: &str, start: usize, end: usize) -> bool {
    let wide = |at: usize| text[at..].chars().next().map_or(0, char::len_utf8);
    let inside = &text[start + wide(start)..end];
    let outside = [
        text[..start].chars().next_back(),
        text[end + wide(end)..].chars().next(),
    ];
    !inside.is_empty() && (inside.chars().any(is_chinese) || outside.into_iter().flatten().any(is_chinese))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn straight_marks_get_their_direction() {
        for text in [
            "落实⟦\"⟧三重一大⟦\"⟧事项集体决策。",
            "落实⟦\"⟧三重一大⟦\"⟧和⟦\"⟧三会一课⟦\"⟧制度。",
            "推行⟦'⟧一网通办⟦'⟧改革。",
            "推行⟦\"⟧3+N⟦\"⟧模式。",
            "拨打⟦\"⟧12345⟦\"⟧热线。",
            "落实“三重一大⟦\"⟧事项集体决策。",
            "落实⟦\"⟧三重一大”事项集体决策。",
            "⟦\"⟧八五⟦\"⟧普法规划实施。",
            "会议强调，⟦\"⟧坚持依法行政。⟦\"⟧",
            "推行⟦\"⟧互联网+政务服务⟦\"⟧，办结41件。",
            "落实⟦＂⟧三重一大⟦＂⟧制度。",
            "落实⟦\"⟧三重一大事项集体决策。",
            "推行⟦\"⟧一网通办⟦\"⟧⟦\"⟧跨省通办⟦\"⟧。",
            "开展⟦\"⟧3·15⟦\"⟧宣传。",
            "创建(⟦\"⟧无讼村⟦\"⟧)3个。",
        ] {
            Draft::paragraph(text).expect(&RULE);
        }
        let findings = Draft::paragraph("落实⟦\"⟧三重一大⟦\"⟧事项。").expect(&RULE);
        let texts: Vec<&str> = findings[0].edits.iter().map(|edit| edit.text.as_str()).collect();
        assert_eq!(texts, ["“", "”"]);
    }

    #[test]
    fn latin_units_and_entities() {
        for text in [
            "配备27\"显示屏2台。",
            "推广it's ok平台。",
            "落实“三重一大”事项集体决策。",
            "位于北纬38°15'20\"附近。",
            "推行&quot;一网通办&quot;改革。",
            "推行&#34;一网通办&#34;改革。",
            "推行&apos;一网通办&apos;改革。",
            "平台名为Smart \"City\" Plus系统。",
            "推行‘一网通办’改革。",
            "落实《法治政府建设实施纲要（2021—2025年）》。",
            "引进don't panic课程。",
            "安装5'宽幅打印机1台。",
            "参数a=\"1\" b=\"2\" c。",
            "推行“互联网+政务服务”。",
            "管径为3\"，长度为20米。",
        ] {
            Draft::paragraph(text).silent(&RULE);
        }
        Draft::example().silent(&RULE);
    }
}
