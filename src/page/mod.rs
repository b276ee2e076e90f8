//! The page: for now a text field and the keys of the answer.

use yew::prelude::*;

/// Starts the page in `#app`.
///
/// # Panics
///
/// When there is no `#app` to start in.
pub fn start() {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .expect("a page has a document");
    let root = document.get_element_by_id("app").expect("index.html has #app");
    yew::Renderer::<Page>::with_root(root).render();
    if let Some(element) = document.document_element() {
        let _ = element.set_attribute("data-ready", "1");
    }
}

#[component]
fn Page() -> Html {
    let keys = use_state(String::new);
    let oninput = {
        let keys = keys.clone();
        Callback::from(move |event: InputEvent| {
            let text = event
                .target_unchecked_into::<web_sys::HtmlTextAreaElement>()
                .value();
            let answer = crate::js::check_report(&text).unwrap_or_default();
            let names: Vec<String> = js_sys::Object::keys(&js_sys::Object::from(answer))
                .iter()
                .filter_map(|key| key.as_string())
                .collect();
            keys.set(names.join(" "));
        })
    };
    html! { <><textarea aria-label="报告正文" {oninput} /><pre>{ &*keys }</pre></> }
}
