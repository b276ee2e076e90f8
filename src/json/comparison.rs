//! The part of the answer that speaks of last year's report: its shape, and its conversion.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

use super::Range;
use super::convert::Offsets;
use crate::check;
use crate::text::Span;

/// This year's report beside last year's. Places called `last` are places in last year's text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// `earlier`: the same body's report for the year before; only then findings come of it. Else why not: `same-text`,
    /// `same-year`, `later`, `older`, `unknown-year`, `other-body` or `unlike`.
    pub relation: String,
    /// The organ of last year's report.
    pub organ: Option<String>,
    /// Its year.
    pub year: Option<u16>,
    /// Its characters without blanks.
    pub characters: usize,
    /// How much of this year's paragraphs is in which state.
    pub shares: Shares,
    /// This year's paragraphs, in order, without headings.
    pub pairs: Vec<Pair>,
    /// Paragraphs of last year from which none of this year comes.
    pub gone: Vec<Range>,
    /// Quantities that both years state.
    pub figures: Vec<FigurePair>,
}

/// Thousandths of the characters; together 1000, or all 0 when there is no paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Shares {
    /// The same but for blanks.
    pub identical: u32,
    /// Only years and numbers changed.
    pub numbers: u32,
    /// At least seven tenths the same.
    pub nearly: u32,
    /// At least three tenths the same.
    pub rewritten: u32,
    /// New.
    pub new: u32,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// `identical`, `numbers`, `nearly`, `rewritten` or `new`.
    pub state: String,
    /// Place of the paragraph it comes from.
    pub last: Option<Range>,
    /// What differs.
    pub differences: Vec<Difference>,
    /// Place.
    pub range: Range,
}

/// Words that differ; one of the two may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// In last year's text.
    pub last: Range,
    /// Place.
    pub range: Range,
}

/// A quantity of both years.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FigurePair {
    /// Index in `figures`.
    pub figure: usize,
    /// Last year's as written.
    pub last_text: String,
    /// Last year's in the base unit.
    pub last_value: f64,
    /// This year's less last year's; null for ranges.
    pub difference: Option<f64>,
    /// The same in per cent of last year's, with one decimal; null for shares and where last year's is 0.
    pub percent: Option<f64>,
    /// Exactly as last year.
    pub unchanged: bool,
    /// It should be looked at: work that is counted anew each year, and came out as last year.
    pub verify: bool,
    /// Place of last year's.
    pub last: Range,
}

/// The comparison, built twice as the rest of the answer: the first time both sweeps only collect.
pub(super) fn comparison(checked: &check::Checked) -> Option<Comparison> {
    let last = checked.comparison.as_ref()?.last.source.text();
    let mut offsets = (Offsets::new(checked.source.text()), Offsets::new(last));
    build(checked, &mut offsets);
    offsets.0.convert();
    offsets.1.convert();
    build(checked, &mut offsets)
}

fn build(checked: &check::Checked, (this, last): &mut (Offsets, Offsets)) -> Option<Comparison> {
    let comparison = checked.comparison.as_ref()?;
    let other = &comparison.last;
    let number = |number: Option<Decimal>| number.and_then(|number| number.to_f64());
    let [identical, numbers, nearly, rewritten, new] = comparison.shares;
    let mut there = |span: Span| last.range(span);
    Some(Comparison {
        relation: comparison.relation.id().to_owned(),
        organ: other.report.head.organ.clone(),
        year: other.report.head.year,
        characters: super::convert::characters(other.source.text()),
        shares: Shares {
            identical,
            numbers,
            nearly,
            rewritten,
            new,
        },
        pairs: comparison
            .pairs
            .iter()
            .map(|pair| Pair {
                state: pair.state.id().to_owned(),
                last: pair.last.map(&mut there),
                differences: pair
                    .differences
                    .iter()
                    .map(|difference| Difference {
                        last: there(difference.last),
                        range: this.range(difference.this),
                    })
                    .collect(),
                range: this.range(pair.this),
            })
            .collect(),
        gone: comparison.gone.iter().map(|span| there(*span)).collect(),
        figures: comparison
            .figures
            .iter()
            .map(|pair| {
                let figure = &other.report.figures[pair.last];
                FigurePair {
                    figure: pair.this,
                    last_text: other.source.slice(figure.span).to_owned(),
                    last_value: figure.value.to_f64().unwrap_or_default(),
                    difference: number(pair.difference),
                    percent: number(pair.percent),
                    unchanged: pair.unchanged,
                    verify: pair.doubtful,
                    last: there(figure.span),
                }
            })
            .collect(),
    })
}
