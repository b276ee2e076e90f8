//! 审查反馈意见: the findings as a letter in the look of an official document, to be completed and signed by a person.

use super::Stamp;
use super::word::{FLUSH, HEADING, RIGHT, SMALL, TEXT, TITLE, file, paragraph, run};
use crate::json::Checked;
use crate::rules::Class;
use crate::view::View;
use crate::view::wording::chinese;

/// The letter as a Word file.
pub fn letter(view: &View, checked: &Checked, stamp: &Stamp) -> Vec<u8> {
    let mut body = String::new();
    let mut say = |kind, words: &str| body += &paragraph(kind, &run(words));
    let organ = checked.organ.as_deref().unwrap_or(chinese::SENDER);
    say(TITLE, &chinese::letter_title(organ, checked.year));
    say(FLUSH, &format!("{organ}："));
    say(
        TEXT,
        &chinese::letter_opening(checked.title.as_ref().map(|title| title.text.as_str())),
    );
    let mut groups = 0;
    for (class, name) in [
        (Class::Must, chinese::LETTER_MUST),
        (Class::Verify, chinese::LETTER_VERIFY),
        (Class::Improve, chinese::LETTER_IMPROVE),
    ] {
        let cards = view.cards.iter().filter(|card| card.class == class);
        let opinions: Vec<&str> = cards.map(|card| card.opinion.as_str()).collect();
        if opinions.is_empty() {
            continue;
        }
        say(HEADING, &format!("{}、{name}", chinese::HAN[groups]));
        groups += 1;
        for (index, opinion) in opinions.iter().enumerate() {
            say(TEXT, &format!("{}.{opinion}", index + 1));
        }
    }
    say(
        TEXT,
        if !view.judged {
            chinese::LETTER_UNREAD
        } else if groups == 0 {
            chinese::LETTER_CLEAN
        } else {
            chinese::LETTER_DEADLINE
        },
    );
    say(TEXT, chinese::LETTER_CONTACT);
    say(RIGHT, chinese::LETTER_SIGN);
    say(RIGHT, chinese::LETTER_DATE);
    say(SMALL, &stamp.sentence());
    file(&body, "")
}
