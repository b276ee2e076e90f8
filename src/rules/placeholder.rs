//! 必须补正: a placeholder of a template was left in the text.

use std::ops::Range;

use super::marks::{self, around};
use super::{Class, Context, Finding, Place, REVIEW, Rule};
use crate::report::TraceKind;
use crate::text::Search as _;
use crate::text::{Span, is_han};

pub static RULE: Rule = Rule {
    id: "placeholder",
    title: "留有待填内容",
    class: Class::Must,
    why: "模板里的占位符没有填，稿子还没有写完。",
    basis: REVIEW,
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
    let (mut sure, mut doubtful) = (stars(context), Vec::new());
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
    crate::text::order::by_numbers(&mut sure, |span| (span.start, span.end));
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

/// The words that say what a hidden or forgotten number counts.
const MEASURES: &str = "年月日次场期件起个名份条项万元余人家户处批套支篇册张幅部所%";
/// Places and bodies that a template leaves open.
const PLACES: &str = "省市县区镇乡村街局";

/// Which kinds of placeholder may stand in a text: most paragraphs have none, and patterns are dear.
#[derive(Default)]
struct Signs {
    crosses: bool,
    lines: bool,
    brackets: bool,
}

impl Signs {
    fn of(text: &str) -> Signs {
        let mut signs = Signs::default();
        let mut previous = ' ';
        for character in text.chars() {
            match character {
                'X' | 'x' | 'Ｘ' | '×' | '╳' | '✕' | '*' => signs.crosses = true,
                '_' | '＿' | '○' | '◯' | '〇' | '…' => signs.lines = true,
                '【' | '[' | '［' | '{' | '｛' | '略' => signs.brackets = true,
                '补' | '填' | '完' | '核' | '定' | '确' | '更' => signs.brackets |= previous == '待',
                '处' => signs.brackets |= previous == '此',
                '》' => signs.brackets |= previous == '《',
                '”' => signs.brackets |= previous == '“',
                _ => {}
            }
            if previous == '（' || previous == '(' {
                signs.brackets |= "请此填以可根注备说数内情具待单部乡活文项年日姓职下）)".has(character);
            }
            previous = character;
        }
        signs
    }
}

pub(super) fn placeholders(text: &str) -> Vec<(Range<usize>, Class)> {
    let mut found: Vec<(Range<usize>, Class)> = Vec::new();
    let year = pattern!("(19|20|二[〇○零])[0-9]?[XxＸ×╳*]{1,2}(年度?)?");
    let day = pattern!("[XxＸ×╳]{1,2}(年|月|日)([XxＸ×╳]{1,2}(月|日))?([XxＸ×╳]{1,2}日)?");
    let single = pattern!(
        "[XxＸ×╳]{1,3}(\\.[XxＸ×╳]{1,2})?%|[XxＸ×╳](次|场|期|件|起|个|名|份|条|项|万|元|人|家|户|处|批|套|支|篇|册|余|省|市|县|区|镇|乡|村|街道)|〕[XxＸ×╳]{1,3}号"
    );
    let run = pattern!("[XxＸ]{2,}|[×╳✕]{2,}|_+|＿+|[○◯〇]{2,}|\\*{2,}|……[场件份次万]");
    let bracket = pattern!(
        "[【\\[［{｛](请?(填写|填入|填报|输入|插入|替换)|请(在|根据|结合|补充)|此处|待(补|填|定|核|完善|确认)|示例|补充(数据|内容|情况|具体)|具体(数字|数据|内容|情况|名称)|单位名称|数字|XX)[^】\\]］}｝]{0,30}[】\\]］}｝]|[（(]((注|备注|说明)[：:])?(请(填|在此|补充|根据实际|结合实际|各(单位|地|部门)(填|补充|根据))|此处|填写|以下由[^）)]{1,10}(填|补充)|可?根据实际(情况)?(填|补|调整|修改|增减))[^）)]{0,30}[）)]|[（(]((数据|数字|内容|情况|具体)?待(补充?|填写?|定|核实?|完善|确认|更新)|具体(数字|数据|内容|情况|名称)|(单位|部门|乡镇|活动|文件|项目)(名称|全称)|数字|数量|年份|日期|姓名|职务|(以下|具体内容|内容|下|文字)?略)[）)]|(^|。|，|：)(数据|数字|内容|情况)?待(补充|填写|完善后补充|核实后补充)|^此处(插入|填写|补充|省略)[^。]{0,12}|（）|《》|“”"
    );
    let signs = Signs::of(text);
    let patterns = [
        (signs.crosses, year),
        (signs.crosses, day),
        (signs.crosses || signs.lines, run),
        (signs.crosses, single),
        (signs.brackets, bracket),
    ];
    for (_, pattern) in patterns.into_iter().filter(|(wanted, _)| *wanted) {
        for hit in pattern.find_iter(text) {
            let mark = hit.as_str().chars().next().filter(|mark| "。，：〕".has(*mark));
            let range = hit.start() + mark.map_or(0, char::len_utf8)..hit.end();
            if found
                .iter()
                .any(|(other, _)| other.start < range.end && range.start < other.end)
            {
                continue;
            }
            if let Some(class) = weight(text, range.start, range.end) {
                found.push((range, class));
            }
        }
    }
    for (at, words) in text.match_indices("某某") {
        if !text[..at].ends_with(|before| SURNAMES.has(before)) {
            found.push((at..at + words.len(), Class::Verify));
        }
    }
    crate::text::order::by_number(&mut found, |(range, _)| range.start as u64);
    found
}

/// `None`: a part of a code, a model, an address or a formula (WXX, 3+X, 30×20米).
fn weight(text: &str, start: usize, end: usize) -> Option<Class> {
    let (before, after) = around(text, start, end);
    let hit = &text[start..end];
    let first = hit.chars().next()?;
    let measured = hit
        .chars()
        .any(|character| is_han(character) && character != '〇')
        || hit.ends_with('%')
        || after.is_some_and(|after| MEASURES.has(after) || PLACES.has(after));
    match first {
        // Empty brackets; what stood in them may have been lost on the way.
        '（' | '(' | '《' | '“' if hit.chars().count() == 2 => {
            return before
                .is_some_and(is_han)
                .then_some(if measured { Class::Must } else { Class::Verify });
        }
        '（' | '(' if hit.contains('略') => return Some(Class::Verify),
        '【' | '（' | '(' | '[' | '［' | '{' | '｛' | '待' | '数' | '内' | '情' | '此' => {
            let words = after.is_some_and(is_han) && "待数内情".has(first);
            return (!words).then_some(Class::Must);
        }
        '…' => return before.is_some_and(is_han).then_some(Class::Verify),
        _ => {}
    }
    // 签发人：×××: a name that was hidden for publication.
    let person = ["签发人", "联系人", "联系电话", "电话", "核稿", "校对", "承办人"];
    let label = text[..start].trim_end_matches(['：', ':', ' ']);
    if person.iter().any(|person| label.ends_with(person)) {
        return None;
    }
    let year = hit.starts_with("20") || hit.starts_with("19") || hit.starts_with('二');
    let latin = |character: Option<char>| {
        character.is_some_and(|character| character.is_ascii_alphabetic() || "+-/.".has(character))
    };
    // X县X镇, 20××年XX月
    let open = hit.ends_with(is_han) && after.is_some_and(|after| "XxＸ".has(after));
    if latin(before) || latin(after) && !open {
        return None;
    }
    if first == '_' || first == '＿' {
        // __粗体__ is Markdown; a gap to be filled is long, or something is counted by it, or it ends its clause.
        let ends = after.is_none_or(|after| "，。；、）”".has(after));
        let length = hit.chars().count();
        let bold = text.split("__").count() == 3
            && text
                .split("__")
                .next()
                .is_some_and(|head| !head.ends_with(is_han));
        let gap = length > 2
            || length == 2 && !bold && (measured || ends)
            || length == 1 && before.is_some_and(is_han) && measured;
        return gap.then_some(Class::Must);
    }
    if year {
        return Some(Class::Must);
    }
    // 2×3件: a product, not a placeholder.
    if before.is_some_and(|before| before.is_ascii_digit()) {
        return None;
    }
    if "○◯〇".has(first) {
        let digits = "二一三四五六七八九零〇年";
        let numeral = before.is_some_and(|before| digits.contains(before) || before == '十')
            || after.is_some_and(|after| digits.contains(after) && after != '年');
        return (!numeral && after.is_some_and(is_han)).then_some(Class::Verify);
    }
    if first == '*' {
        return measured.then_some(Class::Must);
    }
    // XX公司, 村民××, “一村一××”: hidden on purpose as likely as not.
    let company = [
        "公司", "有限", "企业", "商行", "店", "超市", "案", "一案", "小区", "工地",
    ];
    let party = [
        "村民",
        "居民",
        "申请人",
        "原告",
        "被告",
        "当事人",
        "第三人",
        "业主",
        "经营者",
        "商户",
        "诉",
    ];
    let surname = before.is_some_and(|before| SURNAMES.has(before));
    let hidden = company.iter().any(|word| text[end..].starts_with(word))
        || !measured && (surname || party.iter().any(|word| text[..start].ends_with(word)))
        || marks::touches(&marks::quoted(text), &(start..end)) && !text[..start].contains('《');
    Some(if hidden { Class::Verify } else { Class::Must })
}

/// Stars that stand for a name or a number (**县, ***村), and are no Markdown.
pub(super) fn stars(context: &Context) -> Vec<Span> {
    let mut found = Vec::new();
    if !context.source.text().says("**") {
        return found;
    }
    for block in &context.report.blocks {
        let text = context.source.slice(block.span);
        let mut runs: Vec<Range<usize>> = Vec::new();
        for (at, _) in text.match_indices('*') {
            match runs.last_mut() {
                Some(run) if run.end == at => run.end = at + 1,
                _ => runs.push(at..at + 1),
            }
        }
        runs.retain(|run| run.len() >= 2);
        for (index, run) in runs.iter().enumerate() {
            let (before, after) = around(text, run.start, run.end);
            let close =
                |one: &Range<usize>, other: &Range<usize>| text[one.end..other.start].chars().count() <= 2;
            let near = runs.get(index + 1).is_some_and(|next| close(run, next))
                || index > 0 && close(&runs[index - 1], run);
            let single = runs.len() % 2 == 1 || run.len() > 3 || near;
            let open = before.is_none_or(|before| is_han(before) || "，。、；：（“".has(before));
            let stands_for = after.is_some_and(|after| MEASURES.has(after) || PLACES.has(after));
            if single && open && stands_for {
                let start = block.span.start as usize;
                found.push(Span::new(start + run.start, start + run.end));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
