//! What a quantity measures, and whether it is the change of something.

use crate::lexicon::figures::UnitKind;
use crate::report::FigureKind;
use crate::report::figure::clause;
use crate::report::figure::quantity::Measure;

/// The kind of a figure with this measure word.
pub(super) fn kind(unit: Measure) -> FigureKind {
    match unit.kind() {
        UnitKind::Rate => FigureKind::Rate,
        UnitKind::Change => FigureKind::Change,
        UnitKind::Money => FigureKind::Money,
        UnitKind::Area => FigureKind::Area,
        UnitKind::Duration => FigureKind::Duration,
        UnitKind::Count | UnitKind::Never => FigureKind::Count,
    }
}

/// 同比减少12件 against 减少证明材料12件: the verb of change stands right before the number.
pub(super) fn ends_in_change(words: &str) -> bool {
    let (words, _) = clause::without_approximation(words);
    [
        "增长", "增加", "上升", "下降", "减少", "降低", "提高", "提升", "了", "多", "少",
    ]
    .iter()
    .any(|verb| words.trim_end().ends_with(verb))
}

pub(super) fn compares(words: &str, sentence: &str) -> bool {
    clause::compares(words)
        || sentence.rfind('，').is_some_and(|comma| {
            let clause = sentence[..comma].rfind(['，', '；']).map_or(0, |at| at);
            clause::compares(&sentence[clause..]) && words.chars().count() <= 4
        })
}
