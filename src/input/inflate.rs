//! Unpacks what zip archives pack (DEFLATE, RFC 1951).

/// How many extra bits a length or a distance has, and where its values begin.
const LENGTHS: [u16; 29] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227, 258,
];
/// The order in which the lengths of codes for lengths are written.
const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/// No code is longer.
const LONGEST: usize = 15;

/// The unpacked bytes; none when they are damaged or more than `most`.
pub fn inflate(packed: &[u8], most: usize) -> Option<Vec<u8>> {
    let mut bits = Bits {
        bytes: packed,
        at: 0,
        held: 0,
        count: 0,
    };
    let mut out = Vec::new();
    loop {
        let last = bits.take(1)? == 1;
        match bits.take(2)? {
            0 => bits.stored(&mut out, most)?,
            1 => {
                let mut lengths = [8; 288];
                lengths[144..256].fill(9);
                lengths[256..280].fill(7);
                let codes = (Codes::new(&lengths), Codes::new(&[5; 30]));
                bits.block(&codes.0, &codes.1, &mut out, most)?;
            }
            2 => {
                let codes = bits.codes()?;
                bits.block(&codes.0, &codes.1, &mut out, most)?;
            }
            _ => return None,
        }
        if last {
            return Some(out);
        }
    }
}

struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
    held: u32,
    count: u32,
}

/// Canonical codes: how many there are of each length, and what they stand for in order.
struct Codes {
    counts: [u16; LONGEST + 1],
    symbols: Vec<u16>,
}

impl Codes {
    fn new(lengths: &[u8]) -> Self {
        let mut counts = [0; LONGEST + 1];
        let mut symbols = Vec::with_capacity(lengths.len());
        for (length, count) in counts.iter_mut().enumerate().skip(1) {
            for (symbol, _) in lengths
                .iter()
                .enumerate()
                .filter(|(_, of)| usize::from(**of) == length)
            {
                symbols.push(symbol as u16);
                *count += 1;
            }
        }
        Self { counts, symbols }
    }
}

impl Bits<'_> {
    fn take(&mut self, count: u32) -> Option<u32> {
        while self.count < count {
            self.held |= u32::from(*self.bytes.get(self.at)?) << self.count;
            self.at += 1;
            self.count += 8;
        }
        let value = self.held & ((1 << count) - 1);
        self.held >>= count;
        self.count -= count;
        Some(value)
    }

    fn symbol(&mut self, codes: &Codes) -> Option<usize> {
        let (mut code, mut first, mut index) = (0, 0, 0);
        for count in &codes.counts[1..] {
            code |= self.take(1)? as usize;
            let count = usize::from(*count);
            if code < first + count {
                // More codes of a length than there can be make `first` larger than `code`.
                return codes
                    .symbols
                    .get(index + code.checked_sub(first)?)
                    .map(|symbol| usize::from(*symbol));
            }
            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        None
    }

    /// A block that is not packed.
    fn stored(&mut self, out: &mut Vec<u8>, most: usize) -> Option<()> {
        self.at -= (self.count / 8) as usize;
        (self.held, self.count) = (0, 0);
        let head = self.bytes.get(self.at..self.at + 4)?;
        let length = usize::from(u16::from_le_bytes([head[0], head[1]]));
        self.at += 4;
        out.extend(self.bytes.get(self.at..self.at + length)?);
        self.at += length;
        (out.len() <= most).then_some(())
    }

    /// The codes that a block brings with itself.
    fn codes(&mut self) -> Option<(Codes, Codes)> {
        let literals = self.take(5)? as usize + 257;
        let distances = self.take(5)? as usize + 1;
        let written = self.take(4)? as usize + 4;
        let mut lengths = [0; 19];
        for place in &ORDER[..written] {
            lengths[*place] = self.take(3)? as u8;
        }
        let short = Codes::new(&lengths);
        let mut lengths: Vec<u8> = Vec::new();
        while lengths.len() < literals + distances {
            let (value, times) = match self.symbol(&short)? {
                16 => (*lengths.last()?, 3 + self.take(2)?),
                17 => (0, 3 + self.take(3)?),
                18 => (0, 11 + self.take(7)?),
                length => (length as u8, 1),
            };
            lengths.extend((0..times).map(|_| value));
        }
        let distance = lengths.get(literals..literals + distances)?;
        Some((Codes::new(&lengths[..literals]), Codes::new(distance)))
    }

    fn block(&mut self, literals: &Codes, distances: &Codes, out: &mut Vec<u8>, most: usize) -> Option<()> {
        loop {
            match self.symbol(literals)? {
                256 => return Some(()),
                literal @ 0..256 => out.push(literal as u8),
                symbol => {
                    let index = symbol - 257;
                    let extra = if (8..28).contains(&index) {
                        index as u32 / 4 - 1
                    } else {
                        0
                    };
                    let length = usize::from(*LENGTHS.get(index)?) + self.take(extra)? as usize;
                    let code = self.symbol(distances)?;
                    let extra = (code as u32 / 2).saturating_sub(1);
                    let base = if code < 4 {
                        code + 1
                    } else {
                        ((2 + code % 2) << extra) + 1
                    };
                    let distance = base + self.take(extra)? as usize;
                    let from = out.len().checked_sub(distance)?;
                    for at in from..from + length {
                        out.push(out[at]);
                    }
                }
            }
            if out.len() > most {
                return None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "法治政府建设年度报告，法治政府建设年度报告。";

    /// The same words packed in three ways: as they are, with the fixed codes, with codes of their own.
    const PACKED: [&[u8]; 3] = [STORED, FIXED, DYNAMIC];
    const STORED: &[u8] = b"\x01\x42\x00\xbd\xff\xe6\xb3\x95\xe6\xb2\xbb\xe6\x94\xbf\xe5\xba\x9c\xe5\xbb\xba\xe8\xae\xbe\xe5\xb9\xb4\xe5\xba\xa6\xe6\x8a\xa5\xe5\x91\x8a\xef\xbc\x8c\xe6\xb3\x95\xe6\xb2\xbb\xe6\x94\xbf\xe5\xba\x9c\xe5\xbb\xba\xe8\xae\xbe\xe5\xb9\xb4\xe5\xba\xa6\xe6\x8a\xa5\xe5\x91\x8a\xe3\x80\x82";
    const FIXED: &[u8] = b"\x7b\xb6\x79\xea\xb3\x4d\xbb\x9f\x4d\xd9\xff\x74\xd7\x9c\xa7\xbb\x77\xbd\x58\xb7\xef\xe9\xce\x2d\x4f\x77\x2d\x7b\xd6\xb5\xf4\xe9\xc4\xae\xf7\x7b\x7a\x9e\xe1\x55\xf0\xb8\xa1\x09\x00";
    const DYNAMIC: &[u8] = b"\xcd\x8f\x31\x0e\xc2\x30\x0c\x45\x8f\xc4\x8e\x10\x77\x01\xae\x80\xc4\x9a\x52\x31\xb4\x0a\x03\x52\x19\xaa\xd2\x11\x16\x04\x03\x30\x24\x01\xc1\x61\x88\x03\x1b\x57\xc0\xdf\x09\x8c\xcc\x48\x51\x64\xff\xbe\xd8\xaf\xe1\xb8\x0c\x87\x73\xa8\x6e\xe4\x56\x74\x76\xcf\xfd\x95\xec\x89\xdc\x26\x94\x6b\x5a\x94\xaf\x8b\x0e\x3f\x81\xbb\x9a\x52\xd3\x78\x57\x79\xa7\xbd\xad\xbd\xc9\x69\xb6\xf5\xa6\x40\xcb\xc7\x28\x4e\xbc\x6d\x01\x18\x05\x92\x6b\xdb\xd2\x6c\x27\x49\xc4\x2a\xe4\x46\x3d\xaa\x83\xcc\x89\x6d\x11\x6b\x84\xb6\x16\x5e\xd3\x3c\xe3\x02\x89\xcc\x8c\x18\xdf\xd8\x98\x04\xd2\x22\x0c\x99\x67\xf0\xe1\x36\x91\x39\xdc\x38\x04\x90\x24\x3f\xe6\xf1\x09\x6c\x39\x4f\x1a\xe2\xc9\x35\xc8\x28\x60\x0a\xb4\x78\xa2\x31\xa1\x69\xb8\x4d\x80\xfc\x8b\x30\x39\xe0\xaf\xa7\xac\x8e\xf2\x58\xc1\x9f\x64\x23\x00\x3e\x32\x2a\x4e\x46\x08\x25\x25\x0e\x3b\x31\xd7\xa2\x51\xcb\x0a\x66\x54\x6f\xd2\x1d\xf7\x07\xc3\x51\xaf\x83\xe2\x7f\xbb\x37";

    #[test]
    fn three_kinds_of_blocks_are_unpacked() {
        for packed in PACKED {
            let bytes = inflate(packed, 100_000).expect("it is whole");
            assert!(String::from_utf8(bytes).expect("text").starts_with(WORDS));
        }
    }

    #[test]
    fn damaged_bytes_give_nothing_and_never_panic() {
        for packed in PACKED {
            for cut in 0..packed.len() {
                assert_eq!(inflate(&packed[..cut], 100_000), None, "{cut}");
            }
            for at in 0..packed.len() {
                for bit in 0..8 {
                    let mut wrong = packed.to_vec();
                    wrong[at] ^= 1 << bit;
                    let _ = inflate(&wrong, 100_000);
                }
            }
        }
    }

    #[test]
    fn no_more_is_unpacked_than_asked_for() {
        assert_eq!(inflate(DYNAMIC, 100), None);
        assert_eq!(inflate(STORED, 10), None);
    }
}
