//! The tables of a result as a workbook: elements, findings, figures.

use super::word::{relation, relations};
use super::zip::Zip;
use super::{Stamp, escape};
use crate::rules::Class;
use crate::view::wording::chinese;
use crate::view::{RowState, Spot, View, wording};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/// The workbook.
pub fn workbook(view: &View, stamp: &Stamp) -> Vec<u8> {
    let sheets = [
        (chinese::SHEET_ELEMENTS, elements(view, stamp), "20,9,34,44,34"),
        (chinese::SHEET_FINDINGS, findings(view), "5,9,12,26,24,30,24,28"),
        (chinese::SHEET_FIGURES, figures(view), "5,26,12,8,12,8,28,44"),
    ];
    let mut zip = Zip::default();
    let mut types = [HEAD, "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"].concat();
    let (mut names, mut related) = (String::new(), relation("styles", "styles"));
    types += &part("workbook", "sheet.main");
    types += &part("styles", "styles");
    for (index, (name, rows, widths)) in sheets.iter().enumerate() {
        let number = (index + 1).to_string();
        let target = format!("sheet{number}");
        types += &part(&target, "worksheet");
        names += &[
            "<sheet name=\"",
            name,
            "\" sheetId=\"",
            &number,
            "\" r:id=\"",
            &target,
            "\"/>",
        ]
        .concat();
        related += &relation("worksheet", &target).replacen("\"worksheet\"", &format!("\"{target}\""), 1);
        zip.file(&format!("xl/{target}.xml"), &sheet(rows, widths));
    }
    zip.file("[Content_Types].xml", &(types + "</Types>"));
    zip.file(
        "_rels/.rels",
        &relations(&relation("officeDocument", "xl/workbook")),
    );
    zip.file("xl/_rels/workbook.xml.rels", &relations(&related));
    zip.file(
        "xl/workbook.xml",
        &[
            HEAD,
            "<workbook xmlns=\"",
            MAIN,
            "\" xmlns:r=\"",
            OFFICE,
            "\"><sheets>",
            &names,
            "</sheets></workbook>",
        ]
        .concat(),
    );
    zip.file(
        "xl/styles.xml",
        &[HEAD, "<styleSheet xmlns=\"", MAIN, "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><b/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf><xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs></styleSheet>"].concat(),
    );
    zip.finish()
}

fn part(name: &str, kind: &str) -> String {
    [
        "<Override PartName=\"/xl/",
        name,
        ".xml\" ContentType=\"",
        KIND,
        kind,
        "+xml\"/>",
    ]
    .concat()
}

/// A sheet: its first row is its head, which stays in view.
fn sheet(rows: &[Vec<String>], widths: &str) -> String {
    let mut out = [HEAD, "<worksheet xmlns=\"", MAIN, "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews><cols>"].concat();
    for (index, width) in widths.split(',').enumerate() {
        let number = (index + 1).to_string();
        out += &[
            "<col min=\"",
            &number,
            "\" max=\"",
            &number,
            "\" width=\"",
            width,
            "\" customWidth=\"1\"/>",
        ]
        .concat();
    }
    out += "</cols><sheetData>";
    for (index, row) in rows.iter().enumerate() {
        // LibreOffice leaves a row as high as one line, however many its cells have.
        out += &[
            "<row ht=\"",
            &height(row, widths).to_string(),
            "\" customHeight=\"1\">",
        ]
        .concat();
        for cell in row {
            let style = if index == 0 { "1" } else { "0" };
            out += &if is_number(cell) {
                ["<c s=\"", style, "\"><v>", cell, "</v></c>"].concat()
            } else {
                [
                    "<c s=\"",
                    style,
                    "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">",
                    &escape(cell),
                    "</t></is></c>",
                ]
                .concat()
            };
        }
        out += "</row>";
    }
    out + "</sheetData><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>"
}

/// The height of a row in points: that of the cell with the most lines. A Chinese character is as wide as two digits.
fn height(row: &[String], widths: &str) -> usize {
    let lines = row.iter().zip(widths.split(',')).map(|(cell, width)| {
        let width: usize = width.parse().unwrap_or(1);
        let wide = |line: &str| {
            line.chars()
                .map(|character| 1 + usize::from(!character.is_ascii()))
                .sum::<usize>()
        };
        let lines = cell
            .split('\n')
            .map(|line| wide(line).div_ceil(width.saturating_sub(1).max(1)).max(1));
        lines.sum::<usize>()
    });
    // No row may be higher.
    (lines.max().unwrap_or(1) * 15 + 1).min(409)
}

fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    !digits.is_empty()
        && digits.len() <= 15
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && digits.matches('.').count() <= 1
        && digits.starts_with(|first: char| first.is_ascii_digit())
        && !digits.ends_with('.')
}

fn head(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn elements(view: &View, stamp: &Stamp) -> Vec<Vec<String>> {
    let mut rows = vec![head(&chinese::ELEMENT_SHEET_HEADS)];
    for row in &view.elements.rows {
        let state = match row.state {
            RowState::Present => wording::PRESENT.zh(),
            RowState::Missing => wording::MISSING.zh(),
            RowState::Unknown => wording::UNKNOWN.zh(),
        };
        let says = row.finding.and_then(|(card, _)| view.cards.get(card));
        rows.push(vec![
            row.name.clone(),
            state.to_owned(),
            row.words.clone(),
            says.map_or_else(String::new, |card| card.message.clone()),
            row.basis.to_owned(),
        ]);
    }
    for noted in &view.elements.noted {
        let words = noted.words.clone().unwrap_or_else(|| noted.note.to_owned());
        rows.push(vec![
            noted.name.clone(),
            wording::NOTED_HINT.zh().to_owned(),
            words,
            String::new(),
            String::new(),
        ]);
    }
    rows.push(vec![
        String::new(),
        String::new(),
        String::new(),
        stamp.sentence(),
    ]);
    rows
}

fn findings(view: &View) -> Vec<Vec<String>> {
    let mut rows = vec![head(&chinese::FINDING_HEADS)];
    for card in view.cards.iter().filter(|card| card.class != Class::Trace) {
        let quote = card.spots.first().map(Spot::words).unwrap_or_default();
        rows.push(vec![
            card.number.to_string(),
            wording::class(card.class).0.zh().to_owned(),
            card.place.clone(),
            card.message.clone(),
            quote,
            card.why.clone(),
            card.basis.clone(),
            [card.advice.as_str(), &card.remark].concat(),
        ]);
    }
    rows
}

fn figures(view: &View) -> Vec<Vec<String>> {
    let mut rows = vec![
        wording::TABLE_HEAD
            .iter()
            .map(|head| head.zh().to_owned())
            .collect(),
    ];
    for (index, row) in view.figures.rows.iter().enumerate() {
        let spot = &row.spot;
        rows.push(vec![
            (index + 1).to_string(),
            row.subject.clone(),
            row.value.replace(',', ""),
            row.unit.clone(),
            row.theme.clone(),
            row.section.to_owned(),
            view.figures.check(row),
            [spot.before.as_str(), &spot.quote, &spot.after].concat(),
        ]);
    }
    rows
}
