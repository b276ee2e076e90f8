//! Many words looked for at once: where any of them stands in a text, or ends it.

use crate::text::order::longest_first;

/// How many buckets; words are found by their first (and last) character.
const BUCKETS: usize = 1024;

/// Words with what they stand for, found by one look at each character of a text.
#[derive(Debug)]
pub struct Index<T> {
    first: Vec<Vec<Entry<T>>>,
    last: Vec<Vec<Entry<T>>>,
}

#[derive(Clone, Copy, Debug)]
struct Entry<T> {
    word: &'static str,
    meaning: T,
    /// The character at the word's end by which it is found, and the one next to it inside the word, if it has two:
    /// looked at before the whole word is compared.
    edge: char,
    inner: Option<char>,
}

impl<T> Entry<T> {
    fn may_be(&self, edge: char, inner: Option<char>) -> bool {
        self.edge == edge && (self.inner.is_none() || self.inner == inner)
    }
}

impl<T: Copy> Index<T> {
    /// An index over `words`.
    pub fn new(words: impl Iterator<Item = (&'static str, T)>) -> Index<T> {
        let mut index = Index {
            first: Vec::new(),
            last: Vec::new(),
        };
        index.first.resize_with(BUCKETS, Vec::new);
        index.last.resize_with(BUCKETS, Vec::new);
        for (word, meaning) in words {
            let mut forward = word.chars();
            let Some(edge) = forward.next() else { continue };
            let inner = forward.next();
            index.first[bucket(edge)].push(Entry {
                word,
                meaning,
                edge,
                inner,
            });
            let mut backward = word.chars().rev();
            let edge = backward.next().unwrap_or(edge);
            let inner = backward.next();
            index.last[bucket(edge)].push(Entry {
                word,
                meaning,
                edge,
                inner,
            });
        }
        for list in index.first.iter_mut().chain(&mut index.last) {
            longest_first(list, |entry| entry.word.len());
        }
        index
    }

    /// Every word in `text` with its place, from start to end; at one place the longest first.
    pub fn all_in<'a>(&'a self, text: &'a str) -> Found<'a, T> {
        Found {
            index: self,
            text,
            characters: text.char_indices(),
            at: 0,
            edge: '\0',
            inner: None,
            list: [].iter(),
        }
    }

    /// Does any of the words stand in `text`?
    pub fn is_in(&self, text: &str) -> bool {
        self.all_in(text).next().is_some()
    }

    /// The longest word that begins `text`.
    pub fn start_of(&self, text: &str) -> Option<(&'static str, T)> {
        let mut characters = text.chars();
        let (edge, inner) = (characters.next()?, characters.next());
        self.first[bucket(edge)]
            .iter()
            .find(|entry| entry.may_be(edge, inner) && text.starts_with(entry.word))
            .map(|entry| (entry.word, entry.meaning))
    }

    /// The longest word that ends `text`.
    pub fn end_of(&self, text: &str) -> Option<(&'static str, T)> {
        let mut characters = text.chars().rev();
        let (edge, inner) = (characters.next()?, characters.next());
        self.last[bucket(edge)]
            .iter()
            .find(|entry| entry.may_be(edge, inner) && text.ends_with(entry.word))
            .map(|entry| (entry.word, entry.meaning))
    }
}

/// The words that [`Index::all_in`] finds.
#[derive(Debug)]
pub struct Found<'a, T> {
    index: &'a Index<T>,
    text: &'a str,
    characters: std::str::CharIndices<'a>,
    /// Where the words of `list` may stand.
    at: usize,
    edge: char,
    inner: Option<char>,
    list: std::slice::Iter<'a, Entry<T>>,
}

impl<T: Copy> Iterator for Found<'_, T> {
    type Item = (usize, &'static str, T);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            for entry in self.list.by_ref() {
                if entry.may_be(self.edge, self.inner) && self.text[self.at..].starts_with(entry.word) {
                    return Some((self.at, entry.word, entry.meaning));
                }
            }
            // Most characters begin no word at all.
            let (at, edge, list) = self.characters.by_ref().find_map(|(at, edge)| {
                let list = &self.index.first[bucket(edge)];
                (!list.is_empty()).then_some((at, edge, list))
            })?;
            self.at = at;
            self.edge = edge;
            self.inner = self.characters.clone().next().map(|(_, character)| character);
            self.list = list.iter();
        }
    }
}

fn bucket(character: char) -> usize {
    // Neighbours in the code chart go to different buckets.
    character as usize % BUCKETS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_inside_and_at_the_ends() {
        let index = Index::new([("执法", 1), ("行政执法", 2), ("法", 3)].into_iter());
        let found: Vec<(usize, &str, i32)> = index.all_in("行政执法").collect();
        assert_eq!(found, [(0, "行政执法", 2), (6, "执法", 1), (9, "法", 3)]);
        assert_eq!(index.end_of("开展行政执法"), Some(("行政执法", 2)));
        assert_eq!(index.start_of("法治"), Some(("法", 3)));
        assert!(!index.is_in("普及"));
    }
}
