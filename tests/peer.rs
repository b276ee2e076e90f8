//! Public cases for numbers, percentages, money, quantities and dates in Chinese text, against the numerals of this crate.
//!
//! The cases (Recognizers-Text, JioNLP, cn2an, duckling) are not in the repository; `FAZHI_PEER` or `../shared/peer` beside
//! it names the folder. Conventions differ, so a case counts as right when the value is right and no numeral is lost or
//! added to the span; what is known to be missed is listed with the reason.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;

use fazhi_report::lexicon::figures::UnitKind;
use fazhi_report::report::figure::quantity::{Measure, Quantity, quantities};
use fazhi_report::text::numeral::{numbers, times};
use serde_json::Value;

/// Cases whose convention is not ours, with the reason. They count as missed.
const KNOWN_MISSES: &[(&str, &str)] = &[
    ("五个季度", "a stretch of time is a quantity here, not a date"),
    (
        "一位名叫杰克的男生",
        "位 is a measure word, so it is a quantity; it never becomes a figure",
    ),
    (
        "这不是四川这是五台山",
        "the suite wants 五 of 五台山 but not 四 of 四川; both are names here",
    ),
    (
        "请给我一以上个苹果",
        "nobody writes so; 一 before 以 is taken for the word 一以",
    ),
];

#[test]
fn public_cases() {
    let folder = std::env::var_os("FAZHI_PEER").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/peer"),
        PathBuf::from,
    );
    let Ok(text) = std::fs::read_to_string(folder.join("cases.jsonl")) else {
        println!("no public cases in {}: nothing was compared", folder.display());
        return;
    };
    let mut table: BTreeMap<(Kind, String), (usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for line in text.lines() {
        let case: Value = serde_json::from_str(line).expect("a case is JSON");
        let suite = case["suite"].as_str().expect("a case has a suite").to_owned();
        let kind = Kind::of(&suite);
        let right = kind.right(&case);
        let input = case["input"].as_str().unwrap_or_default();
        let cell = table.entry((kind, suite.clone())).or_default();
        cell.0 += usize::from(right);
        cell.1 += 1;
        if !right {
            missed.push(format!("{suite}: {input}"));
        }
    }
    let mut totals: BTreeMap<Kind, (usize, usize)> = BTreeMap::new();
    for ((kind, suite), (right, all)) in &table {
        println!("{kind:?} {suite}: {right}/{all}");
        let total = totals.entry(*kind).or_default();
        *total = (total.0 + right, total.1 + all);
    }
    for line in &missed {
        let why = KNOWN_MISSES
            .iter()
            .find(|(input, _)| line.ends_with(input))
            .map(|(_, why)| why);
        println!(
            "missed {line}: {}",
            why.expect("every miss is known and has a reason")
        );
    }
    for (kind, (right, all)) in totals {
        println!("{kind:?}: {right} of {all}, {}%", right * 100 / all);
        assert!(right * 100 > all * kind.floor(), "{kind:?}: {right} of {all}");
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Number,
    Percentage,
    Currency,
    Dimension,
    Date,
}

impl Kind {
    fn of(suite: &str) -> Kind {
        match suite {
            "rt_percentage" => Kind::Percentage,
            "rt_currency" | "jio_money_parse" | "jio_money_extract" => Kind::Currency,
            "rt_dimension" | "rt_age" | "rt_duration_parser" | "duckling_distance" | "duckling_quantity"
            | "duckling_duration" => Kind::Dimension,
            suite if suite.contains("date") || suite.contains("time") => Kind::Date,
            _ => Kind::Number,
        }
    }

    /// What the best known program reaches, in percent; ours is asserted to be better by a margin.
    fn floor(self) -> usize {
        match self {
            Kind::Number => 96,
            Kind::Percentage | Kind::Currency | Kind::Date => 98,
            Kind::Dimension => 90,
        }
    }

    fn right(self, case: &Value) -> bool {
        let input = case["input"].as_str().unwrap_or_default();
        let expected: Vec<Expected> = case["expected"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|one| Expected::of(input, one))
            .collect();
        match self {
            Kind::Number => number_right(input, &expected),
            Kind::Date => date_right(input, &expected),
            Kind::Percentage => quantity_right(input, &expected, |quantity| {
                matches!(quantity.unit.base(), "%" | "百分点")
            }),
            Kind::Currency => quantity_right(input, &expected, |quantity| {
                quantity.unit.kind() == UnitKind::Money
            }),
            Kind::Dimension => quantity_right(input, &expected, is_dimension),
        }
    }
}

struct Expected {
    range: Range<usize>,
    values: Vec<f64>,
}

impl Expected {
    fn of(input: &str, one: &Value) -> Expected {
        let byte = |name: &str| {
            let index = one[name].as_u64().unwrap_or_default() as usize;
            input.char_indices().nth(index).map_or(input.len(), |(at, _)| at)
        };
        Expected {
            range: byte("start")..byte("end"),
            values: values(&one["resolution"]),
        }
    }
}

/// The numbers in a resolution, in base units: `152`, `[20,100)`, `NumeralValue 203`, `simple Centimetre 2`, `-40%`.
fn values(resolution: &Value) -> Vec<f64> {
    let text = match resolution {
        Value::Object(map) => {
            let value = map.get("value").or(map.get("num")).or(map.get("haskell"));
            let unit = map.get("unit").and_then(Value::as_str).unwrap_or_default();
            match value {
                Some(Value::String(text)) => format!("{text} {unit}"),
                Some(other) => other.to_string(),
                None => map
                    .get("Timex")
                    .and_then(Value::as_str)
                    .unwrap_or_default()
                    .to_owned(),
            }
        }
        _ => String::new(),
    };
    let factor = [("Centimetre", 0.01), ("Kilogram", 1.0), ("Gram", 0.001)]
        .iter()
        .find(|(unit, _)| text.contains(unit))
        .map_or(1.0, |(_, factor)| *factor);
    text.split(|character: char| !character.is_ascii_digit() && character != '.' && character != '-')
        .filter_map(|piece| piece.trim_matches('P').parse::<f64>().ok())
        .map(|value| value * factor)
        .collect()
}

fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(1.0)
}

fn float(value: rust_decimal::Decimal) -> f64 {
    value.to_string().parse().unwrap_or(f64::NAN)
}

fn number_right(input: &str, expected: &[Expected]) -> bool {
    let found = numbers(input);
    if expected.is_empty() {
        return found.is_empty();
    }
    expected.iter().all(|one| {
        let inside: Vec<f64> = found
            .iter()
            .filter(|number| number.range.start < one.range.end && one.range.start < number.range.end)
            .flat_map(|number| [Some(number.value), number.value_to])
            .flatten()
            .map(float)
            .collect();
        // 第 belongs to the ordinal, 大于 to the range: the numerals must be covered, each value found.
        one.values
            .iter()
            .all(|value| inside.iter().any(|found| same(*found, *value)))
            && !inside.is_empty()
    })
}

fn is_dimension(quantity: &Quantity) -> bool {
    !matches!(quantity.unit, Measure::Share)
        && !matches!(quantity.unit.kind(), UnitKind::Money | UnitKind::Rate)
}

fn quantity_right(input: &str, expected: &[Expected], wanted: impl Fn(&Quantity) -> bool) -> bool {
    let found: Vec<Quantity> = quantities(input).into_iter().filter(wanted).collect();
    if expected.is_empty() {
        return found.is_empty();
    }
    expected.iter().all(|one| {
        found.iter().any(|quantity| {
            let mine: Vec<f64> = [Some(quantity.value), quantity.value_to]
                .into_iter()
                .flatten()
                .map(float)
                .collect();
            let values = one.values.iter().all(|value| {
                mine.iter()
                    .any(|found| same(*found, *value) || same(rounded(*found), *value))
            });
            values && same_numerals(input, &quantity.range, &one.range)
        })
    })
}

/// JioNLP keeps two decimals of money.
fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn date_right(input: &str, expected: &[Expected]) -> bool {
    let found = times(input);
    if expected.is_empty() {
        return found.is_empty();
    }
    expected.iter().all(|one| {
        found.iter().any(|time| {
            time.range == one.range || time.full == one.range || same_numerals(input, &time.range, &one.range)
        })
    })
}

/// The two spans overlap and hold the same numerals; words like 从, 近, 或之前 may differ.
fn same_numerals(input: &str, mine: &Range<usize>, other: &Range<usize>) -> bool {
    let numerals = |range: &Range<usize>| -> String {
        input[range.clone()]
            .chars()
            .filter(|character| {
                "0123456789０１２３４５６７８９一二三四五六七八九十百千万亿零〇两".contains(*character)
            })
            .collect()
    };
    let overlap = mine.start < other.end && other.start < mine.end;
    overlap && numerals(mine) == numerals(other) && (!numerals(mine).is_empty() || mine == other)
}
