//! What is wrong with a change, answered once for the two rules that speak of it.

use rust_decimal::Decimal;

use super::Context;
use crate::report::figure::{Changed, before_in_sentence, changed, is_percent};
use crate::report::{Figure, FigureKind, SectionId};
use crate::text::Search as _;

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
    if figure.kind == FigureKind::Rate && figure.unit == "%" {
        return against_average(context, index);
    }
    // 增长6.2%的执法总量: what grew stands behind it.
    let behind = &context.report.blocks[figure.block].text.text()[figure.range.end..];
    if figure.kind != FigureKind::Change || behind.starts_with('的') {
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
            let row = words_between(context, rate, figure).says("分别");
            let counts = before_in_sentence(blocks, figures, index)
                .any(|other| other.kind == FigureKind::Count && other.unit != "分");
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
        Changed::Words(words) => {
            (is_share(words) && !may_be_relative(figure, words)).then_some(Slip::PercentForPoint)
        }
    }
}

/// A rate that is to fall, or fell, by a round part of itself: 明年投诉率下降30%. No value of the rate stands there.
fn may_be_relative(figure: &Figure, words: &str) -> bool {
    let planned = figure.target
        || figure.section == Some(SectionId::Plan)
        || words.says_any(&["力争", "争取", "确保", "目标"]);
    planned || figure.value <= -Decimal::TEN && figure.value.is_integer()
}

/// 由85%提高到96%，提高11%: whether the change is the difference of two stated rates (and not their quotient).
fn stated_difference(context: &Context, last: usize, figure: &Figure) -> Option<bool> {
    let figures = &context.report.figures;
    let (now, then) = (&figures[last], &figures[last.checked_sub(1)?]);
    let near = then.block == now.block && is_percent(then) && then.kind == FigureKind::Rate;
    let from = near && words_between(context, then, now).says_any(&["至", "到", "为"]);
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

/// 出庭率98.5%，高出全市平均水平5.1%: the difference of a rate from an average, unless the average itself can be meant.
fn against_average(context: &Context, index: usize) -> Option<Slip> {
    let figures = &context.report.figures;
    let (rate, figure) = (&figures[index.checked_sub(1)?], &figures[index]);
    let text = context.report.blocks[figure.block].text.text();
    let words = text[..figure.range.start]
        .strip_suffix("水平")
        .or_else(|| text[..figure.range.start].strip_suffix('值'))
        .unwrap_or(&text[..figure.range.start]);
    if !words.ends_with("平均")
        || rate.block != figure.block
        || rate.kind != FigureKind::Rate
        || rate.unit != "%"
    {
        return None;
    }
    let between = words_between(context, rate, figure).strip_prefix('，')?;
    let above = between.starts_with("高于");
    let below = between.starts_with("低于");
    let certain = between.starts_with("高出");
    let short = between.chars().count() <= 16 && !between.contains(['。', '；', '，', '（', '）']);
    // 低于全市平均水平4.3%: with a rate of 3.1% the average may be 4.3%, with one of 8.6% it cannot.
    let may_be_average = if above {
        figure.value < rate.value && figure.value * Decimal::TWO > rate.value
    } else {
        figure.value > rate.value
    };
    let difference = certain || (above || below) && !may_be_average;
    (short && difference && is_share(&rate.subject_text)).then_some(Slip::PercentForPoint)
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
            ) && !matches!(count.unit.as_str(), "分" | "位")
                && !(count.unit == "名" && count.subject_text.says_any(&["排", "列", "居"]));
            // 出庭率98.5%，出庭27件，同比提高3个百分点: of the rate, perhaps.
            let rates = before_in_sentence(blocks, figures, index).any(is_percent);
            (counts && !rates && !is_share(&count.subject_text)).then_some(Slip::PointForPercent)
        }
        Changed::Words(words) => {
            let count = (words.ends_with(['量', '数', '额'])
                || COUNTS.iter().any(|ending| words.ends_with(ending)))
                && !NO_COUNTS.iter().any(|ending| words.ends_with(ending));
            count.then_some(Slip::PointForPercent)
        }
    }
}

/// Does the name end in that of a share of something (办结率, 满意度, 占比)?
fn is_share(name: &str) -> bool {
    let name = name.trim_end_matches(['”', '）', ')']);
    let share = name.ends_with("重复信访率")
        || [
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
    name.ends_with("重复信访率") || share && !NO_SHARES.iter().any(|ending| name.ends_with(ending))
}

/// 占比76%，同比增长12%: grown may have what is counted before it.
fn of_a_count(name: &str) -> bool {
    name.ends_with("占比") || name.ends_with("比重")
}

/// Rates that are no shares: they grow by percent.
const NO_SHARES: [&str; 43] = [
    "成讼率",
    "异议率",
    "重访率",
    "报警率",
    "警情发生率",
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
    "压缩率",
    "压减率",
    "下降率",
    "上升率",
    "提升率",
    "缩短率",
    "降低率",
    "减少率",
    "提速率",
];

/// Endings of names of what is counted, besides 量, 数 and 额.
const COUNTS: [&str; 17] = [
    "案件",
    "批次",
    "人次",
    "频次",
    "警情",
    "事故",
    "纠纷",
    "信访件",
    "经费",
    "投入",
    "罚款",
    "罚没款",
    "面积",
    "收入",
    "成本",
    "投诉",
    "举报",
];
/// Endings that only look like those.
const NO_COUNTS: [&str; 12] = [
    "零事故",
    "无事故",
    "质量",
    "含量",
    "力量",
    "指数",
    "分数",
    "系数",
    "倍数",
    "份额",
    "名额",
    "比重数",
];
