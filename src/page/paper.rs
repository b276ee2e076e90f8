//! The field that holds the text. It is read and never written by the drawing: what is typed stays the browser's.

use wasm_bindgen::JsCast as _;
use yew::prelude::*;

use super::engine::Engine;
use super::state::State;
use crate::view::zh;

#[derive(Properties, PartialEq)]
pub struct PaperProps {
    pub field: NodeRef,
    pub engine: Option<Engine>,
    /// It lies behind the annotated sheet.
    pub behind: bool,
    pub tell: UseReducerDispatcher<State>,
}

#[component]
pub fn Paper(props: &PaperProps) -> Html {
    let oninput = {
        let engine = props.engine.clone();
        Callback::from(move |event: InputEvent| {
            let Some(engine) = &engine else { return };
            let event: &web_sys::InputEvent = event.unchecked_ref();
            if event.is_composing() {
                return;
            }
            let kind = js_sys::Reflect::get(event, &"inputType".into())
                .ok()
                .and_then(|kind| kind.as_string());
            engine.changed(matches!(
                kind.as_deref(),
                Some("insertFromPaste" | "insertFromDrop")
            ));
        })
    };
    // Attributes that keep spelling services of browsers and extensions away from the text.
    html! {
        <textarea
            ref={props.field.clone()}
            id="field"
            class={classes!("paper", props.behind.then_some("is-behind"))}
            aria-label={zh::FIELD}
            aria-hidden={props.behind.then_some("true")}
            tabindex={props.behind.then_some("-1")}
            spellcheck="false"
            autocomplete="off"
            autocorrect="off"
            autocapitalize="off"
            translate="no"
            writingsuggestions="false"
            data-gramm="false"
            data-gramm_editor="false"
            data-enable-grammarly="false"
            data-lt-active="false"
            {oninput}
        />
    }
}
