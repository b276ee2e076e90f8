//! What each rule checks, in its own words.

use yew::prelude::*;

use super::dom;
use crate::rules::{Class, Rule};
use crate::view::wording::{self, chinese};
use crate::view::{Passage, passages, rules_of};

#[derive(Properties, PartialEq)]
pub struct ReferenceProps {
    /// The rule that was asked for: it is opened and brought into view.
    pub asked: Option<&'static str>,
}

#[component]
pub fn Reference(props: &ReferenceProps) -> Html {
    let asked = props.asked;
    use_effect_with((), move |()| {
        // When the dialog around it has been opened.
        let timer = asked.map(|id| {
            dom::after(0, move || {
                dom::jump(&element_id(id));
                dom::focus_id(&element_id(id));
            })
        });
        move || drop(timer)
    });
    let group = |class: Class| {
        html! {
            <section class="rules">
                <h3 class={format!("ink-{}", class.id())}>{ wording::class(class).0.say() }</h3>
                { for rules_of(class).map(|rule| entry(rule, asked == Some(rule.id))) }
            </section>
        }
    };
    html! {
        <>
            <p>{ &wording::RULES_INTRO }</p>
            { for [Class::Must, Class::Verify, Class::Improve, Class::Trace].map(group) }
        </>
    }
}

fn element_id(rule: &str) -> String {
    format!("rule-{rule}")
}

fn entry(rule: &'static Rule, open: bool) -> Html {
    html! {
        <details class="rule" lang="zh-CN" {open}>
            <summary id={element_id(rule.id)}><span>{ rule.title }</span><code>{ rule.id }</code></summary>
            <div class="rule-body">
                { for passages(rule).into_iter().map(passage) }
                <p class="rule-basis">{ chinese::rule_basis(rule.basis) }</p>
            </div>
        </details>
    }
}

fn passage(passage: Passage) -> Html {
    match passage {
        Passage::Heading(words) => html! { <h4>{ words }</h4> },
        Passage::Words(words) => html! { <p>{ quoted(words) }</p> },
        Passage::Bad("") => example(
            "example-bad",
            wording::EXAMPLE_BAD.say(),
            wording::EXAMPLE_LEFT_OUT.zh(),
        ),
        Passage::Bad(words) => example("example-bad", wording::EXAMPLE_BAD.say(), words),
        Passage::Good(words) => example("example-good", wording::EXAMPLE_GOOD.say(), words),
    }
}

fn example(class: &'static str, name: &'static str, words: &'static str) -> Html {
    html! { <p class={classes!("example", class)}><b lang={wording::language()}>{ name }</b>{ words }</p> }
}

/// Words between backticks as code.
fn quoted(words: &'static str) -> Html {
    words
        .split('`')
        .enumerate()
        .map(|(index, part)| {
            if index % 2 == 1 {
                html! { <code>{ part }</code> }
            } else {
                html! { part }
            }
        })
        .collect()
}
