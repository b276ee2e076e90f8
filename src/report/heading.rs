//! Headings, recognised by their numbers and not by mark-up.

use crate::report::SectionId;
use crate::text::Span;

/// How a heading is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrdinalForm {
    /// 第一部分、第一章
    Part,
    /// 一、
    Han,
    /// （一）or (一)
    HanParenthesized,
    /// 1. or 1、
    Arabic,
    /// （1）or (1)
    ArabicParenthesized,
    /// ①
    Circled,
}

/// The number of a heading as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ordinal {
    /// How it is written.
    pub form: OrdinalForm,
    /// Its value, from 1.
    pub number: u32,
    /// Where: marks around it included, as “（一）” or “一、”.
    pub span: Span,
    /// As written (folded).
    pub text: String,
}

/// A heading.
#[derive(Clone, Debug)]
pub struct Heading {
    /// Index into `Report::blocks`.
    pub block: usize,
    /// Its number; `None` for a heading recognised by its wording alone.
    pub ordinal: Option<Ordinal>,
    /// Level in the outline, from 1.
    pub level: u8,
    /// The heading in the source: from its number to its last character; a run-in heading includes its 。.
    pub span: Span,
    /// Its words (folded, without number and without 。 at the end).
    pub text: String,
    /// Text follows in the same paragraph.
    pub run_in: bool,
    /// What it heads: from after itself to the next heading of the same or a higher level (lower headings included).
    pub body: Span,
    /// Index of the heading it stands under.
    pub parent: Option<usize>,
    /// The section it belongs to.
    pub section: Option<SectionId>,
    /// It is the heading (or one of the headings) by which its section was recognised.
    pub opens_section: bool,
}

pub(super) fn read(_blocks: &mut [super::Block]) -> Vec<Heading> {
    Vec::new()
}
