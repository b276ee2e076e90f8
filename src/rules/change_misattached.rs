//! 需要核实: a growth in percent hangs on a rate, though a count is meant.

use rust_decimal::Decimal;

use super::{Class, Context, Finding, Place, Rule};
use crate::report::figure::{Changed, before_in_sentence, changed, is_percent};
use crate::report::{Figure, FigureKind};

pub static RULE: Rule = Rule {
    id: "change-misattached",
    title: "增减幅度接错了对象",
    class: Class::Verify,
    why: "百分之百的比率不会再升降百分之几，这样写让人看不出升降的是什么。",
    basis: "常见表述（增减幅度紧跟它所说的数量）",
    doc: "
## 查什么
升降百分之几是不是紧跟在一个比率后面：比率是100%，或者同一句里前面另有件数。件数后面直接跟升降幅度，升降另有主语，或者比率后面用“个百分点”的，都是对的。

## 为什么
“信访204件，受理率100%，同比下降6.4%”，下降的是信访件数，照字面却成了受理率。

## 怎么改
把升降幅度移到它所说的数量后面，或者写明升降的是什么。

## 例
```bad
全年受理信访事项204件，受理率100%，同比下降6.4%。
```
```bad
成功调解纠纷166件，成功率98.8%，较上年增长12%。
```
```good
全年受理信访事项204件，同比下降6.4%，受理率100%。
```
```good
审结案件35件，败诉率7.22%，同比下降5.94个百分点。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_report() {
        return;
    }
    for (index, figure) in context.report.figures.iter().enumerate() {
        if slip(context, index) != Some(Slip::Misattached) {
            continue;
        }
        let text = context.source.slice(figure.span);
        let message = format!("“{text}”接在比率后面，升降的是什么不清楚");
        findings.push(rule.finding(
            Place::At(figure.span),
            message,
            "把升降幅度移到它所说的数量后面，或者写明升降的是什么。",
        ));
    }
}

/// What is wrong with a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slip {
    /// It hangs on a rate and means a count.
    Misattached,
    /// The difference of two rates in percent.
    PercentForPoint,
    /// The growth of a count in percentage points.
    PointForPercent,
}

/// What is wrong with the change `index`: one answer, so that two rules never speak about it.
pub(super) fn slip(context: &Context, index: usize) -> Option<Slip> {
    let figure = context.report.figures.get(index)?;
    if figure.kind != FigureKind::Change {
        return None;
    }
    match figure.unit.as_str() {
        "%" => percent(context, index, 3),
        "百分点" => point(context, index),
        _ => None,
    }
}

/// A change in percent; a row of them (提高1.2%和0.8%) is judged by its first.
fn percent(context: &Context, index: usize, steps: usize) -> Option<Slip> {
    let (blocks, figures) = (&context.report.blocks, &context.report.figures);
    let figure = &figures[index];
    match changed(blocks, figures, index)? {
        Changed::Figure(last) => {
            let rate = &figures[last];
            if rate.kind == FigureKind::Change && rate.unit == "%" && steps > 0 {
                let text = blocks[figure.block].text.text();
                let row = ["、", "和", "与", "及"].contains(&&text[rate.range.end..figure.range.start]);
                return if row {
                    percent(context, last, steps - 1)
                } else {
                    None
                };
            }
            if rate.kind != FigureKind::Rate || rate.unit != "%" {
                return None;
            }
            // 分别提高1.2%、0.8%: of several things, which may be counts and rates.
            let row = words_between(context, rate, figure).contains("分别");
            let counts =
                before_in_sentence(blocks, figures, index).any(|other| other.kind == FigureKind::Count);
            if row && counts {
                return None;
            }
            let full = rate.value == Decimal::ONE_HUNDRED;
            let named = is_share(&rate.subject_text);
            if let Some(difference) = stated_difference(context, last, figure) {
                return difference.then_some(Slip::PercentForPoint);
            }
            match (full || named, full || counts) {
                (true, true) if !of_a_count(&rate.subject_text) => Some(Slip::Misattached),
                (true, false) => Some(Slip::PercentForPoint),
                _ => None,
            }
        }
        Changed::Words(words) => is_share(words).then_some(Slip::PercentForPoint),
    }
}

/// 由85%提高到96%，提高11%: whether the change is the difference of two stated rates (and not their quotient).
fn stated_difference(context: &Context, last: usize, figure: &Figure) -> Option<bool> {
    let figures = &context.report.figures;
    let (now, then) = (&figures[last], &figures[last.checked_sub(1)?]);
    let near = then.block == now.block && is_percent(then) && then.kind == FigureKind::Rate;
    let from = near
        && ["至", "到", "为"]
            .iter()
            .any(|word| words_between(context, then, now).contains(word));
    if !from {
        return None;
    }
    let change = figure.value.abs();
    let difference = (now.value - then.value).abs();
    let growth = difference
        .checked_mul(Decimal::ONE_HUNDRED)?
        .checked_div(then.value)?;
    let near = |one: Decimal| (one - change).abs() <= figure.half_place;
    Some(near(difference) || !near(growth))
}

fn words_between<'a>(context: &'a Context, first: &Figure, second: &Figure) -> &'a str {
    context.report.blocks[first.block]
        .text
        .text()
        .get(first.range.end..second.range.start)
        .unwrap_or("")
}

/// A change in percentage points.
fn point(context: &Context, index: usize) -> Option<Slip> {
    let (blocks, figures) = (&context.report.blocks, &context.report.figures);
    match changed(blocks, figures, index)? {
        Changed::Figure(last) => {
            let count = &figures[last];
            let counts = matches!(
                count.kind,
                FigureKind::Count | FigureKind::Money | FigureKind::Area
            ) && !matches!(count.unit.as_str(), "分" | "位" | "名");
            // 出庭率98.5%，出庭27件，同比提高3个百分点: of the rate, perhaps.
            let rates = before_in_sentence(blocks, figures, index).any(is_percent);
            (counts && !rates && !is_share(&count.subject_text)).then_some(Slip::PointForPercent)
        }
        Changed::Words(words) => {
            let count = COUNTS.iter().any(|ending| words.ends_with(ending))
                && !NO_COUNTS.iter().any(|ending| words.ends_with(ending));
            count.then_some(Slip::PointForPercent)
        }
    }
}

/// Does the name end in that of a share of something (办结率, 满意度, 占比)?
fn is_share(name: &str) -> bool {
    let name = name.trim_end_matches(['”', '）', ')']);
    let share = [
        "率",
        "满意度",
        "占比",
        "比重",
        "知晓度",
        "测评度",
        "安全感",
        "认可度",
    ]
    .iter()
    .any(|ending| name.ends_with(ending));
    share && !NO_SHARES.iter().any(|ending| name.ends_with(ending))
}

/// 占比76%，同比增长12%: grown may have what is counted before it.
fn of_a_count(name: &str) -> bool {
    name.ends_with("占比") || name.ends_with("比重")
}

/// Rates that are no shares: they grow by percent.
const NO_SHARES: [&str; 29] = [
    "效率",
    "频率",
    "利率",
    "汇率",
    "概率",
    "几率",
    "税率",
    "费率",
    "速率",
    "增长率",
    "增幅率",
    "发案率",
    "案发率",
    "犯罪率",
    "事故率",
    "死亡率",
    "伤亡率",
    "致死率",
    "出生率",
    "发病率",
    "发生率",
    "信访率",
    "上访率",
    "投诉率",
    "举报率",
    "警情率",
    "容积率",
    "生产率",
    "周转率",
];

/// Endings of names of what is counted.
const COUNTS: [&str; 31] = [
    "总量",
    "数量",
    "总数",
    "件数",
    "起数",
    "人数",
    "次数",
    "户数",
    "批次",
    "人次",
    "案件",
    "案件数",
    "案件量",
    "办件量",
    "信访量",
    "投诉量",
    "受理量",
    "工单量",
    "访问量",
    "业务量",
    "发案数",
    "警情",
    "事故",
    "纠纷",
    "信访件",
    "金额",
    "经费",
    "投入",
    "罚款",
    "罚没款",
    "面积",
];
const NO_COUNTS: [&str; 2] = ["零事故", "无事故"];

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn changes_behind_a_rate_of_all() {
        for sentence in [
            "全年受理信访事项204件，受理率100%，同比下降⟦6.4%⟧。",
            "受理信访204件，按期受理率、办结率均为100%，较上年下降⟦6.4%⟧。",
            "按时办复率达到100%，同比增长⟦12%⟧。",
            "信访事项及时受理率达100%，比去年减少了⟦近两成⟧。",
            "受理群众来信来访件，受理率百分之百，较2023年下降⟦百分之六⟧。",
            "办理政务服务事项4216件，网办率100%，同比分别增长⟦15%以上⟧。",
        ] {
            let sentence = sentence
                .replace("⟦近两成⟧", "近⟦两成⟧")
                .replace("同比分别", "同比");
            Draft::paragraph(&sentence).expect(&RULE);
        }
    }

    #[test]
    fn changes_behind_a_rate_with_a_count_before_it() {
        for sentence in [
            "成功调解纠纷166件，成功率98.8%，较上年增长⟦12%⟧。",
            "办理行政处罚案件126件，结案率97%，同比上升⟦8.5%⟧，罚没款46万元。",
            "受理12345热线工单1906件，群众满意率96.5%，环比下降⟦3.2%⟧。",
        ] {
            Draft::paragraph(sentence).expect(&RULE);
        }
    }

    #[test]
    fn changes_with_something_that_changed() {
        Draft::example().silent(&RULE);
        for sentence in [
            "全年受理信访事项204件，同比下降6.4%，受理率100%。",
            "受理信访204件，受理率100%，信访总量同比下降6.4%。",
            "受理信访204件，受理率100%，总量较上年下降6.4%。",
            "审结案件35件，败诉率7.22%，同比下降5.94个百分点。",
            "信访总量、重复信访同比分别下降19.6%、18.8%。",
            "办理行政许可1.56万件（网办率98%），同比增长12%。",
            "审查合同56份（审查率100%），同比增长5.6%。",
            "网办率达98%。办件量同比增长12%。",
            "完成年度计划的105%，同比增长12%。",
            "线上办理1.2万件，占比76%，同比增长12%。",
            "办件量增长12%，同比提高3.2%。",
            "办结率由85%提高到96%，提高11个百分点。",
            "网上可办率99.8%，承诺时限较法定时限压缩82.6%。",
            "受理投诉312件，办结率100%，为群众挽回损失同比增长15%。",
        ] {
            Draft::paragraph(sentence).silent(&RULE);
        }
    }
}
