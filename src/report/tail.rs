//! Everything after the body: signature and date.

use std::ops::Range;

use crate::report::{Block, BlockKind, date, ordinal, organ};
use crate::text::Search as _;
use crate::text::Span;

/// A calendar date as written; need not exist (2月30日).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year, four digits.
    pub year: u16,
    /// Month as written.
    pub month: u8,
    /// Day as written.
    pub day: u8,
}

impl Date {
    /// 2025-01-20
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Does the calendar have this day?
    pub fn exists(self) -> bool {
        let leap =
            self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        let days = match self.month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        };
        1 <= self.day && self.day <= days
    }
}

/// The tail of the report.
#[derive(Clone, Debug, Default)]
pub struct Tail {
    /// 发文机关署名, one for each organ, with its place.
    pub signatures: Vec<(String, Span)>,
    /// 成文日期 with its place (also one that the calendar does not have).
    pub date: Option<(Date, Span)>,
    /// 成文日期 as written.
    pub date_text: Option<String>,
    /// Publication date from the traces of a web page.
    pub publication_date: Option<(Date, Span)>,
    /// End of the last block of the body (where a signature would have to follow).
    pub body_end: u32,
}

/// Marks what stands behind signature and date: annexes with their own headings, the end of a letter, notes.
pub(super) fn annexes(blocks: &mut [Block]) {
    const OPENS: [&str; 19] = [
        "附件",
        "附表",
        "附录",
        "附：",
        "附:",
        "附1",
        "附一",
        "此致",
        "敬礼",
        "注：",
        "注:",
        "备注",
        "[1]",
        "①",
        "联系",
        "电话",
        "发自",
        "（印章）",
        "（盖章）",
    ];
    let text = |index: usize| blocks[index].text.text();
    let paragraph = |index: usize| {
        blocks
            .get(index)
            .is_some_and(|block| block.kind == BlockKind::Paragraph)
    };
    let found = (1..blocks.len()).find_map(|index| {
        let dated = paragraph(index)
            && paragraph(index - 1)
            && whole_date(text(index)).is_some()
            && signed(text(index - 1)).is_some();
        let inline = paragraph(index) && signed(text(index)).is_some_and(|(_, date)| date.is_some());
        let next = (index + 1..blocks.len()).find(|next| blocks[*next].kind != BlockKind::Furniture)?;
        let opens = paragraph(next) && OPENS.iter().any(|words| text(next).starts_with(words));
        // A remark or two behind the date: “如有修改意见请告知”.
        let remark = || {
            next + 3 >= blocks.len()
                && (next..blocks.len()).all(|index| {
                    let text = text(index);
                    text.chars().count() <= 60
                        && ordinal::ordinal_at(text).is_none()
                        && signed(text).is_none()
                        && whole_date(text).is_none()
                })
        };
        let opens = opens || paragraph(next) && remark();
        ((dated || inline) && index > 4 && opens).then_some(next)
    });
    if let Some(next) = found {
        for block in blocks[next..]
            .iter_mut()
            .filter(|block| block.kind == BlockKind::Paragraph)
        {
            block.kind = BlockKind::Appendix;
        }
    }
}

/// Reads the tail and marks its blocks.
pub(super) fn read(blocks: &mut [Block]) -> Tail {
    let mut tail = Tail {
        publication_date: publication_date(blocks),
        ..Tail::default()
    };
    for block in blocks.iter_mut().rev() {
        let text = block.text.text().to_owned();
        match block.kind {
            BlockKind::Web | BlockKind::Furniture | BlockKind::Appendix => continue,
            BlockKind::Paragraph => {}
            _ => break,
        }
        if is_appendix(&text) && whole_date(&text).is_none() {
            block.kind = BlockKind::Appendix;
        } else if let Some((date, range)) = whole_date(&text) {
            block.kind = BlockKind::Date;
            if tail.date.is_none() {
                tail.date = Some((date, block.text.span(range.clone())));
                tail.date_text = Some(text[range].to_owned());
            }
        } else if unfinished_date(&text) {
            block.kind = BlockKind::Date;
            tail.date_text.get_or_insert(text);
        } else if let Some((organs, date)) = signed(&text) {
            block.kind = BlockKind::Signature;
            if let Some((date, range)) = date
                && tail.date.is_none()
            {
                tail.date = Some((date, block.text.span(range.clone())));
                tail.date_text = Some(text[range].to_owned());
            }
            for (organ, range) in organs.into_iter().rev() {
                tail.signatures.push((organ, block.text.span(range)));
            }
        } else {
            break;
        }
    }
    tail.signatures.reverse();
    if tail.date.is_none() {
        subtitle(blocks, &mut tail);
    }
    tail.body_end = blocks
        .iter()
        .rev()
        .find(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading))
        .map_or(0, |block| block.span.end);
    tail
}

/// Is this line a signature, a date, or what follows them?
pub(super) fn closes(text: &str) -> bool {
    signed(text).is_some() || whole_date(text).is_some() || is_appendix(text)
}

/// The body's name and “（2024年1月20日）” under the title instead of at the end.
fn subtitle(blocks: &mut [Block], tail: &mut Tail) {
    let Some(title) = blocks.iter().position(|block| block.kind == BlockKind::Title) else {
        return;
    };
    for block in blocks.iter_mut().skip(title + 1).take(3) {
        if block.kind != BlockKind::Paragraph {
            break;
        }
        let text = block.text.text().to_owned();
        if let Some((date, range)) = whole_date(&text) {
            tail.date_text = Some(text[range.clone()].to_owned());
            tail.date = Some((date, block.text.span(range)));
            block.kind = BlockKind::Date;
            break;
        }
        let Some((organs, None)) = signed(&text).filter(|_| tail.signatures.is_empty()) else {
            break;
        };
        block.kind = BlockKind::Signature;
        tail.signatures = organs
            .into_iter()
            .map(|(organ, range)| (organ, block.text.span(range)))
            .collect();
    }
}

/// A line that is nothing but a date, brackets around it allowed.
fn whole_date(text: &str) -> Option<(Date, Range<usize>)> {
    let label = labelled(text, &["日期", "时间"]);
    let open = if text[label..].starts_with(['（', '(']) {
        label + text[label..].chars().next().map_or(0, char::len_utf8)
    } else {
        label
    };
    let (date, width) = date::date_at(&text[open..])?;
    let rest = text[open + width..].trim_end_matches(['）', ')', '。', '印', '发']);
    rest.is_empty().then_some((date, open..open + width))
}

/// Bytes of “报告单位：” or “成文日期：” in front of a signature or a date.
fn labelled(text: &str, words: &[&str]) -> usize {
    const OF: [&str; 9] = ["报告", "成文", "填报", "上报", "报送", "落款", "发文", "报", ""];
    if !text
        .chars()
        .take(7)
        .any(|character| matches!(character, '：' | ':'))
    {
        return 0;
    }
    words
        .iter()
        .flat_map(|word| OF.iter().map(move |of| format!("{of}{word}")))
        .find(|label| text.starts_with(label.as_str()) && text[label.len()..].starts_with(['：', ':']))
        .map_or(0, |label| {
            label.len() + text[label.len()..].chars().next().map_or(0, char::len_utf8)
        })
}

/// “2024年1月”, “年 月 日”, “2024年X月X日”: the place of the date, without a whole date.
fn unfinished_date(text: &str) -> bool {
    text.chars().count() <= 14
        && text.contains(['年', '月'])
        && text.chars().all(|character| {
            character.is_ascii_digit() || "年月日XxＸ×_＿〇○零一二三四五六七八九十*".has(character)
        })
}

/// Organs with their ranges, and the date behind them.
type Signed = (Vec<(String, Range<usize>)>, Option<(Date, Range<usize>)>);

/// A line of organs, perhaps with the date behind them.
pub(super) fn signed(text: &str) -> Option<Signed> {
    // “青石镇人民政府（盖章）” in drafts.
    const SEALS: [&str; 6] = ["（盖章）", "(盖章)", "（公章）", "(公章)", "（章）", "(章)"];
    if text.chars().count() > 60 {
        return None;
    }
    let label = labelled(text, &["单位", "机关", "人", "署名", "落款"]);
    if label > 0 {
        let (organs, date) = signed(&text[label..])?;
        let moved = |range: Range<usize>| range.start + label..range.end + label;
        let organs = organs
            .into_iter()
            .map(|(organ, range)| (organ, moved(range)))
            .collect();
        return Some((organs, date.map(|(date, range)| (date, moved(range)))));
    }
    if text.contains(['。', '，', '；', '：']) {
        return None;
    }
    // “（青石镇人民政府）”
    if let Some(inner) = text.strip_prefix('（').and_then(|rest| rest.strip_suffix('）')) {
        let (organs, date) = signed(inner).filter(|(organs, _)| organs.len() == 1)?;
        let width = '（'.len_utf8();
        let organs = organs
            .into_iter()
            .map(|(organ, range)| (organ, range.start + width..range.end + width))
            .collect();
        return date.is_none().then_some((organs, None));
    }
    let split = text.char_indices().find_map(|(at, _)| {
        whole_date(&text[at..]).map(|(date, range)| (at, (date, at + range.start..at + range.end)))
    });
    let (names, date) = split.map_or((text, None), |(at, date)| (&text[..at], Some(date)));
    let names = SEALS
        .iter()
        .find_map(|seal| names.strip_suffix(seal))
        .unwrap_or(names);
    let names = names.trim_end_matches(['（', '(']);
    let mut organs = Vec::new();
    let mut from = 0;
    for organ in organ::split(names) {
        let start = from + names[from..].find(&organ)?;
        from = start + organ.len();
        if !organ::is_organ(&organ) || ordinal::ordinal_at(&organ).is_some() {
            return None;
        }
        organs.push((organ, start..from));
    }
    (!organs.is_empty()).then_some((organs, date))
}

fn is_appendix(text: &str) -> bool {
    const STARTS: [&str; 12] = [
        "附件",
        "附：",
        "附:",
        "抄送",
        "抄报",
        "（此件",
        "(此件",
        "（联系人",
        "(联系人",
        "联系人",
        "主题词",
        "（公开属性",
    ];
    text.chars().count() <= 80 && STARTS.iter().any(|start| text.starts_with(start))
        || text.ends_with("印发") && text.chars().count() <= 60 && !text.contains('。')
}

/// The date behind 发布时间 and the like in the lines of a web page.
fn publication_date(blocks: &[Block]) -> Option<(Date, Span)> {
    const WORDS: [&str; 8] = [
        "发布时间",
        "发布日期",
        "公开日期",
        "发表时间",
        "公开时间",
        "更新时间",
        "时间",
        "日期",
    ];
    for word in WORDS {
        for block in blocks.iter().filter(|block| block.kind == BlockKind::Web) {
            let text = block.text.text();
            for (at, _) in text.match_indices(word) {
                if text[..at].ends_with("成文")
                    || text[..at].ends_with("生成")
                    || text[..at].ends_with("发文")
                {
                    continue;
                }
                let rest = &text[at + word.len()..];
                let blanks = rest.len() - rest.trim_start_matches(['：', ':', ' ', '】', ']']).len();
                if let Some((date, width)) = date::date_at(&rest[blanks..]) {
                    let start = at + word.len() + blanks;
                    return Some((date, block.text.span(start..start + width)));
                }
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_with_and_without_date() {
        let read = |text| {
            signed(text).map(|(organs, date)| {
                (
                    organs.into_iter().map(|organ| organ.0).collect::<Vec<_>>(),
                    date.is_some(),
                )
            })
        };
        assert_eq!(
            read("青石镇人民政府"),
            Some((vec!["青石镇人民政府".into()], false))
        );
        assert_eq!(
            read("青石镇人民政府2024年1月20日"),
            Some((vec!["青石镇人民政府".into()], true))
        );
        assert_eq!(
            read("中共青石镇委员会青石镇人民政府"),
            Some((vec!["中共青石镇委员会".into(), "青石镇人民政府".into()], false))
        );
        assert_eq!(read("（三）加强队伍建设"), None);
        assert_eq!(read("全面完成各项工作"), None);
    }

    #[test]
    fn unfinished_dates() {
        assert!(unfinished_date("2024年1月"));
        assert!(unfinished_date("年月日"));
        assert!(unfinished_date("2024年X月X日"));
        assert!(!unfinished_date("2024年".repeat(9).as_str()));
        assert!(whole_date("（2024年1月20日）").is_some());
    }
}
