//! The page, and the same module again in each worker, where it only waits for `checkReport`.

fn main() {
    if web_sys::window().is_some() {
        // yew's own hook writes to the console, and a panic may quote the text.
        yew::set_custom_panic_hook(Box::new(|_| {}));
        fazhi_report::page::start();
    }
}
