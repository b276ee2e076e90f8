//! The browser: the only place with web calls that may fail. What fails here does nothing; the page goes on.

mod events;
mod files;
mod network;
mod record;
mod save;
mod scroll;
mod worker;

pub use events::{Listener, Timer, after, listen};
pub use files::{Read, read_file};
pub use network::{locked, privacy};
pub use record::record_to_json;
pub use save::{local_time, save};
pub use scroll::{jump, scroll_to_top, settle_pins};
pub use worker::{Heard, Worker};

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlDocument, HtmlElement, HtmlTextAreaElement, Window};
use yew::NodeRef;

use crate::json::Range;

/// Texts longer than this are put in without the browser's undo: it takes seconds there.
const UNDOABLE_UNITS: usize = 300_000;

pub fn window() -> Window {
    web_sys::window().expect("the page runs in a window")
}

pub fn document() -> Document {
    window().document().expect("a page has a document")
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Whole milliseconds since then.
#[allow(clippy::cast_sign_loss)] // Not negative: just made sure.
pub fn since(then: f64) -> u32 {
    (now() - then).max(0.0).round() as u32
}

/// Tells the outside (tests, the embedding page) that the page can be used.
pub fn set_ready() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "1");
    }
}

/// The language of the page, as its root says.
pub fn language() -> String {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute("lang"))
        .unwrap_or_default()
}

/// Says which language the page speaks, and what it is called.
pub fn set_language(language: &str, title: &str) {
    let document = document();
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", language);
    }
    document.set_title(title);
}

/// Sets the class of the whole page: the size of its type.
pub fn set_root_class(class: &str) {
    if let Some(root) = document().document_element() {
        root.set_class_name(class);
    }
}

/// The text in the field.
pub fn value(field: &NodeRef) -> String {
    field
        .cast::<HtmlTextAreaElement>()
        .map_or_else(String::new, |field| field.value())
}

/// Where the findings have the place of the text the field is not drawn, and takes no focus: then Ctrl+Z would not take back
/// what is written into it. So it is brought out while it is written; nobody sees that.
fn bring_out(out: bool) {
    if let Some(root) = document().document_element() {
        let _ = if out {
            root.set_attribute("data-writing", "1")
        } else {
            root.remove_attribute("data-writing")
        };
    }
}

/// Puts `text` into the field instead of everything, so that Ctrl+Z takes it back.
pub fn replace_all(field: &NodeRef, text: &str) {
    let Some(area) = field.cast::<HtmlTextAreaElement>() else {
        return;
    };
    bring_out(true);
    let _ = area.focus();
    area.select();
    if text.len() > UNDOABLE_UNITS || !execute(if text.is_empty() { "delete" } else { "insertText" }, text) {
        area.set_value(text);
    }
    let _ = area.set_selection_range(0, 0);
    area.set_scroll_top(0);
    bring_out(false);
}

/// Shows `text` in a field that has just been drawn.
pub fn fill(field: &NodeRef, text: &str) {
    if let Some(area) = field.cast::<HtmlTextAreaElement>() {
        area.set_value(text);
    }
}

/// Puts `text` in place of `range`, so that Ctrl+Z takes it back.
pub fn replace_range(field: &NodeRef, range: Range, text: &str) {
    let Some(area) = field.cast::<HtmlTextAreaElement>() else {
        return;
    };
    bring_out(true);
    let _ = area.focus();
    let _ = area.set_selection_range(range.start, range.end);
    if !execute(if text.is_empty() { "delete" } else { "insertText" }, text) {
        let _ = area.set_range_text_with_start_and_end(text, range.start, range.end);
    }
    bring_out(false);
}

/// Puts `text` where the caret is, as if it were pasted.
pub fn insert(text: &str) {
    execute("insertText", text);
}

/// Shows `range` in the field: selects it and brings it into view.
pub fn select(field: &NodeRef, range: Range) {
    let Some(area) = field.cast::<HtmlTextAreaElement>() else {
        return;
    };
    // Only a field that gets the focus anew scrolls to its selection.
    let _ = area.blur();
    let _ = area.set_selection_range(range.start, range.start);
    let _ = area.focus();
    let _ = area.set_selection_range(range.start, range.end);
}

pub fn focus(field: &NodeRef) {
    if let Some(element) = field.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Shows the beginning of the field.
pub fn to_top(field: &NodeRef) {
    if let Some(area) = field.cast::<HtmlTextAreaElement>() {
        area.set_scroll_top(0);
    }
}

/// Listens to the field.
pub fn listen_to(
    field: &NodeRef,
    kind: &'static str,
    heard: impl FnMut(web_sys::Event) + 'static,
) -> Option<Listener> {
    Some(listen(&field.cast::<HtmlElement>()?.into(), kind, heard))
}

/// Where the caret stands in the field, in code units; none while something is selected.
pub fn caret(field: &NodeRef) -> Option<u32> {
    let area = field.cast::<HtmlTextAreaElement>()?;
    let start = area.selection_start().ok()??;
    (area.selection_end().ok()?? == start).then_some(start)
}

/// Closes menus that are open, but for the one that holds `kept`; whether there were any.
pub fn close_menus(kept: Option<&web_sys::Node>) -> bool {
    let mut closed = false;
    if let Ok(menus) = document().query_selector_all("details.menu[open]") {
        for menu in (0..menus.length()).filter_map(|index| menus.get(index)) {
            if !menu.contains(kept) {
                closed = true;
                let _ = menu.unchecked_ref::<HtmlElement>().remove_attribute("open");
            }
        }
    }
    closed
}

/// Lays the marks of the field, where they are drawn, under its words.
pub fn lay_marks_under(field: &NodeRef) {
    let marks = document().query_selector(".overlay").ok().flatten();
    if let (Some(area), Some(marks)) = (field.cast::<HtmlElement>(), marks) {
        lay(&area, marks.unchecked_ref());
    }
}

/// Lays `under` exactly under the words of the field.
pub fn lay_under(field: &NodeRef, under: &NodeRef) {
    if let (Some(area), Some(element)) = (field.cast::<HtmlElement>(), under.cast::<HtmlElement>()) {
        lay(&area, &element);
    }
}

fn lay(area: &HtmlElement, under: &HtmlElement) {
    for (name, pixels) in [
        ("left", area.offset_left()),
        ("top", area.offset_top()),
        ("width", area.client_width()),
        ("height", area.client_height()),
    ] {
        let _ = under.style().set_property(name, &format!("{pixels}px"));
    }
    under.set_scroll_top(area.scroll_top());
}

/// Scrolls `under` to where the field is.
pub fn follow(field: &NodeRef, under: &NodeRef) {
    if let (Some(area), Some(element)) = (field.cast::<HtmlElement>(), under.cast::<HtmlElement>()) {
        element.set_scroll_top(area.scroll_top());
    }
}

/// Takes back the last change of the field.
pub fn undo(field: &NodeRef) {
    bring_out(true);
    focus(field);
    execute("undo", "");
    bring_out(false);
}

/// The element with the focus takes what is typed.
pub fn typing() -> bool {
    document()
        .active_element()
        .is_some_and(|element| matches!(element.tag_name().as_str(), "TEXTAREA" | "INPUT"))
}

/// The field has the focus.
pub fn has_focus(field: &NodeRef) -> bool {
    let active = document().active_element();
    active.is_some() && field.get().map(JsCast::unchecked_into::<web_sys::Element>) == active
}

/// The element with this id has the focus.
pub fn has_focus_id(id: &str) -> bool {
    let active = document().active_element();
    active.is_some() && active == document().get_element_by_id(id)
}

/// Puts the focus on the element with this id; where the page stands is not changed by it.
pub fn focus_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element
            .unchecked_into::<HtmlElement>()
            .focus_with_options(&options);
    }
}

/// There is an element with this id.
pub fn exists(id: &str) -> bool {
    document().get_element_by_id(id).is_some()
}

/// The text is not on the screen: something else has its place.
pub fn text_hidden() -> bool {
    document()
        .get_element_by_id("desk")
        .is_some_and(|desk| desk.client_height() == 0)
}

/// One column: text and findings take turns.
pub fn narrow() -> bool {
    window()
        .match_media("(max-width: 959px)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}

/// Puts `text` on the clipboard, also where `navigator.clipboard` does not exist (plain http). Says whether it did.
pub fn copy(text: &str) -> bool {
    let words = text.to_owned();
    let _during = listen(&document(), "copy", move |event| {
        if let Some(data) = event.unchecked_ref::<web_sys::ClipboardEvent>().clipboard_data() {
            let _ = data.set_data("text/plain", &words);
            event.prevent_default();
            event.stop_propagation();
        }
    });
    execute("copy", "")
}

/// Where something can be drawn beside the page, for paper alone.
pub fn beside_app() -> web_sys::Element {
    document().body().expect("a page has a body").into()
}

/// Prints what the style sheet lets be printed.
pub fn print() {
    let _ = window().print();
}

/// Opens the dialog that `dialog` refers to, if it is closed.
pub fn show_dialog(dialog: &NodeRef) {
    if let Some(dialog) = dialog
        .cast::<web_sys::HtmlDialogElement>()
        .filter(|dialog| !dialog.open())
    {
        let _ = dialog.show_modal();
    }
}

/// Closes it; the focus goes back to where it was.
pub fn close_dialog(dialog: &NodeRef) {
    if let Some(dialog) = dialog.cast::<web_sys::HtmlDialogElement>() {
        dialog.close();
    }
}

/// The attribute `name` of the innermost element around the event's target that has it, as a number.
pub fn number_at(event: &web_sys::Event, name: &str) -> Option<usize> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    target
        .closest(&format!("[{name}]"))
        .ok()??
        .get_attribute(name)?
        .parse()
        .ok()
}

fn execute(command: &str, words: &str) -> bool {
    let document: HtmlDocument = document().unchecked_into();
    document
        .exec_command_with_show_ui_and_value(command, false, words)
        .unwrap_or(false)
}

/// The text in the field, for who has no reference to it.
pub fn text() -> String {
    let field = document().get_element_by_id("field");
    field.map_or_else(String::new, |field| {
        field.unchecked_into::<HtmlTextAreaElement>().value()
    })
}

/// Something stands in the field.
pub fn has_text(field: &NodeRef) -> bool {
    field
        .cast::<HtmlTextAreaElement>()
        .is_some_and(|area| area.text_length() > 0)
}
