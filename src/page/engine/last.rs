//! Last year's report: its field, and how it reaches the worker.

use std::rc::Rc;

use yew::NodeRef;

use super::{Engine, PAUSE};
use crate::page::dom;
use crate::page::state::Action;

impl Engine {
    /// The field of last year's report; its text is kept here while it is not drawn.
    pub fn last_field(&self) -> NodeRef {
        self.0.borrow().last_field.clone()
    }

    /// Puts last year's report into its field, which has just been drawn; an empty one waits for a paste.
    pub fn show_last(&self) {
        let (field, last) = {
            let inner = self.0.borrow();
            (inner.last_field.clone(), inner.last.clone())
        };
        if last.is_empty() {
            dom::focus(&field);
        } else {
            dom::fill(&field, &last);
        }
    }

    /// Last year's report has changed: it goes to the worker once, with the next check.
    pub fn last_changed(&self) {
        let last = {
            let mut inner = self.0.borrow_mut();
            let text = dom::value(&inner.last_field);
            if *inner.last == *text {
                return;
            }
            inner.last = if text.trim().is_empty() { "" } else { &text }.into();
            inner.last_unsent = true;
            inner.revision += 1;
            inner.last.clone()
        };
        self.tell(Action::Last(Some(last).filter(|last| !last.is_empty())));
        self.check_soon();
    }

    /// Last year's report came with a record, or comes back with the text it belonged to.
    pub fn put_last(&self, last: Option<&Rc<str>>) {
        let field = {
            let mut inner = self.0.borrow_mut();
            let last = last.cloned().unwrap_or_else(|| "".into());
            if inner.last == last {
                return;
            }
            inner.last = last;
            inner.last_unsent = true;
            inner.revision += 1;
            inner.last_field.clone()
        };
        dom::fill(&field, &self.0.borrow().last);
        self.check_soon();
    }

    fn check_soon(&self) {
        let engine = self.clone();
        let timer = dom::after(PAUSE, move || engine.check());
        self.0.borrow_mut().timer = Some(timer);
    }
}
