//! The marks behind the field while the text is edited: the same words in the same type, unseen, with only their marks seen.

use std::rc::Rc;

use yew::prelude::*;

use super::answer::Answer;
use super::dom;
use super::state::{Action, Jump, State, card_id};
use crate::rules::Class;
use crate::view::overlay::{Stretch, lines, moved, stretches};

/// Longer texts are edited without marks: drawing them anew with each key would be felt.
const MARKED_BYTES: usize = 400_000;

#[derive(Properties, PartialEq)]
pub struct OverlayProps {
    pub answer: Answer,
    pub field: NodeRef,
    pub tell: UseReducerDispatcher<State>,
    pub current: Option<usize>,
    pub threshold: Class,
}

#[component]
pub fn Overlay(props: &OverlayProps) -> Html {
    let node = use_node_ref();
    let text = use_state(|| Rc::<str>::from(dom::value(&props.field)));
    let marks = use_memo((props.answer.clone(), props.threshold), |(answer, threshold)| {
        let mut marks = stretches(answer.shown());
        marks.retain(|mark| mark.class >= *threshold);
        marks
    });
    {
        let (field, node, text) = (props.field.clone(), node.clone(), text.setter());
        use_effect_with((), move |()| {
            let typed = {
                let field = field.clone();
                dom::listen_to(&field.clone(), "input", move |_| {
                    text.set(dom::value(&field).into());
                })
            };
            let moves = [
                {
                    let (field, node) = (field.clone(), node.clone());
                    dom::listen_to(&field.clone(), "scroll", move |_| dom::follow(&field, &node))
                },
                {
                    let (field, node) = (field.clone(), node.clone());
                    Some(dom::listen(&dom::window(), "resize", move |_| {
                        dom::lay_under(&field, &node);
                    }))
                },
            ];
            move || drop((typed, moves))
        });
    }
    {
        // The caret in a mark opens its card, without taking the keys away from the text.
        let (field, tell, marks, answer) = (
            props.field.clone(),
            props.tell.clone(),
            marks.clone(),
            props.answer.clone(),
        );
        use_effect_with(props.answer.clone(), move |_| {
            let clicked = dom::listen_to(&field.clone(), "click", move |_| {
                let (Some(at), true) = (dom::caret(&field), dom::value(&field) == answer.text()) else {
                    return;
                };
                let here = |mark: &&Stretch| mark.range.start <= at && at < mark.range.end;
                if let Some(mark) = marks.iter().find(here) {
                    tell.dispatch(Action::Open {
                        card: Some(mark.finding),
                        jumps: vec![Jump::Beside {
                            id: card_id(mark.finding),
                            focus: false,
                        }],
                    });
                }
            });
            move || drop(clicked)
        });
    }
    {
        let (field, node) = (props.field.clone(), node.clone());
        use_effect(move || dom::lay_under(&field, &node));
    }
    let drawn = if text.len() > MARKED_BYTES {
        Html::default()
    } else {
        let marks = moved(props.answer.text(), &text, &marks);
        lines(&text, &marks)
            .into_iter()
            .map(|runs| {
                if runs.is_empty() {
                    return html! { <div><br/></div> };
                }
                let runs = runs.into_iter().map(|(words, mark)| match mark {
                    None => html! { { words } },
                    Some(mark) => {
                        let current = (props.current == Some(mark.finding)).then_some("is-current");
                        // One or two characters would be lost under a dotted line alone.
                        let short = (mark.class == Class::Improve && words.chars().nth(2).is_none()).then_some("mark-short");
                        html! { <mark class={classes!("mark", format!("mark-{}", mark.class.id()), short, current)}>{ words }</mark> }
                    }
                });
                html! { <div>{ for runs }</div> }
            })
            .collect()
    };
    html! { <div ref={node} class="overlay" aria-hidden="true">{ drawn }</div> }
}
