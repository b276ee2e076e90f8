//! What a reader has done with a text, to be saved and opened again.

use super::{Ignored, Remark};

/// A text with what the reader has decided about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The text.
    pub text: String,
    /// What he does not want to be told again.
    pub ignored: Vec<Ignored>,
    /// His notes.
    pub remarks: Vec<Remark>,
    /// The letter, when he has changed it.
    pub letter: Option<String>,
    /// Last year's text, where there is one beside it.
    pub last_year: Option<String>,
    /// The rules by which it was checked then.
    pub rules: String,
}
