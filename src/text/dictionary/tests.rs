//! The dictionary there and back.

use super::*;

#[test]
fn packing_keeps_words_and_tags() {
    let entry = |word: &str, frequency, tag: &str| Entry {
        word: word.into(),
        frequency,
        tag: tag.into(),
    };
    let packed = pack(&[
        entry("法", 512, "n"),
        entry("法律", 4096, "n"),
        entry("法治", 1100, "vn"),
        entry("行政机关", 1, "n"),
    ]);
    assert_eq!(
        unpack(&packed).as_deref(),
        Some("法 128 n\n法律 2048 n\n法治 2048 vn\n行政机关 1 n\n")
    );
}
