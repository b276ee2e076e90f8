//! The four required sections, found by heading and by content.

use crate::text::Span;

/// The contents that the regulation lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SectionId {
    /// 上一年度推进法治政府建设的主要举措和成效
    Measures,
    /// 上一年度推进法治政府建设存在的不足和原因
    Shortcomings,
    /// 上一年度党政主要负责人履行推进法治建设第一责任人职责的有关情况
    Leader,
    /// 下一年度推进法治政府建设的主要安排
    Plan,
    /// 其他需要报告的情况
    Other,
}

impl SectionId {
    /// The four that must be there, in the order of the regulation.
    pub const REQUIRED: [SectionId; 4] = [
        SectionId::Measures,
        SectionId::Shortcomings,
        SectionId::Leader,
        SectionId::Plan,
    ];

    /// All five.
    pub const ALL: [SectionId; 5] = [
        SectionId::Measures,
        SectionId::Shortcomings,
        SectionId::Leader,
        SectionId::Plan,
        SectionId::Other,
    ];

    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            SectionId::Measures => "measures",
            SectionId::Shortcomings => "shortcomings",
            SectionId::Leader => "leader",
            SectionId::Plan => "plan",
            SectionId::Other => "other",
        }
    }

    /// A short name for messages.
    pub fn name(self) -> &'static str {
        match self {
            SectionId::Measures => "主要举措和成效",
            SectionId::Shortcomings => "不足和原因",
            SectionId::Leader => "第一责任人职责",
            SectionId::Plan => "下一年度安排",
            SectionId::Other => "其他情况",
        }
    }
}

/// How a section stands in the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionState {
    /// It has a part of its own.
    Present,
    /// Its content is a lower heading or passage inside another section, or shares a heading.
    Merged,
    /// Only a clause somewhere.
    Mentioned,
    /// A heading with next to nothing under it.
    Thin,
    /// Nowhere.
    Missing,
    /// Reading failed, so nothing can be said.
    Unknown,
}

impl SectionState {
    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            SectionState::Present => "present",
            SectionState::Merged => "merged",
            SectionState::Mentioned => "mentioned",
            SectionState::Thin => "thin",
            SectionState::Missing => "missing",
            SectionState::Unknown => "unknown",
        }
    }

    fn is_lacking(self) -> bool {
        matches!(self, SectionState::Missing | SectionState::Mentioned)
    }
}

/// One of the required contents in this report.
#[derive(Clone, Debug)]
pub struct Section {
    /// Which.
    pub id: SectionId,
    /// How it stands.
    pub state: SectionState,
    /// Indices into `Report::headings` of the headings that open it, first one first (several in reports by theme).
    pub headings: Vec<usize>,
    /// The (first) heading; for `Mentioned` the clause that mentions it; for a merged passage without heading its first clause.
    pub heading: Option<Span>,
    /// What is under the heading(s); `None` where there is none.
    pub body: Option<Span>,
    /// The section whose part it stands in or whose heading it shares, when `Merged`.
    pub parent: Option<SectionId>,
    /// Clauses elsewhere that speak of it, for messages.
    pub mentions: Vec<Span>,
    /// Visible characters of the body, headings inside it included (no blanks).
    pub characters: usize,
    /// Han characters of the body.
    pub han: usize,
}

/// All five.
#[derive(Clone, Debug)]
pub struct Sections {
    all: [Section; 5],
}

impl Sections {
    /// The section `id`.
    pub fn of(&self, id: SectionId) -> &Section {
        &self.all[id as usize]
    }

    /// In the order of the regulation.
    pub fn iter(&self) -> impl Iterator<Item = &Section> {
        self.all.iter()
    }
}

impl Sections {
    /// All five, nothing found.
    pub(super) fn empty(state: SectionState) -> Self {
        Sections {
            all: SectionId::ALL.map(|id| Section {
                id,
                state,
                headings: Vec::new(),
                heading: None,
                body: None,
                parent: None,
                mentions: Vec::new(),
                characters: 0,
                han: 0,
            }),
        }
    }

    /// One of the four is not there.
    pub(super) fn lacks_any(&self) -> bool {
        self.all
            .iter()
            .any(|section| section.id != SectionId::Other && section.state.is_lacking())
    }

    /// Calls nothing missing any more: reading was not sure enough.
    pub(super) fn leave_open(&mut self) {
        for section in &mut self.all {
            if section.id != SectionId::Other && section.state.is_lacking() {
                section.state = SectionState::Unknown;
            }
        }
    }

    pub(super) fn of_mut(&mut self, id: SectionId) -> &mut Section {
        &mut self.all[id as usize]
    }
}
