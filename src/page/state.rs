//! The whole state of the page, and everything that can happen to it.

use std::rc::Rc;

use yew::prelude::*;

use crate::json::Range;
use crate::rules::Class;
use crate::view::{View, zh};

/// A checked text with what to show of it; equal only to itself.
#[derive(Clone)]
pub struct Answer(Rc<(View, u32)>);

impl Answer {
    pub fn new(view: View, milliseconds: u32) -> Self {
        Self(Rc::new((view, milliseconds)))
    }
    pub fn milliseconds(&self) -> u32 {
        self.0.1
    }
}

impl std::ops::Deref for Answer {
    type Target = View;
    fn deref(&self) -> &View {
        &self.0.0
    }
}

impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    Annotated,
    Editing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Text,
    Findings,
    Elements,
    Figures,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    Help,
    Basis,
    Privacy,
    /// All rules, one of them opened.
    Rules(Option<&'static str>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    Testing,
    Locked,
    Open,
}

/// A place to bring into view after the next drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Jump {
    /// The beginning of everything.
    Top,
    /// A place in the text; in the field it is selected.
    Text {
        id: String,
        range: Option<Range>,
        focus: bool,
    },
    /// A card or a row beside the text.
    Beside { id: String, focus: bool },
}

/// A short message over the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Toast {
    /// The text was changed and Ctrl+Z takes it back.
    Undoable((&'static str, &'static str, &'static str)),
    Plain(&'static str),
}

/// Whether an answer takes the user from the first view to the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// Not yet: he has only begun to type.
    NotYet,
    /// He goes on typing, in the field beside the findings.
    BesideField,
    /// He asked for it, or pasted.
    Sheet,
}

/// What can happen.
pub enum Action {
    Typed { has_text: bool },
    Loaded,
    Answered { answer: Answer, show: Show },
    Another,
    BackToResult,
    Surface(Surface),
    Tab(Tab),
    Threshold(Class),
    Open { card: Option<usize>, jumps: Vec<Jump> },
    Figure { figure: Option<usize>, jumps: Vec<Jump> },
    Step(Step),
    Go(Jump),
    Traces,
    Toast(Option<Toast>),
    Notice(Option<String>),
    Dialog(Option<Dialog>),
    Network(Network),
    Larger,
    Warm(Option<Answer>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Next,
    Previous,
}

#[derive(Clone, PartialEq)]
#[allow(clippy::struct_excessive_bools)] // Each is a fact of its own on the screen.
pub struct State {
    /// The result is on the screen, not the first view.
    pub result: bool,
    pub has_text: bool,
    /// The text has changed since the answer.
    pub stale: bool,
    /// A whole new text was put in, and its answer is awaited.
    pub fresh: bool,
    pub answer: Option<Answer>,
    pub surface: Surface,
    pub tab: Tab,
    /// The lightest class that is shown.
    pub threshold: Class,
    /// The opened card.
    pub current: Option<usize>,
    /// Where 下一条 goes on when no card is open.
    pub cursor: usize,
    pub figure: Option<usize>,
    pub traces: bool,
    pub jumps: Vec<Jump>,
    /// Grows with every jump, so that the same jump twice jumps twice.
    pub jumped: u32,
    pub toast: Option<Toast>,
    pub notice: Option<String>,
    pub dialog: Option<Dialog>,
    pub network: Network,
    /// 0 normal, 1 large, 2 larger.
    pub size: usize,
    /// The sample's answer while it is drawn unseen.
    pub warm: Option<Answer>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            result: false,
            has_text: false,
            stale: false,
            fresh: false,
            answer: None,
            surface: Surface::Annotated,
            tab: Tab::Findings,
            threshold: Class::Improve,
            current: None,
            cursor: 0,
            figure: None,
            traces: false,
            jumps: Vec::new(),
            jumped: 0,
            toast: None,
            notice: None,
            dialog: None,
            network: Network::Testing,
            size: 0,
            warm: None,
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Typed { has_text } => {
                if state.has_text == has_text && state.stale == state.answer.is_some() {
                    return self;
                }
                state.has_text = has_text;
                if !has_text {
                    // An emptied sheet is the first view again.
                    state.result = false;
                    state.answer = None;
                    state.fresh = false;
                }
                state.stale = state.answer.is_some();
            }
            Action::Loaded => {
                state.surface = Surface::Annotated;
                state.current = None;
                state.figure = None;
                state.traces = false;
                state.tab = Tab::Findings;
                state.notice = None;
                state.fresh = true;
                state.stale = state.answer.is_some();
                state.has_text = true;
            }
            Action::Answered { answer, show } => state.answered(answer, show),
            Action::Another => {
                state.result = false;
                state.notice = None;
                state.toast = None;
            }
            Action::BackToResult => state.result = state.answer.is_some(),
            Action::Surface(surface) => state.surface = surface,
            Action::Tab(tab) => {
                state.tab = tab;
                state.figure = None;
            }
            Action::Threshold(class) => {
                state.threshold = class;
                if state.current_card_class().is_some_and(|current| current < class) {
                    state.current = None;
                }
            }
            Action::Open { card, jumps } => state.open(card, jumps),
            Action::Figure { figure, jumps } => {
                state.figure = figure;
                state.jump(jumps);
            }
            Action::Step(step) => state.step(step),
            Action::Go(jump) => state.jump(vec![jump]),
            Action::Traces => {
                state.traces = !state.traces;
                if state.traces {
                    state.tab = Tab::Findings;
                    state.jump(vec![Jump::Beside {
                        id: "traces".to_owned(),
                        focus: true,
                    }]);
                }
            }
            Action::Toast(toast) => state.toast = toast,
            Action::Notice(notice) => {
                state.fresh &= notice.as_deref() != Some(zh::BROKE_AGAIN);
                state.notice = notice;
            }
            Action::Dialog(dialog) => state.dialog = dialog,
            Action::Network(network) => state.network = network,
            Action::Larger => state.size = (state.size + 1) % 3,
            Action::Warm(answer) => state.warm = answer,
        }
        Rc::new(state)
    }
}

impl State {
    fn jump(&mut self, jumps: Vec<Jump>) {
        self.jumps = jumps;
        self.jumped += 1;
    }

    fn current_card_class(&self) -> Option<Class> {
        self.answer
            .as_ref()?
            .cards
            .get(self.current?)
            .map(|card| card.class)
    }

    /// The opened card stays open when the same thing is still wrong.
    fn answered(&mut self, answer: Answer, show: Show) {
        if show == Show::NotYet && self.answer.is_none() {
            // Nothing was shown yet, and there is nothing to go back to.
            return;
        }
        let kept = self.current.and_then(|current| {
            let old = self.answer.as_ref()?.cards.get(current)?;
            answer
                .cards
                .iter()
                .position(|card| card.rule == old.rule && card.message == old.message)
        });
        let first_time = std::mem::take(&mut self.fresh) || self.answer.is_none();
        self.current = match kept {
            None if first_time => answer
                .cards
                .first()
                .filter(|card| card.class >= Class::Improve)
                .map(|_| 0),
            kept => kept,
        };
        self.cursor = self.current.unwrap_or(if first_time { 0 } else { self.cursor });
        self.figure = None;
        self.stale = false;
        self.has_text = true;
        if self.notice.as_deref() == Some(zh::BROKE) || self.notice.as_deref() == Some(zh::BROKE_AGAIN) {
            self.notice = None;
        }
        if show != Show::NotYet && !self.result {
            self.result = true;
            self.surface = if show == Show::BesideField {
                Surface::Editing
            } else {
                Surface::Annotated
            };
        }
        if first_time {
            self.jump(vec![Jump::Top]);
        }
        self.answer = Some(answer);
    }

    fn open(&mut self, card: Option<usize>, jumps: Vec<Jump>) {
        self.current = card;
        if let Some(card) = card {
            self.cursor = card;
            if !matches!(self.tab, Tab::Findings | Tab::Text) {
                self.tab = Tab::Findings;
            }
            match self.current_card_class() {
                Some(Class::Trace) => self.traces = true,
                Some(class) if class < self.threshold => self.threshold = class,
                _ => {}
            }
        }
        self.jump(jumps);
    }

    fn step(&mut self, step: Step) {
        let Some(answer) = self.answer.clone() else { return };
        let shown: Vec<usize> = (0..answer.cards.len())
            .filter(|index| answer.cards[*index].class >= self.threshold)
            .collect();
        if shown.is_empty() {
            return;
        }
        let here = shown.iter().position(|index| *index >= self.cursor).unwrap_or(0);
        let count = shown.len();
        let next = match (step, self.current) {
            (_, None) => here,
            (Step::Next, _) => (here + 1) % count,
            (Step::Previous, _) => (here + count - 1) % count,
        };
        let card = shown[next];
        let focus = self.surface == Surface::Annotated;
        self.open(
            Some(card),
            vec![
                text_jump(&answer, card, 0, false),
                Jump::Beside {
                    id: card_id(card),
                    focus,
                },
            ],
        );
    }
}

/// The id of a card's button.
pub fn card_id(card: usize) -> String {
    format!("f{card}")
}

/// The jump to place `spot` of a finding.
pub fn text_jump(view: &View, card: usize, spot: usize, focus: bool) -> Jump {
    let range = view
        .cards
        .get(card)
        .and_then(|card| card.spots.get(spot))
        .map(|spot| spot.range);
    Jump::Text {
        id: format!("m{card}-{spot}"),
        range,
        focus,
    }
}
