//! What binds a figure: the words that say which part of what it is, and what a change is measured against.

use std::ops::Range;

use super::{FigureKind, clause};
use crate::lexicon::figures::{Role, words_of};

/// The scope words of the figure at `figure` in the sentence that begins at `sentence`, in the order of the text, and the base of a change.
pub(super) fn of(
    text: &str,
    figure: &Range<usize>,
    kind: FigureKind,
    sentence: usize,
) -> (Vec<&'static str>, Option<&'static str>) {
    let clause = clause::start(text, sentence, figure.start);
    let mut scope: Vec<&'static str> = Vec::new();
    // 其中 binds everything behind it up to the next semicolon.
    let member = text[sentence..clause]
        .rfind("其中")
        .is_some_and(|at| !text[sentence + at..clause].contains(['；', ';']));
    if member {
        scope.push("其中");
    }
    let mut end = clause;
    for (at, word, ()) in words_of(Role::Scope).all_in(&text[clause..figure.start]) {
        // Of 累计 and 计, of 分别 and 别 only the longer one, which comes first.
        if clause + at >= end && !scope.contains(&word) {
            scope.push(word);
            end = clause + at + word.len();
        }
    }
    let base = (kind == FigureKind::Change)
        .then(|| against(&text[sentence..figure.start]))
        .flatten();
    (scope, base)
}

/// The last time named as a base: 上年同期 in 较上年同期下降; 同比 says the same without naming it.
fn against(words: &str) -> Option<&'static str> {
    let mut end = 0;
    let mut last = None;
    for (at, word, ()) in words_of(Role::Against).all_in(words) {
        if at >= end {
            last = Some((at, word));
            end = at + word.len();
        }
    }
    // Farther away it belongs to another change.
    last.filter(|(at, _)| words[*at..].chars().count() <= 30)
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::super::scan::paragraph;
    use super::*;

    #[test]
    fn figures_know_what_binds_them() {
        for (text, scope, base) in [
            ("全年累计办理案件12件", &["全年", "累计"][..], None),
            ("受理案件12件，其中简易程序8件", &["其中"], None),
            ("受理案件12件，其中甲8件，乙4件", &["其中"], None),
            ("信访总量较上年同期下降6.4%", &["较上年同期"], Some("上年同期")),
            ("信访总量同比下降6.4%", &["同比"], Some("同比")),
            ("专职调解员占9.3%", &["占"], None),
            ("办结率、满意率均达到100%", &["均", "达到"], None),
            ("新增网格员5名", &["新增"], None),
        ] {
            let found = paragraph(text).figures;
            let last = found.last().expect("there is a figure");
            assert_eq!(
                of(text, &last.range, last.kind, last.sentence),
                (scope.to_vec(), base),
                "{text}"
            );
        }
    }
}
