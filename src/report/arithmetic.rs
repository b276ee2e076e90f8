//! Calculations that the figures of the report allow: which hold, which do not, and which cannot be done and why.
//!
//! What does not hold accuses somebody of a wrong number, so it is only said where the text leaves no choice: one total,
//! named parts, all exact, and no other count beside them that would explain the difference.

mod again;
mod bound;
mod census;
mod change;
mod conflict;
mod exceeded;
mod explicit;
mod fit;
mod label;
mod parts;
mod passage;
mod rate;
mod restated;
mod scope;
mod share;
mod total;
mod verb;

use super::{Block, Figure, FigureKind, Head};
use passage::passages;

/// What is calculated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CalculationKind {
    /// What is done of something against how much of it there was.
    Bound,
    /// A stated share that cannot be: over 100 %, or one that no whole number of the stated cases gives.
    Possible,
    /// Parts against their total.
    Total,
    /// A stated rate against part ÷ total, or a change against both values.
    Rate,
    /// One quantity stated twice.
    Conflict,
}

/// How a calculation ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds within the printed precision.
    Holds,
    /// It does not hold.
    Contradicts,
    /// It cannot be done, and why (a few Chinese words).
    Unchecked(&'static str),
}

impl Verdict {
    fn of(holds: bool) -> Verdict {
        if holds {
            Verdict::Holds
        } else {
            Verdict::Contradicts
        }
    }

    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Holds => "holds",
            Verdict::Contradicts => "contradicts",
            Verdict::Unchecked(_) => "unchecked",
        }
    }
}

/// A calculation.
#[derive(Clone, Debug)]
pub struct Calculation {
    /// What is calculated.
    pub kind: CalculationKind,
    /// As a formula with the numbers of the text: `166/168 = 98.8%`; true in itself, whatever the text states.
    pub formula: String,
    /// Whether the text agrees.
    pub verdict: Verdict,
    /// Index (into `Report::figures`) of the stated figure that is checked.
    pub stated: usize,
    /// Indices of the other figures in it.
    pub others: Vec<usize>,
    /// Something usual that nobody wrote down would explain a contradiction (cases of the year before).
    pub doubtful: bool,
}

impl Calculation {
    /// It holds.
    pub fn holds(&self) -> bool {
        self.verdict == Verdict::Holds
    }

    /// It does not hold.
    pub fn contradicts(&self) -> bool {
        self.verdict == Verdict::Contradicts
    }

    fn figures(&self) -> impl Iterator<Item = usize> + '_ {
        std::iter::once(self.stated).chain(self.others.iter().copied())
    }
}

/// Words that say that cases of another year are among these.
const CARRIED: [&str; 9] = [
    "结转",
    "遗留",
    "存量",
    "上年未",
    "去年未",
    "历年",
    "往年",
    "旧存",
    "转入",
];

/// Calculates what can be calculated.
pub(super) fn read(blocks: &[Block], figures: &[Figure], head: &Head) -> Vec<Calculation> {
    let mut found = Vec::new();
    let passages = passages(blocks, figures);
    for passage in passages.iter().filter(|passage| passage.is_calculable()) {
        found.extend(bound::bounds(passage));
        found.extend(total::totals(passage));
        for (position, member) in passage.members.iter().enumerate() {
            let figure = member.figure;
            if figure.target || figure.value_to.is_some() {
                continue;
            }
            let calculation = match figure.kind {
                FigureKind::Rate if figure.unit == "%" => rate::of(passage, member),
                FigureKind::Count => share::average(passage, position),
                _ => None,
            };
            found.extend(calculation.or_else(|| change::of(passage, position)));
        }
    }
    let whole = scope::Whole::new(head.organ.as_deref(), head.year);
    found.extend(conflict::conflicts(blocks, figures, &whole));
    found.extend(again::again(&passages));
    found.extend(census::census(blocks, figures, &whole));
    found.extend(explicit::explicit(blocks, figures, &whole));
    found.extend(restated::restated(blocks, figures, &whole));
    one_cause_once(found)
}

/// One slip is one finding: of contradictions that share a figure the one that says most stays. Calculations that say no
/// more than another one of the same figures go.
fn one_cause_once(mut found: Vec<Calculation>) -> Vec<Calculation> {
    crate::text::order::by_number(&mut found, |calculation| calculation.kind as u64);
    let mut accused: std::collections::HashSet<usize> = std::collections::HashSet::new();
    let mut compared: std::collections::HashSet<(usize, usize)> = std::collections::HashSet::new();
    for calculation in &found {
        if calculation.kind == CalculationKind::Rate {
            compared.extend(
                calculation
                    .others
                    .iter()
                    .zip(calculation.others.iter().skip(1))
                    .map(|(part, total)| (*part, *total)),
            );
        }
    }
    found.retain(|calculation| {
        if calculation.kind == CalculationKind::Bound && !calculation.contradicts() {
            let pair = (
                calculation.stated,
                calculation.others.first().copied().unwrap_or_default(),
            );
            return !compared.contains(&pair);
        }
        if !calculation.contradicts() {
            return true;
        }
        if calculation.figures().any(|index| accused.contains(&index)) {
            return false;
        }
        accused.extend(calculation.figures());
        true
    });
    crate::text::order::by_number(&mut found, |calculation| {
        (calculation.stated as u64) << 8 | calculation.kind as u64
    });
    found
}

#[cfg(test)]
mod tests;
