//! The nine required elements (必备要素).

use std::sync::OnceLock;

use crate::lexicon::{Row, Table};
use crate::report::{DocumentKind, Readability, Report, SectionId, SectionState, TraceKind, cause, plan};
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

    /// The public id, and the name of its row in `lexicon/elements.tsv`.
    pub fn id(self) -> &'static str {
        match self {
            ElementId::Title => "title",
            ElementId::Measures => "measures",
            ElementId::Shortcomings => "shortcomings",
            ElementId::Leader => "leader",
            ElementId::Plan => "plan",
            ElementId::Cause => "cause",
            ElementId::PlanYear => "plan-year",
            ElementId::Signature => "signature",
            ElementId::Date => "date",
        }
    }

    /// A web page that shows a report usually leaves this out.
    pub fn lost_on_web(self) -> bool {
        row(self.id()).is_some_and(|row| row.lost_on_web)
    }
}

/// By what a body owes an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// 督察工作规定 names bodies of this kind.
    Regulation,
    /// The regulation does not name them (a street office is no level of government); local rules do.
    Local,
    /// The form of official documents.
    Form,
}

impl Duty {
    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            Duty::Regulation => "regulation",
            Duty::Local => "local",
            Duty::Form => "form",
        }
    }
}

/// A row of `lexicon/elements.tsv`.
#[derive(Debug)]
struct ElementRow {
    id: &'static str,
    name: &'static str,
    rule: &'static str,
    owed: &'static str,
    local: &'static str,
    lost_on_web: bool,
}

impl ElementRow {
    /// By what a body of this kind owes it.
    fn duty(&self, body: Option<&str>) -> Duty {
        let names = |cell: &str| body.is_some_and(|body| cell.split('|').any(|kind| kind == body));
        if names(self.local) {
            Duty::Local
        } else if self.owed.is_empty() {
            Duty::Form
        } else {
            Duty::Regulation
        }
    }
}

fn row(id: &str) -> Option<&'static ElementRow> {
    static ROWS: OnceLock<Vec<ElementRow>> = OnceLock::new();
    let rows = ROWS.get_or_init(|| {
        let table = Table::read(rows!("elements"));
        let [id, name, rule, owed, local, web] =
            ["element", "name", "rule", "owed", "local", "web"].map(|name| table.column(name));
        let read = |row: &Row| ElementRow {
            id: row.cell(id),
            name: row.cell(name),
            rule: row.cell(rule),
            owed: row.cell(owed),
            local: row.cell(local),
            lost_on_web: row.cell(web) == "lost",
        };
        table.rows().iter().map(read).collect()
    });
    rows.iter().find(|row| row.id == id)
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
    /// Its Chinese name.
    pub name: &'static str,
    /// The rule that speaks about it.
    pub rule: &'static str,
    /// By what this body owes it.
    pub duty: Duty,
    /// How it stands.
    pub state: ElementState,
    /// Where it stands.
    pub span: Option<Span>,
}

/// Something looked for beside the nine and not counted: 主送机关, 发文字号, 签发人, 公开日期.
#[derive(Clone, Debug)]
pub struct Noted {
    /// Its row in `lexicon/elements.tsv`.
    pub id: &'static str,
    /// Its Chinese name.
    pub name: &'static str,
    /// By what this body owes it.
    pub duty: Duty,
    /// Its words, when it is there.
    pub text: Option<String>,
    /// It is not there, and the web page this text was taken from would have left it out.
    pub lost: bool,
}

/// Reads the nine elements out of what was found.
pub(super) fn read(report: &Report) -> Vec<Element> {
    let unknown = report.kind != DocumentKind::Report || report.readability == Readability::None;
    ElementId::ALL
        .into_iter()
        .filter_map(|id| {
            let (state, span) = if unknown {
                (ElementState::Unknown, None)
            } else {
                state(report, id)
            };
            let row = row(id.id())?;
            Some(Element {
                id,
                name: row.name,
                rule: row.rule,
                duty: row.duty(report.head.body.map(|body| body.id)),
                state,
                span,
            })
        })
        .collect()
}

/// Reads what is noted beside the nine.
pub(super) fn noted(report: &Report) -> Vec<Noted> {
    let head = &report.head;
    let words = |mention: &Option<(String, Span)>| mention.as_ref().map(|(words, _)| words.clone());
    let web = report.traces.of(TraceKind::Web).next().is_some();
    [
        ("addressee", words(&head.addressee)),
        ("number", words(&head.document_number)),
        (
            "signers",
            (!head.signers.is_empty()).then(|| head.signers.join("、")),
        ),
        (
            "publication",
            report.tail.publication_date.map(|(date, _)| date.iso()),
        ),
    ]
    .into_iter()
    .filter_map(|(id, text)| {
        let row = row(id)?;
        let lost = text.is_none() && web && row.lost_on_web;
        Some(Noted {
            id: row.id,
            name: row.name,
            duty: row.duty(head.body.map(|body| body.id)),
            text,
            lost,
        })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    fn read(text: &str) -> Report {
        Report::read(&Source::new(text), crate::report::Numbering::default())
    }

    fn report(organ: &str) -> String {
        format!(
            "{organ}关于2024年度法治政府建设情况的报告\n一、主要举措和成效\n调解纠纷16件。\n二、存在的不足和原因\n力量不足。"
        )
    }

    fn noted<'a>(report: &'a Report, id: &str) -> &'a Noted {
        report
            .noted
            .iter()
            .find(|noted| noted.id == id)
            .expect("it is noted")
    }

    #[test]
    fn a_street_office_and_a_zone_owe_the_contents_by_local_rules() {
        for (organ, duty) in [
            ("云山市城东区柳湾街道办事处", Duty::Local),
            ("云山经济技术开发区管理委员会", Duty::Local),
            ("云山县青石镇人民政府", Duty::Regulation),
            ("云山县人民政府", Duty::Regulation),
            ("云山县司法局", Duty::Regulation),
        ] {
            let report = read(&report(organ));
            for element in &report.elements {
                let form = matches!(
                    element.id,
                    ElementId::Title | ElementId::Signature | ElementId::Date
                );
                let wanted = if form { Duty::Form } else { duty };
                assert_eq!(element.duty, wanted, "{organ}: {}", element.name);
            }
            assert_eq!(noted(&report, "publication").duty, duty, "{organ}");
            assert_eq!(noted(&report, "number").duty, Duty::Form, "{organ}");
        }
    }

    #[test]
    fn a_web_page_loses_the_letterhead_and_no_contents() {
        let text = report("云山县青石镇人民政府");
        let web = read(&format!("发布时间：2025-03-20 来源：青石镇 浏览次数：35\n{text}"));
        assert!(noted(&web, "number").lost && noted(&web, "signers").lost);
        assert!(!noted(&web, "addressee").lost);
        assert_eq!(noted(&web, "publication").text.as_deref(), Some("2025-03-20"));
        let draft = read(&text);
        assert!(draft.noted.iter().all(|noted| !noted.lost));
        let lost: Vec<ElementId> = ElementId::ALL.into_iter().filter(|id| id.lost_on_web()).collect();
        assert_eq!(lost, [ElementId::Signature, ElementId::Date]);
    }

    #[test]
    fn every_row_has_its_reader_and_its_bodies() {
        let ids: Vec<&str> = ElementId::ALL.map(ElementId::id).into();
        let table = Table::read(include_str!("../lexicon/elements.tsv"));
        let column = |name: &str| table.column(name);
        let bodies = Table::read(include_str!("../lexicon/bodies.tsv"));
        let kinds: Vec<&str> = bodies
            .rows()
            .iter()
            .map(|row| row.cell(bodies.column("body")))
            .collect();
        let counted: Vec<&str> = table
            .rows()
            .iter()
            .filter(|row| row.cell(column("counted")) == "yes")
            .map(|row| row.cell(column("element")))
            .collect();
        assert_eq!(counted, ids);
        for row in table.rows() {
            for cell in [row.cell(column("owed")), row.cell(column("local"))] {
                assert!(
                    cell.is_empty() || cell.split('|').all(|kind| kinds.contains(&kind)),
                    "line {}: {cell}",
                    row.line
                );
            }
        }
        assert_eq!(read("").noted.len(), 4);
    }
}
