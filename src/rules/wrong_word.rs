//! 需要核实: a word that is written for another one of the same sound or shape.

use std::sync::LazyLock;

use super::{
    Class, Context, Edit, Finding, Place, Rule,
    passage::{Passage, shortened},
};
use crate::lexicon::slip::{Hit, Scope, Slip, Slips, doubles, in_title, quotation_around};
use crate::lexicon::sound::misheard;
use crate::report::Level;
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "wrong-word",
    title: "用词疑有误",
    class: Class::Verify,
    why: "同音、形近的字词容易输错，写错了意思就变了。",
    basis: "《现代汉语词典》和法律、文件的正式用语",
    doc: "
## 查什么
同音字、形近字的误用（慎密、布署、既使），本类报告固定搭配里的误用（制约权利、法制宣传、由法律风险），
以及不合本级机关的用语（街道写成党组）。书名号里的名称和成段的引文不看；两可的写法不提示。

## 为什么
错字在词典里往往也是词，通读时不容易看出来。

## 怎么改
核对原意，改为提示的写法。

## 例
```bad
聘请法律顾问审查合同41份，未经审查或者由法律风险的合同一律不签。
```
```good
由法律顾问审查合同41份，落实重大执法决定法制审核制度，保障公民权利，强化对权力的制约和监督。
```
",
    check,
};

/// A quotation longer than this is somebody else's text; a shorter one is a set phrase.
const QUOTATION: usize = 20;

static SLIPS: LazyLock<Slips> = LazyLock::new(|| Slips::read(rows!("confusions")));

fn check(rule: &'static Rule, context: &Context, findings: &mut Vec<Finding>) {
    let mut said: Vec<(&Slip, &str, Finding)> = Vec::new();
    for (passage, hit) in hits(context, &SLIPS) {
        let slip = SLIPS.slip(hit.slip);
        let quoted = &passage.text()[hit.quoted.clone()];
        let span = passage.span(hit.range.clone());
        let same = |other: &Slip| (other.wrong, other.right) == (slip.wrong, slip.right);
        let finding = if let Some((_, first, finding)) = said.iter_mut().find(|(other, ..)| same(other)) {
            if *first != quoted && !slip.right.is_empty() {
                finding.advice = format!("逐处核对后改为“{}”。", slip.right.replace('/', "”或“"));
            }
            finding.places.push(Place::At(span));
            finding
        } else {
            let meant = passage.text()[hit.quoted.start..hit.range.start].to_owned()
                + slip.right
                + &passage.text()[hit.range.end..hit.quoted.end];
            let (message, advice) = wording(slip, quoted, &meant);
            let mut finding = rule.finding(Place::At(span), message, advice);
            if slip.hint {
                finding = finding.class(Class::Improve);
            }
            said.push((slip, quoted, finding));
            let Some((.., finding)) = said.last_mut() else {
                continue;
            };
            finding
        };
        if !slip.right.is_empty()
            && !slip.right.contains('/')
            && !doubles(passage.text(), &hit.range, slip.right)
        {
            finding.edits.push(Edit {
                span,
                text: slip.right.to_owned(),
            });
        }
    }
    let places = said.iter().flat_map(|(.., finding)| &finding.places);
    let spans: Vec<Span> = places
        .filter_map(|place| match place {
            Place::At(span) => Some(*span),
            _ => None,
        })
        .collect();
    findings.extend(said.into_iter().map(|(.., finding)| finding));
    findings.extend(misheard_phrases(rule, context, &spans));
}

/// Set phrases with a character of the same sound, where no row of the table has spoken.
fn misheard_phrases(rule: &'static Rule, context: &Context, said: &[Span]) -> Vec<Finding> {
    let mut found: Vec<(String, Finding)> = Vec::new();
    for passage in context.own_passages() {
        let text = passage.text();
        for slip in misheard(text) {
            let span = passage.span(slip.wrong.clone());
            if said
                .iter()
                .any(|other| other.overlaps(passage.span(slip.phrase.clone())))
                || in_title(text, &slip.phrase)
                || quotation_around(text, &slip.phrase) > QUOTATION
            {
                continue;
            }
            let edit = Edit {
                span,
                text: slip.meant().to_owned(),
            };
            let written = &text[slip.phrase.clone()];
            if let Some((_, finding)) = found.iter_mut().find(|(other, _)| other == written) {
                finding.places.push(Place::At(span));
                finding.edits.push(edit);
                continue;
            }
            let (quoted, meant) = (shortened(written, 16), shortened(slip.right, 18));
            let mut finding = rule.finding(
                Place::At(span),
                format!("“{quoted}”疑为“{meant}”"),
                format!("核对后改为“{meant}”。"),
            );
            finding.edits.push(edit);
            found.push((written.to_owned(), finding));
        }
    }
    found.into_iter().map(|(_, finding)| finding).collect()
}

fn wording(slip: &Slip, quoted: &str, meant: &str) -> (String, String) {
    let quoted = shortened(quoted, 16);
    if slip.right.is_empty() {
        let advice = "核对是否适用于本单位，不适用的删去。";
        return (format!("“{quoted}”{}", slip.note), advice.to_owned());
    }
    let meant = shortened(meant, 18).replace('/', "”或“");
    (
        format!("“{quoted}”疑为“{meant}”"),
        format!("核对后改为“{meant}”。"),
    )
}

/// Every slip that stands in the report's own words, with the passage it stands in.
pub(super) fn hits<'a>(context: &'a Context, slips: &Slips) -> Vec<(Passage<'a>, Hit)> {
    let head = &context.report.head;
    let township = head.level == Some(Level::Township);
    let signatures = context
        .report
        .tail
        .signatures
        .iter()
        .map(|(organ, _)| organ.as_str());
    let organs: Vec<&str> = head.organ.as_deref().into_iter().chain(signatures).collect();
    let named = |word: &str| organs.iter().any(|organ| organ.contains(word));
    // Some streets have a 党委 all the same.
    let street = township && named("街道") && !named("街道委员会");
    let applies = |scope: Scope| match scope {
        Scope::All => true,
        Scope::Township => township,
        Scope::Street => street,
        Scope::Town => township && !street,
    };
    let mut found = Vec::new();
    for passage in context.own_passages() {
        let text = passage.text();
        for hit in slips.find(text, applies) {
            let quotation = quotation_around(text, &hit.range);
            let foreign = quotation > QUOTATION || quotation > 0 && slips.slip(hit.slip).unquoted;
            if !foreign && !in_title(text, &hit.range) {
                found.push((passage, hit));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
