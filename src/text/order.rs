//! Sorting by numbers, with one body of code for all: each sort of its own kind is some kilobytes of the page.

/// Sorts by a number, stably.
pub fn by_number<T>(items: &mut Vec<T>, number: impl Fn(&T) -> u64) {
    let mut keys: Vec<(u64, usize)> = items
        .iter()
        .enumerate()
        .map(|(index, item)| (number(item), index))
        .collect();
    keys.sort_unstable();
    if keys.iter().enumerate().all(|(index, key)| key.1 == index) {
        return;
    }
    let mut old: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(keys.into_iter().filter_map(|(_, index)| old[index].take()));
}

/// Sorts by a first number, and where that is the same by a second one, stably; both below 2³².
pub fn by_numbers<T>(items: &mut Vec<T>, numbers: impl Fn(&T) -> (u32, u32)) {
    by_number(items, |item| {
        let (first, second) = numbers(item);
        u64::from(first) << 32 | u64::from(second)
    });
}

/// Sorts by a length, longest first, stably.
pub fn longest_first<T>(items: &mut Vec<T>, length: impl Fn(&T) -> usize) {
    by_number(items, |item| u64::MAX - length(item) as u64);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_give_a_stable_order() {
        let mut items = vec![(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        by_number(&mut items, |item| item.0);
        assert_eq!(items, [(1, 'b'), (1, 'e'), (2, 'd'), (3, 'a'), (3, 'c')]);
        by_numbers(&mut items, |item| {
            (u32::MAX - item.0 as u32, u32::from(item.1 == 'a'))
        });
        assert_eq!(items, [(3, 'c'), (3, 'a'), (2, 'd'), (1, 'b'), (1, 'e')]);
    }
}
