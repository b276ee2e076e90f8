//! The report as it is drawn: its blocks in the look of an official document, with marks, cuts and slots.

use super::mark::{Interval, KeepBreaks, MarkKind, Marks};
use super::outline::{self, Outline};
use super::{Piece, Units, section_index, wording};
use crate::json::{Block, Checked, Finding, Range};

/// At most so many code units are drawn; the rest is only checked.
pub const DRAWN_UNITS: u32 = 200_000;

/// How a block is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// 发文机关标志.
    Letterhead,
    /// 发文字号, 签发人.
    Number,
    /// The title.
    Title,
    /// 主送机关.
    Addressee,
    /// A heading alone on its line, with its level.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// 署名 and 成文日期.
    Signature,
    /// 附件 and what follows.
    Appendix,
    /// What a web page put around the text.
    Web,
}

/// One block as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnBlock {
    /// How it is set.
    pub look: Look,
    /// 0–3 for the required sections.
    pub section: Option<usize>,
    /// First code unit.
    pub start: u32,
    /// What stands in it.
    pub pieces: Vec<Piece>,
}

/// A section that is not there, at the place where it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The finding that says so.
    pub finding: usize,
    /// 0–3.
    pub section: usize,
    /// 此处缺少…
    pub title: String,
    /// What can be inserted.
    pub outline: Outline,
}

/// Something on the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// A block of the text.
    Block(DrawnBlock),
    /// A cut.
    Gap(Gap),
}

/// The whole sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// From top to bottom.
    pub drawn: Vec<Drawn>,
    /// Code units that are not drawn.
    pub omitted: u32,
}

/// Draws the report.
pub(super) fn sheet(units: &Units, checked: &Checked) -> Sheet {
    let blocks = if checked.blocks.is_empty() {
        plain_blocks(units)
    } else {
        checked.blocks.clone()
    };
    let shown = blocks.partition_point(|block| block.range.start < DRAWN_UNITS);
    let omitted = blocks
        .get(shown)
        .map_or(0, |block| units.length().saturating_sub(block.range.start));
    let blocks = &blocks[..shown];

    let mut marks = Marks::new(intervals(checked, blocks));
    let mut drawn: Vec<(u32, Drawn)> = Vec::new();
    for block in blocks {
        let look = look(block);
        let breaks = if look == Look::Title {
            KeepBreaks::Yes
        } else {
            KeepBreaks::No
        };
        // Very long blocks (a text in one line) are drawn up to the limit.
        let end = block.range.end.min(block.range.start.max(DRAWN_UNITS));
        let range = Range {
            start: block.range.start,
            end,
        };
        drawn.push((
            block.range.start,
            Drawn::Block(DrawnBlock {
                look,
                section: block.section.as_deref().and_then(section_index),
                start: block.range.start,
                pieces: marks.pieces(units, range, breaks),
            }),
        ));
    }
    for (index, finding) in checked.findings.iter().enumerate() {
        if finding.rule == "missing-section" {
            let Some(outline) = outline::outline(units, checked, finding, blocks) else {
                continue;
            };
            let section = outline.section;
            let gap = Gap {
                finding: index,
                section,
                title: wording::GAP.with(&[&wording::SECTIONS[section].name]),
                outline,
            };
            if omitted == 0 || gap.outline.at < DRAWN_UNITS {
                place(&mut drawn, gap.outline.at, Drawn::Gap(gap));
            }
        } else if let Some((look, at)) = own_line(&finding.rule, blocks, checked) {
            let pieces = vec![Piece::Slot(index), Piece::Pin(index)];
            let block = DrawnBlock {
                look,
                section: None,
                start: at,
                pieces,
            };
            place(&mut drawn, at, Drawn::Block(block));
        }
    }
    Sheet {
        drawn: drawn.into_iter().map(|(_, drawn)| drawn).collect(),
        omitted,
    }
}

/// Puts something before the first block that starts at or after `at`, but after what was put there earlier.
fn place(drawn: &mut Vec<(u32, Drawn)>, at: u32, what: Drawn) {
    let index = drawn
        .iter()
        .position(|(start, other)| *start >= at && matches!(other, Drawn::Block(block) if !is_slot(block)))
        .unwrap_or(drawn.len());
    drawn.insert(index, (at, what));
}

fn is_slot(block: &DrawnBlock) -> bool {
    matches!(block.pieces.first(), Some(Piece::Slot(_)))
}

/// Parts of head and tail that are missing get a line of their own; where, when the finding does not say.
fn own_line(rule: &str, blocks: &[Block], checked: &Checked) -> Option<(Look, u32)> {
    let (look, at) = match rule {
        "missing-title" => (Look::Title, 0),
        "missing-addressee" => {
            // Before the text begins, and after what a web page may have put under the title.
            let title = checked.title.as_ref().map_or(0, |title| title.range.end);
            let text = |block: &&Block| {
                matches!(block.kind.as_str(), "paragraph" | "heading") && block.range.start >= title
            };
            (
                Look::Addressee,
                blocks.iter().find(text).map_or(title, |block| block.range.start),
            )
        }
        "missing-signature" => (Look::Signature, outline::text_end(blocks)),
        "missing-date" => (Look::Signature, outline::body_end(blocks)),
        _ => return None,
    };
    Some((look, at))
}

fn look(block: &Block) -> Look {
    match block.kind.as_str() {
        "letterhead" => Look::Letterhead,
        "document-number" | "signers" => Look::Number,
        "title" => Look::Title,
        "addressee" => Look::Addressee,
        "heading" => Look::Heading(block.level.max(1)),
        "signature" | "date" => Look::Signature,
        "appendix" => Look::Appendix,
        "web" => Look::Web,
        _ => Look::Paragraph,
    }
}

fn plain_blocks(units: &Units) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in units
        .slice(Range {
            start: 0,
            end: units.length(),
        })
        .split('\n')
    {
        let length = line.encode_utf16().count() as u32;
        let blank = line.chars().take_while(|character| character.is_whitespace());
        let lead = blank.map(|character| character.len_utf16() as u32).sum::<u32>();
        if lead < length {
            blocks.push(Block {
                kind: "paragraph".to_owned(),
                level: 0,
                section: None,
                lead_end: None,
                range: Range {
                    start: start + lead,
                    end: start + length,
                },
            });
        }
        start += length + 1;
    }
    blocks
}

/// Everything that is marked in the text; ends that lie between two blocks are drawn back to the earlier one.
fn intervals(checked: &Checked, blocks: &[Block]) -> Vec<Interval> {
    let snap = |range: Range| {
        let before = blocks.partition_point(|block| block.range.start < range.end);
        let last = before.checked_sub(1).map_or(0, |index| blocks[index].range.end);
        let first = blocks.first().map_or(0, |block| block.range.start);
        if range.start == range.end {
            let inside = blocks.partition_point(|block| block.range.start <= range.start);
            let end = inside
                .checked_sub(1)
                .map_or(first, |index| blocks[index].range.end);
            let point = range.start.min(end).max(first);
            Range {
                start: point,
                end: point,
            }
        } else {
            Range {
                start: range.start,
                end: range.end.min(last).max(range.start),
            }
        }
    };
    let mut intervals = Vec::new();
    let mut add = |kind, index, spot, range: Range, pinned| {
        let snapped = snap(range);
        if (range.start == range.end) == (snapped.start == snapped.end) {
            intervals.push(Interval {
                range: snapped,
                kind,
                index,
                spot,
                pinned,
            });
        }
    };
    for (index, finding) in checked.findings.iter().enumerate() {
        if !has_own_place(&finding.rule) {
            // A missing thing is numbered where it is missing.
            let pin = finding
                .places
                .iter()
                .position(|place| place.start == place.end)
                .unwrap_or(0);
            let passage = finding.rule == UNCHANGED;
            let kind = if passage {
                MarkKind::Passage
            } else {
                MarkKind::Finding
            };
            for (spot, place) in finding.places.iter().enumerate() {
                add(kind, index, spot, *place, spot == pin);
            }
            if passage {
                for (more, range) in changed(checked, finding).into_iter().enumerate() {
                    add(
                        MarkKind::Finding,
                        index,
                        finding.places.len() + more,
                        range,
                        false,
                    );
                }
            }
        }
        for (spot, related) in finding.related.iter().enumerate() {
            add(MarkKind::Related, index, spot, related.range, false);
        }
    }
    for (index, figure) in checked.figures.iter().enumerate() {
        add(MarkKind::Figure, index, 0, figure.range, false);
    }
    for block in blocks {
        if let Some(end) = block.lead_end {
            add(
                MarkKind::Lead,
                0,
                0,
                Range {
                    start: block.range.start,
                    end,
                },
                false,
            );
        }
    }
    intervals
}

/// The rule whose places are whole paragraphs: what differs in them from last year's is marked.
const UNCHANGED: &str = "unchanged-paragraph";

/// What is marked of a finding's places.
pub(super) fn places(checked: &Checked, finding: &Finding) -> Vec<Range> {
    if finding.rule == UNCHANGED {
        changed(checked, finding)
    } else {
        finding.places.clone()
    }
}

/// What differs from last year's report in the paragraphs that a finding is about.
fn changed(checked: &Checked, finding: &Finding) -> Vec<Range> {
    let pairs = checked.comparison.iter().flat_map(|both| &both.pairs);
    pairs
        .filter(|pair| finding.places.contains(&pair.range))
        .flat_map(|pair| pair.differences.iter().map(|words| words.range))
        .filter(|range| range.start < range.end)
        .collect()
}

fn has_own_place(rule: &str) -> bool {
    matches!(
        rule,
        "missing-section" | "missing-title" | "missing-addressee" | "missing-signature" | "missing-date"
    )
}
