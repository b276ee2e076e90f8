//! The page that is handed out, `dist/index.html`.

use std::path::PathBuf;

use crate::run::{Outcome, program, root, run};
use crate::tools;

/// Builds it.
pub fn build() -> Outcome {
    tools::for_build()?;
    // Trunk takes NO_COLOR=1 for a wrong argument.
    run(program("trunk")
        .args(["build", "--release"])
        .env_remove("NO_COLOR")
        .env("TRUNK_SKIP_VERSION_CHECK", "true"))?;
    println!("网页已生成 · the page: {}", file().display());
    Ok(())
}

/// Prints what it weighs; too heavy is a failure.
pub fn size() -> Outcome {
    run(program("node").arg(root().join("xtask").join("size.mjs")))
}

/// Where it is.
pub fn file() -> PathBuf {
    root().join("dist").join("index.html")
}
