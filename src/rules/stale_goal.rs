//! 需要核实: the goal of the outline for 2015–2020 stands where that of 2021–2025 is meant.

use std::ops::Range;

use super::{Context, Place, Rule, citation::has_any, passage::without_titles};
use crate::report::BlockKind;
use crate::text::Search as _;

pub static RULE: Rule = Rule {
    id: "stale-goal",
    title: "法治政府建设目标用了旧提法",
    class: super::Class::Verify,
    why: "2021年8月起，法治政府建设的目标是“职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意”。",
    basis: "《法治政府建设实施纲要（2021—2025年）》第一部分",
    doc: "
## 查什么
2022年度以后的报告，以及2021年度报告的下一年度安排，是不是还用2015年纲要的目标（职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信）。
说明来历的句子（2015年提出的……）不提示；单独说廉洁高效、守法诚信的不提示。

## 为什么
目标已经更新，用旧提法说明没有对照现行纲要。

## 怎么改
改为“智能高效、廉洁诚信、人民满意”。

## 例
```bad
加快建设职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信的法治政府。
```
```good
加快建设职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意的法治政府。
```
",
    check,
};

/// The new ending of the formula.
const NEW: &str = "智能高效、廉洁诚信、人民满意";

/// The outline in whose place the old one was.
const NAMES: [&str; 4] = [
    "（2021—2025年）",
    "（2021-2025年）",
    "（2021－2025年）",
    "2021—2025年",
];

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<super::Finding>) {
    if !context.is_report() {
        return;
    }
    let mut places = Vec::new();
    let mut edits = Vec::new();
    let mut words = String::new();
    let kinds = [BlockKind::Paragraph, BlockKind::Heading];
    for passage in context.own_passages().filter(|p| kinds.contains(&p.block.kind)) {
        if !has_any(passage.text(), &["廉洁高效", "守法诚信"]) {
            continue;
        }
        for sentence in passage.sentences() {
            let Some(range) = old_ending(sentence.text()) else {
                continue;
            };
            let span = sentence.span(range.clone());
            // The report for 2021 that names the new outline beside the old goal.
            let named = |year: u16| year == 2021 && sentence.text().says_any(&NAMES);
            if context
                .year_at(span)
                .is_none_or(|year| year < 2022 && !named(year))
            {
                continue;
            }
            if words.is_empty() {
                sentence.text()[range.clone()].clone_into(&mut words);
            }
            if !has_any(sentence.text(), &["智能高效", "廉洁诚信", "人民满意"]) {
                edits.push(super::Edit {
                    span,
                    text: NEW.to_owned(),
                });
            }
            places.push(Place::At(span));
        }
    }
    let Some(place) = places.first().copied() else {
        return;
    };
    let message = format!("“{}”是2015年纲要的提法", super::passage::shortened(&words, 20));
    let advice = format!("对照现行纲要，改为“{NEW}”。");
    let mut finding = rule.finding(place, message, advice).places(places);
    finding.edits = edits;
    findings.push(finding);
}

/// Where the old ending stands in a sentence that has the rest of the formula.
fn old_ending(sentence: &str) -> Option<Range<usize>> {
    const COMMON: [&str; 5] = ["职能科学", "权责法定", "执法严明", "公开公正", "公正公开"];
    const PAST: [&str; 7] = ["十八", "当时", "曾", "2015", "原目标", "升级为", "调整为"];
    let text = without_titles(sentence);
    let common = COMMON.iter().filter(|word| text.contains(**word)).count();
    if common < 2 || has_any(&text, &PAST) {
        return None;
    }
    let places = ["廉洁高效", "守法诚信"].map(|word| text.find(word).map(|at| at..at + word.len()));
    let [first, last] = match places {
        [Some(a), Some(b)] if a.start < b.start => [a, b],
        [Some(a), Some(b)] => [b, a],
        [one, other] => {
            let only = one.or(other)?;
            [only.clone(), only]
        }
    };
    // Far apart they are two slips; the first one is enough.
    let near = last.start <= first.end + '、'.len_utf8() * 2;
    Some(if near { first.start..last.end } else { first })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::Draft;

    #[test]
    fn the_goal_of_2015() {
        for text in [
            "建设职能科学、权责法定、执法严明、公开公正、⟦廉洁高效、守法诚信⟧的法治政府。",
            "建设职能科学，权责法定，执法严明，公开公正，⟦廉洁高效，守法诚信⟧的法治政府。",
            "建设职能科学、权责法定、执法严明、公正公开、⟦守法诚信、廉洁高效⟧的法治政府。",
            "建设“职能科学、权责法定、执法严明、公开公正、⟦廉洁高效、守法诚信⟧”的法治政府。",
            "建设职能科学、权责法定、执法严明、⟦廉洁高效⟧的法治政府。",
            "建设权责法定、执法严明、公开公正、⟦廉洁高效、守法诚信⟧的法治政府。",
            "建设职能科学、权责法定、执法严明、公开公正、智能高效、⟦守法诚信⟧、人民满意的法治政府。",
            "建设职能科学、权责法定、执法严明、公开公正、⟦廉洁高效⟧、廉洁诚信、人民满意的法治政府。",
            "朝着职能科学、权责法定、执法严明、公开公正、⟦廉洁高效和守法诚信⟧的目标努力。",
        ] {
            Draft::paragraph(text).expect(&RULE);
        }
        let findings =
            Draft::paragraph("建设职能科学、权责法定、⟦廉洁高效、守法诚信⟧的法治政府。").expect(&RULE);
        assert_eq!(findings[0].edits[0].text, NEW);
    }

    #[test]
    fn the_goal_of_today_and_the_words_alone() {
        for text in [
            "建设职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意的法治政府。",
            "打造廉洁高效的政务服务环境。",
            "教育干部守法诚信、廉洁自律。",
            "2015年提出建设职能科学、权责法定、廉洁高效、守法诚信的法治政府。",
            "目标由职能科学、权责法定、廉洁高效、守法诚信调整为现行提法。",
            "建设廉洁高效的法治政府。",
            "营造公开公正、廉洁高效的招标环境。",
            "引导企业守法诚信经营，执法严明有度。",
        ] {
            Draft::paragraph(text).silent(&RULE);
        }
    }

    #[test]
    fn the_year_decides() {
        let sentence = "建设职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信的法治政府。";
        let at = |year: u16, draft: Draft| {
            let text = draft.text().to_owned();
            let text = text
                .replace("2025年", &format!("{}年", year + 1))
                .replace("2024年", &format!("{year}年"))
                .replace("（2021—2022年）", "（2021—2025年）");
            Draft::whole(&text)
        };
        at(2020, Draft::paragraph(sentence)).silent(&RULE);
        at(2021, Draft::paragraph(sentence)).silent(&RULE);
        let named = format!(
            "对照《法治政府建设实施纲要（2021—2025年）》，{}",
            sentence.replace("廉洁高效、守法诚信", "⟦廉洁高效、守法诚信⟧")
        );
        at(2021, Draft::paragraph(&named)).expect(&RULE);
        let plan = Draft::example().change(
            "全年开展线上普法宣传10场。",
            "建设职能科学、权责法定、执法严明、公开公正、⟦廉洁高效、守法诚信⟧的法治政府。",
        );
        at(2021, plan).expect(&RULE);
    }
}
