//! One finding: closed a line, opened a card.

use yew::prelude::*;

use super::dom;
use super::icons::shape;
use super::language::mixed;
use super::right::Beside;
use super::state::{Action, Dialog, Jump, Toast, card_id, close, text_jump};
use super::tools::copy;
use crate::json::Edit;
use crate::rules::Class;
use crate::view::{Card, Scope, Spot, article, rule, wording};

pub fn finding(props: &Beside, index: usize, remark: Option<&str>) -> Html {
    let card = &props.answer.cards[index];
    let (current, printing) = (props.state.current == Some(index), props.state.printing);
    let open = current || printing;
    let toggle = {
        let (tell, open, answer) = (props.tell.clone(), open, props.answer.clone());
        Callback::from(move |_: MouseEvent| {
            tell.dispatch(if open {
                Action::Open {
                    card: None,
                    jumps: Vec::new(),
                }
            } else {
                Action::Open {
                    card: Some(index),
                    jumps: vec![text_jump(&answer, index, 0, false)],
                }
            });
        })
    };
    let tell = props.tell.clone();
    html! {
        <li key={index} class={classes!("finding", format!("finding-{}", card.class.id()), open.then_some("is-current"))}>
            <button type="button" class="finding-head" id={card_id(index)} aria-expanded={open.to_string()} onclick={toggle}>
                <span class="finding-number">{ shape(card.class) }
                    if card.class != Class::Trace { { card.number } }
                </span>
                <span class="finding-title"><span lang="zh-CN">{ &card.message }</span>
                    if remark.is_some() { <small class="noted-mark">{ &wording::REMARK }</small> }
                </span>
                <span class="finding-where">{ mixed(&card.place) }</span>
                <span class="rule-id">{ &card.rule }</span>
            </button>
            if current {
                <button type="button" class="button button-plain finding-close" onclick={move |_: MouseEvent| tell.dispatch(close(index))}>{ &wording::CLOSE }</button>
            }
            if open {
                <div class="finding-body">{ facts(props, index, card, remark) }
                    if current { { note(props, index, card, remark) }{ actions(props, index, card, remark.is_some()) } }
                    { gist(&card.basis, printing) }</div>
            }
        </li>
    }
}

fn facts(props: &Beside, index: usize, card: &Card, remark: Option<&str>) -> Html {
    let fact = |class: &'static str, name: &'static str, words: Html, lang| html! { <div class={classes!("fact", class)}><dt>{ name }</dt><dd {lang}>{ words }</dd></div> };
    let said = |class, name, words: &str| {
        if words.is_empty() {
            Html::default()
        } else {
            fact(class, name, html! { words }, Some(wording::CHINESE))
        }
    };
    html! {
        <dl class="facts">
            { said("fact-why", wording::WHY.say(), &card.why) }
            { said("fact-basis", wording::BASIS_OF.say(), &card.basis) }
            { fact("fact-where", wording::WHERE.say(), places(props, index, card), None) }
            { said("fact-how", wording::HOW.say(), &card.advice) }
            // A field shows on paper only its first lines.
            { said("", wording::REMARK.say(), remark.filter(|_| props.state.printing).unwrap_or_default()) }
        </dl>
    }
}

/// The reader's own words. The field is read and never written by the drawing, as the field of the text.
fn note(props: &Beside, index: usize, card: &Card, remark: Option<&str>) -> Html {
    if remark.is_none() && !props.state.noting {
        return Html::default();
    }
    let tell = props.tell.clone();
    let oninput = move |event: InputEvent| {
        let area: web_sys::HtmlTextAreaElement = event.target_unchecked_into();
        let words = area.value();
        tell.dispatch(Action::Remark { card: index, words });
    };
    let before = card.spots.first().map_or("", |spot| spot.before.as_str());
    html! {
        <div class="fact noting"><label for="remark">{ &wording::REMARK }</label>
            <textarea key={[&card.rule, &card.message, before].concat()} id="remark" class="remark" lang="zh-CN" rows="2" spellcheck="false" translate="no"
                autocomplete="off" data-gramm="false" data-lt-active="false" placeholder={wording::REMARK_HINT.say()} defaultvalue={remark.unwrap_or_default().to_owned()} {oninput}/></div>
    }
}

/// What the document says on which the finding rests, on request.
fn gist(basis: &str, open: bool) -> Html {
    article(basis).map_or_else(Html::default, |gist| {
        html! { <details class="article" {open}><summary class="link">{ &wording::ARTICLE }</summary><p lang="zh-CN">{ gist }</p></details> }
    })
}

fn places(props: &Beside, index: usize, card: &Card) -> Html {
    let spots = card.spots.iter().enumerate().map(|(number, spot)| {
        let jump = text_jump(props.answer, index, number, true);
        html! { <span class="spot">{ quotation(spot) }{ goto(props, jump) }</span> }
    });
    let related = card.related.iter().enumerate().map(|(number, spot)| {
        let jump = Jump::Text {
            id: format!("s{index}-{number}"),
            range: Some(spot.range),
            focus: true,
        };
        let shows = if spot.note.is_empty() {
            String::new()
        } else {
            [&spot.note, "："].concat()
        };
        html! { <span class="spot"><span lang="zh-CN">{ shows }</span>{ quotation(spot) }{ goto(props, jump) }</span> }
    });
    html! {
        <>
            if card.spots.is_empty() {
                <span class="spot">{ mixed(&card.place) }</span>
            }
            { for spots }
            if card.places > card.spots.len() {
                <span class="spot">{ wording::MORE_PLACES.with(&[&(card.places - card.spots.len())]) }</span>
            }
            { for related }
        </>
    }
}

/// The words with a little around them; nothing to quote where something is missing.
fn quotation(spot: &Spot) -> Html {
    if spot.quote.is_empty() {
        return html! { <><q lang="zh-CN">{ ["……", &spot.before].concat() }</q>{ &wording::AFTER }</> };
    }
    let long = spot.quote.chars().count() > 16;
    if long {
        return html! { <q lang="zh-CN"><b>{ &spot.quote }</b></q> };
    }
    html! { <q lang="zh-CN">{ &spot.before }<b>{ &spot.quote }</b>{ &spot.after }</q> }
}

fn goto(props: &Beside, jump: Jump) -> Html {
    let tell = props.tell.clone();
    html! { <button type="button" class="link" onclick={move |_| tell.dispatch(Action::Go(jump.clone()))}>{ &wording::GOTO }</button> }
}

fn actions(props: &Beside, index: usize, card: &Card, noted: bool) -> Html {
    let (answer, remarks) = (props.answer.clone(), props.state.along.remarks.clone());
    let words = move || answer.for_files(&remarks).cards[index].opinion.clone();
    let write = props.tell.clone();
    let apply = |edit: &Edit| {
        let (on_apply, edit) = (props.on_apply.clone(), edit.clone());
        Callback::from(move |_: MouseEvent| on_apply.emit(edit.clone()))
    };
    let explain = props.tell.clone();
    html! {
        <div class="finding-actions">
            if let Some(edit) = &card.edit {
                <button type="button" class="button button-main" onclick={apply(edit)}>{ mixed(&card.action) }</button>
            }
            if let Some(edit) = &card.renumbering {
                <button type="button" class="button" onclick={apply(edit)}>{ &wording::INSERT_AND_RENUMBER }</button>
            }
            { copy(&props.tell, "button", wording::COPY_ONE.say(), &wording::COPIED, words) }
            if !noted && !props.state.noting {
                <button type="button" class="button button-plain" id="note-it" onclick={move |_| write.dispatch(Action::Note)}>{ &wording::ADD_REMARK }</button>
            }
            { ignore(props, index, card) }
            if let Some(rule) = rule(&card.rule) {
                <button type="button" class="link" onclick={move |_| explain.dispatch(Action::Dialog(Some(Dialog::Rules(Some(rule.id)))))}>{ &wording::RULE_DOC }</button>
            }
        </div>
    }
}

/// Three ways not to be told again, each with its name.
fn ignore(props: &Beside, index: usize, card: &Card) -> Html {
    let choice = |scope: Scope, label: &'static str| {
        let (tell, answer) = (props.tell.clone(), props.answer.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let words = || {
                let card = &answer.for_files(&[]).cards[index];
                [&card.rule, " ", &card.opinion].concat()
            };
            let copied = scope == Scope::FalseAlarm && dom::copy(&words());
            tell.dispatch(Action::Ignore { card: index, scope });
            if copied {
                tell.dispatch(Action::Toast(Some(Toast::Plain(&wording::FALSE_ALARM_TOAST))));
            }
            dom::focus_id("notes");
        });
        html! { <button type="button" class="menu-item" {onclick}>{ label }</button> }
    };
    html! {
        <details class="menu" key={format!("{}{}", card.rule, card.message)}>
            <summary class="button button-plain">{ &wording::IGNORE }</summary>
            <div class="menu-list">{ for Scope::ALL.into_iter().zip(&wording::IGNORE_SCOPES).map(|(scope, label)| choice(scope, label.say())) }</div>
        </details>
    }
}
