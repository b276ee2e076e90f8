//! Real reports against what a careful reader saw in them; their texts lie outside the repository.
#![allow(clippy::print_stdout)] // what was measured, and that nothing was measured, is to be seen

use std::path::PathBuf;

use fazhi_report::json::Checked;
use fazhi_report::{Options, check};
use serde_json::Value;

/// The folder with the reports: `FAZHI_CORPUS` or `../shared/corpus`.
fn corpus() -> Option<PathBuf> {
    let folder = std::env::var_os("FAZHI_CORPUS").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus"),
        PathBuf::from,
    );
    if folder.join("truth.json").exists() {
        Some(folder)
    } else {
        println!(
            "no corpus at {}: the tests over real reports checked nothing",
            folder.display()
        );
        None
    }
}

struct Real {
    id: String,
    text: String,
    truth: Value,
    answer: Checked,
}

fn reports() -> Vec<Real> {
    let Some(folder) = corpus() else { return Vec::new() };
    let truth = std::fs::read_to_string(folder.join("truth.json")).expect("the truth is readable");
    let truth: Vec<Value> = serde_json::from_str(&truth).expect("the truth is JSON");
    truth
        .into_iter()
        .map(|truth| {
            let text = std::fs::read_to_string(folder.join(truth["file"].as_str().expect("a file")))
                .expect("a report is readable");
            let answer = Checked::from(&check(&text, &Options::default()));
            Real {
                id: truth["id"].as_str().expect("an id").to_owned(),
                text,
                truth,
                answer,
            }
        })
        .collect()
}

/// Blanks, marks and stops do not count.
fn squash(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace() && !"#*。:：".contains(*character))
        .collect()
}

#[test]
fn heads_and_tails() {
    for real in reports() {
        let (truth, answer) = (&real.truth, &real.answer);
        let text = |value: &Value| value.as_str().map(squash);
        assert_eq!(
            answer.title.as_ref().map(|title| squash(&title.text)),
            text(&truth["title"]["text"]),
            "{}",
            real.id
        );
        assert_eq!(
            answer.organ.as_deref().map(squash),
            text(&truth["body"]["name"]),
            "{}",
            real.id
        );
        assert_eq!(
            answer.year.map(u64::from),
            truth["report_year"].as_u64(),
            "{}",
            real.id
        );
        assert_eq!(
            answer.plan_year.map(u64::from),
            truth["plan_year"].as_u64(),
            "{}",
            real.id
        );
        assert_eq!(
            answer.document_number.as_deref().map(squash),
            text(&truth["doc_number"]),
            "{}",
            real.id
        );
        assert_eq!(
            answer.addressee.as_deref().map(squash),
            text(&truth["addressee"]),
            "{}",
            real.id
        );
        assert_eq!(
            answer.date.as_deref(),
            truth["signoff_date"].as_str(),
            "{}",
            real.id
        );
        assert_eq!(
            answer.publication_date.as_deref(),
            truth["publish_date"].as_str(),
            "{}",
            real.id
        );
        let list = |value: &Value| -> Vec<String> {
            value
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|item| item.as_str().map(str::to_owned))
                .collect()
        };
        assert_eq!(answer.signature, list(&truth["signoff_bodies"]), "{}", real.id);
        assert_eq!(answer.signers, list(&truth["signers"]), "{}", real.id);
    }
}

#[test]
fn sections_and_their_headings() {
    for real in reports() {
        for section in real.truth["sections"].as_array().into_iter().flatten() {
            let id = match section["id"].as_str().expect("an id") {
                "first_responsible" => "leader",
                "next_plan" => "plan",
                other => other,
            };
            let found = real
                .answer
                .sections
                .iter()
                .find(|found| found.id == id)
                .expect("all sections are answered");
            assert_eq!(found.state, "present", "{} {id}", real.id);
            assert_eq!(
                found.heading.as_deref().map(squash),
                section["heading_clean"].as_str().map(squash),
                "{} {id}",
                real.id
            );
        }
        for missing in real.truth["missing_sections"].as_array().into_iter().flatten() {
            let found = real
                .answer
                .sections
                .iter()
                .find(|found| missing == found.id.as_str())
                .expect("all sections are answered");
            assert!(
                found.state == "missing" || found.state == "mentioned",
                "{} {missing}: {}",
                real.id,
                found.state
            );
        }
    }
}

#[test]
fn figures_of_the_real_reports() {
    let (mut right, mut missed, mut extra) = (0, Vec::new(), Vec::new());
    for real in reports() {
        let characters: Vec<char> = real.text.chars().collect();
        let span = |figure: &Value| {
            let at = |key: &str| {
                usize::try_from(figure[key].as_u64().expect("an offset")).expect("a small offset")
            };
            characters[at("char_start")..at("char_end")]
                .iter()
                .collect::<String>()
        };
        let mut found: Vec<(String, f64)> = real
            .answer
            .figures
            .iter()
            .map(|figure| (figure.text.clone(), figure.value))
            .collect();
        for figure in real.truth["figures"].as_array().into_iter().flatten() {
            let wanted = (span(figure), figure["value"].as_f64().expect("a value"));
            // 24 小时 in a set phrase may be counted or not.
            let arguable = figure["kind"] == "duration";
            match found
                .iter()
                .position(|found| found.0 == wanted.0 && (found.1 - wanted.1).abs() < 1e-9)
            {
                Some(index) => {
                    found.remove(index);
                    right += usize::from(!arguable);
                }
                None if arguable => {}
                None => missed.push(format!("{} {wanted:?}", real.id)),
            }
        }
        extra.extend(found.into_iter().map(|figure| format!("{} {figure:?}", real.id)));
    }
    if right + missed.len() == 0 {
        return;
    }
    println!("figures: right {right}, missed {missed:?}, too many {extra:?}");
    assert!(right * 100 >= 95 * (right + missed.len()), "missed {missed:?}");
    assert!(right * 100 >= 95 * (right + extra.len()), "too many {extra:?}");
}

/// Right text that a naive rule would flag.
#[test]
fn right_text_is_not_flagged() {
    for real in reports() {
        let units: Vec<u16> = real.text.encode_utf16().collect();
        for example in real.truth["negative_examples"].as_array().into_iter().flatten() {
            let quote = example["text"].as_str().expect("a quotation");
            let Some(byte) = real.text.find(quote) else {
                continue;
            };
            let start = real.text[..byte].encode_utf16().count();
            let end = start + quote.encode_utf16().count();
            for finding in real
                .answer
                .findings
                .iter()
                .filter(|finding| finding.class == "must" || finding.class == "verify")
            {
                for place in &finding.places {
                    let (from, to) = (place.start as usize, place.end as usize);
                    let words = String::from_utf16_lossy(&units[from..to]);
                    // A finding about exactly these words; a longer one (a whole heading, a passage) is about something else.
                    assert!(
                        !(start <= from && to <= end && from < to),
                        "{} {}: {words}",
                        real.id,
                        finding.rule
                    );
                }
            }
        }
    }
}

#[test]
fn the_news_of_each_report() {
    for real in reports() {
        let of = |class: &str| -> Vec<&str> {
            real.answer
                .findings
                .iter()
                .filter(|finding| finding.class == class)
                .map(|finding| finding.rule.as_str())
                .collect()
        };
        let must = of("must");
        // 000, 001, 002 give no cause; 002 has no part about the leader and not one figure.
        assert_eq!(
            must.contains(&"missing-section"),
            real.id == "002",
            "{}: {must:?}",
            real.id
        );
        assert_eq!(
            must.contains(&"no-figures"),
            real.id == "002",
            "{}: {must:?}",
            real.id
        );
        assert_eq!(
            must.contains(&"missing-cause"),
            real.id != "004",
            "{}: {must:?}",
            real.id
        );
        assert_eq!(
            must.contains(&"repealed-law"),
            real.id != "002",
            "{}: {must:?}",
            real.id
        );
        if real.id == "002" {
            assert_eq!(&must[..2], ["missing-section", "no-figures"]);
        }
    }
}

/// First headings of published reports, each in a short report of its own.
#[test]
fn headings_of_published_reports() {
    let Some(folder) = corpus() else { return };
    let lines = std::fs::read_to_string(folder.join("headings.jsonl")).expect("the headings are readable");
    let (mut right, mut wrong) = (0, Vec::new());
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let case: Value = serde_json::from_str(line).expect("a line is JSON");
        let (heading, class) = (
            case["heading"].as_str().expect("a heading"),
            case["class"].as_str().expect("a class"),
        );
        let answer = Checked::from(&check(&around(heading, class), &Options::default()));
        let claimed: Vec<&str> = answer
            .sections
            .iter()
            .filter(|section| ["present", "merged", "thin"].contains(&section.state.as_str()))
            .filter(|section| {
                section
                    .heading
                    .as_deref()
                    .is_some_and(|found| found.contains(heading.trim_end_matches('。')))
            })
            .map(|section| section.id.as_str())
            .collect();
        let good = match class {
            "other" => claimed.iter().all(|id| *id == "other"),
            class => claimed.contains(&class),
        };
        if good {
            right += 1;
        } else {
            wrong.push(format!("{heading} ({class}): {claimed:?}"));
        }
    }
    println!("headings: {right} right, {} wrong {wrong:#?}", wrong.len());
    assert!(right * 100 >= 97 * (right + wrong.len()), "{wrong:#?}");
}

/// A short report in which one of the sections has this heading.
fn around(heading: &str, class: &str) -> String {
    let bodies = [
        (
            "measures",
            "主要举措和成效",
            "南溪镇送法进院落28场，审看合同17份，查办案件9件，组织干部听庭审3次，村民遇事先问法的多了，办事跑腿的少了，窗口等候的时间比往年短了一截。",
        ),
        (
            "shortcomings",
            "存在的不足和原因",
            "一是懂法的人手少，由于编制有限，老同志退休后没有补上。二是宣讲方式旧，主要原因是经费不足，年轻人听得不多，村里的广播也常常没人听。",
        ),
        (
            "leader",
            "党政主要负责人履行推进法治建设第一责任人职责情况",
            "镇党委书记、镇长主持会议研究法治事项5次，听取司法所汇报3次，领学法律4次，对积案亲自过问、亲自督办，带着干部下村解决土地纠纷2件，年底述法。",
        ),
        (
            "plan",
            "2025年主要安排",
            "2025年，镇里打算增配执法人员2名，办好宣讲员培训3期，把庭审搬到村口4次，6月底前理清各村合同，年底前逐件回访积案，把短处一项一项补起来。",
        ),
        (
            "other",
            "其他需要报告的情况",
            "有关整改事项已经全部完成并接受了验收，相关情况已在网站公开，接受社会监督。",
        ),
    ];
    let mut text = "云山县南溪镇人民政府关于2024年度法治政府建设情况的报告\n\n县委、县政府：\n\n2024年，南溪镇认真推进法治政府建设，现将有关情况报告如下：\n\n".to_owned();
    for (number, (id, usual, body)) in "一二三四五".chars().zip(bodies) {
        if id == class {
            text.extend([heading, "\n\n", body, "\n\n"]);
        } else if id != "other" {
            text.push(number);
            text.extend(["、", usual, "\n\n", body, "\n\n"]);
        }
    }
    text + "云山县南溪镇人民政府\n\n2025年1月20日\n"
}
