//! The numbers of characters: those met often are told by fewer questions.

use super::{COMMON, Coded, OWN_BITS, Sets};
use crate::text::coder::Coder;
use crate::text::order::by_number;

impl<C: Coder> Sets<'_, C> {
    /// New numbers, by how often a character has been met: those of the characters, and the characters of them.
    pub(super) fn renumber(&mut self, characters: &[u16]) -> (Vec<u16>, Vec<u16>) {
        let mut order: Vec<u16> = (0..1 << OWN_BITS).collect();
        by_number(&mut order, |old| {
            let (uses, character) = (self.uses[usize::from(*old)], characters[usize::from(*old)]);
            u64::from(u32::MAX - uses) << 16 | u64::from(character)
        });
        // Of about the same frequency as Unicode has them: by what they look like, and so often mean.
        let mut group = vec![0; order.len()];
        for (place, old) in (0..).zip(&order) {
            group[usize::from(*old)] = u64::from((place / COMMON).checked_ilog2().map_or(0, |step| step + 1));
        }
        by_number(&mut order, |old| {
            group[usize::from(*old)] << 16 | u64::from(characters[usize::from(*old)])
        });
        let mut new = vec![0; order.len()];
        for (number, old) in (0..).zip(&order) {
            new[usize::from(*old)] = number;
        }
        let moved = |old: &u16| usize::from(*old);
        self.uses = order.iter().map(|old| self.uses[moved(old)]).collect();
        self.alone = order
            .iter()
            .map(|old| std::mem::take(&mut self.alone[moved(old)]))
            .collect();
        self.follow = order
            .iter()
            .map(|old| std::mem::take(&mut self.follow[moved(old)]))
            .collect();
        for next in &mut self.follow {
            for number in &mut *next {
                *number = new[usize::from(*number)];
            }
            by_number(next, |number| u64::from(*number));
        }
        let letters: Vec<u16> = order.iter().map(|old| characters[moved(old)]).collect();
        let mut numbers = vec![0; letters.len()];
        for (number, letter) in (0..).zip(&letters) {
            numbers[usize::from(*letter)] = number;
        }
        (numbers, letters)
    }
}

/// Words in other numbers.
pub(super) fn translate(words: &mut [Coded], into: &[u16]) {
    for number in words.iter_mut().flat_map(|entry| &mut entry.word) {
        *number = into[usize::from(*number)];
    }
}
