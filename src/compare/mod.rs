//! This year's report beside last year's: which paragraphs are the same, what changed in them, and both years' figures.

mod differ;
mod figure;
mod matching;
#[cfg(test)]
mod tests;
mod unit;

use std::sync::Arc;

pub use figure::FigurePair;

use crate::report::{DocumentKind, Report, places};
use crate::text::Search as _;
use crate::text::{Source, Span};
use unit::Unit;

/// Another report, read once and compared as often as one likes.
#[derive(Debug)]
pub struct Last {
    /// Its text, as it came.
    pub source: Source,
    /// What stands in it.
    pub report: Report,
}

impl Last {
    /// Reads it.
    pub fn read(text: &str) -> Last {
        let source = Source::new(text);
        let report = Report::read(&source, crate::report::Numbering::default());
        Last { source, report }
    }
}

/// What the other report is to this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The same body's report for the year before: only then anything is said against this one.
    Earlier,
    /// Letter for letter the same text.
    SameText,
    /// For the same year.
    SameYear,
    /// For a later year.
    Later,
    /// For a year before the year before.
    Older,
    /// A year is not known.
    UnknownYear,
    /// Another body's.
    OtherBody,
    /// One of the two is no such report.
    Unlike,
}

impl Relation {
    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            Relation::Earlier => "earlier",
            Relation::SameText => "same-text",
            Relation::SameYear => "same-year",
            Relation::Later => "later",
            Relation::Older => "older",
            Relation::UnknownYear => "unknown-year",
            Relation::OtherBody => "other-body",
            Relation::Unlike => "unlike",
        }
    }
}

/// What became of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The same but for blanks.
    Identical,
    /// Only years and numbers changed (and perhaps a mark).
    Numbers,
    /// At least seven tenths are the same.
    Nearly,
    /// At least three tenths are the same.
    Rewritten,
    /// Nothing like it stood there.
    New,
}

impl State {
    /// All of them, in the order of the shares.
    pub const ALL: [State; 5] = [
        State::Identical,
        State::Numbers,
        State::Nearly,
        State::Rewritten,
        State::New,
    ];

    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            State::Identical => "identical",
            State::Numbers => "numbers",
            State::Nearly => "nearly",
            State::Rewritten => "rewritten",
            State::New => "new",
        }
    }
}

/// Words that differ; one of the two may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// In this year's text.
    pub this: Span,
    /// In last year's text.
    pub last: Span,
}

/// A paragraph of this year with the one of last year that it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// What became of it.
    pub state: State,
    /// Its place in this year's text.
    pub this: Span,
    /// The other's place in last year's text; none when it is new.
    pub last: Option<Span>,
    /// Han characters of this year's paragraph.
    pub han: usize,
    /// What differs.
    pub differences: Vec<Difference>,
}

/// Two years side by side.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The other report.
    pub last: Arc<Last>,
    /// What it is to this one.
    pub relation: Relation,
    /// Shares of the characters of this year's paragraphs, in thousandths, in the order of [`State::ALL`].
    pub shares: [u32; 5],
    /// This year's paragraphs in the order of the text.
    pub pairs: Vec<Pair>,
    /// Paragraphs of last year from which none of this year comes.
    pub gone: Vec<Span>,
    /// Figures of both years.
    pub figures: Vec<FigurePair>,
}

/// Steps that may go into differences, for all pairs together.
const BUDGET: usize = 2_000_000;

/// Compares a report with another one.
pub fn compare(source: &Source, report: &Report, last: &Arc<Last>) -> Comparison {
    let (recent, earlier) = (unit::units(report), unit::units(&last.report));
    let matches = matching::of(&recent, &earlier);
    let mut budget = BUDGET;
    let mut gone = vec![true; earlier.len()];
    let pairs: Vec<Pair> = recent
        .iter()
        .zip(&matches)
        .map(|(this, (state, other))| {
            let other = other.map(|other| {
                gone[other] = false;
                &earlier[other]
            });
            Pair {
                state: *state,
                this: this.span(),
                last: other.map(Unit::span),
                han: this.han,
                differences: other
                    .map_or_else(Vec::new, |other| differ::of(this, other, *state, &mut budget)),
            }
        })
        .collect();
    let relation = relation((source, report), last);
    Comparison {
        shares: shares(&recent, &matches),
        gone: earlier
            .iter()
            .zip(gone)
            .filter(|(_, gone)| *gone)
            .map(|(unit, _)| unit.span())
            .collect(),
        figures: figure::pairs(report, &last.report, relation),
        pairs,
        relation,
        last: last.clone(),
    }
}

/// Thousandths by the largest remainder, so that they make a whole.
fn shares(units: &[Unit], matches: &[(State, Option<usize>)]) -> [u32; 5] {
    let mut counts = [0_usize; 5];
    for (unit, (state, _)) in units.iter().zip(matches) {
        counts[*state as usize] += unit.characters;
    }
    let total: usize = counts.iter().sum();
    if total == 0 {
        return [0; 5];
    }
    let mut shares = counts.map(|count| (count * 1000 / total) as u32);
    let mut rests = counts.map(|count| count * 1000 % total);
    for _ in shares.iter().sum::<u32>()..1000 {
        let most = (0..5).rev().max_by_key(|index| rests[*index]).unwrap_or_default();
        shares[most] += 1;
        rests[most] = 0;
    }
    shares
}

fn relation((source, report): (&Source, &Report), last: &Last) -> Relation {
    let letters = |source: &Source| -> String {
        let text = source.text().chars();
        text.filter(|character| !character.is_whitespace()).collect()
    };
    let (head, other) = (&report.head, &last.report.head);
    if report.kind != DocumentKind::Report || last.report.kind != DocumentKind::Report {
        return Relation::Unlike;
    }
    if let (Some(organ), Some(other)) = (&head.organ, &other.organ)
        && !same_body(organ, other)
    {
        return Relation::OtherBody;
    }
    if letters(source) == letters(&last.source) {
        return Relation::SameText;
    }
    match (head.year, other.year) {
        (Some(this), Some(other)) if this == other => Relation::SameYear,
        (Some(this), Some(other)) if this < other => Relation::Later,
        (Some(this), Some(other)) if this == other + 1 => Relation::Earlier,
        (Some(_), Some(_)) => Relation::Older,
        _ => Relation::UnknownYear,
    }
}

/// May both be names of one body? The innermost place decides, and behind it what kind of office it is.
fn same_body(one: &str, other: &str) -> bool {
    fn parts(name: &str) -> (&str, &str) {
        let Some(place) = places(name).last().copied() else {
            return ("", name);
        };
        let end = name.rfind(place).map_or(0, |at| at + place.len());
        (place, &name[end..])
    }
    let within = |one: &str, other: &str| one.contains(other) || other.contains(one);
    let ((place, office), (other_place, other_office)) = (parts(one), parts(other));
    let department = |office: &str| office.ends_with(['局', '会', '室', '队']) && !office.says("政府");
    within(place, other_place)
        && (!department(office) || !department(other_office) || within(office, other_office))
}
