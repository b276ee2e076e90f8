//! 建议完善: a set phrase that is written in quotation marks stands without them.

use std::ops::Range;
use std::sync::OnceLock;

use super::{Class, Context, Finding, Place, Rule, marks};
use crate::lexicon::{Index, Table};
use crate::report::BlockKind;
use crate::text::Search as _;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "unquoted-phrase",
    title: "固定简称没有加引号",
    class: Class::Improve,
    why: "“三重一大”“放管服”这类简称字面上不成词，公文里加引号，避免误读。",
    basis: "GB/T 15834—2011《标点符号用法》4.8.3.3，中央文件和人民日报的通行写法",
    doc: "
## 查什么
中央文件和人民日报通行写法里加引号的固定简称：三重一大、放管服、三会一课、一网通办、关键少数、谁执法谁普法、双随机一公开、八五普法等。引号、书名号里的不算；三项制度、12345 等不加引号。

## 为什么
这些简称字面上不成词，加了引号才知道是专门的说法；同一份报告里写法也要一致。

## 怎么改
给简称加上引号，可以一次改完。

## 例
```bad
严格落实三重一大事项集体决策制度，深化放管服改革。
```
```good
严格落实“三重一大”事项集体决策制度，推进“八五”普法，落实三项制度，坚持放管服务并重。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let mut found: Vec<(Span, &'static Phrase)> = Vec::new();
    let mut inside: Vec<(Span, &'static Phrase)> = Vec::new();
    for passage in context.own_passages() {
        if matches!(passage.block.kind, BlockKind::Letterhead | BlockKind::Signature) {
            continue;
        }
        let text = passage.text();
        let mut quoted: Option<Vec<Range<usize>>> = None;
        let mut until = 0;
        for (at, word, phrase) in index().all_in(text) {
            let range = at..at + word.len();
            if at < until || !phrase.stands_at(text, at) {
                continue;
            }
            until = range.end;
            let quoted = quoted.get_or_insert_with(|| marks::quoted(text));
            let span = passage.span(range.clone());
            if marks::touches(quoted, &range) {
                inside.push((span, phrase));
            } else if !is_half_quoted(text, &range) {
                found.push((span, phrase));
            }
        }
    }
    let Some((first, phrase)) = found.first() else {
        return;
    };
    let message = match found.len() {
        1 => format!("{}没有加引号", phrase.text),
        count => format!("{}等{count}处简称没有加引号", phrase.text),
    };
    let mut finding = rule.finding(Place::At(*first), message, format!("写作{}。", phrase.quoted));
    if found.len() > 1 {
        "给这些简称加上引号。".clone_into(&mut finding.advice);
    }
    // The same phrase with its marks elsewhere: the report disagrees with itself.
    let mut told: Vec<&str> = Vec::new();
    for (span, phrase) in &inside {
        if found.iter().any(|(_, other)| other.quoted == phrase.quoted) && !told.contains(&phrase.text) {
            told.push(phrase.text);
            finding = finding.related(*span, format!("这里的{}加了引号", phrase.text));
        }
    }
    for (span, phrase) in &found {
        finding = finding.edit(*span, phrase.quoted);
    }
    findings.push(finding.places(found.into_iter().map(|(span, _)| Place::At(span)).collect()));
}

/// One mark is there, the other was lost: said elsewhere.
fn is_half_quoted(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = marks::around(text, range.start, range.end);
    before.is_some_and(|mark| "“‘\"'＂".has(mark)) || after.is_some_and(|mark| "”’\"'＂".has(mark))
}

/// A row of `quoted_phrases.tsv`.
#[derive(Debug)]
struct Phrase {
    text: &'static str,
    quoted: &'static str,
    after: Vec<&'static str>,
    not: Vec<&'static str>,
}

impl Phrase {
    fn stands_at(&self, text: &str, at: usize) -> bool {
        let rest = &text[at + self.text.len()..];
        let numeral = |character: char| "一二三四五六七八九十百千第".has(character);
        // 第三会一课, 十八五普法: a numeral that goes on is another thing.
        !(self.text.starts_with(numeral) && text[..at].ends_with(numeral))
            && (self.after.is_empty() || self.after.iter().any(|word| rest.starts_with(word)))
            && !self.not.iter().any(|longer| {
                longer.find(self.text).is_some_and(|inside| {
                    at >= inside
                        && text.is_char_boundary(at - inside)
                        && text[at - inside..].starts_with(longer)
                })
            })
    }
}

fn index() -> &'static Index<&'static Phrase> {
    static INDEX: OnceLock<Index<&'static Phrase>> = OnceLock::new();
    INDEX.get_or_init(|| Index::new(phrases().iter().map(|phrase| (phrase.text, phrase))))
}

fn phrases() -> &'static [Phrase] {
    static ROWS: OnceLock<Vec<Phrase>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let table = Table::read(rows!("quoted_phrases"));
        let [text, quoted, after, not] = ["phrase", "quoted", "after", "not"].map(|name| table.column(name));
        let rows = table.rows().iter().map(|row| Phrase {
            text: row.cell(text),
            quoted: row.cell(quoted),
            after: row.cell(after).split_whitespace().collect(),
            not: row.cell(not).split_whitespace().collect(),
        });
        rows.collect()
    })
}

/// The phrase that begins `text` and is quoted as a whole.
pub(super) fn phrase_at_start(text: &str) -> Option<&'static str> {
    let (word, phrase) = index().start_of(text)?;
    is_quoted_whole(phrase).then_some(word)
}

/// The phrase that ends `text` and is quoted as a whole.
pub(super) fn phrase_at_end(text: &str) -> Option<&'static str> {
    let (word, phrase) = index().end_of(text)?;
    is_quoted_whole(phrase).then_some(word)
}

fn is_quoted_whole(phrase: &Phrase) -> bool {
    phrase
        .quoted
        .strip_prefix('“')
        .and_then(|rest| rest.strip_suffix('”'))
        == Some(phrase.text)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lexicon::Table;
    use crate::rules::example::Draft;

    #[test]
    fn phrases_without_their_marks() {
        Draft::paragraph("落实⟦三重一大⟧事项集体决策制度，深化⟦放管服⟧改革。").expect(&RULE);
        Draft::paragraph("推进⟦互联网+政务服务⟧和⟦互联网＋监管⟧，办结41件。").expect(&RULE);
        Draft::paragraph("推进⟦八五普法⟧规划，印发⟦十四五⟧规划任务清单。").expect(&RULE);
        Draft::example()
            .change("（三）提升干部", "（三）抓住⟦关键少数⟧，提升干部")
            .expect(&RULE);
        let findings =
            Draft::paragraph("推进⟦八五普法⟧，落实“三重一大”制度，执行⟦三重一大⟧规定。").expect(&RULE);
        assert_eq!(findings[0].edits[0].text, "“八五”普法");
        assert_eq!(findings[0].related.len(), 1);
    }

    #[test]
    fn quotations_titles_and_halves() {
        for text in [
            "落实“三重一大”事项集体决策制度，深化“放管服”改革。",
            "落实《关于落实三重一大制度的意见》。",
            "落实“三重一大、三会一课制度”要求。",
            "落实\"三重一大\"事项。",
            "落实“三重一大事项。",
            "落实三重一大”事项。",
            "落实三项制度，拨打12345政务服务便民热线。",
            "实行一站式服务，纳入黑名单管理。",
            "落实党政同责、一岗双责、齐抓共管。",
            "培养法律明白人86名。",
        ] {
            Draft::paragraph(text).silent(&RULE);
        }
        Draft::example().silent(&RULE);
    }

    #[test]
    fn every_row_finds_its_example_and_leaves_what_looks_like_it() {
        let table = Table::read(include_str!("../lexicon/quoted_phrases.tsv"));
        let cell = |row: &crate::lexicon::Row, name| row.cell(table.column(name));
        assert!(table.rows().len() >= 40);
        for row in table.rows() {
            let (phrase, example) = (cell(row, "phrase"), cell(row, "example"));
            let marked = example.replacen(phrase, &format!("⟦{phrase}⟧"), 1);
            Draft::paragraph(&format!("全年{marked}。")).expect(&RULE);
            Draft::paragraph(&format!("全年{}。", cell(row, "near"))).silent(&RULE);
            let letters = |text: &str| text.replace(['“', '”', '、', '，'], "");
            assert_eq!(letters(cell(row, "quoted")), letters(phrase), "{phrase}");
        }
    }
}
