//! 需要核实: 约…左右, 近…余, 至少…以上. One word that approximates is enough.

use std::ops::Range;

use super::passage::shortened;
use super::{Class, Context, Finding, Place, Rule};
use crate::lexicon::figures::unit_at;
use crate::report::BlockKind;
use crate::text::is_han;

pub static RULE: Rule = Rule {
    id: "doubled-approximation",
    title: "概数词重复",
    class: Class::Verify,
    why: "“约”与“左右”、“近”与“余”意思重复甚至相反，只能留一个。",
    basis: "常见表述（GB/T 15835—2011《出版物上数字用法》概数的用法）",
    doc: "
## 查什么
一个数前后有没有两个表示约数的词：约…左右、近…余、超过…多、至少…以上、不足…余、200余件左右、数百余件。“近年来200余件”“约谈20余人次”“附近10余户”里的“近”“约”不是约数词，不查。

## 为什么
“近200余件”，“近”是不到，“余”是多于，让人不知道到底是多是少。

## 怎么改
只留一个表示约数的词，能写准确数的写准确数。

## 例
```bad
全年发放宣传资料约4200份左右。
```
```bad
排查化解矛盾纠纷近100余起，每年至少开展2次以上培训。
```
```good
全年发放宣传资料约4200份，近年来累计化解纠纷100余起。
```
```good
约谈企业负责人20余人次，每年至少开展2次培训。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_report() {
        return;
    }
    let mut places = Vec::new();
    let mut edits = Vec::new();
    for passage in context.own_passages() {
        if !matches!(passage.block.kind, BlockKind::Paragraph | BlockKind::Heading) {
            continue;
        }
        for found in doubled(passage.text()) {
            places.push(passage.span(found.place));
            edits.extend(found.superfluous.map(|range| passage.span(range)));
        }
    }
    let Some(first) = places.first() else { return };
    let message = match places.len() {
        1 => format!("“{}”的概数词重复", shortened(context.source.slice(*first), 24)),
        count => format!("{count}处概数词重复"),
    };
    let mut finding = rule.finding(
        Place::At(*first),
        message,
        "只留一个表示约数的词，能写准确数的写准确数。",
    );
    for span in edits {
        finding = finding.edit(span, "");
    }
    findings.push(finding.places(places.into_iter().map(Place::At).collect()));
}

struct Doubled {
    place: Range<usize>,
    /// The words that may go without changing what is said (左右 behind 约, 以上 behind 至少).
    superfluous: Option<Range<usize>>,
}

/// Behind the measure word.
const TAILS: [&str; 6] = ["左右", "上下", "以上", "以下", "以内", "之内"];

/// Before the number: about, nearly, over, at most. Longer ones before their ends.
const LEADS: [(&str, Lead); 33] = [
    ("大约为", Lead::About),
    ("大约", Lead::About),
    ("大概", Lead::About),
    ("约为", Lead::About),
    ("约占", Lead::About),
    ("约有", Lead::About),
    ("约", Lead::About),
    ("将近", Lead::Near),
    ("接近", Lead::Near),
    ("近", Lead::Near),
    ("不超过", Lead::Most),
    ("不多于", Lead::Most),
    ("不高于", Lead::Most),
    ("不少于", Lead::Least),
    ("不低于", Lead::Least),
    ("不小于", Lead::Least),
    ("不下于", Lead::Least),
    ("超过了", Lead::Over),
    ("超过", Lead::Over),
    ("突破了", Lead::Over),
    ("突破", Lead::Over),
    ("超", Lead::Over),
    ("逾", Lead::Over),
    ("至少", Lead::Least),
    ("最少", Lead::Least),
    ("多于", Lead::Over),
    ("大于", Lead::Over),
    ("不足", Lead::Most),
    ("不到", Lead::Most),
    ("最多", Lead::Most),
    ("至多", Lead::Most),
    ("少于", Lead::Most),
    ("小于", Lead::Most),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    About,
    Near,
    Over,
    Least,
    Most,
}

/// Characters that make 约, 近, 超, 逾 before them the end of another word.
const OTHER_ABOUT: &str = "签节预契公条合简违履邀制解续誓特婚集隐爽相规赴失守缔协租立毁盟订要";
const OTHER_NEAR: &str = "附最靠临亲贴邻就逼切远凑走新晚浅";
const OTHER_OVER: &str = "高赶反出严";

/// Every place of `text` where two words approximate one number.
fn doubled(text: &str) -> Vec<Doubled> {
    let mut found: Vec<Doubled> = Vec::new();
    for (at, character) in text.char_indices() {
        let next = match character {
            '左' | '上' | '以' | '之' => TAILS
                .iter()
                .find(|tail| text[at..].starts_with(**tail))
                .and_then(|tail| with_tail(text, at, tail)),
            '余' | '多' => with_inner(text, at, character),
            _ => None,
        };
        let Some(next) = next else { continue };
        match found.last_mut() {
            // 近200余件左右 is one place.
            Some(last) if next.place.start < last.place.end => {
                last.place = last.place.start.min(next.place.start)..last.place.end.max(next.place.end);
                last.superfluous = None;
            }
            _ => found.push(next),
        }
    }
    found
}

/// 左右, 以上 at `at`, with a number and its measure word before it.
fn with_tail(text: &str, at: usize, tail: &str) -> Option<Doubled> {
    let end = at + tail.len();
    // 12个村上下联动
    if tail == "上下" && text[end..].starts_with(|next: char| "联班游级楼车一同齐贯协衔配结贯".contains(next))
    {
        return None;
    }
    let included = text[..at].strip_suffix('及').unwrap_or(&text[..at]);
    let included = included
        .strip_suffix("（含）")
        .or_else(|| included.strip_suffix("(含)"))
        .unwrap_or(included);
    let (number, unit) = number_before(included)?;
    let inner = number.ends_with(['余', '多']);
    let digits = number.trim_end_matches(['余', '多']);
    let head = &text[..included.len() - unit.len() - number.len()];
    if inner && digits.len() < number.len() && !tail.starts_with('以') && !tail.starts_with('之') {
        let start = lead_at(head).map_or(head.len(), |(start, _)| start);
        return Some(Doubled {
            place: start..end,
            superfluous: None,
        });
    }
    let (start, lead) = lead_at(head).or_else(|| lead_before_verb(head, tail))?;
    let clash = match lead {
        Lead::About | Lead::Near => true,
        Lead::Over | Lead::Least => matches!(tail, "以上" | "左右" | "上下"),
        Lead::Most => matches!(tail, "以下" | "以内" | "之内" | "左右" | "上下"),
    };
    let time = lead == Lead::Near && is_time(unit);
    let same = matches!(
        (lead, tail),
        (Lead::About, "左右" | "上下")
            | (Lead::Least | Lead::Over, "以上")
            | (Lead::Most, "以下" | "以内" | "之内")
    );
    (clash && !time).then(|| Doubled {
        place: start..end,
        superfluous: same.then_some(included.len()..end),
    })
}

/// 余, 多 at `at`, right behind a numeral.
fn with_inner(text: &str, at: usize, inner: char) -> Option<Doubled> {
    let digits = numeral_before(&text[..at]);
    if digits.is_empty() {
        return None;
    }
    let after = at + inner.len_utf8();
    let rest = &text[after..];
    // 多元化, 多部门: the beginning of another word.
    if [
        "元化", "元调", "元解", "元纠", "元参", "样", "部门", "方", "跨", "层次", "渠道", "维", "措", "半",
        "次",
    ]
    .iter()
    .any(|word| inner == '多' && rest.starts_with(word) && (*word != "次" || digits.chars().count() < 2))
        || inner == '余' && rest.starts_with(['额', '款', '下', '地'])
    {
        return None;
    }
    let head = &text[..at - digits.len()];
    let rest = rest.trim_start_matches(['万', '亿', ' ']);
    let unit = unit_at(rest)?;
    let end = text.len() - rest.len() + unit.word.len();
    // 数百余件, 几十多户
    let vague = digits.starts_with(['数', '几'])
        && digits.chars().count() > 1
        && !(digits.starts_with('数')
            && head.ends_with(|character: char| {
                "人件次户总指系基参倍岁个份起家例条场量函多少".contains(character)
            }));
    if vague {
        return Some(Doubled {
            place: head.len()..end,
            superfluous: None,
        });
    }
    if digits.starts_with(['数', '几']) {
        return None;
    }
    let (start, lead) = lead_at(head)?;
    // 近十余年来: 近 is 最近.
    let time = lead == Lead::Near && is_time(unit.word);
    (!time).then_some(Doubled {
        place: start..end,
        superfluous: None,
    })
}

fn is_time(unit: &str) -> bool {
    ["年", "个月", "个多月", "月", "天", "周", "日", "季度", "星期"]
        .iter()
        .any(|time| unit.ends_with(time))
}

/// The numeral at the end of `words`: 1.2万, 三百, 15～30.
fn numeral_before(words: &str) -> &str {
    let start = words.trim_end_matches(|character: char| {
        character.is_ascii_digit() || "一二两三四五六七八九十百千万亿几数.,～—".contains(character)
    });
    words[start.len()..].trim_start_matches(['.', ',', '～', '—'])
}

/// The numeral (with 余 and 多) and the measure word at the end of `words`.
fn number_before(words: &str) -> Option<(&str, &str)> {
    let mut starts = words.char_indices().rev().take(7).map(|(at, _)| at);
    starts.find_map(|at| {
        let unit = &words[at..];
        let head = words[..at].trim_end_matches(' ');
        let matches = unit_at(unit).is_some_and(|known| known.word == unit);
        let inner = head.trim_end_matches(['余', '多']);
        let numeral = numeral_before(inner);
        (matches && !numeral.is_empty() && head.len() == at && !numeral.starts_with(['数', '几']))
            .then(|| (&words[at - numeral.len() - (head.len() - inner.len())..at], unit))
    })
}

/// The word that approximates right before a number.
fn lead_at(head: &str) -> Option<(usize, Lead)> {
    let head = head.trim_end_matches([' ', '了']);
    let head = ["达到", "达", "有", "为", "占", "需要", "需"]
        .iter()
        .find_map(|filler| {
            head.strip_suffix(filler)
                .filter(|rest| LEADS.iter().any(|(word, _)| rest.ends_with(word)))
        })
        .unwrap_or(head);
    let (word, lead) = LEADS.iter().find(|(word, _)| head.ends_with(word))?;
    let before = head[..head.len() - word.len()].chars().next_back();
    let other = match *word {
        "约" => OTHER_ABOUT,
        "近" => OTHER_NEAR,
        "超" => OTHER_OVER,
        "不到" | "不足" => "达得收看找",
        _ => "",
    };
    (!before.is_some_and(|character| other.contains(character))).then_some((head.len() - word.len(), *lead))
}

/// 至少召开2次以上, 大约需要3天左右: a verb stands between.
fn lead_before_verb(head: &str, tail: &str) -> Option<(usize, Lead)> {
    let from = head
        .char_indices()
        .rev()
        .take(10)
        .take_while(|(_, character)| is_han(*character) && !"每第".contains(*character))
        .last()
        .map(|(at, _)| at)?;
    let words: &[(&str, Lead)] = match tail {
        "以上" => &[("至少", Lead::Least), ("最少", Lead::Least)],
        "左右" | "上下" => &[("大约", Lead::About), ("大概", Lead::About)],
        "以内" | "之内" | "以下" => &[("最多", Lead::Most), ("至多", Lead::Most)],
        _ => return None,
    };
    words
        .iter()
        .find_map(|(word, lead)| head[from..].rfind(word).map(|at| (from + at, *lead)))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn two_words_for_one_number() {
        for sentence in [
            "全年发放宣传资料⟦约4200份左右⟧。",
            "排查矛盾纠纷⟦近100余起⟧，均已化解。",
            "服务群众⟦约1.2万余人次⟧，接受咨询。",
            "检查企业⟦超过200余家次⟧。",
            "群众满意率⟦不低于95%以上⟧。",
            "培训干部⟦至少两次以上⟧。",
            "每年⟦至少组织2次以上⟧培训。",
            "办结工单⟦200余件左右⟧。",
            "平均用时⟦大约3天上下⟧。",
            "清理垃圾⟦将近30多吨⟧。",
            "调处纠纷⟦近三百余件⟧。",
            "发放资料⟦数百余份⟧，走访群众200户。",
            "办理案件⟦不足50余件⟧。",
            "网办率⟦超过七成以上⟧。",
            "点击量⟦突破10万余次⟧。",
            "审批时限⟦不超过3个工作日以内⟧。",
        ] {
            Draft::paragraph(sentence).expect(&RULE);
        }
    }

    #[test]
    fn repeats_are_one_finding() {
        let findings = Draft::paragraph("发放资料⟦约400份左右⟧，走访⟦近100余户⟧。").expect(&RULE);
        assert_eq!((findings.len(), findings[0].edits.len()), (1, 1));
        assert!(findings[0].message.chars().count() <= 40);
    }

    #[test]
    fn one_word_for_each_number() {
        Draft::example().silent(&RULE);
        for sentence in [
            "近年来200余件案件全部办结，附近10余户居民受益。",
            "约谈20余人次，签约10余家企业，节约经费20多万元，预约200余人次。",
            "最近10余起案件，靠近20多个村，超过半数以上的村完成任务。",
            "发放资料约4200份，调解近300起，检查200余家，满意率95%以上，用时3天左右。",
            "近3年来办理案件200余件，近十余年来最多。",
            "约20家企业参加，接待群众100余人，超额完成200余件。",
            "12个村上下联动，约12个村左右逢源。",
            "参加人数百余人，多达200余件，高达95%以上。",
            "每年至少召开2次会议，65岁以上老人200余名，由3名以上执法人员办理。",
            "全年共办结近200件，其中30余件为重点案件，各类企业50家以上。",
            "推进矛盾纠纷约30多元化解方式。",
        ] {
            Draft::paragraph(sentence).silent(&RULE);
        }
    }
}
