//! Every form is found in its example, and none in right text.

use super::*;
use crate::lexicon::Table;
use crate::rules::example::Draft;

const TABLE: &str = include_str!("../../lexicon/confusions.tsv");

fn in_any_report(slip: Scope) -> bool {
    matches!(slip, Scope::All | Scope::Township | Scope::Street | Scope::Town)
}

/// Every form of a row with the row's cells.
fn forms() -> Vec<(&'static str, String, String)> {
    let table = Table::read(TABLE);
    let [wrong, example, near] = ["wrong", "example", "near"].map(|name| table.column(name));
    let mut found = Vec::new();
    for row in table.rows() {
        let first = row.cell(wrong).split('|').next().unwrap_or_default();
        for form in row.cell(wrong).split('|') {
            let instead = |text: &str| text.replace(first, form);
            found.push((form, instead(row.cell(example)), row.cell(near).to_owned()));
        }
    }
    found
}

#[test]
fn every_form_is_found_in_its_example() {
    let mut missed = Vec::new();
    for (form, example, near) in forms() {
        let all = SLIPS.find(&example, in_any_report);
        // Of two rows that overlap one speaks.
        if all.is_empty() {
            missed.push(format!("{form}: {example}"));
        }
        for hit in SLIPS.find(&near, in_any_report) {
            missed.push(format!(
                "{form}: {near} is right, yet {}",
                SLIPS.slip(hit.slip).wrong
            ));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
    assert!(SLIPS.len() >= 400, "{}", SLIPS.len());
}

/// No form stands in what is right: our reports, words of the interface, terms, titles, rules, examples.
#[test]
fn right_text_is_left_alone() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts: Vec<(String, String)> = Vec::new();
    let mut folders = vec![root.join("src"), root.join("tests/corpus")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = path.to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if [".tsv", ".txt", ".rs", ".md"]
                .iter()
                .any(|end| name.ends_with(end))
                && ![
                    "confusions",
                    "set_phrases",
                    "sets.tsv",
                    "wrong_word",
                    "sound",
                    "incomplete_phrase",
                    "misnamed_law",
                    "sentences.txt",
                    "festivals.tsv",
                    "stale_phrases.tsv",
                    "corpus/bad-",
                    "mutants.tsv",
                ]
                .iter()
                .any(|own| name.contains(own))
            {
                texts.push((name, std::fs::read_to_string(&path).unwrap_or_default()));
            }
        }
    }
    let table = Table::read(TABLE);
    let right = table.column("right");
    let phrases = Table::read(include_str!("../../lexicon/set_phrases.tsv"));
    let (phrase, near) = (phrases.column("phrase"), phrases.column("near"));
    for row in table.rows() {
        texts.push(("right words".into(), row.cell(right).to_owned()));
    }
    for row in phrases.rows() {
        texts.push((
            "right phrases".into(),
            row.cell(phrase).replace(['|', '(', ')'], ""),
        ));
        texts.push(("right phrases".into(), row.cell(near).to_owned()));
    }
    let mut wrong = Vec::new();
    for (name, text) in &texts {
        for line in text.lines() {
            for hit in SLIPS.find(line, |scope| scope == Scope::All) {
                wrong.push(format!("{name}: {} in {line}", SLIPS.slip(hit.slip).wrong));
            }
            // Tables of single characters are no text.
            let table = name.ends_with("unanswered_problem.rs")
                || name.ends_with("law.rs")
                || name.ends_with("chance.rs")
                || name.ends_with("repeated_word/tests.rs")
                || name.ends_with("words");
            for slip in misheard(line).into_iter().filter(|_| !table) {
                wrong.push(format!("{name}: {} in {line}", &line[slip.phrase]));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A form that is a word, or lies inside one, needs something beside it that proves it wrong.
#[test]
fn words_of_the_dictionary_are_left_alone() {
    let mut wrong = Vec::new();
    // The common dictionary knows some slips as words.
    let known_slips = ["做为", "好象", "帐户", "撤消", "签定", "自已"];
    for word in crate::text::words::all() {
        if known_slips.contains(&word.as_str()) {
            continue;
        }
        for hit in SLIPS.find(&word, |scope| scope == Scope::All) {
            wrong.push(format!("{word}: {}", SLIPS.slip(hit.slip).wrong));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn wrong_words_are_found_and_put_right() {
    for text in [
        "未经审查或者⟦由⟧法律风险的合同一律不签。",
        "⟦慎密认证⟧，科学决策，论证⟦慎密⟧。",
        "强化对⟦权利⟧的制约和监督，把权力关进笼子。",
        "严格落实重大执法决定⟦法制审查⟧制度，开展⟦法制⟧宣传。",
        "⟦责任⟧各部门限期整改，⟦明细⟧各类职权。",
        "推进基层⟦法理法治化⟧，及时⟦回馈⟧社会关切。",
        "⟦截止⟧2024年底，⟦末完成⟧的事项2项，⟦己建成⟧阵地3处。",
        "落实行政执法⟦公式⟧制度，修订裁量基⟦淮⟧2项，保障陈述、⟦审⟧辩权。",
        "队伍良⟦锈⟧不齐，加强依法行⟦征⟧能力建设。",
        "与⟦人名⟧法庭联动，⟦杜决⟧随意执法。",
        "开展“⟦不忘初心，牢记使命⟧”主题教育。",
        "指导各村重新⟦修定⟧居民公约，已⟦修定⟧制度5项。",
    ] {
        let findings = Draft::paragraph(text).expect(&RULE);
        assert!(findings.iter().all(|finding| !finding.edits.is_empty()), "{text}");
    }
    let findings = Draft::paragraph("⟦布署⟧工作3次，再次⟦布署⟧任务，⟦既使⟧困难。").expect(&RULE);
    assert_eq!((findings.len(), findings[0].places.len()), (2, 2));
    assert_eq!(findings[0].message, "“布署工作”疑为“部署工作”");
}

#[test]
fn sentences_that_look_wrong_and_are_right() {
    let wrong: Vec<String> = include_str!("right.txt")
        .lines()
        .flat_map(|line| {
            SLIPS
                .find(line, in_any_report)
                .into_iter()
                .map(move |hit| (line, hit))
        })
        .map(|(line, hit)| format!("{} in {line}", SLIPS.slip(hit.slip).wrong))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn look_alikes_are_right() {
    for text in [
        "由法律顾问逐份审查，由法律风险防控小组把关。",
        "落实重大执法决定法制审核制度，审核机构为县法制办、法制科。",
        "《法制日报》刊发报道，学习《青石镇法制宣传办法》。",
        "保障公民权利，依法告知行政相对人的权利义务。",
        "截至12月底，报名截止后不再受理，期末完成测评。",
        "自己经办的案件自己完成，自己有疑问的及时请示。",
        "书面答复意见12条，按期答复议案2件。",
        "压实责任各部门联动，落实责任到人，明细账目齐全。",
        "化解矛盾层层化解纠纷，矛盾纠纷层层化解到位。",
        "大型成果展3场，部分围绕民生开展，福建全面推行。",
        "镇党组织战斗堡垒作用增强，县司法局党组书记到镇调研。",
        "落实“科学立法、严格执法、公正司法、全民守法”要求。",
    ] {
        Draft::paragraph(text).silent(&RULE);
    }
    for line in include_str!("right.txt").lines() {
        assert_eq!(misheard(line), [], "{line}");
    }
    Draft::paragraph("弘扬社会主义法治理念，学习《依法行征读本》，回顾“依法行征这四个字在十年以前的公文里常常写错”的往事。").silent(&RULE);
    Draft::example().silent(&RULE);
}

#[test]
fn some_words_are_wrong_for_a_street_or_a_town() {
    Draft::paragraph(
        "镇⟦党组⟧会议专题研究，召开⟦党组⟧会议3次，⟦推进科学立法⟧。"
            .replace("⟦推进科学立法⟧", "推进⟦科学立法⟧")
            .as_str(),
    )
    .expect(&RULE);
    let street =
        |text: &str| Draft::paragraph(text).change("云山县青石镇人民政府关于", "云山县柳湾街道办事处关于");
    street("由⟦党委书记任组长⟧，街道⟦党委⟧会议研究3次。").expect(&RULE);
    Draft::paragraph("由党委书记任组长，镇党委会议研究3次。").silent(&RULE);
    street("社区党委书记任组长。").silent(&RULE);
}
