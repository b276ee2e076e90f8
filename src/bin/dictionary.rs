//! Builds `src/lexicon/dictionary.bin` from the dictionary of the jieba-rs crate: `dictionary dict.txt dictionary.bin`.
#![allow(clippy::print_stderr)] // a command speaks

use std::process::ExitCode;

use fazhi_report::text::dictionary::{Entry, pack};

/// Words that are kept. 349,000 would cost 1.9 MB and a tenth of a second at every start.
const KEPT: usize = 28_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [from, to] = &arguments[..] else {
        eprintln!("dictionary dict.txt dictionary.bin");
        return ExitCode::from(2);
    };
    let written = std::fs::read_to_string(from).and_then(|text| std::fs::write(to, pack(&select(&text))));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

/// The commonest words of the kinds that reports use, sorted; the same input gives the same output.
fn select(text: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = text.lines().filter_map(entry).filter(useful).collect();
    entries.sort_by(|one, other| {
        other
            .frequency
            .cmp(&one.frequency)
            .then_with(|| one.word.cmp(&other.word))
    });
    entries.truncate(KEPT);
    entries.sort_by(|one, other| one.word.cmp(&other.word));
    entries.dedup_by(|one, other| one.word == other.word);
    for entry in &mut entries {
        entry.tag = kind(&entry.tag).to_owned();
    }
    entries
}

fn entry(line: &str) -> Option<Entry> {
    let mut cells = line.split_ascii_whitespace();
    Some(Entry {
        word: cells.next()?.to_owned(),
        frequency: cells.next()?.parse().ok()?,
        tag: cells.next().unwrap_or("x").to_owned(),
    })
}

/// The kinds of words that reading subjects tells apart (`report/figure/subject`), each under the first tag of its kind: fewer of
/// them are told in fewer bytes.
fn kind(tag: &str) -> &str {
    match tag {
        "n" | "v" | "vn" | "d" | "p" | "c" | "f" | "r" | "m" => tag,
        "u" | "uj" | "ul" => "u",
        _ => match tag.get(..1) {
            Some("n") => "nz",
            Some("j" | "i" | "l" | "a" | "b" | "s") => "a",
            Some("q" | "t") => "t",
            Some("v") => "vi",
            Some("d") => "dg",
            Some("m") => "mq",
            Some("u") => "uz",
            _ => "z",
        },
    }
}

fn useful(entry: &Entry) -> bool {
    let length = entry.word.chars().count();
    let names = ["nr", "nrt", "nrfg", "nrf", "e", "o", "y", "zg", "g", "x", "eng"];
    entry.word.chars().all(fazhi_report::text::is_han)
        && length <= 5
        && (length > 1 || entry.frequency > 100)
        && !names.contains(&entry.tag.as_str())
        // Numbers are cut out before words are looked for; “一百” as a word would only be in the way.
        && (entry.tag != "m" || !entry.word.contains(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿', '两', '几']))
}
