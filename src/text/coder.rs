//! Yes or no, many times, in few bytes: a range coder, and chances learned from what was coded before.
//!
//! Writing and reading go through the same code, [`Coder::bit`]: a writer is told the answer, a reader gives it.

/// Chances are parts of this.
const WHOLE_BITS: u32 = 16;

/// Writes or reads one answer after the other.
pub trait Coder {
    /// Codes an answer that is yes with this chance (of 65,536). What is read does not depend on `answer`.
    fn bit(&mut self, chance: u32, answer: bool) -> bool;
}

/// Writes.
#[derive(Debug)]
pub struct Writer {
    low: u32,
    high: u32,
    bytes: Vec<u8>,
}

/// Reads; behind the end of its bytes it reads zeros.
#[derive(Debug)]
pub struct Reader<'a> {
    low: u32,
    high: u32,
    code: u32,
    rest: &'a [u8],
}

fn middle(low: u32, high: u32, chance: u32) -> u32 {
    low + ((u64::from(high - low) * u64::from(chance)) >> WHOLE_BITS) as u32
}

impl Writer {
    /// With nothing written yet.
    pub fn new() -> Writer {
        Writer {
            low: 0,
            high: u32::MAX,
            bytes: Vec::new(),
        }
    }

    /// All that was written.
    pub fn bytes(mut self) -> Vec<u8> {
        self.bytes.extend(self.high.to_be_bytes());
        self.bytes
    }
}

impl Default for Writer {
    fn default() -> Writer {
        Writer::new()
    }
}

impl Coder for Writer {
    fn bit(&mut self, chance: u32, answer: bool) -> bool {
        let middle = middle(self.low, self.high, chance);
        if answer {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.bytes.push((self.high >> 24) as u8);
            self.low <<= 8;
            self.high = self.high << 8 | 255;
        }
        answer
    }
}

impl Reader<'_> {
    /// From the start of these bytes.
    pub fn new(bytes: &[u8]) -> Reader<'_> {
        let mut reader = Reader {
            low: 0,
            high: u32::MAX,
            code: 0,
            rest: bytes,
        };
        for _ in 0..4 {
            reader.next();
        }
        reader
    }

    fn next(&mut self) {
        let mut byte = 0;
        if let Some((first, rest)) = self.rest.split_first() {
            byte = *first;
            self.rest = rest;
        }
        self.code = self.code << 8 | u32::from(byte);
    }
}

impl Coder for Reader<'_> {
    fn bit(&mut self, chance: u32, _: bool) -> bool {
        let middle = middle(self.low, self.high, chance);
        let answer = self.code <= middle;
        if answer {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.low <<= 8;
            self.high = self.high << 8 | 255;
            self.next();
        }
        answer
    }
}

/// How many circumstances are looked at for one answer.
pub const VIEWS: usize = 2;

/// Learns how likely an answer is under each of several circumstances, and how much each of these can be trusted.
#[derive(Debug)]
pub struct Model {
    /// The chance in 22 bits, above how often it was asked.
    slots: Vec<u32>,
    weights: Vec<[i32; VIEWS]>,
    /// ln(p / (1 - p)) for 12 bits of p, 8 bits behind the point.
    stretched: [i16; 4096],
    /// The way back.
    squashed: [i16; 4096],
    /// How much one answer moves a chance that was asked so often.
    steps: [i32; LIMIT],
}

const SLOT_BITS: u32 = 18;
/// From so many answers on all count alike.
const LIMIT: usize = 128;

impl Model {
    /// One that knows nothing yet; `kinds` of questions are weighed apart.
    pub fn new(kinds: usize) -> Model {
        let mut model = Model {
            slots: vec![1 << 31; 1 << SLOT_BITS],
            weights: vec![[START; VIEWS]; kinds],
            stretched: [2047; 4096],
            squashed: [0; 4096],
            steps: [0; LIMIT],
        };
        let mut from = 0;
        for x in -2047..=2047_i16 {
            let chance = squash(i32::from(x));
            model.squashed[(x + 2048).cast_unsigned() as usize] = chance as i16;
            while from <= chance {
                model.stretched[from.cast_unsigned() as usize] = x;
                from += 1;
            }
        }
        for (count, step) in (0..).zip(&mut model.steps) {
            *step = 81_920 / (10 * count + 16);
        }
        model
    }

    /// Codes an answer under these circumstances, and learns from it.
    // The one place where the time goes: no iterators, which a program made for size does not see through.
    pub fn bit(&mut self, coder: &mut impl Coder, views: [u32; VIEWS], kind: usize, answer: bool) -> bool {
        let places = [place(views[0]), place(views[1])];
        let slots = [self.slots[places[0]], self.slots[places[1]]];
        let weights = &mut self.weights[kind];
        let heard = [
            i32::from(self.stretched[(slots[0] >> 20) as usize]),
            i32::from(self.stretched[(slots[1] >> 20) as usize]),
        ];
        let sum = heard[0] * (weights[0] >> 8) + heard[1] * (weights[1] >> 8);
        let sum = (sum >> 8).clamp(-2047, 2047) + 2048;
        let chance = i32::from(self.squashed[sum.cast_unsigned() as usize & 4095]);
        let answer = coder.bit(chance.cast_unsigned() * 16 + 24, answer);
        let (error, wanted) = if answer {
            (4096 - chance, (1 << 22) - 1)
        } else {
            (-chance, 0)
        };
        weights[0] += (heard[0] * error * 6 + 0x2000) >> 14;
        weights[1] += (heard[1] * error * 6 + 0x2000) >> 14;
        self.slots[places[0]] = self.moved(slots[0], wanted);
        self.slots[places[1]] = self.moved(slots[1], wanted);
        answer
    }

    fn moved(&self, slot: u32, wanted: i32) -> u32 {
        let count = slot & 127;
        let chance = (slot >> 10).cast_signed();
        let moved = chance + ((((wanted - chance) >> 3) * self.steps[count as usize]) >> 10);
        moved.cast_unsigned() << 10 | (count + u32::from(count < 127))
    }
}

fn place(view: u32) -> usize {
    (view.wrapping_mul(0x9e37_79b1) >> (32 - SLOT_BITS)) as usize
}

/// The weights that nobody has learned anything about.
const START: i32 = 65_536 * 55 / 100;

/// The chance (of 4096) that a sum stands for: the way back of `stretched`.
fn squash(sum: i32) -> i32 {
    const CURVE: [i32; 33] = [
        1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607,
        3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
    ];
    let sum = sum.clamp(-2047, 2047);
    let part = sum & 127;
    let at = ((sum >> 7) + 16).cast_unsigned() as usize;
    (CURVE[at] * (128 - part) + CURVE[at + 1] * part + 64) >> 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_and_habits_are_cheap() {
        let answers: Vec<bool> = (0..40_000_u32).map(|number| number % 7 == 3).collect();
        let code = |coder: &mut Vec<bool>, bytes: Option<&[u8]>| {
            let mut model = Model::new(1);
            let mut writer = Writer::new();
            let mut reader = Reader::new(bytes.unwrap_or_default());
            for (number, answer) in answers.iter().enumerate() {
                let views = [number as u32 % 7, 8];
                coder.push(match bytes {
                    None => model.bit(&mut writer, views, 0, *answer),
                    Some(_) => model.bit(&mut reader, views, 0, false),
                });
            }
            writer.bytes()
        };
        let bytes = code(&mut Vec::new(), None);
        let mut read = Vec::new();
        code(&mut read, Some(&bytes));
        assert!(read == answers);
        assert!(bytes.len() < 250, "{}", bytes.len());
    }
}
