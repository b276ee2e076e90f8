//! Kinds of bodies: a street office is no government, a department has one head, a zone has a 管委会.

use std::sync::OnceLock;

use regex::Regex;

use crate::lexicon::Table;

/// The level of the body that reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// 镇、乡、街道
    Township,
    /// 县、县级市、区
    County,
    /// 地级市、州、盟
    City,
    /// 局、委、办 and other departments of any government
    Department,
    /// Could not be told.
    Unknown,
}

impl Level {
    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            Level::Township => "township",
            Level::County => "county",
            Level::City => "city",
            Level::Department => "department",
            Level::Unknown => "unknown",
        }
    }
}

/// A kind of body, as `lexicon/bodies.tsv` knows it.
#[derive(Clone, Debug)]
pub struct Body {
    /// `town`, `street`, `county`, `city`, `province`, `department` or `zone`.
    pub id: &'static str,
    /// It has one head only (局长), not a party head and a government head.
    pub one_head: bool,
    /// What the party head is called.
    pub party: Vec<&'static str>,
    /// What the government head is called.
    pub government: Vec<&'static str>,
    pattern: Regex,
}

/// The kinds, in the order in which they are tried.
fn kinds() -> &'static [Body] {
    static KINDS: OnceLock<Vec<Body>> = OnceLock::new();
    KINDS.get_or_init(|| {
        let table = Table::read(rows!("bodies"));
        let [id, pattern, heads, party, government] =
            ["body", "pattern", "heads", "party", "government"].map(|name| table.column(name));
        let words = |cell: &'static str| cell.split('|').filter(|word| !word.is_empty()).collect();
        table
            .rows()
            .iter()
            .map(|row| Body {
                id: row.cell(id),
                one_head: row.cell(heads) == "one",
                party: words(row.cell(party)),
                government: words(row.cell(government)),
                pattern: Regex::new(row.cell(pattern)).expect("a row's pattern is a regular expression"),
            })
            .collect()
    })
}

/// The kind of body that a name (or several, joined with 、) tells: the last name that tells any.
pub(super) fn of_name(names: &str) -> Option<&'static Body> {
    let kind = |name: &str| {
        let name = super::organ::bare(name);
        kinds().iter().find(|kind| kind.pattern.is_match(name))
    };
    let told = |name: &str| {
        kind(name).or_else(|| {
            // “青石镇党委政府”, “党工委、管委会”: by the place in front of them.
            ["街道", "镇", "乡", "开发区", "园区", "新区", "县", "区", "市"]
                .iter()
                .find_map(|place| name.rfind(place).map(|at| &name[..at + place.len()]))
                .and_then(kind)
        })
    };
    let mut names = names.split('、').rev();
    let last = names.next().and_then(told);
    // “管委会” and “政府” behind the full name of the party body say nothing by themselves.
    match last {
        Some(body) if body.id != "department" => Some(body),
        other => names
            .filter_map(told)
            .find(|body| body.id != "department")
            .or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_their_kind() {
        for (name, id) in [
            ("云山县青石镇人民政府", "town"),
            ("青石镇党委、政府", "town"),
            ("青石镇党委政府", "town"),
            ("云山县青石满族乡人民政府", "town"),
            ("中共青石镇委员会、青石镇人民政府", "town"),
            ("柳湾街道", "street"),
            (
                "中共云山市城东区柳湾街道工作委员会、云山市城东区柳湾街道办事处",
                "street",
            ),
            ("云山县", "county"),
            ("云山县委、云山县人民政府", "county"),
            ("城东区人民政府", "county"),
            ("云山市人民政府", "city"),
            ("云海省人民政府", "province"),
            ("云山县司法局", "department"),
            ("云山市发展和改革委员会", "department"),
            ("云山县人民政府办公室", "department"),
            ("云山县城市管理局（云山县综合行政执法局）", "department"),
            ("中共云山县财政局党组、云山县财政局", "department"),
            ("云山经济技术开发区管理委员会", "zone"),
            ("云山高新技术产业开发区党工委、管委会", "zone"),
            ("云山高新区", "zone"),
        ] {
            assert_eq!(of_name(name).map(|body| body.id), Some(id), "{name}");
        }
        assert!(of_name("青石").is_none());
    }

    #[test]
    fn every_row_matches_its_example() {
        let table = Table::read(include_str!("../lexicon/bodies.tsv"));
        let [id, example] = ["body", "example"].map(|name| table.column(name));
        for row in table.rows() {
            let found = of_name(row.cell(example)).map(|body| body.id);
            assert_eq!(found, Some(row.cell(id)), "line {}", row.line);
        }
    }
}
