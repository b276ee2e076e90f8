//! Numbers that two words approximate: 约200件左右, 近100余起.

use std::ops::Range;

use crate::lexicon::figures::unit_at;
use crate::text::Search as _;
use crate::text::is_han;

/// A number with two words that approximate it.
pub(super) struct Doubled {
    /// From the first of them to the end of the number.
    pub place: Range<usize>,
    /// The words that may go without changing what is said (左右 behind 约, 以上 behind 至少).
    pub superfluous: Option<Range<usize>>,
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
const OTHER_ABOUT: &str = "签节预契公条合简违履邀特婚誓相续制盟失守毁爽";
/// Characters before these that leave 约 a word of its own: 环节约20个, 联合约10家.
const STILL_ABOUT: [&str; 26] = [
    "环节", "细节", "季节", "联合", "结合", "综合", "整合", "组合", "办公", "编制", "控制", "体制", "研制",
    "录制", "印制", "绘制", "复制", "定制", "摄制", "缮制", "手续", "陆续", "连续", "持续", "后续", "损失",
];
/// Words that end in 约, 近, 超, 不足 and approximate nothing: 村规民约20余份, 查摆不足20余条.
const OTHER_WORDS: [&str; 17] = [
    "规民约",
    "邻近",
    "相近",
    "毗近",
    "挨近",
    "治超",
    "查超",
    "查摆不足",
    "整改不足",
    "改进不足",
    "弥补不足",
    "补齐不足",
    "查找不足",
    "解决不足",
    "存在不足",
    "问题不足",
    "发现不足",
];
const OTHER_NEAR: &str = "附最靠临亲贴邻就逼切远凑走新晚浅";
const OTHER_OVER: &str = "高赶反出严";

/// Every place of `text` where two words approximate one number.
pub(super) fn doubled(text: &str) -> Vec<Doubled> {
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
    if tail == "上下" && text[end..].starts_with(|next: char| "联班游级楼车一同齐贯协衔配结贯".has(next))
    {
        return None;
    }
    let included = text[..at].strip_suffix('及').unwrap_or(&text[..at]);
    let included = included
        .strip_suffix("（含）")
        .or_else(|| included.strip_suffix("(含)"))
        .unwrap_or(included);
    // 98%以上左右
    if let Some(first) = ["以上", "以下", "以内"]
        .iter()
        .find(|first| text[..at].ends_with(**first))
        && let Some((number, unit)) = number_before(&text[..at - first.len()])
    {
        return Some(Doubled {
            place: at - first.len() - unit.len() - number.len()..end,
            superfluous: None,
        });
    }
    // 3000份（册）左右
    let bracket = included
        .ends_with(['）', ')'])
        .then(|| included.rfind(['（', '(']))
        .flatten()
        .filter(|open| included[*open..].chars().count() <= 5);
    let included = bracket.map_or(included, |open| &included[..open]);
    let (number, unit) =
        number_before(included).or_else(|| share_before(included).map(|share| (share, "")))?;
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
        superfluous: same.then_some(bracket.map_or(included.len(), |_| at)..end),
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
            && head
                .ends_with(|character: char| "人件次户总指系基参倍岁个份起家例条场量函多少".has(character)));
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
        character.is_ascii_digit() || "一二两三四五六七八九十百千万亿几数.,～—".has(character)
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

/// 三分之二, 百分之九十, 一半, 半数 at the end of `words`.
fn share_before(words: &str) -> Option<&str> {
    if let Some(half) = ["一半", "半数"].iter().find(|half| words.ends_with(**half)) {
        return Some(&words[words.len() - half.len()..]);
    }
    let numeral = numeral_before(words);
    let head = words[..words.len() - numeral.len()].strip_suffix("分之")?;
    let bottom = numeral_before(head);
    (!numeral.is_empty() && !bottom.is_empty()).then(|| &words[head.len() - bottom.len()..])
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
    // 检查超20余家 is 检查 and 超.
    let other = OTHER_WORDS.iter().any(|other| head.ends_with(other)) && !head.ends_with("检查超");
    if other {
        return None;
    }
    let rest = &head[..head.len() - word.len()];
    let before = rest
        .chars()
        .next_back()
        .filter(|_| *word != "约" || !STILL_ABOUT.iter().any(|still| rest.ends_with(still)));
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
        .take_while(|(_, character)| is_han(*character) && !"每第".has(*character))
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
