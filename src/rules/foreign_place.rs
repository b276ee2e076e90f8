//! 需要核实: another place of the same level acts as if it were the one that reports.

use super::passage::without_titles;
use super::{Class, Context, Finding, Place, REVIEW, Rule};
use crate::report::{BlockKind, places};
use crate::text::Search as _;
use crate::text::{Span, is_han, words};

pub static RULE: Rule = Rule {
    id: "foreign-place",
    title: "别处的地名",
    class: Class::Verify,
    why: "别的镇、街道、县像本单位一样做了工作，多半是套用了别处的文字。",
    basis: REVIEW,
    doc: "
## 查什么
句子开头、与报告单位同级而名称不同的镇、乡、街道、县、旗、区，像报告单位自己一样部署、推进工作，全文只出现一两次。上级和下级的地名、村名、并列列举、与外地共建和交流、移送案件、原名和合并前的名称、书名号和引号里的，以及句中同时写着本单位的，都不看。

## 为什么
报告里留着别处的名称，读者会怀疑整份报告不是自己写的。

## 怎么改
核对是否用错了名称；确需写到别处的，写明与本单位的关系。

## 例
```bad
白河镇党委、政府高度重视法治建设工作，将其纳入年度考核。
```
```good
赴白河镇学习调解经验，与白河镇司法所共建联合调解室。
```
```good
白河镇司法所移送纠纷线索3件，均已办结。
```
",
    check,
};

/// How places of one level end.
const TOWNS: &[&str] = &["街道", "镇", "乡"];
const COUNTIES: &[&str] = &["县", "旗"];
const DISTRICTS: &[&str] = &["区", "县"];

/// What makes no name: 各乡镇, 试点街道, 周边县, 开发区, 自治区.
const NOT_IN_A_NAME: &str = "各全我本该此这所有部多个其他相关试示范重点心级周边邻近城村集乡镇街道县市区省和与及同跨在对由从向往到为是将把被原按以经社园景小校库片矿开发保灾牧治辖不出";

/// What follows the name of one that acts: its bodies, or what reports say of their own.
const ACTS: [&str; 31] = [
    "党委",
    "党工委",
    "人民政府",
    "政府",
    "党政",
    "办事处",
    "司法所",
    "司法局",
    "委、",
    "委县",
    "委坚",
    "委高",
    "领导班子",
    "主要负责",
    "坚持",
    "认真",
    "深入",
    "紧紧",
    "紧扣",
    "高度重视",
    "始终",
    "扎实",
    "积极",
    "全面",
    "持续",
    "立足",
    "切实",
    "严格",
    "不断",
    "大力",
    "结合",
];

/// Where a sentence says this, the other place is one that is dealt with, or was this one's name.
const DEALINGS: [&str; 36] = [
    "共建",
    "来我",
    "赴",
    "考察",
    "交流",
    "联合",
    "毗邻",
    "相邻",
    "接壤",
    "交界",
    "协作",
    "协同",
    "配合",
    "移送",
    "移交",
    "转办",
    "签订",
    "并入",
    "合并",
    "撤销",
    "撤并",
    "原",
    "更名",
    "划归",
    "划转",
    "借鉴",
    "被告",
    "诉",
    "申请人",
    "两地",
    "双方",
    "结对",
    "帮扶",
    "对口",
    "分别",
    "跨",
];

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_report() || context.report.head.body.is_some_and(|body| body.id == "zone") {
        return;
    }
    let Some(organ) = &context.report.head.organ else {
        return;
    };
    let own: Vec<&str> = organ.split('、').flat_map(places).collect();
    let Some(home) = own.last() else { return };
    let Some(endings) = [TOWNS, COUNTIES, DISTRICTS]
        .into_iter()
        .find(|endings| endings.iter().any(|ending| home.ends_with(ending)))
    else {
        return;
    };
    let mut found: Vec<(String, Vec<Span>)> = Vec::new();
    for passage in context.own_passages() {
        if passage.block.kind != BlockKind::Paragraph {
            continue;
        }
        for sentence in passage.sentences() {
            let Some((at, name)) = actor(sentence.text(), &own, endings) else {
                continue;
            };
            let span = sentence.span(at..at + name.len());
            match found.iter_mut().find(|other| other.0 == name) {
                Some(other) => other.1.push(span),
                None => found.push((name, vec![span])),
            }
        }
    }
    for (name, spans) in found {
        // Named otherwise, too, it is a neighbour, a former name, or the reporting body itself.
        let core = core(&name, endings);
        let mentions: usize = context
            .report
            .blocks
            .iter()
            .map(|block| block.text.text().matches(core).count())
            .sum();
        if mentions != spans.len() || mentions > 2 {
            continue;
        }
        let message = ["此处写的是“", &name, "”，报告单位是", home].concat();
        let places = spans.into_iter().map(Place::At).collect();
        findings.push(
            rule.finding(
                Place::Whole,
                message,
                "核对是否用错了名称；确需写到别处的，写明与本单位的关系。",
            )
            .places(places),
        );
    }
}

fn core<'a>(name: &'a str, endings: &[&str]) -> &'a str {
    let ending = endings.iter().find(|ending| name.ends_with(**ending));
    &name[..name.len() - ending.map_or(0, |ending| ending.len())]
}

/// The other place that acts in a sentence, where one does, and nothing tells that this is right.
fn actor(sentence: &str, own: &[&str], endings: &[&str]) -> Option<(usize, String)> {
    if !sentence.says_any(endings) {
        return None;
    }
    let blanked = without_titles(sentence);
    let sentence = blanked.as_str();
    if sentence.says_any(&DEALINGS)
        || own
            .iter()
            .any(|place| endings.contains(&ending_of(place)) && sentence.says(bare(place)))
        || endings
            .iter()
            .any(|ending| sentence.says(&["我", ending].concat()))
    {
        return None;
    }
    let mut start = 0;
    for clause in sentence.split_inclusive('，') {
        let before = sentence[..start].trim_end_matches('，').chars().next_back();
        // Behind “2024年，” and “在县委的领导下，” the sentence begins.
        if before.is_none_or(|before| "年来下中度导想神月".has(before)) {
            let lead = clause.len() - clause.trim_start_matches(|letter| !is_han(letter)).len();
            let wider = own.iter().find(|place| clause[lead..].starts_with(**place));
            let at = start + lead + wider.map_or(0, |place| place.len());
            if let Some(name) = name_at(&sentence[at..], endings)
                && ACTS
                    .iter()
                    .any(|word| sentence[at + name.len()..].starts_with(word))
                && sentence[..at].matches('“').count() == sentence[..at].matches('”').count()
                && !names_another(sentence, name, endings)
            {
                return Some((at, name.to_owned()));
            }
        }
        start += clause.len();
    }
    None
}

fn ending_of(place: &str) -> &str {
    if place.ends_with("街道") {
        "街道"
    } else {
        place
            .char_indices()
            .next_back()
            .map_or("", |(at, _)| &place[at..])
    }
}

fn bare(place: &str) -> &str {
    &place[..place.len() - ending_of(place).len()]
}

/// Two or three characters and an ending.
fn name_at<'a>(text: &'a str, endings: &[&str]) -> Option<&'a str> {
    let letters = text.char_indices().take(4).enumerate();
    for (count, (at, letter)) in letters {
        if let Some(ending) = endings.iter().find(|ending| text[at..].starts_with(**ending)) {
            return (count >= 2 && may_name(&text[..at])).then(|| &text[..at + ending.len()]);
        }
        if !is_han(letter) || NOT_IN_A_NAME.has(letter) {
            return None;
        }
    }
    None
}

/// 完善镇, 年初镇, 会上镇, 文明镇: no names. A place has a name of its own or that of a thing.
fn may_name(core: &str) -> bool {
    !core.ends_with([
        '上', '下', '前', '后', '内', '间', '时', '了', '着', '过', '已', '均', '都', '里',
    ]) && !core.says_any(&[
        "文明", "卫生", "特色", "旅游", "工业", "农业", "法治", "平安", "生态", "文化", "经济", "干部",
        "群众",
    ]) && words::cut(core)
        .iter()
        .all(|word| word.text.chars().count() == 1 || word.tag.starts_with('n'))
}

/// Is there a second place of this level in the sentence: a list, a comparison? 全镇, 各乡镇 and 不出镇 are none.
fn names_another(sentence: &str, name: &str, endings: &[&str]) -> bool {
    let rest = sentence.replace(name, "");
    endings.iter().any(|ending| {
        rest.match_indices(ending).any(|(at, _)| {
            let from = rest[..at].char_indices().rev().nth(1).map_or(0, |(from, _)| from);
            let core = &rest[from..at];
            core.chars().count() == 2
                && core
                    .chars()
                    .all(|letter| is_han(letter) && !NOT_IN_A_NAME.has(letter))
                && may_name(core)
        })
    })
}

#[cfg(test)]
mod tests;
