//! What belongs to a text beside its words: where it comes from, and what the reader has decided about it.

use std::rc::Rc;

use super::answer::Answer;
use super::state::State;
use crate::view::{Ignored, Record, Remark};

/// What belongs to a text.
#[derive(Clone, Default, PartialEq)]
pub struct Along {
    /// What is not to be shown again.
    pub ignored: Vec<Ignored>,
    /// The notes.
    pub remarks: Rc<Vec<Remark>>,
    /// The file it came from.
    pub origin: Option<Rc<Origin>>,
    /// The letter, when somebody has changed it.
    pub letter: Option<Rc<str>>,
    /// What the letter was when that began: when the findings make another one, this is said.
    pub letter_was: Option<Rc<str>>,
    /// Last year's text.
    pub last_year: Option<Rc<str>>,
}

/// The file that a text came from.
#[derive(PartialEq)]
pub struct Origin {
    /// Its name.
    pub name: String,
    /// The numbers in it that Word counts and that were written out.
    pub numbers: usize,
    /// The file itself, when it is a Word file.
    pub word: Vec<u8>,
}

/// How a whole new text came.
#[derive(Clone, Default, PartialEq)]
pub enum Came {
    /// None did.
    #[default]
    Not,
    /// As words alone.
    Bare,
    /// From a file.
    File(Rc<Origin>),
    /// From a record, with what was decided then.
    Record(Rc<Record>),
}

impl State {
    /// Another text takes the place of this one; what belongs to this one is kept for when that is taken back.
    pub fn put_aside(&mut self, came: Came) {
        if let Some(answer) = &self.answer {
            self.before = Some((answer.clone(), self.along.clone()));
        }
        self.along.origin = None;
        match &came {
            // Whether it is another report is known when it has been read.
            Came::Not | Came::Bare => {}
            Came::File(origin) => self.along.origin = Some(origin.clone()),
            Came::Record(record) => {
                self.along.ignored.clone_from(&record.ignored);
                self.along.remarks = Rc::new(record.remarks.clone());
                self.along.letter = record.letter.as_deref().map(Into::into);
                self.along.last_year = record.last_year.as_deref().map(Into::into);
            }
        }
        self.came = came;
    }

    /// Now it is known what the text is: what does not belong to it goes, and what belonged to it comes back.
    pub fn settle(&mut self, answer: &Answer) {
        let came = std::mem::take(&mut self.came);
        let known = self
            .before
            .as_ref()
            .filter(|(before, _)| before.text() == answer.text());
        if matches!(came, Came::Not | Came::Bare) && known.is_some() {
            let now = self.answer.clone().filter(|now| now.text() != answer.text());
            if let Some((_, along)) = self.before.take() {
                let mine = std::mem::replace(&mut self.along, along);
                self.before = now.map(|now| (now, mine));
            }
            return;
        }
        let last = self
            .answer
            .as_ref()
            .or(self.before.as_ref().map(|(before, _)| before));
        if matches!(came, Came::Record(_)) || last.is_none_or(|last| last.of_same_report(answer)) {
            return;
        }
        if came == Came::Not {
            self.put_aside(Came::Not);
        }
        self.along.ignored.clear();
        self.along.remarks = Rc::default();
        self.along.letter = None;
        self.along.letter_was = None;
    }
}
