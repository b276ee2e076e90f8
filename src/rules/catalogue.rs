//! The table of all rules, and the order of findings.

use super::{Class, Finding, Place, Rule};
use crate::text::order;

/// Every rule, in the order in which a reviewer would speak of findings of equal weight.
pub static RULES: &[&Rule] = &[
    // What the report as a whole is.
    &super::unlike_report::RULE,
    &super::two_reports::RULE,
    // Structure.
    &super::missing_section::RULE,
    &super::no_figures::RULE,
    &super::missing_cause::RULE,
    &super::merged_section::RULE,
    &super::thin_section::RULE,
    &super::empty_heading::RULE,
    &super::leader_without_action::RULE,
    &super::leader_one_head::RULE,
    &super::partial_cause::RULE,
    &super::plan_year::RULE,
    &super::plan_without_year::RULE,
    &super::plan_without_target::RULE,
    &super::unanswered_problem::RULE,
    &super::theme_uncovered::RULE,
    &super::section_order::RULE,
    &super::skipped_ordinal::RULE,
    &super::ordinal_form::RULE,
    &super::heading_period::RULE,
    // Head and tail.
    &super::missing_title::RULE,
    &super::title_without_year::RULE,
    &super::year_conflict::RULE,
    &super::title_without_organ::RULE,
    &super::title_kind::RULE,
    &super::request_in_report::RULE,
    &super::missing_signature::RULE,
    &super::missing_date::RULE,
    &super::date_form::RULE,
    &super::late_report::RULE,
    &super::document_number_form::RULE,
    &super::missing_addressee::RULE,
    // Figures.
    &super::part_exceeds_total::RULE,
    &super::impossible_rate::RULE,
    &super::rate_mismatch::RULE,
    &super::total_mismatch::RULE,
    &super::figure_conflict::RULE,
    &super::enumeration_count::RULE,
    &super::change_misattached::RULE,
    &super::point_or_percent::RULE,
    &super::decrease_by_times::RULE,
    &super::doubled_approximation::RULE,
    &super::range_without_unit::RULE,
    // Laws and time.
    &super::repealed_law::RULE,
    &super::misnamed_law::RULE,
    &super::law_not_yet::RULE,
    &super::not_a_document::RULE,
    &super::stale_phrase::RULE,
    &super::stale_goal::RULE,
    &super::untitled_law::RULE,
    // Against another report.
    &super::unchanged_paragraph::RULE,
    &super::unchanged_figure::RULE,
    &super::foreign_place::RULE,
    // Language.
    &super::placeholder::RULE,
    &super::wrong_word::RULE,
    &super::incomplete_phrase::RULE,
    &super::repeated_word::RULE,
    &super::repeated_mark::RULE,
    &super::unpaired_mark::RULE,
    &super::half_width_mark::RULE,
    &super::straight_quote::RULE,
    &super::mark_between_titles::RULE,
    &super::festival_form::RULE,
    &super::unquoted_phrase::RULE,
    // Traces.
    &super::web_trace::RULE,
    &super::markup_trace::RULE,
    &super::broken_line::RULE,
    &super::stray_space::RULE,
];

/// Heavier first; within a class the structure of the whole before single places, then from start to end.
pub(super) fn arrange(mut findings: Vec<Finding>) -> Vec<Finding> {
    let rank = |finding: &Finding| {
        RULES
            .iter()
            .position(|rule| std::ptr::eq(*rule, finding.rule))
            .unwrap_or(usize::MAX)
    };
    let start = |finding: &Finding| match finding.places.first() {
        Some(Place::At(span)) => span.start,
        Some(Place::After(offset)) => *offset,
        Some(Place::Whole) | None => 0,
    };
    order::by_numbers(&mut findings, |finding| {
        let lightness = Class::Must as u32 - finding.class as u32;
        (lightness << 16 | rank(finding) as u32, start(finding))
    });
    findings
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::rules::example::{Draft, example_report, examples};

    #[test]
    fn ids_are_used_once() {
        let mut seen = BTreeSet::new();
        for rule in RULES {
            assert!(seen.insert(rule.id), "{} twice", rule.id);
            assert!(
                rule.id
                    .chars()
                    .all(|character| character.is_ascii_lowercase() || character == '-'),
                "{}",
                rule.id
            );
        }
    }

    #[test]
    fn every_rule_says_what_why_and_how() {
        for rule in RULES {
            assert!(
                !rule.title.is_empty() && !rule.why.is_empty() && !rule.basis.is_empty(),
                "{}",
                rule.id
            );
            for heading in ["## 查什么", "## 为什么", "## 怎么改", "## 例"] {
                assert!(rule.doc.contains(heading), "{} lacks {heading}", rule.id);
            }
            let kinds: BTreeSet<&str> = examples(rule.doc).iter().map(|(kind, ..)| *kind).collect();
            assert_eq!(kinds, BTreeSet::from(["bad", "good"]), "{}", rule.id);
        }
    }

    #[test]
    fn examples_of_the_docs_are_true() {
        for rule in RULES {
            for (kind, slot, text) in examples(rule.doc) {
                let draft = example_report(slot, &text);
                let findings = draft.findings();
                let own = findings
                    .iter()
                    .filter(|finding| finding.rule.id == rule.id)
                    .count();
                assert_eq!(
                    own > 0,
                    kind == "bad",
                    "{} {kind} {slot}: {findings:?}\n{}",
                    rule.id,
                    draft.text()
                );
                for finding in &findings {
                    well_formed(finding, draft.text());
                }
            }
        }
    }

    /// What every finding owes to the one who reads it.
    fn well_formed(finding: &Finding, text: &str) {
        let id = finding.rule.id;
        assert!(
            finding.message.chars().count() <= 40,
            "{id}: {} is too long",
            finding.message
        );
        assert!(
            !finding.message.is_empty() && !finding.message.contains('！'),
            "{id}: {}",
            finding.message
        );
        assert!(
            !finding.advice.is_empty(),
            "{id}: {} lacks advice",
            finding.message
        );
        assert!(
            finding.class <= finding.rule.class,
            "{id} says more than its class"
        );
        assert!(!finding.places.is_empty(), "{id} has no place");
        let places = finding.places.iter().filter_map(|place| match place {
            Place::At(span) => Some(*span),
            Place::After(offset) => Some(crate::text::Span {
                start: *offset,
                end: *offset,
            }),
            Place::Whole => None,
        });
        let spans = places
            .chain(finding.related.iter().map(|(span, _)| *span))
            .chain(finding.edits.iter().map(|edit| edit.span));
        for span in spans {
            assert!(
                text.get(span.range()).is_some(),
                "{id}: {span:?} is not on char boundaries"
            );
        }
    }

    #[test]
    fn findings_of_odd_texts_are_well_formed() {
        let odd = [
            "",
            "\u{feff}",
            "一、",
            "一、\n二、\n",
            "《》《信访条例》",
            "（一）、，，",
            "标题\n\n\n一、存在的不足\n二、下一步打算",
        ];
        for text in odd {
            let draft = Draft::whole(text);
            for finding in &draft.findings() {
                well_formed(finding, text);
            }
        }
    }
}
