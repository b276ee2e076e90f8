//! Beside the text: tabs, what they show, and the pager.

use yew::prelude::*;

use super::answer::Answer;
use super::compare::Compare;
use super::elements::elements;
use super::engine::Engine;
use super::figures::figures;
use super::findings::findings;
use super::icons::small_icon;
use super::state::{Action, State, Step, Tab};
use crate::view::wording;

/// What everything beside the text needs.
pub struct Beside<'a> {
    pub answer: &'a Answer,
    pub state: &'a UseReducerHandle<State>,
    pub engine: &'a Engine,
    pub tell: UseReducerDispatcher<State>,
    pub on_apply: &'a Callback<crate::json::Edit>,
}

pub fn right(props: &Beside) -> Html {
    let (answer, state) = (props.answer, props.state);
    let tally = answer.tally;
    let fraction = format!("{}/{}", answer.elements.present, answer.elements.rows.len());
    let tabs = [
        (Tab::Text, wording::TAB_TEXT.say(), String::new()),
        (
            Tab::Findings,
            wording::TAB_FINDINGS.say(),
            (tally.must + tally.verify + tally.improve).to_string(),
        ),
        (Tab::Elements, wording::TAB_ELEMENTS.say(), fraction),
        (
            Tab::Figures,
            wording::TAB_FIGURES.say(),
            answer.figures.rows.len().to_string(),
        ),
        (Tab::Compare, wording::compare::TAB.say(), String::new()),
    ];
    let panel = match state.tab {
        Tab::Text | Tab::Findings => findings(props),
        Tab::Elements => elements(props),
        Tab::Figures => figures(props),
        Tab::Compare => {
            html! { <Compare answer={answer.clone()} engine={props.engine.clone()} tell={props.tell.clone()} last={state.along.last_year.is_some()}/> }
        }
    };
    let label = tabs
        .iter()
        .find(|(tab, _, _)| *tab == state.tab)
        .map(|(_, name, _)| *name);
    html! {
        <div class="right">
            <div class="tabs" role="tablist">{ for tabs.iter().map(|(tab, name, count)| tab_button(props, *tab, name, count)) }</div>
            <aside class={classes!("notes", state.stale.then_some("is-stale"))} id="notes" role="tabpanel" tabindex="0" aria-label={label}>{ panel }</aside>
            if matches!(state.tab, Tab::Text | Tab::Findings) {
                { pager(props) }
            }
        </div>
    }
}

fn tab_button(props: &Beside, tab: Tab, name: &'static str, count: &str) -> Html {
    let tell = props.tell.clone();
    let selected = props.state.tab == tab || (tab == Tab::Findings && props.state.tab == Tab::Text);
    let class = match tab {
        Tab::Text => "tab tab-text",
        _ => "tab",
    };
    let exact = (props.state.tab == tab).then_some("is-exact");
    html! {
        <button type="button" class={classes!(class, exact)} role="tab" aria-controls="notes" aria-selected={selected.to_string()} onclick={move |_| tell.dispatch(Action::Tab(tab))}>
            { name }
            if !count.is_empty() { <span class="count">{ count }</span> }
        </button>
    }
}

/// From one finding to the next.
fn pager(props: &Beside) -> Html {
    let cards = &props.answer.cards;
    let shown: Vec<usize> = (0..cards.len())
        .filter(|index| cards[*index].class >= props.state.threshold)
        .collect();
    if shown.is_empty() {
        return Html::default();
    }
    let place = props
        .state
        .current
        .and_then(|current| shown.iter().position(|index| *index == current));
    let step = |step| {
        let tell = props.tell.clone();
        move |_: MouseEvent| tell.dispatch(Action::Step(step))
    };
    html! {
        <div class="pager">
            <button type="button" class="button button-plain" onclick={step(Step::Previous)}>{ small_icon("back") }{ &wording::PREVIOUS }<span class="key">{ "Shift+F8" }</span></button>
            <span>{ place.map_or_else(|| shown.len().to_string(), |place| format!("{} / {}", place + 1, shown.len())) }</span>
            <button type="button" class="button button-plain" onclick={step(Step::Next)}>{ &wording::NEXT }<span class="key">{ "F8" }</span><span class="icon-end">{ small_icon("next") }</span></button>
        </div>
    }
}
