//! Which language the page speaks, and how Chinese inside English is marked for those who hear the page.

use yew::html::IntoPropValue;
use yew::prelude::*;

use super::state::{Action, State};
use crate::view::wording::{self, CHINESE, Wording};

/// Words that may be Chinese where the page speaks English: those are marked.
pub fn mixed(words: &str) -> Html {
    if !wording::english() || words.is_ascii() {
        return html! { words };
    }
    words
        .split_inclusive(' ')
        .map(|word| {
            if word.chars().any(is_han) {
                html! { <span lang="zh-CN">{ word }</span> }
            } else {
                html! { word }
            }
        })
        .collect()
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{3000}'..='\u{9fff}' | '\u{f900}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// The button that changes the language; it speaks the language that it leads to.
pub fn switch(state: &UseReducerHandle<State>) -> Html {
    let (tell, english) = (state.dispatcher(), state.english);
    html! {
        <button type="button" class="link" id="language" lang={if english { CHINESE } else { "en" }}
            onclick={move |_: MouseEvent| tell.dispatch(Action::English(!english))}>{ wording::OTHER_LANGUAGE[usize::from(english)] }</button>
    }
}

// One way for all words: what is drawn in each place is only which one.
impl IntoPropValue<Html> for &Wording {
    #[inline(never)]
    fn into_prop_value(self) -> Html {
        self.say().into()
    }
}
