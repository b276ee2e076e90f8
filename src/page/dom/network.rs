//! What is known about the network. The looking and trying is done by `www/privacy.js`, not by the wasm, which therefore
//! imports nothing that could reach an address or a store.

use js_sys::{Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

use crate::text::Search as _;
use crate::view::Privacy;

/// The policy stands in the document itself: a copy of the page without it must not claim to have one.
pub fn locked() -> bool {
    super::document()
        .query_selector("head > meta[http-equiv='Content-Security-Policy']")
        .ok()
        .flatten()
        .and_then(|meta| meta.get_attribute("content"))
        .is_some_and(|policy| policy.says("default-src 'none'") && policy.says("connect-src 'none'"))
}

/// Asks for what is the case, after ten forbidden things were tried when `trying`.
pub fn privacy(trying: bool, tell: impl FnOnce(Privacy) + 'static) {
    let ask = Reflect::get(&super::window(), &JsValue::from_str("fazhiPrivacy")).ok();
    if let Some(ask) = ask.and_then(|ask| ask.dyn_into::<Function>().ok()) {
        let tell = Closure::once_into_js(move |told: String| tell(Privacy::new(told)));
        let _ = ask.call2(&JsValue::NULL, &JsValue::from_bool(trying), &tell);
    }
}
