//! 导出: what the user can take with him.

use std::rc::Rc;

use yew::prelude::*;

use super::answer::Answer;
use super::dom;
use super::state::{Action, Dialog, State, Toast};
use crate::export::{Stamp, commented, file_name, letter, letter_file, original, web, workbook};
use crate::js::to_json;
use crate::view::Record;
use crate::view::wording::{self, chinese};

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const SHEETS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The menu.
pub fn export(answer: &Answer, state: &UseReducerHandle<State>) -> Html {
    let (tell, checking) = (&state.dispatcher(), state.stale);
    let choice = |label: &'static str, hint: &'static str, work: fn(&Answer, &Stamp) -> bool| {
        let (answer, tell, remarks) = (answer.clone(), tell.clone(), state.along.remarks.clone());
        let onclick = move |_: MouseEvent| {
            let stamp = Stamp {
                time: dom::local_time(),
            };
            tell.dispatch(said(wording::in_chinese(|| {
                work(&answer.for_files(&remarks), &stamp)
            })));
        };
        html! { <button type="button" class="menu-item" disabled={checking} {onclick}>{ label }<small>{ hint }</small></button> }
    };
    html! {
        <details class="menu menu-over" id="export">
            <summary class="button">{ &wording::EXPORT }</summary>
            <div class="menu-list">
                { edit_letter(state) }
                { comments(answer, state) }
                { choice(wording::EXPORT_WORKBOOK.say(), ".xlsx", |answer, stamp| {
                    let name = file_name(wording::EXPORT_WORKBOOK.zh(), answer.shown(), stamp, "xlsx");
                    dom::save(&name, SHEETS, &workbook(answer, stamp))
                }) }
                { choice(wording::EXPORT_WEB.say(), ".html", |answer, stamp| {
                    let name = file_name(wording::EXPORT_WEB.zh(), answer.shown(), stamp, "html");
                    dom::save(&name, "text/html", web(answer, stamp).as_bytes())
                }) }
                { choice(wording::EXPORT_FIGURES.say(), ".csv", |answer, stamp| {
                    let name = file_name(chinese::SHEET_FIGURES, answer.shown(), stamp, "csv");
                    dom::save(&name, "text/csv", answer.figures.comma_separated().as_bytes())
                }) }
                { choice(wording::EXPORT_JSON.say(), ".json", |answer, stamp| {
                    let name = file_name(wording::EXPORT_JSON.zh(), answer.shown(), stamp, "json");
                    to_json(answer.shown()).is_some_and(|json| dom::save(&name, "application/json", json.as_bytes()))
                }) }
                { choice(wording::EXPORT_TEXT.say(), ".txt", |answer, stamp| {
                    let name = file_name(wording::EXPORT_TEXT.zh(), answer.shown(), stamp, "txt");
                    dom::save(&name, "text/plain", answer.text().as_bytes())
                }) }
                { record(answer, state) }
                <p class="menu-note">{ if checking { &wording::EXPORT_STALE } else { &wording::EXPORT_NOTE } }</p>
            </div>
        </details>
    }
}

/// Opens the letter.
fn edit_letter(state: &UseReducerHandle<State>) -> Html {
    let tell = state.dispatcher();
    let open = move |_: MouseEvent| {
        dom::close_menus(None);
        tell.dispatch(Action::Dialog(Some(Dialog::Letter)));
    };
    html! { <button type="button" class="menu-item" id="letter" disabled={state.stale} onclick={open}>{ &wording::EXPORT_LETTER }<small>{ &wording::LETTER_HINT }</small></button> }
}

/// The words of the letter as they come from the findings and the notes.
pub fn written(answer: &Answer, state: &State) -> Rc<str> {
    let answer = answer.for_files(&state.along.remarks);
    let time = dom::local_time();
    letter(&answer, answer.shown(), &Stamp { time }).into()
}

/// Saves these words of the letter as a Word file.
pub fn save_letter(answer: &Answer, state: &UseReducerHandle<State>, words: Rc<str>) -> Callback<MouseEvent> {
    let (answer, tell) = (answer.clone(), state.dispatcher());
    Callback::from(move |_| {
        let time = dom::local_time();
        let name = file_name(
            wording::EXPORT_LETTER.zh(),
            answer.shown(),
            &Stamp { time },
            "docx",
        );
        tell.dispatch(said(dom::save(&name, WORD, &letter_file(&words))));
    })
}

/// The text as it stands in the field, checked or not, with what was decided about it.
fn record(answer: &Answer, state: &UseReducerHandle<State>) -> Html {
    let (answer, state) = (answer.clone(), state.clone());
    let save = move |_: MouseEvent| {
        let along = &state.along;
        let record = Record {
            text: dom::text(),
            ignored: along.ignored.clone(),
            remarks: along.remarks.to_vec(),
            letter: along.letter.as_deref().map(str::to_owned),
            last_year: along.last_year.as_deref().map(str::to_owned),
            rules: String::new(),
        };
        let time = dom::local_time();
        let name = file_name(
            wording::EXPORT_RECORD.zh(),
            answer.shown(),
            &Stamp { time: time.clone() },
            "json",
        );
        let json = dom::record_to_json(&record, &time);
        let done = json.is_some_and(|json| dom::save(&name, "application/json", json.as_bytes()));
        state.dispatch(said(done));
    };
    html! { <button type="button" class="menu-item" id="record" onclick={save}>{ &wording::EXPORT_RECORD }<small>{ &wording::EXPORT_RECORD_HINT }</small></button> }
}

fn said(done: bool) -> Action {
    Action::Toast(Some(Toast::Plain(if done {
        &wording::SAVED
    } else {
        &wording::NOT_SAVED
    })))
}

/// The comments: in the file that the text came from, where it is one of Word's; else in a new one.
fn comments(answer: &Answer, state: &UseReducerHandle<State>) -> Html {
    let origin = state
        .along
        .origin
        .clone()
        .filter(|origin| !origin.word.is_empty());
    let hint = if origin.is_some() {
        wording::IN_ORIGINAL.say()
    } else {
        ".docx"
    };
    let (answer, tell, remarks) = (answer.clone(), state.dispatcher(), state.along.remarks.clone());
    let save = move |_: MouseEvent| {
        let stamp = Stamp {
            time: dom::local_time(),
        };
        let answer = answer.for_files(&remarks);
        let (text, shown) = (answer.text(), answer.shown());
        let own = origin
            .as_ref()
            .and_then(|origin| original(&origin.word, text, &answer, shown, &stamp));
        let (bytes, lost) = own.unwrap_or_else(|| (commented(text, &answer, shown, &stamp), 0));
        let done = dom::save(
            &file_name(wording::EXPORT_COMMENTED.zh(), shown, &stamp, "docx"),
            WORD,
            &bytes,
        );
        tell.dispatch(said(done));
        if done && lost > 0 {
            let lost = wording::Blank::Text(lost.to_string());
            tell.dispatch(Action::Notice(Some(wording::Said::new(
                &wording::COMMENTS_LOST,
                [lost],
            ))));
        }
    };
    html! { <button type="button" class="menu-item" id="comments" disabled={state.stale} onclick={save}>{ &wording::EXPORT_COMMENTED }<small>{ hint }</small></button> }
}
