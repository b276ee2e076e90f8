//! Tables of wordings, titles and single edits of our own: what the reader and the rules make of each.

use std::fs;
use std::path::PathBuf;

use fazhi_report::json::Checked;
use fazhi_report::{Options, check};

fn file(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn rows(name: &str) -> Vec<Vec<String>> {
    file(name)
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .skip(1)
        .map(|line| line.split('\t').map(|cell| cell.replace("\\n", "\n")).collect())
        .collect()
}

fn answer(text: &str) -> Checked {
    Checked::from(&check(text, &Options::default()))
}

fn quote(text: &[u16], start: u32, end: u32) -> String {
    String::from_utf16_lossy(&text[start as usize..end as usize])
}

const FOUR: [&str; 4] = ["measures", "shortcomings", "leader", "plan"];
const BODIES: [&str; 5] = [
    "围绕年度任务，全年开展法治宣传12场，审查合同30份，办理行政处罚案件45件，培训执法人员60人次，各项工作有序推进，办事的群众比往年满意。",
    "一是执法力量不足，主要原因是编制紧张、人员流动较快。二是普法形式单一，由于经费有限，线上宣传开展较少。三是有的干部凭经验办事，原因在于学得不够、用得不多。",
    "镇党委书记、镇长认真履行推进法治建设第一责任人职责，主持召开专题会议4次，听取法治建设汇报2次，带头学法6次，对积案亲自过问，督办重点案件3件，年底在会上述法。",
    "2025年，将充实执法力量，组织培训4期；创新普法形式，开展线上宣传10场；提升干部依法办事能力，6月底前完成轮训，年底前逐项对账，把往年的短处补起来。",
    "按照上级安排，有关事项已经全部办结并接受了验收，相关情况已在政府网站公开，接受社会监督，没有需要特别说明的重大事项，也没有遗留问题。",
];
const USUAL: [&str; 4] = [
    "2024年推进法治政府建设主要举措和成效",
    "推进法治政府建设存在的不足和原因",
    "党政主要负责人履行推进法治建设第一责任人职责的有关情况",
    "2025年推进法治政府建设主要安排",
];

/// A short report in which `heading` opens `contents`.
fn report_with(contents: &[&str], heading: &str, stop: &str) -> String {
    let mut parts: Vec<(&str, String)> = Vec::new();
    let mut put = false;
    for (index, id) in FOUR.iter().enumerate() {
        if !contents.contains(id) {
            parts.push((USUAL[index], BODIES[index].to_owned()));
        } else if !put {
            let bodies = (0..4).filter(|index| contents.contains(&FOUR[*index]));
            parts.push((heading, bodies.map(|index| BODIES[index]).collect()));
            put = true;
        }
    }
    if !put {
        parts.push((heading, BODIES[4].to_owned()));
    }
    let numbers = ["一", "二", "三", "四", "五"];
    let body: Vec<String> = parts
        .iter()
        .zip(numbers)
        .map(|((heading, body), number)| format!("{number}、{heading}{stop}{body}\n\n"))
        .collect();
    let body = body.concat();
    format!(
        "南溪镇人民政府关于2024年度法治政府建设工作的报告\n\n县委、县政府：\n\n2024年，南溪镇认真推进法治政府建设，现将有关情况报告如下：\n\n{body}南溪镇人民政府\n\n2025年1月20日\n"
    )
}

/// Every heading alone on its line opens its contents and no others; its place is exact.
#[test]
fn headings_open_their_contents() {
    headings("\n\n", 1);
}

/// So does a heading that runs into its text (every fourth is tried).
#[test]
fn headings_that_run_in_open_their_contents() {
    headings("。", 4);
}

fn headings(stop: &str, every: usize) {
    let mut wrong = Vec::new();
    for row in rows("tables/headings.tsv").into_iter().step_by(every) {
        let contents: Vec<&str> = row[0].split('|').collect();
        let heading = row[1].as_str();
        {
            let text = report_with(&contents, heading, stop);
            let units: Vec<u16> = text.encode_utf16().collect();
            let found: Vec<(String, String)> = answer(&text)
                .sections
                .into_iter()
                .filter(|section| matches!(section.state.as_str(), "present" | "merged" | "thin"))
                .filter_map(|section| {
                    let place = quote(&units, section.start?, section.end?);
                    let bare = place.trim_end_matches('。');
                    let words = bare.split_once('、').map_or(bare, |(_, words)| words);
                    (words == heading && section.id != "other").then_some((section.id, place))
                })
                .collect();
            let mut ids: Vec<&str> = found.iter().map(|(id, _)| id.as_str()).collect();
            ids.sort_unstable();
            let mut wanted: Vec<&str> = contents.iter().copied().filter(|id| *id != "other").collect();
            wanted.sort_unstable();
            if ids != wanted {
                wrong.push(format!("{heading} ({stop:?}): {ids:?}, not {wanted:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// Every title tells its organ, its year, the level of the body and whether it is such a report.
#[test]
fn titles_tell_organ_year_and_kind() {
    let clean = file("corpus/county-clean.txt");
    let from = clean.find("一、").expect("the first heading");
    let to = clean.rfind("云山县人民政府\n").expect("the signature");
    let mut wrong = Vec::new();
    for row in rows("tables/titles.tsv") {
        let text = format!(
            "{}\n\n县委、县政府：\n\n我单位认真推进法治政府建设，现将有关情况报告如下：\n\n{}\n",
            row[0],
            &clean[from..to]
        );
        let answer = answer(&text);
        let year = answer.year.map_or("-".to_owned(), |year| year.to_string());
        let got = [
            answer.organ.as_deref().unwrap_or("-"),
            &year,
            &answer.level,
            &answer.kind,
        ];
        let differs = got
            .iter()
            .zip(&row[1..])
            .any(|(got, wanted)| wanted != "?" && wanted != got);
        let title = answer.title.map(|title| title.text).unwrap_or_default();
        let written: String = row[0].split_whitespace().collect();
        if differs || row[4] == "report" && title != written {
            wrong.push(format!("{}: {got:?} {title}", row[0]));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// Every single edit of a clean report raises its rule, or does not, as the table says.
#[test]
fn single_edits() {
    let mut wrong = Vec::new();
    let clean: Vec<(&str, String, Vec<String>)> = ["town", "street", "county", "department"]
        .into_iter()
        .map(|name| {
            let text = file(&format!("corpus/{name}-clean.txt"));
            let messages = answer(&text)
                .findings
                .into_iter()
                .map(|finding| finding.message)
                .collect();
            (name, text, messages)
        })
        .collect();
    for row in rows("tables/edits.tsv") {
        let [report, rule, verdict, words, edits] = &row[..] else {
            panic!("{row:?}")
        };
        let (_, text, before) = clean
            .iter()
            .find(|(name, ..)| name == report)
            .expect("there is such a report");
        let mut text = text.clone();
        for edit in edits.split(" ⇒ ") {
            let (find, replace) = edit.split_once(" → ").expect("an edit has an arrow");
            assert!(text.contains(find), "{report} has no {find}");
            text = text.replacen(find, replace, 1);
        }
        let units: Vec<u16> = text.encode_utf16().collect();
        let new: Vec<String> = answer(&text)
            .findings
            .into_iter()
            .filter(|finding| finding.rule == *rule && !before.contains(&finding.message))
            .flat_map(|finding| {
                let whole = finding.places.is_empty().then(String::new);
                let places = finding
                    .places
                    .iter()
                    .map(|place| quote(&units, place.start, place.end));
                places.chain(whole).collect::<Vec<_>>()
            })
            .collect();
        let right = match verdict.as_str() {
            "finds" => {
                !new.is_empty()
                    && (words == "-"
                        || new
                            .iter()
                            .any(|place| place.contains(words.as_str()) || words.contains(place.as_str())))
            }
            _ => new.is_empty(),
        };
        if !right {
            wrong.push(format!("{rule} {verdict} {report}: {edits:.60} got {new:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}
