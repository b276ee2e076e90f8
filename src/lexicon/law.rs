//! Laws, regulations and programme documents (`laws.tsv`), and other titles that exist (`known_titles.txt`).

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use super::Table;

/// A row of `laws.tsv`.
#[derive(Clone, Debug)]
pub struct Law {
    /// The official title.
    pub title: &'static str,
    /// The title without 中华人民共和国.
    pub short: &'static str,
    /// Other titles in use.
    pub aliases: Vec<&'static str>,
    /// When it came into force: year, month, day.
    pub in_force: Option<(u16, u8, u8)>,
    /// When it was repealed.
    pub repealed: Option<(u16, u8, u8)>,
    /// Short title of its successor, or empty.
    pub successor: &'static str,
    /// The repeal was read in a text, not remembered.
    pub repeal_is_verified: bool,
}

/// All of it, with an index.
#[derive(Debug)]
pub struct Laws {
    rows: Vec<Law>,
    by_title: HashMap<String, usize>,
    known: HashSet<String>,
    by_length: BTreeMap<usize, Vec<Vec<char>>>,
}

/// The rows, read once.
pub fn laws() -> &'static Laws {
    static LAWS: LazyLock<Laws> = LazyLock::new(read);
    &LAWS
}

impl Laws {
    /// Every row of `laws.tsv`.
    pub fn all(&self) -> &[Law] {
        &self.rows
    }

    /// The law that is meant by a whole title as written between 《》.
    pub fn of_title(&self, title: &str) -> Option<&Law> {
        self.by_title
            .get(&plain_title(title))
            .map(|index| &self.rows[*index])
    }

    /// Is there a document of this title, version brackets left aside?
    pub fn is_known(&self, title: &str) -> bool {
        let plain = plain_title(title);
        self.known.contains(&plain) || self.known.contains(base_title(&plain))
    }

    /// Every title that exists and is at most two characters longer or shorter than `length`, plain and without version
    /// brackets, as characters.
    pub fn titles_of_length(&self, length: usize) -> impl Iterator<Item = &[char]> {
        let lengths = self.by_length.range(length.saturating_sub(2)..=length + 2);
        lengths.flat_map(|(_, titles)| titles).map(Vec::as_slice)
    }
}

/// A title as it is compared: without 中华人民共和国, blanks and differences of dashes and brackets.
pub fn plain_title(title: &str) -> String {
    let title = title.strip_prefix("中华人民共和国").unwrap_or(title);
    let mut plain = String::with_capacity(title.len());
    for character in title.chars() {
        match character {
            '-' | '–' | '－' | '~' | '～' | '─' | '―' | '至' | '—' => {
                if !plain.ends_with('—') {
                    plain.push('—');
                }
            }
            '(' => plain.push('（'),
            ')' => plain.push('）'),
            '〈' | '<' => plain.push('〈'),
            '〉' | '>' => plain.push('〉'),
            character if character.is_whitespace() => {}
            character => plain.push(character),
        }
    }
    plain
}

/// A plain title without a bracket at its end: （试行）, （2021—2025年）, （2021年修订）.
pub fn base_title(plain: &str) -> &str {
    match plain.strip_suffix('）').and_then(|open| open.rfind('（')) {
        Some(at) if at > 0 => &plain[..at],
        _ => plain,
    }
}

fn read() -> Laws {
    let table = Table::read(rows!("laws"));
    let [title, short, aliases, in_force, repealed, successor, repeal] = [
        "title", "short", "aliases", "in_force", "repealed", "replaced", "repeal",
    ]
    .map(|name| table.column(name));
    let rows: Vec<Law> = table
        .rows()
        .iter()
        .map(|row| Law {
            title: row.cell(title),
            short: row.cell(short),
            aliases: row
                .cell(aliases)
                .split('；')
                .filter(|alias| !alias.is_empty())
                .collect(),
            in_force: day(row.cell(in_force)),
            repealed: day(row.cell(repealed)),
            successor: row.cell(successor),
            repeal_is_verified: matches!(row.cell(repeal), "R" | "P"),
        })
        .collect();
    let mut by_title = HashMap::new();
    for (index, law) in rows.iter().enumerate() {
        for name in [law.title, law.short].iter().chain(&law.aliases) {
            by_title.entry(plain_title(name)).or_insert(index);
        }
    }
    let mut known: HashSet<String> = by_title.keys().cloned().collect();
    known.extend(other_titles().map(plain_title));
    let bases: Vec<String> = known.iter().map(|title| base_title(title).to_owned()).collect();
    known.extend(bases);
    let mut by_length: BTreeMap<usize, Vec<Vec<char>>> = BTreeMap::new();
    for title in known.iter().filter(|title| !title.ends_with('）')) {
        let title: Vec<char> = title.chars().collect();
        by_length.entry(title.len()).or_default().push(title);
    }
    // Sets have no order, answers must have one.
    for titles in by_length.values_mut() {
        titles.sort_unstable();
    }
    Laws {
        rows,
        by_title,
        known,
        by_length,
    }
}

/// The titles of `known_titles.txt`, one a line; of these nothing is known but that they exist.
fn other_titles() -> impl Iterator<Item = &'static str> {
    include_str!("known_titles.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// 2022-05-01
fn day(text: &str) -> Option<(u16, u8, u8)> {
    let mut parts = text.split('-');
    let answer = (
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
    );
    parts.next().is_none().then_some(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_by_its_example() {
        let table = Table::read(include_str!("laws.tsv"));
        let [title, short, source, example] =
            ["title", "short", "source", "example"].map(|name| table.column(name));
        for row in table.rows() {
            let inner = row.cell(example).trim_start_matches('《').trim_end_matches('》');
            let law = laws()
                .of_title(inner)
                .unwrap_or_else(|| panic!("line {}", row.line));
            assert_eq!(
                (law.title, law.short),
                (row.cell(title), row.cell(short)),
                "line {}",
                row.line
            );
            assert!(!row.cell(source).is_empty(), "line {}", row.line);
        }
    }

    #[test]
    fn successors_are_laws_of_their_own() {
        for law in laws().all() {
            assert_eq!(law.repealed.is_some(), !law.successor.is_empty(), "{}", law.title);
            assert!(
                law.successor.is_empty() || laws().is_known(law.successor),
                "{}",
                law.successor
            );
            assert!(!law.repeal_is_verified || law.repealed.is_some(), "{}", law.title);
        }
    }

    #[test]
    fn titles_are_compared_without_their_dress() {
        assert!(laws().is_known("法治政府建设实施纲要（2021-2025年）"));
        assert!(laws().is_known("中华人民共和国行政处罚法"));
        assert!(laws().is_known("行政处罚法（2021年修订）"));
        assert!(!laws().is_known("北京市信访条例"));
        assert_eq!(
            laws().of_title("信访条例").and_then(|law| law.repealed),
            Some((2022, 5, 1))
        );
        assert!(
            laws()
                .of_title("劳动合同法")
                .is_some_and(|law| law.repealed.is_none())
        );
    }

    #[test]
    fn no_title_stands_twice() {
        let mut seen = HashSet::new();
        for title in other_titles() {
            assert!(seen.insert(title), "{title}");
        }
    }
}
