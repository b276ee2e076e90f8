//! Contradictions between figures in short reports that somebody else wrote: none is claimed where all is right, and those that
//! are not found yet are known.

use fazhi_report::rules::Class;
use fazhi_report::{Options, check};

const TABLE: &str = include_str!("tables/examined.tsv");

/// The rules that say that numbers contradict one another.
const RULES: [&str; 10] = [
    "figure-conflict",
    "rate-mismatch",
    "total-mismatch",
    "part-exceeds-total",
    "impossible-rate",
    "enumeration-count",
    "change-misattached",
    "decrease-by-times",
    "point-or-percent",
    "year-conflict",
];

#[test]
fn no_contradiction_is_claimed_in_right_reports_and_those_that_are_missed_are_known() {
    let (mut claims, mut all, mut wrong) = (0, 0, Vec::new());
    for row in TABLE.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [id, verdict, _, one, other, why, found, text] = cells[..] else {
            panic!("a row has eight cells: {row}");
        };
        let text = text.replace('⏎', "\n");
        let checked = check(&text, &Options::default());
        let claimed: Vec<_> = (checked.findings.iter())
            .filter(|finding| RULES.contains(&finding.rule.id) && finding.class >= Class::Verify)
            .collect();
        // A claim counts when it is about one of the two places.
        let right = claimed.iter().all(|finding| {
            let mut places = finding.related.iter().map(|(span, _)| *span).collect::<Vec<_>>();
            places.extend(finding.places.iter().filter_map(|place| match place {
                fazhi_report::rules::Place::At(span) => Some(*span),
                _ => None,
            }));
            [one, other].iter().filter(|quote| **quote != "-").any(|quote| {
                let start = text.find(*quote).unwrap_or(text.len()) as u32;
                let end = start + quote.len() as u32;
                places.iter().any(|span| span.start < end && start < span.end)
            })
        });
        claims += claimed.len();
        all += usize::from(verdict == "wrong");
        let expected = match found {
            "yes" => !claimed.is_empty() && right,
            _ => claimed.is_empty(),
        };
        if !expected {
            let messages: Vec<&str> = claimed.iter().map(|finding| finding.message.as_str()).collect();
            wrong.push(format!(
                "{id} {verdict}, found: {found}, says {messages:?}; {why}"
            ));
        }
    }
    println!("{claims} contradictions claimed, {all} to be found");
    assert!(wrong.is_empty(), "{wrong:#?}");
}
