//! The top of the page: the masthead of the first view, the bar of the result, and what both have on the right.

use yew::prelude::*;

use super::icons::{seal, small_icon};
use super::state::{Action, Dialog, Network, State};
use crate::view::zh;

/// The masthead and the privacy sentence.
pub fn masthead(state: &UseReducerHandle<State>) -> Html {
    let privacy = match state.network {
        Network::Open => zh::PRIVACY_OPEN,
        Network::Testing | Network::Locked => zh::PRIVACY_LOCKED,
    };
    html! {
        <>
            <header class="masthead">
                { seal() }
                <h1 class="first-title">{ zh::APP_TITLE }</h1>
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
            <div class="brand">{ seal() }<span>{ zh::APP_TITLE }</span></div>
            <div class="subject">
                <span>{ subject }</span>
                <button type="button" class="link" onclick={move |_| another.dispatch(Action::Another)}>{ zh::ANOTHER }</button>
            </div>
            { end(state) }
        </header>
    }
}

/// Privacy, size, help.
fn end(state: &UseReducerHandle<State>) -> Html {
    let (class, icon, word) = match state.network {
        Network::Testing => ("chip chip-button", "lock", zh::CHIP_TESTING),
        Network::Locked => ("chip chip-button chip-safe", "lock", zh::CHIP_LOCKED),
        Network::Open => ("chip chip-button ink-verify", "info", zh::CHIP_OPEN),
    };
    let open = |dialog| {
        let tell = state.dispatcher();
        move |_: MouseEvent| tell.dispatch(Action::Dialog(Some(dialog)))
    };
    let larger = state.dispatcher();
    html! {
        <div class="bar-end">
            <button type="button" {class} id="network" onclick={open(Dialog::Privacy)}>
                { small_icon(icon) }<span>{ zh::CHIP_HERE }<span>{ word }</span></span>
            </button>
            <button type="button" class="link" onclick={move |_| larger.dispatch(Action::Larger)}>{ zh::SIZE_NEXT[state.size] }</button>
            <button type="button" class="link" id="rules" onclick={open(Dialog::Rules(None))}>{ zh::RULES }</button>
            <button type="button" class="link" onclick={open(Dialog::Help)}>{ zh::HELP }</button>
        </div>
    }
}
