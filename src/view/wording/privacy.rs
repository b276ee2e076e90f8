//! The words of the panel about privacy and the network.

use super::Wording;

words! {
    NOW = "现在的状态", "State now";
    POLICY = "正在执行的断网规定", "The policy in force";
    NO_POLICY = "这个页面里没有断网规定，浏览器不会阻止连接。请使用原来的文件，或断网使用。", "This page has no policy, and the browser stops nothing. Use the original file, or go offline.";
    TRIAL = "现场验证", "Live test";
    STEPS_TITLE = "自己验证", "See for yourself";
    LIMITS = "浏览器管不住的", "Beyond the browser's control";
    NOTE = "导出安全说明", "Export the security note";
    NOW_ADDRESS = "来源", "Address";
    NOW_KERNEL = "浏览器内核", "Browser engine";
    NOW_REQUESTS = "打开后发出的请求", "Requests since opening";
    EMPTY = "空", "empty";
    NOT_ALLOWED = "浏览器不许查看", "the browser does not show it";
    STORED = "{0} 项，不是本页写的：同一来源的别的页面也能写，本页没有写入的程序", "{0}, not from this page: others of the same origin can write there, this one cannot";
    PIECES = "{0} 个", "{0}";
    HASHES = " 及 {0} 个哈希", " and {0} hashes";
    START = "开始验证", "Start the test";
    RUNS = "正在验证", "Testing";
    STOPPED = "已被浏览器阻止（{0}）", "Stopped by the browser ({0})";
    SILENT = "未见浏览器报告，不能当作已阻止", "Not reported by the browser; cannot be called stopped";
    HOW = "用十种办法去连一个不存在的地址（self-test.invalid），不带正文。只认浏览器自己的拦截报告（securitypolicyviolation），不凭“没连上”下结论。控制台会因此出现红字，是拦截的记录；浏览器可能先去查这个域名或打开空连接，请求仍被拦下。", "Tries ten ways to an address that does not exist (self-test.invalid), without your text. Only the browser's own reports (securitypolicyviolation) count. They show as red lines in the console; the browser may look up the name or open an empty connection, but stops the request.";
    ALL_STOPPED = "十种办法都被浏览器阻止。", "The browser stopped all ten.";
    SOME_STOPPED = "有的办法没有见到拦截报告：可能是内核较旧不报告，也可能没有拦。重要材料请断网后使用，或换用较新的浏览器。", "Some were not reported: the browser may be too old to report or to stop them. Go offline for important material, or use a newer browser.";
    STEP_UNPLUG = "拔掉网线或关掉无线网，刷新后再用一次。", "Unplug the network, reload and use the page again.";
    STEP_LISTEN = "按 F12 打开“网络”，清空，再粘贴一份报告，看列表里是否出现请求。", "Press F12, open “Network”, clear it, paste a report and look for requests.";
    STEP_HASH = "核对文件的哈希，与发布处公布的比较：", "Compare the hash of the file with the published one: ";
}

/// Stores, by the words of www/privacy.js.
pub static STORES: [(&str, Wording); 4] = [
    ("local", word!("本机存储", "Local storage")),
    ("session", word!("会话存储", "Session storage")),
    ("cookie", word!("Cookie", "Cookies")),
    ("database", word!("IndexedDB", "IndexedDB")),
];
pub fn stored(count: &str) -> String {
    let word = match count {
        "0" => &EMPTY,
        "" | "-" => &NOT_ALLOWED,
        _ => &STORED,
    };
    word.with(&[&count])
}
/// Directives of the policy and what they mean.
pub static DIRECTIVES: [(&str, Wording); 8] = [
    (
        "default-src",
        word!("下面没有列出的，一律不许载入", "nothing else may be loaded"),
    ),
    (
        "script-src",
        word!(
            "只运行文件里自带的程序，逐段按哈希核对",
            "only the file's own programs, checked by hash",
        ),
    ),
    (
        "style-src",
        word!(
            "只用文件里自带的样式，逐段按哈希核对",
            "only the file's own styles, checked by hash",
        ),
    ),
    (
        "img-src",
        word!("图片只能来自页面内部", "pictures only from inside the page"),
    ),
    (
        "worker-src",
        word!("后台线程只能来自页面内部", "workers only from inside the page"),
    ),
    (
        "connect-src",
        word!("不许连接任何地址", "no connection to any address"),
    ),
    ("form-action", word!("不许提交表单", "no forms may be sent")),
    (
        "base-uri",
        word!("不许改写地址的起点", "addresses may not be rebased"),
    ),
];
/// Ways out, by the words of www/privacy.js.
pub static CHANNELS: [(&str, Wording); 10] = [
    ("fetch", word!("取数（fetch）", "fetch")),
    ("xhr", word!("取数（XHR）", "XHR")),
    ("socket", word!("长连接（WebSocket）", "WebSocket")),
    ("image", word!("图片", "Picture")),
    ("form", word!("表单", "Form")),
    ("frame", word!("内嵌网页（iframe）", "Frame (iframe)")),
    ("style", word!("样式表", "Style sheet")),
    ("beacon", word!("信标（beacon）", "Beacon")),
    ("events", word!("事件流（EventSource）", "EventSource")),
    ("prefetch", word!("预取（prefetch）", "Prefetch")),
];
pub static LIMITS_LIST: [Wording; 6] = [
    word!(
        "浏览器扩展：能看到网页上的一切",
        "Browser extensions: they can see everything on a page",
    ),
    word!(
        "增强型拼写检查、网页翻译：会把文字发给浏览器厂商；本页已要求不对正文使用",
        "Enhanced spell check and translation send text to the browser's maker; this page asks them not to",
    ),
    word!("输入法的云联想", "Cloud suggestions of input methods"),
    word!(
        "截屏、录屏、系统剪贴板历史",
        "Screenshots, recordings, clipboard history",
    ),
    word!(
        "在地址栏里输入地址、点收藏夹离开本页，浏览器预先建立的连接",
        "Leaving by the address bar or bookmarks; connections opened in advance",
    ),
    word!(
        "WebRTC 不受断网规定约束：本页一打开就把它停用，但停用不是浏览器的保证",
        "WebRTC is not bound by the policy: this page switches it off, which the browser does not guarantee",
    ),
];
