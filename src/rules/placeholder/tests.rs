//! Texts in which the rule speaks, and texts in which it must not.

use super::RULE;
use crate::rules::Class;
use crate::rules::example::Draft;

#[test]
fn placeholders_of_every_kind() {
    for text in [
        "开展普法活动⟦XX⟧场。",
        "发放资料⟦____⟧份。",
        "在⟦××⟧村开展活动。",
        "于⟦X月X日⟧召开会议。",
        "⟦20XX年⟧开展活动。",
        "⟦【填写：活动名称】⟧",
        "开展活动⟦（此处填写数字）⟧场。",
        "审查合同⟦×份⟧。",
        "开展活动⟦_⟧场次，发放资料⟦＿＿⟧份。",
        "⟦20××年⟧开展活动。",
        "成功率⟦X.X%⟧。",
        "⟦X县⟧⟦X镇⟧组织学习。",
        "⟦[请填写]⟧",
        "开展活动⟦（）⟧场。",
        "开展活动12场⟦（数据待补充）⟧。",
        "⟦（注：请各单位补充数据）⟧",
        "⟦**⟧县开展普法活动。",
        "在⟦***⟧村开展活动。",
        "落实《⟦××⟧县法治建设实施方案》。",
        "落实青政发〔2024〕⟦XX⟧号文件。",
        "⟦此处插入图片⟧",
        "⟦（单位名称）⟧认真落实责任。",
    ] {
        let findings = Draft::paragraph(text).expect(&RULE);
        assert_eq!(findings[0].class, Class::Must, "{text}");
    }
}

#[test]
fn names_that_were_hidden_are_to_be_verified() {
    for text in [
        "调解村民张⟦××⟧与邻居的纠纷1起。",
        "⟦某某⟧公司的投诉已经办结。",
        "处理⟦XX⟧公司投诉1件。",
        "村民⟦××⟧与邻居的纠纷已经化解。",
        "打造“一村一⟦××⟧”品牌。",
        "落实⟦《》⟧要求。",
        "开展了多种活动⟦（略）⟧。",
    ] {
        assert_eq!(
            Draft::paragraph(text).expect(&RULE)[0].class,
            Class::Verify,
            "{text}"
        );
    }
}

#[test]
fn codes_and_formulas_are_left_alone() {
    for text in [
        "推行“3+X”模式。",
        "设备型号WXX-2运行正常。",
        "面积为30×20米。",
        "处理编号CXX12的线索。",
        "二○○五年建成。",
        "召开XBRL培训会。",
        "村民李某某的纠纷已经化解。",
        "签发人：×××",
        "部分制度有待完善，执法力量有待补充。",
        "推动解决待补充的证照问题12个。",
        "【接待大厅】办理事项12项，【申请材料】一次告知。",
        "（具体情况见附件）",
        "（注：数据截至12月底）",
        "落实7×24小时值班，推行5×8小时服务。",
        "二〇〇五年建成，二〇二〇年改造。",
        "推行“X+1”机制，使用X光机3台。",
        "__年度任务__已经完成。",
        "**年度任务**已经完成，***重点任务***已经完成。",
        "村（居）委会、镇（街道）（以下简称村居）。",
        "（待核实线索3条）已经转办。",
    ] {
        Draft::paragraph(text).silent(&RULE);
    }
    Draft::example().silent(&RULE);
}

#[test]
fn an_outline_says_one_thing() {
    let draft = Draft::with(
        "plan",
        "四、2025年推进法治政府建设的主要安排\n【填写：下一年度安排】",
    );
    let mut said: Vec<&str> = draft.findings().iter().map(|finding| finding.rule.id).collect();
    said.sort_unstable();
    assert_eq!(said, ["placeholder"]);
}
