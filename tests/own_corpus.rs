//! Reports of our own, of all kinds and qualities, against what is expected of each: `tests/corpus/*.txt` and `*.found`.
//!
//! `FAZHI_BLESS=1 cargo test --test own_corpus` writes the answers of today into the `.found` files (all but their
//! remarks); read the difference as a careful reviewer before it is kept.
#![allow(clippy::print_stdout)] // what was written is to be seen

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use fazhi_report::json::{Checked, Figure, Finding, Range};
use fazhi_report::rules::RULES;
use fazhi_report::{Options, check};

/// Above it stands what is found, below it what a reader sees and we do not, or what we say wrongly.
const REMARKS: &str = "# known misses";

struct Own {
    name: String,
    path: PathBuf,
    units: Vec<u16>,
    answer: Checked,
}

fn reports() -> Vec<Own> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the reports have a folder")
        .map(|entry| entry.expect("a readable entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).expect("a report is readable");
        Own {
            name: path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            units: text.encode_utf16().collect(),
            answer: Checked::from(&check(&text, &Options::default())),
            path: path.with_extension("found"),
        }
    };
    paths.into_iter().map(read).collect()
}

impl Own {
    fn words(&self, range: Range) -> String {
        String::from_utf16_lossy(&self.units[range.start as usize..range.end as usize])
            .replace('\n', "⏎")
            .replace('\r', "")
    }

    /// The words of a place, long ones by their ends.
    fn quoted(&self, range: Range) -> String {
        if range.start == range.end {
            let before = range.start.saturating_sub(8);
            return format!(
                "“{}^”",
                self.words(Range {
                    start: before,
                    end: range.start
                })
            );
        }
        let words: Vec<char> = self.words(range).chars().collect();
        if words.len() <= 36 {
            return format!("“{}”", words.iter().collect::<String>());
        }
        let (first, last) = (&words[..20], &words[words.len() - 10..]);
        format!(
            "“{}…{}”",
            first.iter().collect::<String>(),
            last.iter().collect::<String>()
        )
    }

    /// What is found, one fact a line.
    fn found(&self) -> String {
        let answer = &self.answer;
        let mut page = String::new();
        let mut line = |text: String| {
            page.push_str(text.trim_end());
            page.push('\n');
        };
        let or_none = |text: Option<&str>| text.unwrap_or("-").replace(['\r', '\n'], "⏎");
        let year = |year: Option<u16>| year.map_or("-".to_owned(), |year| year.to_string());
        line(format!(
            "title {}",
            or_none(answer.title.as_ref().map(|title| title.text.as_str()))
        ));
        line(format!("kind {}, {}", answer.kind, answer.readability));
        line(format!("organ {}", or_none(answer.organ.as_deref())));
        line(format!("level {}", answer.level));
        line(format!(
            "year {}, plan {}",
            year(answer.year),
            year(answer.plan_year)
        ));
        line(format!("number {}", or_none(answer.document_number.as_deref())));
        line(format!("addressee {}", or_none(answer.addressee.as_deref())));
        line(format!("signers {}", list(&answer.signers)));
        line(format!("signature {}", list(&answer.signature)));
        line(format!(
            "date {}, published {}",
            or_none(answer.date.as_deref()),
            or_none(answer.publication_date.as_deref())
        ));
        let missing: Vec<&str> = answer
            .elements
            .iter()
            .filter(|element| element.state != "present")
            .map(|element| element.name.as_str())
            .collect();
        let present = answer.elements.len() - missing.len();
        line(format!(
            "elements {present}/{} {}",
            answer.elements.len(),
            missing.join("、")
        ));
        line(String::new());
        for section in &answer.sections {
            let parent = section.parent.as_ref().map(|parent| format!(" in {parent}"));
            let heading = section
                .heading
                .as_deref()
                .map(|heading| format!(" “{}”", heading.replace('\n', "⏎")));
            line(format!(
                "section {} {}{}{}",
                section.id,
                section.state,
                parent.unwrap_or_default(),
                heading.unwrap_or_default()
            ));
        }
        line(String::new());
        for figure in &answer.figures {
            line(figure_line(figure));
        }
        line(String::new());
        for calculation in &answer.arithmetic {
            let holds = if calculation.holds { "holds" } else { "fails" };
            line(format!("sum {holds} {}", calculation.text));
        }
        line(String::new());
        for finding in &answer.findings {
            line(self.finding_line(finding));
        }
        while page.contains("\n\n\n") {
            page = page.replace("\n\n\n", "\n\n");
        }
        page.trim_end().to_owned() + "\n"
    }

    fn finding_line(&self, finding: &Finding) -> String {
        let mut places: Vec<String> = finding
            .places
            .iter()
            .take(4)
            .map(|range| self.quoted(*range))
            .collect();
        if finding.places.is_empty() {
            places.push("全文".to_owned());
        }
        if finding.places.len() > 4 {
            places.push(format!("… {} places", finding.places.len()));
        }
        format!(
            "{} {} {} | {}",
            finding.class,
            finding.rule,
            places.join(" "),
            finding.message
        )
    }

    /// A remark below the line is still true: the rule still says nothing there (or `wrong`: still says it).
    fn remark_holds(&self, remark: &str) -> bool {
        let (wrong, remark) = match remark.strip_prefix("wrong ") {
            Some(rest) => (true, rest),
            None => (false, remark),
        };
        let (subject, rest) = remark.split_once(' ').expect("a remark names its subject");
        // A line may hold quotations itself.
        let quote = rest
            .split_once('“')
            .and_then(|(_, rest)| rest.rsplit_once('”'))
            .map_or("", |(quote, _)| quote);
        let known =
            ["section", "figure", "line"].contains(&subject) || RULES.iter().any(|rule| rule.id == subject);
        if !known {
            // The rule is not there yet: it says nothing, rightly or wrongly.
            return true;
        }
        let there = match subject {
            "section" => {
                let mut words = rest.split(' ');
                let (id, state) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
                self.answer
                    .sections
                    .iter()
                    .any(|section| section.id == id && section.state == state)
            }
            "figure" => self.answer.figures.iter().any(|figure| figure.text == quote),
            // The line, as it would have to stand in the file.
            "line" => self.found().lines().any(|line| line == quote),
            rule => self
                .answer
                .findings
                .iter()
                .filter(|finding| finding.rule == rule)
                .any(|finding| {
                    quote.is_empty()
                        || finding.places.iter().any(|place| {
                            let words = self.words(*place);
                            words.contains(quote) || quote.contains(&words)
                        })
                }),
        };
        there == wrong
    }
}

fn figure_line(figure: &Figure) -> String {
    let to = figure.value_to.map_or(String::new(), |to| format!("—{to}"));
    let approx = if figure.approx == "none" {
        String::new()
    } else {
        format!(" {}", figure.approx)
    };
    let target = if figure.target { " target" } else { "" };
    format!(
        "figure {} = {}{to} {} {}{approx}{target} “{}” {}",
        figure.text.replace('\n', "⏎"),
        figure.value,
        figure.unit,
        figure.kind,
        figure.subject.replace('\n', "⏎"),
        figure.section.as_deref().unwrap_or("-")
    )
}

fn list(texts: &[String]) -> String {
    if texts.is_empty() {
        "-".to_owned()
    } else {
        texts.join(" | ")
    }
}

/// Lines that are in one text only, in order, by the longest common run of lines.
fn difference(old: &str, new: &str) -> Vec<String> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let mut common = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] = if old[i] == new[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let (mut i, mut j, mut lines) = (0, 0, Vec::new());
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]) {
            lines.push(format!("  expected  {}", old[i]));
            i += 1;
        } else {
            lines.push(format!("  found     {}", new[j]));
            j += 1;
        }
    }
    lines
}

#[test]
fn each_report_is_read_as_expected() {
    let bless = std::env::var_os("FAZHI_BLESS").is_some();
    let mut wrong = String::new();
    for report in reports() {
        let file = std::fs::read_to_string(&report.path).unwrap_or_default();
        let (expected, remarks) = match file.find(REMARKS) {
            Some(at) => (file[..at].trim_end(), &file[at..]),
            None => (file.trim_end(), ""),
        };
        let found = report.found();
        let changes = difference(expected, found.trim_end());
        if !changes.is_empty() && bless {
            let remarks = if remarks.is_empty() {
                String::new()
            } else {
                format!("\n{remarks}")
            };
            std::fs::write(&report.path, format!("{found}{remarks}")).expect("the answer can be written");
            println!("written: {}\n{}", report.name, changes.join("\n"));
        } else if !changes.is_empty() {
            let _ = writeln!(wrong, "{}:\n{}", report.name, changes.join("\n"));
        }
        for remark in remarks
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            if !report.remark_holds(remark) {
                let _ = writeln!(wrong, "{}: mended, remove the remark: {remark}", report.name);
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Nothing is wrong with the exemplary ones: nothing is demanded, next to nothing doubted.
#[test]
fn exemplary_reports_are_left_in_peace() {
    let mut count = 0;
    for report in reports().iter().filter(|report| report.name.ends_with("-clean")) {
        count += 1;
        let of = |class: &str| -> Vec<String> {
            let findings = report
                .answer
                .findings
                .iter()
                .filter(|finding| finding.class == class);
            findings.map(|finding| report.finding_line(finding)).collect()
        };
        let (must, verify) = (of("must"), of("verify"));
        assert!(must.is_empty(), "{}: {must:#?}", report.name);
        assert!(verify.len() <= 2, "{}: {verify:#?}", report.name);
    }
    assert!(count >= 8, "only {count} exemplary reports");
}

#[test]
fn the_corpus_is_varied() {
    let reports = reports();
    assert!(reports.len() >= 29, "only {} reports", reports.len());
    let levels: std::collections::BTreeSet<&str> = reports
        .iter()
        .map(|report| report.answer.level.as_str())
        .collect();
    for level in ["township", "county", "city", "department"] {
        assert!(levels.contains(level), "no report of a {level}");
    }
}

/// No two of them share a sentence: each stands for another clerk.
#[test]
fn no_two_reports_share_a_sentence() {
    let mut seen = std::collections::HashMap::new();
    for report in reports() {
        let text = String::from_utf16_lossy(&report.units);
        // Headings follow the regulation and are alike.
        let sentences = text
            .split(['。', '；', '\n'])
            .map(str::trim)
            .filter(|sentence| sentence.contains('，') && sentence.chars().count() >= 30);
        for sentence in sentences {
            if let Some(other) = seen.insert(sentence.to_owned(), report.name.clone()) {
                assert_eq!(other, report.name, "{sentence}");
            }
        }
    }
}
