//! Listeners and timers that end when they are dropped.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, Event, EventTarget};

/// Hears events of one kind until dropped.
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

/// Listens on `target`; the browser may be told not to act on what is heard.
pub fn listen(target: &EventTarget, kind: &'static str, heard: impl FnMut(Event) + 'static) -> Listener {
    let closure = Closure::<dyn FnMut(Event)>::new(heard);
    let options = AddEventListenerOptions::new();
    options.set_passive(false);
    let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
        kind,
        closure.as_ref().unchecked_ref(),
        &options,
    );
    Listener {
        target: target.clone(),
        kind,
        closure,
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self
            .target
            .remove_event_listener_with_callback(self.kind, self.closure.as_ref().unchecked_ref());
    }
}

/// Waits; dropped earlier, nothing happens.
pub struct Timer {
    id: i32,
    _closure: Closure<dyn FnMut()>,
}

/// Runs `then` after so many milliseconds.
pub fn after(milliseconds: i32, then: impl FnOnce() + 'static) -> Timer {
    let closure = Closure::once(then);
    let id = super::window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(closure.as_ref().unchecked_ref(), milliseconds)
        .unwrap_or_default();
    Timer {
        id,
        _closure: closure,
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        super::window().clear_timeout_with_handle(self.id);
    }
}
