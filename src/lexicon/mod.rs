//! What we know, as rows: each `.tsv` beside this file has one kind of knowledge; README.md says how to add a row.

pub mod figures;
mod table;

pub use table::{Row, Table};
