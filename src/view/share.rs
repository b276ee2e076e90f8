//! Whole percentages that add up to 100.

/// Shares of the weights in whole per cent, rounded by largest remainder; all 0 when nothing weighs anything.
pub fn shares(weights: &[usize]) -> Vec<u32> {
    let total: usize = weights.iter().sum();
    if total == 0 {
        return vec![0; weights.len()];
    }
    let mut shares: Vec<u32> = weights
        .iter()
        .map(|weight| (weight * 100 / total) as u32)
        .collect();
    let left = 100 - shares.iter().sum::<u32>() as usize;
    let mut order: Vec<usize> = (0..weights.len()).collect();
    crate::text::order::longest_first(&mut order, |index| weights[*index] * 100 % total);
    for index in order.into_iter().take(left) {
        shares[index] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_add_up() {
        assert_eq!(shares(&[1, 1, 1]), [34, 33, 33]);
        assert_eq!(shares(&[527, 111, 99, 79]), [64, 14, 12, 10]);
        assert_eq!(shares(&[0, 0]), [0, 0]);
        assert_eq!(shares(&[5]), [100]);
        assert_eq!(shares(&[]), [0; 0]);
    }
}
