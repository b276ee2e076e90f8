//! What a change is said of: the figure right before it, or words of its own.

use std::ops::Range;

use super::{Figure, FigureKind, clause};
use crate::lexicon::figures::{Role, words_of};
use crate::report::Block;
use crate::text::{is_han, numeral};

/// What a change is said of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed<'a> {
    /// It continues this figure: 办结率98%，同比提高1.2个百分点.
    Figure(usize),
    /// Words of its own: 信访总量同比下降6.4%.
    Words(&'a str),
}

/// Words between a figure and the change of it that say nothing new.
const FILLERS: [&str; 62] = [
    "分别",
    "相比较",
    "相比",
    "有所",
    "幅度",
    "进一步",
    "明显",
    "大幅",
    "显著",
    "持续",
    "继续",
    "稳步",
    "小幅",
    "逐年",
    "实现",
    "高出",
    "高于",
    "低于",
    "全市",
    "全县",
    "全省",
    "全区",
    "全国",
    "全州",
    "全镇",
    "平均水平",
    "平均值",
    "平均数",
    "平均",
    "均值",
    "水平",
    "同期",
    "年度",
    "上一季度",
    "季度",
    "月份",
    "和",
    "及",
    "与",
    "并",
    "且",
    "又",
    "也",
    "均",
    "都",
    "各",
    "比",
    "较",
    "的",
    "了",
    "为",
    "达到",
    "达",
    "再",
    "高",
    "低",
    "多",
    "少",
    "约为",
    "提速",
    "数据",
    "则",
];

/// What the change `figures[index]` is said of; nothing where that cannot be told.
pub fn changed<'a>(blocks: &'a [Block], figures: &[Figure], index: usize) -> Option<Changed<'a>> {
    let figure = figures.get(index)?;
    let text = blocks.get(figure.block)?.text.text();
    let start = figure.range.start;
    let sentence = clause::sentence_start(text, start);
    let mut before = index
        .checked_sub(1)
        .filter(|last| inside(figures, *last, figure.block, sentence));
    let mut between = before.map_or(sentence, |last| figures[last].range.end)..start;
    // 审查合同56份（审查率100%），同比…: what stands in brackets is not what the sentence goes on with.
    if let Some(close) = closing(&text[between.clone()]) {
        let close = between.start + close;
        let open = opening(text, sentence, between.start)?;
        before = (0..index)
            .rev()
            .take_while(|last| inside(figures, *last, figure.block, sentence))
            .find(|last| figures[*last].range.end <= open);
        let from = before.map_or(sentence, |last| figures[last].range.end);
        if !of_nothing_new(&text[from..open]) {
            return own_words(text, close..start);
        }
        between = close..start;
    }
    match before {
        Some(last) if of_nothing_new(&text[between.clone()]) => Some(Changed::Figure(last)),
        _ => own_words(text, between),
    }
}

fn inside(figures: &[Figure], index: usize, block: usize, sentence: usize) -> bool {
    figures[index].block == block && figures[index].range.start >= sentence
}

/// Behind a bracket in `words` that was opened before them.
fn closing(words: &str) -> Option<usize> {
    let mut depth = 0_i32;
    for (at, character) in words.char_indices() {
        match character {
            '（' | '(' => depth += 1,
            '）' | ')' if depth == 0 => return Some(at + character.len_utf8()),
            '）' | ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The bracket that is open at `at`.
fn opening(text: &str, sentence: usize, at: usize) -> Option<usize> {
    let mut depth = 0_i32;
    for (offset, character) in text[sentence..at].char_indices().rev() {
        match character {
            '）' | ')' => depth += 1,
            '（' | '(' if depth == 0 => return Some(sentence + offset),
            '（' | '(' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Do these words only compare (，同比分别下降)?
fn of_nothing_new(words: &str) -> bool {
    without_fillers(words).is_empty() && !words.contains(['；', ';', '。'])
}

/// `words` behind what only compares at their beginning.
fn without_fillers(words: &str) -> &str {
    let mut rest = words;
    loop {
        let before = rest;
        rest = rest.trim_start_matches(|character: char| !is_han(character) && character != '“');
        for role in [
            Role::Rise,
            Role::Fall,
            Role::Base,
            Role::Against,
            Role::About,
            Role::Over,
            Role::Under,
        ] {
            if let Some((word, ())) = words_of(role).start_of(rest) {
                rest = &rest[word.len()..];
            }
        }
        if let Some(word) = FILLERS.iter().find(|word| rest.starts_with(**word)) {
            rest = &rest[word.len()..];
        }
        if let Some(word) = ["年度", "年", "月"].iter().find(|word| {
            rest.starts_with(**word)
                && words[..words.len() - rest.len()].ends_with(|last: char| last.is_ascii_digit())
        }) {
            rest = &rest[word.len()..];
        }
        if let Some(time) = numeral::time_at(rest, 0) {
            rest = &rest[time.range.end..];
        }
        // 较上年度: the year is read without 度.
        if rest != before && words[..words.len() - rest.len()].ends_with('年') {
            rest = rest.strip_prefix('度').unwrap_or(rest);
        }
        if rest == before {
            return rest;
        }
    }
}

/// The words of its own that the clause of a change has: 信访总量 in ，信访总量同比下降.
fn own_words(text: &str, between: Range<usize>) -> Option<Changed<'_>> {
    let start = clause::start(text, between.start, between.end);
    let words = &text[start..between.end];
    if without_fillers(words).is_empty() {
        return None;
    }
    let mut end = words.trim_end();
    loop {
        let before = end;
        for role in [
            Role::Rise,
            Role::Fall,
            Role::Base,
            Role::Against,
            Role::About,
            Role::Over,
            Role::Under,
        ] {
            if let Some((word, ())) = words_of(role).end_of(end) {
                end = &end[..end.len() - word.len()];
            }
        }
        if let Some(word) = FILLERS
            .iter()
            .find(|word| end.ends_with(**word) && !(**word == "比" && end.ends_with("占比")))
        {
            end = &end[..end.len() - word.len()];
        }
        let year = end
            .trim_end_matches(['年', '度'])
            .trim_end_matches(|character: char| character.is_ascii_digit());
        if end.ends_with(['年', '度']) && year.len() + 4 < end.len() && year.ends_with(['比', '较']) {
            end = year;
        }
        end = end.trim_end();
        if end == before {
            break;
        }
    }
    (!end.is_empty()).then_some(Changed::Words(end))
}

/// The figures of the same sentence before `index`, from the last to the first.
pub fn before_in_sentence<'a>(
    blocks: &'a [Block],
    figures: &'a [Figure],
    index: usize,
) -> impl Iterator<Item = &'a Figure> {
    let figure = &figures[index];
    let text = blocks[figure.block].text.text();
    let start = clause::sentence_start(text, figure.range.start);
    // A semicolon ends what is said in one breath.
    let start = text[start..figure.range.start]
        .rfind(['；', ';'])
        .map_or(start, |at| start + at);
    figures[..index]
        .iter()
        .rev()
        .take_while(move |other| other.block == figure.block && other.range.start >= start)
}

/// 98.8%, of whatever.
pub fn is_percent(figure: &Figure) -> bool {
    figure.unit == "%" && matches!(figure.kind, FigureKind::Rate | FigureKind::Change)
}
