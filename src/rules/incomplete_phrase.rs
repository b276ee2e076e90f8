//! 需要核实: a set phrase from which a word was lost, or a set that is not named in full.

use std::sync::LazyLock;

use super::{Class, Context, Edit, Finding, Place, Rule, passage::shortened, wrong_word::hits};
use crate::lexicon::set::Sets;
use crate::lexicon::slip::{Slips, doubles, in_title};
use crate::lexicon::sound::alike;

pub static RULE: Rule = Rule {
    id: "incomplete-phrase",
    title: "固定提法不完整",
    class: Class::Verify,
    why: "固定提法少了字词，意思不完整，也不合正式表述。",
    basis: "法律和《法治政府建设实施纲要（2021—2025年）》等文件的正式表述",
    doc: "
## 查什么
固定提法里少了字词（第一责任职责、2023以来、治理体系和治理能力后面没有现代化），以及并列几项缺了一项
（四个亲自只写了三个）。通行的简称、后面写有“等”的列举不提示。

## 为什么
固定提法出自法律和文件，少一个词就成了另一句话。

## 怎么改
对照原文补全；确是有意简写的，可以不改。

## 例
```bad
镇党委书记切实履行推进法治建设第一责任职责，推动工作落实。
```
```good
镇党委书记切实履行推进法治建设第一责任人职责，提升基层治理体系和治理能力现代化水平，公众参与、专家论证等程序落实到位。
```
",
    check,
};

static SLIPS: LazyLock<Slips> = LazyLock::new(|| Slips::read(rows!("set_phrases")));
static SETS: LazyLock<Sets> = LazyLock::new(|| Sets::read(rows!("sets")));

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let mut said: Vec<(String, Finding)> = Vec::new();
    let mut add = |written: &str, span, finding: &dyn Fn() -> Finding, edit: Option<&str>| {
        let finding = if let Some((_, finding)) = said.iter_mut().find(|(other, _)| other == written) {
            finding.places.push(Place::At(span));
            finding
        } else {
            said.push((written.to_owned(), finding()));
            let Some((_, finding)) = said.last_mut() else {
                return;
            };
            finding
        };
        if let Some(text) = edit {
            finding.edits.push(Edit {
                span,
                text: text.to_owned(),
            });
        }
    };
    for (passage, hit) in hits(context, &SLIPS) {
        let slip = SLIPS.slip(hit.slip);
        // 重大行政决策程续: nothing was lost, wrong-word speaks.
        let next = passage.text()[hit.range.end..].chars().next();
        if slip.right == format!("{}{}", slip.wrong, slip.lost)
            && slip
                .lost
                .chars()
                .next()
                .zip(next)
                .is_some_and(|(lost, next)| alike(lost, next))
        {
            continue;
        }
        let written = &passage.text()[hit.quoted.clone()];
        let meant = passage.text()[hit.quoted.start..hit.range.start].to_owned()
            + slip.right
            + &passage.text()[hit.range.end..hit.quoted.end];
        let span = passage.span(hit.range.clone());
        let finding = || {
            let (quoted, lost) = (shortened(written, 20), shortened(slip.lost, 12));
            let message = if lost.is_empty() {
                format!("“{}”疑为“{}”", shortened(written, 16), shortened(&meant, 18))
            } else {
                format!("“{quoted}”缺“{lost}”")
            };
            rule.finding(Place::At(span), message, format!("核对后改为“{meant}”。"))
        };
        let edit = (!doubles(passage.text(), &hit.range, slip.right)).then_some(slip.right);
        add(written, span, &finding, edit);
    }
    for passage in context.own_passages() {
        let text = passage.text();
        for gap in SETS.find(text) {
            if in_title(text, &gap.range) {
                continue;
            }
            let span = passage.span(gap.range.clone());
            let (name, lacking) = (SETS.set(gap.set).name, gap.lacking.join("、"));
            let finding = || {
                let message = format!("“{name}”缺“{}”", shortened(&lacking, 12));
                rule.finding(
                    Place::At(span),
                    message,
                    format!("核对“{name}”的内容，补写“{lacking}”。"),
                )
            };
            add(&text[gap.range.clone()], span, &finding, None);
        }
    }
    findings.extend(said.into_iter().map(|(_, finding)| finding));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Table;
    use crate::rules::example::Draft;

    const PHRASES: &str = include_str!("../lexicon/set_phrases.tsv");
    const LISTS: &str = include_str!("../lexicon/sets.tsv");

    #[test]
    fn every_row_is_found_in_its_example() {
        let mut wrong = Vec::new();
        let (phrases, lists) = (Table::read(PHRASES), Table::read(LISTS));
        let [example, near] = ["example", "near"].map(|name| phrases.column(name));
        for row in phrases.rows() {
            if SLIPS.find(row.cell(example), |_| true).is_empty() {
                wrong.push(format!("missed: {}", row.cell(example)));
            }
            if !SLIPS.find(row.cell(near), |_| true).is_empty() {
                wrong.push(format!("right: {}", row.cell(near)));
            }
        }
        let [example, near] = ["example", "near"].map(|name| lists.column(name));
        for row in lists.rows() {
            if SETS.find(row.cell(example)).len() != 1 {
                wrong.push(format!("missed: {}", row.cell(example)));
            }
            if !SETS.find(row.cell(near)).is_empty() {
                wrong.push(format!("right: {}", row.cell(near)));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert!(phrases.rows().len() + lists.rows().len() >= 150);
    }

    #[test]
    fn right_text_is_left_alone() {
        let confusions = Table::read(include_str!("../lexicon/confusions.tsv"));
        let [right, near] = ["right", "near"].map(|name| confusions.column(name));
        let mut texts: Vec<String> = Vec::new();
        for row in confusions.rows() {
            texts.extend([row.cell(right), row.cell(near)].map(str::to_owned));
        }
        let phrases = Table::read(PHRASES);
        let phrase = phrases.column("phrase");
        texts.extend(
            phrases
                .rows()
                .iter()
                .map(|row| row.cell(phrase).replace(['|', '(', ')'], "")),
        );
        texts.extend(crate::text::words::all());
        for file in [
            include_str!("../lexicon/terms.tsv"),
            include_str!("../lexicon/known_titles.txt"),
            include_str!("../lexicon/laws.tsv"),
            include_str!("../lexicon/figure_words.tsv"),
            include_str!("../lexicon/themes.tsv"),
            include_str!("../view/wording/chinese.rs"),
            include_str!("../view/wording/compare.rs"),
            include_str!("../view/wording/data.rs"),
            include_str!("../view/wording/file.rs"),
            include_str!("../view/wording/finding.rs"),
            include_str!("../view/wording/page.rs"),
            include_str!("../view/wording/privacy.rs"),
            include_str!("wrong_word/right.txt"),
            include_str!("../../tests/corpus/county-clean.txt"),
            include_str!("../../tests/corpus/street-clean.txt"),
            include_str!("../../tests/corpus/department-clean.txt"),
        ] {
            texts.extend(file.lines().map(str::to_owned));
        }
        let mut wrong = Vec::new();
        for text in &texts {
            for hit in SLIPS.find(text, |_| true) {
                wrong.push(format!("{} in {text}", SLIPS.slip(hit.slip).wrong));
            }
            for gap in SETS.find(text) {
                wrong.push(format!("{gap:?} in {text}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn phrases_that_lost_a_word() {
        for text in [
            "落实党政主要负责人⟦第一责任职责⟧。",
            "2023⟦以来⟧，全镇法治建设取得进展。",
            "推进基层⟦治理体系和治理能力⟧，提高服务水平。",
            "深入学习⟦习近平新时代特色社会主义思想⟧，学习⟦党的二十精神⟧。",
            "坚持⟦法治国家、法治社会一体建设⟧。",
            "党工委⟦理论中心组⟧学法6次。",
            "落实“⟦谁执法普法⟧”责任制，推行“⟦双随机、公开⟧”监管。",
            "推行行政执法公示和⟦重大执法法制审核⟧制度。",
        ] {
            let findings = Draft::paragraph(text).expect(&RULE);
            assert!(findings.iter().all(|finding| finding.edits.len() == 1), "{text}");
        }
        let findings = Draft::paragraph("履行⟦第一责任职责⟧，压实⟦第一责任职责⟧。").expect(&RULE);
        assert_eq!(findings[0].message, "“第一责任职责”缺“人”");
        assert_eq!((findings.len(), findings[0].places.len()), (1, 2));
    }

    #[test]
    fn a_word_instead_of_another_is_said_so() {
        let findings = Draft::paragraph("履行⟦第一责任的职责⟧。").expect(&RULE);
        assert_eq!(findings[0].message, "“第一责任的职责”疑为“第一责任人职责”");
    }

    #[test]
    fn a_wrong_character_is_no_lost_one() {
        Draft::paragraph("规范重大行政决策程续。").silent(&RULE);
        Draft::paragraph("学习《关于自治、法治“三治”融合的意见》。").silent(&RULE);
    }

    #[test]
    fn sets_that_are_not_whole() {
        for text in [
            "做到重要工作⟦亲自部署、重大问题亲自过问、重要任务亲自督办⟧。",
            "严格履行⟦公众参与、专家论证、风险评估、合法性审查⟧程序。",
            "落实⟦行政执法公示、执法全过程记录⟧三项制度。",
            "建设⟦职能科学、权责法定、执法严明、公开公正、廉洁诚信、人民满意⟧的法治政府。",
            "建设⟦职能科学、权责法定、执法严明、廉洁诚信、人民满意⟧的法治政府。",
            "完善⟦党委领导、政府负责、社会协同、公众参与、法治保障⟧的社会治理体系。",
        ] {
            let findings = Draft::paragraph(text).expect(&RULE);
            assert!(
                findings[0].edits.is_empty() && findings[0].message.contains('缺'),
                "{text}"
            );
        }
    }

    #[test]
    fn short_forms_in_right_use() {
        for text in [
            "履行公众参与、专家论证、集体讨论决定等程序，开展专家论证、风险评估2次。",
            "提升基层治理体系和治理能力现代化水平，基层治理能力明显提高。",
            "加强基层治理体系和治理能力建设，持续完善治理体系和治理能力的短板。",
            "2023年以来，自2021年以来，建成以来12023以来。",
            "坚持严格执法、公正司法，推进严格规范执法、公正文明执法。",
            "落实行政执法三项制度，执法公示信息210条、全过程记录案件24件。",
            "严格落实行政执法公示、执法全过程记录、重大执法决定法制审核“三项制度”。",
            "推进共建共享，做到学法用法，引导群众学法守法用法。",
            "主要负责人亲自部署、亲自督办，学习二十大精神。",
            "党委理论学习中心组学法6次，第一责任人职责落实到位。",
            "学习《关于加强治理体系和治理能力的意见》。",
            "推广“双随机一公开”监管，推进“放管服”改革。",
            "建设职能科学、权责法定、执法严明、人民满意的法治政府。",
            "健全党委领导、政府负责、社会协同、公众参与、法治保障的社会治理体制。",
        ] {
            Draft::paragraph(text).silent(&RULE);
        }
        Draft::example().silent(&RULE);
    }
}
