//! Which quantities in Chinese numerals count work done: 三百余件, 两期; not 三项制度, 每季度一次, 一支队伍.

use rust_decimal::Decimal;

use super::clause;
use super::quantity::{Measure, Quantity};
use crate::lexicon::figures::{Role, Small, UnitKind, words_of};
use crate::text::is_han;

/// Characters that make the numeral behind them part of another word: 统一, 进一步, 第三, 每一次, 这两年, 上一次.
const JOINED_BEFORE: &str =
    "统唯进之专同逐第任其不每某这那另单合划如初哪周表期首上下前后再又各有整全独纯归万十百千";

/// Does a quantity that begins with a Chinese numeral count?
pub(super) fn counts(text: &str, limit: usize, quantity: &Quantity) -> bool {
    let start = quantity.range.start;
    let before = text[..start].chars().next_back();
    let words = &text[clause::start(text, limit, start)..start];
    let rest = &text[quantity.range.end..];
    let Measure::Unit(unit) = quantity.unit else {
        return true;
    };
    if quantity.bare {
        // 上百人, 近千件: a bare unit counts only where something approximates it.
        let approximate =
            words.ends_with('上') || clause::without_approximation(words).0.len() < words.trim_end().len();
        return approximate && unit.kind != UnitKind::Never;
    }
    if words.chars().rev().take(12).any(|character| character == '每') {
        return false;
    }
    let large =
        quantity.value > Decimal::TEN || quantity.vagueness.is_some() && quantity.value >= Decimal::TEN;
    let joined = before.is_some_and(|character| JOINED_BEFORE.contains(character));
    match unit.kind {
        UnitKind::Never => false,
        UnitKind::Rate | UnitKind::Change => {
            !joined && !before.is_some_and(|character| "分生形构组建养变".contains(character))
        }
        UnitKind::Money | UnitKind::Area => !joined,
        UnitKind::Duration => {
            !joined
                && !before.is_some_and(|character| "近过".contains(character))
                && (large
                    || quantity.value >= Decimal::TWO
                        && matches!(
                            unit.word,
                            "个工作日" | "工作日" | "天" | "个月" | "学时" | "小时" | "个小时"
                        ))
        }
        UnitKind::Count if large => before != Some('第') && before != Some('每'),
        UnitKind::Count => !joined && small(words, rest, quantity, unit.small, continues(text, limit, start)),
    }
}

/// Does a figure stand close before, in the same sentence (召开党委会4次、推进会两次)?
fn continues(text: &str, limit: usize, start: usize) -> bool {
    let between = &text[limit..start];
    between.starts_with(['、', '，', '和', '（'])
        && between.chars().count() <= 16
        && text[..limit].ends_with(|last: char| is_han(last) || last == '%')
}

/// 一 … 十 before a measure word: only with a verb of work done, and where nothing else can be meant.
fn small(words: &str, rest: &str, quantity: &Quantity, small: Small, continues: bool) -> bool {
    let last = rest.chars().next().is_none_or(|next| !is_han(next))
        || rest.starts_with("以上")
        || rest.starts_with("左右");
    let verb = continues || words_of(Role::Work).is_in(words);
    if !verb {
        return false;
    }
    let one = quantity.value == Decimal::ONE && quantity.value_to.is_none();
    match small {
        Small::Yes if one => last && words.chars().count() >= 4,
        Small::Yes => {
            last || rest
                .chars()
                .next()
                .is_some_and(|next| !"大级方性以的内之".contains(next))
        }
        Small::BeforeThing if one => false,
        Small::BeforeThing => last || words_of(Role::Thing).start_of(rest).is_some(),
        Small::No => last && !one && words.chars().count() >= 4,
    }
}
