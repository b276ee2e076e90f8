//! Files that the user takes with him: made here, saved by the browser, sent nowhere.

use js_sys::{Array, Date, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::{after, document};

/// Milliseconds after which a saved file is let go.
const KEPT: i32 = 60_000;

/// Lets the browser save `bytes` under `name`. Says whether it could be asked.
pub fn save(name: &str, kind: &str, bytes: &[u8]) -> bool {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let address = Blob::new_with_u8_array_sequence_and_options(&parts, &options)
        .and_then(|blob| Url::create_object_url_with_blob(&blob));
    let (Ok(address), Ok(link)) = (address, document().create_element("a")) else {
        return false;
    };
    let link: HtmlAnchorElement = link.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The timer would end with its handle.
    std::mem::forget(after(KEPT, move || {
        let _ = Url::revoke_object_url(&address);
    }));
    true
}

/// The time on this machine as `2026-03-01 09:30`.
pub fn local_time() -> String {
    let now = Date::new_0();
    let two = |number: u32| {
        if number < 10 {
            format!("0{number}")
        } else {
            number.to_string()
        }
    };
    [
        now.get_full_year().to_string(),
        "-".to_owned(),
        two(now.get_month() + 1),
        "-".to_owned(),
        two(now.get_date()),
        " ".to_owned(),
        two(now.get_hours()),
        ":".to_owned(),
        two(now.get_minutes()),
    ]
    .concat()
}
