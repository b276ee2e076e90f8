//! What stands in the report. Never fails and never judges: what complains is a rule.

mod arithmetic;
mod block;
mod body;
mod cause;
mod collapsed;
mod content;
mod date;
mod element;
mod evidence;
pub mod figure;
mod furniture;
mod head;
mod heading;
mod item;
mod kind;
mod line;
mod numbering;
mod ordinal;
mod organ;
mod outline;
mod plan;
mod preamble;
mod run_in;
mod second;
mod section;
mod tail;
mod theme;
mod title;
mod trace;
mod unnumbered;
mod wording;

use crate::text::{Source, Span};

pub use arithmetic::{Calculation, CalculationKind, Verdict};
pub use block::{Block, BlockKind};
pub use body::{Body, Level};
pub use element::{Duty, Element, ElementId, ElementState, Noted};
pub use figure::{Approximation, Figure, FigureKind, NotFigure, NotFigureReason};
pub use head::{Head, YearMention};
pub use heading::Heading;
pub use item::Item;
pub use numbering::Unnumbered;
pub use ordinal::{Ordinal, OrdinalForm, renumbered};
pub use organ::places;
pub use section::{Section, SectionId, SectionState, Sections};
pub use tail::{Date, Tail};
pub use theme::{Theme, ThemeLevel};
pub use trace::{Trace, TraceKind, Traces};

/// How much of the text could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readability {
    /// Everything.
    Full,
    /// Characters or numbering were lost on the way; structure may be uncertain.
    Partial,
    /// Nothing worth reading: empty, or rubbish.
    None,
}

/// Whether headings without a number may have lost it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numbering {
    /// Nobody knows: Word's own numbers stay behind when text is copied.
    #[default]
    MayBeLost,
    /// The reader says that the text never had any.
    AsWritten,
}

/// What kind of document this seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// An annual report of the kind this crate is for (or close enough to be judged as one).
    Report,
    /// Something else: a novel, another kind of annual report. Nothing is called missing in it.
    Unlike,
    /// Too little text to tell.
    TooShort,
}

/// A report, read.
#[derive(Clone, Debug)]
pub struct Report {
    /// What kind of document this seems to be.
    pub kind: DocumentKind,
    /// What another kind of document seems to be (通知, 述职述法报告), where that is known.
    pub likeness: Option<&'static str>,
    /// How much of it could be read.
    pub readability: Readability,
    /// Paragraph-like units in the order of the text; joined over line breaks in mid-sentence.
    pub blocks: Vec<Block>,
    /// Headings in the order of the text.
    pub headings: Vec<Heading>,
    /// The title of a second report, which begins there and is no part of this one.
    pub second: Option<Span>,
    /// Everything before the body: title, organ, year, addressee.
    pub head: Head,
    /// Everything after the body: signature, date.
    pub tail: Tail,
    /// The four required sections and `other`.
    pub sections: Sections,
    /// Lines that seem to be headings without their number, where that leaves open what is missing.
    pub unnumbered: Vec<Unnumbered>,
    /// Numbers that say how much was done.
    pub figures: Vec<Figure>,
    /// Numbers that do not, with the reason.
    pub not_figures: Vec<NotFigure>,
    /// Calculations that the figures allow.
    pub arithmetic: Vec<Calculation>,
    /// Which of the nine themes are touched.
    pub themes: Vec<Theme>,
    /// The nine required elements.
    pub elements: Vec<Element>,
    /// What is looked for beside the nine and not counted.
    pub noted: Vec<Noted>,
    /// Damage done by copying.
    pub traces: Traces,
}

impl Report {
    /// Reads a report out of any text.
    pub fn read(source: &Source, numbering: Numbering) -> Report {
        let (mut blocks, traces) = block::read(source);
        tail::annexes(&mut blocks);
        let second = second::set_aside(&mut blocks);
        let mut headings = heading::read(&mut blocks);
        let mut head = head::read(source, &mut blocks, &headings);
        let tail = tail::read(&mut blocks);
        head.year = head.year.or_else(|| {
            tail.date
                .or(tail.publication_date)
                .map(|(date, _)| date.year.saturating_sub(1))
        });
        if head.organ.is_none() {
            head::organ_elsewhere(&blocks, &tail, &mut head);
        }
        let readability = kind::readability(source);
        let wordings = wording::of(&headings, head.year);
        let (kind, likeness) = kind::document_kind(&blocks, &head, &headings, &wordings);
        let mut sections = outline::read(&mut blocks, &mut headings, &wordings, &head, (kind, readability));
        let unnumbered = match numbering {
            Numbering::MayBeLost if sections.lacks_any() => numbering::lost(&blocks, &headings),
            _ => Vec::new(),
        };
        if !unnumbered.is_empty() {
            sections.leave_open();
        }
        let (figures, not_figures) = figure::read(&blocks, &sections);
        let arithmetic = arithmetic::read(&blocks, &figures, &head);
        let themes = theme::read(&blocks, &figures);
        let mut report = Report {
            kind,
            likeness,
            readability,
            blocks,
            headings,
            second,
            head,
            tail,
            sections,
            unnumbered,
            figures,
            not_figures,
            arithmetic,
            themes,
            elements: Vec::new(),
            noted: Vec::new(),
            traces,
        };
        report.head.plan_year = plan::year(&report);
        report.elements = element::read(&report);
        report.noted = element::noted(&report);
        report
    }

    /// The blocks that lie in the section `id` (its headings included), in order.
    pub fn blocks_of(&self, id: SectionId) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(move |block| block.section == Some(id))
    }

    /// The headings whose heading lines belong to section `id` and are not the section's own heading.
    pub fn headings_within(&self, id: SectionId) -> impl Iterator<Item = &Heading> {
        self.headings
            .iter()
            .filter(move |heading| heading.section == Some(id) && !heading.opens_section)
    }

    /// The block that holds the source byte `offset`.
    pub fn block_at(&self, offset: u32) -> Option<&Block> {
        let index = self.blocks.partition_point(|block| block.span.end <= offset);
        self.blocks.get(index).filter(|block| block.span.contains(offset))
    }

    /// The items (（一） headings, 一是, 1.) listed in section `id`.
    pub fn items_of(&self, id: SectionId) -> Vec<Item> {
        item::read(self, id)
    }

    /// Does a paragraph between the bytes `from` and `to` begin with this number, though it is no heading?
    pub fn is_numbered(&self, form: OrdinalForm, number: u32, from: u32, to: u32) -> bool {
        let between = |block: &&Block| from <= block.span.start && block.span.start < to;
        self.blocks.iter().filter(between).any(|block| {
            ordinal::ordinal_at(block.text.text())
                .is_some_and(|(other, value, _)| (other, value) == (form, number))
        })
    }

    /// Marks 一是, 二是 … that do not follow one another.
    pub fn mark_slips(&self) -> Vec<item::MarkSlip> {
        item::slips(self)
    }

    /// The first cause given in the text of the shortcomings.
    pub fn cause(&self) -> Option<Span> {
        cause::find(self)
    }

    /// Does this stretch of (folded) text give a cause?
    pub fn gives_cause(text: &str) -> bool {
        cause::in_text(text).is_some()
    }

    /// Where the plan's heading or opening names its year; 下一年度 and 明年 count.
    pub fn plan_year_named(&self) -> Option<Span> {
        plan::year_named(self)
    }

    /// Heading and opening of the plan: blocks with ranges of their folded text.
    pub fn plan_opening(&self) -> Vec<(&Block, usize, usize)> {
        plan::opening(self)
    }

    /// The section that holds `span`, by its blocks.
    pub fn section_at(&self, span: Span) -> Option<SectionId> {
        self.block_at(span.start).and_then(|block| block.section)
    }
}
