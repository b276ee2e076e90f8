//! `cargo xtask serve | build | test | size | bench`: everything one does with this project, with what it needs installed.

mod bench;
mod page;
mod run;
mod serve;
mod test;
mod tools;

use std::process::ExitCode;

const USAGE: &str = "用法 · usage: cargo xtask COMMAND

  serve [PORT]  生成网页并在本机打开 · build the page and serve it on http://127.0.0.1:8080
  build         生成 dist/index.html · build the page: one file that needs no other
  test          全部检查（CI 即此） · all checks, what CI runs
  size          网页大小和预算 · size of the page and its budget
  bench         速度 · how fast it opens, and how fast it checks";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["serve"] => serve::serve(8080),
        ["serve", port] => match port.parse() {
            Ok(port) => serve::serve(port),
            Err(_) => Err(format!("{port} 不是端口号 · is no port number")),
        },
        ["build"] => page::build(),
        ["test"] => test::test(),
        ["size"] => page::build().and_then(|()| page::size()),
        ["bench"] => bench::bench(),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
