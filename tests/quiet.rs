//! Right sentences, one at a time in an exemplary report: nobody may demand or doubt anything (`tests/corpus/quiet.list`).
#![allow(clippy::print_stdout)] // what is known to be doubted is to be seen

use std::collections::BTreeMap;
use std::path::Path;

use fazhi_report::json::Checked;
use fazhi_report::rules::RULES;
use fazhi_report::{Options, check};

/// Behind these sentences of `fishing-town-clean.txt` a sentence of the section may follow.
const ANCHORS: [(&str, &str); 4] = [
    ("measures", "清理滩涂垃圾230吨。"),
    ("leader", "带队夜查渔港5次。"),
    ("shortcomings", "个别条款涉及外嫁女权益。"),
    ("plan", "纠纷就地化解率保持在95%左右。"),
];

/// What is demanded or doubted, how often, and an example.
fn heavy(text: &str) -> BTreeMap<String, (usize, String)> {
    let mut counts: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for finding in Checked::from(&check(text, &Options::default())).findings {
        if finding.class == "must" || finding.class == "verify" {
            let count = counts.entry(finding.rule).or_default();
            count.0 += finding.places.len().max(1);
            count.1 = finding.message;
        }
    }
    counts
}

#[test]
fn right_sentences_raise_nothing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("the text is readable");
    let (base, lines) = (read("fishing-town-clean.txt"), read("quiet.list"));
    let usual = heavy(&base);
    let (mut wrong, mut known) = (Vec::new(), None);
    for line in lines
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        if let Some(why) = line.strip_prefix("known ") {
            let rule = why.split(' ').next().unwrap_or_default();
            known = RULES.iter().any(|known| known.id == rule).then_some(why);
            continue;
        }
        let (section, sentence) = line.split_once(": ").unwrap_or(("measures", line));
        let (_, anchor) = ANCHORS
            .iter()
            .find(|(name, _)| *name == section)
            .expect("a section");
        assert_eq!(base.matches(anchor).count(), 1, "{anchor}");
        let between = if sentence.starts_with('（') { "\n\n" } else { "" };
        let text = base.replace(anchor, &[anchor, between, sentence].concat());
        let more: Vec<String> = heavy(&text)
            .into_iter()
            .filter(|(rule, (count, _))| usual.get(rule).is_none_or(|(before, _)| before < count))
            .map(|(rule, (_, message))| format!("{rule}: {message}"))
            .collect();
        match (known.take(), more.is_empty()) {
            (None, true) => {}
            (Some(why), false) => println!("known to raise {more:?} ({why}): {sentence}"),
            (Some(_), true) => wrong.push(format!("mended, remove the line of known: {sentence}")),
            (None, false) => wrong.push(format!("{more:?} {sentence}")),
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
