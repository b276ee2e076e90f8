//! The first view: what stands on the empty sheet, and beside it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::icons::icon;
use super::state::{Action, Dialog, State};
use crate::view::wording;

#[derive(Properties, PartialEq)]
pub struct HintsProps {
    pub state: UseReducerHandle<State>,
    pub on_file: Callback<web_sys::File>,
    pub on_sample: Callback<()>,
    pub on_check: Callback<()>,
    pub on_clear: Callback<()>,
}

/// On the sheet: how to begin.
#[component]
pub fn Hints(props: &HintsProps) -> Html {
    let input = use_node_ref();
    let choose = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let choose_record = choose.clone();
    let chosen = {
        let on_file = props.on_file.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                on_file.emit(file);
            }
            // So that the same file can be chosen again.
            input.set_value("");
        })
    };
    let sample = props.on_sample.reform(|_: MouseEvent| ());
    let state = &props.state;
    let on_paper = if state.has_text {
        html! { <></> }
    } else {
        html! {
            <div class="blank-words" aria-hidden="true">
                <p class="blank-prompt">{ &wording::PROMPT }</p>
                <p class="blank-hint">{ &wording::PROMPT_HINT }</p>
                <ol class="blank-parts">{ for wording::FOUR.iter().map(|line| html! { <li>{ line }</li> }) }</ol>
            </div>
        }
    };
    html! {
        <>
            { on_paper }
            <div class="blank-actions">
                if state.has_text {
                    { old_text(props) }
                } else {
                    <div class="row">
                        <button type="button" class="button button-main button-big" onclick={choose}>{ icon("file") }{ &wording::CHOOSE_FILE }</button>
                        <button type="button" class="button button-plain button-big" id="sample" onclick={sample}>{ &wording::SAMPLE }</button>
                        <button type="button" class="link" id="reopen" onclick={choose_record}>{ &wording::OPEN_RECORD }</button>
                    </div>
                }
                <input ref={input} class="hidden-text" type="file" accept=".docx,.txt,.md,.json" tabindex="-1" aria-hidden="true" onchange={chosen}/>
            </div>
        </>
    }
}

/// Under a text that is already there.
fn old_text(props: &HintsProps) -> Html {
    if props.state.fresh {
        return html! { <p class="blank-hint" role="status">{ &wording::CHECKING }</p> };
    }
    let back = props.state.dispatcher();
    let clear = props.on_clear.reform(|_: MouseEvent| ());
    let check = props.on_check.reform(|_: MouseEvent| ());
    if props.state.answer.is_some() {
        html! {
            <div class="row">
                <button type="button" class="button button-main" onclick={move |_| back.dispatch(Action::BackToResult)}>{ &wording::BACK_TO_RESULT }</button>
                <button type="button" class="button button-plain" onclick={clear}>{ &wording::CLEAR }</button>
                <span class="blank-hint">{ &wording::OLD_TEXT }</span>
            </div>
        }
    } else {
        html! {
            <div class="row">
                <button type="button" class="button button-main" onclick={check}>{ &wording::CHECK_NOW }</button>
                <button type="button" class="button button-plain" onclick={clear}>{ &wording::CLEAR }</button>
            </div>
        }
    }
}

/// Beside the sheet: what is looked at and what is not.
pub fn looks(tell: &UseReducerDispatcher<State>) -> Html {
    let open = |dialog| {
        let tell = tell.clone();
        move |_: MouseEvent| tell.dispatch(Action::Dialog(Some(dialog)))
    };
    html! {
        <section class="looks" aria-labelledby="looks">
            <h2 id="looks">{ &wording::LOOKS }</h2>
            <ol>{ for wording::LOOKS_LIST.iter().map(|(what, how)| html! { <li>{ what }<small>{ how }</small></li> }) }</ol>
            <p>{ &wording::LOOKS_NOT }</p>
            <div class="looks-links">
                <button type="button" class="link" onclick={open(Dialog::Basis)}>{ &wording::BASIS }</button>
                <button type="button" class="link" onclick={open(Dialog::Privacy)}>{ &wording::PRIVACY }</button>
            </div>
        </section>
    }
}
