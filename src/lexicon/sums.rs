//! Rows about counts that belong together: kinds of one total, stages of one procedure, quantities that a report has one of, lists that a number closes.

use std::sync::OnceLock;

use super::{Index, Table};
use crate::text::order::longest_first;

/// Kinds into which one total is divided.
#[derive(Clone, Debug)]
pub struct Kinds {
    /// Words by which the parts are named, longest first.
    pub words: Vec<&'static str>,
    /// So many of them named take up the whole total.
    pub least: usize,
}

/// What can be done at most with as many as there are.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Words of the smaller count.
    pub part: Vec<&'static str>,
    /// Words of the larger count right before it.
    pub whole: Vec<&'static str>,
    /// Cases of the year before may be in the smaller one.
    pub carried: bool,
}

/// A quantity that a report has one of.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The subject holds one of them; longest first.
    pub words: Vec<&'static str>,
    /// These make it another quantity.
    pub never: Vec<&'static str>,
    /// Its units.
    pub units: Vec<&'static str>,
    /// Without a word for the whole it is of the whole all the same.
    pub bare: bool,
}

/// The kinds.
pub fn kinds() -> &'static [Kinds] {
    static KINDS: OnceLock<Vec<Kinds>> = OnceLock::new();
    KINDS.get_or_init(|| {
        let table = Table::read(rows!("kinds"));
        let (kinds, least) = (table.column("kinds"), table.column("least"));
        table
            .rows()
            .iter()
            .map(|row| Kinds {
                words: words(row.cell(kinds)),
                least: row.cell(least).parse().unwrap_or(usize::MAX),
            })
            .collect()
    })
}

/// The stages.
pub fn stages() -> &'static [Stage] {
    static STAGES: OnceLock<Vec<Stage>> = OnceLock::new();
    STAGES.get_or_init(|| {
        let table = Table::read(rows!("stages"));
        let (part, whole, carried) = (
            table.column("part"),
            table.column("whole"),
            table.column("carried"),
        );
        table
            .rows()
            .iter()
            .map(|row| Stage {
                part: words(row.cell(part)),
                whole: words(row.cell(whole)),
                carried: row.cell(carried) == "yes",
            })
            .collect()
    })
}

/// The quantities.
pub fn quantities() -> &'static [Quantity] {
    static QUANTITIES: OnceLock<Vec<Quantity>> = OnceLock::new();
    QUANTITIES.get_or_init(|| {
        let table = Table::read(rows!("quantities"));
        let (all, never) = (table.column("words"), table.column("never"));
        let (units, bare) = (table.column("units"), table.column("bare"));
        table
            .rows()
            .iter()
            .map(|row| Quantity {
                words: words(row.cell(all)),
                never: words(row.cell(never)),
                units: words(row.cell(units)),
                bare: row.cell(bare) == "yes",
            })
            .collect()
    })
}

/// What binds a statement of a quantity, longest first; the roles stand in the table.
pub fn scope_words(role: &str) -> &'static [&'static str] {
    static ROLES: OnceLock<Vec<(&'static str, Vec<&'static str>)>> = OnceLock::new();
    let roles = ROLES.get_or_init(|| {
        let table = Table::read(rows!("scope_words"));
        let (role, all) = (table.column("role"), table.column("words"));
        table
            .rows()
            .iter()
            .map(|row| (row.cell(role), words(row.cell(all))))
            .collect()
    });
    roles
        .iter()
        .find(|(name, _)| *name == role)
        .map_or(&[], |(_, words)| words)
}

/// How the items of a list are named that a number closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListSort {
    /// 三个方面, 四项制度, 五大行动
    Abstract,
    /// 3部法律
    Titles,
    /// 4个村
    Places,
    /// 9场活动
    Events,
    /// 5个部门
    Bodies,
}

/// Words behind a small number that closes a list.
pub fn list_words() -> &'static Index<ListSort> {
    static WORDS: OnceLock<Index<ListSort>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let table = Table::read(rows!("list_words"));
        let (word, sort) = (table.column("words"), table.column("sort"));
        Index::new(table.rows().iter().map(|row| {
            let sort = match row.cell(sort) {
                "titles" => ListSort::Titles,
                "places" => ListSort::Places,
                "events" => ListSort::Events,
                "bodies" => ListSort::Bodies,
                _ => ListSort::Abstract,
            };
            (row.cell(word), sort)
        }))
    })
}

fn words(cell: &'static str) -> Vec<&'static str> {
    let mut words: Vec<&str> = cell.split('|').filter(|word| !word.is_empty()).collect();
    longest_first(&mut words, |word| word.len());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_in_their_examples() {
        for (text, column) in [
            (include_str!("kinds.tsv"), "kinds"),
            (include_str!("stages.tsv"), "part"),
            (include_str!("stages.tsv"), "whole"),
            (include_str!("quantities.tsv"), "words"),
            (include_str!("list_words.tsv"), "words"),
            (include_str!("scope_words.tsv"), "words"),
        ] {
            let table = Table::read(text);
            let (column, example) = (table.column(column), table.column("example"));
            for row in table.rows() {
                assert!(
                    words(row.cell(column))
                        .iter()
                        .any(|word| row.cell(example).contains(word)),
                    "line {}: {}",
                    row.line,
                    row.cell(example)
                );
            }
        }
        assert!(kinds().iter().all(|kinds| kinds.least < 10));
        assert!(kinds().len() > 10 && stages().len() > 10 && quantities().len() > 10);
    }
}
