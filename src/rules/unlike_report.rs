//! 需要核实: the text does not look like an annual report; nothing is called missing in it.

use super::{Class, Context, Finding, Place, REGULATION, Rule};
use crate::report::DocumentKind;

pub static RULE: Rule = Rule {
    id: "unlike-report",
    title: "不像年度报告",
    class: Class::Verify,
    why: "放错了文件，缺项检查就没有意义。",
    basis: REGULATION,
    doc: "
## 查什么
全文是不是法治政府建设年度报告。看起来不像的，不检查缺少哪些部分，只检查文字。

## 为什么
对别的文件说“缺少第一责任人职责”没有意义。

## 怎么改
确认放入的是年度报告；确是年度报告的，补上标题和各部分标题。

## 例
```bad whole
关于举办全民健身运动会的通知

各村（社区）、镇属各单位：

为丰富群众文化生活，经研究，决定于5月举办全民健身运动会，设拔河、跳绳、篮球等项目。各单位要高度重视，认真组织报名，加强训练，注意安全，确保运动会圆满成功。比赛地点设在镇中学操场，报名时间为4月1日至4月20日，联系电话另行通知。运动会设团体奖和个人奖，获奖单位由镇政府予以表彰。请各参赛队伍提前半小时到场检录，遵守赛场纪律，服从裁判。
```
```good preamble
2024年，青石镇扎实推进法治政府建设。现将2024年度法治政府建设情况报告如下：
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if context.report.kind == DocumentKind::Unlike {
        let message = match context.report.likeness {
            Some(kind) => format!("这像是“{kind}”，不是法治政府建设年度报告"),
            None => "这看起来不像法治政府建设年度报告，未检查缺项".to_owned(),
        };
        findings.push(rule.finding(Place::Whole, message, "确认放入的是法治政府建设年度报告。"));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::{Draft, examples};

    #[test]
    fn other_documents() {
        let (.., text) = &examples(RULE.doc)[0];
        Draft::whole(text).expect_whole(&RULE);
        let said: Vec<&str> = Draft::whole(text)
            .findings()
            .iter()
            .map(|finding| finding.rule.id)
            .collect();
        assert_eq!(said, ["unlike-report"]);
    }

    #[test]
    fn reports_and_scraps() {
        Draft::example().silent(&RULE);
        Draft::whole("").silent(&RULE);
        Draft::with("title", "关于2024年法治建设工作情况的汇报").silent(&RULE);
    }
}
