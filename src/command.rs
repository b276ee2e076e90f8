//! The native command: reads files, prints JSON or a readable list.
#![allow(clippy::print_stdout, clippy::print_stderr)] // printing is what a command is for

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::Path;

use crate::check::{self, Options};
use crate::export::{self, Stamp};
use crate::input::{self, Contents};
use crate::json::Checked;
use crate::report::Numbering;
use crate::rules::Class;
use crate::view::{Compared, View, compared, wording};

const USAGE: &str =
    "用法：check 文件… [--json] [--export 文件夹] [--against 上年报告] [--as-written] | --rules

逐份检查法治政府建设年度报告（Word 的 .docx，.txt、.md 或保存的检查记录；“-”为标准输入）。

  --json      每份一行 JSON（UTF-16 偏移，多份时带 \"file\"）
  --export 文件夹  每份另存审查反馈意见（.docx）、带批注的 Word（.docx）、核对表（.xlsx）
  --against 上年报告  与上年报告对比，只能检查一份文件
  --as-written  标题没有编号的，视为原文就没有（不写时，编号可能在转换时丢失的，不判缺少）
  --rules     显示全部规则的说明
  --help      显示本说明
  --version   显示版本

退出码：0 没有必须补正的内容；1 有；2 有文件无法读取或用法有误。";

/// Largest file that is read, in bytes.
const LARGEST: u64 = 20 * 1024 * 1024;

/// Runs the command with its arguments; the answer is the exit status: 0 no `must`, 1 some, 2 could not read.
pub fn run(arguments: impl Iterator<Item = OsString>) -> u8 {
    let (files, json, folder, against, numbering) = match parse(arguments) {
        Ok(Request::Check {
            files,
            json,
            folder,
            against,
            numbering,
        }) => (files, json, folder, against, numbering),
        Ok(Request::Print(text)) => return u8::from(!print(text.trim_end())) * 2,
        Err(message) => {
            eprintln!("{message}\n\n{USAGE}");
            return 2;
        }
    };
    let last = match against.as_deref().map(|file| read(Path::new(file))).transpose() {
        Ok(last) => last,
        Err(why) => {
            let name = against.unwrap_or_default();
            eprintln!("无法读取“{}”：{why}", name.to_string_lossy());
            return 2;
        }
    };
    let options = Options {
        numbering,
        last: last.map(|(text, _)| text),
    };
    let mut status = 0;
    for file in &files {
        let name = file.to_string_lossy().into_owned();
        let (text, word) = match read(Path::new(file)) {
            Ok(read) => read,
            Err(why) => {
                eprintln!("无法读取“{name}”：{why}");
                status = 2;
                continue;
            }
        };
        let checked = check::check(&text, &options);
        if status == 0
            && checked
                .findings
                .iter()
                .any(|finding| finding.class == Class::Must)
        {
            status = 1;
        }
        let answer = Checked::from(&checked);
        let page = if json {
            line(&answer, (files.len() > 1).then_some(&name))
        } else {
            let mut page = list(&text, &answer, &name);
            let last = options.last.as_deref();
            if let Some(seen) = last.and_then(|last| compared(&text, last, &answer)) {
                page.push_str(&beside(&seen));
            }
            page
        };
        if !print(&page) {
            return 2;
        }
        if let Some(folder) = &folder
            && let Err(error) = export(Path::new(folder), &text, &word, &answer)
        {
            eprintln!("无法写入“{}”：{error}", folder.to_string_lossy());
            status = 2;
        }
    }
    status
}

enum Request {
    Check {
        files: Vec<OsString>,
        json: bool,
        /// Where the files made from each report go.
        folder: Option<OsString>,
        /// Last year's report.
        against: Option<OsString>,
        numbering: Numbering,
    },
    Print(String),
}

fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Request, String> {
    use lexopt::prelude::{Long, Short, Value};
    let mut parser = lexopt::Parser::from_args(arguments);
    let (mut files, mut json, mut folder, mut against) = (Vec::new(), false, None, None);
    let mut numbering = Numbering::default();
    while let Some(argument) = parser.next().map_err(|error| format!("参数有误：{error}"))? {
        match argument {
            Long("json") => json = true,
            Long("as-written") => numbering = Numbering::AsWritten,
            Long("export") => {
                folder = Some(parser.value().map_err(|_| "--export 后面要写文件夹".to_owned())?);
            }
            Long("against") => {
                against = Some(
                    parser
                        .value()
                        .map_err(|_| "--against 后面要写上年报告的文件".to_owned())?,
                );
            }
            Long("rules") => return Ok(Request::Print(crate::rules::reference())),
            Long("help") | Short('h') => return Ok(Request::Print(USAGE.to_owned())),
            Long("version") | Short('V') => {
                return Ok(Request::Print(
                    concat!("check ", env!("CARGO_PKG_VERSION")).to_owned(),
                ));
            }
            Value(file) => files.push(file),
            other => return Err(format!("不认识的参数：{}", other.unexpected())),
        }
    }
    if files.is_empty() {
        Err("没有指定文件。".to_owned())
    } else if against.is_some() && files.len() > 1 {
        Err("与上年报告对比时，只能检查一份文件。".to_owned())
    } else {
        Ok(Request::Check {
            files,
            json,
            folder,
            against,
            numbering,
        })
    }
}

/// Writes the letter, the commented text (into a copy of the Word file, where it comes from one) and the workbook; a name that
/// is taken gets a number.
fn export(folder: &Path, text: &str, word: &[u8], answer: &Checked) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let view = View::new(text, answer);
    let stamp = Stamp { time: china_time() };
    let commented = export::original(word, text, &view, answer, &stamp).map_or_else(
        || export::commented(text, &view, answer, &stamp),
        |(file, _)| file,
    );
    for (kind, ending, bytes) in [
        (
            wording::EXPORT_LETTER.say(),
            "docx",
            export::letter_file(&export::letter(&view, answer, &stamp)),
        ),
        (wording::EXPORT_COMMENTED.say(), "docx", commented),
        (
            wording::EXPORT_WORKBOOK.say(),
            "xlsx",
            export::workbook(&view, &stamp),
        ),
    ] {
        let name = export::file_name(kind, answer, &stamp, ending);
        let stem = name.trim_end_matches(ending).trim_end_matches('.').to_owned();
        let free = (1..1000)
            .map(|number| match number {
                1 => name.clone(),
                number => format!("{stem}_{number}.{ending}"),
            })
            .map(|name| folder.join(name))
            .find(|path| !path.exists())
            .ok_or_else(|| std::io::Error::other("同名文件太多"))?;
        std::fs::write(free, bytes)?;
    }
    Ok(())
}

/// The time in China, eight hours ahead of the world's, as `2026-03-01 09:30`.
#[allow(clippy::disallowed_methods)] // a file says when it was made
fn china_time() -> String {
    let seconds = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    let minutes = seconds / 60 + 8 * 60;
    let (mut day, minute) = (minutes / 1440, minutes % 1440);
    let leap = |year: u64| year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let mut year = 1970;
    while day >= 365 + u64::from(leap(year)) {
        day -= 365 + u64::from(leap(year));
        year += 1;
    }
    let mut month = 1;
    for length in [31, 28 + u64::from(leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30] {
        if day < length {
            break;
        }
        day -= length;
        month += 1;
    }
    format!(
        "{year}-{month:02}-{:02} {:02}:{:02}",
        day + 1,
        minute / 60,
        minute % 60
    )
}

/// Prints a line; false when nobody listens any more.
fn print(text: &str) -> bool {
    writeln!(std::io::stdout().lock(), "{text}").is_ok()
}

/// The text of a file, and the file itself when it is one of Word's.
fn read(path: &Path) -> Result<(String, Vec<u8>), String> {
    let explain = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => "没有这个文件".to_owned(),
        std::io::ErrorKind::PermissionDenied => "没有读取权限".to_owned(),
        std::io::ErrorKind::IsADirectory => "这是文件夹，请指定文件".to_owned(),
        _ => error.to_string(),
    };
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        std::io::stdin()
            .take(LARGEST + 1)
            .read_to_end(&mut bytes)
            .map_err(explain)?;
    } else {
        let file = std::fs::File::open(path).map_err(explain)?;
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(explain)?;
    }
    if bytes.len() as u64 > LARGEST {
        return Err("超过 20 MB".to_owned());
    }
    let text = decode(&path.to_string_lossy(), &bytes)?;
    if !bytes.starts_with(b"PK") {
        bytes.clear();
    }
    Ok((text, bytes))
}

/// The text of a file, whatever kind of file it is.
fn decode(name: &str, bytes: &[u8]) -> Result<String, String> {
    match input::contents(name, bytes) {
        Contents::Text(text) | Contents::Word(text, _) => Ok(text),
        Contents::Encoded(label, bytes) => {
            let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap_or(encoding_rs::GB18030);
            Ok(encoding.decode(bytes).0.into_owned())
        }
        Contents::Json(json) => {
            let record: serde_json::Value =
                serde_json::from_str(json).map_err(|_| wording::RECORD_BROKEN.say())?;
            let text = record["text"]
                .as_str()
                .filter(|_| record["kind"] == "fazhi-report-record");
            Ok(text.ok_or(wording::RECORD_NONE.say())?.to_owned())
        }
        Contents::Refused(why) => Err(why.say().to_owned()),
    }
}

fn line(answer: &Checked, file: Option<&String>) -> String {
    let mut value = serde_json::to_value(answer).expect("the answer is plain data");
    if let (Some(file), Some(object)) = (file, value.as_object_mut()) {
        object.insert("file".to_owned(), serde_json::Value::String(file.clone()));
    }
    value.to_string()
}

fn list(text: &str, answer: &Checked, name: &str) -> String {
    use std::fmt::Write as _;
    let mut page = String::new();
    let count = |class: Class| {
        answer
            .findings
            .iter()
            .filter(|finding| finding.class == class.id())
            .count()
    };
    let present = answer
        .elements
        .iter()
        .filter(|element| element.state == "present")
        .count();
    let _ = writeln!(
        page,
        "{name}：{} · {} · {}字 · 必备要素 {present}/{} · 必须补正 {} · 需要核实 {} · 建议完善 {}",
        answer.organ.as_deref().unwrap_or("单位未识别"),
        answer
            .year
            .map_or("年度未识别".to_owned(), |year| format!("{year}年度")),
        answer.characters,
        answer.elements.len(),
        count(Class::Must),
        count(Class::Verify),
        count(Class::Improve),
    );
    for class in [Class::Must, Class::Verify, Class::Improve, Class::Trace] {
        for finding in answer
            .findings
            .iter()
            .filter(|finding| finding.class == class.id())
        {
            let place = finding.places.first().map_or("全文".to_owned(), |range| {
                format!("第{}行", line_of(text, range.start))
            });
            let more = if finding.places.len() > 1 {
                format!("，共{}处", finding.places.len())
            } else {
                String::new()
            };
            let _ = writeln!(
                page,
                "  [{}] {}（{place}{more}）\n      {} 依据：{}（{}）",
                class.name(),
                finding.message,
                finding.advice,
                finding.basis,
                finding.rule
            );
        }
    }
    page.truncate(page.trim_end().len());
    page
}

/// What last year's report tells of this one.
fn beside(seen: &Compared) -> String {
    let mut lines = vec![
        [wording::compare::TAB.say(), "：", &seen.about].concat(),
        [wording::compare::SAME.say(), "：", &seen.shares_in_words()].concat(),
    ];
    lines.extend(seen.note.map(str::to_owned));
    lines.extend(seen.figures.iter().map(|row| {
        let figures = [&row.last, "→", &row.this, "　", &row.change].concat();
        [&row.subject, "　", figures.trim_end()].concat()
    }));
    lines.iter().map(|line| ["\n  ", line].concat()).collect()
}

/// Line number, from 1, of a UTF-16 offset.
fn line_of(text: &str, offset: u32) -> usize {
    let byte = crate::text::byte_offsets(text, &[offset])[0] as usize;
    text[..byte].matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_apart() {
        assert_eq!(decode("a.txt", "法治".as_bytes()).as_deref(), Ok("法治"));
        assert_eq!(
            decode("a.txt", &encoding_rs::GB18030.encode("法治").0).as_deref(),
            Ok("法治")
        );
        assert_eq!(decode("-", b"\xff\xfe\xd5\x6c\xbb\x6c").as_deref(), Ok("法治"));
        assert!(decode("a.docx", b"PK\x03\x04rest").is_err_and(|why| why.contains("损坏")));
        let record = "{\"kind\":\"fazhi-report-record\",\"format\":1,\"text\":\"法治\"}";
        assert_eq!(decode("-", record.as_bytes()).as_deref(), Ok("法治"));
        assert!(decode("a.json", b"{}").is_err_and(|why| why.contains("检查记录")));
    }

    #[test]
    fn wrong_calls_answer_2() {
        assert_eq!(run(std::iter::empty()), 2);
        assert_eq!(run(["--nonsense".into()].into_iter()), 2);
        assert_eq!(run(["/no/such/file".into()].into_iter()), 2);
    }
}
