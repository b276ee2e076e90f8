//! What a part is called: two names of one part.

use super::fit::without;
use crate::lexicon::sums::scope_words;
use crate::text::is_han;

/// Words of a label that say nothing of what is counted.
const EMPTY: [&str; 27] = [
    "其中",
    "截至目前",
    "截至年底",
    "只有",
    "仅有",
    "已经",
    "现已",
    "累计",
    "目前",
    "全部",
    "完成",
    "已",
    "仅",
    "只",
    "共",
    "计",
    "均",
    "有",
    "为",
    "达",
    "的",
    "了",
    "则",
    "吸引",
    "又",
    "并",
    "经",
];

/// What one part is called, without what says nothing.
pub(super) fn label(words: &str) -> String {
    let clause = words
        .rsplit(['，', '：', '（', '、', '；', '。', ',', ':', '('])
        .next()
        .unwrap_or("");
    let clause = clause.rsplit('中').next().unwrap_or("");
    let mut label: String = clause.chars().filter(|character| is_han(*character)).collect();
    label = without(label, scope_words("year").iter().chain(scope_words("all")));
    loop {
        let shorter = EMPTY
            .iter()
            .find_map(|word| label.strip_prefix(word).or_else(|| label.strip_suffix(word)));
        match shorter {
            Some(shorter) => label = String::from(shorter),
            None => return label,
        }
    }
}

/// The same part? `known`: what the whole is called.
pub(super) fn is_one(one: &str, other: &str, known: &str) -> bool {
    if one == other {
        return one.chars().count() > 1;
    }
    let (long, short) = if one.len() > other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let Some(rest) = long.strip_suffix(short).filter(|_| short.chars().count() > 1) else {
        return false;
    };
    let bare = ["事项", "案件"]
        .iter()
        .find_map(|tail| rest.strip_suffix(tail))
        .unwrap_or(rest);
    if known.contains(bare) {
        return true;
    }
    // 管委会审核招商协议: who did it, and how.
    let who = without(rest.to_owned(), scope_words("opening").iter().chain(&EMPTY));
    short.chars().count() >= 4
        && (who.is_empty()
            || ["政府", "委会", "局", "办事处", "街道"]
                .iter()
                .any(|name| who.ends_with(name)))
}
