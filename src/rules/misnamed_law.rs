//! 必须补正: a title in 《》 is a known one but for a character added, lost or wrong.

mod difference;

use super::{
    Class, Context, Finding, Place, Rule,
    passage::{shortened, title_at},
};
use crate::lexicon::{base_title, laws, plain_title};
use crate::text::{Span, count_han};
use difference::{Difference, difference};

pub static RULE: Rule = Rule {
    id: "misnamed-law",
    title: "法律法规名称有误",
    class: Class::Must,
    why: "书名号里的名称应与原文一字不差。",
    basis: "国家法律法规数据库和文件公布的名称",
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
            let Some(title) = title_at(text, open).filter(|title| !title.contains('《')) else {
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
    if let Some(slip) = wrong_state(title) {
        return Some(slip);
    }
    let plain = plain_title(title);
    let kind = pattern!(
        "(法|典|条例|条[列件理历立利力]|规定|规[订顶]|办法|办[发罚]|[法罚伐发]|[纲刚钢岗]要|规划|规[化画]|意见|细则|细[择责]|决定|准则|通则)(（[^）]*）)?$"
    );
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
    let mut nearest: Option<(Difference, &[char])> = None;
    for known in laws().titles_of_length(written.len()) {
        let Some(difference) = difference(&written, known) else {
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
    let known: String = known.iter().collect();
    let known = known.as_str();
    // A last character that was lost takes the kind with it: 《信访工作条》. 《未成年人保护》 may be the title of a talk.
    let cut = stem.ends_with(['条', '规', '办', '纲', '意', '细']) && known.chars().count() >= 6;
    let lost_end = difference.lost && known.starts_with(stem) && cut;
    // 《法治社会建设实施纲要要》
    let doubled_end = known
        .chars()
        .last()
        .is_some_and(|last| stem == format!("{known}{last}"));
    let full = title.starts_with("中华人民共和国");
    let lost_law = full && known == format!("{stem}法");
    if !kind.is_match(&plain) && !lost_end && !lost_law && !doubled_end {
        return None;
    }
    // With 中华人民共和国 before it, it can be nothing but a law of the state.
    let class = difference.class(&written, known).map(|class| {
        if full && difference.edits == 1 {
            Class::Must
        } else {
            class
        }
    })?;
    let prefix = if full { "中华人民共和国" } else { "" };
    Some(Slip {
        right: format!("{prefix}{known}{bracket}"),
        what: difference.what,
        class,
    })
}

/// 中华人民共和国 itself is written wrong: 《中华人民共合国法律援助法》.
fn wrong_state(title: &str) -> Option<Slip> {
    const STATE: &str = "中华人民共和国";
    if !title.starts_with(['中', '华']) || title.starts_with(STATE) {
        return None;
    }
    let state: Vec<char> = STATE.chars().collect();
    let (at, known) = title
        .char_indices()
        .skip(6)
        .take(3)
        .find_map(|(at, _)| Some((at, laws().of_title(&title[at..])?)))?;
    let written: Vec<char> = title[..at].chars().collect();
    let difference = difference(&written, &state).filter(|difference| difference.edits == 1)?;
    Some(Slip {
        right: format!("{STATE}{}", known.short),
        what: difference.what,
        class: Class::Must,
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
    // A province may have a programme of its own with other years.
    let start = title.find(['（', '('])?;
    Some(Slip {
        right: format!("{}（{period}年）", &title[..start]),
        what: format!("年份应为{period}"),
        class: Class::Verify,
    })
}

#[cfg(test)]
mod tests;
