//! One quantity stated twice: 调解矛盾纠纷128件 in the preamble, 调解矛盾纠纷138件 in a section.

use std::sync::OnceLock;

use rust_decimal::Decimal;

use super::fit::without;
use super::scope::{self, Bound, Scope, Whole};
use super::{Calculation, CalculationKind, Verdict};
use crate::lexicon::Index;
use crate::lexicon::sums::scope_words as words_of;
use crate::lexicon::sums::{Quantity, quantities};
use crate::report::{Approximation, Block, Figure, FigureKind, SectionId};
use crate::text::Search as _;

/// What is stated more often than this is not one quantity.
const MOST: usize = 6;

fn index() -> &'static Index<usize> {
    static INDEX: OnceLock<Index<usize>> = OnceLock::new();
    INDEX.get_or_init(|| {
        Index::new(
            quantities()
                .iter()
                .enumerate()
                .flat_map(|(row, quantity)| quantity.words.iter().map(move |word| (*word, row))),
        )
    })
}

/// So often named in the same words is what nobody has one of: then nobody asks of whom.
const LOOKED_AT: usize = 24;

/// A quantity in the words in which it is named.
struct Named {
    figure: usize,
    word: &'static str,
    bare: bool,
    /// What the clause says beyond the quantity.
    rest: String,
}

/// A stated quantity.
struct Stated {
    figure: usize,

    bare: bool,
    /// What the clause says beyond the quantity.
    rest: String,
    scope: Scope,
}

/// Quantities that are stated twice.
pub(super) fn conflicts(blocks: &[Block], figures: &[Figure], whole: &Whole) -> Vec<Calculation> {
    let mut named: Vec<(usize, &'static str, &'static Quantity)> = Vec::new();
    for (index, figure) in figures.iter().enumerate() {
        let counted =
            matches!(figure.kind, FigureKind::Count | FigureKind::Rate) && figure.value_to.is_none();
        let past = !figure.target && figure.section != Some(SectionId::Plan);
        if counted && past && figure.value > Decimal::ZERO {
            named.extend(row_of(figure).map(|(word, quantity)| (index, word, quantity)));
        }
    }
    let mut groups: Vec<Vec<Named>> = Vec::new();
    for (index, word, quantity) in &named {
        // What is stated once needs no reading of what stands around it.
        let again = named
            .iter()
            .any(|(other, _, row)| other != index && std::ptr::eq(*row, *quantity));
        if !again {
            continue;
        }
        let one = name(*index, word, quantity, blocks, figures, whole);
        let group = groups.iter_mut().find(|group| {
            let first = &group[0];
            first.word == one.word
                && first.rest == one.rest
                && figures[first.figure].unit == figures[*index].unit
        });
        match group {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups
        .into_iter()
        .filter(|group| (2..=LOOKED_AT).contains(&group.len()))
        .filter_map(|group| {
            let stated: Vec<Stated> = group
                .into_iter()
                .filter_map(|one| state(one, blocks, figures, whole))
                .collect();
            (2..=MOST)
                .contains(&stated.len())
                .then(|| compare(&stated, blocks, figures))
                .flatten()
        })
        .collect()
}

/// What it is, and what its clause says beyond that.
fn name(
    index: usize,
    word: &'static str,
    quantity: &Quantity,
    blocks: &[Block],
    figures: &[Figure],
    whole: &Whole,
) -> Named {
    let figure = &figures[index];
    let previous = index.checked_sub(1).map(|before| &figures[before]);
    let clause = scope::clause_of(blocks, figure, previous, whole);
    let words = joined(&clause, &figure.subject_text, word);
    let rest = without(whole.read(&words).0, ["各类"].iter());
    let mut rest = rest.replacen(word, "", 1);
    rest = without(rest, words_of("neutral").iter());
    rest.retain(crate::text::is_han);
    // Verbs are part of the word in the row; nouns that end it may be left out.
    for tail in ["案件", "事项", "工作", "件", "次数", "数", "审核", "进行"] {
        if rest == tail {
            rest.clear();
        }
    }
    let word = ["现有", "共有", "配备", "有"]
        .iter()
        .find_map(|verb| word.strip_prefix(verb))
        .unwrap_or(word);
    Named {
        figure: index,
        word,
        bare: quantity.bare,
        rest,
    }
}

/// It with what binds it, unless that is surely another time or a part.
fn state(named: Named, blocks: &[Block], figures: &[Figure], whole: &Whole) -> Option<Stated> {
    let previous = named.figure.checked_sub(1).map(|before| &figures[before]);
    let scope = scope::of(blocks, &figures[named.figure], previous, whole);
    (scope.bound != Bound::Surely).then_some(Stated {
        figure: named.figure,
        bare: named.bare,
        rest: named.rest,
        scope,
    })
}

/// The words of a clause up to its number, with those of the subject that stand behind it: 办理42件行政复议案件.
fn joined(clause: &str, subject: &str, word: &str) -> String {
    if without(clause.to_owned(), ["各类"].iter()).contains(word) {
        return clause.to_owned();
    }
    let common = (0..=subject.len())
        .rev()
        .find_map(|end| clause.trim_end().strip_suffix(subject.get(..end)?));
    [common.unwrap_or(clause), subject].concat()
}

/// The row of the figure's quantity, and its word that the subject holds.
fn row_of(figure: &Figure) -> Option<(&'static str, &'static Quantity)> {
    let subject = without(figure.subject_text.clone(), ["各类"].iter());
    let (_, word, row) = index()
        .all_in(&subject)
        .filter(|(_, _, row)| quantities()[*row].units.contains(&figure.unit.as_str()))
        .max_by_key(|(_, word, _)| word.len())?;
    let quantity = &quantities()[row];
    let other = subject.says_any(&quantity.never);
    (!other).then_some((word, quantity))
}

/// Two values of one quantity: the same, or a contradiction.
fn compare(group: &[Stated], blocks: &[Block], figures: &[Figure]) -> Option<Calculation> {
    let first = group.first()?;
    let value = |stated: &Stated| figures[stated.figure].value;
    let other = group
        .iter()
        .skip(1)
        .find(|stated| value(stated) != value(first))
        .or(group.get(1))?;
    let (a, b) = (&figures[first.figure], &figures[other.figure]);
    let calculation = |verdict, sign, doubtful| {
        Some(Calculation {
            kind: CalculationKind::Conflict,
            formula: [written(a).as_str(), sign, &written(b)].concat(),
            verdict,
            stated: first.figure.max(other.figure),
            others: vec![first.figure.min(other.figure)],
            doubtful,
        })
    };
    let free = first.scope.bound.max(other.scope.bound) == Bound::Free;
    if a.value == b.value {
        return free.then(|| calculation(Verdict::Holds, " = ", false)).flatten();
    }
    // Several values are of several things.
    let several = group
        .iter()
        .any(|stated| value(stated) != a.value && value(stated) != b.value);
    if several || same_sentence(a, b, blocks) || explained(a, b, figures) {
        return None;
    }
    let doubtful = differ(first, other, a, b)?;
    let (low, high) = if a.value < b.value { (a, b) } else { (b, a) };
    let contradicts = match (low.approximation, high.approximation) {
        (Approximation::Exact, Approximation::Exact) => true,
        // 120件 here, 130余件 there.
        (Approximation::Exact, approximation) => approximation == Approximation::AtLeast,
        // 130余件 and 132件 agree.
        (Approximation::AtLeast, Approximation::Exact) => {
            return Some(Calculation {
                formula: [written(high).as_str(), " > ", &written(low)].concat(),
                ..calculation(Verdict::Holds, "", false)?
            });
        }
        _ => false,
    };
    let verdict = if contradicts {
        Verdict::Contradicts
    } else {
        Verdict::Unchecked("有约数")
    };
    calculation(verdict, " ≠ ", doubtful)
}

/// Are two values of one and the same thing? `Some(true)`: as it seems.
fn differ(first: &Stated, other: &Stated, a: &Figure, b: &Figure) -> Option<bool> {
    let (one, two) = (&first.scope, &other.scope);
    if one.area.zip(two.area).is_some_and(|(one, two)| one != two) {
        return None;
    }
    let both = one.whole() && two.whole();
    let either = one.whole() || two.whole();
    let swapped = is_swapped(a.value, b.value);
    if one.bound.max(two.bound) != Bound::Free {
        return (both && swapped && a.value >= Decimal::ONE_HUNDRED).then_some(true);
    }
    let near = is_near(a.value, b.value, 4);
    let alike = swapped || is_one_digit(a.value, b.value);
    let same = one.area.is_some() && two.area.is_some() || one.year && two.year;
    if !first.rest.is_empty() {
        return (both && same && (near || alike)).then_some(true);
    }
    match () {
        () if both && same => is_near(a.value, b.value, 1).then_some(!is_near(a.value, b.value, 2)),
        () if both => (near || alike).then_some(!alike),
        () if first.bare && either => (near || alike).then_some(!alike),
        () if first.bare => (near && alike).then_some(true),
        () if either => alike.then_some(true),
        () => (swapped && a.value >= Decimal::ONE_HUNDRED).then_some(true),
    }
}

/// The larger is at most the smaller and one `part`th of it.
pub(super) fn is_near(a: Decimal, b: Decimal, part: u32) -> bool {
    (a - b).abs() * Decimal::from(part) <= a.min(b)
}

pub(super) fn same_sentence(a: &Figure, b: &Figure, blocks: &[Block]) -> bool {
    let start = |figure: &Figure| scope::sentence_start(blocks[figure.block].text.text(), figure.range.start);
    a.block == b.block && start(a) == start(b)
}

/// A number beside one of them is their difference: 936名, 958名，净增22名.
pub(super) fn explained(a: &Figure, b: &Figure, figures: &[Figure]) -> bool {
    let difference = (a.value - b.value).abs();
    figures.iter().any(|figure| {
        (figure.block == a.block || figure.block == b.block)
            && figure.value.abs() == difference
            && figure.unit == a.unit
    })
}

/// 1432 and 1342: the same digits in another order.
pub(super) fn is_swapped(a: Decimal, b: Decimal) -> bool {
    let digits = |value: Decimal| {
        let mut digits: Vec<char> = value.normalize().to_string().chars().collect();
        crate::text::order::by_number(&mut digits, |digit| u64::from(*digit));
        digits
    };
    digits(a) == digits(b)
}

/// 128 and 138: as long as one another, and but for one digit the same.
fn is_one_digit(a: Decimal, b: Decimal) -> bool {
    let (a, b) = (a.normalize().to_string(), b.normalize().to_string());
    a.len() == b.len() && a.bytes().zip(b.bytes()).filter(|(one, two)| one != two).count() == 1
}

/// Can two printed numbers not be the same? 7500余份 are less than 7600份, 46.3万 is rounded.
pub(super) fn disagree(a: &Figure, b: &Figure) -> bool {
    let range = |figure: &Figure| {
        let half = if figure.value.is_integer() && figure.half_place <= Decimal::new(5, 1) {
            Decimal::ZERO
        } else {
            figure.half_place
        };
        match figure.approximation {
            Approximation::Exact => Some((figure.value - half, figure.value + half)),
            // 余 is less than one of the last place that is not nought.
            Approximation::AtLeast => {
                let mut place = Decimal::ONE;
                while place < Decimal::from(1_000_000) && (figure.value % (place * Decimal::TEN)).is_zero() {
                    place *= Decimal::TEN;
                }
                Some((figure.value, figure.value + place.max(half * Decimal::TWO)))
            }
            _ => None,
        }
    };
    range(a)
        .zip(range(b))
        .is_some_and(|((low, high), (least, most))| high < least || most < low)
}

pub(super) fn written(figure: &Figure) -> String {
    [&figure.value.normalize().to_string(), figure.unit.as_str()].concat()
}
