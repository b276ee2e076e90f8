//! One line, folded: what a reader sees of it, and what copying left in it.

use crate::report::{Trace, TraceKind};
use crate::text::Search as _;
use crate::text::{Folded, Span, is_han};

/// A folded line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub text: Folded,
    /// From the first to the last visible character, marks included.
    pub span: Span,
    /// Depth of a `#` mark.
    pub markdown_depth: Option<u8>,
    /// All of it is between `**`.
    pub bold: bool,
    /// It begins with blanks, as the first line of a paragraph does.
    pub indented: bool,
}

impl Line {
    /// It begins further in than the line that `previous` began with: a new paragraph.
    pub(super) fn indented_more(&self, previous: &super::Block, source: &crate::text::Source) -> bool {
        let line = source.lines()[source.line_of(previous.span.start)];
        self.indented && line.start == previous.span.start
    }
}

/// Folds the line at `span`; `None` when nothing visible is on it.
pub(super) fn fold(text: &str, span: Span, traces: &mut Vec<Trace>) -> Option<Line> {
    let raw = &text[span.range()];
    let start = raw.find(|character| !is_blank(character));
    let Some(start) = start else {
        nbsp(raw, span.start as usize, traces);
        return None;
    };
    let end = raw.trim_end_matches(is_blank).len();
    let offset = span.start as usize;
    if is_ruler(&raw[start..end]) {
        traces.push(Trace {
            kind: TraceKind::Markup,
            span: Span::new(offset + start, offset + end),
        });
        return None;
    }
    nbsp(&raw[..start], offset, traces);
    nbsp(&raw[end..], offset + end, traces);
    if let Some(width) = list_mark(&raw[start..end]) {
        traces.push(Trace {
            kind: TraceKind::Markup,
            span: Span::new(offset + start, offset + start + width),
        });
    }
    let mut pieces = pieces(&raw[start..end], offset + start, traces);
    let depth = strip_heading_mark(&mut pieces, traces);
    let bold = strip_emphasis(&mut pieces, traces);
    let folded = fold_pieces(&pieces, traces);
    if folded.text().is_empty() {
        return None;
    }
    Some(Line {
        text: folded,
        span: Span::new(offset + start, offset + end),
        markdown_depth: depth,
        bold,
        indented: start > 0,
    })
}

/// A line of Markdown that draws a line: `---`, `***`, `* * *`. Underscores are a gap to be filled.
fn is_ruler(line: &str) -> bool {
    let sign = line.as_bytes().first().copied().unwrap_or_default();
    matches!(sign, b'-' | b'*')
        && line.bytes().all(|byte| byte == sign || byte == b' ')
        && line.bytes().filter(|byte| *byte == sign).count() >= 3
}

/// Width of `- `, `* ` or `> ` before a text; `- 3 -` is the number of a page.
fn list_mark(line: &str) -> Option<usize> {
    let rest = line.strip_prefix(['-', '*', '>'])?;
    let text = rest.strip_prefix(' ')?.trim_start_matches(' ');
    text.starts_with(|first: char| is_han(first) || "*“《（".has(first))
        .then_some(line.len() - text.len())
}

/// White space of every kind, and characters without width.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\0'
        )
}

/// A character as read, with its place; several source bytes where it was an entity.
#[derive(Clone, Copy)]
struct Piece {
    character: char,
    source: Span,
}

fn nbsp(blanks: &str, offset: usize, traces: &mut Vec<Trace>) {
    for (at, found) in blanks.match_indices('\u{a0}') {
        let span = Span::new(offset + at, offset + at + found.len());
        traces.push(Trace {
            kind: TraceKind::StraySpace,
            span,
        });
    }
}

/// Characters with HTML tags dropped and entities decoded.
fn pieces(raw: &str, offset: usize, traces: &mut Vec<Trace>) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(raw.len() / 3);
    let mut rest = 0;
    while let Some(character) = raw[rest..].chars().next() {
        let here = &raw[rest..];
        let (width, decoded) = match character {
            '<' => tag(here).map_or((1, Some('<')), |width| (width, None)),
            '&' => entity(here).map_or((1, Some('&')), |(width, decoded)| (width, Some(decoded))),
            other => (other.len_utf8(), Some(other)),
        };
        let source = Span::new(offset + rest, offset + rest + width);
        if matches!(character, '<' | '&') && width > 1 {
            traces.push(Trace {
                kind: TraceKind::Markup,
                span: source,
            });
        }
        if let Some(character) = decoded {
            pieces.push(Piece { character, source });
        }
        rest += width;
    }
    pieces
}

/// Width of an HTML tag at the start of `text`.
fn tag(text: &str) -> Option<usize> {
    let inner = &text[1..];
    if inner.starts_with("!--") {
        return text.find("-->").map(|end| end + 3);
    }
    let name = inner.strip_prefix('/').unwrap_or(inner);
    if !name.starts_with(|character: char| character.is_ascii_alphabetic()) {
        return None;
    }
    let close = inner.bytes().take(300).position(|byte| byte == b'>')?;
    if inner[..close].contains('<') {
        None
    } else {
        Some(close + 2)
    }
}

/// Width and meaning of an HTML entity at the start of `text`.
fn entity(text: &str) -> Option<(usize, char)> {
    let close = text.bytes().take(12).position(|byte| byte == b';')?;
    let name = &text[1..close];
    let decoded = match name {
        "nbsp" => '\u{a0}',
        "ensp" => '\u{2002}',
        "emsp" => '\u{2003}',
        "quot" => '"',
        "apos" => '\'',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "ldquo" => '“',
        "rdquo" => '”',
        "lsquo" => '‘',
        "rsquo" => '’',
        "middot" => '·',
        "mdash" => '—',
        "ndash" => '–',
        "hellip" => '…',
        "times" => '×',
        "bull" => '•',
        "deg" => '°',
        "yen" => '¥',
        "ge" => '≥',
        "le" => '≤',
        "laquo" => '«',
        "raquo" => '»',
        "rarr" => '→',
        "thinsp" => '\u{2009}',
        "zwnj" => '\u{200c}',
        "zwj" => '\u{200d}',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((close + 1, decoded))
}

/// Drops `## ` at the start and tells its depth.
fn strip_heading_mark(pieces: &mut Vec<Piece>, traces: &mut Vec<Trace>) -> Option<u8> {
    let depth = pieces.iter().take_while(|piece| piece.character == '#').count();
    if depth == 0 || depth > 6 {
        return None;
    }
    let blanks = pieces[depth..]
        .iter()
        .take_while(|piece| is_blank(piece.character))
        .count();
    let last = pieces[depth + blanks - 1].source;
    traces.push(Trace {
        kind: TraceKind::Markup,
        span: pieces[0].source.join(last),
    });
    pieces.drain(..depth + blanks);
    Some(depth as u8)
}

/// Drops `**`; true when they enclose the whole line.
fn strip_emphasis(pieces: &mut Vec<Piece>, traces: &mut Vec<Trace>) -> bool {
    let is_mark = |pieces: &[Piece], at: usize| {
        pieces[at].character == '*' && pieces.get(at + 1).is_some_and(|next| next.character == '*')
    };
    let mut kept = Vec::with_capacity(pieces.len());
    let mut marks = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        if is_mark(pieces, at) {
            marks.push(at);
            traces.push(Trace {
                kind: TraceKind::Markup,
                span: pieces[at].source.join(pieces[at + 1].source),
            });
            at += 2;
        } else {
            kept.push(pieces[at]);
            at += 1;
        }
    }
    let whole = marks.len() == 2 && marks[0] == 0 && marks[1] + 2 == pieces.len();
    *pieces = kept;
    whole
}

/// Folds width and drops blanks that stand between nothing but Latin words.
fn fold_pieces(pieces: &[Piece], traces: &mut Vec<Trace>) -> Folded {
    let mut folded = Folded::default();
    let mut at = 0;
    while at < pieces.len() {
        let piece = pieces[at];
        if !is_blank(piece.character) {
            let narrow = narrow(piece.character, pieces.get(at + 1).map(|next| next.character));
            let mut buffer = [0; 4];
            if narrow == piece.character && piece.source.len() == narrow.len_utf8() {
                folded.push_same(narrow.encode_utf8(&mut buffer), piece.source.start as usize);
            } else {
                folded.push_changed(narrow, piece.source);
            }
            at += 1;
            continue;
        }
        let until = pieces[at..]
            .iter()
            .position(|piece| !is_blank(piece.character))
            .map_or(pieces.len(), |n| at + n);
        let blanks = &pieces[at..until];
        let before = at.checked_sub(1).map(|index| pieces[index].character);
        let after = pieces.get(until).map(|piece| piece.character);
        if blanks.iter().any(|piece| piece.character == '\t') || (latin(before) && latin(after)) {
            let span = blanks[0].source.join(blanks[blanks.len() - 1].source);
            folded.push_changed(' ', span);
        }
        if let (Some(before), Some(after)) = (before, after)
            && (stray(before, after)
                || blanks
                    .iter()
                    .any(|piece| matches!(piece.character, '\u{a0}' | '\u{3000}')))
        {
            let span = blanks[0].source.join(blanks[blanks.len() - 1].source);
            traces.push(Trace {
                kind: TraceKind::StraySpace,
                span,
            });
        }
        at = until;
    }
    folded
}

/// Latin letters, digits and the marks that go with them.
fn latin(character: Option<char>) -> bool {
    character
        .is_some_and(|character| character.is_ascii() && !matches!(character, '(' | ')' | ',' | ';' | ':'))
}

/// A blank between these two is damage: inside a Han word, between Han and a figure, before or behind a mark.
fn stray(before: char, after: char) -> bool {
    let written = |character: char| is_han(character) || "”》）%".has(character);
    if "，。；、：！？”》）".has(after) {
        return written(before);
    }
    if "，；、".has(before) {
        return is_han(after) || "“《".has(after);
    }
    let word = |character: char| is_han(character) || character.is_ascii_digit() || character == '%';
    word(before) && word(after) && (is_han(before) || is_han(after))
}

/// Half-width form of full-width letters, digits, `％`, and of `．` between digits.
fn narrow(character: char, next: Option<char>) -> char {
    match character {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' | '＋' | '＃' | '＊' => {
            char::from_u32(character as u32 - 0xfee0).unwrap_or(character)
        }
        '．' if next.is_some_and(|next| next.is_ascii_digit() || ('０'..='９').contains(&next)) => '.',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> (String, Vec<(TraceKind, &str)>) {
        let mut traces = Vec::new();
        let line = fold(text, Span::new(0, text.len()), &mut traces);
        let traces = traces
            .iter()
            .map(|trace| (trace.kind, &text[trace.span.range()]))
            .collect();
        (
            line.map(|line| line.text.text().to_owned()).unwrap_or_default(),
            traces,
        )
    }

    #[test]
    fn blanks_go_and_are_told() {
        assert_eq!(
            folded("　　开展巡查 26 次"),
            (
                "开展巡查26次".into(),
                vec![(TraceKind::StraySpace, " "), (TraceKind::StraySpace, " ")]
            )
        );
        assert_eq!(folded("Word 2019 文档").0, "Word 2019文档");
        assert_eq!(
            folded("\u{a0}"),
            (String::new(), vec![(TraceKind::StraySpace, "\u{a0}")])
        );
    }

    #[test]
    fn width_is_folded() {
        assert_eq!(folded("２０２４年９５．６％").0, "2024年95.6%");
    }

    #[test]
    fn markup_goes_and_is_told() {
        assert_eq!(
            folded("## **一、主要举措**"),
            (
                "一、主要举措".into(),
                vec![
                    (TraceKind::Markup, "## "),
                    (TraceKind::Markup, "**"),
                    (TraceKind::Markup, "**")
                ]
            )
        );
        assert_eq!(folded("<p>&ldquo;三项制度&rdquo;</p>").0, "“三项制度”");
        assert_eq!(folded("3<5，a&b").0, "3<5，a&b");
        assert_eq!(folded("2&times;3<!-- 注 -->米").0, "2×3米");
        assert_eq!(folded("---"), (String::new(), vec![(TraceKind::Markup, "---")]));
        assert_eq!(folded("- 审查合同").1, [(TraceKind::Markup, "- ")]);
        assert_eq!(folded("- 3 -").1, []);
        assert_eq!(folded("___").1, []);
    }
}
