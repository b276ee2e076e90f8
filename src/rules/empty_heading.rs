//! 必须补正: a numbered heading is followed at once by the next one of the same or a higher level.

use super::{Class, Context, Finding, Place, Rule, passage::shortened};
use crate::report::{BlockKind, Heading, SectionId};

pub static RULE: Rule = Rule {
    id: "empty-heading",
    title: "标题下没有内容",
    class: Class::Must,
    why: "标题下面没有一个字，是漏写了内容。",
    basis: "《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条（结构严谨）",
    doc: "
## 查什么
带编号的标题后面紧接着同级或上一级的标题，中间没有正文。逐条列出的短句（条目本身就是内容）不算。

## 为什么
多半是写稿时留了标题忘了补内容，或者复制时丢了一段。

## 怎么改
补写标题下的内容，或者删去这个标题。

## 例
```bad paragraph
（十）开展专项执法行动
（十一）推进示范创建
全年创建县级民主法治示范村2个，培育法治带头人14名，学法用法示范户30户。
```
```good paragraph
（十）开展专项执法行动
全年开展专项执法行动6次，检查经营场所80家，责令改正问题15个。
（十一）推进示范创建
全年创建县级民主法治示范村2个，培育法治带头人14名，学法用法示范户30户。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_whole() {
        return;
    }
    for (index, heading) in context.report.headings.iter().enumerate() {
        if !is_empty(context, index) {
            continue;
        }
        let message = format!("“{}”标题下没有内容", shortened(&heading.text, 26));
        let mut finding = rule.finding(
            Place::At(heading.span),
            message,
            "补写这个标题下的内容，或者删去标题。",
        );
        if heading.run_in || is_closed(context, heading) {
            // “（二）加强执法监督。” may be a whole sentence: an item, not a heading.
            finding = finding.class(Class::Verify);
        }
        findings.push(finding);
    }
}

/// Is the heading at `index` followed at once by another of the same or a higher level, or by the end?
pub(super) fn is_empty(context: &Context, index: usize) -> bool {
    let headings = &context.report.headings;
    let blocks = &context.report.blocks;
    let heading = &headings[index];
    let next = headings.get(index + 1);
    let until = next.map_or(blocks.len(), |next| next.block);
    let nothing_between = blocks[(heading.block + 1).min(until)..until]
        .iter()
        .all(|block| block.kind != BlockKind::Paragraph);
    // （此处填写工作情况） is a placeholder, however much it sounds like a heading.
    let bracket = heading.text.starts_with(['（', '(', '【', '[']);
    let counts = heading.ordinal.is_some() || heading.opens_section && !bracket;
    let closes = match next {
        Some(next) => next.block > heading.block && next.level <= heading.level,
        // A last line that is a sentence closes the list (“（三）……。”).
        None => !heading.run_in,
    };
    counts
        && closes
        && nothing_between
        && nothing_behind(context, heading)
        && (heading.opens_section || !is_item(context, index))
}

/// Nothing stands in the paragraph behind the heading itself.
fn nothing_behind(context: &Context, heading: &Heading) -> bool {
    let block = &context.report.blocks[heading.block];
    block.text.text()[block
        .text
        .folded_at(heading.span.end)
        .min(block.text.text().len())..]
        .trim()
        .is_empty()
}

/// A line of a list says something by itself: none of its neighbours has text under it either, or it is a long sentence or has figures.
fn is_item(context: &Context, index: usize) -> bool {
    let headings = &context.report.headings;
    let heading = &headings[index];
    let form = |heading: &Heading| heading.ordinal.as_ref().map(|ordinal| ordinal.form);
    let siblings: Vec<&Heading> = headings
        .iter()
        .filter(|sibling| sibling.parent == heading.parent && form(sibling) == form(heading))
        .collect();
    // What stands behind the last line of a list may have nothing to do with it.
    let last = siblings.len() - 1;
    let with_text = siblings.iter().enumerate().any(|(place, sibling)| {
        !nothing_behind(context, sibling)
            || (place < last || siblings.len() < 2)
                && context
                    .passages(sibling.body)
                    .any(|passage| passage.block.kind == BlockKind::Paragraph)
    });
    let length = heading.text.chars().count();
    let has_number = heading
        .text
        .contains(|character: char| character.is_ascii_digit());
    !with_text || length > 28 || has_number || heading.run_in && length > 16 || is_sentence(context, heading)
}

/// The line ends as a sentence does.
fn is_closed(context: &Context, heading: &Heading) -> bool {
    let line = context.report.blocks[heading.block].text.text().trim_end();
    line.ends_with(['。', '；'])
}

/// “（二）普法不够深入，原因是送法方式单一。” is a sentence, however short; so is every shortcoming that ends in 。 and every
/// plan of two clauses. “（四）规范行政执法，落实三项制度。” may have lost its text.
fn is_sentence(context: &Context, heading: &Heading) -> bool {
    let clauses = heading.text.matches('，').count() + 1;
    is_closed(context, heading)
        && (clauses > 2
            || heading.section == Some(SectionId::Shortcomings)
            || clauses > 1 && heading.section == Some(SectionId::Plan))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn a_heading_without_text() {
        Draft::example().change("（三）提升干部依法办事能力。6月底前完成干部轮训，组织案例教学4期。", "（三）提升干部依法办事能力。6月底前完成轮训。\n⟦（四）推进示范创建⟧\n（五）强化督查考核。每季度开展督查，年底前完成考核。").expect(&RULE);
        Draft::with("leader", "⟦三、党政主要负责人履行推进法治建设第一责任人职责情况⟧").expect(&RULE);
        Draft::example().change("（四）规范行政执法，落实三项制度。18名执法人员全部持证上岗，办理行政处罚案件24件，组织案卷评查2次。", "⟦（四）规范行政执法⟧").expect(&RULE);
    }

    #[test]
    fn a_lower_heading_is_content() {
        Draft::example().silent(&RULE);
        Draft::paragraph(
            "（十）推进普法工作\n1.抓住重点对象。会前学法12次，参加90人次。\n2.开展普法活动。开展活动36场。",
        )
        .silent(&RULE);
    }

    #[test]
    fn lines_of_a_list_are_content_themselves() {
        Draft::with("plan", "四、2025年推进法治政府建设的主要安排\n（一）3月底前增配执法人员4名，实现执法巡查覆盖全部村居\n（二）组建专业宣讲队伍，全年开展线上普法宣传10场\n（三）6月底前完成干部轮训，组织案例教学4期").silent(&RULE);
        Draft::paragraph("1.审查合同41份。\n2.清理文件9件。").silent(&RULE);
        Draft::example()
            .change(
                "（二）普法形式单一。主要原因是专业宣讲人员少，线上宣传开展得不够。",
                "（二）普法形式单一，原因是宣讲人员少。",
            )
            .silent(&RULE);
        Draft::example()
            .change(
                "（二）普法形式单一。主要原因是专业宣讲人员少，线上宣传开展得不够。",
                "（二）普法形式单一的问题尚未解决。",
            )
            .silent(&RULE);
    }
}
