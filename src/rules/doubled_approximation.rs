//! 需要核实: 约…左右, 近…余, 至少…以上. One word that approximates is enough.

use super::approximation::doubled;
use super::passage::shortened;
use super::{Class, Context, Finding, Place, Rule};
use crate::report::BlockKind;

pub static RULE: Rule = Rule {
    id: "doubled-approximation",
    title: "概数词重复",
    class: Class::Verify,
    why: "“约”与“左右”、“近”与“余”意思重复甚至相反，只能留一个。",
    basis: "表述习惯（约、近与左右、余意思重复）",
    doc: "
## 查什么
一个数前后有没有两个表示约数的词：约…左右、近…余、超过…多、至少…以上、不足…余、200余件左右、数百余件。“近年来200余件”“约谈20余人次”“附近10余户”里的“近”“约”不是约数词，不查。

## 为什么
“近200余件”，“近”是不到，“余”是多于，让人不知道到底是多是少。

## 怎么改
只留一个表示约数的词，能写准确数的写准确数。

## 例
```bad
全年发放宣传资料约4200份左右。
```
```bad
排查化解矛盾纠纷近100余起，每年至少开展2次以上培训。
```
```good
全年发放宣传资料约4200份，近年来累计化解纠纷100余起。
```
```good
约谈企业负责人20余人次，每年至少开展2次培训。
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_report() {
        return;
    }
    let mut places = Vec::new();
    let mut edits = Vec::new();
    for passage in context.own_passages() {
        if !matches!(passage.block.kind, BlockKind::Paragraph | BlockKind::Heading) {
            continue;
        }
        for found in doubled(passage.text()) {
            places.push(passage.span(found.place));
            edits.extend(found.superfluous.map(|range| passage.span(range)));
        }
    }
    let Some(first) = places.first() else { return };
    let message = match places.len() {
        1 => format!("“{}”的概数词重复", shortened(context.source.slice(*first), 24)),
        count => format!("{count}处概数词重复"),
    };
    let mut finding = rule.finding(
        Place::At(*first),
        message,
        "只留一个表示约数的词，能写准确数的写准确数。",
    );
    for span in edits {
        finding = finding.edit(span, "");
    }
    findings.push(finding.places(places.into_iter().map(Place::At).collect()));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn two_words_for_one_number() {
        for sentence in [
            "全年发放宣传资料⟦约4200份左右⟧。",
            "排查矛盾纠纷⟦近100余起⟧，均已化解。",
            "服务群众⟦约1.2万余人次⟧，接受咨询。",
            "检查企业⟦超过200余家次⟧。",
            "群众满意率⟦不低于95%以上⟧。",
            "培训干部⟦至少两次以上⟧。",
            "每年⟦至少组织2次以上⟧培训。",
            "办结工单⟦200余件左右⟧。",
            "平均用时⟦大约3天上下⟧。",
            "清理垃圾⟦将近30多吨⟧。",
            "调处纠纷⟦近三百余件⟧。",
            "发放资料⟦数百余份⟧，走访群众200户。",
            "办理案件⟦不足50余件⟧。",
            "网办率⟦超过七成以上⟧。",
            "点击量⟦突破10万余次⟧。",
            "审批时限⟦不超过3个工作日以内⟧。",
            "⟦超过半数以上⟧的村完成任务。",
            "⟦约三分之二左右⟧的案件调解结案。",
            "⟦近百分之九十以上⟧的群众表示满意。",
            "印制⟦约2000余份⟧资料。",
            "陆续⟦约20余户⟧完成搬迁。",
            "检查⟦超20余家⟧企业。",
            "群众满意率⟦98%以上左右⟧。",
            "清理垃圾⟦近200余吨左右⟧。",
            "审批时限⟦最多需要3天以内⟧。",
        ] {
            Draft::paragraph(sentence).expect(&RULE);
        }
    }

    #[test]
    fn repeats_are_one_finding() {
        let findings = Draft::paragraph("发放资料⟦约400份左右⟧，走访⟦近100余户⟧。").expect(&RULE);
        assert_eq!((findings.len(), findings[0].edits.len()), (1, 1));
        assert!(findings[0].message.chars().count() <= 40);
    }

    #[test]
    fn one_word_for_each_number() {
        Draft::example().silent(&RULE);
        for sentence in [
            "近年来200余件案件全部办结，附近10余户居民受益。",
            "约谈20余人次，签约10余家企业，节约经费20多万元，预约200余人次。",
            "最近10余起案件，靠近20多个村，超过半数的村完成任务。",
            "发放资料约4200份，调解近300起，检查200余家，满意率95%以上，用时3天左右。",
            "近3年来办理案件200余件，近十余年来最多。",
            "约20家企业参加，接待群众100余人，超额完成200余件。",
            "12个村上下联动，约12个村左右逢源。",
            "参加人数百余人，多达200余件，高达95%以上。",
            "每年至少召开2次会议，65岁以上老人200余名，由3名以上执法人员办理。",
            "全年共办结近200件，其中30余件为重点案件，各类企业50家以上。",
            "推进矛盾纠纷约30多元化解方式。",
            "修订村规民约20余份，审查特许经营合约10余份，跟进续约30余家，失约5次以上。",
            "查摆不足20余条，治超20余起，邻近20余户。",
        ] {
            Draft::paragraph(sentence).silent(&RULE);
        }
    }
}
