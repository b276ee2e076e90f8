//! 需要核实: two reports were pasted at once; only the first is judged.

use super::{Class, Context, Finding, Place, Rule, passage::shortened};

pub static RULE: Rule = Rule {
    id: "two-reports",
    title: "粘贴了不止一份报告",
    class: Class::Verify,
    why: "两份报告连在一起，内容和数字会互相混淆，所以只检查前一份。",
    basis: "本工具的读法：一次检查一份报告",
    doc: "
## 查什么
正文之后是不是又出现了报告的标题，并且标题从一重新编号，至少又写了四项内容中的两项。
附件的标题、引用的标题、页眉不算。

## 为什么
两份报告连在一起，分不清哪句话属于哪一份。从第二个标题往后不再检查。

## 怎么改
把后一份单独粘贴来查；重复粘贴的，删去一份。

## 例
```bad tail
云山县青石镇人民政府
2025年1月20日

柳湾街道办事处关于2024年度法治政府建设情况的报告
一、主要举措和成效
全年办理行政处罚案件12件，组织案卷评查2次，开展普法活动20场，调解矛盾纠纷56件，审查合同18份，清理文件4件，公开政府信息120条，组织干部学法4次，培训网格员60人次，办结热线工单210件。
二、存在的不足和原因
由于执法人员少，夜间巡查还不经常。
```
```good tail
云山县青石镇人民政府
2025年1月20日

附件：青石镇2024年法治政府建设工作总结
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let Some(title) = context.report.second.filter(|_| context.is_report()) else {
        return;
    };
    let written = context.source.slice(title);
    let message = if context.report.head.title.as_deref() == Some(written) {
        "这里似乎又粘贴了一遍同一份报告".to_owned()
    } else {
        format!("这里似乎开始了另一份报告“{}”", shortened(written, 24))
    };
    let advice = "只检查了前一份；把后一份单独粘贴来查，重复的删去。";
    findings.push(rule.finding(Place::At(title), message, advice));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::report::{Numbering, Report, SectionState};
    use crate::rules::example::Draft;
    use crate::text::Source;

    const TITLE: &str = "柳湾街道办事处关于2024年度法治政府建设情况的报告";

    /// The exemplary report, and behind it another with this title.
    fn two(title: &str) -> Draft {
        let first = Draft::example();
        let second = Draft::example().change("云山县青石镇人民政府关于2024年度法治政府建设情况的报告", title);
        Draft::whole(&format!("{}\n\n{}", first.text(), second.text()))
    }

    #[test]
    fn the_first_is_judged_alone() {
        let draft = two(TITLE);
        let findings = draft.findings();
        let said: Vec<&str> = findings.iter().map(|finding| finding.rule.id).collect();
        assert_eq!(said, ["two-reports"], "{findings:?}");
        assert_eq!(
            findings[0].message,
            format!(
                "这里似乎开始了另一份报告“{}…”",
                TITLE.chars().take(23).collect::<String>()
            )
        );
        let report = Report::read(&Source::new(draft.text()), Numbering::default());
        let alone = Report::read(&Source::new(Draft::example().text()), Numbering::default());
        assert_eq!(report.figures.len(), alone.figures.len());
        assert_eq!(report.tail.signatures, alone.tail.signatures);
        // What the second has does not stand in for what the first lacks.
        let first = Draft::with("leader", "");
        let draft = Draft::whole(&format!("{}\n\n{}", first.text(), two(TITLE).text()));
        let report = Report::read(&Source::new(draft.text()), Numbering::default());
        assert!(report.sections.of(crate::report::SectionId::Leader).state == SectionState::Missing);
    }

    #[test]
    fn titles_of_second_reports() {
        for title in [
            "⟦柳湾街道办事处关于2024年度法治政府建设情况的报告⟧",
            "⟦柳湾街道2023年法治政府建设工作总结⟧",
            "青政发〔2024〕7号\n柳湾街道办事处\n⟦关于2023年度法治政府建设情况的报告⟧",
            "⟦柳湾街道二〇二三年依法行政工作汇报（公开稿）⟧",
        ] {
            two(title).expect(&RULE);
        }
        let same = "⟦云山县青石镇人民政府关于2024年度法治政府建设情况的报告⟧";
        let findings = two(same).expect(&RULE);
        assert_eq!(findings[0].message, "这里似乎又粘贴了一遍同一份报告");
    }

    #[test]
    fn what_only_looks_like_a_second_title() {
        for title in [
            "附件：柳湾街道2023年法治政府建设工作总结",
            "附件1\n柳湾街道2023年法治政府建设工作总结",
            "“柳湾街道2023年法治政府建设工作总结”",
            "青石镇2025年普法工作安排",
        ] {
            two(title).silent(&RULE);
        }
        Draft::example().silent(&RULE);
        let title = "云山县青石镇人民政府关于2024年度法治政府建设情况的报告";
        // A running head, a title without a report behind it, a table of contents in front.
        Draft::example()
            .change("二、2024年度推进", &format!("{title}\n二、2024年度推进"))
            .silent(&RULE);
        Draft::with(
            "tail",
            &format!(
                "云山县青石镇人民政府\n2025年1月20日\n{TITLE}\n一、主要举措和成效\n二、存在的不足和原因"
            ),
        )
        .silent(&RULE);
        Draft::whole(&format!(
            "{title}\n一、主要举措和成效\n二、存在的不足和原因\n三、主要安排\n{}",
            Draft::example().text()
        ))
        .silent(&RULE);
    }
}
