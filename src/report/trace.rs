//! Damage done by copying: web pages, Markdown, line breaks, blanks.

use crate::text::Span;
use crate::text::order;

/// What kind of damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// Puts the pieces in order; pieces of one kind that overlap (`## &nbsp;`) become one.
    pub(super) fn of_all(mut traces: Vec<Trace>) -> Traces {
        order::by_numbers(&mut traces, |trace| (trace.span.start, trace.span.end));
        order::by_number(&mut traces, |trace| trace.kind as u64);
        let mut all: Vec<Trace> = Vec::with_capacity(traces.len());
        for trace in traces {
            match all.last_mut() {
                Some(last) if last.kind == trace.kind && last.span.overlaps(trace.span) => {
                    last.span = last.span.join(trace.span);
                }
                _ => all.push(trace),
            }
        }
        order::by_numbers(&mut all, |trace| (trace.span.start, trace.span.end));
        Traces { all }
    }

    /// The pieces of one kind.
    pub fn of(&self, kind: TraceKind) -> impl Iterator<Item = Span> + '_ {
        self.all
            .iter()
            .filter(move |trace| trace.kind == kind)
            .map(|trace| trace.span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_pieces_of_one_kind_become_one() {
        let piece = |kind, start, end| Trace {
            kind,
            span: Span::new(start, end),
        };
        let traces = Traces::of_all(vec![
            piece(TraceKind::Markup, 0, 9),
            piece(TraceKind::StraySpace, 2, 3),
            piece(TraceKind::Markup, 3, 9),
            piece(TraceKind::Markup, 9, 11),
        ]);
        let markup: Vec<Span> = traces.of(TraceKind::Markup).collect();
        assert_eq!(markup, [Span::new(0, 9), Span::new(9, 11)]);
        assert_eq!(traces.all.len(), 3);
    }
}
