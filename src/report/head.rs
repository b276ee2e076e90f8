//! Everything before the body: letterhead, title, organ, year, document number, addressee.

use crate::text::Span;

/// The level of the body that reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// 镇、乡、街道
    Township,
    /// 县、县级市、区
    County,
    /// 地级市、州、盟
    City,
    /// 局、委、办 and other departments of any government
    Department,
    /// Could not be told.
    Unknown,
}

impl Level {
    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            Level::Township => "township",
            Level::County => "county",
            Level::City => "city",
            Level::Department => "department",
            Level::Unknown => "unknown",
        }
    }
}

/// A year named in a place that says which year the report is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearMention {
    /// The year.
    pub year: u16,
    /// Where the year (its digits and 年) stands.
    pub span: Span,
}

/// The head of the report.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// The title's words, one line, outer blanks and marks removed.
    pub title: Option<String>,
    /// Where the title stands (all its lines).
    pub title_span: Option<Span>,
    /// The organ as named in the title, the signature or the letterhead; joint organs joined with 、.
    pub organ: Option<String>,
    /// The title names the organ.
    pub title_has_organ: bool,
    /// The level of the organ.
    pub level: Option<Level>,
    /// Year the report is for.
    pub year: Option<u16>,
    /// The year in the title.
    pub title_year: Option<YearMention>,
    /// Years that the preamble (现将2023年度……报告如下, opening words) names for the report.
    pub preamble_years: Vec<YearMention>,
    /// The year that the plan's heading or opening names.
    pub plan_year: Option<u16>,
    /// 发文字号 as written, with its place.
    pub document_number: Option<(String, Span)>,
    /// 主送机关 without its colon, with its place.
    pub addressee: Option<(String, Span)>,
    /// 签发人.
    pub signers: Vec<String>,
    /// The paragraph(s) before the first heading.
    pub preamble: Option<Span>,
    /// Short names by which the report calls its own body (“田镇街道”, “我镇”).
    pub short_names: Vec<String>,
}

pub(super) fn read(
    _source: &crate::text::Source,
    _blocks: &mut [super::Block],
    _headings: &[super::Heading],
    _traces: &super::Traces,
) -> Head {
    Head::default()
}
