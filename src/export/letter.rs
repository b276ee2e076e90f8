//! 审查反馈意见: the findings as a letter in the look of an official document, to be completed and signed by a person.
//!
//! It is words first, a paragraph a line, which a person may change; how a paragraph is set follows from what stands in it.

use super::Stamp;
use super::word::{FLUSH, HEADING, RIGHT, SMALL, TEXT, TITLE, file, paragraph, run};
use crate::json::Checked;
use crate::rules::Class;
use crate::text::Search as _;
use crate::view::View;
use crate::view::wording::chinese;

/// The words of the letter, a paragraph a line.
pub fn letter(view: &View, checked: &Checked, stamp: &Stamp) -> String {
    let mut out = String::new();
    let mut say = |words: &[&str]| {
        for word in words {
            // A title may stand on two lines; here that would be two paragraphs.
            out.extend(word.chars().filter(|character| !matches!(character, '\n' | '\r')));
        }
        out.push('\n');
    };
    let organ = checked.organ.as_deref().unwrap_or(chinese::SENDER);
    say(&[&chinese::letter_title(organ, checked.year)]);
    say(&[organ, "："]);
    say(&[&chinese::letter_opening(
        checked.title.as_ref().map(|title| title.text.as_str()),
    )]);
    let mut groups = 0;
    for (class, name) in [
        (Class::Must, chinese::LETTER_MUST),
        (Class::Verify, chinese::LETTER_VERIFY),
        (Class::Improve, chinese::LETTER_IMPROVE),
    ] {
        let cards = view.cards.iter().filter(|card| card.class == class);
        for (index, card) in cards.enumerate() {
            if index == 0 {
                say(&[chinese::HAN[groups], "、", name]);
                groups += 1;
            }
            say(&[&(index + 1).to_string(), ".", &card.opinion]);
        }
    }
    say(&[if !view.judged {
        chinese::LETTER_UNREAD
    } else if groups == 0 {
        chinese::LETTER_CLEAN
    } else {
        chinese::LETTER_DEADLINE
    }]);
    say(&[chinese::LETTER_CONTACT]);
    say(&[chinese::LETTER_SIGN]);
    say(&[chinese::LETTER_DATE]);
    out + &stamp.sentence()
}

/// The paragraphs of a letter, each with how it is set: `T` title, `F` flush, `H` heading, `P` text, `R` right, `S` small.
pub fn letter_paragraphs(words: &str) -> Vec<(&'static str, &str)> {
    let lines: Vec<&str> = words
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .collect();
    // Who signs, and when, stands at the end in short lines that are no sentences.
    let made_by = lines.len()
        - usize::from(
            lines
                .last()
                .is_some_and(|line| line.starts_with(chinese::MADE_BY)),
        );
    let short = |line: &&&str| line.chars().count() <= 24 && !line.contains(['。', '：', '；']);
    let signed = made_by - lines[..made_by].iter().rev().take_while(short).count();
    lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let kind = match index {
                0 => TITLE,
                1 if line.ends_with('：') => FLUSH,
                _ if index >= made_by => SMALL,
                _ if index >= signed => RIGHT,
                _ if numbered(line) && short(&line) => HEADING,
                _ => TEXT,
            };
            (
                kind,
                if kind == RIGHT {
                    line.trim_start_matches(' ')
                } else {
                    *line
                },
            )
        })
        .collect()
}

/// 一、 and so on.
fn numbered(line: &str) -> bool {
    line.split_once('、').is_some_and(|(number, _)| {
        !number.is_empty() && number.chars().all(|digit| "一二三四五六七八九十".has(digit))
    })
}

/// A letter as a Word file.
pub fn letter_file(words: &str) -> Vec<u8> {
    let paragraphs = letter_paragraphs(words);
    let body: Vec<String> = paragraphs
        .into_iter()
        .map(|(kind, words)| paragraph(kind, &run(words)))
        .collect();
    file(&body.concat(), "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, check};

    const TEXT_OF_REPORT: &str = "云山县青石镇2024年度法治政府建设情况报告\n\n一、主要举措和成效\n调解纠纷16件,成功15件，成功率97%，依照《信访条例》办理。\n二、存在的不足\n力量不足。";

    fn kinds(words: &str) -> String {
        letter_paragraphs(words)
            .into_iter()
            .map(|(kind, _)| kind)
            .collect()
    }

    #[test]
    fn each_paragraph_is_set_as_what_it_is() {
        let checked = Checked::from(&check(TEXT_OF_REPORT, &Options::default()));
        let words = letter(&View::new(TEXT_OF_REPORT, &checked), &checked, &Stamp::default());
        let kinds = kinds(&words);
        assert!(
            kinds.starts_with("TFPHPP") && kinds.ends_with("PPRRS"),
            "{kinds}\n{words}"
        );
        assert_eq!(kinds.matches('H').count(), 3, "{words}");
    }

    #[test]
    fn changed_words_are_set_by_what_they_are_now() {
        assert_eq!(kinds(""), "");
        assert_eq!(kinds("\n\n"), "");
        assert_eq!(
            kinds(
                "审查意见\n青石镇人民政府：\n\n来文收悉。\n一、补正\n1.补充署名。\n云山县司法局\n2025年3月5日"
            ),
            "TFPHPRR"
        );
        assert_eq!(kinds("只有一行"), "T");
        assert_eq!(kinds("标题\n四、其他\n完。\n"), "THP");
        assert_eq!(
            kinds("标题\n一、没有抬头，这一句很长，所以是正文而不是标题，到这里才结束"),
            "TP"
        );
    }
}
