//! What we know, as rows: each `.tsv` beside this file has one kind of knowledge; README.md says how to add a row.

pub mod figures;
mod index;
mod law;
pub mod set;
pub mod slip;
pub mod sound;
mod stale;
pub mod sums;
mod table;

pub use index::Index;
pub use law::{Day, Law, Laws, base_title, laws, name_may_begin_after, name_may_end_before, plain_title};
pub use stale::{StalePhrase, StalePhrases, not_document, stale_phrases};
pub use table::{Row, Table};
