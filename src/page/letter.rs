//! 审查反馈意见 in the page: its words to be changed, and printed as an official document.

use std::rc::Rc;

use yew::prelude::*;

use super::answer::Answer;
use super::dom;
use super::export::{save_letter, written};
use super::state::{Action, State};
use crate::export::letter_paragraphs;
use crate::view::wording;

#[derive(Properties, PartialEq)]
pub struct LetterProps {
    pub answer: Answer,
    pub state: UseReducerHandle<State>,
}

/// Inside the dialog. The field is read and never written by the drawing, as the field of the text.
#[component]
pub fn Letter(props: &LetterProps) -> Html {
    let (field, state) = (use_node_ref(), &props.state);
    let first = use_memo((), |()| written(&props.answer, state));
    let words = state.along.letter.clone().unwrap_or_else(|| Rc::clone(&first));
    let changed = {
        let (tell, field, first) = (state.dispatcher(), field.clone(), first.clone());
        move |_: InputEvent| {
            tell.dispatch(Action::Letter {
                words: dom::value(&field).into(),
                written: Rc::clone(&first),
            });
        }
    };
    let again = {
        let (field, first) = (field.clone(), first.clone());
        move |_: MouseEvent| dom::replace_all(&field, &first)
    };
    let printed = letter_paragraphs(&words)
        .into_iter()
        .map(|(kind, words)| html! { <p class={["letter-", kind].concat()}>{ words }</p> });
    let print = html! { <div class="letter" lang="zh-CN">{ for printed }</div> };
    let old =
        state.along.letter.is_some() && state.along.letter_was.as_ref().is_some_and(|was| *was != *first);
    html! {
        <>
            if old {
                <p class="word-must" id="letter-old" role="status">{ &wording::LETTER_OLD }</p>
            }
            <p class="quiet" id="letter-how">{ &wording::LETTER_HOW }</p>
            <textarea ref={field} id="letter-field" class="letter-field" lang="zh-CN" aria-label={wording::EXPORT_LETTER.say()} aria-describedby="letter-how" spellcheck="false" translate="no"
                autocomplete="off" data-gramm="false" data-lt-active="false" defaultvalue={words.to_string()} oninput={changed}/>
            <div class="row">
                <button type="button" class="button button-main" id="print" onclick={|_: MouseEvent| dom::print()}>{ &wording::PRINT }</button>
                <button type="button" class="button" id="letter-docx" onclick={save_letter(&props.answer, state, words.clone())}>{ &wording::LETTER_DOCX }</button>
                <button type="button" class="button button-plain" id="letter-again" onclick={again}>{ &wording::LETTER_AGAIN }</button>
            </div>
            { create_portal(print, dom::beside_app()) }
        </>
    }
}
