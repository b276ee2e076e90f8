//! 必须补正: a title in 《》 is a known one but for a character added, lost or wrong.

use super::{Class, Context, Finding, Place, Rule, passage::shortened};
use crate::lexicon::{base_title, laws, plain_title};
use crate::text::{Span, count_han};

pub static RULE: Rule = Rule {
    id: "misnamed-law",
    title: "法律法规名称有误",
    class: Class::Must,
    why: "书名号里的名称应与原文一字不差。",
    basis: "各法律法规和文件的正式名称（见 lexicon/laws.tsv）",
    doc: "
## 查什么
书名号里的名称是不是比一部已知的法律、法规、纲要多一个字、少一个字或者错一个字；差两个字的，提示核实。
地方性法规和本单位的文件（名称以地名、机关名开头）、确有其名的法律不提示。

## 为什么
名称写错，引用就失去依据。

## 怎么改
改成正式名称。

## 例
```bad
严格执行《重大行政决策程序最暂行条例》，列入目录事项2项。
```
```good
严格执行《重大行政决策程序暂行条例》《云山县重大行政决策程序规定》，列入目录事项2项。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let mut said: Vec<(String, Finding)> = Vec::new();
    for passage in context.own_passages() {
        let text = passage.text();
        for (open, _) in text.match_indices('《') {
            let inner = &text[open + '《'.len_utf8()..];
            let Some((title, _)) = inner.split_once('》').filter(|(title, _)| !title.contains('《')) else {
                continue;
            };
            let Some(slip) = slip(title) else { continue };
            let start = open + '《'.len_utf8();
            let span = passage.span(start..start + title.len());
            match said.iter_mut().find(|(other, _)| other == title) {
                Some((_, finding)) => {
                    finding.places.push(Place::At(span));
                    finding.edits.push(super::Edit {
                        span,
                        text: slip.right,
                    });
                }
                None => said.push((title.to_owned(), finding(rule, title, slip, span))),
            }
        }
    }
    findings.extend(said.into_iter().map(|(_, finding)| finding));
}

fn finding(rule: &'static Rule, title: &str, slip: Slip, span: Span) -> Finding {
    let length = 40 - "名称有误，《》".chars().count() - slip.what.chars().count();
    let message = format!("《{}》名称有误，{}", shortened(title, length), slip.what);
    rule.finding(Place::At(span), message, format!("改为《{}》。", slip.right))
        .class(slip.class)
        .edit(span, slip.right)
}

/// A slip in a title: the right title in the same dress, what is wrong, how sure that is.
struct Slip {
    right: String,
    what: String,
    class: Class,
}

fn slip(title: &str) -> Option<Slip> {
    let plain = plain_title(title);
    let kind =
        pattern!("(法|典|条例|条列|规定|规订|办法|办发|纲要|规划|意见|细则|决定|准则|通则)(（[^）]*）)?$");
    if count_han(&plain) < 4
        || laws().is_known(title) && !wrong_period(&plain)
        || title.contains(['、', '，', '“'])
    {
        return None;
    }
    let (stem, bracket) = plain.split_at(base_title(&plain).len());
    if wrong_period(&plain) {
        return period_slip(title, stem, bracket);
    }
    let written: Vec<char> = stem.chars().collect();
    let mut nearest: Option<(Difference, &str)> = None;
    for known in laws().known_titles() {
        if known.ends_with('）') || known.chars().count().abs_diff(written.len()) > 2 {
            continue;
        }
        let right: Vec<char> = known.chars().collect();
        let Some(difference) = difference(&written, &right) else {
            continue;
        };
        if nearest
            .as_ref()
            .is_none_or(|(best, name)| (difference.edits, known) < (best.edits, *name))
        {
            nearest = Some((difference, known));
        }
    }
    let (difference, known) = nearest?;
    // A last character that was lost takes the kind with it: 《行政处罚》, 《信访工作条》.
    let lost_end = difference.lost && known.starts_with(stem) && known.chars().count() >= 6;
    if !kind.is_match(&plain) && !lost_end {
        return None;
    }
    let class = difference.class(&written, known)?;
    let prefix = if title.starts_with("中华人民共和国") {
        "中华人民共和国"
    } else {
        ""
    };
    Some(Slip {
        right: format!("{prefix}{known}{bracket}"),
        what: difference.what,
        class,
    })
}

/// The programme with the years of another: 《法治政府建设实施纲要（2020—2025年）》. Years after 2025 may be of a new one.
fn wrong_period(plain: &str) -> bool {
    let stem = base_title(plain);
    let years = pattern!("^（(20[0-9]{2})—(20[0-9]{2})年?）$");
    let Some(found) = years.captures(&plain[stem.len()..]) else {
        return false;
    };
    let periods = periods_of(stem);
    let written = format!("{}—{}", &found[1], &found[2]);
    found[1].parse::<u16>().is_ok_and(|from| from < 2026)
        && !periods.is_empty()
        && !periods.contains(&written)
}

fn periods_of(stem: &str) -> Vec<String> {
    let years = pattern!("（(20[0-9]{2}—20[0-9]{2})年）$");
    let same = laws()
        .all()
        .iter()
        .map(|law| plain_title(law.title))
        .filter(|title| base_title(title) == stem);
    same.filter_map(|title| Some(years.captures(&title)?[1].to_owned()))
        .collect()
}

fn period_slip(title: &str, stem: &str, bracket: &str) -> Option<Slip> {
    let far = |period: &str| {
        period
            .chars()
            .zip(bracket.chars().skip(1))
            .filter(|(right, written)| right != written)
            .count()
    };
    let period = periods_of(stem).into_iter().min_by_key(|period| far(period))?;
    let class = if far(&period) == 1 {
        Class::Must
    } else {
        Class::Verify
    };
    let start = title.find(['（', '('])?;
    Some(Slip {
        right: format!("{}（{period}年）", &title[..start]),
        what: format!("年份应为{period}"),
        class,
    })
}

/// How a written title differs from a known one.
struct Difference {
    edits: usize,
    /// Index (into the written title) of the first difference.
    at: usize,
    /// A character of the known title is not there.
    lost: bool,
    /// A character too many.
    added: bool,
    /// Both edits are neighbours: another word, not a slip.
    neighbours: bool,
    what: String,
}

/// One edit (added, lost, wrong) or two; `None` when the titles are further apart, or one is the other with words before it.
fn difference(written: &[char], right: &[char]) -> Option<Difference> {
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
        // Two characters changed places.
        (2, 2) if wrong[0] == wanted[1] && wrong[1] == wanted[0] => {
            (2, false, format!("“{}”应为“{}”", text(wrong), text(wanted)))
        }
        (2, 1 | 2) | (1, 2) => (2, true, String::new()),
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
        what,
    })
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

impl Difference {
    /// How sure it is that the known title was meant; `None`: it may well be another document.
    fn class(&self, written: &[char], known: &str) -> Option<Class> {
        let length = known.chars().count();
        let suffix = ["条例", "规定", "办法", "纲要", "规划", "意见", "细则", "决定"]
            .iter()
            .find(|suffix| known.ends_with(**suffix));
        let kind = suffix.map_or(1, |suffix| suffix.chars().count());
        let in_kind = self.at + kind >= written.len();
        if self.edits == 2 {
            // 《……暂行规定》 beside 《……暂行条例》 is another document; so is one with another word inside.
            let same_kind =
                suffix.is_none_or(|suffix| written.ends_with(&suffix.chars().collect::<Vec<_>>()));
            let word = (self.lost || self.added) && length < 10;
            return (length >= 8 && same_kind && !self.neighbours && !word).then_some(Class::Verify);
        }
        if self.lost || self.added {
            // 《管理条例》 and other short names are anybody's.
            return (length >= 5).then_some(Class::Must);
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::Draft;

    fn class_of(title: &str) -> Option<Class> {
        slip(title).map(|slip| slip.class)
    }

    #[test]
    fn one_character_added_lost_or_wrong() {
        for title in [
            "重大行政决策程序最暂行条例",
            "党政主要负责人履行推进法治建设第一责任职责规定",
            "法制政府建设实施纲要（2021—2025年）",
            "行政处罚罚法",
            "信访工作条列",
            "中华人民共和国行政处法",
            "政务信息公开条例",
            "法治政府建设实施纲要（2020—2025年）",
        ] {
            assert_eq!(class_of(title), Some(Class::Must), "{title}");
        }
        let findings = Draft::paragraph("落实《⟦重大行政决策程序最暂行条例⟧》。").expect(&RULE);
        assert_eq!(findings[0].edits[0].text, "重大行政决策程序暂行条例");
    }

    #[test]
    fn two_characters_of_a_long_title_are_to_be_verified() {
        for title in [
            "重大行正决策程续暂行条例",
            "法治政府设建实施纲要（2021—2025年）",
            "法治政府实施纲要（2021—2025年）",
        ] {
            assert_eq!(class_of(title), Some(Class::Verify), "{title}");
        }
    }

    #[test]
    fn documents_that_exist_or_may_exist() {
        for title in [
            "信访条例",
            "信访工作条例",
            "行政处罚法",
            "行政复议法",
            "森林法",
            "草原法",
            "水法",
            "反间谍法",
            "反恐怖主义法",
            "监察官法",
            "公司法",
            "法治政府建设实施纲要（2021-2025年）",
            "法治政府建设实施纲要",
            "行政处罚法（2021年修订）",
            "法治社会建设实施纲要（2020—2025年）",
            "北京市信访条例",
            "山东省重大行政决策程序规定",
            "青石镇重大行政决策程序暂行条例",
            "云山县法治政府建设实施方案（2021—2025年）",
            "法治云山建设规划（2021—2025年）",
            "省物业管理条例",
            "重大行政决策程序暂行规定",
            "重大行政决策程序暂行办法",
            "养犬管理条例",
            "农药管理条例",
            "中国共产党纪律处分条例",
            "习近平法治思想",
            "乡村振兴法",
            "反家暴法",
            "城市管理条例",
            "民法",
            "劳动法",
            "劳动合同法",
            "法治政府建设实施纲要（2026—2030年）",
            "青石镇2024年法治建设工作要点",
            "安全生产条例",
            "食品管理法",
            "法治日报",
            "行政执法条例",
        ] {
            assert_eq!(class_of(title), None, "{title}");
        }
    }

    #[test]
    fn every_known_title_is_left_alone() {
        for title in laws().known_titles() {
            assert_eq!(class_of(title), None, "{title}");
        }
        Draft::example().silent(&RULE);
    }
}
