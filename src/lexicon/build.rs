//! Copies the tables without what only people and tests read (sources, examples, comments): the page is a quarter smaller.
#![allow(clippy::print_stdout)] // a build script speaks to cargo

use std::path::Path;
use std::{env, fs};

/// Columns that no program looks at.
const FOR_PEOPLE: [&str; 7] = [
    "source",
    "example",
    "near",
    "near_miss",
    "near_year",
    "year",
    "counted",
];

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join("lexicon");
    println!("cargo::rerun-if-changed=src/lexicon");
    let out = env::var_os("OUT_DIR").expect("cargo says where its output goes");
    for entry in fs::read_dir(&folder).expect("the lexicon is a folder") {
        let path = entry.expect("its entries are readable").path();
        let name = path.file_name().expect("an entry has a name");
        if path.extension().is_some_and(|ending| ending == "tsv") {
            let text = fs::read_to_string(&path).expect("a table is UTF-8");
            fs::write(Path::new(&out).join(name), slim(&text)).expect("the output folder can be written");
        }
    }
}

fn slim(text: &str) -> String {
    let mut rows = text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t'));
    let names: Vec<&str> = rows.next().into_iter().flatten().collect();
    let kept: Vec<bool> = names.iter().map(|name| !FOR_PEOPLE.contains(name)).collect();
    let mut slim = String::new();
    for row in std::iter::once(names.clone()).chain(rows.map(Iterator::collect)) {
        let cells: Vec<&str> = row
            .into_iter()
            .zip(&kept)
            .filter_map(|(cell, kept)| kept.then_some(cell))
            .collect();
        slim.push_str(&cells.join("\t"));
        slim.push('\n');
    }
    slim
}
