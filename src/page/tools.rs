//! Over the text: annotated or to be edited, and how much is shown.

use yew::prelude::*;

use super::dom;
use super::state::{Action, Answer, State, Surface};
use crate::rules::Class;
use crate::view::zh;

/// The lightest class of each step of 显示.
const STEPS: [Class; 3] = [Class::Must, Class::Verify, Class::Improve];

#[derive(Properties, PartialEq)]
pub struct ToolsProps {
    pub answer: Answer,
    pub tell: UseReducerDispatcher<State>,
    pub surface: Surface,
    pub threshold: Class,
    pub traces: bool,
    pub figures: bool,
}

#[component]
pub fn Tools(props: &ToolsProps) -> Html {
    let choose = |surface| {
        let tell = props.tell.clone();
        Callback::from(move |_: MouseEvent| tell.dispatch(Action::Surface(surface)))
    };
    let pressed = |surface| if props.surface == surface { "true" } else { "false" };
    let step = {
        let tell = props.tell.clone();
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
        let tell = props.tell.clone();
        Callback::from(move |_: MouseEvent| tell.dispatch(Action::Traces))
    };
    let count = props.answer.tally.trace;
    html! {
        <div class="tools">
            <div class="choice" role="group" aria-label={zh::SURFACE}>
                <button type="button" id="annotated" aria-pressed={pressed(Surface::Annotated)} onclick={choose(Surface::Annotated)}>{ zh::ANNOTATED }</button>
                <button type="button" id="editing" aria-pressed={pressed(Surface::Editing)} onclick={choose(Surface::Editing)}>{ zh::EDITING }</button>
            </div>
            if props.figures {
                <span class="tools-end">{ zh::FIGURES_LEGEND }</span>
            } else {
                <label class="threshold"><span>{ zh::THRESHOLD }</span>
                    <select class="select" onchange={step}>
                        { for STEPS.iter().zip(zh::THRESHOLDS).map(|(class, word)| html! { <option selected={*class == props.threshold}>{ word }</option> }) }
                    </select>
                </label>
                if count > 0 {
                    <span class="tools-end">{ zh::traces(count) }
                        <button type="button" class="link" aria-expanded={props.traces.to_string()} onclick={traces}>{ if props.traces { zh::FOLD } else { zh::SHOW } }</button>
                    </span>
                }
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct CopyProps {
    pub words: AttrValue,
    pub label: &'static str,
    pub done: &'static str,
    pub class: &'static str,
    pub tell: UseReducerDispatcher<State>,
}

/// A button that puts words on the clipboard and says so.
#[component]
pub fn Copy(props: &CopyProps) -> Html {
    let copy = {
        let (words, done, tell) = (props.words.clone(), props.done, props.tell.clone());
        Callback::from(move |_: MouseEvent| {
            let said = if dom::copy(&words) { done } else { zh::COPY_FAILED };
            tell.dispatch(Action::Toast(Some(super::state::Toast::Plain(said))));
        })
    };
    html! { <button type="button" class={props.class} onclick={copy}>{ props.label }</button> }
}
