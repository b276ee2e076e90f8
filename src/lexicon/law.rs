//! Laws, regulations and programme documents (`laws.tsv`), and other titles that exist (`known_titles.txt`, `local_titles.txt`).

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::{Index, Table};
use crate::text::Search as _;
use crate::text::order::longest_first;

/// Year, month, day.
pub type Day = (u16, u8, u8);

/// A row of `laws.tsv`.
#[derive(Clone, Debug)]
pub struct Law {
    /// The official title.
    pub title: &'static str,
    /// The title without 中华人民共和国.
    pub short: &'static str,
    /// Other titles in use.
    pub aliases: Vec<&'static str>,
    /// When the text now in force came into force.
    pub in_force: Option<Day>,
    /// When a law of this title first came into force, where that is recent enough to matter.
    pub first: Option<Day>,
    /// When it was passed or made public, likewise.
    pub passed: Option<Day>,
    /// When it was repealed.
    pub repealed: Option<Day>,
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
    /// At their number of characters.
    by_length: Vec<Vec<Vec<char>>>,
    /// Names by the character before what they end in, longest first, with their row.
    names: HashMap<char, Vec<(&'static str, Option<usize>)>>,
}

/// Characters after which 法 is the beginning of another word: 法治, 法律, 法规, 法庭, 法院, 法学, 法官, 法定, 法务, 法制 …
const OTHER_WORDS: &str = "治律规庭院学官理人制定网案纪务警援则度系盲宝商审核检科师轨";

/// The characters in which names end.
const ENDS: &str = "法典例要定划见则";

/// Their last bytes.
static MAY_END: [bool; 256] = {
    let mut table = [false; 256];
    let last = ENDS.as_bytes();
    let mut at = 2;
    while at < last.len() {
        table[last[at] as usize] = true;
        at += 3;
    }
    table
};

/// By which character a name that ends here is found: the one before 法, 条例, 规定 …
fn key_of(name: &str) -> Option<char> {
    let mut characters = name.chars().rev();
    let last = characters.next().filter(|last| ENDS.has(*last))?;
    let second = characters.next()?;
    match (second, last) {
        ('办', '法')
        | ('法', '典')
        | ('条', '例')
        | ('纲', '要')
        | ('规', '定' | '划')
        | ('计', '划')
        | ('意', '见')
        | ('通' | '总' | '细', '则') => characters.next(),
        (_, '法') => Some(second),
        _ => None,
    }
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

    /// Every name of a law, a regulation or a well-known document in `text`, with its place; 中华人民共和国 before it belongs to
    /// it. Of names that lie over each other the longest counts. Whether the words are meant as the name is another matter.
    pub fn names_in(&self, text: &str) -> Vec<(Range<usize>, &'static str, Option<&Law>)> {
        const STATE: &str = "中华人民共和国";
        let mut found: Vec<(Range<usize>, &'static str, Option<&Law>)> = Vec::new();
        let bytes = text.as_bytes();
        for (at, byte) in bytes.iter().enumerate().skip(2) {
            if !MAY_END[*byte as usize] || !ENDS.as_bytes().chunks(3).any(|end| *end == bytes[at - 2..=at]) {
                continue;
            }
            let end = at + 1;
            let Some(key) = text.get(..end).and_then(key_of) else {
                continue;
            };
            // 法治, 法律, 法规 are by far the most that ends so.
            let other = text[..end].ends_with('法') && text[end..].starts_with(|next| OTHER_WORDS.has(next));
            let names = self.names.get(&key).filter(|_| !other);
            let name = names.and_then(|names| names.iter().find(|(name, _)| text[..end].ends_with(name)));
            if let Some((name, law)) = name {
                let mut start = end - name.len();
                if text[..start].ends_with(STATE) {
                    start -= STATE.len();
                }
                while found.last().is_some_and(|(other, ..)| other.start >= start) {
                    found.pop();
                }
                if found.last().is_none_or(|(other, ..)| other.end <= start) {
                    found.push((start..end, *name, law.map(|law| &self.rows[law])));
                }
            }
        }
        found
    }

    /// Every title that exists and is at most two characters longer or shorter than `length`, plain and without version
    /// brackets, as characters.
    pub fn titles_of_length(&self, length: usize) -> impl Iterator<Item = &[char]> {
        let lengths = self.by_length.iter().skip(length.saturating_sub(2));
        let count = length + 3 - length.saturating_sub(2);
        lengths.take(count).flatten().map(Vec::as_slice)
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
    let [title, short, aliases, successor, repeal] =
        ["title", "short", "aliases", "replaced", "repeal"].map(|name| table.column(name));
    let [in_force, first, passed, repealed] =
        ["in_force", "first", "passed", "repealed"].map(|name| table.column(name));
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
            first: day(row.cell(first)),
            passed: day(row.cell(passed)),
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
    let mut by_length: Vec<Vec<Vec<char>>> = Vec::new();
    for title in known.iter().filter(|title| !title.ends_with('）')) {
        let title: Vec<char> = title.chars().collect();
        if by_length.len() <= title.len() {
            by_length.resize(title.len() + 1, Vec::new());
        }
        by_length[title.len()].push(title);
    }
    // Sets have no order, answers must have one.
    for titles in &mut by_length {
        crate::text::order::by_number(titles, |title| {
            title.iter().fold(0_u64, |number, character| {
                number
                    .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                    .wrapping_add(u64::from(*character))
            })
        });
    }
    known.extend(lines(include_str!("local_titles.txt")).map(plain_title));
    let names = names(&rows);
    Laws {
        rows,
        by_title,
        known,
        by_length,
        names,
    }
}

/// Names under which laws, regulations and well-known documents are spoken of: those of the rows without their periods, and
/// other titles that end as laws and regulations do.
fn names(rows: &[Law]) -> HashMap<char, Vec<(&'static str, Option<usize>)>> {
    let mut names: HashMap<char, Vec<(&'static str, Option<usize>)>> = HashMap::new();
    let own = rows.iter().enumerate().flat_map(|(index, law)| {
        let all = std::iter::once(law.short).chain(law.aliases.iter().copied());
        all.map(move |name| (base_title(name), Some(index)))
    });
    let others = other_titles().filter(|title| title.ends_with(['法', '典']) || title.ends_with("条例"));
    for (name, row) in own.chain(others.map(|title| (title, None))) {
        // 规划 and 意见 of few words are anybody's.
        let short = name.chars().count() < 8 && name.ends_with(['要', '定', '划', '见']);
        if let Some(key) = key_of(name).filter(|_| !short) {
            names.entry(key).or_default().push((name, row));
        }
    }
    for list in names.values_mut() {
        longest_first(list, |(name, _)| name.len());
    }
    names
}

/// Words beside names (`name_neighbours.tsv`) by their role.
fn neighbours(role: &str) -> Index<()> {
    let table = Table::read(rows!("name_neighbours"));
    let [word, column] = ["word", "role"].map(|name| table.column(name));
    let rows = table.rows().iter().filter(|row| row.cell(column) == role);
    Index::new(
        rows.map(|row| (row.cell(word), ()))
            .collect::<Vec<_>>()
            .into_iter(),
    )
}

/// Does `before` end in a word after which the name of a law may begin: 贯彻, 依据, 的?
pub fn name_may_begin_after(before: &str) -> bool {
    static WORDS: LazyLock<Index<()>> = LazyLock::new(|| neighbours("before"));
    WORDS.end_of(before).is_some()
}

/// The word at the start of `after` that may follow the name of a law: 等, 的, 规定.
pub fn name_may_end_before(after: &str) -> Option<&'static str> {
    static WORDS: LazyLock<Index<()>> = LazyLock::new(|| neighbours("after"));
    WORDS.start_of(after).map(|(word, ())| word)
}

/// The titles of `known_titles.txt`, one a line; of these nothing is known but that they exist.
fn other_titles() -> impl Iterator<Item = &'static str> {
    lines(include_str!("known_titles.txt"))
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// 2022-05-01
fn day(text: &str) -> Option<Day> {
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
    fn days_are_in_order() {
        for law in laws().all() {
            assert!(
                law.passed.is_none() || law.first.is_none() || law.passed <= law.first,
                "{}",
                law.title
            );
            assert!(
                law.first.is_none() || law.in_force.is_none() || law.first <= law.in_force,
                "{}",
                law.title
            );
            assert!(
                law.repealed.is_none() || law.first.is_none() || law.first < law.repealed,
                "{}",
                law.title
            );
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
        for title in other_titles().chain(lines(include_str!("local_titles.txt"))) {
            assert!(seen.insert(title), "{title}");
        }
    }
}
