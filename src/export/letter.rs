//! 审查反馈意见: the findings as a letter in the look of an official document, to be completed and signed by a person.

use super::Stamp;
use super::word::{FLUSH, HEADING, RIGHT, SMALL, TEXT, TITLE, file, paragraph, run};
use crate::json::Checked;
use crate::rules::Class;
use crate::view::{View, zh};

/// The letter as a Word file.
pub fn letter(view: &View, checked: &Checked, stamp: &Stamp) -> Vec<u8> {
    let mut body = String::new();
    let mut say = |kind, words: &str| body += &paragraph(kind, &run(words));
    let organ = checked.organ.as_deref().unwrap_or(zh::SENDER);
    say(TITLE, &zh::letter_title(organ, checked.year));
    say(FLUSH, &format!("{organ}："));
    say(
        TEXT,
        &zh::letter_opening(checked.title.as_ref().map(|title| title.text.as_str())),
    );
    let mut groups = 0;
    for (class, name) in [
        (Class::Must, zh::LETTER_MUST),
        (Class::Verify, zh::LETTER_VERIFY),
        (Class::Improve, zh::LETTER_IMPROVE),
    ] {
        let cards = view.cards.iter().filter(|card| card.class == class);
        let opinions: Vec<&str> = cards.map(|card| card.opinion.as_str()).collect();
        if opinions.is_empty() {
            continue;
        }
        say(HEADING, &format!("{}、{name}", zh::HAN[groups]));
        groups += 1;
        for (index, opinion) in opinions.iter().enumerate() {
            say(TEXT, &format!("{}.{opinion}", index + 1));
        }
    }
    say(
        TEXT,
        if !view.judged {
            zh::LETTER_UNREAD
        } else if groups == 0 {
            zh::LETTER_CLEAN
        } else {
            zh::LETTER_DEADLINE
        },
    );
    say(TEXT, zh::LETTER_CONTACT);
    say(RIGHT, zh::LETTER_SIGN);
    say(RIGHT, zh::LETTER_DATE);
    say(SMALL, &stamp.sentence());
    file(&body, "")
}
