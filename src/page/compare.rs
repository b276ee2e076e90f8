//! Last year's report beside this year's: the field for it, the shares, the paragraphs, the figures.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::answer::Answer;
use super::dom;
use super::engine::Engine;
use super::icons::shape;
use super::keys::read_last;
use super::language::mixed;
use super::state::{Action, Jump, State, Toast};
use crate::json::Range;
use crate::rules::Class;
use crate::view::{Compared, ComparedRow, Words, wording};

/// Paragraphs that are drawn at first, and more with each click.
const SHOWN: usize = 60;

#[derive(Properties, PartialEq)]
pub struct CompareProps {
    pub answer: Answer,
    pub engine: Engine,
    pub tell: UseReducerDispatcher<State>,
    /// Last year's report is there.
    pub last: bool,
}

#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let field = props.engine.last_field();
    {
        let engine = props.engine.clone();
        use_effect_with((), move |()| engine.show_last());
    }
    let seen = use_memo(props.answer.clone(), Answer::compared);
    html! {
        <div class="data years">
            <section class={classes!("years-last", props.last.then_some("is-there"))}>
                <h2 class="data-head"><label for="last">{ &wording::compare::FIELD }</label>
                    if let Some(seen) = seen.as_ref().as_ref().filter(|_| props.last) { <small>{ mixed(&seen.about) }</small> }
                </h2>
                { paper(&field, &props.engine) }
                { actions(props, &field) }
                <p class="quiet" role="status">{ match seen.as_ref() {
                    _ if !props.last => wording::compare::KEPT.say(),
                    None => wording::compare::COMPARING.say(),
                    Some(seen) => seen.note.unwrap_or(""),
                } }</p>
            </section>
            if let Some(seen) = seen.as_ref().as_ref().filter(|_| props.last) {
                { shares(seen) }
                <Paragraphs answer={props.answer.clone()} tell={props.tell.clone()}/>
                { figures(props, seen) }
            }
        </div>
    }
}

/// Read and never written by the drawing, as the field of this year's report.
fn paper(field: &NodeRef, engine: &Engine) -> Html {
    let oninput = {
        let engine = engine.clone();
        move |_: InputEvent| engine.last_changed()
    };
    html! {
        <textarea ref={field.clone()} id="last" class="last" lang="zh-CN" rows="4" placeholder={wording::compare::PROMPT.say()} spellcheck="false" autocomplete="off" autocorrect="off"
            autocapitalize="off" translate="no" writingsuggestions="false" data-gramm="false" data-gramm_editor="false"
            data-enable-grammarly="false" data-lt-active="false" {oninput}/>
    }
}

fn actions(props: &CompareProps, field: &NodeRef) -> Html {
    let remove = {
        let (engine, field, tell) = (props.engine.clone(), field.clone(), props.tell.clone());
        move |_: MouseEvent| {
            dom::replace_all(&field, "");
            engine.last_changed();
            tell.dispatch(Action::Toast(Some(Toast::Undoable(&wording::compare::REMOVED))));
        }
    };
    let chosen = {
        let read = read_last(&props.engine, &props.tell);
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                read.emit(file);
            }
            input.set_value("");
        }
    };
    html! {
        <div class="row">
            <label class="button button-plain choose">{ &wording::compare::CHOOSE }
                <input class="hidden-text" type="file" accept=".docx,.txt,.md,.json,text/plain,text/markdown" onchange={chosen}/></label>
            if props.last {
                <button type="button" class="button button-plain" id="remove-last" onclick={remove}>{ &wording::compare::REMOVE }</button>
            }
        </div>
    }
}

fn shares(seen: &Compared) -> Html {
    let mut start = 0;
    let bars = seen.shares.iter().enumerate().map(|(index, row)| {
        let x = start;
        start += row.share;
        html! { <rect class={format!("fill-{}", index + 1)} x={wording::compare::percent(x)} width={wording::compare::percent(row.share)} height="14"/> }
    });
    html! {
        <section>
            <h2 class="data-head data-next">{ &wording::compare::SAME }</h2>
            <svg class="share-bar years-bar" role="img" aria-label={seen.shares_in_words()}>{ for bars }</svg>
            <ul class="share-words">{ for seen.shares.iter().enumerate().map(|(index, row)| html! {
                <li>{ key(index) }{ row.name }{ " " }<b>{ wording::compare::percent(row.share) }</b></li>
            }) }</ul>
            <details class="years-table"><summary>{ &wording::compare::AS_TABLE }</summary>
                <table class="table table-elements">
                    <thead><tr>{ for wording::compare::SHARE_HEAD.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                    <tbody>{ for seen.shares.iter().map(|row| html! { <tr><th scope="row">{ row.name }</th><td>{ row.count }</td><td>{ wording::compare::percent(row.share) }</td></tr> }) }</tbody>
                </table>
            </details>
        </section>
    }
}

fn key(state: usize) -> Html {
    html! { <svg class="share-key" aria-hidden="true"><rect class={format!("fill-{}", state + 1)} width="10" height="10"/></svg> }
}

#[derive(Properties, PartialEq)]
struct ParagraphsProps {
    answer: Answer,
    tell: UseReducerDispatcher<State>,
}

/// The paragraphs side by side, all or those in one state.
#[component]
fn Paragraphs(props: &ParagraphsProps) -> Html {
    let filter = use_state(|| None::<usize>);
    let shown = use_state(|| SHOWN);
    let seen = use_memo(props.answer.clone(), Answer::compared);
    let Some(seen) = seen.as_ref() else {
        return Html::default();
    };
    let chip = |what: Option<usize>, name: &'static str, count: usize| {
        let pressed = (*filter == what).to_string();
        let filter = filter.clone();
        html! { <button type="button" class="chip chip-filter" aria-pressed={pressed} onclick={move |_: MouseEvent| filter.set(what)}>{ name }<span class="count">{ count }</span></button> }
    };
    let rows: Vec<&ComparedRow> = seen
        .rows
        .iter()
        .filter(|row| filter.is_none_or(|state| row.state == state))
        .collect();
    let rest = rows.len().saturating_sub(*shown);
    let more = {
        let shown = shown.clone();
        move |_: MouseEvent| shown.set(*shown + SHOWN)
    };
    html! {
        <section>
            <h2 class="data-head data-next">{ &wording::compare::BOTH }<small>{ &wording::compare::BOTH_HINT }</small></h2>
            <div class="filters">
                { chip(None, wording::ALL.say(), seen.rows.len()) }
                { for seen.shares.iter().enumerate().map(|(state, row)| chip(Some(state), row.name, row.count)) }
            </div>
            if rows.is_empty() { <p class="quiet">{ &wording::compare::NONE_OF_THESE }</p> }
            <ol class="years-rows">{ for rows.iter().take(*shown).map(|row| paragraph(props, row)) }</ol>
            if rest > 0 {
                <p class="data-more">{ wording::MORE_ROWS.with(&[&rest]) }{ "　" }<button type="button" class="link" onclick={more}>{ &wording::SHOW_MORE }</button></p>
            }
            if !seen.gone.is_empty() {
                <details class="years-table"><summary>{ wording::compare::GONE.with(&[&seen.gone.len()]) }</summary>
                    { for seen.gone.iter().map(|gone| html! { <p class="quiet" lang="zh-CN">{ gone }</p> }) }
                </details>
            }
        </section>
    }
}

fn paragraph(props: &ParagraphsProps, row: &ComparedRow) -> Html {
    let last = match row.last.as_slice() {
        [] if row.state == 0 => html! { <span class="quiet">{ &wording::compare::IDENTICAL }</span> },
        [] => html! { <span class="quiet">{ &wording::compare::NOTHING_LIKE }</span> },
        last => last.iter().map(|words| marked(words, false)).collect(),
    };
    let old = if row.last.is_empty() {
        wording::language()
    } else {
        wording::CHINESE
    };
    html! {
        <li key={row.range.start} class="years-row" onclick={go(&props.answer, &props.tell, row.range)}>
            <p class="years-state">{ key(row.state) }<button type="button" class="row-button">{ wording::compare::STATES[row.state].1.say() }</button></p>
            <p><b class="years-name">{ &wording::compare::LAST }</b><span lang={old}>{ last }</span></p>
            <p><b class="years-name">{ &wording::compare::THIS }</b><span lang="zh-CN">{ for row.this.iter().map(|words| marked(words, true)) }</span></p>
        </li>
    }
}

/// What differs is underlined, and said aloud.
fn marked(words: &Words, added: bool) -> Html {
    let said = |word| html! { <span class="hidden-text" lang={wording::language()}>{ word }</span> };
    match (words.differ, added) {
        (false, _) => html! { &words.text },
        (_, true) => {
            html! { <ins>{ said(wording::compare::ADDED.say()) }{ &words.text }{ said(wording::compare::END.say()) }</ins> }
        }
        (_, false) => {
            html! { <del>{ said(wording::compare::TAKEN.say()) }{ &words.text }{ said(wording::compare::END.say()) }</del> }
        }
    }
}

fn figures(props: &CompareProps, seen: &Compared) -> Html {
    let row = |row: &crate::view::ComparedFigure| {
        html! {
            <tr onclick={go(&props.answer, &props.tell, row.range)}>
                <td><button type="button" class="row-button" lang="zh-CN">{ &row.subject }</button></td>
                <td class="nowrap" lang="zh-CN">{ &row.last }</td><td class="nowrap" lang="zh-CN">{ &row.this }</td>
                <td class={classes!("check", row.verify.then_some("ink-verify"))}>if row.verify { { shape(Class::Verify) } }{ &row.change }</td>
            </tr>
        }
    };
    html! {
        <section>
            <h2 class="data-head data-next">{ &wording::compare::FIGURES }</h2>
            if seen.figures.is_empty() {
                <p class="quiet">{ &wording::compare::NO_FIGURES }</p>
            } else {
                <div class="table-scroll" tabindex="0" role="region" aria-label={wording::compare::FIGURES.say()}>
                    <table class="table table-years">
                        <thead><tr>{ for wording::compare::FIGURE_HEAD.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                        <tbody>{ for seen.figures.iter().map(row) }</tbody>
                    </table>
                </div>
            }
        </section>
    }
}

/// To the place in this year's text.
fn go(answer: &Answer, tell: &UseReducerDispatcher<State>, range: Range) -> Callback<MouseEvent> {
    let (id, tell) = (answer.sheet_id_at(range.start), tell.clone());
    Callback::from(move |_| {
        let jump = Jump::Text {
            id: id.clone(),
            range: Some(range),
            focus: dom::text_hidden(),
        };
        tell.dispatch(Action::Go(jump));
    })
}
