//! The nine required elements as a table.

use yew::prelude::*;

use super::icons::{shape, tick, unknown};
use super::right::Beside;
use super::state::{Action, Jump, card_id, text_jump};
use crate::json::Range;
use crate::rules::Class;
use crate::view::{ElementRow, RowState, wording};

pub fn elements(props: &Beside) -> Html {
    let elements = &props.answer.elements;
    html! {
        <div class="data">
            <section>
                <h2 class="data-head">{ &wording::ELEMENTS }<small>{ if elements.local { &wording::COUNTED_LOCAL } else { &wording::COUNTED } }</small></h2>
                <table class="table table-elements">
                    <thead><tr>{ for wording::ELEMENT_HEADS.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                    <tbody>{ for elements.rows.iter().map(|row| element(props, row)) }</tbody>
                </table>
            </section>
            <section>
                <h2 class="data-head data-next">{ &wording::NOTED_TITLE }<small>{ &wording::NOTED_HINT }</small></h2>
                <dl class="noted">
                    { for elements.noted.iter().map(|noted| html! {
                        <div class="fact"><dt>{ &noted.name }</dt>
                            <dd>if let Some(words) = &noted.words { <span lang="zh-CN">{ words }</span> } else { <span class="quiet">{ noted.note }</span> }</dd></div>
                    }) }
                </dl>
            </section>
        </div>
    }
}

fn element(props: &Beside, row: &ElementRow) -> Html {
    let state = match (row.state, row.finding) {
        (RowState::Present, _) => html! { <>{ tick() }{ &wording::PRESENT }</> },
        (RowState::Unknown, _) => html! { <>{ unknown() }{ &wording::UNKNOWN }</> },
        (RowState::Missing, found) => {
            let class = found.map_or(Class::Must, |(_, class)| class);
            html! { <span class={format!("ink-{}", class.id())}>{ shape(class) }{ &wording::MISSING }</span> }
        }
    };
    let tell = props.tell.clone();
    let says = row.finding.map_or_else(Html::default, |(card, _)| {
        let answer = props.answer.clone();
        let tell = tell.clone();
        let open = move |_: MouseEvent| {
            let jumps = vec![text_jump(&answer, card, 0, false), Jump::Beside { id: card_id(card), focus: true }];
            tell.dispatch(Action::Open { card: Some(card), jumps });
        };
        html! { <button type="button" class="link" lang="zh-CN" onclick={open}>{ &props.answer.cards[card].message }</button> }
    });
    let at = row.at.filter(|_| row.state == RowState::Present).map(|at| {
        let block = props.answer.sheet_id_at(at);
        let jump = Jump::Text { id: block, range: Some(Range { start: at, end: at }), focus: true };
        html! { <button type="button" class="link" onclick={move |_| tell.dispatch(Action::Go(jump.clone()))}>{ &wording::GOTO }</button> }
    });
    html! { <tr><td>{ &row.name }</td><td class="check">{ state }</td><td>{ says }{ at }</td></tr> }
}
