//! Our own reports of two years, `tests/corpus/last` and `tests/corpus/this`, against what is expected of their comparison.
//!
//! `FAZHI_BLESS=1 cargo test --test years` writes the answers of today into the `.found` files: read the difference.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use fazhi_report::json::{Checked, Range};
use fazhi_report::view::overlay::stretches;
use fazhi_report::view::{Drawn, MarkKind, Piece, View};
use fazhi_report::{Options, check};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

fn read(name: &str) -> String {
    std::fs::read_to_string(folder().join(name)).expect("the report is readable")
}

fn words(text: &str, range: Range) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16_lossy(&units[range.start as usize..range.end as usize])
}

fn beginning(text: &str, range: Range) -> String {
    words(text, range).chars().take(16).collect()
}

fn found(this: &str, last: &str) -> String {
    let options = Options {
        last: Some(last.to_owned()),
        ..Options::default()
    };
    let answer = Checked::from(&check(this, &options));
    let comparison = answer.comparison.as_ref().expect("a comparison");
    let mut page = String::new();
    let _ = writeln!(
        page,
        "relation {}, {:?}, {:?}, {} characters\nshares {:?}\n",
        comparison.relation, comparison.organ, comparison.year, comparison.characters, comparison.shares
    );
    for pair in &comparison.pairs {
        let from = pair.last.map(|range| beginning(last, range));
        let _ = writeln!(
            page,
            "{} {} ← {}",
            pair.state,
            beginning(this, pair.range),
            from.unwrap_or("-".to_owned())
        );
        for change in &pair.differences {
            let _ = writeln!(
                page,
                "    “{}” → “{}”",
                words(last, change.last),
                words(this, change.range)
            );
        }
    }
    for range in &comparison.gone {
        let _ = writeln!(page, "gone {}", beginning(last, *range));
    }
    page.push('\n');
    for pair in &comparison.figures {
        let figure = &answer.figures[pair.figure];
        let number = |number: Option<f64>| number.map_or("-".to_owned(), |number| number.to_string());
        let _ = writeln!(
            page,
            "figure {} {} → {} {} {}%{}{}",
            figure.subject,
            pair.last_text,
            figure.text,
            number(pair.difference),
            number(pair.percent),
            if pair.unchanged { " unchanged" } else { "" },
            if pair.verify { " verify" } else { "" }
        );
        assert_eq!(words(last, pair.last), pair.last_text);
    }
    page.push('\n');
    for finding in &answer.findings {
        let places: Vec<String> = finding
            .places
            .iter()
            .map(|range| beginning(this, *range))
            .collect();
        let _ = writeln!(
            page,
            "{} {} {} | {}",
            finding.class,
            finding.rule,
            places.join(" / "),
            finding.message
        );
    }
    page
}

#[test]
fn two_years_are_compared_as_expected() {
    let mut wrong = String::new();
    for name in ["ferry-town", "grain-bureau"] {
        let path = folder().join(format!("this/{name}.found"));
        let page = found(
            &read(&format!("this/{name}.txt")),
            &read(&format!("last/{name}.txt")),
        );
        if std::env::var_os("FAZHI_BLESS").is_some() {
            std::fs::write(&path, &page).expect("the answer can be written");
        } else if std::fs::read_to_string(&path).unwrap_or_default() != page {
            let _ = writeln!(wrong, "{name}:\n{page}");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// The comparison adds to the answer and takes nothing away: the same report alone has the same other findings.
#[test]
fn without_last_years_report_nothing_is_compared() {
    let this = read("this/ferry-town.txt");
    let alone = Checked::from(&check(&this, &Options::default()));
    assert!(alone.comparison.is_none());
    let options = Options {
        last: Some(read("last/ferry-town.txt")),
        ..Options::default()
    };
    let mut beside = Checked::from(&check(&this, &options));
    beside
        .findings
        .retain(|finding| !finding.rule.starts_with("unchanged-"));
    assert_eq!(alone.findings, beside.findings);
    assert!(
        !serde_json::to_string(&alone)
            .expect("plain data")
            .contains("comparison")
    );
}

/// What is marked while the text is edited, and what is only numbered in the margin: a whole paragraph is never underlined,
/// what differs in it is, and the marks of other findings inside it stay.
#[test]
fn only_what_differs_is_marked() {
    let options = |last: &str| Options {
        last: Some(last.to_owned()),
        ..Options::default()
    };
    let this = read("this/ferry-town.txt").replacen("人员全部持证上岗", "人员全部持证上岗,", 1);
    let answer = Checked::from(&check(&this, &options(&read("last/ferry-town.txt"))));
    let of = |finding: usize| answer.findings[finding].rule == "unchanged-paragraph";
    let marked = stretches(&answer);
    let carried: Vec<String> = marked
        .iter()
        .filter(|mark| of(mark.finding))
        .map(|mark| words(&this, mark.range))
        .collect();
    assert!(carried.contains(&"97".to_owned()), "{carried:?}");
    assert!(
        carried.iter().all(|words| words.chars().count() < 12),
        "{carried:?}"
    );
    assert!(
        marked.iter().any(|mark| words(&this, mark.range) == ","),
        "a comma in such a paragraph"
    );
    let view = View::new(&this, &answer);
    let pieces = view.sheet.drawn.iter().flat_map(|drawn| match drawn {
        Drawn::Block(block) => block.pieces.as_slice(),
        Drawn::Gap(_) => &[],
    });
    let (mut lines, mut passages) = (0, 0);
    for piece in pieces {
        let Piece::Words { text, marks } = piece else {
            continue;
        };
        for mark in marks {
            match mark.kind {
                MarkKind::Finding if of(mark.index) => {
                    lines += 1;
                    assert!(text.chars().count() < 12, "{text}");
                }
                MarkKind::Passage => passages += 1,
                _ => {}
            }
        }
    }
    assert!(lines > 3 && passages > 3, "{lines} {passages}");
}
