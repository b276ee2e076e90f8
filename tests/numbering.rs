//! Headings whose automatic numbers stayed behind in Word: the checker asks and does not accuse.

use fazhi_report::report::{Numbering, SectionId, SectionState};
use fazhi_report::{Checked, Options, check};

/// A report as copying leaves it, with `plan` and `leader` under words that no row knows.
fn copied(leader: &str, between: &str) -> String {
    format!(
        "云山县青石镇2024年度法治政府建设情况报告\n\n\
         2024年，青石镇认真推进法治政府建设，现将有关情况报告如下：\n\n\
         主要举措和成效\n\n\
         {between}\
         全年开展法治宣讲28场，审查合同17份，办理行政处罚案件9件，组织村干部旁听庭审3次，群众遇事先问法的多了，办事跑腿的少了，多年积下的几桩难事也有了着落。\n\n\
         存在的不足和原因\n\n\
         一年来，懂法的人手仍然偏少，由于编制有限，老同志退休后没有补上；宣讲方式比较单一，主要原因是经费不足，年轻群众听得不多，线上宣传开展得也少。\n\n\
         {leader}\n\n\
         镇里两位主官把担子挑在肩上，开会五次专门议事，听司法所说情况三回，对多年的难事亲自过问，带着干部下村解决土地争执，年底当众说了自己做得怎么样。\n\n\
         明年怎么干\n\n\
         镇里打算增配执法人员，办好宣讲员的培训，把庭审搬到村口去，理清各村的合同，逐件回访办过的旧事，让大家遇事都能先想到法律，把短处一项一项补起来。\n\n\
         云山县青石镇人民政府\n2025年1月20日\n"
    )
}

fn state(checked: &Checked, id: SectionId) -> SectionState {
    checked.report.sections.of(id).state
}

fn missing(checked: &Checked) -> usize {
    let findings = checked.findings.iter();
    findings
        .filter(|finding| finding.rule.id == "missing-section")
        .count()
}

#[test]
fn nothing_is_called_missing_while_numbers_may_be_lost() {
    let checked = check(&copied("班子带头的情况", ""), &Options::default());
    assert_eq!(missing(&checked), 0);
    assert_eq!(state(&checked, SectionId::Leader), SectionState::Unknown);
    let lines: Vec<&str> = (checked.report.unnumbered.iter())
        .map(|line| checked.source.slice(line.span))
        .collect();
    assert_eq!(
        lines,
        [
            "主要举措和成效",
            "存在的不足和原因",
            "班子带头的情况",
            "明年怎么干"
        ]
    );
    assert!(checked.report.unnumbered.iter().all(|line| line.first_rank));
}

#[test]
fn who_says_there_never_were_numbers_is_told_what_is_missing() {
    let options = Options {
        numbering: Numbering::AsWritten,
        ..Options::default()
    };
    let checked = check(&copied("班子带头的情况", ""), &options);
    assert!(missing(&checked) > 0 && checked.report.unnumbered.is_empty());
}

#[test]
fn with_numbers_nothing_is_asked() {
    let numbered = copied("三、班子带头的情况", "")
        .replace("主要举措和成效", "一、主要举措和成效")
        .replace("存在的不足和原因", "二、存在的不足和原因")
        .replace("明年怎么干", "四、明年怎么干");
    assert!(check(&numbered, &Options::default()).report.unnumbered.is_empty());
}

#[test]
fn a_part_that_is_plainly_missing_is_still_named_where_every_heading_is_known() {
    let text = copied("", "").replace("明年怎么干", "下一年度主要安排");
    let start = text.find("镇里两位主官").unwrap_or_default();
    let end = text[start..].find("下一年度").unwrap_or_default() + start;
    let text = format!("{}{}", &text[..start], &text[end..]);
    let checked = check(&text, &Options::default());
    assert!(checked.report.unnumbered.is_empty());
    assert_eq!(missing(&checked), 1);
}

#[test]
fn lines_below_the_measures_are_seen_as_themes_and_lower_numbers_make_all_lines_first_rank() {
    let theme = "加强普法宣传\n\n";
    let checked = check(&copied("班子带头的情况", theme), &Options::default());
    let ranks: Vec<bool> = checked
        .report
        .unnumbered
        .iter()
        .map(|line| line.first_rank)
        .collect();
    assert_eq!(ranks, [true, false, true, true, true]);
    let lower = "加强普法宣传\n\n（一）进村宣讲。宣讲员走遍各村。\n\n（二）进校宣讲。宣讲员走进学校。\n\n";
    let checked = check(&copied("班子带头的情况", lower), &Options::default());
    assert_eq!(checked.report.unnumbered.len(), 5);
    assert!(checked.report.unnumbered.iter().all(|line| line.first_rank));
}

#[test]
fn a_report_with_first_rank_numbers_only_in_part_is_not_asked_about() {
    let text = copied("三、班子带头的情况", "");
    assert!(check(&text, &Options::default()).report.unnumbered.is_empty());
}
