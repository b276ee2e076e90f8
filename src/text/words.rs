//! Words: segmentation with tags.
