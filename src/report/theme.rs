//! Which of the nine themes of the programme the report touches.

use std::ops::Range;

use crate::lexicon::figures::{theme_words, themes};
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
    let counted: Vec<&str> = figures
        .iter()
        .filter(|figure| !figure.target && of_interest(figure.section))
        .map(|figure| figure.theme)
        .collect();
    let said: Vec<&str> = blocks
        .iter()
        .filter(|block| {
            matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading) && of_interest(block.section)
        })
        .flat_map(|block| theme_words().all_in(block.text.text()))
        .map(|(_, _, (_, theme))| theme)
        .collect();
    themes()
        .iter()
        .map(|row| {
            let level = if counted.contains(&row.id) {
                ThemeLevel::Figures
            } else if said.contains(&row.id) {
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

/// Farther than this nobody looks for the theme of a figure.
const FARTHEST: usize = 300;

/// The theme of a figure: from its subject, else its clause, else its sentence, else the opening words of its paragraph.
/// With it the indicator, which only the subject or the words right before the figure can name.
pub(super) fn of_figure(text: &str, range: &Range<usize>, subject: &str) -> (&'static str, &'static str) {
    let before = tail(&text[..range.start]);
    let mark = |character: char| matches!(character, '，' | '。' | '；' | '：' | '\n');
    if let Some((theme, indicator)) =
        theme_of(subject).or_else(|| theme_of(&before[before.rfind(mark).unwrap_or(0)..]))
    {
        return (theme, indicator);
    }
    let after = head(&text[range.end..]);
    let theme = theme_of(&after[..after.find(mark).unwrap_or(after.len())])
        .or_else(|| theme_of(&before[before.rfind('。').unwrap_or(0)..]))
        .or_else(|| {
            let opening = head(text);
            theme_of(&opening[..opening.find('。').unwrap_or(opening.len())])
        });
    (theme.map_or("", |(theme, _)| theme), "")
}

fn tail(text: &str) -> &str {
    let start = text.len().saturating_sub(FARTHEST);
    (start..=text.len()).find_map(|at| text.get(at..)).unwrap_or("")
}

fn head(text: &str) -> &str {
    let end = text.len().min(FARTHEST);
    (0..=end).rev().find_map(|at| text.get(..at)).unwrap_or("")
}

/// The theme whose word in `words` is the longest, indicators before themes; of two equal ones the later in the text,
/// because the head of a Chinese noun phrase stands at its end.
fn theme_of(words: &str) -> Option<(&'static str, &'static str)> {
    theme_words()
        .all_in(words)
        .max_by_key(|(at, word, (indicator, _))| (!indicator.is_empty(), word.len(), *at))
        .map(|(_, _, (indicator, theme))| (theme, indicator))
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
            assert_eq!(
                theme_of(subject).map(|(theme, _)| theme),
                Some(theme),
                "{subject}"
            );
        }
        assert_eq!(theme_of("种植茶树"), None);
    }
}
