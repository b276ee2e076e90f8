//! 必须补正: a placeholder of a template was left in the text.

use super::{Class, Context, Finding, Place, Rule};
use crate::report::TraceKind;
use crate::text::{Span, is_han};

pub static RULE: Rule = Rule {
    id: "placeholder",
    title: "留有待填内容",
    class: Class::Must,
    why: "模板里的占位符没有填，稿子还没有写完。",
    basis: "常见表述（定稿不应留有占位符）",
    doc: "
## 查什么
XX、××、20XX年、X月X日、____、【填写……】、（此处……）、待补充等占位符。姓氏后面的××（张××）是隐去姓名，提示核实；型号、代码里的X不算。

## 为什么
占位符说明有内容没有填写。

## 怎么改
填上实际内容，或者删去这一句。

## 例
```bad
全年开展普法活动XX场，发放资料____份。
```
```good
全年开展普法活动36场，推行“3+X”服务模式，处置设备WXX型故障1起。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let markup: Vec<Span> = context.report.traces.of(TraceKind::Markup).collect();
    let (mut sure, mut doubtful) = (Vec::new(), Vec::new());
    for passage in context.own_passages() {
        for (range, class) in placeholders(passage.text()) {
            let span = passage.span(range);
            if !markup.iter().any(|other| other.overlaps(span)) {
                if class == Class::Must {
                    sure.push(span);
                } else {
                    doubtful.push(span);
                }
            }
        }
    }
    let quote = |span: &Span| super::passage::shortened(context.source.slice(*span).trim(), 20);
    if let Some(first) = sure.first() {
        let message = match sure.len() {
            1 => format!("“{}”还没有填写", quote(first)),
            count => format!("“{}”等{count}处还没有填写", quote(first)),
        };
        let finding = rule.finding(Place::At(*first), message, "填上实际内容，或者删去。");
        findings.push(finding.places(sure.iter().map(|span| Place::At(*span)).collect()));
    }
    if let Some(first) = doubtful.first() {
        let message = format!("“{}”是隐去的名称还是没有填写", quote(first));
        let finding = rule
            .finding(Place::At(*first), message, "确是隐去名称的可以保留，否则填上。")
            .class(Class::Verify);
        findings.push(finding.places(doubtful.iter().map(|span| Place::At(*span)).collect()));
    }
}

/// Surnames that may stand before ×× in an anonymised name.
const SURNAMES: &str = "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏姜谢邹苏潘葛范彭鲁韦马方任袁柳史唐费薛雷贺倪汤罗毕郝安常乐于傅齐康伍余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房丁邓洪包左石崔龚程邢裴陆翁段侯谭白赖龙叶黎向翟阎廖向肖";

fn placeholders(text: &str) -> Vec<(std::ops::Range<usize>, Class)> {
    let mut found: Vec<(std::ops::Range<usize>, Class)> = Vec::new();
    let year = pattern!("(19|20|二[〇○零])[0-9]?[XxＸ×╳*]{1,2}(年度?)?");
    let day = pattern!("[XxＸ×╳]{1,2}(年|月|日)([XxＸ×╳]{1,2}(月|日))?([XxＸ×╳]{1,2}日)?");
    let single = pattern!("[XxＸ×╳](次|场|期|件|起|个|名|份|条|项|万|元|人次|余)");
    let run = pattern!("[XxＸ]{2,}|[×╳✕]{2,}|_{2,}|＿{2,}|[○◯]{2,}");
    let bracket = pattern!(
        "【[^】]{0,30}(填|此处|待|请|补充|插入|示例|替换|具体)[^】]{0,30}】|（(此处|请?填写|待补|待填|待定|待核|具体(数字|内容|情况)|数字待)[^）]{0,30}）|\\((此处|请?填写|待补|待填|待核)[^)）]{0,30}\\)|\\[(填写|此处|待)[^\\]]{0,30}\\]|(待补充|待填写|待完善后补充)"
    );
    // Most paragraphs have none of these, and patterns are dear.
    let crosses = text.contains(['X', 'x', 'Ｘ', '×', '╳', '✕', '*']);
    let lines = text.contains(['_', '＿', '○', '◯']);
    let brackets = [
        "【",
        "（此处",
        "（请",
        "（填写",
        "（待",
        "（具体",
        "（数字",
        "(此处",
        "(请",
        "(填写",
        "(待",
        "[填写",
        "[此处",
        "[待",
        "待补充",
        "待填写",
        "待完善",
    ]
    .iter()
    .any(|open| text.contains(open));
    let patterns = [
        (crosses, year),
        (crosses, day),
        (crosses, single),
        (crosses || lines, run),
        (brackets, bracket),
    ];
    for (_, pattern) in patterns.into_iter().filter(|(wanted, _)| *wanted) {
        for hit in pattern.find_iter(text) {
            if found
                .iter()
                .any(|(other, _)| other.start < hit.end() && hit.start() < other.end)
            {
                continue;
            }
            if let Some(class) = weight(text, hit.start(), hit.end()) {
                found.push((hit.range(), class));
            }
        }
    }
    for (at, words) in text.match_indices("某某") {
        if !text[..at].ends_with(|before| SURNAMES.contains(before)) {
            found.push((at..at + words.len(), Class::Verify));
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// `None`: a part of a code, a model, an address or a formula (WXX, 3+X, 30×20米).
fn weight(text: &str, start: usize, end: usize) -> Option<Class> {
    let (before, after) = (text[..start].chars().next_back(), text[end..].chars().next());
    let hit = &text[start..end];
    let first = hit.chars().next()?;
    if "【（([待".contains(first) || first == '_' || first == '＿' {
        return Some(Class::Must);
    }
    // 签发人：×××: a name that was hidden for publication.
    let person = pattern!("(签发人|联系人|联系电话|电话|核稿|校对|承办人)[：: ]*$");
    if person.is_match(&text[..start]) {
        return None;
    }
    let latin = |character: Option<char>| {
        character.is_some_and(|character| character.is_ascii_alphabetic() || "+-/.".contains(character))
    };
    if latin(before) || latin(after) {
        return None;
    }
    if hit.starts_with("20") || hit.starts_with("19") || hit.starts_with('二') {
        return Some(Class::Must);
    }
    // 2×3件: a product, not a placeholder.
    if before.is_some_and(|before| before.is_ascii_digit()) {
        return None;
    }
    if "○◯".contains(first) {
        let digits = "二一三四五六七八九零〇年";
        let numeral = before.is_some_and(|before| digits.contains(before))
            || after.is_some_and(|after| digits.contains(after));
        return (!numeral && after.is_some_and(is_han)).then_some(Class::Verify);
    }
    let measured = hit.chars().any(is_han)
        || after.is_some_and(|after| "年月日次场期件起个名份条项万元余镇县市省局村街".contains(after));
    let surname = before.is_some_and(|before| SURNAMES.contains(before));
    Some(if surname && !measured {
        Class::Verify
    } else {
        Class::Must
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::Class;
    use crate::rules::example::Draft;

    #[test]
    fn placeholders_of_every_kind() {
        for text in [
            "开展普法活动⟦XX⟧场。",
            "发放资料⟦____⟧份。",
            "在⟦××⟧村开展活动。",
            "于⟦X月X日⟧召开会议。",
            "⟦20XX年⟧开展活动。",
            "⟦【填写：活动名称】⟧",
            "开展活动⟦（此处填写数字）⟧场。",
            "审查合同⟦×份⟧。",
        ] {
            let findings = Draft::paragraph(text).expect(&RULE);
            assert_eq!(findings[0].class, Class::Must, "{text}");
        }
    }

    #[test]
    fn names_that_were_hidden_are_to_be_verified() {
        for text in ["调解村民张⟦××⟧与邻居的纠纷1起。", "⟦某某⟧公司的投诉已经办结。"]
        {
            assert_eq!(
                Draft::paragraph(text).expect(&RULE)[0].class,
                Class::Verify,
                "{text}"
            );
        }
    }

    #[test]
    fn codes_and_formulas_are_left_alone() {
        for text in [
            "推行“3+X”模式。",
            "设备型号WXX-2运行正常。",
            "面积为30×20米。",
            "处理编号CXX12的线索。",
            "二○○五年建成。",
            "召开XBRL培训会。",
            "村民李某某的纠纷已经化解。",
            "签发人：×××",
        ] {
            Draft::paragraph(text).silent(&RULE);
        }
        Draft::example().silent(&RULE);
    }

    #[test]
    fn a_section_of_placeholders_says_two_things() {
        let draft = Draft::with(
            "plan",
            "四、2025年推进法治政府建设的主要安排\n【填写：下一年度安排】",
        );
        let mut said: Vec<&str> = draft.findings().iter().map(|finding| finding.rule.id).collect();
        said.sort_unstable();
        assert_eq!(said, ["placeholder", "thin-section"]);
    }
}
