//! Is what stands twice a slip, or do two words meet, or is it a doubled word as the language has them?

use std::ops::Range;

use crate::rules::marks::around;
use crate::text::Search as _;
use crate::text::{is_han, words::known};

/// Function words that nobody writes twice on purpose, except in front of the characters given with them
/// (对对外开放, 为了了解, 和和谐): then the second begins a word of its own.
const FUNCTION_WORDS: [(char, &str); 40] = [
    ('的', "确士"),
    ('了', "解结却然如"),
    ('和', "谐解平睦美气顺"),
    ('对', "外口象策方手待比应照接话标于抗等账症党村户企内公重个我他"),
    ('在', "线册建岗校职编押场案外内先学逃场家地途网"),
    ('与', "会其否此"),
    ('是', "否非"),
    ('为', "民了何此期主由人"),
    ('将', "军来近要"),
    ('被', "告执申征处害侵侵罚审检监动诉调"),
    ('把', "关握脉手控守"),
    ('由', "于此来"),
    ('于', "法此是"),
    ('从', "事业严轻重快属此而众"),
    ('向', "导上社前阳好"),
    (
        '以',
        "来及上下外内案点会训赛学考奖人身便至此前后奖工房网党文法数促往旧质",
    ),
    ('并', "且联行网入列购案"),
    ('中', "心央国共小学型级期部层队介医药标队午介文"),
    ('不', "动同良断足能得法仅当少利予予服符合满稳正实规明力"),
    ('及', "时其格早"),
    ('也', ""),
    ('都', "市"),
    ('就', "业近地医学诊餐职读任"),
    ('又', ""),
    ('更', "加新换名正改好"),
    ('已', "经有"),
    ('均', "衡等匀"),
    ('让', "利步渡"),
    ('使', "用命者得馆"),
    ('该', ""),
    ('其', "他中次实它余"),
    ('此', "外次类前后"),
    ('而', "且言是后"),
    ('或', "者许"),
    ('着', "力眼手重实落装"),
    ('到', "位期户人村点岗边家会场案访底组达来账"),
    ('有', "效力关序些利机人限害偿据无所法事"),
    ('得', "到以出了当力"),
    ('共', "建治享同计青产和商管创育赢性识用鸣有"),
    ('给', "予付排水"),
];

/// Characters that live inside words, with those before which they begin one that the dictionary may lack.
const BOUND: [(char, &str); 82] = [
    ('解', "决除释放读答聘散码剖毒困忧纷"),
    ('过', "程渡错境户关硬失往滤量度时期"),
    ('管', "委道线网好住"),
    ('出', "警口租让境国勤庭入台具"),
    ('责', ""),
    ('施', "工救"),
    ('置', "业"),
    ('导', "航游师"),
    ('例', ""),
    ('护', "航"),
    ('善', ""),
    ('题', ""),
    ('系', "统列"),
    ('构', ""),
    ('序', ""),
    ('念', ""),
    ('识', ""),
    ('神', ""),
    ('想', ""),
    ('义', "务诊卖警"),
    ('维', "权稳护修"),
    ('育', "儿"),
    ('程', "序"),
    ('式', ""),
    ('贯', ""),
    ('届', ""),
    ('政', ""),
    ('务', ""),
    ('众', ""),
    ('督', ""),
    ('据', ""),
    ('询', ""),
    ('障', ""),
    ('益', ""),
    ('略', ""),
    ('织', ""),
    ('析', ""),
    ('谐', ""),
    ('履', ""),
    ('践', ""),
    ('彻', ""),
    ('矩', ""),
    ('廉', ""),
    ('讼', ""),
    ('纠', ""),
    ('纷', ""),
    ('效', ""),
    ('策', ""),
    ('普', ""),
    ('宪', ""),
    ('伍', ""),
    ('盾', ""),
    ('训', ""),
    ('位', ""),
    ('员', "工"),
    ('果', "农"),
    ('动', ""),
    ('府', "院"),
    ('察', "看访"),
    ('罚', "没款金则"),
    ('功', ""),
    ('度', "汛"),
    ('任', "前中后内"),
    ('作', "为出"),
    ('制', "发售假毒"),
    ('设', "有在点岗站卡摊"),
    ('实', "名绩干物"),
    ('展', "会厅板品销馆区"),
    ('治', "乱超水污欠堵违山脏企本"),
    ('议', "事政案题决"),
    ('改', "为由变造"),
    ('强', "基企县村国镇弱能化身"),
    (
        '进',
        "村企校社驻家户厂站场网园城乡课教街店商寺军机万百一入点小基度",
    ),
    ('传', "唤票单销帮"),
    ('委', "领机办会"),
    ('法', "宝盲槌徽警式子案文条"),
    ('化', "债工验肥"),
    ('性', "侵骚"),
    ('理', "货政赔顺财事发"),
    ('真', "抓干"),
    ('审', "签阅案定"),
    ('断', "电水卡案交"),
];

/// The character that stands at `one` and at `two` (up to `end`): is it a slip?
pub(super) fn is_doubled_character(text: &str, one: usize, two: usize, end: usize) -> bool {
    let Some(character) = text[one..].chars().next() else {
        return false;
    };
    let (before, after) = around(text, one, end);
    // 清清楚楚, 的的确确: the next two are doubled as well, or the two before.
    let pair_after = {
        let mut next = text[end..].chars();
        next.next()
            .is_some_and(|first| is_han(first) && next.next() == Some(first))
    };
    let pair_before = {
        let mut previous = text[..one].chars().rev();
        previous
            .next()
            .is_some_and(|last| is_han(last) && previous.next() == Some(last))
    };
    // 立法法 is the name of a law.
    if pair_after || pair_before || character == '法' && before == Some('立') {
        return false;
    }
    if let Some((_, begins)) = FUNCTION_WORDS.iter().find(|(word, _)| *word == character) {
        let own_word = after.is_some_and(|after| begins.contains(after)) || begins_word(text, two);
        // 行为为, 参与与, 存在在: the first belongs to the word before.
        let tail = character != '的' && character != '了' && ends_word(text, two) && !is_weak(text, two);
        return !own_word && !tail && !is_fixed(text, one, end);
    }
    BOUND
        .iter()
        .any(|(bound, begins)| *bound == character && after.is_none_or(|after| !begins.contains(after)))
        && before.is_some_and(is_han)
        && ends_word(text, two)
        && !begins_word(text, two)
}

/// 不甚了了, 草草了了; 结对对贫困户, 核对对账单; 为目的的检查
fn is_fixed(text: &str, one: usize, end: usize) -> bool {
    let before = &text[..one];
    match text[one..end].chars().next() {
        Some('的') => before.ends_with(['目', '标', '打', '别']),
        Some('了') => before.ends_with(['甚', '草', '目']),
        Some('对') => before.ends_with([
            '结', '配', '反', '绝', '校', '核', '比', '应', '敌', '作', '成', '一',
        ]),
        _ => false,
    }
}

/// Words whose last character is the function word itself: 针对, 正在, 以及. Twice is once too often all the same.
fn is_weak(text: &str, end: usize) -> bool {
    [
        "针对",
        "面对",
        "正在",
        "以及",
        "由于",
        "关于",
        "对于",
        "以致于",
        "没有",
        "只有",
        "具有",
        "还有",
        "拥有",
        "享有",
        "并且",
        "不是",
        "就是",
        "但是",
        "还是",
        "特别是",
        "尤其是",
        "均为",
        "作为了",
        "已",
        "因而",
        "从而",
        "应该",
        "或",
        "能够使",
        "能使",
        "位于",
        "基于",
        "属于",
        "处于",
    ]
    .iter()
    .any(|word| text[..end].ends_with(word))
}

/// Does the dictionary have a word of two to four characters that ends at `end`?
fn ends_word(text: &str, end: usize) -> bool {
    let starts = text[..end].char_indices().rev().take(4).skip(1);
    starts
        .map(|(start, _)| &text[start..end])
        .take_while(|word| word.chars().all(is_han))
        .any(known)
}

/// Does the dictionary have a word of two to four characters that begins at `start`?
fn begins_word(text: &str, start: usize) -> bool {
    let ends = text[start..]
        .char_indices()
        .skip(1)
        .take(4)
        .skip(1)
        .map(|(at, _)| start + at);
    ends.chain([text.len()])
        .map(|end| &text[start..end])
        .take_while(|word| word.chars().count() <= 4 && word.chars().all(is_han))
        .filter(|word| word.chars().count() >= 2)
        .any(known)
}

/// Does what stands a second time, up to `end`, begin a longer word?
fn begins_longer(text: &str, word: Range<usize>, end: usize) -> bool {
    let start = end - word.len();
    let ends = text[end..].char_indices().skip(1).take(2).map(|(at, _)| end + at);
    let last = text[end..].chars().next().map(|next| end + next.len_utf8());
    ends.chain(last)
        .any(|longer| longer > end && known(&text[start..longer]))
}

/// Bodies and posts: 调解小组小组长, 政务服务中心中心主任.
const BODIES: [&str; 20] = [
    "中队",
    "大队",
    "支队",
    "总队",
    "小组",
    "中心",
    "支部",
    "总支",
    "部门",
    "单位",
    "社区",
    "街道",
    "乡镇",
    "机关",
    "党委",
    "村民",
    "分局",
    "网格",
    "企业",
    "委员会",
];
/// What is done by bodies, so that one noun may follow another: 党组织组织学习, 县人民政府政府信息公开.
const MEETING: [&str; 8] = ["组织", "政府", "领导", "代表", "工程", "规划", "计划", "决定"];

/// The word at `one`, which stands a second time up to `end`: is it a slip?
pub(super) fn is_doubled_word(text: &str, one: Range<usize>, end: usize) -> bool {
    let word = &text[one.clone()];
    let length = word.chars().count();
    let first = word.chars().next().unwrap_or(' ');
    let rest = &text[end..];
    // 一步一步, 逐村逐村; 百分百分 and other numbers.
    let numeral = |character: char| "一二三四五六七八九十百千万亿两〇零半几每逐各".has(character);
    let counted = if numeral(first) {
        length < 4 || first == '一' && length < 5
    } else {
        length < 4 && word.chars().any(numeral) && !known(word)
    };
    if counted {
        return false;
    }
    // 家家户户, 时时刻刻: doubled characters were judged as such.
    if word.chars().all(|character| character == first) {
        return false;
    }
    // “谁执法谁普法”普法责任制 whose quotation marks are gone.
    if text[..one.start].ends_with('谁') {
        return false;
    }
    // 人口少的村的村民: the second begins a longer word.
    if first == '的' && length <= 4 && begins_longer(text, one.start + first.len_utf8()..one.end, end) {
        return false;
    }
    // 上一年度年度报告
    if word == "年度" && text[..one.start].ends_with('一') {
        return false;
    }
    // 纪委|监委|监督, 构建|共建|共治: words meet.
    if length == 2 && !known(word) {
        let seam = word
            .char_indices()
            .nth(1)
            .map_or(one.end, |(at, _)| one.start + at);
        let left = text[..one.start].char_indices().next_back();
        let right = rest.chars().next().map_or(end, |next| end + next.len_utf8());
        let second = end - (one.end - seam);
        let middle = known(&text[seam..one.end + seam - one.start]);
        if left.is_some_and(|(at, _)| known(&text[at..seam])) && (middle || known(&text[second..right])) {
            return false;
        }
    }
    // 又快又快 apart, a word that is one half of a longer rhythm: 能调则调.
    let before = text[..one.start].chars().next_back();
    if length == 2 {
        // 执法中队中队长, 社区社区工作者.
        let post = [
            "长", "主任", "书记", "负责", "成员", "委员", "工作", "干部", "人员", "矫正", "网格", "代表",
            "联",
        ];
        if BODIES.contains(&word) && post.iter().any(|post| rest.starts_with(post)) {
            return false;
        }
        if MEETING.contains(&word) && before.is_some_and(is_han) {
            return false;
        }
    }
    // 人民调解调解员, 行政执法执法人员: the first ends a longer word and the second begins one.
    let head_longer = text[..one.end]
        .char_indices()
        .rev()
        .take(8)
        .skip(length)
        .map(|(start, _)| &text[start..one.end])
        .take_while(|longer| longer.chars().all(is_han))
        .any(known);
    let tail_longer = text[one.end..]
        .char_indices()
        .skip(length + 1)
        .take(4)
        .map(|(at, _)| &text[one.end..one.end + at])
        .chain([&text[one.end..]])
        .take_while(|longer| longer.chars().count() <= length + 4 && longer.chars().all(is_han))
        .any(|longer| longer.chars().count() > length && known(longer));
    if head_longer && tail_longer {
        return false;
    }
    // What stands twice has to be made of words: two words that share their seam are no repetition.
    length > 2 || known(word) || !head_longer && !tail_longer
}
