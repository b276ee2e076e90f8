//! Every Chinese word of the interface, over 400 lines in one file because words are read over and changed together.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive as _;

use crate::rules::Class;

/// Name and meaning of a class.
pub fn class(class: Class) -> (&'static str, &'static str) {
    match class {
        Class::Must => ("必须补正", "规定要求有，或前后矛盾"),
        Class::Verify => ("需要核实", "可能有误，请核对"),
        Class::Improve => ("建议完善", "改了更好，可以不改"),
        Class::Trace => ("来源痕迹", "复制时带进来的，不计入检查"),
    }
}

/// Number and names of the four required sections: on its card, as the beginning of a place, in the table.
pub const SECTIONS: [(&str, &str, &str, &str, &str); 4] = [
    ("measures", "一", "主要举措和成效", "举措成效", "举措"),
    ("shortcomings", "二", "不足和原因", "不足原因", "不足"),
    ("leader", "三", "第一责任人职责", "第一责任人", "职责"),
    ("plan", "四", "下一年度安排", "下年安排", "安排"),
];
pub const OTHER_SECTION: (&str, &str) = ("其他情况", "其他");

pub const HEAD: &str = "文头";
pub const TAIL: &str = "落款";
pub const PLACE_WHOLE: &str = "全文";
pub const PLACE_TITLE: &str = "标题";
pub const PLACE_OPENING: &str = "开头";
pub const PLACE_WEB: &str = "网页文字";
pub const PLACE_APPENDIX: &str = "附件";

pub const PRESENT: &str = "已具备";
pub const MISSING: &str = "缺少";
pub const UNKNOWN: &str = "未能检查";
pub const MENTIONED: &str = "只提到，不成部分";
pub const THIN: &str = "内容过少";

/// Where a merged section stands.
pub fn merged(parent: Option<&str>) -> String {
    parent.map_or_else(|| "与其他部分合写".to_owned(), |parent| format!("并在“{parent}”"))
}

/// A few words about the findings that a section card speaks of.
pub fn short_defect(rule: &str) -> Option<&'static str> {
    Some(match rule {
        "no-figures" => "没有数据",
        "missing-cause" => "未写原因",
        "partial-cause" => "部分未写原因",
        "plan-year" => "年份不对",
        "plan-without-year" => "未写年份",
        "plan-without-target" => "没有目标",
        "leader-without-action" => "没有具体事项",
        "leader-one-head" => "只写一位负责人",
        "empty-heading" => "有标题无内容",
        "missing-title" => "缺标题",
        "title-without-organ" => "标题缺单位",
        "title-without-year" => "标题缺年度",
        "title-kind" => "标题文种",
        "year-conflict" => "年份不一致",
        "missing-addressee" => "缺主送机关",
        "document-number-form" => "发文字号格式",
        "missing-signature" => "缺署名",
        "missing-date" => "缺成文日期",
        "date-form" => "日期格式",
        "late-report" => "超过报送时限",
        "request-in-report" => "夹带请示",
        _ => return None,
    })
}

/// Numbers that do not agree inside a section.
pub fn bad_figures(count: usize) -> String {
    format!("{count} 处数字")
}

pub fn written_heading(heading: &str) -> String {
    format!("原标题：{heading}")
}
pub fn figures_in(count: usize, plan: &str) -> String {
    let word = if plan == "plan" { "目标" } else { "数据" };
    format!("{word} {count} 个")
}
pub fn head_addressee(addressee: &str) -> String {
    format!("主送：{addressee}")
}
pub fn tail_signature(signature: &str) -> String {
    format!("署名：{signature}")
}
pub fn characters(count: usize) -> String {
    format!("{}字", grouped(f64::from(count as u32)))
}
pub fn year_of(year: u16) -> String {
    format!("{year}年度")
}

/// The news, first line of a result.
pub const NEWS_CLEAN: &str = "没有发现需要补正的内容。机器检查不能代替人工审核。";
pub const NEWS_UNLIKE: &str = "这看起来不像法治政府建设年度报告，未检查缺项。";
pub const NEWS_TOO_SHORT: &str = "文字太短，未检查缺项。请粘贴报告全文。";
pub const NEWS_UNREADABLE: &str = "文字读取不完整，结构未能检查。请使用 Word 版。";
pub const NEWS_NO_FIGURES: &str = "全文没有数据";
pub const NEWS_NO_FIGURES_IN_MEASURES: &str = "“主要举措和成效”没有数据";
pub const NEWS_COMPLETE: &str = "四个部分齐全";
pub const NEWS_NONE_FOUND: &str = "四个部分都没有找到";
pub const NEWS_NO_MUST: &str = "没有发现必须补正的内容";

pub const NEWS_UNNUMBERED: &str = "编号可能丢失，没有判断缺不缺部分";

pub fn news_missing(names: &[&str]) -> (String, String) {
    match names {
        [name] => (format!("缺“{name}”部分"), String::new()),
        _ => (
            format!("缺 {} 个部分", names.len()),
            format!("：{}", names.join("、")),
        ),
    }
}
pub fn news_figures(count: usize) -> String {
    format!("{count} 处数字对不上")
}
pub fn news_more(count: usize) -> String {
    format!("另有 {count} 项必须补正")
}
pub fn news_must(count: usize) -> String {
    format!("{count} 项必须补正")
}
pub fn news_verify(count: usize) -> String {
    format!("{count} 处需要核实")
}
pub fn news_improve(count: usize) -> String {
    format!("{count} 处可以完善")
}

/// What the news say of a finding that must be cured; `count` of its kind.
pub fn news_of(rule: &str, count: usize) -> Option<String> {
    Some(match rule {
        "missing-cause" => "不足没有写原因".to_owned(),
        "year-conflict" => "年份前后不一致".to_owned(),
        "plan-year" => "下一年度安排的年份不对".to_owned(),
        "missing-title" => "没有标题".to_owned(),
        "empty-heading" => format!("{count} 个标题下没有内容"),
        "placeholder" => format!("{count} 处空白没有填"),
        "request-in-report" => "报告夹带请示事项".to_owned(),
        "repealed-law" => format!("引用 {count} 件已废止的法规"),
        "misnamed-law" => format!("{count} 处法规名称有误"),
        _ => return None,
    })
}

/// What stands in the text where something is missing.
pub fn slot(rule: &str) -> &'static str {
    match rule {
        "missing-cause" => "此处未写原因",
        "missing-title" => "此处缺标题",
        "missing-addressee" => "此处缺主送机关",
        "missing-signature" => "此处缺署名",
        "missing-date" => "此处缺成文日期",
        "plan-without-year" => "此处未写年份",
        "leader-without-action" => "此处未写具体事项",
        "no-figures" => "此处没有数据",
        _ => "此处有缺",
    }
}

/// 此处缺少…
pub fn gap_title(name: &str) -> String {
    format!("此处缺少“{name}”部分")
}

/// Heading and blanks of a section that is not there. `{}` stands for the year.
pub fn outline(section: &str) -> (&'static str, &'static [&'static str]) {
    match section {
        "measures" => (
            "{}推进法治政府建设的主要举措和成效",
            &["【填写：举措、做法】", "【填写：成效，写明次数、件数、人数】"],
        ),
        "shortcomings" => (
            "{}推进法治政府建设存在的不足和原因",
            &["【填写：存在的不足】", "【填写：产生的原因】"],
        ),
        "leader" => (
            "{}党政主要负责人履行推进法治建设第一责任人职责情况",
            &[
                "【填写：党委主要负责人部署法治建设工作的会议、次数、时间】",
                "【填写：政府主要负责人研究、督办的具体事项和结果】",
            ],
        ),
        _ => (
            "{}推进法治政府建设的主要安排",
            &["【填写：针对不足的措施】", "【填写：目标、时间】"],
        ),
    }
}
pub const LAST_YEAR: &str = "上一年度";
pub const NEXT_YEAR: &str = "下一年度";

/// Why a number is no figure.
pub fn not_figure(reason: &str) -> &'static str {
    match reason {
        "year" => "年份",
        "date" => "日期",
        "time" => "时间",
        "document-number" => "文号",
        "ordinal" => "序号",
        "festival" => "节日",
        "hotline" => "热线",
        "proper-name" => "专名",
        "article" => "条款",
        _ => "固定说法",
    }
}

/// How exact a figure claims to be.
pub fn approximation(approx: &str) -> &'static str {
    match approx {
        "over" => "至少 ",
        "under" => "不到 ",
        "about" => "约 ",
        _ => "",
    }
}

/// The words on the button that cures a finding.
pub fn action(rule: &str, edits: usize, replacement: &str, removed: &str) -> String {
    match (rule, edits) {
        ("missing-section", _) => INSERT_OUTLINE.to_owned(),
        ("skipped-ordinal", 1..) => "按顺序重排编号".to_owned(),
        ("half-width-mark", 2..) => "全部改为全角".to_owned(),
        ("web-trace" | "markup-trace" | "stray-space" | "broken-line", _) => "全部清除".to_owned(),
        (_, 2..) => format!("全部改正（{edits} 处）"),
        _ if replacement.is_empty() => "删去".to_owned(),
        _ if removed.is_empty() && replacement.chars().count() <= 12 => format!("补上“{replacement}”"),
        _ if replacement.chars().count() <= 14 && !replacement.contains('\n') => {
            if replacement.contains(['“', '”']) || replacement.starts_with('《') {
                format!("改为 {replacement}")
            } else {
                format!("改为“{replacement}”")
            }
        }
        _ => "改正".to_owned(),
    }
}
pub const INSERT_OUTLINE: &str = "插入标题和提纲";
pub const INSERT_AND_RENUMBER: &str = "插入并重排后面的编号";

/// A finding as lines that can be pasted into a letter.
pub fn opinion(place: &str, message: &str, quote: &str, why: &str, basis: &str, advice: &str) -> String {
    let mut line = format!("【{place}】{message}。");
    if !quote.is_empty() {
        line = format!("{line}{}。", quoted(quote));
    }
    for (label, words) in [("", why), ("依据：", basis), ("", advice)] {
        if !words.is_empty() {
            line.push_str(label);
            line.push_str(words);
            if !words.ends_with(['。', '！', '？']) {
                line.push('。');
            }
        }
    }
    line
}

/// Around a class or a place.
pub const BRACKETS: (&str, &str) = ("【", "】");
pub fn quoted(quote: &str) -> String {
    format!("原文：“{}”", inner(quote))
}
/// Quotation marks inside quotation marks are single ones.
fn inner(quote: &str) -> String {
    let turned = quote.chars().map(|character| match character {
        '“' => '‘',
        '”' => '’',
        '‘' => '“',
        '’' => '”',
        other => other,
    });
    turned.collect()
}

/// The same with its number and class, for a list of all.
pub fn numbered_opinion(number: usize, of: Class, opinion: &str) -> String {
    format!("{number}.（{}）{opinion}", class(of).0)
}

/// 12345.5 → 12,345.5
pub fn grouped(value: f64) -> String {
    // Printing binary fractions is eight kilobytes of the page; the decimals are there anyway.
    let plain = Decimal::from_f64(value.abs())
        .unwrap_or(Decimal::MAX)
        .round_dp(9)
        .normalize()
        .to_string();
    let (whole, rest) = plain
        .split_once('.')
        .map_or((plain.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let mut out = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(rest) = rest {
        out.push('.');
        out.push_str(rest);
    }
    if value < 0.0 { format!("−{out}") } else { out }
}

/// Heads of the table of figures, also for the spreadsheet.
pub const TABLE_HEAD: [&str; 8] = ["序号", "对象", "数值", "单位", "方面", "部分", "核对", "原文"];

// ───── Files ─────

pub const FILE_OLD_WORD: &str = "这是旧版 Word（.doc）或 WPS 文字（.wps）文件，无法直接读取。请在 Word 或 WPS 里打开，另存为 .docx 再拖进来，或全选复制，粘贴到这里。";
pub const FILE_LOCKED: &str = "文件设有打开密码。请在 Word 或 WPS 里输入密码打开，全选复制，再粘贴到这里。";
pub const FILE_DAMAGED: &str =
    "文件不完整或已损坏，可能没有下载完。请重新下载，或在 Word、WPS 里打开后另存一份再试。";
pub const FILE_NO_WORDS: &str =
    "这个 Word 文件里没有文字，内容可能是图片或扫描件，无法检查。请找文字版，全选复制，再粘贴到这里。";
pub const FILE_PDF: &str =
    "这是 PDF 文件。请用 Word 版；没有 Word 版的，打开后全选复制，再粘贴到这里。扫描件里没有文字，无法检查。";
pub const FILE_OFD: &str =
    "这是 OFD 版式文件。请用 Word 版；没有 Word 版的，在阅读器里打开，全选复制，再粘贴到这里。";
pub const FILE_RTF: &str =
    "这是 RTF 文件。请在 Word 或 WPS 里打开，另存为 .docx 再拖进来，或全选复制，粘贴到这里。";
pub const FILE_ODT: &str = "这是 LibreOffice 文档。请打开后另存为 .docx 再拖进来，或全选复制，粘贴到这里。";
pub const FILE_SHEET: &str = "这是表格文件，不是报告正文。请打开报告的 Word 版，或复制正文，粘贴到这里。";
pub const FILE_SLIDES: &str = "这是演示文稿，不是报告正文。请打开报告的 Word 版，或复制正文，粘贴到这里。";
pub const FILE_PICTURE: &str =
    "这是图片，里面没有可读的文字。请用 Word 版，或打开文字版全选复制，再粘贴到这里。";
pub const FILE_ARCHIVE: &str = "这是压缩包。请先解压，再把里面的 Word 文件拖进来。";
pub const FILE_WEB: &str = "网页文件请用浏览器打开，选中正文复制，再粘贴到这里。";
pub const FILE_NO_TEXT: &str = "这个文件里没有可读的文字。请打开原文，全选复制，再粘贴到这里。";
pub const FILE_TOO_LARGE: &str = "文件超过 20 MB，不像一份报告。请打开后复制正文，再粘贴到这里。";
pub const FILE_UNREADABLE: &str = "文件没有读出来。请打开后全选复制，再粘贴到这里。";
pub const FILE_ONLY_ONE: &str = "一次只检查一份，已读取第一个文件。";
pub const FILE_EMPTY: &str = "文件里没有文字。";
pub const RECORD_BEGINS: &str = "{\"kind\":\"fazhi-report-record\"";
pub const RECORD_BROKEN: &str = "检查记录不完整，可能被截断或改动过，没有打开。请换一份保存过的检查记录。";
pub const RECORD_NONE: &str =
    "这不是检查记录。请选择由“导出 › 检查记录”保存的 .json 文件，或报告的 Word、文字文件。";
pub const RECORD_NEWER: &str = "这份检查记录是用更新的版本保存的，本页读不全，没有打开。请用新版打开。";
pub fn record_rules(saved: &str, now: &str) -> String {
    format!("检查记录保存时的规则是 {saved}，现在按 {now} 重新检查，意见可能与当时不同。")
}
pub fn origin(name: &str, numbers: usize) -> String {
    let counted = if numbers > 0 {
        format!("· 自动编号已补 {numbers} 处")
    } else {
        String::new()
    };
    format!("来自《{name}》{counted}")
}
pub fn file_refused(name: &str, why: &str) -> String {
    format!("没有读取“{name}”：{why}")
}

// ───── The page ─────

pub const APP_TITLE: &str = "法治政府建设年度报告自查";
pub const CHIP_HERE: &str = "只在本机处理";
pub const CHIP_LOCKED: &str = " · 网络已封锁";
pub const CHIP_OPEN: &str = " · 浏览器未封锁网络";
pub const CHIP_TESTING: &str = " · 正在核实";
pub const PRIVACY_LOCKED: &str =
    "文字只在您这台电脑的浏览器里处理。本页被禁止连接任何网络地址，断网也能用；关闭页面，内容即消失。";
pub const PRIVACY_OPEN: &str = "文字只在您这台电脑的浏览器里处理，断网也能用；关闭页面，内容即消失。浏览器没有执行本页的断网规定，重要材料请断网后使用。";
pub const SECRET: &str = "请勿粘贴涉密内容；公开前请按规定进行保密审查。";
pub const SIZE_NEXT: [&str; 3] = ["大字版", "特大字", "标准字"];
pub const HELP: &str = "帮助";
pub const BASIS: &str = "检查依据";
pub const PRIVACY: &str = "隐私与外联";
pub const CLOSE: &str = "关闭";
pub const SKIP: &str = "跳到结果";

pub const FIELD: &str = "报告正文";
pub const PROMPT: &str = "把报告粘贴到这里（Ctrl+V）";
pub const PROMPT_HINT: &str =
    "或把 Word（.docx）、.txt 文件拖到页面任何位置；旧版 .doc、.wps 请打开后全选复制";
pub const FOUR: [&str; 4] = [
    "一、上一年度的主要举措和成效",
    "二、上一年度的不足和原因",
    "三、党政主要负责人履行第一责任人职责的情况",
    "四、下一年度的主要安排",
];
pub const OPEN_RECORD: &str = "打开检查记录";
pub const CHOOSE_FILE: &str = "选择文件";
pub const SAMPLE: &str = "看一份示例报告";
pub const CHECK_NOW: &str = "立即检查";
pub const CHECKING: &str = "正在检查……";
pub const OLD_TEXT: &str = "这是刚才的文字，粘贴新报告会替换它。";
pub const BACK_TO_RESULT: &str = "返回结果";
pub const CLEAR: &str = "清空";

pub const LOOKS: &str = "看什么";
pub const LOOKS_LIST: [(&str, &str); 4] = [
    ("四个部分齐不齐", "缺的、并在别处的、只带一句的，分得清"),
    ("文头和落款全不全", "标题、主送、署名、成文日期、年份"),
    ("数据有没有，对不对得上", "合计、比率逐个重算"),
    ("提法和文字有没有硬伤", "法规名称与废止、过时提法、错字、标点"),
];
pub const LOOKS_NOT: &str = "不看数据真假、政治表述、是否涉密，这些请人工把关。";
pub fn version(tool: &str, rules: &str) -> String {
    format!("版本 {tool} · 规则 {rules}")
}

pub const NUMBERS_LOST_LABEL: &str = "编号可能丢失";
pub fn numbers_lost(count: usize) -> String {
    format!(
        "粘贴时编号可能丢失：有 {count} 行像标题而没有“一、二、”，所以没有判断缺不缺部分。请勾选其中的大标题。"
    )
}
pub const NUMBERS_GIVE: &str = "按顺序补上编号";
pub const NUMBERS_NEVER: &str = "原文就没有编号";
pub const NUMBERS_HINT: &str = "也可以把 .docx 文件直接拖进来，编号不会丢。";

pub const ANOTHER: &str = "换一份";
pub const ELEMENTS: &str = "必备要素";
pub fn nine(present: usize, all: usize) -> String {
    format!("{all}项必备要素，已具备{present}项")
}
pub const STALE: &str = "文字已改，正在重新检查";
pub const PARTS: &str = "各部分";
pub fn share(characters_in: usize, share: Option<u32>) -> String {
    match share {
        Some(share) => format!("{} · {share}%", characters(characters_in)),
        None => characters(characters_in),
    }
}

pub const SURFACE: &str = "正文显示方式";
pub const ANNOTATED: &str = "批注视图";
pub const EDITING: &str = "编辑";
pub const THRESHOLD: &str = "显示";
pub const THRESHOLDS: [&str; 3] = ["只看必须补正", "加上需要核实", "全部"];
pub const FIGURES_LEGEND: &str = "浅底的是计入的数据";
pub fn traces(count: usize) -> String {
    format!("来源痕迹 {count} 类，已不计入检查")
}
pub const SHOW: &str = "查看";
pub const FOLD: &str = "收起";
pub fn omitted(characters: u32) -> String {
    format!(
        "文字很长，这里只画出前 20 万字；后面约 {} 字照样检查，但不画在这里。",
        grouped(f64::from(characters))
    )
}

pub const TAB_TEXT: &str = "正文";
pub const TAB_FINDINGS: &str = "意见";
pub const TAB_ELEMENTS: &str = "要素";
pub const TAB_FIGURES: &str = "数据";
pub const RULES: &str = "检查规则";
pub const RULES_INTRO: &str = "每条规则查什么、为什么、怎么改，各有对照的例子。例子都是编写的。";
pub const RULE_DOC: &str = "规则说明";
pub const IGNORE: &str = "忽略";
/// In the order of [`super::Scope::ALL`].
pub const IGNORE_SCOPES: [&str; 3] = ["忽略这一处", "本文不再提示此类", "这是误报（同时复制规则和原文）"];
pub const IGNORED_TOAST: &str = "已忽略，可在意见末尾恢复";
pub const FALSE_ALARM_TOAST: &str = "已忽略；规则和原文已复制，可发给维护人员";
pub fn ignored(count: usize) -> String {
    format!("已忽略 {count} 条 · 恢复")
}
pub fn ignored_scope(scope: super::Scope) -> &'static str {
    match scope {
        super::Scope::Once => "这一处",
        super::Scope::Kind => "此类",
        super::Scope::FalseAlarm => "误报",
    }
}
pub const RESTORE: &str = "恢复";
pub const RESTORE_ALL: &str = "全部恢复";
pub const EXAMPLE_BAD: &str = "会提示";
pub const EXAMPLE_LEFT_OUT: &str = "（整个没有写）";
pub const EXAMPLE_GOOD: &str = "不提示";
pub fn rule_basis(basis: &str) -> String {
    format!("依据：{basis}")
}
pub const WHY: &str = "为什么";
pub const BASIS_OF: &str = "依据";
pub const ARTICLE: &str = "依据的要点";
pub const WHERE: &str = "在哪里";
pub const HOW: &str = "怎么改";
pub const GOTO: &str = "转到";
pub const COPY_ONE: &str = "复制意见";
pub const COPY_ALL: &str = "复制全部意见";
pub const SORT: &str = "按这一列排列";
pub const COPY_TABLE: &str = "复制表格";
pub const COPIED: &str = "已复制";
pub const COPIED_TABLE: &str = "已复制，可粘贴到 WPS 表格";
pub const COPY_FAILED: &str = "浏览器不让复制，请选中文字后按 Ctrl+C";
/// Where something is missing: after these words.
pub fn after_words(words: &str) -> (String, &'static str) {
    (format!("……{words}"), "之后")
}
pub fn more_places(count: usize) -> String {
    format!("其余 {count} 处")
}
pub fn more_rows(count: usize) -> String {
    format!("其余 {count} 条")
}
pub const SHOW_MORE: &str = "再显示一些";
pub fn hidden_by_threshold(count: usize) -> String {
    format!("另有 {count} 条没有显示")
}
pub const SHOW_ALL: &str = "显示全部";
pub const NOTHING_FOUND: &str = "没有发现需要补正的内容。";
pub const NOT_JUDGED: &str = "没有按年度报告检查，所以没有意见。";
pub const NOT_CHECKED: &str = "机器没有检查：数据真实性、政治表述、涉密内容";
pub const READ_ANYWAY: &str = "机器没有检查：数据真实性、政治表述、涉密内容。没有标出的地方也请通读一遍。";
pub fn pin(number: usize, class: &str) -> String {
    format!("第{number}条，{class}")
}
pub const PREVIOUS: &str = "上一条";
pub const NEXT: &str = "下一条";

pub const ELEMENT_HEADS: [&str; 3] = ["要素", "状态", "说明"];
pub const NOTED_TITLE: &str = "另外看到";
pub const NOTED_HINT: &str = "不算在九项里";
pub const NOT_SEEN: &str = "未见";
pub const NOT_SEEN_LOCAL: &str = "未见（按当地规定）";
pub const LOST_ON_WEB: &str = "未见（网页上一般不登）";
pub const COUNTED: &str = "九项按规定的内容和公文格式计";
pub const COUNTED_LOCAL: &str = "街道、园区按当地规定报告，内容参照国家规定";

pub const SUMS: &str = "数字核对";
pub fn sums(all: usize, failing: usize) -> String {
    match failing {
        0 if all == 0 => "没有能核对的".to_owned(),
        0 => format!("{all} 组，都对得上"),
        _ => format!("{all} 组，{failing} 组对不上"),
    }
}
pub const AGREES: &str = "与文中一致";
pub fn unchecked(reason: &str) -> String {
    if reason.is_empty() {
        "无法核对".to_owned()
    } else {
        format!("无法核对：{reason}")
    }
}
/// A calculation with what came of it, where no picture says so.
pub fn verdict(formula: &str, says: &str) -> String {
    [formula, "（", says, "）"].concat()
}
pub fn stated(words: &str) -> String {
    if words.is_empty() {
        "对不上".to_owned()
    } else {
        format!("文中写 {words}")
    }
}
pub const THEMES: &str = "九个方面";
pub const THEMES_HINT: &str = "一道竖线是一个数据";
pub const THEME_WORDS: &str = "只有表述，没有数据";
pub const THEME_NONE: &str = "未提及";
pub const SHARES: &str = "篇幅";
pub fn shares_label(shares: &[u32]) -> String {
    let shares: Vec<String> = shares.iter().map(|share| format!("{share}%")).collect();
    format!("四个部分的篇幅：{}", shares.join("、"))
}
pub const FIGURES: &str = "数据一览";
pub fn figures_hint(counted: usize, excluded: usize) -> String {
    match excluded {
        0 => format!("{counted} 个"),
        _ => format!("{counted} 个；未计入 {excluded} 个"),
    }
}
pub const NO_FIGURES: &str = "全文没有任何数据";
pub const NO_FIGURES_HINT: &str = "上级一般要求写明次数、件数、人数。年份、文号、热线一类数字不算数据。";
pub const EXCLUDED: &str = "未计入";
pub const EXCLUDED_HINT: &str = "这些数字不说明做了多少工作";
pub const ALL: &str = "全部";
pub const ONLY_FAILING: &str = "只看对不上的";
pub const TARGET: &str = "目标";

pub fn joined(lines: usize) -> String {
    format!("已拼接断行 {lines} 处")
}
pub fn trace_count(count: usize) -> String {
    format!("来源痕迹 {count} 类")
}
pub fn took(milliseconds: u32) -> String {
    match milliseconds {
        0..10_000 => format!("检查用时 {milliseconds} 毫秒"),
        _ => format!("检查用时 {} 秒", milliseconds / 1000),
    }
}
pub const NOTHING_KEPT: &str = "本页不保存任何内容，请先保存";
pub fn live_done(must: usize, verify: usize, improve: usize) -> String {
    format!("检查完成。必须补正 {must} 项，需要核实 {verify} 项，建议完善 {improve} 项。")
}
pub const CHANGED: (&str, &str, &str) = ("已修改，可按", "Ctrl+Z", "撤销");
pub const REPLACED: (&str, &str, &str) = ("已换成新的文字，可按", "Ctrl+Z", "撤销");
pub const BROKE: &str = "检查时出错了，文字没有丢失。正在重新检查。";
pub const BROKE_AGAIN: &str =
    "检查时出错了，文字没有丢失，还在输入框里。请先复制保存；改动几个字后会再次检查。";
pub const NO_WORKER: &str =
    "浏览器不让本页在后台运行，无法检查。文字没有丢失。请换用 Chrome、Edge 或 Firefox 打开。";

// ───── Dialogs ─────

pub const HELP_LINES: [(&str, &str); 7] = [
    (
        "放进来",
        "在 Word 或 WPS 里全选复制，在本页任何位置按 Ctrl+V；.docx、.txt、.md 文件可以直接拖进来，Word 自动编的号会补成文字。",
    ),
    (
        "看结果",
        "第一行是最要紧的话。六张卡片是报告的各部分，点一下就到那里；正文里的标记和右边的意见一一对应，点哪边都行。",
    ),
    (
        "三种意见",
        "■ 必须补正：规定要求有，或前后矛盾。△ 需要核实：可能有误，由人判断。○ 建议完善：改了更好。",
    ),
    (
        "改文字",
        "在“编辑”里直接改，停下来就重新检查。意见卡片上的按钮会替您改，按 Ctrl+Z 撤销。",
    ),
    (
        "和上年对比",
        "在右边“上年对比”里放进上年报告，逐段看哪些没变、哪些只改了年份或数字；两年的数据列在一张表里。",
    ),
    (
        "带回去",
        "“复制意见”“复制全部意见”“复制表格”可以粘贴到 Word、WPS 或聊天窗口；“导出”里有 Word、表格等文件。本页不保存任何内容：没做完的，用“导出 › 检查记录”存成文件，下次拖进来接着做。",
    ),
    (
        "按键",
        "F8（Alt+↓）下一条，Shift+F8（Alt+↑）上一条，Alt+1 至 Alt+6 到各部分，Alt+I 忽略，Ctrl+Enter 立即检查，Esc 收起意见。",
    ),
];
pub const BASIS_INTRO: &str = "《法治政府建设与责任落实督察工作规定》（中共中央办公厅、国务院办公厅，厅字〔2019〕28号，2019年4月15日起施行）关于年度报告的一章规定，报告应当包括：";
pub const BASIS_LIST: [&str; 5] = [
    "上一年度推进法治政府建设的主要举措和成效",
    "上一年度推进法治政府建设存在的不足和原因",
    "上一年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况",
    "下一年度推进法治政府建设的主要安排",
    "其他需要报告的情况",
];
pub const BASIS_MORE: [&str; 3] = [
    "规定列的是内容，不是标题，也没有规定先后；所以标题怎么写、顺序怎么排，本页都不判为缺少。",
    "公文格式依据《党政机关公文处理工作条例》和 GB/T 9704、GB/T 15834。每条意见都写着自己的依据；依据是“常见表述”的，没有硬性规定。",
    "机器检查不能代替人工审核。上级另有要求的，按上级要求办。",
];
pub const PRIVACY_NOW: &str = "现在的状态";
pub const PRIVACY_POLICY: &str = "正在执行的断网规定";
pub const PRIVACY_NO_POLICY: &str =
    "这个页面里没有断网规定，浏览器不会阻止连接。请使用原来的文件，或断网使用。";
pub const PRIVACY_TRIAL: &str = "现场验证";
pub const PRIVACY_STEPS_TITLE: &str = "自己验证";
pub const PRIVACY_LIMITS: &str = "浏览器管不住的";
pub const NOTE: &str = "导出安全说明";
pub const NOW_ADDRESS: &str = "来源";
pub const NOW_KERNEL: &str = "浏览器内核";
pub const NOW_REQUESTS: &str = "打开后发出的请求";
/// Stores, by the words of www/privacy.js.
pub const STORES: [(&str, &str); 4] = [
    ("local", "本机存储"),
    ("session", "会话存储"),
    ("cookie", "Cookie"),
    ("database", "IndexedDB"),
];
pub fn stored(count: &str) -> String {
    match count {
        "0" => "空".to_owned(),
        "" | "-" => "浏览器不许查看".to_owned(),
        _ => [
            count,
            " 项，不是本页写的：同一来源的别的页面也能写，本页没有写入的程序",
        ]
        .concat(),
    }
}
pub fn pieces(count: usize) -> String {
    [&count.to_string(), " 个"].concat()
}
pub fn hashes(count: usize) -> String {
    [" 及 ", &count.to_string(), " 个哈希"].concat()
}
/// Directives of the policy and what they mean.
pub const DIRECTIVES: [(&str, &str); 8] = [
    ("default-src", "下面没有列出的，一律不许载入"),
    ("script-src", "只运行文件里自带的程序，逐段按哈希核对"),
    ("style-src", "只用文件里自带的样式，逐段按哈希核对"),
    ("img-src", "图片只能来自页面内部"),
    ("worker-src", "后台线程只能来自页面内部"),
    ("connect-src", "不许连接任何地址"),
    ("form-action", "不许提交表单"),
    ("base-uri", "不许改写地址的起点"),
];
/// Ways out, by the words of www/privacy.js.
pub const CHANNELS: [(&str, &str); 10] = [
    ("fetch", "取数（fetch）"),
    ("xhr", "取数（XHR）"),
    ("socket", "长连接（WebSocket）"),
    ("image", "图片"),
    ("form", "表单"),
    ("frame", "内嵌网页（iframe）"),
    ("style", "样式表"),
    ("beacon", "信标（beacon）"),
    ("events", "事件流（EventSource）"),
    ("prefetch", "预取（prefetch）"),
];
pub const TRIAL_START: &str = "开始验证";
pub const TRIAL_RUNS: &str = "正在验证";
pub const TRIAL_STOPPED: &str = "已被浏览器阻止";
pub const TRIAL_SILENT: &str = "未见浏览器报告，不能当作已阻止";
pub const TRIAL_HOW: &str = "用十种办法去连一个不存在的地址（self-test.invalid），不带正文。只认浏览器自己的拦截报告（securitypolicyviolation），不凭“没连上”下结论。控制台会因此出现红字，是拦截的记录；浏览器可能先去查这个域名或打开空连接，请求仍被拦下。";
pub const TRIAL_NOT_YET: &str = "没有做：在“隐私与外联”里点“开始验证”后再导出，这里就有结果。";
pub const TRIAL_ALL: &str = "十种办法都被浏览器阻止。";
pub const TRIAL_SOME: &str = "有的办法没有见到拦截报告：可能是内核较旧不报告，也可能没有拦。重要材料请断网后使用，或换用较新的浏览器。";
pub const PRIVACY_STEPS: [&str; 2] = [
    "拔掉网线或关掉无线网，刷新后再用一次。",
    "按 F12 打开“网络”，清空，再粘贴一份报告，看列表里是否出现请求。",
];
pub const STEP_HASH: &str = "核对文件的哈希，与发布处公布的比较：";
pub const PRIVACY_LIMITS_LIST: [&str; 6] = [
    "浏览器扩展：能看到网页上的一切",
    "增强型拼写检查、网页翻译：会把文字发给浏览器厂商；本页已要求不对正文使用",
    "输入法的云联想",
    "截屏、录屏、系统剪贴板历史",
    "在地址栏里输入地址、点收藏夹离开本页，浏览器预先建立的连接",
    "WebRTC 不受断网规定约束：本页一打开就把它停用，但停用不是浏览器的保证",
];
pub const NOTE_TITLE: &str = "安全说明　法治政府建设年度报告自查 ";
pub const NOTE_FILE: &str = "安全说明_法治政府建设年度报告自查_";
pub const NOTE_TIME: &str = "由本页在浏览器里生成，时间 ";
pub const NOTE_DISK: &str = "本机磁盘上的文件（file:）";
pub const NOTE_PERMISSIONS: &str = "存储和权限：不用 Cookie、本机存储、IndexedDB、缓存；不申请摄像头、麦克风、位置、通知等任何权限；剪贴板只在用户复制、粘贴时使用。";
pub const NOTE_ORDINALS: [&str; 7] = ["一、", "二、", "三、", "四、", "五、", "六、", "七、"];
pub const NOTE_IMPORTS: &str = "检查程序能调用的全部函数";
pub const NOTE_IMPORTS_HOW: &str = "检查程序是 WebAssembly，除下列函数外什么也不能调用。名单由本页从正在运行的模块里读出；多出一个，发布前的测试就不通过。";
pub const NOTE_IMPORTS_PLAIN: &str = "其余：";
pub const NOTE_COUNT: &str = "共 ";
pub const NOTE_LIBRARIES: &str = "所用的库和许可";
pub const NOTE_LIBRARIES_MORE: [&str; 2] = [
    "名字带 net、storage、http 的由界面库带入，本页没有用到，上面的函数名单里没有它们的函数。",
    "分词词表取自 jieba（MIT）。本工具自身：MIT 或 Apache-2.0。",
];
pub const NOTE_REBUILD: &str = "重新生成和核对";
pub const NOTE_REBUILD_HOW: &str = "取同一版本的源代码，装好 rustup 和 Node 18 以上，运行 cargo xtask build，比较 dist/index.html 与手中文件的 SHA-256。程序里记有 cargo 的目录，须与下面的相同，字节才一样。";
pub const NOTE_TOOLS: &str = "生成时所用：";
pub const NOTE_OWN_HASH: &str =
    "本页不能自己报出这个文件的 SHA-256：断网规定也不许它读取自己的文件，而且文件自报的哈希作不了证。";

/// The first ordinals of headings.
pub const HAN: [&str; 3] = ["一", "二", "三"];
/// A blank to be filled in.
pub const SENDER: &str = "________";
pub const LETTER_MUST: &str = "需要补正的内容";
pub const LETTER_VERIFY: &str = "需要核实的内容";
pub const LETTER_IMPROVE: &str = "建议完善的内容";
pub const LETTER_CLEAN: &str = "经机器核对，没有发现需要补正的内容。";
pub const LETTER_UNREAD: &str = "没有读到法治政府建设年度报告的完整正文，未能核对。";
pub const LETTER_DEADLINE: &str = "请于　　月　　日前修改后重新报送。";
pub const LETTER_CONTACT: &str = "联系人：　　　　　　电话：";
pub const LETTER_SIGN: &str = "（审查单位）";
pub const LETTER_DATE: &str = "　　年　　月　　日";
pub fn letter_title(organ: &str, year: Option<u16>) -> String {
    let year = year.map(year_of).unwrap_or_default();
    format!("关于{organ}{year}法治政府建设年度报告的审查反馈意见")
}
pub fn letter_opening(title: Option<&str>) -> String {
    let title = title.map_or_else(|| "报告".to_owned(), |title| format!("《{title}》"));
    format!("你单位报送的{title}收悉。经核对，现将意见反馈如下：")
}
pub fn made_by(version: &str, rules: &str, time: &str) -> String {
    format!(
        "本意见由法治政府建设年度报告自查工具 {version} 辅助整理（规则 {rules}，{time}），须经人工确认后使用。"
    )
}
pub const EXPORT_LETTER: &str = "审查反馈意见";
pub const EXPORT_COMMENTED: &str = "带批注的报告";
pub const EXPORT_WORKBOOK: &str = "核对表";
pub const EXPORT_WEB: &str = "网页报告";
pub const EXPORT_FIGURES: &str = "数据一览";
pub const EXPORT_JSON: &str = "检查结果";
pub const IN_ORIGINAL: &str = "写进原文件";
pub fn comments_lost(count: usize) -> String {
    format!("已保存。有 {count} 条意见的原文在导入后改动过，找不到位置，一并写在标题的批注里。")
}
pub const EXPORT_RECORD: &str = "检查记录";
pub const EXPORT_RECORD_HINT: &str = ".json，可再打开";
pub const EXPORT_TEXT: &str = "报告正文";
pub const EXPORT: &str = "导出";
pub const EXPORT_NOTE: &str = "文件在本机生成；已忽略的意见不写入。";
pub const EXPORT_STALE: &str = "正在检查改动，请稍候。";
pub const SAVED: &str = "已交给浏览器保存，一般在“下载”文件夹";
pub const NOT_SAVED: &str = "浏览器不让保存文件";
pub const SHEET_ELEMENTS: &str = "要素核对表";
pub const SHEET_FINDINGS: &str = "意见";
pub const SHEET_FIGURES: &str = "数据一览";
pub const FINDING_HEADS: [&str; 8] = ["序号", "类别", "部位", "意见", "原文", "理由", "依据", "怎么改"];
/// The table of elements as a file: what a person who has not the page beside it wants to know as well.
pub const ELEMENT_SHEET_HEADS: [&str; 5] = ["要素", "状态", "位置", "说明", "依据"];
