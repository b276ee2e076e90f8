//! Calculations that the figures of one passage allow, whether they hold or not.

/// What is calculated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalculationKind {
    /// A stated rate against part ÷ total.
    Rate,
    /// A stated share that cannot be: over 100 %, or one that no whole number of the stated cases gives.
    Possible,
}

/// A calculation.
#[derive(Clone, Debug)]
pub struct Calculation {
    /// What is calculated.
    pub kind: CalculationKind,
    /// As a formula with the numbers of the text: `166/168 = 98.8%`.
    pub formula: String,
    /// It holds within the printed precision.
    pub holds: bool,
    /// Index (into `Report::figures`) of the stated figure that is checked.
    pub stated: usize,
    /// Indices of the other figures in it.
    pub others: Vec<usize>,
}

pub(super) fn read(_blocks: &[super::Block], _figures: &[super::Figure]) -> Vec<Calculation> {
    Vec::new()
}
