//! Comments in the very Word file that the text came from: words and settings stay, all parts but four stay byte for byte.

use super::Stamp;
use super::notes::{comments, edges, notes};
use super::word::{HEAD, MAIN, OFFICE, relation, relations};
use super::zip::Zip;
use crate::input::word::{Line, Word, related, relations_of};
use crate::input::xml::{Scanner, Token};
use crate::input::zip::Archive;
use crate::json::{Checked, Range};
use crate::text::order;
use crate::view::{Units, View};

/// Lines at least so long are known again anywhere behind the last one; shorter ones only close to it.
const LONG: usize = 24;
const CLOSE: usize = 4;

/// The file with comments, and for how many findings no place was found because the text has been changed since: they stand
/// together in the comment on the title. None when `file` cannot be read any more.
pub fn original(
    file: &[u8],
    text: &str,
    view: &View,
    checked: &Checked,
    stamp: &Stamp,
) -> Option<(Vec<u8>, usize)> {
    let archive = Archive::open(file)?;
    let word = Word::open(&archive).ok()?;
    let places = Places::new(&word, text);
    let (notes, lost) = notes(text, view, checked, |place| {
        places.of(place.start, place.start == place.end).is_some() && places.of(place.end, true).is_some()
    });
    if notes.is_empty() {
        return Some((file.to_vec(), 0));
    }

    let folder = &word.part[..word.part.rfind('/').map_or(0, |at| at + 1)];
    let relations_part = relations_of(&word.part);
    let links = archive.text(&relations_part).unwrap_or_default();
    let known = related(&links, "comments", folder);
    let old = known.as_ref().and_then(|part| archive.text(part).ok());
    let (part, old) = match (known, old) {
        (Some(part), Some(old)) => (part, Some(old)),
        _ => ([folder, "fazhi-comments.xml"].concat(), None),
    };
    let first = old.as_deref().map_or(0, free_id);
    let new = comments(&notes, first, stamp);

    let mut insertions: Vec<(usize, String)> = Vec::new();
    let mut before = places.first()?;
    for edge in edges(&notes) {
        let spot = places
            .of(edge.at, edge.ends || edge.empty)
            .unwrap_or(places.first()?);
        // Comments begin and end in the order of the text.
        let spot = if spot.at < before.at { before } else { spot };
        spot.insert(&word, edge.mark(first), &mut insertions);
        before = spot;
    }
    let changed = [
        (word.part.as_str(), with(&word.document, insertions)),
        (
            part.as_str(),
            match &old {
                Some(old) => before_end(old, "w:comments", &new),
                None => [HEAD, "<w:comments ", MAIN, ">", &new, "</w:comments>"].concat(),
            },
        ),
        (
            relations_part.as_str(),
            match &old {
                Some(_) => links.clone(),
                None => before_end(
                    &if links.is_empty() { relations("") } else { links },
                    "Relationships",
                    &relation("fazhi", "fazhi-comments").replacen(
                        &[OFFICE, "fazhi"].concat(),
                        &[OFFICE, "comments"].concat(),
                        1,
                    ),
                ),
            },
        ),
        ("[Content_Types].xml", {
            let types = archive.text("[Content_Types].xml").ok()?;
            let entry = ["<Override PartName=\"/", &part, "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>"].concat();
            match &old {
                Some(_) => types,
                None => before_end(&types, "Types", &entry),
            }
        }),
    ];
    let mut zip = Zip::default();
    for entry in &archive.entries {
        match changed
            .iter()
            .find(|(name, _)| entry.name.eq_ignore_ascii_case(name.as_bytes()))
        {
            Some((name, content)) => zip.file(name, content),
            None => zip.copy(entry),
        }
    }
    for (name, content) in &changed {
        if !archive.has(name) {
            zip.file(name, content);
        }
    }
    Some((zip.finish(), lost))
}

/// A place in the document.
#[derive(Clone, Copy)]
struct Spot {
    at: usize,
    /// The run whose words it cuts.
    run: Option<usize>,
    /// Where those words begin.
    words: usize,
}

/// Where the lines of the text stand in the file.
struct Places<'a> {
    word: &'a Word,
    units: Units<'a>,
    /// First byte of each line of the text, with its line in the file.
    lines: Vec<(usize, Option<usize>)>,
}

impl<'a> Places<'a> {
    fn new(word: &'a Word, text: &'a str) -> Self {
        let now: Vec<&str> = text.split('\n').collect();
        let then: Vec<&str> = word.lines.iter().map(|line| line.text.as_str()).collect();
        let same = |(one, other): (&&str, &&str)| one.trim() == other.trim();
        let top = now
            .iter()
            .zip(&then)
            .take_while(|pair| same((pair.0, pair.1)))
            .count();
        let most = now.len().min(then.len()) - top;
        let pairs = now.iter().rev().zip(then.iter().rev()).take(most);
        let bottom = pairs.take_while(|pair| same((pair.0, pair.1))).count();
        let (end, behind) = (now.len() - bottom, then.len() - bottom);
        let mut lines = Vec::new();
        let (mut byte, mut next) = (0, top);
        for (index, line) in now.iter().enumerate() {
            let of = if index < top {
                Some(index)
            } else if index >= end {
                Some(index + behind - end)
            } else {
                let reach = if line.len() < LONG { CLOSE } else { usize::MAX };
                let found = (next..behind).take(reach).find(|at| same((line, &then[*at])));
                next = found.map_or(next, |found| found + 1);
                found.filter(|_| !line.trim().is_empty())
            };
            lines.push((byte, of));
            byte += line.len() + 1;
        }
        Self {
            word,
            units: Units::new(text),
            lines,
        }
    }

    /// The first place at which something can be put in.
    fn first(&self) -> Option<Spot> {
        let at = self.word.lines.iter().find_map(|line| line.anchor)?;
        Some(Spot {
            at,
            run: None,
            words: 0,
        })
    }

    /// Where code unit `at` of the text stands in the file: in front of the character there, or behind the one before it.
    fn of(&self, at: u32, behind: bool) -> Option<Spot> {
        let byte = self.units.byte(at);
        let index = self
            .lines
            .partition_point(|(start, _)| *start <= byte)
            .checked_sub(1)?;
        let (start, line) = self.lines[index];
        let line = &self.word.lines[line?];
        let own = self.units.slice(Range { start: 0, end: at });
        let own = &own[start.min(own.len())..];
        // Blanks at the ends of a line are no difference.
        let before = line.text.len() - line.text.trim_start().len();
        let blank = own.trim_start().len() + before;
        self.spot(line, blank, behind)
    }

    fn spot(&self, line: &Line, at: usize, behind: bool) -> Option<Spot> {
        let document = &self.word.document;
        let Some((written, run)) = line.place(document, at, behind) else {
            return line.anchor.map(|at| Spot {
                at,
                run: None,
                words: 0,
            });
        };
        let of = self.word.runs[run];
        let (front, rest) = (
            &document[of.content.min(written)..written],
            &document[written..of.end.max(written)],
        );
        let whole = |at| Spot {
            at,
            run: None,
            words: 0,
        };
        Some(
            if front.starts_with("<w:t") && front.rfind('<') == Some(0) && front.ends_with('>') {
                whole(of.start)
            } else if rest == "</w:t></w:r>" {
                whole(of.end)
            } else {
                let words = document[..written].rfind('>').map_or(written, |at| at + 1);
                Spot {
                    at: written,
                    run: Some(run),
                    words,
                }
            },
        )
    }
}

impl Spot {
    /// Puts `mark` in here; where that is inside a run, the run becomes two with the same settings.
    fn insert(&self, word: &Word, mark: String, insertions: &mut Vec<(usize, String)>) {
        const SPLIT: &str = "<w:t xml:space=\"preserve\">";
        let Some(run) = self.run.map(|run| word.runs[run]) else {
            insertions.push((self.at, mark));
            return;
        };
        let again = ["<w:r>", &word.document[run.settings.0..run.settings.1], SPLIT].concat();
        if let Some((_, last)) = insertions
            .last_mut()
            .filter(|(at, words)| *at == self.at && words.ends_with(SPLIT))
        {
            last.truncate(last.len() - again.len());
            *last += &[&mark, again.as_str()].concat();
            return;
        }
        // Blanks at the cut are part of the words now.
        if word.document[..self.words].ends_with("<w:t>") {
            let tag = (self.words - 1, " xml:space=\"preserve\"".to_owned());
            if !insertions.contains(&tag) {
                insertions.push(tag);
            }
        }
        insertions.push((self.at, ["</w:t></w:r>", &mark, &again].concat()));
    }
}

/// The document with what is put in.
fn with(document: &str, mut insertions: Vec<(usize, String)>) -> String {
    order::by_number(&mut insertions, |(at, _)| *at as u64);
    let mut out = String::with_capacity(document.len() + 200 * insertions.len());
    let mut done = 0;
    for (at, words) in insertions {
        out.push_str(&document[done..at]);
        out.push_str(&words);
        done = at;
    }
    out.push_str(&document[done..]);
    out
}

/// `inside` as the last thing in the element `name`, which is the whole of `xml`.
fn before_end(xml: &str, name: &str, inside: &str) -> String {
    let end = ["</", name, ">"].concat();
    if let Some(at) = xml.rfind(&end) {
        return [&xml[..at], inside, &xml[at..]].concat();
    }
    // It was empty.
    match xml.rfind("/>") {
        Some(at) => [&xml[..at], ">", inside, &end].concat(),
        None => xml.to_owned(),
    }
}

/// The first number that no comment has.
fn free_id(comments: &str) -> usize {
    let ids = Scanner::new(comments).filter_map(|token| match token {
        Token::Open(tag) if tag.name == "w:comment" => tag.number("w:id"),
        _ => None,
    });
    ids.max().map_or(0, |id| id as usize + 1)
}
