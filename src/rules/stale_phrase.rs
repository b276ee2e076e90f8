//! 需要核实: a campaign, meeting, period or name that does not belong to the year.

use std::ops::Range;

use super::{
    Context, Finding, Place, Rule,
    citation::{clause_around, has_any, titles},
    passage::{Passage, sentences, shortened, without_titles},
};
use crate::lexicon::{StalePhrase, stale_phrases};
use crate::report::BlockKind;
use crate::text::Search as _;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "stale-phrase",
    title: "提法与报告年度不符",
    class: super::Class::Verify,
    why: "报告写当年的工作，过时的或者还没有的任务、会议、规划期和机构名称多是照搬旧稿留下的。",
    basis: "各次部署、会议、规划、机构改革的公开文件和日期",
    doc: "
## 查什么
正文里是不是有不属于报告年度的专项活动、学习教育、会议、规划期、重大活动和机构名称；下一年度安排里的，按下一年判断。
回顾（以来、总结、成果、经验）、写明年份的往事、书名号里的名称不提示；规划纲要本身已经到期的提示。

## 为什么
2023年写“统筹疫情防控”，2024年写“工商局”，读的人会怀疑整段是旧稿。

## 怎么改
改成当年的工作、现行的名称；确是往事的，写明年份。

## 例
```bad
结合“不忘初心、牢记使命”主题教育，统筹疫情防控和普法工作，开展普法活动36场。
```
```good
巩固拓展主题教育成果，总结疫情防控中积累的经验，开展普法活动36场。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_report() {
        return;
    }
    let Some(report_year) = context.report.head.year else {
        return;
    };
    let mut said: Vec<(&StalePhrase, String, u16, Vec<Span>)> = Vec::new();
    let kinds = [BlockKind::Paragraph, BlockKind::Heading];
    for passage in context.own_passages().filter(|p| kinds.contains(&p.block.kind)) {
        for (range, row, year) in slips(context, &passage, report_year) {
            let span = passage.span(range.clone());
            match said.iter_mut().find(|(other, ..)| std::ptr::eq(*other, row)) {
                Some((.., spans)) => spans.push(span),
                None => said.push((row, passage.text()[range].to_owned(), year, vec![span])),
            }
        }
    }
    for (row, words, year, spans) in said {
        let words: String = words.chars().filter(|mark| !"《》“”".has(*mark)).collect();
        let words = shortened(&words, 15);
        let message = match (row.from, row.to) {
            (Some(from), _) if from > year => format!("“{words}”{from}年才有，与{year}年不符"),
            (_, Some(to)) => format!("“{words}”是{to}年及以前的说法，与{year}年不符"),
            _ => continue,
        };
        findings.push(
            rule.finding(Place::At(spans[0]), message, row.advice)
                .places(spans.into_iter().map(Place::At).collect()),
        );
    }
}

/// Phrases and titles of the table that do not belong to the year by which their place is judged.
fn slips<'a>(
    context: &Context,
    passage: &Passage<'a>,
    report_year: u16,
) -> Vec<(Range<usize>, &'a StalePhrase, u16)> {
    let text = passage.text();
    let known = titles(text).filter_map(|(range, title)| Some((range, stale_phrases().of_title(title)?)));
    let mut found: Vec<_> = stale_phrases()
        .all_in(text)
        .into_iter()
        .chain(known)
        .map(|(range, row)| {
            let plan = !row.plan_by_report && context.is_plan(passage.span(range.clone()));
            (range, row, report_year + u16::from(plan))
        })
        .filter(|(range, row, year)| is_stale(text, range, row, *year))
        .collect();
    // Of phrases that overlap the first and longest speaks.
    crate::text::order::by_numbers(&mut found, |(range, ..)| {
        (range.start as u32, u32::MAX - range.end as u32)
    });
    let mut behind = 0;
    found.retain(|(range, ..)| {
        let free = range.start >= behind;
        behind = behind.max(range.end);
        free
    });
    found
}

/// Words of looking back.
const PAST: [&str; 22] = [
    "以来",
    "总结",
    "经验",
    "成果",
    "结束",
    "曾",
    "回顾",
    "历史",
    "过去",
    "当时",
    "之后",
    "积累",
    "转段",
    "转入新",
    "转为",
    "胜利完成",
    "遗留",
    "原有",
    "此前",
    "以前",
    "上一轮",
    "历年",
];

/// Words of closing a period.
const CLOSING: [&str; 3] = ["收官", "验收", "期满"];

fn is_stale(text: &str, range: &Range<usize>, row: &StalePhrase, year: u16) -> bool {
    let right = |year: u16| row.from.is_none_or(|from| from <= year) && row.to.is_none_or(|to| to >= year);
    if right(year) {
        return false;
    }
    let own_title = text[range.clone()].starts_with('《');
    let open = text[..range.start]
        .rfind('《')
        .is_some_and(|open| !text[open..range.start].contains('》'));
    if open && !own_title {
        return false;
    }
    let sentence = sentences(text)
        .into_iter()
        .find(|sentence| sentence.start <= range.start && range.start < sentence.end)
        .unwrap_or(0..text.len());
    let inside = range.start - sentence.start..(range.end - sentence.start).min(sentence.len());
    let sentence = &text[sentence];
    let outside = format!("{}{}", &sentence[..inside.start], &sentence[inside.end..]);
    if has_any(sentence, &row.not) || !row.needs.is_empty() && !has_any(sentence, &row.needs) {
        return false;
    }
    let clause = &sentence[clause_around(sentence, &inside)];
    // A task of the plan that begins later is no look back.
    let later = row.from.is_some_and(|from| from > year);
    // Nobody takes stock of a period that ended long ago.
    let recent = row.to.is_none_or(|to| year <= to + 2);
    if !later && (has_any(clause, &PAST) || recent && has_any(clause, &CLOSING)) {
        return false;
    }
    // 2021年开展的党史学习教育 is said of its own year.
    let own_year = pattern!("(20[0-9]{2})年");
    let outside = without_titles(&outside);
    !own_year
        .captures_iter(&outside)
        .filter_map(|found| found[1].parse().ok())
        .any(|named: u16| named != year && right(named))
}

#[cfg(test)]
mod tests;
