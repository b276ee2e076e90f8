//! Looks into zip archives.

use super::inflate::inflate;

/// No file of an archive may be larger when unpacked.
const LARGEST: usize = 50 * 1024 * 1024;

/// A file of an archive, as its directory lists it.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Its name as bytes.
    pub name: &'a [u8],
    /// How the directory describes it, from the version to the size: 24 bytes.
    pub about: &'a [u8],
    /// Its bytes as they lie in the archive.
    pub packed: &'a [u8],
}

/// The files of an archive.
#[derive(Debug)]
pub struct Archive<'a> {
    /// In the order of its directory.
    pub entries: Vec<Entry<'a>>,
}

/// What keeps a file of an archive from being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no such file.
    Absent,
    /// It asks for a password.
    Locked,
    /// It is damaged, or too large.
    Damaged,
}

fn two(bytes: &[u8], at: usize) -> Option<usize> {
    let two = bytes.get(at..at + 2)?;
    Some(usize::from(two[0]) | usize::from(two[1]) << 8)
}

fn four(bytes: &[u8], at: usize) -> Option<usize> {
    Some(two(bytes, at)? | two(bytes, at + 2)? << 16)
}

impl<'a> Archive<'a> {
    /// Reads the directory of an archive; none when it is no whole archive.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        // The end of the directory, behind which only a comment may stand.
        let end = bytes.len().checked_sub(22)?;
        let end = (end.saturating_sub(0xffff)..=end)
            .rev()
            .find(|at| bytes[*at..].starts_with(b"PK\x05\x06"))?;
        let count = two(bytes, end + 10)?;
        let mut at = four(bytes, end + 16)?;
        let mut entries = Vec::new();
        for _ in 0..count {
            if !bytes.get(at..)?.starts_with(b"PK\x01\x02") {
                return None;
            }
            let (name, extra, comment) = (two(bytes, at + 28)?, two(bytes, at + 30)?, two(bytes, at + 32)?);
            let from = four(bytes, at + 42)?;
            let start = from.checked_add(30)? + two(bytes, from.checked_add(26)?)? + two(bytes, from + 28)?;
            entries.push(Entry {
                name: bytes.get(at + 46..at + 46 + name)?,
                about: bytes.get(at + 4..at + 28)?,
                packed: bytes.get(start..start.checked_add(four(bytes, at + 20)?)?)?,
            });
            at += 46 + name + extra + comment;
        }
        Some(Self { entries })
    }

    /// There is a file whose name begins so.
    pub fn has(&self, beginning: &str) -> bool {
        self.entries.iter().any(|entry| {
            let start = entry.name.get(..beginning.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(beginning.as_bytes()))
        })
    }

    /// The text of the file `name`.
    ///
    /// # Errors
    ///
    /// What keeps it from being read.
    pub fn text(&self, name: &str) -> Result<String, Trouble> {
        let entry = self
            .entries
            .iter()
            .find(|entry| entry.name.eq_ignore_ascii_case(name.as_bytes()))
            .ok_or(Trouble::Absent)?;
        let about = |at| two(entry.about, at).unwrap_or_default();
        if about(4) & 1 == 1 {
            return Err(Trouble::Locked);
        }
        let bytes = match about(6) {
            0 => Some(entry.packed.to_vec()),
            8 => inflate(entry.packed, LARGEST),
            _ => None,
        };
        bytes
            .filter(|bytes| crc(bytes).to_le_bytes() == entry.about[12..16])
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .ok_or(Trouble::Damaged)
    }
}

/// CRC-32 as zip has it.
pub fn crc(bytes: &[u8]) -> u32 {
    let mut table = [0; 256];
    for (value, entry) in (0_u32..).zip(&mut table) {
        *entry = (0..8).fold(value, |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & 0_u32.wrapping_sub(crc & 1))
        });
    }
    !bytes.iter().fold(!0, |crc: u32, byte| {
        (crc >> 8) ^ table[((crc ^ u32::from(*byte)) & 255) as usize]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_the_standard() {
        assert_eq!(crc(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc(b""), 0);
    }

    #[test]
    fn what_is_no_archive_is_none() {
        for bytes in [
            &b""[..],
            b"PK",
            b"PK\x03\x04 and nothing more that would make an archive",
        ] {
            assert!(Archive::open(bytes).is_none());
        }
        assert!(Archive::open(&[b"PK\x05\x06".as_slice(), &[0xff; 18]].concat()).is_none());
    }
}
