//! Items of a list: （一） headings, 一是 … 二是 …, 1. 2. inside a section.

use crate::text::Span;

/// One item of a list.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its marker: “一是”, “（一）”.
    pub marker: Span,
    /// The whole item, marker included, up to the next item or the end of the list.
    pub span: Span,
    /// Its words, folded, without the marker.
    pub text: String,
}

pub(super) fn read(_report: &super::Report, _id: super::SectionId) -> Vec<Item> {
    Vec::new()
}
