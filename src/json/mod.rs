//! The public JSON: camelCase names, offsets in UTF-16 code units. A promise; see `SCHEMA`.

use serde::Serialize;

/// Version of the shape of [`Checked`]; grows when a field changes its meaning, not when one is added.
pub const SCHEMA: u32 = 1;
/// Version of the rules and rows.
pub const RULES_VERSION: &str = "2026-11";

/// A place in the text: UTF-16 code units, half open. `start == end` is a point after which something is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Range {
    /// First code unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// Words with their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words.
    pub text: String,
    /// Their place.
    pub range: Range,
}

/// A checked report.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Checked {
    /// [`SCHEMA`].
    pub schema: u32,
    /// Version of this crate.
    pub tool: String,
    /// [`RULES_VERSION`].
    pub rules: String,
    /// `report`, `unlike` (another kind of document) or `too-short`.
    pub kind: String,
    /// The title.
    pub title: Option<Quote>,
    /// The reporting organ; joint ones joined with 、.
    pub organ: Option<String>,
    /// `township`, `county`, `city`, `department` or `unknown`.
    pub level: String,
    /// What kind of body: `town`, `street`, `county`, `city`, `province`, `department`, `zone`, or `unknown`. A street is of
    /// the level `township` and no government.
    #[serde(default)]
    pub body: String,
    /// Report year.
    pub year: Option<u16>,
    /// Year that the plan names.
    pub plan_year: Option<u16>,
    /// 发文字号 as written.
    pub document_number: Option<String>,
    /// 主送机关 without its colon.
    pub addressee: Option<String>,
    /// 签发人.
    pub signers: Vec<String>,
    /// 发文机关署名.
    pub signature: Vec<String>,
    /// 成文日期, ISO.
    pub date: Option<String>,
    /// Publication date from web traces, ISO.
    pub publication_date: Option<String>,
    /// Characters without blanks.
    pub characters: usize,
    /// `full`, `partial` or `none`.
    pub readability: String,
    /// Line breaks in mid-sentence that were read over.
    pub joined_lines: usize,
    /// The required sections and `other` (when present).
    pub sections: Vec<Section>,
    /// Lines that seem to be headings without their number, where that leaves open what is missing.
    pub unnumbered: Vec<Unnumbered>,
    /// Figures.
    pub figures: Vec<Figure>,
    /// Numbers that are no figures.
    pub not_figures: Vec<NotFigure>,
    /// Arithmetic that was checked.
    pub arithmetic: Vec<Arithmetic>,
    /// The nine themes.
    pub themes: Vec<Theme>,
    /// The nine required elements.
    pub elements: Vec<Element>,
    /// What is looked for beside the nine and not counted.
    pub noted: Vec<Noted>,
    /// What is wrong, in the order of a reviewer.
    pub findings: Vec<Finding>,
    /// The units of the text, in order, for showing it.
    pub blocks: Vec<Block>,
    /// What it is beside last year's report; absent when that was not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparison: Option<Comparison>,
}

/// A section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Section {
    /// `measures`, `shortcomings`, `leader`, `plan` or `other`.
    pub id: String,
    /// `present`, `merged`, `mentioned`, `thin`, `missing` or `unknown`.
    pub state: String,
    /// The heading as written.
    pub heading: Option<String>,
    /// Start of the heading.
    pub start: Option<u32>,
    /// End of the heading.
    pub end: Option<u32>,
    /// Start of the body.
    pub body_start: Option<u32>,
    /// End of the body.
    pub body_end: Option<u32>,
    /// The section it is merged into.
    pub parent: Option<String>,
    /// Characters of the body, without blanks.
    pub characters: usize,
    /// Figures in it.
    pub figures: usize,
}

/// A line that seems to be a heading without its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unnumbered {
    /// It seems to be of the first rank (一、).
    pub first_rank: bool,
    /// The line.
    pub range: Range,
}

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// As written.
    pub text: String,
    /// In the base unit.
    pub value: f64,
    /// Upper end of a range.
    pub value_to: Option<f64>,
    /// Base unit.
    pub unit: String,
    /// `count`, `rate`, `change`, `money`, `area` or `duration`.
    pub kind: String,
    /// `none`, `over`, `under` or `about`.
    pub approx: String,
    /// It is a target in the plan.
    pub target: bool,
    /// What it counts.
    pub subject: String,
    /// Theme, or empty.
    pub theme: String,
    /// Indicator, or empty.
    pub indicator: String,
    /// Words that bind it: 其中, 累计, 同比.
    pub scope: Vec<String>,
    /// What a change is measured against, as written.
    pub base: Option<String>,
    /// Section, or null.
    pub section: Option<String>,
    /// Place.
    pub range: Range,
}

/// A number that is no figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotFigure {
    /// As written.
    pub text: String,
    /// `year`, `date`, `time`, `document-number`, `ordinal`, `festival`, `hotline`, `proper-name`, `article` or `phrase`.
    pub reason: String,
    /// Place.
    pub range: Range,
}

/// A calculation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Arithmetic {
    /// As a formula: `166/168 = 98.8%`.
    pub text: String,
    /// It holds.
    pub holds: bool,
    /// `holds`, `contradicts` or `unchecked`.
    #[serde(default)]
    pub verdict: String,
    /// Why it cannot be checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The figures in it.
    pub places: Vec<Range>,
}

/// A theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Theme {
    /// Id.
    pub id: String,
    /// Chinese name.
    pub name: String,
    /// `figures`, `words` or `none`.
    pub level: String,
}

/// A required element.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Element {
    /// Id.
    pub id: String,
    /// Chinese name.
    pub name: String,
    /// `present`, `missing` or `unknown`.
    pub state: String,
    /// Start of its place.
    pub start: Option<u32>,
    /// End of its place.
    pub end: Option<u32>,
    /// The rule that speaks about it.
    pub rule: String,
    /// By what this body owes it: `regulation`, `local` (a street office and a zone owe it by local rules) or `form` (of
    /// official documents).
    pub duty: String,
}

/// Something looked for beside the nine elements and not counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Noted {
    /// `addressee`, `number`, `signers` or `publication`.
    pub id: String,
    /// Chinese name.
    pub name: String,
    /// As in [`Element::duty`].
    pub duty: String,
    /// Its words, when it is there.
    pub text: Option<String>,
    /// It is not there, and a web page, from which this text was taken, would have left it out.
    pub lost: bool,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Rule id.
    pub rule: String,
    /// `must`, `verify`, `improve` or `trace`.
    pub class: String,
    /// What.
    pub message: String,
    /// Why it matters.
    pub why: String,
    /// Document and article.
    pub basis: String,
    /// What to do.
    pub advice: String,
    /// Where; empty for the text as a whole.
    pub places: Vec<Range>,
    /// Other places that matter.
    pub related: Vec<Related>,
    /// Mechanical changes.
    pub edits: Vec<Edit>,
}

/// A related place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// What it shows.
    pub note: String,
    /// Place.
    pub range: Range,
}

/// A mechanical change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What comes instead.
    pub text: String,
    /// What goes.
    pub range: Range,
}

/// A unit of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// `letterhead`, `document-number`, `signers`, `title`, `addressee`, `heading`, `paragraph`, `signature`, `date`,
    /// `appendix` or `web`.
    pub kind: String,
    /// Level of a heading (alone on its line), 1 to 6; else 0.
    pub level: u8,
    /// Section, or null.
    pub section: Option<String>,
    /// Ends of run-in headings at its start (UTF-16), so that they can be shown as headings.
    pub lead_end: Option<u32>,
    /// Place.
    pub range: Range,
}

pub use comparison::{Comparison, Difference, FigurePair, Pair, Shares};

impl From<&crate::check::Checked> for Checked {
    fn from(checked: &crate::check::Checked) -> Self {
        convert::checked(checked)
    }
}

mod comparison;
mod convert;
mod placed;
pub mod wire;
