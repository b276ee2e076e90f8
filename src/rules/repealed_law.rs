//! 必须补正: a cited law was repealed before the year in which the text cites it.

use super::{
    Class, Context, Finding, Place, Rule,
    citation::{stands_alone, titles},
    passage::{Passage, without_titles},
};
use crate::lexicon::{Law, laws};
use crate::text::Search as _;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "repealed-law",
    title: "引用了已废止的法律法规",
    class: Class::Must,
    why: "报告年度里已经失效的法律法规不能再作为依据。",
    basis: "国家法律法规数据库和新法的废止条款",
    doc: "
## 查什么
文中引用的法律法规在报告年度是不是已经废止，加没加书名号都查。报告年度当年废止的，提示核实；下一年度安排里的，按下一年判断。
说明废止、代替的句子（“原《信访条例》同时废止”）不提示；名称更长的地方性法规（《北京市信访条例》）不是同一部法规。

## 为什么
引用失效的法规，说明内容没有更新。

## 怎么改
改引现行的法律法规。

## 例
```bad
认真贯彻《信访条例》，畅通信访渠道，办理来信来访15件。
```
```good
认真贯彻《信访工作条例》，畅通信访渠道，办理来信来访15件。
```
```good
《民法典》施行后，《合同法》同时废止，已对合同范本作了修改。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let mut cited: Vec<(&Law, Class, Vec<Span>)> = Vec::new();
    for passage in context.own_passages() {
        let text = passage.text();
        let named = laws()
            .names_in(text)
            .iter()
            .any(|(.., law)| law.is_some_and(is_repealed));
        let titled = titles(text).any(|(_, title)| laws().of_title(title).is_some_and(is_repealed));
        if !named && !titled {
            continue;
        }
        for sentence in passage.sentences() {
            for (law, span) in citations(&sentence) {
                let Some(class) = context.year_at(span).and_then(|year| weight(law, year)) else {
                    continue;
                };
                match cited
                    .iter_mut()
                    .find(|(other, weight, _)| std::ptr::eq(*other, law) && *weight == class)
                {
                    Some((.., spans)) => spans.push(span),
                    None => cited.push((law, class, vec![span])),
                }
            }
        }
    }
    for (law, class, spans) in cited {
        findings.push(finding(rule, law, spans).class(class));
    }
}

fn weight(law: &Law, year: u16) -> Option<Class> {
    let (repealed, ..) = law.repealed?;
    if repealed > year {
        None
    } else if repealed == year || !law.repeal_is_verified {
        Some(Class::Verify)
    } else {
        Some(Class::Must)
    }
}

fn finding(rule: &'static Rule, law: &Law, spans: Vec<Span>) -> Finding {
    let (year, month, day) = law.repealed.expect("only repealed laws are reported");
    let message = format!("《{}》自{year}年{month}月{day}日起废止", law.short);
    let mut finding = rule.finding(
        Place::At(spans[0]),
        message,
        format!("改引《{}》。", law.successor),
    );
    // The code took the place of nine laws: 《民法典》、《合同法》 must not become 《民法典》、《民法典》.
    if law.successor != "民法典" && !law.successor.ends_with("法典") {
        for span in &spans {
            finding = finding.edit(*span, format!("《{}》", law.successor));
        }
    }
    finding.places(spans.into_iter().map(Place::At).collect())
}

/// Repealed laws that the sentence cites as if they were in force.
fn citations(sentence: &Passage) -> Vec<(&'static Law, Span)> {
    let text = sentence.text();
    let named = laws()
        .names_in(text)
        .into_iter()
        .any(|(.., law)| law.is_some_and(is_repealed));
    if !text.contains('《') && !named || speaks_of_repeal(text) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (range, title) in titles(text) {
        if let Some(law) = laws().of_title(title).filter(|law| law.repealed.is_some())
            && !text[..range.start].ends_with(['原', '旧', '老'])
            && !is_of_its_time(text, law)
        {
            found.push((law, sentence.span(range)));
        }
    }
    let bare = without_titles(text);
    for (range, _, law) in laws().names_in(&bare) {
        let span = sentence.span(range.clone());
        if let Some(law) = law.filter(|law| is_repealed(law))
            && stands_alone(&bare, &range)
            && !is_of_its_time(text, law)
            && !found.iter().any(|(_, other)| other.overlaps(span))
        {
            found.push((law, span));
        }
    }
    found
}

fn is_repealed(law: &Law) -> bool {
    law.repealed.is_some()
}

/// A year in which the law was in force stands in the sentence: 2019年签订的合同适用《合同法》.
fn is_of_its_time(text: &str, law: &Law) -> bool {
    let years = pattern!("(19|20)[0-9]{2}年");
    let text = without_titles(text);
    law.repealed.is_some_and(|(gone, ..)| {
        years
            .find_iter(&text)
            .any(|found| found.as_str()[..4].parse().is_ok_and(|year: u16| year < gone))
    })
}

/// A sentence that speaks of the repeal itself, of old cases or of cleaning up old documents.
fn speaks_of_repeal(text: &str) -> bool {
    const WORDS: [&str; 18] = [
        "历程",
        "沿革",
        "演变",
        "编纂",
        "废止",
        "失效",
        "取代",
        "代替",
        "替代",
        "停止执行",
        "不再适用",
        "不再执行",
        "前身",
        "时期的",
        "修订为",
        "修改为",
        "更名",
        "当时的",
    ];
    text.says_any(&WORDS)
        || text.says("清理") && pattern!("清理[^。；，]{0,16}《|》[^。；，]{0,16}清理").is_match(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::Draft;

    #[test]
    fn laws_that_were_gone_before_the_year() {
        Draft::paragraph("认真贯彻⟦《信访条例》⟧，办理来信来访15件。").expect(&RULE);
        Draft::paragraph("认真贯彻⟦信访条例⟧，畅通信访渠道。").expect(&RULE);
        Draft::paragraph("宣传预防犯罪、⟦治安管理处罚条例⟧和刑法等知识。").expect(&RULE);
        Draft::paragraph("组织学习《民法典》、⟦《中华人民共和国合同法》⟧等法律。").expect(&RULE);
        let findings = Draft::paragraph("落实⟦《信访条例》⟧。\n再学⟦《信访条例》⟧。").expect(&RULE);
        assert_eq!(
            (
                findings.len(),
                findings[0].class,
                findings[0].edits[0].text.as_str()
            ),
            (1, Class::Must, "《信访工作条例》")
        );
    }

    #[test]
    fn repealed_during_the_year_or_by_memory_is_to_be_verified() {
        let year = |text: &str| Draft::paragraph(text);
        let during = year("审查依据⟦《法规规章备案条例》⟧制定。").expect(&RULE);
        assert_eq!(during[0].class, Class::Verify);
        let remembered = year("依据⟦《法律援助条例》⟧办理案件3件。").expect(&RULE);
        assert_eq!(remembered[0].class, Class::Verify);
    }

    #[test]
    fn gone_before_the_year_in_many_shapes() {
        for text in [
            "依据⟦《合同法》⟧审查合同41份。",
            "宣传⟦《婚姻法》⟧⟦《继承法》⟧，开展活动36场。",
            "学习⟦合同法⟧、⟦担保法⟧等法律。",
            "落实⟦《中华人民共和国治安管理处罚条例》⟧。",
            "依据⟦《民法通则》⟧调解纠纷12件。",
            "学习⟦民法总则⟧，开展培训4期。",
            "贯彻⟦《环境噪声污染防治法》⟧，查处案件3起。",
            "依据⟦《城市房屋拆迁管理条例》⟧签订协议12份。",
            "按照⟦《城市规划法》⟧办理许可3件。",
            "贯彻⟦信访条例⟧要求，办理来访15件。",
            "严格执行⟦《行政监察法》⟧。",
            "依据⟦《食品卫生法》⟧检查餐馆20家。",
            "对照⟦《执业医师法》⟧检查诊所8家。",
            "宣传⟦物权法⟧、⟦侵权责任法⟧6场。",
            "落实⟦《行政复议条例》⟧，办理案件1件。",
            "依据⟦信访条例⟧第二十一条答复信访人。",
            "学习《宪法》⟦《收养法》⟧《行政处罚法》。",
            "2024年，认真贯彻⟦《信访条例》⟧，办理来访15件。",
        ] {
            Draft::paragraph(text).expect(&RULE);
        }
        let plan = Draft::example().change("全年开展线上普法宣传10场。", "宣传⟦《合同法》⟧10场。");
        plan.expect(&RULE);
    }

    #[test]
    fn what_is_in_force_or_only_looks_alike() {
        for text in [
            "依据《民法典》合同编审查合同41份。",
            "宣传《劳动合同法》，开展活动6场。",
            "宣传劳动合同法、劳动法6场。",
            "落实《信访工作条例》，办理来访15件。",
            "依据《治安管理处罚法》办理案件3件。",
            "落实《云山市信访条例》。",
            "落实《信访工作条例实施办法》。",
            "推进婚姻法治宣传。",
            "规范合同法律审查。",
            "落实《环境影响评价法》，审批项目3个。",
            "学习《固体废物污染环境防治法》2次。",
            "依据《大气污染防治法》查处案件2起。",
            "2019年签订的合同仍适用《合同法》，已移交法律顾问。",
            "开展《民法典》婚姻家庭编、继承编宣传4场。",
            "修订前身为《信访条例》的工作制度。",
            "清理涉及《担保法》的文件2件。",
            "落实《法规规章备案审查条例》。",
            "执行《道路交通安全法实施条例》。",
            "学习《医师法》，检查诊所8家。",
            "依据《行政复议法》办理案件1件。",
            "落实省信访条例。",
        ] {
            Draft::paragraph(text).silent(&RULE);
        }
        let plan = Draft::example().change("全年开展线上普法宣传10场。", "宣传《环境保护法》10场。");
        plan.silent(&RULE);
    }

    #[test]
    fn the_year_of_the_report_decides() {
        Draft::paragraph("开展《环境保护法》宣传活动3次。").silent(&RULE);
        Draft::paragraph("组织学习《宪法》《民法典》《行政复议法》等法律。").silent(&RULE);
        let older = Draft::paragraph("认真贯彻《信访条例》，办理来信来访15件。");
        Draft::whole(
            &older
                .text()
                .replace("2024", "2020")
                .replace("2025年1", "2021年1")
                .replace("四、2025", "四、2021"),
        )
        .silent(&RULE);
    }

    #[test]
    fn longer_names_are_other_laws() {
        for text in [
            "落实《北京市信访条例》。",
            "贯彻劳动合同法，开展执法检查。",
            "推进合同法务审查。",
            "宣传婚姻法律知识。",
            "落实《云山县信访条例实施办法》。",
            "贯彻省信访条例。",
        ] {
            Draft::paragraph(text).silent(&RULE);
        }
    }

    #[test]
    fn a_sentence_about_the_repeal_knows_it() {
        for text in [
            "《信访工作条例》施行，原《信访条例》不再使用。",
            "《民法典》施行后，《合同法》同时废止。",
            "以《信访工作条例》代替《信访条例》。",
        ] {
            Draft::paragraph(text).silent(&RULE);
        }
    }
}
