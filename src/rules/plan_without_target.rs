//! 建议完善: the plan has no number, no date and no named product.

use super::{Class, Context, Finding, Rule, passage::without_titles};
use crate::lexicon::laws;
use crate::report::SectionId;
use crate::text::Search as _;

pub static RULE: Rule = Rule {
    id: "plan-without-target",
    title: "下一年度安排没有可查的目标",
    class: Class::Improve,
    why: "没有数量、时限和成果的安排，下一年无从对账。",
    basis: "表述习惯（年度工作计划应有数量、时限或成果）",
    doc: "
## 查什么
下一年度安排里有没有数量、时间节点，或者要拿出的具体成果（制定某项办法、目录、清单）。安排的年份本身不算。

## 为什么
“进一步加强”“持续推进”到年底说不清有没有做到。

## 怎么改
给主要任务加上数量、完成时间或者成果名称。

## 例
```bad plan
四、2025年推进法治政府建设的主要安排
（一）充实执法力量。进一步加强执法队伍建设，提升执法人员业务水平，夯实依法行政的基础。
（二）丰富普法形式。充分利用各种形式广泛宣传法律法规，努力营造良好的法治氛围。
```
```good plan
四、2025年推进法治政府建设的主要安排
（一）充实执法力量。上半年完成执法人员轮训，制定《青石镇行政执法案卷管理办法》，夯实依法行政的基础。
（二）丰富普法形式。开展线上普法宣传10场，努力营造良好的法治氛围，不断扩大宣传覆盖面。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let Some(body) = context.body(SectionId::Plan) else {
        return;
    };
    if context
        .report
        .figures
        .iter()
        .any(|figure| body.covers(figure.span))
    {
        return;
    }
    let date = pattern!(
        "[0-9一二三四五六七八九十]{1,3}月|年底|年内|年末|月底|季度|上半年|下半年|每月|每周|每年|每季|第[一二三四]季|[二两三四五六七八九十百]+(余|多)?(名|人|场|期|件|份|家|处|台|次|批次|轮|篇|户)|[0-9]+(\\.[0-9]+)?(%|个百分点)"
    );
    let product = pattern!(
        "(制定|编制|出台|修订|印发|形成|公布|建成|完善并公布)[^，。；]{0,24}(办法|目录|清单|细则|方案|规定|手册|指引|要点|规程|台账|预案)"
    );
    let found = context.passages(body).any(|passage| {
        let text = without_titles(passage.text());
        date.is_match(&text) || product.is_match(&text) || names_own_document(passage.text())
    });
    if !found {
        let advice = "给主要任务加上数量、完成时间或者要拿出的成果。";
        findings.push(rule.finding(
            context.heading_place(SectionId::Plan),
            "下一年度安排没有数量、时限和成果",
            advice,
        ));
    }
}

/// “制定《青石镇……办法》”: a document that is no law and no programme of others.
fn names_own_document(text: &str) -> bool {
    text.split('《')
        .skip(1)
        .filter_map(|rest| rest.split_once('》'))
        .any(|(title, _)| {
            !laws().is_known(title)
                && !title.ends_with(['法', '典'])
                && !title.says("习近平")
                && title.chars().count() >= 6
        })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    fn plan(body: &str) -> Draft {
        Draft::with("plan", &format!("⟦四、2025年推进法治政府建设的主要安排⟧\n{body}"))
    }

    #[test]
    fn general_words_are_no_target() {
        plan("（一）加强组织领导。进一步加强组织领导，充分认识法治政府建设的重要性，完善集体决策制度。\n（二）加强队伍建设。通过集体学习、外出参观等形式开展培训，提升依法行政能力和水平。").expect(&RULE);
        plan("深入学习贯彻习近平法治思想，认真落实《行政处罚法》，持续推进严格规范公正文明执法，不断提高执法人员素质，努力营造办事依法、遇事找法、解决问题用法、化解矛盾靠法的法治环境。").expect(&RULE);
        plan("（一）切实转变观念。不断提升领导干部的法治观念，常抓不懈，把法治建设摆在重要位置。\n（二）落实学法制度。严格落实会前学法制度，不断提高依法决策、依法办事的能力。").expect(&RULE);
    }

    #[test]
    fn a_number_a_date_or_a_product() {
        Draft::example().silent(&RULE);
        for target in [
            "年底前完成轮训",
            "第一季度完成清理",
            "编制重大行政决策事项目录",
            "修订《青石镇应急处置工作规程》",
            "办结率达到98%",
        ] {
            plan(&format!("（一）加强组织领导。进一步加强组织领导，充分认识法治政府建设的重要性，{target}，完善集体决策制度，提升依法行政能力和水平，为建设法治政府提供坚强支撑。"))
                .change("⟦", "").change("⟧", "").silent(&RULE);
        }
    }

    #[test]
    fn no_plan_no_target() {
        Draft::with("plan", "").silent(&RULE);
    }
}
