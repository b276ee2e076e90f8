//! 必须补正: two marks where one should stand.

use super::{Class, Context, Finding, Place, Rule};
use crate::report::DocumentKind;
use crate::text::Search as _;
use crate::text::{Span, is_han};

pub static RULE: Rule = Rule {
    id: "repeated-mark",
    title: "标点重复",
    class: Class::Must,
    why: "同一处只用一个点号，连着两个必有一个是多余的。",
    basis: "GB/T 15834—2011《标点符号用法》5.1.1",
    doc: "
## 查什么
连着的两个点号：“、、”“，，”“。。”“，。”“；。”“：：”等。省略号、破折号、连用的叹号和问号、引号前后各有一个点号的不算。

## 为什么
标点重复多是删改文字时留下的，读者会以为漏了内容。

## 怎么改
只留一个：一样的留一个，不一样的留停顿较长的那个。

## 例
```bad
全年审查合同41份，，清理文件9件、、废止2件。
```
```good
会议提出：“坚持依法行政。”全年审查合同41份……群众问“去哪里办？”，工作人员当场答复。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if context.report.kind == DocumentKind::Unlike {
        return;
    }
    let mut runs: Vec<(Span, String, &'static str)> = Vec::new();
    for passage in context.own_passages() {
        let text = passage.text();
        let mut start = None;
        let mut previous = ' ';
        for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
            if rank(character) > 0 {
                start.get_or_insert(at);
            } else if let Some(from) = start.take() {
                let written = &text[from..at];
                if rank(previous) > 0
                    && let Some(right) = repaired(text, from, at)
                {
                    let span = passage.span(from..at);
                    if !context.source.slice(span).contains('\n') {
                        runs.push((span, written.to_owned(), right));
                    }
                }
            }
            previous = character;
        }
    }
    let sure = |run: &&(Span, String, &str)| run.2 != "……";
    let (must, doubtful): (Vec<_>, Vec<_>) = (
        runs.iter().filter(sure).collect(),
        runs.iter().filter(|run| !sure(run)).collect(),
    );
    let whole = must.iter().all(|run| !run.2.is_empty());
    let advice = if whole {
        "删去多余的标点。"
    } else {
        "补上漏掉的一项，或者删去多余的标点。"
    };
    for (group, class, advice) in [
        (must, Class::Must, advice),
        (doubtful, Class::Verify, "省略内容用“……”，否则只留一个句号。"),
    ] {
        let Some((first, written, _)) = group.first() else {
            continue;
        };
        let shown = super::passage::shortened(written, 6);
        let message = match group.len() {
            1 => format!("“{shown}”标点重复"),
            count => format!("“{shown}”等{count}处标点重复"),
        };
        let mut finding = rule.finding(Place::At(*first), message, advice).class(class);
        for (span, _, right) in group.iter().filter(|run| !run.2.is_empty()) {
            finding = finding.edit(*span, *right);
        }
        findings.push(finding.places(group.iter().map(|(span, ..)| Place::At(*span)).collect()));
    }
}

/// How long the pause of a mark is; 0: no mark of this kind.
fn rank(character: char) -> u8 {
    match character {
        '、' => 1,
        '，' | ',' => 2,
        '：' | ':' => 3,
        '；' | ';' => 4,
        '。' | '！' | '？' => 5,
        _ => 0,
    }
}

/// 镇、、自然村三级: one item fewer than the number behind the list says.
fn lacks_item(before: &str, after: &str) -> bool {
    const NUMERALS: [char; 8] = ['二', '三', '四', '五', '六', '七', '八', '九'];
    let clause = |mark: char| rank(mark) > 1;
    let list = &before[before.rfind(clause).unwrap_or(0)..];
    let rest = &after[..after.find(clause).unwrap_or(after.len())];
    let Some(at) = rest.find(NUMERALS) else {
        return false;
    };
    let number = NUMERALS
        .iter()
        .position(|numeral| rest[at..].starts_with(*numeral));
    let measured = rest[at..]
        .chars()
        .nth(1)
        .is_some_and(|measure| "级方类项种员个".has(measure));
    let items = |text: &str| text.matches('、').count() + 1;
    measured && number.is_some_and(|number| items(list) + items(&rest[..at]) == number + 1)
}

/// What should stand in the place of the run of marks from `from` to `to`, empty where nobody knows; `None`: nothing is wrong
/// with it.
fn repaired(text: &str, from: usize, to: usize) -> Option<&'static str> {
    let run = &text[from..to];
    let mut marks = run.chars();
    let first = marks.next()?;
    marks.next()?;
    if run.chars().all(|mark| matches!(mark, '！' | '？')) {
        return None;
    }
    // a::b and ;; in code or in an address: nothing Chinese about them.
    if run.is_ascii() && !text[..from].ends_with(is_han) {
        return None;
    }
    if run.chars().count() >= 3 && run.chars().all(|mark| mark == '。') {
        return Some("……");
    }
    let strongest = run.chars().max_by_key(|mark| (rank(*mark), *mark == first))?;
    Some(match strongest {
        '、' if lacks_item(&text[..from], &text[to..]) => "",
        '、' => "、",
        '，' | ',' => "，",
        '：' | ':' => "：",
        '；' | ';' => "；",
        '！' => "！",
        '？' => "？",
        _ => "。",
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::Class;
    use crate::rules::example::Draft;

    #[test]
    fn marks_that_follow_each_other() {
        for (text, right) in [
            ("审查合同41份⟦，，⟧清理文件9件。", "，"),
            ("整治市场、学校⟦、、⟧医院周边秩序。", "、"),
            ("全年审查合同41份⟦。。⟧", "。"),
            ("全年审查合同41份⟦，。⟧", "。"),
            ("一是审查合同41份；二是清理文件9件⟦；。⟧", "。"),
            ("审查合同⟦、，⟧清理文件9件。", "，"),
            ("审查合同⟦，、⟧清理文件9件。", "，"),
            ("主要做法如下⟦：：⟧一是审查合同。", "："),
            ("审查合同41份⟦；；⟧清理文件9件。", "；"),
            ("审查合同41份⟦,,⟧清理文件9件。", "，"),
            ("审查合同41份⟦，,⟧清理文件9件。", "，"),
            ("审查合同41份⟦。，⟧清理文件9件。", "。"),
            ("学习《宪法》⟦、、⟧《民法典》。", "、"),
            ("群众是否满意⟦？。⟧", "？"),
            ("审查合同41份⟦，，，⟧清理文件9件。", "，"),
            ("落实“放管服”⟦，。⟧", "。"),
            ("审查合同41份⟦， ，⟧清理文件9件。", "，"),
        ] {
            let findings = Draft::paragraph(text).expect(&RULE);
            assert_eq!(findings[0].edits[0].text, right, "{text}");
            assert_eq!(findings[0].class, Class::Must, "{text}");
        }
        let findings =
            Draft::paragraph("审查合同41份⟦，，⟧清理文件9件⟦。。⟧提出意见12条⟦；。⟧").expect(&RULE);
        assert_eq!((findings.len(), findings[0].edits.len()), (1, 3));
        let findings = Draft::paragraph("开展巡查、检查、宣传⟦。。。⟧").expect(&RULE);
        assert_eq!(
            (findings[0].class, findings[0].edits[0].text.as_str()),
            (Class::Verify, "……")
        );
    }

    #[test]
    fn a_lost_item_is_not_known() {
        let findings = Draft::paragraph("健全镇⟦、、⟧自然村三级调解网络。").expect(&RULE);
        assert!(findings[0].edits.is_empty() && findings[0].advice.contains("漏掉"));
        for text in [
            "健全镇、村⟦、、⟧组三级调解网络。",
            "健全镇⟦、、⟧村两级调解网络，新增三个调解室。",
        ] {
            assert_eq!(Draft::paragraph(text).expect(&RULE)[0].edits.len(), 1, "{text}");
        }
    }

    #[test]
    fn marks_that_belong_together() {
        for text in [
            "会议强调：“坚持依法行政。”",
            "群众问“去哪里办？”，工作人员当场答复。",
            "落实“谁执法谁普法”，“谁主管谁负责”。",
            "开展宪法宣传……",
            "开展宪法宣传……。",
            "法治建设——基层治理的保障，取得实效。",
            "群众称赞“真快！！”",
            "“怎么办？！”群众问。",
            "审查合同（协议）、备忘录。",
            "学习《宪法》，《民法典》。",
            "服务时间8:30—17:30；电话：12345。",
            "网址：https://www.example.com/a::b;;c。",
            "增长9.5%。",
            "审查合同41份（其中重大合同3份），清理文件9件。",
            "发放资料1,234份，接待群众2,005人次。",
        ] {
            Draft::paragraph(text).silent(&RULE);
        }
        Draft::example().silent(&RULE);
        Draft::paragraph("全年审查合同41份，\n，清理文件9件。").silent(&RULE);
    }
}
