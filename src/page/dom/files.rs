//! Files that are dropped or chosen: bytes to text, or the reason why not.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use web_sys::{File, FileReader, TextDecoder};

use super::record::record_from_json;
use super::{Listener, listen};
use crate::input::{Contents, contents};
use crate::view::{Record, wording};

/// What came out of a file.
pub enum Read {
    /// Its text.
    Text(String),
    /// The text of a Word file, the numbers in it that Word counts, and the file itself.
    Word(String, usize, Vec<u8>),
    /// A text with what was decided about it.
    Record(Record),
    /// A sentence why there is none.
    Refused(&'static wording::Wording),
}

/// Reads a file and tells what came out.
pub fn read_file(file: &File, tell: impl Fn(Read) + 'static) {
    let Ok(reader) = FileReader::new() else { return };
    let name = file.name();
    let ends: Rc<RefCell<Vec<Listener>>> = Rc::default();
    let finished = {
        let (ends, reader) = (ends.clone(), reader.clone());
        listen(&reader.clone(), "loadend", move |_| {
            let bytes = reader
                .result()
                .ok()
                .filter(|result| !result.is_null())
                .map(|result| Uint8Array::new(&result));
            tell(match bytes {
                Some(bytes) => decode(&name, bytes.to_vec()),
                None => Read::Refused(&wording::FILE_UNREADABLE),
            });
            // The listener is inside its own list: empty it after this call has ended.
            let ends = ends.clone();
            yew::platform::spawn_local(async move { ends.borrow_mut().clear() });
        })
    };
    ends.borrow_mut().push(finished);
    let _ = reader.read_as_array_buffer(file);
}

fn decode(name: &str, bytes: Vec<u8>) -> Read {
    match contents(name, &bytes) {
        Contents::Word(text, numbers) => Read::Word(text, numbers, bytes),
        Contents::Json(json) => record_from_json(json).map_or_else(Read::Refused, Read::Record),
        Contents::Text(text) => Read::Text(text),
        Contents::Encoded(label, bytes) => TextDecoder::new_with_label(label)
            .ok()
            .and_then(|decoder| decoder.decode_with_u8_array(bytes).ok())
            .map_or(Read::Refused(&wording::FILE_UNREADABLE), Read::Text),
        Contents::Refused(why) => Read::Refused(why),
    }
}
