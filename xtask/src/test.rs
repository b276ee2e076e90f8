//! All checks, as CI runs them.

use std::fs;
use std::process::Command;
use std::time::Instant;

use crate::page;
use crate::run::{Outcome, cargo, program, root, run, run_reading};
use crate::tools;

/// Runs every step, also after a failed one, and ends with one line that says how many checks passed and failed.
pub fn test() -> Outcome {
    let mut tally = Tally::default();
    if !root().join("..").join("shared").join("corpus").is_dir() {
        println!(
            "没有 ../shared/corpus：只用自带样本 · no real reports here, only our own samples are checked"
        );
    }
    tally.step("格式 · format", || {
        run(cargo().args(["fmt", "--all", "--check"])).map(|()| 1)
    });
    tally.step("代码检查 · clippy", || run(&mut clippy()).map(|()| 1));
    tally.step(
        "单元、语料、性质测试 · unit, corpus and property tests",
        || {
            counted(
                cargo().args(["test", "--workspace", "--no-fail-fast"]),
                "test result: ",
            )
        },
    );
    let built = tally.step("生成网页 · build the page", || page::build().map(|()| 1));
    tally.step("代码检查（网页） · clippy for the page", || {
        run(&mut clippy_page()).map(|()| 1)
    });
    if built {
        tally.step("大小 · size", || page::size().map(|()| 1));
        tally.step("网页测试 · tests of the page in browsers", browser_tests);
    }
    tally.end()
}

fn clippy() -> Command {
    let mut command = cargo();
    command.args(["clippy", "--workspace", "--all-targets"]);
    // The programs that nobody but us runs.
    command.args(["--features", "fazhi-report/bench,fazhi-report/dictionary"]);
    command.args(["--", "-D", "warnings"]);
    command
}

fn clippy_page() -> Command {
    let mut command = cargo();
    command.args(["clippy", "--target", "wasm32-unknown-unknown"]);
    command.args([
        "--no-default-features",
        "--features",
        "page",
        "--lib",
        "--bin",
        "page",
    ]);
    command.args(["--", "-D", "warnings"]);
    command
}

fn browser_tests() -> Outcome<usize> {
    let chromium = tools::for_tests()?;
    let folder = root().join("tests").join("page");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .collect();
    files.sort();
    let mut command = program("node");
    command
        .current_dir(&folder)
        .args(["--test", "--test-reporter=spec"])
        .args(files)
        .env("CHROMIUM", chromium);
    counted(&mut command, "ℹ ")
}

/// Runs tests and counts the passed ones: `12 passed` after cargo's mark, `pass 12` after Node's.
fn counted(command: &mut Command, mark: &str) -> Outcome<usize> {
    let (mut passed, mut failed) = (0, 0);
    let outcome = run_reading(command, |line| {
        if let Some(rest) = line.strip_prefix(mark) {
            passed += count(rest, ["passed", "pass"]);
            failed += count(rest, ["failed", "fail"]);
        }
    });
    match outcome {
        Ok(()) if passed > 0 => Ok(passed),
        Ok(()) => Err("没有运行任何测试 · no test ran".to_owned()),
        Err(why) => Err(format!("{why}\n{passed} passed, {failed} failed")),
    }
}

/// The number beside a word: `12 passed;` or `pass 12`.
fn count(line: &str, names: [&str; 2]) -> usize {
    let words: Vec<&str> = line
        .split([' ', ';', '.'])
        .filter(|word| !word.is_empty())
        .collect();
    words
        .windows(2)
        .find_map(|pair| match pair {
            [number, name] if *name == names[0] => number.parse().ok(),
            [name, number] if *name == names[1] => number.parse().ok(),
            _ => None,
        })
        .unwrap_or(0)
}

#[derive(Default)]
struct Tally {
    passed: usize,
    failures: Vec<String>,
}

impl Tally {
    #[allow(clippy::disallowed_methods)] // the core reads no clock, the stopwatch of the tests does
    fn step(&mut self, name: &str, work: impl FnOnce() -> Outcome<usize>) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let outcome = work();
        let seconds = start.elapsed().as_secs_f64();
        match outcome {
            Ok(passed) => {
                self.passed += passed;
                println!("== 通过 · passed: {passed}, {seconds:.1} s");
                true
            }
            Err(why) => {
                println!("{why}\n== 未通过 · FAILED: {name}, {seconds:.1} s");
                self.failures.push(name.to_owned());
                false
            }
        }
    }

    fn end(self) -> Outcome {
        println!();
        for name in &self.failures {
            println!("未通过 · FAILED: {name}");
        }
        let failed = self.failures.len();
        println!("{} passed, {failed} failed", self.passed);
        if failed == 0 {
            Ok(())
        } else {
            Err("有检查未通过，见上 · some checks failed, see above".to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_counted() {
        let cargo = "ok. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(count(cargo, ["passed", "pass"]), 12);
        assert_eq!(count(cargo, ["failed", "fail"]), 3);
        assert_eq!(count("pass 7", ["passed", "pass"]), 7);
        assert_eq!(count("duration_ms 12.5", ["passed", "pass"]), 0);
    }
}
