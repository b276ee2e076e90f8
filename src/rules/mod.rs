//! What is wrong with the report. One file is one rule; this table is the only other place that knows it.

/// A regular expression, compiled once at its first use; the pattern is part of the program.
macro_rules! pattern {
    ($text:expr) => {{
        static PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
            regex::Regex::new($text).expect("the pattern is a valid regular expression")
        });
        &*PATTERN
    }};
}

mod approximation;
mod catalogue;
mod change;
mod citation;
#[cfg(test)]
mod example;
mod marks;
mod passage;
mod reference;

mod empty_heading;
mod heading_period;
mod leader_one_head;
mod leader_without_action;
mod merged_section;
mod missing_cause;
mod missing_section;
mod ordinal_form;
mod partial_cause;
mod plan_without_target;
mod plan_without_year;
mod plan_year;
mod section_order;
mod skipped_ordinal;
mod theme_uncovered;
mod thin_section;
mod unanswered_problem;

mod date_form;
mod document_number_form;
mod late_report;
mod missing_addressee;
mod missing_date;
mod missing_signature;
mod missing_title;
mod request_in_report;
mod title_kind;
mod title_without_organ;
mod title_without_year;
mod year_conflict;

mod change_misattached;
mod decrease_by_times;
mod doubled_approximation;
mod enumeration_count;
mod figure_conflict;
mod impossible_rate;
mod no_figures;
mod part_exceeds_total;
mod point_or_percent;
mod range_without_unit;
mod rate_mismatch;
mod total_mismatch;

mod half_width_mark;
mod placeholder;

mod law_not_yet;
mod misnamed_law;
mod not_a_document;
mod repealed_law;
mod stale_goal;
mod stale_phrase;
mod untitled_law;

mod festival_form;
mod incomplete_phrase;
mod mark_between_titles;
mod repeated_mark;
mod repeated_word;
mod straight_quote;
mod unpaired_mark;
mod unquoted_phrase;
mod wrong_word;

mod broken_line;
mod markup_trace;
mod stray_space;
mod web_trace;

mod foreign_place;
mod two_reports;
mod unchanged_figure;
mod unchanged_paragraph;

mod unlike_report;

use crate::compare::{Comparison, Relation};
use crate::report::{DocumentKind, Readability, Report, SectionId, SectionState, TraceKind};
use crate::text::{Source, Span};

pub use catalogue::RULES;
pub use reference::reference;

/// The regulation that lists what the report must contain; its chapter is cited, not single articles.
const REGULATION: &str = "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）年度报告一章";
/// The standard for the form of official documents.
const FORMAT: &str = "GB/T 9704—2012《党政机关公文格式》";

/// What is looked at before a document is signed.
const REVIEW: &str = "《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条";

/// Characters of a message: a line beside the text.
const LONGEST_MESSAGE: usize = 40;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// 来源痕迹: damage done by copying.
    Trace,
    /// 建议完善: would be better.
    Improve,
    /// 需要核实: probably wrong, a person has to look.
    Verify,
    /// 必须补正: absent though required, or self-contradictory; certain.
    Must,
}

impl Class {
    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            Class::Trace => "trace",
            Class::Improve => "improve",
            Class::Verify => "verify",
            Class::Must => "must",
        }
    }

    /// The Chinese name.
    pub fn name(self) -> &'static str {
        match self {
            Class::Trace => "来源痕迹",
            Class::Improve => "建议完善",
            Class::Verify => "需要核实",
            Class::Must => "必须补正",
        }
    }
}

/// Where a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// There.
    At(Span),
    /// Something is missing after this byte.
    After(u32),
    /// The text as a whole.
    Whole,
}

/// A mechanical change that would cure a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What goes.
    pub span: Span,
    /// What comes instead.
    pub text: String,
}

/// Something that is wrong or doubtful.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How much it weighs (a rule may say less than its own class, never more).
    pub class: Class,
    /// Where; never empty.
    pub places: Vec<Place>,
    /// What: one sentence of at most 40 characters that quotes the text.
    pub message: String,
    /// What to do: one imperative sentence.
    pub advice: String,
    /// Other places that matter, with what they show.
    pub related: Vec<(Span, String)>,
    /// Mechanical changes, if any.
    pub edits: Vec<Edit>,
}

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// Public id, named after the defect; never reused.
    pub id: &'static str,
    /// Short Chinese title.
    pub title: &'static str,
    /// The weight of its findings (the heaviest one, where it has several).
    pub class: Class,
    /// Why it matters: one sentence.
    pub why: &'static str,
    /// Document and article, standard and clause, or “表述习惯”.
    pub basis: &'static str,
    /// Markdown: 查什么 / 为什么 / 怎么改 / 例, with `bad` and `good` blocks that the registry test runs.
    pub doc: &'static str,
    /// The check itself.
    pub check: fn(&'static Rule, &Context, &mut Vec<Finding>),
}

/// What a rule may look at.
#[derive(Debug)]
pub struct Context<'a> {
    /// The text.
    pub source: &'a Source,
    /// What stands in it.
    pub report: &'a Report,
    /// What it is beside last year's report, where that was given.
    pub comparison: Option<&'a Comparison>,
}

impl Context<'_> {
    /// The text is an annual report, as far as can be told.
    fn is_report(&self) -> bool {
        self.report.kind == DocumentKind::Report
    }

    /// It is a report and was read whole: what is not found is not there.
    fn is_whole(&self) -> bool {
        self.is_report() && self.report.readability == Readability::Full
    }

    /// As heavy as `class` where the regulation that lists the contents was in force, for earlier years only advice.
    fn owed(&self, class: Class) -> Class {
        const FIRST: u16 = 2019;
        if self.report.head.year.is_some_and(|year| year < FIRST) {
            Class::Improve
        } else {
            class
        }
    }

    /// The comparison with the report of an earlier year, where there is one.
    fn earlier(&self) -> Option<&Comparison> {
        self.comparison
            .filter(|found| found.relation == Relation::Earlier)
    }

    /// Lines of a web page stand around the text, so that the page may have cut signature and date.
    fn is_web_page(&self) -> bool {
        self.report.traces.of(TraceKind::Web).next().is_some()
    }

    /// Traces of one kind outside the lines of a web page, which go as a whole.
    fn own_traces(&self, kind: TraceKind) -> Vec<Span> {
        let web: Vec<Span> = self.report.traces.of(TraceKind::Web).collect();
        self.report
            .traces
            .of(kind)
            .filter(|span| !web.iter().any(|line| line.overlaps(*span)))
            .collect()
    }

    /// The body of a section that can be judged: it stands there with more than a sentence.
    fn body(&self, id: SectionId) -> Option<Span> {
        let section = self.report.sections.of(id);
        matches!(section.state, SectionState::Present | SectionState::Merged)
            .then_some(section.body)
            .flatten()
            .filter(|_| self.is_whole())
    }

    /// Where a section's heading stands, for findings about the section as a whole.
    fn heading_place(&self, id: SectionId) -> Place {
        self.report
            .sections
            .of(id)
            .heading
            .map_or(Place::Whole, Place::At)
    }
}

impl Rule {
    /// A finding of this rule with its own class.
    pub fn finding(
        &'static self,
        place: Place,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) -> Finding {
        Finding {
            rule: self,
            class: self.class,
            places: vec![place],
            message: passage::shortened(&message.into(), LONGEST_MESSAGE),
            advice: advice.into(),
            related: Vec::new(),
            edits: Vec::new(),
        }
    }
}

impl Finding {
    /// The same finding with another (lighter) class.
    #[must_use]
    pub fn class(mut self, class: Class) -> Self {
        self.class = class;
        self
    }

    /// The same finding with these places.
    #[must_use]
    pub fn places(mut self, places: Vec<Place>) -> Self {
        self.places = places;
        self
    }

    /// The same finding with one more related place.
    #[must_use]
    pub fn related(mut self, span: Span, note: impl Into<String>) -> Self {
        self.related.push((span, note.into()));
        self
    }

    /// The same finding with one more edit.
    #[must_use]
    pub fn edit(mut self, span: Span, text: impl Into<String>) -> Self {
        self.edits.push(Edit {
            span,
            text: text.into(),
        });
        self
    }
}

/// Runs every rule and puts the findings into the order of a reviewer: heavier first, then from start to end.
pub fn judge(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES {
        (rule.check)(rule, context, &mut findings);
    }
    catalogue::arrange(findings)
}
