//! 需要核实: a closed list names more or fewer things than the number beside it says.

use std::ops::Range;

use super::passage::Passage;
use super::{Class, Context, Finding, Place, REVIEW, Rule};
use crate::lexicon::sums::{ListSort, list_words};
use crate::text::Search as _;
use crate::text::{is_han, numeral};

pub static RULE: Rule = Rule {
    id: "enumeration-count",
    title: "列举的项数与数字不符",
    class: Class::Verify,
    why: "说是几项，就应当列出几项；列不全的，应当写“等”。",
    basis: REVIEW,
    doc: "
## 查什么
列举没有“等”字，列出的项数与数字不同：书名、引号并列后写明几部、几项；“A、B、C三个方面”；“三个方面：一是…二是…”；“东村、西村、南村4个村”；“示范村6个，分别是……”。列举只是举例、数字是数量（手册、海报500份）、列举里有“等”“和”可以拆开的，不作判断。

## 为什么
“《宪法》《民法典》两部法律”后面写成三部，读者会去找漏掉的那一部。

## 怎么改
补齐漏掉的项，或者改正数字；没有列全的，在末尾加“等”。

## 例
```bad
组织学习《宪法》《民法典》《行政处罚法》4部法律。
```
```bad
围绕执法监督、矛盾调处、法治宣传四个方面开展督查。
```
```good
组织学习《宪法》《民法典》《行政处罚法》等12部法律。
```
```good
围绕执法监督、矛盾调处、法治宣传三个方面开展督查。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    for passage in context.own_passages() {
        let text = passage.text();
        let mut last = 0;
        let mut said: Vec<Range<usize>> = Vec::new();
        for (at, character) in text.char_indices() {
            if at < last || !is_digit(character) {
                continue;
            }
            let Some(counted) = counted_at(text, at) else {
                continue;
            };
            last = counted.range.end;
            let Some(named) = named(text, &counted) else {
                continue;
            };
            if (named.least..=named.most).contains(&counted.number) {
                continue;
            }
            findings.push(finding(rule, &passage, &counted.range, named.most));
            said.push(counted.range);
        }
        for list in told::told(text) {
            let right = (list.named.least..=list.named.most).contains(&list.number);
            if !right && !said.iter().any(|range| range.start == list.range.start) {
                findings.push(finding(rule, &passage, &list.range, list.named.most));
            }
        }
    }
}

fn is_digit(character: char) -> bool {
    character.is_ascii_digit() || "一两二三四五六七八九十".has(character)
}

fn finding(rule: &'static Rule, passage: &Passage, range: &Range<usize>, count: usize) -> Finding {
    rule.finding(
        Place::At(passage.span(range.clone())),
        format!("列出了{count}项，与“{}”不符", &passage.text()[range.clone()]),
        "补齐漏掉的项或者改正数字；没有列全的，在末尾加“等”。",
    )
}

/// A small number with the measure word of a list.
struct Counted {
    number: usize,
    /// Number and measure word.
    range: Range<usize>,
    sort: ListSort,
}

/// Farther behind a number than this its list does not reach; nobody counts longer lists than that.
const LONGEST: usize = 3000;
const MOST: usize = 12;

fn counted_at(text: &str, at: usize) -> Option<Counted> {
    let before = text[..at].chars().next_back();
    if before.is_some_and(|before| {
        before.is_ascii_alphanumeric() || ".·第十百千万一二三四五六七八九两几多余数".has(before)
    }) {
        return None;
    }
    // The measure word first: it is looked for faster than the number is read.
    list_words().start_of(text[at..].trim_start_matches(is_digit))?;
    let number = numeral::number_at(text, at)?;
    if number.range.start != at || number.value_to.is_some() || number.vagueness.is_some() {
        return None;
    }
    let value: usize = number.value.normalize().to_string().parse().ok()?;
    let value = Some(value).filter(|value| (2..=MOST).contains(value))?;
    let (word, sort) = list_words().start_of(&text[number.range.end..])?;
    Some(Counted {
        number: value,
        range: at..number.range.end + word.len(),
        sort,
    })
}

/// How many items are named, at least and at most.
struct Named {
    least: usize,
    most: usize,
}

fn named(text: &str, counted: &Counted) -> Option<Named> {
    match counted.sort {
        ListSort::Abstract => told::marked_behind(text, counted)
            .or_else(|| quoted_before(text, counted))
            .or_else(|| listed_before(text, counted)),
        ListSort::Titles => quoted_before(text, counted),
        ListSort::Places | ListSort::Events | ListSort::Bodies => listed_before(text, counted),
    }
}

/// 《宪法》《民法典》3部法律, “公示”“记录”“审核”三项制度
fn quoted_before(text: &str, counted: &Counted) -> Option<Named> {
    let mut rest = &text[..counted.range.start];
    let mut count = 0;
    loop {
        let (open, close) = if rest.ends_with('》') {
            ('《', '》')
        } else if rest.ends_with('”') {
            ('“', '”')
        } else {
            break;
        };
        let inner = &rest[..rest.len() - close.len_utf8()];
        let start = inner.rfind(open)?;
        if inner[start..].contains(close) || start + 300 < inner.len() {
            return None;
        }
        count += 1;
        rest = &rest[..start];
        let plain = rest.trim_end_matches(['、', '和', '与', '及', '以']);
        if !plain.ends_with(['》', '”']) {
            // 党章、《条例》《准则》三部: another item stands before without marks.
            let other = plain.len() < rest.len() || rest.ends_with('）');
            if other {
                return None;
            }
            break;
        }
        rest = plain;
    }
    let words: String = rest.chars().rev().take(12).collect();
    let open_list = words.contains('等') || words.contains('如') || words.contains('括');
    (count > 1 && !open_list).then_some(Named {
        least: count,
        most: count,
    })
}

/// 执法监督、矛盾调处、法治宣传三个方面: the items of the clause that ends at the number.
fn listed_before(text: &str, counted: &Counted) -> Option<Named> {
    let head = &text[..counted.range.start];
    let start = head
        .char_indices()
        .rev()
        .take(90)
        .find(|(_, character)| {
            matches!(
                character,
                '，' | '。' | '；' | '：' | '（' | '）' | '！' | '\n' | ',' | ';' | ':'
            )
        })
        .map_or(0, |(at, character)| at + character.len_utf8());
    // “四步”: the quotation begins with the number.
    let clause = head.get(start..)?.trim_end_matches('“');
    // 3个乡镇和东湖、西湖…5个社区: the list begins behind the one before.
    let earlier = ["个乡镇和", "个街道和", "个社区和", "个镇和", "个村和"]
        .iter()
        .filter_map(|end| Some(clause.rfind(end)? + end.len()))
        .max();
    let clause = &clause[earlier.unwrap_or(0)..];
    if clause.chars().count() >= 90 || clause.contains(['等', '每', '各', '从', '至', '到']) {
        return None;
    }
    if counted.sort != ListSort::Events && clause.contains(['“', '《']) {
        return None;
    }
    let mut items: Vec<&str> = clause.split('、').collect();
    if items.len() < 2 {
        return None;
    }
    // The words before the first item are a verb with it; the last one ends at the number.
    let last = *items.last()?;
    let joints = last.matches(['和', '与', '及']).count();
    let inner: usize = items[..items.len() - 1]
        .iter()
        .map(|item| item.matches(['和', '与', '及']).count())
        .sum();
    items.retain(|item| !item.trim().is_empty());
    let count = items.len();
    let short = items
        .iter()
        .skip(1)
        .all(|item| (2..=14).contains(&item.chars().count()));
    let digits = items
        .iter()
        .any(|item| item.chars().any(|digit| digit.is_ascii_digit()));
    let close = match counted.sort {
        ListSort::Places => {
            let noun = text[counted.range.clone()].chars().next_back()?;
            let full = items.iter().all(|item| {
                item.trim_end_matches(['和', '与']).ends_with(noun) || *item == last && item.contains(noun)
            });
            let near = counted.number.abs_diff(count + joints) < 3;
            full || near && are_names(&items, earlier.is_some())
        }
        ListSort::Events => {
            (3..counted.number).contains(&count)
                && items[0].says_any(&["开展", "组织", "举办"])
                && items.iter().all(|item| {
                    item.says_any(&["日", "节", "周", "月", "法", "活动", "宣传", "讲座", "宣讲"])
                })
        }
        ListSort::Bodies => {
            let is_joining = |item: &&str| item.says_any(&JOINING);
            is_joining(&items[0]) && !items[1..].iter().any(is_joining) && count > 2 && !digits
        }
        _ => items[0].says_any(&OPENINGS) && count > 2 && !digits,
    };
    (short && close).then_some(Named {
        least: count,
        most: count + joints + inner,
    })
}

/// Verbs before a list of matters.
const OPENINGS: [&str; 35] = [
    "围绕", "聚焦", "抓好", "落实", "推进", "突出", "做好", "严把", "严格", "履行", "抓实", "紧扣", "实施",
    "开展", "完善", "建立", "健全", "采取", "通过", "坚持", "在", "对", "开通", "畅通", "拓宽", "利用",
    "依托", "搭建", "推行", "构建", "形成", "探索", "运用", "打造", "借助",
];
/// Verbs before a list of bodies.
const JOINING: [&str; 8] = ["联合", "会同", "整合", "组织", "协调", "协同", "牵头", "召集"];

/// 在大湾、小湾、石浦: short names of places behind a verb (or behind another such list), and nothing else.
fn are_names(items: &[&str], opened: bool) -> bool {
    let name = |name: &str| {
        (2..=4).contains(&name.chars().count())
            && name.chars().all(is_han)
            && !name.ends_with([
                '部', '片', '区', '边', '侧', '岸', '线', '地', '业', '的', '校', '关',
            ])
            && !["农村", "城市", "乡村", "山林", "水利", "纠纷", "人口", "土壤"].contains(&name)
    };
    let verbs = [
        "在", "选取", "选定", "选择", "确定", "深入", "走进", "覆盖", "推动", "指导", "确立",
    ];
    let Some((first, others)) = items.split_first() else {
        return false;
    };
    let first = if opened {
        Some(*first)
    } else {
        verbs
            .iter()
            .find_map(|verb| Some(&first[first.rfind(verb)? + verb.len()..]))
    };
    first.is_some_and(name) && others.iter().all(|item| item.split(['和', '与', '及']).all(name))
}

mod told;

#[cfg(test)]
mod tests;
