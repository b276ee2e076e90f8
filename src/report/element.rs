//! The nine required elements (必备要素).

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

pub(super) fn read(_report: &super::Report) -> Vec<Element> {
    Vec::new()
}
