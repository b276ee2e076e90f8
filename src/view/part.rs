//! The six cards over the text: head, four sections, tail.

use super::{section_index, share, wording};
use crate::json::{Checked, Finding, Section};
use crate::rules::Class;

/// How a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing to say.
    Present,
    /// It is there, and something is wrong with it.
    Doubtful(Class),
    /// It is not there.
    Missing,
    /// Nothing can be said.
    Unknown,
}

/// One card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// 一 to 四; empty for head and tail.
    pub number: &'static str,
    /// Its name.
    pub name: &'static str,
    /// How it stands.
    pub standing: Standing,
    /// The same in a few words.
    pub word: String,
    /// Visible characters.
    pub characters: Option<usize>,
    /// Share of the four sections in per cent.
    pub share: Option<u32>,
    /// What else is known, a line each: the heading as written, the number of figures.
    pub more: Vec<String>,
    /// Where a click leads: a code unit.
    pub at: Option<u32>,
    /// The finding that a click opens, when the part is not there.
    pub finding: Option<usize>,
}

const HEAD_RULES: [&str; 7] = [
    "missing-title",
    "year-conflict",
    "title-without-organ",
    "title-without-year",
    "title-kind",
    "missing-addressee",
    "document-number-form",
];
const TAIL_RULES: [&str; 5] = [
    "missing-signature",
    "missing-date",
    "request-in-report",
    "date-form",
    "late-report",
];
const SECTION_RULES: [(&str, &[&str]); 4] = [
    ("measures", &["no-figures"]),
    ("shortcomings", &["missing-cause", "partial-cause"]),
    ("leader", &["leader-without-action", "leader-one-head"]),
    ("plan", &["plan-year", "plan-without-year", "plan-without-target"]),
];
/// Rules about numbers that do not agree.
pub(super) const FIGURE_RULES: [&str; 5] = [
    "rate-mismatch",
    "total-mismatch",
    "part-exceeds-total",
    "figure-conflict",
    "impossible-rate",
];

/// The six cards.
pub(super) fn parts(checked: &Checked) -> Vec<Part> {
    let required: Vec<Option<&Section>> = wording::SECTIONS
        .iter()
        .map(|names| checked.sections.iter().find(|section| section.id == names.id))
        .collect();
    let weights: Vec<usize> = required
        .iter()
        .map(|section| {
            section
                .filter(|section| has_own_part(section))
                .map_or(0, |section| section.characters)
        })
        .collect();
    let shares = share::shares(&weights);
    let mut parts = vec![head(checked)];
    for (index, section) in required.iter().enumerate() {
        parts.push(section_part(checked, index, *section, shares[index]));
    }
    parts.push(tail(checked));
    parts
}

fn has_own_part(section: &Section) -> bool {
    matches!(section.state.as_str(), "present" | "thin")
}

fn head(checked: &Checked) -> Part {
    let mut part = bare("", wording::HEAD.say(), checked);
    judge(&mut part, checked, &HEAD_RULES);
    part.at = checked.title.as_ref().map(|title| title.range.start);
    part.more.extend(checked.document_number.clone());
    part.more.extend(
        checked
            .addressee
            .as_deref()
            .map(|words| wording::ADDRESSEE.with(&[&words])),
    );
    part
}

fn tail(checked: &Checked) -> Part {
    let mut part = bare("", wording::TAIL.say(), checked);
    judge(&mut part, checked, &TAIL_RULES);
    let block = checked
        .blocks
        .iter()
        .rev()
        .find(|block| matches!(block.kind.as_str(), "signature" | "date"));
    part.at = block.map(|block| block.range.start);
    if !checked.signature.is_empty() {
        part.more
            .push(wording::SIGNATURE.with(&[&checked.signature.join("、")]));
    }
    part.more.extend(checked.date.clone());
    part
}

fn bare(number: &'static str, name: &'static str, checked: &Checked) -> Part {
    let judged = checked.kind == "report" && checked.readability != "none";
    Part {
        number,
        name,
        standing: if judged {
            Standing::Present
        } else {
            Standing::Unknown
        },
        word: if judged {
            wording::PRESENT.say()
        } else {
            wording::UNKNOWN.say()
        }
        .to_owned(),
        characters: None,
        share: None,
        more: Vec::new(),
        at: None,
        finding: None,
    }
}

/// The heaviest finding of these rules gives the word.
fn judge(part: &mut Part, checked: &Checked, rules: &[&str]) {
    let found = rules.iter().filter_map(|rule| {
        checked
            .findings
            .iter()
            .enumerate()
            .find(|(_, finding)| finding.rule == *rule)
    });
    let heaviest = found.min_by_key(|(_, finding)| std::cmp::Reverse(super::class_of(&finding.class)));
    if let Some((index, finding)) = heaviest {
        part.standing = Standing::Doubtful(super::class_of(&finding.class));
        wording::short_defect(&finding.rule).clone_into(&mut part.word);
        part.finding = Some(index);
    }
}

fn section_part(checked: &Checked, index: usize, section: Option<&Section>, share: u32) -> Part {
    let names = &wording::SECTIONS[index];
    let mut part = bare(names.number.say(), names.name.say(), checked);
    let Some(section) = section else {
        part.standing = Standing::Unknown;
        wording::UNKNOWN.say().clone_into(&mut part.word);
        return part;
    };
    part.at = section.start;
    let about = |finding: &&Finding| super::outline::section_of(checked, finding) == Some(index);
    let missing = || {
        checked
            .findings
            .iter()
            .position(|finding| finding.rule == "missing-section" && about(&finding))
    };
    match section.state.as_str() {
        "missing" | "mentioned" => {
            part.standing = Standing::Missing;
            wording::MISSING.say().clone_into(&mut part.word);
            part.finding = missing();
            if section.state == "mentioned" {
                part.more.push(wording::MENTIONED.say().to_owned());
            }
            return part;
        }
        "unknown" => {
            part.standing = Standing::Unknown;
            wording::UNKNOWN.say().clone_into(&mut part.word);
            return part;
        }
        "merged" => {
            part.standing = Standing::Doubtful(Class::Verify);
            let parent = section
                .parent
                .as_deref()
                .and_then(section_index)
                .map(|parent| &wording::SECTIONS[parent].short);
            part.word = wording::merged(parent);
        }
        "thin" => {
            part.standing = Standing::Doubtful(Class::Verify);
            wording::THIN.say().clone_into(&mut part.word);
        }
        _ => {
            judge(&mut part, checked, SECTION_RULES[index].1);
            let bad = bad_figures(checked, section);
            if bad > 0 {
                part.standing = Standing::Doubtful(Class::Must);
                part.word = wording::BAD_FIGURES.with(&[&bad]);
            }
        }
    }
    part.finding = None;
    part.characters = Some(section.characters);
    part.share = has_own_part(section).then_some(share);
    part.more.extend(
        section
            .heading
            .as_deref()
            .map(|words| wording::WRITTEN_HEADING.with(&[&words])),
    );
    part.more.push(wording::figures_in(section.figures, &section.id));
    part
}

fn bad_figures(checked: &Checked, section: &Section) -> usize {
    let (Some(start), Some(end)) = (section.body_start, section.body_end) else {
        return 0;
    };
    checked
        .findings
        .iter()
        .filter(|finding| FIGURE_RULES.contains(&finding.rule.as_str()) && finding.class == "must")
        .filter(|finding| {
            finding
                .places
                .first()
                .is_some_and(|place| start <= place.start && place.start < end)
        })
        .count()
}
