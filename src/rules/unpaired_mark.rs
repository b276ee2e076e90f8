//! 必须补正: a quotation mark, bracket or 书名号 without its partner.

mod pairing;

use super::{
    Class, Context, Finding, Place, Rule,
    marks::PAIRS,
    passage::{Passage, shortened},
    unquoted_phrase,
};
use crate::report::DocumentKind;
use crate::text::Search as _;
use pairing::{Half, Lone, halves, numbers_keep_their_brackets};

pub static RULE: Rule = Rule {
    id: "unpaired-mark",
    title: "引号、括号、书名号不成对",
    class: Class::Must,
    why: "引号、括号、书名号成对使用，缺一半就分不清引文、名称到哪里为止。",
    basis: "GB/T 15834—2011《标点符号用法》4.8、4.9、4.15",
    doc: "
## 查什么
一段之内没有配上对的“”‘’（）《》〈〉【】〔〕，方向写反的引号。
“1）”“a）”“①）”一类编号，外文的撇号，全角与半角混用的一对括号，分成几段的引文（每段开头有前引号、末段才有后引号）不算。

## 为什么
缺一半的引号、括号多是删改或粘贴时丢的，会改变句子的意思。

## 怎么改
补上缺的一半，或者删去多余的一半。

## 例
```bad
严格落实“三重一大事项集体决策制度，审查合同41份。
```
```good
严格落实“三重一大”事项集体决策制度，1）审查合同（协议)41份；2）清理文件9件。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if context.report.kind == DocumentKind::Unlike {
        return;
    }
    let passages: Vec<Passage> = context.own_passages().collect();
    let numbered = numbers_keep_their_brackets(&passages);
    let mut lone: Vec<(usize, Half)> = Vec::new();
    for (block, passage) in passages.iter().enumerate() {
        lone.extend(
            halves(passage.text(), numbered)
                .into_iter()
                .map(|half| (block, half)),
        );
    }
    pair_across(&passages, &mut lone);
    let Some((block, first)) = lone.first() else {
        return;
    };
    let shown = described(passages[*block].text(), first);
    let message = match lone.len() {
        1 => shown,
        count => format!("{shown}，共{count}处不成对"),
    };
    let missing = missing(first);
    let advice = match first.lone {
        Lone::Turned => "把写反的引号改正。".to_owned(),
        _ => format!("补上{missing}，或者删去多余的{}。", own(first)),
    };
    let places = lone
        .iter()
        .map(|(block, half)| Place::At(passages[*block].span(half.range())))
        .collect();
    let mut finding = rule.finding(Place::Whole, message, advice).places(places);
    for (block, half) in &lone {
        if let Some((range, text)) = repaired(passages[*block].text(), half) {
            finding = finding.edit(passages[*block].span(range), text);
        }
    }
    findings.push(finding);
}

/// A pair whose halves stand in blocks near each other, or a quotation of several paragraphs, is whole.
fn pair_across(passages: &[Passage], lone: &mut Vec<(usize, Half)>) {
    /// How many blocks a quotation or a bracket may run over.
    const FAR: usize = 4;
    let mut index = 0;
    while index < lone.len() {
        let (block, half) = lone[index];
        if half.lone != Lone::Open {
            index += 1;
            continue;
        }
        // Each paragraph of a long quotation opens with “.
        let continued = half.at == 0
            && PAIRS[half.pair].open == '“'
            && passages
                .get(block + 1)
                .is_some_and(|next| next.text().starts_with('“'));
        let partner = lone[index + 1..]
            .iter()
            .position(|(other, close)| {
                close.lone == Lone::Close
                    && close.pair == half.pair
                    && *other > block
                    && *other <= block + FAR
            })
            .map(|position| position + index + 1);
        match partner {
            Some(partner) => {
                lone.remove(partner);
                lone.remove(index);
            }
            None if continued => {
                lone.remove(index);
            }
            None => index += 1,
        }
    }
}

fn own(half: &Half) -> &'static str {
    PAIRS[half.pair].names[usize::from(half.lone == Lone::Close)]
}

fn missing(half: &Half) -> &'static str {
    PAIRS[half.pair].names[usize::from(half.lone != Lone::Close)]
}

/// 缺后引号：“三重一大事项…
fn described(text: &str, half: &Half) -> String {
    const SHOWN: usize = 10;
    let quote = if half.lone == Lone::Close {
        let end = half.range().end;
        let start = text[..end]
            .char_indices()
            .rev()
            .take(SHOWN)
            .last()
            .map_or(0, |(at, _)| at);
        let cut = if start > 0 { "…" } else { "" };
        format!("{cut}{}", &text[start..end])
    } else {
        shortened(&text[half.at..], SHOWN)
    };
    match half.lone {
        Lone::Turned => format!("{}方向写反：{quote}", own(half)),
        _ => format!("缺{}：{quote}", missing(half)),
    }
}

/// The repair, where it can only be one.
fn repaired(text: &str, half: &Half) -> Option<(std::ops::Range<usize>, String)> {
    let (open, close) = (PAIRS[half.pair].open, PAIRS[half.pair].close);
    match half.lone {
        Lone::Turned => {
            let right = if text[half.at..].starts_with(open) {
                close
            } else {
                open
            };
            Some((half.range(), right.to_string()))
        }
        Lone::Open if open == '“' => {
            let from = half.range().end;
            let phrase = unquoted_phrase::phrase_at_start(&text[from..])?;
            let to = from + phrase.len();
            // A wrong mark in its place goes.
            let wrong = text[to..].chars().next().filter(|mark| "‘’“\"'".has(*mark));
            Some((
                from..to + wrong.map_or(0, char::len_utf8),
                format!("{phrase}{close}"),
            ))
        }
        Lone::Close if close == '”' => {
            let phrase = unquoted_phrase::phrase_at_end(&text[..half.at])?;
            let from = half.at - phrase.len();
            let wrong = text[..from]
                .chars()
                .next_back()
                .filter(|mark| "‘’”\"'".has(*mark));
            Some((
                from - wrong.map_or(0, char::len_utf8)..half.at,
                format!("{open}{phrase}"),
            ))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn halves_without_their_partner() {
        for text in [
            "严格落实⟦“⟧三重一大事项集体决策制度。",
            "严格落实三重一大⟦”⟧事项集体决策制度。",
            "学习⟦《⟧行政处罚法，提升执法水平。",
            "学习行政处罚法⟦》⟧，提升执法水平。",
            "审查合同⟦（⟧含协议41份，清理文件9件。",
            "审查合同含协议⟦）⟧41份，清理文件9件。",
            "学习《法治政府建设实施纲要⟦（⟧2021—2025年》要求。",
            "学习《法治政府建设实施纲要2021—2025年⟦）⟧》要求。",
            "推行⟦“⟧一网通办、“好差评”制度。",
            "推行“一网通办”、好差评⟦”⟧制度。",
            "推行⟦‘⟧一网通办改革。",
            "落实文件（国办发⟦〔⟧2023 43号）要求。",
            "学习《关于⟦〈⟧云山县条例的说明》。",
            "办理⟦【⟧信访事项6件。",
            "开展法治⟦”⟧活动。",
            "（十）强化监督。审查合同⟦(⟧含协议41份。",
        ] {
            Draft::paragraph(text).expect(&RULE);
        }
    }

    #[test]
    fn a_lost_bracket_of_a_number() {
        Draft::example()
            .change("（三）提升干部", "三⟦）⟧提升干部")
            .expect(&RULE);
        Draft::example()
            .change("（三）提升干部", "⟦（⟧三提升干部")
            .expect(&RULE);
    }

    #[test]
    fn marks_that_look_the_wrong_way() {
        let findings = Draft::paragraph("落实⟦”⟧三重一大“制度。").expect(&RULE);
        assert_eq!(findings[0].edits[0].text, "“");
        let findings = Draft::paragraph("落实“三重一大⟦“⟧制度。").expect(&RULE);
        assert_eq!(findings[0].edits[0].text, "”");
        let findings = Draft::paragraph("落实⟦”⟧三重一大”制度。").expect(&RULE);
        assert_eq!(findings[0].edits[0].text, "“");
    }

    #[test]
    fn known_phrases_get_their_mark_back() {
        let findings = Draft::paragraph("落实⟦“⟧三重一大事项集体决策制度。").expect(&RULE);
        assert_eq!(findings[0].edits[0].text, "三重一大”");
        let findings = Draft::paragraph("深化放管服⟦”⟧改革。").expect(&RULE);
        assert_eq!(findings[0].edits[0].text, "“放管服");
    }

    #[test]
    fn halves_that_stand_in_blocks_near_each_other() {
        Draft::paragraph("推行三项举措（一是开展包案化解工作。\n二是开展案卷评查工作。）").silent(&RULE);
        Draft::paragraph("“各村做好普法宣传工作。\n“各组做好纠纷排查工作。”").silent(&RULE);
    }

    #[test]
    fn whole_pairs_and_what_is_no_pair() {
        for text in [
            "1）审查合同41份；2）清理文件9件。",
            "主要做法：a）审查合同；b）清理文件。",
            "①）审查合同41份；②）清理文件9件。",
            "审查合同（协议)41份，清理(废止）文件9件。",
            "会议指出“落实‘三重一大’制度，严格‘一把手’末位表态”。",
            "推广it’s ok平台和O’Neill课程。",
            "深化“放管服”改革，落实“谁执法谁普法”责任制。",
            "落实《关于〈行政处罚法〉的说明》《工作规则》。",
            "落实文件（国办发〔2023〕43号）要求（含附件）。",
            "推行\"一网通办”改革。",
            "推行“一网通办\"改革。",
            "“第一项要求。\n“第二项要求。\n“第三项要求。”",
            "“第一项要求办结41件，\n第二项要求清理9件。”",
            "审查合同41份（其中重大合同3份，\n普通合同38份）。",
            "推行“互联网+政务服务”（“一网、一门、一次”改革）。",
            "一）强化监督。审查合同41份，提出意见12条。\n二）清理文件。清理文件9件，废止2件。",
            "推行&ldquo;一网通办&rdquo;改革。",
            "落实要求（青政发〔2023]5号）。",
            "落实要求（青政发[2023〕5号）。",
            "“第一项要求办结41件；\n“第二项要求清理9件。”",
            "做好宣传（横幅30条，\n\n展板20块）。",
        ] {
            Draft::paragraph(text).silent(&RULE);
        }
        Draft::example().silent(&RULE);
    }
}
