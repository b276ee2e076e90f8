//! 需要核实: a law is cited as in force in a year in which it was not.

use super::{
    Context, Finding, Place, Rule,
    citation::{clause_around, has_any, stands_alone, titles},
    passage::{Passage, shortened, without_titles},
};
use crate::lexicon::{Day, Law, laws};
use crate::text::Search as _;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "law-not-yet",
    title: "引用了尚未施行的法律法规",
    class: super::Class::Verify,
    why: "施行以前的法律法规不能作为报告年度工作的依据。",
    basis: "国家法律法规数据库和各法的施行日期条款",
    doc: "
## 查什么
文中作为依据的法律法规在报告年度结束时是不是已经施行；下一年度安排里的，按下一年判断。
通过以后、施行以前的学习、宣传、培训、施行准备不提示，写明施行日期的不提示。
修订过的法律按最初施行的日期判断（《行政复议法》1999年就有）。名称更长的地方性法规不是同一部法规。

## 为什么
当年还没有施行的法规，当年不可能据以办案、审查。多半是照搬了后来的材料。

## 怎么改
核对施行日期，改引当年有效的规定；指地方性法规的，写全称。

## 例
```bad
依据《行政执法监督条例》开展执法监督4次。
```
```good
依据《公平竞争审查条例》审查政策措施6件。
```
```good
组织学习《法治宣传教育法》，该法自2025年11月1日起施行。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_report() {
        return;
    }
    let Some(year) = context.report.head.year else {
        return;
    };
    let mut cited: Vec<(&Law, Vec<Span>)> = Vec::new();
    for passage in context.own_passages() {
        let text = passage.text();
        let later = |law: &Law| starts(law).is_some_and(|(first, ..)| first > year);
        let named = laws()
            .names_in(text)
            .iter()
            .any(|(.., law)| law.is_some_and(later));
        if !named && !titles(text).any(|(_, title)| laws().of_title(title).is_some_and(later)) {
            continue;
        }
        for sentence in passage.sentences() {
            for (law, span) in citations(context, &sentence) {
                match cited.iter_mut().find(|(other, _)| std::ptr::eq(*other, law)) {
                    Some((_, spans)) => spans.push(span),
                    None => cited.push((law, vec![span])),
                }
            }
        }
    }
    for (law, spans) in cited {
        let name = shortened(law.short, 20);
        let message = match (law.first, law.passed) {
            (Some((year, month, day)), _) => format!("《{name}》自{year}年{month}月{day}日起施行"),
            (None, Some((year, month, _))) => format!("《{name}》{year}年{month}月才通过"),
            (None, None) => continue,
        };
        findings.push(
            rule.finding(
                Place::At(spans[0]),
                message,
                "核对施行日期，改引当年有效的规定，地方性法规写全称。",
            )
            .places(spans.into_iter().map(Place::At).collect()),
        );
    }
}

/// Laws that the sentence cites as in force though they were not.
fn citations(context: &Context, sentence: &Passage) -> Vec<(&'static Law, Span)> {
    let text = sentence.text();
    let mut found = Vec::new();
    let cited = titles(text)
        .filter_map(|(range, title)| Some((range, laws().of_title(title)?)))
        .filter(|(_, law)| starts(law).is_some())
        .collect::<Vec<_>>();
    let bare = without_titles(text);
    let named = laws()
        .names_in(&bare)
        .into_iter()
        .filter(|(range, ..)| stands_alone(&bare, range))
        .filter_map(|(range, _, law)| Some((range, law.filter(|law| is_recent(law))?)))
        .collect::<Vec<_>>();
    for (range, law) in cited.into_iter().chain(named) {
        let span = sentence.span(range.clone());
        if let Some(year) = context.year_at(span)
            && is_wrong(text, &range, law, year)
            && !found.iter().any(|(_, other): &(_, Span)| other.overlaps(span))
        {
            found.push((law, span));
        }
    }
    found
}

/// The day before which nobody can have applied it.
fn starts(law: &Law) -> Option<Day> {
    law.first.or(law.passed)
}

/// New enough to be cited too early.
fn is_recent(law: &Law) -> bool {
    starts(law).is_some_and(|(year, ..)| year >= 2016)
}

/// Words of preparing for a law: right between its passing and its commencement.
const PREPARING: [&str; 24] = [
    "颁布",
    "通过",
    "公布",
    "出台",
    "发布",
    "宣传",
    "学习",
    "学法",
    "培训",
    "解读",
    "宣讲",
    "普法",
    "普及",
    "准备",
    "讲座",
    "研讨",
    "座谈",
    "辅导",
    "研读",
    "知晓",
    "施行前",
    "实施前",
    "迎接",
    "讲解",
];
/// Words of what is not law yet, or is spoken of as such.
const DRAFT: [&str; 13] = [
    "草案",
    "征求意见",
    "立法",
    "起草",
    "审议",
    "论证",
    "即将",
    "将于",
    "拟于",
    "尚未",
    "未施行",
    "前施行",
    "意见稿",
];
/// Words of applying a law.
const APPLYING: [&str; 10] = [
    "依据", "根据", "按照", "依照", "执行", "落实", "适用", "遵守", "违反", "对照",
];

fn is_wrong(text: &str, range: &std::ops::Range<usize>, law: &Law, year: u16) -> bool {
    if starts(law).is_none_or(|(first, ..)| first <= year) || has_any(text, &DRAFT) {
        return false;
    }
    let dated = text.says("施行") || text.says("实施") || text.says("生效");
    if dated && pattern!("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日[^。，；]{0,8}(施行|实施|生效)").is_match(text)
    {
        return false;
    }
    if law.passed.is_some_and(|(passed, ..)| passed > year) {
        return true;
    }
    let clause = &text[clause_around(text, range)];
    if has_any(clause, &PREPARING) {
        return false;
    }
    has_any(clause, &APPLYING) || !has_any(text, &PREPARING)
}

#[cfg(test)]
mod tests;
