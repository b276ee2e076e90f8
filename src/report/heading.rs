//! Headings, recognised by their numbers and not by mark-up.

use std::sync::OnceLock;

use regex::Regex;

use crate::report::{Block, BlockKind, SectionId, wording};
use crate::text::Span;

/// How a heading is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OrdinalForm {
    /// 第一部分、第一章
    Part,
    /// 一、
    Han,
    /// （一）or (一)
    HanParenthesized,
    /// 1. or 1、
    Arabic,
    /// （1）or (1)
    ArabicParenthesized,
    /// ①
    Circled,
}

/// The number of a heading as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ordinal {
    /// How it is written.
    pub form: OrdinalForm,
    /// Its value, from 1.
    pub number: u32,
    /// Where: marks around it included, as “（一）” or “一、”.
    pub span: Span,
    /// As written (folded).
    pub text: String,
}

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

/// The number at the start of `text`: form, value, and bytes including its marks (“（一）”, “一、”, “第一部分 ”).
pub(super) fn ordinal_at(text: &str) -> Option<(OrdinalForm, u32, usize)> {
    let first = text.chars().next()?;
    match first {
        '第' => part(text),
        '（' | '(' => parenthesized(text),
        '①'..='⑳' => Some((
            OrdinalForm::Circled,
            first as u32 - '①' as u32 + 1,
            first.len_utf8(),
        )),
        '0'..='9' => arabic(text),
        _ if is_han_digit(first) => han(text),
        _ => None,
    }
}

/// 一 … 十, as they stand in numbers of headings.
pub(super) fn is_han_digit(character: char) -> bool {
    "一二三四五六七八九十".contains(character)
}

/// Value of 一 … 九十九.
fn han_value(digits: &str) -> Option<u32> {
    let value = |character: char| {
        "一二三四五六七八九"
            .chars()
            .position(|digit| digit == character)
            .map(|n| n as u32 + 1)
    };
    let characters: Vec<char> = digits.chars().collect();
    match characters.as_slice() {
        ['十'] => Some(10),
        ['十', unit] => Some(10 + value(*unit)?),
        [tens, '十'] => Some(value(*tens)? * 10),
        [tens, '十', unit] => Some(value(*tens)? * 10 + value(*unit)?),
        [unit] => value(*unit),
        _ => None,
    }
}

fn leading(text: &str, accept: impl Fn(char) -> bool) -> &str {
    let end = text.find(|character| !accept(character)).unwrap_or(text.len());
    &text[..end]
}

fn part(text: &str) -> Option<(OrdinalForm, u32, usize)> {
    let rest = &text["第".len()..];
    let digits = leading(rest, is_han_digit);
    let (number, digits) = if let Some(number) = han_value(digits) {
        (number, digits)
    } else {
        let digits = leading(rest, |character| character.is_ascii_digit());
        (digits.parse().ok()?, digits)
    };
    let after = &rest[digits.len()..];
    let word = ["部分", "章", "节"]
        .into_iter()
        .find(|word| after.starts_with(word))?;
    let mut end = "第".len() + digits.len() + word.len();
    end += leading(&text[end..], |character| "、：:，. ".contains(character)).len();
    Some((OrdinalForm::Part, number, end))
}

fn parenthesized(text: &str) -> Option<(OrdinalForm, u32, usize)> {
    let open = text.chars().next()?.len_utf8();
    let rest = &text[open..];
    let digits = leading(rest, |character| {
        is_han_digit(character) || character.is_ascii_digit()
    });
    let (form, number) = match han_value(digits) {
        Some(number) => (OrdinalForm::HanParenthesized, number),
        None => (
            OrdinalForm::ArabicParenthesized,
            digits
                .parse()
                .ok()
                .filter(|number| 1 <= *number && *number < 100)?,
        ),
    };
    let close = rest[digits.len()..]
        .chars()
        .next()
        .filter(|close| matches!(close, '）' | ')'))?;
    let mut end = open + digits.len() + close.len_utf8();
    end += leading(&text[end..], |character| "、.．".contains(character)).len();
    Some((form, number, end))
}

fn han(text: &str) -> Option<(OrdinalForm, u32, usize)> {
    let digits = leading(text, is_han_digit);
    let number = han_value(digits)?;
    let after = &text[digits.len()..];
    // “一)” is “（一）” with its first bracket lost.
    if after.starts_with(['）', ')']) {
        let width = after.chars().next()?.len_utf8();
        return Some((OrdinalForm::HanParenthesized, number, digits.len() + width));
    }
    let marks = leading(after, |character| "、．.,，:： ".contains(character));
    if marks.is_empty() || after.len() == marks.len() && marks.starts_with(['，', ',', '：', ':']) {
        return None;
    }
    // “一，” and “一：” only as a slip for “一、” at the very start of a short line.
    if marks.starts_with(['，', ',', '：', ':']) && text.chars().count() > 40 {
        return None;
    }
    Some((OrdinalForm::Han, number, digits.len() + marks.len()))
}

fn arabic(text: &str) -> Option<(OrdinalForm, u32, usize)> {
    let digits = leading(text, |character| character.is_ascii_digit());
    let number: u32 = digits
        .parse()
        .ok()
        .filter(|number| 1 <= *number && *number < 60)?;
    let after = &text[digits.len()..];
    let mark = after.chars().next().filter(|mark| "、.．)）".contains(*mark))?;
    let rest = &after[mark.len_utf8()..];
    // 3.15 and 1.5万 are no ordinals, and neither is a number at the end of a line.
    let year = rest.starts_with("20") && rest.get(4..).is_some_and(|rest| rest.starts_with('年'));
    if rest.is_empty() || rest.starts_with(|character: char| character.is_ascii_digit()) && !year {
        return None;
    }
    let form = if matches!(mark, ')' | '）') {
        OrdinalForm::ArabicParenthesized
    } else {
        OrdinalForm::Arabic
    };
    Some((form, number, digits.len() + mark.len_utf8()))
}

/// 一是 …, 首先, 第一，, and what follows the text: 附件：
pub(super) fn list_marker(text: &str) -> bool {
    const WORDS: [&str; 9] = [
        "首先",
        "其次",
        "再次",
        "最后",
        "附件",
        "抄送",
        "（此件",
        "(此件",
        "联系人",
    ];
    WORDS.iter().any(|word| text.starts_with(word)) || item_marker(text).is_some()
}

/// Bytes of 一是, 二要, 第一，, 其一， at the start of `text`, and the number.
pub(super) fn item_marker(text: &str) -> Option<(u32, usize)> {
    let prefixed = text.strip_prefix('第').or_else(|| text.strip_prefix('其'));
    let rest = prefixed.unwrap_or(text);
    let digits = leading(rest, is_han_digit);
    let number = han_value(digits)?;
    let after = &rest[digits.len()..];
    let width = text.len() - rest.len() + digits.len();
    let word = after.chars().next()?;
    let marks = if prefixed.is_some() {
        "，、,是："
    } else {
        "是要"
    };
    marks.contains(word).then(|| (number, width + word.len_utf8()))
}

/// Longest heading that stands alone on its line, in characters.
const LONGEST_ALONE: usize = 64;
/// Longest run-in heading, in characters.
const LONGEST_RUN_IN: usize = 70;

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
        || next.contains(['。', '；', '：', '，']) && length > 12
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
    // 主要举|措和成效
    wording::runs_over(words, next) || crate::text::words::joined(words, next)
}

/// Reads the headings and marks the blocks that are nothing but a heading.
pub(super) fn read(blocks: &mut [Block]) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    for (index, block) in blocks.iter_mut().enumerate() {
        if block.kind != BlockKind::Paragraph {
            continue;
        }
        if let Some(heading) = numbered(block, index).or_else(|| unnumbered(block, index)) {
            if !heading.run_in {
                block.kind = BlockKind::Heading;
            }
            headings.push(heading);
        }
    }
    levels(&mut headings);
    items_are_no_headings(blocks, &mut headings);
    let end = blocks.last().map_or(0, |block| block.span.end);
    for index in 0..headings.len() {
        let level = headings[index].level;
        let next = headings[index + 1..]
            .iter()
            .find(|heading| heading.level <= level);
        let until = next.map_or(end, |next| blocks[next.block].span.start);
        let start = headings[index].span.end;
        headings[index].body = Span {
            start,
            end: until.max(start),
        };
        headings[index].parent = headings[..index]
            .iter()
            .rposition(|heading| heading.level < level);
    }
    headings
}

fn numbered(block: &Block, index: usize) -> Option<Heading> {
    let text = block.text.text();
    let (form, number, width) = ordinal_at(text)?;
    let mut start = width;
    // Doubled numbers: “一、一、主要举措”.
    while let Some((_, _, more)) = ordinal_at(&text[start..]).filter(|again| again.0 <= form) {
        start += more;
    }
    let words = &text[start..];
    let (end, run_in) = if is_alone(text) {
        (text.len(), false)
    } else {
        (start + run_in_end(words)?, true)
    };
    let ordinal = Ordinal {
        form,
        number,
        span: block.text.span(0..width),
        text: text[..width].to_owned(),
    };
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

/// Where a run-in heading ends, mark included.
fn run_in_end(words: &str) -> Option<usize> {
    let unmarked = unmarked_end(words);
    let marked = marked_end(words);
    match (marked, unmarked) {
        // “……的主要安排2025年，将组织培训；” has its mark at the end of the first sentence, not of the heading.
        (Some(marked), Some(unmarked)) if unmarked < marked && words[unmarked..marked].contains('，') => {
            Some(unmarked)
        }
        (marked, unmarked) => marked.or(unmarked),
    }
}

/// Where a run-in heading ends by its mark, or before 一是.
fn marked_end(words: &str) -> Option<usize> {
    let mut count = 0;
    let mut quotes = 0;
    for (at, character) in words.char_indices() {
        count += 1;
        if count > LONGEST_RUN_IN {
            break;
        }
        match character {
            '“' | '《' | '（' => quotes += 1,
            '”' | '》' | '）' => quotes -= 1,
            '。' | '！' | '？' | '；' | '：' | ':' if quotes <= 0 => {
                return Some(at + character.len_utf8());
            }
            // “……打牢工作基础一是坚持党建引领”: the mark was lost.
            _ if count > 4 && item_marker(&words[at..]).is_some_and(|(number, _)| number == 1) => {
                return Some(at);
            }
            _ => {}
        }
    }
    None
}

/// Where a heading ends that runs into its text without any mark: “……存在的不足和原因一是”, “……主要安排2025年，”.
fn unmarked_end(words: &str) -> Option<usize> {
    static TAIL: OnceLock<Regex> = OnceLock::new();
    let tail = TAIL.get_or_init(|| {
        Regex::new(
            "^(人)?(职责)?((，|,)?加强法治政府建设)?((和|与|及|以及|、)?(其)?(主要)?(原因|成因|成效|薄弱环节|困难|短板|问题|不足|打算|安排|计划|措施|思路))*(的)?(有关|主要)?(情况|方面)?",
        )
        .expect("a valid pattern")
    });
    let end = words
        .char_indices()
        .map(|(at, character)| at + character.len_utf8())
        .take(60)
        .skip(3)
        .find_map(|prefix| {
            Some(wording::classify(&words[..prefix], None)).filter(|wording| !wording.is_empty())
        })?
        .end;
    Some(end + tail.find(&words[end..]).map_or(0, |found| found.end()))
}

/// A short line without a number that says in the words of the rows which content follows.
fn unnumbered(block: &Block, index: usize) -> Option<Heading> {
    let text = block.text.text();
    let words = text
        .trim_start_matches(['【', '[', '■', '●', '◆', '★', '·', '-', '—'])
        .trim_end_matches(['】', ']', '：', ':', '。']);
    let length = words.chars().count();
    if !(4..=45).contains(&length)
        || text.ends_with(['，', '、', '；'])
        || words.contains(['。', '；', '！', '？', '：'])
    {
        return None;
    }
    if words.contains('、') && length > 20 {
        return None;
    }
    let wording = wording::classify(words, None);
    // A clause of running text that happens to name 问题 is no heading: no comma, no full stop.
    let sentence = text.ends_with('。') || words.contains(['，', ',']) && !words.contains("第一责任");
    if wording.is_empty() || sentence {
        return None;
    }
    // Without mark-up the wording has to fill the line: “存在的不足和原因”.
    let marked = block.markdown_depth.is_some() || block.bold;
    let leader = wording.sections == [SectionId::Leader]
        && ["情况", "职责", "方面"].iter().any(|end| words.ends_with(end));
    if !marked && !leader && words[wording.end..].chars().count() > 3 {
        return None;
    }
    Some(Heading {
        block: index,
        ordinal: None,
        level: 0,
        span: block.text.whole(),
        text: words.to_owned(),
        run_in: false,
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
    forms.sort_unstable();
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
        }) || next.is_none() && blocks.len() == heading.block + 1;
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
    fn numbers_in_every_form() {
        use OrdinalForm::{Arabic, ArabicParenthesized, Circled, Han, HanParenthesized, Part};
        let cases = [
            ("一、主要举措", Some((Han, 1, 6))),
            ("十二、主要举措", Some((Han, 12, 9))),
            ("（二）依法决策", Some((HanParenthesized, 2, 9))),
            ("(二)依法决策", Some((HanParenthesized, 2, 5))),
            ("（二）、依法决策", Some((HanParenthesized, 2, 12))),
            ("二)依法决策", Some((HanParenthesized, 2, 4))),
            ("1.依法决策", Some((Arabic, 1, 2))),
            ("12、依法决策", Some((Arabic, 12, 5))),
            ("（3）依法决策", Some((ArabicParenthesized, 3, 7))),
            ("③依法决策", Some((Circled, 3, 3))),
            ("第一部分 依法决策", Some((Part, 1, 13))),
            ("3.15消费者权益日", None),
            ("2023年，青石镇", None),
            ("一是加强领导", None),
            ("一批案件", None),
            ("十名干部", None),
            ("（2023年）", None),
        ];
        for (text, expected) in cases {
            assert_eq!(ordinal_at(text), expected, "{text}");
        }
    }

    #[test]
    fn item_markers() {
        assert_eq!(item_marker("一是加强领导"), Some((1, 6)));
        assert_eq!(item_marker("第二，加强领导"), Some((2, 9)));
        assert_eq!(item_marker("三要加强领导"), Some((3, 6)));
        assert_eq!(item_marker("第一责任人"), None);
        assert_eq!(item_marker("一项制度"), None);
    }

    #[test]
    fn headings_cut_in_two_are_joined() {
        assert!(cut_in_two("一、2024年推进法治政府建设的主要举", "措和成效"));
        assert!(cut_in_two(
            "三、党政主要负责人履行推进法治建设第一责任",
            "人职责情况"
        ));
        assert!(!cut_in_two("二、存在的不足和原因", "执法力量不足"));
        assert!(!cut_in_two("一、主要举措和成效", "加强组织领导"));
    }
}
