//! Phrases that belong to certain years (`stale_phrases.tsv`) and titles of no document (`not_documents.tsv`).

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::{Table, plain_title};

/// A campaign, meeting, period or name with the years in which it is right.
#[derive(Clone, Debug)]
pub struct StalePhrase {
    /// First year.
    pub from: Option<u16>,
    /// Last year.
    pub to: Option<u16>,
    /// A plan is judged by the year of the report.
    pub plan_by_report: bool,
    /// One of these must stand in the sentence (empty: nothing is needed).
    pub needs: Vec<&'static str>,
    /// None of these may stand in the sentence.
    pub not: Vec<&'static str>,
    /// What to do.
    pub advice: &'static str,
    words: Vec<&'static str>,
}

/// All phrases, with an index.
#[derive(Debug)]
pub struct StalePhrases {
    rows: Vec<StalePhrase>,
    /// Phrases by their first character: the beginning, what must follow soon, the row.
    words: HashMap<char, Vec<(&'static str, &'static str, usize)>>,
    /// Which pairs of characters begin phrases, a bit for each: nearly no pair of a text does.
    pairs: Vec<u64>,
    titles: HashMap<String, usize>,
}

/// How far the second half of a phrase may be from the first: 十九届二中、三中、四中 has eight characters between.
const REACH: usize = 10;

/// How many bits the pairs are spread over.
const PAIRS: usize = 1 << 16;

fn pair(first: char, second: char) -> usize {
    (first as usize * 31 + second as usize) % PAIRS
}

/// The rows, read once.
pub fn stale_phrases() -> &'static StalePhrases {
    static PHRASES: LazyLock<StalePhrases> = LazyLock::new(read);
    &PHRASES
}

impl StalePhrases {
    /// Every phrase in `text` with its place, from start to end.
    pub fn all_in(&self, text: &str) -> Vec<(Range<usize>, &StalePhrase)> {
        let mut found = Vec::new();
        let mut before: Option<(usize, char)> = None;
        for (here, character) in text.char_indices() {
            let Some((at, first)) = before.replace((here, character)) else {
                continue;
            };
            let bit = pair(first, character);
            if self.pairs[bit / 64] & (1 << (bit % 64)) == 0 {
                continue;
            }
            for (begins, follows, row) in self.words.get(&first).into_iter().flatten() {
                if let Some(rest) = text[at..].strip_prefix(begins)
                    && let Some(more) = reach(rest, follows)
                {
                    found.push((at..at + begins.len() + more, &self.rows[*row]));
                }
            }
        }
        found
    }

    /// The row of a whole title as written between 《》.
    pub fn of_title(&self, title: &str) -> Option<&StalePhrase> {
        self.titles
            .get(&plain_title(title))
            .map(|index| &self.rows[*index])
    }

    /// Every row.
    pub fn rows(&self) -> &[StalePhrase] {
        &self.rows
    }
}

impl StalePhrase {
    /// The words, as the table has them.
    pub fn words(&self) -> &[&'static str] {
        &self.words
    }
}

/// Where `follows` ends behind the beginning of a phrase, if it is near and in the same sentence.
fn reach(text: &str, follows: &str) -> Option<usize> {
    if follows.is_empty() {
        return Some(0);
    }
    let near = text
        .char_indices()
        .take(REACH + 1)
        .take_while(|(_, character)| !matches!(character, '。' | '；' | '《'));
    near.map(|(at, _)| at)
        .find(|at| text[*at..].starts_with(follows))
        .map(|at| at + follows.len())
}

fn read() -> StalePhrases {
    let table = Table::read(rows!("stale_phrases"));
    let [words, from, to, plan, needs, not, advice] =
        ["words", "from", "to", "plan", "needs", "not", "advice"].map(|name| table.column(name));
    let list = |cell: &'static str| cell.split('|').filter(|word| !word.is_empty()).collect();
    let rows: Vec<StalePhrase> = table
        .rows()
        .iter()
        .map(|row| StalePhrase {
            from: row.cell(from).parse().ok(),
            to: row.cell(to).parse().ok(),
            plan_by_report: row.cell(plan) == "report",
            needs: list(row.cell(needs)),
            not: list(row.cell(not)),
            advice: row.cell(advice),
            words: list(row.cell(words)),
        })
        .collect();
    let mut titles = HashMap::new();
    let mut phrases: HashMap<char, Vec<_>> = HashMap::new();
    let mut pairs = vec![0_u64; PAIRS / 64];
    for (index, row) in rows.iter().enumerate() {
        for word in &row.words {
            let title = word.strip_prefix('《').and_then(|inner| inner.strip_suffix('》'));
            if let Some(title) = title {
                titles.insert(plain_title(title), index);
            } else {
                let (begins, follows) = word.split_once('…').unwrap_or((word, ""));
                let mut characters = begins.chars();
                let (Some(first), Some(second)) = (characters.next(), characters.next()) else {
                    continue;
                };
                let bit = pair(first, second);
                pairs[bit / 64] |= 1 << (bit % 64);
                phrases.entry(first).or_default().push((begins, follows, index));
            }
        }
    }
    StalePhrases {
        rows,
        words: phrases,
        pairs,
        titles,
    }
}

/// How to write what stands between 《》 and is no document; quotation marks in it do not matter.
pub fn not_document(title: &str) -> Option<&'static str> {
    static TITLES: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
        let table = Table::read(rows!("not_documents"));
        let (word, write) = (table.column("word"), table.column("write"));
        table
            .rows()
            .iter()
            .map(|row| (row.cell(word), row.cell(write)))
            .collect()
    });
    let plain: String = title
        .chars()
        .filter(|character| !matches!(character, '“' | '”' | '"' | '‘' | '’' | '「' | '」'))
        .collect();
    TITLES.get(plain.as_str()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_may_have_a_hole() {
        let found: Vec<_> = stale_phrases()
            .all_in("以“不忘初心、牢记使命”主题教育为抓手")
            .into_iter()
            .map(|(range, _)| range)
            .collect();
        assert_eq!(found.len(), 1);
        assert_eq!(stale_phrases().all_in("不忘初心。开展主题教育").len(), 0);
    }

    #[test]
    fn titles_are_found_in_any_dress() {
        let row = stale_phrases().of_title("法治政府建设实施纲要（2015-2020年）");
        assert_eq!(row.and_then(|row| row.to), Some(2021));
        assert_eq!(not_document("“八五”普法"), Some("“八五”普法"));
        assert_eq!(not_document("习近平法治思想学习纲要"), None);
    }

    #[test]
    fn every_row_has_years_and_words() {
        assert!(stale_phrases().rows().len() >= 60);
        for row in stale_phrases().rows() {
            assert!(row.from.is_some() || row.to.is_some(), "{:?}", row.words);
            assert!(
                !row.words.is_empty() && row.advice.ends_with('。'),
                "{:?}",
                row.words
            );
        }
    }
}
