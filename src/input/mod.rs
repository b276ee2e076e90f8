//! What comes in as a file: what it is, told by its first bytes and not by its name, and the text that it holds.

mod counting;
mod inflate;
mod line;
mod numbering;
pub mod word;
pub mod xml;
pub mod zip;

use crate::view::wording::{self, Wording, chinese};
use word::Word;
use zip::{Archive, Trouble};

/// What to do with a file.
#[derive(Debug)]
pub enum Contents<'a> {
    /// It is this text.
    Text(String),
    /// It is text in this encoding (a label that browsers know).
    Encoded(&'static str, &'a [u8]),
    /// It is a Word file with this text; so many of its numbers were counted by Word and are written out.
    Word(String, usize),
    /// It is JSON, perhaps one of our records.
    Json(&'a str),
    /// It is none, and this is what to tell the user.
    Refused(&'static Wording),
}

/// More than this is no report.
const LARGEST: usize = 20 * 1024 * 1024;

/// Beginnings of files that are no text.
static KINDS: [(&[u8], &Wording); 8] = [
    (b"%PDF", &wording::FILE_PDF),
    (b"{\\rtf", &wording::FILE_RTF),
    (b"\x89PNG", &wording::FILE_PICTURE),
    (b"\xff\xd8\xff", &wording::FILE_PICTURE),
    (b"II*\0", &wording::FILE_PICTURE),
    (b"BM", &wording::FILE_PICTURE),
    (b"Rar!", &wording::FILE_ARCHIVE),
    (b"7z\xbc\xaf", &wording::FILE_ARCHIVE),
];

/// Archives that are documents, by a file that lies in them.
static ARCHIVES: [(&str, &Wording); 5] = [
    ("OFD.xml", &wording::FILE_OFD),
    ("xl/", &wording::FILE_SHEET),
    ("ppt/", &wording::FILE_SLIDES),
    ("content.xml", &wording::FILE_ODT),
    ("", &wording::FILE_ARCHIVE),
];

/// Looks at a file: byte order mark, then strict UTF-8, then GB18030; Word files are read, other documents and pictures refused.
pub fn contents<'a>(name: &str, bytes: &'a [u8]) -> Contents<'a> {
    if bytes.len() > LARGEST {
        return Contents::Refused(&wording::FILE_TOO_LARGE);
    }
    match bytes {
        [0xff, 0xfe, ..] => return Contents::Encoded("utf-16le", bytes),
        [0xfe, 0xff, ..] => return Contents::Encoded("utf-16be", bytes),
        [b'P', b'K', 3 | 5, 4 | 6, ..] => return archive(bytes),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return Contents::Refused(old(bytes)),
        _ => {}
    }
    let zeros = bytes.iter().take(4096).any(|byte| *byte == 0);
    let kind = KINDS.iter().find(|(magic, _)| bytes.starts_with(magic));
    // BM may also begin a text.
    if let Some((_, why)) = kind.filter(|(magic, _)| magic.len() > 2 || zeros) {
        return Contents::Refused(why);
    }
    if zeros {
        return Contents::Refused(&wording::FILE_NO_TEXT);
    }
    let name = name.to_ascii_lowercase();
    let ends = |ending: &str| name.ends_with(ending);
    if ends(".html") || ends(".htm") || ends(".mht") {
        return Contents::Refused(&wording::FILE_WEB);
    }
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(plain) {
        Ok(text) if ends(".json") || text.starts_with(chinese::RECORD_BEGINS) => Contents::Json(text),
        Ok(text) => Contents::Text(text.to_owned()),
        Err(_) if ends(".json") => Contents::Refused(&wording::RECORD_BROKEN),
        Err(_) => Contents::Encoded("gb18030", bytes),
    }
}

fn archive(bytes: &[u8]) -> Contents<'static> {
    let Some(archive) = Archive::open(bytes) else {
        return Contents::Refused(&wording::FILE_DAMAGED);
    };
    Contents::Refused(match Word::open(&archive) {
        Ok(word) => {
            let text = word.text();
            if !text.trim().is_empty() {
                return Contents::Word(text, word.numbers);
            }
            &wording::FILE_NO_WORDS
        }
        Err(Trouble::Locked) => &wording::FILE_LOCKED,
        Err(Trouble::Damaged) if archive.has("word/") => &wording::FILE_DAMAGED,
        Err(_) => ARCHIVES
            .iter()
            .find(|(file, _)| archive.has(file))
            .map_or(&wording::FILE_ARCHIVE, |(_, why)| *why),
    })
}

/// What an OLE file is: its streams are named in two bytes a letter.
fn old(bytes: &[u8]) -> &'static Wording {
    let names = |name: &str| {
        let name: Vec<u8> = name.bytes().flat_map(|byte| [byte, 0]).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if names("EncryptedPackage") {
        &wording::FILE_LOCKED
    } else if names("Workbook") && !names("WordDocument") {
        &wording::FILE_SHEET
    } else if names("PowerPoint") {
        &wording::FILE_SLIDES
    } else {
        &wording::FILE_OLD_WORD
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text or the sentence, with what it is.
    fn read(name: &str, bytes: &[u8]) -> (&'static str, String) {
        match contents(name, bytes) {
            Contents::Text(text) => ("text", text),
            Contents::Encoded(label, _) => (label, String::new()),
            Contents::Word(text, _) => ("word", text),
            Contents::Json(text) => ("json", text.to_owned()),
            Contents::Refused(why) => ("", why.zh().to_owned()),
        }
    }

    #[test]
    fn bytes_decide() {
        assert_eq!(
            read("报告.txt", "\u{feff}一、".as_bytes()),
            ("text", "一、".into())
        );
        assert_eq!(read("a.txt", b"\xd2\xbb\xa1\xa2").0, "gb18030");
        assert_eq!(read("a.txt", b"\xff\xfe\x00\x4e").0, "utf-16le");
        assert_eq!(read("a.txt", b""), ("text", String::new()));
        assert_eq!(read("a.txt", b"BMW\xe8\xbd\xa6").0, "text");
        assert_eq!(read("a.json", b"{}").0, "json");
    }

    #[test]
    fn what_cannot_be_read_is_called_by_its_name() {
        let ole = |stream: &str| {
            let name: Vec<u8> = stream.bytes().flat_map(|byte| [byte, 0]).collect();
            [
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(),
                &[0; 500],
                &name,
                &[0; 500],
            ]
            .concat()
        };
        for (bytes, why) in [
            (b"PK\x03\x04 cut off".to_vec(), &wording::FILE_DAMAGED),
            (b"%PDF-1.7".to_vec(), &wording::FILE_PDF),
            (b"{\\rtf1".to_vec(), &wording::FILE_RTF),
            (b"\x89PNG\r\n\x1a\n\0\0".to_vec(), &wording::FILE_PICTURE),
            (b"\xff\xd8\xff\xe0\0".to_vec(), &wording::FILE_PICTURE),
            (b"Rar!\x1a\x07\0".to_vec(), &wording::FILE_ARCHIVE),
            (b"\x01\x00\x02".to_vec(), &wording::FILE_NO_TEXT),
            (ole("WordDocument"), &wording::FILE_OLD_WORD),
            (ole("EncryptedPackage"), &wording::FILE_LOCKED),
            (ole("Workbook"), &wording::FILE_SHEET),
        ] {
            assert_eq!(read("报告.docx", &bytes), ("", why.zh().to_owned()));
        }
    }

    #[test]
    fn no_sentence_is_without_a_way_on() {
        let all = KINDS
            .iter()
            .chain(&[])
            .map(|(_, why)| *why)
            .chain(ARCHIVES.iter().map(|(_, why)| *why));
        for why in all.chain([
            &wording::FILE_OLD_WORD,
            &wording::FILE_LOCKED,
            &wording::FILE_DAMAGED,
            &wording::FILE_NO_WORDS,
        ]) {
            assert!(why.zh().contains('请') && why.zh().ends_with('。'), "{why}");
        }
    }
}
