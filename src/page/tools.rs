//! Over the text: annotated or to be edited, and how much is shown.

use yew::prelude::*;

use super::answer::Answer;
use super::dom;
use super::export::export;
use super::language::mixed;
use super::state::{Action, State, Surface, Tab, Toast};
use crate::rules::Class;
use crate::view::wording;

/// The lightest class of each step of 显示.
const STEPS: [Class; 3] = [Class::Must, Class::Verify, Class::Improve];

pub fn tools(answer: &Answer, state: &UseReducerHandle<State>) -> Html {
    let figures = state.tab == Tab::Figures;
    let choose = |surface| {
        let tell = state.dispatcher();
        Callback::from(move |_: MouseEvent| tell.dispatch(Action::Surface(surface)))
    };
    let pressed = |surface| if state.surface == surface { "true" } else { "false" };
    let step = {
        let tell = state.dispatcher();
        Callback::from(move |event: Event| {
            let select: web_sys::HtmlSelectElement = event.target_unchecked_into();
            if let Some(class) = usize::try_from(select.selected_index())
                .ok()
                .and_then(|index| STEPS.get(index))
            {
                tell.dispatch(Action::Threshold(*class));
            }
        })
    };
    let traces = {
        let tell = state.dispatcher();
        Callback::from(move |_: MouseEvent| tell.dispatch(Action::Traces))
    };
    let count = answer.tally.trace;
    html! {
        <div class="tools">
            <div class="choice" role="group" aria-label={wording::SURFACE.say()}>
                <button type="button" id="annotated" aria-pressed={pressed(Surface::Annotated)} onclick={choose(Surface::Annotated)}>{ &wording::ANNOTATED }</button>
                <button type="button" id="editing" aria-pressed={pressed(Surface::Editing)} onclick={choose(Surface::Editing)}>{ &wording::EDITING }</button>
            </div>
            if figures {
                <span class="tools-end">{ &wording::FIGURES_LEGEND }</span>
            } else {
                <label class="threshold"><span>{ &wording::THRESHOLD }</span>
                    <select class="select" onchange={step}>
                        { for STEPS.iter().zip(&wording::THRESHOLDS).map(|(class, word)| html! { <option selected={*class == state.threshold}>{ word }</option> }) }
                    </select>
                </label>
                if count > 0 {
                    <span class="tools-end">{ wording::TRACES.with(&[&count]) }
                        <button type="button" class="link" aria-expanded={state.traces.to_string()} onclick={traces}>{ if state.traces { &wording::FOLD } else { &wording::SHOW } }</button>
                    </span>
                }
            }
            if let Some(origin) = &state.along.origin {
                <span class="chip origin" id="origin">{ mixed(&wording::origin(&origin.name, origin.numbers)) }</span>
            }
            { export(answer, state) }
        </div>
    }
}

/// A button that puts words on the clipboard and says so.
pub fn copy(
    tell: &UseReducerDispatcher<State>,
    class: &'static str,
    label: &'static str,
    done: &'static wording::Wording,
    words: impl Fn() -> String + 'static,
) -> Html {
    let tell = tell.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let said = if dom::copy(&wording::in_chinese(&words)) {
            done
        } else {
            &wording::COPY_FAILED
        };
        tell.dispatch(Action::Toast(Some(Toast::Plain(said))));
    });
    html! { <button type="button" {class} {onclick}>{ label }</button> }
}
