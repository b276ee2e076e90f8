//! What reaches the page as a whole: keys, paste, files that are dropped, leaving; and the jumps that follow.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::{BeforeUnloadEvent, ClipboardEvent, DragEvent, File, KeyboardEvent};
use yew::prelude::*;

use super::along::{Came, Origin};
use super::dom::{self, Read};
use super::engine::Engine;
use super::parts;
use super::state::{Action, Jump, State, Step, Surface, Tab, Toast, close};
use crate::json::RULES_VERSION;
use crate::view::{Scope, better, wording};

/// Reads a file and checks it, or says why not.
pub fn read(engine: &Engine, tell: &UseReducerDispatcher<State>) -> Callback<File> {
    let (engine, tell) = (engine.clone(), tell.clone());
    Callback::from(move |file: File| {
        let (engine, tell, name) = (engine.clone(), tell.clone(), file.name());
        dom::read_file(&file, move |read| match read {
            Read::Text(text) => open(&engine, &tell, &text, Came::File(origin(&name, 0, Vec::new()))),
            Read::Word(text, numbers, word) => {
                open(&engine, &tell, &text, Came::File(origin(&name, numbers, word)));
            }
            Read::Record(record) => {
                let rules = record.rules.clone();
                open(&engine, &tell, &record.text.clone(), Came::Record(record.into()));
                if rules != RULES_VERSION {
                    tell.dispatch(Action::Notice(Some(wording::Said::new(
                        &wording::RECORD_RULES,
                        [
                            wording::Blank::Text(rules),
                            wording::Blank::Text(RULES_VERSION.to_owned()),
                        ],
                    ))));
                }
            }
            Read::Refused(why) => tell.dispatch(refused(&name, why)),
        });
    })
}

fn refused(name: &str, why: &'static wording::Wording) -> Action {
    let blanks = [wording::Blank::Text(name.to_owned()), wording::Blank::Word(why)];
    Action::Notice(Some(wording::Said::new(&wording::FILE_REFUSED, blanks)))
}

fn origin(name: &str, numbers: usize, word: Vec<u8>) -> Rc<Origin> {
    let name = name.to_owned();
    Rc::new(Origin { name, numbers, word })
}

/// Puts a text from a file into the field; the one that stood there comes back with Ctrl+Z.
fn open(engine: &Engine, tell: &UseReducerDispatcher<State>, text: &str, came: Came) {
    if text.trim().is_empty() {
        return tell.dispatch(Action::Notice(Some((&wording::FILE_EMPTY).into())));
    }
    let replaced = engine.has_text();
    engine.open(text, came);
    if replaced {
        tell.dispatch(Action::Toast(Some(Toast::Undoable(&wording::REPLACED))));
    }
}

/// Reads a file as last year's report, or says why not.
pub fn read_last(engine: &Engine, tell: &UseReducerDispatcher<State>) -> Callback<File> {
    let (engine, tell) = (engine.clone(), tell.clone());
    Callback::from(move |file: File| {
        let (engine, tell, name) = (engine.clone(), tell.clone(), file.name());
        dom::read_file(&file, move |read| {
            let text = match read {
                Read::Text(text) | Read::Word(text, ..) => text,
                Read::Record(record) => record.text.clone(),
                Read::Refused(why) => {
                    return tell.dispatch(refused(&name, why));
                }
            };
            dom::replace_all(&engine.last_field(), &text);
            engine.last_changed();
        });
    })
}

/// Listens to the whole page.
#[hook]
pub fn use_doors(state: &UseReducerHandle<State>, engine: &Engine, field: &NodeRef) {
    let latest = use_mut_ref(|| state.clone());
    *latest.borrow_mut() = state.clone();
    let (engine, field, tell) = (engine.clone(), field.clone(), state.dispatcher());
    use_effect_with((), move |()| {
        let document = dom::document();
        let keys = {
            let (latest, engine, field) = (latest.clone(), engine.clone(), field.clone());
            dom::listen(&document, "keydown", move |event| {
                let state = latest.borrow().clone();
                key(event.unchecked_ref(), &state, &engine, &field);
            })
        };
        // A menu gives way to what is done elsewhere.
        let clicks = dom::listen(&document, "click", |event| {
            let at = event.target();
            dom::close_menus(at.as_ref().map(wasm_bindgen::JsCast::unchecked_ref));
        });
        let paste = {
            let (latest, engine, field) = (latest.clone(), engine.clone(), field.clone());
            dom::listen(&document, "paste", move |event| {
                // Under a dialog the field cannot be written so that Ctrl+Z takes it back.
                if latest.borrow().dialog.is_some() {
                    return;
                }
                // A note takes what is pasted as it is.
                if dom::has_focus_id("remark") {
                    return;
                }
                let event: &ClipboardEvent = event.unchecked_ref();
                let flavour = |kind| event.clipboard_data().and_then(|data| data.get_data(kind).ok());
                let text = flavour("text/plain");
                let kept = flavour("text/html").and_then(|html| better(text.as_deref().unwrap_or(""), &html));
                let words = kept.as_ref().or(text.as_ref()).map_or("", |words| words);
                // Blanks are put between words, and nowhere else.
                let typed = |field: &NodeRef| dom::has_focus(field) && dom::has_text(field);
                if words.trim().is_empty()
                    && (words.is_empty() || !(typed(&field) || typed(&engine.last_field())))
                {
                    event.prevent_default();
                    return latest
                        .borrow()
                        .dispatch(Action::Toast(Some(Toast::Plain(&wording::PASTE_EMPTY))));
                }
                if dom::has_focus(&engine.last_field()) {
                    if let Some(text) = kept {
                        event.prevent_default();
                        dom::insert(&text);
                    }
                    return;
                }
                if dom::typing() && latest.borrow().pastes_where_the_caret_is() {
                    if !dom::has_focus(&field) {
                        return;
                    }
                    if let Some(text) = kept {
                        event.prevent_default();
                        dom::insert(&text);
                        engine.changed(true);
                    } else if let Some(text) = text.filter(|_| !dom::has_text(&field)) {
                        engine.expects(&text);
                    }
                    return;
                }
                let text = kept.or(text);
                if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
                    event.prevent_default();
                    let replaced = latest.borrow().has_text;
                    engine.load(&text);
                    if replaced {
                        latest
                            .borrow()
                            .dispatch(Action::Toast(Some(Toast::Undoable(&wording::REPLACED))));
                    }
                }
            })
        };
        let over = dom::listen(&document, "dragover", |event| {
            if carries_files(event.unchecked_ref()) {
                event.prevent_default();
            }
        });
        let drop_ = {
            let (read, read_last) = (read(&engine, &tell), read_last(&engine, &tell));
            let latest = latest.clone();
            dom::listen(&document, "drop", move |event| {
                let event: &DragEvent = event.unchecked_ref();
                if !carries_files(event) {
                    return;
                }
                event.prevent_default();
                // Closed before the file has been read: the field can then be written so that Ctrl+Z takes it back.
                tell.dispatch(Action::Dialog(None));
                let files = event.data_transfer().and_then(|data| data.files());
                let Some(files) = files else { return };
                if let Some(file) = files.get(0) {
                    let state = latest.borrow();
                    if state.result && state.tab == Tab::Compare {
                        read_last.emit(file);
                    } else {
                        read.emit(file);
                    }
                }
                if files.length() > 1 {
                    tell.dispatch(Action::Toast(Some(Toast::Plain(&wording::FILE_ONLY_ONE))));
                }
            })
        };
        let leave = {
            let field = field.clone();
            dom::listen(&dom::window(), "beforeunload", move |event| {
                if dom::has_text(&field) {
                    event.prevent_default();
                    event.unchecked_ref::<BeforeUnloadEvent>().set_return_value("1");
                }
            })
        };
        let compose = ["compositionstart", "compositionend"].map(|kind| {
            let (engine, field) = (engine.clone(), field.clone());
            dom::listen(&document, kind, move |_| {
                if dom::has_focus(&field) {
                    engine.composing(kind == "compositionstart");
                }
            })
        });
        let resize = dom::listen(&dom::window(), "resize", |_| dom::settle_pins());
        let print = ["beforeprint", "afterprint"].map(|kind| {
            let latest = latest.clone();
            dom::listen(&dom::window(), kind, move |_| {
                let state = latest.borrow().clone();
                state.dispatch(Action::Printing(kind == "beforeprint"));
            })
        });
        move || drop((clicks, keys, paste, over, drop_, leave, compose, resize, print))
    });
}

fn carries_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| {
        data.types()
            .iter()
            .any(|kind| kind.as_string().as_deref() == Some("Files"))
    })
}

fn key(event: &KeyboardEvent, state: &UseReducerHandle<State>, engine: &Engine, field: &NodeRef) {
    if event.is_composing() || state.dialog.is_some() {
        return;
    }
    let control = event.ctrl_key() || event.meta_key();
    match event.key().as_str() {
        "F8" if state.result => {
            event.prevent_default();
            state.dispatch(Action::Step(if event.shift_key() {
                Step::Previous
            } else {
                Step::Next
            }));
        }
        "ArrowDown" | "ArrowUp" if event.alt_key() && state.result => {
            event.prevent_default();
            state.dispatch(Action::Step(if event.key() == "ArrowUp" {
                Step::Previous
            } else {
                Step::Next
            }));
        }
        // On some keyboards Alt makes another character of a key.
        _ if event.alt_key() && state.result && event.code() == "KeyI" => {
            event.prevent_default();
            if let Some(card) = state.current {
                state.dispatch(Action::Ignore {
                    card,
                    scope: Scope::Once,
                });
            }
        }
        _ if event.alt_key() && state.result && event.code().starts_with("Digit") => {
            let index = event.code().bytes().last().unwrap_or_default().wrapping_sub(b'1');
            let action = state
                .answer
                .as_ref()
                .and_then(|answer| parts::go(answer, index.into()));
            if let Some(action) = action {
                event.prevent_default();
                state.dispatch(action);
            }
        }
        "Enter" if control => {
            event.prevent_default();
            engine.check_now();
        }
        // 换一份 changed nothing: what is taken back is the way to the first view.
        "z" | "Z" if control && !state.result && state.answer.is_some() && !state.stale => {
            event.prevent_default();
            state.dispatch(Action::BackToResult);
        }
        // After a change by a button the focus is elsewhere; Ctrl+Z still takes the change back.
        "z" | "Z" if control && !event.shift_key() && state.has_text && !dom::typing() => {
            event.prevent_default();
            dom::undo(field);
            if state.result_annotated() {
                dom::focus_id("desk");
            }
        }
        "Escape" if dom::close_menus(None) => {}
        "Escape" if state.toast.is_some() => state.dispatch(Action::Toast(None)),
        "Escape" if state.result && state.current.is_some() && !dom::has_focus(field) => {
            state.dispatch(close(state.current.unwrap_or_default()));
        }
        _ => {}
    }
}

impl State {
    /// In the field a paste goes to the caret, but for the old text of another report: that is replaced.
    fn pastes_where_the_caret_is(&self) -> bool {
        if self.result {
            self.surface == Surface::Editing
        } else {
            self.answer.is_none()
        }
    }

    /// The annotated sheet is in front of the field.
    pub fn result_annotated(&self) -> bool {
        self.result && self.surface == Surface::Annotated
    }
}

/// Brings places into view after they have been drawn.
#[hook]
pub fn use_jumps(state: &UseReducerHandle<State>, field: &NodeRef) {
    let (state, field) = (state.clone(), field.clone());
    use_effect_with(state.jumped, move |_| {
        for jump in &state.jumps {
            match jump {
                Jump::Top => dom::scroll_to_top(),
                Jump::Text {
                    range: Some(range), ..
                } if state.surface == Surface::Editing => dom::select(&field, *range),
                // Where there is no room for both, the text is behind another tab.
                Jump::Text { focus: true, .. } if dom::text_hidden() && state.tab != Tab::Text => {
                    state.dispatch(Action::Tab(Tab::Text));
                    state.dispatch(Action::Go(jump.clone()));
                }
                Jump::Text { id, range, focus } => {
                    // What is not marked just now has at least its paragraph.
                    let block = range
                        .zip(state.answer.as_ref())
                        .map(|(range, answer)| answer.sheet_id_at(range.start));
                    let id = if dom::exists(id) {
                        id.clone()
                    } else {
                        block.unwrap_or_default()
                    };
                    bring(&id, *focus);
                }
                // There the opened card lies over the text, always in view.
                Jump::Beside { id, focus } if dom::narrow() && state.tab == Tab::Text => {
                    if *focus {
                        dom::focus_id(id);
                    }
                }
                Jump::Beside { id, focus } => bring(id, *focus),
            }
        }
    });
}

fn bring(id: &str, focus: bool) {
    dom::jump(id);
    if focus {
        dom::focus_id(id);
    }
}
