//! 检查记录: what the user saves to go on later. The browser writes and reads its JSON.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::json::RULES_VERSION;
use crate::view::wording::{self, chinese};
use crate::view::{Ignored, Known, Record, Remark, Scope};

/// The shape of the file; grows when an older page could not read a newer file rightly.
const FORMAT: f64 = 1.0;
const KIND: &str = "fazhi-report-record";

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

fn part(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::NULL)
}

/// The record as a file.
pub fn record_to_json(record: &Record, time: &str) -> Option<String> {
    let (ignored, remarks) = (Array::new(), Array::new());
    for entry in &record.ignored {
        ignored.push(&known_as("scope", entry.scope.id(), &entry.known));
    }
    for entry in &record.remarks {
        remarks.push(&known_as("words", &entry.words, &entry.known));
    }
    // The kind comes first: by it a file is known, whatever its name.
    let whole = object(&[
        ("kind", KIND.into()),
        ("format", FORMAT.into()),
        ("tool", env!("CARGO_PKG_VERSION").into()),
        ("rules", RULES_VERSION.into()),
        ("saved", time.into()),
        ("text", record.text.as_str().into()),
        ("ignored", ignored.into()),
        ("remarks", remarks.into()),
        ("letter", record.letter.as_deref().into()),
        ("lastYear", record.last_year.as_deref().into()),
    ]);
    JSON::stringify(&whole).ok()?.as_string()
}

/// The record in a file, or the sentence why there is none.
pub fn record_from_json(json: &str) -> Result<Record, &'static wording::Wording> {
    let broken = if json.trim_start().starts_with(chinese::RECORD_BEGINS) {
        &wording::RECORD_BROKEN
    } else {
        &wording::RECORD_NONE
    };
    let whole = JSON::parse(json).map_err(|_| broken)?;
    if part(&whole, "kind").as_string().as_deref() != Some(KIND) {
        return Err(&wording::RECORD_NONE);
    }
    match part(&whole, "format").as_f64() {
        Some(format) if format > FORMAT => return Err(&wording::RECORD_NEWER),
        None => return Err(&wording::RECORD_BROKEN),
        _ => {}
    }
    let text = part(&whole, "text").as_string().ok_or(&wording::RECORD_BROKEN)?;
    Ok(Record {
        text,
        ignored: list(&part(&whole, "ignored"))
            .iter()
            .filter_map(ignored)
            .collect(),
        remarks: list(&part(&whole, "remarks")).iter().filter_map(remark).collect(),
        letter: part(&whole, "letter").as_string(),
        last_year: part(&whole, "lastYear").as_string(),
        rules: part(&whole, "rules").as_string().unwrap_or_default(),
    })
}

fn list(value: &JsValue) -> Vec<JsValue> {
    if value.is_object() {
        Array::from(value).iter().collect()
    } else {
        Vec::new()
    }
}

/// What cannot be understood is not ignored: it is shown again.
fn ignored(entry: &JsValue) -> Option<Ignored> {
    let scope = part(entry, "scope").as_string()?;
    Some(Ignored {
        scope: Scope::ALL.into_iter().find(|known| known.id() == scope)?,
        known: known(entry)?,
    })
}

fn remark(entry: &JsValue) -> Option<Remark> {
    let words = part(entry, "words").as_string()?;
    let known = known(entry)?;
    Some(Remark { known, words })
}

/// By what a finding is known, behind what is said of it.
fn known_as(name: &str, said: &str, known: &Known) -> JsValue {
    let places = Array::new();
    for place in &known.places {
        places.push(&place.as_str().into());
    }
    object(&[
        (name, said.into()),
        ("rule", known.rule.as_str().into()),
        ("message", known.message.as_str().into()),
        ("places", places.into()),
    ])
}

fn known(entry: &JsValue) -> Option<Known> {
    let word = |name| part(entry, name).as_string();
    Some(Known {
        rule: word("rule")?,
        message: word("message")?,
        places: list(&part(entry, "places"))
            .iter()
            .filter_map(JsValue::as_string)
            .collect(),
    })
}
