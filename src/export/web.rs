//! 网页报告: text, findings and tables as one static page without any script, to be read, printed and kept.

use super::{Stamp, escape};
use crate::rules::Class;
use crate::view::wording::chinese;
use crate::view::{Card, Drawn, Look, MarkKind, Piece, RowState, View, wording};

const STYLE: &str = "body{max-width:46em;margin:2em auto;padding:0 1em;font:16px/1.7 serif;color:#1f1d1a}h1,h2,th{font-family:sans-serif}th{white-space:nowrap}h1{font-size:1.4em}h2{font-size:1.15em;margin-top:2em}p{margin:.4em 0}.t{text-align:center;font-weight:bold;font-size:1.3em}.h{font-weight:bold}.r{text-align:right}mark{background:none;border-bottom:2px solid #857e74}.must{border-color:#a3201b;background:#fbecea}.verify{border-color:#7d4e00;border-bottom-style:dashed;background:#faf0de}.improve{border-color:#455866;border-bottom-style:dotted;background:#ebeff2}sup,small{font-family:sans-serif;color:#4d4943}table{display:block;overflow-x:auto;border-collapse:collapse;font-size:.9em}th,td{border:1px solid #cdc7bc;padding:.2em .5em;text-align:left;vertical-align:top}li{margin:.8em 0;break-inside:avoid}@media print{table{display:table}body{margin:0;max-width:none}tr{break-inside:avoid}}";

/// The page.
pub fn web(view: &View, stamp: &Stamp) -> String {
    let mut out = ["<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><meta name=\"viewport\" content=\"width=device-width\"><title>", wording::EXPORT_WEB.zh(), "</title><style>", STYLE, "</style></head><body>"].concat();
    let news: String = view.news.iter().map(|phrase| phrase.text.as_str()).collect();
    put(&mut out, "<h1>", &news, "</h1>");
    put(&mut out, "<p>", &view.subject.join(" · "), "</p>");
    heading(&mut out, wording::TAB_FINDINGS.zh());
    findings(&mut out, view);
    heading(&mut out, wording::ELEMENTS.zh());
    let rows = view.elements.rows.iter().map(|row| {
        let state = match row.state {
            RowState::Present => wording::PRESENT.zh(),
            RowState::Missing => wording::MISSING.zh(),
            RowState::Unknown => wording::UNKNOWN.zh(),
        };
        vec![
            row.name.clone(),
            state.to_owned(),
            row.words.clone(),
            row.basis.to_owned(),
        ]
    });
    let [name, state, place, _, basis] = chinese::ELEMENT_SHEET_HEADS;
    table(&mut out, &[name, state, place, basis], rows);
    heading(&mut out, wording::FIGURES.zh());
    if view.figures.rows.is_empty() {
        put(&mut out, "<p>", wording::NO_FIGURES.zh(), "</p>");
    } else {
        let mut lines = view.figures.table();
        let heads = lines.remove(0);
        let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
        table(&mut out, &heads, lines.into_iter());
    }
    heading(&mut out, wording::FIELD.zh());
    text(&mut out, view);
    put(&mut out, "<hr><p><small>", &stamp.sentence(), "</small></p>");
    put(
        &mut out,
        "<p><small>",
        wording::READ_ANYWAY.zh(),
        "</small></p></body></html>\n",
    );
    out
}

/// Words between two tags.
fn put(out: &mut String, open: &str, words: &str, close: &str) {
    out.push_str(open);
    out.push_str(&escape(words));
    out.push_str(close);
}

fn heading(out: &mut String, words: &str) {
    put(out, "<h2>", words, "</h2>");
}

fn table(out: &mut String, heads: &[&str], rows: impl Iterator<Item = Vec<String>>) {
    out.push_str("<table><tr>");
    for head in heads {
        put(out, "<th>", head, "</th>");
    }
    for row in rows {
        out.push_str("</tr><tr>");
        for cell in row {
            put(out, "<td>", &cell, "</td>");
        }
    }
    out.push_str("</tr></table>");
}

fn findings(out: &mut String, view: &View) {
    let cards: Vec<_> = view
        .cards
        .iter()
        .filter(|card| card.class != Class::Trace)
        .collect();
    if cards.is_empty() {
        let said = if view.judged {
            wording::NOTHING_FOUND.zh()
        } else {
            wording::NOT_JUDGED.zh()
        };
        return put(out, "<p>", said, "</p>");
    }
    out.push_str("<ol>");
    for card in cards {
        let class = [
            chinese::BRACKETS.0,
            wording::class(card.class).0.zh(),
            " · ",
            &card.place,
            chinese::BRACKETS.1,
        ]
        .concat();
        out.push_str(&["<li value=\"", &card.number.to_string(), "\"><b>"].concat());
        put(out, "", &[&class, card.message.as_str()].concat(), "</b>");
        if let Some(spot) = card.spots.first().filter(|spot| !spot.quote.is_empty()) {
            put(out, "<p>", &chinese::quoted(&spot.words()), "</p>");
        }
        for (label, words) in [
            (wording::WHY.zh(), &card.why),
            (wording::BASIS_OF.zh(), &card.basis),
            (wording::HOW.zh(), &card.advice),
        ] {
            if !words.is_empty() {
                put(out, "<p><small>", label, "</small> ");
                put(out, "", words, "</p>");
            }
        }
        if !card.remark.is_empty() {
            put(out, "<p>", &card.remark, "</p>");
        }
        out.push_str("</li>");
    }
    out.push_str("</ol>");
}

/// A card that is in the list of findings.
fn told(view: &View, index: usize) -> Option<&Card> {
    view.cards.get(index).filter(|card| card.class != Class::Trace)
}

/// The report with the places of the findings marked, each with its number.
fn text(out: &mut String, view: &View) {
    for drawn in &view.sheet.drawn {
        let block = match drawn {
            Drawn::Block(block) => block,
            Drawn::Gap(gap) => {
                put(out, "<p><mark class=\"must\">", &gap.title, "</mark></p>");
                continue;
            }
        };
        out.push_str(match block.look {
            Look::Title | Look::Letterhead => "<p class=\"t\">",
            Look::Heading(_) => "<p class=\"h\">",
            Look::Signature => "<p class=\"r\">",
            _ => "<p>",
        });
        for piece in &block.pieces {
            match piece {
                Piece::Words { text, marks } => {
                    let card = marks.iter().rfind(|mark| mark.kind == MarkKind::Finding);
                    match card.and_then(|mark| told(view, mark.index)) {
                        Some(card) => {
                            out.push_str(&["<mark class=\"", card.class.id(), "\">"].concat());
                            put(out, "", text, "</mark>");
                        }
                        None => put(out, "", text, ""),
                    }
                }
                Piece::Slot(index) => {
                    if let Some(card) = told(view, *index) {
                        out.push_str(&["<mark class=\"", card.class.id(), "\">"].concat());
                        put(out, "", wording::slot(&card.rule), "</mark>");
                    }
                }
                Piece::Pin(index) => {
                    if let Some(card) = told(view, *index) {
                        put(out, "<sup>", &card.number.to_string(), "</sup>");
                    }
                }
            }
        }
        out.push_str("</p>");
    }
    if view.sheet.omitted > 0 {
        put(out, "<p>", &wording::omitted(view.sheet.omitted), "</p>");
    }
}
