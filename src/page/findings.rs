//! The findings beside the text, in groups by class.

use yew::prelude::*;

use super::finding::finding;
use super::right::Beside;
use super::state::Action;
use super::tools::copy;
use crate::rules::Class;
use crate::view::wording::{self, chinese};
use crate::view::{Remark, remarks_of};

/// Cards of one class that are drawn before a button shows the rest.
const SHOWN: usize = 200;

pub fn findings(props: &Beside) -> Html {
    let answer = props.answer;
    let hidden = answer
        .cards
        .iter()
        .filter(|card| card.class != Class::Trace && card.class < props.state.threshold)
        .count();
    let letter = {
        let (answer, remarks) = (answer.clone(), props.state.along.remarks.clone());
        move || {
            let answer = answer.for_files(&remarks);
            let told = answer.cards.iter().filter(|card| card.class != Class::Trace);
            let lines = told.map(|card| chinese::numbered_opinion(card.number, card.class, &card.opinion));
            lines.collect::<Vec<String>>().join("\n")
        }
    };
    let remarks = remarks_of(answer.text(), answer.shown(), &props.state.along.remarks);
    let show_all = props.tell.clone();
    let clean = answer.tally.must + answer.tally.verify + answer.tally.improve == 0;
    html! {
        <>
            if props.state.english {
                <p class="stays">{ &wording::STAYS_CHINESE }</p>
            }
            if clean {
                <p class="notes-end">{ if answer.judged { &wording::NOTHING_FOUND } else { &wording::NOT_JUDGED } }</p>
            }
            { for [Class::Must, Class::Verify, Class::Improve].iter().filter(|class| **class >= props.state.threshold).map(|class| group(props, *class, &remarks)) }
            if hidden > 0 {
                <p class="notes-end">{ wording::HIDDEN.with(&[&hidden]) }{ "　" }
                    <button type="button" class="link" onclick={move |_| show_all.dispatch(Action::Threshold(Class::Improve))}>{ &wording::SHOW_ALL }</button>
                </p>
            }
            if props.state.traces {
                <div id="traces" tabindex="-1">{ group(props, Class::Trace, &remarks) }</div>
            }
            { lost(props, &remarks) }
            { ignored(props) }
            <div class="notes-end">
                if !clean {
                    <p>{ copy(&props.tell, "link", wording::COPY_ALL.say(), &wording::COPIED, letter) }</p>
                }
                <p>{ &wording::READ_ANYWAY }</p>
            </div>
        </>
    }
}

/// Notes whose finding is gone, because it was cured or is ignored: what was typed is not lost.
fn lost(props: &Beside, found: &[Option<usize>]) -> Html {
    let remarks = props.state.along.remarks.iter().enumerate();
    let lost: Vec<&Remark> = remarks
        .filter(|(index, _)| !found.contains(&Some(*index)))
        .map(|(_, remark)| remark)
        .collect();
    if lost.is_empty() {
        return Html::default();
    }
    html! {
        <details class="ignored" id="lost-remarks">
            <summary>{ wording::LOST_REMARKS.with(&[&lost.len()]) }</summary>
            <ul class="plain" lang="zh-CN">
                { for lost.iter().map(|remark| html! { <li><small class="quiet">{ &remark.known.message }</small>{ " " }{ &remark.words }</li> }) }
            </ul>
        </details>
    }
}

/// What was ignored, to be taken back one by one or at once.
fn ignored(props: &Beside) -> Html {
    let entries = &props.state.along.ignored;
    if entries.is_empty() {
        return Html::default();
    }
    let restore = |entry: Option<usize>, label: &'static str| {
        let tell = props.tell.clone();
        html! { <button type="button" class="link" onclick={move |_| tell.dispatch(Action::Restore(entry))}>{ label }</button> }
    };
    html! {
        <details class="ignored" id="ignored">
            <summary>{ wording::IGNORED.with(&[&entries.len()]) }</summary>
            <ul class="plain">
                { for entries.iter().enumerate().map(|(index, entry)| html! {
                    <li><span class="rule-id">{ &entry.known.rule }</span><span lang="zh-CN">{ &entry.known.message }</span><small class="quiet">{ wording::IGNORED_SCOPES[entry.scope as usize].say() }</small>{ restore(Some(index), wording::RESTORE.say()) }</li>
                }) }
            </ul>
            if entries.len() > 1 {
                <p>{ restore(None, wording::RESTORE_ALL.say()) }</p>
            }
        </details>
    }
}

fn group(props: &Beside, class: Class, remarks: &[Option<usize>]) -> Html {
    let cards: Vec<usize> = (0..props.answer.cards.len())
        .filter(|index| props.answer.cards[*index].class == class)
        .collect();
    if cards.is_empty() {
        return Html::default();
    }
    let (name, meaning) = wording::class(class);
    let current = props.state.current.filter(|current| cards.contains(current));
    let rest = cards.len().saturating_sub(SHOWN);
    // The opened one is shown wherever it stands.
    let shown = cards
        .iter()
        .enumerate()
        .filter(|(place, index)| *place < SHOWN || current == Some(**index));
    html! {
        <section class={classes!("group", current.map(|_| "has-current"))}>
            <h2 class="group-title"><span class={format!("ink-{}", class.id())}>{ name }</span><span class="count">{ cards.len() }</span><small>{ meaning }</small></h2>
            <ol>
                { for shown.map(|(_, index)| finding(props, *index, remarks[*index].map(|remark| props.state.along.remarks[remark].words.as_str()))) }
            </ol>
            if rest > 0 {
                <p class="notes-end">{ wording::MORE_ROWS.with(&[&rest]) }</p>
            }
        </section>
    }
}
