//! Words: segmentation and tagging with a dictionary of our own.

use std::ops::Range;
use std::sync::OnceLock;

use jieba_rs::Jieba;

/// About 30,000 common words of the jieba dictionary (MIT), as [`pack`] writes them; see `src/lexicon/README.md`.
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

/// An entry of the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The word.
    pub word: String,
    /// How often it occurs.
    pub frequency: u32,
    /// Part of speech.
    pub tag: String,
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

/// Codes below this are one byte, the others two.
const SHORT: usize = 192;

/// Packs sorted entries: the characters each word shares with the one before, the rest, tags, rounded logarithms of the
/// frequencies, each in a stream of its own. Characters are coded by how common they are, in one byte or two. The page
/// is compressed as a whole, better than this could be by itself.
pub fn pack(entries: &[Entry]) -> Vec<u8> {
    let mut tags: Vec<&str> = entries.iter().map(|entry| entry.tag.as_str()).collect();
    tags.sort_unstable();
    tags.dedup();
    let (mut shared, mut rest, mut kinds, mut frequencies) =
        (Vec::new(), String::new(), Vec::new(), Vec::new());
    let mut previous = "";
    for entry in entries {
        let common = previous
            .chars()
            .zip(entry.word.chars())
            .take_while(|(one, other)| one == other)
            .count();
        shared.push(common as u8);
        rest.extend(entry.word.chars().skip(common));
        rest.push('\n');
        kinds.push(tags.partition_point(|tag| *tag < entry.tag.as_str()) as u8);
        frequencies.push(level(entry.frequency));
        previous = &entry.word;
    }
    let characters = by_frequency(&rest);
    let mut coded = Vec::new();
    for character in rest.chars() {
        let code = characters
            .iter()
            .position(|other| *other == character)
            .unwrap_or_default();
        match code.checked_sub(SHORT) {
            None => coded.push(code as u8),
            Some(far) => coded.extend([(SHORT + far / 256) as u8, (far % 256) as u8]),
        }
    }
    let alphabet: String = characters.iter().collect();
    let mut packed = format!(
        "{} {} {} {}\n",
        tags.join(","),
        entries.len(),
        alphabet.len(),
        coded.len()
    )
    .into_bytes();
    packed.extend(alphabet.into_bytes());
    packed.extend(coded);
    packed.extend(shared);
    packed.extend(kinds);
    packed.extend(frequencies);
    packed
}

/// The characters of a text, the commonest first.
fn by_frequency(text: &str) -> Vec<char> {
    let mut counts = std::collections::BTreeMap::new();
    for character in text.chars() {
        *counts.entry(character).or_insert(0_usize) += 1;
    }
    let mut characters: Vec<char> = counts.keys().copied().collect();
    characters.sort_by_key(|character| std::cmp::Reverse(counts[character]));
    characters
}

/// The lines `word frequency tag` that [`pack`] packed, frequencies rounded.
fn unpack(packed: &[u8]) -> Option<String> {
    let break_at = packed.iter().position(|byte| *byte == b'\n')?;
    let head = std::str::from_utf8(&packed[..break_at]).ok()?;
    let mut cells = head.split(' ');
    let tags: Vec<&str> = cells.next()?.split(',').collect();
    let mut number = || cells.next()?.parse::<usize>().ok();
    let (count, alphabet, coded) = (number()?, number()?, number()?);
    let (alphabet, streams) = packed.get(break_at + 1..)?.split_at_checked(alphabet)?;
    let (coded, streams) = streams.split_at_checked(coded)?;
    let alphabet: Vec<char> = std::str::from_utf8(alphabet).ok()?.chars().collect();
    if streams.len() != 3 * count {
        return None;
    }
    let frequencies: Vec<String> = (0..32_u32).map(|level| format!(" {} ", 1_u32 << level)).collect();
    let mut lines = String::with_capacity(count * 20);
    let mut word = String::new();
    let mut units = coded.iter().map(|byte| usize::from(*byte));
    for index in 0..count {
        let keep = word
            .char_indices()
            .nth(streams[index] as usize)
            .map_or(word.len(), |(at, _)| at);
        word.truncate(keep);
        loop {
            let code = units.next()?;
            let code = match code.checked_sub(SHORT) {
                None => code,
                Some(high) => SHORT + 256 * high + units.next()?,
            };
            match *alphabet.get(code)? {
                '\n' => break,
                character => word.push(character),
            }
        }
        lines.push_str(&word);
        lines.push_str(frequencies.get(streams[2 * count + index] as usize)?);
        lines.push_str(tags.get(streams[count + index] as usize)?);
        lines.push('\n');
    }
    Some(lines)
}

/// The rounded logarithm.
fn level(frequency: u32) -> u8 {
    let frequency = frequency.max(1);
    let low = frequency.ilog2();
    // Above the square root of two the next power is the nearer one.
    let next = u64::from(frequency) * u64::from(frequency) >= 1_u64 << (2 * low + 1);
    (low + u32::from(next)).min(31) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packing_keeps_words_and_tags() {
        let entry = |word: &str, frequency, tag: &str| Entry {
            word: word.into(),
            frequency,
            tag: tag.into(),
        };
        let packed = pack(&[
            entry("法", 512, "n"),
            entry("法律", 4096, "n"),
            entry("法治", 1024, "vn"),
        ]);
        assert_eq!(
            unpack(&packed).as_deref(),
            Some("法 512 n\n法律 4096 n\n法治 1024 vn\n")
        );
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
