//! Arabic numbers that are parts of names, and those without measure word.

use rust_decimal::Decimal;

use super::{Found, Scan};
use crate::report::figure::clause;
use crate::report::figure::quantity::quantity_of;
use crate::report::figure::subject::Subject;
use crate::report::{Approximation, FigureKind, NotFigureReason};
use crate::text::numeral::Number;

impl Scan<'_> {
    /// Numbers that are parts of names: 第12条, A4, 3+N+X, 7×24, 〔2023〕43号, in “…” and 《…》.
    pub(super) fn named(&self, at: usize, digits_end: usize, number: &Number) -> Option<NotFigureReason> {
        let text = self.text;
        let before = text[..at].chars().next_back();
        let after = text[number.range.end..].chars().next();
        if before == Some('第') {
            let rest = text[number.range.end..].trim_start();
            return Some(if rest.starts_with(['条', '款', '章']) {
                NotFigureReason::Article
            } else {
                NotFigureReason::Ordinal
            });
        }
        if self.names.in_title(at) {
            return Some(NotFigureReason::ProperName);
        }
        let behind = &text[digits_end..];
        if before.is_some_and(|character| "〔[［【".contains(character))
            && behind.starts_with(['〕', ']', '］', '】'])
            || behind.starts_with('号') && !behind.starts_with("号线")
            || number.range.end > digits_end && text[number.range.end..].starts_with('号')
        {
            return Some(NotFigureReason::DocumentNumber);
        }
        if self.names.in_quote(at) {
            return Some(NotFigureReason::ProperName);
        }
        let sign = |character: char| matches!(character, '+' | '＋' | '×' | '*');
        // 3+N is a name, 点击量10万+ is more than 100,000.
        let joined = after.is_some_and(sign)
            && text[number.range.end..]
                .trim_start_matches(sign)
                .starts_with(|next: char| next.is_ascii_alphanumeric());
        if before.is_some_and(sign) || joined {
            let hours = text[digits_end..].starts_with("小时")
                || text[digits_end..].trim_start_matches(sign).starts_with("24");
            return Some(if hours {
                NotFigureReason::Time
            } else {
                NotFigureReason::ProperName
            });
        }
        if before.is_some_and(|character| character.is_ascii_alphabetic() || character == '_')
            || after.is_some_and(|character| character.is_ascii_alphabetic())
                && quantity_of(text, number).is_none()
        {
            return Some(NotFigureReason::ProperName);
        }
        let digits = &text[at..digits_end];
        // 0531-…, 02: codes; 0.5 and 0件 are numbers.
        if digits.len() > 1 && digits.starts_with('0') {
            return Some(NotFigureReason::DocumentNumber);
        }
        if behind.starts_with("版") || behind.starts_with(".0版") {
            return Some(NotFigureReason::ProperName);
        }
        None
    }

    /// A number without measure word: a figure only where a word before it says that it counts.
    pub(super) fn bare(&mut self, number: &Number) -> usize {
        let text = self.text;
        let limit = self.limit(number.range.start);
        let clause_start = clause::start(text, limit, number.range.start);
        let words = &text[clause_start..number.range.start];
        let digits = &text[number.range.clone()];
        let year = digits.len() == 4 && ("1900".."2100").contains(&digits);
        if !year && let Some(unit) = self.shared_unit(number, words) {
            return self.figure(unit);
        }
        if !year && let Some(unit) = counted(words) {
            let found = Found {
                range: number.range.clone(),
                value: number.value,
                value_to: number.value_to,
                half_place: number.place / Decimal::TWO,
                unit,
                kind: FigureKind::Count,
                approximation: match number.vagueness {
                    Some(_) => Approximation::AtLeast,
                    None => clause::without_approximation(words).1,
                },
                subject: Subject::default(),
            };
            return self.push(found, limit);
        }
        let reason = if year {
            NotFigureReason::Year
        } else if digits.len() >= 7 {
            NotFigureReason::Hotline
        } else if words.ends_with(['件', '表', '图'])
            || text[number.range.end..].starts_with(['.', '、', '．', ')', '）'])
        {
            NotFigureReason::Ordinal
        } else {
            NotFigureReason::Phrase
        };
        self.other(number.range.clone(), reason)
    }
}

/// Words that say that a bare number counts, with the unit they imply.
fn counted(words: &str) -> Option<&'static str> {
    let (words, _) = clause::without_approximation(words);
    let mut words = words.trim_end();
    for filler in ["达到", "共计", "为", "达", "共", "有"] {
        words = words.strip_suffix(filler).unwrap_or(words);
    }
    [
        ("人数", "人"),
        ("户数", "户"),
        ("件数", "件"),
        ("办件量", "件"),
        ("案件数", "件"),
        ("次数", "次"),
        ("总数", ""),
        ("总量", ""),
        ("数量", ""),
        ("访问量", "次"),
        ("点击量", "次"),
        ("阅读量", "次"),
        ("浏览量", "次"),
        ("关注人数", "人"),
    ]
    .into_iter()
    .find(|(word, _)| words.ends_with(word))
    .map(|(_, unit)| unit)
}
