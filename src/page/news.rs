//! The first sentence of a result, and the counts under it.

use yew::prelude::*;

use super::answer::Answer;
use super::icons::shape;
use crate::rules::Class;
use crate::view::{RowState, wording};

/// `stale`: the text has changed since.
pub fn news(answer: &Answer, stale: bool) -> Html {
    let phrases = answer.news.iter().map(|phrase| {
        if phrase.grave {
            html! { <em>{ &phrase.text }</em> }
        } else {
            html! { &phrase.text }
        }
    });
    let counts = [
        (Class::Must, answer.tally.must),
        (Class::Verify, answer.tally.verify),
        (Class::Improve, answer.tally.improve),
    ];
    html! {
        <section class={classes!("news", stale.then_some("is-stale"))}>
            <h1 class="news-line">{ for phrases }</h1>
            <div class="tally">
                if answer.judged && !answer.elements.rows.is_empty() {
                    <span>{ &wording::ELEMENTS }<b>{ format!("{}/{}", answer.elements.present, answer.elements.rows.len()) }</b>{ nine(answer) }</span>
                }
                { for counts.iter().map(|(class, count)| html! { <span>{ shape(*class) }{ wording::class(*class).0.say() }<b>{ *count }</b></span> }) }
                if stale {
                    <span>{ &wording::STALE }</span>
                }
            </div>
        </section>
    }
}

/// One square for each element, filled when it is there.
fn nine(answer: &Answer) -> Html {
    let rows = &answer.elements.rows;
    let squares = rows.iter().enumerate().map(|(index, row)| {
        if row.state == RowState::Present {
            html! { <rect class="nine-yes" x={(index * 11).to_string()} y="1" width="9" height="10" rx="1"/> }
        } else {
            html! { <rect class="nine-no" x={format!("{}.75", index * 11)} y="1.75" width="7.5" height="8.5" rx="1"/> }
        }
    });
    html! {
        <svg class="nine" viewBox="0 0 99 12" role="img" aria-label={wording::NINE.with(&[&answer.elements.present, &rows.len()])}>{ for squares }</svg>
    }
}
