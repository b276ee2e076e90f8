//! Paragraph-like units: lines cleaned of what copying left, joined over breaks in mid-sentence.

use crate::report::SectionId;
use crate::text::{Folded, Span};

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// 发文机关标志: “……文件”.
    Letterhead,
    /// 发文字号.
    DocumentNumber,
    /// 签发人.
    Signers,
    /// (A line of) the title.
    Title,
    /// 主送机关.
    Addressee,
    /// A heading alone on its line.
    Heading,
    /// Running text; may begin with a run-in heading.
    Paragraph,
    /// 发文机关署名.
    Signature,
    /// 成文日期.
    Date,
    /// 附件, 附注, 抄送 after the text.
    Appendix,
    /// What a web page put around the text: crumbs, publication time, buttons.
    Web,
}

/// A paragraph-like unit.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// From its first to its last visible character in the source (Markdown marks included).
    pub span: Span,
    /// What a reader sees of it.
    pub text: Folded,
    /// The section whose heading or body it belongs to.
    pub section: Option<SectionId>,
    /// Depth of a Markdown `#` heading mark, if it had one.
    pub markdown_depth: Option<u8>,
    /// The whole block was **bold**.
    pub bold: bool,
}

pub(super) fn read(source: &crate::text::Source) -> (Vec<Block>, super::Traces) {
    let _ = source;
    (Vec::new(), super::Traces::default())
}
