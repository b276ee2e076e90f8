//! Searching in a text. To prepare for any needle, as `str::contains` does, takes longer than a short search takes whole.

/// Questions that are asked of every few characters.
pub trait Search {
    /// Is this character in the text?
    fn has(&self, character: char) -> bool;
    /// Where these words stand first, in bytes.
    fn place_of(&self, words: &str) -> Option<usize>;
    /// Do these words stand in the text?
    fn says(&self, words: &str) -> bool {
        self.place_of(words).is_some()
    }
    /// Does one of these stand in the text?
    fn says_any(&self, words: &[&str]) -> bool {
        words.iter().any(|words| self.says(words))
    }
}

impl Search for str {
    fn has(&self, character: char) -> bool {
        self.chars().any(|own| own == character)
    }

    fn place_of(&self, words: &str) -> Option<usize> {
        let (text, words) = (self.as_bytes(), words.as_bytes());
        // Han characters of one block begin alike and differ in their last byte.
        let Some(telling) = words.len().min(3).checked_sub(1) else {
            return Some(0);
        };
        let last = text.len().checked_sub(words.len())?;
        let mut at = 0;
        while at <= last {
            at += text[at + telling..=last + telling]
                .iter()
                .position(|byte| *byte == words[telling])?;
            if text[at..].starts_with(words) {
                return Some(at);
            }
            at += 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::Search as _;

    #[test]
    fn finds_what_the_library_finds() {
        let text = "依法治县办公室依法行政，办结3件、a。";
        for words in [
            "依",
            "依法",
            "依法行政",
            "法行政，",
            "3件",
            "件、a。",
            "a",
            "。",
            "a。",
            "依法治县办公室依法行政，办结3件、a。",
            "无",
            "依政",
            "a。。",
        ] {
            assert_eq!(text.place_of(words), text.find(words), "{words}");
            assert_eq!(text.says(words), text.contains(words), "{words}");
        }
        for character in text.chars().chain("无，，1".chars()) {
            assert_eq!(text.has(character), text.contains(character), "{character}");
        }
        assert_eq!("".place_of("字"), None);
        assert_eq!("字".place_of(""), "字".find(""));
    }
}
