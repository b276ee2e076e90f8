//! The text of a Word file, with the numbers that Word counts, and where in the file each word stands.

pub use super::line::{Line, Piece};
use super::numbering::{Asked, Numbering};
use super::xml::{Scanner, Tag, Token, words};
use super::zip::{Archive, Trouble};
use crate::text::Search as _;

/// A run: words set in one way.
#[derive(Clone, Copy, Debug, Default)]
pub struct Run {
    /// Where it begins.
    pub start: usize,
    /// Where its settings begin and end.
    pub settings: (usize, usize),
    /// Where its content begins.
    pub content: usize,
    /// Where it ends.
    pub end: usize,
}

/// A Word file that has been read.
#[derive(Debug, Default)]
pub struct Word {
    /// Its lines.
    pub lines: Vec<Line>,
    /// Its runs.
    pub runs: Vec<Run>,
    /// Numbers that Word counts and that were written out.
    pub numbers: usize,
    /// The name of the part that holds the text.
    pub part: String,
    /// That part.
    pub document: String,
}

/// The target of the relation of this kind, as a name in the archive.
pub fn related(relations: &str, kind: &str, folder: &str) -> Option<String> {
    Scanner::new(relations).find_map(|token| {
        let Token::Open(tag) = token else { return None };
        let is = tag.get("Type")?.rsplit('/').next() == Some(kind);
        let target = is.then(|| tag.get("Target"))??;
        let inside = target.strip_prefix('/');
        Some(inside.map_or_else(|| [folder, target].concat(), str::to_owned))
    })
}

/// The part with the relations of `part`.
pub fn relations_of(part: &str) -> String {
    let (folder, name) = part.split_at(part.rfind('/').map_or(0, |at| at + 1));
    [folder, "_rels/", name, ".rels"].concat()
}

impl Word {
    /// Reads the file.
    ///
    /// # Errors
    ///
    /// What keeps it from being read; [`Trouble::Absent`] when it is no Word file.
    pub fn open(archive: &Archive) -> Result<Self, Trouble> {
        let part = related(&archive.text("_rels/.rels")?, "officeDocument", "").ok_or(Trouble::Absent)?;
        let document = archive.text(&part)?;
        let relations = archive.text(&relations_of(&part)).unwrap_or_default();
        let folder = &part[..part.rfind('/').map_or(0, |at| at + 1)];
        let beside = |kind| {
            let name = related(&relations, kind, folder);
            name.and_then(|name| archive.text(&name).ok()).unwrap_or_default()
        };
        if !document.says("<w:document") {
            return Err(Trouble::Absent);
        }
        let mut reader = Reader::new(Numbering::read(&beside("numbering"), &beside("styles")));
        reader.read(&document);
        let mut word = reader.word;
        (word.part, word.document) = (part, document);
        Ok(word)
    }

    /// The whole text.
    pub fn text(&self) -> String {
        let lines: Vec<&str> = self.lines.iter().map(|line| line.text.as_str()).collect();
        lines.join("\n")
    }
}

/// A paragraph that is being read.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)] // Each is a fact of its own.
struct Paragraph {
    line: Line,
    style: Option<String>,
    asked: Asked,
    /// Inside its settings.
    settings: bool,
    /// Its number stands in the line.
    begun: bool,
    /// Its end was deleted.
    deleted: bool,
    /// The run that is being read.
    run: Option<usize>,
    /// The words of that run are not shown.
    hidden: bool,
}

struct Row {
    first: usize,
    cells: usize,
    deleted: bool,
}

struct Reader {
    numbering: Numbering,
    word: Word,
    /// The innermost last: a text box stands in a paragraph.
    paragraphs: Vec<Paragraph>,
    rows: Vec<Row>,
    /// Inside `w:t`; blanks at its ends count.
    words: Option<bool>,
}

impl Reader {
    fn new(numbering: Numbering) -> Self {
        Self {
            numbering,
            word: Word::default(),
            paragraphs: Vec::new(),
            rows: Vec::new(),
            words: None,
        }
    }

    fn read(&mut self, document: &str) {
        let mut scanner = Scanner::new(document);
        while let Some(token) = scanner.next() {
            let (start, end) = (scanner.span.start, scanner.span.end);
            match token {
                Token::Open(tag) => {
                    // What was deleted or moved away, what stands twice for old programs, how it was before, how it is read.
                    let unseen = matches!(
                        tag.name,
                        "w:del" | "w:moveFrom" | "mc:Fallback" | "w:pPrChange" | "w:rPrChange" | "w:rt"
                    );
                    if unseen && !tag.empty {
                        scanner.pass(tag.name);
                    } else {
                        self.open(&tag, start, end);
                        if tag.empty {
                            self.close(tag.name, end);
                        }
                    }
                }
                Token::Close(name) => self.close(name, end),
                Token::Text(written) => self.text(written, start),
            }
        }
        while !self.paragraphs.is_empty() {
            self.finish();
        }
    }

    fn open(&mut self, tag: &Tag, start: usize, end: usize) {
        match tag.name {
            "w:p" => {
                // Nothing can be put into a text box; what is said of its words is said where it stands.
                let outside = self.paragraphs.last().and_then(|paragraph| paragraph.line.anchor);
                let own = (!tag.empty).then_some(end);
                self.paragraphs.push(Paragraph {
                    line: Line {
                        anchor: if self.paragraphs.is_empty() { own } else { outside },
                        ..Line::default()
                    },
                    ..Paragraph::default()
                });
                return;
            }
            "w:tr" => self.rows.push(Row {
                first: self.word.lines.len(),
                cells: 0,
                deleted: false,
            }),
            "w:tc" => {
                if let Some(row) = self.rows.last_mut() {
                    row.cells += 1;
                }
            }
            _ => {}
        }
        let inside = self.paragraphs.len() > 1;
        let Some(paragraph) = self.paragraphs.last_mut() else {
            if let ("w:del", Some(row)) = (tag.name, self.rows.last_mut()) {
                row.deleted = true;
            }
            return;
        };
        if paragraph.settings {
            match tag.name {
                "w:pStyle" => paragraph.style = Some(tag.value().to_owned()),
                "w:del" => paragraph.deleted = true,
                _ => paragraph.asked.take(tag),
            }
            return;
        }
        match tag.name {
            "w:pPr" => paragraph.settings = true,
            "w:r" => {
                self.begin();
                let run = Run {
                    start,
                    settings: (end, end),
                    content: end,
                    end,
                };
                self.word.runs.push(run);
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.run = Some(self.word.runs.len() - 1);
                    paragraph.hidden = false;
                }
            }
            "w:vanish" => paragraph.hidden = tag.is_on(),
            "w:t" => self.words = Some(tag.get("xml:space") == Some("preserve")).filter(|_| !tag.empty),
            "w:tab" => paragraph.line.text.push('\t'),
            "w:noBreakHyphen" => paragraph.line.text.push('-'),
            "w:br" | "w:cr" if !paragraph.line.text.is_empty() => {
                let anchor = paragraph.line.anchor.filter(|_| inside);
                let mut line = std::mem::replace(
                    &mut paragraph.line,
                    Line {
                        anchor,
                        ..Line::default()
                    },
                );
                if inside {
                    line.pieces.clear();
                }
                self.push(line);
            }
            _ => {}
        }
        if tag.name == "w:rPr" {
            self.settings(|run| run.settings.0 = start);
        }
    }

    fn settings(&mut self, change: impl Fn(&mut Run)) {
        let run = self.paragraphs.last().and_then(|paragraph| paragraph.run);
        if let Some(run) = run.and_then(|run| self.word.runs.get_mut(run)) {
            change(run);
        }
    }

    fn close(&mut self, name: &str, end: usize) {
        match name {
            "w:t" => self.words = None,
            "w:rPr"
                if self
                    .paragraphs
                    .last()
                    .is_some_and(|paragraph| !paragraph.settings) =>
            {
                self.settings(|run| {
                    run.settings.1 = end;
                    run.content = end;
                });
            }
            "w:pPr" => {
                let inside = self.paragraphs.len() > 1;
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.settings = false;
                    if !inside {
                        paragraph.line.anchor = Some(end);
                    }
                }
            }
            "w:r" => {
                self.settings(|run| run.end = end);
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.run = None;
                }
            }
            "w:p" => self.finish(),
            "w:tr" => self.row(),
            _ => {}
        }
    }

    fn text(&mut self, written: &str, start: usize) {
        let (Some(keep), Some(paragraph)) = (self.words, self.paragraphs.last_mut()) else {
            return;
        };
        let Some(run) = paragraph.run.filter(|_| !paragraph.hidden) else {
            return;
        };
        let shown = if keep {
            written
        } else {
            written.trim_matches([' ', '\n', '\r', '\t'])
        };
        if shown.is_empty() {
            return;
        }
        let from = start + written.find(shown).unwrap_or_default();
        paragraph.line.pieces.push(Piece {
            at: paragraph.line.text.len(),
            written: (from, from + shown.len()),
            run,
        });
        // A line of the text is a line: what a file has inside words as a break is a blank there.
        paragraph
            .line
            .text
            .push_str(&words(shown).replace(['\n', '\r'], " "));
    }

    /// Writes the number, once.
    fn begin(&mut self) {
        let Some(paragraph) = self.paragraphs.last_mut().filter(|paragraph| !paragraph.begun) else {
            return;
        };
        paragraph.begun = true;
        if paragraph.deleted {
            return;
        }
        let number = self.numbering.next(paragraph.style.as_deref(), paragraph.asked);
        self.word.numbers += usize::from(!number.is_empty());
        paragraph.line.text.push_str(&number);
    }

    fn finish(&mut self) {
        self.begin();
        let inside = self.paragraphs.len() > 1;
        let Some(mut paragraph) = self.paragraphs.pop() else {
            return;
        };
        if inside {
            paragraph.line.pieces.clear();
        }
        if !(paragraph.deleted && paragraph.line.text.is_empty()) {
            self.push(paragraph.line);
        }
    }

    fn push(&mut self, mut line: Line) {
        line.cell = self.rows.last().map_or(0, |row| row.cells);
        self.word.lines.push(line);
    }

    /// The cells of a row stand on one line; a row of one cell is no table but a frame.
    fn row(&mut self) {
        let Some(row) = self.rows.pop() else { return };
        let mut lines = self.word.lines.split_off(row.first.min(self.word.lines.len()));
        if row.deleted {
            lines.clear();
        }
        let outer = self.rows.last().map_or(0, |row| row.cells);
        let mut here: Vec<Line> = Vec::new();
        for line in lines {
            let cell = line.cell;
            match here.last_mut() {
                Some(last) if row.cells > 1 && last.cell < cell => last.append(line, cell - last.cell),
                Some(last) if row.cells > 1 && last.is_short() => last.append(line, 0),
                _ => here.push(line),
            }
            if let Some(last) = here.last_mut() {
                last.cell = cell;
            }
        }
        for line in &mut here {
            line.cell = outer;
        }
        self.word.lines.append(&mut here);
    }
}
