//! Brings places into view, and keeps the numbers in the margin apart.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{document, window};

/// Brings the element with this id into view, with a fifth of the view above it; does nothing when it is in view.
pub fn jump(id: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    let place = element.get_bounding_client_rect();
    if let Some(pane) = scroller(&element) {
        let view = pane.get_bounding_client_rect();
        if !in_view(place.top() - view.top(), place.height(), view.height()) {
            let top = f64::from(pane.scroll_top()) + place.top() - view.top() - view.height() / 5.0;
            pane.set_scroll_top(top.max(0.0) as i32);
        }
        return;
    }
    let height = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or(600.0);
    // On a narrow page the opened card covers the lower half.
    if !in_view(place.top() - 48.0, place.height(), height / 2.0) {
        window().scroll_by_with_x_and_y(0.0, place.top() - height / 5.0);
    }
}

/// Shows the beginning of text and findings.
pub fn scroll_to_top() {
    for id in ["desk", "notes"] {
        if let Some(pane) = document().get_element_by_id(id) {
            pane.set_scroll_top(0);
        }
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

fn in_view(top: f64, height: f64, view: f64) -> bool {
    top >= view * 0.04 && top + height.min(view * 0.6) <= view * 0.96
}

/// The nearest pane around `element` that scrolls by itself.
fn scroller(element: &Element) -> Option<Element> {
    let mut next = element.parent_element();
    while let Some(pane) = next {
        let classes = pane.class_list();
        if ["desk", "notes", "dialog"]
            .iter()
            .any(|class| classes.contains(class))
            && pane.scroll_height() > pane.client_height() + 1
            && scrolls(&pane)
        {
            return Some(pane);
        }
        next = pane.parent_element();
    }
    None
}

fn scrolls(pane: &Element) -> bool {
    let style = window().get_computed_style(pane).ok().flatten();
    style
        .and_then(|style| style.get_property_value("overflow-y").ok())
        .is_some_and(|value| value == "auto")
}

/// Moves numbers down that would stand one on the other.
pub fn settle_pins() {
    let Ok(list) = document().query_selector_all(".sheet .pin") else {
        return;
    };
    let pins: Vec<HtmlElement> = (0..list.length())
        .filter_map(|index| list.get(index))
        .map(JsCast::unchecked_into)
        .collect();
    for pin in &pins {
        let _ = pin.style().remove_property("transform");
    }
    let mut places: Vec<(f64, f64, &HtmlElement)> = pins
        .iter()
        .map(|pin| {
            let place = pin.get_bounding_client_rect();
            (place.top(), place.height(), pin)
        })
        .collect();
    // Pins far above the window have negative tops; none is ten million pixels away.
    #[allow(clippy::cast_sign_loss)]
    crate::text::order::by_number(&mut places, |place| ((place.0 + 1.0e7).max(0.0) * 16.0) as u64);
    let mut free = f64::MIN;
    for (top, height, pin) in places {
        // Whole pixels: printing binary fractions is some kilobytes of the page.
        let down = (free - top).clamp(0.0, 1.0e7).round() as i32;
        if down > 0 {
            let _ = pin
                .style()
                .set_property("transform", &format!("translateY({down}px)"));
        }
        free = top + f64::from(down) + height - 1.0;
    }
}
