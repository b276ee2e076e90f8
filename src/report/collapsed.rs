//! A text whose line breaks were lost: headings and tail are found inside one long block.

use crate::report::{Block, BlockKind, organ, tail, wording};
use crate::report::{OrdinalForm, ordinal};

/// Blocks longer than this many bytes are searched for lost line breaks.
const LONG: usize = 600;

/// Splits blocks in which the headings 一、二、三、 stand in mid-line.
pub(super) fn split(blocks: Vec<Block>) -> Vec<Block> {
    let long = blocks.iter().any(|block| block.text.text().len() > LONG);
    if !long {
        return blocks;
    }
    blocks
        .into_iter()
        .flat_map(|block| {
            if block.kind != BlockKind::Paragraph || block.text.text().len() <= LONG {
                return vec![block];
            }
            let cuts = cuts(block.text.text());
            cut(&block, &cuts)
        })
        .collect()
}

/// Byte offsets at which a heading begins.
fn cuts(text: &str) -> Vec<usize> {
    let mut candidates: Vec<(usize, OrdinalForm, u32)> = Vec::new();
    let mut before = None;
    for (at, character) in text.char_indices() {
        let opens = before.is_none_or(|before| {
            matches!(
                before,
                '。' | '；' | '：' | '”' | '）' | '！' | '？' | '.' | ':' | ';'
            )
        }) || before.is_some_and(|before: char| before.is_alphanumeric());
        if opens
            && (matches!(character, '（' | '(') || ordinal::is_han_digit(character))
            && let Some((form, number, _)) = ordinal::ordinal_at(&text[at..])
        {
            let sentence = before.is_none_or(|before| !before.is_alphanumeric());
            // “……原因二、存在” — the first level may follow a heading without a mark; lower ones need one.
            if sentence || form == OrdinalForm::Han {
                candidates.push((at, form, number));
            }
        }
        before = Some(character);
    }
    let mut cuts = in_sequence(&candidates, OrdinalForm::Han);
    // Two of them at least have to speak of the contents: “一、二、三等奖” is no outline.
    let named = |at: &&usize| {
        let words: String = text[**at..].chars().take(40).collect();
        let width = ordinal::ordinal_at(&words).map_or(0, |ordinal| ordinal.2);
        !wording::classify(
            words[width..]
                .split(['。', '：', '；'])
                .next()
                .unwrap_or_default(),
            None,
        )
        .is_empty()
    };
    if cuts.iter().filter(named).count() < 2 {
        return Vec::new();
    }
    let tops = cuts.clone();
    for (index, top) in tops.iter().enumerate() {
        let end = tops.get(index + 1).copied().unwrap_or(text.len());
        let inside: Vec<_> = candidates
            .iter()
            .filter(|candidate| *top < candidate.0 && candidate.0 < end)
            .copied()
            .collect();
        cuts.extend(in_sequence(&inside, OrdinalForm::HanParenthesized));
    }
    crate::text::order::by_number(&mut cuts, |cut| *cut as u64);
    cuts
}

/// The candidates of one form that count 1, 2, 3 ….
fn in_sequence(candidates: &[(usize, OrdinalForm, u32)], form: OrdinalForm) -> Vec<usize> {
    let mut expected = 1;
    let mut found = Vec::new();
    for (at, _, number) in candidates.iter().filter(|candidate| candidate.1 == form) {
        if *number == expected {
            found.push(*at);
            expected += 1;
        }
    }
    found
}

/// Where the signature and the date begin behind the last sentence.
fn tail_cuts(text: &str) -> Vec<usize> {
    let Some(end) = text
        .rfind('。')
        .map(|at| at + '。'.len_utf8())
        .filter(|end| *end < text.len())
    else {
        return Vec::new();
    };
    if tail::signed(&text[end..]).is_some() || organ::is_organ(&text[end..]) {
        vec![end]
    } else {
        Vec::new()
    }
}

fn cut(block: &Block, cuts: &[usize]) -> Vec<Block> {
    let text = block.text.text();
    let mut edges = vec![0];
    edges.extend(cuts.iter().copied().filter(|cut| *cut > 0));
    edges.push(text.len());
    edges.extend(tail_cuts(text));
    crate::text::order::by_number(&mut edges, |edge| *edge as u64);
    edges
        .windows(2)
        .filter(|edge| edge[0] < edge[1])
        .map(|edge| {
            let piece = block.text.slice(edge[0]..edge[1]);
            Block {
                span: piece.whole(),
                text: piece,
                ..block.clone()
            }
        })
        .collect()
}
