//! The one door: text in, report and findings out.

use std::sync::Arc;

use crate::compare::{Comparison, Last, compare};
use crate::report::{Numbering, Report};
use crate::rules::{self, Context, Finding};
use crate::text::Source;

/// What the caller may choose.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether headings without a number may have lost it.
    pub numbering: Numbering,
    /// The text of last year's report, to compare this one with.
    pub last: Option<String>,
}

/// A checked report.
#[derive(Debug)]
pub struct Checked {
    /// The text, as it came.
    pub source: Source,
    /// What stands in it.
    pub report: Report,
    /// What it is beside last year's report, where that was given.
    pub comparison: Option<Comparison>,
    /// What is wrong with it, in the order of a reviewer.
    pub findings: Vec<Finding>,
}

/// Checks a text. Total: any text gives an answer; no clock, no I/O, no randomness.
pub fn check(text: &str, options: &Options) -> Checked {
    let last = options.last.as_deref().map(|last| Arc::new(Last::read(last)));
    check_against(text, options.numbering, last.as_ref())
}

/// The same, with last year's report already read.
pub fn check_against(text: &str, numbering: Numbering, last: Option<&Arc<Last>>) -> Checked {
    let source = Source::new(text);
    let report = Report::read(&source, numbering);
    let comparison = last.map(|last| compare(&source, &report, last));
    let findings = rules::judge(&Context {
        source: &source,
        report: &report,
        comparison: comparison.as_ref(),
    });
    Checked {
        source,
        report,
        comparison,
        findings,
    }
}
