//! Everything before the body: letterhead, title, organ, year, document number, addressee.

use std::sync::OnceLock;

use regex::Regex;

use crate::report::{Block, BlockKind, Body, Heading, Level, Tail, body, date, organ, preamble, title};
use crate::text::Search as _;
use crate::text::{Source, Span, is_han};

/// A year named in a place that says which year the report is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearMention {
    /// The year.
    pub year: u16,
    /// Where the year (its digits and 年) stands.
    pub span: Span,
}

/// The head of the report.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// The title's words, one line, outer blanks and marks removed.
    pub title: Option<String>,
    /// Where the title stands (all its lines).
    pub title_span: Option<Span>,
    /// The organ as named in the title, the signature or the letterhead; joint organs joined with 、.
    pub organ: Option<String>,
    /// The title names the organ.
    pub title_has_organ: bool,
    /// The level of the organ.
    pub level: Option<Level>,
    /// What kind of body it is.
    pub body: Option<&'static Body>,
    /// Year the report is for.
    pub year: Option<u16>,
    /// The year in the title.
    pub title_year: Option<YearMention>,
    /// Years that the preamble (现将2023年度……报告如下, opening words) names for the report.
    pub preamble_years: Vec<YearMention>,
    /// The year that the plan's heading or opening names.
    pub plan_year: Option<u16>,
    /// 发文字号 as written, with its place.
    pub document_number: Option<(String, Span)>,
    /// 主送机关 without its colon, with its place.
    pub addressee: Option<(String, Span)>,
    /// 签发人.
    pub signers: Vec<String>,
    /// The paragraph(s) before the first heading.
    pub preamble: Option<Span>,
    /// Short names by which the report calls its own body (“田镇街道”, “我镇”).
    pub short_names: Vec<String>,
}

impl Head {
    fn name_organs(&mut self, organs: &[String]) {
        let names = organs.join("、");
        self.body = body::of_name(&names);
        self.level = organ::level_of_all(organs).or(match self.body.map(|body| body.id) {
            Some("town" | "street") => Some(Level::Township),
            Some("county" | "zone") => Some(Level::County),
            Some("city") => Some(Level::City),
            _ => None,
        });
        self.organ = Some(names);
    }
}

/// Reads the head and marks its blocks.
pub(super) fn read(source: &Source, blocks: &mut [Block], headings: &[Heading]) -> Head {
    let first_heading = headings.first().map_or(blocks.len(), |heading| heading.block);
    let mut head = Head::default();
    read_title(source, blocks, &mut head);
    let title = blocks.iter().position(|block| block.kind == BlockKind::Title);
    for (index, block) in blocks.iter_mut().enumerate() {
        let text = block.text.text().to_owned();
        let before_body = index < first_heading;
        if block.kind == BlockKind::Web || before_body && text.chars().count() <= 60 {
            read_document_number(block, &text, &mut head);
        }
        if block.kind != BlockKind::Paragraph || !before_body {
            continue;
        }
        if title::is_letterhead(&text) && title.is_none_or(|title| index < title) {
            block.kind = BlockKind::Letterhead;
        } else if text.starts_with("签发人") {
            block.kind = BlockKind::Signers;
            head.signers = signers(source.slice(block.span));
        } else if title::looks_like_document_number(&text) {
            block.kind = BlockKind::DocumentNumber;
            if text.says("签发人") {
                head.signers = signers(source.slice(block.span));
            }
        } else if head.addressee.is_none() && title.is_none_or(|title| title < index) && is_addressee(&text) {
            block.kind = BlockKind::Addressee;
            let words = text.trim_end_matches(['：', ':']);
            head.addressee = Some((words.to_owned(), block.text.span(0..words.len())));
        }
    }
    preamble::read(blocks, title, first_heading, &mut head);
    head.year = head
        .title_year
        .as_ref()
        .or(head.preamble_years.last())
        .map(|mention| mention.year)
        .or_else(|| preamble::year_of_headings(headings));
    head
}

/// The organ where the title has none: the signature, the letterhead, the traces of a web page.
pub(super) fn organ_elsewhere(blocks: &[Block], tail: &Tail, head: &mut Head) {
    let signed: Vec<String> = tail.signatures.iter().map(|(organ, _)| organ.clone()).collect();
    let letterhead = || {
        let block = blocks.iter().find(|block| block.kind == BlockKind::Letterhead)?;
        Some(organ::split(block.text.text().strip_suffix("文件")?))
    };
    let web = || {
        blocks
            .iter()
            .filter(|block| block.kind == BlockKind::Web)
            .find_map(|block| {
                let text = block.text.text();
                let words = ["发布机构", "发文机关", "发布单位", "发文单位", "来源"];
                let at = words
                    .iter()
                    .find_map(|word| text.find(word).map(|at| at + word.len()))?;
                let name: String = text[at..]
                    .trim_start_matches(['：', ':', ' '])
                    .chars()
                    .take_while(|character| is_han(*character))
                    .collect();
                let name = ["字体", "发布", "浏览", "时间", "点击", "作者"]
                    .iter()
                    .find_map(|word| name.split_once(word))
                    .map_or(name.clone(), |(name, _)| name.to_owned());
                organ::is_organ(&name).then(|| vec![name])
            })
    };
    let organs = Some(signed)
        .filter(|organs| !organs.is_empty())
        .or_else(letterhead)
        .or_else(web);
    if let Some(organs) = organs {
        head.name_organs(&organs);
    }
}

fn read_title(source: &Source, blocks: &[Block], head: &mut Head) {
    let Some(block) = blocks.iter().find(|block| block.kind == BlockKind::Title) else {
        return;
    };
    let text = block.text.text();
    head.title = Some(text.to_owned());
    head.title_span = Some(block.text.whole());
    head.title_year = date::years(text)
        .first()
        .map(|(year, start, end)| YearMention {
            year: *year,
            span: block.text.span(*start..*end),
        })
        .or_else(|| bare_year(block));
    // The blanks between joint organs are lost in the folded text: read the title as it stands.
    let written = without_tags(source.slice(block.span)).replace(['#', '*', '\r', '\n'], " ");
    let organs = organs_of_title(&written).or_else(|| organs_of_title(text));
    head.title_has_organ = organs.is_some();
    if let Some(organs) = organs {
        head.name_organs(&organs);
    }
}

/// HTML tags and the entities of blanks become blanks.
fn without_tags(text: &str) -> String {
    let mut answer = String::with_capacity(text.len());
    let mut inside = false;
    for character in text.chars() {
        match character {
            '<' if text.contains('>') => inside = true,
            '>' if inside => {
                inside = false;
                answer.push(' ');
            }
            _ if inside => {}
            other => answer.push(other),
        }
    }
    ["&nbsp;", "&ensp;", "&emsp;"]
        .iter()
        .fold(answer, |text, blank| text.replace(blank, " "))
}

/// 2023 without 年: “青石镇2023法治政府建设报告”.
fn bare_year(block: &Block) -> Option<YearMention> {
    let text = block.text.text();
    let at = text.find("20")?;
    let (year, width) = date::year_at(&text[at..])?;
    Some(YearMention {
        year,
        span: block.text.span(at..at + width),
    })
}

/// The organs that a title names before (or, rarely, behind) its year.
fn organs_of_title(title: &str) -> Option<Vec<String>> {
    const BORDERS: [&str; 15] = [
        "关于",
        "法治政府",
        "法治建设",
        "依法行政",
        "依法治",
        "推进",
        "全面",
        "贯彻",
        "落实",
        "年度",
        "法治",
        "开展",
        "履行",
        "上一年",
        "上年度",
    ];
    let mut rest = title.trim();
    // “【公示】青石镇……”
    if rest.starts_with(['【', '[']) {
        rest = rest.split_once(['】', ']']).map_or(rest, |(_, behind)| behind);
    }
    loop {
        let shorter = rest.trim_start_matches(|character: char| character.is_whitespace());
        let shorter = shorter.strip_prefix("关于").unwrap_or(shorter);
        let shorter = date::year_at(shorter).map_or(shorter, |(_, width)| {
            let rest = &shorter[width..];
            let rest = rest.strip_prefix('年').unwrap_or(rest);
            rest.strip_prefix('度').unwrap_or(rest)
        });
        if shorter.len() == rest.len() {
            break;
        }
        rest = shorter;
    }
    let border = BORDERS
        .iter()
        .filter_map(|border| rest.find(border))
        .min()
        .unwrap_or(rest.len());
    let year = date::years(rest)
        .first()
        .map_or(rest.len(), |(_, start, _)| *start);
    let bare = rest.find("20").unwrap_or(rest.len());
    // 关于 is a border only behind the name of a body: “全面” may be part of one (委全面依法治县委员会).
    let candidates = [
        rest.find("关于").unwrap_or(rest.len()).min(year),
        border.min(year).min(bare),
    ];
    candidates.into_iter().find_map(|end| {
        let organs = organ::split(&rest[..end]);
        (!organs.is_empty() && organs.iter().all(|name| organ::is_organ(name))).then_some(organs)
    })
}

fn read_document_number(block: &Block, text: &str, head: &mut Head) {
    static NUMBER: OnceLock<Regex> = OnceLock::new();
    let pattern = NUMBER.get_or_init(|| {
        Regex::new("[\\x{4e00}-\\x{9fff}]{1,12}[〔\\[（(【［﹝{｛〈][ ]?[0-9]{2,4}年?[ ]?[〕\\]）)】］﹞}｝〉][ ]?第?[0-9]{1,5}号")
            .expect("a valid pattern")
    });
    if head.document_number.is_some() {
        return;
    }
    if let Some(found) = pattern.find(text) {
        // “发文字号：” and “文号：” before it are no part of it; neither is a citation inside 《》.
        let before = &text[..found.start()];
        if !before.contains('《') && !before.contains('根') {
            head.document_number = Some((found.as_str().to_owned(), block.text.span(found.range())));
        }
    }
}

/// Names behind 签发人：, separated by blanks or 、.
fn signers(line: &str) -> Vec<String> {
    let Some((_, names)) = line.split_once("签发人") else {
        return Vec::new();
    };
    names
        .split(|character: char| {
            character.is_whitespace() || matches!(character, '：' | ':' | '、' | '，' | '*' | '#')
        })
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

pub(super) fn is_addressee(text: &str) -> bool {
    let Some(words) = text.strip_suffix(['：', ':']) else {
        return false;
    };
    (2..=60).contains(&words.chars().count())
        && !words.contains(['。', '；'])
        && !["如下", "以下", "下列", "情况", "方面", "报告"]
            .iter()
            .any(|word| words.ends_with(word))
        && words.split(['、', '，', ',', ' ', '并']).any(|name| {
            organ::level(name.trim_end_matches("各")).is_some()
                || name.ends_with("单位")
                || name.ends_with("部门")
                || name.ends_with("领导小组")
                || name.ends_with("组")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organs_of_titles() {
        let cases = [
            ("云山县青石镇2024年度法治政府建设情况报告", Some("云山县青石镇")),
            (
                "青石镇人民政府关于2024年度法治政府建设情况的报告",
                Some("青石镇人民政府"),
            ),
            (
                "中共青石镇委员会 青石镇人民政府 关于2024年法治政府建设工作情况的报告",
                Some("中共青石镇委员会、青石镇人民政府"),
            ),
            ("2024年度柳湾街道法治政府建设年度报告", Some("柳湾街道")),
            (
                "关于云山县司法局2024年法治政府建设情况的报告",
                Some("云山县司法局"),
            ),
            ("云山县人民政府法治政府建设年度报告", Some("云山县人民政府")),
            ("关于2022年法治政府建设情况的报告", None),
            ("2022年法治政府建设情况报告", None),
            (
                "中共云山县委全面依法治县委员会办公室关于2024年法治政府建设的报告",
                Some("中共云山县委全面依法治县委员会办公室"),
            ),
        ];
        for (title, organ) in cases {
            assert_eq!(
                organs_of_title(title).map(|organs| organs.join("、")).as_deref(),
                organ,
                "{title}"
            );
        }
    }

    #[test]
    fn addressees() {
        assert!(is_addressee("县委、县政府："));
        assert!(is_addressee("市委全面依法治市委员会："));
        assert!(is_addressee("县委依法治县办:"));
        assert!(!is_addressee("现将有关情况报告如下："));
        assert!(!is_addressee("主要做了以下工作："));
    }
}
