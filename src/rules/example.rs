//! The exemplary report of the made-up 青石镇, the place in which tests and the docs' examples show one defect at a time.

use std::sync::Arc;

use super::{Context, Finding, Place, Rule, judge};
use crate::compare::{Last, compare};
use crate::report::Report;
use crate::text::{Source, Span};

/// The report by slots: a docs example says which slot it replaces (```` ```bad plan ````, ```` ```bad leader..plan ````),
/// or gives a paragraph of both years (```` ```bad years ````: 上年：…, 本年：…).
const SLOTS: [(&str, &str); 8] = [
    ("title", "云山县青石镇人民政府关于2024年度法治政府建设情况的报告"),
    ("addressee", "县委、县政府："),
    (
        "preamble",
        "2024年，青石镇坚持以习近平法治思想为指导，认真落实《法治政府建设实施纲要（2021—2025年）》，依法行政水平稳步提升。现将2024年度法治政府建设情况报告如下：",
    ),
    (
        "measures",
        "一、2024年度推进法治政府建设的主要举措和成效\n\
         （一）依法履行职能，优化营商环境。公布权责清单事项86项，落实证明事项告知承诺，办理政务服务事项3260件。\n\
         （二）规范文件管理，严格合法性审核。清理行政规范性文件9件，报送备案3件，审查合同41份。\n\
         （三）坚持科学决策，用好法律顾问。列入重大行政决策目录事项2项，均履行公众参与、专家论证、集体讨论决定等程序。\n\
         （四）规范行政执法，落实三项制度。18名执法人员全部持证上岗，办理行政处罚案件24件，组织案卷评查2次。\n\
         （五）强化应急处置，守住安全底线。修订应急预案5个，开展防汛和森林防火演练4次，整改安全隐患62处。\n\
         （六）化解矛盾纠纷，维护群众权益。调解矛盾纠纷128件，调解成功126件，成功率98.4%。\n\
         （七）接受各方监督，推进政务公开。办理人大代表建议6件，主动公开政府信息210条，行政机关负责人出庭应诉1次。\n\
         （八）建设数字政府，提高办事效率。办结12345政务服务便民热线工单430件，网格员采集信息1500条。\n\
         （九）加强组织领导，开展学法用法。组织领导干部学法12次，开展普法活动36场，培训网格员90人次。",
    ),
    (
        "shortcomings",
        "二、2024年度推进法治政府建设存在的不足和原因\n\
         （一）执法力量不足。由于编制紧缺，专职执法人员偏少，难以覆盖全部村居。\n\
         （二）普法形式单一。主要原因是专业宣讲人员少，线上宣传开展得不够。\n\
         （三）部分干部依法办事能力不强。原因在于培训偏重理论，结合实际案例不够。",
    ),
    (
        "leader",
        "三、2024年度党政主要负责人履行推进法治建设第一责任人职责的有关情况\n\
         镇党委书记、镇长认真履行推进法治建设第一责任人职责。镇党委书记主持召开专题会议4次，研究法治建设工作，带头讲法治课2次；镇长听取执法工作汇报3次，审签行政规范性文件3件，带队督查2次。3月印发《青石镇2024年法治建设工作要点》，12月组织所属部门负责人述法。",
    ),
    (
        "plan",
        "四、2025年推进法治政府建设的主要安排\n\
         （一）充实执法力量。3月底前增配执法人员4名，实现执法巡查覆盖全部村居。\n\
         （二）丰富普法形式。组建专业宣讲队伍，全年开展线上普法宣传10场。\n\
         （三）提升干部依法办事能力。6月底前完成干部轮训，组织案例教学4期。",
    ),
    ("tail", "云山县青石镇人民政府\n2025年1月20日"),
];

/// What the same town wrote a year before, in other words.
const LAST: &str = "云山县青石镇人民政府关于2023年度法治政府建设情况的报告\n\n\
    县委、县政府：\n\n\
    过去一年，全镇上下把法治摆在更加突出的位置。现将2023年度法治政府建设情况报告如下：\n\n\
    一、2023年度推进法治政府建设的主要举措和成效\n\
    （一）法定职责履行到位。对照赋权目录梳理出可以承接的事项63项，逐项编制操作流程。\n\
    （二）基层执法逐步规范。给8个村居配备执法联络员，查处占道经营31起。\n\
    （三）纠纷化解抓在前头。驻村律师参与调处山林土地争议19宗。\n\
    ⋯\n\n\
    二、2023年度推进法治政府建设存在的不足和原因\n\
    一些村的公开栏更新慢，原因是村干部身兼数职、顾不过来。\n\n\
    三、2023年度党政主要负责人履行推进法治建设第一责任人职责的有关情况\n\
    镇党委、政府主要负责人牵头研究赋权承接6次，到村宣讲法治课5场。\n\n\
    四、2024年推进法治政府建设的主要安排\n\
    开春后为每个村居培训一名公开栏管理员，年底前评比一次。\n\n\
    云山县青石镇人民政府\n2024年1月18日";

/// A report under test; `⟦…⟧` in it marks what must be found, `⟦⟧` the point after which something is missing.
pub(super) struct Draft {
    text: String,
    /// Last year's report.
    last: Option<Arc<Last>>,
}

impl Draft {
    /// The exemplary report itself.
    pub fn example() -> Draft {
        Draft::whole(&SLOTS.map(|(_, text)| text).join("\n\n"))
    }

    /// Any text.
    pub fn whole(text: &str) -> Draft {
        Draft {
            text: text.to_owned(),
            last: None,
        }
    }

    /// The exemplary report with another text in one slot, or in a run of slots (`shortcomings..plan`); an empty text
    /// leaves them out.
    #[track_caller]
    pub fn with(slot: &str, text: &str) -> Draft {
        let (from, to) = slot.split_once("..").unwrap_or((slot, slot));
        let index = |wanted| {
            SLOTS
                .iter()
                .position(|(name, _)| *name == wanted)
                .expect("there is such a slot")
        };
        let usual =
            |slots: &[(&'static str, &'static str)]| slots.iter().map(|(_, text)| *text).collect::<Vec<_>>();
        let (before, after) = (usual(&SLOTS[..index(from)]), usual(&SLOTS[index(to) + 1..]));
        let parts = before
            .into_iter()
            .chain([text.trim()])
            .chain(after)
            .filter(|part| !part.is_empty());
        Draft::whole(&parts.collect::<Vec<_>>().join("\n\n"))
    }

    /// The exemplary report with a paragraph more at the end of 主要举措和成效.
    pub fn paragraph(text: &str) -> Draft {
        let measures = SLOTS[3].1;
        Draft::with("measures", &format!("{measures}\n{}", text.trim()))
    }

    /// The exemplary report with a paragraph more, beside last year's with another one.
    pub fn years(last: &str, this: &str) -> Draft {
        Draft {
            last: Some(Arc::new(Last::read(&LAST.replace('⋯', last.trim())))),
            ..Draft::paragraph(this)
        }
    }

    /// The same beside another report.
    pub fn beside(self, last: &str) -> Draft {
        Draft {
            last: Some(Arc::new(Last::read(last))),
            ..self
        }
    }

    /// The same with one place changed.
    #[track_caller]
    pub fn change(self, find: &str, replace: &str) -> Draft {
        assert_eq!(self.text.matches(find).count(), 1, "{find} must stand there once");
        Draft {
            text: self.text.replace(find, replace),
            ..self
        }
    }

    /// The rule finds exactly what is marked: no place less, no place more.
    #[track_caller]
    pub fn expect(&self, rule: &'static Rule) -> Vec<Finding> {
        let (text, marks) = self.read_marks();
        let findings = self.findings_of(rule, &text);
        let mut places: Vec<Span> = findings
            .iter()
            .flat_map(|finding| &finding.places)
            .map(|place| span_of(*place))
            .collect();
        places.sort_unstable();
        places.dedup();
        let quoted = |spans: &[Span]| {
            spans
                .iter()
                .map(|span| format!("{}…“{}”", span.start, &text[span.range()]))
                .collect::<Vec<_>>()
        };
        assert_eq!(quoted(&places), quoted(&marks), "{}\n{text}", rule.id);
        findings
    }

    /// The rule says one thing about the text as a whole.
    #[track_caller]
    pub fn expect_whole(&self, rule: &'static Rule) {
        let findings = self.findings_of(rule, &self.text);
        assert_eq!(findings.len(), 1, "{}: {findings:?}\n{}", rule.id, self.text);
        assert_eq!(findings[0].places, [Place::Whole], "{}", rule.id);
    }

    /// The rule finds nothing.
    #[track_caller]
    pub fn silent(&self, rule: &'static Rule) {
        let findings = self.findings_of(rule, &self.text);
        assert!(findings.is_empty(), "{}: {findings:?}\n{}", rule.id, self.text);
    }

    /// What all rules find.
    pub fn findings(&self) -> Vec<Finding> {
        self.judged(&self.text, judge)
    }

    fn findings_of(&self, rule: &'static Rule, text: &str) -> Vec<Finding> {
        self.judged(text, |context| {
            let mut findings = Vec::new();
            (rule.check)(rule, context, &mut findings);
            findings
        })
    }

    fn judged(&self, text: &str, judge: impl FnOnce(&Context) -> Vec<Finding>) -> Vec<Finding> {
        let source = Source::new(text);
        let report = Report::read(&source, crate::report::Numbering::default());
        let comparison = self.last.as_ref().map(|last| compare(&source, &report, last));
        judge(&Context {
            source: &source,
            report: &report,
            comparison: comparison.as_ref(),
        })
    }

    /// The text as it stands.
    pub fn text(&self) -> &str {
        &self.text
    }

    fn read_marks(&self) -> (String, Vec<Span>) {
        let (mut text, mut marks, mut open) = (String::new(), Vec::new(), None);
        for character in self.text.chars() {
            match character {
                '⟦' => open = Some(text.len()),
                '⟧' => marks.push(Span::new(
                    open.take().expect("a mark opens before it closes"),
                    text.len(),
                )),
                _ => text.push(character),
            }
        }
        marks.sort_unstable();
        (text, marks)
    }
}

fn span_of(place: Place) -> Span {
    match place {
        Place::At(span) => span,
        Place::After(offset) => Span {
            start: offset,
            end: offset,
        },
        Place::Whole => panic!("a finding about the whole text has no place to mark"),
    }
}

/// The ```` ```bad ```` and ```` ```good ```` blocks of a rule's docs: kind, slot, text.
pub(super) fn examples(doc: &'static str) -> Vec<(&'static str, &'static str, String)> {
    let mut found = Vec::new();
    let mut open: Option<(&str, &str, String)> = None;
    for line in doc.lines() {
        match (&mut open, line.trim_end().strip_prefix("```")) {
            (None, Some(info)) => {
                let (kind, slot) = info.split_once(' ').unwrap_or((info, "paragraph"));
                open = Some((kind, slot, String::new()));
            }
            (Some(_), Some("")) => found.extend(open.take()),
            (Some((.., text)), _) => {
                text.push_str(line);
                text.push('\n');
            }
            (None, None) => {}
        }
    }
    found
}

/// The report that an example of the docs stands for.
pub(super) fn example_report(slot: &str, text: &str) -> Draft {
    match slot {
        "whole" => Draft::whole(text.trim_end()),
        "paragraph" => Draft::paragraph(text),
        // Two paragraphs, one of each year.
        "years" => {
            let (last, this) = text.split_once("本年：").expect("本年： begins this year's");
            Draft::years(last.trim_start_matches("上年："), this)
        }
        slot => Draft::with(slot, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_wrong_with_the_exemplary_report() {
        let draft = Draft::example();
        let findings = draft.findings();
        let said: Vec<_> = findings
            .iter()
            .map(|finding| (finding.rule.id, &finding.message))
            .collect();
        assert!(said.is_empty(), "{said:?}\n{}", draft.text());
    }

    /// The exemplary report with one sentence more, which is right however much it looks like a slip.
    #[test]
    fn what_must_never_be_flagged() {
        let sentences = [
            "组织学习《宪法》《民法典》《行政复议法》等法律法规。",
            "落实青政发〔2023〕43号文件要求。",
            "（十）依法履行职责，科学实施决策。全年召开会议12次。",
            "落实“谁执法谁普法”普法责任制。",
            "信访总量、重复信访同比分别下降19.6%、18.8%。",
            "学习党的十九届二中、三中、四中、五中、六中全会精神。",
            "全年一审败诉0件。",
            "落实行政执法公示、执法全过程记录、重大执法决定法制审核制度。",
            "开展《环境保护法》宣传活动3次。",
            "2024年2月18日召开推进会。",
            "坚持24小时值班。",
            "开展“人人参与创建，人人共享平安”活动。",
            "上一年度督察反馈的问题已经全部整改。",
            "宣传“一社区一警”“一社区一法律顾问”。",
            "发放宣传册4000余份。",
        ];
        for sentence in sentences {
            let findings = Draft::paragraph(sentence).findings();
            let said: Vec<_> = findings
                .iter()
                .map(|finding| (finding.rule.id, &finding.message))
                .collect();
            assert!(said.is_empty(), "{sentence}: {said:?}");
        }
        for (slot, text) in [
            ("addressee", "县委、县政府："),
            (
                "plan",
                "四、下一年度工作安排\n（一）充实执法力量。增配执法人员4名，实现执法巡查覆盖全部村居，健全执法巡查制度，提高执法规范化水平。\n（二）丰富普法形式。全年开展线上普法宣传10场，组织干部法治培训4期，提升干部依法办事能力。",
            ),
        ] {
            let findings = Draft::with(slot, text).findings();
            let said: Vec<_> = findings
                .iter()
                .map(|finding| (finding.rule.id, &finding.message))
                .collect();
            assert!(said.is_empty(), "{slot}: {said:?}");
        }
    }
}
