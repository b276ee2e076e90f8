//! Paragraph-like units: lines cleaned of what copying left, joined over breaks in mid-sentence.

use std::sync::OnceLock;

use crate::lexicon::Table;
use crate::lexicon::figures::unit_at;
use crate::report::line::{self, Line};
use crate::report::{SectionId, Trace, TraceKind, Traces, furniture, heading, ordinal, tail, title};
use crate::text::{Folded, Search as _, Source, Span, is_han};

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// 发文机关标志: “……文件”.
    Letterhead,
    /// 发文字号.
    DocumentNumber,
    /// 签发人.
    Signers,
    /// (A line of) the title.
    Title,
    /// 主送机关.
    Addressee,
    /// A heading alone on its line.
    Heading,
    /// Running text; may begin with a run-in heading.
    Paragraph,
    /// 发文机关署名.
    Signature,
    /// 成文日期.
    Date,
    /// 附件, 附注, 抄送 after the text.
    Appendix,
    /// What a web page put around the text: crumbs, publication time, buttons.
    Web,
    /// Page numbers, running heads, a table of contents.
    Furniture,
}

/// A paragraph-like unit.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// From its first to its last visible character in the source (Markdown marks included).
    pub span: Span,
    /// What a reader sees of it.
    pub text: Folded,
    /// The section whose heading or body it belongs to.
    pub section: Option<SectionId>,
    /// Source byte where the heading in it that opens a section ends.
    pub opening_end: Option<u32>,
    /// Depth of a Markdown `#` heading mark, if it had one.
    pub markdown_depth: Option<u8>,
    /// The whole block was **bold**.
    pub bold: bool,
}

impl Block {
    /// Its folded text behind the heading that opens a section, and where that begins.
    pub fn behind_opening(&self) -> (usize, &str) {
        let from = self
            .opening_end
            .map_or(0, |end| self.text.folded_at(end).min(self.text.text().len()));
        (from, &self.text.text()[from..])
    }
}

/// Reads the units of the text; lines broken in mid-sentence are joined.
pub(super) fn read(source: &Source) -> (Vec<Block>, Traces) {
    let mut traces = Vec::new();
    let lines: Vec<Line> = source
        .lines()
        .iter()
        .filter_map(|span| line::fold(source.text(), *span, &mut traces))
        .flat_map(title::split_off)
        .collect();
    let furniture = furniture::mark(&lines);
    let title = title::find(&lines, &furniture);
    let wrap = (wrap_width(&lines), spaced(&lines, source));
    let mut blocks: Vec<Block> = Vec::new();
    let mut body = false;
    for (index, line) in lines.iter().enumerate() {
        let kind = if title.contains(&index) {
            BlockKind::Title
        } else if furniture[index] {
            BlockKind::Furniture
        } else if is_web(line.text.text(), body) {
            BlockKind::Web
        } else {
            BlockKind::Paragraph
        };
        if kind == BlockKind::Web {
            traces.push(Trace {
                kind: TraceKind::Web,
                span: line.span,
            });
        }
        if kind == BlockKind::Paragraph {
            over_page(&mut blocks, &lines, index, wrap, source);
        }
        let previous = blocks.last_mut().filter(|previous| previous.kind == kind);
        match previous {
            Some(previous) if kind == BlockKind::Title => {
                if !title::official_break(previous.text.text(), line.text.text()) {
                    traces.push(broken(previous, line));
                }
                append(previous, line);
            }
            Some(previous)
                if kind == BlockKind::Paragraph && continues(previous, &lines, index, wrap, source) =>
            {
                traces.push(broken(previous, line));
                append(previous, line);
            }
            _ => blocks.push(Block {
                kind,
                span: line.span,
                text: line.text.clone(),
                section: None,
                opening_end: None,
                markdown_depth: line.markdown_depth,
                bold: line.bold,
            }),
        }
        body |= kind == BlockKind::Paragraph && line.text.text().chars().count() >= 40;
    }
    tail_web(&mut blocks, &mut traces);
    let blocks = super::collapsed::split(blocks);
    (blocks, Traces::of_all(traces))
}

/// A page number in the middle of a sentence goes with the break.
fn over_page(
    blocks: &mut Vec<Block>,
    lines: &[Line],
    index: usize,
    wrap: (Option<usize>, bool),
    source: &Source,
) {
    let kept = blocks
        .iter()
        .rposition(|block| block.kind != BlockKind::Furniture)
        .map_or(0, |last| last + 1);
    if kept == blocks.len() || kept == 0 || blocks[kept - 1].kind != BlockKind::Paragraph {
        return;
    }
    if continues(&blocks[kept - 1], lines, index, wrap, source) {
        blocks.truncate(kept);
    }
}

fn broken(previous: &Block, line: &Line) -> Trace {
    Trace {
        kind: TraceKind::BrokenLine,
        span: Span {
            start: previous.span.end,
            end: line.span.start,
        },
    }
}

fn append(block: &mut Block, line: &Line) {
    block.text.push_folded(&line.text);
    block.span = block.span.join(line.span);
    block.bold &= line.bold;
}

/// Is the line at `index` the rest of the sentence that `previous` leaves open?
fn continues(
    previous: &Block,
    lines: &[Line],
    index: usize,
    (wrap, spaced): (Option<usize>, bool),
    source: &Source,
) -> bool {
    let line = &lines[index];
    let (open, next) = (previous.text.text(), line.text.text());
    // “形式单⏎一，……”: no number of a heading where a sentence is open.
    let doubtful = !ends_sentence(open)
        && !heading::is_alone(open)
        && ordinal::ordinal_at(next).is_some_and(|(.., width)| next[..width].ends_with(['，', ',']));
    if line.markdown_depth.is_some()
        || ordinal::ordinal_at(next).is_some() && !doubtful
        || ordinal::list_marker(next)
    {
        return false;
    }
    let (Some(last), Some(first)) = (open.chars().next_back(), next.chars().next()) else {
        return false;
    };
    if heading::is_alone(open) {
        return heading::cut_in_two(open, next) || cuts_figure(open, next) && ends_with_unit(next);
    }
    if ends_sentence(open) || previous.markdown_depth.is_some() {
        return false;
    }
    if matches!(last, '，' | '、' | ',' | '（' | '“' | '《')
        || matches!(first, '，' | '、' | '。' | '；' | '”' | '）' | '》')
    {
        return true;
    }
    let gap = &source.text()[previous.span.end as usize..line.span.start as usize];
    let adjacent = gap.matches('\n').count() <= 1;
    let last_line = width_of(&lines[index - 1]);
    if let Some(width) = wrap
        && adjacent
        && last_line + 3 >= width
    {
        return !line.indented;
    }
    if cuts_figure(open, next) && (adjacent || ends_with_unit(next)) {
        return true;
    }
    let running = open.chars().count() >= 24 && open.contains(['，', '。', '；', '、', ',']);
    let counted =
        is_han(last) && first.is_ascii_digit() && next.contains(['。', '；']) && !next.starts_with("20");
    running
        && !line.indented_more(previous, source)
        && (crosses(open, next) || adjacent && (counted || spaced && next.contains(['。', '；'])))
        && (is_han(last) || last.is_ascii_digit())
}

/// 涉及金额310 | 余万元, 7800余 | 人次: a figure without its measure word ends no line.
fn cuts_figure(open: &str, next: &str) -> bool {
    let numeral = open.trim_end_matches(['余', '多', '几', '万', '亿']);
    let digits =
        numeral.trim_end_matches(|character: char| character.is_ascii_digit() || ".,".has(character));
    if digits.len() == numeral.len()
        || !digits
            .chars()
            .next_back()
            .is_some_and(|before| is_han(before) || "，、；：”".has(before))
    {
        return false;
    }
    let unit = if numeral.len() == open.len() {
        next.trim_start_matches(['余', '多', '几', '万', '亿', '千', '百'])
    } else {
        next.trim_start_matches(['万', '亿', '千', '百'])
    };
    unit_at(unit).is_some() || unit.starts_with(['年', '月', '日'])
}

/// 场，参训300人: behind the measure word the clause ends, so that no other line can begin so.
fn ends_with_unit(next: &str) -> bool {
    let unit = next.trim_start_matches(['余', '多', '几', '万', '亿', '千', '百']);
    unit_at(unit).is_some_and(|found| {
        unit[found.word.len()..]
            .chars()
            .next()
            .is_none_or(|behind| "，。；、（".has(behind))
    })
}

/// Does a word or phrase run over the break? Only then is an open end no forgotten 。.
fn crosses(open: &str, next: &str) -> bool {
    const NEVER_FIRST: [&str; 12] = [
        "的", "了", "和", "与", "及", "等", "以及", "地", "得", "者", "性", "化",
    ];
    const NEVER_LAST: [&str; 26] = [
        "的",
        "对",
        "在",
        "和",
        "与",
        "及",
        "将",
        "把",
        "为",
        "由",
        "从",
        "向",
        "并",
        "扎实",
        "积极",
        "认真",
        "进一步",
        "深入",
        "切实",
        "不断",
        "大力",
        "持续",
        "通过",
        "按照",
        "根据",
        "围绕",
    ];
    NEVER_FIRST.iter().any(|word| next.starts_with(word))
        || NEVER_LAST.iter().any(|word| open.ends_with(word))
        || crate::text::words::joined(open, next)
}

fn ends_sentence(text: &str) -> bool {
    let closed = text.trim_end_matches(['”', '’', '）', ')', '"', '』', '】']);
    let closed = if closed.is_empty() { text } else { closed };
    closed.ends_with(['。', '！', '？', '；', '：', '…', '!', '?', ';', ':'])
}

/// Do blank lines stand between the paragraphs? Then a single break inside one is damage.
fn spaced(lines: &[Line], source: &Source) -> bool {
    let gaps = lines
        .windows(2)
        .map(|pair| &source.text()[pair[0].span.end as usize..pair[1].span.start as usize]);
    let (mut all, mut blank) = (0, 0);
    for gap in gaps.filter(|gap| gap.contains('\n')) {
        all += 1;
        blank += usize::from(gap.matches('\n').count() >= 2);
    }
    all >= 8 && blank * 5 >= all * 4
}

/// How wide a line is printed, in Chinese characters: two digits or Latin letters take the place of one.
fn width_of(line: &Line) -> usize {
    let text = line.text.text();
    let narrow = text.bytes().filter(u8::is_ascii).count();
    text.chars().count() - narrow / 2
}

/// Width at which a hard-wrapped text breaks its lines, in characters; `None` for a text with a line per paragraph.
fn wrap_width(lines: &[Line]) -> Option<usize> {
    let mut lengths: Vec<usize> = lines.iter().map(width_of).collect();
    if lengths.len() < 12 {
        return None;
    }
    crate::text::order::by_number(&mut lengths, |length| *length as u64);
    let width = lengths[lengths.len() * 9 / 10];
    let full = lengths
        .iter()
        .filter(|length| **length + 3 >= width && **length <= width + 2)
        .count();
    ((16..=60).contains(&width) && full * 5 >= lengths.len() * 2).then_some(width)
}

/// Web lines at the very end count even when they are not reliable by themselves.
fn tail_web(blocks: &mut [Block], traces: &mut Vec<Trace>) {
    let mut last = blocks.len();
    while last > 1 {
        last -= 1;
        let signed = tail::signed(blocks[last - 1].text.text()).is_some();
        let block = &mut blocks[last];
        if block.kind == BlockKind::Web {
            continue;
        }
        // “日期：2025年1月16日” right behind the signature is the date.
        if block.kind != BlockKind::Paragraph || signed || !is_web(block.text.text(), false) {
            break;
        }
        block.kind = BlockKind::Web;
        traces.push(Trace {
            kind: TraceKind::Web,
            span: block.span,
        });
    }
}

/// A row of `web.tsv`.
struct WebWords {
    words: String,
    within: bool,
    whole: bool,
    reliable: bool,
}

/// Is this a line that a web page put around the text? `body`: running text has begun.
pub(super) fn is_web(text: &str, body: bool) -> bool {
    static ROWS: OnceLock<Vec<WebWords>> = OnceLock::new();
    let rows = ROWS.get_or_init(|| {
        let table = Table::read(rows!("web"));
        let [words, place, reliable] = ["words", "where", "reliable"].map(|name| table.column(name));
        table
            .rows()
            .iter()
            .map(|row| WebWords {
                words: row.cell(words).replace(' ', ""),
                within: row.cell(place) == "within",
                whole: row.cell(place) == "whole",
                reliable: row.cell(reliable) == "yes",
            })
            .collect()
    });
    // A line of running text may begin with the same words: 阅读量达1.2万次，.
    let sentence = text.contains('，');
    let labels = |rest: &str| {
        !sentence || rest.is_empty() || rest.starts_with(|next| "：:[【>|丨0123456789".has(next))
    };
    let length = text.chars().count();
    length <= 160
        && !text.contains('。')
        && rows.iter().any(|row| {
            (row.reliable || !body)
                && if row.whole {
                    text == row.words
                } else if row.within {
                    text.split_once(&row.words).is_some_and(|(_, rest)| labels(rest))
                } else {
                    text.strip_prefix(row.words.as_str()).is_some_and(labels)
                }
        })
}
