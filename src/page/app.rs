//! The page as a whole: one state, one engine, one field; what is around the field changes.

use yew::prelude::*;

use super::answer::Answer;
use super::dialogs::Dialogs;
use super::dom;
use super::engine::{Engine, SAMPLE};
use super::first::{Hints, looks};
use super::foot::{Messages, foot};
use super::head::{bar, masthead};
use super::icons::sprite;
use super::keys::{use_doors, use_jumps};
use super::news::news;
use super::numbering::LostNumbers;
use super::overlay::Overlay;
use super::paper::paper;
use super::parts::parts;
use super::right::{Beside, right};
use super::sheet::Sheet;
use super::state::{Action, Dialog, Network, State, Surface, Tab, Toast};
use super::tools::tools;
use crate::json::Edit;
use crate::view::wording;

#[component]
pub fn App() -> Html {
    let state = use_reducer(State::default);
    let field = use_node_ref();
    let engine = {
        let (field, tell) = (field.clone(), state.dispatcher());
        use_memo((), move |()| Engine::new(field, tell))
    };
    {
        let tell = state.dispatcher();
        use_effect_with((), move |()| {
            // Whether the policy holds is tried when the user asks for it in the privacy dialog: a refused attempt is an
            // error in the console, and a page that has just been opened has none.
            tell.dispatch(Action::Network(if dom::locked() {
                Network::Locked
            } else {
                Network::Open
            }));
            dom::set_ready();
        });
    }
    use_doors(&state, &engine, &field);
    use_jumps(&state, &field);
    {
        let field = field.clone();
        use_effect_with(state.result, move |result| {
            if !result {
                dom::to_top(&field);
            }
        });
    }
    {
        let engine = engine.clone();
        use_effect_with(state.along.last_year.clone(), move |last| {
            engine.put_last(last.as_ref());
        });
    }
    use_effect_with(state.english, |_| {
        dom::set_language(wording::language(), wording::APP_TITLE.say());
    });
    {
        // Where the field is and how wide hangs on all of these; the marks behind it have to follow.
        let field = field.clone();
        use_effect_with((state.size, state.tab, state.surface), move |(size, ..)| {
            dom::set_root_class(["", "large", "larger"][*size]);
            dom::lay_marks_under(&field);
        });
    }

    let change = {
        let (state, engine, field) = (state.clone(), (*engine).clone(), field.clone());
        Callback::from(move |edit: Edit| {
            // A change is computed for the text it was found in; after a keystroke the next answer brings its own.
            if state.stale {
                return;
            }
            dom::replace_range(&field, edit.range, &edit.text);
            engine.changed(true);
            dom::focus_id(if state.surface == Surface::Editing {
                "field"
            } else {
                "desk"
            });
            state.dispatch(Action::Toast(Some(Toast::Undoable(&wording::CHANGED))));
        })
    };
    let result = state.answer.clone().filter(|_| state.result);
    let annotated = result.is_some() && state.surface == Surface::Annotated;
    let figures = result.is_some() && state.tab == Tab::Figures;
    let class = classes!(
        "app",
        if result.is_some() { "is-result" } else { "is-first" },
        (figures || state.tab == Tab::Compare).then_some("app-figures"),
        (state.tab == Tab::Elements).then_some("app-elements"),
        state.has_text.then_some("has-text"),
        (state.dialog == Some(Dialog::Letter)).then_some("has-letter"),
        if state.tab == Tab::Text {
            "view-text"
        } else {
            "view-notes"
        },
    );
    {
        let field = field.clone();
        use_effect_with(annotated, move |annotated| {
            // The keys are for reading now, and not for the field behind the sheet.
            if *annotated && dom::has_focus(&field) {
                dom::focus_id("desk");
            }
        });
    }
    let tell = state.dispatcher();
    html! {
        <div {class}>
            { sprite() }
            if let Some(answer) = &result {
                <a class="skip" href="#notes">{ &wording::SKIP }</a>
                { bar(&state) }
                { news(answer, state.stale) }
                if !answer.unnumbered.is_empty() {
                    <LostNumbers answer={answer.clone()} stale={state.stale} on_number={change.clone()}
                        on_as_written={ { let engine = engine.clone(); move |()| engine.as_written() } }/>
                }
            } else {
                { masthead(&state) }
            }
            <main class="work">
                if let Some(answer) = &result {
                    { parts(answer, &tell, state.stale) }
                }
                <div class="left">
                    if let Some(answer) = &result {
                        { tools(answer, &state) }
                    }
                    <section class={classes!("desk", (result.is_some() && !annotated).then_some("is-editing"))} id="desk" tabindex={annotated.then_some("0")} aria-label={wording::FIELD.say()}>
                        if let Some(answer) = result.as_ref().filter(|_| annotated) {
                            <Sheet answer={answer.clone()} tell={tell.clone()} current={state.current} threshold={state.threshold} {figures} figure={state.figure} on_apply={change.clone()}/>
                        }
                        { paper(&field, &engine, annotated) }
                        if let Some(answer) = result.as_ref().filter(|_| !annotated) {
                            <Overlay answer={answer.clone()} field={field.clone()} tell={tell.clone()} current={state.current} threshold={state.threshold}/>
                        }
                        if result.is_none() {
                            <Hints state={state.clone()}
                                on_file={super::keys::read(&engine, &tell)}
                                on_sample={ { let engine = engine.clone(); move |()| engine.load(SAMPLE) } }
                                on_check={ { let engine = engine.clone(); move |()| engine.check_now() } }
                                on_clear={ { let field = field.clone(); move |()| dom::replace_all(&field, "") } }/>
                        }
                    </section>
                </div>
                if let Some(answer) = &result {
                    { right(&Beside { answer, state: &state, engine: &engine, tell: tell.clone(), on_apply: &change }) }
                } else {
                    { looks(&tell) }
                }
            </main>
            { foot(&state) }
            <Messages state={state.clone()}/>
            if let Some(answer) = state.warm.as_ref().filter(|_| result.is_none()) {
                <Unseen state={state.clone()} engine={(*engine).clone()} answer={answer.clone()}/>
            }
            if let Some(dialog) = state.dialog {
                <Dialogs {dialog} state={state.clone()}/>
            }
        </div>
    }
}

/// Milliseconds after which the fonts are loaded and the styles known.
const UNSEEN: i32 = 120;

#[derive(Properties, PartialEq)]
struct UnseenProps {
    state: UseReducerHandle<State>,
    engine: Engine,
    answer: Answer,
}

/// The sample's result, drawn once where nobody sees it: whoever pastes next does not wait for faces to be loaded.
#[component]
fn Unseen(props: &UnseenProps) -> Html {
    let (answer, state) = (&props.answer, &props.state);
    let tell = state.dispatcher();
    {
        let tell = tell.clone();
        use_effect_with((), move |()| {
            let timer = dom::after(UNSEEN, move || tell.dispatch(Action::Warm(None)));
            move || drop(timer)
        });
    }
    let nothing: Callback<Edit> = Callback::noop();
    let characters = use_memo((), |()| crate::text::words::characters());
    html! {
        <div class="unseen" aria-hidden="true">
            { bar(state) }
            { tools(answer, state) }
            { news(answer, false) }
            { parts(answer, &tell, false) }
            <Sheet answer={answer.clone()} tell={tell.clone()} current={None} threshold={state.threshold} figures={false} figure={None} on_apply={nothing.clone()}/>
            <div class="sheet"><p class="report-text">{ &*characters }<span class="lead">{ &*characters }</span></p></div>
            { right(&Beside { answer, state, engine: &props.engine, tell, on_apply: &nothing }) }
        </div>
    }
}
