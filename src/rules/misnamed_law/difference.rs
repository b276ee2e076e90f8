//! How a written title differs from a known one, and what that is worth.

use crate::lexicon::sound::alike;
use crate::rules::Class;

/// How a written title differs from a known one.
pub(super) struct Difference {
    /// Number of characters added, lost or wrong: one or two.
    pub edits: usize,
    /// Index (into the written title) of the first difference.
    at: usize,
    /// A character of the known title is not there.
    pub lost: bool,
    /// A character too many.
    added: bool,
    /// Both edits are neighbours: another word, not a slip.
    neighbours: bool,
    /// The characters that are there too many, or are not there.
    text: String,
    /// In words: 多“最”字.
    pub what: String,
}

/// One edit (added, lost, wrong) or two; `None` when the titles are further apart, or one is the other with words before it.
pub(super) fn difference(written: &[char], right: &[char]) -> Option<Difference> {
    let head = written.iter().zip(right).take_while(|(a, b)| a == b).count();
    let tail = written[head..]
        .iter()
        .rev()
        .zip(right[head..].iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (wrong, wanted) = (
        &written[head..written.len() - tail],
        &right[head..right.len() - tail],
    );
    let text = |characters: &[char]| characters.iter().collect::<String>();
    let (edits, neighbours, what) = match (wrong.len(), wanted.len()) {
        (0, 1) => (1, false, format!("缺“{}”字", text(wanted))),
        (1, 0) => (1, false, format!("多“{}”字", text(wrong))),
        (1, 1) => (1, false, format!("“{}”应为“{}”", text(wrong), text(wanted))),
        (0, 2) => (2, false, format!("缺“{}”", text(wanted))),
        (2, 0) => (2, false, format!("多“{}”", text(wrong))),
        // Two words changed places.
        (a, b) if a == b && (3..=8).contains(&a) && same_characters(wrong, wanted) => {
            (2, false, "字序不对".to_owned())
        }
        // Two characters changed places.
        (2, 2) if wrong[0] == wanted[1] && wrong[1] == wanted[0] => {
            (2, false, format!("“{}”应为“{}”", text(wrong), text(wanted)))
        }
        (2, 1 | 2) | (1, 2) => (2, true, String::new()),
        // 医保基金 of 医疗保障基金: each word lost a character, which is how words are shortened.
        (a, b) if a + 2 == b && is_shortened(wrong, wanted) => return None,
        (a, b) if a.abs_diff(b) <= 2 && two_apart(wrong, wanted) => (2, false, "有两个字不对".to_owned()),
        _ => return None,
    };
    // 省物业管理条例, 新行政处罚法: words before a title are no slip, unless the first character is doubled.
    let before = wanted.is_empty() && head == 0 && written.first() != right.first();
    (!before).then_some(Difference {
        edits,
        at: head,
        lost: wrong.is_empty(),
        added: wanted.is_empty(),
        neighbours,
        text: text(if wrong.is_empty() { wanted } else { wrong }),
        what,
    })
}

/// Are the characters of `short` those of `whole` in their order, some left out?
fn is_shortened(short: &[char], whole: &[char]) -> bool {
    let mut rest = whole.iter();
    short.iter().all(|character| rest.any(|other| other == character))
}

fn same_characters(one: &[char], other: &[char]) -> bool {
    let (mut one, mut other) = (one.to_vec(), other.to_vec());
    crate::text::order::by_number(&mut one, |character| u64::from(*character));
    crate::text::order::by_number(&mut other, |character| u64::from(*character));
    one == other
}

/// Two single edits with right characters between them (the ends of both stretches are known to differ).
fn two_apart(wrong: &[char], wanted: &[char]) -> bool {
    let rests = |characters: &[char], skip: bool| {
        characters
            .get(usize::from(skip)..)
            .map(<[char]>::to_vec)
            .unwrap_or_default()
    };
    let ends = |characters: &[char], skip: bool| {
        characters[..characters.len().saturating_sub(usize::from(skip))].to_vec()
    };
    let ways = [(true, true), (true, false), (false, true)];
    ways.iter().any(|(a, b)| {
        ways.iter().any(|(c, d)| {
            let (left, right) = (rests(wrong, *a), rests(wanted, *b));
            !left.is_empty() && !right.is_empty() && ends(&left, *c) == ends(&right, *d)
        })
    })
}

/// Words by which titles of different documents differ.
const OTHER: [&str; 23] = [
    "实施", "暂行", "试行", "关于", "若干", "工作", "管理", "城市", "农村", "领导", "海关", "评估", "监督",
    "安全", "行政", "国家", "全国", "地方", "服务", "保护", "年度", "全面", "简易",
];

impl Difference {
    /// How sure it is that the known title was meant; `None`: it may well be another document.
    pub fn class(&self, written: &[char], known: &str) -> Option<Class> {
        let length = known.chars().count();
        let suffix = ["条例", "规定", "办法", "纲要", "规划", "意见", "细则", "决定"]
            .iter()
            .find(|suffix| known.ends_with(**suffix));
        let kind = suffix.map_or(1, |suffix| suffix.chars().count());
        let in_kind = self.at + kind >= written.len();
        // 《土地管理办法》 is no slip of 《土地管理法》.
        if self.added && self.text == "办" && written.ends_with(&['办', '法']) && !known.ends_with("办法")
        {
            return None;
        }
        if self.edits == 2 && self.added && length >= 5 && self.is_doubled(written) {
            return Some(Class::Verify);
        }
        if self.edits == 2 {
            // 《……暂行规定》 beside 《……暂行条例》 is another document; so is one with another word inside.
            let same_kind =
                suffix.is_none_or(|suffix| written.ends_with(&suffix.chars().collect::<Vec<_>>()));
            // So is one with a word more or less that makes another document of it.
            let provisional = self.lost && self.text == "暂行" && length >= 9;
            let word = (self.lost || self.added)
                && (length < 10 || OTHER.contains(&self.text.as_str()))
                && !provisional;
            return (length >= 8 && same_kind && !self.neighbours && !word).then_some(Class::Verify);
        }
        if self.lost || self.added {
            // 《管理条例》 and other short names are anybody's.
            return (length >= 5).then_some(Class::Must);
        }
        let (one, other) = (written[self.at], known.chars().nth(self.at).unwrap_or(' '));
        // 信防条例, 行政处罚发: the sound says what was meant, however short the name is.
        if alike(one, other) && length >= 4 && !(length == 4 && known.ends_with('法') && self.at == 3) {
            return Some(Class::Must);
        }
        match length {
            _ if in_kind && length >= 5 => Some(Class::Must).filter(|_| suffix.is_some()),
            0..=4 => None,
            5..=6 => (known.ends_with('法') && self.at > 0).then_some(Class::Verify),
            7 => Some(if known.ends_with('法') {
                Class::Must
            } else {
                Class::Verify
            }),
            _ => Some(Class::Must),
        }
    }

    /// What was added stands there twice: 信访工作工作条例.
    fn is_doubled(&self, written: &[char]) -> bool {
        let added: Vec<char> = self.text.chars().collect();
        let (before, after) = (&written[..self.at], &written[self.at..]);
        before.ends_with(&added)
            || after
                .get(added.len()..)
                .is_some_and(|rest| rest.starts_with(&added))
    }
}
