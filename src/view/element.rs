//! The nine required elements as a table, and what is noted beside them without being counted.

use super::{Checked, Units, card, class_of, outline, reference, section_index, wording};
use crate::json;
use crate::rules::Class;

/// How a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowState {
    /// 已具备
    Present,
    /// 缺少
    Missing,
    /// 未能检查
    Unknown,
}

/// A required element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElementRow {
    /// Its name.
    pub name: String,
    /// How it stands.
    pub state: RowState,
    /// The finding about it, with its weight.
    pub finding: Option<(usize, Class)>,
    /// Where it stands: a code unit.
    pub at: Option<u32>,
    /// The words that stand there.
    pub words: String,
    /// By what it has to be there.
    pub basis: &'static str,
}

/// Something noted and not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// Its name.
    pub name: String,
    /// Its words, if it is there.
    pub words: Option<String>,
    /// What to say when it is not.
    pub note: &'static str,
}

/// The table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Elements {
    /// The nine.
    pub rows: Vec<ElementRow>,
    /// This body owes the contents by local rules: the regulation does not name bodies of its kind.
    pub local: bool,
    /// How many are there.
    pub present: usize,
    /// What is noted beside them.
    pub noted: Vec<Noted>,
}

/// The table.
pub(super) fn elements(units: &Units, checked: &Checked) -> Elements {
    let rows: Vec<ElementRow> = checked
        .elements
        .iter()
        .map(|element| row(units, checked, element))
        .collect();
    Elements {
        present: rows.iter().filter(|row| row.state == RowState::Present).count(),
        local: checked.elements.iter().any(|element| element.duty == "local"),
        rows,
        noted: checked.noted.iter().map(noted).collect(),
    }
}

fn noted(noted: &json::Noted) -> Noted {
    let note = match (&noted.text, noted.lost, noted.duty.as_str()) {
        (Some(_), ..) => "",
        (None, true, _) => wording::LOST_ON_WEB.say(),
        (None, false, "local") => wording::NOT_SEEN_LOCAL.say(),
        (None, false, _) => wording::NOT_SEEN.say(),
    };
    Noted {
        name: wording::name_of(&noted.id, &noted.name).to_owned(),
        words: noted.text.clone(),
        note,
    }
}

fn row(units: &Units, checked: &Checked, element: &json::Element) -> ElementRow {
    let about = |finding: &json::Finding| match element.id.as_str() {
        "title" => matches!(
            finding.rule.as_str(),
            "missing-title" | "title-without-organ" | "title-without-year"
        ),
        id if section_index(id).is_some() => {
            matches!(finding.rule.as_str(), "missing-section")
                && outline::section_of(checked, finding) == section_index(id)
        }
        _ => finding.rule == element.rule,
    };
    let state = match element.state.as_str() {
        "present" => RowState::Present,
        "missing" => RowState::Missing,
        _ => RowState::Unknown,
    };
    let finding = checked
        .findings
        .iter()
        .position(about)
        .filter(|_| state != RowState::Present);
    ElementRow {
        name: wording::name_of(&element.id, &element.name).to_owned(),
        state,
        finding: finding.map(|index| (index, class_of(&checked.findings[index].class))),
        at: element.start,
        words: element
            .start
            .zip(element.end)
            .map_or_else(String::new, |(start, end)| {
                card::shorten(units.slice(json::Range { start, end }))
            }),
        basis: if element.duty == "local" {
            wording::COUNTED_LOCAL.say()
        } else {
            reference::rule(&element.rule).map_or("", |rule| rule.basis)
        },
    }
}
