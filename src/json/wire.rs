//! The answer as bytes, between the worker and the page: both are the same build, so fields need no names. Written out
//! here because a general reader of JSON is forty kilobytes of the page, and four times slower.

use super::{
    Arithmetic, Block, Checked, Comparison, Difference, Edit, Element, Figure, FigurePair, Finding,
    NotFigure, Noted, Pair, Quote, Range, Related, Section, Shares, Theme, Unnumbered,
};

/// Something that goes over the wire.
trait Wire: Sized {
    fn write(&self, bytes: &mut Vec<u8>);
    /// `None` when the bytes are not what [`Wire::write`] wrote.
    fn read(bytes: &mut &[u8]) -> Option<Self>;
}

/// The answer as bytes.
pub fn to_bytes(checked: &Checked) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(64 * 1024);
    checked.write(&mut bytes);
    bytes
}

/// The answer that [`to_bytes`] wrote; `None` for anything else.
pub fn from_bytes(mut bytes: &[u8]) -> Option<Checked> {
    let checked = Checked::read(&mut bytes)?;
    bytes.is_empty().then_some(checked)
}

fn take<'a>(bytes: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(taken)
}

impl Wire for u32 {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.to_le_bytes());
    }
    fn read(bytes: &mut &[u8]) -> Option<Self> {
        Some(u32::from_le_bytes(take(bytes, 4)?.try_into().ok()?))
    }
}

impl Wire for f64 {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.to_le_bytes());
    }
    fn read(bytes: &mut &[u8]) -> Option<Self> {
        Some(f64::from_le_bytes(take(bytes, 8)?.try_into().ok()?))
    }
}

/// Numbers that go as `u32`.
macro_rules! as_u32 {
    ($($number:ty),*) => { $(
        impl Wire for $number {
            #[allow(clippy::cast_lossless)]
            fn write(&self, bytes: &mut Vec<u8>) {
                (*self as u32).write(bytes);
            }
            fn read(bytes: &mut &[u8]) -> Option<Self> {
                u32::read(bytes)?.try_into().ok()
            }
        }
    )* };
}
as_u32!(u8, u16, usize);

impl Wire for bool {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.push(u8::from(*self));
    }
    fn read(bytes: &mut &[u8]) -> Option<Self> {
        Some(take(bytes, 1)?[0] == 1)
    }
}

impl Wire for String {
    fn write(&self, bytes: &mut Vec<u8>) {
        self.len().write(bytes);
        bytes.extend(self.as_bytes());
    }
    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let length = usize::read(bytes)?;
        String::from_utf8(take(bytes, length)?.to_vec()).ok()
    }
}

impl<T: Wire> Wire for Option<T> {
    fn write(&self, bytes: &mut Vec<u8>) {
        self.is_some().write(bytes);
        if let Some(value) = self {
            value.write(bytes);
        }
    }
    fn read(bytes: &mut &[u8]) -> Option<Self> {
        Some(if bool::read(bytes)? {
            Some(T::read(bytes)?)
        } else {
            None
        })
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn write(&self, bytes: &mut Vec<u8>) {
        self.len().write(bytes);
        for item in self {
            item.write(bytes);
        }
    }
    fn read(bytes: &mut &[u8]) -> Option<Self> {
        // Grows with what is really there: a length out of nowhere reserves nothing.
        let mut items = Vec::new();
        for _ in 0..usize::read(bytes)? {
            items.push(T::read(bytes)?);
        }
        Some(items)
    }
}

/// A structure goes as its fields, in this order; a field that is forgotten here does not compile.
macro_rules! fields {
    ($($name:ident { $($field:ident),* $(,)? })*) => { $(
        impl Wire for $name {
            fn write(&self, bytes: &mut Vec<u8>) {
                $( self.$field.write(bytes); )*
            }
            fn read(bytes: &mut &[u8]) -> Option<Self> {
                Some($name { $( $field: Wire::read(bytes)? ),* })
            }
        }
    )* };
}

fields! {
    Range { start, end }
    Quote { text, range }
    Checked {
        schema, tool, rules, kind, title, organ, level, body, year, plan_year, document_number, addressee, signers,
        signature, date, publication_date, characters, readability, joined_lines, sections, unnumbered, figures, not_figures,
        arithmetic, themes, elements, noted, findings, blocks, comparison,
    }
    Section { id, state, heading, start, end, body_start, body_end, parent, characters, figures }
    Unnumbered { first_rank, range }
    Figure {
        text, value, value_to, unit, kind, approx, target, subject, theme, indicator, scope, base, section, range,
    }
    NotFigure { text, reason, range }
    Arithmetic { text, holds, verdict, reason, places }
    Theme { id, name, level }
    Element { id, name, state, start, end, rule, duty }
    Noted { id, name, duty, text, lost }
    Finding { rule, class, message, why, basis, advice, places, related, edits }
    Related { note, range }
    Edit { text, range }
    Block { kind, level, section, lead_end, range }
    Comparison { relation, organ, year, characters, shares, pairs, gone, figures }
    Shares { identical, numbers, nearly, rewritten, new }
    Pair { state, last, differences, range }
    Difference { last, range }
    FigurePair { figure, last_text, last_value, difference, percent, unchanged, verify, last }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, check};

    const TEXT: &str = "云山县青石镇2023年度法治政府建设情况报告😀\n一、主要举措和成效\n调解纠纷16件，成功15件，成功率97%，依照《信访条例》办理。\n二、存在的不足\n力量不足,经费不足。";

    #[test]
    fn an_answer_comes_out_as_it_went_in() {
        let checked = Checked::from(&check(TEXT, &Options::default()));
        assert!(!checked.findings.is_empty() && !checked.figures.is_empty());
        assert_eq!(from_bytes(&to_bytes(&checked)), Some(checked));
    }

    #[test]
    fn a_comparison_goes_along() {
        let last = TEXT.replace("2023", "2022").replace("不足,", "不够😀，");
        let checked = Checked::from(&check(
            TEXT,
            &Options {
                last: Some(last),
                ..Options::default()
            },
        ));
        let comparison = checked.comparison.as_ref().expect("a comparison");
        assert!(!comparison.figures.is_empty() && !comparison.pairs.is_empty());
        assert_eq!(from_bytes(&to_bytes(&checked)), Some(checked));
    }

    #[test]
    fn other_bytes_are_no_answer() {
        let bytes = to_bytes(&Checked::from(&check(TEXT, &Options::default())));
        assert_eq!(from_bytes(&[]), None);
        assert_eq!(from_bytes(&[255; 64]), None);
        for length in (0..bytes.len()).step_by(97) {
            assert_eq!(from_bytes(&bytes[..length]), None, "{length}");
        }
        let longer: Vec<u8> = bytes.iter().copied().chain([0]).collect();
        assert_eq!(from_bytes(&longer), None);
    }
}
