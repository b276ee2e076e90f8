//! The one sentence above everything: what a clerk has to know first.

use super::{Tally, part::FIGURE_RULES, wording};
use crate::json::Checked;

/// A part of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its words, with the mark that follows.
    pub text: String,
    /// It names something that must be cured.
    pub grave: bool,
}

/// How many things the sentence names before it only counts.
const NAMED: usize = 3;

/// The sentence.
pub(super) fn news(checked: &Checked, tally: &Tally) -> Vec<Phrase> {
    let mut news = phrases(checked, tally);
    // What is said of one thing may come first or later; an English sentence begins with a capital.
    if let Some(first) = news.first_mut().and_then(|phrase| phrase.text.get_mut(..1)) {
        first.make_ascii_uppercase();
    }
    news
}

fn phrases(checked: &Checked, tally: &Tally) -> Vec<Phrase> {
    match checked.kind.as_str() {
        "unlike" => return vec![calm(wording::NEWS_UNLIKE.say())],
        "too-short" => return vec![calm(wording::NEWS_TOO_SHORT.say())],
        _ if checked.readability == "none" => return vec![calm(wording::NEWS_UNREADABLE.say())],
        _ => {}
    }
    if tally.must > 0 {
        let mut said = grave_news(checked, tally.must);
        if !checked.unnumbered.is_empty() {
            said.extend([
                calm(wording::SEMICOLON.say()),
                calm(wording::NEWS_UNNUMBERED.say()),
            ]);
        }
        return said;
    }
    let first = if !checked.unnumbered.is_empty() {
        wording::NEWS_UNNUMBERED.say()
    } else if complete(checked) {
        wording::NEWS_COMPLETE.say()
    } else {
        wording::NEWS_NO_MUST.say()
    };
    if tally.verify > 0 {
        vec![
            calm(first),
            calm(wording::COMMA.say()),
            calm(wording::NEWS_VERIFY.with(&[&tally.verify])),
        ]
    } else if tally.improve > 0 {
        vec![
            calm(first),
            calm(wording::COMMA.say()),
            calm(wording::NEWS_IMPROVE.with(&[&tally.improve])),
        ]
    } else if checked.unnumbered.is_empty() {
        vec![calm(wording::NEWS_CLEAN.say())]
    } else {
        vec![calm(first)]
    }
}

fn calm(text: impl Into<String>) -> Phrase {
    Phrase {
        text: text.into(),
        grave: false,
    }
}

fn grave(text: impl Into<String>) -> Phrase {
    Phrase {
        text: text.into(),
        grave: true,
    }
}

fn complete(checked: &Checked) -> bool {
    wording::SECTIONS.iter().all(|names| {
        checked.sections.iter().any(|section| {
            section.id == names.id && matches!(section.state.as_str(), "present" | "merged" | "thin")
        })
    })
}

fn grave_news(checked: &Checked, must: usize) -> Vec<Phrase> {
    let count = |rule: &str| {
        checked
            .findings
            .iter()
            .filter(|finding| finding.rule == rule && finding.class == "must")
            .count()
    };
    let mut said: Vec<(Vec<Phrase>, usize)> = Vec::new();

    let missing: Vec<&str> = wording::SECTIONS
        .iter()
        .filter(|names| {
            checked.sections.iter().any(|section| {
                section.id == names.id && matches!(section.state.as_str(), "missing" | "mentioned")
            })
        })
        .map(|names| names.name.say())
        .collect();
    let absent = count("missing-section");
    if absent > 0 && missing.len() == 4 {
        said.push((vec![grave(wording::NEWS_NONE_FOUND.say())], absent));
    } else if absent > 0 && !missing.is_empty() {
        let (news, names) = wording::news_missing(&missing);
        said.push((vec![grave(news), calm(names)], absent));
    }
    if count("no-figures") > 0 {
        let nowhere = checked.figures.is_empty();
        let news = if nowhere {
            wording::NEWS_NO_FIGURES.say()
        } else {
            wording::NEWS_NO_FIGURES_IN_MEASURES.say()
        };
        said.push((vec![grave(news)], 1));
    }
    let numbers: usize = FIGURE_RULES.iter().map(|rule| count(rule)).sum();
    if numbers > 0 {
        said.push((vec![grave(wording::NEWS_FIGURES.with(&[&numbers]))], numbers));
    }
    let mut seen: Vec<&str> = Vec::new();
    for finding in checked.findings.iter().filter(|finding| finding.class == "must") {
        let rule = finding.rule.as_str();
        if seen.contains(&rule) {
            continue;
        }
        seen.push(rule);
        let many = count(rule);
        if let Some(news) = wording::news_of(rule, many) {
            said.push((vec![grave(news)], many));
        }
    }

    let rest = must
        - said
            .iter()
            .take(NAMED)
            .map(|(_, count)| count)
            .sum::<usize>()
            .min(must);
    let mut sentence: Vec<Phrase> = Vec::new();
    for (phrases, _) in said.into_iter().take(NAMED) {
        if !sentence.is_empty() {
            sentence.push(calm(wording::SEMICOLON.say()));
        }
        sentence.extend(phrases.into_iter().filter(|phrase| !phrase.text.is_empty()));
    }
    if sentence.is_empty() {
        sentence.push(grave(wording::NEWS_MUST.with(&[&must])));
        if complete(checked) {
            sentence.insert(
                0,
                calm([wording::NEWS_COMPLETE.say(), wording::COMMA.say()].concat()),
            );
        }
    } else if rest > 0 {
        sentence.push(calm(
            [wording::SEMICOLON.say(), &wording::NEWS_MORE.with(&[&rest])].concat(),
        ));
    }
    sentence
}
