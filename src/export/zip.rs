//! A zip archive whose files lie in it as they are: Office reads such archives, and packing would be the heavier part of the page.

use crate::input::zip::{Entry, crc};

/// Collects files and gives the archive.
#[derive(Debug, Default)]
pub(super) struct Zip {
    out: Vec<u8>,
    directory: Vec<u8>,
    files: u16,
}

/// 1 January 1980, the first day an archive knows: the same content gives the same bytes.
const DATE: u16 = 0x0021;
/// The name is UTF-8.
const UTF8: u16 = 0x0800;

impl Zip {
    /// Adds a file.
    pub fn file(&mut self, name: &str, content: &str) {
        let mut about = Vec::new();
        for number in [20, UTF8, 0, 0, DATE] {
            about.extend(number.to_le_bytes());
        }
        let size = (content.len() as u32).to_le_bytes();
        about.extend(crc(content.as_bytes()).to_le_bytes());
        about.extend(size);
        about.extend(size);
        self.add(about, name.as_bytes(), content.as_bytes());
    }

    /// Adds a file of another archive as it lies there.
    pub fn copy(&mut self, entry: &Entry) {
        let mut about = entry.about[2..].to_vec();
        // Its sizes stand before it and not behind.
        about[2] &= !8;
        self.add(about, entry.name, entry.packed);
    }

    fn add(&mut self, mut about: Vec<u8>, name: &[u8], content: &[u8]) {
        let at = self.out.len() as u32;
        about.extend((name.len() as u16).to_le_bytes());
        about.extend([0, 0]);
        self.out.extend(b"PK\x03\x04");
        self.out.extend(&about);
        self.out.extend(name);
        self.out.extend(content);
        self.directory.extend(b"PK\x01\x02\x14\x00");
        self.directory.extend(&about);
        self.directory.extend([0; 10]);
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(name);
        self.files += 1;
    }

    /// The whole archive.
    pub fn finish(mut self) -> Vec<u8> {
        let at = self.out.len() as u32;
        self.out.extend(&self.directory);
        self.out.extend(b"PK\x05\x06\0\0\0\0");
        self.out.extend(self.files.to_le_bytes());
        self.out.extend(self.files.to_le_bytes());
        self.out.extend((self.directory.len() as u32).to_le_bytes());
        self.out.extend(at.to_le_bytes());
        self.out.extend([0, 0]);
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_has_its_files_and_their_directory() {
        let mut zip = Zip::default();
        zip.file("甲.xml", "<a/>");
        zip.file("b/c.xml", "");
        let bytes = zip.finish();
        assert!(bytes.starts_with(b"PK\x03\x04"));
        assert_eq!(bytes.windows(4).filter(|four| *four == b"PK\x01\x02").count(), 2);
        let end = bytes.len() - 22;
        assert_eq!(&bytes[end..end + 4], b"PK\x05\x06");
        let at = u32::from_le_bytes(bytes[end + 16..end + 20].try_into().expect("four bytes"));
        assert_eq!(&bytes[at as usize..at as usize + 4], b"PK\x01\x02");
    }
}
