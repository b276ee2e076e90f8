//! What holds for any text: an answer, places inside the text, the same answer twice.
//!
//! The texts are drawn from a fixed seed, so that a run says the same twice; `PROPTEST_SEED=7` draws others, `PROPTEST_CASES=20000`
//! more of them.

use fazhi_report::json;
use fazhi_report::rules::Place;
use fazhi_report::{Checked, Options, check};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Pieces out of which texts are made that look like damaged reports.
const PIECES: [&str; 60] = [
    "一、",
    "二、",
    "（一）",
    "(二)",
    "1.",
    "①",
    "第一部分",
    "主要举措和成效",
    "存在的不足和原因",
    "第一责任人职责情况",
    "下一步打算",
    "云山县青石镇人民政府",
    "关于",
    "2024年度",
    "法治政府建设",
    "情况的报告",
    "县委、县政府：",
    "现将有关情况报告如下：",
    "\n",
    "\n\n",
    "\r\n",
    "　　",
    " ",
    "\u{a0}",
    "**",
    "## ",
    "<p>",
    "&nbsp;",
    "&#x4e00;",
    "。",
    "，",
    "；",
    ",",
    "“",
    "”",
    "《",
    "》",
    "（",
    "）",
    "12件",
    "98.8%",
    "３００余人",
    "二百三十",
    "3.5万元",
    "百分之",
    "同比下降",
    "由于",
    "一是",
    "二是",
    "《信访条例》",
    "XX",
    "〔2025〕3号",
    "2025年1月20日",
    "二〇二五年",
    "😀",
    "𠮷",
    "\u{fffd}",
    "\0",
    "发布时间：2025-03-02",
    "0",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::collection::vec(prop::sample::select(&PIECES[..]), 0..120).prop_map(|pieces| pieces.concat()),
        any::<String>(),
    ]
}

fn places(checked: &Checked) -> Vec<(usize, usize)> {
    let report = &checked.report;
    let mut spans: Vec<_> = report.blocks.iter().map(|block| block.span).collect();
    spans.extend(
        report
            .headings
            .iter()
            .flat_map(|heading| [heading.span, heading.body]),
    );
    spans.extend(
        report
            .figures
            .iter()
            .flat_map(|figure| [figure.span, figure.subject]),
    );
    spans.extend(report.not_figures.iter().map(|number| number.span));
    spans.extend(report.traces.all.iter().map(|trace| trace.span));
    spans.extend(
        report
            .sections
            .iter()
            .flat_map(|section| [section.heading, section.body])
            .flatten(),
    );
    spans.extend(report.elements.iter().filter_map(|element| element.span));
    for finding in &checked.findings {
        for place in &finding.places {
            match place {
                Place::At(span) => spans.push(*span),
                Place::After(byte) => spans.push((*byte as usize..*byte as usize).into()),
                Place::Whole => {}
            }
        }
        spans.extend(finding.related.iter().map(|(span, _)| *span));
        spans.extend(finding.edits.iter().map(|edit| edit.span));
    }
    spans
        .into_iter()
        .map(|span| (span.start as usize, span.end as usize))
        .collect()
}

fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).expect("a short text")
}

fn config() -> ProptestConfig {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse().ok());
    ProptestConfig {
        cases: number("PROPTEST_CASES").map_or(400, |cases: u64| u32::try_from(cases).unwrap_or(u32::MAX)),
        rng_seed: RngSeed::Fixed(number("PROPTEST_SEED").unwrap_or(20_261_122)),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_gives_an_answer_with_places_inside_it(text in text()) {
        let checked = check(&text, &Options::default());
        prop_assert_eq!(checked.source.text(), &text);
        for (start, end) in places(&checked) {
            prop_assert!(text.get(start..end).is_some(), "{start}..{end} of {text:?}");
        }
        for finding in &checked.findings {
            prop_assert!(!finding.places.is_empty(), "{}", finding.rule.id);
            prop_assert!(finding.class <= finding.rule.class, "{}", finding.rule.id);
        }
    }

    #[test]
    fn any_two_texts_are_compared_with_places_inside_them(this in text(), last in text()) {
        let (here, there) = (units(&this), units(&last));
        let answer = json::Checked::from(&check(&this, &Options { last: Some(last), ..Options::default() }));
        let comparison = answer.comparison.expect("a comparison");
        let shares = comparison.shares;
        let whole = shares.identical + shares.numbers + shares.nearly + shares.rewritten + shares.new;
        prop_assert!(whole == 1000 || comparison.pairs.is_empty() && whole == 0);
        for pair in comparison.pairs {
            let old = pair.last.unwrap_or(json::Range { start: 0, end: there });
            prop_assert!(pair.range.end <= here && old.end <= there);
            for change in pair.differences {
                prop_assert!(pair.range.start <= change.range.start && change.range.start <= change.range.end && change.range.end <= pair.range.end);
                prop_assert!(old.start <= change.last.start && change.last.start <= change.last.end && change.last.end <= old.end);
            }
        }
    }

    #[test]
    fn the_same_text_gives_the_same_answer(text in text()) {
        let answer = || serde_json::to_string(&json::Checked::from(&check(&text, &Options::default()))).expect("plain data");
        prop_assert_eq!(answer(), answer());
    }

    #[test]
    fn utf16_places_quote_the_text(text in text()) {
        let answer = json::Checked::from(&check(&text, &Options::default()));
        let units: Vec<u16> = text.encode_utf16().collect();
        let quote = |range: json::Range| String::from_utf16(&units[range.start as usize..range.end as usize]).expect("whole characters");
        for figure in &answer.figures {
            prop_assert_eq!(&quote(figure.range), &figure.text);
        }
        for number in &answer.not_figures {
            prop_assert_eq!(&quote(number.range), &number.text);
        }
        for section in &answer.sections {
            if let (Some(heading), Some(start), Some(end)) = (&section.heading, section.start, section.end) {
                prop_assert_eq!(&quote(json::Range { start, end }), heading);
            }
        }
    }

    #[test]
    fn edits_of_one_finding_do_not_overlap(text in text()) {
        for finding in check(&text, &Options::default()).findings {
            let mut spans: Vec<_> = finding.edits.iter().map(|edit| edit.span).collect();
            spans.sort_unstable();
            for pair in spans.windows(2) {
                prop_assert!(pair[0].end <= pair[1].start, "{}: {:?}", finding.rule.id, pair);
            }
        }
    }
}
