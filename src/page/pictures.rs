//! Two small pictures: the nine themes as strokes, the shares of the four sections as a bar.

use yew::prelude::*;

use crate::view::{Part, ThemeRow, wording};

/// One stroke for each figure, in fives.
pub fn themes(themes: &[ThemeRow]) -> Html {
    if themes.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2 class="data-head">{ &wording::THEMES }<small>{ &wording::THEMES_HINT }</small></h2>
            <div class="sums">{ for themes.iter().map(theme) }</div>
        </section>
    }
}

fn theme(theme: &ThemeRow) -> Html {
    let picture = if theme.figures > 0 {
        html! { <svg class="theme-ticks" aria-hidden="true"><path d={strokes(theme.figures)}/></svg> }
    } else if theme.touched {
        html! { <span class="theme-words"><svg class="swatch" viewBox="0 0 14 12" aria-hidden="true"><path d="M1 11L11 1M5 11l8-8M1 7l6-6M9 11l4-4"/></svg>{ &wording::THEME_WORDS }</span> }
    } else {
        html! { <span class="theme-none"><svg class="swatch" viewBox="0 0 14 12" aria-hidden="true"><rect x="1" y="1" width="12" height="10" stroke-dasharray="2 2"/></svg>{ &wording::THEME_NONE }</span> }
    };
    html! { <div class="theme"><span class="theme-name">{ &theme.name }</span><span class="theme-count">{ theme.figures }</span>{ picture }</div> }
}

fn strokes(count: usize) -> String {
    let strokes = (0..count.min(60)).map(|stroke| format!("M{} 1v10", 2 + stroke * 7 + stroke / 5 * 5));
    strokes.collect::<Vec<String>>().concat()
}

/// The four sections side by side.
pub fn shares(parts: &[Part]) -> Html {
    let sections: Vec<(usize, &Part, u32)> = parts
        .iter()
        .filter(|part| !part.number.is_empty())
        .enumerate()
        .filter_map(|(index, part)| Some((index, part, part.share.filter(|share| *share > 0)?)))
        .collect();
    if sections.len() < 2 {
        return Html::default();
    }
    let label = wording::shares_label(&sections.iter().map(|(_, _, share)| *share).collect::<Vec<_>>());
    let mut start = 0;
    let bars: Vec<(u32, &(usize, &Part, u32))> = sections
        .iter()
        .map(|section| {
            let here = start;
            start += section.2;
            (here, section)
        })
        .collect();
    html! {
        <section class="share">
            <h2 class="data-head">{ &wording::SHARES }</h2>
            <div>
                <svg class="share-bar" role="img" aria-label={label}>
                    { for bars.iter().map(|(x, (index, _, share))| html! {
                        <rect class={format!("fill-{}", index + 1)} x={format!("{x}%")} width={format!("{}.75%", share.saturating_sub(1))} height="14"/>
                    }) }
                </svg>
                <ul class="share-words">
                    { for bars.iter().map(|(_, (index, part, share))| html! {
                        <li><svg class="share-key" aria-hidden="true"><rect class={format!("fill-{}", index + 1)} width="10" height="10"/></svg>{ part.number }{ " " }{ wording::SECTIONS[*index].short.say() }{ " " }<b>{ format!("{share}%") }</b></li>
                    }) }
                </ul>
            </div>
        </section>
    }
}
