//! Keeps the answer up to date: when to check, on what worker, and which answers are stale.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::dom::{self, Heard, Timer, Worker};
use super::state::{Action, Answer, Show, State};
use crate::view::{View, zh};

/// Milliseconds after the last key before a check.
const PAUSE: i32 = 250;
/// A text shorter than this does not leave the first view by itself while it is being typed.
const TYPED_ENOUGH: usize = 100;

/// The one engine of the page.
#[derive(Clone)]
pub struct Engine(Rc<RefCell<Inner>>);

struct Inner {
    field: NodeRef,
    tell: UseReducerDispatcher<State>,
    worker: Option<Worker>,
    /// Grows with every change of the text.
    revision: u32,
    /// The text that is being checked.
    sent: Option<Sent>,
    composing: bool,
    /// Show the result as soon as it is there, however short the text.
    show: bool,
    timer: Option<Timer>,
    /// Workers that broke since the page was opened.
    restarts: u8,
}

/// A module that cannot even start is not started for ever.
const RESTARTS: u8 = 8;

impl Inner {
    fn may_restart(&mut self) -> bool {
        self.restarts += 1;
        self.restarts <= RESTARTS
    }
}

struct Sent {
    revision: u32,
    text: Rc<str>,
    since: f64,
    again: bool,
}

impl PartialEq for Engine {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Engine {
    pub fn new(field: NodeRef, tell: UseReducerDispatcher<State>) -> Self {
        let engine = Self(Rc::new(RefCell::new(Inner {
            field,
            tell,
            worker: None,
            revision: 0,
            sent: None,
            composing: false,
            show: false,
            timer: None,
            restarts: 0,
        })));
        engine.start_worker();
        engine
    }

    fn start_worker(&self) {
        let engine = self.clone();
        let worker = Worker::start(move |heard| engine.heard(heard));
        if worker.is_none() {
            self.tell(Action::Notice(Some(zh::NO_WORKER.to_owned())));
        }
        self.0.borrow_mut().worker = worker;
    }

    fn tell(&self, action: Action) {
        let tell = self.0.borrow().tell.clone();
        tell.dispatch(action);
    }

    /// The user composes a character: nothing is done until he has finished.
    pub fn composing(&self, composing: bool) {
        self.0.borrow_mut().composing = composing;
        if composing {
            self.0.borrow_mut().timer = None;
        } else {
            self.typed(PAUSE);
        }
    }

    /// The text in the field has changed.
    pub fn changed(&self, pasted: bool) {
        if pasted {
            self.0.borrow_mut().show = true;
        }
        self.typed(if pasted { 0 } else { PAUSE });
    }

    fn typed(&self, pause: i32) {
        let (composing, field) = {
            let mut inner = self.0.borrow_mut();
            inner.revision += 1;
            (inner.composing, inner.field.clone())
        };
        if composing {
            return;
        }
        self.tell(Action::Typed {
            has_text: dom::has_text(&field),
        });
        let engine = self.clone();
        let timer = dom::after(pause, move || engine.check());
        self.0.borrow_mut().timer = Some(timer);
    }

    /// Puts a new text into the field and checks it.
    pub fn load(&self, text: &str) {
        let field = self.0.borrow().field.clone();
        dom::replace_all(&field, text);
        self.tell(Action::Loaded);
        self.changed(true);
    }

    /// Checks what stands in the field now, and shows the result.
    pub fn check_now(&self) {
        self.0.borrow_mut().show = true;
        self.check();
    }

    fn check(&self) {
        {
            let mut inner = self.0.borrow_mut();
            inner.timer = None;
            // One at a time: the newest text is sent when the answer to the older one is in.
            if inner.composing || inner.sent.is_some() {
                return;
            }
        }
        let field = self.0.borrow().field.clone();
        let text = dom::value(&field);
        if text.trim().is_empty() {
            return;
        }
        self.send(text.into(), false);
    }

    fn send(&self, text: Rc<str>, again: bool) {
        let mut inner = self.0.borrow_mut();
        let revision = inner.revision;
        if let Some(worker) = &inner.worker {
            worker.send(revision, &text);
            inner.sent = Some(Sent {
                revision,
                text,
                since: dom::now(),
                again,
            });
        }
    }

    fn heard(&self, heard: Heard) {
        match heard {
            // Revision 0 is the worker warming up: nobody asked.
            Heard::Ready | Heard::Checked(0, _) => {}
            Heard::Checked(revision, checked) => {
                let Some(sent) = self.0.borrow_mut().sent.take() else {
                    return;
                };
                let (newest, asked) = {
                    let inner = self.0.borrow();
                    (inner.revision, inner.show)
                };
                let long = || sent.text.chars().take(TYPED_ENOUGH).count() == TYPED_ENOUGH;
                let show = if asked {
                    Show::Sheet
                } else if long() {
                    Show::BesideField
                } else {
                    Show::NotYet
                };
                if revision != newest || revision != sent.revision {
                    // Stale: dropped. A change that waits has its timer, one that found us busy has not.
                    if self.0.borrow().timer.is_none() {
                        self.check();
                    }
                    return;
                }
                let milliseconds = dom::since(sent.since);
                let answer = Answer::new(View::new(&sent.text, &checked), milliseconds);
                self.0.borrow_mut().show = false;
                self.tell(Action::Answered { answer, show });
            }
            Heard::Broken => {
                let (sent, field) = {
                    let mut inner = self.0.borrow_mut();
                    inner.worker = None;
                    (inner.sent.take(), inner.field.clone())
                };
                if self.0.borrow_mut().may_restart() {
                    self.start_worker();
                }
                match sent {
                    Some(sent) if !sent.again => {
                        self.tell(Action::Notice(Some(zh::BROKE.to_owned())));
                        // Once more, and only once for the same text.
                        let text = dom::value(&field);
                        let again = *sent.text == text;
                        self.send(text.into(), again);
                    }
                    _ => self.tell(Action::Notice(Some(zh::BROKE_AGAIN.to_owned()))),
                }
            }
        }
    }
}
