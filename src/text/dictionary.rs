//! The dictionary in few bytes: words as sets of characters that may follow, halved again and again; whether something is
//! in a half is coded by what was learned from the sets before.

mod numbers;

use numbers::translate;

use super::coder::{Coder, Model, Reader, VIEWS, Writer};
use super::order::by_number;

/// An entry of the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The word: Han characters, at most [`LONGEST`] of them.
    pub word: String,
    /// How often it occurs.
    pub frequency: u32,
    /// Part of speech.
    pub tag: String,
}

/// Words have at most so many characters.
const LONGEST: usize = 5;
/// The first character that can be told.
const FIRST: u32 = 0x3000;
/// Characters as they stand in Unicode, counted from the first; and by their number among those that occur.
const ANY_BITS: u32 = 15;
const OWN_BITS: u32 = 13;

/// A word in numbers: of characters, of its tag, of its level.
#[derive(Clone, Debug, Default)]
struct Coded {
    word: Vec<u16>,
    tag: u8,
    level: u8,
}

/// Packs entries; frequencies become [`level`]s.
///
/// # Panics
/// When a word has other characters than Han, or there are too many different ones.
pub fn pack(entries: &[Entry]) -> Vec<u8> {
    let mut tags: Vec<&str> = Vec::new();
    for entry in entries {
        if !tags.contains(&entry.tag.as_str()) {
            tags.push(&entry.tag);
        }
    }
    // The commonest first: it is asked for first.
    tags.sort_by_key(|tag| std::cmp::Reverse(entries.iter().filter(|entry| entry.tag == **tag).count()));
    let mut levels: Vec<u8> = (0..=HIGHEST as u8).collect();
    levels.sort_by_key(|one| {
        std::cmp::Reverse(
            entries
                .iter()
                .filter(|entry| level(entry.frequency) == *one)
                .count(),
        )
    });
    let number = |character: char| {
        let number = u32::from(character).wrapping_sub(FIRST);
        assert!(number < 1 << ANY_BITS, "no Han character: {character}");
        number as u16
    };
    let mut alphabet: Vec<u16> = entries
        .iter()
        .flat_map(|entry| entry.word.chars().map(number))
        .collect();
    by_number(&mut alphabet, |number| u64::from(*number));
    alphabet.dedup();
    assert!(alphabet.len() <= 1 << OWN_BITS, "too many different characters");
    let mut coded: Vec<Coded> = entries
        .iter()
        .map(|entry| Coded {
            word: entry
                .word
                .chars()
                .map(|character| alphabet.partition_point(|other| *other < number(character)) as u16)
                .collect(),
            tag: tags.iter().position(|tag| *tag == entry.tag).unwrap_or_default() as u8,
            level: levels
                .iter()
                .position(|one| *one == level(entry.frequency))
                .unwrap_or_default() as u8,
        })
        .collect();
    coded.sort_by(|one, other| (one.word.len(), &one.word).cmp(&(other.word.len(), &other.word)));
    let mut packed = tags.join(",").into_bytes();
    packed.push(b'\n');
    packed.extend(&levels);
    let mut writer = Writer::new();
    let letters: Vec<Coded> = alphabet
        .iter()
        .map(|number| Coded {
            word: vec![*number],
            ..Coded::default()
        })
        .collect();
    code(&mut writer, &letters, &coded, |_, _| {});
    packed.extend(writer.bytes());
    packed
}

/// The lines `word frequency tag` of what [`pack`] packed, frequencies rounded; the shorter words first.
pub fn unpack(packed: &[u8]) -> Option<String> {
    let end = packed.iter().position(|byte| *byte == b'\n')?;
    let tags: Vec<&str> = std::str::from_utf8(&packed[..end]).ok()?.split(',').collect();
    let (levels, coded) = packed[end + 1..].split_at_checked(HIGHEST as usize + 1)?;
    let frequencies: Vec<String> = levels
        .iter()
        .map(|level| format!(" {} ", frequency(u32::from(*level))))
        .collect();
    let mut lines = String::with_capacity(packed.len() * 10);
    code(&mut Reader::new(coded), &[], &[], |alphabet, entry| {
        for number in &entry.word {
            let letter = alphabet.get(usize::from(*number)).copied().unwrap_or_default();
            lines.extend(char::from_u32(FIRST + u32::from(letter)));
        }
        lines.push_str(
            frequencies
                .get(usize::from(entry.level))
                .map_or(" 1 ", String::as_str),
        );
        lines.push_str(tags.get(usize::from(entry.tag)).unwrap_or(&"x"));
        lines.push('\n');
    });
    Some(lines)
}

/// Codes the characters that occur, then the words, all of one length before all that are longer.
fn code(coder: &mut impl Coder, letters: &[Coded], given: &[Coded], mut word: impl FnMut(&[u16], &Coded)) {
    let mut sets = Sets {
        model: Model::new(KINDS),
        coder,
        follow: vec![Vec::new(); 1 << OWN_BITS],
        alone: vec![Coded::default(); 1 << OWN_BITS],
        uses: vec![0; 1 << OWN_BITS],
        before: 0,
        words: Vec::new(),
    };
    let mut alphabet = Vec::new();
    if sets.any(0, !letters.is_empty()) {
        let set = Set {
            kind: 0,
            single: false,
            even: true,
            place: 0,
            last: 0,
        };
        sets.halves(&set, (0, 1 << ANY_BITS), letters, &[], &mut alphabet);
    }
    // The number of a character, and the character of a number.
    let mut numbers: Vec<u16> = (0..1 << OWN_BITS).collect();
    let mut characters = numbers.clone();
    for length in 1..=LONGEST {
        let from = given.partition_point(|entry| entry.word.len() < length);
        let to = given.partition_point(|entry| entry.word.len() <= length);
        if sets.any(length as u32, from < to) {
            if length == 2 || length == 3 {
                (numbers, characters) = sets.renumber(&characters);
            }
            let mut given = given[from..to].to_vec();
            translate(&mut given, &numbers);
            given.sort_by(|one, other| one.word.cmp(&other.word));
            sets.grow(length, &mut Vec::with_capacity(LONGEST), &given);
        }
        let mut found: Vec<Coded> = sets.words.drain(..).collect();
        translate(&mut found, &characters);
        for entry in found {
            word(&alphabet, &entry);
        }
    }
}

struct Sets<'a, C> {
    model: Model,
    coder: &'a mut C,
    /// What follows a character in words of two.
    follow: Vec<Vec<u16>>,
    /// Characters that are words by themselves.
    alone: Vec<Coded>,
    /// How often a character has been met in words.
    uses: Vec<u32>,
    /// The tag of the word before.
    before: u8,
    words: Vec<Coded>,
}

/// Kinds of questions: sets by place in the word and size, then tags, levels, and whether there is anything.
const TAGS: usize = 16 * 16 * 3;
const LEVELS: usize = TAGS + 64;
const ANY: usize = LEVELS + 64;
const SINGLE: usize = ANY + 1;
const KINDS: usize = SINGLE + 1;

/// The characters met most often are told by this many numbers, twice as many of the next by the next ones, and so on: few
/// questions for most words.
const COMMON: u32 = 64;

impl<C: Coder> Sets<'_, C> {
    fn any(&mut self, length: u32, answer: bool) -> bool {
        let view = u32::MAX - length;
        self.model.bit(self.coder, [view; VIEWS], ANY, answer)
    }

    /// The words of this length that begin like `word`.
    fn grow(&mut self, length: usize, word: &mut Vec<u16>, given: &[Coded]) {
        let place = word.len();
        if place == length {
            self.mark(word, given.first());
            return;
        }
        let kind = (1 + length * (length - 1) / 2 + place) as u32;
        let last = word.last().copied();
        let near = last
            .map(|last| std::mem::take(&mut self.follow[usize::from(last)]))
            .unwrap_or_default();
        let mut found = Vec::new();
        // Of the words that begin alike most are alone: then nothing more is asked once it is found where they go on.
        let alone =
            given.first().map(|entry| entry.word[place]) == given.last().map(|entry| entry.word[place]);
        let views = [
            kind << 8 ^ near.len().min(31) as u32,
            kind << 16 ^ u32::from(last.unwrap_or_default()) ^ 1 << 30,
        ];
        let single = self.model.bit(
            self.coder,
            views.map(|view| view.wrapping_mul(0x85eb_ca6b)),
            SINGLE,
            alone,
        );
        let set = Set {
            kind,
            single,
            even: length == 1,
            place,
            last: last.unwrap_or_default().into(),
        };
        self.halves(&set, (0, 1 << OWN_BITS), given, &near, &mut found);
        if let Some(last) = last {
            self.follow[usize::from(last)] = near;
        }
        let mut rest = given;
        for next in found {
            let end = rest.partition_point(|entry| entry.word[place] <= next);
            word.push(next);
            self.grow(length, word, &rest[..end]);
            word.pop();
            rest = &rest[end..];
        }
    }

    /// Which of the numbers from `low` on and below `high` are in the set.
    fn halves(
        &mut self,
        set: &Set,
        (low, high): (u32, u32),
        given: &[Coded],
        near: &[u16],
        found: &mut Vec<u16>,
    ) {
        if high - low == 1 {
            found.push(low as u16);
            return;
        }
        let steps = !set.even && high == 1 << OWN_BITS && low < high / 2;
        let (middle, left) = if steps {
            ((2 * low).max(COMMON), 13)
        } else {
            (low.midpoint(high), (high - low).ilog2() - 1)
        };
        let (lower, higher) =
            given.split_at(given.partition_point(|entry| u32::from(entry.word[set.place]) < middle));
        let (near_low, near_high) = near.split_at(near.partition_point(|other| u32::from(*other) < middle));
        let beside = (near_low.len().min(3) << 2 | near_high.len().min(3)) as u32;
        let size = (found.len() as u32).min(15);
        let kind = (set.kind * 16 + left) as usize * 3 + if set.single { 2 } else { 0 };
        let node = middle << 16 ^ high ^ u32::from(set.single) << 31;
        let first = (node ^ set.kind << 8).wrapping_mul(0x9e37_79b1);
        let step = if steps { middle.ilog2() << 26 } else { 0 };
        let views = |second: u32| {
            [
                (first ^ second << 1 ^ beside << 2).wrapping_mul(77),
                (step
                    ^ set.kind << 21
                    ^ left << 17
                    ^ second << 16
                    ^ size << 12
                    ^ beside << 7
                    ^ (set.last & 7) << 4)
                    .wrapping_mul(1237),
            ]
        };
        let one = self.model.bit(self.coder, views(0), kind, !lower.is_empty());
        if one {
            self.halves(set, (low, middle), lower, near_low, found);
        }
        // A node with nothing in it is not gone into: what is not in the one half is in the other.
        if !one || !set.single && self.model.bit(self.coder, views(1), kind + 1, !higher.is_empty()) {
            self.halves(set, (middle, high), higher, near_high, found);
        }
    }

    /// Tag and level of a word.
    fn mark(&mut self, word: &[u16], given: Option<&Coded>) {
        let (Some(first), Some(last)) = (word.first(), word.last()) else {
            return;
        };
        let (head, tail) = (&self.alone[usize::from(*first)], &self.alone[usize::from(*last)]);
        let length = word.len() as u32;
        let (head_tag, tail_tag) = (u32::from(head.tag), u32::from(tail.tag));
        let levels = u32::from(head.level) << 5 | u32::from(tail.level);
        let last_view = length << 16 ^ u32::from(*last) ^ 1 << 20;
        let kin = length << 18 ^ tail_tag << 6 ^ head_tag ^ u32::from(self.before) << 12 ^ 3 << 22;
        let tag = self.count(TAGS, [last_view, kin], given.map_or(0, |entry| entry.tag));
        let tag_view = u32::from(tag) << 3 ^ length;
        let views = [u32::from(*last) ^ 5 << 20, tag_view ^ levels << 9 ^ 6 << 20];
        let level = self.count(LEVELS, views, given.map_or(0, |entry| entry.level));
        let marked = Coded {
            word: word.to_vec(),
            tag,
            level,
        };
        for number in word {
            self.uses[usize::from(*number)] += 1;
        }
        match word {
            [only] => self.alone[usize::from(*only)] = marked.clone(),
            [first, second] => self.follow[usize::from(*first)].push(*second),
            _ => {}
        }
        self.before = tag;
        self.words.push(marked);
    }

    /// A small number: is it this one, or a later one?
    fn count(&mut self, kind: usize, views: [u32; VIEWS], given: u8) -> u8 {
        let mut number = 0;
        while number < 63 {
            let asked =
                views.map(|view| (view << 6 ^ u32::from(number)).wrapping_mul(0x85eb_ca6b) ^ kind as u32);
            if self
                .model
                .bit(self.coder, asked, kind + usize::from(number), given == number)
            {
                break;
            }
            number += 1;
        }
        number
    }
}

/// A set that is asked for.
struct Set {
    /// Length of the word and place in it, as one number.
    kind: u32,
    /// All numbers are equally near; else those that are met often are told by fewer questions.
    even: bool,
    place: usize,
    /// It has one member.
    single: bool,
    /// The character before.
    last: u32,
}

/// The logarithm to the base of sixteen, of the nearest power: segmentation needs no finer ones.
fn level(frequency: u32) -> u8 {
    // Above the fourth of a power it is the nearer one.
    (frequency.max(1).ilog2() + 2).div_euclid(4).min(HIGHEST) as u8
}

/// The highest level.
const HIGHEST: u32 = 7;

/// What a level stands for: the lower frequencies that have it are the more.
fn frequency(level: u32) -> u32 {
    (16_u32.pow(level) / 2).max(1)
}

#[cfg(test)]
mod tests;
