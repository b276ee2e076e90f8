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
    ExitCode::SUCCESS
}
