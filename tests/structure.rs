//! Whole reports in every shape that a paste can have: the four sections are found, whatever the numbering.

use fazhi_report::report::{SectionId, SectionState};
use fazhi_report::{Checked, Options, check};

const MEASURES: &str = "青石镇把法治宣讲送进院落28场，审看合同17份，查办执法案件9件，组织村干部听庭审3次，村民遇事先问法的多了，办事跑腿的少了，往年积下的几桩难事也有了着落，窗口等候的时间比往年短。";
const SHORTCOMINGS: &str = "一是懂法的人手少，由于编制有限，老同志退休后没有补上。二是宣讲方式旧，主要原因是经费不足，年轻人听得不多。三是有的村干部凭经验办事，根源在于学得不够、用得更少，遇到难题不会从法律里找办法。";
const LEADER: &str = "镇党委书记、镇长把第一责任人的担子挑在肩上，主持会议研究法治事项5次，听取司法所汇报3次，领学法律4次，对积案亲自过问、亲自督办，带着干部下村解决土地纠纷2件，年底在会上述法。";
const PLAN: &str = "2025年，镇里打算增配执法人员2名，办好宣讲员培训3期，把庭审搬到村口4次，6月底前理清各村合同，年底前逐件回访积案，让法治成为村里办事的规矩，把往年留下的短处一项一项补起来。";

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

/// A report whose parts are given whole.
fn parts(parts: &[&str]) -> Checked {
    let text = format!(
        "云山县青石镇人民政府关于2024年度法治政府建设情况的报告\n\n县委、县政府：\n\n2024年，青石镇认真推进法治政府建设，现将有关情况报告如下：\n\n{}\n\n云山县青石镇人民政府\n\n2025年1月20日\n",
        parts.join("\n\n")
    );
    check(&text, &Options::default())
}

fn state(checked: &Checked, id: SectionId) -> SectionState {
    checked.report.sections.of(id).state
}

fn heading(checked: &Checked, id: SectionId) -> &str {
    checked
        .report
        .sections
        .of(id)
        .heading
        .map_or("", |span| checked.source.slice(span))
}

use SectionId::{Leader, Measures, Plan, Shortcomings};
use SectionState::{Mentioned, Merged, Missing, Present, Thin, Unknown};

#[test]
fn a_missing_section_is_missing() {
    for (slot, id) in [(0, Measures), (1, Shortcomings), (2, Leader), (3, Plan)] {
        let mut all: Vec<String> = STANDARD
            .iter()
            .zip([MEASURES, SHORTCOMINGS, LEADER, PLAN])
            .map(|(heading, body)| format!("{heading}\n\n{body}"))
            .collect();
        all.remove(slot);
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        let checked = parts(&all);
        assert!(
            matches!(state(&checked, id), Missing | Mentioned),
            "{id:?}: {:?}",
            state(&checked, id)
        );
        for other in [Measures, Shortcomings, Leader, Plan]
            .into_iter()
            .filter(|other| *other != id)
        {
            assert_eq!(state(&checked, other), Present, "{other:?} without {id:?}");
        }
    }
}

#[test]
fn leader_as_a_lower_heading_is_merged() {
    let first =
        format!("一、主要举措和成效\n\n（一）履行第一责任人职责。{LEADER}\n\n（二）规范行政执法。{MEASURES}");
    let checked = parts(&[
        &first,
        "二、存在的不足和原因",
        SHORTCOMINGS,
        "三、下一步打算",
        PLAN,
    ]);
    assert_eq!(state(&checked, Leader), Merged);
    assert_eq!(heading(&checked, Leader), "（一）履行第一责任人职责。");
    assert_eq!(checked.report.sections.of(Leader).parent, Some(Measures));
    assert_eq!(state(&checked, Measures), Present);
    // The （二） after it is measures again.
    let last = checked
        .report
        .headings
        .iter()
        .find(|heading| heading.text == "规范行政执法")
        .expect("the heading is there");
    assert_eq!(last.section, Some(Measures));
}

#[test]
fn leader_as_an_item_of_running_text_is_merged() {
    let first = format!(
        "一、主要举措和成效\n\n一是加强组织领导。{MEASURES}二是切实履行第一责任人职责。{LEADER}三是规范执法。{MEASURES}"
    );
    let checked = parts(&[
        &first,
        "二、存在的不足和原因",
        SHORTCOMINGS,
        "三、下一步打算",
        PLAN,
    ]);
    assert_eq!(state(&checked, Leader), Merged);
}

#[test]
fn a_clause_is_a_mention() {
    let checked = parts(&[
        "青石镇全面落实党政主要负责人推进法治建设第一责任人职责，抓好各项工作。",
        STANDARD[0],
        MEASURES,
        STANDARD[1],
        SHORTCOMINGS,
        STANDARD[3],
        PLAN,
    ]);
    assert_eq!(state(&checked, Leader), Mentioned);
}

#[test]
fn two_contents_under_one_heading_are_merged() {
    let both = format!("{SHORTCOMINGS}\n\n{PLAN}");
    let checked = parts(&[
        STANDARD[0],
        MEASURES,
        "二、第一责任人职责履行情况",
        LEADER,
        "三、存在的问题及下一步打算",
        &both,
    ]);
    assert_eq!(
        (state(&checked, Shortcomings), state(&checked, Plan)),
        (Merged, Merged)
    );
    assert_eq!(heading(&checked, Plan), "三、存在的问题及下一步打算");
    // With a plan of its own the 改进措施 in the heading of the shortcomings are a by-word.
    let checked = parts(&[
        STANDARD[0],
        MEASURES,
        "二、存在的问题及改进措施",
        SHORTCOMINGS,
        STANDARD[2],
        LEADER,
        STANDARD[3],
        PLAN,
    ]);
    assert_eq!(
        (state(&checked, Shortcomings), state(&checked, Plan)),
        (Present, Present)
    );
}

#[test]
fn reports_by_theme() {
    let checked = parts(&[
        "一、加强党的领导，把牢法治方向",
        MEASURES,
        "二、着力解决突出问题，提升执法质效",
        MEASURES,
        "三、坚持问题导向，化解矛盾纠纷",
        MEASURES,
        "四、存在的不足和原因",
        SHORTCOMINGS,
        "五、党政主要负责人履职情况",
        LEADER,
        "六、下一步打算",
        PLAN,
    ]);
    for id in SectionId::REQUIRED {
        assert_eq!(state(&checked, id), Present, "{id:?}");
    }
    assert_eq!(heading(&checked, Measures), "一、加强党的领导，把牢法治方向");
    assert_eq!(checked.report.sections.of(Measures).headings.len(), 3);
}

#[test]
fn a_wrapper_or_parts_above_the_sections() {
    let checked = parts(&[
        "一、法治政府建设情况",
        "（一）主要举措和成效",
        MEASURES,
        "（二）存在的不足和原因",
        SHORTCOMINGS,
        "（三）党政主要负责人履行第一责任人职责情况",
        LEADER,
        "（四）下一年度主要安排",
        PLAN,
    ]);
    for id in SectionId::REQUIRED {
        assert_eq!(state(&checked, id), Present, "{id:?}");
    }
    let checked = parts(&[
        "第一部分 2024年法治政府建设情况",
        "一、主要举措和成效",
        MEASURES,
        "二、存在的不足和原因",
        SHORTCOMINGS,
        "三、党政主要负责人履行第一责任人职责情况",
        LEADER,
        "第二部分 2025年工作安排",
        "一、提升执法水平",
        PLAN,
    ]);
    for id in SectionId::REQUIRED {
        assert_eq!(state(&checked, id), Present, "{id:?}");
    }
}

#[test]
fn thin_and_headless_sections() {
    let checked = parts(&[
        STANDARD[0],
        MEASURES,
        STANDARD[1],
        SHORTCOMINGS,
        STANDARD[2],
        "已按要求履行职责。",
        STANDARD[3],
        PLAN,
    ]);
    assert_eq!(state(&checked, Leader), Thin);
    // The heading of the plan is lost: its text is still there, so it is not missing.
    let checked = parts(&[
        STANDARD[0],
        MEASURES,
        STANDARD[1],
        SHORTCOMINGS,
        STANDARD[2],
        LEADER,
        &format!("下一步，青石镇将{PLAN}"),
    ]);
    assert_eq!(state(&checked, Plan), Merged);
    // The heading of the measures is lost.
    let checked = parts(&[
        "（一）规范执法。",
        MEASURES,
        "（二）化解纠纷。",
        MEASURES,
        "（三）普法宣传。",
        MEASURES,
        STANDARD[1],
        SHORTCOMINGS,
        STANDARD[2],
        LEADER,
        STANDARD[3],
        PLAN,
    ]);
    assert!(matches!(state(&checked, Measures), Merged | Present));
}

#[test]
fn other_documents_are_not_judged() {
    for text in [
        "",
        "法",
        "\0\u{fffd}",
        "春天来了，小河解冻，孩子们在田埂上奔跑。外婆坐在门前剥豆子，院子里的桃花开了一树，蜜蜂嗡嗡地飞来飞去。傍晚时分，炊烟升起，牛羊归栏，村庄渐渐安静下来，只有远处传来几声犬吠。",
        "云山县2024年政府信息公开工作年度报告\n\n一、总体情况\n\n2024年，云山县认真贯彻《政府信息公开条例》，主动公开政府信息1200条。\n\n二、主动公开政府信息情况\n\n三、存在的主要问题及改进情况\n\n存在公开不及时的问题，下一步将加强培训。\n\n四、其他需要报告的事项\n\n无。",
    ] {
        let checked = check(text, &Options::default());
        for id in SectionId::REQUIRED {
            assert_eq!(state(&checked, id), Unknown, "{text}");
        }
        assert!(
            checked
                .report
                .elements
                .iter()
                .all(|element| element.state == fazhi_report::report::ElementState::Unknown),
            "{text}"
        );
    }
}

#[test]
fn web_traces_around_the_report() {
    let text = format!(
        "当前位置：首页 > 政务公开 > 法治政府建设\n索引号：370322/2025-00123\n发布机构：青石镇\n发布时间：2025-03-02 10:30   来源：青石镇   字体：[大 中 小]\n\n{}\n\n【打印】 【关闭】\n上一篇：关于开展培训的通知\n",
        report(STANDARD)
    );
    all_present(&text);
    let checked = check(&text, &Options::default());
    let date = checked
        .report
        .tail
        .publication_date
        .expect("the page names a date")
        .0;
    assert_eq!((date.year, date.month, date.day), (2025, 3, 2));
    assert_eq!(
        checked
            .report
            .head
            .addressee
            .as_ref()
            .map(|(words, _)| words.as_str()),
        Some("县委、县政府")
    );
}

#[test]
fn titles_over_several_lines_and_after_a_letterhead() {
    let title = "云山县青石镇人民政府关于2024年度法治政府建设情况的报告";
    for broken in [
        "云山县青石镇人民政府\n关于2024年度法治政府建设情况的报告",
        "云山县青石镇人民政府\n关于2024年度法治政府建设情况的\n报告",
        "云山县青石镇人民政府文件\n\n青政发〔2025〕3号\n\n云山县青石镇人民政府\n关于2024年度法治政府建设情况的报告",
        "# 云山县青石镇人民政府关于2024年度法治政府建设情况的报告",
        "云山县青石镇人民政府关于2024年度法治政府\n\n建设情况的报告",
    ] {
        let text = report(STANDARD).replacen(title, broken, 1);
        all_present(&text);
        assert_eq!(
            check(&text, &Options::default()).report.head.title.as_deref(),
            Some(title)
        );
    }
}

#[test]
fn chinese_numeral_years_and_dates() {
    let text = report(STANDARD)
        .replace("2025年1月20日", "二〇二五年一月二十日")
        .replace("2024年", "二〇二四年");
    all_present(&text);
}

/// The text as a PDF gives it: lines of one printed width, two digits as wide as one character, a page number now and then.
fn wrapped(text: &str, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines().filter(|paragraph| !paragraph.is_empty()) {
        let (mut line, mut printed) = (String::new(), 0);
        for character in paragraph.chars() {
            let wide = if character.is_ascii() { 1 } else { 2 };
            let digits = character.is_ascii_digit() && line.ends_with(|last: char| last.is_ascii_digit());
            if printed + wide > width * 2 && !digits && !"，。；：、”》）".contains(character) {
                lines.push(std::mem::take(&mut line));
                printed = 0;
            }
            line.push(character);
            printed += wide;
        }
        lines.push(line);
    }
    let pages: Vec<String> = lines
        .chunks(22)
        .enumerate()
        .map(|(page, lines)| format!("{}\n— {} —", lines.join("\n"), page + 1))
        .collect();
    pages.join("\n")
}

#[test]
fn lines_of_one_width() {
    let headings = [
        STANDARD[0],
        STANDARD[1],
        "三、2024年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况",
        STANDARD[3],
    ];
    let text = report(headings);
    let figures = check(&text, &Options::default()).report.figures.len();
    for width in [22, 26, 28, 30] {
        let text = wrapped(&text, width);
        all_present(&text);
        let checked = check(&text, &Options::default());
        assert_eq!(checked.report.figures.len(), figures, "{width}:\n{text}");
    }
}

/// Headings of the contents stand in the first cells of a table.
#[test]
fn rows_of_a_table() {
    let bodies = [MEASURES, SHORTCOMINGS, LEADER, PLAN];
    let names = STANDARD.map(|heading| heading.split_once('、').map_or(heading, |(_, name)| name));
    let frame = report(STANDARD);
    let start = frame.find(STANDARD[0]).expect("a first heading");
    let end = frame.find("云山县青石镇人民政府\n\n2025年").expect("a signature");
    let table = |row: &dyn Fn(usize) -> String| {
        let rows: String = (0..4).map(row).collect();
        format!("{}{rows}\n{}", &frame[..start], &frame[end..])
    };
    all_present(&table(&|index| format!("{}\t{}\n", names[index], bodies[index])));
    all_present(&table(&|index| {
        format!("| {} | {} |\n", STANDARD[index], bodies[index])
    }));
    all_present(&table(&|index| {
        format!(
            "{}是{}。{}\n",
            ["一", "二", "三", "四"][index],
            names[index],
            bodies[index]
        )
    }));
}

/// A slogan that names nothing is the heading of the content with which its text begins.
#[test]
fn slogans() {
    let leader = format!("镇党委书记、镇长履行第一责任人职责。{LEADER}");
    let text = report([
        "一、主要举措和成效",
        "二、存在的不足和原因",
        "三、扛牢责任，“关键少数”带头",
        "四、锚定目标，扬帆再起航",
    ]);
    all_present(&text.replace(LEADER, &leader));
}

/// Headings that say nothing known: what they head is seen from its text.
#[test]
fn headings_in_plain_words() {
    for [shortcomings, leader, plan] in [
        ["二、哪些地方还不到位", "三、班子带头的情况", "四、下步怎么干"],
        ["二、存在的不足和原因", "三、书记镇长怎么抓", "四、往前走一步"],
    ] {
        all_present(&report(["一、过去一年干了什么", shortcomings, leader, plan]));
    }
}

/// Among themes that nobody calls measures, a theme that plans or looks for shortcomings is one of them.
#[test]
fn themes_that_sound_like_other_parts() {
    for theme in [
        "制定年度计划，明确工作任务",
        "查找不足，提升应诉水平",
        "编制2025年村规民约修订计划",
    ] {
        let [_, shortcomings, leader, plan] = STANDARD.map(|heading| &heading[6..]);
        let text = report([
            &format!("一、{theme}\n\n{MEASURES}\n\n二、依法办好窗口的事"),
            &format!("三、{shortcomings}"),
            &format!("四、{leader}"),
            &format!("五、{plan}"),
        ]);
        let checked = check(&text, &Options::default());
        for (id, state) in states(&checked) {
            assert_eq!(state, Present, "{theme}: {id:?}");
        }
        assert!(heading(&checked, Plan).contains(plan), "{theme}");
        assert!(heading(&checked, Shortcomings).contains(shortcomings), "{theme}");
    }
}

/// What a chat or a form adds around signature and date hides neither.
#[test]
fn signatures_with_labels_and_remarks() {
    let text = report(STANDARD);
    let tail = "云山县青石镇人民政府\n\n2025年1月20日\n";
    for other in [
        "署　名：云山县青石镇人民政府\n日　期：2025年　1月　20日\n",
        "发文机关：云山县青石镇人民政府\n成文日期：2025年1月20日\n",
        "云 山 县 青 石 镇 人 民 政 府\n\n2025 年 1 月 20 日\n",
        "云山县青石镇人民政府\n2025年1月20日\n\n以上内容供参考，如需修改请告知。\n",
    ] {
        all_present(&text.replacen(tail, other, 1));
    }
}

/// A notice that makes the report public stands above it, with or without a title below.
#[test]
fn public_notices() {
    let text = report(STANDARD);
    let title = "云山县青石镇人民政府关于2024年度法治政府建设情况的报告";
    all_present(&text.replacen(
        title,
        "关于云山县青石镇人民政府2024年度法治政府建设情况报告的公示",
        1,
    ));
    all_present(&format!(
        "关于法治政府建设年度报告的公告\n\n根据规定，现将我镇2024年度法治政府建设情况报告予以公告，接受社会各界和广大群众的监督。\n\n{text}"
    ));
    let notice = "关于青石镇2024年度法治政府建设情况报告的公示\n根据规定，现将青石镇2024年度法治政府建设情况报告予以公示，公示期为2025年1月20日至26日，如有意见，请向镇司法所反映。\n青石镇人民政府\n2025年1月20日\n";
    assert_eq!(
        check(notice, &Options::default()).report.kind,
        fazhi_report::report::DocumentKind::Unlike
    );
}
