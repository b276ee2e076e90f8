//! What all Word files share: the parts around the text, the styles of an official document, paragraphs.

use super::escape;
use super::zip::Zip;

/// The kinds of paragraph, by the ids of their styles.
pub(super) const TITLE: &str = "T";
pub(super) const HEADING: &str = "H";
pub(super) const TEXT: &str = "P";
pub(super) const FLUSH: &str = "F";
pub(super) const RIGHT: &str = "R";
pub(super) const SMALL: &str = "S";

/// The namespace of everything.
pub(super) const MAIN: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/";
pub(super) const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const KIND: &str = "application/vnd.openxmlformats-officedocument.";

/// Paper and type of GB/T 9704: A4, margins 37, 28, 35, 26 mm, size 三号 on lines of 28 points; the title 小标宋 二号.
const STYLES: &str = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"仿宋\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line=\"560\" w:lineRule=\"exact\"/></w:pPr></w:pPrDefault></w:docDefaults>";
const SECTION: &str = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1400\" w:gutter=\"0\"/></w:sectPr>";

/// Id, name, settings of the paragraph, settings of the type.
const KINDS: [(&str, &str, &str, &str); 6] = [
    (
        TEXT,
        "正文段落",
        "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>",
        "",
    ),
    (
        TITLE,
        "公文标题",
        "<w:spacing w:after=\"280\" w:line=\"640\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
        "<w:rFonts w:eastAsia=\"方正小标宋简体\"/><w:sz w:val=\"44\"/>",
    ),
    (
        HEADING,
        "一级标题",
        "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>",
        "<w:rFonts w:eastAsia=\"黑体\"/>",
    ),
    (FLUSH, "顶格", "", ""),
    (
        RIGHT,
        "落款",
        "<w:ind w:rightChars=\"400\" w:right=\"1280\"/><w:jc w:val=\"right\"/>",
        "",
    ),
    (
        SMALL,
        "说明",
        "<w:spacing w:before=\"280\" w:line=\"400\" w:lineRule=\"exact\"/>",
        "<w:sz w:val=\"24\"/>",
    ),
];

/// A paragraph around runs.
pub(super) fn paragraph(kind: &str, runs: &str) -> String {
    [
        "<w:p><w:pPr><w:pStyle w:val=\"",
        kind,
        "\"/></w:pPr>",
        runs,
        "</w:p>",
    ]
    .concat()
}

/// Words as a run; nothing for no words.
pub(super) fn run(words: &str) -> String {
    if words.is_empty() {
        return String::new();
    }
    [
        "<w:r><w:t xml:space=\"preserve\">",
        &escape(words),
        "</w:t></w:r>",
    ]
    .concat()
}

/// A whole file from its body, and its comments if it has any.
pub(super) fn file(body: &str, comments: &str) -> Vec<u8> {
    let mut zip = Zip::default();
    let mut types = [HEAD, "<Types xmlns=\"", PACKAGE, "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"].concat();
    let mut related = String::new();
    let mut parts = vec![("document", "document.main"), ("styles", "styles")];
    if !comments.is_empty() {
        parts.push(("comments", "comments"));
    }
    for (part, kind) in parts {
        types += &[
            "<Override PartName=\"/word/",
            part,
            ".xml\" ContentType=\"",
            KIND,
            "wordprocessingml.",
            kind,
            "+xml\"/>",
        ]
        .concat();
        if part != "document" {
            related += &relation(part, part);
        }
    }
    zip.file("[Content_Types].xml", &(types + "</Types>"));
    zip.file(
        "_rels/.rels",
        &relations(&relation("officeDocument", "word/document")),
    );
    zip.file("word/_rels/document.xml.rels", &relations(&related));
    zip.file(
        "word/document.xml",
        &[
            HEAD,
            "<w:document ",
            MAIN,
            "><w:body>",
            body,
            SECTION,
            "</w:body></w:document>",
        ]
        .concat(),
    );
    let mut styles = [HEAD, "<w:styles ", MAIN, ">", STYLES].concat();
    for (id, name, paragraph, letters) in KINDS {
        let default = if id == TEXT { "w:default=\"1\" " } else { "" };
        styles += &[
            "<w:style w:type=\"paragraph\" ",
            default,
            "w:styleId=\"",
            id,
            "\"><w:name w:val=\"",
            name,
            "\"/><w:pPr>",
            paragraph,
            "</w:pPr><w:rPr>",
            letters,
            "</w:rPr></w:style>",
        ]
        .concat();
    }
    zip.file("word/styles.xml", &(styles + "</w:styles>"));
    if !comments.is_empty() {
        zip.file(
            "word/comments.xml",
            &[HEAD, "<w:comments ", MAIN, ">", comments, "</w:comments>"].concat(),
        );
    }
    zip.finish()
}

/// What a part points to.
pub(super) fn relations(inside: &str) -> String {
    [
        HEAD,
        "<Relationships xmlns=\"",
        PACKAGE,
        "relationships\">",
        inside,
        "</Relationships>",
    ]
    .concat()
}

/// One pointer; the kind of what is pointed to is also its id.
pub(super) fn relation(kind: &str, target: &str) -> String {
    [
        "<Relationship Id=\"",
        kind,
        "\" Type=\"",
        OFFICE,
        kind,
        "\" Target=\"",
        target,
        ".xml\"/>",
    ]
    .concat()
}
