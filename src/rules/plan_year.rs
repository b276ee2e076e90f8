//! 必须补正: the plan names as its year one that is not the year after the report's.

use super::{Class, Context, Finding, Place, REGULATION, Rule, passage::Passage, passage::without_titles};
use crate::report::SectionId;
use crate::text::Search as _;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "plan-year",
    title: "下一年度安排的年份不对",
    class: Class::Must,
    why: "报告写上一年的情况、下一年的安排，安排的年份应是报告年度加一。",
    basis: REGULATION,
    doc: "
## 查什么
下一年度安排的标题和开头一句所写的年份，是不是报告年度的下一年。正文里因别的事提到的年份（整改某年督察意见、三年计划）不看。

## 为什么
年份不对，往往是套用旧稿没有改过来。

## 怎么改
核对年份：改成报告年度的下一年。

## 例
```bad plan
四、2024年推进法治政府建设的主要安排
（一）充实执法力量。3月底前增配执法人员4名，实现执法巡查覆盖全部村居，建立执法人员轮训机制。
（二）丰富普法形式。组建专业宣讲队伍，全年开展线上普法宣传10场，让群众愿意看、看得懂。
```
```good plan
四、2025年推进法治政府建设的主要安排
（一）整改督察意见。针对2024年法治督察反馈的问题，3月底前增配执法人员4名，实现执法巡查覆盖全部村居。
（二）丰富普法形式。落实2026—2028年普法计划，全年开展线上普法宣传10场，让群众愿意看、看得懂。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let head = &context.report.head;
    let (Some(body), Some(year)) = (context.body(SectionId::Plan), head.year) else {
        return;
    };
    // Title and preamble disagree: that is said elsewhere, and the plan fits one of them.
    let stated = head
        .title_year
        .iter()
        .chain(&head.preamble_years)
        .map(|mention| mention.year);
    let right: Vec<u16> = stated.chain([year]).map(|year| year + 1).collect();
    let section = context.report.sections.of(SectionId::Plan);
    let headings: Vec<Span> = section
        .headings
        .iter()
        .map(|index| context.report.headings[*index].span)
        .collect();
    let opening = context.passages(body).next().filter(|_| section.parent.is_none());
    let mut named: Vec<(u16, Span)> = Vec::new();
    for passage in headings.iter().flat_map(|span| context.passages(*span)) {
        let years = years_of(&passage);
        let undated = pattern!("下一年|下年度|明年|来年|([^年度]|^)(下一步|下步|下阶段|下一阶段)");
        if years.iter().any(|(year, _)| right.contains(year)) || undated.is_match(passage.text()) {
            continue;
        }
        named.extend(years.into_iter().take(1));
    }
    named.extend(opening.and_then(|passage| year_of_opening(&passage, &right)));
    let Some((wrong, _)) = named.first().copied() else {
        return;
    };
    let message = format!("报告的是{year}年，安排写的却是{wrong}年");
    let advice = format!("核对年份，下一年度应为{}年。", year + 1);
    let places = named.into_iter().map(|(_, span)| Place::At(span)).collect();
    findings.push(rule.finding(Place::Whole, message, advice).places(places));
}

/// Years of a heading, but no ranges (2026—2028年) and none inside a title or behind 针对 对照.
fn years_of(passage: &Passage) -> Vec<(u16, Span)> {
    let text = without_titles(passage.text());
    let found = pattern!("(20[0-9]{2}|二[〇○零][一二三四五六七八九〇○零]{2})(年|[—－～~-])")
        .captures_iter(&text)
        .filter_map(|found| {
            let (all, digits) = (found.get(0)?, found.get(1)?);
            let before = &text[..digits.start()];
            let range = all.as_str().ends_with(['—', '－', '～', '~', '-'])
                || before.ends_with(['—', '－', '～', '~', '-', '至']);
            let other = [
                "针对", "对照", "根据", "按照", "围绕", "在", "整改", "落实", "贯彻", "总结",
            ]
            .iter()
            .any(|word| before.ends_with(word));
            let year = year_of(digits.as_str())?;
            (!range && !other).then(|| (year, passage.span(digits.start()..digits.end())))
        });
    found.collect()
}

/// “2024年，我镇将……” at the very start, when the sentence looks forward and its paragraph does not name the right year.
fn year_of_opening(passage: &Passage, right: &[u16]) -> Option<(u16, Span)> {
    let start = pattern!(
        "^(下一步，|下步，|今后，|展望|进入|在)?(20[0-9]{2}|二[〇○零][一二三四五六七八九〇○零]{2})年(度)?(，|,|我|全|镇|街|县|区|局|将|计划|拟|要|是)"
    );
    let forward = pattern!("将|拟|计划|继续|进一步|要|着力|重点");
    let back = pattern!("虽然|取得|回顾|但|基础上|以来|完成了");
    let sentence = passage.sentences().next()?;
    let digits = start.captures(sentence.text())?.get(2)?;
    let year = year_of(digits.as_str())?;
    let elsewhere = right.contains(&year)
        || right
            .iter()
            .any(|year| passage.text().contains(&format!("{year}年")));
    (!elsewhere && forward.is_match(sentence.text()) && !back.is_match(sentence.text()))
        .then(|| (year, sentence.span(digits.range())))
}

/// 2024 or 二〇二四.
pub(super) fn year_of(digits: &str) -> Option<u16> {
    digits.chars().try_fold(0, |year, character| {
        let digit = character.to_digit(10).or_else(|| {
            let at = "零一二三四五六七八九"
                .chars()
                .position(|digit| digit == character);
            at.map(|at| at as u32).or("〇○".has(character).then_some(0))
        })?;
        Some(year * 10 + digit as u16)
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    const HEADING: &str = "四、2025年推进法治政府建设的主要安排";

    #[test]
    fn the_year_was_not_moved_on() {
        Draft::example()
            .change(HEADING, "四、⟦2024⟧年推进法治政府建设的主要安排")
            .expect(&RULE);
        Draft::example()
            .change(HEADING, "四、⟦2023⟧年度工作打算")
            .expect(&RULE);
        Draft::example()
            .change(HEADING, "四、⟦2026⟧年工作计划")
            .expect(&RULE);
        Draft::example()
            .change(
                HEADING,
                "四、下一步打算\n⟦2024⟧年，青石镇将继续抓好法治政府建设，重点做好以下工作。",
            )
            .expect(&RULE);
    }

    #[test]
    fn other_years_in_the_plan_are_its_own_affair() {
        Draft::example()
            .change("6月底前完成", "针对2024年督察反馈，6月底前完成")
            .silent(&RULE);
        Draft::example()
            .change(
                "（二）丰富普法形式。",
                "（二）丰富普法形式。落实2026—2028年三年计划。",
            )
            .silent(&RULE);
        Draft::example()
            .change(HEADING, "四、下一步打算\n对照2021年提出的目标，抓好以下工作。")
            .silent(&RULE);
        Draft::example()
            .change(
                HEADING,
                "四、落实《法治政府建设实施纲要（2021—2025年）》的主要安排",
            )
            .silent(&RULE);
    }

    #[test]
    fn a_look_back_before_the_look_forward() {
        Draft::example()
            .change(
                HEADING,
                "四、下一步打算\n2024年，法治政府建设取得一定成效，但仍有差距。2025年，将做好以下工作。",
            )
            .silent(&RULE);
        Draft::example()
            .change(HEADING, "四、2024年存在不足的整改措施和下一步打算")
            .silent(&RULE);
        Draft::example().silent(&RULE);
    }

    #[test]
    fn years_in_figures_and_in_words() {
        for (written, year) in [
            ("2024", 2024),
            ("二〇二四", 2024),
            ("二○一九", 2019),
            ("二零二五", 2025),
        ] {
            assert_eq!(super::year_of(written), Some(year), "{written}");
        }
        assert_eq!(super::year_of("二十"), None);
        Draft::example()
            .change(HEADING, "四、⟦二〇二四⟧年推进法治政府建设的主要安排")
            .expect(&RULE);
    }

    #[test]
    fn the_columns_of_a_table_name_no_year_of_the_plan() {
        for table in [
            "任务\t2024年\t2025年\n执法人员\t14名\t18名",
            "| 任务 | 2024年 | 2025年 |\n| --- | --- | --- |\n| 执法人员 | 14名 | 18名 |",
            "2024年\t2025年\n14名\t18名",
        ] {
            Draft::example()
                .change(HEADING, &format!("四、主要安排\n{table}"))
                .silent(&RULE);
        }
    }

    #[test]
    fn a_wrong_title_year_is_said_elsewhere() {
        Draft::example()
            .change("关于2024年度法治", "关于2023年度法治")
            .silent(&RULE);
    }
}
