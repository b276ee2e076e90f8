//! Headings, recognised by their numbers and not by mark-up.

use crate::report::ordinal::{Ordinal, OrdinalForm, ordinal_at};
use crate::report::{Block, BlockKind, SectionId, date, run_in, tail, unnumbered, wording};
use crate::text::Span;

/// A heading.
#[derive(Clone, Debug)]
pub struct Heading {
    /// Index into `Report::blocks`.
    pub block: usize,
    /// Its number; `None` for a heading recognised by its wording alone.
    pub ordinal: Option<Ordinal>,
    /// Level in the outline, from 1.
    pub level: u8,
    /// The heading in the source: from its number to its last character; a run-in heading includes its 。.
    pub span: Span,
    /// Its words (folded, without number and without 。 at the end).
    pub text: String,
    /// Text follows in the same paragraph.
    pub run_in: bool,
    /// What it heads: from after itself to the next heading of the same or a higher level (lower headings included).
    pub body: Span,
    /// Index of the heading it stands under.
    pub parent: Option<usize>,
    /// The section it belongs to.
    pub section: Option<SectionId>,
    /// It is the heading (or one of the headings) by which its section was recognised.
    pub opens_section: bool,
}

/// Longest heading that stands alone on its line, in characters.
const LONGEST_ALONE: usize = 64;

/// Is this line a numbered heading alone on its line?
pub(super) fn is_alone(text: &str) -> bool {
    let Some((_, _, width)) = ordinal_at(text) else {
        return false;
    };
    let words = text[width..].trim_end_matches(['。', '：', ':', '；', ';']);
    text.chars().count() <= LONGEST_ALONE
        && !words.contains(['。', '！', '？', '；', ';', '：'])
        && !words.is_empty()
}

/// Is `next` the rest of the heading `open` that a line break cut in two?
pub(super) fn cut_in_two(open: &str, next: &str) -> bool {
    let length = next.chars().count();
    if length > 24
        || next.contains(['。', '；', '：']) && length > 12
        || next.contains('，') && length > 12 && !next.ends_with("情况")
        || open.ends_with(['。', '：', '；'])
    {
        return false;
    }
    let Some((_, _, width)) = ordinal_at(open) else {
        return false;
    };
    let words = &open[width..];
    if words.ends_with(['、', '，', '的', '和', '与', '及'])
        || next.starts_with(['的', '和', '与', '及', '、', '，'])
    {
        return true;
    }
    // 履行第一责任人职责，加强|法治政府建设的有关情况
    if words.contains('，')
        && words
            .rsplit('，')
            .next()
            .is_some_and(|last| last.chars().count() <= 3)
        && next.ends_with("情况")
    {
        return true;
    }
    // 主要举|措和成效
    wording::runs_over(words, next) || crate::text::words::joined(words, next)
}

/// Reads the headings and marks the blocks that are nothing but a heading.
pub(super) fn read(blocks: &mut [Block]) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    let year = blocks
        .iter()
        .find(|block| block.kind == BlockKind::Title)
        .and_then(|title| date::years(title.text.text()).first().map(|(year, ..)| *year));
    for (index, block) in blocks.iter_mut().enumerate() {
        if block.kind != BlockKind::Paragraph {
            continue;
        }
        let found = numbered(block, index).or_else(|| unnumbered::read(block, index, year, headings.last()));
        if let Some(heading) = found {
            if !heading.run_in {
                block.kind = BlockKind::Heading;
            }
            headings.push(heading);
        }
    }
    levels(&mut headings);
    items_are_no_headings(blocks, &mut headings);
    bodies(blocks, &mut headings);
    headings
}

/// Bodies and parents, from last to first and back: every heading is looked at once.
fn bodies(blocks: &[Block], headings: &mut [Heading]) {
    let end = blocks.last().map_or(0, |block| block.span.end);
    // Start of the nearest heading behind, for each level and all above it.
    let mut next = [end; 8];
    for heading in headings.iter_mut().rev() {
        let level = usize::from(heading.level).min(7);
        let start = heading.span.end;
        heading.body = Span {
            start,
            end: next[level].max(start),
        };
        next[level..].fill(blocks[heading.block].span.start);
    }
    let mut open: Vec<usize> = Vec::new();
    for index in 0..headings.len() {
        while open
            .last()
            .is_some_and(|last| headings[*last].level >= headings[index].level)
        {
            open.pop();
        }
        headings[index].parent = open.last().copied();
        open.push(index);
    }
}

/// The heading with which `block` begins, by its number.
pub(super) fn numbered(block: &Block, index: usize) -> Option<Heading> {
    let text = block.text.text();
    let (form, number, width) = ordinal_at(text)?;
    let mut start = width;
    // Doubled numbers: “一、一、主要举措”.
    while let Some((_, _, more)) = ordinal_at(&text[start..]).filter(|again| again.0 <= form) {
        start += more;
    }
    let words = &text[start..];
    let (end, run_in) = if let Some(end) = run_in::before_nothing(words) {
        (start + end, true)
    } else if is_alone(text) {
        (text.len(), false)
    } else {
        (start + run_in::end(words)?, true)
    };
    let ordinal = Ordinal {
        form,
        number,
        span: block.text.span(0..width),
        text: text[..width].to_owned(),
    };
    let end = start + text[start..end].trim_end().len();
    let words = text[start..end].trim_end_matches(['。', '：', ':', '；', ';', ' ', '，', ',']);
    Some(Heading {
        block: index,
        ordinal: Some(ordinal),
        level: 0,
        span: block.text.span(0..end),
        text: words.to_owned(),
        run_in,
        body: Span::default(),
        parent: None,
        section: None,
        opens_section: false,
    })
}

/// Levels follow the order of the forms that are used; a heading without number stands with the highest.
fn levels(headings: &mut [Heading]) {
    let mut forms: Vec<OrdinalForm> = Vec::new();
    for heading in headings.iter() {
        if let Some(ordinal) = &heading.ordinal
            && !forms.contains(&ordinal.form)
        {
            forms.push(ordinal.form);
        }
    }
    let first = forms.first().copied();
    crate::text::order::by_number(&mut forms, |form| *form as u64);
    // “1、主要举措” above “（一）……”: where nothing is numbered 一、 the form that comes first stands highest.
    if first == Some(OrdinalForm::Arabic) && forms.first() == Some(&OrdinalForm::HanParenthesized) {
        forms.retain(|form| *form != OrdinalForm::Arabic);
        forms.insert(0, OrdinalForm::Arabic);
    }
    let unnumbered = headings.iter().any(|heading| heading.ordinal.is_none());
    // Headings without number above （一）: the sections lost their numbers (or never had any).
    let shift = u8::from(unnumbered && !forms.iter().any(|form| *form <= OrdinalForm::Han));
    for heading in headings {
        heading.level = match &heading.ordinal {
            Some(ordinal) => {
                forms
                    .iter()
                    .position(|form| *form == ordinal.form)
                    .map_or(1, |rank| rank as u8 + 1)
                    + shift
            }
            None if forms.first() == Some(&OrdinalForm::Part) && forms.contains(&OrdinalForm::Han) => 2,
            None => 1,
        };
    }
}

/// Lines of a list (“1.办结案件12件；” “2.……”) are items that carry their own text, no headings without text.
fn items_are_no_headings(blocks: &mut [Block], headings: &mut [Heading]) {
    for index in 0..headings.len() {
        let heading = &headings[index];
        let Some(ordinal) = heading.ordinal.as_ref().filter(|_| !heading.run_in) else {
            continue;
        };
        let text = blocks[heading.block].text.text();
        let listed = |other: &Heading| {
            !other.run_in
                && other
                    .ordinal
                    .as_ref()
                    .is_some_and(|other| other.form == ordinal.form)
        };
        let next = headings.get(index + 1);
        let previous = index.checked_sub(1).map(|index| &headings[index]);
        let followed = next.is_some_and(|next| {
            next.block == heading.block + 1 && (listed(next) || next.level < heading.level)
        }) || next.is_none()
            && blocks
                .get(heading.block + 1)
                .is_none_or(|block| tail::closes(block.text.text()));
        let neighbour = next.is_some_and(|next| next.block == heading.block + 1 && listed(next))
            || previous.is_some_and(|previous| {
                previous.block + 1 == heading.block
                    && previous
                        .ordinal
                        .as_ref()
                        .is_some_and(|other| other.form == ordinal.form)
            });
        let low = ordinal.form >= OrdinalForm::Arabic;
        let sentence = text.ends_with(['。', '；', ';']);
        if heading.level >= 2 && followed && (sentence || low && neighbour) {
            headings[index].run_in = true;
            blocks[headings[index].block].kind = BlockKind::Paragraph;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_cut_in_two_are_joined() {
        assert!(cut_in_two("一、2024年推进法治政府建设的主要举", "措和成效"));
        assert!(cut_in_two(
            "三、党政主要负责人履行推进法治建设第一责任",
            "人职责情况"
        ));
        assert!(cut_in_two(
            "三、党政主要负责人履行推进法治建设第一责任人职",
            "责，加强法治政府建设的有关情况"
        ));
        assert!(cut_in_two(
            "三、党政主要负责人履行推进法治建设第一责任人职责，加强",
            "法治政府建设的有关情况"
        ));
        assert!(!cut_in_two("二、存在的不足和原因", "执法力量不足"));
        assert!(!cut_in_two("一、主要举措和成效", "加强组织领导"));
    }
}
