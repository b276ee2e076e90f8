//! 建议完善: 、 between titles or quotations that stand side by side.

use super::{Class, Context, Finding, Place, Rule};
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "mark-between-titles",
    title: "并列书名号、引号之间用了顿号",
    class: Class::Improve,
    why: "书名号、引号本身已经把各项隔开，中间通常不用顿号。",
    basis: "GB/T 15834—2011《标点符号用法》4.5.3.5",
    doc: "
## 查什么
两个书名号之间、两个引号之间的顿号：“》、《”“”、“”。中间有括注的，或者引号里的各项还与不加引号的各项并列的，不提示。

## 为什么
标准规定标有引号、书名号的并列成分之间通常不用顿号。

## 怎么改
删去这些顿号，可以一次改完。

## 例
```bad
组织学习《宪法》、《民法典》、《行政复议法》。
```
```good
组织学习《宪法》《民法典》和《行政复议法》，落实《行政处罚法》（2021年修订）、《行政许可法》。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let mut marks: Vec<Span> = Vec::new();
    for passage in context.own_passages() {
        let text = passage.text();
        if !text.contains('、') {
            continue;
        }
        for between in ["》、《", "”、“", "》”、“《"] {
            for (at, found) in text.match_indices(between) {
                let mark = at + found.find('、').unwrap_or_default();
                if between == "”、“" && mixed(text, at, at + found.len()) {
                    continue;
                }
                marks.push(passage.span(mark..mark + '、'.len_utf8()));
            }
        }
    }
    crate::text::order::by_numbers(&mut marks, |mark| (mark.start, mark.end));
    marks.dedup();
    let Some(first) = marks.first() else { return };
    let around = context.source.text();
    let before = around[..first.start as usize].chars().next_back().unwrap_or('》');
    let shown = if before == '》' { "》、《" } else { "”、“" };
    let message = match marks.len() {
        1 => format!("并列的{}之间不用顿号：{shown}", name(before)),
        count => format!("并列的{}之间不用顿号，共{count}处：{shown}", name(before)),
    };
    let mut finding = rule.finding(Place::At(*first), message, "删去书名号、引号之间的顿号。");
    for span in &marks {
        finding = finding.edit(*span, "");
    }
    findings.push(finding.places(marks.into_iter().map(Place::At).collect()));
}

fn name(before: char) -> &'static str {
    if before == '》' { "书名号" } else { "引号" }
}

/// Do items without quotation marks belong to the same list: “甲”、“乙”、丙? `from` is the ” before the 、, `to` lies
/// behind the “ after it.
fn mixed(text: &str, from: usize, to: usize) -> bool {
    let plain_after = |mut at: usize| {
        while let Some(close) = text[at..].find('”') {
            let rest = &text[at + close + '”'.len_utf8()..];
            match rest.strip_prefix('、') {
                Some(next) if next.starts_with('“') => {
                    at = text.len() - next.len() + '“'.len_utf8();
                }
                Some(_) => return true,
                None => return false,
            }
        }
        false
    };
    let plain_before = |mut at: usize| {
        while let Some(open) = text[..at].rfind('“') {
            let rest = &text[..open];
            match rest.strip_suffix('、') {
                Some(before) if before.ends_with('”') => at = before.len() - '”'.len_utf8(),
                Some(_) => return true,
                None => return false,
            }
        }
        false
    };
    plain_after(to) || plain_before(from)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn marks_between_titles_and_quotations() {
        for text in [
            "学习《宪法》⟦、⟧《民法典》。",
            "学习《宪法》⟦、⟧《民法典》⟦、⟧《行政复议法》等法律。",
            "创建“法治乡镇”⟦、⟧“法治云山”。",
            "落实“三重一大”⟦、⟧“三会一课”⟦、⟧“一把手”述法制度。",
            "学习《宪法》《民法典》⟦、⟧《行政处罚法》。",
            "学习《宪法》⟦、⟧《民法典》、党章党规。",
            "开展党章党规、《宪法》⟦、⟧《民法典》学习。",
            "印发《云山县实施方案（2021—2025年）》⟦、⟧《云山县工作要点》。",
            "学习《宪法》 ⟦、⟧《民法典》。",
            "推行“一网通办”⟦、⟧“跨省通办”改革。",
            "推行“互联网+政务服务”⟦、⟧“好差评”制度。",
            "贯彻《民法典》⟦、⟧《乡村振兴促进法》，推行“一网通办”⟦、⟧“一件事一次办”。",
            "落实《关于〈云山县条例〉的说明》⟦、⟧《工作规则》。",
            "开展“法律进乡村”⟦、⟧“法律进社区”活动36场。",
            "组织“3·15”⟦、⟧“12·4”主题宣传。",
        ] {
            let findings = Draft::paragraph(text).expect(&RULE);
            assert!(
                findings[0].edits.iter().all(|edit| edit.text.is_empty()),
                "{text}"
            );
        }
    }

    #[test]
    fn other_marks_and_mixed_lists() {
        for text in [
            "学习《宪法》《民法典》《行政复议法》。",
            "学习《宪法》和《民法典》。",
            "学习《行政处罚法》（2021年修订）、《行政许可法》。",
            "落实“三重一大”制度、“三会一课”制度。",
            "推行“一网通办”、代办帮办、“好差评”等制度。",
            "推行代办帮办、“一网通办”、“好差评”等制度。",
            "推行“一网通办”、“好差评”、代办帮办等制度。",
            "学习《宪法》，《民法典》宣传同步开展。",
            "学习《宪法》、党章党规、《民法典》。",
            "“一社区一警”“一社区一法律顾问”全面落实。",
            "《宪法》宣传、《民法典》宣传同步开展。",
            "坚持“有诉必应”，“有案必立”。",
            "学习《民法典》等法律、《信访工作条例》等法规。",
            "《法治日报》、县融媒体中心作了报道。",
            "“八五”普法、“十四五”规划稳步推进。",
        ] {
            Draft::paragraph(text).silent(&RULE);
        }
        Draft::example().silent(&RULE);
    }
}
