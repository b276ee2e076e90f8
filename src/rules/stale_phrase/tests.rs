//! Every row with its example and its near miss, and sentences of all kinds.

use super::*;
use crate::lexicon::Table;
use crate::rules::example::Draft;

/// The stale words of a sentence in a year, as they stand there.
fn stale(sentence: &str, year: u16) -> Vec<&'static str> {
    let mut found = Vec::new();
    let titled =
        titles(sentence).filter_map(|(range, title)| Some((range, stale_phrases().of_title(title)?)));
    for (range, row) in stale_phrases().all_in(sentence).into_iter().chain(titled) {
        if is_stale(sentence, &range, row, year) {
            found.push(row.words()[0]);
        }
    }
    found
}

#[test]
fn every_row_finds_its_example_and_passes_its_near_miss() {
    let table = Table::read(include_str!("../../lexicon/stale_phrases.tsv"));
    let [words, year, example, near_year, near_miss] =
        ["words", "year", "example", "near_year", "near_miss"].map(|name| table.column(name));
    for row in table.rows() {
        let own = row.cell(words).split('|').next().unwrap_or_default();
        let number = |cell: usize| row.cell(cell).parse::<u16>().expect("a year");
        let found = stale(row.cell(example), number(year));
        assert!(
            found.contains(&own),
            "line {}: {} {found:?}",
            row.line,
            row.cell(example)
        );
        let found = stale(row.cell(near_miss), number(near_year));
        assert!(
            found.is_empty(),
            "line {}: {} {found:?}",
            row.line,
            row.cell(near_miss)
        );
    }
}

#[test]
fn what_belongs_to_other_years() {
    for text in [
        "统筹⟦疫情防控⟧和普法工作。",
        "开展⟦政法队伍教育整顿⟧。",
        "以“⟦不忘初心、牢记使命”主题教育⟧为抓手，提高依法行政能力。",
        "结合⟦党史学习教育⟧开展普法36场。",
        "深入学习贯彻党的⟦十九大精神⟧。",
        "⟦喜迎党的二十大⟧，开展平安创建。",
        "以⟦迎接党的二十大⟧召开为主线，学习党的二十届三中全会精神。",
        "“⟦六五”普法⟧圆满收官。",
        "落实“⟦七五”普法⟧规划。",
        "联合县⟦工商局⟧开展检查6次。",
        "推进⟦精准扶贫⟧，开展法律援助3件。",
        "把普法与⟦新农村建设⟧结合起来。",
        "深入落实⟦《法治政府建设实施纲要（2015—2020年）》⟧。",
        "学习贯彻党的⟦二十届四中全会精神⟧。",
        "落实“⟦十三五”规划⟧。",
    ] {
        Draft::paragraph(text).expect(&RULE);
    }
    let findings = Draft::paragraph("做好⟦疫情防控⟧。\n再做⟦疫情防控⟧。").expect(&RULE);
    assert_eq!(findings.len(), 1);
    assert_eq!(
        findings[0].message,
        "“疫情防控”是2022年及以前的说法，与2024年不符"
    );
}

#[test]
fn what_is_of_the_year_or_looks_back() {
    for text in [
        "清理疫情防控期间制定的临时性文件3件。",
        "总结疫情防控中积累的经验，完善预案2个。",
        "巩固拓展脱贫攻坚成果，开展法律服务6场。",
        "巩固拓展主题教育成果。",
        "推动党史学习教育常态化长效化。",
        "常态化开展扫黑除恶斗争，核查线索2条。",
        "学习贯彻党的二十大和二十届二中、三中全会精神。",
        "学习党的十九届二中、三中、四中、五中、六中全会精神和党的二十大精神。",
        "落实“八五”普法规划，开展活动36场。",
        "做好动物疫情防控，免疫家禽3000羽。",
        "建立2021年党史学习教育问题台账后续管理制度。",
        "接收原国土局移交的档案12卷。",
        "办结12345市民服务热线工单45件。",
        "深化“放管服”改革，落实“双随机、一公开”监管。",
        "扎实开展党纪学习教育。",
        "党的十八大以来，法治建设不断加强。",
        "落实“十四五”规划，推进项目2个。",
        "学习《中共中央关于党的百年奋斗重大成就和历史经验的决议》。",
        "不忘初心、牢记使命，扎实工作。",
        "制定产业扶贫办法的后续评估办法。",
        "化解农业局部受灾引发的纠纷3件。",
        "培训村计生委员12人次。",
        "践行“三严三实”，改进作风。",
        "传承红色基因，开展党史教育宣讲4场。",
        "落实提升行政执法质量三年行动计划，评查案卷2次。",
        "发挥县综治中心作用，调解纠纷128件。",
        "联合县市场监督管理局、县自然资源局开展检查6次。",
        "学习在庆祝中国共产党成立100周年大会上的重要讲话。",
        "落实中央八项规定精神，改进作风。",
        "受理六五环境日普法宣传咨询30人次。",
        "巩固政法队伍教育整顿成果。",
        "宣传《关于做好新冠疫情防控的意见》。",
        "开展扶贫资金审计遗留问题整改。",
        "加强宜居宜业和美乡村建设。",
        "贯彻党的二十届三中全会精神，落实改革任务2项。",
        "修订突发公共卫生事件应急预案2个，防范传染病疫情。",
    ] {
        Draft::paragraph(text).silent(&RULE);
    }
}

#[test]
fn the_plan_is_judged_by_its_own_year() {
    let plan = |text: &str| Draft::example().change("全年开展线上普法宣传10场。", text);
    plan("做好“八五”普法总结验收，宣传10场。").silent(&RULE);
    plan("学习贯彻党的二十届四中全会精神，宣传10场。").silent(&RULE);
    plan("开展⟦党纪学习教育⟧，宣传10场。").expect(&RULE);
    plan("谋划“十五五”规划，宣传10场。").silent(&RULE);
}
