//! Rows about figures: units, phrases with numbers, words around figures, indicators, themes.

use std::ops::Range;
use std::sync::OnceLock;

use rust_decimal::Decimal;
use rustc_hash::FxHashMap as HashMap;

use super::{Index, Table};
use crate::text::order::longest_first;

/// What a unit says about a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// 件
    Count,
    /// %
    Rate,
    /// 百分点, 倍
    Change,
    /// 元
    Money,
    /// 平方米
    Area,
    /// 天
    Duration,
    /// 级, 届, 年: the number says which, where or when.
    Never,
}

/// Which Chinese numerals below ten may stand before a unit and count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Small {
    /// 两次
    Yes,
    /// 两个 only before a thing that can be counted
    BeforeThing,
    /// 两类
    No,
}

/// A measure word.
#[derive(Clone, Debug)]
pub struct Unit {
    /// As written.
    pub word: &'static str,
    /// What it measures.
    pub kind: UnitKind,
    /// Base unit.
    pub base: &'static str,
    /// How many base units it is.
    pub factor: Decimal,
    /// Whether 一 … 九 before it count.
    pub small: Small,
    not_before: &'static str,
}

/// A phrase whose numbers are no figures.
#[derive(Clone, Debug)]
pub struct NumberPhrase {
    /// The phrase; `N` any Chinese numeral, `X` any number.
    pub phrase: &'static str,
    /// `proper-name`, `phrase`, `time` or `hotline`.
    pub reason: &'static str,
}

/// What a word does beside a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// 开展
    Work,
    /// 村
    Thing,
    /// 超过
    Over,
    /// 近
    Under,
    /// 约
    About,
    /// 共
    Lead,
    /// 达
    Trail,
    /// 增长
    Rise,
    /// 下降
    Fall,
    /// 同比
    Base,
    /// 其中
    Scope,
    /// 上年同期
    Against,
}

/// An indicator of the field.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Id.
    pub id: &'static str,
    /// Chinese name.
    pub name: &'static str,
    /// Words of subjects.
    pub words: Vec<&'static str>,
    /// Theme id.
    pub theme: &'static str,
}

/// One of the nine tasks.
#[derive(Clone, Debug)]
pub struct ThemeRow {
    /// Id.
    pub id: &'static str,
    /// Short Chinese name.
    pub name: &'static str,
    /// Words of sentences about it.
    pub words: Vec<&'static str>,
}

/// A rate and the counts it is made of.
#[derive(Clone, Debug)]
pub struct Rate {
    /// End of its name: 办结率.
    pub name: &'static str,
    /// Words of the part.
    pub part: Vec<&'static str>,
    /// Words of the total.
    pub total: Vec<&'static str>,
    /// Cases are counted: a share that no whole number of them gives cannot be.
    pub whole: bool,
}

/// The longest unit that stands at the beginning of `rest` and is not the beginning of another word.
pub fn unit_at(rest: &str) -> Option<&'static Unit> {
    static UNITS: OnceLock<HashMap<char, Vec<Unit>>> = OnceLock::new();
    let units = UNITS.get_or_init(units);
    units.get(&rest.chars().next()?)?.iter().find(|unit| {
        rest.strip_prefix(unit.word).is_some_and(|after| {
            !after
                .chars()
                .next()
                .is_some_and(|next| unit.not_before.contains(next))
        })
    })
}

fn units() -> HashMap<char, Vec<Unit>> {
    let table = Table::read(rows!("units"));
    let column = |name| table.column(name);
    let (word, kind, base, factor, small, not_before) = (
        column("word"),
        column("kind"),
        column("base"),
        column("factor"),
        column("small"),
        column("not_before"),
    );
    let mut by_first: HashMap<char, Vec<Unit>> = HashMap::default();
    for row in table.rows() {
        let unit = Unit {
            word: row.cell(word),
            kind: match row.cell(kind) {
                "count" => UnitKind::Count,
                "rate" => UnitKind::Rate,
                "change" => UnitKind::Change,
                "money" => UnitKind::Money,
                "area" => UnitKind::Area,
                "duration" => UnitKind::Duration,
                _ => UnitKind::Never,
            },
            base: row.cell(base),
            factor: row.cell(factor).parse().expect("units.tsv: factors are numbers"),
            small: match row.cell(small) {
                "yes" => Small::Yes,
                "noun" => Small::BeforeThing,
                _ => Small::No,
            },
            not_before: row.cell(not_before),
        };
        let first = unit.word.chars().next().expect("units.tsv: units have a word");
        by_first.entry(first).or_default().push(unit);
    }
    for units in by_first.values_mut() {
        longest_first(units, |unit| unit.word.len());
    }
    by_first
}

/// Phrases whose numbers are no figures, found by a character: for a phrase with a hole the one behind it (or, where the
/// hole ends it, the one before it), for others every numeral they have.
pub fn number_phrases() -> &'static NumberPhrases {
    static PHRASES: OnceLock<NumberPhrases> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let table = Table::read(rows!("number_phrases"));
        let (phrase, reason) = (table.column("phrase"), table.column("reason"));
        let mut phrases = NumberPhrases::default();
        for row in table.rows() {
            let row = NumberPhrase {
                phrase: row.cell(phrase),
                reason: row.cell(reason),
            };
            if let Some((before, after)) = row.phrase.split_once(['N', 'X']) {
                match (after.chars().next(), before.chars().next_back()) {
                    (Some(key), _) => phrases.behind.entry(key).or_default().push(row),
                    (None, Some(key)) => phrases.before.entry(key).or_default().push(row),
                    (None, None) => {}
                }
                continue;
            }
            let characters: Vec<char> = row.phrase.chars().collect();
            for (index, key) in characters.iter().enumerate() {
                if !crate::text::numeral::may_begin(*key) {
                    continue;
                }
                let neighbour = match index.checked_sub(1) {
                    Some(before) => Neighbour::Before(characters[before]),
                    None => Neighbour::Behind(characters.get(1).copied()),
                };
                let place = (*key, neighbour);
                phrases.over.entry(place).or_default().push(row.clone());
            }
        }
        phrases
    })
}

/// The phrases by a character.
#[derive(Debug, Default)]
pub struct NumberPhrases {
    behind: HashMap<char, Vec<NumberPhrase>>,
    before: HashMap<char, Vec<NumberPhrase>>,
    over: HashMap<(char, Neighbour), Vec<NumberPhrase>>,
}

/// The character beside a numeral of a phrase: the one before it, or behind it where the phrase begins with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Neighbour {
    Before(char),
    Behind(Option<char>),
}

impl NumberPhrases {
    /// The phrases that may lie over the number in `text`.
    pub fn near(&self, text: &str, number: &Range<usize>) -> impl Iterator<Item = &NumberPhrase> {
        let before = text[..number.start].chars().next_back();
        let behind = text[number.end..].chars().next();
        let mut characters = text[number.start..].chars();
        let (first, second) = (characters.next(), characters.next());
        let over = |neighbour| first.and_then(|first| self.over.get(&(first, neighbour)));
        let lists = [
            behind.and_then(|character| self.behind.get(&character)),
            before.and_then(|character| self.before.get(&character)),
            before.and_then(|character| over(Neighbour::Before(character))),
            over(Neighbour::Behind(second)),
            over(Neighbour::Behind(None)),
        ];
        lists.into_iter().flatten().flatten()
    }
}

/// Words with a role.
pub fn words_of(role: Role) -> &'static Index<()> {
    static WORDS: OnceLock<Vec<Index<()>>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let table = Table::read(rows!("figure_words"));
        let (word, role) = (table.column("word"), table.column("role"));
        Role::ALL
            .iter()
            .map(|(_, name)| {
                Index::new(
                    table
                        .rows()
                        .iter()
                        .filter(|row| row.cell(role) == *name)
                        .map(|row| (row.cell(word), ())),
                )
            })
            .collect()
    });
    &words[role as usize]
}

impl Role {
    const ALL: [(Role, &'static str); 12] = [
        (Role::Work, "work"),
        (Role::Thing, "thing"),
        (Role::Over, "over"),
        (Role::Under, "under"),
        (Role::About, "about"),
        (Role::Lead, "lead"),
        (Role::Trail, "trail"),
        (Role::Rise, "rise"),
        (Role::Fall, "fall"),
        (Role::Base, "base"),
        (Role::Scope, "scope"),
        (Role::Against, "against"),
    ];
}

/// The indicators.
pub fn indicators() -> &'static [Indicator] {
    static INDICATORS: OnceLock<Vec<Indicator>> = OnceLock::new();
    INDICATORS.get_or_init(|| {
        let table = Table::read(rows!("indicators"));
        let (id, name, words, theme) = (
            table.column("id"),
            table.column("name"),
            table.column("words"),
            table.column("theme"),
        );
        table
            .rows()
            .iter()
            .map(|row| Indicator {
                id: row.cell(id),
                name: row.cell(name),
                words: row.cell(words).split('|').collect(),
                theme: row.cell(theme),
            })
            .collect()
    })
}

/// The rates, longest name first.
pub fn rates() -> &'static [Rate] {
    static RATES: OnceLock<Vec<Rate>> = OnceLock::new();
    RATES.get_or_init(|| {
        let table = Table::read(rows!("rates"));
        let (rate, part, total, whole) = (
            table.column("rate"),
            table.column("part"),
            table.column("total"),
            table.column("whole"),
        );
        let mut rates: Vec<Rate> = table
            .rows()
            .iter()
            .map(|row| Rate {
                name: row.cell(rate),
                part: row.cell(part).split('|').collect(),
                total: row.cell(total).split('|').collect(),
                whole: row.cell(whole) == "yes",
            })
            .collect();
        longest_first(&mut rates, |rate| rate.name.len());
        rates
    })
}

/// The nine tasks.
pub fn themes() -> &'static [ThemeRow] {
    static THEMES: OnceLock<Vec<ThemeRow>> = OnceLock::new();
    THEMES.get_or_init(|| {
        let table = Table::read(rows!("themes"));
        let (id, name, words) = (table.column("id"), table.column("name"), table.column("words"));
        table
            .rows()
            .iter()
            .map(|row| ThemeRow {
                id: row.cell(id),
                name: row.cell(name),
                words: row.cell(words).split('|').collect(),
            })
            .collect()
    })
}

/// Words of indicators and of themes, with the id of the indicator (empty for a theme) and the theme; indicators weigh more.
pub fn theme_words() -> &'static Index<(&'static str, &'static str)> {
    static WORDS: OnceLock<Index<(&'static str, &'static str)>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let indicators = indicators()
            .iter()
            .flat_map(|row| row.words.iter().map(|word| (*word, (row.id, row.theme))));
        let themes = themes()
            .iter()
            .flat_map(|row| row.words.iter().map(|word| (*word, ("", row.id))));
        Index::new(indicators.chain(themes))
    })
}

#[cfg(test)]
mod tests;
