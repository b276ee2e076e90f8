//! The figures as a table, the arithmetic between them, and the numbers that are no figures.

use super::card::{Spot, spot};
use super::{Units, section_index, wording};
use crate::json::{Checked, Figure, Range};

/// A calculation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// What it is about.
    pub name: String,
    /// `166/168 = 98.8%`.
    pub formula: String,
    /// It holds.
    pub holds: bool,
    /// Why it cannot be checked, where it cannot.
    pub reason: Option<String>,
    /// The stated figure as written.
    pub stated: String,
    /// The row of the stated figure.
    pub figure: Option<usize>,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRow {
    /// What it counts.
    pub subject: String,
    /// 约 1,200, 15～30.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// Its theme, or empty.
    pub theme: String,
    /// Its section in one word, or empty.
    pub section: &'static str,
    /// It with its surroundings.
    pub spot: Spot,
    /// The calculation that checks it.
    pub sum: Option<usize>,
    /// A target of the plan.
    pub target: bool,
}

/// A theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeRow {
    /// Its name.
    pub name: String,
    /// Figures about it.
    pub figures: usize,
    /// It is at least touched in words.
    pub touched: bool,
}

/// Numbers that are not counted, of one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excluded {
    /// Why not.
    pub reason: &'static str,
    /// The numbers as written, with their places.
    pub numbers: Vec<(String, Range)>,
}

/// Everything about figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// The table.
    pub rows: Vec<FigureRow>,
    /// The calculations: failing ones first, those that cannot be checked last.
    pub sums: Vec<Sum>,
    /// The nine themes.
    pub themes: Vec<ThemeRow>,
    /// What is not counted, by reason.
    pub excluded: Vec<Excluded>,
}

impl Sum {
    /// It was checked and does not hold.
    pub fn fails(&self) -> bool {
        !self.holds && self.reason.is_none()
    }
}

impl Figures {
    /// How many numbers are not counted.
    pub fn excluded_count(&self) -> usize {
        self.excluded.iter().map(|excluded| excluded.numbers.len()).sum()
    }

    /// How many calculations fail.
    pub fn failing(&self) -> usize {
        self.sums.iter().filter(|sum| sum.fails()).count()
    }

    /// How many calculations could be done.
    pub fn checked(&self) -> usize {
        self.sums.iter().filter(|sum| sum.reason.is_none()).count()
    }

    /// The table as tab-separated lines for a spreadsheet; nothing in it can become a formula.
    pub fn tab_separated(&self) -> String {
        let lines: Vec<String> = self.table().iter().map(|cells| cells.join("\t")).collect();
        lines.join("\n")
    }

    /// The table for a spreadsheet program: marked as UTF-8, every cell quoted.
    pub fn comma_separated(&self) -> String {
        let mut out = String::from("\u{feff}");
        for cells in self.table() {
            let cells: Vec<String> = cells
                .iter()
                .map(|cell| ["\"", &cell.replace('"', "\"\""), "\""].concat())
                .collect();
            out.push_str(&cells.join(","));
            out.push_str("\r\n");
        }
        out
    }

    /// The calculation that a figure takes part in, with what came of it.
    pub fn check(&self, row: &FigureRow) -> String {
        let Some(sum) = row.sum.map(|sum| &self.sums[sum]) else {
            return String::new();
        };
        let says = match &sum.reason {
            _ if sum.holds => wording::AGREES.say().to_owned(),
            Some(reason) => wording::unchecked(reason),
            None => wording::stated(&sum.stated),
        };
        wording::VERDICT.with(&[&sum.formula, &says])
    }

    /// The table as rows of cells, its head first; nothing in it can become a formula.
    pub fn table(&self) -> Vec<Vec<String>> {
        let mut lines = vec![
            wording::TABLE_HEAD
                .iter()
                .map(|head| head.say().to_owned())
                .collect(),
        ];
        for (index, row) in self.rows.iter().enumerate() {
            let check = self.check(row);
            let cells = [
                (index + 1).to_string(),
                cell(&row.subject),
                row.value.replace(',', ""),
                row.unit.clone(),
                row.theme.clone(),
                row.section.to_owned(),
                cell(&check),
                cell(&format!(
                    "{}{}{}",
                    row.spot.before, row.spot.quote, row.spot.after
                )),
            ];
            lines.push(cells.to_vec());
        }
        lines
    }
}

fn cell(words: &str) -> String {
    let words = words.replace(['\t', '\n', '\r'], " ");
    if words.starts_with(['=', '+', '-', '@']) {
        format!("'{words}")
    } else {
        words
    }
}

/// Everything about figures.
pub(super) fn figures(units: &Units, checked: &Checked) -> Figures {
    let row_at = |range: &Range| {
        let index = checked
            .figures
            .partition_point(|figure| figure.range.start < range.start);
        checked
            .figures
            .get(index)
            .is_some_and(|figure| figure.range == *range)
            .then_some(index)
    };
    let mut sums: Vec<Sum> = checked
        .arithmetic
        .iter()
        .map(|sum| {
            let figure = sum.places.first().and_then(row_at);
            Sum {
                name: figure.map_or_else(String::new, |index| checked.figures[index].subject.clone()),
                formula: sum.text.clone(),
                holds: sum.holds,
                reason: (sum.verdict == "unchecked").then(|| sum.reason.clone().unwrap_or_default()),
                stated: figure.map_or_else(String::new, |index| checked.figures[index].text.clone()),
                figure,
            }
        })
        .collect();
    crate::text::order::by_number(&mut sums, |sum| {
        u64::from(!sum.fails()) << 1 | u64::from(sum.reason.is_some())
    });
    let mut rows: Vec<FigureRow> = checked
        .figures
        .iter()
        .map(|figure| row(units, checked, figure))
        .collect();
    for (index, sum) in sums.iter().enumerate().rev() {
        if let Some(figure) = sum.figure {
            rows[figure].sum = Some(index);
        }
    }
    let themes = checked
        .themes
        .iter()
        .map(|theme| ThemeRow {
            name: wording::name_of(&theme.id, &theme.name).to_owned(),
            figures: checked
                .figures
                .iter()
                .filter(|figure| figure.theme == theme.id)
                .count(),
            touched: theme.level != "none",
        })
        .collect();
    Figures {
        rows,
        sums,
        themes,
        excluded: excluded(checked),
    }
}

fn row(units: &Units, checked: &Checked, figure: &Figure) -> FigureRow {
    let theme = checked.themes.iter().find(|theme| theme.id == figure.theme);
    let upper = figure
        .value_to
        .map(|value| format!("～{}", wording::grouped(value)));
    FigureRow {
        subject: figure.subject.clone(),
        value: format!(
            "{}{}{}",
            wording::approximation(&figure.approx),
            wording::grouped(figure.value),
            upper.unwrap_or_default()
        ),
        unit: figure.unit.clone(),
        theme: theme.map_or_else(String::new, |theme| {
            wording::name_of(&theme.id, &theme.name).to_owned()
        }),
        section: match figure.section.as_deref() {
            None => "",
            Some(id) => section_index(id)
                .map_or(&wording::OTHER_SHORT, |index| &wording::SECTIONS[index].shortest)
                .say(),
        },
        spot: spot(units, figure.range, ""),
        sum: None,
        target: figure.target,
    }
}

/// Grouped by reason, in the order of the first of each.
fn excluded(checked: &Checked) -> Vec<Excluded> {
    let mut groups: Vec<Excluded> = Vec::new();
    for number in &checked.not_figures {
        let reason = wording::not_figure(&number.reason);
        let entry = (number.text.clone(), number.range);
        match groups.iter_mut().find(|group| group.reason == reason) {
            Some(group) => group.numbers.push(entry),
            None => groups.push(Excluded {
                reason,
                numbers: vec![entry],
            }),
        }
    }
    groups
}
