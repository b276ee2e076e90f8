//! 需要核实: the passage about the heads' duties names no meeting, count, date, document or case.

use std::sync::LazyLock;

use regex::Regex;

use super::{Class, Context, Finding, Rule, passage::without_titles};
use crate::lexicon::{Table, laws};
use crate::report::{NotFigureReason, SectionId};
use crate::text::Search as _;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "leader-without-action",
    title: "履职情况没有实例",
    class: Class::Verify,
    why: "只写“高度重视、认真履行”，看不出主要负责人做了什么。",
    basis: "《党政主要负责人履行推进法治建设第一责任人职责规定》第四条至第六条",
    doc: "
## 查什么
“第一责任人职责”部分有没有具体的会议、次数、日期、文件或者案件。

## 为什么
规定要求对重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办；报告要让人看出做了哪些事。

## 怎么改
写出开了几次会、听了几次汇报、督办了什么事、印发了什么文件。

## 例
```bad leader
三、党政主要负责人履行推进法治建设第一责任人职责情况
镇党委书记、镇长高度重视法治政府建设，切实履行第一责任人职责，把法治建设摆在全局工作的重要位置，定期听取有关工作汇报，及时研究解决重大问题，确保各项工作有序推进、取得实效。
```
```good leader
三、党政主要负责人履行推进法治建设第一责任人职责情况
镇党委书记、镇长高度重视法治政府建设，切实履行第一责任人职责，主持召开党委会议专题研究合法性审查工作，带头讲授法治课，印发年度工作要点，督促所属部门负责人述法，各项工作有序推进。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let Some(body) = context.body(SectionId::Leader) else {
        return;
    };
    let passages: Vec<&str> = context.passages(body).map(|passage| passage.text()).collect();
    let text = passages.concat();
    if text.is_empty() || has_number(context, body) || names_action(&text) {
        return;
    }
    let (mut given, mut missing) = (Vec::new(), Vec::new());
    for (name, pattern) in EVIDENCE.iter() {
        let list = if pattern.is_match(&text) {
            &mut given
        } else {
            &mut missing
        };
        list.push(*name);
    }
    missing.truncate(3);
    let message = format!(
        "第一责任人部分没有具体实例，{}项佐证中找到{}项",
        EVIDENCE.len(),
        given.len()
    );
    let found = if given.is_empty() {
        String::new()
    } else {
        format!("（已提到的是{}）", given.join("、"))
    };
    let advice = format!(
        "写出会议、次数、日期、文件或案件，如{}{found}。",
        missing.join("、")
    );
    findings.push(rule.finding(context.heading_place(SectionId::Leader), message, advice));
}

/// A figure or a date stands there.
fn has_number(context: &Context, body: Span) -> bool {
    let report = context.report;
    report.figures.iter().any(|figure| body.covers(figure.span))
        || report
            .not_figures
            .iter()
            .any(|number| number.reason == NotFigureReason::Date && body.covers(number.span))
}

/// A meeting that was held, a document that was issued, a case that was taken on. “定期听取汇报” is the regulation's own phrase.
fn names_action(text: &str) -> bool {
    let held = pattern!(
        "(主持召开|组织召开|先后召开|多次召开|专门召开|带头召开|召开(了)?[^，。；、]{0,10}(党委|党工委|党组|班子|专题|常务|办公|领导小组|推进|联席|工作|部署|动员))[^，。；]{0,12}会|听取[^，。；]{1,20}(汇报|报告)|讲授?[^，。；]{0,6}(法治|专题)?[^，。；]{0,2}课"
    );
    let vague = pattern!("(定期|及时|经常|适时|不定期|坚持|按时|认真)[^，。；]{0,6}(召开|听取)");
    let issued = pattern!(
        "(印发|制定|出台|制发|审定|签发|审签)(了)?[^，。；]{0,24}(要点|方案|计划|意见|办法|清单|通知|制度|规定|目录|规划)"
    );
    let case = pattern!("带头出庭|出庭应诉[0-9一二三四五六七八九十两]|包案化解|[^，。；]{2,12}一案");
    let went = pattern!(
        "带队[^，。；]{0,12}(督查|督察|督导|调研|检查|巡查|走访|接访)|(向|作)[^，。；]{0,12}述法|(参加|接受|旁听)[^，。；]{0,8}(述法|庭审)"
    );
    let month = pattern!("[0-9一二三四五六七八九十]{1,3}月(份|[0-9]|上旬|中旬|下旬|底|初)?");
    let meeting = text
        .split(['，', '。', '；'])
        .any(|clause| held.is_match(clause) && !vague.is_match(clause));
    meeting
        || issued.is_match(&without_laws(text))
        || names_document(text)
        || case.is_match(text)
        || went.is_match(text)
        || month.is_match(&without_titles(text))
}

/// The own documents stay, laws go: “学习《宪法》” is no action.
fn without_laws(text: &str) -> String {
    let mut answer = text.to_owned();
    for title in titles(text).filter(|title| is_law(title)) {
        answer = answer.replace(&format!("《{title}》"), "");
    }
    answer
}

fn names_document(text: &str) -> bool {
    titles(text).any(|title| !is_law(title) && title.chars().count() >= 6)
}

fn titles(text: &str) -> impl Iterator<Item = &str> {
    text.split('《')
        .skip(1)
        .filter_map(|rest| rest.split_once('》'))
        .map(|(title, _)| title)
}

fn is_law(title: &str) -> bool {
    laws().is_known(title) || title.says("习近平") || title.ends_with(['法', '典']) || title.ends_with("条例")
}

static EVIDENCE: LazyLock<Vec<(&'static str, Regex)>> = LazyLock::new(|| {
    let table = Table::read(rows!("leader_evidence"));
    let (name, pattern) = (table.column("name"), table.column("pattern"));
    let compile = |text: &str| Regex::new(text).expect("every pattern of leader_evidence.tsv is valid");
    table
        .rows()
        .iter()
        .map(|row| (row.cell(name), compile(row.cell(pattern))))
        .collect()
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::Draft;

    fn leader(body: &str) -> Draft {
        Draft::with(
            "leader",
            &format!("⟦三、2024年党政主要负责人履行法治建设第一责任人职责的情况⟧\n{body}"),
        )
    }

    #[test]
    fn every_row_matches_its_example() {
        let table = Table::read(include_str!("../lexicon/leader_evidence.tsv"));
        let example = table.column("example");
        for (row, (name, pattern)) in table.rows().iter().zip(EVIDENCE.iter()) {
            assert!(pattern.is_match(row.cell(example)), "{name}");
        }
    }

    #[test]
    fn phrases_are_no_action() {
        leader("镇党委书记、镇长高度重视法治政府建设，认真履行第一责任人职责，对重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办，切实把法治建设的各项任务落到实处，推动依法行政水平不断提高。").expect(&RULE);
        leader("党政主要负责人深入学习习近平法治思想，把学习《宪法》《民法典》作为长期任务，带头尊法学法守法用法，不断提高运用法治思维和法治方式解决问题的能力，发挥示范带动作用。").expect(&RULE);
        leader("党政主要负责人定期听取有关工作汇报，及时研究解决重大问题，将法治建设纳入年度工作计划，与经济社会发展同部署、同推进、同督促、同考核，督促班子成员依法办事，成效明显。").expect(&RULE);
    }

    #[test]
    fn a_meeting_a_date_a_document_or_a_case_is_enough() {
        let actions = [
            "主持召开党委会议研究执法问题",
            "听取综合行政执法队专题汇报",
            "11月到村居调研",
            "印发《青石镇法治建设工作要点》",
            "带头出庭应诉行政案件",
        ];
        for action in actions {
            leader(&format!("镇党委书记、镇长高度重视法治政府建设，认真履行第一责任人职责，{action}，切实把法治建设的各项任务落到实处，推动依法行政水平不断提高，工作取得实际成效。")).change("⟦", "").change("⟧", "").silent(&RULE);
        }
        Draft::example().silent(&RULE);
        Draft::with("leader", "").silent(&RULE);
    }
}
