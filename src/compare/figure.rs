//! Figures of both years that count the same thing.

use std::hash::Hasher as _;

use rust_decimal::Decimal;
use rustc_hash::FxHasher;

use super::Relation;
use crate::report::{Figure, FigureKind, Report};
use crate::text::Search as _;
use crate::text::{count_han, order};

/// One quantity in both years: indices of its figures, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigurePair {
    /// Index in this year's figures.
    pub this: usize,
    /// Index in last year's figures.
    pub last: usize,
    /// This year's value less last year's; none for ranges.
    pub difference: Option<Decimal>,
    /// The same in per cent of last year's, with one decimal; none for shares, and where last year's is 0.
    pub percent: Option<Decimal>,
    /// Exactly as last year.
    pub unchanged: bool,
    /// Work that is done anew each year can hardly come out exactly as last year.
    pub doubtful: bool,
}

/// Units in which work is counted; what a place simply has (42个村, 18名执法人员) stays the same rightly.
const WORK: [&str; 14] = [
    "件", "次", "场", "场次", "份", "人次", "起", "宗", "期", "条", "批", "批次", "户次", "元",
];
/// What is in force or kept in stock does not change by itself.
const STOCK: [&str; 12] = [
    "现行", "有效", "现有", "共有", "保留", "清单", "目录", "事项", "累计", "每", "历年", "存量",
];
/// Once, twice, three times, four times a month; once a week.
const REGULAR: [i64; 5] = [12, 24, 36, 48, 52];

/// Figures with the same subject, unit, kind and section, where both years have equally many of them.
pub(super) fn pairs(this: &Report, last: &Report, relation: Relation) -> Vec<FigurePair> {
    let (recent, earlier) = (keyed(&this.figures), keyed(&last.figures));
    let mut pairs = Vec::new();
    let mut rest = &recent[..];
    while let Some((key, _)) = rest.first() {
        let (same, behind) = rest.split_at(rest.partition_point(|entry| entry.0 == *key));
        rest = behind;
        let from = earlier.partition_point(|entry| entry.0 < *key);
        let others = &earlier[from..];
        let others = &others[..others.partition_point(|entry| entry.0 == *key)];
        if same.len() != others.len() {
            continue;
        }
        pairs.extend(same.iter().zip(others).map(|((_, index), (_, other))| {
            let (new, old) = (&this.figures[*index], &last.figures[*other]);
            let unchanged =
                (new.value, new.value_to, new.approximation) == (old.value, old.value_to, old.approximation);
            let (difference, percent) = change(new, old);
            FigurePair {
                this: *index,
                last: *other,
                difference,
                percent,
                unchanged,
                doubtful: unchanged && relation == Relation::Earlier && is_work(new),
            }
        }));
    }
    order::by_number(&mut pairs, |pair| pair.this as u64);
    pairs
}

/// Hashes of what is counted, sorted, with the figures' indices; targets are no results.
fn keyed(figures: &[Figure]) -> Vec<(u64, usize)> {
    let counts = figures
        .iter()
        .enumerate()
        .filter(|(_, figure)| !figure.target && count_han(&figure.subject_text) > 1);
    let mut keys: Vec<(u64, usize)> = counts
        .map(|(index, figure)| {
            let mut hasher = FxHasher::default();
            hasher.write(figure.subject_text.as_bytes());
            hasher.write(figure.unit.as_bytes());
            hasher.write_u8(figure.kind as u8);
            hasher.write_u8(figure.section.map_or(9, |section| section as u8));
            (hasher.finish(), index)
        })
        .collect();
    order::by_number(&mut keys, |key| key.0);
    keys
}

fn change(new: &Figure, old: &Figure) -> (Option<Decimal>, Option<Decimal>) {
    if new.value_to.is_some() || old.value_to.is_some() {
        return (None, None);
    }
    let difference = new.value.checked_sub(old.value);
    let share = matches!(new.kind, FigureKind::Rate | FigureKind::Change);
    let percent = difference
        .filter(|_| !share && old.value > Decimal::ZERO)
        .and_then(|difference| difference.checked_mul(Decimal::ONE_HUNDRED))
        .and_then(|difference| difference.checked_div(old.value))
        .map(|percent| percent.round_dp(1));
    (difference, percent)
}

fn is_work(figure: &Figure) -> bool {
    let subject = figure.subject_text.as_str();
    matches!(figure.kind, FigureKind::Count | FigureKind::Money)
        && figure.value_to.is_none()
        && figure.value >= Decimal::TEN
        && !REGULAR
            .iter()
            .any(|regular| figure.value == Decimal::from(*regular))
        && WORK.contains(&figure.unit.as_str())
        && count_han(subject) >= 4
        && figure.base.is_none()
        && !figure.scope.contains(&"累计")
        && !subject.says_any(&STOCK)
}
