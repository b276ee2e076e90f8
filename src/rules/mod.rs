//! What is wrong with the report. One file is one rule; this table is the only other place that knows it.

mod catalogue;

use crate::report::Report;
use crate::text::{Source, Span};

pub use catalogue::RULES;

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
    /// Document and article, standard and clause, or “常见表述”.
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
            message: message.into(),
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
