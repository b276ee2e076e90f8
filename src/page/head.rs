//! The top of the page: the masthead of the first view, the bar of the result, and what both have on the right.

use yew::prelude::*;

use super::icons::{seal, small_icon};
use super::state::{Action, Dialog, Network, State};
use crate::view::zh;

#[derive(Properties, PartialEq)]
pub struct HeadProps {
    pub state: UseReducerHandle<State>,
}

/// The masthead and the privacy sentence.
#[component]
pub fn Masthead(props: &HeadProps) -> Html {
    let privacy = match props.state.network {
        Network::Open => zh::PRIVACY_OPEN,
        Network::Testing | Network::Locked => zh::PRIVACY_LOCKED,
    };
    html! {
        <>
            <header class="masthead">
                { seal() }
                <h1 class="first-title">{ zh::APP_TITLE }</h1>
                <End state={props.state.clone()}/>
            </header>
            <p class="first-privacy">{ privacy }</p>
        </>
    }
}

/// The bar over a result.
#[component]
pub fn Bar(props: &HeadProps) -> Html {
    let subject = props
        .state
        .answer
        .as_ref()
        .map(|answer| answer.subject.join(" · "))
        .unwrap_or_default();
    let another = props.state.dispatcher();
    html! {
        <header class="bar">
            <div class="brand">{ seal() }<span>{ zh::APP_TITLE }</span></div>
            <div class="subject">
                <span>{ subject }</span>
                <button type="button" class="link" onclick={move |_| another.dispatch(Action::Another)}>{ zh::ANOTHER }</button>
            </div>
            <End state={props.state.clone()}/>
        </header>
    }
}

/// Privacy, size, help.
#[component]
fn End(props: &HeadProps) -> Html {
    let state = &props.state;
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
            <button type="button" class="link" onclick={open(Dialog::Help)}>{ zh::HELP }</button>
        </div>
    }
}
