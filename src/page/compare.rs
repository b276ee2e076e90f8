//! Last year's report beside this year's: the field for it, the shares, the paragraphs, the figures.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::answer::Answer;
use super::dom;
use super::engine::Engine;
use super::icons::shape;
use super::keys::read_last;
use super::state::{Action, Jump, State, Toast};
use crate::json::Range;
use crate::rules::Class;
use crate::view::{Compared, ComparedRow, Words, zh as words, zh_compare as zh};

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
                <h2 class="data-head"><label for="last">{ zh::FIELD }</label>
                    if let Some(seen) = seen.as_ref().as_ref().filter(|_| props.last) { <small>{ &seen.about }</small> }
                </h2>
                { paper(&field, &props.engine) }
                { actions(props, &field) }
                <p class="quiet" role="status">{ match seen.as_ref() {
                    _ if !props.last => zh::KEPT,
                    None => zh::COMPARING,
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
        <textarea ref={field.clone()} id="last" class="last" rows="4" placeholder={zh::PROMPT} spellcheck="false" autocomplete="off" autocorrect="off"
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
            tell.dispatch(Action::Toast(Some(Toast::Undoable(zh::REMOVED))));
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
            <label class="button button-plain choose">{ zh::CHOOSE }
                <input class="hidden-text" type="file" accept=".docx,.txt,.md,.json,text/plain,text/markdown" onchange={chosen}/></label>
            if props.last {
                <button type="button" class="button button-plain" id="remove-last" onclick={remove}>{ zh::REMOVE }</button>
            }
        </div>
    }
}

fn shares(seen: &Compared) -> Html {
    let mut start = 0;
    let bars = seen.shares.iter().enumerate().map(|(index, row)| {
        let x = start;
        start += row.share;
        html! { <rect class={format!("fill-{}", index + 1)} x={zh::percent(x)} width={zh::percent(row.share)} height="14"/> }
    });
    html! {
        <section>
            <h2 class="data-head data-next">{ zh::SAME }</h2>
            <svg class="share-bar years-bar" role="img" aria-label={seen.shares_in_words()}>{ for bars }</svg>
            <ul class="share-words">{ for seen.shares.iter().enumerate().map(|(index, row)| html! {
                <li>{ key(index) }{ row.name }{ " " }<b>{ zh::percent(row.share) }</b></li>
            }) }</ul>
            <details class="years-table"><summary>{ zh::AS_TABLE }</summary>
                <table class="table table-elements">
                    <thead><tr>{ for zh::SHARE_HEAD.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr></thead>
                    <tbody>{ for seen.shares.iter().map(|row| html! { <tr><th scope="row">{ row.name }</th><td>{ row.count }</td><td>{ zh::percent(row.share) }</td></tr> }) }</tbody>
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
            <h2 class="data-head data-next">{ zh::BOTH }<small>{ zh::BOTH_HINT }</small></h2>
            <div class="filters">
                { chip(None, words::ALL, seen.rows.len()) }
                { for seen.shares.iter().enumerate().map(|(state, row)| chip(Some(state), row.name, row.count)) }
            </div>
            if rows.is_empty() { <p class="quiet">{ zh::NONE_OF_THESE }</p> }
            <ol class="years-rows">{ for rows.iter().take(*shown).map(|row| paragraph(props, row)) }</ol>
            if rest > 0 {
                <p class="data-more">{ words::more_rows(rest) }{ "　" }<button type="button" class="link" onclick={more}>{ words::SHOW_MORE }</button></p>
            }
            if !seen.gone.is_empty() {
                <details class="years-table"><summary>{ zh::gone(seen.gone.len()) }</summary>
                    { for seen.gone.iter().map(|gone| html! { <p class="quiet">{ gone }</p> }) }
                </details>
            }
        </section>
    }
}

fn paragraph(props: &ParagraphsProps, row: &ComparedRow) -> Html {
    let last = match row.last.as_slice() {
        [] if row.state == 0 => html! { <span class="quiet">{ zh::IDENTICAL }</span> },
        [] => html! { <span class="quiet">{ zh::NOTHING_LIKE }</span> },
        last => last.iter().map(|words| marked(words, false)).collect(),
    };
    html! {
        <li key={row.range.start} class="years-row" onclick={go(&props.answer, &props.tell, row.range)}>
            <p class="years-state">{ key(row.state) }<button type="button" class="row-button">{ zh::STATES[row.state].1 }</button></p>
            <p><b class="years-name">{ zh::LAST }</b>{ last }</p>
            <p><b class="years-name">{ zh::THIS }</b>{ for row.this.iter().map(|words| marked(words, true)) }</p>
        </li>
    }
}

/// What differs is underlined, and said aloud.
fn marked(words: &Words, added: bool) -> Html {
    let said = |word| html! { <span class="hidden-text">{ word }</span> };
    match (words.differ, added) {
        (false, _) => html! { &words.text },
        (_, true) => html! { <ins>{ said(zh::ADDED) }{ &words.text }{ said(zh::END) }</ins> },
        (_, false) => html! { <del>{ said(zh::TAKEN) }{ &words.text }{ said(zh::END) }</del> },
    }
}

fn figures(props: &CompareProps, seen: &Compared) -> Html {
    let row = |row: &crate::view::ComparedFigure| {
        html! {
            <tr onclick={go(&props.answer, &props.tell, row.range)}>
                <td><button type="button" class="row-button">{ &row.subject }</button></td>
                <td class="nowrap">{ &row.last }</td><td class="nowrap">{ &row.this }</td>
                <td class={classes!("check", row.verify.then_some("ink-verify"))}>if row.verify { { shape(Class::Verify) } }{ &row.change }</td>
            </tr>
        }
    };
    html! {
        <section>
            <h2 class="data-head data-next">{ zh::FIGURES }</h2>
            if seen.figures.is_empty() {
                <p class="quiet">{ zh::NO_FIGURES }</p>
            } else {
                <div class="table-scroll" tabindex="0" role="region" aria-label={zh::FIGURES}>
                    <table class="table table-years">
                        <thead><tr>{ for zh::FIGURE_HEAD.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr></thead>
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
