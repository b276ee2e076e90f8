//! The page: yew components, properties in, callbacks out; one reducer holds the state, a worker does the checking.

mod along;
mod answer;
mod app;
mod change;
mod compare;
mod dialogs;
mod dom;
mod elements;
mod engine;
mod export;
mod figures;
mod finding;
mod findings;
mod first;
mod foot;
mod head;
mod icons;
mod keys;
mod language;
mod letter;
mod news;
mod numbering;
mod overlay;
mod paper;
mod parts;
mod pictures;
mod privacy;
mod reference;
mod right;
mod sheet;
mod state;
mod tools;

/// Starts the page in `#app`.
///
/// # Panics
///
/// When there is no `#app` to start in.
pub fn start() {
    // www/first.js has read the address, which the wasm cannot.
    crate::view::wording::speak_english(dom::language() == "en");
    let root = dom::document()
        .get_element_by_id("app")
        .expect("index.html has #app");
    yew::Renderer::<app::App>::with_root(root).render();
}
