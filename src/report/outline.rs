//! From headings to sections: which heading opens which of the required contents, and what has none.

use crate::report::wording::Wording;
use crate::report::{
    Block, BlockKind, DocumentKind, Head, Heading, OrdinalForm, Readability, SectionId, SectionState,
    Sections, content, evidence, run_in,
};
use crate::text::{Span, count_han};

/// A section with fewer Han characters than this has next to nothing in it.
const THIN: usize = 60;

/// Finds the sections, and marks headings and blocks with them.
pub(super) fn read(
    blocks: &mut [Block],
    headings: &mut [Heading],
    wordings: &[Wording],
    head: &Head,
    (kind, readability): (DocumentKind, Readability),
) -> Sections {
    if kind != DocumentKind::Report || readability == Readability::None {
        return Sections::empty(SectionState::Unknown);
    }
    let mut sections = Sections::empty(SectionState::Missing);
    let top = top_level(headings, wordings);
    let opened = open(blocks, headings, wordings, head.year, top);
    for (index, ids) in opened.iter().enumerate() {
        for (rank, id) in ids.iter().enumerate() {
            let section = sections.of_mut(*id);
            if section.state == SectionState::Missing {
                section.state = if ids.len() > 1 {
                    SectionState::Merged
                } else {
                    SectionState::Present
                };
                section.parent = (rank > 0).then(|| ids[0]).or_else(|| ids.get(1).copied());
            } else if ids.len() == 1 && section.state == SectionState::Merged {
                // A heading of its own outweighs one that it shares.
                section.state = SectionState::Present;
                section.parent = None;
                section.headings.clear();
            }
            section.headings.push(index);
            headings[index].opens_section = true;
        }
    }
    release_lonely(&opened, &mut sections);
    assign(blocks, headings, &opened, top);
    merged_headings(blocks, headings, wordings, top, &mut sections);
    measure(blocks, headings, &mut sections);
    content::find(blocks, headings, head, &mut sections);
    thin(&mut sections);
    if readability == Readability::Partial || headings.is_empty() {
        sections.leave_open();
    }
    sections
}

/// The level at which the contents are headings: usually 1, deeper when one heading wraps all of them.
fn top_level(headings: &[Heading], wordings: &[Wording]) -> u8 {
    let named = |level: u8| {
        let mut found: Vec<SectionId> = headings
            .iter()
            .zip(wordings)
            .filter(|(heading, _)| heading.level == level)
            .flat_map(|(_, wording)| wording.sections.iter().copied())
            .filter(|id| *id != SectionId::Other)
            .collect();
        crate::text::order::by_number(&mut found, |id| *id as u64);
        found.dedup();
        found.len()
    };
    let parts = headings.iter().any(|heading| {
        heading
            .ordinal
            .as_ref()
            .is_some_and(|ordinal| ordinal.form == OrdinalForm::Part)
    });
    let deepest = headings
        .iter()
        .map(|heading| heading.level)
        .max()
        .unwrap_or(1)
        .min(3);
    let mut top = 1;
    for level in 2..=deepest {
        // One wrapper above (“一、工作情况” with all four below it), or parts above chapters.
        if named(level) >= 3 && named(top) <= 1
            || parts && level == 2 && named(level) >= 2 && named(level) >= named(1)
        {
            top = level;
        }
    }
    top
}

/// For every heading the contents that it opens.
fn open(
    blocks: &[Block],
    headings: &[Heading],
    wordings: &[Wording],
    year: Option<u16>,
    top: u8,
) -> Vec<Vec<SectionId>> {
    let tops: Vec<usize> = (0..headings.len())
        .filter(|index| headings[*index].level <= top)
        .collect();
    let mut opened: Vec<Vec<SectionId>> = vec![Vec::new(); headings.len()];
    for &index in &tops {
        let wording = &wordings[index];
        let alone = |id: SectionId| {
            tops.iter().any(|other| {
                *other != index
                    && wordings[*other].sections.contains(&id)
                    && wordings[*other].sections.len() == 1
            })
        };
        opened[index] = wording
            .sections
            .iter()
            .copied()
            .filter(|id| !(wording.sections.len() > 1 && alone(*id)))
            .collect();
        if opened[index].is_empty() && !wording.is_empty() {
            opened[index] = vec![wording.sections[0]];
        }
        // A wrapper above the level of the contents opens nothing by itself.
        if headings[index].level < top {
            let wraps = (index + 1..headings.len())
                .take_while(|below| headings[*below].level > headings[index].level)
                .any(|below| headings[below].level == top && !wordings[below].is_empty());
            if wraps {
                opened[index].clear();
            }
        }
    }
    among_themes(wordings, &tops, &mut opened);
    by_position(headings, wordings, &tops, top, &mut opened);
    plan_by_position(headings, &tops, &mut opened);
    evidence::open(blocks, headings, wordings, year, &mut opened);
    opened
}

/// “一、制定年度计划，明确工作任务”, “二、查找不足，提升应诉水平” among themes that nobody calls measures, where a later heading
/// names the same content: a theme as well.
fn among_themes(wordings: &[Wording], tops: &[usize], opened: &mut [Vec<SectionId>]) {
    if opened.iter().any(|ids| ids.contains(&SectionId::Measures)) {
        return;
    }
    for id in [SectionId::Shortcomings, SectionId::Plan] {
        let Some(last) = tops.iter().rposition(|index| opened[*index] == [id]) else {
            continue;
        };
        let Some(theme) = tops[..last].iter().rposition(|index| wordings[*index].is_empty()) else {
            continue;
        };
        for index in &tops[..theme] {
            if opened[*index] == [id] {
                opened[*index] = vec![SectionId::Measures];
            }
        }
    }
}

/// Headings by theme (“一、加强党的领导”) belong to the measures, or after the plan to the rest.
fn by_position(
    headings: &[Heading],
    wordings: &[Wording],
    tops: &[usize],
    top: u8,
    opened: &mut [Vec<SectionId>],
) {
    let first =
        |id: SectionId, opened: &[Vec<SectionId>]| tops.iter().position(|index| opened[*index].contains(&id));
    let measures = first(SectionId::Measures, opened);
    let others_start = [SectionId::Shortcomings, SectionId::Plan]
        .iter()
        .filter_map(|id| first(*id, opened))
        .min()
        .unwrap_or(tops.len());
    let mut last: Option<SectionId> = None;
    for (position, &index) in tops.iter().enumerate() {
        if let Some(id) = opened[index].first() {
            last = Some(*id);
            continue;
        }
        if !wordings[index].is_empty() || headings[index].level < top {
            continue;
        }
        // “第二部分 2025年工作安排” speaks for the chapters below it.
        if headings[index]
            .parent
            .is_some_and(|parent| !opened[parent].is_empty())
        {
            continue;
        }
        let themed = match (measures, last) {
            // Measures named elsewhere: a themed heading right behind them goes on with them.
            (Some(_), Some(SectionId::Measures)) => {
                position < others_start || measures.is_some_and(|at| at < position)
            }
            (Some(at), _) => position < at,
            (None, Some(SectionId::Plan | SectionId::Shortcomings)) => false,
            (None, _) => true,
        };
        opened[index] = vec![if themed {
            SectionId::Measures
        } else {
            SectionId::Other
        }];
        // The plan may go on under themed headings of the same level only in damaged numbering: leave it its own.
        if !themed && last == Some(SectionId::Plan) {
            opened[index] = vec![SectionId::Other];
        }
    }
}

/// “四、2024年重点工作” behind the shortcomings of a report without any other plan is the plan, whatever year it names.
fn plan_by_position(headings: &[Heading], tops: &[usize], opened: &mut [Vec<SectionId>]) {
    const TASKS: [&str; 10] = [
        "重点工作",
        "主要工作",
        "工作任务",
        "重点任务",
        "主要任务",
        "工作目标",
        "工作要点",
        "工作举措",
        "工作措施",
        "主要举措",
    ];
    let opens = |id: SectionId| tops.iter().position(|index| opened[*index].contains(&id));
    let (Some(measures), Some(shortcomings), None) = (
        opens(SectionId::Measures),
        opens(SectionId::Shortcomings),
        opens(SectionId::Plan),
    ) else {
        return;
    };
    let found = tops
        .iter()
        .enumerate()
        .skip(shortcomings.max(measures) + 1)
        .find(|(_, index)| {
            let free = opened[**index]
                .iter()
                .all(|id| matches!(id, SectionId::Measures | SectionId::Other));
            free && TASKS.iter().any(|words| headings[**index].text.ends_with(words))
        });
    if let Some((_, index)) = found {
        opened[*index] = vec![SectionId::Plan];
    }
}

/// A section that “shares” a heading with one that has its own elsewhere is not merged.
fn release_lonely(opened: &[Vec<SectionId>], sections: &mut Sections) {
    for id in SectionId::REQUIRED {
        let section = sections.of_mut(id);
        if section.state == SectionState::Merged
            && section.headings.iter().all(|index| opened[*index].len() == 1)
        {
            section.state = SectionState::Present;
            section.parent = None;
        }
    }
}

/// Every heading and block belongs to the section whose heading came last.
fn assign(blocks: &mut [Block], headings: &mut [Heading], opened: &[Vec<SectionId>], top: u8) {
    let mut current: Option<SectionId> = None;
    let mut next = 0;
    for (index, block) in blocks.iter_mut().enumerate() {
        while next < headings.len() && headings[next].block <= index {
            if headings[next].level <= top {
                current =
                    opened[next]
                        .first()
                        .copied()
                        .or(if headings[next].level < top { None } else { current });
            }
            headings[next].section = current;
            if headings[next].opens_section && headings[next].block == index {
                block.opening_end = Some(headings[next].span.end);
            }
            next += 1;
        }
        block.section = match block.kind {
            BlockKind::Heading | BlockKind::Paragraph => current,
            _ => None,
        };
    }
}

/// Contents that have no heading at the top level but a lower one inside another section.
fn merged_headings(
    blocks: &mut [Block],
    headings: &mut [Heading],
    wordings: &[Wording],
    top: u8,
    sections: &mut Sections,
) {
    for id in SectionId::REQUIRED {
        if sections.of(id).state != SectionState::Missing || id == SectionId::Measures {
            continue;
        }
        let found = (0..headings.len()).find(|index| {
            headings[*index].level > top
                && wordings[*index].sections.contains(&id)
                && content::plausible(id, &headings[*index], blocks)
        });
        let Some(index) = found else { continue };
        let parent = headings[index].section;
        let body = headings[index].body;
        let level = headings[index].level;
        for heading in headings[index..]
            .iter_mut()
            .take_while(|heading| heading.body.start <= body.end)
        {
            if heading.body.start == body.start || heading.level > level && body.covers(heading.span) {
                heading.section = Some(id);
            }
        }
        let start = headings[index].span.start;
        for block in blocks.iter_mut().filter(|block| block.section.is_some()) {
            if start <= block.span.start && block.span.start < body.end {
                block.section = Some(id);
            }
        }
        headings[index].opens_section = true;
        blocks[headings[index].block].opening_end = Some(headings[index].span.end);
        let section = sections.of_mut(id);
        section.state = SectionState::Merged;
        section.parent = parent;
        section.headings = vec![index];
    }
}

/// Heading, body and size of every section that has a heading.
fn measure(blocks: &[Block], headings: &[Heading], sections: &mut Sections) {
    for id in SectionId::ALL {
        let section = sections.of_mut(id);
        let (Some(first), Some(last)) = (section.headings.first(), section.headings.last()) else {
            continue;
        };
        section.heading = Some(headings[*first].span);
        let shared = section.parent.filter(|_| section.state == SectionState::Merged);
        let owner = if blocks.iter().any(|block| block.section == Some(id)) {
            Some(id)
        } else {
            shared
        };
        let inside = |block: &&Block| owner.is_some() && block.section == owner;
        let start = headings[*first].span.end;
        let end = blocks
            .iter()
            .filter(inside)
            .map(|block| block.span.end)
            .max()
            .unwrap_or(start)
            .max(headings[*last].span.end);
        section.body = Some(Span {
            start,
            end: end.max(start),
        });
        section.characters = 0;
        section.han = 0;
        for block in blocks.iter().filter(inside) {
            let (_, text) = block.behind_opening();
            section.characters += text
                .chars()
                .filter(|character| !character.is_whitespace())
                .count();
            section.han += count_han(text);
        }
        // “……职责情况镇党委书记认真履行职责。”: the first sentence ran into the heading.
        for index in section.headings.iter().filter(|index| headings[**index].run_in) {
            let words = headings[*index].text.as_str();
            section.han += run_in::unmarked_end(words).map_or(0, |end| count_han(&words[end..]));
        }
    }
}

fn thin(sections: &mut Sections) {
    for id in SectionId::REQUIRED {
        let section = sections.of_mut(id);
        if section.state == SectionState::Present && section.han < THIN {
            section.state = SectionState::Thin;
        }
    }
}
