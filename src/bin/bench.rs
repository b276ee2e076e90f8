//! How long the check of a file takes as a native program: `bench FILE`.
#![allow(clippy::disallowed_methods)] // a stopwatch needs a clock; the core has none
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::process::ExitCode;
use std::time::Instant;

use fazhi_report::{Options, check};

const RUNS: usize = 21;

fn main() -> ExitCode {
    let Some(text) = std::env::args()
        .nth(1)
        .and_then(|file| std::fs::read_to_string(file).ok())
    else {
        eprintln!("bench: FILE");
        return ExitCode::FAILURE;
    };
    let options = Options::default();
    let start = Instant::now();
    let findings = check(&text, &options).findings.len();
    let first = start.elapsed();
    let mut times: Vec<_> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            assert_eq!(check(&text, &options).findings.len(), findings);
            start.elapsed()
        })
        .collect();
    times.sort();
    let milliseconds = |time: std::time::Duration| time.as_secs_f64() * 1000.0;
    println!(
        "检查，本机程序 · check, native        {:8.1} ms（首次 · first {:.1} ms）",
        milliseconds(times[RUNS / 2]),
        milliseconds(first)
    );
    doublings(&text);
    ExitCode::SUCCESS
}

/// The same report again and again, up to a million characters: how much longer a text of twice the length takes.
fn doublings(text: &str) {
    const MOST: usize = 1_000_000;
    let mut long = text.repeat(4);
    let mut last: Option<f64> = None;
    while long.chars().count() <= MOST {
        // The shortest of three: what else the machine does only adds.
        let time = (0..3)
            .map(|_| {
                let start = Instant::now();
                let _ = check(&long, &Options::default());
                start.elapsed().as_secs_f64() * 1000.0
            })
            .fold(f64::INFINITY, f64::min);
        let ratio = last.map_or_else(String::new, |last| format!("（{:.2} 倍 · times）", time / last));
        println!(
            "{:>9} 字 · characters{:19}{time:8.1} ms{ratio}",
            long.chars().count(),
            ""
        );
        last = Some(time);
        long = long.repeat(2);
    }
}
