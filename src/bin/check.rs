//! The command: `check FILE… [--json]`.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(fazhi_report::command::run(std::env::args_os().skip(1)))
}
