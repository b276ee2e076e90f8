//! Sentences whose numbers agree, disagree, or leave the question open.

use super::{CalculationKind, Verdict};
use crate::report::Report;
use crate::text::Source;

/// A report whose measures have this sentence.
fn read(sentence: &str) -> Report {
    let text = format!(
        "云山县青石镇2024年度法治政府建设情况报告\n\n一、主要举措和成效\n\n（一）规范执法。{sentence}\n\n二、存在的不足和原因\n\n执法力量不足，主要原因是编制少。\n"
    );
    Report::read(&Source::new(&text), crate::report::Numbering::default())
}

/// What is calculated in a sentence of the measures, but for what cannot be checked.
fn calculated(sentence: &str) -> Vec<String> {
    read(sentence)
        .arithmetic
        .iter()
        .filter(|calculation| !matches!(calculation.verdict, Verdict::Unchecked(_)))
        .map(|calculation| {
            format!(
                "{} {}",
                if calculation.holds() { "✓" } else { "✗" },
                calculation.formula
            )
        })
        .collect()
}

/// The verdicts on a sentence, in the order of the text.
fn verdicts(sentence: &str) -> String {
    let verdicts: Vec<String> = read(sentence)
        .arithmetic
        .iter()
        .map(|calculation| {
            let mark = match calculation.verdict {
                Verdict::Holds => '✓',
                Verdict::Contradicts => '✗',
                Verdict::Unchecked(_) => '?',
            };
            let kind = match calculation.kind {
                CalculationKind::Bound => "bound",
                CalculationKind::Possible => "possible",
                CalculationKind::Total => "total",
                CalculationKind::Rate => "rate",
                CalculationKind::Conflict => "conflict",
            };
            format!("{mark}{kind}")
        })
        .collect();
    if verdicts.is_empty() {
        "-".to_owned()
    } else {
        verdicts.join(",")
    }
}

#[test]
fn sentences_get_their_verdicts() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in include_str!("sentences.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let (expected, sentence) = line.split_once(' ').expect("verdicts before the sentence");
        let found = verdicts(sentence);
        if found != expected {
            wrong.push(format!("{expected} → {found} {sentence}"));
        }
        count += 1;
    }
    assert!(count >= 150, "{count}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rates_that_hold() {
    for (sentence, formula) in [
        (
            "受理矛盾纠纷168件，成功调解166件，成功率98.8%。",
            "166/168 = 98.8%",
        ),
        (
            "受理群众诉求1906件，按期办结1898件，按期办结率99.58%。",
            "1898/1906 = 99.58%",
        ),
        (
            "排查矛盾纠纷426起，成功化解421起，化解率98.8%。",
            "421/426 = 98.8%",
        ),
        ("全年立案64件，结案61件，结案率95.3%。", "61/64 = 95.3%"),
        (
            "便民服务中心受理事项4216件，当场办结3904件，当场办结率92.6%。",
            "3904/4216 = 92.6%",
        ),
        ("配备调解员86名，其中专职8名，占9.3%。", "8/86 = 9.3%"),
        ("来信来访87件，比上年的99件下降12.1%。", "(99-87)/99 = 12.1%"),
        ("排查隐患132处，完成整改132处，整改率100%。", "132/132 = 100%"),
        // Cut off instead of rounded: 166/168 = 98.809…
        (
            "受理纠纷168件，调解成功166件，调解成功率98.80%。",
            "166/168 = 98.80%",
        ),
    ] {
        assert_eq!(calculated(sentence), [format!("✓ {formula}")], "{sentence}");
    }
}

#[test]
fn rates_that_do_not_hold() {
    for (sentence, formula) in [
        (
            "受理矛盾纠纷168件，成功调解166件，成功率99.8%。",
            "166/168 = 98.8%",
        ),
        (
            "12345热线受理工单1906件，按期办结1898件，按期办结率99.8%。",
            "1898/1906 = 99.6%",
        ),
        ("排查矛盾纠纷426起，成功化解421起，化解率97%。", "421/426 = 98.8%"),
        ("配备调解员86名，其中专职8名，占19.3%。", "8/86 = 9.3%"),
        ("来信来访87件，比上年的99件下降21.1%。", "(99-87)/99 = 12.1%"),
        ("发现安全隐患40处，整改38处，整改率98%。", "38/40 = 95%"),
        ("评查案卷60份，合格57份，合格率97.5%。", "57/60 = 95%"),
    ] {
        assert_eq!(calculated(sentence), [format!("✗ {formula}")], "{sentence}");
    }
}

#[test]
fn shares_that_cannot_be() {
    for (sentence, formula) in [
        ("受理信访事项45件，办结率102%。", "102% > 100%"),
        ("受理群众诉求45件，办结率97%。", "n/45 ≠ 97%"),
        ("群众满意率达100.5%。", "100.5% > 100%"),
        ("办理行政应诉案件9件，行政机关负责人出庭应诉率95%。", "n/9 ≠ 95%"),
    ] {
        assert_eq!(calculated(sentence), [format!("✗ {formula}")], "{sentence}");
    }
}

#[test]
fn open_questions_are_left_open() {
    for sentence in [
        // The sum of both fits: 64/66.
        "共办结“12345”热线45件、县交办件21件，办结率97%。",
        // A survey.
        "受理群众诉求45件，群众满意率97%。",
        // Other cases come in.
        "上年结转5件，受理168件，办结166件，办结率95.95%。",
        "受理投诉168件，其中重复投诉12件，办结150件，办结率96.2%。",
        // Approximate.
        "受理矛盾纠纷160余件，成功调解150件，成功率98%。",
        "受理矛盾纠纷168件，成功调解166件，成功率95%以上。",
        // In time is not the same as at all.
        "受理工单168件，办结166件，按期办结率100%。",
        "受理工单168件，办结166件，按期办结率99.4%。",
        // Growth may be more than all.
        "办件量同比增长120%，完成年度计划的105%。",
        // Of those that were mediated, whose number is not given.
        "受理案件168件，办结166件，其中调解成功120件，调解成功率95.2%。",
        "受理信访事项50件，调解成功20件，调解成功率95%。",
        "发现隐患56处，已整改50处，限期整改6处，整改率100%。",
        // Another topic.
        "召开推进会3次，信访案件办结率98.5%。",
        "受理信访50件、热线100件，办结信访48件、热线97件，办结率96.7%。",
        "信访办结率98%，受理复议5件，办结4件。",
        "矛盾纠纷排查化解426起，化解率98.5%以上。",
        "受理工单168件，满意率98%，信访事项办结率97.1%。",
    ] {
        assert!(
            calculated(sentence)
                .iter()
                .all(|formula| formula.starts_with('✓')),
            "{sentence}: {:?}",
            calculated(sentence)
        );
    }
}
