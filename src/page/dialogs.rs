//! Help, legal basis, privacy.

use yew::prelude::*;

use super::dom;
use super::reference::Reference;
use super::state::{Action, Dialog, Network, State};
use crate::view::zh;

#[derive(Properties, PartialEq)]
pub struct DialogsProps {
    pub dialog: Dialog,
    pub network: Network,
    pub tell: UseReducerDispatcher<State>,
}

/// The open dialog.
#[component]
pub fn Dialogs(props: &DialogsProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        let (dialog, tell) = (props.dialog, props.tell.clone());
        use_effect_with((), move |()| {
            dom::show_dialog(&node);
            if dialog == Dialog::Privacy {
                tell.dispatch(Action::Network(Network::Testing));
                dom::self_test(move |refused| {
                    tell.dispatch(Action::Network(if refused {
                        Network::Locked
                    } else {
                        Network::Open
                    }));
                });
            }
        });
    }
    let close = {
        let node = node.clone();
        move |_: MouseEvent| dom::close_dialog(&node)
    };
    let closed = {
        let tell = props.tell.clone();
        Callback::from(move |_: Event| tell.dispatch(Action::Dialog(None)))
    };
    let (title, inside) = match props.dialog {
        Dialog::Help => (zh::HELP, help()),
        Dialog::Basis => (zh::BASIS, basis()),
        Dialog::Privacy => (zh::PRIVACY, privacy(props.network)),
        Dialog::Rules(asked) => (zh::RULES, html! { <Reference {asked}/> }),
    };
    html! {
        <dialog ref={node} class="dialog" aria-labelledby="dialog-title" onclose={closed}>
            <div class="dialog-head"><h2 id="dialog-title">{ title }</h2>
                <button type="button" class="button" onclick={close}>{ zh::CLOSE }</button></div>
            { inside }
        </dialog>
    }
}

fn help() -> Html {
    html! { <dl class="help">{ for zh::HELP_LINES.iter().map(|(name, words)| html! { <><dt>{ *name }</dt><dd>{ *words }</dd></> }) }</dl> }
}

fn basis() -> Html {
    html! {
        <>
            <p>{ zh::BASIS_INTRO }</p>
            <ol class="numbered">{ for zh::BASIS_LIST.iter().map(|line| html! { <li>{ *line }</li> }) }</ol>
            { for zh::BASIS_MORE.iter().map(|line| html! { <p>{ *line }</p> }) }
        </>
    }
}

fn privacy(network: Network) -> Html {
    let facts = dom::facts();
    let test = match network {
        Network::Testing => zh::FACT_TESTING,
        Network::Locked => zh::FACT_LOCKED,
        Network::Open => zh::FACT_OPEN,
    };
    let sentence = match network {
        Network::Open => zh::PRIVACY_OPEN,
        Network::Testing | Network::Locked => zh::PRIVACY_LOCKED,
    };
    html! {
        <>
            <p>{ sentence }</p>
            <h3>{ zh::PRIVACY_NOW }</h3>
            <ul class="plain">
                <li>{ test }</li>
                <li>{ zh::fact_policy(&facts.policy) }</li>
                if let Some(requests) = facts.requests {
                    <li>{ zh::fact_requests(requests) }</li>
                }
                <li>{ zh::FACT_STORED }</li>
                <li>{ zh::fact_origin(&facts.origin) }</li>
                <li>{ zh::fact_kernel(&facts.kernel) }</li>
            </ul>
            <h3>{ zh::PRIVACY_SELF }</h3>
            <ol class="numbered">{ for zh::PRIVACY_SELF_LIST.iter().map(|line| html! { <li>{ *line }</li> }) }</ol>
            <h3>{ zh::PRIVACY_LIMITS }</h3>
            <p>{ zh::PRIVACY_LIMITS_TEXT }</p>
        </>
    }
}
