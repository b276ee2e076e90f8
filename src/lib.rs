//! Reads an annual rule-of-law government report (法治政府建设年度报告) and says what is missing or doubtful.
//!
//! The one door is [`check`]. Dependencies go one way:
//! `text ← lexicon ← report ← compare ← rules ← check ← json ← view ← input ← export ← {js, command, page}`.

/// The text of a table of the lexicon, without the columns that are for people (see `src/lexicon/build.rs`).
macro_rules! rows {
    ($table:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $table, ".tsv"))
    };
}

pub mod check;
#[cfg(feature = "command")]
pub mod command;
pub mod compare;
pub mod export;
pub mod input;
#[cfg(feature = "js")]
pub mod js;
pub mod json;
pub mod lexicon;
#[cfg(feature = "page")]
pub mod page;
pub mod report;
pub mod rules;
pub mod text;
pub mod view;

pub use check::{Checked, Options, check};
