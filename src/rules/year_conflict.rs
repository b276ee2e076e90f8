//! 必须补正: title, preamble and headings disagree on the year that is reported.

use super::{Class, Context, Finding, Place, REGULATION, Rule, passage::without_titles, plan_year::year_of};
use crate::report::SectionId;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "year-conflict",
    title: "报告年度前后不一",
    class: Class::Must,
    why: "标题、开头和各部分标题说的应是同一个年度。",
    basis: REGULATION,
    doc: "
## 查什么
标题的年度、开头“现将××年度……报告如下”的年度、前三个部分标题里的年度是否一致。正文里提到的别的年份不看。

## 为什么
多半是套用上一年的稿子，有一处没有改。

## 怎么改
核对后统一成报告年度。

## 例
```bad title
云山县青石镇人民政府关于2023年度法治政府建设情况的报告
```
```good preamble
2024年以来，青石镇对照2021年提出的目标抓好落实，依法行政水平稳步提升。现将2024年度法治政府建设情况报告如下：
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_whole() {
        return;
    }
    let mentions = mentions(context);
    let mut votes: Vec<(u16, usize)> = Vec::new();
    for (year, _) in &mentions {
        match votes.iter_mut().find(|vote| vote.0 == *year) {
            Some(vote) => vote.1 += 1,
            None => votes.push((*year, 1)),
        }
    }
    crate::text::order::by_number(&mut votes, |vote| u64::from(vote.0));
    // The plan's own year speaks for the year before it.
    if let Some(before) = context.report.head.plan_year.map(|year| year.saturating_sub(1))
        && let Some(vote) = votes.iter_mut().find(|vote| vote.0 == before)
    {
        vote.1 += 1;
    }
    if votes.len() < 2 {
        return;
    }
    let most = votes.iter().map(|vote| vote.1).max().unwrap_or(0);
    let leading: Vec<u16> = votes
        .iter()
        .filter(|vote| vote.1 == most)
        .map(|vote| vote.0)
        .collect();
    let years: Vec<String> = votes.iter().map(|(year, _)| format!("{year}年")).collect();
    let odd = |year: u16| leading.len() > 1 || leading[0] != year;
    let places = mentions
        .iter()
        .filter(|(year, _)| odd(*year))
        .map(|(_, span)| Place::At(*span))
        .collect();
    let message = format!("报告年度不一致：{}", years.join("、"));
    let advice = match leading.as_slice() {
        [year] => format!("核对后统一为报告年度，其余各处都写作{year}年。"),
        _ => "核对后统一为报告年度。".to_owned(),
    };
    let mut finding = rule.finding(Place::Whole, message, advice).places(places);
    if let Some((year, span)) = mentions.iter().find(|(year, _)| !odd(*year)) {
        finding = finding.related(*span, format!("此处是{year}年"));
    }
    findings.push(finding);
}

/// Every year that title, preamble and section headings give as the year of the report.
fn mentions(context: &Context) -> Vec<(u16, Span)> {
    let head = &context.report.head;
    let mut found: Vec<(u16, Span)> = head
        .title_year
        .iter()
        .map(|mention| (mention.year, mention.span))
        .collect();
    let base = found.first().map(|(year, _)| *year);
    for mention in &head.preamble_years {
        // “现将2024年度……和2025年工作安排报告如下”: the second one is the plan's.
        let block = context.report.block_at(mention.span.start);
        let rest = block.and_then(|block| {
            context
                .passages(Span {
                    start: mention.span.end,
                    ..block.span
                })
                .next()
        });
        let behind: String = rest
            .map(|passage| passage.text().chars().take(18).collect())
            .unwrap_or_default();
        let plan = pattern!("^度?[^，。0-9]{0,12}(安排|打算|计划|思路|谋划|部署)").is_match(&behind);
        if !(plan && base.is_none_or(|year| mention.year == year + 1)) {
            found.push((mention.year, mention.span));
        }
    }
    let sections = [SectionId::Measures, SectionId::Shortcomings, SectionId::Leader];
    let headings = sections
        .iter()
        .flat_map(|id| &context.report.sections.of(*id).headings);
    for index in headings {
        let heading = &context.report.headings[*index];
        // A heading that also opens the plan may name the plan's year.
        if context
            .report
            .sections
            .of(SectionId::Plan)
            .headings
            .contains(index)
        {
            continue;
        }
        for passage in context.passages(heading.span) {
            let text = without_titles(passage.text());
            let year = pattern!(
                "^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)?(关于|推进)?(20[0-9]{2}|二[〇○零][一二三四五六七八九〇○零]{2})年"
            );
            if let Some(digits) = year.captures(&text).and_then(|found| found.get(3))
                && let Some(year) = year_of(digits.as_str())
                && !text[digits.end() + '年'.len_utf8()..].starts_with(['以', '来', '至', '到', '起', '—'])
            {
                found.push((year, passage.span(digits.start()..digits.end() + '年'.len_utf8())));
            }
        }
    }
    crate::text::order::by_number(&mut found, |(_, span)| u64::from(span.start));
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn the_odd_one_is_named() {
        Draft::example()
            .change("关于2024年度法治", "关于⟦2023年⟧度法治")
            .expect(&RULE);
        Draft::example()
            .change("现将2024年度", "现将⟦2023年⟧度")
            .expect(&RULE);
        Draft::example()
            .change("二、2024年度", "二、⟦2023年⟧度")
            .expect(&RULE);
        Draft::example()
            .change("三、2024年度", "三、⟦2022年⟧度")
            .expect(&RULE);
    }

    #[test]
    fn two_against_two_is_both() {
        Draft::example()
            .change("一、2024年度", "一、")
            .change("二、2024年度", "二、")
            .change("三、2024年度", "三、")
            .change("四、2025年", "四、下一步")
            .change("2024年，青石镇", "一年来，青石镇")
            .change("关于2024年度", "关于⟦2023年⟧度")
            .change("现将2024年度", "现将⟦2024年⟧度")
            .expect(&RULE);
    }

    #[test]
    fn other_years_are_their_own_affair() {
        Draft::example().silent(&RULE);
        Draft::example()
            .change("2024年，青石镇", "2024年以来，青石镇")
            .silent(&RULE);
        Draft::example()
            .change("依法行政水平稳步提升", "对照2021年的目标，依法行政水平稳步提升")
            .silent(&RULE);
        Draft::example()
            .change(
                "现将2024年度法治政府建设情况报告如下",
                "现将2024年度法治政府建设情况和2025年工作安排报告如下",
            )
            .silent(&RULE);
        Draft::example()
            .change("三、2024年度党政", "三、党政")
            .silent(&RULE);
    }
}
