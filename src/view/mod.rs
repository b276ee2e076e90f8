//! What the page shows, computed from a text and its checked report: no DOM, no clock, nothing that can fail.

mod article;
mod card;
mod clipboard;
mod compare;
mod edit;
mod element;
mod figure;
mod ignore;
mod known;
mod mark;
mod news;
mod numbering;
mod outline;
pub mod overlay;
mod part;
mod privacy;
mod record;
mod reference;
mod remark;
mod share;
mod sheet;
mod units;
// Half of the words are the page's own.
#[cfg_attr(not(feature = "page"), allow(dead_code))]
pub(crate) mod wording;

pub use article::article;
pub use card::{Card, SHOWN_SPOTS, Spot};
pub use clipboard::{better, tag_end};
pub use compare::{Compared, ComparedFigure, ComparedRow, ShareRow, Words, compared};
pub use edit::combine;
pub use element::{ElementRow, Elements, Noted, RowState};
pub use figure::{Excluded, FigureRow, Figures, Sum, ThemeRow};
pub use ignore::{Ignored, Scope, without};
pub use known::Known;
pub use mark::{Mark, MarkKind, Piece};
pub use news::Phrase;
pub use numbering::{Line, numbered};
pub use outline::Outline;
pub use part::{Part, Standing};
pub use privacy::{Privacy, Trial};
pub use record::Record;
pub use reference::{Passage, passages, rule, rules_of};
pub use remark::{Remark, remarks_of};
pub use sheet::{DRAWN_UNITS, Drawn, DrawnBlock, Gap, Look, Sheet};
pub use units::Units;
pub use wording::Wording;

use crate::json::Checked;
use crate::rules::Class;

/// How many findings there are of each class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// 必须补正
    pub must: usize,
    /// 需要核实
    pub verify: usize,
    /// 建议完善
    pub improve: usize,
    /// 来源痕迹
    pub trace: usize,
}

/// Everything the page shows about one report.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// Organ, year and length: 青石镇 · 2024年度 · 651字.
    pub subject: Vec<String>,
    /// It was read as a report, so that missing things are known to be missing.
    pub judged: bool,
    /// The first sentence.
    pub news: Vec<Phrase>,
    /// Findings by class.
    pub tally: Tally,
    /// The nine elements.
    pub elements: Elements,
    /// The six cards.
    pub parts: Vec<Part>,
    /// The text with its marks.
    pub sheet: Sheet,
    /// The findings.
    pub cards: Vec<Card>,
    /// The figures.
    pub figures: Figures,
    /// Line breaks that were read over.
    pub joined_lines: usize,
    /// Lines that seem to have lost their number.
    pub unnumbered: Vec<Line>,
}

impl View {
    /// What to show of `text`, which was checked with the answer `checked`.
    pub fn new(text: &str, checked: &Checked) -> Self {
        let units = Units::new(text);
        let tally = tally(checked);
        Self {
            subject: subject(checked),
            judged: checked.kind == "report" && checked.readability != "none",
            news: news::news(checked, &tally),
            tally,
            elements: element::elements(&units, checked),
            parts: part::parts(checked),
            sheet: sheet::sheet(&units, checked),
            cards: card::cards(&units, text, checked),
            figures: figure::figures(&units, checked),
            joined_lines: checked.joined_lines,
            unnumbered: numbering::lines(&units, checked),
        }
    }
}

impl View {
    /// The id under which the page draws the block at this code unit.
    pub fn sheet_id_at(&self, at: u32) -> String {
        let blocks = self.sheet.drawn.iter().filter_map(|drawn| match drawn {
            Drawn::Block(block) => Some(block.start),
            Drawn::Gap(_) => None,
        });
        format!(
            "b{}",
            blocks.take_while(|start| *start <= at).last().unwrap_or_default()
        )
    }
}

fn subject(checked: &Checked) -> Vec<String> {
    let mut subject: Vec<String> = Vec::new();
    subject.extend(checked.organ.clone());
    subject.extend(checked.year.map(wording::year_of));
    subject.push(wording::characters(checked.characters));
    subject
}

fn tally(checked: &Checked) -> Tally {
    let mut tally = Tally::default();
    for finding in &checked.findings {
        match class_of(&finding.class) {
            Class::Must => tally.must += 1,
            Class::Verify => tally.verify += 1,
            Class::Improve => tally.improve += 1,
            Class::Trace => tally.trace += 1,
        }
    }
    tally
}

/// The class with this public id; an unknown one weighs least.
fn class_of(id: &str) -> Class {
    [Class::Must, Class::Verify, Class::Improve]
        .into_iter()
        .find(|class| class.id() == id)
        .unwrap_or(Class::Trace)
}

/// 0–3 for the ids of the required sections.
fn section_index(id: &str) -> Option<usize> {
    wording::SECTIONS.iter().position(|names| names.id == id)
}

#[cfg(test)]
mod tests;
