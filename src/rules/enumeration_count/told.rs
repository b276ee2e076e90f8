//! 建成示范村6个，分别是甲村、乙村…: a list that is told behind the number, whatever is counted.

use std::ops::Range;

use super::{Counted, LONGEST, MOST, Named};
use crate::text::Search as _;
use crate::text::{is_han, numeral};

/// Words that open a list of all that was counted.
const OPENINGS: [&str; 8] = [
    "分别是",
    "分别为",
    "分别在",
    "具体是",
    "具体为",
    "依次是",
    "依次为",
    "即",
];
/// What is counted one by one.
const MEASURES: &str = "个项部件份类种张场处支家条所座本期起宗例批套";
/// Behind these the list goes on, or it never was the whole of it.
const ON: [&str; 10] = [
    "以及",
    "还有",
    "和",
    "及",
    "另",
    "其余",
    "其他",
    "此外",
    "同时还",
    "并有",
];
/// A counted thing inside an item is more than one item.
const SEVERAL: [&str; 10] = ["两", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/// The count (number and measure word), and what its list names.
pub(super) struct Told {
    pub number: usize,
    pub range: Range<usize>,
    pub named: Named,
}

/// Every list of a passage that is told behind its number.
pub(super) fn told(text: &str) -> Vec<Told> {
    OPENINGS
        .iter()
        .flat_map(|opening| text.match_indices(opening))
        .filter_map(|(at, opening)| {
            let before = text[..at].strip_suffix(['，', ',', '：', '（'])?;
            let (number, range) = count_before(before)?;
            let named = list_behind(&text[at + opening.len()..], opening)?;
            Some(Told { number, range, named })
        })
        .collect()
}

/// The only count of the clause that ends here, a small one.
fn count_before(before: &str) -> Option<(usize, Range<usize>)> {
    let start = before
        .rfind(['，', '。', '；', '：', '！', '（', '）', '\n', ',', ';'])
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let mut found = None;
    let mut last = start;
    for (at, character) in before.char_indices().skip_while(|(at, _)| *at < start) {
        if at < last
            || !(character.is_ascii_digit() || SEVERAL.iter().any(|word| word.starts_with(character)))
        {
            continue;
        }
        let Some(number) = numeral::number_at(before, at) else {
            continue;
        };
        last = number.range.end;
        let rest = &before[number.range.end..];
        // 2025年, 12月, 二级: no count of things.
        if rest.starts_with(['年', '月', '日', '级', '是']) {
            continue;
        }
        let measure = rest.chars().next().filter(|measure| MEASURES.has(*measure));
        let Some(measure) = measure else {
            // 三重一大: words, not counts; digits are always a count of something.
            if character.is_ascii_digit() {
                return None;
            }
            continue;
        };
        let first = before[..number.range.start].chars().next_back();
        let sure = number.value_to.is_none()
            && number.vagueness.is_none()
            && !first.is_some_and(|first| "第前后每各约近超过逾".has(first) || first.is_ascii_alphanumeric());
        let value: usize = number.value.normalize().to_string().parse().ok()?;
        if found.is_some() || !sure || !(2..=MOST).contains(&value) {
            return None;
        }
        found = Some((value, at..number.range.end + measure.len_utf8()));
    }
    found
}

/// How many the list names, when it is surely the whole list and of things that stand for one each.
fn list_behind(rest: &str, opening: &str) -> Option<Named> {
    if opening == "即" && rest.starts_with(['将', '时', '可', '使', '便', '刻', '日', '由']) {
        return None;
    }
    let rest = rest.trim_start_matches(['：', ':']);
    let end = rest.find(['。', '；', '！', '\n', ';'])?;
    let (list, more) = match rest[..end].find(['，', ',', '：']) {
        Some(at) => {
            let (list, more) = rest[..end].split_at(at);
            (list, more.trim_start_matches(['，', ',', '：']))
        }
        None => (&rest[..end], ""),
    };
    // A list whose items are clauses, or that goes on behind the comma, is none that can be counted by its marks.
    if ON.iter().any(|word| more.starts_with(word)) || more.contains('、') && !list.contains('、') {
        return None;
    }
    let closed = !list.contains('等')
        && !list.contains(['（', '(', '“', '—'])
        && !list.contains(|character: char| character.is_ascii_digit());
    if !closed {
        return None;
    }
    let items: Vec<&str> = if list.starts_with('《') {
        titles(list)?
    } else if list.contains('《') {
        return None;
    } else {
        list.split('、').collect()
    };
    let one = |item: &&str| {
        (2..=40).contains(&item.chars().count())
            && item.starts_with(|first: char| is_han(first) || first == '《')
            && !SEVERAL.iter().any(|word| {
                item.match_indices(word)
                    .any(|(at, word)| item[at + word.len()..].starts_with(|next: char| MEASURES.has(next)))
            })
    };
    if items.len() < 2 || !items.iter().all(one) {
        return None;
    }
    let joints: usize = items
        .iter()
        .filter(|item| !item.starts_with('《'))
        .map(|item| item.matches(['和', '与', '及', '暨', '·']).count())
        .sum();
    Some(Named {
        least: items.len(),
        most: items.len() + joints,
    })
}

/// 《甲》《乙》、《丙》: nothing but titles.
fn titles(list: &str) -> Option<Vec<&str>> {
    let mut items = Vec::new();
    let mut rest = list;
    while !rest.is_empty() {
        let end = rest.find('》')? + '》'.len_utf8();
        let title = &rest[..end];
        if !title.starts_with('《') || title.matches('《').count() > 1 {
            return None;
        }
        items.push(title);
        rest = rest[end..].trim_start_matches(['、', '和', '与', '及', '以']);
    }
    Some(items)
}

/// 三个方面：一是…二是…三是…
pub(super) fn marked_behind(text: &str, counted: &Counted) -> Option<Named> {
    let rest = &text[counted.range.end..];
    // Up to eight characters of a noun, then the mark that opens the list.
    let (open, mark) = rest
        .char_indices()
        .take(9)
        .find(|(_, character)| matches!(character, '：' | ':' | '。' | '，'))?;
    let list = &rest[open + mark.len_utf8()..];
    let list = list
        .char_indices()
        .nth(LONGEST)
        .map_or(list, |(at, _)| &list[..at]);
    if !list.starts_with("一是") {
        return None;
    }
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    let mut from = 0;
    let mut count = 0;
    for numeral in numerals {
        let mark = format!("{numeral}是");
        let found = list[from..].match_indices(&mark).find(|(at, _)| {
            let before = list[..from + at].chars().next_back();
            before.is_none_or(|before| !is_han(before))
        });
        let Some((at, _)) = found else { break };
        from += at + mark.len();
        count += 1;
    }
    // A list that begins anew tells of another one.
    (count > 1 && list.matches("一是").count() == 1).then_some(Named {
        least: count,
        most: count,
    })
}
