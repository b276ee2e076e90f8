//! The bottom of the page, and what is said in passing.

use yew::prelude::*;

use super::dom;
use super::icons::icon;
use super::state::{Action, Dialog, State, Toast};
use crate::view::zh;

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
        <button type="button" class="link" onclick={move |_| tell.dispatch(Action::Dialog(Some(Dialog::Privacy)))}>{ zh::PRIVACY }</button>
    };
    match state.answer.as_ref().filter(|_| state.result) {
        None => html! {
            <footer class="status first-status">
                <span>{ zh::SECRET }</span>
                { privacy }
                <span class="status-end">{ zh::version(env!("CARGO_PKG_VERSION"), crate::json::RULES_VERSION) }</span>
            </footer>
        },
        Some(answer) => html! {
            <footer class="status">
                <span>{ zh::joined(answer.joined_lines) }</span>
                <span>{ zh::trace_count(answer.tally.trace) }</span>
                <span>{ zh::took(answer.milliseconds()) }</span>
                <span class="only-wide">{ zh::NOT_CHECKED }</span>
                { privacy }
                <span class="status-end">{ zh::NOTHING_KEPT }</span>
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
                zh::live_done(tally.must, tally.verify, tally.improve)
            } else {
                answer.news.iter().map(|phrase| phrase.text.as_str()).collect()
            }
        });
    html! {
        <>
            <div class="hidden-text" id="live" role="status" aria-live="polite">{ live.unwrap_or_default() }</div>
            if let Some(notice) = &state.notice {
                <div class="notice" role="alert">{ icon("info") }<div>{ notice }</div>
                    <button type="button" class="button button-plain" onclick={move |_| close.dispatch(Action::Notice(None))}>{ zh::CLOSE }</button></div>
            }
            if let Some(toast) = &state.toast {
                <div class="toast" role="status">{ match toast {
                    Toast::Plain(words) => html! { *words },
                    Toast::Undoable((before, key, after)) => html! { <>{ *before }<span class="key">{ *key }</span>{ *after }</> },
                } }</div>
            }
        </>
    }
}
