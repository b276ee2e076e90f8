//! What the reader adds to a finding in his own words; it is written into the letter and the comments.

use super::known::{Known, places};
use super::wording::chinese;
use super::{Units, View};
use crate::json::Checked;

/// A note at a finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// The finding.
    pub known: Known,
    /// The note, never empty.
    pub words: String,
}

/// For each finding the note at it.
///
/// A note belongs to the finding that has one of its places; where the words there have changed, to one that says the same.
pub fn remarks_of(text: &str, checked: &Checked, remarks: &[Remark]) -> Vec<Option<usize>> {
    let mut found = vec![None; checked.findings.len()];
    if remarks.is_empty() {
        return found;
    }
    let units = Units::new(text);
    let mut free = vec![true; remarks.len()];
    for exactly in [true, false] {
        for (finding, found) in checked.findings.iter().zip(&mut found) {
            if found.is_some() {
                continue;
            }
            let here = places(&units, finding);
            let belongs = |remark: &Remark| {
                let known = &remark.known;
                known.rule == finding.rule
                    && if exactly && !here.is_empty() {
                        here.iter().any(|place| known.places.contains(place))
                    } else {
                        known.message == finding.message
                    }
            };
            *found = (0..remarks.len()).find(|index| free[*index] && belongs(&remarks[*index]));
            if let Some(index) = *found {
                free[index] = false;
            }
        }
    }
    found
}

impl View {
    /// Writes the notes onto the cards and into their opinions.
    pub fn remark(&mut self, text: &str, checked: &Checked, remarks: &[Remark]) {
        for (card, found) in self.cards.iter_mut().zip(remarks_of(text, checked, remarks)) {
            if let Some(index) = found {
                card.remark = chinese::remark(&remarks[index].words);
                card.opinion.push_str(&card.remark);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, check};

    const TEXT: &str = "云山县青石镇人民政府关于2024年度法治政府建设情况的报告\n一、主要举措和成效\n组织培训9场,到场412人。全年调解纠纷16件，成功15件，成功率97%，群众比较满意。\n二、存在的不足和原因\n因为人手少，走访不够经常。";

    fn checked(text: &str) -> Checked {
        Checked::from(&check(text, &Options::default()))
    }

    fn noted(text: &str, remarks: &[Remark]) -> Vec<(String, String)> {
        let checked = checked(text);
        let found = remarks_of(text, &checked, remarks);
        let noted = checked.findings.iter().zip(found);
        noted
            .filter_map(|(finding, found)| Some((finding.rule.clone(), remarks[found?].words.clone())))
            .collect()
    }

    #[test]
    fn a_note_stays_with_its_finding() {
        let all = checked(TEXT);
        let remarks: Vec<Remark> = ["rate-mismatch", "half-width-mark"]
            .into_iter()
            .map(|rule| {
                let finding = all.findings.iter().find(|finding| finding.rule == rule);
                Remark {
                    known: Known::new(TEXT, finding.expect("it is found")),
                    words: rule.to_owned(),
                }
            })
            .collect();
        let both = [
            ("rate-mismatch", "rate-mismatch"),
            ("half-width-mark", "half-width-mark"),
        ]
        .map(|(rule, words)| (rule.to_owned(), words.to_owned()));
        assert_eq!(noted(TEXT, &remarks), both);
        let before = TEXT.replace("组织培训", "全年组织法治培训");
        assert_eq!(
            noted(&before, &remarks),
            both,
            "its words have changed, it says the same"
        );
        let cured = TEXT.replace("97%", "93.8%");
        assert_eq!(noted(&cured, &remarks), both[1..]);
        assert_eq!(noted(TEXT, &[]), []);
    }

    #[test]
    fn the_letter_says_it_in_whole_sentences() {
        let all = checked(TEXT);
        let mut view = View::new(TEXT, &all);
        let remark = Remark {
            known: Known::new(TEXT, &all.findings[0]),
            words: "请附台账\n电话已说明。\n".to_owned(),
        };
        view.remark(TEXT, &all, &[remark]);
        assert!(
            view.cards[0]
                .opinion
                .ends_with("补充说明：请附台账。电话已说明。"),
            "{}",
            view.cards[0].opinion
        );
        assert!(view.cards[1].remark.is_empty());
    }
}
