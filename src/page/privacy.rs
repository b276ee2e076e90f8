//! 隐私与外联: what is in force, what was tried, how to see for oneself, and what no page can do.

use yew::prelude::*;

use super::dom;
use super::state::{Action, Network, State, Toast};
use crate::view::Privacy;
use crate::view::wording::{self, chinese};

/// Looks again, after trying when `trying`.
pub fn look(tell: &UseReducerDispatcher<State>, trying: bool) {
    if trying {
        tell.dispatch(Action::Network(Network::Testing));
    }
    let tell = tell.clone();
    dom::privacy(trying, move |found| tell.dispatch(Action::Privacy(found)));
}

/// Inside the dialog.
pub fn privacy(found: &Privacy, network: Network, tell: &UseReducerDispatcher<State>) -> Html {
    let sentence = match network {
        Network::Open => wording::PRIVACY_OPEN.say(),
        Network::Testing | Network::Locked => wording::PRIVACY_LOCKED.say(),
    };
    let policy = found.policy();
    let save = {
        let (found, tell) = (found.clone(), tell.clone());
        move |_: MouseEvent| {
            let version = env!("CARGO_PKG_VERSION");
            let note = found.note(version, &dom::local_time());
            let name = [chinese::NOTE_FILE, version, ".txt"].concat();
            let said = if dom::save(&name, "text/plain", note.as_bytes()) {
                &wording::SAVED
            } else {
                &wording::NOT_SAVED
            };
            tell.dispatch(Action::Toast(Some(Toast::Plain(said))));
        }
    };
    html! {
        <>
            <p>{ sentence }</p>
            <h3>{ &wording::privacy::TRIAL }</h3>
            { trials(found, network, tell) }
            <h3>{ &wording::privacy::NOW }</h3>
            <dl class="told" id="privacy-now">{ for found.now().into_iter().map(|(name, value)| html! { <><dt>{ name }</dt><dd>{ value }</dd></> }) }</dl>
            <h3>{ &wording::privacy::POLICY }</h3>
            if policy.is_empty() && !found.is_empty() {
                <p>{ &wording::privacy::NO_POLICY }</p>
            }
            <dl class="told told-code" id="privacy-policy">{ for policy.into_iter().map(|(directive, meaning)| html! { <><dt><code>{ directive }</code></dt><dd>{ meaning }</dd></> }) }</dl>
            <h3>{ &wording::privacy::STEPS_TITLE }</h3>
            <ol class="numbered">{ for found.steps().into_iter().map(|step| html! { <li>{ step }</li> }) }</ol>
            <h3>{ &wording::privacy::LIMITS }</h3>
            <ul class="plain">{ for wording::privacy::LIMITS_LIST.iter().map(|limit| html! { <li>{ limit }</li> }) }</ul>
            <p><button type="button" class="button" id="note" disabled={found.is_empty()} onclick={save}>{ &wording::privacy::NOTE }</button></p>
        </>
    }
}

fn trials(found: &Privacy, network: Network, tell: &UseReducerDispatcher<State>) -> Html {
    let start = {
        let tell = tell.clone();
        move |_: MouseEvent| look(&tell, true)
    };
    let runs = network == Network::Testing;
    let verdict = match found.held() {
        _ if runs => wording::privacy::RUNS.say(),
        None => "",
        Some(true) => wording::privacy::ALL_STOPPED.say(),
        Some(false) => wording::privacy::SOME_STOPPED.say(),
    };
    html! {
        <>
            <p>{ &wording::privacy::HOW }</p>
            <p><button type="button" class="button button-main" id="try" aria-disabled={runs.to_string()} onclick={start}>{ &wording::privacy::START }</button>
                <span class="verdict" role="status">{ verdict }</span></p>
            <dl class="told" id="trials">{ for found.trials().iter().map(|trial| html! {
                <><dt>{ trial.name }</dt><dd class={if trial.directive.is_empty() { "ink-verify" } else { "ink-present" }}>{ trial.outcome() }</dd></>
            }) }</dl>
        </>
    }
}
