//! Numbers, dates and times as they are written.

use proptest::prelude::*;

use super::{TimeKind, numbers, times};

fn read(text: &str) -> Vec<String> {
    numbers(text)
        .iter()
        .map(|number| {
            let to = number
                .value_to
                .map(|value| format!("~{}", value.normalize()))
                .unwrap_or_default();
            let vague = if number.vagueness.is_some() { "?" } else { "" };
            format!(
                "{}={}{to}{vague}",
                &text[number.range.clone()],
                number.value.normalize()
            )
        })
        .collect()
}

#[test]
fn numbers_are_read() {
    for (text, expected) in [
        ("派发4200余份", "4200余=4200?"),
        ("共37,792人", "37,792=37792"),
        ("共１２，３４５人", "１２，３４５=12345"),
        ("共1 200人", "1 200=1200"),
        ("开展12，办结13", "12=12 13=13"),
        ("罚款46.3万", "46.3万=463000"),
        ("投入5亿1万4千6百", "5亿1万4千6百=500014600"),
        ("一亿2000万", "一亿2000万=120000000"),
        ("两千零五", "两千零五=2005"),
        ("三百一", "三百一=310"),
        ("一万五", "一万五=15000"),
        ("二十三", "二十三=23"),
        ("廿三", "廿三=23"),
        ("二〇二五", "二〇二五=2025"),
        ("三百二十余", "三百二十余=320?"),
        ("十几", "十几=10?"),
        ("几十", "几十=10?"),
        ("两三", "两三=2~3?"),
        ("七八百", "七八百=700~800?"),
        ("二百三十余万", "二百三十余万=2300000?"),
        ("百分之九十五点六", "百分之九十五点六=0.956"),
        ("千分之三", "千分之三=0.003"),
        ("三分之二", "三分之二=0.6666666666666666666666666667"),
        ("八点五", "八点五=8.5"),
        ("三点五万", "三点五万=35000"),
        ("3至5", "3至5=3~5"),
        ("两到三万", "两到三万=20000~30000"),
        ("5000至1万", "5000至1万=5000~10000"),
        ("9～16亿", "9～16亿=900000000~1600000000"),
        ("负5", "负5=-5"),
        ("0531-88886666", "0531-88886666=531~88886666"),
        ("百分点", ""),
        ("统一 进一步 四川 一切", ""),
        ("老百姓千方百计", ""),
    ] {
        assert_eq!(read(text).join(" "), expected, "{text}");
    }
}

#[test]
fn times_are_read() {
    for (text, expected) in [
        ("2023年，", "2023年 Year"),
        ("2023年度工作", "2023年度 Year"),
        ("2023年2月18日", "2023年2月18日 Date"),
        ("二〇二三年二月十八日", "二〇二三年二月十八日 Date"),
        ("2023-02-18 11:34", "2023-02-18 11:34 Date"),
        ("2023.2.18", "2023.2.18 Date"),
        ("2021—2025年", "2021—2025年 Year"),
        ("2016年6月1日-6月30日", "2016年6月1日-6月30日 Date"),
        ("1999.08-2002.02", "1999.08-2002.02 Date"),
        ("6月底前", "6月底 Date"),
        ("1至12月", "1至12月 Date"),
        ("第三季度", "第三季度 Date"),
        ("今年上半年", "今年上半年 Relative"),
        ("上午9:30", "9:30 Clock"),
        ("近三年来", "近三年来 Date"),
        ("三个月内办结5件", ""),
        ("12万人", ""),
        ("第12号", ""),
    ] {
        let found: Vec<String> = times(text)
            .iter()
            .map(|time| format!("{} {:?}", &text[time.range.clone()], time.kind))
            .collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }
    let bounded = &times("自2023年6月1日起施行")[0];
    assert_eq!((bounded.range.clone(), bounded.full.clone()), (3..18, 0..21));
    assert_eq!(bounded.kind, TimeKind::Date);
}

proptest! {
    // The same texts every time: a run says the same twice.
    #![proptest_config(proptest::test_runner::Config {
        rng_seed: proptest::test_runner::RngSeed::Fixed(20_261_122),
        failure_persistence: None,
        ..proptest::test_runner::Config::default()
    })]
    /// Whatever stands in a text, every number and time is a piece of it, in order.
    #[test]
    fn reading_never_fails(text in "[0-9０-９一二两三十百千万亿零〇几数余多点分之负成年月日号时季度至到～%％.,，:：\\-—·（）“”件人次 a]{0,40}") {
        let mut end = 0;
        for number in numbers(&text) {
            prop_assert!(end <= number.range.start && number.range.start < number.range.end);
            prop_assert!(text.get(number.range.clone()).is_some());
            end = number.range.end;
        }
        let mut end = 0;
        for time in times(&text) {
            prop_assert!(end <= time.range.start && time.range.start < time.range.end);
            prop_assert!(text.get(time.range.clone()).is_some() && text.get(time.full.clone()).is_some());
            end = time.range.end;
        }
    }
}
