//! Why a file cannot be read, and where a text came from.

use super::Wording;

words! {
    FILE_OLD_WORD = "这是旧版 Word（.doc）或 WPS 文字（.wps）文件，无法直接读取。请在 Word 或 WPS 里打开，另存为 .docx 再拖进来，或全选复制，粘贴到这里。", "This is an old Word (.doc) or WPS (.wps) file. Open it and save it as .docx, or copy all and paste it here.";
    FILE_LOCKED = "文件设有打开密码。请在 Word 或 WPS 里输入密码打开，全选复制，再粘贴到这里。", "This file needs a password. Open it, copy all and paste it here.";
    FILE_DAMAGED = "文件不完整或已损坏，可能没有下载完。请重新下载，或在 Word、WPS 里打开后另存一份再试。", "This file is incomplete or damaged. Download it again, or open it and save a copy.";
    FILE_NO_WORDS = "这个 Word 文件里没有文字，内容可能是图片或扫描件，无法检查。请找文字版，全选复制，再粘贴到这里。", "There is no text in this Word file, perhaps only scans. Use a file with text.";
    FILE_PDF = "这是 PDF 文件。请用 Word 版；没有 Word 版的，打开后全选复制，再粘贴到这里。扫描件里没有文字，无法检查。", "This is a PDF file. Use the Word file, or open it, copy all and paste it here. Scans have no text and cannot be checked.";
    FILE_OFD = "这是 OFD 版式文件。请用 Word 版；没有 Word 版的，在阅读器里打开，全选复制，再粘贴到这里。", "This is an OFD file. Use the Word file, or open it, copy all and paste it here.";
    FILE_RTF = "这是 RTF 文件。请在 Word 或 WPS 里打开，另存为 .docx 再拖进来，或全选复制，粘贴到这里。", "This is an RTF file. Open it and save it as .docx, or copy all and paste it here.";
    FILE_ODT = "这是 LibreOffice 文档。请打开后另存为 .docx 再拖进来，或全选复制，粘贴到这里。", "This is a LibreOffice document. Open it and save it as .docx, or copy all and paste it here.";
    FILE_SHEET = "这是表格文件，不是报告正文。请打开报告的 Word 版，或复制正文，粘贴到这里。", "This is a spreadsheet, not a report. Use the Word file of the report.";
    FILE_SLIDES = "这是演示文稿，不是报告正文。请打开报告的 Word 版，或复制正文，粘贴到这里。", "These are slides, not a report. Use the Word file of the report.";
    FILE_PICTURE = "这是图片，里面没有可读的文字。请用 Word 版，或打开文字版全选复制，再粘贴到这里。", "This is a picture without text. Use a file with text.";
    FILE_ARCHIVE = "这是压缩包。请先解压，再把里面的 Word 文件拖进来。", "This is an archive. Unpack it and drop the Word file.";
    FILE_WEB = "网页文件请用浏览器打开，选中正文复制，再粘贴到这里。", "Open the web page in a browser, copy its text and paste it here.";
    FILE_NO_TEXT = "这个文件里没有可读的文字。请打开原文，全选复制，再粘贴到这里。", "There is no text in this file. Open the original, copy all and paste it here.";
    FILE_TOO_LARGE = "文件超过 20 MB，不像一份报告。请打开后复制正文，再粘贴到这里。", "This file is larger than 20 MB. Open it, copy its text and paste it here.";
    FILE_UNREADABLE = "文件没有读出来。请打开后全选复制，再粘贴到这里。", "This file could not be read. Open it, copy all and paste it here.";
    FILE_ONLY_ONE = "一次只检查一份，已读取第一个文件。", "One report at a time: the first file was read.";
    FILE_EMPTY = "文件里没有文字。", "There is no text in this file.";
    RECORD_BROKEN = "检查记录不完整，可能被截断或改动过，没有打开。请换一份保存过的检查记录。", "This saved session is incomplete and was not opened. Try another one.";
    RECORD_NONE = "这不是检查记录。请选择由“导出 › 检查记录”保存的 .json 文件，或报告的 Word、文字文件。", "This is no saved session. Use a file from “Export › Saved session”, or a Word or text file.";
    RECORD_NEWER = "这份检查记录是用更新的版本保存的，本页读不全，没有打开。请用新版打开。", "This saved session is of a newer version and was not opened. Use that version.";
    RECORD_RULES = "检查记录保存时的规则是 {0}，现在按 {1} 重新检查，意见可能与当时不同。", "Saved with rules {0}, checked again with rules {1}: findings may differ.";
    FILE_REFUSED = "没有读取“{0}”：{1}", "“{0}” was not read: {1}";
    ORIGIN = "来自《{0}》", "From {0}";
    ORIGIN_NUMBERS = "· 自动编号已补 {0} 处", " · {0} automatic number{0s} written out";
}

pub fn origin(name: &str, numbers: usize) -> String {
    let mut words = ORIGIN.with(&[&name]);
    if numbers > 0 {
        words.push_str(&ORIGIN_NUMBERS.with(&[&numbers]));
    }
    words
}
