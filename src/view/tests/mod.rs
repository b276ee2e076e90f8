//! A report made by hand and its answer made by hand: what the page shows does not depend on how well the core reads.

mod fixture;

use super::*;
use fixture::{TEXT, after, checked, finding};

fn sentence(view: &View) -> String {
    view.news
        .iter()
        .map(|phrase| {
            if phrase.grave {
                format!("[{}]", phrase.text)
            } else {
                phrase.text.clone()
            }
        })
        .collect()
}

/// The sheet in one string: a line for each thing drawn.
fn drawn(view: &View) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Words { text, marks } => {
            let marks: Vec<String> = marks
                .iter()
                .map(|mark| match mark.kind {
                    MarkKind::Finding => format!("f{}", mark.index),
                    MarkKind::Passage => format!("p{}", mark.index),
                    MarkKind::Related => format!("r{}", mark.index),
                    MarkKind::Figure => format!("d{}", mark.index),
                    MarkKind::Lead => "l".to_owned(),
                })
                .collect();
            if marks.is_empty() {
                text.clone()
            } else {
                format!("⟦{}|{text}⟧", marks.join(""))
            }
        }
        Piece::Slot(index) => format!("⟨{index}⟩"),
        Piece::Pin(index) => format!("^{index}"),
    };
    let line = |drawn: &Drawn| match drawn {
        Drawn::Gap(gap) => format!(
            "✂ {} {} / {}",
            gap.finding,
            gap.outline.heading,
            gap.outline.lines.join(" / ")
        ),
        Drawn::Block(block) => block.pieces.iter().map(piece).collect(),
    };
    view.sheet
        .drawn
        .iter()
        .map(line)
        .collect::<Vec<String>>()
        .join("\n")
}

#[test]
fn the_first_line_is_the_news() {
    let view = View::new(TEXT, &checked());
    assert_eq!(
        sentence(&view),
        "[缺“第一责任人职责”部分]；[1 处数字对不上]；[不足没有写原因]"
    );
    assert_eq!(view.subject, ["青石镇", "2024年度", "1,651字"]);
    assert_eq!(
        view.tally,
        Tally {
            must: 3,
            verify: 1,
            improve: 1,
            trace: 1
        }
    );

    let mut other = checked();
    other.figures.clear();
    other.findings[1] = finding("no-figures", "must", "没有数据", vec![]);
    other.findings.remove(2);
    assert_eq!(
        sentence(&View::new(TEXT, &other)),
        "[缺“第一责任人职责”部分]；[全文没有数据]"
    );

    other.findings = vec![finding("repeated-mark", "must", "标点重复", vec![])];
    other.sections[2].state = "merged".into();
    assert_eq!(sentence(&View::new(TEXT, &other)), "四个部分齐全，[1 项必须补正]");
    other.findings[0].class = "verify".into();
    assert_eq!(sentence(&View::new(TEXT, &other)), "四个部分齐全，1 处需要核实");
    other.findings.clear();
    assert_eq!(sentence(&View::new(TEXT, &other)), wording::NEWS_CLEAN.say());
    other.kind = "unlike".into();
    let view = View::new(TEXT, &other);
    assert_eq!(sentence(&view), wording::NEWS_UNLIKE.say());
    assert!(!view.judged && view.parts.iter().all(|part| part.standing != Standing::Present));
}

#[test]
fn the_sheet_shows_what_is_there_and_what_is_not() {
    let view = View::new(TEXT, &checked());
    assert_eq!(
        drawn(&view),
        "青石镇2024年度法治政府建设工作情况报告\n云山县委、县政府：\n2024年，青石镇把抓法治的⟦r0|责任放在主要负责人肩上⟧。\n一、2024年工作情况\n\
         ⟦l|（一）规矩立在前面。⟧完成合法性审查⟦f1d0|46件⟧^1⟦f4|,⟧^4其中合同⟦f1d1|31件⟧、决策⟦d2|9件⟧、文件⟦d3|5件⟧。\n二、存在的问题\n\
         一是办法比较老。⟨2⟩^2\n✂ 0 三、2024年度党政主要负责人履行推进法治建设第一责任人职责情况 / （一）【填写：党委主要负责人部署法治建设工作的会议、次数、时间】 / （二）【填写：政府主要负责人研究、督办的具体事项和结果】\n\
         三、下一步打算\n⟦l|（一）补人手。⟧\n青石镇人民政府\n⟨3⟩^3"
    );
}

#[test]
fn cards_and_parts_say_where_and_how_much() {
    let view = View::new(TEXT, &checked());
    let places: Vec<&str> = view.cards.iter().map(|card| card.place.as_str()).collect();
    assert_eq!(
        places,
        [
            "全文",
            "举措成效（一）",
            "不足原因",
            "落款",
            "举措成效（一）",
            "全文"
        ]
    );
    assert_eq!(
        view.cards[1].spots[0].before,
        "规矩立在前面。完成合法性审查"[..]
            .chars()
            .skip(2)
            .collect::<String>()
    );
    assert_eq!(view.cards[4].action, "改为“，”");
    let insert = view.cards[0].edit.as_ref().expect("an outline can be inserted");
    assert!(insert.text.starts_with("\n三、2024年度") && insert.range == after("一是办法比较老。"));

    let words: Vec<(&str, Option<u32>)> = view
        .parts
        .iter()
        .map(|part| (part.word.as_str(), part.share))
        .collect();
    assert_eq!(
        words,
        [
            ("已具备", None),
            ("1 处数字", Some(60)),
            ("未写原因", Some(20)),
            ("缺少", None),
            ("已具备", Some(20)),
            ("缺成文日期", None)
        ]
    );
    assert_eq!(view.elements.present, 1);
    assert_eq!(view.elements.rows[1].finding, Some((0, Class::Must)));
}

#[test]
fn an_inserted_outline_is_set_as_the_text_around_it() {
    let inserted = |text: &str| {
        let checked = Checked::from(&crate::check(text, &crate::Options::default()));
        let view = View::new(text, &checked);
        let mut edits = view.cards.iter().filter(|card| card.rule == "missing-section");
        let edit = edits.find_map(|card| card.edit.clone()).expect("an outline");
        let units: Vec<u16> = text.encode_utf16().collect();
        let at = |range: std::ops::Range<usize>| String::from_utf16_lossy(&units[range]);
        let (start, end) = (edit.range.start as usize, edit.range.end as usize);
        [at(0..start), edit.text, at(end..units.len())].concat()
    };
    let text = "云山县青石镇2024年度法治政府建设情况报告\n一、主要举措和成效\n调解纠纷16件，成功15件。\n二、存在的不足和原因\n因为人手少，走访不够。\n四、2025年主要安排\n走访每户不少于2次。\n青石镇人民政府\n2025年1月8日";
    let close = inserted(text);
    assert!(
        close.contains("走访不够。\n三、") && close.contains("和结果】\n四、"),
        "{close}"
    );
    assert!(!close.contains("\n\n"), "{close}");
    let apart = inserted(&text.replace('\n', "\n\n"));
    assert_eq!(apart, close.replace('\n', "\n\n"));
    // Blanks at the ends of lines make no blank line.
    let blanks = inserted(&text.replace('\n', "  \n"));
    assert!(!blanks.lines().any(|line| line.trim().is_empty()), "{blanks}");
}

#[test]
fn figures_carry_their_check() {
    let view = View::new(TEXT, &checked());
    let figures = &view.figures;
    assert_eq!(figures.failing(), 1);
    assert_eq!(figures.rows[0].sum, Some(0));
    assert_eq!(figures.sums[0].stated, "46件");
    assert_eq!(figures.excluded[0].reason, "年份");
    assert_eq!(figures.themes[0].figures, 4);
    let table = figures.tab_separated();
    assert!(table.lines().nth(1).is_some_and(|line| {
        line.starts_with("1\t合法性审查\t46\t件\t制度\t举措\t31 + 9 + 5 = 45（文中写 46件）\t")
    }));
}

#[test]
fn real_answers_are_shown_whatever_the_text() {
    let texts = ["", "\n", "报告", TEXT, "😀𠮷一、\n二、\n", &"甲".repeat(1000)];
    for text in texts {
        let checked = Checked::from(&crate::check::check(text, &crate::check::Options::default()));
        let view = View::new(text, &checked);
        assert_eq!(view.parts.len(), 6);
        assert_eq!(view.cards.len(), checked.findings.len());
    }
}

#[test]
fn long_texts_are_drawn_up_to_a_limit() {
    let text = "完成合法性审查46件。\n".repeat(30_000);
    // Without blocks the lines are drawn as they are.
    let checked = Checked {
        blocks: Vec::new(),
        findings: Vec::new(),
        ..checked()
    };
    let view = View::new(&text, &checked);
    assert!(view.sheet.omitted > 100_000);
    assert!(view.sheet.drawn.len() < 20_000);
}

#[test]
fn what_is_not_there_is_said_with_its_reason() {
    let checked = checked();
    let elements = super::element::elements(&super::Units::new(""), &checked);
    let notes: Vec<&str> = elements.noted.iter().map(|noted| noted.note).collect();
    assert_eq!(
        notes,
        [
            "",
            wording::LOST_ON_WEB.say(),
            wording::NOT_SEEN.say(),
            wording::NOT_SEEN_LOCAL.say()
        ]
    );
    assert!(!elements.local);
    let mut street = checked;
    street.elements[1].duty = "local".into();
    assert!(super::element::elements(&super::Units::new(""), &street).local);
}
