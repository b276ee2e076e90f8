//! The whole state of the page, and everything that can happen to it.

use std::rc::Rc;

use yew::prelude::*;

use super::along::{Along, Came};
use super::answer::Answer;
use crate::json::Range;
use crate::rules::Class;
use crate::view::wording::{self, Said, Wording};
use crate::view::{Privacy, Scope, View};

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
    Compare,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    Help,
    Basis,
    Privacy,
    /// The letter, to be changed and printed.
    Letter,
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
    Undoable(&'static Wording),
    Plain(&'static Wording),
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
    Typed {
        has_text: bool,
    },
    /// A whole new text was put in; this is how it came.
    Loaded(Came),
    Answered {
        answer: Answer,
        show: Show,
    },
    Another,
    BackToResult,
    Surface(Surface),
    Tab(Tab),
    Threshold(Class),
    Open {
        card: Option<usize>,
        jumps: Vec<Jump>,
    },
    Figure {
        figure: Option<usize>,
        jumps: Vec<Jump>,
    },
    Step(Step),
    Go(Jump),
    /// Does not show a card again.
    Ignore {
        card: usize,
        scope: Scope,
    },
    /// A note at the opened card is wanted.
    Note,
    /// The note at a card is this now.
    Remark {
        card: usize,
        words: String,
    },
    /// The words of the letter are these now, and from the findings they would be those.
    Letter {
        words: Rc<str>,
        written: Rc<str>,
    },
    /// Shows one that was ignored, or all.
    Restore(Option<usize>),
    Traces,
    Toast(Option<Toast>),
    Notice(Option<Said>),
    Dialog(Option<Dialog>),
    Network(Network),
    /// What was found about the network and the stores.
    Privacy(Privacy),
    /// Last year's report has come, changed or gone.
    Last(Option<Rc<str>>),
    Larger,
    /// The page is being printed, with all findings opened.
    Printing(bool),
    /// The page speaks English, or Chinese again.
    English(bool),
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
    /// The opened card has room for a note, written or not.
    pub noting: bool,
    pub traces: bool,
    /// What belongs to the text beside its words.
    pub along: Along,
    /// The text before this one with what belonged to it, for when the change is taken back.
    pub before: Option<(Answer, Along)>,
    /// How the text came that is being read.
    pub came: Came,
    pub jumps: Vec<Jump>,
    /// Grows with every jump, so that the same jump twice jumps twice.
    pub jumped: u32,
    pub toast: Option<Toast>,
    pub notice: Option<Said>,
    pub dialog: Option<Dialog>,
    pub network: Network,
    pub privacy: Privacy,
    /// 0 normal, 1 large, 2 larger.
    pub size: usize,
    pub english: bool,
    /// All findings are opened, for paper.
    pub printing: bool,
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
            noting: false,
            traces: false,
            along: Along::default(),
            before: None,
            came: Came::Not,
            jumps: Vec::new(),
            jumped: 0,
            toast: None,
            notice: None,
            dialog: None,
            network: Network::Testing,
            privacy: Privacy::default(),
            size: 0,
            english: wording::english(),
            printing: false,
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
                    state.put_aside(Came::Not);
                    state.answer = None;
                    state.fresh = false;
                }
                state.stale = state.answer.is_some();
            }
            Action::Loaded(came) => {
                state.put_aside(came);
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
            Action::Ignore { card, scope } => state.ignore(card, scope),
            Action::Note => {
                state.noting = true;
                state.jump(vec![Jump::Beside {
                    id: "remark".to_owned(),
                    focus: true,
                }]);
            }
            Action::Letter { words, written } => {
                // Written again by hand or by the button: what is compared with begins anew.
                if state.along.letter.is_none() || words == written {
                    state.along.letter_was = Some(written);
                }
                state.along.letter = Some(words);
            }
            Action::Remark { card, words } => state.remark(card, words),
            Action::Restore(entry) => state.restore(entry),
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
                state.fresh &= !notice
                    .as_ref()
                    .is_some_and(|notice| notice.is(&wording::BROKE_AGAIN));
                state.notice = notice;
            }
            Action::Dialog(dialog) => state.dialog = dialog,
            Action::Network(network) => state.network = network,
            Action::Privacy(found) => state.found(found),
            Action::Last(last) => {
                state.along.last_year = last;
                state.stale = state.answer.is_some();
            }
            Action::Larger => state.size = (state.size + 1) % 3,
            Action::Printing(printing) => state.printing = printing,
            Action::English(english) => state.speak(english),
            Action::Warm(answer) => state.warm = answer,
        }
        Rc::new(state)
    }
}

/// The id of a card's button.
pub fn card_id(card: usize) -> String {
    format!("f{card}")
}

/// Closes a card; the keys are for the text again.
pub fn close(card: usize) -> Action {
    let jump = Jump::Text {
        id: format!("m{card}-0"),
        range: None,
        focus: true,
    };
    Action::Open {
        card: None,
        jumps: vec![jump],
    }
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
