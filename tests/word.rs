//! Word files: what they say, with the numbers that Word counts, and what is written back into them.

use std::path::Path;
use std::process::Command;

use fazhi_report::export::{Stamp, original};
use fazhi_report::input::zip::{Archive, crc};
use fazhi_report::input::{Contents, contents};
use fazhi_report::json::Checked;
use fazhi_report::view::View;
use fazhi_report::{Options, check};

/// A zip archive whose files lie in it as they are.
fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let at = out.len() as u32;
        let mut about = vec![20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0];
        about.extend(crc(content.as_bytes()).to_le_bytes());
        about.extend((content.len() as u32).to_le_bytes());
        about.extend((content.len() as u32).to_le_bytes());
        about.extend((name.len() as u16).to_le_bytes());
        about.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&about);
        out.extend(name.bytes().chain(content.bytes()));
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&about);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.bytes());
    }
    let at = out.len() as u32;
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend((files.len() as u16).to_le_bytes());
    out.extend((files.len() as u16).to_le_bytes());
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend([0, 0]);
    out
}

const MAIN: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// 一、 of level 0, （一） of level 1, 1. of level 2, a bullet of level 3, the same through the style `Heading`, and a list whose
/// first level is 第一章; list 4 is list 1 begun anew.
const NUMBERING: &str = "<w:abstractNum w:abstractNumId=\"7\">\
<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:pStyle w:val=\"Heading\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1、\"/></w:lvl>\
<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>\
<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%3.\"/></w:lvl>\
<w:lvl w:ilvl=\"3\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/></w:lvl></w:abstractNum>\
<w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"ideographDigital\"/><w:lvlText w:val=\"第%1章\"/></w:lvl>\
<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>\
<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>\
<w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>\
<w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
const STYLES: &str = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>\
<w:style w:type=\"paragraph\" w:styleId=\"Heading\"><w:basedOn w:val=\"a\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
<w:style w:type=\"paragraph\" w:styleId=\"Own\"><w:basedOn w:val=\"Heading\"/></w:style>";

/// A Word file with this body; `more` are further parts with their kinds.
fn word(body: &str, more: &[(&str, &str, &str)]) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\"?><w:document {MAIN} xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" mc:Ignorable=\"wps\"><w:body>{body}<w:sectPr/></w:body></w:document>"
    );
    let mut types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>".to_owned();
    let mut links =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">".to_owned();
    let numbering = format!("<w:numbering {MAIN}>{NUMBERING}</w:numbering>");
    let styles = format!("<w:styles {MAIN}>{STYLES}</w:styles>");
    let mut files = vec![("word/document.xml".to_owned(), document)];
    for (kind, name, content) in [
        ("numbering", "numbering.xml", numbering.as_str()),
        ("styles", "styles.xml", &styles),
    ]
    .iter()
    .chain(more)
    {
        types.extend([format!("<Override PartName=\"/word/{name}\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml\"/>")]);
        links.extend([format!(
            "<Relationship Id=\"r-{kind}\" Type=\"{OFFICE}/{kind}\" Target=\"{name}\"/>"
        )]);
        files.push((format!("word/{name}"), (*content).to_owned()));
    }
    files.push((
        "word/_rels/document.xml.rels".to_owned(),
        links + "</Relationships>",
    ));
    files.push(("_rels/.rels".to_owned(), format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/></Relationships>")));
    files.insert(0, ("[Content_Types].xml".to_owned(), types + "</Types>"));
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, content)| (name.as_str(), content.as_str()))
        .collect();
    zip(&files)
}

fn p(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

/// A paragraph of a list.
fn item(list: u32, level: u32, words: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
    )
}

fn read(bytes: &[u8]) -> (String, usize) {
    match contents("报告.docx", bytes) {
        Contents::Word(text, numbers) => (text, numbers),
        other => panic!("{other:?}"),
    }
}

fn text(body: &str) -> String {
    read(&word(body, &[])).0
}

#[test]
fn numbers_that_word_counts_are_written_out() {
    let body = [
        item(1, 0, "甲"),
        item(1, 1, "乙"),
        item(1, 1, "丙"),
        item(1, 2, "丁"),
        item(1, 3, "戊"),
        "<w:p><w:pPr><w:pStyle w:val=\"Heading\"/></w:pPr><w:r><w:t>己</w:t></w:r></w:p>".to_owned(),
        item(1, 1, "庚"),
        "<w:p><w:pPr><w:pStyle w:val=\"Own\"/></w:pPr><w:r><w:t>辛</w:t></w:r></w:p>".to_owned(),
        "<w:p><w:pPr><w:pStyle w:val=\"Own\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>无号</w:t></w:r></w:p>".to_owned(),
        item(4, 0, "另起"),
        item(4, 0, "接着"),
        item(2, 0, "总则"),
        item(2, 1, "条"),
    ];
    let (text, numbers) = read(&word(&body.concat(), &[]));
    assert_eq!(
        text,
        "一、甲\n（一）乙\n（二）丙\n1.丁\n戊\n二、己\n（一）庚\n三、辛\n无号\n一、另起\n二、接着\n第三章 总则\n3.1 条"
    );
    assert_eq!(numbers, 11);
}

#[test]
fn what_a_reader_sees_is_read_and_nothing_else() {
    assert_eq!(
        text(
            "<w:p><w:r><w:t>甲</w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>乙</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>丙</w:delText><w:t>丁</w:t></w:r></w:del></w:p>"
        ),
        "甲乙"
    );
    assert_eq!(
        text(
            "<w:p><w:r><w:t>甲&amp;&lt;乙</w:t><w:tab/><w:t xml:space=\"preserve\"> 丙</w:t><w:br/><w:t>丁</w:t></w:r></w:p>"
        ),
        "甲&<乙\t 丙\n丁"
    );
    assert_eq!(
        text(
            "<w:p><w:moveFrom w:id=\"1\"><w:r><w:t>旧处</w:t></w:r></w:moveFrom><w:moveTo w:id=\"1\"><w:r><w:t>新处</w:t></w:r></w:moveTo><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:instrText>PAGE</w:instrText><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
        ),
        "新处"
    );
    assert_eq!(
        text(
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"
        ),
        "甲"
    );
    let deleted = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:del w:id=\"2\"><w:r><w:delText>去</w:delText></w:r></w:del></w:p>";
    assert_eq!(text(&[p("甲"), deleted.to_owned(), p("乙")].concat()), "甲\n乙");
}

#[test]
fn text_boxes_stand_once_and_on_lines_of_their_own() {
    let inside = |words: &str| format!("<w:txbxContent>{}</w:txbxContent>", p(words));
    let body = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>{}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>",
        inside("青石镇文件"),
        inside("青石镇文件")
    );
    assert_eq!(text(&body), "青石镇文件\n正文");
}

#[test]
fn tables_are_rows_of_cells_and_frames_are_not() {
    let cell = |inside: &str| format!("<w:tc>{inside}</w:tc>");
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let table = |rows: &[String]| format!("<w:tbl>{}</w:tbl>", rows.concat());
    let figures = table(&[
        row(&[cell(&p("事项")), cell(&[p("数量"), p("（件）")].concat())]),
        row(&[cell(&p("调解")), cell("<w:p/>"), cell(&p("16"))]),
    ]);
    assert_eq!(text(&figures), "事项\t数量（件）\n调解\t\t16");
    let long = "开展法治宣传教育，组织干部学法用法，推进依法行政，化解矛盾纠纷。";
    let form = table(&[row(&[cell(&p("举措")), cell(&[p(long), p(long)].concat())])]);
    assert_eq!(text(&form), format!("举措\t{long}\n{long}"));
    let frame = table(&[row(&[cell(&[p("一、举措"), p("甲"), figures].concat())])]);
    assert_eq!(text(&frame), "一、举措\n甲\n事项\t数量（件）\n调解\t\t16");
    let deleted = table(&[
        "<w:tr><w:trPr><w:del w:id=\"3\"/></w:trPr><w:tc><w:p><w:r><w:t>去</w:t></w:r></w:p></w:tc></w:tr>"
            .to_owned(),
    ]);
    assert_eq!(text(&[p("甲"), deleted].concat()), "甲");
}

#[test]
fn what_is_no_whole_word_file_is_called_by_its_name() {
    let why = |bytes: &[u8]| match contents("报告.docx", bytes) {
        Contents::Refused(why) => why,
        other => panic!("{other:?}"),
    };
    let whole = word(&p("甲"), &[]);
    for cut in [5, 100, whole.len() / 2, whole.len() - 1] {
        assert!(why(&whole[..cut]).zh().contains("损坏"), "{cut}");
    }
    let at = whole
        .windows(3)
        .position(|three| three == "甲".as_bytes())
        .expect("it is in there");
    let mut wrong = whole.clone();
    wrong[at] ^= 1;
    assert!(why(&wrong).zh().contains("损坏"));
    assert!(why(&word("<w:p/>", &[])).zh().contains("没有文字"));
    assert!(why(&zip(&[("OFD.xml", "<OFD/>")])).zh().contains("OFD"));
    assert!(
        why(&zip(&[("xl/workbook.xml", "<workbook/>")]))
            .zh()
            .contains("表格")
    );
    assert!(why(&zip(&[("报告.txt", "甲")])).zh().contains("压缩包"));
    let mut locked = whole.clone();
    for at in 0..locked.len() - 4 {
        if &locked[at..at + 4] == b"PK\x01\x02" {
            locked[at + 8] |= 1;
        }
    }
    assert!(why(&locked).zh().contains("密码"));
}

#[test]
fn damaged_files_never_panic() {
    let whole = word(&[item(1, 0, "甲"), p("乙")].concat(), &[]);
    for at in (0..whole.len()).step_by(7) {
        let mut wrong = whole.clone();
        wrong[at] ^= 0x55;
        let _ = contents("报告.docx", &wrong);
    }
    for body in [
        "<w:p",
        "<w:p><w:r><w:t>甲",
        "</w:p></w:tr></w:r>",
        "<w:tr><w:tc><w:p>",
        "<w:r><w:t>甲</w:t></w:r>",
        "<w:t>甲</w:t>",
    ] {
        let _ = contents("报告.docx", &word(body, &[]));
    }
}

// ───── Comments in the file itself ─────

/// Typed numbers and automatic ones say the same.
fn report(typed: bool) -> Vec<u8> {
    report_with(typed, &[])
}

fn report_with(typed: bool, more: &[(&str, &str, &str)]) -> Vec<u8> {
    let heading = |number: &str, words: &str| {
        if typed {
            p(&format!("{number}{words}"))
        } else {
            item(1, 0, words)
        }
    };
    let body = [
        p("云山县青石镇2024年度法治政府建设情况报告"),
        p("县人民政府："),
        p("2024年，青石镇坚持依法行政，现将有关情况报告如下："),
        heading("一、", "推进法治政府建设的主要举措和成效"),
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>全年调解纠纷</w:t></w:r><w:r><w:t>16件，成功15件，成功率97%，依照《信访</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>条例》办理信访事项12件</w:t><w:t>，群众满意。</w:t></w:r></w:p>".to_owned(),
        heading("二、", "推进法治政府建设存在的不足和原因"),
        p("执法力量不足，主要原因是编制少、任务重。"),
        heading("三、", "党政主要负责人履行推进法治建设第一责任人职责情况"),
        p("镇党委书记、镇长主持召开法治建设专题会议4次，研究解决执法队伍建设问题2个。"),
        heading("四、", "2025年度推进法治政府建设的主要安排"),
        p("一是加强执法培训，全年不少于6次。"),
        p("云山县青石镇人民政府"),
        p("2025年1月15日"),
    ];
    word(&body.concat(), more)
}

#[test]
fn automatic_numbers_are_read_as_typed_ones() {
    let (automatic, typed) = (read(&report(false)), read(&report(true)));
    assert_eq!(automatic.0, typed.0);
    assert_eq!((automatic.1, typed.1), (4, 0));
    // Short as they are, all four are there under their headings.
    let checked = Checked::from(&check(&automatic.0, &Options::default()));
    let headings: Vec<String> = checked
        .sections
        .into_iter()
        .filter_map(|section| section.heading)
        .collect();
    assert!(
        headings.len() == 4 && headings[3].starts_with("四、"),
        "{headings:?}"
    );
}

fn commented(file: &[u8], text: &str) -> (Vec<u8>, usize) {
    let checked = Checked::from(&check(text, &Options::default()));
    let view = View::new(text, &checked);
    let stamp = Stamp {
        time: "2026-03-01 09:30".to_owned(),
    };
    original(file, text, &view, &checked, &stamp).expect("it can be read")
}

fn part(bytes: &[u8], name: &str) -> String {
    Archive::open(bytes)
        .expect("an archive")
        .text(name)
        .expect("it is in there")
}

/// The words between the beginning and the end of each comment, without tags.
fn under(document: &str) -> Vec<String> {
    let ids = document.split("<w:commentRangeStart w:id=\"").skip(1);
    ids.map(|rest| {
        let (id, rest) = rest.split_once("\"/>").expect("a number");
        let (inside, _) = rest
            .split_once(&format!("<w:commentRangeEnd w:id=\"{id}\"/>"))
            .expect("it ends");
        let mut words = String::new();
        for piece in inside.split('<') {
            words.push_str(piece.split_once('>').map_or(piece, |(_, words)| words));
        }
        words
    })
    .collect()
}

/// Every character with the settings of its run; without the runs that hold no words.
fn set(document: &str) -> Vec<(String, char)> {
    let mut out = Vec::new();
    for run in document.split("<w:r>").skip(1) {
        let run = run.split("</w:r>").next().unwrap_or_default();
        let settings = run.split_once("</w:rPr>").map_or("", |(settings, _)| settings);
        for words in run.split("<w:t").skip(1) {
            let words = words.split_once('>').map_or("", |(_, words)| words);
            let words = words.split('<').next().unwrap_or_default();
            out.extend(words.chars().map(|character| (settings.to_owned(), character)));
        }
    }
    out
}

#[test]
fn comments_lie_on_their_words_and_everything_else_stays() {
    let file = report(false);
    let (made, lost) = commented(&file, &read(&file).0);
    assert_eq!(lost, 0);
    let document = part(&made, "word/document.xml");
    let words = under(&document);
    for wanted in ["《信访条例》", "97%"] {
        assert!(
            words.iter().any(|words| words.contains(wanted)),
            "{wanted}: {words:?}"
        );
    }
    assert_eq!(set(&document), set(&part(&file, "word/document.xml")));
    let paragraphs = |document: &str| document.matches("<w:p>").count();
    assert_eq!(
        paragraphs(&document),
        paragraphs(&part(&file, "word/document.xml"))
    );
    assert_eq!(read(&made), read(&file));
    let comments = part(&made, "word/fazhi-comments.xml");
    assert_eq!(comments.matches("<w:comment ").count(), words.len());
    assert!(
        part(&made, "word/_rels/document.xml.rels")
            .contains("relationships/comments\" Target=\"fazhi-comments.xml\"")
    );
    assert!(part(&made, "[Content_Types].xml").contains("/word/fazhi-comments.xml"));
    for name in ["word/numbering.xml", "word/styles.xml", "_rels/.rels"] {
        assert_eq!(part(&made, name), part(&file, name));
    }
    // Once more: the comments of the first time stay, the new ones get other numbers.
    let (again, _) = commented(&made, &read(&made).0);
    let twice = part(&again, "word/fazhi-comments.xml");
    assert_eq!(twice.matches("<w:comment ").count(), 2 * words.len());
    for id in 0..2 * words.len() {
        assert_eq!(twice.matches(&format!("<w:comment w:id=\"{id}\"")).count(), 1);
    }
}

#[test]
fn comments_of_others_stay() {
    let theirs = format!(
        "<w:comments {MAIN}><w:comment w:id=\"5\" w:author=\"某某\"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment></w:comments>"
    );
    let file = report_with(true, &[("comments", "comments.xml", &theirs)]);
    let (made, _) = commented(&file, &read(&file).0);
    let comments = part(&made, "word/comments.xml");
    assert!(
        comments.contains("请核") && comments.contains("w:id=\"6\""),
        "{comments}"
    );
    assert_eq!(
        part(&made, "[Content_Types].xml"),
        part(&file, "[Content_Types].xml")
    );
}

#[test]
fn what_was_changed_since_is_told_at_the_title() {
    let file = report(true);
    let text = read(&file).0;
    let changed = text
        .replace("成功率97%，依照《信访条例》", "成功率97%，按照《信访条例》")
        .replace("编制少、", "编制少,");
    let (made, lost) = commented(&file, &changed);
    assert!(lost >= 2, "{lost}");
    let comments = part(&made, "word/fazhi-comments.xml");
    assert!(comments.contains("《信访条例》") && comments.contains("原文：“"));
    let words = under(&part(&made, "word/document.xml"));
    assert_eq!(words.iter().filter(|words| words.contains("信访")).count(), 0);
    assert_eq!(words[0], "云山县青石镇2024年度法治政府建设情况报告");
    // A line put in between moves nothing.
    let longer = text.replace("\n二、", "\n新增的一段。\n二、");
    let (made, lost) = commented(&file, &longer);
    assert_eq!(lost, 0);
    assert!(under(&part(&made, "word/document.xml")).contains(&"《信访条例》".to_owned()));
}

#[test]
fn any_text_can_be_told_in_any_file() {
    let files = [
        report(false),
        word("<w:p/><w:p><w:r><w:t>甲</w:t></w:r></w:p>", &[]),
    ];
    for file in &files {
        for text in [
            "",
            "\n\n",
            "😀,,\n依照《信访条例》,办理。",
            "甲",
            &read(file).0.replace('\n', "\n\n"),
        ] {
            let (made, _) = commented(file, text);
            assert_eq!(read(&made).0, read(file).0);
        }
    }
}

// ───── LibreOffice, where there is one ─────

fn office(folder: &Path, name: &str, to: &str) -> Option<Vec<u8>> {
    let made = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}/profile",
            folder.display()
        ))
        .args(["--headless", "--convert-to", to, "--outdir"])
        .arg(folder)
        .arg(folder.join(name))
        .output()
        .ok()?;
    assert!(made.status.success(), "{made:?}");
    let ending = to.split(':').next().unwrap_or(to);
    std::fs::read(folder.join(name).with_extension(ending)).ok()
}

#[test]
fn libreoffice_reads_what_is_written_back_and_is_read_itself() {
    let folder = std::env::temp_dir().join(format!("fazhi-word-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = report(false);
    let (made, _) = commented(&file, &read(&file).0);
    std::fs::write(folder.join("made.docx"), &made).expect("a file");
    if let Some(flat) = office(&folder, "made.docx", "fodt") {
        let flat = String::from_utf8(flat).expect("text");
        assert!(
            flat.matches("<office:annotation ").count() >= 3,
            "the comments are there"
        );
        let at = flat.find("《信访").expect("the words are there");
        assert!(
            flat[..at]
                .rfind("</office:annotation>")
                .is_some_and(|end| at - end < 600),
            "the comment begins at them"
        );
        // What LibreOffice writes, packed and with its own lists, says the same.
        let theirs = office(&folder, "made.docx", "odt")
            .and_then(|_| office(&folder, "made.odt", "docx"))
            .expect("a Word file");
        assert_eq!(read(&theirs).0.trim_end(), read(&file).0);
    }
    std::fs::remove_dir_all(&folder).expect("it can be removed");
}
