//! How fast the page opens and checks, and how fast the same core is as a native program.

use crate::page;
use crate::run::{Outcome, cargo, program, root, run};
use crate::tools;

/// Prints the medians of several runs.
pub fn bench() -> Outcome {
    page::build()?;
    let chromium = tools::for_tests()?;
    let script = root().join("tests").join("page").join("bench.mjs");
    let text = root().join("target").join("bench.txt");
    run(program("node").arg(script).arg(&text).env("CHROMIUM", chromium))?;
    run(cargo()
        .args([
            "run",
            "--quiet",
            "--release",
            "--features",
            "bench",
            "--bin",
            "bench",
            "--",
        ])
        .arg(&text))
}
