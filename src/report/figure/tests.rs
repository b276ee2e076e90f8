//! Sentences as clerks write them: ⟦…⟧ marks every figure; what is not marked must not be found.

use super::scan::paragraph;

fn marked(text: &str) -> String {
    let mut marked = String::new();
    let mut at = 0;
    for figure in paragraph(text).figures {
        marked.push_str(&text[at..figure.range.start]);
        marked.push('⟦');
        marked.push_str(&text[figure.range.clone()]);
        marked.push('⟧');
        at = figure.range.end;
    }
    marked + &text[at..]
}

#[test]
fn figures_are_found_and_nothing_else() {
    let sentences = MARKED.lines().filter(|line| !line.starts_with('#'));
    let wrong: Vec<String> = sentences
        .filter(|sentence| marked(&sentence.replace(['⟦', '⟧'], "")) != *sentence)
        .map(|sentence| {
            format!(
                "want {sentence}\n got {}\n",
                marked(&sentence.replace(['⟦', '⟧'], ""))
            )
        })
        .collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// One sentence a line; `#` begins a comment.
const MARKED: &str = include_str!("sentences.txt");

#[test]
fn figures_have_value_unit_kind_and_subject() {
    for (sentence, expected) in READ {
        let read: Vec<String> = paragraph(sentence)
            .figures
            .iter()
            .map(|figure| {
                let to = figure
                    .value_to
                    .map(|value| format!("~{}", value.normalize()))
                    .unwrap_or_default();
                format!(
                    "{}{to} {} {} {} {}",
                    figure.value.normalize(),
                    figure.unit,
                    figure.kind.id(),
                    figure.approximation.id(),
                    figure.subject.text
                )
            })
            .collect();
        assert_eq!(read, *expected, "{sentence}");
    }
}

/// Value in the base unit, unit, kind, approximation, subject.
const READ: &[(&str, &[&str])] = &[
    (
        "对3份即将到期的山林承包合同，提前组织评估。",
        &["3 份 count none 山林承包合同"],
    ),
    (
        "对2所消防验收未通过的幼儿园，督促改造。",
        &["2 所 count none 幼儿园"],
    ),
    (
        "对3起因水位变化引起的青苗损失争议，现场勘验。",
        &["3 起 count none 青苗损失争议"],
    ),
    ("在矫人员23名，都按规定报到。", &["23 名 count none 在矫人员"]),
    ("服务群众上千人次。", &["1000 人次 count over 服务群众"]),
    ("受益群众成千上万人。", &["10000 人 count over 受益群众"]),
    (
        "观看普法视频的网上万人次。",
        &["10000 人次 count over 观看普法视频的网上"],
    ),
    (
        "罚没款46.3万元，同比下降12.5%。",
        &["463000 元 money none 罚没款", "-12.5 % change none 罚没款"],
    ),
    ("受教育群众1.2万余人次。", &["12000 人次 count over 受教育群众"]),
    ("接近四成事项实现即办。", &["40 % rate under 事项"]),
    (
        "平均办理时间缩短3至5天，材料精简15%～30%。",
        &["3~5 天 duration none 平均办理时间", "-15~-30 % change none 材料"],
    ),
    (
        "全年开展14场普法宣传活动，派发宣传册约4200份。",
        &[
            "14 场 count none 开展普法宣传活动",
            "4200 份 count about 派发宣传册",
        ],
    ),
    ("参考率和优秀率均达100%。", &["100 % rate none 参考率和优秀率"]),
    (
        "办结率、满意率分别为99.5%和98%。",
        &["99.5 % rate none 办结率", "98 % rate none 满意率"],
    ),
    (
        "受理、办结分别为12、10件。",
        &["12 件 count none 受理", "10 件 count none 办结"],
    ),
    (
        "一审败诉0件，败诉率同比下降2.1个百分点。",
        &["0 件 count none 一审败诉", "-2.1 百分点 change none 败诉率"],
    ),
    ("实现42个村居法律顾问全覆盖。", &["42 个 count none 村居法律顾问"]),
    (
        "信访总量下降近三成，化解率不低于百分之九十五。",
        &["-30 % change under 信访总量", "95 % rate over 化解率"],
    ),
    (
        "调解纠纷三百余件，召开推进会两次。",
        &["300 件 count over 调解纠纷", "2 次 count none 召开推进会"],
    ),
    (
        "审批环节由7个减至3个。",
        &["7 个 count none 审批环节", "3 个 count none 审批环节"],
    ),
    (
        "拆除违建43处、1.26万平方米。",
        &["43 处 count none 拆除违建", "12600 平方米 area none 拆除违建"],
    ),
    (
        "化解率达九成五，败诉率为0，资金120万。",
        &[
            "95 % rate none 化解率",
            "0 % rate none 败诉率",
            "1200000 元 money none 资金",
        ],
    ),
    (
        "行政处罚（件）：126；罚没金额（万元）：46.3。",
        &[
            "126 件 count none 行政处罚（件）",
            "463000 元 money none 罚没金额（万元）",
        ],
    ),
    (
        "满意率高达98%，安全感由2022年的93%上升至2024年的97%，升幅4个百分点。",
        &[
            "98 % rate none 满意率",
            "93 % rate none 安全感",
            "97 % rate none 安全感",
            "4 百分点 change none 安全感",
        ],
    ),
    (
        "全乡共27人持有行政执法证，下沉9个村（社区）。",
        &["27 人 count none 持有行政执法证", "9 个 count none 村（社区）"],
    ),
    (
        "坚持每周集中学法，全年累计开展20余次，再审2件。",
        &["20 次 count over 开展坚持每周集中学法", "2 件 count none 再审"],
    ),
    (
        "修订村规民约20份，违法行为2件，双语律师只有4名。",
        &[
            "20 份 count none 修订村规民约",
            "2 件 count none 违法行为",
            "4 名 count none 双语律师",
        ],
    ),
    (
        "走访困难群众三十八户一百三十一人，涉及12家企业86人。",
        &[
            "38 户 count none 走访困难群众",
            "131 人 count none 走访困难群众",
            "12 家 count none 企业",
            "86 人 count none 企业",
        ],
    ),
    (
        "走访三十八户一百三十一人。",
        &["38 户 count none 走访", "131 人 count none 走访"],
    ),
    (
        "帮六名来自外地的务工人员讨回工资，替8名农民工讨薪12万元。",
        &[
            "6 名 count none 务工人员",
            "8 名 count none 农民工",
            "120000 元 money none 讨薪",
        ],
    ),
    (
        "检查养老机构12所次、幼儿园28所次。",
        &["12 所次 count none 检查养老机构", "28 所次 count none 幼儿园"],
    ),
    (
        "推动2个小区划回社区管理，将3个村并入邻镇，面向5个村开展宣传。",
        &["2 个 count none 小区", "3 个 count none 村", "5 个 count none 村"],
    ),
    ("全乡9.3万户用水户可以在线缴费。", &["93000 户 count none 用水户"]),
    (
        "检查36个散装农药售卖点、6个旅游接待点。",
        &[
            "36 个 count none 检查散装农药售卖点",
            "6 个 count none 旅游接待点",
        ],
    ),
    (
        "牵头科室与7个股室会商，参与6个股室的联审。",
        &["7 个 count none 股室", "6 个 count none 参与股室"],
    ),
    (
        "对6个大额采购项目开展审查，对3家企业采购项目开展抽查。",
        &["6 个 count none 大额采购项目", "3 家 count none 企业"],
    ),
    (
        "为15名特殊群体提供服务，发现6处，整改6处。",
        &[
            "15 名 count none 特殊群体",
            "6 处 count none 发现",
            "6 处 count none 整改",
        ],
    ),
    (
        "收到问题线索4条，查实一条，执法人员只有三名，工作经费仅有五千元。",
        &[
            "4 条 count none 收到问题线索",
            "1 条 count none 查实",
            "3 名 count none 执法人员",
            "5000 元 money none 工作经费",
        ],
    ),
    (
        "案件数同比减少12起，罚款增加3万元。",
        &["-12 起 change none 案件数", "30000 元 change none 罚款"],
    ),
];

#[test]
fn numbers_that_count_nothing_say_what_they_are() {
    for (sentence, expected) in OTHERS {
        let found = paragraph(sentence);
        let others: Vec<String> = found
            .others
            .iter()
            .map(|(range, reason)| format!("{} {}", &sentence[range.clone()], reason.id()))
            .collect();
        assert_eq!(others, *expected, "{sentence}");
        assert!(found.figures.is_empty(), "{sentence}: {:?}", found.figures);
    }
}

const OTHERS: &[(&str, &[&str])] = &[
    (
        "（二）2023年度，印发云政发〔2023〕43号文件",
        &[
            "二 ordinal",
            "2023年度 year",
            "2023 document-number",
            "43 document-number",
        ],
    ),
    (
        "2024年2月18日上午9:30前报送",
        &["2024年2月18日 date", "9:30 time"],
    ),
    (
        "开展3·15、12.4宪法日、“6·26”禁毒日宣传",
        &["3·15 festival", "12.4 festival", "6·26 festival"],
    ),
    ("畅通12345热线，拨打110报警", &["12345 hotline", "110 hotline"]),
    (
        "落实三项制度、两法衔接，学习十九届六中全会精神",
        &[
            "三项制度 proper-name",
            "两法衔接 proper-name",
            "十九届六中 proper-name",
        ],
    ),
    (
        "依照《行政处罚法》第三十三条、第57条规定",
        &["第三十三 article", "57 article"],
    ),
    ("每季度召开一次会议，坚持7×24小时服务", &["7×24小时 time"]),
    (
        "推行“3+N”模式和“1234”工作法",
        &["3 proper-name", "1234 proper-name"],
    ),
];

proptest::proptest! {
    // The same texts every time: a run says the same twice.
    #![proptest_config(proptest::test_runner::Config {
        rng_seed: proptest::test_runner::RngSeed::Fixed(20_261_122),
        failure_persistence: None,
        ..proptest::test_runner::Config::default()
    })]
    /// Whatever stands in a paragraph, every figure is a piece of it, in order, and so is every subject.
    #[test]
    fn reading_never_fails(text in "[0-9一二两三十百千万亿几余多点分之负成年月日号第至～%.,，。；:·（）“”《》件人次场开展办结率同比下降增长分别共占其中 a+×]{0,60}") {
        let found = paragraph(&text);
        let mut end = 0;
        for figure in &found.figures {
            proptest::prop_assert!(end <= figure.range.start && figure.range.start < figure.range.end);
            proptest::prop_assert!(text.get(figure.range.clone()).is_some());
            proptest::prop_assert!(text.get(figure.subject.range.clone()).is_some());
            end = figure.range.end;
        }
        for (range, _) in &found.others {
            proptest::prop_assert!(text.get(range.clone()).is_some_and(|other| !other.is_empty()), "{range:?}");
            let apart = found.figures.iter().all(|figure| figure.range.end <= range.start || range.end <= figure.range.start);
            proptest::prop_assert!(apart, "{range:?} is both");
        }
    }
}
