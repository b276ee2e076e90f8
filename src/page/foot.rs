//! The bottom of the page, and what is said in passing.

use yew::prelude::*;

use super::dom;
use super::icons::icon;
use super::language::mixed;
use super::state::{Action, Dialog, State, Toast};
use crate::view::wording;

/// Milliseconds that a message stays.
const STAYS: i32 = 6000;

#[derive(Properties, PartialEq)]
pub struct MessagesProps {
    pub state: UseReducerHandle<State>,
}

/// The status line.
pub fn foot(state: &UseReducerHandle<State>) -> Html {
    let tell = state.dispatcher();
    let privacy = html! {
        <button type="button" class="link" onclick={move |_| tell.dispatch(Action::Dialog(Some(Dialog::Privacy)))}>{ &wording::PRIVACY }</button>
    };
    match state.answer.as_ref().filter(|_| state.result) {
        None => html! {
            <footer class="status first-status">
                <span>{ &wording::SECRET }</span>
                { privacy }
                if state.english { <span>{ &wording::STAYS_CHINESE }</span> }
                <span class="status-end">{ wording::VERSION.with(&[&env!("CARGO_PKG_VERSION"), &crate::json::RULES_VERSION]) }</span>
            </footer>
        },
        Some(answer) => html! {
            <footer class="status">
                <span>{ wording::JOINED.with(&[&answer.joined_lines]) }</span>
                <span>{ wording::TRACE_COUNT.with(&[&answer.tally.trace]) }</span>
                <span>{ wording::took(answer.milliseconds()) }</span>
                <span class="only-wide">{ &wording::NOT_CHECKED }</span>
                { privacy }
                <span class="status-end">{ &wording::NOTHING_KEPT }</span>
            </footer>
        },
    }
}

/// Notice, toast, and the region that screen readers hear.
#[component]
pub fn Messages(props: &MessagesProps) -> Html {
    let state = &props.state;
    {
        let tell = state.dispatcher();
        use_effect_with(state.toast.clone(), move |toast| {
            let timer = toast
                .as_ref()
                .map(|_| dom::after(STAYS, move || tell.dispatch(Action::Toast(None))));
            move || drop(timer)
        });
    }
    let close = state.dispatcher();
    let live = state
        .answer
        .as_ref()
        .filter(|_| state.result && !state.stale)
        .map(|answer| {
            let tally = answer.tally;
            if answer.judged {
                wording::LIVE_DONE.with(&[&tally.must, &tally.verify, &tally.improve])
            } else {
                answer.news.iter().map(|phrase| phrase.text.as_str()).collect()
            }
        });
    html! {
        <>
            <div class="hidden-text" id="live" role="status" aria-live="polite">{ live.unwrap_or_default() }</div>
            if let Some(notice) = &state.notice {
                <div class="notice" role="alert">{ icon("info") }<div>{ mixed(&notice.to_string()) }</div>
                    <button type="button" class="button button-plain" onclick={move |_| close.dispatch(Action::Notice(None))}>{ &wording::CLOSE }</button></div>
            }
            if let Some(toast) = &state.toast {
                <div class="toast" role="status">{ match toast {
                    Toast::Plain(words) => html! { words },
                    Toast::Undoable(words) => html! { <>{ words }{ &wording::UNDO_PRESS }<span class="key">{ "Ctrl+Z" }</span>{ &wording::UNDO_END }</> },
                } }</div>
            }
        </>
    }
}
