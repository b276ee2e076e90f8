//! Whole reports in every shape that a paste can have: the four sections are found, whatever the numbering.

use fazhi_report::report::{SectionId, SectionState};
use fazhi_report::{Checked, Options, check};

const MEASURES: &str = "围绕年度任务，全镇全年开展法治宣传12场，审查合同30份，办理行政处罚案件45件，培训执法人员60人次，各项工作有序推进，依法行政水平不断提升，群众办事更加便利。";
const SHORTCOMINGS: &str = "一是执法力量不足，主要原因是编制紧张、人员流动较快。二是普法形式单一，由于经费有限，线上宣传开展较少。三是部分干部依法办事能力不强，根源在于培训不够经常，学用结合不够紧密。";
const LEADER: &str = "镇党委书记、镇长认真履行推进法治建设第一责任人职责，主持召开专题会议4次，听取法治建设汇报2次，带头学法6次，对重要工作亲自部署、重大问题亲自过问，督办重点案件3件。";
const PLAN: &str = "2025年，将充实执法力量，组织培训4期；创新普法形式，开展线上宣传10场；提升干部依法办事能力，6月底前完成轮训，年底前完成各项目标任务，推动法治建设再上新台阶。";

fn report(headings: [&str; 4]) -> String {
    let bodies = [MEASURES, SHORTCOMINGS, LEADER, PLAN];
    let parts: Vec<String> = headings
        .iter()
        .zip(bodies)
        .map(|(heading, body)| format!("{heading}\n\n{body}\n\n"))
        .collect();
    format!(
        "云山县青石镇人民政府关于2024年度法治政府建设情况的报告\n\n县委、县政府：\n\n2024年，青石镇认真推进法治政府建设，现将有关情况报告如下：\n\n{}云山县青石镇人民政府\n\n2025年1月20日\n",
        parts.concat()
    )
}

fn states(checked: &Checked) -> Vec<(SectionId, SectionState)> {
    checked
        .report
        .sections
        .iter()
        .map(|section| (section.id, section.state))
        .take(4)
        .collect()
}

#[track_caller]
fn all_present(text: &str) {
    let checked = check(text, &Options::default());
    for (id, state) in states(&checked) {
        assert_eq!(state, SectionState::Present, "{id:?} in:\n{text}");
    }
    assert_eq!(checked.report.head.year, Some(2024), "{text}");
    assert_eq!(
        checked.report.head.organ.as_deref(),
        Some("云山县青石镇人民政府"),
        "{text}"
    );
    assert_eq!(checked.report.tail.signatures.len(), 1, "{text}");
    assert!(checked.report.tail.date.is_some(), "{text}");
}

const STANDARD: [&str; 4] = [
    "一、2024年度推进法治政府建设的主要举措和成效",
    "二、2024年度推进法治政府建设存在的不足和原因",
    "三、2024年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况",
    "四、2025年度推进法治政府建设的主要安排",
];

#[test]
fn standard_headings() {
    all_present(&report(STANDARD));
}

#[test]
fn numbers_in_every_form() {
    let forms: [[&str; 4]; 9] = [
        ["（一）", "（二）", "（三）", "（四）"],
        ["(一)", "(二)", "(三)", "(四)"],
        ["1.", "2.", "3.", "4."],
        ["1、", "2、", "3、", "4、"],
        ["第一部分 ", "第二部分 ", "第三部分 ", "第四部分 "],
        ["一．", "二．", "三．", "四．"],
        ["## 一、", "## 二、", "### 三、", "#### 四、"],
        ["", "", "", ""],
        ["一、一、", "二、二、", "三、三、", "四、四、"],
    ];
    for form in forms {
        let headings: Vec<String> = form
            .iter()
            .zip(STANDARD)
            .map(|(number, heading)| format!("{number}{}", &heading["一、".len()..]))
            .collect();
        let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
        all_present(&report([headings[0], headings[1], headings[2], headings[3]]));
    }
}

#[test]
fn bold_run_in_and_full_stop() {
    let bold: Vec<String> = STANDARD.iter().map(|heading| format!("**{heading}**")).collect();
    all_present(&report([&bold[0], &bold[1], &bold[2], &bold[3]]));
    let stopped: Vec<String> = STANDARD.iter().map(|heading| format!("{heading}。")).collect();
    all_present(&report([&stopped[0], &stopped[1], &stopped[2], &stopped[3]]));
    all_present(&report([&stopped[0], &stopped[1], &stopped[2], &stopped[3]]).replace("。\n\n", "。"));
}

#[test]
fn line_breaks_lost_or_too_many() {
    let text = report(STANDARD);
    all_present(&text.replace("\n\n", "\n"));
    all_present(&text.replace('\n', "\r\n"));
    // Hard-wrapped at 30 characters, headings included.
    let wrapped: String = text
        .split("\n\n")
        .map(|paragraph| {
            let characters: Vec<char> = paragraph.chars().collect();
            let lines: Vec<String> = characters.chunks(30).map(|line| line.iter().collect()).collect();
            lines.join("\n") + "\n"
        })
        .collect();
    all_present(&wrapped);
    // No line break at all.
    all_present(&text.replace('\n', ""));
    // Every line indented by two full-width blanks.
    all_present(&text.replace("\n\n", "\n　　"));
}

#[test]
fn wordings_of_every_kind() {
    let variants: [(usize, &[&str]); 4] = [
        (
            0,
            &[
                "一、主要举措与成效",
                "一、主要工作及成效",
                "一、主要做法",
                "一、工作开展情况",
                "一、2024年主要工作成效",
                "一、2024年度工作总体情况",
                "一、基本情况和主要成效",
                "一、2024年法治政府建设工作情况",
                "一、推进法治政府建设情况",
                "一、法治政府建设工作主要进展",
                "一、2024年工作回顾",
                "一、主要工作措施和成效",
                "一、取得的成效",
                "一、工作推进情况",
                "一、2024年依法行政工作情况",
                "一、主要成绩",
                "一、工作亮点",
                "一、年度重点任务完成情况",
                "一、强化政治引领，筑牢法治根基",
                "一、2024年以来的主要工作",
                "一、法治政府建设推进落实情况",
                "一、工作总结",
            ],
        ),
        (
            1,
            &[
                "二、存在的不足和原因",
                "二、存在问题及原因",
                "二、存在的主要问题",
                "二、问题与不足",
                "二、不足之处",
                "二、存在的短板弱项",
                "二、工作中存在的困难和问题",
                "二、存在的差距与不足",
                "二、问题和原因分析",
                "二、法治政府建设存在的薄弱环节",
                "二、面临的困难和问题",
                "二、主要问题及成因",
                "二、当前存在的主要问题",
                "二、存在不足",
                "二、工作不足及原因分析",
                "二、推进法治政府建设中存在的不足和原因。",
            ],
        ),
        (
            2,
            &[
                "三、党政主要负责人履行推进法治建设第一责任人职责情况",
                "三、主要负责同志履行法治建设职责情况",
                "三、党政主要负责人履职情况",
                "三、履行推进法治建设第一责任人职责的情况",
                "三、党政主要负责人落实法治建设第一责任情况",
                "三、党政主要负责人述法情况",
                "三、镇党委书记、镇长履行法治建设第一责任人职责情况",
                "三、第一责任人职责履行情况",
                "三、党政主要领导履行第一责任人职责情况",
                "三、主要负责人推进法治建设情况",
                "三、落实党政主要负责人推进法治建设第一责任人职责方面",
            ],
        ),
        (
            3,
            &[
                "四、下一步工作打算",
                "四、2025年工作安排",
                "四、下步工作计划",
                "四、下一年度主要安排",
                "四、2025年工作思路",
                "四、努力方向",
                "四、今后工作打算",
                "四、下一步工作重点",
                "四、2025年度工作计划",
                "四、下一步改进措施",
                "四、2025年重点工作",
                "四、工作打算",
                "四、明年工作安排",
                "四、2025年推进法治政府建设工作的主要举措",
                "四、下阶段工作思路",
                "四、下一步工作举措",
                "四、改进措施和下一步打算",
                "四、2025年法治政府建设工作目标任务",
                "四、下一步努力方向及改进措施",
                "四、今后努力的方向",
                "四、工作建议和下一步打算",
            ],
        ),
    ];
    for (slot, headings) in variants {
        for heading in headings {
            let mut all = STANDARD;
            all[slot] = heading;
            all_present(&report(all));
        }
    }
}
