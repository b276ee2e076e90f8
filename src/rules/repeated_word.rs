//! 需要核实: a word typed twice.

mod chance;

use std::ops::Range;

use super::{Class, Context, Finding, Place, REVIEW, Rule, marks};
use crate::report::DocumentKind;
use crate::text::{Span, is_han};

pub static RULE: Rule = Rule {
    id: "repeated-word",
    title: "字词重复",
    class: Class::Verify,
    why: "同一个字词连着出现两次，多半是删改时多留了一个。",
    basis: REVIEW,
    doc: "
## 查什么
连着出现两次的字词：对对、的的、了了、开展开展、加强加强、矛盾纠纷矛盾纠纷。
叠词（人人、常常、清清楚楚、一步一步）、前一个词的尾与后一个词的头恰好相同的（建设设施、派出所所长、市市场监管局）、顿号隔开的并列项、书名号和引号里的不算。

## 为什么
重复的字词影响通读，也说明定稿前没有再校对一遍。

## 怎么改
核对后删去多余的一个。

## 例
```bad
针对群众对对行政执法的意见，开展开展专项检查6次。
```
```good
人人参与普法，派出所所长、市市场监管局负责人到场，清清楚楚地讲明政策，为了了解民情走访农户90户。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if context.report.kind == DocumentKind::Unlike {
        return;
    }
    let mut found: Vec<(Span, Span)> = Vec::new();
    let mut shown = String::new();
    for passage in context.own_passages() {
        let text = passage.text();
        let mut quoted = None;
        for (first, second) in repeats(text) {
            let quoted = quoted.get_or_insert_with(|| marks::quoted(text));
            let (one, two) = (passage.span(first.clone()), passage.span(second.clone()));
            // A blank or a line break between: cells of a table as likely as not.
            if one.end != two.start || marks::touches(quoted, &(first.start..second.end)) {
                continue;
            }
            if shown.is_empty() {
                let word = &text[second.clone()];
                shown = format!("“{word}{word}”");
            }
            found.push((one.join(two), two));
        }
    }
    let Some((place, _)) = found.first() else { return };
    let shown = super::passage::shortened(&shown, 24);
    let message = match found.len() {
        1 => format!("{shown}字词重复"),
        count => format!("{shown}等{count}处字词重复"),
    };
    let mut finding = rule.finding(Place::At(*place), message, "核对后删去重复的字词。");
    for (_, second) in &found {
        finding = finding.edit(*second, "");
    }
    findings.push(finding.places(found.into_iter().map(|(place, _)| Place::At(place)).collect()));
}

/// The longest word that is looked for twice, in characters.
const LONGEST: usize = 12;

/// Words that stand twice in a row: both places.
fn repeats(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let (places, letters): (Vec<usize>, Vec<char>) = text.char_indices().unzip();
    let end = |index: usize| places.get(index).copied().unwrap_or(text.len());
    let mut found: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let mut from = 0;
    while from + 1 < letters.len() {
        let character = letters[from];
        let reach = LONGEST.min((letters.len() - from) / 2);
        // Cheap before dear: nearly every character ends here.
        if !letters[from + 1..=from + reach].contains(&character) || !is_han(character) {
            from += 1;
            continue;
        }
        let mut next = from + 1;
        for length in 1..=reach {
            let (one, two) = (from..from + length, from + length..from + 2 * length);
            if letters[one.clone()] != letters[two] || !letters[one].iter().copied().all(is_han) {
                continue;
            }
            let (one, two) = (
                end(from)..end(from + length),
                end(from + length)..end(from + 2 * length),
            );
            let slip = if length == 1 {
                chance::is_doubled_character(text, one.start, two.start, two.end)
            } else {
                chance::is_doubled_word(text, one.clone(), two.end)
            };
            if slip {
                found.push((one, two));
                next = from + 2 * length;
                break;
            }
        }
        from = next;
    }
    found
}

#[cfg(test)]
mod tests;
