//! 来源痕迹: blanks inside words and around figures.

use super::{Class, Context, Finding, Place, Rule};
use crate::report::{BlockKind, TraceKind};
use crate::text::Search as _;
use crate::text::{Span, is_han};

pub static RULE: Rule = Rule {
    id: "stray-space",
    title: "多余空格",
    class: Class::Trace,
    why: "汉字之间、数字前后的空格多是复制或转换留下的。",
    basis: "表述习惯（复制痕迹）",
    doc: "
## 查什么
词语当中、数字前后的空格，行中的不间断空格和全角空格。段首缩进、编号后面、并列单位之间和排开的字（署　名）里的空格不算。

## 为什么
空格会让检索和统计出错，打印出来疏密不一。

## 怎么改
一次全部删去。

## 例
```bad
全年开展普法活动 36 场，审查合 同41份。
```
```good
全年开展普法活动36场，审查合同41份。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let mut spans = context.own_traces(TraceKind::StraySpace);
    // &nbsp; goes with the markup.
    let markup: Vec<Span> = context.report.traces.of(TraceKind::Markup).collect();
    spans.retain(|span| !is_layout(context, *span) && !markup.iter().any(|other| other.overlaps(*span)));
    let Some(first) = spans.first() else { return };
    let message = format!("多余空格{}处", spans.len());
    let mut finding = rule.finding(Place::At(*first), message, "删去多余的空格。");
    for span in &spans {
        finding = finding.edit(*span, "");
    }
    findings.push(finding.places(spans.into_iter().map(Place::At).collect()));
}

/// Blanks that were set by hand and are no damage.
fn is_layout(context: &Context, span: Span) -> bool {
    let (source, written) = (context.source.text(), context.source.slice(span));
    let gap = written.chars().count() >= 2 || written == "\u{3000}";
    let (before, after) = (&source[..span.start as usize], &source[span.end as usize..]);
    let Some(block) = context
        .report
        .blocks
        .iter()
        .find(|block| block.span.overlaps(span))
    else {
        // Between two paragraphs whose line break was lost: all that still parts them.
        return gap && written.chars().all(|blank| blank == '\u{3000}');
    };
    if !gap && is_slogan(before, after) {
        return true;
    }
    let label = |text: &str| {
        let mut next = text.chars().take(7).skip_while(|character| is_han(*character));
        next.next().is_some_and(|mark| mark == '：' || mark == ':')
    };
    // 附　件：, 抄 送：
    let spread = before[block.span.start as usize..].chars().count() == 1
        && after
            .chars()
            .nth(1)
            .is_some_and(|mark| mark == '：' || mark == ':');
    if spread || gap && label(after) {
        return true;
    }
    if follows_number(&before[block.span.start as usize..], after) {
        return true;
    }
    let line = before.rfind('\n').map_or(0, |at| at + 1)
        ..span.end as usize + after.find('\n').unwrap_or(after.len());
    // The cells of a table: more of them on the line, or on the next one.
    let more = |text: Option<&str>| text.is_some_and(|line| line.contains('\t'));
    if written == "\t"
        && (source[line.clone()].matches('\t').count() > 1
            || more(source[line.end..].lines().find(|line| !line.is_empty()))
            || more(source[..line.start].lines().rfind(|line| !line.is_empty())))
    {
        return true;
    }
    if is_spread(&source[line], before, after) {
        return true;
    }
    // Several bodies or names on one line, the gap between 发文字号 and 签发人, between signature and date.
    match block.kind {
        BlockKind::Signers | BlockKind::Letterhead => true,
        BlockKind::DocumentNumber => gap || before[block.span.start as usize..].says("签发人"),
        BlockKind::Date => gap,
        BlockKind::Signature => gap || ends_body(before),
        BlockKind::Title => after.starts_with("关于") || ends_body(before),
        _ => false,
    }
}

/// Right behind the number of a heading or item: 第一部分　…, （一） …, 1.1 ….
fn follows_number(before: &str, after: &str) -> bool {
    let number = before.trim_start_matches(['#', '*', ' ', '\u{3000}']);
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    !number.is_empty()
        && number.chars().count() <= 6
        && number
            .chars()
            .all(|character| "一二三四五六七八九十第部分章节（）()、.．0123456789".has(character))
        && (digits < number.len() || digits < 3 && !after.starts_with(['年', '月', '日', '%']))
}

/// Letters set apart in a short line: 署　名, 年　月　日, 主 要 举 措.
fn is_spread(line: &str, before: &str, after: &str) -> bool {
    let alone = |characters: &mut dyn Iterator<Item = char>| {
        characters.next().is_some_and(is_han)
            && characters
                .next()
                .is_none_or(|next| next.is_whitespace() || "：:、".has(next))
    };
    line.chars().count() <= 60
        && !line.contains('。')
        && alone(&mut before.chars().rev())
        && alone(&mut after.chars())
}

/// Two halves of a slogan in quotation marks, as long as each other: “学宪法 讲宪法”.
fn is_slogan(before: &str, after: &str) -> bool {
    let half = |character: &char| is_han(*character);
    let left = before.chars().rev().take_while(half).count();
    let right = after.chars().take_while(half).count();
    let opens = before
        .chars()
        .rev()
        .nth(left)
        .is_some_and(|mark| "“ 　".has(mark));
    let closes = after.chars().nth(right).is_some_and(|mark| "” 　".has(mark));
    left == right && (3..=12).contains(&left) && opens && closes
}

/// Does the name of a body end here?
fn ends_body(text: &str) -> bool {
    [
        "委员会",
        "办事处",
        "政府",
        "党委",
        "党工委",
        "工委",
        "局",
        "办公室",
        "党组",
        "管委会",
        "委",
    ]
    .iter()
    .any(|body| text.ends_with(body))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn blanks_inside_words_and_around_figures() {
        Draft::paragraph("全年开展普法活动⟦ ⟧36⟦ ⟧场。").expect(&RULE);
        Draft::paragraph("审查合⟦ ⟧同41份。").expect(&RULE);
        Draft::paragraph("审查合同41份，⟦\u{3000}⟧清理文件9件。").expect(&RULE);
        Draft::paragraph("充分征求意见⟦ ⟧，审查合同41份，⟦ ⟧清理文件9件。 全部公开⟦ ⟧。").expect(&RULE);
    }

    #[test]
    fn indents_and_latin_words() {
        Draft::example().silent(&RULE);
        Draft::with(
            "addressee",
            "青政发〔2025〕3号　　　　　　签发人：王某\n县委、县政府：",
        )
        .silent(&RULE);
        Draft::with("tail", "云山县青石镇人民政府    2025年1月20日").silent(&RULE);
        Draft::with(
            "addressee",
            "青政发〔2025〕3号\n签发人：王某 李某\n县委、县政府：",
        )
        .silent(&RULE);
        Draft::with(
            "title",
            "中共青石镇委员会 青石镇人民政府 关于2024年度法治政府建设情况的报告",
        )
        .silent(&RULE);
        Draft::with(
            "addressee",
            "青政发〔2025〕3号　　　　　　签发人：王某　李某\n县委、县政府：",
        )
        .silent(&RULE);
        Draft::paragraph("情况如下表：\n\n项目\t2023年\t2024年\n\n处罚（件）\t12\t16").silent(&RULE);
        Draft::paragraph("　　全年开展普法活动36场。").silent(&RULE);
        Draft::paragraph("项目\t数量\n\n处罚\t12件").silent(&RULE);
        Draft::paragraph("组织“学宪法 讲宪法”活动36场。").silent(&RULE);
        Draft::paragraph("开展&nbsp;普法活动36场。").silent(&RULE);
        Draft::paragraph("推广 Smart City 平台应用。")
            .change(" Smart City ", "Smart City")
            .silent(&RULE);
    }

    #[test]
    fn blanks_that_were_set_by_hand() {
        for tail in [
            "云 山 县 青 石 镇 人 民 政 府\n2025年1月20日",
            "署　名：云山县青石镇人民政府\n日　期：2025年　1月　20日",
            "云山县青石镇　人民政府\n年　月　日",
        ] {
            Draft::with("tail", tail).silent(&RULE);
        }
        Draft::example()
            .change("（一）执法力量", "（一）　执法力量")
            .silent(&RULE);
        Draft::example()
            .change("二、2024年度", "第二部分　2024年度")
            .silent(&RULE);
        Draft::example()
            .change(
                "三、2024年度党政主要负责人履行推进法治建设第一责任人职责的有关情况",
                "三、 主 要 负 责 人 履 职 情 况",
            )
            .silent(&RULE);
        // A year, a long line and the inside of a word are no layout.
        Draft::paragraph("12⟦ ⟧月开展普法活动36场。").expect(&RULE);
        Draft::paragraph("全年普⟦ ⟧法活⟦ ⟧动开展36场。").expect(&RULE);
        Draft::example()
            .change("二、2024年度推进", "二、2024年度推⟦ ⟧进")
            .expect(&RULE);
    }
}
