//! The field that holds the text. It is read and never written by the drawing: what is typed stays the browser's.

use wasm_bindgen::JsCast as _;
use yew::prelude::*;

use super::engine::Engine;
use crate::view::wording;

/// `behind`: it lies behind the annotated sheet.
pub fn paper(field: &NodeRef, engine: &Engine, behind: bool) -> Html {
    let oninput = {
        let engine = engine.clone();
        Callback::from(move |event: InputEvent| {
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
            ref={field.clone()}
            id="field"
            lang="zh-CN"
            class={classes!("paper", behind.then_some("is-behind"))}
            aria-label={wording::FIELD.say()}
            aria-hidden={behind.then_some("true")}
            tabindex={behind.then_some("-1")}
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
