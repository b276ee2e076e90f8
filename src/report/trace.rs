//! Damage done by copying: web pages, Markdown, line breaks, blanks.

use crate::text::Span;

/// What kind of damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TraceKind {
    /// A line that a web page put around the text.
    Web,
    /// `#`, `**`, an HTML tag or entity.
    Markup,
    /// A line break in the middle of a sentence or of the title.
    BrokenLine,
    /// A blank inside a word or around a figure, NBSP, a full-width blank in mid-line.
    StraySpace,
}

/// One piece of damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trace {
    /// What kind.
    pub kind: TraceKind,
    /// What would have to go (or be replaced by what the reader sees).
    pub span: Span,
}

/// All of it, in the order of the text.
#[derive(Clone, Debug, Default)]
pub struct Traces {
    /// Every piece.
    pub all: Vec<Trace>,
}

impl Traces {
    /// The pieces of one kind.
    pub fn of(&self, kind: TraceKind) -> impl Iterator<Item = Span> + '_ {
        self.all
            .iter()
            .filter(move |trace| trace.kind == kind)
            .map(|trace| trace.span)
    }
}
