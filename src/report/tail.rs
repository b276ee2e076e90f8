//! Everything after the body: signature and date.

use crate::text::Span;

/// A calendar date as written; need not exist (2月30日).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year, four digits.
    pub year: u16,
    /// Month as written.
    pub month: u8,
    /// Day as written.
    pub day: u8,
}

impl Date {
    /// Does the calendar have this day?
    pub fn exists(self) -> bool {
        let leap =
            self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        let days = match self.month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        };
        1 <= self.day && self.day <= days
    }
}

/// The tail of the report.
#[derive(Clone, Debug, Default)]
pub struct Tail {
    /// 发文机关署名, one for each organ, with its place.
    pub signatures: Vec<(String, Span)>,
    /// 成文日期 with its place (also one that the calendar does not have).
    pub date: Option<(Date, Span)>,
    /// 成文日期 as written.
    pub date_text: Option<String>,
    /// Publication date from the traces of a web page.
    pub publication_date: Option<(Date, Span)>,
    /// End of the last block of the body (where a signature would have to follow).
    pub body_end: u32,
}

pub(super) fn read(
    _source: &crate::text::Source,
    _blocks: &mut [super::Block],
    _headings: &[super::Heading],
    _traces: &super::Traces,
) -> Tail {
    Tail::default()
}
