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
    tally.step("格式 · format", |_| {
        run(cargo().args(["fmt", "--all", "--check"]))
    });
    tally.step("代码检查 · clippy", |_| run(&mut clippy()));
    tally.step(
        "单元、语料、性质测试 · unit, corpus and property tests",
        |count| {
            let mut command = cargo();
            command.args(["test", "--workspace", "--no-fail-fast"]);
            counted(&mut command, "test result: ", count)
        },
    );
    let built = tally.step("生成网页 · build the page", |_| page::build());
    tally.step("代码检查（网页） · clippy for the page", |_| {
        run(&mut clippy_page())
    });
    if built {
        tally.step("大小 · size", |_| page::size());
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

fn browser_tests(count: &mut Count) -> Outcome {
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
    counted(&mut command, "ℹ ", count)
}

/// Runs tests and counts them: `12 passed` after cargo's mark, `pass 12` after Node's.
fn counted(command: &mut Command, mark: &str, count: &mut Count) -> Outcome {
    run_reading(command, |line| {
        if let Some(rest) = line.strip_prefix(mark) {
            count.passed += number_of(rest, ["passed", "pass"]);
            count.failed += number_of(rest, ["failed", "fail"]);
        }
    })?;
    if count.passed == 0 {
        return Err("没有运行任何测试 · no test ran".to_owned());
    }
    Ok(())
}

/// The number beside a word: `12 passed;` or `pass 12`.
fn number_of(line: &str, names: [&str; 2]) -> usize {
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

/// Checks that passed and failed.
#[derive(Default)]
struct Count {
    passed: usize,
    failed: usize,
}

#[derive(Default)]
struct Tally {
    total: Count,
    failures: Vec<String>,
}

impl Tally {
    /// A step that counts nothing is one check.
    #[allow(clippy::disallowed_methods)] // the core reads no clock, the stopwatch of the tests does
    fn step(&mut self, name: &str, work: impl FnOnce(&mut Count) -> Outcome) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let mut count = Count::default();
        let outcome = work(&mut count);
        let seconds = start.elapsed().as_secs_f64();
        match &outcome {
            Ok(()) => count.passed = count.passed.max(1),
            Err(_) => count.failed = count.failed.max(1),
        }
        self.total.passed += count.passed;
        self.total.failed += count.failed;
        match &outcome {
            Ok(()) => println!("== 通过 · passed: {}, {seconds:.1} s", count.passed),
            Err(why) => {
                println!("{why}\n== 未通过 · FAILED: {name}, {seconds:.1} s");
                self.failures.push(name.to_owned());
            }
        }
        outcome.is_ok()
    }

    fn end(self) -> Outcome {
        println!();
        for name in &self.failures {
            println!("未通过 · FAILED: {name}");
        }
        println!("{} passed, {} failed", self.total.passed, self.total.failed);
        if self.failures.is_empty() {
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
        assert_eq!(number_of(cargo, ["passed", "pass"]), 12);
        assert_eq!(number_of(cargo, ["failed", "fail"]), 3);
        assert_eq!(number_of("pass 7", ["passed", "pass"]), 7);
        assert_eq!(number_of("duration_ms 12.5", ["passed", "pass"]), 0);
    }
}
