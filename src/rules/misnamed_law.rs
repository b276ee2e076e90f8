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
    basis: "各法律法规和文件的正式名称",
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
    if !kind.is_match(&plain) && !lost_end && !doubled_end {
        return None;
    }
    let full = title.starts_with("中华人民共和国");
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
            "信访工作条",
            "中华人民共和国行政处法",
            "中华人民共和国行政处法法",
            "政务信息公开条例",
            "公平竟争审查条例",
            "公平竞争审条例",
            "优化营商环镜条例",
            "重大行政决策程序暂条例",
            "法治政府建设与责任落实督查工作规定",
            "党政主要负责人履行推进法制建设第一责任人职责规定",
            "法治社会建设实施纲要要（2020—2025年）",
            "反有组织犯罪罪法",
            "中华人民共和国社区娇正法",
            "未成人保护法",
            "反电信网络诈编法",
            "保障农民工工资支付条列",
            "突发事件应对对法",
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
            "重大行政决策暂行条例",
            "信访工作工作条例",
            "村民委员会组织组织法",
            "道路交通安全安全法",
            "政府信息公开公开条例",
            "法治政府建设实施纲要（2020—2025年）",
            "法治政府建设实施纲要（2021—2026年）",
            "法治社会建设实施纲要（2021—2025年）",
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
            "未成年人保护",
            "反电信网络诈骗",
            "村委会组织法",
            "行政执法条例",
            "土地管理办法",
            "湿地保护办法",
            "个人信息保护办法",
            "志愿者服务条例",
            "城市燃气管理条例",
            "市容和环境卫生管理条例",
            "知识产权保护条例",
            "关于进一步加强市县法治建设的实施意见",
            "严格规范涉企行政检查的意见",
            "行政执法证件管理办法",
            "市场监督管理行政处罚程序暂行规定",
            "党政主要负责人履行推进法治建设第一责任人职责清单",
            "法治政府建设与责任落实督察工作实施办法",
            "中国共产党领导全面依法治国工作条例",
            "法治政府建设实施纲要(2021-2025年)",
            "法治政府建设实施纲要（2021～2025年）",
            "实施纲要",
            "条例",
            "规定",
        ] {
            assert_eq!(class_of(title), None, "{title}");
        }
    }

    #[test]
    fn every_known_title_is_left_alone() {
        for title in (0..60)
            .step_by(5)
            .flat_map(|length| laws().titles_of_length(length))
        {
            let title: String = title.iter().collect();
            assert_eq!(class_of(&title), None, "{title}");
        }
        Draft::example().silent(&RULE);
    }
}
