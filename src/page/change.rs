//! How the state changes, where that is more than a word.

use std::rc::Rc;

use super::answer::Answer;
use super::state::{Jump, Network, Show, State, Step, Surface, Tab, Toast, card_id, text_jump};
use crate::rules::Class;
use crate::view::{Card, Ignored, Known, Privacy, Remark, Scope, remarks_of, wording};

impl State {
    pub fn jump(&mut self, jumps: Vec<Jump>) {
        self.jumps = jumps;
        self.jumped += 1;
    }

    pub fn current_card_class(&self) -> Option<Class> {
        self.answer
            .as_ref()?
            .cards
            .get(self.current?)
            .map(|card| card.class)
    }

    /// The opened card stays open when the same thing is still wrong.
    pub fn answered(&mut self, answer: Answer, show: Show) {
        if show == Show::NotYet && self.answer.is_none() {
            // Nothing was shown yet, and there is nothing to go back to.
            return;
        }
        let first_time = std::mem::take(&mut self.fresh) || self.answer.is_none();
        self.settle(&answer);
        let answer = if self.along.ignored.is_empty() {
            answer
        } else {
            answer.without(&self.along.ignored)
        };
        self.current = match self.kept(&answer) {
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
        if self
            .notice
            .as_ref()
            .is_some_and(|notice| notice.is(&wording::BROKE) || notice.is(&wording::BROKE_AGAIN))
        {
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

    /// Ignores a card; what was opened stays open, what was ignored makes room for the next.
    pub fn ignore(&mut self, card: usize, scope: Scope) {
        let Some(answer) = self.answer.clone() else { return };
        // Cards are the findings that are shown, in the same order.
        let Some(finding) = answer.shown().findings.get(card) else {
            return;
        };
        self.along
            .ignored
            .push(Ignored::new(answer.text(), finding, scope));
        self.show_rest();
        let count = self.answer.as_ref().map_or(0, |answer| answer.cards.len());
        self.current = None;
        self.noting = false;
        self.cursor = card.min(count.saturating_sub(1));
        self.toast = Some(Toast::Plain(&wording::IGNORED_TOAST));
    }

    /// Shows one that was ignored, or all.
    pub fn restore(&mut self, entry: Option<usize>) {
        match entry {
            Some(entry) if entry < self.along.ignored.len() => drop(self.along.ignored.remove(entry)),
            _ => self.along.ignored.clear(),
        }
        self.show_rest();
    }

    /// What is known about the network now.
    pub fn found(&mut self, found: Privacy) {
        match found.held() {
            Some(true) => self.network = Network::Locked,
            Some(false) => self.network = Network::Open,
            None => {}
        }
        self.privacy = found;
    }

    /// From now on in English, or in Chinese again. What is opened stays open: the findings are the same.
    pub fn speak(&mut self, english: bool) {
        wording::speak_english(english);
        self.english = english;
        self.answer = self
            .answer
            .as_ref()
            .map(|answer| answer.without(&self.along.ignored));
    }

    /// Draws the answer anew after what is ignored has changed.
    pub fn show_rest(&mut self) {
        let Some(answer) = self
            .answer
            .as_ref()
            .map(|answer| answer.without(&self.along.ignored))
        else {
            return;
        };
        self.current = self.kept(&answer);
        self.answer = Some(answer);
    }

    /// The opened card in another answer: the one about the same words, else one that says the same.
    fn kept(&self, answer: &Answer) -> Option<usize> {
        let old = self.answer.as_ref()?.cards.get(self.current?)?;
        let around = |card: &Card| {
            let spot = card.spots.first();
            spot.map(|spot| [spot.before.as_str(), &spot.quote, &spot.after].concat())
        };
        let place = |exactly: bool| {
            answer.cards.iter().position(|card| {
                card.rule == old.rule
                    && card.message == old.message
                    && !(exactly && around(card) != around(old))
            })
        };
        place(true).or_else(|| place(false))
    }

    /// Writes the note at a card; an empty one is none.
    pub fn remark(&mut self, card: usize, words: String) {
        let Some(answer) = &self.answer else { return };
        let (text, shown) = (answer.text(), answer.shown());
        let Some(finding) = shown.findings.get(card) else {
            return;
        };
        let found = remarks_of(text, shown, &self.along.remarks)[card];
        let remarks = Rc::make_mut(&mut self.along.remarks);
        match found {
            Some(index) if words.trim().is_empty() => drop(remarks.remove(index)),
            Some(index) => remarks[index].words = words,
            None if words.trim().is_empty() => {}
            None => remarks.push(Remark {
                known: Known::new(text, finding),
                words,
            }),
        }
        self.noting = true;
    }

    pub fn open(&mut self, card: Option<usize>, jumps: Vec<Jump>) {
        self.noting &= self.current == card;
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

    pub fn step(&mut self, step: Step) {
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
