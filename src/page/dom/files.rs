//! Files that are dropped or chosen: bytes to text, or the reason why not.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use web_sys::{File, FileReader, TextDecoder};

use super::{Listener, listen};
use crate::view::{Contents, contents};

/// What came out of a file.
pub enum Read {
    /// Its text.
    Text(String),
    /// A sentence why there is none.
    Refused(&'static str),
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
                Some(bytes) => decode(&name, &bytes.to_vec()),
                None => Read::Refused(crate::view::zh::FILE_UNREADABLE),
            });
            // The listener is inside its own list: empty it after this call has ended.
            let ends = ends.clone();
            yew::platform::spawn_local(async move { ends.borrow_mut().clear() });
        })
    };
    ends.borrow_mut().push(finished);
    let _ = reader.read_as_array_buffer(file);
}

fn decode(name: &str, bytes: &[u8]) -> Read {
    match contents(name, bytes) {
        Contents::Text(text) => Read::Text(text),
        Contents::Encoded(label, bytes) => TextDecoder::new_with_label(label)
            .ok()
            .and_then(|decoder| decoder.decode_with_u8_array(bytes).ok())
            .map_or(Read::Refused(crate::view::zh::FILE_UNREADABLE), Read::Text),
        Contents::Refused(why) => Read::Refused(why),
    }
}
