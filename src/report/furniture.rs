//! What paper puts around a report: page numbers, running heads, a table of contents.

use std::collections::HashMap;

use crate::report::line::Line;
use crate::report::{OrdinalForm, ordinal, title};
use crate::text::Search as _;

/// For every line whether it is no text of the report.
pub(super) fn mark(lines: &[Line]) -> Vec<bool> {
    let texts: Vec<&str> = lines.iter().map(|line| line.text.text()).collect();
    let mut marked: Vec<bool> = texts
        .iter()
        .map(|text| is_page_number(text) || has_leader(text))
        .collect();
    contents(&texts, &mut marked);
    running_heads(&texts, &mut marked);
    marked
}

/// “— 3 —”, “-3-”, “3”, “3/8”, “第3页”, “第3页 共8页”.
fn is_page_number(text: &str) -> bool {
    let length = text.chars().count();
    if length > 12 || !text.contains(|character: char| character.is_ascii_digit()) {
        return false;
    }
    let dashed = |character: char| matches!(character, '-' | '—' | '–' | '－' | '―' | '─' | '·' | ' ' | '~');
    let inner = text.trim_matches(dashed);
    let digits = |text: &str| {
        (1..=3).contains(&text.len()) && text.chars().all(|character| character.is_ascii_digit())
    };
    if digits(inner) {
        return true;
    }
    if let Some((page, pages)) = inner.split_once('/') {
        return digits(page.trim()) && digits(pages.trim());
    }
    let Some(rest) = inner.strip_prefix('第') else {
        return false;
    };
    let number = rest.trim_start_matches(|character: char| character.is_ascii_digit());
    let behind = number.trim_start().strip_prefix('页');
    number.len() < rest.len()
        && behind.is_some_and(|behind| {
            behind
                .chars()
                .all(|character| character.is_ascii_digit() || "共页,，/ ".has(character))
        })
}

/// A line of a table of contents: words, a leader of dots, a page number.
fn has_leader(text: &str) -> bool {
    let words = text.trim_end_matches(|character: char| character.is_ascii_digit());
    let page = text.len() - words.len();
    let bare = words.trim_end_matches(['.', '…', '·', '．', '⋯', ' ', '\t', '-', '—', '_', '。']);
    let leader = words[bare.len()..].chars().count();
    let dots = words[bare.len()..].says("..") || words[bare.len()..].contains(['…', '·', '⋯']);
    (1..=3).contains(&page)
        && !bare.is_empty()
        && text.chars().count() <= 200
        && (leader >= 2 && dots || words.ends_with('\t') && ordinal::ordinal_at(text).is_some())
}

/// The lines under 目录, until the outline begins anew or something else stands there.
fn contents(texts: &[&str], marked: &mut [bool]) {
    let Some(start) = texts
        .iter()
        .take(60)
        .position(|text| matches!(*text, "目录" | "目次" | "目录："))
    else {
        return;
    };
    let mut seen = false;
    let mut end = start + 1;
    while end < texts.len() {
        let text = texts[end];
        let number = ordinal::ordinal_at(text);
        let first = number.is_some_and(|(form, number, _)| number == 1 && form <= OrdinalForm::Han);
        let entry = marked[end] || number.is_some() && text.chars().count() <= 60 && !text.contains('。');
        // The second “一、” is the text's own.
        if !entry || first && seen && !marked[end] {
            break;
        }
        seen |= first;
        end += 1;
    }
    // Headings without text under them and nothing more: the report itself is an outline.
    let rest = texts[end..].iter().any(|text| text.chars().count() > 60);
    if rest && end > start + 2 {
        marked[start..end].fill(true);
    }
}

/// The title again at the top of every page: all of them, but for the one that is the title.
fn running_heads(texts: &[&str], marked: &mut [bool]) {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, text) in texts.iter().enumerate() {
        let length = text.len();
        if (18..=180).contains(&length) && title::could_be(text) {
            places.entry(text).or_default().push(index);
        }
    }
    for lines in places.values().filter(|lines| lines.len() >= 3) {
        let another = texts
            .iter()
            .enumerate()
            .skip(lines[0])
            .take(8)
            .any(|(index, text)| !lines.contains(&index) && title::could_be(text));
        let kept = usize::from(!another);
        for index in &lines[kept..] {
            marked[*index] = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers() {
        for text in ["—3—", "-3-", "3", "12", "3/8", "第3页", "第3页共8页", "－1－"] {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["2024", "1.5万", "3件", "第3条", "12345", "—", "1月", "（3）"] {
            assert!(!is_page_number(text), "{text}");
        }
    }

    #[test]
    fn lines_of_contents() {
        for text in [
            "一、主要举措和成效…………1",
            "二、存在的不足......12",
            "（一）依法履职·······3",
        ] {
            assert!(has_leader(text), "{text}");
        }
        for text in ["一、主要举措和成效", "全年召开会议12", "办结率98.5", "……"] {
            assert!(!has_leader(text), "{text}");
        }
    }
}
