//! The one door: text in, report and findings out.

use crate::report::{Numbering, Report};
use crate::rules::{self, Context, Finding};
use crate::text::Source;

/// What the caller may choose.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether headings without a number may have lost it.
    pub numbering: Numbering,
}

/// A checked report.
#[derive(Debug)]
pub struct Checked {
    /// The text, as it came.
    pub source: Source,
    /// What stands in it.
    pub report: Report,
    /// What is wrong with it, in the order of a reviewer.
    pub findings: Vec<Finding>,
}

/// Checks a text. Total: any text gives an answer; no clock, no I/O, no randomness.
pub fn check(text: &str, options: &Options) -> Checked {
    let source = Source::new(text);
    let report = Report::read(&source, options.numbering);
    let findings = rules::judge(&Context {
        source: &source,
        report: &report,
    });
    Checked {
        source,
        report,
        findings,
    }
}
