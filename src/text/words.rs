//! Words: segmentation with tags.

/// Does one word run over the boundary between the end of `open` and the start of `next`?
pub fn joined(_open: &str, _next: &str) -> bool {
    false
}
