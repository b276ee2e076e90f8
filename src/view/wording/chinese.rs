//! What is written into files and into the report itself: always Chinese, because Chinese clerks read it.

use super::{class, quotation};
use crate::rules::Class;

pub fn year_of(year: u16) -> String {
    format!("{year}年度")
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

/// What a reader adds to a finding, in whole sentences.
pub fn remark(words: &str) -> String {
    let mut out = "补充说明：".to_owned();
    for line in words.lines().map(str::trim).filter(|line| !line.is_empty()) {
        out.push_str(line);
        if !line.ends_with(['。', '！', '？', '；', '：', '.', '!', '?']) {
            out.push('。');
        }
    }
    out
}

/// Around a class or a place.
pub const BRACKETS: (&str, &str) = ("【", "】");
pub fn quoted(quote: &str) -> String {
    format!("原文：“{}”", quotation(quote))
}

/// The same with its number and class, for a list of all.
pub fn numbered_opinion(number: usize, of: Class, opinion: &str) -> String {
    format!("{number}.（{}）{opinion}", class(of).0.zh())
}

pub const RECORD_BEGINS: &str = "{\"kind\":\"fazhi-report-record\"";

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
/// How that sentence begins.
pub const MADE_BY: &str = "本意见由";
pub fn made_by(version: &str, rules: &str, time: &str) -> String {
    format!(
        "本意见由法治政府建设年度报告自查工具 {version} 辅助整理（规则 {rules}，{time}），须经人工确认后使用。"
    )
}
/// The author of comments.
pub const AUTHOR: (&str, &str) = ("法治政府建设年度报告自查", "查");
pub const SHEET_ELEMENTS: &str = "要素核对表";
pub const SHEET_FINDINGS: &str = "意见";
pub const SHEET_FIGURES: &str = "数据一览";
pub const FINDING_HEADS: [&str; 8] = ["序号", "类别", "部位", "意见", "原文", "理由", "依据", "怎么改"];
/// The table of elements as a file: what a person who has not the page beside it wants to know as well.
pub const ELEMENT_SHEET_HEADS: [&str; 5] = ["要素", "状态", "位置", "说明", "依据"];
pub fn rule_basis(basis: &str) -> String {
    format!("依据：{basis}")
}

// ───── The security note ─────

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
pub const NOTE_TRIAL_NOT_YET: &str = "没有做：在“隐私与外联”里点“开始验证”后再导出，这里就有结果。";
pub const NOTE_SYSTEMS: &str = "麒麟、统信：sha256sum ";
