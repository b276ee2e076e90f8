//! What the build and the tests need, installed when missing, each in one pinned version.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::run::{Outcome, answer, cargo, npm, program, root, run};

const TRUNK: &str = "0.21.14";
/// Has to be that of the crate, see Cargo.toml.
const WASM_BINDGEN: &str = "0.2.130";
/// The first Node with the options that the tests use.
const NODE: u32 = 18;

/// What the npm packages are wanted for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Packages {
    /// wasm-opt.
    Build,
    /// The old engines as well.
    Tests,
}

/// Installs what `trunk build` needs.
pub fn for_build() -> Outcome {
    wasm_target()?;
    cargo_tool(
        "trunk",
        TRUNK,
        &["--locked", "--no-default-features", "--features", "rustls"],
    )?;
    cargo_tool("wasm-bindgen", WASM_BINDGEN, &[])?;
    node()?;
    packages(Packages::Build)
}

/// Installs what the tests need beyond that, and says where Chromium is.
pub fn for_tests() -> Outcome<PathBuf> {
    node()?;
    packages(Packages::Tests)?;
    chromium()
}

fn wasm_target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let library = answer(program("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if library.is_some_and(|path| Path::new(&path).is_dir()) {
        return Ok(());
    }
    say("Rust 的 wasm 目标", "Rust's wasm target");
    run(program("rustup").args(["target", "add", TARGET])).map_err(|why| {
        format!(
            "{why}\n请安装 rustup，或从系统软件包安装 {TARGET} · install rustup, or {TARGET} from your system"
        )
    })
}

fn cargo_tool(name: &str, version: &str, flags: &[&str]) -> Outcome {
    let present =
        |text: Option<String>| text.is_some_and(|text| text.split_whitespace().any(|word| word == version));
    if present(answer(program(name).arg("--version"))) {
        return Ok(());
    }
    let package = if name == "wasm-bindgen" {
        "wasm-bindgen-cli"
    } else {
        name
    };
    say(
        &format!("{package} {version}（只此一次，几分钟）"),
        &format!("{package} {version} (once, some minutes)"),
    );
    let tools = root().join("target").join("tools");
    let work = tools.join("build");
    run(cargo()
        .args(["install", package, "--version", version, "--debug", "--force"])
        .args(flags)
        .arg("--root")
        .arg(&tools)
        .arg("--target-dir")
        .arg(&work))?;
    // Gigabytes that nobody needs again.
    let _ = fs::remove_dir_all(work);
    Ok(())
}

fn node() -> Outcome {
    let wanted = || {
        let version = answer(program("node").arg("--version"))?;
        let major: u32 = version.trim_start_matches('v').split('.').next()?.parse().ok()?;
        (major >= NODE && answer(npm().arg("--version")).is_some()).then_some(())
    };
    if wanted().is_some() {
        return Ok(());
    }
    debian(&["nodejs", "npm"])
        .and_then(|()| wanted().ok_or_else(String::new))
        .map_err(|_| {
            format!(
                "需要 Node.js {NODE} 以上及 npm，请先安装 · please install Node.js {NODE} or newer, with npm"
            )
        })
}

fn packages(wanted: Packages) -> Outcome {
    let folder = root().join("tests").join("page");
    let stamp = folder.join("node_modules").join(".installed");
    let lock = fs::read_to_string(folder.join("package-lock.json"))
        .map_err(|error| format!("tests/page/package-lock.json: {error}"))?;
    let installed = fs::read_to_string(&stamp).unwrap_or_default();
    let (everything, basis) = (format!("tests\n{lock}"), format!("build\n{lock}"));
    // What the tests have brought stays, also when the build asks.
    let wanted = if installed.starts_with("tests\n") {
        Packages::Tests
    } else {
        wanted
    };
    if installed == everything || (wanted == Packages::Build && installed == basis) {
        return Ok(());
    }
    let mut command = npm();
    command
        .current_dir(&folder)
        .args(["ci", "--no-audit", "--no-fund"]);
    match wanted {
        Packages::Build => {
            say("wasm-opt（npm）", "wasm-opt (npm)");
            command.arg("--omit=optional");
        }
        Packages::Tests => say(
            "测试用的旧内核（npm，约 150 MB）",
            "the old engines for the tests (npm, about 150 MB)",
        ),
    }
    run(&mut command)?;
    let state = if wanted == Packages::Tests {
        everything
    } else {
        basis
    };
    fs::write(&stamp, state).map_err(|error| format!("{}: {error}", stamp.display()))
}

fn chromium() -> Outcome<PathBuf> {
    if let Some(path) = installed_chromium() {
        return Ok(path);
    }
    let installed = debian(&["chromium", "fonts-noto-cjk"]);
    installed_chromium().ok_or_else(|| {
        format!(
            "没有找到 Chromium、Chrome 或 Edge：请安装一个，或用环境变量 CHROMIUM 指明它在哪里 · \
             no Chromium, Chrome or Edge found: install one, or say where it is in CHROMIUM{}",
            installed.err().map(|why| format!("\n{why}")).unwrap_or_default()
        )
    })
}

fn installed_chromium() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("CHROMIUM") {
        return Some(PathBuf::from(path));
    }
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
        "microsoft-edge",
        "msedge",
    ];
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&paths)
        .flat_map(|folder| names.map(|name| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))));
    let usual = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];
    on_path
        .chain(usual.map(PathBuf::from))
        .find(|path| path.is_file())
}

/// Installs Debian packages, where that can be done without asking.
fn debian(packages: &[&str]) -> Outcome {
    let root_user = answer(program("id").arg("-u")).as_deref() == Some("0");
    if !root_user || answer(program("apt-get").arg("--version")).is_none() {
        return Err("不是 Debian 的 root 用户，无法自动安装 · cannot install by itself".to_owned());
    }
    let names = packages.join(" ");
    say(&names, &names);
    run(quiet(program("apt-get").args(["update", "-qq"])))?;
    run(quiet(
        program("apt-get")
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    ))
}

fn quiet(command: &mut Command) -> &mut Command {
    command.stdout(Stdio::null())
}

fn say(chinese: &str, english: &str) {
    println!("安装 {chinese} · installing {english}");
}
