//! The rules' own docs, cut into what can be drawn.

use crate::rules::{Class, RULES, Rule};

/// A piece of a rule's docs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// 查什么, 为什么, 怎么改, 例.
    Heading(&'static str),
    /// A paragraph; words between backticks are quoted as they stand.
    Words(&'static str),
    /// An example that the rule speaks of; empty where something is left out.
    Bad(&'static str),
    /// An example that it is silent about.
    Good(&'static str),
}

/// The rule with this public id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}

/// The rules of one class, in the order of a reviewer.
pub fn rules_of(class: Class) -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied().filter(move |rule| rule.class == class)
}

/// The docs of a rule, from top to bottom.
pub fn passages(rule: &'static Rule) -> Vec<Passage> {
    let mut passages = Vec::new();
    let mut rest = rule.doc.trim();
    while !rest.is_empty() {
        if let Some(open) = rest.strip_prefix("```") {
            let (info, body) = open.split_once('\n').unwrap_or((open, ""));
            let (text, after) = body.split_once("```").unwrap_or((body, ""));
            passages.push(if info.starts_with("bad") {
                Passage::Bad(text.trim_end())
            } else {
                Passage::Good(text.trim_end())
            });
            rest = after.trim_start();
            continue;
        }
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        passages.push(match line.strip_prefix("## ") {
            Some(heading) => Passage::Heading(heading.trim()),
            None => Passage::Words(line.trim()),
        });
        rest = after.trim_start();
    }
    passages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_can_be_shown_whole() {
        for rule in RULES {
            let passages = passages(rule);
            let bad = passages.iter().any(|passage| matches!(passage, Passage::Bad(_)));
            let good = passages.iter().any(|passage| matches!(passage, Passage::Good(_)));
            assert!(bad && good, "{}", rule.id);
            let headings = passages
                .iter()
                .filter(|passage| matches!(passage, Passage::Heading(_)));
            assert_eq!(headings.count(), 4, "{}", rule.id);
            for passage in &passages {
                let (Passage::Heading(words) | Passage::Words(words)) = passage else {
                    continue;
                };
                assert!(
                    !words.contains("```") && !words.starts_with('#') && !words.is_empty(),
                    "{}: {words}",
                    rule.id
                );
            }
        }
    }

    #[test]
    fn rules_are_found_by_id() {
        assert_eq!(rule("missing-cause").map(|rule| rule.class), Some(Class::Must));
        assert!(rule("no-such-rule").is_none());
        let all: usize = [Class::Must, Class::Verify, Class::Improve, Class::Trace]
            .map(|class| rules_of(class).count())
            .iter()
            .sum();
        assert_eq!(all, RULES.len());
    }
}
