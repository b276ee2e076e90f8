//! Headings without a number: short lines that say in the words of the rows which content follows.

use std::ops::Range;

use crate::report::{Block, Heading, SectionId, ordinal, wording};
use crate::text::Search as _;
use crate::text::Span;

/// “存在的不足：” right below “二、存在的不足和原因” leads in what stands there already.
fn repeats(heading: &Heading, last: Option<&Heading>) -> bool {
    last.is_some_and(|last| {
        last.ordinal.is_some()
            && last.block + 1 == heading.block
            && !last.run_in
            && wording::classify(&last.text, None).sections == wording::classify(&heading.text, None).sections
    })
}

/// What a heading without number may end in, behind the words that tell its content: “下一步|重点工作”.
const NOUNS: &[&str] = &[
    "工作", "重点", "任务", "措施", "举措", "目标", "要点", "部署", "打算", "安排", "计划", "思路", "方向",
    "建议",
];

/// What stands as a heading before its text: the first cell of a row, “一是主要举措和成效。” where nothing has been numbered yet.
fn lead(text: &str, last: Option<&Heading>) -> Option<Range<usize>> {
    let (from, end) = if let Some(row) = text.strip_prefix('|') {
        (1, 1 + row.find('|')?)
    } else if let Some((_, width)) = ordinal::item_marker(text) {
        let end = text.find(['。', '：'])?;
        (
            width,
            last.is_none_or(|last| last.ordinal.is_none()).then_some(end)?,
        )
    } else {
        (0, text.find(' ')?)
    };
    let rest = text[end..].chars().count();
    let number = ordinal::ordinal_at(text.get(from..end)?).map_or(0, |(.., width)| width);
    (rest >= 40 && text[end..].contains(['。', '；'])).then_some(from + number..end)
}

/// A short line without a number that says in the words of the rows which content follows.
pub(super) fn read(
    block: &Block,
    index: usize,
    year: Option<u16>,
    last: Option<&Heading>,
) -> Option<Heading> {
    let whole = block.text.text();
    let lead = lead(whole, last);
    let range = lead.clone().unwrap_or(0..whole.len());
    let text = &whole[range.clone()];
    let words = text
        .trim_start_matches(['【', '[', '■', '●', '◆', '★', '·', '-', '—'])
        .trim_end_matches(['】', ']', '：', ':', '。']);
    let length = words.chars().count();
    if !(4..=45).contains(&length)
        || text.ends_with(['，', '、', '；'])
        || words.ends_with("报告")
        || words.contains(['。', '；', '！', '？', '：'])
    {
        return None;
    }
    let duty = words.says("履行") && words.says("职责");
    if words.contains('、') && length > 20 && !duty && wording::classify(words, year).sections.len() < 2 {
        return None;
    }
    // “青政发2025年5号”, “2025年1月” name the next year and no plan.
    let plain = wording::classify(words, None);
    let wording =
        if plain.is_empty() && !(words.starts_with("20") && NOUNS.iter().any(|noun| words.ends_with(noun))) {
            plain
        } else {
            wording::classify(words, year)
        };
    // A clause of running text that happens to name 问题 is no heading: no comma, no full stop.
    let sentence = text.ends_with('。') || words.contains(['，', ',']) && !words.says("第一责任") && !duty;
    if wording.is_empty() || sentence {
        return None;
    }
    // Without mark-up the wording has to fill the line: “存在的不足和原因”.
    let marked = block.markdown_depth.is_some() || block.bold;
    let leader = wording.sections == [SectionId::Leader]
        && ["情况", "职责", "方面"].iter().any(|end| words.ends_with(end));
    let behind = words.get(wording.end..).unwrap_or_default();
    let noun = behind.chars().count() <= 16 && NOUNS.iter().any(|noun| behind.ends_with(noun));
    if !marked && !leader && !noun && behind.chars().count() > 3 {
        return None;
    }
    let heading = Heading {
        block: index,
        ordinal: None,
        level: 0,
        span: block.text.span(range),
        text: words.to_owned(),
        run_in: lead.is_some(),
        body: Span::default(),
        parent: None,
        section: None,
        opens_section: false,
    };
    (!repeats(&heading, last)).then_some(heading)
}
