//! Arabic numbers that are parts of names, and those without measure word.

use rust_decimal::Decimal;

use super::{Found, Scan};
use crate::lexicon::figures::{UnitKind, unit_at};
use crate::report::figure::clause;
use crate::report::figure::quantity::{Measure, quantity_of};
use crate::report::figure::subject::Subject;
use crate::report::{Approximation, FigureKind, NotFigureReason};
use crate::text::Search as _;
use crate::text::is_han;
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
        if before.is_some_and(|character| "〔[［【".has(character))
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
        // 1人1档, 1企1策
        if one_each(behind, &text[at..digits_end])
            || digits_end == at + 1 && text[at..].starts_with('1') && one_before(&text[..at])
        {
            return Some(NotFigureReason::ProperName);
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
        let mut words = &text[clause_start..number.range.start];
        // 行政处罚（件）：126
        if words.trim().is_empty()
            && let Some(head) = text[limit..clause_start].trim_end().strip_suffix(['：', ':'])
        {
            words = &text[clause::start(text, limit, limit + head.len())..clause_start];
        }
        let digits = &text[number.range.clone()];
        if let Some((value, end)) = fraction(text, number).filter(|_| words.contains('占')) {
            let found = Found {
                range: number.range.start..end,
                value,
                value_to: None,
                half_place: Decimal::new(5, 1),
                unit: "%",
                kind: FigureKind::Rate,
                approximation: clause::without_approximation(words).1,
                subject: Subject::default(),
                sentence: 0,
            };
            return self.push(found, limit);
        }
        let year = digits.len() == 4 && ("1900".."2100").contains(&digits);
        if !year && let Some(unit) = self.shared_unit(number, words) {
            return self.figure(unit);
        }
        if let Some(implied) = implied(words, digits)
            .or_else(|| self.in_table(number))
            .filter(|implied| !year || implied.factor != Decimal::ONE || implied.bracket)
        {
            let found = Found {
                range: number.range.clone(),
                value: number.value.saturating_mul(implied.factor),
                value_to: number.value_to.map(|value| value.saturating_mul(implied.factor)),
                half_place: number.place.saturating_mul(implied.factor) / Decimal::TWO,
                unit: implied.unit,
                kind: implied.kind,
                approximation: match number.vagueness {
                    Some(_) => Approximation::AtLeast,
                    None => clause::without_approximation(words).1,
                },
                subject: Subject::default(),
                sentence: 0,
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

/// 1/4 as a share in percent, and its end.
fn fraction(text: &str, number: &Number) -> Option<(Decimal, usize)> {
    let rest = text[number.range.end..].strip_prefix('/')?;
    let length = rest
        .find(|character: char| !character.is_ascii_digit())
        .unwrap_or(rest.len());
    let bottom: Decimal = rest
        .get(..length)
        .filter(|digits| digits.len() <= 3)?
        .parse()
        .ok()?;
    let share = number
        .value
        .checked_mul(Decimal::ONE_HUNDRED)?
        .checked_div(bottom)?;
    (number.value_to.is_none() && number.value > Decimal::ZERO && number.value < bottom)
        .then_some((share, number.range.end + 1 + length))
}

/// The unit that stands elsewhere.
struct Implied {
    unit: &'static str,
    factor: Decimal,
    kind: FigureKind,
    /// It was read in brackets: 行政处罚（件）.
    bracket: bool,
}

/// The unit that the words before a bare number imply: 参训人数230, 罚没金额（万元）46.3, 败诉率为0, 资金120万.
fn implied(words: &str, digits: &str) -> Option<Implied> {
    let (words, _) = clause::without_approximation(words);
    let mut words = words.trim_end().trim_end_matches(['：', ':']).trim_end();
    for filler in ["达到", "共计", "为", "达", "共", "有"] {
        words = words.strip_suffix(filler).unwrap_or(words);
    }
    if let Some(inner) = words
        .strip_suffix(['）', ')'])
        .and_then(|head| head.rfind(['（', '(']).map(|open| &head[open..]))
        .map(|inner| inner.trim_start_matches(['（', '(']).trim_start_matches("单位："))
        .filter(|inner| inner.chars().count() <= 5)
    {
        let (name, factor) = match inner.strip_prefix('万') {
            Some(name) if !name.is_empty() => (name, Decimal::from(10_000)),
            _ => (inner, Decimal::ONE),
        };
        let unit = unit_at(name).filter(|unit| unit.word == name && unit.kind != UnitKind::Never)?;
        return Some(Implied {
            unit: unit.base,
            factor: factor.saturating_mul(unit.factor),
            kind: super::kind(Measure::Unit(unit)),
            bracket: true,
        });
    }
    let plain = |unit, kind| Implied {
        unit,
        factor: Decimal::ONE,
        kind,
        bracket: false,
    };
    if words.ends_with('率') && digits == "0" {
        return Some(plain("%", FigureKind::Rate));
    }
    let money = [
        "资金",
        "经费",
        "金额",
        "罚款",
        "罚没款",
        "投资",
        "投入",
        "收入",
        "损失",
        "款项",
    ];
    if digits.ends_with(['万', '亿']) && money.iter().any(|word| words.ends_with(word)) {
        return Some(plain("元", FigureKind::Money));
    }
    if digits.ends_with(['万', '亿']) && words.ends_with(is_han) {
        // 获赞3.6万: so many of whatever.
        return Some(plain("", FigureKind::Count));
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
    ]
    .into_iter()
    .find(|(word, _)| words.ends_with(word))
    .map(|(_, unit)| plain(unit, FigureKind::Count))
}

impl Scan<'_> {
    /// A cell of a table that was flattened: 受理 12 办结 11.
    fn in_table(&self, number: &Number) -> Option<Implied> {
        let text = self.text;
        let blank = |character: char| matches!(character, ' ' | '\t' | '\u{3000}');
        let head = text[..number.range.start].trim_end_matches(blank);
        let after = &text[number.range.end..];
        if !(after.is_empty() || after.starts_with(blank)) {
            return None;
        }
        let begin = head
            .char_indices()
            .rev()
            .take(16)
            .take_while(|(_, character)| is_han(*character))
            .last()
            .map(|(at, _)| at)?;
        let name = &head[begin..];
        // Another cell of the same kind must stand beside it.
        let cell = |words: &str| {
            words.ends_with(|last: char| last.is_ascii_digit() || last == '%')
                || words
                    .trim_end_matches(blank)
                    .ends_with(|last: char| last.is_ascii_digit())
        };
        let next = after.trim_start_matches(blank);
        let name_end = next
            .find(|character: char| !is_han(character))
            .unwrap_or(next.len());
        let beside = begin > 0 && cell(text[..begin].trim_end_matches(blank))
            || name_end > 0
                && next[name_end..]
                    .trim_start_matches(blank)
                    .starts_with(|first: char| first.is_ascii_digit());
        let unit = CASES.iter().any(|verb| name.ends_with(verb)).then_some("件")?;
        beside.then_some(Implied {
            unit,
            factor: Decimal::ONE,
            kind: FigureKind::Count,
            bracket: false,
        })
    }
}

/// Headings of columns under which cases are counted.
const CASES: [&str; 18] = [
    "受理", "办结", "立案", "结案", "审结", "案件", "收案", "新收", "结转", "维持", "撤销", "驳回", "终止",
    "调解", "化解", "处罚", "移送", "败诉",
];

/// 1人 before 1档: a Chinese character alone between two ones.
fn one_each(behind: &str, digits: &str) -> bool {
    let mut rest = behind.chars();
    digits == "1"
        && rest.next().is_some_and(is_han)
        && rest.next() == Some('1')
        && rest.next().is_some_and(is_han)
}

/// 1档 behind 1人.
fn one_before(before: &str) -> bool {
    let mut rest = before.chars().rev();
    rest.next().is_some_and(is_han)
        && rest.next() == Some('1')
        && !rest
            .next()
            .is_some_and(|next| next.is_ascii_digit() || next == '.')
}
