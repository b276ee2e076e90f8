//! The six cards: a strip on a laptop, a rail on a wide screen, a list on a phone.

use yew::prelude::*;

use super::answer::Answer;
use super::icons::{shape, tick, unknown};
use super::language::mixed;
use super::state::{Action, Jump, State, card_id};
use crate::json::Range;
use crate::rules::Class;
use crate::view::{Part, Standing, wording};

/// `stale`: the text has changed since.
pub fn parts(answer: &Answer, tell: &UseReducerDispatcher<State>, stale: bool) -> Html {
    let cards = answer.parts.iter().enumerate().map(|(index, part)| {
        let edge = (index == 0 || index + 1 == answer.parts.len()).then_some("part-edge");
        html! { <li class={classes!(edge)}>{ card(answer, tell, part, index) }</li> }
    });
    html! {
        <nav class={classes!("parts", stale.then_some("is-stale"))} aria-label={wording::PARTS.say()}><ol>{ for cards }</ol></nav>
    }
}

fn card(answer: &Answer, tell: &UseReducerDispatcher<State>, part: &Part, index: usize) -> Html {
    let class = match part.standing {
        Standing::Missing => "part part-missing",
        Standing::Unknown => "part part-unknown",
        Standing::Present | Standing::Doubtful(_) => "part",
    };
    let state = match part.standing {
        Standing::Missing => html! { <b class="word-must">{ shape(Class::Must) }{ &part.word }</b> },
        Standing::Doubtful(class) => {
            html! { <b class={format!("word-{}", class.id())}>{ shape(class) }{ &part.word }</b> }
        }
        Standing::Present => html! { <b>{ tick() }{ &part.word }</b> },
        Standing::Unknown => html! { <b>{ unknown() }{ &part.word }</b> },
    };
    let more: Html = part
        .more
        .iter()
        .map(|line| html! { <span>{ mixed(line) }</span> })
        .collect();
    let title = part.more.join("\n");
    html! {
        <button type="button" {class} {title} onclick={click(answer, tell, index)}>
            <span class="part-name">if !part.number.is_empty() { <span class="part-number">{ part.number }</span> }{ part.name }</span>
            <span class="part-state">
                { state }
                if let Some(characters) = part.characters {
                    <span class="part-number-of">{ wording::share(characters, part.share) }</span>
                }
            </span>
            <span class="part-more">{ more }</span>
            if let Some(share) = part.share {
                <svg class="part-share" aria-hidden="true"><rect width={format!("{share}%")} height="3"/></svg>
            }
        </button>
    }
}

fn click(answer: &Answer, tell: &UseReducerDispatcher<State>, index: usize) -> Callback<MouseEvent> {
    let (tell, answer) = (tell.clone(), answer.clone());
    Callback::from(move |_| {
        if let Some(action) = go(&answer, index) {
            tell.dispatch(action);
        }
    })
}

/// Where a part leads: to the card that speaks of it, else to its heading.
pub fn go(answer: &Answer, index: usize) -> Option<Action> {
    let part = answer.parts.get(index)?;
    let range = part.at.map(|at| Range { start: at, end: at });
    if let Some(card) = part.finding {
        // What is missing has its place, too: the cut or the slot.
        let text = Jump::Text {
            id: format!("m{card}-0"),
            range,
            focus: false,
        };
        let beside = Jump::Beside {
            id: card_id(card),
            focus: false,
        };
        return Some(Action::Open {
            card: Some(card),
            jumps: vec![text, beside],
        });
    }
    Some(Action::Go(Jump::Text {
        id: answer.sheet_id_at(part.at?),
        range,
        focus: true,
    }))
}
