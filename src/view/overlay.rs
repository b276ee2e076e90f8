//! The marks behind the field while the text is being edited: where they are after changes that nobody has checked yet.

use super::sheet::places;
use super::{Units, class_of};
use crate::json::{Checked, Range};
use crate::rules::Class;
use crate::text::order;

/// A stretch of the text that belongs to a finding. Stretches do not overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where, in code units.
    pub range: Range,
    /// Which finding.
    pub finding: usize,
    /// Its class.
    pub class: Class,
}

/// Words of a line, with the stretch they belong to.
pub type Run<'a> = (&'a str, Option<Stretch>);

/// The places of all findings in the order of the text; where two overlap the later one gives way.
pub fn stretches(checked: &Checked) -> Vec<Stretch> {
    let mut all: Vec<Stretch> = Vec::new();
    for (finding, found) in checked.findings.iter().enumerate() {
        let class = class_of(&found.class);
        all.extend(places(checked, found).into_iter().map(|range| Stretch {
            range,
            finding,
            class,
        }));
    }
    order::by_numbers(&mut all, |stretch| (stretch.range.start, stretch.range.end));
    let mut end = 0;
    all.retain_mut(|stretch| {
        stretch.range.start = stretch.range.start.max(end);
        let stays = stretch.range.start < stretch.range.end;
        if stays {
            end = stretch.range.end;
        }
        stays
    });
    all
}

/// The stretches of `old` in `new`: those before and behind what has changed move with it, those that it touches are gone.
pub fn moved(old: &str, new: &str, stretches: &[Stretch]) -> Vec<Stretch> {
    if old == new {
        return stretches.to_vec();
    }
    let units = |text: &str| {
        text.chars()
            .map(|character| character.len_utf16() as u32)
            .sum::<u32>()
    };
    let same = |(one, other): &(char, char)| one == other;
    let width = |(one, _): (char, char)| one.len_utf8();
    let start: usize = old.chars().zip(new.chars()).take_while(same).map(width).sum();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end: usize = old_rest
        .chars()
        .rev()
        .zip(new_rest.chars().rev())
        .take_while(same)
        .map(width)
        .sum();
    let from = units(&old[..start]);
    let (gone, come) = (
        units(&old_rest[..old_rest.len() - end]),
        units(&new_rest[..new_rest.len() - end]),
    );
    let shift = |stretch: &Stretch| {
        let range = stretch.range;
        if range.end <= from {
            return Some(*stretch);
        }
        (range.start >= from + gone).then(|| Stretch {
            range: Range {
                start: range.start - gone + come,
                end: range.end - gone + come,
            },
            ..*stretch
        })
    };
    stretches.iter().filter_map(shift).collect()
}

/// The text line by line, each cut where stretches begin and end.
pub fn lines<'a>(text: &'a str, stretches: &[Stretch]) -> Vec<Vec<Run<'a>>> {
    let units = Units::new(text);
    let cuts: Vec<(usize, usize, Stretch)> = stretches
        .iter()
        .map(|stretch| {
            let (start, end) = (units.byte(stretch.range.start), units.byte(stretch.range.end));
            (start, end, *stretch)
        })
        .collect();
    let mut next = 0;
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let end = start + line.len();
        let mut runs: Vec<Run> = Vec::new();
        let mut at = start;
        while let Some((from, to, stretch)) = cuts.get(next).filter(|(from, _, _)| *from < end) {
            let (from, upto) = ((*from).max(at), (*to).min(end));
            if from > at {
                runs.push((&text[at..from], None));
            }
            if upto > from {
                runs.push((&text[from..upto], Some(*stretch)));
            }
            at = upto.max(at);
            if *to > end {
                break;
            }
            next += 1;
        }
        if at < end {
            runs.push((&text[at..end], None));
        }
        lines.push(runs);
        start = end + 1;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, check};

    fn stretch(start: u32, end: u32) -> Stretch {
        Stretch {
            range: Range { start, end },
            finding: 0,
            class: Class::Verify,
        }
    }

    fn shown(text: &str, stretches: &[Stretch]) -> String {
        let run = |(words, mark): &Run| match mark {
            Some(_) => format!("⟦{words}⟧"),
            None => (*words).to_owned(),
        };
        let line = |runs: Vec<Run>| runs.iter().map(run).collect::<String>();
        lines(text, stretches)
            .into_iter()
            .map(line)
            .collect::<Vec<_>>()
            .join("\n")
    }

    #[test]
    fn lines_are_cut_where_marks_begin_and_end() {
        let text = "甲乙😀丙\n\n丁戊己庚\n辛";
        assert_eq!(shown(text, &[]), text);
        assert_eq!(
            shown(text, &[stretch(1, 4), stretch(8, 10)]),
            "甲⟦乙😀⟧丙\n\n丁⟦戊己⟧庚\n辛"
        );
        // Over line breaks, to the very end, and beyond it.
        assert_eq!(
            shown(text, &[stretch(3, 9), stretch(12, 99)]),
            "甲乙⟦😀丙⟧\n\n⟦丁戊⟧己庚\n⟦辛⟧"
        );
        assert_eq!(shown("", &[stretch(0, 3)]), "");
    }

    #[test]
    fn marks_move_with_what_is_typed_before_them() {
        let old = "发放材料,现场答复,做到";
        let marks = [stretch(4, 5), stretch(9, 10)];
        let after = |new: &str| shown(new, &moved(old, new, &marks));
        assert_eq!(after(old), "发放材料⟦,⟧现场答复⟦,⟧做到");
        assert_eq!(after("共发放材料,现场答复,做到"), "共发放材料⟦,⟧现场答复⟦,⟧做到");
        assert_eq!(after("发放材料,现场😀答复,做到"), "发放材料⟦,⟧现场😀答复⟦,⟧做到");
        assert_eq!(after("发放材料，现场答复,做到"), "发放材料，现场答复⟦,⟧做到");
        assert_eq!(after("发放材料"), "发放材料");
        assert_eq!(after(""), "");
    }

    #[test]
    fn stretches_of_a_checked_text_do_not_overlap() {
        let text = "关于2024年度法治政府建设的报告\n一、主要举措和成效\n调解纠纷16件,成功15件,成功率97%，，依照《信访条例》《信访条例》办理。";
        let checked = Checked::from(&check(text, &Options::default()));
        let found = stretches(&checked);
        assert!(!found.is_empty());
        for pair in found.windows(2) {
            assert!(pair[0].range.end <= pair[1].range.start, "{pair:?}");
        }
        assert!(shown(text, &found).contains('⟦'));
    }
}
