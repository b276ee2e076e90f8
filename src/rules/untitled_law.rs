//! 建议完善: a known law is named without 《》.

use std::ops::Range;

use super::{
    Context, Place, Rule,
    citation::{has_any, stands_alone, without_titles_and_quotations},
    passage::{Passage, shortened},
};
use crate::lexicon::laws;
use crate::report::BlockKind;
use crate::text::Search as _;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "untitled-law",
    title: "法律法规名称未加书名号",
    class: super::Class::Improve,
    why: "公文里法律法规的名称用书名号标明。",
    basis: "GB/T 15834—2011《标点符号用法》4.15.1",
    doc: "
## 查什么
正文里的国家法律法规名称是不是加了书名号。
单说宪法（维护宪法权威）、活动名称（民法典宣传月、宪法进万家）、引号里的话、更长的词（行政处罚法律文书、合同法务、安全生产法规）不提示。
已经废止的，由“引用了已废止的法律法规”提示。

## 为什么
加了书名号，名称的起止一目了然，不会同一般的说法混淆。

## 怎么改
加上书名号，可以一次改完。

## 例
```bad
组织学习宪法、民法典、反有组织犯罪法等法律法规12次。
```
```good
组织学习《宪法》《民法典》《反有组织犯罪法》等法律法规12次，开展民法典宣传月活动1次。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<super::Finding>) {
    if !context.is_report() {
        return;
    }
    let mut spans: Vec<Span> = Vec::new();
    let mut first = "";
    for passage in context
        .own_passages()
        .filter(|p| matches!(p.block.kind, BlockKind::Paragraph | BlockKind::Heading))
    {
        if laws().names_in(passage.text()).is_empty() {
            continue;
        }
        for sentence in passage.sentences() {
            for (range, name) in untitled(context, &sentence) {
                if spans.is_empty() {
                    first = name;
                }
                spans.push(sentence.span(range));
            }
        }
    }
    let Some(place) = spans.first() else { return };
    let message = match spans.len() {
        1 => format!("“{}”未加书名号", shortened(first, 26)),
        count => format!("“{}”等{count}处名称未加书名号", shortened(first, 20)),
    };
    let mut finding = rule.finding(Place::At(*place), message, "给法律法规的名称加上书名号。");
    for span in &spans {
        finding = finding.edit(*span, format!("《{}》", context.source.slice(*span)));
    }
    findings.push(finding.places(spans.into_iter().map(Place::At).collect()));
}

/// The names without 《》 in a sentence, from start to end.
fn untitled(context: &Context, sentence: &Passage) -> Vec<(Range<usize>, &'static str)> {
    let text = without_titles_and_quotations(sentence.text());
    let mut found: Vec<(Range<usize>, &'static str)> = Vec::new();
    let mut constitutions: Vec<Range<usize>> = Vec::new();
    for (mut range, name, law) in laws().names_in(&text) {
        let after = &text[range.end..];
        if !stands_alone(&text, &range)
            || names_activity(name, after)
            || means_branch(name, &text)
            || name == "民法典" && among_matters(after)
        {
            continue;
        }
        // What was repealed is said by repealed-law.
        let year = context.year_at(sentence.span(range.clone()));
        let gone = law.and_then(|law| law.repealed).map(|(gone, ..)| gone);
        if gone.is_some_and(|gone| year.is_none_or(|year| gone <= year)) {
            continue;
        }
        if &text[range.clone()] == "宪法" {
            constitutions.push(range);
        } else {
            range.end += period(after);
            found.push((range, name));
        }
    }
    // 宪法 alone needs no mark; in a list with others it does.
    for range in constitutions {
        let next = |place: usize| {
            found.iter().any(|(other, _)| other.start == place) || sentence.text()[place..].starts_with('《')
        };
        let joined = ["、", "和", "与", "及", "以及", "，"]
            .iter()
            .any(|mark| text[range.end..].starts_with(mark) && next(range.end + mark.len()));
        let before = sentence.text()[..range.start].trim_end_matches(['、', '和', '与', '及']);
        let listed = before.len() < range.start
            && (before.ends_with('》') || found.iter().any(|(other, _)| other.end == before.len()))
            && text[range.end..].starts_with(['、', '，', '。', '；', '等', '和', '与', '及', '的']);
        if joined || listed {
            found.push((range, "宪法"));
        }
    }
    crate::text::order::by_number(&mut found, |(range, _)| range.start as u64);
    found
}

/// How long the period in brackets behind the name of a programme is: （2021—2025年）.
fn period(after: &str) -> usize {
    pattern!("^[（(](19|20)[0-9]{2}[0-9年—–－～~至-]{0,12}[）)]")
        .find(after)
        .map_or(0, |found| found.end())
}

/// 民法典宣传月, 信访条例宣传周, 民法典进万家: the name of an activity, not of the law.
fn names_activity(name: &str, after: &str) -> bool {
    const PERIODS: [&str; 9] = [
        "宣传月",
        "宣传周",
        "宣传日",
        "宣传年",
        "学习月",
        "学习周",
        "普法月",
        "主题月",
        "主题宣传月",
    ];
    const ACTIVITIES: [&str; 21] = [
        "宣传",
        "主题",
        "进",
        "知识",
        "讲座",
        "公园",
        "广场",
        "宣讲",
        "学习",
        "普法",
        "大讲堂",
        "文化",
        "专题",
        "长廊",
        "培训",
        "考试",
        "测试",
        "竞赛",
        "解读",
        "教育",
        "在身边",
    ];
    if PERIODS.iter().any(|word| after.starts_with(word)) {
        return true;
    }
    let after = after.strip_prefix('等').unwrap_or(after);
    matches!(name, "宪法" | "民法典") && ACTIVITIES.iter().any(|word| after.starts_with(word))
}

/// 围绕民法典、国家安全、禁毒等内容: a matter among others.
fn among_matters(after: &str) -> bool {
    let clause = after.split(['，', '。', '；']).next().unwrap_or(after);
    let Some(rest) = clause.strip_prefix('、') else {
        return false;
    };
    let next = rest.split(['、', '等', '和', '与', '及']).next().unwrap_or(rest);
    // What stood in 《》 is blank by now.
    let law = next.contains(' ')
        || next.ends_with(['法', '典'])
        || next.ends_with("条例")
        || next.ends_with("规定");
    !law && laws().names_in(next).is_empty() && !clause.says("等法")
}

/// 刑法、民法、行政法 are branches of law.
fn means_branch(name: &str, text: &str) -> bool {
    name == "刑法"
        && has_any(
            text,
            &[
                "民法、",
                "民法和",
                "民法等",
                "行政法、",
                "行政法等",
                "行政法和",
                "经济法",
            ],
        )
}

#[cfg(test)]
mod tests;
