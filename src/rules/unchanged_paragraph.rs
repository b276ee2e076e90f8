//! 需要核实: a paragraph stands here as it stood in last year's report.

use super::passage::shortened;
use super::{Class, Context, Finding, Place, REGULATION, Rule};
use crate::compare::{Comparison, Pair, State};

pub static RULE: Rule = Rule {
    id: "unchanged-paragraph",
    title: "与上年相同的段落",
    class: Class::Verify,
    why: "年度报告说的是本年的情况，文字与上年相同的段落要看是不是忘了改。",
    basis: REGULATION,
    doc: "
## 查什么
放入上年报告时，找出与上年完全相同的段落；只改了年份或数字的，只作建议。不满30个汉字的段落、开头的指导思想、“现将……报告如下”不看。两份报告不是前后相连的两年、不是同一单位的，或者两份文字完全一样的，都不作判断。

## 为什么
沿用上年的写法并没有错，写的是上年的事就错了。

## 怎么改
逐段核对是不是本年的情况；确实没有变化的，可以保留。

## 例
```bad years
上年：围绕渡口安全、河道采砂开展联合巡查，落实船只登记、救生衣配备等要求，群众出行更加放心。
本年：围绕渡口安全、河道采砂开展联合巡查，落实船只登记、救生衣配备等要求，群众出行更加放心。
```
```bad years
上年：2023年围绕渡口安全、河道采砂开展联合巡查13次，落实船只登记、救生衣配备等要求。
本年：2024年围绕渡口安全、河道采砂开展联合巡查17次，落实船只登记、救生衣配备等要求。
```
```good years
上年：围绕渡口安全、河道采砂开展联合巡查，落实船只登记、救生衣配备等要求，群众出行更加放心。
本年：渡口船只登记进入常态，重点转到夜间采砂，联合水政、公安蹲守，查扣采砂船1艘。
```
",
    check,
};

/// Han characters from which a paragraph says so much that it is not written twice by chance.
const ENOUGH: usize = 30;

/// Paragraphs in one state that are worth a word.
pub(super) fn kept<'a>(
    context: &'a Context,
    comparison: &'a Comparison,
    state: State,
) -> impl Iterator<Item = &'a Pair> {
    let preamble = context.report.head.preamble;
    comparison.pairs.iter().filter(move |pair| {
        pair.state == state
            && pair.han >= ENOUGH
            && !preamble.is_some_and(|preamble| preamble.overlaps(pair.this))
    })
}

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let Some(comparison) = context.earlier() else {
        return;
    };
    for (state, class, says, advice) in [
        (
            State::Identical,
            Class::Verify,
            "与上年完全相同",
            "核对是不是本年的情况；确实没有变化的，可以保留。",
        ),
        (
            State::Numbers,
            Class::Improve,
            "与上年相比只改了年份或数字",
            "看一看有没有本年的新情况可写；没有的，可以保留。",
        ),
    ] {
        let places: Vec<Place> = kept(context, comparison, state)
            .map(|pair| Place::At(pair.this))
            .collect();
        let Some(Place::At(first)) = places.first() else {
            continue;
        };
        let mut message = String::from("“");
        message.push_str(&shortened(context.source.slice(*first).trim(), 12));
        message.push('”');
        if places.len() > 1 {
            message.push_str(&["等", &places.len().to_string(), "段"].concat());
        }
        message.push_str(says);
        findings.push(
            rule.finding(places[0], message, advice)
                .class(class)
                .places(places),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::Class;
    use crate::rules::example::Draft;

    const PARAGRAPH: &str =
        "围绕渡口安全、河道采砂开展联合巡查13次，落实船只登记、救生衣配备等要求，群众出行更加放心。";

    #[test]
    fn what_stands_as_it_stood() {
        let this = format!("⟦{PARAGRAPH}⟧");
        let found = Draft::years(PARAGRAPH, &this).expect(&RULE);
        assert_eq!(found[0].class, Class::Verify);
        assert_eq!(found[0].message, "“围绕渡口安全、河道采砂…”与上年完全相同");
        // Behind another number, with other blanks.
        let this = format!("（十）渡口管理。⟦{}⟧", PARAGRAPH.replace("13次", " 13 次"));
        Draft::years(&format!("（四）河道管理。{PARAGRAPH}"), &this).expect(&RULE);
    }

    #[test]
    fn what_changed_in_numbers_alone() {
        let this = format!("⟦{}⟧", PARAGRAPH.replace("13次", "20余次"));
        let found = Draft::years(PARAGRAPH, &this).expect(&RULE);
        assert_eq!(found[0].class, Class::Improve);
    }

    #[test]
    fn what_was_written_anew_or_says_little() {
        let this = PARAGRAPH.replace("落实船只登记、救生衣配备等要求", "查扣无证船只，督促补办登记");
        Draft::years(PARAGRAPH, &this).silent(&RULE);
        let short = "全镇执法人员全部持证上岗，考试合格。";
        Draft::years(short, short).silent(&RULE);
        Draft::paragraph(PARAGRAPH).silent(&RULE);
    }

    #[test]
    fn other_reports_are_not_last_years() {
        let this = Draft::example().text().to_owned();
        for last in [
            this.clone(),
            this.replace("84人", "85人").replace("128件", "138件"),
            this.replace("2024", "2021").replace("2025", "2022"),
            this.replace("2025", "2026").replace("2024", "2025"),
            this.replace("2025", "2024")
                .replace("2024年", "2023年")
                .replace("青石镇", "白河镇"),
        ] {
            Draft::example().beside(&last).silent(&RULE);
        }
    }
}
