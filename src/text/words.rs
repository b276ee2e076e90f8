//! Words: segmentation and tagging with a dictionary of our own.

use std::ops::Range;
use std::sync::OnceLock;

use jieba_rs::Jieba;

use super::dictionary::unpack;

/// About 28,000 common words of the jieba dictionary (MIT), as `dictionary::pack` writes them; see `src/lexicon/README.md`.
static DICTIONARY: &[u8] = include_bytes!("../lexicon/dictionary.bin");
/// Words of the field that the common dictionary lacks.
static TERMS: &str = rows!("terms");

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// Bytes.
    pub range: Range<usize>,
    /// The word.
    pub text: &'a str,
    /// Part of speech as jieba names it: `n` `v` `vn` `d` `m` …; `x` for marks and what is not known.
    pub tag: &'a str,
}

/// Cuts a text into words. Figures should have been cut out before: jieba splits `23,876人` and takes `%` off.
pub fn cut(text: &str) -> Vec<Word<'_>> {
    jieba()
        .tag(text, false)
        .into_iter()
        .map(|tag| Word {
            range: tag.byte_start..tag.byte_end,
            text: tag.word,
            tag: tag.tag,
        })
        .collect()
}

/// Every character that the field's own words are written with, once.
pub fn characters() -> String {
    let mut all: Vec<char> = TERMS
        .chars()
        .filter(|character| super::is_han(*character))
        .collect();
    super::order::by_number(&mut all, |character| u64::from(*character));
    all.dedup();
    all.into_iter().collect()
}

/// Does the dictionary have this word?
pub fn known(word: &str) -> bool {
    jieba().has_word(word)
}

/// All words of the common dictionary.
#[cfg(test)]
pub fn all() -> Vec<String> {
    let lines = unpack(DICTIONARY).unwrap_or_default();
    lines
        .lines()
        .filter_map(|line| line.split(' ').next().map(str::to_owned))
        .collect()
}

/// Does one word run over the boundary between the end of `open` and the start of `next`?
pub fn joined(open: &str, next: &str) -> bool {
    const NEAR: usize = 8;
    let start = open
        .char_indices()
        .rev()
        .take(NEAR)
        .last()
        .map_or(open.len(), |(at, _)| at);
    let near: String = open[start..].chars().chain(next.chars().take(NEAR)).collect();
    let boundary = open.len() - start;
    cut(&near)
        .iter()
        .any(|word| word.range.start < boundary && boundary < word.range.end)
}

fn jieba() -> &'static Jieba {
    static JIEBA: OnceLock<Jieba> = OnceLock::new();
    JIEBA.get_or_init(|| {
        let mut lines = unpack(DICTIONARY).unwrap_or_default();
        for row in TERMS.lines().skip(1) {
            let mut cells = row.split('\t');
            if let (Some(word), Some(tag)) = (cells.next(), cells.next()) {
                lines.push_str(word);
                lines.push_str(" 5000 ");
                lines.push_str(tag);
                lines.push('\n');
            }
        }
        Jieba::with_dict(&mut lines.as_bytes()).expect("the dictionary has words, frequencies and tags")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The packed dictionary is read by the code that packed it: after a change of either it has to be made again.
    #[test]
    fn the_dictionary_is_whole() {
        let words = all();
        assert_eq!(words.len(), 28_000);
        assert!(words.iter().all(|word| {
            (1..=5).contains(&word.chars().count()) && word.chars().all(crate::text::is_han)
        }));
        for word in ["不", "人民", "行政", "办公室", "实事求是"] {
            assert!(known(word), "{word}");
        }
    }

    #[test]
    fn every_term_is_a_word_in_its_example() {
        let terms = include_str!("../lexicon/terms.tsv");
        for row in terms.lines().filter(|line| !line.starts_with('#')).skip(1) {
            let cells: Vec<&str> = row.split('\t').collect();
            assert!(cut(cells[3]).iter().any(|word| word.text == cells[0]), "{row}");
        }
    }

    #[test]
    fn the_field_s_words_are_words() {
        let words: Vec<&str> = cut("全面落实行政规范性文件合法性审核机制，办结行政复议案件")
            .iter()
            .map(|word| word.text)
            .collect();
        assert_eq!(
            words,
            [
                "全面",
                "落实",
                "行政规范性文件",
                "合法性审核",
                "机制",
                "，",
                "办结",
                "行政复议",
                "案件"
            ]
        );
    }
}
