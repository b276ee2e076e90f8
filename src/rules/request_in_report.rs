//! 必须补正: a 报告 carries a request.

use super::{Class, Context, Finding, Place, Rule};
use crate::text::Search as _;

pub static RULE: Rule = Rule {
    id: "request-in-report",
    title: "报告夹带请示",
    class: Class::Must,
    why: "报告不得夹带请示事项，需要批准的另行请示。",
    basis: "《党政机关公文处理工作条例》（中办发〔2012〕14号）第十五条",
    doc: "
## 查什么
有没有“妥否，请批示”“请予批准”“请批复”这类请示用语。叙述工作时说的“报请批准”“提请审议”不算。

## 为什么
条例规定不得在报告等非请示性公文中夹带请示事项。

## 怎么改
删去请示用语，改为“特此报告”；确需批准的事项另文请示。

## 例
```bad tail
妥否，请批示。
云山县青石镇人民政府
2025年1月20日
```
```good tail
特此报告。
云山县青石镇人民政府
2025年1月20日
```
",
    check,
};

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_report() {
        return;
    }
    // “妥否，请批示。” is one; “及时报请批准” and “提请审批” tell what was done.
    let asking = pattern!(
        "([妥当]否|可否|是否(妥当|可行))[，,]?(请|敬请|恳请|特请)[^。；]{0,8}(批示|指示|批复|批准|审批|审定|审示|示)|(如|若)无(不妥|不当|异议)[，,]?(敬请|恳请|请)[^。；]{0,6}(批转|转发|批准|印发|批示|批复)|(^|[，。；：,])(特此)?(现|敬|恳|特)?请(予以|予|给予)?(批示|批复|批准|审批|核准|核批|审示|审定|审议|批转|支持解决|解决为盼)|(^|[，。；：,])(敬|恳|特)?请(县|市|区|镇|州|省|局|党|上级|领导|各位领导)[^，。；]{0,12}(批示|批复|批准|审批|审定|批转)|(^|[，。；：])恳请[^。；]{0,24}(拨付|划拨|批准|批复|给予[^。；]{0,6}(支持|资金|经费)|解决[^。；]{0,8}(经费|编制|资金))|(^|[，。；：])特此请示|(^|[，。；：])(望|盼|请|恳望)[^，。；]{0,6}(批准|批复|支持|解决)(为盼|为荷)?(。|$)"
    );
    let sentences = context
        .own_passages()
        .filter(|passage| may_ask(passage.text()))
        .flat_map(|passage| passage.sentences().collect::<Vec<_>>());
    // A request is a short sentence; long ones tell of the work.
    for sentence in sentences.filter(|sentence| sentence.text().len() <= 240 && may_ask(sentence.text())) {
        for found in asking.find_iter(sentence.text()) {
            let words = found.as_str().trim_end_matches('。');
            let mark = words
                .chars()
                .next()
                .filter(|first| "，。；：,".has(*first))
                .map_or(0, char::len_utf8);
            let span = sentence.span(found.start() + mark..found.start() + words.len());
            let message = format!("报告里写了“{}”", super::passage::shortened(&words[mark..], 24));
            findings.push(rule.finding(Place::At(span), message, "删去请示用语；需要批准的事项另行请示。"));
        }
    }
}

/// Few paragraphs have these words; only there the pattern has to run.
fn may_ask(text: &str) -> bool {
    const ASKED: [&str; 16] = [
        "批示", "指示", "批复", "批准", "审批", "审定", "审示", "核准", "核批", "恳请", "审议", "批转",
        "请示", "支持", "解决", "转发",
    ];
    let asks = text.contains(['请', '盼', '望']);
    asks && text.says_any(&ASKED)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::example::Draft;

    #[test]
    fn requests() {
        for words in [
            "⟦妥否，请批示⟧。",
            "以上报告⟦当否，请批复⟧。",
            "以上报告，⟦请予批准⟧。",
            "⟦请批示⟧。",
        ] {
            Draft::with("tail", &format!("{words}\n云山县青石镇人民政府\n2025年1月20日")).expect(&RULE);
        }
    }

    #[test]
    fn telling_of_approvals_is_no_request() {
        Draft::example().silent(&RULE);
        Draft::with("tail", "特此报告，请审阅。\n云山县青石镇人民政府\n2025年1月20日").silent(&RULE);
        Draft::paragraph("重大事项及时报请批准，规范性文件提请审批，全年受理群众请求解决的问题12个。")
            .silent(&RULE);
        Draft::paragraph("实行请示报告制度，做到事前请示、事后报告。").silent(&RULE);
    }
}
