//! What binds a statement: of whom, when and of which part something is counted.
//!
//! Two numbers of one noun contradict one another only where both are of the whole. That is read the careful way round: what a
//! clause says beyond the quantity itself binds it, and so does whatever stands before it and is no usual opening.

use std::ops::Range;

use super::fit::without;
use crate::report::{Block, BlockKind, Figure};
use crate::text::is_han;

/// The whole of what the report is about.
pub(super) const ALL: [&str; 26] = [
    "全镇",
    "我镇",
    "本镇",
    "全乡",
    "我乡",
    "本乡",
    "全街道",
    "我街道",
    "本街道",
    "全街",
    "全县",
    "我县",
    "本县",
    "全区",
    "我区",
    "本区",
    "全市",
    "我市",
    "本市",
    "全局",
    "我局",
    "本局",
    "全州",
    "全旗",
    "全域",
    "辖区",
];

/// Words that say that nothing of the year is left out.
const YEAR: [&str; 9] = [
    "全年",
    "一年来",
    "本年度",
    "今年以来",
    "今年",
    "本年",
    "年度",
    "一年",
    "年内",
];

/// Words before a quantity that say nothing of its scope.
pub(super) const NEUTRAL: [&str; 27] = [
    "截至目前",
    "截至年底",
    "截至12月底",
    "截至12月31日",
    "先后",
    "共计",
    "合计",
    "总计",
    "累计",
    "各类",
    "各项",
    "依法",
    "妥善",
    "及时",
    "有效",
    "高效",
    "目前",
    "组织",
    "拥有",
    "共",
    "已",
    "均",
    "现",
    "总",
    "达",
    "为",
    "的",
];

/// They stand for another time, a part, a base or an aim, wherever they stand.
const APART: [&str; 35] = [
    "季度",
    "上半年",
    "下半年",
    "月",
    "去年",
    "上年",
    "往年",
    "前年",
    "同期",
    "年初",
    "年末",
    "年前",
    "当年",
    "当时",
    "历年",
    "两年",
    "三年",
    "四年",
    "五年",
    "近年",
    "往常",
    "此前",
    "以来",
    "其中",
    "例如",
    "比如",
    "为例",
    "平均",
    "人均",
    "年均",
    "目标",
    "计划",
    "力争",
    "预计",
    "分别",
];

/// They tell which cases: a field, a campaign, those who are concerned.
const FIELDS: [&str; 22] = [
    "领域",
    "方面",
    "针对",
    "围绕",
    "聚焦",
    "涉",
    "专项",
    "行动",
    "整治",
    "攻坚",
    "试点",
    "战役",
    "会战",
    "农民工",
    "未成年",
    "老年",
    "妇女",
    "残疾",
    "军人",
    "类案",
    "类型",
    "片区",
];

/// So begins what says nothing of whom or when: 坚持…, 健全…, 严格….
const GENERAL: &str = "坚持加强加大加快完善健全推进推动推行深化深入严格落实强化规范优化建立构建畅通扎实持续认真切实全面积极不断充分大力创新\
突出紧盯坚决自觉贯彻发挥提升动态统筹抓好抓实做好做实狠抓注重牢固牢牢始终高度主动稳步有效有力着力努力探索建成创建打造设立\
开展召开举办印发出台制定修订实行实施执行履行压实夯实筑牢守牢守住防范化解排查调解办理受理审查审核清理公布梳理培育培养发放\
查处立案配备聘请选聘接受公开收到承办审结新建新增改进改革整合定期学习组织依法成立现有共有实现广泛带头全程提高严肃严守严控\
上下开办开通编印出动投入举行报送报备备案征求征集采纳提出出具列入纳入公示评查抽查抽取巡查核查督察督查整改整治化解引导接待答复办结\
回复回访满意创新总结完成参与参加挽回追回罚款没收发布发出下达送达录入归集评选表彰聘任选派选拔轮训培训考核考试述法宣传宣讲";

/// What a noun at the beginning of a clause is said of when it is nobody who did something.
const JUDGED: [&str; 18] = [
    "不断",
    "持续",
    "更加",
    "稳步",
    "进一步",
    "明显",
    "全面",
    "显著",
    "逐步",
    "日益",
    "不足",
    "不够",
    "不强",
    "偏少",
    "偏弱",
    "较高",
    "较低",
    "提升",
];

/// How names of those end that do something, and of places.
const NAMES: [&str; 42] = [
    "局",
    "所",
    "队",
    "站",
    "办公室",
    "委",
    "院",
    "中心",
    "公司",
    "部门",
    "机关",
    "单位",
    "组织",
    "专班",
    "工作室",
    "调解室",
    "团队",
    "企业",
    "学校",
    "村",
    "社区",
    "镇",
    "乡",
    "街道",
    "园区",
    "新区",
    "集镇",
    "会议",
    "协会",
    "小组",
    "法庭",
    "股室",
    "科室",
    "顾问",
    "律师",
    "书记",
    "县长",
    "区长",
    "市长",
    "局长",
    "主任",
    "负责人",
];

/// Comparisons, which say nothing of the time of what follows them.
const COMPARED: [&str; 8] = [
    "较上年同期",
    "比上年同期",
    "较去年同期",
    "比去年同期",
    "较上年",
    "比上年",
    "较去年",
    "比去年",
];

/// How firmly something binds a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bound {
    /// Nothing does.
    Free,
    /// What stands around it may: somebody who did it, a field.
    Maybe,
    /// It is of another time or of a part.
    Surely,
}

/// Of what a statement is.
pub(super) struct Scope {
    pub bound: Bound,
    /// It says that it is of all: 县 of 全县, 我县.
    pub area: Option<char>,
    /// It says that it is of the whole year.
    pub year: bool,
    /// What its clause says beyond what `without_known` leaves.
    pub clause: String,
}

impl Scope {
    /// It says that nothing is left out.
    pub fn whole(&self) -> bool {
        self.area.is_some() || self.year
    }
}

/// What the report itself is of, by name and by year.
#[derive(Clone, Debug)]
pub(super) struct Whole {
    places: Vec<String>,
    /// 2024年度, 2024年
    years: Vec<String>,
}

impl Whole {
    pub fn new(organ: Option<&str>, year: Option<u16>) -> Whole {
        let organ = organ.unwrap_or_default();
        let place = ["人民政府", "办事处", "委员会", "党工委", "党委", "政府"]
            .iter()
            .fold(organ, |name, tail| name.strip_suffix(tail).unwrap_or(name));
        let mut places = Vec::new();
        if place.chars().count() > 2 {
            // 云山县青石镇, 青石镇
            let last = place
                .char_indices()
                .rev()
                .skip(2)
                .find(|(_, character)| matches!(character, '县' | '市' | '区' | '州' | '旗'))
                .map_or(place, |(at, character)| &place[at + character.len_utf8()..]);
            places.push(place.to_owned());
            if last.chars().count() > 2 {
                places.push(last.to_owned());
            }
        }
        let years = year.map_or_else(Vec::new, |year| {
            let year = year.to_string();
            [[&year, "年度"].concat(), [&year, "年"].concat()].into()
        });
        Whole { places, years }
    }

    /// The words without what names the whole, and whether they did: by place, by year.
    pub fn read(&self, words: &str) -> (String, Option<char>, bool) {
        let mut area = ALL
            .iter()
            .find(|word| words.contains(**word))
            .and_then(|word| word.chars().last());
        let mut rest = without(words.to_owned(), ALL.iter());
        for place in &self.places {
            if rest.contains(place) {
                area = area.or(place.chars().last());
                rest = rest.replace(place.as_str(), "");
            }
        }
        let mut year = YEAR.iter().any(|word| rest.contains(word));
        rest = without(rest, YEAR.iter());
        for word in &self.years {
            if rest.contains(word) {
                year = true;
                rest = rest.replace(word.as_str(), "");
            }
        }
        (rest, area, year)
    }
}

/// Reads what binds the figure in its block; `previous` is the figure before it in the report.
pub(super) fn of(blocks: &[Block], figure: &Figure, previous: Option<&Figure>, whole: &Whole) -> Scope {
    let text = blocks[figure.block].text.text();
    let at = figure.range.start;
    let (sentence, segment) = (
        start(text, at, &['。', '！', '？', '\n']),
        sentence_start(text, at),
    );
    let own = start(text, at, &['，', ',', '：', ':', '（', '(']).max(segment);
    let (rest, area, mut year) = whole.read(&text[own..at]);
    let cut = previous
        .filter(|previous| previous.block == figure.block && previous.range.end > own)
        .map_or(own, |previous| previous.range.end);
    let mut scope = Scope {
        bound: Bound::Free,
        area,
        year,
        clause: if cut == own {
            rest.clone()
        } else {
            whole.read(of_all_of_them(&text[cut..at], previous)).0
        },
    };
    if bracketed(&text[segment..at])
        || is_apart(&rest)
        || is_apart(&text[sentence..segment]) && text[sentence..segment].contains("其中")
        || is_told_apart(&text[figure.range.end..])
    {
        scope.bound = Bound::Surely;
        return scope;
    }
    if text[own..at].contains("累计") && !year
        || text[figure.range.end..].starts_with(['（', '(']) && {
            let inner = text[figure.range.end..].trim_start_matches(['（', '(']);
            ["含", "不含", "包括", "不包括"]
                .iter()
                .any(|word| inner.starts_with(word))
        }
    {
        scope.bound = Bound::Maybe;
    }
    for clause in text[segment..own].split(['，', ',', '：', ':']) {
        let (rest, all, all_year) = whole.read(clause);
        year |= all_year;
        let rest = without(rest, COMPARED.iter());
        scope.area = scope.area.or(all);
        scope.bound = scope.bound.max(earlier(&rest, area.is_some()));
    }
    scope.year = year;
    // What the paragraph begins with, the sentence before, the heading above.
    let before = start(text, sentence.saturating_sub(3), &['。', '！', '？', '\n']);
    let mut around: Vec<Range<usize>> = Vec::new();
    if sentence > 0 {
        let first = text.find('。').map_or(0, |end| end).min(sentence);
        around.extend([0..first, before..sentence]);
    }
    let fresh = ["今年", "本年"]
        .iter()
        .any(|word| text[segment..at].contains(word))
        || whole
            .years
            .iter()
            .any(|word| text[segment..at].contains(word.as_str()));
    for range in around {
        let Some(words) = text.get(range) else { continue };
        scope.bound = scope
            .bound
            .max(context(words, whole, scope.area.is_some(), fresh));
    }
    if let Some(heading) = figure.block.checked_sub(1).map(|index| &blocks[index])
        && heading.kind == BlockKind::Heading
    {
        scope.bound = scope
            .bound
            .max(context(heading.text.text(), whole, scope.area.is_some(), fresh));
    }
    scope
}

/// 27个执法部门共有执法人员683人: of all of them.
fn of_all_of_them<'a>(words: &'a str, previous: Option<&Figure>) -> &'a str {
    let counted = previous.is_some_and(|previous| matches!(previous.unit.as_str(), "个" | "家"));
    words
        .find('共')
        .filter(|at| counted && *at > 0 && *at <= 24 && NAMES.iter().any(|name| words[..*at].ends_with(name)))
        .map_or(words, |at| &words[at..])
}

/// Behind the last of these marks before `at`.
fn start(text: &str, at: usize, marks: &[char]) -> usize {
    let head = text.get(..at).unwrap_or("");
    head.rfind(marks).map_or(0, |mark| {
        mark + head[mark..].chars().next().map_or(0, char::len_utf8)
    })
}

/// Where the words of a statement may begin.
pub(super) fn sentence_start(text: &str, end: usize) -> usize {
    start(text, end, &['。', '；', '！', '？', ';', '\n'])
}

/// It stands in brackets or in a quotation.
fn bracketed(words: &str) -> bool {
    [('（', '）'), ('(', ')'), ('“', '”'), ('《', '》')]
        .iter()
        .any(|(open, close)| words.matches(*open).count() > words.matches(*close).count())
}

/// It speaks of another time or of a part.
fn is_apart(words: &str) -> bool {
    let words = without(words.to_owned(), NEUTRAL.iter());
    APART.iter().any(|word| words.contains(word)) || names_a_year(&words)
}

/// 2023年, where that is not the year of the report.
fn names_a_year(words: &str) -> bool {
    words.match_indices('年').any(|(at, _)| {
        words[..at]
            .ends_with(|last: char| last.is_ascii_digit() || "一二三四五六七八九十几数多".contains(last))
    })
}

/// 98件涉及土地, 12件由县级交办, 71件的答复工作
fn is_told_apart(behind: &str) -> bool {
    let tail: String = behind
        .chars()
        .take(12)
        .take_while(|character| is_han(*character))
        .collect();
    tail.starts_with('的')
        || ["涉", "属", "由", "经", "系", "为"]
            .iter()
            .any(|word| tail.contains(word))
}

/// What a clause before the statement's own in the same sentence binds; `all`: the whole is named.
fn earlier(words: &str, all: bool) -> Bound {
    if is_apart(words) {
        return Bound::Surely;
    }
    let numbered = words.chars().any(|character| character.is_ascii_digit());
    let words = without(words.to_owned(), NEUTRAL.iter());
    let words = words.trim_matches(|character: char| !is_han(character) && character != '“');
    if words.is_empty() {
        return Bound::Free;
    }
    let of_part =
        FIELDS.iter().any(|word| words.contains(word)) || words.ends_with(['前', '后', '中', '时', '间']);
    // 报送备案3件: another count, of the same unless somebody is named.
    let told = numbered
        && !words.starts_with(['在', '对', '向', '为', '以', '由', '经', '与', '就', '将', '把'])
        && !has_name(words);
    if of_part || !all && !told && !is_general(words) {
        return Bound::Maybe;
    }
    Bound::Free
}

fn has_name(words: &str) -> bool {
    NAMES.iter().any(|name| words.contains(name))
}

/// It begins like what says nothing of whom or when.
fn is_general(words: &str) -> bool {
    let first: String = words.chars().take(2).collect();
    let verb = GENERAL
        .match_indices(first.as_str())
        .any(|(at, _)| GENERAL[..at].chars().count() % 2 == 0);
    verb || JUDGED.iter().any(|word| words.contains(word)) && !has_name(words)
}

/// What a sentence before, or a heading, binds.
fn context(words: &str, whole: &Whole, all: bool, fresh: bool) -> Bound {
    let words = match words.trim_start().strip_prefix(['（', '(']) {
        Some(rest) => rest.split_once(['）', ')']).map_or(rest, |(_, rest)| rest),
        None => words,
    };
    let opening = words.split(['，', ',', '：', ':', '。']).next().unwrap_or("");
    let (rest, ..) = whole.read(opening);
    let rest = without(rest, COMPARED.iter());
    let rest = without(rest, NEUTRAL.iter());
    if is_apart(&rest) {
        return if fresh { Bound::Free } else { Bound::Surely };
    }
    let named = !is_general(&rest) && has_name(&rest);
    if !all && (named || FIELDS.iter().any(|word| rest.contains(word))) {
        return Bound::Maybe;
    }
    Bound::Free
}
