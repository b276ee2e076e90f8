//! Words that give a cause (`causes.tsv`).

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::Table;

/// The first place in `text` that gives a cause: “由于编制紧缺”, “受经费制约”. 因此 and 因地制宜 give none.
pub fn find_cause(text: &str) -> Option<Range<usize>> {
    let mut masked = text.to_owned();
    for found in PATTERNS.none.find_iter(text) {
        let blank = " ".repeat(found.len());
        masked.replace_range(found.range(), &blank);
    }
    PATTERNS.cause.find(&masked).map(|found| found.range())
}

struct Patterns {
    cause: Regex,
    none: Regex,
}

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
    let table = Table::read(include_str!("causes.tsv"));
    let (kind, pattern) = (table.column("kind"), table.column("pattern"));
    let all = |wanted: &str| {
        let rows = table.rows().iter().filter(|row| row.cell(kind) == wanted);
        let parts: Vec<String> = rows.map(|row| format!("(?:{})", row.cell(pattern))).collect();
        Regex::new(&parts.join("|")).expect("every pattern of causes.tsv is valid")
    };
    Patterns { cause: all("cause"), none: all("none") }
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_matches_its_example() {
        let table = Table::read(include_str!("causes.tsv"));
        let [kind, pattern, example, source] = ["kind", "pattern", "example", "source"].map(|name| table.column(name));
        for row in table.rows() {
            let own = Regex::new(row.cell(pattern)).expect("a valid pattern");
            assert!(own.is_match(row.cell(example)), "line {}", row.line);
            assert!(!row.cell(source).is_empty(), "line {}", row.line);
            assert_eq!(find_cause(row.cell(example)).is_some(), row.cell(kind) == "cause", "line {}", row.line);
        }
    }

    #[test]
    fn what_only_looks_like_a_cause() {
        for text in ["为此，要加强培训。", "因此需要改进", "坚持因地制宜", "因人施教", "法治意识有待提高"] {
            assert_eq!(find_cause(text), None, "{text}");
        }
    }
}
