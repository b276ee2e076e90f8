//! Keeps the answer up to date: when to check, on what worker, and which answers are stale.

mod last;

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::along::Came;
use super::answer::Answer;
use super::dom::{self, Heard, Timer, Worker};
use super::state::{Action, Show, State};
use crate::json::Checked;
use crate::view::wording;

/// A made-up report.
pub const SAMPLE: &str = include_str!("sample.txt");

/// Milliseconds after the last key before a check.
const PAUSE: i32 = 250;
/// A text shorter than this does not leave the first view by itself while it is being typed.
const TYPED_ENOUGH: usize = 100;

/// The one engine of the page.
#[derive(Clone)]
pub struct Engine(Rc<RefCell<Inner>>);

#[allow(clippy::struct_excessive_bools)] // Each is a fact of its own.
struct Inner {
    field: NodeRef,
    /// The field of last year's report, while it is drawn.
    last_field: NodeRef,
    /// Last year's report, or nothing.
    last: Rc<str>,
    /// The worker has another one, or none.
    last_unsent: bool,
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
    /// The user says that the headings of this text never had numbers.
    as_written: bool,
    /// Workers that broke since the page was opened.
    restarts: u8,
    /// Checks of the sample that are still to be made while nobody asks.
    warming: u8,
}

/// The first checks load the dictionary, build the patterns and let the engine compile what is hot: better done while the
/// user still looks for the report. Some of the answers are drawn, unseen, for the same reason.
const WARMING: u8 = 10;
/// A text as long as a report is.
const WARMING_TEXTS: usize = 4;
/// Milliseconds between them.
const WARMING_PAUSE: i32 = 20;

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
    /// The revision of the field that holds this text; none while a paste is awaited.
    stands_for: Option<u32>,
    text: Rc<str>,
    last: Rc<str>,
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
            last_field: NodeRef::default(),
            last: "".into(),
            last_unsent: false,
            tell,
            worker: None,
            revision: 0,
            sent: None,
            composing: false,
            show: false,
            as_written: false,
            timer: None,
            restarts: 0,
            warming: WARMING,
        })));
        engine.start_worker();
        engine
    }

    /// Checks the sample for nobody (revision 0), unless somebody has asked meanwhile.
    fn warm(&self) {
        let mut inner = self.0.borrow_mut();
        if inner.revision > 0 || inner.warming == 0 {
            inner.warming = 0;
            return;
        }
        inner.timer = None;
        inner.warming -= 1;
        if let Some(worker) = &inner.worker {
            worker.send(0, &SAMPLE.repeat(WARMING_TEXTS), false, None);
        }
    }

    fn warmed(&self, checked: Checked) {
        let rounds = self.0.borrow().warming;
        if self.0.borrow().revision > 0 {
            return;
        }
        let answer = Answer::new(SAMPLE.repeat(WARMING_TEXTS).into(), "".into(), checked, 0);
        if rounds % 3 == 1 {
            self.tell(Action::Warm(Some(answer)));
        }
        let engine = self.clone();
        let timer = dom::after(WARMING_PAUSE, move || engine.warm());
        self.0.borrow_mut().timer = Some(timer);
    }

    fn start_worker(&self) {
        let engine = self.clone();
        let worker = Worker::start(move |heard| engine.heard(heard));
        if worker.is_none() {
            self.tell(Action::Notice(Some((&wording::NO_WORKER).into())));
        }
        let mut inner = self.0.borrow_mut();
        inner.worker = worker;
        inner.last_unsent = !inner.last.is_empty();
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

    /// `text` is about to be pasted into the empty field: its check begins before the browser has laid it out there.
    pub fn expects(&self, text: &str) {
        {
            let mut inner = self.0.borrow_mut();
            if inner.composing || inner.sent.is_some() {
                return;
            }
            inner.revision += 1;
            inner.as_written = false;
        }
        // A field knows no other line breaks.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        self.send(text.into(), false);
        if let Some(sent) = &mut self.0.borrow_mut().sent {
            sent.stands_for = None;
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
        if pause == 0 && self.arrived(&field) {
            return;
        }
        let engine = self.clone();
        let timer = dom::after(pause, move || engine.check());
        self.0.borrow_mut().timer = Some(timer);
    }

    /// What was expected stands in the field now: the check that runs is the one of this revision.
    fn arrived(&self, field: &NodeRef) -> bool {
        let mut inner = self.0.borrow_mut();
        let revision = inner.revision;
        let arrived = match &mut inner.sent {
            Some(sent) if sent.stands_for.is_none() && *sent.text == *dom::value(field) => {
                sent.stands_for = Some(revision);
                true
            }
            _ => false,
        };
        if arrived {
            inner.timer = None;
        }
        arrived
    }

    /// Puts a new text into the field and checks it.
    pub fn load(&self, text: &str) {
        self.open(text, Came::Bare);
    }

    /// The same with what comes along.
    pub fn open(&self, text: &str, came: Came) {
        self.0.borrow_mut().as_written = false;
        let field = self.0.borrow().field.clone();
        dom::replace_all(&field, text);
        self.tell(Action::Loaded(came));
        self.changed(true);
    }

    /// The headings of this text never had numbers: what is missing may be said.
    pub fn as_written(&self) {
        self.0.borrow_mut().as_written = true;
        self.changed(true);
    }

    /// Something stands in the field.
    pub fn has_text(&self) -> bool {
        dom::has_text(&self.0.borrow().field)
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
        let Some(worker) = &inner.worker else {
            drop(inner);
            return self.tell(Action::Notice(Some((&wording::BROKE_AGAIN).into())));
        };
        let last = inner.last.clone();
        let newer = inner.last_unsent.then_some(&*last);
        worker.send(revision, &text, inner.as_written, newer);
        inner.last_unsent = false;
        inner.sent = Some(Sent {
            revision,
            stands_for: Some(revision),
            text,
            last,
            since: dom::now(),
            again,
        });
    }

    fn heard(&self, heard: Heard) {
        match heard {
            Heard::Ready => self.warm(),
            Heard::Checked(0, checked) => self.warmed(*checked),
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
                if sent.stands_for != Some(newest) || revision != sent.revision {
                    // Stale: dropped. A change that waits has its timer, one that found us busy has not.
                    if self.0.borrow().timer.is_none() {
                        self.check();
                    }
                    return;
                }
                let milliseconds = dom::since(sent.since);
                let answer = Answer::new(sent.text, sent.last, *checked, milliseconds);
                self.0.borrow_mut().show = false;
                self.tell(Action::Answered { answer, show });
            }
            Heard::Broken => {
                let (sent, field, idle) = {
                    let mut inner = self.0.borrow_mut();
                    inner.worker = None;
                    inner.warming = 0;
                    (inner.sent.take(), inner.field.clone(), inner.revision == 0)
                };
                if self.0.borrow_mut().may_restart() {
                    self.start_worker();
                }
                match sent {
                    Some(sent) if !sent.again => {
                        self.tell(Action::Notice(Some((&wording::BROKE).into())));
                        // Once more, and only once for the same text.
                        let text = dom::value(&field);
                        let again = *sent.text == text;
                        self.send(text.into(), again);
                    }
                    // It broke while warming up: the next one may do, and nobody has lost anything.
                    None if idle => {}
                    _ => self.tell(Action::Notice(Some((&wording::BROKE_AGAIN).into()))),
                }
            }
        }
    }
}
