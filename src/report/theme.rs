//! Which of the nine themes of the programme the report touches.

use std::ops::Range;

use crate::lexicon::figures::{indicators, themes};
use crate::report::{Block, BlockKind, Figure, SectionId};

/// How a theme is touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThemeLevel {
    /// With figures.
    Figures,
    /// In words only.
    Words,
    /// Not at all.
    None,
}

impl ThemeLevel {
    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            ThemeLevel::Figures => "figures",
            ThemeLevel::Words => "words",
            ThemeLevel::None => "none",
        }
    }
}

/// One of the nine themes.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Id from `lexicon/themes.tsv`.
    pub id: &'static str,
    /// Chinese name.
    pub name: &'static str,
    /// How it is touched.
    pub level: ThemeLevel,
}

/// The nine themes, from the measures (or, where a report has none, from all of it).
pub(super) fn read(blocks: &[Block], figures: &[Figure]) -> Vec<Theme> {
    let measures = blocks
        .iter()
        .any(|block| block.section == Some(SectionId::Measures));
    let of_interest = |section: Option<SectionId>| !measures || section == Some(SectionId::Measures);
    let texts: Vec<&str> = blocks
        .iter()
        .filter(|block| {
            matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading) && of_interest(block.section)
        })
        .map(|block| block.text.text())
        .collect();
    themes()
        .iter()
        .map(|row| {
            let counted = figures
                .iter()
                .any(|figure| figure.theme == row.id && !figure.target && of_interest(figure.section));
            let said = || {
                texts
                    .iter()
                    .any(|text| row.words.iter().any(|word| text.contains(word)))
            };
            let level = if counted {
                ThemeLevel::Figures
            } else if said() {
                ThemeLevel::Words
            } else {
                ThemeLevel::None
            };
            Theme {
                id: row.id,
                name: row.name,
                level,
            }
        })
        .collect()
}

/// The theme of a figure: from its subject, else its clause, else its sentence, else the opening words of its paragraph.
pub(super) fn of_figure(text: &str, range: &Range<usize>, subject: &str) -> &'static str {
    let mark = |character: char| matches!(character, '，' | '。' | '；' | '：' | '\n');
    let start = text[..range.start].rfind(mark).unwrap_or(0);
    let end = text[range.end..]
        .find(mark)
        .map_or(text.len(), |length| range.end + length);
    let sentence = text[..range.start].rfind('。').unwrap_or(0);
    let opening = text.find('。').unwrap_or(text.len());
    [subject, &text[start..end], &text[sentence..end], &text[..opening]]
        .into_iter()
        .find_map(theme_of)
        .unwrap_or("")
}

/// The theme whose word in `words` is the longest, indicators before themes; of two equal ones the later in the text,
/// because the head of a Chinese noun phrase stands at its end.
fn theme_of(words: &str) -> Option<&'static str> {
    let words: &str = match words.char_indices().nth(200) {
        Some((at, _)) => &words[..at],
        None => words,
    };
    let best = |rows: &mut dyn Iterator<Item = (&'static str, &'static [&'static str])>| {
        rows.flat_map(|(theme, list)| list.iter().map(move |word| (theme, *word)))
            .filter_map(|(theme, word)| words.rfind(word).map(|at| (word.len(), at, theme)))
            .max_by_key(|(length, at, _)| (*length, *at))
            .map(|(_, _, theme)| theme)
    };
    best(&mut indicators().iter().map(|row| (row.theme, row.words.as_slice())))
        .or_else(|| best(&mut themes().iter().map(|row| (row.id, row.words.as_slice()))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_have_themes() {
        for (subject, theme) in [
            ("派发宣传册", "leadership"),
            ("办结12345热线", "digital"),
            ("成功调解", "disputes"),
            ("按期办结率", "functions"),
            ("审查合同", "rules"),
            ("一审败诉", "oversight"),
            ("组织应急演练", "emergencies"),
            ("在岗执法人员", "enforcement"),
            ("聘请法律顾问", "decisions"),
        ] {
            assert_eq!(theme_of(subject), Some(theme), "{subject}");
        }
        assert_eq!(theme_of("种植茶树"), None);
    }
}
