//! From bytes to UTF-16: every offset of the answer is converted in one sweep over the text.

use rust_decimal::prelude::ToPrimitive;

use super::{
    Arithmetic, Block, Checked, Edit, Element, Figure, Finding, NotFigure, Noted, Quote, RULES_VERSION,
    Range, Related, SCHEMA, Section, Theme, Unnumbered,
};
use crate::check;
use crate::report::{
    BlockKind, DocumentKind, Heading, Readability, Report, SectionState, TraceKind, Verdict,
};
use crate::rules::Place;
use crate::text::{Span, utf16_offsets};

/// Collects byte offsets first (as placeholders), so that one sweep converts them all.
pub(super) struct Offsets<'a> {
    text: &'a str,
    bytes: Vec<u32>,
    utf16: Vec<u32>,
    next: usize,
}

impl<'a> Offsets<'a> {
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            bytes: Vec::new(),
            utf16: Vec::new(),
            next: 0,
        }
    }

    /// From now on the same calls in the same order give what they asked for.
    pub fn convert(&mut self) {
        self.bytes.push(self.text.len() as u32);
        self.utf16 = utf16_offsets(self.text, &self.bytes);
    }

    fn point(&mut self, byte: u32) -> u32 {
        if self.utf16.is_empty() {
            self.bytes.push(byte);
            return 0;
        }
        self.next += 1;
        self.utf16[self.next - 1]
    }

    pub fn range(&mut self, span: Span) -> Range {
        Range {
            start: self.point(span.start),
            end: self.point(span.end),
        }
    }

    fn place(&mut self, place: Place) -> Option<Range> {
        match place {
            Place::At(span) => Some(self.range(span)),
            Place::After(byte) => Some(self.range(Span {
                start: byte,
                end: byte,
            })),
            Place::Whole => None,
        }
    }
}

/// The answer is built twice by the same code: once to collect the offsets, once with them converted.
pub(super) fn checked(checked: &check::Checked) -> Checked {
    let mut offsets = Offsets::new(checked.source.text());
    build(checked, &mut offsets);
    offsets.convert();
    Checked {
        comparison: super::comparison::comparison(checked),
        ..build(checked, &mut offsets)
    }
}

/// Characters without blanks.
pub(super) fn characters(text: &str) -> usize {
    text.chars()
        .filter(|character| !character.is_whitespace())
        .count()
}

#[allow(clippy::too_many_lines)] // one field after another, nothing to divide
fn build(checked: &check::Checked, offsets: &mut Offsets) -> Checked {
    let report = &checked.report;
    let text = |span: Span| checked.source.slice(span).to_owned();
    Checked {
        schema: SCHEMA,
        tool: env!("CARGO_PKG_VERSION").to_owned(),
        rules: RULES_VERSION.to_owned(),
        kind: match report.kind {
            DocumentKind::Report => "report",
            DocumentKind::Unlike => "unlike",
            DocumentKind::TooShort => "too-short",
        }
        .to_owned(),
        title: report.head.title_span.map(|span| Quote {
            text: report.head.title.clone().unwrap_or_default(),
            range: offsets.range(span),
        }),
        organ: report.head.organ.clone(),
        level: report
            .head
            .level
            .map_or("unknown", crate::report::Level::id)
            .to_owned(),
        body: report.head.body.map_or("unknown", |body| body.id).to_owned(),
        year: report.head.year,
        plan_year: report.head.plan_year,
        document_number: report
            .head
            .document_number
            .as_ref()
            .map(|(number, _)| number.clone()),
        addressee: report
            .head
            .addressee
            .as_ref()
            .map(|(addressee, _)| addressee.clone()),
        signers: report.head.signers.clone(),
        signature: report
            .tail
            .signatures
            .iter()
            .map(|(organ, _)| organ.clone())
            .collect(),
        date: report.tail.date.map(|(date, _)| date.iso()),
        publication_date: report.tail.publication_date.map(|(date, _)| date.iso()),
        characters: characters(checked.source.text()),
        readability: match report.readability {
            Readability::Full => "full",
            Readability::Partial => "partial",
            Readability::None => "none",
        }
        .to_owned(),
        joined_lines: report.traces.of(TraceKind::BrokenLine).count(),
        sections: sections(checked, offsets),
        unnumbered: report
            .unnumbered
            .iter()
            .map(|line| Unnumbered {
                first_rank: line.first_rank,
                range: offsets.range(line.span),
            })
            .collect(),
        figures: report
            .figures
            .iter()
            .map(|figure| Figure {
                text: text(figure.span),
                value: figure.value.to_f64().unwrap_or_default(),
                value_to: figure.value_to.and_then(|value| value.to_f64()),
                unit: figure.unit.clone(),
                kind: figure.kind.id().to_owned(),
                approx: figure.approximation.id().to_owned(),
                target: figure.target,
                subject: figure.subject_text.clone(),
                theme: figure.theme.to_owned(),
                indicator: figure.indicator.to_owned(),
                scope: figure.scope.iter().map(|word| (*word).to_owned()).collect(),
                base: figure.base.map(str::to_owned),
                section: figure.section.map(|id| id.id().to_owned()),
                range: offsets.range(figure.span),
            })
            .collect(),
        not_figures: report
            .not_figures
            .iter()
            .map(|number| NotFigure {
                text: text(number.span),
                reason: number.reason.id().to_owned(),
                range: offsets.range(number.span),
            })
            .collect(),
        arithmetic: report
            .arithmetic
            .iter()
            .map(|calculation| Arithmetic {
                text: calculation.formula.clone(),
                holds: calculation.holds(),
                verdict: calculation.verdict.id().to_owned(),
                reason: match calculation.verdict {
                    Verdict::Unchecked(reason) => Some(reason.to_owned()),
                    _ => None,
                },
                places: std::iter::once(&calculation.stated)
                    .chain(&calculation.others)
                    .map(|index| offsets.range(report.figures[*index].span))
                    .collect(),
            })
            .collect(),
        themes: report
            .themes
            .iter()
            .map(|theme| Theme {
                id: theme.id.to_owned(),
                name: theme.name.to_owned(),
                level: theme.level.id().to_owned(),
            })
            .collect(),
        elements: report
            .elements
            .iter()
            .map(|element| Element {
                id: element.id.id().to_owned(),
                name: element.name.to_owned(),
                state: element.state.id().to_owned(),
                start: element.span.map(|span| offsets.point(span.start)),
                end: element.span.map(|span| offsets.point(span.end)),
                rule: element.rule.to_owned(),
                duty: element.duty.id().to_owned(),
            })
            .collect(),
        noted: report
            .noted
            .iter()
            .map(|noted| Noted {
                id: noted.id.to_owned(),
                name: noted.name.to_owned(),
                duty: noted.duty.id().to_owned(),
                text: noted.text.clone(),
                lost: noted.lost,
            })
            .collect(),
        findings: findings(checked, offsets),
        blocks: blocks(report, offsets),
        comparison: None,
    }
}

fn sections(checked: &check::Checked, offsets: &mut Offsets) -> Vec<Section> {
    let report = &checked.report;
    report
        .sections
        .iter()
        .filter(|section| {
            section.id != crate::report::SectionId::Other || section.state == SectionState::Present
        })
        .map(|section| Section {
            id: section.id.id().to_owned(),
            state: section.state.id().to_owned(),
            heading: section.heading.map(|span| checked.source.slice(span).to_owned()),
            start: section.heading.map(|span| offsets.point(span.start)),
            end: section.heading.map(|span| offsets.point(span.end)),
            body_start: section.body.map(|span| offsets.point(span.start)),
            body_end: section.body.map(|span| offsets.point(span.end)),
            parent: section.parent.map(|id| id.id().to_owned()),
            characters: section.characters,
            figures: report
                .figures
                .iter()
                .filter(|figure| figure.section == Some(section.id))
                .count(),
        })
        .collect()
}

fn findings(checked: &check::Checked, offsets: &mut Offsets) -> Vec<Finding> {
    checked
        .findings
        .iter()
        .map(|finding| Finding {
            rule: finding.rule.id.to_owned(),
            class: finding.class.id().to_owned(),
            message: finding.message.clone(),
            why: finding.rule.why.to_owned(),
            basis: finding.rule.basis.to_owned(),
            advice: finding.advice.clone(),
            places: finding
                .places
                .iter()
                .filter_map(|place| offsets.place(*place))
                .collect(),
            related: finding
                .related
                .iter()
                .map(|(span, note)| Related {
                    note: note.clone(),
                    range: offsets.range(*span),
                })
                .collect(),
            edits: finding
                .edits
                .iter()
                .map(|edit| Edit {
                    text: edit.text.clone(),
                    range: offsets.range(edit.span),
                })
                .collect(),
        })
        .collect()
}

fn blocks(report: &Report, offsets: &mut Offsets) -> Vec<Block> {
    let of_block = |index: usize| {
        let from = report.headings.partition_point(|heading| heading.block < index);
        report.headings[from..]
            .iter()
            .take_while(move |heading: &&Heading| heading.block == index)
    };
    report
        .blocks
        .iter()
        .enumerate()
        .map(|(index, block)| Block {
            kind: match block.kind {
                BlockKind::Letterhead => "letterhead",
                BlockKind::DocumentNumber => "document-number",
                BlockKind::Signers => "signers",
                BlockKind::Title => "title",
                BlockKind::Addressee => "addressee",
                BlockKind::Heading => "heading",
                BlockKind::Paragraph => "paragraph",
                BlockKind::Signature => "signature",
                BlockKind::Date => "date",
                BlockKind::Appendix => "appendix",
                BlockKind::Web | BlockKind::Furniture => "web",
            }
            .to_owned(),
            level: match block.kind {
                BlockKind::Heading => of_block(index).next().map_or(1, |heading| heading.level),
                _ => 0,
            },
            section: block.section.map(|id| id.id().to_owned()),
            lead_end: of_block(index)
                .filter(|heading| heading.run_in && block.kind == BlockKind::Paragraph)
                .last()
                .map(|heading| offsets.point(heading.span.end)),
            range: offsets.range(block.span),
        })
        .collect()
}
