//! Heading and blanks for a section that is not there, in the document's own numbering; the words are the author's to write.

use super::wording::{self, chinese};
use super::{Units, combine};
use crate::json::{Block, Checked, Edit, Finding, Range};

/// What can be inserted for a missing section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// 0–3.
    pub section: usize,
    /// Where it belongs.
    pub at: u32,
    /// Its heading.
    pub heading: String,
    /// Its blanks.
    pub lines: Vec<String>,
    /// The change that inserts it.
    pub edit: Edit,
    /// The same with the numbers of what follows moved on, where its own number is taken.
    pub renumbering: Option<Edit>,
}

/// The outline for a `missing-section` finding.
pub(super) fn outline(
    units: &Units,
    checked: &Checked,
    finding: &Finding,
    blocks: &[Block],
) -> Option<Outline> {
    let section = section_of(checked, finding)?;
    let at = match finding.places.first() {
        Some(place) if place.start == place.end => place.start,
        _ => belongs(checked, section, blocks),
    };
    let ordinal = next_ordinal(units, blocks, at);
    let year = match section {
        3 => checked.plan_year.or(checked.year.map(|year| year + 1)),
        _ => checked.year,
    };
    let named = if section == 3 {
        chinese::NEXT_YEAR
    } else {
        chinese::LAST_YEAR
    };
    let year = year.map_or_else(|| named.to_owned(), chinese::year_of);
    let (heading, blanks) = chinese::outline(wording::SECTIONS[section].id);
    let heading = format!("{ordinal}{}", heading.replace("{}", &year));
    let lines: Vec<String> = ["（一）", "（二）"]
        .iter()
        .zip(blanks)
        .map(|(number, blank)| format!("{number}{blank}"))
        .collect();
    let edit = finding
        .edits
        .first()
        .cloned()
        .unwrap_or_else(|| insertion(units, at, &heading, &lines));
    let renumbering = renumbering(units, blocks, &edit, &ordinal);
    Some(Outline {
        section,
        at,
        heading,
        lines,
        edit,
        renumbering,
    })
}

/// The insertion of “三、…” together with 三、 → 四、, 四、 → 五、 behind it.
fn renumbering(units: &Units, blocks: &[Block], insertion: &Edit, ordinal: &str) -> Option<Edit> {
    let mut edits = vec![insertion.clone()];
    let mut taken = ordinal.to_owned();
    let behind = |block: &&Block| {
        block.kind == "heading" && block.level <= 1 && block.range.start >= insertion.range.end
    };
    for block in blocks.iter().filter(behind) {
        if taken.is_empty() || !units.slice(block.range).starts_with(&taken) {
            continue;
        }
        let number = NUMERALS
            .iter()
            .position(|numeral| *numeral == taken.trim_end_matches('、'))?;
        let next = numeral(number + 2);
        let start = block.range.start;
        let end = start + taken.chars().count() as u32;
        edits.push(Edit {
            text: next.clone(),
            range: Range { start, end },
        });
        taken = next;
    }
    let whole = units.slice(Range {
        start: 0,
        end: units.length(),
    });
    (edits.len() > 1).then(|| combine(whole, &edits)).flatten()
}

/// Which section the finding misses: the one its message names.
pub(super) fn section_of(checked: &Checked, finding: &Finding) -> Option<usize> {
    let named = wording::SECTIONS.iter().position(|names| {
        [&names.name, &names.short]
            .iter()
            .any(|name| finding.message.contains(name.zh()))
    });
    named.or_else(|| {
        let missing = |id: &str| {
            checked
                .sections
                .iter()
                .any(|section| section.id == id && matches!(section.state.as_str(), "missing" | "mentioned"))
        };
        wording::SECTIONS.iter().position(|names| missing(names.id))
    })
}

/// Where the body ends and a signature would have to follow.
pub(super) fn body_end(blocks: &[Block]) -> u32 {
    blocks
        .iter()
        .rev()
        .find(|block| {
            matches!(
                block.kind.as_str(),
                "paragraph" | "heading" | "signature" | "date"
            )
        })
        .map_or(0, |block| block.range.end)
}

/// Where running text ends, signature and date not counted.
pub(super) fn text_end(blocks: &[Block]) -> u32 {
    blocks
        .iter()
        .rev()
        .find(|block| matches!(block.kind.as_str(), "paragraph" | "heading"))
        .map_or(0, |block| block.range.end)
}

/// After the section that should stand before it, else before the one that should follow, else at the end of the body.
fn belongs(checked: &Checked, section: usize, blocks: &[Block]) -> u32 {
    let own = |index: usize| {
        checked
            .sections
            .iter()
            .find(|section| section.id == wording::SECTIONS[index].id && section.heading.is_some())
            .filter(|section| matches!(section.state.as_str(), "present" | "thin"))
    };
    let before = (0..section)
        .rev()
        .find_map(|index| own(index).and_then(|section| section.body_end));
    let after = || (section + 1..4).find_map(|index| own(index).and_then(|section| section.start));
    before.or_else(after).unwrap_or_else(|| text_end(blocks))
}

const NUMERALS: [&str; 20] = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五",
    "十六", "十七", "十八", "十九", "二十",
];

/// “三、” for 3; nothing beyond 二十.
pub(super) fn numeral(number: usize) -> String {
    let numeral = number.checked_sub(1).and_then(|index| NUMERALS.get(index));
    numeral
        .map(|numeral| [numeral, "、"].concat())
        .unwrap_or_default()
}

/// “三、” after a heading “二、…”; nothing when the document does not number its sections so.
fn next_ordinal(units: &Units, blocks: &[Block], at: u32) -> String {
    let number = |block: &Block| {
        let words = units.slice(block.range);
        let (ordinal, _) = words.split_once('、')?;
        NUMERALS.iter().position(|numeral| *numeral == ordinal.trim())
    };
    let headings = || {
        blocks
            .iter()
            .filter(|block| block.kind == "heading" && block.level <= 1)
    };
    let before = headings()
        .filter(|block| block.range.start < at)
        .filter_map(number)
        .next_back();
    let after = || {
        headings()
            .filter(|block| block.range.start >= at)
            .find_map(number)
    };
    let number = before.map(|number| number + 1).or_else(after);
    number.map(|number| numeral(number + 1)).unwrap_or_default()
}

fn insertion(units: &Units, at: u32, heading: &str, lines: &[String]) -> Edit {
    let whole = units.slice(Range {
        start: 0,
        end: units.length(),
    });
    let blank = whole.lines().filter(|line| line.trim().is_empty()).count();
    // Blank lines between its paragraphs, and not only around its title and its signature.
    let between = if blank * 5 > whole.lines().count() * 2 {
        "\n\n"
    } else {
        "\n"
    };
    let mut text = [heading, &lines.join(between)].join(between);
    let behind = !units.after(at, 99).trim().is_empty();
    if !(behind && units.before(at, 1).is_empty()) {
        text.insert_str(0, between);
    }
    if behind {
        text.push_str(between);
    }
    Edit {
        text,
        range: Range { start: at, end: at },
    }
}
