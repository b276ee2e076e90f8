//! What the reader does not want to be told again: remembered by content and not by position, so that it survives edits
//! elsewhere, and never more than he said.

use super::Units;
use super::known::{Known, places};
use crate::json::{Checked, Finding};

/// How much is ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// This finding, as long as its words stand.
    Once,
    /// All findings of this rule in this text.
    Kind,
    /// This finding, because it is wrong.
    FalseAlarm,
}

impl Scope {
    /// All, in the order in which they are offered.
    pub const ALL: [Scope; 3] = [Scope::Once, Scope::Kind, Scope::FalseAlarm];

    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            Scope::Once => "once",
            Scope::Kind => "kind",
            Scope::FalseAlarm => "false-alarm",
        }
    }
}

/// One finding that is not to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// How much.
    pub scope: Scope,
    /// Which.
    pub known: Known,
}

impl Ignored {
    /// What to remember so as not to show `finding` again.
    pub fn new(text: &str, finding: &Finding, scope: Scope) -> Self {
        Self {
            scope,
            known: Known::new(text, finding),
        }
    }

    fn covers(&self, finding: &Finding, places: &[String]) -> bool {
        self.scope == Scope::Kind || self.known.covers(finding, places)
    }
}

/// The answer without the findings that are ignored. A group of places is shown again as a whole when one of them is new.
pub fn without(text: &str, checked: &Checked, ignored: &[Ignored]) -> Checked {
    let mut rest = checked.clone();
    let units = Units::new(text);
    rest.findings.retain(|finding| {
        let mut of_rule = ignored
            .iter()
            .filter(|entry| entry.known.rule == finding.rule)
            .peekable();
        of_rule.peek().is_none() || {
            let places = places(&units, finding);
            !of_rule.any(|entry| entry.covers(finding, &places))
        }
    });
    rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, check};

    const TEXT: &str = "云山县青石镇人民政府关于2024年度法治政府建设情况的报告\n一、主要举措和成效\n组织培训9场,到场412人。全年调解纠纷16件，成功15件，成功率97%，群众比较满意。\n二、存在的不足和原因\n因为人手少，走访不够经常。";

    fn checked(text: &str) -> Checked {
        Checked::from(&check(text, &Options::default()))
    }

    fn of<'a>(checked: &'a Checked, rule: &str) -> &'a Finding {
        checked
            .findings
            .iter()
            .find(|finding| finding.rule == rule)
            .expect("it is found")
    }

    fn left(text: &str, ignored: &[Ignored], rule: &str) -> usize {
        without(text, &checked(text), ignored)
            .findings
            .iter()
            .filter(|finding| finding.rule == rule)
            .count()
    }

    #[test]
    fn what_is_ignored_stays_away_when_the_text_changes_elsewhere() {
        let all = checked(TEXT);
        let comma = Ignored::new(TEXT, of(&all, "half-width-mark"), Scope::Once);
        let one = [comma];
        assert_eq!(left(TEXT, &one, "half-width-mark"), 0);
        assert_eq!(left(TEXT, &one, "rate-mismatch"), 1);
        let elsewhere = TEXT.replace("走访不够经常", "下村走访不够经常，底数不够清楚");
        assert_eq!(left(&elsewhere, &one, "half-width-mark"), 0);
        let itself = TEXT.replace("9场,到场412人", "9场,来了412人");
        assert_eq!(left(&itself, &one, "half-width-mark"), 1);
    }

    #[test]
    fn a_new_place_shows_the_group_again_unless_the_kind_is_ignored() {
        let all = checked(TEXT);
        let more = TEXT.replace("因为人手少，", "因为人手少,");
        for (scope, count) in [(Scope::Once, 1), (Scope::FalseAlarm, 1), (Scope::Kind, 0)] {
            let one = [Ignored::new(TEXT, of(&all, "half-width-mark"), scope)];
            assert_eq!(left(&more, &one, "half-width-mark"), count, "{}", scope.id());
        }
    }

    #[test]
    fn something_missing_is_known_by_what_was_said() {
        let all = checked(TEXT);
        let missing: Vec<&Finding> = all
            .findings
            .iter()
            .filter(|finding| finding.rule == "missing-section")
            .collect();
        assert!(missing.len() > 1, "{missing:#?}");
        let one = [Ignored::new(TEXT, missing[0], Scope::Once)];
        assert_eq!(left(TEXT, &one, "missing-section"), missing.len() - 1);
        let later = format!("{TEXT}\n（此件公开发布）");
        assert_eq!(left(&later, &one, "missing-section"), missing.len() - 1);
    }
}
