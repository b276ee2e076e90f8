//! An answer as the page keeps it: the text, everything that was found in it, and what is shown of that.

use std::rc::Rc;

use crate::json::Checked;
use crate::view::wording;
use crate::view::{Compared, Ignored, Remark, View, compared, without};

/// A checked text with what to show of it; equal only to itself.
#[derive(Clone)]
pub struct Answer(Rc<Shown>);

struct Shown {
    text: Rc<str>,
    /// Last year's report, or nothing.
    last: Rc<str>,
    /// Everything that was found, whatever is ignored.
    checked: Rc<Checked>,
    /// What is not ignored.
    rest: Rc<Checked>,
    view: View,
    milliseconds: u32,
}

impl Answer {
    pub fn new(text: Rc<str>, last: Rc<str>, checked: Checked, milliseconds: u32) -> Self {
        let checked = Rc::new(checked);
        Self(Rc::new(Shown {
            view: View::new(&text, &checked),
            text,
            last,
            rest: checked.clone(),
            checked,
            milliseconds,
        }))
    }
    /// The same without what is ignored, in the language that the page speaks now.
    pub fn without(&self, ignored: &[Ignored]) -> Self {
        self.showing(Rc::new(without(self.text(), self.checked(), ignored)), &[])
    }
    /// The same for files and copies: with the notes, and in Chinese whatever the page speaks.
    pub fn for_files(&self, remarks: &[Remark]) -> Self {
        wording::in_chinese(|| self.showing(self.0.rest.clone(), remarks))
    }
    fn showing(&self, rest: Rc<Checked>, remarks: &[Remark]) -> Self {
        let mut view = View::new(self.text(), &rest);
        view.remark(self.text(), &rest, remarks);
        Self(Rc::new(Shown {
            view,
            rest,
            text: self.0.text.clone(),
            last: self.0.last.clone(),
            checked: self.0.checked.clone(),
            milliseconds: self.0.milliseconds,
        }))
    }
    /// What it is beside last year's report.
    pub fn compared(&self) -> Option<Compared> {
        compared(self.text(), &self.0.last, self.checked())
    }
    pub fn milliseconds(&self) -> u32 {
        self.0.milliseconds
    }
    /// The text that was checked.
    pub fn text(&self) -> &str {
        &self.0.text
    }
    /// Everything that was found.
    pub fn checked(&self) -> &Checked {
        &self.0.checked
    }
    /// What was found and is not ignored.
    pub fn shown(&self) -> &Checked {
        &self.0.rest
    }
    /// Organ and year: the same ones are the same report, however much it was changed.
    pub fn of_same_report(&self, other: &Self) -> bool {
        let (one, other) = (self.checked(), other.checked());
        (&one.organ, one.year) == (&other.organ, other.year)
    }
}

impl std::ops::Deref for Answer {
    type Target = View;
    fn deref(&self) -> &View {
        &self.0.view
    }
}

impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
