//! A finding as the reader of the page meets it.

use super::wording::{self, chinese};
use super::{Units, class_of, edit, outline, section_index};
use crate::json::{Block, Checked, Edit, Finding, Range};
use crate::rules::Class;

/// Places that a card shows before it only counts them.
pub const SHOWN_SPOTS: usize = 10;
/// Characters of context on each side.
const CONTEXT: usize = 12;

/// A place with what stands around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Where.
    pub range: Range,
    /// What it shows, for a related place.
    pub note: String,
    /// Up to twelve characters before it.
    pub before: String,
    /// The place itself, cut in the middle when long; empty where something is missing.
    pub quote: String,
    /// Up to twelve characters after it.
    pub after: String,
}

impl Spot {
    /// Words by which a person finds the place in a printed text: a mark or a single character takes its neighbours along.
    pub fn words(&self) -> String {
        if (1..4).contains(&self.quote.chars().count()) {
            [self.before.as_str(), &self.quote, &self.after].concat()
        } else {
            self.quote.clone()
        }
    }
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// From 1, in the order of a reviewer.
    pub number: usize,
    /// How much it weighs.
    pub class: Class,
    /// Rule id.
    pub rule: String,
    /// What.
    pub message: String,
    /// Why it matters.
    pub why: String,
    /// Document and article.
    pub basis: String,
    /// What to do.
    pub advice: String,
    /// Where, in two or three words.
    pub place: String,
    /// The first places.
    pub spots: Vec<Spot>,
    /// How many places in all.
    pub places: usize,
    /// Other places that matter.
    pub related: Vec<Spot>,
    /// The change that cures it.
    pub edit: Option<Edit>,
    /// The words on its button.
    pub action: String,
    /// The change that also moves the numbers of what follows.
    pub renumbering: Option<Edit>,
    /// The finding as a line for a letter.
    pub opinion: String,
    /// What the reader adds, as a sentence of it; written by [`super::View::remark`].
    pub remark: String,
}

/// The cards of all findings, in their order.
pub(super) fn cards(units: &Units, text: &str, checked: &Checked) -> Vec<Card> {
    let places = Places::new(units, checked);
    checked
        .findings
        .iter()
        .enumerate()
        .map(|(index, finding)| card(units, text, checked, &places, index, finding))
        .collect()
}

fn card(
    units: &Units,
    text: &str,
    checked: &Checked,
    places: &Places,
    index: usize,
    finding: &Finding,
) -> Card {
    let spots: Vec<Spot> = finding
        .places
        .iter()
        .take(SHOWN_SPOTS)
        .map(|place| spot(units, *place, ""))
        .collect();
    let place = places.word(finding);
    let outline = (finding.rule == "missing-section")
        .then(|| outline::outline(units, checked, finding, &checked.blocks))
        .flatten();
    let (outline, renumbering) =
        outline.map_or((None, None), |outline| (Some(outline.edit), outline.renumbering));
    let edit = outline.or_else(|| edit::combine(text, &finding.edits));
    let only = finding.edits.first();
    let action = wording::action(
        &finding.rule,
        finding.edits.len(),
        only.map_or("", |edit| edit.text.as_str()),
        only.map_or("", |edit| units.slice(edit.range)),
    );
    let quote = spots.first().map(Spot::words).unwrap_or_default();
    Card {
        number: index + 1,
        class: class_of(&finding.class),
        rule: finding.rule.clone(),
        opinion: chinese::opinion(
            &place,
            &finding.message,
            &quote,
            &finding.why,
            &finding.basis,
            &finding.advice,
        ),
        message: finding.message.clone(),
        why: finding.why.clone(),
        basis: finding.basis.clone(),
        advice: finding.advice.clone(),
        place,
        places: finding.places.len(),
        remark: String::new(),
        related: finding
            .related
            .iter()
            .map(|related| spot(units, related.range, &related.note))
            .collect(),
        spots,
        edit,
        action,
        renumbering,
    }
}

/// A place with its context.
pub(super) fn spot(units: &Units, range: Range, note: &str) -> Spot {
    Spot {
        range,
        note: note.to_owned(),
        before: units.before(range.start, CONTEXT).trim_start().to_owned(),
        quote: shorten(units.slice(range)),
        after: units.after(range.end, CONTEXT).trim_end().to_owned(),
    }
}

/// A long quotation keeps its two ends.
pub(super) fn shorten(words: &str) -> String {
    let words: Vec<char> = words
        .chars()
        .filter(|character| !matches!(character, '\n' | '\r'))
        .collect();
    if words.len() <= 40 {
        return words.into_iter().collect();
    }
    let (start, end) = (&words[..24], &words[words.len() - 12..]);
    format!(
        "{}……{}",
        start.iter().collect::<String>(),
        end.iter().collect::<String>()
    )
}

/// Names places: for each block the section and the number of the （一） it stands under.
struct Places {
    blocks: Vec<(Range, String)>,
}

impl Places {
    fn new(units: &Units, checked: &Checked) -> Self {
        let mut blocks = Vec::new();
        let mut section = None;
        let mut under = String::new();
        for block in &checked.blocks {
            if block.section != section || (block.kind == "heading" && block.level <= 1) {
                section.clone_from(&block.section);
                under.clear();
            }
            if let Some(number) = number_of(units, block) {
                under = number;
            }
            blocks.push((block.range, place_of(block, &under)));
        }
        Self { blocks }
    }

    fn word(&self, finding: &Finding) -> String {
        let Some(place) = finding
            .places
            .first()
            .filter(|_| finding.rule != "missing-section")
        else {
            return wording::PLACE_WHOLE.say().to_owned();
        };
        match finding.rule.as_str() {
            "missing-title" => return wording::PLACE_TITLE.say().to_owned(),
            "missing-addressee" => return wording::HEAD.say().to_owned(),
            "missing-signature" | "missing-date" => return wording::TAIL.say().to_owned(),
            _ => {}
        }
        let index = self
            .blocks
            .partition_point(|(range, _)| range.start <= place.start);
        index.checked_sub(1).map_or_else(
            || wording::PLACE_WHOLE.say().to_owned(),
            |index| self.blocks[index].1.clone(),
        )
    }
}

fn number_of(units: &Units, block: &Block) -> Option<String> {
    if !(block.kind == "heading" && block.level == 2 || block.lead_end.is_some()) {
        return None;
    }
    let words = units.slice(block.range);
    let end = words
        .char_indices()
        .take(6)
        .find(|(_, character)| matches!(character, '）' | ')'))?;
    words
        .starts_with(['（', '('])
        .then(|| words[..end.0 + end.1.len_utf8()].to_owned())
}

fn place_of(block: &Block, under: &str) -> String {
    match block.kind.as_str() {
        "title" => return wording::PLACE_TITLE.say().to_owned(),
        "letterhead" | "document-number" | "signers" | "addressee" => return wording::HEAD.say().to_owned(),
        "signature" | "date" => return wording::TAIL.say().to_owned(),
        "appendix" => return wording::PLACE_APPENDIX.say().to_owned(),
        "web" => return wording::PLACE_WEB.say().to_owned(),
        _ => {}
    }
    match block.section.as_deref() {
        None => wording::PLACE_OPENING.say().to_owned(),
        Some(id) => {
            let name =
                section_index(id).map_or(&wording::OTHER_SECTION, |index| &wording::SECTIONS[index].short);
            wording::PLACE_UNDER.with(&[name, &under]).trim_end().to_owned()
        }
    }
}
