//! Files made from a result: a letter, the text with comments, a workbook. Pure: the time is handed in.

mod commented;
mod letter;
mod notes;
mod original;
mod web;
mod word;
mod workbook;
mod zip;

pub use commented::commented;
pub use letter::{letter, letter_file, letter_paragraphs};
pub use original::original;
pub use web::web;
pub use workbook::workbook;

use crate::json::{Checked, RULES_VERSION};
use crate::view::wording::chinese;

/// When and with what a file was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// Local time as `2026-03-01 09:30`.
    pub time: String,
}

impl Stamp {
    /// The sentence that every file ends with.
    fn sentence(&self) -> String {
        chinese::made_by(env!("CARGO_PKG_VERSION"), RULES_VERSION, &self.time)
    }
}

/// `审查反馈意见_青石镇_2024年度_20260301.docx`, without what file names may not have.
pub fn file_name(kind: &str, checked: &Checked, stamp: &Stamp, ending: &str) -> String {
    let mut name = kind.to_owned();
    let year = checked.year.map(chinese::year_of);
    let day: String = stamp
        .time
        .chars()
        .take_while(|character| *character != ' ')
        .filter(char::is_ascii_digit)
        .collect();
    for part in checked.organ.iter().chain(&year).chain(Some(&day)) {
        if !part.is_empty() {
            name.push('_');
            name.extend(part.chars().take(40));
        }
    }
    let name = name.replace(
        ['\\', '/', ':', '*', '?', '"', '<', '>', '|', '\n', '\r', '\t'],
        "",
    );
    format!("{name}.{ending}")
}

/// Words as they stand in XML; characters that XML does not have are left out.
fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for character in words.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            character => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::View;
    use crate::{Options, check};

    const TEXT: &str = "云山县青石镇2024年度法治政府建设情况报告\n\n一、主要举措和成效\n调解纠纷16件,成功15件，成功率97%，依照《信访条例》办理。<b>&\u{1}😀\n二、存在的不足\n力量不足。";

    fn made(text: &str) -> Vec<Vec<u8>> {
        let checked = Checked::from(&check(text, &Options::default()));
        let view = View::new(text, &checked);
        let stamp = Stamp {
            time: "2026-03-01 09:30".to_owned(),
        };
        vec![
            letter_file(&letter(&view, &checked, &stamp)),
            commented(text, &view, &checked, &stamp),
            workbook(&view, &stamp),
        ]
    }

    /// All parts of an archive in one string; they are stored as they are.
    fn parts(bytes: &[u8]) -> String {
        String::from_utf8_lossy(bytes).into_owned()
    }

    #[test]
    fn a_file_is_named_by_what_it_is() {
        let checked = Checked::from(&check(TEXT, &Options::default()));
        let stamp = Stamp {
            time: "2026-03-01 09:30".to_owned(),
        };
        assert_eq!(
            file_name("审查反馈意见", &checked, &stamp, "docx"),
            "审查反馈意见_云山县青石镇_2024年度_20260301.docx"
        );
        assert_eq!(
            file_name(
                "a/b:c",
                &Checked::from(&check("", &Options::default())),
                &Stamp::default(),
                "x"
            ),
            "abc.x"
        );
    }

    #[test]
    fn the_letter_groups_its_opinions_and_says_who_made_it() {
        let words = parts(&made(TEXT)[0]);
        for wanted in [
            "审查反馈意见",
            "一、需要补正的内容",
            "二、需要核实的内容",
            "《信访条例》",
            "须经人工确认",
        ] {
            assert!(words.contains(wanted), "{wanted}");
        }
    }

    #[test]
    fn comments_lie_on_their_words() {
        let words = parts(&made(TEXT)[1]);
        let at = words
            .find("《信访条例》</w:t>")
            .expect("the law is a run of its own");
        assert!(words[..at].rfind("commentRangeStart").is_some());
        assert!(words[at..].find("commentRangeEnd").is_some_and(|end| end < 60));
        assert_eq!(
            words.matches("<w:commentRangeStart ").count(),
            words.matches("<w:commentRangeEnd ").count()
        );
        assert_eq!(
            words.matches("<w:commentReference ").count(),
            words.matches("<w:comment ").count()
        );
        assert!(
            words.contains("&lt;b&gt;&amp;😀"),
            "escaped, without the control character"
        );
    }

    #[test]
    fn the_workbook_has_three_sheets_and_numbers_as_numbers() {
        let words = parts(&made(TEXT)[2]);
        for wanted in ["要素核对表", "意见", "数据一览", "<v>16</v>"] {
            assert!(words.contains(wanted), "{wanted}");
        }
    }

    #[test]
    fn a_letter_to_an_unknown_sender_has_a_blank_for_it() {
        let letter = parts(&made("法治政府建设情况报告\n一、主要举措\n调解纠纷16件。")[0]);
        assert!(letter.contains(">________：<") && !letter.contains("报告单位"));
    }

    #[test]
    fn what_is_said_of_the_whole_text_is_one_comment_on_its_title_or_first_line() {
        let sample = include_str!("../page/sample.txt");
        let (title, rest) = sample.trim_start().split_once('\n').expect("it has lines");
        assert!(title.contains("法治政府建设"));
        let words = parts(&made(rest)[1]);
        let mark = |kind: &str| {
            words
                .find(&[kind, " w:id=\"0\"/>"].concat())
                .expect("it is marked")
        };
        let under = &words[mark("<w:commentRangeStart")..mark("<w:commentRangeEnd")];
        let first = rest
            .lines()
            .find(|line| !line.trim().is_empty())
            .expect("it has words");
        assert!(under.contains(first), "{under}");
        let comment = words.split("<w:comment w:id=\"0\"").nth(1).expect("it is there");
        let comment = comment.split("</w:comment>").next().expect("it ends");
        assert!(comment.contains("没有找到报告的标题"), "{comment}");
    }

    #[test]
    fn rows_of_the_workbook_are_as_high_as_their_words() {
        let words = parts(&made(TEXT)[2]);
        for wanted in [
            "customHeight=\"1\"",
            "理由",
            "位置",
            "fitToHeight=\"0\"",
            ">云山县青石镇2024年度法治政府建设情况报告<",
        ] {
            assert!(words.contains(wanted), "{wanted}");
        }
        let heights = words
            .split("<row ht=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next()?.parse::<u32>().ok());
        assert!(heights.max() > Some(45));
    }

    #[test]
    fn the_web_page_holds_everything_and_no_script() {
        let checked = Checked::from(&check(TEXT, &Options::default()));
        let view = View::new(TEXT, &checked);
        let page = web(&view, &Stamp::default());
        for wanted in [
            "default-src 'none'",
            "《信访条例》</mark><sup>",
            "&lt;b&gt;&amp;",
            "<td>16</td>",
            "须经人工确认",
            "标题含单位和年度",
        ] {
            assert!(page.contains(wanted), "{wanted}");
        }
        for card in view
            .cards
            .iter()
            .filter(|card| card.class != crate::rules::Class::Trace)
        {
            assert!(page.contains(&escape(&card.message)), "{}", card.message);
        }
        assert!(!page.contains("<script") && !page.contains("src=") && !page.contains("href="));
    }

    #[test]
    fn every_line_end_ends_a_paragraph() {
        for end in ["\n", "\r\n", "\r", "\u{b}", "\u{2028}"] {
            let words = parts(&made(&TEXT.replace('\n', end))[1]);
            assert_eq!(words.matches("<w:p><w:pPr><w:pStyle ").count(), 7, "{end:?}");
            assert!(words.contains("《信访条例》</w:t>"), "{end:?}");
        }
    }

    #[test]
    fn what_could_not_be_judged_is_neither_called_clean_nor_sent_back() {
        for text in [
            "",
            "第一章 相遇。他走进了院子，院子里有一棵树，,树下没有人。"
                .repeat(20)
                .as_str(),
        ] {
            let letter = parts(&made(text)[0]);
            assert!(letter.contains(chinese::LETTER_UNREAD));
            assert!(!letter.contains(chinese::LETTER_CLEAN) && !letter.contains(chinese::LETTER_DEADLINE));
        }
    }

    #[test]
    fn no_file_says_that_a_person_has_confirmed_it() {
        for file in made(TEXT) {
            let words = parts(&file);
            assert!(words.contains("须经人工确认后使用") && !words.contains("已经人工确认"));
        }
    }

    #[test]
    fn any_text_makes_files() {
        for text in ["", "\n\n", "\u{0}\u{fffe}]]>", "一、\u{1F600}\r\n", "=1+1"] {
            for file in made(text) {
                assert!(file.starts_with(b"PK"), "{text:?}");
            }
        }
    }
}
