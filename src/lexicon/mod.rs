//! What we know, as rows: each `.tsv` beside this file has one kind of knowledge; README.md says how to add a row.

mod cause;
mod law;
mod table;

pub use cause::find_cause;
pub use law::{Law, Laws, laws};
pub use table::{Row, Table};
