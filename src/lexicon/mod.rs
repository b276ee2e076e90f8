//! What we know, as rows: each `.tsv` beside this file has one kind of knowledge; README.md says how to add a row.

pub mod figures;
mod index;
mod law;
pub mod set;
pub mod slip;
mod table;

pub use index::Index;
pub use law::{Law, Laws, base_title, laws, plain_title};
pub use table::{Row, Table};
