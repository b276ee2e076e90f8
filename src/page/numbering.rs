//! The question that is asked instead of an accusation, when the numbers of headings seem to be lost.

use yew::prelude::*;

use super::answer::Answer;
use super::icons::icon;
use crate::json::{Edit, Range};
use crate::view::{numbered, wording};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub answer: Answer,
    /// The text has changed since: the lines are no longer where they were.
    pub stale: bool,
    /// Gives the chosen lines their numbers.
    pub on_number: Callback<Edit>,
    /// There never were any.
    pub on_as_written: Callback<()>,
}

#[component]
pub fn LostNumbers(props: &Props) -> Html {
    let lines = props.answer.unnumbered.clone();
    let chosen = use_state(|| lines.iter().map(|line| line.first_rank).collect::<Vec<bool>>());
    {
        let (chosen, answer) = (chosen.clone(), props.answer.clone());
        // Not with every answer: the same lines may come again, in the other language of the page.
        use_effect_with(props.answer.unnumbered.clone(), move |_| {
            chosen.set(answer.unnumbered.iter().map(|line| line.first_rank).collect());
        });
    }
    let boxes = lines.iter().enumerate().map(|(index, line)| {
        let checked = chosen.get(index).copied().unwrap_or_default();
        let chosen = chosen.clone();
        let onchange = move |_: Event| {
            let mut now = (*chosen).clone();
            if let Some(choice) = now.get_mut(index) {
                *choice = !*choice;
            }
            chosen.set(now);
        };
        html! { <label class="lost-line"><input type="checkbox" {checked} {onchange}/><span lang="zh-CN">{ &line.words }</span></label> }
    });
    let ranges: Vec<Range> = (lines.iter().zip(chosen.iter()))
        .filter(|(_, chosen)| **chosen)
        .map(|(line, _)| line.range)
        .collect();
    let edit = numbered(props.answer.text(), &ranges).filter(|_| !props.stale);
    let (disabled, on_number) = (edit.is_none(), props.on_number.clone());
    let give = move |_: MouseEvent| {
        if let Some(edit) = edit.clone() {
            on_number.emit(edit);
        }
    };
    let on_as_written = props.on_as_written.clone();
    html! {
        <section class="lost" aria-label={wording::NUMBERS_LOST_LABEL.say()}>
            <p>{ icon("info") }{ wording::NUMBERS_LOST.with(&[&lines.len()]) }</p>
            <div class="lost-lines">{ for boxes }</div>
            <p class="lost-actions">
                <button type="button" class="button button-main" {disabled} onclick={give}>{ &wording::NUMBERS_GIVE }</button>
                <button type="button" class="button" onclick={move |_| on_as_written.emit(())}>{ &wording::NUMBERS_NEVER }</button>
                <span>{ &wording::NUMBERS_HINT }</span>
            </p>
        </section>
    }
}
