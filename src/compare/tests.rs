//! What two years side by side tell.

use std::fmt::Write as _;

use super::*;

const LAST: &str = "云山县青石镇人民政府关于2023年度法治政府建设情况的报告

县人民政府：

2023年，青石镇坚持依法行政。现将2023年度法治政府建设情况报告如下：

一、2023年度推进法治政府建设的主要举措和成效
（一）规范行政执法。修订巡查制度，组织执法人员轮训，办理行政处罚案件21件，案卷评查未发现不合格案卷。
（二）开展法治宣传。全年开展法治宣传活动14场，发放宣传册4200余份，做到村村有宣传、户户有手册。
（三）化解矛盾纠纷。坚持每月排查、每周会商，调解矛盾纠纷118件，调解成功116件，纠纷不出镇。
（四）推进政务公开。及时公开财政预算和重大项目信息，群众通过公开栏、网站都能够查得到、看得懂。

二、存在的不足和原因
由于编制紧缺，专职执法人员偏少，巡查难以覆盖全部村居。

三、党政主要负责人履行推进法治建设第一责任人职责情况
镇党委书记主持召开专题会议4次，镇长听取执法工作汇报3次。

四、2024年主要安排
增配执法人员4名，开展普法宣传10场。

云山县青石镇人民政府
2024年1月20日";

/// The same report a year later, with some paragraphs changed.
fn this(changes: &[(&str, &str)]) -> String {
    let mut text = LAST.replace("2024年", "2025年").replace("2023年", "2024年");
    for (find, replace) in changes {
        assert_eq!(text.matches(find).count(), 1, "{find}");
        text = text.replace(find, replace);
    }
    text
}

struct Compared {
    report: Report,
    comparison: Comparison,
}

fn compared(this: &str, last: &str) -> Compared {
    let source = Source::new(this);
    let report = Report::read(&source, crate::report::Numbering::default());
    let comparison = compare(&source, &report, &Arc::new(Last::read(last)));
    Compared { report, comparison }
}

/// The states of the four measures, with what differs.
fn measures(changes: &[(&str, &str)]) -> Vec<(State, String)> {
    let text = this(changes);
    let checked = compared(&text, LAST);
    let comparison = checked.comparison;
    comparison.pairs[..4]
        .iter()
        .map(|pair| {
            let mut words = String::new();
            for change in &pair.differences {
                let _ = write!(
                    words,
                    "{}→{} ",
                    &LAST[change.last.range()],
                    &text[change.this.range()]
                );
            }
            (pair.state, words.trim_end().to_owned())
        })
        .collect()
}

#[test]
fn paragraphs_have_their_states() {
    let found = measures(&[
        (
            "宣传活动14场，发放宣传册4200余份",
            "宣传活动16场，发放宣传册三千多份",
        ),
        ("坚持每月排查、每周会商，", "坚持每周会商，"),
        (
            "及时公开财政预算和重大项目信息，群众通过公开栏、网站都能够查得到、看得懂。",
            "围绕渡口搬迁召开听证会，邀请船工、商户代表参加，意见采纳情况逐条答复。",
        ),
    ]);
    assert_eq!(found[0], (State::Identical, String::new()));
    assert_eq!(found[1], (State::Numbers, "14→16 4200余→三千多".to_owned()));
    assert_eq!(found[2], (State::Nearly, "月排查、每→".to_owned()));
    assert_eq!(found[3].0, State::New);
    let rewritten = measures(&[(
        "修订巡查制度，组织执法人员轮训，办理行政处罚案件21件，案卷评查未发现不合格案卷。",
        "组织执法人员轮训，办理行政处罚案件25件，新购执法记录仪并接入县级平台，做到全程留痕。",
    )]);
    assert_eq!(rewritten[0].0, State::Rewritten);
}

#[test]
fn a_mark_is_no_number() {
    let found = measures(&[("，调解成功116件，", "；调解成功116件，")]);
    assert_eq!(found[2], (State::Nearly, "，→；".to_owned()));
}

#[test]
fn moved_and_divided_paragraphs_are_found() {
    let text = this(&[])
        .replace("（二）开展法治宣传。", "（五）开展法治宣传。")
        .replace(
            "坚持每月排查、每周会商，调解矛盾纠纷118件，",
            "坚持每月排查、每周会商，调解矛盾纠纷118件。\n",
        );
    let comparison = compared(&text, LAST).comparison;
    let states: Vec<State> = comparison.pairs.iter().map(|pair| pair.state).collect();
    assert_eq!(comparison.gone, []);
    assert_eq!(states[1], State::Identical);
    assert!(states[2] != State::New && states[3] != State::New, "{states:?}");
}

#[test]
fn shares_make_a_whole() {
    let comparison = compared(&this(&[]), LAST).comparison;
    assert_eq!(comparison.shares.iter().sum::<u32>(), 1000);
    assert!(comparison.shares[0] > 800, "{:?}", comparison.shares);
    assert_eq!(compared("", "").comparison.shares, [0; 5]);
}

#[test]
fn figures_stand_side_by_side() {
    let text = this(&[
        ("行政处罚案件21件", "行政处罚案件28件"),
        ("纠纷118件", "纠纷106件"),
    ]);
    let checked = compared(&text, LAST);
    let comparison = &checked.comparison;
    let mut page = String::new();
    for pair in &comparison.figures {
        let (new, old) = (
            &checked.report.figures[pair.this],
            &comparison.last.report.figures[pair.last],
        );
        let number = |number: Option<rust_decimal::Decimal>| {
            number.map_or("-".to_owned(), |number| number.normalize().to_string())
        };
        let _ = writeln!(
            page,
            "{} {}→{} {} {} {} {}",
            new.subject_text,
            old.value,
            new.value,
            number(pair.difference),
            number(pair.percent),
            pair.unchanged,
            pair.doubtful,
        );
    }
    for line in [
        "办理行政处罚案件 21→28 7 33.3 false false",
        "调解矛盾纠纷 118→106 -12 -10.2 false false",
        "开展法治宣传活动 14→14 0 0 true true",
        "发放宣传册 4200→4200 0 0 true true",
        "镇党委书记主持召开专题会议 4→4 0 0 true false",
    ] {
        assert!(
            page.lines().any(|found| found == line),
            "{line} is not in\n{page}"
        );
    }
    assert!(!page.contains("10→10"), "targets are no results:\n{page}");
}

#[test]
fn only_last_years_report_of_this_body_is_last_years() {
    let relation = |this: &str, last: &str| compared(this, last).comparison.relation;
    let text = this(&[]);
    assert_eq!(relation(&text, LAST), Relation::Earlier);
    assert_eq!(relation(LAST, &text), Relation::Later);
    assert_eq!(relation(&text, &text.replace('，', "， ")), Relation::SameText);
    assert_eq!(relation(&text, &text.replace("14场", "15场")), Relation::SameYear);
    assert_eq!(relation(&text.replace("2024", "2026"), LAST), Relation::Older);
    assert_eq!(
        relation(&text, &LAST.replace("青石镇", "白河镇")),
        Relation::OtherBody
    );
    assert_eq!(relation(&text, "今天下雨，村里的路不好走。"), Relation::Unlike);
    assert!(same_body(
        "云山县青石镇人民政府",
        "中共青石镇委员会、青石镇人民政府"
    ));
    assert!(!same_body("云山县司法局", "云山县财政局"));
    assert!(same_body("云山县司法局", "云山县司法局（云山县普法办）"));
}

/// Long texts that have little to do with each other cost what their length costs.
#[test]
fn differences_have_one_budget() {
    let sentence = |number: usize| {
        let words: Vec<char> = "法治政府建设年度报告执法监督调解纠纷公开信息培训干部审查合同清理文件"
            .chars()
            .collect();
        (0..400)
            .map(|at| words[(at * (number + 7) + at * at * number) % words.len()])
            .collect::<String>()
    };
    let long = |from: usize| {
        (from..from + 60)
            .map(|number| sentence(number) + "。\n")
            .collect::<String>()
    };
    let comparison = compared(&long(1), &long(2)).comparison;
    assert_eq!(comparison.pairs.len(), 60);
}
