//! Where a text cites laws, with or without 《》, and by which year a place is judged.

use std::ops::Range;

use super::{Context, passage::title_at};
use crate::lexicon::{name_may_begin_after, name_may_end_before};
use crate::report::SectionId;
use crate::text::Search as _;
use crate::text::{Span, is_han};

impl Context<'_> {
    /// The year by which what stands at `span` is judged: the plan is about the year after the report's.
    pub(super) fn year_at(&self, span: Span) -> Option<u16> {
        let year = self.report.head.year?;
        Some(if self.is_plan(span) {
            year.saturating_add(1)
        } else {
            year
        })
    }

    /// Does `span` lie in the plan?
    pub(super) fn is_plan(&self, span: Span) -> bool {
        let plan = self.report.sections.of(SectionId::Plan);
        plan.body.is_some_and(|body| body.covers(span))
            || plan.heading.is_some_and(|heading| heading.covers(span))
    }
}

/// Every 《title》: its range with both marks, and the words between them.
pub(super) fn titles(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    text.match_indices('《').filter_map(|(open, _)| {
        let title = title_at(text, open)?;
        Some((
            open..open + '《'.len_utf8() + title.len() + '》'.len_utf8(),
            title,
        ))
    })
}

/// `text` with everything inside 《…》 and “…” replaced by blanks of the same length.
pub(super) fn without_titles_and_quotations(text: &str) -> String {
    let blanked = super::passage::without_titles(text);
    if !blanked.contains('“') {
        return blanked;
    }
    let mut answer = String::with_capacity(text.len());
    let mut quoted = false;
    for character in blanked.chars() {
        quoted = (quoted || character == '“') && character != '”';
        if quoted {
            answer.extend(std::iter::repeat_n(' ', character.len_utf8()));
        } else {
            answer.push(character);
        }
    }
    // A quotation that is never closed hides nothing.
    if quoted { blanked } else { answer }
}

/// The clause around `range`: from comma to comma.
pub(super) fn clause_around(text: &str, range: &Range<usize>) -> Range<usize> {
    const MARKS: [char; 7] = ['，', ',', '。', '；', ';', '：', '！'];
    let start = text[..range.start]
        .rfind(MARKS)
        .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let end = text[range.end..]
        .find(MARKS)
        .map_or(text.len(), |at| range.end + at);
    start..end
}

/// Does any of `words` stand in `text`?
pub(super) fn has_any(text: &str, words: &[&str]) -> bool {
    text.says_any(words)
}

/// Words that make another document of a law.
const OTHER_DOCUMENTS: [&str; 8] = [
    "实施细则",
    "实施办法",
    "实施意见",
    "实施方案",
    "实施条例",
    "释义",
    "草案",
    "修正案",
];

/// Is what stands at `range` a whole name, and no part of a longer one (云山市信访条例, 合同法务)?
pub(super) fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let (before, name, after) = (&text[..range.start], &text[range.clone()], &text[range.end..]);
    let length = name.chars().count();
    // Only the state makes 法; a long name of one is no chance: 宣传全国人大通过的反有组织犯罪法.
    let law = name.ends_with(['法', '典']) && !name.ends_with("办法");
    let long_law = length >= 5 && law;
    let free_before = match before.chars().next_back() {
        None => true,
        Some(last) if !is_han(last) => !last.is_alphanumeric(),
        // 原信访条例 is said of something past.
        Some(last) => name_may_begin_after(before) || long_law && !"省市县区州旗盟镇乡国原旧《".has(last),
    };
    let free_after = match after.chars().next() {
        None => true,
        Some(first) if !is_han(first) => long_law || !first.is_alphanumeric(),
        Some(_) if OTHER_DOCUMENTS.iter().any(|word| after.starts_with(word)) => false,
        // 合同法规定 may be 合同 and 法规: only longer names may be followed by 规定.
        Some(_) => {
            long_law
                || name.ends_with("条例")
                || name_may_end_before(after).is_some_and(|word| word != "规定" || length > 3)
        }
    };
    free_before && free_after
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::laws;

    #[test]
    fn whole_names_and_parts_of_longer_ones() {
        let alone = |text: &str, name: &str| {
            let names = laws().names_in(text);
            let found = names.iter().find(|(_, found, _)| *found == name);
            found.is_some_and(|(range, ..)| stands_alone(text, range))
        };
        for (text, name) in [
            ("认真贯彻行政处罚法", "行政处罚法"),
            ("学习宪法、刑法、民法典", "刑法"),
            ("依据行政处罚法办案", "行政处罚法"),
            ("严格按行政处罚法作出决定", "行政处罚法"),
            ("反有组织犯罪法宣传活动", "反有组织犯罪法"),
            ("贯彻信访条例，", "信访条例"),
        ] {
            assert!(alone(text, name), "{text}");
        }
        for (text, name) in [
            ("制作行政处罚法律文书", "行政处罚法"),
            ("学习安全生产法律法规", "安全生产法"),
            ("落实安全生产法规", "安全生产法"),
            ("推进合同法务审查", "合同法"),
            ("贯彻劳动合同法", "合同法"),
            ("落实云山市信访条例", "信访条例"),
            ("完善统计法规", "统计法"),
            ("提高污水法治", "水法"),
            ("刑法学专业", "刑法"),
            ("行政处罚法制审核", "行政处罚法"),
        ] {
            assert!(!alone(text, name), "{text}");
        }
    }

    #[test]
    fn quotations_are_blanked() {
        let text = without_titles_and_quotations("学《宪法》和“学宪法 讲宪法”活动");
        assert!(!text.contains("宪法") && text.ends_with("活动"));
        assert!(without_titles_and_quotations("学“宪法").contains("宪法"));
    }
}
