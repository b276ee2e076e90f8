//! Invariants of the source tree that no type can hold.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                if !path.ends_with("node_modules") {
                    folders.push(path);
                }
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn name(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .to_string_lossy()
        .replace('\\', "/")
}

/// Dependencies go one way: no row uses a row below it.
#[test]
fn dependencies_go_one_way() {
    let order = [
        "text", "lexicon", "report", "compare", "rules", "check", "json", "view", "input", "export", "js",
        "page",
    ];
    let mut wrong = Vec::new();
    for (rank, module) in order.iter().enumerate() {
        let mut paths = files(&format!("src/{module}"), ".rs");
        paths.extend(Some(root().join(format!("src/{module}.rs"))).filter(|path| path.exists()));
        for path in paths {
            let text = fs::read_to_string(&path).expect("a source file is readable");
            for later in &order[rank + 1..] {
                // json is how check's answer looks outside; nothing before it may know.
                if text.contains(&format!("crate::{later}::"))
                    || text.contains(&format!("use crate::{later};"))
                {
                    wrong.push(format!("{} uses crate::{later}", name(&path)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_core_knows_no_web() {
    for module in [
        "text", "lexicon", "report", "compare", "rules", "json", "view", "input", "export",
    ] {
        for path in files(&format!("src/{module}"), ".rs") {
            // What runs while it is built is no part of it.
            if path.ends_with("tests.rs") || path.ends_with("build.rs") {
                continue;
            }
            let text = fs::read_to_string(&path).expect("a source file is readable");
            for word in [
                "web_sys",
                "js_sys",
                "wasm_bindgen",
                "yew",
                "std::fs",
                "std::net",
                "println!",
                "eprintln!",
            ] {
                assert!(!text.contains(word), "{} names {word}", name(&path));
            }
        }
    }
}

#[test]
fn nothing_writes_html_or_logs_or_keeps() {
    for path in files("src", ".rs") {
        let text = fs::read_to_string(&path).expect("a source file is readable");
        for word in [
            "inner_html",
            "from_html_unchecked",
            "local_storage",
            "session_storage",
            "console::log",
            "gloo",
        ] {
            assert!(!text.contains(word), "{} names {word}", name(&path));
        }
    }
}

/// What the page says stands in one table, in both languages; `first.js` speaks before that is there.
#[test]
fn the_page_holds_no_words_of_its_own() {
    let han = |line: &str| {
        line.chars()
            .any(|character| ('\u{3400}'..='\u{9fff}').contains(&character))
    };
    let scripts = files("www", ".js")
        .into_iter()
        .filter(|path| !path.ends_with("first.js"));
    for path in files("src/page", ".rs").into_iter().chain(scripts) {
        let text = fs::read_to_string(&path).expect("a source file is readable");
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            assert!(!han(line), "{} says: {line}", name(&path));
        }
    }
}

/// `Wording::new` proves while it is compiled that there is English without Chinese in it; nothing goes round it.
#[test]
fn every_word_has_both_languages() {
    let mut words = 0;
    for path in files("src/view/wording", ".rs") {
        let text = fs::read_to_string(&path).expect("a source file is readable");
        assert!(!text.contains("Wording(\""), "{}", name(&path));
        words += text.matches("word!(").count() + text.matches(" = \"").count();
    }
    assert!(words > 300, "{words}");
}

#[test]
fn every_module_opens_with_a_sentence() {
    for path in files("src", ".rs") {
        let text = fs::read_to_string(&path).expect("a source file is readable");
        assert!(text.starts_with("//! "), "{} has no `//!` sentence", name(&path));
    }
}

#[test]
fn modules_stay_readable() {
    // A longer file says in its first lines why it is one file.
    for path in files("src", ".rs").into_iter().chain(files("xtask", ".rs")) {
        let text = fs::read_to_string(&path).expect("a source file is readable");
        let lines = text.lines().count();
        let excused = text.lines().take(6).any(|line| line.contains("one file because"));
        assert!(lines <= 400 || excused, "{} has {lines} lines", name(&path));
    }
}

#[test]
fn no_test_is_ignored_and_nothing_is_left_to_do() {
    let marks = [
        concat!("#[ign", "ore"),
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("unimpl", "emented!"),
        concat!("to", "do!("),
    ];
    for path in files("src", ".rs")
        .into_iter()
        .chain(files("tests", ".rs"))
        .chain(files("xtask", ".rs"))
    {
        let text = fs::read_to_string(&path).expect("a source file is readable");
        for mark in marks {
            assert!(!text.contains(mark), "{} has {mark}", name(&path));
        }
    }
}

/// Every row of the lexicon has a source and an example; no row stands twice.
#[test]
fn rows_have_sources_and_examples() {
    for path in files("src/lexicon", ".tsv") {
        let text = fs::read_to_string(&path).expect("a table is readable");
        let mut rows = text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        let columns: Vec<&str> = rows
            .next()
            .expect("a table names its columns")
            .split('\t')
            .collect();
        // A table of words is its own example.
        let example = if columns[0] == "word" { "word" } else { "example" };
        for wanted in ["source", example] {
            assert!(
                columns.contains(&wanted),
                "{} has no column {wanted}",
                name(&path)
            );
        }
        let mut seen = std::collections::HashSet::new();
        for row in rows {
            let cells: Vec<&str> = row.split('\t').collect();
            assert_eq!(cells.len(), columns.len(), "{}: {row}", name(&path));
            assert!(
                cells.iter().all(|cell| !cell.trim().is_empty()),
                "{}: empty cell in {row} (write -)",
                name(&path)
            );
            for wanted in ["source", example] {
                let column = columns
                    .iter()
                    .position(|column| *column == wanted)
                    .expect("checked above");
                assert!(cells[column] != "-", "{}: no {wanted} in {row}", name(&path));
            }
            assert!(seen.insert(row.to_owned()), "{}: twice: {row}", name(&path));
        }
    }
}

/// Patterns of the tables that are regular expressions match their own example.
#[test]
fn patterns_match_their_examples() {
    for table in ["sections", "causes", "document_kinds"] {
        let text =
            fs::read_to_string(root().join(format!("src/lexicon/{table}.tsv"))).expect("a table is readable");
        let mut rows = text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        let columns: Vec<&str> = rows
            .next()
            .expect("a table names its columns")
            .split('\t')
            .collect();
        let column = |name: &str| {
            columns
                .iter()
                .position(|column| *column == name)
                .expect("the column is there")
        };
        let (pattern, example) = (column("pattern"), column("example"));
        for row in rows {
            let cells: Vec<&str> = row.split('\t').collect();
            let regex = regex::Regex::new(cells[pattern]).expect("a regular expression");
            assert!(regex.is_match(cells[example]), "{table}: {row}");
        }
    }
}

#[test]
fn the_tree_speaks_of_the_product_alone() {
    let words = [
        concat!("crates", ".io"),
        concat!("npmjs", ".org"),
        concat!("debian", ".org"),
        concat!("pypi", ".org"),
    ];
    for folder in ["src", "tests", "xtask", "www", ".ci", ".cargo"] {
        for ending in [
            ".rs", ".mjs", ".js", ".md", ".toml", ".json", ".tsv", ".html", "run", ".css",
        ] {
            for path in files(folder, ending) {
                let Ok(text) = fs::read_to_string(&path) else {
                    continue;
                };
                for word in words {
                    assert!(!text.contains(word), "{} names {word}", name(&path));
                }
            }
        }
    }
}
