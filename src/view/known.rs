//! How a finding is known again when the text has changed elsewhere: by content and not by position.

use super::Units;
use crate::json::{Finding, Range};

/// Characters of context by which a place is known again.
const CONTEXT: usize = 12;

/// What a finding is known by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Rule id.
    pub rule: String,
    /// What it said.
    pub message: String,
    /// Its places, each by its words and what stands around them.
    pub places: Vec<String>,
}

impl Known {
    /// What `finding` is known by.
    pub fn new(text: &str, finding: &Finding) -> Self {
        Self {
            rule: finding.rule.clone(),
            message: finding.message.clone(),
            places: places(&Units::new(text), finding),
        }
    }

    /// It is `finding`, which stands at `places`, and no place of it is new.
    pub(super) fn covers(&self, finding: &Finding, places: &[String]) -> bool {
        if places.is_empty() {
            self.message == finding.message
        } else {
            places.iter().all(|place| self.places.contains(place))
        }
    }
}

/// The places by which a finding is known; none where it speaks of something that is not there.
pub(super) fn places(units: &Units, finding: &Finding) -> Vec<String> {
    let key = |range: &Range| {
        let (before, words, after) = (
            units.before(range.start, CONTEXT),
            units.slice(*range),
            units.after(range.end, CONTEXT),
        );
        [before, words, after].join("|")
    };
    finding
        .places
        .iter()
        .filter(|range| range.start < range.end)
        .map(key)
        .collect()
}
