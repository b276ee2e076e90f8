//! The JS border: the function `checkReport`, and what the page's own worker calls.

#[cfg(feature = "page")]
use std::{cell::RefCell, sync::Arc};

use serde::Serialize as _;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use crate::check::{self, Options};
#[cfg(feature = "page")]
use crate::compare::Last;
use crate::json::Checked;
use crate::report::Numbering;

/// Checks a text; the answer is the public JSON as a plain object with UTF-16 offsets. With `{ last: text }` as second
/// argument it has a `comparison` with last year's report.
///
/// `options` may be left out; `{ numbering: "as-written" }` says that headings without a number never had one.
///
/// A lone surrogate counts as U+FFFD, which is one UTF-16 unit as well: offsets stay right.
///
/// # Errors
///
/// Never in practice: the answer is plain data.
#[wasm_bindgen(js_name = checkReport)]
#[allow(clippy::needless_pass_by_value)] // JavaScript hands it over
pub fn check_report(text: &str, options: Option<js_sys::Object>) -> Result<JsValue, JsError> {
    let checked = check::check(text, &chosen(options.as_ref()));
    object(&Checked::from(&checked)).map_err(|error| JsError::new(&error.to_string()))
}

/// What the caller chose; what is not understood is as if it were not there.
fn chosen(options: Option<&js_sys::Object>) -> Options {
    let choice = |name: &str| js_sys::Reflect::get(options?, &name.into()).ok()?.as_string();
    Options {
        numbering: match choice("numbering").as_deref() {
            Some("as-written") => Numbering::AsWritten,
            _ => Numbering::MayBeLost,
        },
        last: choice("last"),
    }
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

#[cfg(feature = "page")]
thread_local! {
    /// Last year's report, which the page sends once.
    static LAST: RefCell<Option<Arc<Last>>> = const { RefCell::new(None) };
}

/// From now on [`check_report_bytes`] compares with this report; with nothing it no longer does.
#[cfg(feature = "page")]
#[wasm_bindgen(js_name = keepLast)]
#[allow(clippy::needless_pass_by_value)] // how it comes over the border
pub fn keep_last(last: Option<String>) {
    LAST.set(last.map(|last| Arc::new(Last::read(&last))));
}

/// The same answer as bytes that only this build reads: from the worker to the page they travel in a tenth of the time
/// that an object of some thousand parts takes.
#[cfg(feature = "page")]
#[wasm_bindgen(js_name = checkReportBytes)]
#[allow(clippy::needless_pass_by_value)] // JavaScript hands it over
pub fn check_report_bytes(text: &str, options: Option<js_sys::Object>) -> Vec<u8> {
    let numbering = chosen(options.as_ref()).numbering;
    let checked = LAST.with_borrow(|last| check::check_against(text, numbering, last.as_ref()));
    crate::json::wire::to_bytes(&Checked::from(&checked))
}
