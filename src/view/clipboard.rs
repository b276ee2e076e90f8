//! What Word and WPS put on the clipboard: the same words twice, as plain text and as HTML, and sometimes only one of them
//! keeps the numbers of the headings.

use crate::text::Search as _;

/// What Office writes into its HTML.
const OFFICE: [&str; 3] = ["urn:schemas-microsoft-com:office", "mso-list", "class=Mso"];

/// The text of the HTML flavour, when an office program wrote it and it keeps more numbered lines than the plain one.
pub fn better(plain: &str, html: &str) -> Option<String> {
    if !html.says_any(&OFFICE) {
        return None;
    }
    let text = text_of(html);
    (numbered(&text) > numbered(plain)).then_some(text)
}

/// How many lines begin with a number: 一、 （二） 3. 第四条
fn numbered(text: &str) -> usize {
    text.lines()
        .filter(|line| begins_with_number(line.trim()))
        .count()
}

fn begins_with_number(line: &str) -> bool {
    let digit = |character: char| character.is_ascii_digit() || "〇零一二三四五六七八九十百".has(character);
    let open = line.starts_with(['（', '(', '第']);
    let rest = line.trim_start_matches(['（', '(', '第']);
    let number = rest.find(|character| !digit(character)).unwrap_or(rest.len());
    let close = if open {
        &['）', ')', '条', '章', '节'][..]
    } else {
        &['、', '.', '．', ')', '）'][..]
    };
    number > 0 && number <= 9 && rest[number..].starts_with(close)
}

/// Reads HTML as Office writes it; what is no text (styles, comments, deleted words) is left out.
fn text_of(html: &str) -> String {
    let html = html
        .split_once("<!--StartFragment-->")
        .map_or(html, |(_, rest)| rest);
    let html = html
        .split_once("<!--EndFragment-->")
        .map_or(html, |(rest, _)| rest);
    let mut text = Text::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.words(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let Some(end) = tag_end(rest) else { break };
        text.tag(&rest[1..end]);
        rest = &rest[end + 1..];
    }
    text.words(rest);
    let lines: Vec<&str> = text.out.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// The `>` that ends a tag; one inside quotation marks does not.
pub fn tag_end(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    None
}

#[derive(Default)]
struct Text {
    out: String,
    /// The element whose content is left out, with how deep it is nested in itself.
    skipping: Option<(String, usize)>,
    /// Inside the span that holds the number of a list: its blanks are layout. How many spans deep.
    marker: usize,
}

impl Text {
    fn tag(&mut self, tag: &str) {
        let closes = tag.starts_with('/');
        let tag = tag.trim_start_matches('/');
        let end = tag
            .find(|character: char| character.is_ascii_whitespace() || character == '/')
            .unwrap_or(tag.len());
        let name = tag[..end].to_ascii_lowercase();
        if let Some((skipped, depth)) = &mut self.skipping {
            if *skipped == name {
                *depth = if closes { *depth - 1 } else { *depth + 1 };
            }
            if *depth == 0 {
                self.skipping = None;
            }
            return;
        }
        let comment = tag.says("mso-element:comment") || tag.says("mso-comment-reference");
        let unseen = matches!(
            name.as_str(),
            "head" | "style" | "script" | "title" | "xml" | "del"
        ) || comment;
        if unseen && !closes && !tag.ends_with('/') {
            self.skipping = Some((name, 1));
            return;
        }
        match name.as_str() {
            "span" if closes => self.marker = self.marker.saturating_sub(1),
            "span" if self.marker > 0 || tag.says("mso-list:Ignore") => self.marker += 1,
            "br" => self.out.push('\n'),
            "td" | "th" if closes => self.out.push('\t'),
            "tr" => {
                self.out.truncate(self.out.trim_end_matches('\t').len());
                self.line();
            }
            "p" | "div" | "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.line(),
            _ => {}
        }
    }

    fn line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with(['\n', '\t']) {
            self.out.push('\n');
        }
    }

    fn words(&mut self, words: &str) {
        if self.skipping.is_some() {
            return;
        }
        for character in entities(words).chars() {
            let blank = matches!(character, ' ' | '\n' | '\r' | '\t' | '\u{a0}');
            if !blank {
                // A line break of the source between two Chinese characters is no blank.
                if self.out.ends_with(' ') && !character.is_ascii() {
                    let kept = self.out.trim_end_matches(' ').len();
                    if self.out[..kept]
                        .chars()
                        .next_back()
                        .is_some_and(|last| !last.is_ascii())
                    {
                        self.out.truncate(kept);
                    }
                }
                self.out.push(character);
            } else if character == '\u{a0}' && self.marker == 0 {
                self.out.push('\u{a0}');
            } else if self.marker == 0 && !self.out.is_empty() && !self.out.ends_with([' ', '\n', '\t']) {
                self.out.push(' ');
            }
        }
    }
}

/// Named and numbered characters.
fn entities(words: &str) -> String {
    let mut out = String::new();
    let mut rest = words;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(10).position(|byte| byte == b';');
        let character = end.and_then(|end| {
            let name = &rest[1..end];
            match name {
                "nbsp" => Some('\u{a0}'),
                "amp" => Some('&'),
                "lt" => Some('<'),
                "gt" => Some('>'),
                "quot" => Some('"'),
                "ldquo" => Some('“'),
                "rdquo" => Some('”'),
                "lsquo" => Some('‘'),
                "rsquo" => Some('’'),
                "middot" => Some('·'),
                "hellip" => Some('…'),
                "mdash" => Some('—'),
                _ => {
                    let number = name.strip_prefix('#')?;
                    let code = number
                        .strip_prefix(['x', 'X'])
                        .map_or_else(|| number.parse(), |hex| u32::from_str_radix(hex, 16));
                    char::from_u32(code.ok()?)
                }
            }
        });
        if let (Some(character), Some(end)) = (character, end) {
            out.push(character);
            rest = &rest[end + 1..];
        } else {
            out.push('&');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As Word writes it: numbers in spans that a browser without lists would show.
    const WORD: &str = "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style>p{mso-style-name:\"正文\";}</style></head><body>\r\n<!--StartFragment-->\r\n<p class=MsoNormal align=center>青石镇2024年度法治政府\r\n建设情况报告<o:p></o:p></p>\r\n<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>一、<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span></span></span><![endif]>主要举措和成效</p>\r\n<p class=MsoNormal>调解纠纷<span lang=EN-US>16</span>件<del>，成功15件</del>，满意&amp;放心。<a style='mso-comment-reference:A_1'>[A1]</a></p>\r\n<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>二、</span><![endif]>存在的不足和原因</p>\r\n<!--EndFragment--><div style='mso-element:comment-list'>请核对</div></body></html>";

    #[test]
    fn numbers_that_only_the_html_keeps_are_kept() {
        let plain =
            "青石镇2024年度法治政府建设情况报告\n主要举措和成效\n调解纠纷16件，满意&放心。\n存在的不足和原因";
        let text = better(plain, WORD).expect("it has more numbers");
        assert_eq!(
            text,
            "青石镇2024年度法治政府建设情况报告\n一、主要举措和成效\n调解纠纷16件，满意&放心。\n二、存在的不足和原因"
        );
    }

    #[test]
    fn plain_text_with_as_many_numbers_is_left_as_it_is() {
        let plain = "一、主要举措和成效\n调解纠纷16件。\n二、存在的不足和原因";
        assert_eq!(better(plain, WORD), None);
        let web = "<p>一、主要举措</p><p>二、不足</p>";
        assert_eq!(
            better("主要举措\n不足", web),
            None,
            "a web page is no office program"
        );
        assert_eq!(better("", ""), None);
    }

    #[test]
    fn broken_html_is_read_as_far_as_it_goes() {
        for html in [
            "mso-list<p",
            "mso-list<!-- 一、",
            "mso-list<style>一、",
            "mso-list&#x110000;&#;&",
            "mso-list</span></del></p><",
            "mso-list<p title='>'>一、甲</p>",
        ] {
            let _ = better("", html);
        }
        assert_eq!(
            text_of("<p title='>'>一、甲</p><p>1&#46;乙&#x4E59;</p>"),
            "一、甲\n1.乙乙"
        );
        assert_eq!(
            text_of("<table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td></tr></table>"),
            "甲\t乙\n1"
        );
    }

    #[test]
    fn numbers_of_headings_are_seen() {
        for line in [
            "一、举措",
            "（二）不足",
            "3.乙",
            "3．乙",
            "第四条 规定",
            "十一、附则",
            "(5)丙",
        ] {
            assert!(begins_with_number(line), "{line}");
        }
        for line in [
            "2024年，全镇",
            "一是培训",
            "全镇",
            "",
            "3件",
            "第一责任人职责",
            "一年来",
        ] {
            assert!(!begins_with_number(line), "{line}");
        }
    }
}
