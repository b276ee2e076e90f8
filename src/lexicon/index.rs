//! Many words looked for at once: where any of them stands in a text, or ends it.

/// How many buckets; words are found by their first (and last) character.
const BUCKETS: usize = 1024;

/// Words with what they stand for, found by one look at each character of a text.
#[derive(Debug)]
pub struct Index<T> {
    first: Vec<Vec<(&'static str, T)>>,
    last: Vec<Vec<(&'static str, T)>>,
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
            let mut characters = word.chars();
            let Some(first) = characters.next() else { continue };
            index.first[bucket(first)].push((word, meaning));
            index.last[bucket(characters.next_back().unwrap_or(first))].push((word, meaning));
        }
        for list in index.first.iter_mut().chain(&mut index.last) {
            list.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        }
        index
    }

    /// Every word in `text` with its place, from start to end; at one place the longest first.
    pub fn all_in<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, &'static str, T)> + 'a {
        text.char_indices().flat_map(move |(at, character)| {
            let rest = &text[at..];
            self.first[bucket(character)]
                .iter()
                .filter(move |(word, _)| rest.starts_with(word))
                .map(move |(word, meaning)| (at, *word, *meaning))
        })
    }

    /// Does any of the words stand in `text`?
    pub fn is_in(&self, text: &str) -> bool {
        self.all_in(text).next().is_some()
    }

    /// The longest word that begins `text`.
    pub fn start_of(&self, text: &str) -> Option<(&'static str, T)> {
        let first = text.chars().next()?;
        self.first[bucket(first)]
            .iter()
            .find(|(word, _)| text.starts_with(word))
            .copied()
    }

    /// The longest word that ends `text`.
    pub fn end_of(&self, text: &str) -> Option<(&'static str, T)> {
        let last = text.chars().next_back()?;
        self.last[bucket(last)]
            .iter()
            .find(|(word, _)| text.ends_with(word))
            .copied()
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
