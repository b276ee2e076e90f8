//! The nine required elements (必备要素).

use crate::report::{DocumentKind, Readability, Report, SectionId, SectionState, cause, plan};
use crate::text::Span;

/// Which element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElementId {
    /// 标题含单位和年度
    Title,
    /// 主要举措和成效
    Measures,
    /// 存在的不足
    Shortcomings,
    /// 第一责任人职责
    Leader,
    /// 下一年度安排
    Plan,
    /// 不足写明原因
    Cause,
    /// 下一年度安排标明年份
    PlanYear,
    /// 署名
    Signature,
    /// 成文日期
    Date,
}

impl ElementId {
    /// All nine.
    pub const ALL: [ElementId; 9] = [
        ElementId::Title,
        ElementId::Measures,
        ElementId::Shortcomings,
        ElementId::Leader,
        ElementId::Plan,
        ElementId::Cause,
        ElementId::PlanYear,
        ElementId::Signature,
        ElementId::Date,
    ];

    /// Public id, Chinese name, and the rule that speaks about it.
    fn facts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            ElementId::Title => ("title", "标题含单位和年度", "missing-title"),
            ElementId::Measures => ("measures", "主要举措和成效", "missing-section"),
            ElementId::Shortcomings => ("shortcomings", "存在的不足", "missing-section"),
            ElementId::Leader => ("leader", "第一责任人职责", "missing-section"),
            ElementId::Plan => ("plan", "下一年度安排", "missing-section"),
            ElementId::Cause => ("cause", "不足写明原因", "missing-cause"),
            ElementId::PlanYear => ("plan-year", "下一年度安排标明年份", "plan-without-year"),
            ElementId::Signature => ("signature", "署名", "missing-signature"),
            ElementId::Date => ("date", "成文日期", "missing-date"),
        }
    }

    /// The public id.
    pub fn id(self) -> &'static str {
        self.facts().0
    }

    /// The Chinese name.
    pub fn name(self) -> &'static str {
        self.facts().1
    }

    /// The rule that speaks about it.
    pub fn rule(self) -> &'static str {
        self.facts().2
    }
}

/// How an element stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElementState {
    /// 已具备
    Present,
    /// 缺少
    Missing,
    /// 未能检查
    Unknown,
}

impl ElementState {
    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            ElementState::Present => "present",
            ElementState::Missing => "missing",
            ElementState::Unknown => "unknown",
        }
    }
}

/// An element of this report.
#[derive(Clone, Debug)]
pub struct Element {
    /// Which.
    pub id: ElementId,
    /// How it stands.
    pub state: ElementState,
    /// Where it stands.
    pub span: Option<Span>,
}

/// Reads the nine elements out of what was found.
pub(super) fn read(report: &Report) -> Vec<Element> {
    let unknown = report.kind != DocumentKind::Report || report.readability == Readability::None;
    ElementId::ALL
        .into_iter()
        .map(|id| {
            let (state, span) = if unknown {
                (ElementState::Unknown, None)
            } else {
                state(report, id)
            };
            Element { id, state, span }
        })
        .collect()
}

fn state(report: &Report, id: ElementId) -> (ElementState, Option<Span>) {
    let present = |there: bool| {
        if there {
            ElementState::Present
        } else {
            ElementState::Missing
        }
    };
    let (head, tail) = (&report.head, &report.tail);
    let section = |id: SectionId| {
        let section = report.sections.of(id);
        match section.state {
            SectionState::Present | SectionState::Merged | SectionState::Thin => {
                (ElementState::Present, section.heading)
            }
            SectionState::Mentioned | SectionState::Missing => (ElementState::Missing, None),
            SectionState::Unknown => (ElementState::Unknown, None),
        }
    };
    match id {
        ElementId::Title => (
            present(head.title_has_organ && head.title_year.is_some()),
            head.title_span,
        ),
        ElementId::Measures => section(SectionId::Measures),
        ElementId::Shortcomings => section(SectionId::Shortcomings),
        ElementId::Leader => section(SectionId::Leader),
        ElementId::Plan => section(SectionId::Plan),
        ElementId::Cause => match section(SectionId::Shortcomings) {
            (ElementState::Present, _) => {
                let cause = cause::find(report);
                (present(cause.is_some()), cause)
            }
            other => (other.0, None),
        },
        ElementId::PlanYear => match section(SectionId::Plan) {
            (ElementState::Present, _) => {
                let named = plan::year_named(report);
                (present(named.is_some()), named)
            }
            other => (other.0, None),
        },
        ElementId::Signature => (
            present(!tail.signatures.is_empty()),
            tail.signatures.first().map(|(_, span)| *span),
        ),
        ElementId::Date => (present(tail.date.is_some()), tail.date.map(|(_, span)| span)),
    }
}
