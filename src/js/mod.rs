//! The JS border: the function `checkReport`, and what the page's own worker calls.

use serde::Serialize as _;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use crate::check::{self, Options};
use crate::json::Checked;

/// Checks a text; the answer is the public JSON as a plain object with UTF-16 offsets.
///
/// A lone surrogate counts as U+FFFD, which is one UTF-16 unit as well: offsets stay right.
///
/// # Errors
///
/// Never in practice: the answer is plain data.
#[wasm_bindgen(js_name = checkReport)]
pub fn check_report(text: &str) -> Result<JsValue, JsError> {
    let checked = check::check(text, &Options::default());
    object(&Checked::from(&checked)).map_err(|error| JsError::new(&error.to_string()))
}

fn object(checked: &Checked) -> Result<JsValue, serde_wasm_bindgen::Error> {
    checked.serialize(&serde_wasm_bindgen::Serializer::json_compatible())
}

/// The answer as JSON, for a file.
#[cfg(feature = "page")]
pub fn to_json(checked: &Checked) -> Option<String> {
    let object = object(checked).ok()?;
    js_sys::JSON::stringify(&object).ok()?.as_string()
}

/// The same answer as bytes that only this build reads: from the worker to the page they travel in a tenth of the time
/// that an object of some thousand parts takes.
#[cfg(feature = "page")]
#[wasm_bindgen(js_name = checkReportBytes)]
pub fn check_report_bytes(text: &str) -> Vec<u8> {
    let checked = check::check(text, &Options::default());
    crate::json::wire::to_bytes(&Checked::from(&checked))
}
