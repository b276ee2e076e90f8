//! Set phrases written with a character of the same sound or shape (`sounds.txt`, `sounding_phrases.txt`).

use std::ops::Range;
use std::sync::LazyLock;

use super::Index;
use crate::text::Search as _;
use crate::text::words::known;

/// Pairs of characters that both make words in the same place (法制、法治; 督察、督查; 权力、权利): nothing follows from their sound.
const TWINS: [(char, char); 12] = [
    ('制', '治'),
    ('察', '查'),
    ('监', '检'),
    ('订', '定'),
    ('力', '利'),
    ('正', '证'),
    ('账', '帐'),
    ('像', '象'),
    ('做', '作'),
    ('映', '应'),
    ('须', '需'),
    ('彩', '采'),
];

/// A phrase of which a character is written wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misheard {
    /// Where the phrase stands.
    pub phrase: Range<usize>,
    /// From the first wrong character to the last.
    pub wrong: Range<usize>,
    /// How the phrase is written.
    pub right: &'static str,
}

impl Misheard {
    /// What should stand at `wrong`.
    pub fn meant(&self) -> &'static str {
        &self.right[self.wrong.start - self.phrase.start..self.wrong.end - self.phrase.start]
    }
}

/// Characters of one sound, one line each; every character of the table is three bytes long.
static SOUNDS: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut table: Vec<char> = ('\u{4e00}'..='\u{9fff}').collect();
    for line in include_str!("sounds.txt").lines() {
        let Some(first) = line.chars().next() else {
            continue;
        };
        for character in line.chars() {
            if let Some(entry) = table.get_mut(character as usize - 0x4e00) {
                *entry = first;
            }
        }
    }
    table
});

static PHRASES: LazyLock<Index<&'static str>> = LazyLock::new(|| {
    let phrases = include_str!("sounding_phrases.txt")
        .lines()
        .filter(|line| !line.is_empty());
    Index::new(phrases.map(|phrase| (&*heard(phrase).leak(), phrase)))
});

/// Each with the other words of the same sound.
static WORDS: LazyLock<Index<(&'static str, &'static str)>> = LazyLock::new(|| {
    let lines = include_str!("sounding_words.txt").lines();
    let words = lines.map(|line| line.split_once(' ').unwrap_or((line, "")));
    Index::new(words.map(|(word, others)| (&*heard(word).leak(), (word, others))))
});

/// Characters that are words of their own, numbers, or parts of names: one beside another proves nothing.
const FREE: &str = "的了和在为与于以及等将把被各县镇市区乡村省州局所站个件起次名人年月日万有不是由对从向到就也都其该此某每\
    全本已未并或而且可应能会要无非同中上下内外前后至共均经需须让使给着过后再又更最较还只仅即则若如何一二三四五六七八九十百千两多\
    少大小新老高低好坏去来我你他们位户批场期项条处家份宗例度时分点元吨亩股科室队组院校厂店街路带发尾毒按因级寄连但园泄险员成甲乙丙丁";

/// What stands behind the name of a place or a firm.
const PLACES: &str = "村镇乡县市区路街社屯组河湖山桥园公厂店校院";

/// `text` with every character replaced by the one that stands for its sound; nothing changes its place.
fn heard(text: &str) -> String {
    text.chars()
        .map(|character| {
            let at = (character as usize).checked_sub(0x4e00);
            at.and_then(|at| SOUNDS.get(at)).copied().unwrap_or(character)
        })
        .collect()
}

/// Do these two characters sound (or look) alike?
pub fn alike(one: char, other: char) -> bool {
    let sound = |character: char| {
        (character as usize)
            .checked_sub(0x4e00)
            .and_then(|at| SOUNDS.get(at))
    };
    one == other || sound(one).is_some_and(|found| sound(other) == Some(found))
}

/// Every phrase in `text` that sounds right and is written wrong.
pub fn misheard(text: &str) -> Vec<Misheard> {
    let sound = heard(text);
    let mut found: Vec<Misheard> = Vec::new();
    let mut exact: Vec<Range<usize>> = Vec::new();
    let mut end = 0;
    for (at, word, right) in PHRASES.all_in(&sound) {
        let phrase = at..at + word.len();
        // What stands inside a longer phrase was judged with it.
        if phrase.end <= end {
            continue;
        }
        let written = &text[phrase.clone()];
        if written == right {
            end = phrase.end;
            exact.push(phrase);
            continue;
        }
        // 习近平法治思 has lost its end; what follows is another matter.
        if text[..phrase.start].ends_with("习近平") {
            continue;
        }
        let Some(wrong) = slip(written, right) else {
            continue;
        };
        let wrong = at + wrong.start..at + wrong.end;
        if !known(written) && !belongs_elsewhere(text, &phrase, &wrong) {
            end = phrase.end;
            found.push(Misheard { phrase, wrong, right });
        }
    }
    for slip in misheard_words(text, &sound) {
        let over = |other: &Range<usize>| other.start < slip.phrase.end && slip.phrase.start < other.end;
        if !exact.iter().any(over) && !found.iter().any(|other| over(&other.phrase)) {
            found.push(slip);
        }
    }
    found
}

/// Common words of two characters of which one is wrong, so that neither belongs to any word (管里, 治约).
fn misheard_words(text: &str, sound: &str) -> Vec<Misheard> {
    let mut found: Vec<Misheard> = Vec::new();
    for (at, word, (right, others)) in WORDS.all_in(sound) {
        let phrase = at..at + word.len();
        let written = &text[phrase.clone()];
        if written == right || others.split(' ').any(|other| other == written) {
            continue;
        }
        let mut wrong = written
            .char_indices()
            .zip(right.chars())
            .filter(|((_, one), other)| one != other)
            .map(|((at, one), _)| (at, one));
        let (Some((place, character)), None) = (wrong.next(), wrong.next()) else {
            continue;
        };
        let next = text[phrase.end..].chars().take(3).any(|next| PLACES.has(next));
        if FREE.has(character) || next || belongs_to_a_word(text, &phrase) {
            continue;
        }
        let wrong = at + place..at + place + character.len_utf8();
        found.push(Misheard { phrase, wrong, right });
    }
    found
}

/// Does the dictionary have a word that shares a character with `pair`?
fn belongs_to_a_word(text: &str, pair: &Range<usize>) -> bool {
    let starts = text[..pair.end].char_indices().rev().take(5).map(|(at, _)| at);
    starts.into_iter().any(|start| {
        text[start..]
            .char_indices()
            .skip(1)
            .take(4)
            .map(|(at, _)| start + at)
            .chain((text.len() - start <= 12).then_some(text.len()))
            .any(|end| {
                let word = &text[start..end];
                end > pair.start && word.chars().count() >= 2 && known(word)
            })
    })
}

/// From the first wrong character to the last, if there are few enough and none has a twin.
fn slip(written: &str, right: &str) -> Option<Range<usize>> {
    let most = match right.chars().count() {
        0..=4 => 1,
        5..=7 => 2,
        _ => 3,
    };
    let wrong: Vec<Range<usize>> = written
        .char_indices()
        .zip(right.chars())
        .filter(|((_, one), other)| one != other)
        .map(|((at, one), _)| at..at + one.len_utf8())
        .collect();
    let twins = right.chars().count() < 8
        && written
            .char_indices()
            .zip(right.chars())
            .any(|((at, one), other)| {
                (TWINS.contains(&(one, other)) || TWINS.contains(&(other, one))) && makes_a_word(written, at)
            });
    let (first, last) = (wrong.first()?, wrong.last()?);
    (wrong.len() <= most && !twins).then_some(first.start..last.end)
}

/// Does the character at `at` make a word with the one before it or behind it?
fn makes_a_word(text: &str, at: usize) -> bool {
    let here = text[at..]
        .chars()
        .next()
        .map_or(at, |character| at + character.len_utf8());
    let before = text[..at]
        .char_indices()
        .next_back()
        .map(|(start, _)| &text[start..here]);
    let after = text[here..]
        .chars()
        .next()
        .map(|next| &text[at..here + next.len_utf8()]);
    [before, after].into_iter().flatten().any(known)
}

/// Does a wrong character belong to a word that reaches out of the phrase (依法旅行社, 社会主义法治理念)?
fn belongs_elsewhere(text: &str, phrase: &Range<usize>, wrong: &Range<usize>) -> bool {
    let before = text[..phrase.start]
        .char_indices()
        .rev()
        .take(3)
        .map(|(at, _)| at);
    let ends = text[wrong.start..phrase.end]
        .char_indices()
        .skip(1)
        .map(|(at, _)| wrong.start + at);
    let ends: Vec<usize> = ends.chain([phrase.end]).collect();
    let after = text[phrase.end..]
        .char_indices()
        .skip(1)
        .take(3)
        .map(|(at, _)| phrase.end + at)
        .chain([text.len()]);
    let starts: Vec<usize> = text[phrase.start..wrong.end]
        .char_indices()
        .map(|(at, _)| phrase.start + at)
        .collect();
    let short = |word: &str| word.chars().count() <= 4 && known(word);
    before
        .into_iter()
        .any(|start| ends.iter().any(|end| short(&text[start..*end])))
        || after
            .take(3)
            .filter(|end| *end > phrase.end)
            .any(|end| starts.iter().any(|start| short(&text[*start..end])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slips(text: &str) -> Vec<(&str, &str)> {
        let found = misheard(text).into_iter();
        found.map(|slip| (&text[slip.phrase], slip.right)).collect()
    }

    #[test]
    fn same_sound_or_shape_in_a_set_phrase() {
        for (text, wrong, right) in [
            ("落实行政执法公式制度。", "行政执法公式制度", "行政执法公示制度"),
            ("修订裁量基淮两项。", "裁量基淮", "裁量基准"),
            ("保障陈述、审辩权。", "陈述、审辩", "陈述、申辩"),
            ("充实行政职法力量。", "行政职法", "行政执法"),
            ("无一托管漏管。", "托管漏管", "脱管漏管"),
            ("落实领导接坊下访。", "接坊下访", "接访下访"),
            ("队伍良锈不齐。", "良锈不齐", "良莠不齐"),
            ("线索按期核查完必。", "核查完必", "核查完毕"),
        ] {
            assert!(slips(text).contains(&(wrong, right)), "{text} {:?}", slips(text));
        }
    }

    #[test]
    fn right_words_that_sound_alike() {
        for text in [
            "弘扬社会主义法治理念，依法旅行社登记。",
            "答复依申请公开21件，纠纷拖成信访问题，公证员因过错赔偿。",
            "开展安全监察，接受检察监督，检查机关食堂。",
            "社会主义民主法制建设，全国法制宣传日。",
            "宣传实用法律知识，升级监督平台，民主权力与民主权利。",
            "行政监察、执法监察、督察考核、督查考核。",
        ] {
            assert_eq!(slips(text), [], "{text}");
        }
    }

    #[test]
    fn common_words_of_which_a_character_is_left_alone() {
        for (text, expected) in [
            ("加强资料管里，按时归档。", vec![("管里", "管理")]),
            ("强化治约，防止随意。", vec![("治约", "制约")]),
            ("作出处理决订9件。", vec![("决订", "决定")]),
            ("安泉村、规犯罪、保管里程表、主管里程碑项目。", vec![]),
            ("审阅案卷45份，在管理中加强执行和监督。", vec![]),
        ] {
            assert_eq!(slips(text), expected, "{text}");
        }
    }

    #[test]
    fn phrases_are_right_themselves() {
        for phrase in include_str!("sounding_phrases.txt").lines() {
            assert_eq!(slips(phrase), [], "{phrase}");
            assert!(phrase.chars().count() >= 4, "{phrase}");
        }
        for line in include_str!("sounds.txt").lines() {
            assert!(line.chars().all(|character| character.len_utf8() == 3), "{line}");
        }
    }
}
