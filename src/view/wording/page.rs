//! The words of the page around a report.

use super::Wording;

/// The language that the page does not speak, by its own name; this button is the way back for who cannot read the other.
pub const OTHER_LANGUAGE: [&str; 2] = ["English", "中文"];

words! {
    APP_TITLE = "法治政府建设年度报告自查", "Rule-of-law report checker";
    CHIP_HERE = "只在本机处理", "On this device only";
    CHIP_LOCKED = " · 网络已封锁", " · network blocked";
    CHIP_OPEN = " · 浏览器未封锁网络", " · network not blocked";
    CHIP_TESTING = " · 正在核实", " · checking";
    PRIVACY_LOCKED = "文字只在您这台电脑的浏览器里处理。本页被禁止连接任何网络地址，断网也能用；关闭页面，内容即消失。", "Your text is processed only in this browser. This page may not contact any network address and works offline; close it and the text is gone.";
    PRIVACY_OPEN = "文字只在您这台电脑的浏览器里处理，断网也能用；关闭页面，内容即消失。浏览器没有执行本页的断网规定，重要材料请断网后使用。", "Your text is processed only in this browser and works offline; close it and the text is gone. The browser does not enforce the ban on the network: go offline for important material.";
    SECRET = "请勿粘贴涉密内容；公开前请按规定进行保密审查。", "Do not paste classified text; have the text reviewed for secrets before it is published.";
    STAYS_CHINESE = "意见、规则和导出的文件都是中文。", "Findings, rules and files stay in Chinese, as the report is.";
    HELP = "帮助", "Help";
    BASIS = "检查依据", "Legal basis";
    PRIVACY = "隐私与外联", "Privacy and network";
    CLOSE = "关闭", "Close";
    SKIP = "跳到结果", "Skip to the result";

    FIELD = "报告正文", "Report text";
    PROMPT = "把报告粘贴到这里（Ctrl+V）", "Paste the report here (Ctrl+V)";
    PROMPT_HINT = "或把 Word（.docx）、.txt 文件拖到页面任何位置；旧版 .doc、.wps 请打开后全选复制", "or drop a Word (.docx) or .txt file anywhere; open an old .doc or .wps and copy all";
    OPEN_RECORD = "打开检查记录", "Open a saved session";
    CHOOSE_FILE = "选择文件", "Choose a file";
    SAMPLE = "看一份示例报告", "See a sample report";
    CHECK_NOW = "立即检查", "Check now";
    CHECKING = "正在检查……", "Checking…";
    OLD_TEXT = "这是刚才的文字，粘贴新报告会替换它。", "This is the text from before; pasting a new report replaces it.";
    BACK_TO_RESULT = "返回结果", "Back to the result";
    CLEAR = "清空", "Clear";

    LOOKS = "看什么", "What is checked";
    LOOKS_NOT = "不看数据真假、政治表述、是否涉密，这些请人工把关。", "Not checked by machine: truth of figures, political wording, secrets.";
    VERSION = "版本 {0} · 规则 {1}", "Version {0} · rules {1}";

    NUMBERS_LOST_LABEL = "编号可能丢失", "Numbers may be lost";
    NUMBERS_LOST = "粘贴时编号可能丢失：有 {0} 行像标题而没有“一、二、”，所以没有判断缺不缺部分。请勾选其中的大标题。", "Numbers may be lost: {0} line{0s} may be headings without a number, so missing parts were not judged. Tick the main headings.";
    NUMBERS_GIVE = "按顺序补上编号", "Number them in order";
    NUMBERS_NEVER = "原文就没有编号", "There were no numbers";
    NUMBERS_HINT = "也可以把 .docx 文件直接拖进来，编号不会丢。", "Or drop the .docx file: it keeps its numbers.";

    ANOTHER = "换一份", "New report";
    STALE = "文字已改，正在重新检查", "Text changed, checking again";
    PARTS = "各部分", "Parts";
    SURFACE = "正文显示方式", "View of the text";
    ANNOTATED = "批注视图", "Annotated";
    EDITING = "编辑", "Edit";
    THRESHOLD = "显示", "Show";
    FIGURES_LEGEND = "浅底的是计入的数据", "shaded: figures that count";
    TRACES = "来源痕迹 {0} 类，已不计入检查", "{0} kind{0s} of copying traces, not checked";
    SHOW = "查看", "Show";
    FOLD = "收起", "Hide";
    OMITTED = "文字很长，这里只画出前 20 万字；后面约 {0} 字照样检查，但不画在这里。", "Only the first 200,000 characters are drawn here; the other {0} or so are checked as well.";
    TAB_TEXT = "正文", "Text";
    TAB_FINDINGS = "意见", "Findings";
    TAB_ELEMENTS = "要素", "Elements";
    TAB_FIGURES = "数据", "Figures";
    RULES = "检查规则", "Rules";
    RULES_INTRO = "每条规则查什么、为什么、怎么改，各有对照的例子。例子都是编写的。", "What each rule checks and why, in Chinese, with made-up examples.";
    RULE_DOC = "规则说明", "About this rule";
    EXAMPLE_BAD = "会提示", "Reported";
    EXAMPLE_LEFT_OUT = "（整个没有写）", "(left out altogether)";
    EXAMPLE_GOOD = "不提示", "Not reported";

    JOINED = "已拼接断行 {0} 处", "{0} broken line{0s} joined";
    TRACE_COUNT = "来源痕迹 {0} 类", "{0} kind{0s} of copying traces";
    TOOK = "检查用时 {0} 毫秒", "checked in {0} ms";
    TOOK_SECONDS = "检查用时 {0} 秒", "checked in {0} s";
    NOTHING_KEPT = "本页不保存任何内容，请先保存", "Nothing is kept: save before you leave";
    LIVE_DONE = "检查完成。必须补正 {0} 项，需要核实 {1} 项，建议完善 {2} 项。", "Check finished. {0} must be corrected, {1} to be checked, {2} could be better.";
    CHANGED = "已修改", "Changed";
    PASTE_EMPTY = "剪贴板里没有文字，没有粘贴。请先在 Word 或 WPS 里全选、复制。", "There are no words on the clipboard, so nothing was pasted. Copy all in Word or WPS first.";
    REPLACED = "已换成新的文字", "Replaced by the new text";
    /// Around the key that takes a change back.
    UNDO_PRESS = "，可按", "; press ";
    UNDO_END = "撤销", " to undo";
    BROKE = "检查时出错了，文字没有丢失。正在重新检查。", "The check failed; your text is safe. Checking again.";
    BROKE_AGAIN = "检查时出错了，文字没有丢失，还在输入框里。请先复制保存；改动几个字后会再次检查。", "The check failed; your text is safe in the field. Copy and save it; change some words to check again.";
    NO_WORKER = "浏览器不让本页在后台运行，无法检查。文字没有丢失。请换用 Chrome、Edge 或 Firefox 打开。", "The browser does not let this page work in the background. Your text is safe. Use Chrome, Edge or Firefox.";

    EXPORT = "导出", "Export";
    EXPORT_LETTER = "审查反馈意见", "Feedback letter";
    LETTER_HINT = "修改、打印、.docx", "change, print, .docx";
    LETTER_HOW = "可以直接修改，打印和导出的就是改过的文字；一行是一段。打印时请关掉浏览器的“页眉和页脚”。", "Change it as you like: what stands here is printed and exported, a line is a paragraph. Switch off the browser's headers and footers when printing.";
    LETTER_OLD = "改过以后，检查意见有了变化：请逐条核对，或者按意见重写。", "The findings have changed since you changed this letter: compare them, or write it again.";
    LETTER_AGAIN = "按意见重写", "Write it again";
    LETTER_DOCX = "导出 Word", "Export Word file";
    PRINT = "打印", "Print";
    EXPORT_COMMENTED = "带批注的报告", "Report with comments";
    EXPORT_WORKBOOK = "核对表", "Check tables";
    EXPORT_WEB = "网页报告", "Web report";
    EXPORT_FIGURES = "数据一览", "Table of figures";
    EXPORT_JSON = "检查结果", "Results";
    EXPORT_TEXT = "报告正文", "Report text";
    EXPORT_RECORD = "检查记录", "Saved session";
    EXPORT_RECORD_HINT = ".json，可再打开", ".json, can be reopened";
    EXPORT_NOTE = "文件在本机生成；已忽略的意见不写入。", "Files are made on this device, without ignored findings.";
    EXPORT_STALE = "正在检查改动，请稍候。", "Changes are being checked, please wait.";
    IN_ORIGINAL = "写进原文件", "in the original file";
    COMMENTS_LOST = "已保存。有 {0} 条意见的原文在导入后改动过，找不到位置，一并写在标题的批注里。", "Saved. The words of {0} finding{0s} have changed since; these are in a comment on the title.";
    SAVED = "已交给浏览器保存，一般在“下载”文件夹", "Handed to the browser to save, usually in “Downloads”";
    NOT_SAVED = "浏览器不让保存文件", "The browser does not allow saving files";

    BASIS_INTRO = "《法治政府建设与责任落实督察工作规定》（中共中央办公厅、国务院办公厅，厅字〔2019〕28号，2019年4月15日起施行）关于年度报告的一章规定，报告应当包括：", "The annual report chapter of the Regulations on Supervising the Building of Law-based Government (General Offices of the CPC Central Committee and the State Council, Ting Zi [2019] No. 28, in force since 15 April 2019) asks for:";
}

/// What the size of the type becomes next.
pub static SIZE_NEXT: [Wording; 3] = [
    word!("大字版", "Large text"),
    word!("特大字", "Larger text"),
    word!("标准字", "Normal text"),
];
pub static FOUR: [Wording; 4] = [
    word!(
        "一、上一年度的主要举措和成效",
        "1. Measures and results of the year",
    ),
    word!("二、上一年度的不足和原因", "2. Shortcomings and causes"),
    word!(
        "三、党政主要负责人履行第一责任人职责的情况",
        "3. Leaders' first responsibility",
    ),
    word!("四、下一年度的主要安排", "4. Plan for next year"),
];
pub static LOOKS_LIST: [(Wording, Wording); 4] = [
    (
        word!("四个部分齐不齐", "Are the four parts there?"),
        word!(
            "缺的、并在别处的、只带一句的，分得清",
            "missing, within another part, or only mentioned",
        ),
    ),
    (
        word!("文头和落款全不全", "Are head and sign-off complete?"),
        word!(
            "标题、主送、署名、成文日期、年份",
            "title, addressee, signature, date, years",
        ),
    ),
    (
        word!("数据有没有，对不对得上", "Are there figures, and do they agree?"),
        word!("合计、比率逐个重算", "sums and rates are calculated again"),
    ),
    (
        word!("提法和文字有没有硬伤", "Is the wording sound?"),
        word!(
            "法规名称与废止、过时提法、错字、标点",
            "names of laws, repealed laws, dated phrases, wrong characters, punctuation",
        ),
    ),
];
pub static THRESHOLDS: [Wording; 3] = [
    word!("只看必须补正", "Must be corrected"),
    word!("加上需要核实", "and to be checked"),
    word!("全部", "All"),
];

pub static HELP_LINES: [(Wording, Wording); 7] = [
    (
        word!("放进来", "Put it in"),
        word!(
            "在 Word 或 WPS 里全选复制，在本页任何位置按 Ctrl+V；.docx、.txt、.md 文件可以直接拖进来，Word 自动编的号会补成文字。",
            "Copy all in Word or WPS and press Ctrl+V anywhere on this page, or drop a .docx, .txt or .md file; numbers that Word counts are written out.",
        ),
    ),
    (
        word!("看结果", "Read the result"),
        word!(
            "第一行是最要紧的话。六张卡片是报告的各部分，点一下就到那里；正文里的标记和右边的意见一一对应，点哪边都行。",
            "The first line says what matters most. The six cards are the parts of the report. Each mark in the text has its finding on the right. Click any of them.",
        ),
    ),
    (
        word!("三种意见", "Three classes"),
        word!(
            "■ 必须补正：规定要求有，或前后矛盾。△ 需要核实：可能有误，由人判断。○ 建议完善：改了更好。",
            "■ Must be corrected: required by rules, or contradictory. △ To be checked: may be wrong, for a person to judge. ○ Could be better: an improvement.",
        ),
    ),
    (
        word!("改文字", "Change the text"),
        word!(
            "在“编辑”里直接改，停下来就重新检查。意见卡片上的按钮会替您改，按 Ctrl+Z 撤销；“写备注”的话会写进反馈意见和批注。",
            "Type under “Edit”; the text is checked again when you stop. Buttons on findings change it for you; Ctrl+Z takes that back. Notes on findings go into the letter and the comments.",
        ),
    ),
    (
        word!("和上年对比", "Compare two years"),
        word!(
            "在右边“上年对比”里放进上年报告，逐段看哪些没变、哪些只改了年份或数字；两年的数据列在一张表里。",
            "Put last year's report under “Last year” and see which paragraphs are the same or changed only in numbers, and the figures of both years.",
        ),
    ),
    (
        word!("带回去", "Take it with you"),
        word!(
            "“复制意见”“复制全部意见”“复制表格”可以粘贴到 Word、WPS 或聊天窗口；“导出”里有 Word、表格等文件，审查反馈意见可以先修改、打印。本页不保存任何内容：没做完的，用“导出 › 检查记录”存成文件，下次拖进来接着做。",
            "Paste copied findings anywhere; “Export” makes Word files and tables, and a letter to change and print. Nothing is kept here: save unfinished work with “Export › Saved session”, and drop that file to go on.",
        ),
    ),
    (
        word!("按键", "Keys"),
        word!(
            "F8（Alt+↓）下一条，Shift+F8（Alt+↑）上一条，Alt+1 至 Alt+6 到各部分，Alt+I 忽略，Ctrl+Enter 立即检查，Esc 收起意见。",
            "F8 (Alt+↓) next, Shift+F8 (Alt+↑) previous, Alt+1 to Alt+6 parts, Alt+I ignore, Ctrl+Enter check now, Esc close a finding.",
        ),
    ),
];
pub static BASIS_LIST: [Wording; 5] = [
    word!(
        "上一年度推进法治政府建设的主要举措和成效",
        "the main measures and results of the past year",
    ),
    word!(
        "上一年度推进法治政府建设存在的不足和原因",
        "the shortcomings of the past year and their causes",
    ),
    word!(
        "上一年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况",
        "how the heads of Party and government carried out their first responsibility",
    ),
    word!(
        "下一年度推进法治政府建设的主要安排",
        "the main plans for the coming year",
    ),
    word!("其他需要报告的情况", "other matters to be reported"),
];
pub static BASIS_MORE: [Wording; 3] = [
    word!(
        "规定列的是内容，不是标题，也没有规定先后；所以标题怎么写、顺序怎么排，本页都不判为缺少。",
        "These are contents, not headings, in no set order: other headings are never called missing.",
    ),
    word!(
        "公文格式依据《党政机关公文处理工作条例》和 GB/T 9704、GB/T 15834。每条意见都写着自己的依据；依据是“表述习惯”的，没有硬性规定。",
        "The form follows the regulations on official documents, GB/T 9704 and GB/T 15834. Each finding names its basis; common usage is not binding.",
    ),
    word!(
        "机器检查不能代替人工审核。上级另有要求的，按上级要求办。",
        "A machine check does not replace a person's review. Where superiors ask for more, theirs applies.",
    ),
];

pub fn took(milliseconds: u32) -> String {
    match milliseconds {
        0..10_000 => TOOK.with(&[&milliseconds]),
        _ => TOOK_SECONDS.with(&[&(milliseconds / 1000)]),
    }
}
