//! The worker that checks, beside the page.

use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::MessageEvent;

use super::{Listener, listen};
use crate::json::{Checked, wire};

#[wasm_bindgen]
extern "C" {
    /// Starts a classic worker on the module the page runs on (www/boot.js).
    #[wasm_bindgen(js_name = fazhiStartWorker, catch)]
    fn start_worker() -> Result<web_sys::Worker, JsValue>;
}

/// What a worker says.
pub enum Heard {
    /// It can check.
    Ready,
    /// The answer to the text of this revision.
    Checked(u32, Box<Checked>),
    /// It is of no more use.
    Broken,
}

/// A running worker; ends when dropped.
pub struct Worker {
    worker: web_sys::Worker,
    _ears: [Listener; 2],
}

impl Worker {
    /// Starts one.
    pub fn start(tell: impl Fn(Heard) + Clone + 'static) -> Option<Self> {
        let worker = start_worker().ok()?;
        let failed = tell.clone();
        let ears = [
            listen(&worker, "message", move |event| {
                tell(heard(&event.unchecked_ref::<MessageEvent>().data()));
            }),
            listen(&worker, "error", move |event| {
                event.prevent_default();
                failed(Heard::Broken);
            }),
        ];
        Some(Self { worker, _ears: ears })
    }

    /// Asks it to check `text`; `as_written`: its headings never had numbers; `last` is last year's report when it is another
    /// one than before, nothing when it is gone.
    pub fn send(&self, revision: u32, text: &str, as_written: bool, last: Option<&str>) {
        let message = Object::new();
        let _ = Reflect::set(&message, &"revision".into(), &revision.into());
        let _ = Reflect::set(&message, &"text".into(), &text.into());
        if as_written {
            let options = Object::new();
            let _ = Reflect::set(&options, &"numbering".into(), &"as-written".into());
            let _ = Reflect::set(&message, &"options".into(), &options);
        }
        if let Some(last) = last {
            let last = if last.is_empty() {
                JsValue::NULL
            } else {
                last.into()
            };
            let _ = Reflect::set(&message, &"last".into(), &last);
        }
        let _ = self.worker.post_message(&message);
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn heard(message: &JsValue) -> Heard {
    let part = |name: &str| {
        Reflect::get(message, &name.into())
            .ok()
            .filter(|value| !value.is_undefined())
    };
    if part("ready").is_some() {
        return Heard::Ready;
    }
    let revision = part("revision").and_then(|revision| revision.as_f64());
    let checked = part("checked")
        .and_then(|bytes| bytes.dyn_into::<Uint8Array>().ok())
        .and_then(|bytes| wire::from_bytes(&bytes.to_vec()));
    match (revision, checked) {
        #[allow(clippy::cast_sign_loss)] // Revisions count up from 0; 2^32 keystrokes are out of reach.
        (Some(revision), Some(checked)) => Heard::Checked(revision as u32, Box::new(checked)),
        _ => Heard::Broken,
    }
}
