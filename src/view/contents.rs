//! What a file holds, told by its first bytes and not by its name.

use super::zh;

/// What to do with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contents<'a> {
    /// It is this text.
    Text(String),
    /// It is text in this encoding (a label that browsers know).
    Encoded(&'static str, &'a [u8]),
    /// It is none, and this is what to tell the user.
    Refused(&'static str),
}

/// More than this is no report.
const LARGEST: usize = 20 * 1024 * 1024;

/// Looks at a file: byte order mark, then strict UTF-8, then GB18030; documents and pictures are refused.
pub fn contents<'a>(name: &str, bytes: &'a [u8]) -> Contents<'a> {
    if bytes.len() > LARGEST {
        return Contents::Refused(zh::FILE_TOO_LARGE);
    }
    if let [0xff, 0xfe, ..] = bytes {
        return Contents::Encoded("utf-16le", bytes);
    }
    if let [0xfe, 0xff, ..] = bytes {
        return Contents::Encoded("utf-16be", bytes);
    }
    let is = |magic: &[u8]| bytes.starts_with(magic);
    let ends = |ending: &str| name.to_lowercase().ends_with(ending);
    if is(b"PK\x03\x04") || is(&[0xd0, 0xcf, 0x11, 0xe0]) || is(b"{\\rtf") || is(b"%PDF") || ends(".ofd") {
        return Contents::Refused(zh::FILE_DOCUMENT);
    }
    if ends(".html") || ends(".htm") || ends(".mht") {
        return Contents::Refused(zh::FILE_WEB);
    }
    if bytes.iter().take(4096).any(|byte| *byte == 0) {
        return Contents::Refused(zh::FILE_NO_TEXT);
    }
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(plain) {
        Ok(text) => Contents::Text(text.to_owned()),
        Err(_) => Contents::Encoded("gb18030", bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_decide() {
        assert_eq!(
            contents("报告.txt", "\u{feff}一、".as_bytes()),
            Contents::Text("一、".into())
        );
        assert_eq!(
            contents("a.txt", b"\xd2\xbb\xa1\xa2"),
            Contents::Encoded("gb18030", b"\xd2\xbb\xa1\xa2")
        );
        assert_eq!(
            contents("a.txt", b"\xff\xfe\x00\x4e"),
            Contents::Encoded("utf-16le", b"\xff\xfe\x00\x4e")
        );
        assert_eq!(
            contents("a.txt", b"PK\x03\x04.."),
            Contents::Refused(zh::FILE_DOCUMENT)
        );
        assert_eq!(
            contents("a.docx", b"%PDF-1.7"),
            Contents::Refused(zh::FILE_DOCUMENT)
        );
        assert_eq!(
            contents("a.bin", b"\x01\x00\x02"),
            Contents::Refused(zh::FILE_NO_TEXT)
        );
        assert_eq!(contents("a.txt", b""), Contents::Text(String::new()));
    }
}
