//! The page, and the same module again in each worker, where it only waits for `checkReport`.

fn main() {
    if web_sys::window().is_some() {
        fazhi_report::page::start();
    }
}
