//! The figures: the arithmetic between them, the themes, the shares, the table, and what is not counted.

use yew::prelude::*;

use super::answer::Answer;
use super::icons::{shape, tick};
use super::language::mixed;
use super::pictures::{shares, themes};
use super::right::Beside;
use super::state::{Action, Jump, State};
use super::tools::copy;
use crate::json::Range;
use crate::rules::Class;
use crate::text::order;
use crate::view::{FigureRow, Sum, wording};

/// Rows that are drawn at first, and more with each click.
const SHOWN: usize = 300;
/// Calculations that are drawn.
const SUMS: usize = 60;

/// What the table shows; it keeps its filter itself.
#[derive(Properties, PartialEq)]
pub struct TableProps {
    pub answer: Answer,
    pub tell: UseReducerDispatcher<State>,
    pub figure: Option<usize>,
}

pub fn figures(props: &Beside) -> Html {
    let figures = &props.answer.figures;
    if figures.rows.is_empty() {
        return html! {
            <div class="data">
                <p class="data-none">{ &wording::NO_FIGURES }</p>
                <p class="quiet">{ &wording::NO_FIGURES_HINT }</p>
                { excluded(props) }
            </div>
        };
    }
    html! {
        <div class="data">
            if figures.sums.is_empty() {
                { themes(&figures.themes) }
            } else {
                <div class="data-pair">
                    <section>
                        <h2 class="data-head">{ &wording::SUMS }<small>{ wording::sums(figures.checked(), figures.failing()) }</small></h2>
                        <div class="sums">{ for figures.sums.iter().take(SUMS).map(|sum| sum_row(props, sum)) }</div>
                        if figures.sums.len() > SUMS {
                            <p class="quiet">{ wording::MORE_ROWS.with(&[&(figures.sums.len() - SUMS)]) }</p>
                        }
                    </section>
                    { themes(&figures.themes) }
                </div>
            }
            { shares(&props.answer.parts) }
            <Table answer={props.answer.clone()} tell={props.tell.clone()} figure={props.state.figure}/>
            { excluded(props) }
        </div>
    }
}

fn sum_row(props: &Beside, sum: &Sum) -> Html {
    let (class, says) = if sum.holds {
        (
            "sum sum-good",
            html! { <>{ tick() }<span class="sum-word">{ &wording::AGREES }</span></> },
        )
    } else if let Some(reason) = &sum.reason {
        (
            "sum",
            html! { <span class="sum-word">{ mixed(&wording::unchecked(reason)) }</span> },
        )
    } else {
        (
            "sum sum-bad",
            html! { <>{ shape(Class::Must) }{ mixed(&wording::stated(&sum.stated)) }</> },
        )
    };
    let inside = html! {
        <>
            <span class="sum-of" lang="zh-CN" title={sum.name.clone()}>{ &sum.name }</span>
            <span class="sum-left">{ mixed(&sum.formula) }</span>
            <span class="sum-says">{ says }</span>
        </>
    };
    match sum.figure {
        Some(figure) => {
            html! { <button type="button" {class} onclick={show(&props.tell, props.answer, figure)}>{ inside }</button> }
        }
        None => html! { <div {class}>{ inside }</div> },
    }
}

/// Shows a figure in the text.
fn show(tell: &UseReducerDispatcher<State>, answer: &Answer, figure: usize) -> Callback<MouseEvent> {
    let (tell, range) = (tell.clone(), answer.figures.rows[figure].spot.range);
    Callback::from(move |_| {
        let text = Jump::Text {
            id: format!("d{figure}"),
            range: Some(range),
            focus: super::dom::text_hidden(),
        };
        tell.dispatch(Action::Figure {
            figure: Some(figure),
            jumps: vec![text],
        });
    })
}

/// The table of figures with its filters.
#[component]
fn Table(props: &TableProps) -> Html {
    let filter = use_state(|| None::<Filter>);
    let shown = use_state(|| SHOWN);
    let sort = use_state(|| Sort::Text);
    let figures = &props.answer.figures;
    let mut rows: Vec<usize> = (0..figures.rows.len())
        .filter(|index| filter.as_ref().is_none_or(|filter| filter.passes(props, *index)))
        .collect();
    sort.order(&props.answer, &mut rows);
    let chip = |what: Option<Filter>, word: String, count: usize| {
        let pressed = if *filter == what { "true" } else { "false" };
        let filter = filter.clone();
        let onclick = move |_: MouseEvent| filter.set(what.clone());
        html! { <button type="button" class="chip chip-filter" aria-pressed={pressed} {onclick}>{ word }<span class="count">{ count }</span></button> }
    };
    let more = {
        let shown = shown.clone();
        move |_: MouseEvent| shown.set(*shown + SHOWN)
    };
    let table = {
        let answer = props.answer.clone();
        move || answer.for_files(&[]).figures.tab_separated()
    };
    let themed = figures
        .themes
        .iter()
        .enumerate()
        .filter(|(_, theme)| theme.figures > 0);
    // The row a click in the text leads to is drawn wherever it stands.
    let drawn = rows
        .iter()
        .enumerate()
        .filter(|(place, index)| *place < *shown || props.figure == Some(**index));
    html! {
        <section>
            <h2 class="data-head data-next">{ &wording::FIGURES }<small>{ wording::figures_hint(figures.rows.len(), figures.excluded_count()) }</small>
                { copy(&props.tell, "link", wording::COPY_TABLE.say(), &wording::COPIED_TABLE, table) }
            </h2>
            <div class="filters">
                { chip(None, wording::ALL.say().to_owned(), figures.rows.len()) }
                { for themed.map(|(index, theme)| chip(Some(Filter::Theme(index)), theme.name.clone(), theme.figures)) }
                if figures.failing() > 0 {
                    { chip(Some(Filter::Failing), wording::ONLY_FAILING.say().to_owned(), figures.failing()) }
                }
            </div>
            <div class="table-scroll" tabindex="0" role="region" aria-label={wording::FIGURES.say()}>
                <table class="table">
                    <thead><tr>{ for wording::TABLE_HEAD[..7].iter().enumerate().map(|(place, head)| column(&sort, place, head.say())) }</tr></thead>
                    <tbody>{ for drawn.map(|(_, index)| row(props, *index, &figures.rows[*index])) }</tbody>
                </table>
            </div>
            if rows.len() > *shown {
                <p class="data-more">{ wording::MORE_ROWS.with(&[&(rows.len() - *shown)]) }{ "　" }<button type="button" class="link" onclick={more}>{ &wording::SHOW_MORE }</button></p>
            }
        </section>
    }
}

/// In which order the rows stand.
#[derive(Clone, Copy, PartialEq)]
enum Sort {
    /// As in the text.
    Text,
    Largest,
    Smallest,
    Theme,
}

impl Sort {
    fn order(self, answer: &Answer, rows: &mut Vec<usize>) {
        let figures = &answer.checked().figures;
        // Thousandths are enough, and no figure of a report reaches 10¹⁵.
        #[allow(clippy::cast_sign_loss)]
        let value = |row: &usize| ((figures[*row].value + 1.0e12).max(0.0) * 1000.0) as u64;
        let themes = &answer.figures.themes;
        match self {
            Sort::Text => {}
            Sort::Smallest => order::by_number(rows, value),
            Sort::Largest => order::by_number(rows, |row| u64::MAX - value(row)),
            Sort::Theme => order::by_number(rows, |row| {
                let theme = &answer.figures.rows[*row].theme;
                let place = themes.iter().position(|row| row.name == *theme);
                place.unwrap_or(themes.len()) as u64
            }),
        }
    }
}

/// The head of a column; three of them order the rows.
fn column(sort: &UseStateHandle<Sort>, place: usize, head: &'static str) -> Html {
    let class = match place {
        2 => "number",
        3 => "unit",
        _ => "",
    };
    let (next, here) = match (place, **sort) {
        (0, now) => (Sort::Text, (now == Sort::Text).then_some("ascending")),
        (2, Sort::Largest) => (Sort::Smallest, Some("descending")),
        (2, now) => (Sort::Largest, (now == Sort::Smallest).then_some("ascending")),
        (4, now) => (Sort::Theme, (now == Sort::Theme).then_some("ascending")),
        _ => return html! { <th scope="col" {class}>{ head }</th> },
    };
    let sort = sort.clone();
    html! {
        <th scope="col" {class} aria-sort={here}>
            <button type="button" class="sort" title={wording::SORT.say()} onclick={move |_: MouseEvent| sort.set(next)}>{ head }</button>
        </th>
    }
}

#[derive(Clone, PartialEq)]
enum Filter {
    Theme(usize),
    Failing,
}

impl Filter {
    fn passes(&self, props: &TableProps, index: usize) -> bool {
        let figures = &props.answer.figures;
        let row = &figures.rows[index];
        match self {
            Filter::Theme(theme) => row.theme == figures.themes[*theme].name,
            Filter::Failing => row.sum.is_some_and(|sum| figures.sums[sum].fails()),
        }
    }
}

fn row(props: &TableProps, index: usize, row: &FigureRow) -> Html {
    let sum = row.sum.map(|sum| &props.answer.figures.sums[sum]);
    let check = match sum {
        Some(sum) if sum.holds => html! { <>{ tick() }<span class="quiet">{ mixed(&sum.formula) }</span></> },
        Some(sum) if !sum.fails() => html! { <span class="quiet">{ mixed(&sum.formula) }</span> },
        Some(sum) => html! { <span class="ink-must">{ shape(Class::Must) }{ mixed(&sum.formula) }</span> },
        None if row.target => html! { <span class="target">{ &wording::TARGET }</span> },
        None => Html::default(),
    };
    let current = (props.figure == Some(index)).then_some("is-current");
    let spot = &row.spot;
    html! {
        <tr key={index} id={format!("r{index}")} tabindex="-1" class={classes!(current)} onclick={show(&props.tell, &props.answer, index)}>
            <td>{ index + 1 }</td>
            <td><button type="button" class="row-button" lang="zh-CN">{ if row.subject.is_empty() { &spot.quote } else { &row.subject } }</button>
                <small class="context" lang="zh-CN">{ &spot.before }<b>{ &spot.quote }</b>{ &spot.after }</small></td>
            <td class="number">{ &row.value }</td>
            <td class="unit" lang="zh-CN">{ &row.unit }</td>
            <td class="quiet nowrap">{ &row.theme }</td>
            <td class="quiet nowrap">{ row.section }</td>
            <td class="check">{ check }</td>
        </tr>
    }
}

fn excluded(props: &Beside) -> Html {
    let figures = &props.answer.figures;
    if figures.excluded.is_empty() {
        return Html::default();
    }
    let number = |(words, range): &(String, Range)| {
        let (tell, range) = (props.tell.clone(), *range);
        let id = props.answer.sheet_id_at(range.start);
        let jump = Jump::Text {
            id,
            range: Some(range),
            focus: false,
        };
        html! { <button type="button" class="link" lang="zh-CN" onclick={move |_| tell.dispatch(Action::Go(jump.clone()))}>{ words }</button> }
    };
    html! {
        <section>
            <h2 class="data-head data-next">{ &wording::EXCLUDED }<small>{ &wording::EXCLUDED_HINT }</small></h2>
            <dl class="noted">
                { for figures.excluded.iter().map(|group| html! {
                    <div class="fact"><dt>{ group.reason }</dt><dd class="numbers">
                        { for group.numbers.iter().take(40).map(number) }
                        if group.numbers.len() > 40 { <span class="quiet">{ wording::MORE_PLACES.with(&[&(group.numbers.len() - 40)]) }</span> }
                    </dd></div>
                }) }
            </dl>
        </section>
    }
}
