//! 需要核实: 下降2倍. Nothing falls by more than all of it.

use super::passage::shortened;
use super::{Class, Context, Finding, Place, Rule};
use crate::lexicon::figures::{Role, words_of};
use crate::report::BlockKind;
use crate::text::Search as _;
use crate::text::is_han;

pub static RULE: Rule = Rule {
    id: "decrease-by-times",
    title: "减少不能说几倍",
    class: Class::Verify,
    why: "减少一倍就减没了，下降、缩短、压缩只能说百分之几或者几分之几。",
    basis: "GB/T 15835—2011《出版物上数字用法》及统计用语惯例",
    doc: "
## 查什么
下降、减少、降低、缩短、压缩等后面是不是跟着几倍。“增长2倍”“是原来的2倍”不查。

## 为什么
从90件降到30件，是下降三分之二，不是下降两倍。

## 怎么改
改成百分之几或者几分之几。

## 例
```bad
平均办理时限较上年缩短2倍。
```
```bad
信访案件减少了近一倍。
```
```good
平均办理时限较上年缩短三分之二。
```
```good
线上办件量增长2倍。
```
",
    check,
};

/// Verbs of becoming less that may stand right before 几倍, besides those of changes.
const MORE_FALLS: [&str; 8] = ["缩小", "减轻", "减慢", "下跌", "降", "减", "缩水", "降了"];
/// Of these the thing may stand between: 压减审批时限2倍.
const TAKES_OBJECT: [&str; 8] = ["压减", "压缩", "缩短", "精简", "减少", "降低", "缩减", "减轻"];
/// Words that end in a verb of becoming less and say something else.
const OTHER_WORDS: [&str; 13] = [
    "至少",
    "最少",
    "不少",
    "多少",
    "最低",
    "高低",
    "不低",
    "升降",
    "增减",
    "加减",
    "减为",
    "降为",
    "衰减率",
];

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_report() {
        return;
    }
    for passage in context.own_passages() {
        if !matches!(passage.block.kind, BlockKind::Paragraph | BlockKind::Heading) {
            continue;
        }
        let text = passage.text();
        for (at, mark) in text.match_indices('倍') {
            let Some(start) = falling(&text[..at]) else {
                continue;
            };
            let range = start..at + mark.len();
            let message = format!("“{}”：减少不能说几倍", shortened(&text[range.clone()], 20));
            findings.push(rule.finding(
                Place::At(passage.span(range)),
                message,
                "核实后改成百分之几或者几分之几。",
            ));
        }
    }
}

/// Where the verb of becoming less stands whose amount ends `words`.
fn falling(words: &str) -> Option<usize> {
    let number = words.trim_end_matches(|character: char| {
        character.is_ascii_digit() || ".一二两三四五六七八九十百几数半点多余～—-".has(character)
    });
    // 成倍, 加倍, 事半功倍 have no number.
    if number.len() == words.len()
        || words.ends_with(['百', '点', '半', '-', '—', '～', '.']) && words.len() - number.len() <= 3
    {
        return None;
    }
    let mut head = number.trim_end_matches([' ', '\u{3000}']);
    for filler in [
        "超过",
        "不低于",
        "不少于",
        "接近",
        "将近",
        "大约",
        "近",
        "约",
        "超",
        "达到",
        "达",
        "幅度",
        "分别",
        "均",
        "了",
    ] {
        head = head.strip_suffix(filler).unwrap_or(head);
    }
    head = head.strip_suffix("幅度").unwrap_or(head);
    head = head.strip_suffix('了').unwrap_or(head);
    if OTHER_WORDS.iter().any(|word| head.ends_with(word)) {
        return None;
    }
    let comparing = |word: &str| {
        // 少, 低, 降, 减 alone fall only where something is compared.
        word.chars().count() > 1 || {
            let clause = &head[head.rfind(['，', '。', '；']).unwrap_or(0)..];
            clause.contains('比') || clause.contains('较')
        }
    };
    if let Some((word, ())) = words_of(Role::Fall).end_of(head)
        && comparing(word)
    {
        return Some(head.len() - word.len());
    }
    if let Some(word) = MORE_FALLS.iter().find(|word| head.ends_with(**word))
        && comparing(word)
    {
        return Some(head.len() - word.len());
    }
    let clause = head
        .rfind(|character: char| !is_han(character))
        .map_or(0, |at| at + head[at..].chars().next().map_or(0, char::len_utf8));
    let clause = &head[clause..];
    let (at, verb) = TAKES_OBJECT
        .iter()
        .filter_map(|verb| clause.rfind(verb).map(|at| (at, *verb)))
        .max()?;
    let thing = &clause[at + verb.len()..];
    let other =
        words_of(Role::Rise).is_in(thing) || thing.contains(['的', '为', '是', '到', '至', '翻', '于', '后']);
    (!other && (2..=10).contains(&thing.chars().count())).then(|| head.len() - clause.len() + at)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn falls_by_times() {
        for sentence in [
            "平均办理时限较上年⟦缩短2倍⟧。",
            "信访案件⟦减少了近一倍⟧。",
            "重复投诉同比⟦下降1.5倍⟧，群众满意率98%。",
            "办事成本⟦降低三倍⟧以上。",
            "今年矛盾纠纷比上年⟦少2倍⟧。",
            "⟦压减审批时限2倍⟧，推行网上办理。",
            "案件数量⟦降幅达两倍⟧。",
            "现场检查次数⟦减少1～2倍⟧。",
        ] {
            Draft::paragraph(sentence).expect(&RULE);
        }
    }

    #[test]
    fn growth_and_multiples() {
        Draft::example().silent(&RULE);
        for sentence in [
            "线上办件量增长2倍。",
            "处以不少于2倍罚款。",
            "办理时限缩短为原来的0.5倍，办件量是上年的3倍。",
            "减少跑动次数，效率提高3倍。",
            "降低办事成本和提高效率2倍。",
            "跑动次数成倍减少，工作事半功倍。",
            "信访总量下降一半，罚款最低2倍。",
            "案件下降20%，办结数翻了一倍。",
        ] {
            Draft::paragraph(sentence).silent(&RULE);
        }
    }
}
