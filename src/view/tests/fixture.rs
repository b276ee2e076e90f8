//! The report made by hand, and its answer.

use crate::json::{
    Arithmetic, Block, Checked, Edit, Element, Figure, Finding, NotFigure, Noted, Quote, Range, Related,
    Section, Theme,
};

pub const TEXT: &str = "青石镇2024年度法治政府建设工作情况报告\n\n云山县委、县政府：\n2024年，青石镇把抓法治的责任放在主要负责人肩上。\n\
一、2024年工作情况\n（一）规矩立在前面。完成合法性审查46件,其中合同31件、决策9件、文件5件。\n二、存在的问题\n一是办法比较老。\n\
三、下一步打算\n（一）补人手。\n青石镇人民政府\n";

fn at(words: &str) -> Range {
    let byte = TEXT.find(words).expect("the words stand in the text");
    let start = TEXT[..byte].encode_utf16().count() as u32;
    Range {
        start,
        end: start + words.encode_utf16().count() as u32,
    }
}

pub fn after(words: &str) -> Range {
    let end = at(words).end;
    Range { start: end, end }
}

fn block(kind: &str, words: &str, section: Option<&str>) -> Block {
    Block {
        kind: kind.into(),
        level: u8::from(kind == "heading"),
        section: section.map(Into::into),
        lead_end: words
            .starts_with('（')
            .then(|| at(&words[..words.find('。').unwrap_or(0) + 3]).end),
        range: at(words),
    }
}

pub fn finding(rule: &str, class: &str, message: &str, places: Vec<Range>) -> Finding {
    Finding {
        rule: rule.into(),
        class: class.into(),
        message: message.into(),
        why: "原因".into(),
        basis: "依据".into(),
        advice: "请改正。".into(),
        places,
        related: Vec::new(),
        edits: Vec::new(),
    }
}

fn section(id: &str, state: &str, heading: Option<&str>, characters: usize, body: Option<Range>) -> Section {
    Section {
        id: id.into(),
        state: state.into(),
        heading: heading.map(Into::into),
        start: heading.map(|words| at(words).start),
        end: heading.map(|words| at(words).end),
        body_start: body.map(|body| body.start),
        body_end: body.map(|body| body.end),
        parent: None,
        characters,
        figures: 0,
    }
}

fn figure(words: &str, value: f64) -> Figure {
    Figure {
        text: words.into(),
        value,
        value_to: None,
        unit: "件".into(),
        kind: "count".into(),
        approx: "none".into(),
        target: false,
        subject: "合法性审查".into(),
        theme: "rules".into(),
        indicator: String::new(),
        scope: Vec::new(),
        base: None,
        section: Some("measures".into()),
        range: at(words),
    }
}

#[allow(clippy::too_many_lines)] // One literal.
pub fn checked() -> Checked {
    let measures = Range {
        start: at("（一）规矩").start,
        end: at("文件5件。").end,
    };
    let mut missing = finding(
        "missing-section",
        "must",
        "缺少“第一责任人职责”部分",
        vec![after("一是办法比较老。")],
    );
    missing.related.push(Related {
        note: "开头提到".into(),
        range: at("责任放在主要负责人肩上"),
    });
    let mut comma = finding("half-width-mark", "improve", "半角标点 1 处", vec![at(",")]);
    comma.edits.push(Edit {
        text: "，".into(),
        range: at(","),
    });
    let element = |id: &str, state: &str, rule: &str| Element {
        id: id.into(),
        name: id.into(),
        state: state.into(),
        start: None,
        end: None,
        rule: rule.into(),
        duty: "regulation".into(),
    };
    let noted = |id: &str, text: Option<&str>, lost: bool, duty: &str| Noted {
        id: id.into(),
        name: id.into(),
        duty: duty.into(),
        text: text.map(Into::into),
        lost,
    };
    Checked {
        schema: 1,
        tool: "0".into(),
        rules: "0".into(),
        kind: "report".into(),
        title: Some(Quote {
            text: "标题".into(),
            range: at("青石镇2024年度法治政府建设工作情况报告"),
        }),
        organ: Some("青石镇".into()),
        level: "township".into(),
        body: "town".into(),
        year: Some(2024),
        plan_year: None,
        document_number: None,
        addressee: Some("云山县委、县政府".into()),
        signers: Vec::new(),
        signature: vec!["青石镇人民政府".into()],
        date: None,
        publication_date: None,
        characters: 1651,
        readability: "full".into(),
        joined_lines: 0,
        unnumbered: Vec::new(),
        sections: vec![
            section(
                "measures",
                "present",
                Some("一、2024年工作情况"),
                60,
                Some(measures),
            ),
            section(
                "shortcomings",
                "present",
                Some("二、存在的问题"),
                20,
                Some(at("一是办法比较老。")),
            ),
            section("leader", "missing", None, 0, None),
            section(
                "plan",
                "present",
                Some("三、下一步打算"),
                20,
                Some(at("（一）补人手。")),
            ),
        ],
        figures: vec![
            figure("46件", 46.0),
            figure("31件", 31.0),
            figure("9件", 9.0),
            figure("5件", 5.0),
        ],
        not_figures: vec![NotFigure {
            text: "2024年".into(),
            reason: "year".into(),
            range: at("2024年，"),
        }],
        arithmetic: vec![Arithmetic {
            text: "31 + 9 + 5 = 45".into(),
            holds: false,
            verdict: "contradicts".into(),
            reason: None,
            places: vec![at("46件"), at("31件")],
        }],
        themes: vec![Theme {
            id: "rules".into(),
            name: "制度".into(),
            level: "figures".into(),
        }],
        elements: vec![
            element("title", "present", "missing-title"),
            element("leader", "missing", "missing-section"),
            element("date", "missing", "missing-date"),
        ],
        noted: vec![
            noted("addressee", Some("云山县委、县政府"), false, "form"),
            noted("number", None, true, "form"),
            noted("signers", None, false, "form"),
            noted("publication", None, false, "local"),
        ],
        findings: vec![
            missing,
            finding(
                "total-mismatch",
                "must",
                "“46件”与其中各项之和45件不符",
                vec![at("46件"), at("31件")],
            ),
            finding(
                "missing-cause",
                "must",
                "不足都没有写原因",
                vec![after("一是办法比较老。")],
            ),
            finding(
                "missing-date",
                "verify",
                "文末没有成文日期",
                vec![after("青石镇人民政府\n")],
            ),
            comma,
            finding("stray-space", "trace", "多余空格", vec![]),
        ],
        blocks: vec![
            block("title", "青石镇2024年度法治政府建设工作情况报告", None),
            block("addressee", "云山县委、县政府：", None),
            block(
                "paragraph",
                "2024年，青石镇把抓法治的责任放在主要负责人肩上。",
                None,
            ),
            block("heading", "一、2024年工作情况", Some("measures")),
            block(
                "paragraph",
                "（一）规矩立在前面。完成合法性审查46件,其中合同31件、决策9件、文件5件。",
                Some("measures"),
            ),
            block("heading", "二、存在的问题", Some("shortcomings")),
            block("paragraph", "一是办法比较老。", Some("shortcomings")),
            block("heading", "三、下一步打算", Some("plan")),
            block("paragraph", "（一）补人手。", Some("plan")),
            block("signature", "青石镇人民政府\n".trim_end(), None),
        ],
        comparison: None,
    }
}
