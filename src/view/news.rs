//! The one sentence above everything: what a clerk has to know first.

use super::{Tally, part::FIGURE_RULES, zh};
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
    match checked.kind.as_str() {
        "unlike" => return vec![calm(zh::NEWS_UNLIKE)],
        "too-short" => return vec![calm(zh::NEWS_TOO_SHORT)],
        _ if checked.readability == "none" => return vec![calm(zh::NEWS_UNREADABLE)],
        _ => {}
    }
    if tally.must > 0 {
        let mut said = grave_news(checked, tally.must);
        if !checked.unnumbered.is_empty() {
            said.extend([calm("；"), calm(zh::NEWS_UNNUMBERED)]);
        }
        return said;
    }
    let first = if !checked.unnumbered.is_empty() {
        zh::NEWS_UNNUMBERED
    } else if complete(checked) {
        zh::NEWS_COMPLETE
    } else {
        zh::NEWS_NO_MUST
    };
    if tally.verify > 0 {
        vec![calm(first), calm("，"), calm(zh::news_verify(tally.verify))]
    } else if tally.improve > 0 {
        vec![calm(first), calm("，"), calm(zh::news_improve(tally.improve))]
    } else if checked.unnumbered.is_empty() {
        vec![calm(zh::NEWS_CLEAN)]
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
    zh::SECTIONS.iter().all(|names| {
        checked.sections.iter().any(|section| {
            section.id == names.0 && matches!(section.state.as_str(), "present" | "merged" | "thin")
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

    let missing: Vec<&str> = zh::SECTIONS
        .iter()
        .filter(|names| {
            checked.sections.iter().any(|section| {
                section.id == names.0 && matches!(section.state.as_str(), "missing" | "mentioned")
            })
        })
        .map(|names| names.2)
        .collect();
    let absent = count("missing-section");
    if absent > 0 && missing.len() == 4 {
        said.push((vec![grave(zh::NEWS_NONE_FOUND)], absent));
    } else if absent > 0 && !missing.is_empty() {
        let (news, names) = zh::news_missing(&missing);
        said.push((vec![grave(news), calm(names)], absent));
    }
    if count("no-figures") > 0 {
        let nowhere = checked.figures.is_empty();
        let news = if nowhere {
            zh::NEWS_NO_FIGURES
        } else {
            zh::NEWS_NO_FIGURES_IN_MEASURES
        };
        said.push((vec![grave(news)], 1));
    }
    let numbers: usize = FIGURE_RULES.iter().map(|rule| count(rule)).sum();
    if numbers > 0 {
        said.push((vec![grave(zh::news_figures(numbers))], numbers));
    }
    let mut seen: Vec<&str> = Vec::new();
    for finding in checked.findings.iter().filter(|finding| finding.class == "must") {
        let rule = finding.rule.as_str();
        if seen.contains(&rule) {
            continue;
        }
        seen.push(rule);
        let many = count(rule);
        if let Some(news) = zh::news_of(rule, many) {
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
            sentence.push(calm("；"));
        }
        sentence.extend(phrases.into_iter().filter(|phrase| !phrase.text.is_empty()));
    }
    if sentence.is_empty() {
        sentence.push(grave(zh::news_must(must)));
        if complete(checked) {
            sentence.insert(0, calm(format!("{}，", zh::NEWS_COMPLETE)));
        }
    } else if rest > 0 {
        sentence.push(calm(format!("；{}", zh::news_more(rest))));
    }
    sentence
}
