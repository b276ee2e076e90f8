//! Automatic numbers of a Word file: they stand nowhere in its text and have to be counted.

use super::counting::written;
use super::xml::{Scanner, Tag, Token, words};

/// Levels of a list.
const LEVELS: usize = 9;
/// Styles that rest on styles; more hops are a circle.
const HOPS: usize = 12;

/// One level of a list.
#[derive(Clone, Debug, Default)]
struct Level {
    start: u32,
    format: String,
    /// `（%2）`
    text: String,
    /// The style of paragraphs that are numbered so.
    style: String,
    /// Nothing or a blank behind it, where a tab is not said by default.
    behind: String,
    /// All numbers in digits.
    legal: bool,
    /// The level (from 1) after which it begins anew; 0 never.
    restart: Option<u32>,
}

/// A list, with how far it has been counted.
#[derive(Debug, Default)]
struct List {
    id: u32,
    levels: Vec<Level>,
    /// It is what this style says.
    linked: String,
    counted: [Option<u32>; LEVELS],
}

/// A use of a list.
#[derive(Debug, Default)]
struct Use {
    id: u32,
    list: u32,
    starts: Vec<(usize, u32)>,
    levels: Vec<(usize, Level)>,
}

/// What a paragraph, or a style for it, says of its number.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    /// The use of a list; 0 for none.
    pub list: Option<u32>,
    /// The level.
    pub level: Option<usize>,
}

#[derive(Debug, Default)]
struct Style {
    id: String,
    parent: String,
    asked: Asked,
}

/// All lists of a file, and who uses them.
#[derive(Debug, Default)]
pub struct Numbering {
    lists: Vec<List>,
    uses: Vec<Use>,
    styles: Vec<Style>,
    /// The style of paragraphs that name none.
    usual: String,
}

impl Asked {
    /// Takes in an element of `w:numPr`.
    pub fn take(&mut self, tag: &Tag) {
        match tag.name {
            "w:numId" => self.list = tag.number("w:val"),
            "w:ilvl" => self.level = tag.number("w:val").map(|level| (level as usize).min(LEVELS - 1)),
            _ => {}
        }
    }
}

impl Numbering {
    /// From the parts `numbering.xml` and `styles.xml`; either may be empty.
    pub fn read(numbering: &str, styles: &str) -> Self {
        let mut read = Self::default();
        read.read_lists(numbering);
        read.read_styles(styles);
        read
    }

    fn read_lists(&mut self, xml: &str) {
        let mut level: Option<(usize, Level)> = None;
        for token in Scanner::new(xml) {
            match token {
                Token::Open(tag) => match tag.name {
                    "w:abstractNum" => self.lists.push(List {
                        id: tag.number("w:abstractNumId").unwrap_or_default(),
                        ..List::default()
                    }),
                    "w:num" => self.uses.push(Use {
                        id: tag.number("w:numId").unwrap_or_default(),
                        ..Use::default()
                    }),
                    "w:abstractNumId" => {
                        if let Some(last) = self.uses.last_mut() {
                            last.list = tag.number("w:val").unwrap_or_default();
                        }
                    }
                    "w:numStyleLink" => {
                        if let Some(list) = self.lists.last_mut() {
                            tag.value().clone_into(&mut list.linked);
                        }
                    }
                    "w:lvl" | "w:lvlOverride" => {
                        let index = tag.number("w:ilvl").unwrap_or_default() as usize;
                        level = Some((index.min(LEVELS - 1), Level::default()));
                    }
                    "w:startOverride" => {
                        if let (Some(last), Some((index, _))) = (self.uses.last_mut(), &level) {
                            last.starts.push((*index, tag.number("w:val").unwrap_or(1)));
                        }
                    }
                    _ => {
                        if let Some((_, level)) = &mut level {
                            level.take(&tag);
                        }
                    }
                },
                Token::Close("w:lvl") => {
                    let Some((index, level)) = level.take() else {
                        continue;
                    };
                    if let Some(last) = self.uses.last_mut() {
                        last.levels.push((index, level));
                    } else if let Some(list) = self.lists.last_mut() {
                        list.levels
                            .resize_with(LEVELS.max(list.levels.len()), Level::default);
                        list.levels[index] = level;
                    }
                }
                _ => {}
            }
        }
    }

    fn read_styles(&mut self, xml: &str) {
        for token in Scanner::new(xml) {
            let Token::Open(tag) = token else { continue };
            if tag.name == "w:style" {
                let id = tag.get("w:styleId").unwrap_or_default();
                if tag.get("w:type") == Some("paragraph")
                    && matches!(tag.get("w:default"), Some("1" | "true"))
                {
                    id.clone_into(&mut self.usual);
                }
                self.styles.push(Style {
                    id: id.to_owned(),
                    ..Style::default()
                });
            } else if let Some(style) = self.styles.last_mut() {
                match tag.name {
                    "w:basedOn" => tag.value().clone_into(&mut style.parent),
                    _ => style.asked.take(&tag),
                }
            }
        }
    }

    /// What the style says of the number, by itself or by what it rests on.
    fn of_style(&self, id: &str) -> Asked {
        let mut asked = Asked::default();
        let mut next = id;
        for _ in 0..HOPS {
            let Some(style) = self.styles.iter().find(|style| style.id == next) else {
                break;
            };
            asked.level = asked.level.or(style.asked.level);
            if style.asked.list.is_some() {
                asked.list = style.asked.list;
                // A style often says the list alone, and the list which level is the style's.
                let known = self.list_of(style.asked.list.unwrap_or_default());
                let level = known.and_then(|(_, list)| {
                    let levels = &self.lists[list].levels;
                    levels
                        .iter()
                        .position(|level| !level.style.is_empty() && level.style == next)
                });
                asked.level = asked.level.or(level);
                break;
            }
            next = &style.parent;
        }
        asked
    }

    /// The use with this id and the list it uses.
    fn list_of(&self, id: u32) -> Option<(usize, usize)> {
        let mut id = id;
        for _ in 0..HOPS {
            let at = self.uses.iter().position(|of| of.id == id)?;
            let list = self.lists.iter().position(|list| list.id == self.uses[at].list)?;
            if self.lists[list].linked.is_empty() || !self.lists[list].levels.is_empty() {
                return Some((at, list));
            }
            let linked = self
                .styles
                .iter()
                .find(|style| style.id == self.lists[list].linked)?;
            id = linked.asked.list?;
        }
        None
    }

    /// The number of the next paragraph of this style that asks for this; empty for none.
    pub fn next(&mut self, style: Option<&str>, own: Asked) -> String {
        let asked = self.of_style(style.unwrap_or(&self.usual));
        let id = own.list.or(asked.list).unwrap_or_default();
        let level = own.level.or(asked.level).unwrap_or_default();
        if id == 0 {
            return String::new();
        }
        let Some((at, list)) = self.list_of(id) else {
            return String::new();
        };
        self.count(at, list, level);
        let shown = |index: usize| -> Option<&Level> {
            let own = self.uses[at].levels.iter().find(|(of, _)| *of == index);
            own.map(|(_, level)| level)
                .or_else(|| self.lists[list].levels.get(index))
        };
        let Some(of) = shown(level).filter(|level| !matches!(level.format.as_str(), "bullet" | "none"))
        else {
            return String::new();
        };
        let mut out = String::new();
        let mut characters = of.text.chars().peekable();
        while let Some(character) = characters.next() {
            let index = characters
                .peek()
                .filter(|_| character == '%')
                .and_then(|next| next.to_digit(10));
            let Some(index) = index.and_then(|index| (index as usize).checked_sub(1)) else {
                out.push(character);
                continue;
            };
            characters.next();
            if let Some(level) = shown(index) {
                let value = self.lists[list].counted[index.min(LEVELS - 1)].unwrap_or(level.start);
                let format = if of.legal { "decimal" } else { &level.format };
                out.push_str(&written(value, format));
            }
        }
        // 第一章 has to be kept apart from what follows; 一、 and （一） are by themselves.
        if of.behind != "nothing" && out.ends_with(char::is_alphanumeric) {
            out.push(' ');
        }
        out
    }

    fn count(&mut self, at: usize, list: usize, level: usize) {
        let own = &mut self.uses[at];
        let begins = own.starts.iter().position(|(of, _)| *of == level);
        // Only the first paragraph of this use begins anew.
        let begins = begins.map(|index| own.starts.swap_remove(index).1);
        let list = &mut self.lists[list];
        let start = list.levels.get(level).map_or(1, |level| level.start);
        let value =
            begins.unwrap_or_else(|| list.counted[level].map_or(start, |count| count.saturating_add(1)));
        list.counted[level] = Some(value);
        for deeper in level + 1..LEVELS {
            let restart = list.levels.get(deeper).and_then(|level| level.restart);
            if restart.is_none_or(|restart| restart > level as u32) {
                list.counted[deeper] = None;
            }
        }
    }
}

impl Level {
    fn take(&mut self, tag: &Tag) {
        match tag.name {
            "w:start" => self.start = tag.number("w:val").unwrap_or_default(),
            "w:numFmt" => tag.value().clone_into(&mut self.format),
            "w:lvlText" => self.text = words(tag.value()),
            "w:pStyle" => tag.value().clone_into(&mut self.style),
            "w:suff" => tag.value().clone_into(&mut self.behind),
            "w:isLgl" => self.legal = tag.is_on(),
            "w:lvlRestart" => self.restart = tag.number("w:val"),
            _ => {}
        }
    }
}
