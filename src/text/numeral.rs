//! Numbers as they are written.
