//! Numbers: those that say how much was done, and those that do not.

mod change;
mod chinese;
mod clause;
mod phrase;
pub mod quantity;
mod scan;
mod setting;
mod subject;
#[cfg(test)]
mod tests;

use std::ops::Range;

use rust_decimal::Decimal;

pub use change::{Changed, before_in_sentence, changed, is_percent};

use crate::report::{Block, BlockKind, SectionId};
use crate::text::Span;

/// What a figure measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind {
    /// 14场
    Count,
    /// 100%
    Rate,
    /// 同比下降19.6%, 提高3个百分点
    Change,
    /// 46.3万元
    Money,
    /// 1200平方米
    Area,
    /// 15个工作日
    Duration,
}

impl FigureKind {
    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            FigureKind::Count => "count",
            FigureKind::Rate => "rate",
            FigureKind::Change => "change",
            FigureKind::Money => "money",
            FigureKind::Area => "area",
            FigureKind::Duration => "duration",
        }
    }
}

/// How exact a figure claims to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approximation {
    /// 14场
    Exact,
    /// 余, 多, 超过, 以上, 不少于: at least this much
    AtLeast,
    /// 近, 不足, 以下, 以内: at most this much
    AtMost,
    /// 约, 左右, 几: about this much
    About,
}

impl Approximation {
    /// The public id: `none`, `over`, `under`, `about`.
    pub fn id(self) -> &'static str {
        match self {
            Approximation::Exact => "none",
            Approximation::AtLeast => "over",
            Approximation::AtMost => "under",
            Approximation::About => "about",
        }
    }
}

/// A number that says how much was done.
#[derive(Clone, Debug)]
pub struct Figure {
    /// From the first digit or numeral to the end of the measure word (余 多 几 inside, 以上 左右 after it included).
    pub span: Span,
    /// In the base unit with the printed precision: 46.3万元 = 463000, four decimals lost; a decrease is negative.
    pub value: Decimal,
    /// Upper end of a range.
    pub value_to: Option<Decimal>,
    /// Half of the last printed place in the base unit (46.3万元: 500), for comparing with rounding.
    pub half_place: Decimal,
    /// Base unit: 件, 元, %, 百分点 ….
    pub unit: String,
    /// What it measures.
    pub kind: FigureKind,
    /// How exact it claims to be.
    pub approximation: Approximation,
    /// What it counts: the counted noun phrase with its verb (“派发宣传册”).
    pub subject: Span,
    /// The subject's words, folded.
    pub subject_text: String,
    /// Theme id from `lexicon/themes.tsv`, or empty.
    pub theme: &'static str,
    /// Id of the indicator from `lexicon/indicators.tsv`, or empty.
    pub indicator: &'static str,
    /// Words that bind it, in the order of the text: 其中, 累计, 同比.
    pub scope: Vec<&'static str>,
    /// What a change is measured against, as written: 上年同期.
    pub base: Option<&'static str>,
    /// Index of its block in the report, and its place in the folded text of the block.
    pub block: usize,
    /// See `block`.
    pub range: Range<usize>,
    /// The section it stands in.
    pub section: Option<SectionId>,
    /// It is a target: it stands in the plan.
    pub target: bool,
}

/// Why a number is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotFigureReason {
    /// 2023年
    Year,
    /// 2023年2月18日, 6月底
    Date,
    /// 11:34, 24小时
    Time,
    /// 〔2023〕43号
    DocumentNumber,
    /// 一、 （二）
    Ordinal,
    /// 3·15
    Festival,
    /// 12345
    Hotline,
    /// 十九届六中, 八五, 三项制度
    ProperName,
    /// 第二十四条
    Article,
    /// 每季度一次, 一支队伍, 两级
    Phrase,
}

impl NotFigureReason {
    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            NotFigureReason::Year => "year",
            NotFigureReason::Date => "date",
            NotFigureReason::Time => "time",
            NotFigureReason::DocumentNumber => "document-number",
            NotFigureReason::Ordinal => "ordinal",
            NotFigureReason::Festival => "festival",
            NotFigureReason::Hotline => "hotline",
            NotFigureReason::ProperName => "proper-name",
            NotFigureReason::Article => "article",
            NotFigureReason::Phrase => "phrase",
        }
    }
}

/// A number that is no figure.
#[derive(Clone, Debug)]
pub struct NotFigure {
    /// Where.
    pub span: Span,
    /// Why not.
    pub reason: NotFigureReason,
}

/// Reads the numbers of the report.
pub(super) fn read(blocks: &[Block], _sections: &super::Sections) -> (Vec<Figure>, Vec<NotFigure>) {
    let (mut figures, mut others) = (Vec::new(), Vec::new());
    for (index, block) in blocks.iter().enumerate() {
        let text = block.text.text();
        if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading) {
            let reason = match block.kind {
                BlockKind::Title | BlockKind::Signature | BlockKind::Addressee | BlockKind::Signers => {
                    NotFigureReason::ProperName
                }
                BlockKind::Date => NotFigureReason::Date,
                _ => NotFigureReason::DocumentNumber,
            };
            others.extend(
                scan::furniture(text, reason)
                    .into_iter()
                    .map(|(range, reason)| NotFigure {
                        span: block.text.span(range),
                        reason,
                    }),
            );
            continue;
        }
        let scanned = scan::paragraph(text);
        others.extend(scanned.others.into_iter().map(|(range, reason)| NotFigure {
            span: block.text.span(range),
            reason,
        }));
        figures.extend(
            scanned
                .figures
                .into_iter()
                .map(|found| figure(index, block, found)),
        );
    }
    (figures, others)
}

fn figure(index: usize, block: &Block, found: scan::Found) -> Figure {
    let text = block.text.text();
    let (theme, indicator) = super::theme::of_figure(text, &found.range, &found.subject.text);
    let (scope, base) = setting::of(text, &found.range, found.kind, found.sentence);
    Figure {
        span: block.text.span(found.range.clone()),
        value: found.value,
        value_to: found.value_to,
        half_place: found.half_place,
        unit: found.unit.to_owned(),
        kind: found.kind,
        approximation: found.approximation,
        subject: block.text.span(found.subject.range),
        subject_text: found.subject.text,
        theme,
        indicator,
        scope,
        base,
        block: index,
        range: found.range,
        section: block.section,
        target: block.section == Some(SectionId::Plan),
    }
}
