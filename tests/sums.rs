//! Passages with many numbers, one at a time in a report that has none: right ones (`tests/tables/sums-right.txt`), which no
//! calculation may contradict, and wrong ones (`tests/tables/sums-wrong.txt`), each of which one rule has to name; and whole
//! reports that somebody else wrote (`tests/tables/examined.tsv`), with what is found in them and what is missed.
#![allow(clippy::print_stdout)] // what is known to be missed is to be seen

use std::path::Path;

use fazhi_report::json::Checked;
use fazhi_report::rules::{Class, Place};
use fazhi_report::{Options, check};

/// The rules that calculate.
const RULES: [&str; 9] = [
    "figure-conflict",
    "rate-mismatch",
    "total-mismatch",
    "part-exceeds-total",
    "impossible-rate",
    "enumeration-count",
    "change-misattached",
    "point-or-percent",
    "decrease-by-times",
];

/// A passage: who reports, and a paragraph or more for each section.
struct Passage<'a> {
    /// What stands in its first line, if that names neither the organ nor a section.
    head: &'a str,
    lines: Vec<&'a str>,
}

fn passages(text: &str) -> Vec<Passage<'_>> {
    text.split("\n\n")
        .map(|passage| {
            let mut lines: Vec<&str> = passage
                .lines()
                .filter(|line| !line.starts_with('#') && !line.is_empty())
                .collect();
            let head = lines.first().copied().filter(|line| !line.contains(": "));
            if head.is_some() {
                lines.remove(0);
            }
            Passage {
                head: head.unwrap_or_default(),
                lines,
            }
        })
        .filter(|passage| !passage.lines.is_empty())
        .collect()
}

impl Passage<'_> {
    fn of(&self, section: &str) -> String {
        let lines: Vec<&str> = self
            .lines
            .iter()
            .filter_map(|line| line.strip_prefix(section)?.strip_prefix(": "))
            .collect();
        lines.join("\n\n")
    }

    /// The report that holds it.
    fn report(&self) -> String {
        let organ = match self.of("organ") {
            organ if organ.is_empty() => "云山县人民政府".to_owned(),
            organ => organ,
        };
        [
            &organ,
            "2024年度法治政府建设情况报告\n\n",
            &self.of("preamble"),
            "\n\n一、2024年度推进法治政府建设的主要举措和成效\n\n坚持依法行政，各项工作有序推进。\n\n",
            &self.of("measures"),
            "\n\n二、存在的不足和原因\n\n执法力量不足，主要原因是编制少、任务重。\n\n",
            &self.of("shortcomings"),
            "\n\n三、党政主要负责人履行推进法治建设第一责任人职责情况\n\n党政主要负责人带头学法，带头依法决策。\n\n",
            &self.of("leader"),
            "\n\n四、2025年度推进法治政府建设的主要安排\n\n继续加强执法队伍建设，补齐短板。\n\n",
            &self.of("plan"),
            "\n",
        ]
        .concat()
    }

    /// The rules that complain of a sum, with what they say.
    fn complaints(&self) -> Vec<(String, String)> {
        Checked::from(&check(&self.report(), &Options::default()))
            .findings
            .into_iter()
            .filter(|finding| RULES.contains(&finding.rule.as_str()))
            .map(|finding| (finding.rule, format!("{} {}", finding.class, finding.message)))
            .collect()
    }
}

fn table(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tables");
    std::fs::read_to_string(folder.join(name)).expect("the table is readable")
}

#[test]
fn nothing_contradicts_in_right_passages() {
    let text = table("sums-right.txt");
    let all = passages(&text);
    let wrong: Vec<String> = all
        .iter()
        .filter_map(|passage| {
            let complaints = passage.complaints();
            (!complaints.is_empty()).then(|| format!("{complaints:?}\n  {}", passage.lines.join("\n  ")))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        all.len(),
        wrong.join("\n")
    );
    assert!(all.len() >= 150, "{}", all.len());
}

#[test]
fn wrong_passages_are_found() {
    let text = table("sums-wrong.txt");
    let all = passages(&text);
    let mut wrong = Vec::new();
    for passage in &all {
        let complaints = passage.complaints();
        let (known, rule) = passage
            .head
            .strip_prefix("known ")
            .map_or((false, passage.head), |rest| {
                (true, rest.split(' ').next().unwrap_or_default())
            });
        let found = complaints.iter().any(|(named, _)| named == rule);
        assert!(RULES.contains(&rule), "{rule}");
        match (known, found) {
            (false, true) => {}
            (true, false) => println!("known to be missed: {}", passage.lines.join(" ")),
            (true, true) => wrong.push(format!("found, mend its first line: {}", passage.lines.join(" "))),
            (false, false) => wrong.push(format!("{rule} {complaints:?}\n  {}", passage.lines.join("\n  "))),
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        all.len(),
        wrong.join("\n")
    );
    assert!(all.len() >= 60, "{}", all.len());
}

#[test]
fn no_contradiction_is_claimed_in_right_reports_and_those_that_are_missed_are_known() {
    let text = table("examined.tsv");
    let (mut claims, mut all, mut wrong) = (0, 0, Vec::new());
    for row in text.lines().filter(|line| !line.starts_with('#')).skip(1) {
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
                Place::At(span) => Some(*span),
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
