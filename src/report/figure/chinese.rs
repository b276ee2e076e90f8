//! Which quantities in Chinese numerals count work done: 三百余件, 两期; not 三项制度, 每季度一次, 一支队伍.

use rust_decimal::Decimal;

use super::clause;
use super::quantity::{Measure, Quantity, Tail};
use crate::lexicon::figures::{Role, Small, Unit, UnitKind, words_of};
use crate::text::Search as _;
use crate::text::is_han;

/// Characters that make the numeral behind them part of another word: 统一, 进一步, 第三, 每一次, 这两年, 上一次.
const JOINED_BEFORE: &str =
    "统唯进之专同逐第任其不每某这那另单合划如初哪周表期首上下前后再又各有整全独纯归万十百千";

/// Does a quantity that begins with a Chinese numeral count?
pub(super) fn counts(text: &str, limit: usize, quantity: &Quantity) -> bool {
    let start = quantity.range.start;
    let before = text[..start].chars().next_back();
    let words = &text[clause::start(text, limit, start)..start];
    let rest = &text[quantity.range.end..];
    let Measure::Unit(unit) = quantity.unit else {
        return true;
    };
    if quantity.bare {
        // 上百人, 近千件: a bare unit counts only where something approximates it.
        let approximate =
            words.ends_with('上') || clause::without_approximation(words).0.len() < words.trim_end().len();
        return approximate && unit.kind != UnitKind::Never;
    }
    if words.chars().rev().take(12).any(|character| character == '每') {
        return false;
    }
    let large =
        quantity.value > Decimal::TEN || quantity.vagueness.is_some() && quantity.value >= Decimal::TEN;
    // 审核合同三份: a noun that ends so is no part of the numeral.
    let noun = ["合同", "清单", "工单", "宣传单"]
        .iter()
        .any(|noun| words.ends_with(noun));
    // 只有五千元: 有 is no part of the numeral.
    let only = text[..start].ends_with("只有") || text[..start].ends_with("仅有");
    let joined = !noun && !only && before.is_some_and(|character| JOINED_BEFORE.has(character));
    match unit.kind {
        UnitKind::Never => false,
        UnitKind::Rate | UnitKind::Change => {
            !joined && !before.is_some_and(|character| "分生形构组建养变".has(character))
        }
        UnitKind::Money | UnitKind::Area => !joined,
        UnitKind::Duration => {
            !joined
                && !before.is_some_and(|character| "近过".has(character))
                && (large
                    || quantity.value >= Decimal::TWO
                        && matches!(
                            unit.word,
                            "个工作日" | "工作日" | "天" | "个月" | "学时" | "小时" | "个小时"
                        ))
        }
        UnitKind::Count if large => before != Some('第') && before != Some('每'),
        UnitKind::Count => {
            !joined
                && (small(words, rest, quantity, unit.small, continues(text, limit, start))
                    || several(words, rest, quantity, unit)
                    || only && quantity.value >= Decimal::TWO && unit.small != Small::No && ends(rest))
        }
    }
}

/// Does a figure stand close before, in the same sentence (召开党委会4次、推进会两次)?
fn continues(text: &str, limit: usize, start: usize) -> bool {
    let between = &text[limit..start];
    between.starts_with(['、', '，', '和', '（'])
        && between.chars().count() <= 16
        && text[..limit].ends_with(|last: char| is_han(last) || last == '%')
}

/// 一 … 十 before a measure word: only with a verb of work done, and where nothing else can be meant.
fn small(words: &str, rest: &str, quantity: &Quantity, small: Small, continues: bool) -> bool {
    let last = ends(rest) || rest.starts_with("以上") || rest.starts_with("左右");
    let verb = continues || words_of(Role::Work).is_in(words);
    // 落实两名以上执法人员现场执法: a norm, not a count.
    let norm = quantity.value <= Decimal::from(3) && quantity.tail == Some(Tail::OrMore)
        || quantity.value == Decimal::ONE && (words.says("做到") || pairs(words));
    if !verb || norm {
        return false;
    }
    let one = quantity.value == Decimal::ONE && quantity.value_to.is_none();
    let outcome = one && last && is_outcome(words, rest, continues);
    match small {
        Small::Yes | Small::BeforeThing if outcome => true,
        Small::Yes if one => last && words.chars().count() >= 4,
        Small::Yes => {
            last || rest
                .chars()
                .next()
                .is_some_and(|next| !"大级方性以的内之".has(next))
        }
        Small::BeforeThing if one => false,
        Small::BeforeThing => last || words_of(Role::Thing).start_of(rest).is_some(),
        Small::No => last && !one && words.chars().count() >= 4,
    }
}

/// 发现一处、整改: one of a pair, which is said of each.
fn pairs(words: &str) -> bool {
    words
        .match_indices('一')
        .any(|(at, one)| words[at + one.len()..].chars().nth(1) == Some('、'))
}

/// Does the clause end behind the measure word?
fn ends(rest: &str) -> bool {
    rest.chars().next().is_none_or(|next| !is_han(next))
}

/// 收到线索4条，查实一条: what came of those counted. 排查一处、整改一处 counts nothing.
fn is_outcome(words: &str, rest: &str, continues: bool) -> bool {
    let bare = words.trim_start_matches(|character: char| !is_han(character));
    let came = OUTCOMES.iter().any(|outcome| {
        bare.strip_suffix(outcome).is_some_and(|lead| {
            if continues {
                lead.is_empty()
            } else {
                lead.chars().count() >= 2
            }
        })
    });
    let slogan = rest.starts_with(['、', '，']) && rest.chars().take(6).any(|next| next == '一');
    came && !words.contains('一') && (continues || !slogan)
}

/// 两 … 十 where the words around leave no doubt: 两名干部获得表彰, 对三家企业, 现场讲解两次, 建成两个法治公园.
fn several(words: &str, rest: &str, quantity: &Quantity, unit: &Unit) -> bool {
    if quantity.value < Decimal::TWO || quantity.tail.is_some() {
        return false;
    }
    let next = rest.chars().next();
    let last = ends(rest);
    let bare = words.trim_end_matches(|character: char| !is_han(character));
    let things = matches!(unit.word, "名" | "家" | "件" | "起" | "户" | "例" | "份" | "宗");
    let places = unit.word == "个" && PLACES.iter().any(|place| rest.starts_with(place));
    // 起草规范性文件两件: the number ends the clause behind what it counts.
    if matches!(
        unit.word,
        "次" | "场" | "期" | "轮" | "批" | "部" | "篇" | "遍" | "件" | "份" | "起" | "宗"
    ) && last
    {
        let often = [
            "年",
            "月",
            "周",
            "天",
            "季",
            "季度",
            "至少",
            "少于",
            "低于",
            "原则上",
        ];
        return bare.chars().count() >= 4 && !often.iter().any(|word| bare.ends_with(word));
    }
    if things || places {
        // At the beginning of a clause, or behind what it is done to.
        let behind = bare.is_empty()
            || bare.ends_with(['对', '为', '给', '帮', '有', '与'])
            || places
                && [
                    "推动", "指导", "支持", "督促", "确定", "选取", "选定", "涉及", "约谈",
                ]
                .iter()
                .any(|verb| bare.ends_with(verb));
        return behind && !last && !next.is_some_and(|next| "大级方性以的内之一二三四五".has(next));
    }
    // 建成两个法治公园, 完成两轮全面检查
    let built = BUILT.iter().any(|verb| bare.ends_with(verb));
    let things = matches!(
        unit.word,
        "个" | "轮" | "座" | "处" | "条" | "部" | "批" | "间" | "所" | "台" | "辆"
    );
    let thing: String = rest
        .chars()
        .take_while(|character| is_han(*character))
        .take(12)
        .collect();
    built && things && thing.chars().count() >= 2 && !thing.says_any(&ABSTRACT)
}

/// What comes of things that were counted.
const OUTCOMES: [&str; 14] = [
    "查实", "属实", "办结", "受理", "立案", "结案", "审结", "化解", "处罚", "败诉", "胜诉", "移送", "整改",
    "约谈",
];
/// What is counted with 个 wherever it stands.
const PLACES: [&str; 10] = [
    "村",
    "社区",
    "行政村",
    "乡镇",
    "街道",
    "部门",
    "单位",
    "企业",
    "镇",
    "县直",
];
/// Verbs behind which something counted stands.
const BUILT: [&str; 22] = [
    "建成", "新建", "创建", "设立", "新设", "完成", "新增", "查处", "化解", "解决", "整改", "评选", "获评",
    "命名", "培育", "改造", "修建", "开展", "办理", "承办", "举办", "关停",
];
/// What is not counted but named: 三个机制, 两个清单.
const ABSTRACT: [&str; 27] = [
    "机制", "体系", "制度", "清单", "方面", "环节", "重点", "关键", "原则", "格局", "意识", "层面", "维度",
    "抓手", "目标", "要求", "到位", "结合", "转变", "强化", "坚持", "聚焦", "责任", "优势", "模式", "行动",
    "专项",
];
