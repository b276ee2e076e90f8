//! Help, legal basis, privacy.

use yew::prelude::*;

use super::dom;
use super::privacy::{look, privacy};
use super::reference::Reference;
use super::state::{Action, Dialog, Network, State, Toast};
use crate::view::{Privacy, wording};

#[derive(Properties, PartialEq)]
pub struct DialogsProps {
    pub dialog: Dialog,
    pub network: Network,
    pub privacy: Privacy,
    /// What is said in passing; the dialog covers the place where it is said otherwise.
    pub toast: Option<Toast>,
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
                look(&tell, false);
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
        Dialog::Help => (wording::HELP.say(), help()),
        Dialog::Basis => (wording::BASIS.say(), basis()),
        Dialog::Privacy => (
            wording::PRIVACY.say(),
            privacy(&props.privacy, props.network, &props.tell),
        ),
        Dialog::Rules(asked) => (wording::RULES.say(), html! { <Reference {asked}/> }),
    };
    html! {
        <dialog ref={node} class="dialog" aria-labelledby="dialog-title" onclose={closed}>
            <div class="dialog-head"><h2 id="dialog-title">{ title }</h2>
                <button type="button" class="button" onclick={close}>{ &wording::CLOSE }</button></div>
            { inside }
            if let Some(Toast::Plain(words)) = props.toast {
                <p role="status">{ words }</p>
            }
        </dialog>
    }
}

fn help() -> Html {
    html! { <dl class="help">{ for wording::HELP_LINES.iter().map(|(name, words)| html! { <><dt>{ name }</dt><dd>{ words }</dd></> }) }</dl> }
}

fn basis() -> Html {
    html! {
        <>
            <p>{ &wording::BASIS_INTRO }</p>
            <ol class="numbered">{ for wording::BASIS_LIST.iter().map(|line| html! { <li>{ line }</li> }) }</ol>
            { for wording::BASIS_MORE.iter().map(|line| html! { <p>{ line }</p> }) }
        </>
    }
}
