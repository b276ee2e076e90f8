//! What is known about the network: what the policy really forbids, as the browser itself reports it.

use js_sys::{Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

/// Facts for the privacy dialog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Where the page was opened from.
    pub origin: String,
    /// The kernel that was found.
    pub kernel: String,
    /// `wasm-unsafe-eval` or `unsafe-eval`; empty when no policy was set.
    pub policy: String,
    /// Requests that the page made since it was opened.
    pub requests: Option<u32>,
}

/// Reads the facts.
pub fn facts() -> Facts {
    let window = super::window();
    let word = |object: &JsValue, name: &str| {
        Reflect::get(object, &JsValue::from_str(name))
            .ok()
            .and_then(|value| value.as_string())
            .unwrap_or_default()
    };
    let policy = Reflect::get(&window, &JsValue::from_str("fazhiPolicy")).unwrap_or_default();
    let entries = window
        .performance()
        .map(|clock| clock.get_entries_by_type("resource"));
    // The attempt of the self-test is no request that left: the browser lists it only when it did.
    Facts {
        origin: window.location().href().unwrap_or_default(),
        kernel: word(&window, "fazhiKernel"),
        policy: if policy.is_object() && forbids_connections() {
            word(&policy, "kind")
        } else {
            String::new()
        },
        requests: entries.map(|entries| entries.iter().filter(left_the_page).count() as u32),
    }
}

/// The policy stands in the document itself: a copy of the page without it must not claim to have one.
fn forbids_connections() -> bool {
    super::document()
        .query_selector("head > meta[http-equiv='Content-Security-Policy']")
        .ok()
        .flatten()
        .and_then(|meta| meta.get_attribute("content"))
        .is_some_and(|policy| policy.contains("default-src 'none'") && policy.contains("connect-src 'none'"))
}

fn left_the_page(entry: &JsValue) -> bool {
    let name = Reflect::get(entry, &JsValue::from_str("name"))
        .ok()
        .and_then(|name| name.as_string());
    name.is_some_and(|name| name.starts_with("http") && !name.contains("self-test.invalid"))
}

/// Tries one forbidden thing (`fazhiSelfTest` in www/boot.js) and tells whether the browser reported that it refused.
pub fn self_test(tell: impl FnOnce(bool) + 'static) {
    let test = Reflect::get(&super::window(), &JsValue::from_str("fazhiSelfTest")).ok();
    match test.and_then(|test| test.dyn_into::<Function>().ok()) {
        Some(test) => {
            let closure = Closure::once_into_js(tell);
            let _ = test.call1(&JsValue::NULL, &closure);
        }
        None => tell(false),
    }
}
