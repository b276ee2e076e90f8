//! Which of the nine themes of the programme the report touches.

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

pub(super) fn read(_blocks: &[super::Block], _figures: &[super::Figure]) -> Vec<Theme> {
    Vec::new()
}
