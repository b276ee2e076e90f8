//! Shows the page on this machine, as any web server would.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Stdio;
use std::time::Duration;

use crate::page;
use crate::run::{Outcome, program};

/// Builds the page and serves it until the program is ended.
pub fn serve(port: u16) -> Outcome {
    page::build()?;
    let (listener, port) = listen(port)?;
    let address = format!("http://127.0.0.1:{port}/");
    println!("网页 · the page: {address}\n按 Ctrl+C 结束 · Ctrl+C ends it");
    open(&address);
    for stream in listener.incoming().flatten() {
        std::thread::spawn(move || {
            // A visitor who goes away in the middle is no matter.
            let _ = answer(stream);
        });
    }
    Ok(())
}

/// The port that was asked for, or the next free one.
fn listen(port: u16) -> Outcome<(TcpListener, u16)> {
    let mut why = String::new();
    for next in port..port.saturating_add(10) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, next)) {
            Ok(listener) => return Ok((listener, next)),
            Err(error) => why = error.to_string(),
        }
    }
    Err(format!("端口 {port} 不可用 · port {port} cannot be used: {why}"))
}

fn answer(stream: TcpStream) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let mut words = request.split_whitespace();
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let (status, kind, body) = match (method, path) {
        ("GET" | "HEAD", "/" | "/index.html") => match std::fs::read(page::file()) {
            Ok(page) => ("200 OK", "text/html; charset=utf-8", page),
            Err(error) => (
                "500 Internal Server Error",
                "text/plain; charset=utf-8",
                error.to_string().into(),
            ),
        },
        ("GET" | "HEAD", _) => ("404 Not Found", "text/plain; charset=utf-8", b"404".to_vec()),
        _ => (
            "405 Method Not Allowed",
            "text/plain; charset=utf-8",
            b"405".to_vec(),
        ),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let stream = reader.get_mut();
    stream.write_all(head.as_bytes())?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// Opens the browser where somebody sits in front of a screen.
fn open(address: &str) {
    let desktop = cfg!(any(windows, target_os = "macos"))
        || std::env::var_os("DISPLAY").is_some()
        || std::env::var_os("WAYLAND_DISPLAY").is_some();
    if !desktop || std::env::var_os("CI").is_some() {
        return;
    }
    let mut command = if cfg!(windows) {
        let mut command = program("cmd");
        command.args(["/C", "start", ""]);
        command
    } else if cfg!(target_os = "macos") {
        program("open")
    } else {
        program("xdg-open")
    };
    // The address is printed: who has no browser here opens it himself.
    let _ = command
        .arg(address)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn ask(request: &str) -> String {
        let (listener, port) = listen(18080).expect("one of ten ports is free");
        let server = std::thread::spawn(move || answer(listener.accept().expect("a visitor").0));
        let mut visitor = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).expect("it listens");
        visitor.write_all(request.as_bytes()).expect("it reads");
        let mut text = String::new();
        visitor.read_to_string(&mut text).expect("it answers and closes");
        server.join().expect("no panic").expect("no broken connection");
        text
    }

    #[test]
    fn it_answers_as_a_web_server() {
        let page = ask("HEAD /?a=1 HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assert!(
            page.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html") || page.contains(" 500 "),
            "{page}"
        );
        assert!(page.ends_with("Connection: close\r\n\r\n"), "{page}");
        assert!(ask("GET /../Cargo.toml HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 404 "));
        assert!(ask("POST / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405 "));
    }
}
