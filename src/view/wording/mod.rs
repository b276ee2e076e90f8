//! Every word of the interface, in Chinese and in English, and which of the two the page speaks.
//!
//! Chinese stays what is read by Chinese clerks whatever the page speaks: findings, rules, and all files that are made
//! (`chinese.rs`).

use std::cell::Cell;
use std::fmt::{Display, Write as _};

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive as _;

/// Declares words, each as Chinese and English.
macro_rules! words {
    ($($(#[$about:meta])* $name:ident = $zh:expr, $en:expr;)+) => {
        $($(#[$about])* pub static $name: Wording = word!($zh, $en);)+
    };
}

/// One word. Both languages stand in one text, because every text costs the page a place and a length.
macro_rules! word {
    ($zh:expr, $en:expr $(,)?) => {
        Wording::new(concat!($zh, "|", $en))
    };
}

pub mod chinese;
pub mod compare;
mod data;
mod file;
mod finding;
mod page;
pub mod privacy;

pub use data::*;
pub use file::*;
pub use finding::*;
pub use page::*;

thread_local! {
    static ENGLISH: Cell<bool> = const { Cell::new(false) };
}

/// Whether the page speaks English.
pub fn english() -> bool {
    ENGLISH.get()
}

/// Lets the page speak English, or Chinese again.
pub fn speak_english(english: bool) {
    ENGLISH.set(english);
}

/// Does `work` in Chinese, whatever the page speaks: what is made for Chinese readers.
pub fn in_chinese<T>(work: impl FnOnce() -> T) -> T {
    let english = ENGLISH.replace(false);
    let made = work();
    ENGLISH.set(english);
    made
}

/// The language of the page as HTML names it.
pub fn language() -> &'static str {
    if english() { "en" } else { CHINESE }
}

/// Chinese as HTML names it.
pub const CHINESE: &str = "zh-CN";

/// A word, a sentence, or one with blanks, in both languages.
///
/// `{0}` is a blank for the first thing that is put in; `{0s}` is an `s` unless that is the number 1.
#[derive(Debug, PartialEq, Eq)]
pub struct Wording(&'static str);

impl Wording {
    /// # Panics
    ///
    /// While it is compiled: where there is no English, or Chinese in it.
    const fn new(both: &'static str) -> Self {
        let bytes = both.as_bytes();
        let mut at = 0;
        while bytes[at] != b'|' {
            at += 1;
        }
        assert!(at + 1 < bytes.len(), "no English");
        while at < bytes.len() {
            // Han characters, and the punctuation and the wide letters beside them, begin so in UTF-8.
            assert!(
                !matches!(bytes[at], 0xe3..=0xe9 | 0xef..=0xf0),
                "Chinese in English"
            );
            at += 1;
        }
        Self(both)
    }

    /// In Chinese.
    pub fn zh(&self) -> &'static str {
        self.0.split('|').next().unwrap_or_default()
    }

    /// In the language of the page.
    #[inline(never)]
    pub fn say(&self) -> &'static str {
        self.0.split('|').nth(usize::from(english())).unwrap_or_default()
    }

    /// The same with its blanks filled.
    pub fn with(&self, blanks: &[&dyn Display]) -> String {
        let mut out = String::new();
        let mut rest = self.say();
        while let Some(at) = rest.find('{') {
            out.push_str(&rest[..at]);
            let end = rest[at..].find('}').map_or(rest.len(), |end| at + end);
            let (blank, plural) = match rest[at + 1..end].strip_suffix('s') {
                Some(blank) => (blank, true),
                None => (&rest[at + 1..end], false),
            };
            let value = blank.parse().ok().and_then(|index: usize| blanks.get(index));
            let before = out.len();
            // A string takes whatever is written.
            let _ = value.map(|value| write!(out, "{value}"));
            if plural {
                let one = &out[before..] == "1";
                out.truncate(before);
                out.push_str(if one { "" } else { "s" });
            }
            rest = rest.get(end + 1..).unwrap_or_default();
        }
        out.push_str(rest);
        out
    }
}

impl Display for Wording {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.say())
    }
}

/// Something that is said for a while and follows the language of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    word: &'static Wording,
    blanks: Vec<Blank>,
}

/// What fills a blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blank {
    /// As it is.
    Text(String),
    /// In the language of the page.
    Word(&'static Wording),
}

impl Said {
    /// `word` with its blanks filled.
    pub fn new(word: &'static Wording, blanks: impl Into<Vec<Blank>>) -> Self {
        let blanks = blanks.into();
        Self { word, blanks }
    }

    /// It says this.
    pub fn is(&self, word: &Wording) -> bool {
        std::ptr::eq(self.word, word)
    }
}

impl From<&'static Wording> for Said {
    fn from(word: &'static Wording) -> Self {
        Self::new(word, [])
    }
}

impl Display for Said {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let blanks: Vec<&dyn Display> = self.blanks.iter().map(|blank| blank as &dyn Display).collect();
        out.write_str(&self.word.with(&blanks))
    }
}

impl Display for Blank {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Blank::Text(text) => text,
            Blank::Word(word) => word.say(),
        })
    }
}

/// 12345.5 → 12,345.5
pub fn grouped(value: f64) -> String {
    // Printing binary fractions is eight kilobytes of the page; the decimals are there anyway.
    let plain = Decimal::from_f64(value.abs())
        .unwrap_or(Decimal::MAX)
        .round_dp(9)
        .normalize()
        .to_string();
    let (whole, rest) = plain
        .split_once('.')
        .map_or((plain.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let mut out = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(rest) = rest {
        out.push('.');
        out.push_str(rest);
    }
    if value < 0.0 { format!("−{out}") } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    words! {
        COUNTED = "{1} 中有 {0} 处", "{0} place{0s} in {1}";
    }

    #[test]
    fn blanks_are_filled_in_the_order_of_the_language() {
        assert_eq!(COUNTED.with(&[&2, &"甲"]), "甲 中有 2 处");
        speak_english(true);
        assert_eq!(COUNTED.with(&[&2, &"A"]), "2 places in A");
        assert_eq!(COUNTED.with(&[&1, &"{0}"]), "1 place in {0}");
        assert_eq!(in_chinese(|| COUNTED.with(&[&1, &"乙"])), "乙 中有 1 处");
        assert_eq!(COUNTED.with(&[]), " places in ");
        assert!(english());
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(grouped(463_000.0), "463,000");
        assert_eq!(grouped(-12.5), "−12.5");
        assert_eq!(grouped(999.0), "999");
    }
}
