//! Help, legal basis, privacy.

use yew::prelude::*;

use super::dom;
use super::letter::Letter;
use super::privacy::{look, privacy};
use super::reference::Reference;
use super::state::{Action, Dialog, State, Toast};
use crate::view::wording;

#[derive(Properties, PartialEq)]
pub struct DialogsProps {
    pub dialog: Dialog,
    pub state: UseReducerHandle<State>,
}

/// The open dialog.
#[component]
pub fn Dialogs(props: &DialogsProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        let (dialog, tell) = (props.dialog, props.state.dispatcher());
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
        let tell = props.state.dispatcher();
        Callback::from(move |_: Event| tell.dispatch(Action::Dialog(None)))
    };
    let (title, inside) = match props.dialog {
        Dialog::Help => (wording::HELP.say(), help()),
        Dialog::Basis => (wording::BASIS.say(), basis()),
        Dialog::Privacy => (
            wording::PRIVACY.say(),
            privacy(
                &props.state.privacy,
                props.state.network,
                &props.state.dispatcher(),
            ),
        ),
        Dialog::Letter => (
            wording::EXPORT_LETTER.say(),
            props.state.answer.clone().map_or_else(Html::default, |answer| {
                html! { <Letter state={props.state.clone()} {answer}/> }
            }),
        ),
        Dialog::Rules(asked) => (wording::RULES.say(), html! { <Reference {asked}/> }),
    };
    html! {
        <dialog ref={node} class={classes!("dialog", (props.dialog == Dialog::Letter).then_some("dialog-letter"))} aria-labelledby="dialog-title" onclose={closed}>
            <div class="dialog-head"><h2 id="dialog-title">{ title }</h2>
                <button type="button" class="button" onclick={close}>{ &wording::CLOSE }</button></div>
            { inside }
            // The dialog covers the place where it is said otherwise.
            if let Some(Toast::Plain(words)) = props.state.toast {
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
