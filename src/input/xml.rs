//! Goes through XML tag by tag; every place is a byte of it, so that it can be changed there and nowhere else.

use std::ops::Range;

use crate::view::tag_end;

/// A start tag, or an element without content.
#[derive(Clone, Copy, Debug)]
pub struct Tag<'a> {
    /// Its name with its prefix.
    pub name: &'a str,
    /// What stands behind the name.
    attributes: &'a str,
    /// The element has no content.
    pub empty: bool,
}

/// What comes next.
#[derive(Debug)]
pub enum Token<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// The element of this name ends.
    Close(&'a str),
    /// Characters, as they are written.
    Text(&'a str),
}

/// Goes through a document.
#[derive(Debug)]
pub struct Scanner<'a> {
    xml: &'a str,
    /// Where the last token begins and ends.
    pub span: Range<usize>,
}

impl<'a> Scanner<'a> {
    /// From the beginning of `xml`.
    pub fn new(xml: &'a str) -> Self {
        Self { xml, span: 0..0 }
    }

    /// Goes behind the end of the element `name` that has just begun.
    pub fn pass(&mut self, name: &str) {
        let mut depth = 1;
        while depth > 0 {
            match self.next() {
                Some(Token::Open(tag)) if tag.name == name && !tag.empty => depth += 1,
                Some(Token::Close(closed)) if closed == name => depth -= 1,
                None => return,
                _ => {}
            }
        }
    }

    fn to(&mut self, start: usize, length: usize) -> &'a str {
        self.span = start..start + length;
        &self.xml[start..start + length]
    }
}

impl<'a> Iterator for Scanner<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let start = self.span.end;
            let rest = &self.xml[start..];
            if !rest.starts_with('<') {
                let words = self.to(start, rest.find('<').unwrap_or(rest.len()));
                return (!words.is_empty()).then_some(Token::Text(words));
            }
            let end = if rest.starts_with("<!--") {
                "-->"
            } else if rest.starts_with("<![CDATA[") {
                "]]>"
            } else if rest.starts_with("<?") {
                "?>"
            } else {
                let end = tag_end(rest)?;
                let tag = self.to(start, end + 1);
                if let Some(name) = tag.strip_prefix("</") {
                    return Some(Token::Close(name[..name.len() - 1].trim_end()));
                }
                let inside = &tag[1..tag.len() - 1];
                let content = inside.strip_suffix('/').unwrap_or(inside);
                let name = content.find(|character: char| character.is_ascii_whitespace());
                let (name, attributes) = content.split_at(name.unwrap_or(content.len()));
                return Some(Token::Open(Tag {
                    name,
                    attributes,
                    empty: content.len() < inside.len(),
                }));
            };
            let length = rest.find(end)? + end.len();
            self.to(start, length);
        }
    }
}

impl<'a> Tag<'a> {
    /// The attribute `name`, as it is written.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        loop {
            let (key, value) = rest.split_once('=')?;
            let value = value.trim_start();
            let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
            let (value, behind) = value[1..].split_once(quote)?;
            if key.trim() == name {
                return Some(value);
            }
            rest = behind;
        }
    }

    /// `w:val`.
    pub fn value(&self) -> &'a str {
        self.get("w:val").unwrap_or_default()
    }

    /// The attribute `name` as a number.
    pub fn number(&self, name: &str) -> Option<u32> {
        self.get(name)?.parse().ok()
    }

    /// A property that is on by standing there, unless it says that it is off.
    pub fn is_on(&self) -> bool {
        !matches!(self.value(), "0" | "false" | "off")
    }
}

/// The first character of what is written, and how many bytes it is written with.
pub fn character(written: &str) -> Option<(char, usize)> {
    let first = written.chars().next()?;
    let as_it_is = Some((first, first.len_utf8()));
    if first != '&' {
        return as_it_is;
    }
    let Some(end) = written.bytes().take(12).position(|byte| byte == b';') else {
        return as_it_is;
    };
    let known = match &written[1..end] {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        name => name.strip_prefix('#').and_then(|number| {
            let hex = number.strip_prefix('x');
            let code = hex.map_or_else(|| number.parse(), |hex| u32::from_str_radix(hex, 16));
            char::from_u32(code.ok()?)
        }),
    };
    known.map(|known| (known, end + 1)).or(as_it_is)
}

/// The characters of what is written.
pub fn words(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    let mut rest = written;
    while let Some((character, length)) = character(rest) {
        out.push(character);
        rest = &rest[length..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_attributes_and_characters_are_told_apart() {
        let xml = "<?xml version=\"1.0\"?><!-- <a> --><w:p w:a='>' w:val=\"二\"><w:t>甲&amp;&#x4E59;&no;</w:t ><b/></w:p>";
        let mut seen = Vec::new();
        for token in Scanner::new(xml) {
            seen.push(match token {
                Token::Open(tag) => {
                    format!("{}{}{}", tag.name, tag.value(), if tag.empty { "/" } else { "" })
                }
                Token::Close(name) => format!("/{name}"),
                Token::Text(written) => words(written),
            });
        }
        assert_eq!(seen, ["w:p二", "w:t", "甲&乙&no;", "/w:t", "b/", "/w:p"]);
    }

    #[test]
    fn what_is_cut_off_ends() {
        for xml in [
            "",
            "<",
            "<a",
            "<a b='",
            "<!--",
            "<![CDATA[",
            "</",
            "甲<",
            "<a b=c></a>",
            "</>",
        ] {
            for token in Scanner::new(xml) {
                if let Token::Open(tag) = token {
                    let _ = (tag.value(), tag.number("b"), tag.is_on());
                }
            }
        }
        assert_eq!(words("&#xffffff;&#;&"), "&#xffffff;&#;&");
    }

    #[test]
    fn a_skipped_element_ends_where_its_namesakes_inside_have_ended() {
        let mut scanner = Scanner::new("<a><b><a/><a>1</a></b></a><c/>");
        scanner.next();
        scanner.pass("a");
        assert!(matches!(scanner.next(), Some(Token::Open(tag)) if tag.name == "c"));
    }
}
