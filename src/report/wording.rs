//! Which of the required contents a heading speaks of.

use std::sync::OnceLock;

use regex::Regex;

use crate::lexicon::Table;
use crate::report::{Heading, SectionId};
use crate::text::Search as _;

/// What a heading speaks of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wording {
    /// Contents it names; several where contents share a heading.
    pub sections: Vec<SectionId>,
    /// Of these, the ones it names only in passing (“存在的问题及改进措施”): they count when nobody else names them.
    pub secondary: Vec<SectionId>,
    /// Byte after the last matched word.
    pub end: usize,
}

impl Wording {
    pub(super) fn is_empty(&self) -> bool {
        self.sections.is_empty()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Strength {
    Strong,
    Weak,
    Veto,
}

struct Row {
    section: SectionId,
    strength: Strength,
    needs: Vec<&'static str>,
    pattern: Regex,
}

impl Row {
    fn find(&self, text: &str) -> Option<(usize, usize)> {
        let found = text.says_any(&self.needs).then(|| self.pattern.find(text))??;
        Some((found.start(), found.end()))
    }
}

fn rows() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let table = Table::read(rows!("sections"));
        let [section, strength, needs, pattern] =
            ["section", "strength", "needs", "pattern"].map(|name| table.column(name));
        table
            .rows()
            .iter()
            .map(|row| Row {
                section: SectionId::ALL
                    .into_iter()
                    .find(|id| id.id() == row.cell(section))
                    .expect("a row names a section"),
                strength: match row.cell(strength) {
                    "strong" => Strength::Strong,
                    "weak" => Strength::Weak,
                    _ => Strength::Veto,
                },
                needs: row.cell(needs).split('|').collect(),
                pattern: Regex::new(row.cell(pattern)).expect("a row's pattern is a regular expression"),
            })
            .collect()
    })
}

/// What each of the headings speaks of.
pub(super) fn of(headings: &[Heading], year: Option<u16>) -> Vec<Wording> {
    headings
        .iter()
        .map(|heading| classify(&heading.text, year))
        .collect()
}

/// Between the parts of a heading that names several things: “存在的不足|及|下一步打算”.
const JOINTS: [char; 6] = ['和', '与', '及', '、', '暨', '并'];

/// Contents that a part of the heading names when it is read alone, with the byte after the part.
fn of_parts(bare: &str) -> Vec<(SectionId, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    if !bare.contains(JOINTS) {
        return found;
    }
    for part in bare.split(JOINTS) {
        let end = start + part.len();
        let words = part.trim_end_matches('以');
        let named = |strength: Strength| {
            rows()
                .iter()
                .filter(move |row| row.strength == strength && row.find(words).is_some())
                .map(|row| row.section)
        };
        let vetoed: Vec<SectionId> = named(Strength::Veto).collect();
        let mut sections: Vec<SectionId> = named(Strength::Strong)
            .filter(|section| !vetoed.contains(section))
            .collect();
        crate::text::order::by_number(&mut sections, |id| *id as u64);
        sections.dedup();
        // A part that names something else beside them (“整改情况”, “下一步工作情况”) names no measures.
        let several = sections.len() > 1;
        sections
            .retain(|section| *section != SectionId::Other && !(several && *section == SectionId::Measures));
        found.extend(sections.into_iter().map(|section| (section, end)));
        start = end + bare[end..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

/// Words of a heading that look back.
const PAST: [&str; 9] = [
    "成效", "情况", "职责", "不足", "问题", "成绩", "做法", "述法", "状况",
];

/// Classifies the words of a heading (folded, without number). `year`: the report year, if known.
pub(super) fn classify(text: &str, year: Option<u16>) -> Wording {
    let bare = text.trim_end_matches(['。', '：', ':', '；']);
    let parts = of_parts(bare);
    let mut strong: Vec<(SectionId, usize)> = Vec::new();
    let mut weak: Vec<(SectionId, usize)> = Vec::new();
    let mut vetoed: Vec<SectionId> = Vec::new();
    for row in rows() {
        let Some(found) = row.find(bare) else {
            continue;
        };
        match row.strength {
            Strength::Strong => strong.push((row.section, found.1)),
            Strength::Weak => weak.push((row.section, found.1)),
            Strength::Veto => vetoed.push(row.section),
        }
    }
    // “2025年主要工作” in a report for 2024 is the plan, “2025年主要举措和成效” a slip in the year (or in the title).

    if let Some(end) = next_year(bare, year).filter(|_| !bare.says_any(&PAST)) {
        strong.push((SectionId::Plan, end));
        if !year.is_some_and(|year| bare.contains(&year.to_string())) {
            strong.retain(|(section, _)| *section == SectionId::Plan);
        }
    }
    for part in &parts {
        if part.0 != SectionId::Measures && strong.iter().all(|(section, _)| *section != part.0) {
            strong.push(*part);
        }
    }
    vetoed.retain(|section| !in_plain_words(*section, bare, year));
    strong.retain(|(section, _)| !vetoed.contains(section));
    weak.retain(|(section, _)| !vetoed.contains(section));
    let has = |list: &[(SectionId, usize)], id: SectionId| list.iter().any(|(section, _)| *section == id);
    let future = ["下一步", "打算", "工作计划", "工作安排", "主要安排"];
    if has(&strong, SectionId::Other) && !bare.says("存在") && !bare.says_any(&future) {
        let end = bare.len();
        return Wording {
            sections: vec![SectionId::Other],
            secondary: Vec::new(),
            end,
        };
    }
    strong.retain(|(section, _)| *section != SectionId::Other);
    // “……第一责任人职责，加强法治政府建设的有关情况” names no measures, “下一步工作举措” no results.
    let named_measures = bare.says_any(&["举措", "做法", "成效", "成绩", "成果", "主要工作"]);
    if has(&strong, SectionId::Leader) && !named_measures {
        strong.retain(|(section, _)| *section != SectionId::Measures);
    }
    if has(&strong, SectionId::Plan) && future_first(bare) {
        strong.retain(|(section, _)| *section != SectionId::Measures);
    }
    // “存在的问题和下一步工作情况”, “存在问题及整改情况”: 情况 alone names no measures beside another content, unless a part of
    // its own does (“法治政府建设情况及下一步打算”).
    let others = strong.iter().any(|(section, _)| *section != SectionId::Measures);
    let own_part = parts.iter().any(|(section, _)| *section == SectionId::Measures)
        && !future_first(bare)
        && (!has(&strong, SectionId::Leader) || bare.says("工作开展情况"));
    if own_part {
        strong.push((SectionId::Measures, bare.len()));
    } else if others && !named_measures && !bare.says_any(&["工作情况", "开展情况", "总体情况", "基本情况"])
    {
        strong.retain(|(section, _)| *section != SectionId::Measures);
    }
    let mut secondary = Vec::new();
    if has(&strong, SectionId::Shortcomings) && has(&weak, SectionId::Plan) && !has(&strong, SectionId::Plan)
    {
        secondary.push(SectionId::Plan);
    }
    if strong.is_empty() {
        strong = weak;
        strong.dedup_by_key(|(section, _)| *section);
        strong.truncate(1);
    }
    let end = strong.iter().map(|(_, end)| *end).max().unwrap_or(0);
    let mut sections: Vec<SectionId> = strong.into_iter().map(|(section, _)| section).collect();
    sections.extend(&secondary);
    crate::text::order::by_number(&mut sections, |id| *id as u64);
    sections.dedup();
    Wording {
        sections,
        secondary,
        end,
    }
}

/// “正视问题，剖析不足和原因”, “科学谋划2025年工作安排” say what they are about, slogan or not.
fn in_plain_words(section: SectionId, bare: &str, year: Option<u16>) -> bool {
    match section {
        SectionId::Shortcomings if bare.starts_with("亟待") || bare.starts_with("亟需") => true,
        SectionId::Shortcomings => [
            "不足和原因",
            "不足及原因",
            "问题和原因",
            "问题及原因",
            "不足与原因",
            "问题与原因",
        ]
        .iter()
        .any(|end| bare.ends_with(end)),
        SectionId::Plan => {
            next_year(bare, year).is_some()
                || bare.says_any(&["下一步", "下步", "下一年", "下年度", "明年", "主要安排"])
        }
        _ => false,
    }
}

/// Does a wording run over the break between `open` and `next` that neither has alone?
pub(super) fn runs_over(open: &str, next: &str) -> bool {
    let joined = format!("{open}{next}");
    rows()
        .iter()
        .filter(|row| row.strength == Strength::Strong)
        .any(|row| {
            let over = row
                .find(&joined)
                .is_some_and(|(start, end)| start < open.len() && open.len() < end);
            over && row
                .pattern
                .find(open)
                .is_none_or(|found| found.end() < open.len())
        })
}

/// Byte after a mention of the year after the report year.
fn next_year(text: &str, year: Option<u16>) -> Option<usize> {
    let next = (year? + 1).to_string();
    let at = text.find(&next)?;
    text[at + next.len()..]
        .starts_with('年')
        .then_some(at + next.len() + "年".len())
}

fn future_first(text: &str) -> bool {
    const FUTURE: [&str; 14] = [
        "下一步",
        "下步",
        "下一年",
        "下年度",
        "下一阶段",
        "下阶段",
        "明年",
        "来年",
        "今后",
        "未来",
        "接下来",
        "新的一年",
        "新一年",
        "改进",
    ];
    FUTURE.iter().any(|word| text.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use SectionId::{Leader, Measures, Other, Plan, Shortcomings};

    #[test]
    fn headings_name_their_contents() {
        let cases: &[(&str, &[SectionId])] = &[
            ("2024年度推进法治政府建设的主要举措和成效", &[Measures]),
            ("推进法治政府建设存在的不足和原因", &[Shortcomings]),
            (
                "党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况",
                &[Leader],
            ),
            ("2025年推进法治政府建设的主要安排", &[Plan]),
            ("2025年度改进措施及工作计划", &[Plan]),
            ("改进措施及工作计划", &[Plan]),
            ("工作开展情况", &[Measures]),
            ("2024年法治政府建设基本情况", &[Measures]),
            ("下一步打算", &[Plan]),
            ("下步工作计划", &[Plan]),
            ("下一步工作举措", &[Plan]),
            ("2025年主要工作", &[Plan]),
            ("努力方向", &[Plan]),
            ("存在问题和不足", &[Shortcomings]),
            ("存在的不足及薄弱环节", &[Shortcomings]),
            ("存在的问题及下一步打算", &[Shortcomings, Plan]),
            ("存在的问题及整改措施", &[Shortcomings, Plan]),
            ("主要成效和存在的问题", &[Measures, Shortcomings]),
            ("2024年工作情况和2025年工作安排", &[Measures, Plan]),
            (
                "主要负责同志履行第一责任人职责及主要举措和成效",
                &[Measures, Leader],
            ),
            ("着力解决群众反映强烈的突出问题", &[]),
            ("坚持问题导向，补齐工作短板", &[]),
            ("强化政治引领，打牢思想根基", &[]),
            ("上一年度法治建设问题整改“回头看”", &[Other]),
            ("其他需要报告的情况", &[Other]),
            ("年度工作计划落实情况", &[Measures]),
            ("依法全面履行政府职能", &[]),
            ("压实第一责任人职责", &[Leader]),
        ];
        for (text, sections) in cases {
            assert_eq!(&classify(text, Some(2024)).sections, sections, "{text}");
        }
    }
}
