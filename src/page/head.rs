//! The top of the page: the masthead of the first view, the bar of the result, and what both have on the right.

use yew::prelude::*;

use super::icons::{seal, small_icon};
use super::language::{mixed, switch};
use super::state::{Action, Dialog, Network, State};
use crate::view::wording;

/// The masthead and the privacy sentence.
pub fn masthead(state: &UseReducerHandle<State>) -> Html {
    let privacy = match state.network {
        Network::Open => wording::PRIVACY_OPEN.say(),
        Network::Testing | Network::Locked => wording::PRIVACY_LOCKED.say(),
    };
    html! {
        <>
            <header class="masthead">
                { seal() }
                <h1 class="first-title">{ &wording::APP_TITLE }</h1>
                { end(state) }
            </header>
            <p class="first-privacy">{ privacy }</p>
        </>
    }
}

/// The bar over a result.
pub fn bar(state: &UseReducerHandle<State>) -> Html {
    let subject = state
        .answer
        .as_ref()
        .map(|answer| answer.subject.join(" · "))
        .unwrap_or_default();
    let another = state.dispatcher();
    html! {
        <header class="bar">
            <div class="brand">{ seal() }<span>{ &wording::APP_TITLE }</span></div>
            <div class="subject">
                <span>{ mixed(&subject) }</span>
                <button type="button" class="link" onclick={move |_| another.dispatch(Action::Another)}>{ &wording::ANOTHER }</button>
            </div>
            { end(state) }
        </header>
    }
}

/// Privacy, size, help.
fn end(state: &UseReducerHandle<State>) -> Html {
    let (class, icon, word) = match state.network {
        Network::Testing => ("chip chip-button", "lock", wording::CHIP_TESTING.say()),
        Network::Locked => ("chip chip-button chip-safe", "lock", wording::CHIP_LOCKED.say()),
        Network::Open => ("chip chip-button ink-verify", "info", wording::CHIP_OPEN.say()),
    };
    let open = |dialog| {
        let tell = state.dispatcher();
        move |_: MouseEvent| tell.dispatch(Action::Dialog(Some(dialog)))
    };
    let larger = state.dispatcher();
    html! {
        <div class="bar-end">
            <button type="button" {class} id="network" onclick={open(Dialog::Privacy)}>
                { small_icon(icon) }<span>{ &wording::CHIP_HERE }<span>{ word }</span></span>
            </button>
            <button type="button" class="link" onclick={move |_| larger.dispatch(Action::Larger)}>{ wording::SIZE_NEXT[state.size].say() }</button>
            <button type="button" class="link" id="rules" onclick={open(Dialog::Rules(None))}>{ &wording::RULES }</button>
            <button type="button" class="link" onclick={open(Dialog::Help)}>{ &wording::HELP }</button>
            { switch(state) }
        </div>
    }
}
