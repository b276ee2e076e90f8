//! Required contents that have no heading: passages and clauses that speak of them.

use crate::report::{Block, BlockKind, Head, Heading, SectionId, SectionState, Sections, wording};
use crate::text::Search as _;
use crate::text::{Span, count_han};

/// A passage of at least this many Han characters is content, less is a mention.
const PASSAGE: usize = 60;

/// Looks for the contents that no heading opens.
pub(super) fn find(blocks: &[Block], headings: &[Heading], head: &Head, sections: &mut Sections) {
    if sections.of(SectionId::Measures).state == SectionState::Missing {
        measures(blocks, headings, head, sections);
    }
    for id in [SectionId::Shortcomings, SectionId::Leader, SectionId::Plan] {
        if sections.of(id).state != SectionState::Missing {
            continue;
        }
        let mut mentions = Vec::new();
        for block in blocks
            .iter()
            .filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading))
        {
            let preamble = head.preamble.is_some_and(|preamble| preamble.covers(block.span));
            passages(id, block, head.year, preamble, &mut mentions);
        }
        let Some(best) = mentions
            .iter()
            .max_by_key(|passage| (passage.content, passage.han))
        else {
            continue;
        };
        let section = sections.of_mut(id);
        section.mentions = mentions.iter().map(|passage| passage.clause).collect();
        section.heading = Some(best.clause);
        if best.content {
            section.state = SectionState::Merged;
            section.parent = best.section;
            section.body = Some(best.span);
            section.han = best.han;
            section.characters = best.characters;
        } else {
            section.state = SectionState::Mentioned;
        }
    }
}

/// A stretch of text that speaks of a content.
struct Passage {
    /// The clause with the words that tell.
    clause: Span,
    span: Span,
    section: Option<SectionId>,
    han: usize,
    characters: usize,
    /// Enough to be the content itself.
    content: bool,
}

/// Text before the first required heading that is neither head nor preamble: measures without a heading.
fn measures(blocks: &[Block], headings: &[Heading], head: &Head, sections: &mut Sections) {
    let opening = headings
        .iter()
        .find(|heading| heading.opens_section)
        .map_or(u32::MAX, |heading| heading.span.start);
    let first_heading = headings.first().map_or(u32::MAX, |heading| heading.span.start);
    // “现将……报告如下：” ends the preamble, whatever stands between it and the first heading.
    let announced = blocks
        .iter()
        .filter(|block| block.span.start < first_heading.min(opening))
        .rfind(|block| block.text.text().ends_with(['：', ':']) && block.text.text().says("如下"))
        .map(|block| block.span.end);
    let passage: Vec<&Block> = blocks
        .iter()
        .filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading))
        .filter(|block| block.span.start < opening)
        .filter(|block| {
            first_heading <= block.span.start
                || announced.is_some_and(|end| end <= block.span.start)
                || !head.preamble.is_some_and(|preamble| preamble.covers(block.span))
        })
        .collect();
    let han: usize = passage.iter().map(|block| count_han(block.text.text())).sum();
    let (Some(first), Some(last)) = (passage.first(), passage.last()) else {
        return;
    };
    let behind = announced.is_some_and(|end| end <= first.span.start);
    if han < if behind { PASSAGE } else { 3 * PASSAGE } {
        return;
    }
    // A short line above the text is its heading, though its number was lost.
    let line = behind && passage.len() > 1 && {
        let text = first.text.text();
        (4..=40).contains(&text.chars().count()) && !text.contains(['。', '；'])
    };
    let section = sections.of_mut(SectionId::Measures);
    section.state = if line {
        SectionState::Present
    } else {
        SectionState::Merged
    };
    section.body = Some(if line {
        passage[1].span.join(last.span)
    } else {
        first.span.join(last.span)
    });
    section.heading = headings
        .iter()
        .find(|heading| first.span.covers(heading.span))
        .map(|heading| heading.span)
        .or(line.then_some(first.span));
    section.han = han;
    section.characters = passage
        .iter()
        .map(|block| block.text.text().chars().count())
        .sum();
}

/// Is a lower heading with these words really about the content, and not a slogan that names it?
pub(super) fn plausible(id: SectionId, heading: &Heading, blocks: &[Block]) -> bool {
    let words = heading.text.as_str();
    match id {
        SectionId::Leader => true,
        // “（三）改进措施” under the shortcomings answers them: that is part of the plan only with its own wording.
        SectionId::Plan => {
            words.says_any(&[
                "下一步",
                "下步",
                "下一年",
                "下年度",
                "明年",
                "今后",
                "安排",
                "打算",
                "计划",
                "思路",
            ]) && !["落实", "制定", "强化", "加强", "完善", "细化", "科学"]
                .iter()
                .any(|word| words.starts_with(word))
        }
        SectionId::Shortcomings => {
            let _ = blocks;
            words.chars().count() <= 24 && !words.contains('，')
        }
        SectionId::Measures | SectionId::Other => false,
    }
}

/// Does the text under the heading begin with a passage about `id`?
pub(super) fn begins(id: SectionId, heading: &Heading, blocks: &[Block], year: Option<u16>) -> bool {
    let under = blocks.iter().find(|block| block.span.end > heading.span.end);
    let mut found = Vec::new();
    if let Some(block) = under {
        passages(id, block, year, false, &mut found);
    }
    let begun = |passage: &Passage| {
        passage.content && under.is_some_and(|block| passage.span.start == block.span.start)
    };
    found.first().is_some_and(begun)
}

/// The passages of one block that speak of `id`.
fn passages(id: SectionId, block: &Block, year: Option<u16>, preamble: bool, found: &mut Vec<Passage>) {
    let text = block.text.text();
    for (start, end) in sentences(text) {
        let sentence = &text[start..end];
        let Some((from, to)) = tells(id, sentence, year) else {
            continue;
        };
        // The passage goes on to the end of the block, or to the next item of a list.
        let until = match id {
            SectionId::Leader => next_item(text, end).unwrap_or(text.len()),
            SectionId::Shortcomings => next_plan(text, end).unwrap_or(text.len()),
            _ => text.len(),
        };
        let words = &text[start..until];
        let han = count_han(words);
        let leads = match id {
            SectionId::Leader => leader_leads(sentence, from),
            SectionId::Plan | SectionId::Shortcomings => true,
            _ => false,
        };
        found.push(Passage {
            clause: block.text.span(start + from..start + to),
            span: block.text.span(start..until),
            section: block.section,
            han,
            characters: words.chars().count(),
            content: leads && !preamble && han >= PASSAGE,
        });
    }
}

/// The clause of `sentence` that speaks of `id`.
fn tells(id: SectionId, sentence: &str, year: Option<u16>) -> Option<(usize, usize)> {
    let at = match id {
        SectionId::Leader => sentence.find("第一责任"),
        SectionId::Plan => {
            let next = year.map(|year| (year + 1).to_string());
            let opening: String = sentence.chars().take(8).collect();
            let future = opening.says_any(&[
                "下一步",
                "下步",
                "下一年度",
                "下年度",
                "明年",
                "来年",
                "今后",
                "下阶段",
                "下一阶段",
            ]) || next.is_some_and(|next| opening.starts_with(&next));
            (future
                && sentence.says_any(&["将", "要", "继续", "进一步", "持续", "计划", "拟", "打算", "力争"]))
            .then_some(0)
        }
        SectionId::Shortcomings => {
            let named = wording::classify(clause_of(sentence, 0).0, None)
                .sections
                .contains(&SectionId::Shortcomings);
            let owned = [
                "存在一些",
                "存在不少",
                "还存在",
                "仍存在",
                "也存在",
                "依然存在",
                "仍然存在",
                "存在以下",
                "清醒地看到",
                "清醒认识到",
                "与上级要求",
                "还有差距",
                "还有不足",
                "仍有不足",
                "还不够",
            ]
            .iter()
            .find_map(|word| sentence.find(word));
            owned.or(named.then_some(0))
        }
        _ => None,
    }?;
    let (_, from, to) = clause_around(sentence, at);
    Some((from, to))
}

/// What the heads are called.
pub(super) const HEADS: [&str; 10] = [
    "主要负责人",
    "主要负责同志",
    "主要领导",
    "书记",
    "镇长",
    "乡长",
    "区长",
    "县长",
    "局长",
    "主任",
];

/// The sentence begins with the duty (“二是切实履行第一责任人职责”) or says who did what about it.
fn leader_leads(sentence: &str, from: usize) -> bool {
    from <= 12 || sentence.says_any(&HEADS)
}

/// Sentences as byte ranges, marks included.
pub(super) fn sentences(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, character) in text.char_indices() {
        if matches!(character, '。' | '！' | '？' | '；') {
            let end = at + character.len_utf8();
            found.push((start, end));
            start = end;
        }
    }
    if start < text.len() {
        found.push((start, text.len()));
    }
    found
}

fn clause_of(sentence: &str, from: usize) -> (&str, usize) {
    let end = sentence[from..]
        .find(['，', '。', '；', '：', ','])
        .map_or(sentence.len(), |at| from + at);
    (&sentence[from..end], end)
}

fn clause_around(sentence: &str, at: usize) -> (&str, usize, usize) {
    let marks = ['，', '。', '；', '：', ','];
    let from = sentence[..at].rfind(marks).map_or(0, |mark| {
        mark + sentence[mark..].chars().next().map_or(0, char::len_utf8)
    });
    let (_, to) = clause_of(sentence, at);
    (&sentence[from..to], from, to)
}

/// Where the text turns from what is wrong to what will be done.
fn next_plan(text: &str, from: usize) -> Option<usize> {
    ["下一步", "下步", "今后", "下一年", "针对上述", "针对这些", "对此"]
        .iter()
        .filter_map(|word| text[from..].find(word))
        .min()
        .map(|at| from + at)
}

/// Where the next item (二是 …) begins after `from`.
fn next_item(text: &str, from: usize) -> Option<usize> {
    text[from..]
        .char_indices()
        .map(|(at, _)| from + at)
        .find(|at| super::ordinal::item_marker(&text[*at..]).is_some())
}
