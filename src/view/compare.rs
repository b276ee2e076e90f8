//! Last year's report beside this year's: shares, paragraphs with what differs, and the figures of both.

use super::{Units, wording};
use crate::json::{Checked, Comparison, Range};

/// How much is in one state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareRow {
    /// What the state is called.
    pub name: &'static str,
    /// Paragraphs.
    pub count: usize,
    /// Thousandths of the text.
    pub share: u32,
}

/// Words that both years have, or that only one has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// The other year has other words here.
    pub differ: bool,
}

/// A paragraph of this year beside the one it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedRow {
    /// Index of its state.
    pub state: usize,
    /// Its place.
    pub range: Range,
    /// This year's.
    pub this: Vec<Words>,
    /// Last year's; nothing when it is identical or new.
    pub last: Vec<Words>,
}

/// A quantity in both years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedFigure {
    /// What is counted.
    pub subject: String,
    /// Last year's as written.
    pub last: String,
    /// This year's as written.
    pub this: String,
    /// What became of it.
    pub change: String,
    /// It should be looked at.
    pub verify: bool,
    /// Its place in this year's text.
    pub range: Range,
}

/// Everything about two years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Whose report, which year, how long.
    pub about: String,
    /// Why nothing is said against this year's report.
    pub note: Option<&'static str>,
    /// By state.
    pub shares: Vec<ShareRow>,
    /// Paragraph by paragraph.
    pub rows: Vec<ComparedRow>,
    /// Paragraphs of last year that are no more.
    pub gone: Vec<String>,
    /// The figures of both.
    pub figures: Vec<ComparedFigure>,
}

impl Compared {
    /// The shares in one line: 完全相同 12.3%，….
    pub fn shares_in_words(&self) -> String {
        let words: Vec<String> = self
            .shares
            .iter()
            .map(|row| [row.name, " ", &wording::compare::percent(row.share)].concat())
            .collect();
        words.join(wording::COMMA.say())
    }
}

/// What to show of the comparison of `text`, checked with the answer `checked`, with `last`.
pub fn compared(text: &str, last: &str, checked: &Checked) -> Option<Compared> {
    let comparison = checked.comparison.as_ref()?;
    let (here, there) = (Units::new(text), Units::new(last));
    let rows: Vec<ComparedRow> = comparison
        .pairs
        .iter()
        .map(|pair| {
            let state = wording::compare::STATES
                .iter()
                .position(|state| state.0 == pair.state);
            let old = pair.last.filter(|_| pair.state != "identical");
            ComparedRow {
                state: state.unwrap_or_default(),
                range: pair.range,
                this: cut(
                    &here,
                    pair.range,
                    pair.differences.iter().map(|words| words.range),
                ),
                last: old.map_or_else(Vec::new, |old| {
                    cut(&there, old, pair.differences.iter().map(|words| words.last))
                }),
            }
        })
        .collect();
    Some(Compared {
        about: wording::compare::about(
            comparison.organ.as_deref(),
            comparison.year,
            comparison.characters,
        ),
        note: wording::compare::note(&comparison.relation),
        shares: shares(comparison, &rows),
        gone: comparison
            .gone
            .iter()
            .map(|range| one_line(there.slice(*range)))
            .collect(),
        figures: figures(checked, comparison),
        rows,
    })
}

fn shares(comparison: &Comparison, rows: &[ComparedRow]) -> Vec<ShareRow> {
    let shares = &comparison.shares;
    let shares = [
        shares.identical,
        shares.numbers,
        shares.nearly,
        shares.rewritten,
        shares.new,
    ];
    shares
        .into_iter()
        .enumerate()
        .map(|(state, share)| ShareRow {
            name: wording::compare::STATES[state].1.say(),
            count: rows.iter().filter(|row| row.state == state).count(),
            share,
        })
        .collect()
}

/// A paragraph cut at what differs.
fn cut(units: &Units, whole: Range, differences: impl Iterator<Item = Range>) -> Vec<Words> {
    let mut words = Vec::new();
    let mut start = whole.start;
    let mut push = |start: u32, end: u32, differ: bool| {
        let text = one_line(units.slice(Range { start, end }));
        if !text.is_empty() {
            words.push(Words { text, differ });
        }
    };
    for range in differences {
        push(start, range.start, false);
        push(range.start, range.end, true);
        start = range.end;
    }
    push(start, whole.end, false);
    words
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], "")
}

fn figures(checked: &Checked, comparison: &Comparison) -> Vec<ComparedFigure> {
    let pairs = comparison.figures.iter();
    pairs
        .filter_map(|pair| {
            let figure = checked.figures.get(pair.figure)?;
            let points = matches!(figure.kind.as_str(), "rate" | "change");
            Some(ComparedFigure {
                subject: figure.subject.clone(),
                last: one_line(&pair.last_text),
                this: one_line(&figure.text),
                change: match pair.difference {
                    _ if pair.verify => wording::compare::VERIFY.say().to_owned(),
                    _ if pair.unchanged => wording::compare::UNCHANGED.say().to_owned(),
                    Some(difference) => wording::compare::change(difference, pair.percent, points),
                    None => String::new(),
                },
                verify: pair.verify,
                range: figure.range,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, check};

    const LAST: &str = "云山县青石镇人民政府关于2023年度法治政府建设情况的报告\n\n一、主要举措和成效\n（一）普法。2023年开展法治宣传活动14场，发放宣传册4200余份，办结率95.5%。\n（二）执法。在河道、渡口设立巡查点，组织夜间巡查，发现问题当场整改。\n（三）公开。通过公开栏公布低保、救助名单，接受群众监督，及时答复询问。\n\n二、存在的不足和原因\n由于编制紧缺，专职执法人员偏少。\n\n云山县青石镇人民政府\n2024年1月8日";

    fn compared_with(change: impl Fn(String) -> String) -> Compared {
        let this = change(LAST.replace("2024年", "2025年").replace("2023年", "2024年"));
        let options = Options {
            last: Some(LAST.to_owned()),
            ..Options::default()
        };
        let checked = Checked::from(&check(&this, &options));
        compared(&this, LAST, &checked).expect("a comparison")
    }

    fn marked(words: &[Words]) -> String {
        words
            .iter()
            .map(|words| {
                if words.differ {
                    format!("[{}]", words.text)
                } else {
                    words.text.clone()
                }
            })
            .collect()
    }

    #[test]
    fn paragraphs_stand_side_by_side() {
        let seen = compared_with(|this| {
            this.replace("14场", "16场")
                .replace("通过公开栏公布低保、救助名单", "在😀公开栏公布低保名单")
        });
        assert_eq!(seen.about, "云山县青石镇人民政府 · 2023年度 · 196字");
        assert_eq!(seen.note, None);
        assert_eq!(
            marked(&seen.rows[0].this),
            "[2024]年开展法治宣传活动[16]场，发放宣传册4200余份，办结率95.5%。"
        );
        assert_eq!(
            marked(&seen.rows[0].last),
            "[2023]年开展法治宣传活动[14]场，发放宣传册4200余份，办结率95.5%。"
        );
        assert_eq!(
            wording::compare::STATES[seen.rows[0].state].1.zh(),
            "只改了年份或数字"
        );
        assert_eq!((seen.rows[1].state, seen.rows[1].last.len()), (0, 0));
        assert!(
            marked(&seen.rows[2].this).starts_with("[在😀]公开栏"),
            "{:?}",
            seen.rows[2]
        );
        assert_eq!(seen.shares.iter().map(|row| row.share).sum::<u32>(), 1000);
        assert!(seen.shares_in_words().starts_with("完全相同 "));
    }

    #[test]
    fn figures_say_what_became_of_them() {
        let seen = compared_with(|this| this.replace("14场", "21场").replace("95.5%", "96.7%"));
        let rows: Vec<String> = seen
            .figures
            .iter()
            .map(|row| format!("{} {}→{} {}", row.subject, row.last, row.this, row.change))
            .collect();
        assert_eq!(
            rows,
            [
                "开展法治宣传活动 14场→21场 +7（+50%）",
                "发放宣传册 4200余份→4200余份 未变，请核实",
                "办结率 95.5%→96.7% +1.2个百分点",
            ]
        );
    }

    #[test]
    fn the_wrong_report_is_told() {
        let seen = compared_with(|_| LAST.to_owned());
        assert!(seen.note.is_some_and(|note| note.contains("同一份")));
        assert!(seen.figures.iter().all(|row| !row.verify));
    }
}
