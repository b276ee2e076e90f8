//! The annotated sheet.

use yew::prelude::*;

use super::answer::Answer;
use super::dom;
use super::icons::{icon, shape};
use super::state::{Action, Jump, State, card_id};
use crate::rules::Class;
use crate::view::{Drawn, DrawnBlock, Gap, Look, Mark, MarkKind, Piece, wording};

/// Blocks that fill the tallest window; title, addressee and short lines count as blocks too.
const FIRST_BLOCKS: usize = 14;
/// Milliseconds until the first blocks are painted.
const NEXT_FRAME: i32 = 24;

#[derive(Properties, PartialEq)]
pub struct SheetProps {
    pub answer: Answer,
    pub tell: UseReducerDispatcher<State>,
    pub current: Option<usize>,
    pub threshold: Class,
    /// The figures are marked and not the findings.
    pub figures: bool,
    pub figure: Option<usize>,
    pub on_apply: Callback<crate::json::Edit>,
}

#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let clicked = {
        let (tell, answer) = (props.tell.clone(), props.answer.clone());
        Callback::from(move |event: MouseEvent| {
            let event: &web_sys::Event = event.as_ref();
            if let Some(figure) = dom::number_at(event, "data-d") {
                let row = Jump::Beside {
                    id: format!("r{figure}"),
                    focus: true,
                };
                tell.dispatch(Action::Figure {
                    figure: Some(figure),
                    jumps: vec![row],
                });
            } else if let Some(card) =
                dom::number_at(event, "data-f").filter(|card| *card < answer.cards.len())
            {
                let beside = Jump::Beside {
                    id: card_id(card),
                    focus: true,
                };
                tell.dispatch(Action::Open {
                    card: Some(card),
                    jumps: vec![beside],
                });
            }
        })
    };
    let whole = use_state(|| false);
    {
        let whole = whole.clone();
        use_effect_with((), move |()| {
            let timer = dom::after(NEXT_FRAME, move || whole.set(true));
            move || drop(timer)
        });
    }
    use_effect(|| {
        // After every drawing: other marks, other type, other numbers in the margin.
        dom::settle_pins();
    });
    // A sheet that appears shows first what fits the window: the news must not wait for the layout of what nobody sees yet.
    let first = if *whole { usize::MAX } else { FIRST_BLOCKS };
    let drawn = props
        .answer
        .sheet
        .drawn
        .iter()
        .take(first)
        .map(|drawn| match drawn {
            Drawn::Gap(gap) => cut(props, gap),
            Drawn::Block(drawn) => block(props, drawn),
        });
    html! {
        <article class="sheet" lang="zh-CN" onclick={clicked}>
            { for drawn }
            if *whole && props.answer.sheet.omitted > 0 {
                <p class="sheet-omitted" lang={wording::language()}>{ wording::omitted(props.answer.sheet.omitted) }</p>
            }
        </article>
    }
}

fn block(props: &SheetProps, drawn: &DrawnBlock) -> Html {
    let pieces = line(props, &drawn.pieces);
    let band = drawn.section.map(|section| format!("in-{section}"));
    let slot_only = matches!(drawn.pieces.first(), Some(Piece::Slot(_)));
    if slot_only
        && drawn
            .pieces
            .iter()
            .all(|piece| matches!(piece, Piece::Slot(card) | Piece::Pin(card) if !shown(props, *card)))
    {
        return Html::default();
    }
    let id = (!slot_only).then(|| format!("b{}", drawn.start));
    let class = |name: &'static str| classes!(name, band.clone());
    match drawn.look {
        Look::Title => html! { <h2 {id} tabindex="-1" class="report-title">{ pieces }</h2> },
        Look::Heading(1) => html! { <h3 {id} tabindex="-1" class={class("report-1")}>{ pieces }</h3> },
        Look::Heading(2) => html! { <h4 {id} tabindex="-1" class={class("report-2")}>{ pieces }</h4> },
        Look::Heading(_) => html! { <h5 {id} tabindex="-1" class={class("report-3")}>{ pieces }</h5> },
        look => {
            let name = match look {
                Look::Letterhead => "report-letterhead",
                Look::Number => "report-number",
                Look::Addressee => "report-to",
                Look::Signature => "report-sign",
                Look::Appendix => "report-appendix",
                Look::Web => "report-web",
                _ => "report-text",
            };
            html! { <p {id} tabindex="-1" class={class(name)}>{ pieces }</p> }
        }
    }
}

fn shown(props: &SheetProps, card: usize) -> bool {
    let class = props.answer.cards[card].class;
    !props.figures && (class >= props.threshold || props.current == Some(card))
}

/// The rule that finds what Markdown and HTML left.
const MARKUP: &str = "markup-trace";

/// Something in a line: words under the marks that are shown, or what stands between words.
struct Item<'a> {
    piece: &'a Piece,
    marks: Vec<Mark>,
}

/// The line with its marks; one mark is one element, whatever cuts its words.
fn line(props: &SheetProps, pieces: &[Piece]) -> Html {
    let items: Vec<Item> = pieces
        .iter()
        .filter(|piece| match piece {
            Piece::Words { .. } => true,
            Piece::Slot(card) => shown(props, *card),
            Piece::Pin(card) => shown(props, *card) && props.answer.cards[*card].class != Class::Trace,
        })
        .map(|piece| Item {
            piece,
            marks: match piece {
                Piece::Words { marks, .. } => marks
                    .iter()
                    .filter(|mark| visible(props, mark))
                    .copied()
                    .collect(),
                Piece::Slot(_) | Piece::Pin(_) => Vec::new(),
            },
        })
        .collect();
    nested(props, &items, 0)
}

/// Draws items whose first `depth` marks are drawn already.
fn nested(props: &SheetProps, items: &[Item], depth: usize) -> Html {
    let mark = |item: &Item| item.marks.get(depth).copied();
    let same = |one: Mark, other: Option<Mark>| {
        other.is_some_and(|other| (one.kind, one.index, one.spot) == (other.kind, other.index, other.spot))
    };
    let mut drawn = Vec::new();
    let mut at = 0;
    while at < items.len() {
        let Some(outer) = mark(&items[at]) else {
            drawn.push(single(props, items[at].piece));
            at += 1;
            continue;
        };
        // Numbers and slots inside a mark do not end it.
        let mut end = at + 1;
        let mut next = end;
        while next < items.len() {
            if same(outer, mark(&items[next])) {
                end = next + 1;
            } else if matches!(items[next].piece, Piece::Words { .. }) {
                break;
            }
            next += 1;
        }
        drawn.push(marked(props, outer, &items[at..end], depth));
        at = end;
    }
    drawn.into_iter().collect()
}

fn single(props: &SheetProps, piece: &Piece) -> Html {
    match piece {
        Piece::Words { text, .. } => html! { text },
        Piece::Pin(card) => pin(props, *card),
        Piece::Slot(card) => {
            let finding = &props.answer.cards[*card];
            let current = (props.current == Some(*card)).then_some("is-current");
            html! {
                <span id={format!("m{card}-0")} data-f={card.to_string()} tabindex="-1"
                    lang={wording::language()} class={classes!("slot", format!("slot-{}", finding.class.id()), current)}>{ wording::slot(&finding.rule) }</span>
            }
        }
    }
}

fn visible(props: &SheetProps, mark: &Mark) -> bool {
    match mark.kind {
        MarkKind::Lead => true,
        MarkKind::Figure => props.figures,
        MarkKind::Related => props.current == Some(mark.index) && !props.figures,
        MarkKind::Finding | MarkKind::Passage => {
            let finding = &props.answer.cards[mark.index];
            let looked_at = props.current == Some(mark.index) && !props.figures;
            // Traces are not marked before they are looked at; `#` and `**` are then not even drawn.
            match finding.class {
                Class::Trace => looked_at || finding.rule == MARKUP,
                _ => shown(props, mark.index),
            }
        }
    }
}

/// The items under one mark.
fn marked(props: &SheetProps, mark: Mark, items: &[Item], depth: usize) -> Html {
    let inside = nested(props, items, depth + 1);
    let current = |yes: bool| yes.then_some("is-current");
    let index = mark.index;
    let id = |letter: char| mark.opens.then(|| format!("{letter}{index}-{}", mark.spot));
    match mark.kind {
        MarkKind::Lead => html! { <span class="lead">{ inside }</span> },
        MarkKind::Figure => {
            let figures = &props.answer.figures;
            let bad = figures.rows[index]
                .sum
                .is_some_and(|sum| figures.sums[sum].fails())
                .then_some("mark-must");
            let class = classes!("mark", "mark-figure", bad, current(props.figure == Some(index)));
            html! { <span id={mark.opens.then(|| format!("d{index}"))} data-d={index.to_string()} tabindex="-1" {class}>{ inside }</span> }
        }
        MarkKind::Related => {
            html! { <span id={id('s')} tabindex="-1" class="mark mark-related">{ inside }</span> }
        }
        MarkKind::Finding | MarkKind::Passage => {
            let finding = &props.answer.cards[index];
            if finding.rule == MARKUP && (props.current != Some(index) || props.figures) {
                return html! { <span class="trace-hidden">{ inside }</span> };
            }
            let words = items.iter().map(|item| match item.piece {
                Piece::Words { text, .. } => text.chars().count(),
                Piece::Slot(_) | Piece::Pin(_) => 0,
            });
            let short =
                (finding.class == Class::Improve && words.sum::<usize>() <= 2).then_some("mark-short");
            let class = classes!(
                "mark",
                (mark.kind == MarkKind::Finding).then(|| format!("mark-{}", finding.class.id())),
                short,
                current(props.current == Some(index))
            );
            html! { <mark id={id('m')} data-f={index.to_string()} tabindex="-1" {class}>{ inside }</mark> }
        }
    }
}

fn pin(props: &SheetProps, card: usize) -> Html {
    let finding = &props.answer.cards[card];
    let current = (props.current == Some(card)).then_some("is-current");
    html! {
        <button type="button" tabindex="-1" lang={wording::language()} class={classes!("pin", current)} data-f={card.to_string()}
            aria-label={wording::PIN.with(&[&finding.number, wording::class(finding.class).0])}>{ shape(finding.class) }{ finding.number }</button>
    }
}

/// The sheet stops, the desk shows through, the sheet goes on.
fn cut(props: &SheetProps, gap: &Gap) -> Html {
    if !shown(props, gap.finding) {
        return Html::default();
    }
    let current = (props.current == Some(gap.finding)).then_some("is-current");
    let apply = {
        let (on_apply, edit) = (props.on_apply.clone(), gap.outline.edit.clone());
        Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            on_apply.emit(edit.clone());
        })
    };
    html! {
        <section class={classes!("gap", current)} id={format!("m{}-0", gap.finding)} data-f={gap.finding.to_string()} tabindex="-1" lang={wording::language()} aria-label={gap.title.clone()}>
            <p class="gap-title">{ &gap.title }</p>
            <p class="gap-outline" lang="zh-CN">
                <b>{ &gap.outline.heading }</b>
                { for gap.outline.lines.iter().map(|line| html! { <span>{ line }</span> }) }
            </p>
            <button type="button" class="button button-main" onclick={apply}>{ icon("insert") }{ &wording::INSERT_OUTLINE }</button>
            { pin(props, gap.finding) }
        </section>
    }
}
