//! 建议完善: a listed shortcoming has no counterpart in the plan.

use std::sync::LazyLock;

use regex::Regex;

use super::{Class, Context, Finding, Place, Rule, passage::shortened};
use crate::lexicon::Table;
use crate::report::{Item, SectionId};
use crate::text::Search as _;
use crate::text::is_han;

pub static RULE: Rule = Rule {
    id: "unanswered-problem",
    title: "不足没有对应的安排",
    class: Class::Improve,
    why: "列出的不足在下一年的安排里应当有回应，否则明年还是同样的问题。",
    basis: "表述习惯（问题与措施相对应）",
    doc: "
## 查什么
逐条列出的不足，在下一年度安排里有没有说到同一件事（按共同的词语判断，“法治、建设、工作”等通用词不算）。

## 为什么
审核的人会把不足和安排对着看。

## 怎么改
在安排里补一条针对这项不足的措施；确已解决的，可以不改。

## 例
```bad shortcomings
二、2024年度推进法治政府建设存在的不足和原因
（一）执法力量不足。由于编制紧缺，专职执法人员偏少，难以覆盖全部村居，巡查不够及时。
（二）档案归集滞后。由于库房狭小，历年卷宗没有及时移交，查阅起来不够方便。
```
```good shortcomings
二、2024年度推进法治政府建设存在的不足和原因
（一）执法力量不足。由于编制紧缺，专职执法人员偏少，难以覆盖全部村居，巡查不够及时。
（二）法治宣传手段不多。由于专业宣讲人员少，线上活动开展得不够，群众参与的积极性还不高。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let (Some(_), Some(plan)) = (
        context.body(SectionId::Shortcomings),
        context.body(SectionId::Plan),
    ) else {
        return;
    };
    let sections = &context.report.sections;
    if sections.of(SectionId::Shortcomings).heading == sections.of(SectionId::Plan).heading {
        return;
    }
    let plan: String = context
        .passages(plan)
        .map(|passage| passage.text())
        .collect::<Vec<_>>()
        .join("\n");
    let items = context.report.items_of(SectionId::Shortcomings);
    let unanswered: Vec<&Item> = items
        .iter()
        .filter(|item| !is_answered(&item.text, &plan))
        .collect();
    if items.len() < 2 || unanswered.is_empty() || unanswered.len() == items.len() && items.len() > 3 {
        return;
    }
    let first = shortened(headline(&unanswered[0].text), 16);
    let message = match unanswered.len() {
        1 => format!("“{first}”在下一年度安排中没有对应措施"),
        count => format!("“{first}”等{count}条不足没有对应的安排"),
    };
    let places = unanswered.iter().map(|item| Place::At(item.span)).collect();
    findings.push(
        rule.finding(Place::Whole, message, "在下一年度安排里补写针对这项不足的措施。")
            .places(places),
    );
}

/// What the item says is wanting: its first sentence or clause.
fn headline(text: &str) -> &str {
    let sentence = text.split(['。', '；', '：']).next().unwrap_or(text);
    let clause = sentence.split('，').next().unwrap_or(sentence);
    let opens_with_cause = ["由于", "受", "因"].iter().any(|word| clause.starts_with(word));
    if opens_with_cause || clause.chars().count() < 5 {
        sentence
    } else {
        clause
    }
}

/// Judged by what the headline is about; a headline about nothing in particular (推进不平衡) by the whole item.
fn is_answered(item: &str, plan: &str) -> bool {
    let headline = headline(item);
    let topics = |text: &str| {
        TOPICS
            .iter()
            .filter(|topic| topic.is_match(text))
            .collect::<Vec<_>>()
    };
    let asked = match topics(headline) {
        named if named.is_empty() => topics(item),
        named => named,
    };
    if asked.iter().any(|topic| topic.is_match(plan)) {
        return true;
    }
    // “推进不平衡”, “成效参差不齐”: about the work as a whole, answered by any plan.
    if headline.says_any(&["不平衡", "不均衡", "参差不齐"]) {
        return true;
    }
    let (asked, answered) = (pairs(headline), pairs(plan));
    let several = asked.iter().any(|pair| *pair != asked[0]);
    !several || asked.iter().any(|pair| answered.contains(pair))
}

/// Pairs of neighbouring Han characters that mean something: not 法治 建设 工作 不足.
fn pairs(text: &str) -> Vec<[char; 2]> {
    const GENERIC: [&str; 45] = [
        "法治", "治政", "政府", "府建", "建设", "工作", "作有", "有待", "待加", "加强", "进一", "一步",
        "步加", "不足", "不够", "不强", "不高", "不到", "到位", "存在", "问题", "部分", "个别", "有的",
        "还不", "仍有", "还有", "有所", "较为", "相对", "比较", "提高", "提升", "推进", "落实", "依法",
        "行政", "水平", "能力", "力度", "方面", "开展", "完善", "健全", "全面",
    ];
    let characters: Vec<char> = text.chars().collect();
    let generic = |pair: &[char; 2]| GENERIC.iter().any(|word| word.chars().eq(*pair));
    characters
        .windows(2)
        .filter(|both| {
            both.iter()
                .all(|character| is_han(*character) && !"的了和与及在对是不有还较".has(*character))
        })
        .map(|both| [both[0], both[1]])
        .filter(|both| !generic(both))
        .collect()
}

static TOPICS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let table = Table::read(rows!("topics"));
    let words = table.column("words");
    let compile = |text: &str| Regex::new(text).expect("every pattern of topics.tsv is valid");
    table.rows().iter().map(|row| compile(row.cell(words))).collect()
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::Draft;

    #[test]
    fn every_row_matches_its_example() {
        let table = Table::read(include_str!("../lexicon/topics.tsv"));
        let example = table.column("example");
        for (row, topic) in table.rows().iter().zip(TOPICS.iter()) {
            assert!(topic.is_match(row.cell(example)), "line {}", row.line);
        }
    }

    #[test]
    fn a_shortcoming_that_the_plan_forgets() {
        let cases = [
            "⟦（三）档案归集滞后。由于库房狭小，历年卷宗没有及时移交。⟧",
            "⟦（三）土地征收遗留多。由于年代久远，补偿手续难以查清。⟧",
            "⟦（三）殡葬改革推进缓慢。原因在于配套墓地尚未落实到位。⟧",
        ];
        for case in cases {
            Draft::example()
                .change(
                    "（三）部分干部依法办事能力不强。原因在于培训偏重理论，结合实际案例不够。",
                    case,
                )
                .expect(&RULE);
        }
    }

    #[test]
    fn the_answer_may_use_other_words() {
        Draft::example().silent(&RULE);
        Draft::example()
            .change("（二）普法形式单一。", "（二）法治宣传手段不多。")
            .silent(&RULE);
        Draft::example()
            .change("（三）部分干部依法办事能力不强。", "（三）个别同志法治意识淡薄。")
            .silent(&RULE);
    }

    #[test]
    fn no_plan_no_comparison() {
        Draft::with("plan", "").silent(&RULE);
    }
}
