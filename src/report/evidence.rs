//! What the text under a heading speaks of, where the words of the heading say nothing known.

use crate::report::wording::Wording;
use crate::report::{Block, BlockKind, Heading, SectionId, cause, content};
use crate::text::{Search as _, count_han};

/// Less text than this shows nothing.
const ENOUGH: usize = 40;

/// “三、扛牢责任，示范带头”, “四、往前走一步”: a heading whose text plainly is a content that no heading names is the heading of it.
pub(super) fn open(
    blocks: &[Block],
    headings: &[Heading],
    wordings: &[Wording],
    year: Option<u16>,
    opened: &mut [Vec<SectionId>],
) {
    let taken = |index: usize, opened: &[Vec<SectionId>]| opened[index] == [SectionId::Measures];
    let first = (0..headings.len()).find(|index| taken(*index, opened));
    let named = first.is_some_and(|index| !wordings[index].is_empty());
    for id in [SectionId::Shortcomings, SectionId::Leader, SectionId::Plan] {
        if wordings.iter().any(|wording| wording.sections.contains(&id)) {
            continue;
        }
        let found = (0..headings.len()).find(|index| {
            let heading = &headings[*index];
            let free = match opened[*index][..] {
                [SectionId::Other] => {
                    content::begins(id, heading, blocks, year) || speaks_of(id, heading, blocks, year)
                }
                // It went to the measures only because it stands behind them: with others of that kind between, it is one of them.
                [SectionId::Measures] if id != SectionId::Plan && first.is_some_and(|at| at < *index) => {
                    let between = (index + 1..headings.len())
                        .filter(|later| taken(*later, opened) && wordings[*later].is_empty());
                    let mut others = between.filter(|later| {
                        ![SectionId::Shortcomings, SectionId::Leader]
                            .iter()
                            .any(|id| speaks_of(*id, &headings[*later], blocks, year))
                    });
                    speaks_of(id, heading, blocks, year) && (named || others.next().is_none())
                }
                _ => false,
            };
            free && wordings[*index].is_empty()
        });
        if let Some(index) = found {
            opened[index] = vec![id];
        }
    }
}

/// Does the text under `heading` show what the content `id` is about, sentence by sentence?
fn speaks_of(id: SectionId, heading: &Heading, blocks: &[Block], year: Option<u16>) -> bool {
    let texts: Vec<&str> = blocks
        .iter()
        .filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading))
        .filter(|block| heading.span.end < block.span.end && block.span.start < heading.body.end)
        .map(|block| {
            let text = block.text.text();
            &text[block.text.folded_at(heading.span.end).min(text.len())..]
        })
        .collect();
    let sentences: Vec<&str> = texts
        .iter()
        .flat_map(|text| {
            content::sentences(text)
                .into_iter()
                .map(|(from, to)| &text[from..to])
        })
        .filter(|sentence| count_han(sentence) > 3)
        .collect();
    if sentences
        .iter()
        .map(|sentence| count_han(sentence))
        .sum::<usize>()
        < ENOUGH
    {
        return false;
    }
    let with = |words: &[&str]| {
        let has = |sentence: &&&str| sentence.says_any(words);
        2 * sentences.iter().filter(has).count() >= sentences.len()
    };
    match id {
        SectionId::Shortcomings => with(&LACKS) && texts.iter().any(|text| cause::in_text(text).is_some()),
        SectionId::Leader => {
            let acts = ACTS
                .iter()
                .filter(|act| texts.iter().any(|text| text.contains(*act)));
            acts.count() > 2
                && sentences.iter().take(2).any(|sentence| {
                    let opening: String = sentence.chars().take(16).collect();
                    opening.says_any(&content::HEADS)
                })
        }
        SectionId::Plan => {
            let next = year.map_or_else(|| "明年".to_owned(), |year| format!("{}年", year + 1));
            with(&AHEAD) && texts.iter().any(|text| text.says("将") || text.contains(&next))
        }
        SectionId::Measures | SectionId::Other => false,
    }
}

/// Words of what falls short.
const LACKS: [&str; 20] = [
    "不够",
    "不足",
    "不强",
    "不高",
    "不到",
    "不深",
    "不实",
    "不一",
    "不平",
    "不多",
    "不及时",
    "没有",
    "缺",
    "薄弱",
    "滞后",
    "差距",
    "有待",
    "偏",
    "单一",
    "难",
];

/// Words of what a head does in person.
const ACTS: [&str; 10] = [
    "主持", "听取", "亲自", "带头", "述法", "督办", "过问", "研究", "部署", "带队",
];

/// Words of what is to be done.
const AHEAD: [&str; 9] = [
    "将",
    "争取",
    "力争",
    "计划",
    "底前",
    "继续",
    "进一步",
    "确保",
    "明年",
];
