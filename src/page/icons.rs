//! The drawings: icons, the shapes of the classes, the seal.

use yew::prelude::*;

use crate::rules::Class;

/// All drawings, once on the page; used by `icon` and `shape`.
pub fn sprite() -> Html {
    html! {
        <svg class="sprite" aria-hidden="true" focusable="false">
            <symbol id="lock" viewBox="0 0 20 20"><rect x="4.25" y="8.75" width="11.5" height="8" rx="1.5"/><path d="M6.75 8.75V6.5a3.25 3.25 0 0 1 6.5 0v2.25M10 12v1.75"/></symbol>
            <symbol id="file" viewBox="0 0 20 20"><path d="M5 2.75h6.5L15.5 7v10.25H5zM11.25 3v4.25h4"/></symbol>
            <symbol id="back" viewBox="0 0 20 20"><path d="M12 5.5L7.5 10l4.5 4.5"/></symbol>
            <symbol id="next" viewBox="0 0 20 20"><path d="M8 5.5l4.5 4.5L8 14.5"/></symbol>
            <symbol id="check" viewBox="0 0 20 20"><path d="M4.5 10.5l3.75 3.75 7.25-8"/></symbol>
            <symbol id="ask" viewBox="0 0 20 20"><path d="M7.25 7.5a2.75 2.75 0 1 1 4 2.45c-.8.45-1.25.95-1.25 1.8M10 14.75v.01"/></symbol>
            <symbol id="insert" viewBox="0 0 20 20"><path d="M3.5 5h13M3.5 15h13M10 7.5v5M7.5 10h5"/></symbol>
            <symbol id="info" viewBox="0 0 20 20"><circle cx="10" cy="10" r="7"/><path d="M10 9.25v4.25M10 6.5v.01"/></symbol>
            <symbol id="square" viewBox="0 0 12 12"><rect x="1.8" y="1.8" width="8.4" height="8.4" rx=".6"/></symbol>
            <symbol id="triangle" viewBox="0 0 12 12"><path d="M6 1.6l4.9 8.8H1.1z"/></symbol>
            <symbol id="circle" viewBox="0 0 12 12"><circle cx="6" cy="6" r="3.7"/></symbol>
            <symbol id="dash" viewBox="0 0 12 12"><path d="M2.5 6h7"/></symbol>
            <symbol id="seal" viewBox="0 0 28 28"><rect class="seal-ground" x="1" y="1" width="26" height="26" rx="3.5"/><path class="seal-line" stroke-width="1.3" d="M5 5h18v18H5z"/><path class="seal-line" stroke-width="1.9" d="M8.5 9h11M8.5 12.4h11M8.5 15.8h4.2M8.5 19.2h11"/></symbol>
        </svg>
    }
}

pub fn icon(name: &str) -> Html {
    html! { <svg class="icon" aria-hidden="true"><use href={format!("#{name}")}/></svg> }
}

pub fn small_icon(name: &str) -> Html {
    html! { <svg class="icon icon-small" aria-hidden="true"><use href={format!("#{name}")}/></svg> }
}

/// The green tick.
pub fn tick() -> Html {
    html! { <span class="ink-present">{ small_icon("check") }</span> }
}

/// The question mark of what could not be checked.
pub fn unknown() -> Html {
    html! { <span class="ink-unknown">{ small_icon("ask") }</span> }
}

/// The shape of a class.
pub fn shape(class: Class) -> Html {
    let drawing = match class {
        Class::Must => "#square",
        Class::Verify => "#triangle",
        Class::Improve => "#circle",
        Class::Trace => "#dash",
    };
    html! { <svg class={format!("shape shape-{}", class.id())} aria-hidden="true"><use href={drawing}/></svg> }
}

pub fn seal() -> Html {
    html! { <svg class="seal" viewBox="0 0 28 28" aria-hidden="true"><use href="#seal"/></svg> }
}
