//! The table of all rules, and the order of findings.

use super::{Finding, Place, Rule};

/// Every rule, in the order in which a reviewer would speak of findings of equal weight.
pub static RULES: &[&Rule] = &[];

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
    findings.sort_by_key(|finding| (std::cmp::Reverse(finding.class), rank(finding), start(finding)));
    findings
}
