//! What binds a statement: of whom, when and of which part something is counted.
//!
//! Two numbers of one noun contradict one another only where both are of the whole. That is read the careful way round: what a
//! clause says beyond the quantity itself binds it, and so does whatever stands before it and is no usual opening.

use super::fit::{Held, has_any, without};
use crate::lexicon::sums::scope_words as words_of;
use crate::report::{Block, BlockKind, Figure};
use crate::text::Search as _;
use crate::text::is_han;

/// How firmly something binds a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bound {
    /// Nothing does.
    Free,
    /// What stands around it may: somebody who did it, a field.
    Maybe,
    /// It is of another time or of a part.
    Surely,
}

/// Of what a statement is.
pub(super) struct Scope {
    pub bound: Bound,
    /// It says that it is of all: 县 of 全县, 我县.
    pub area: Option<char>,
    /// It says that it is of the whole year.
    pub year: bool,
    /// The words of its clause that do not name the whole.
    pub clause: String,
}

impl Scope {
    /// It says that nothing is left out.
    pub fn whole(&self) -> bool {
        self.area.is_some() || self.year
    }
}

/// What the report itself is of, by name and by year.
#[derive(Clone, Debug)]
pub(super) struct Whole {
    places: Vec<String>,
    /// 2024年度, 2024年
    years: Vec<String>,
    /// 县 of 云山县, where the name ends so.
    kind: Option<char>,
}

impl Whole {
    pub fn new(organ: Option<&str>, year: Option<u16>) -> Whole {
        let organ = organ.unwrap_or_default();
        let tails = [
            "人民政府",
            "办事处",
            "管理委员会",
            "管委会",
            "委员会",
            "党工委",
            "党委",
            "政府",
        ];
        let place = tails
            .iter()
            .fold(organ, |name, tail| name.strip_suffix(tail).unwrap_or(name));
        let mut places = Vec::new();
        if place.chars().count() > 2 {
            // 云山县青石镇, 青石镇
            let last = place
                .char_indices()
                .rev()
                .skip(2)
                .find(|(_, character)| matches!(character, '县' | '市' | '区' | '州' | '旗'))
                .map_or(place, |(at, character)| &place[at + character.len_utf8()..]);
            places.push(place.to_owned());
            if last.chars().count() > 2 {
                places.push(last.to_owned());
            }
        }
        let years = year.map_or_else(Vec::new, |year| {
            let year = year.to_string();
            [[&year, "年度"].concat(), [&year, "年"].concat()].into()
        });
        let kind = place
            .chars()
            .last()
            .filter(|last| "县市区镇乡道州旗局".has(*last));
        Whole { places, years, kind }
    }

    /// 2024年度, 2024年
    pub fn years(&self) -> impl Iterator<Item = &str> {
        self.years.iter().map(String::as_str)
    }

    /// The names of the body.
    pub fn places(&self) -> impl Iterator<Item = &str> {
        self.places.iter().map(String::as_str)
    }

    /// Does anything in the words name the whole?
    pub fn is_named(&self, words: &str) -> bool {
        let held = Held::new(words);
        (words_of("all").iter().copied())
            .chain(words_of("year").iter().copied())
            .chain(self.places())
            .chain(self.years())
            .any(|word| held.may_hold(word) && words.says(word))
    }

    /// The words without what names the whole, and whether they did: by place, by year.
    pub fn read(&self, words: &str) -> (String, Option<char>, bool) {
        let held = Held::new(words);
        let stands = |text: &str, word: &str| held.may_hold(word) && text.says(word);
        let mut rest = words.to_owned();
        let mut area = None;
        for word in words_of("all").iter().filter(|word| held.may_hold(word)) {
            if rest.says(word) {
                area = area.or(word.chars().last());
                rest = rest.replace(word, "");
            }
        }
        for place in &self.places {
            if stands(&rest, place) {
                area = area.or(place.chars().last());
                rest = rest.replace(place.as_str(), "");
            }
        }
        let mut year = false;
        let years = self.years.iter().map(String::as_str);
        for word in words_of("year").iter().copied().chain(years) {
            if stands(&rest, word) {
                year = true;
                rest = rest.replace(word, "");
            }
        }
        (rest, area, year)
    }
}

/// Reads what binds the figure in its block; `previous` is the figure before it in the report.
pub(super) fn of(blocks: &[Block], figure: &Figure, previous: Option<&Figure>, whole: &Whole) -> Scope {
    let text = blocks[figure.block].text.text();
    let at = figure.range.start;
    let (sentence, segment) = (
        start(text, at, &['。', '！', '？', '\n']),
        sentence_start(text, at),
    );
    let (own, cut) = own_clause(text, figure, previous);
    let (rest, area, mut year) = whole.read(&text[own..at]);

    let mut scope = Scope {
        bound: Bound::Free,
        area,
        year,
        clause: if cut == own {
            rest.clone()
        } else {
            whole.read(of_all_of_them(&text[cut..at], previous)).0
        },
    };
    if bracketed(&text[segment..at])
        || is_apart(&rest)
        || is_apart(&text[sentence..segment]) && text[sentence..segment].says("其中")
        || is_told_apart(&text[figure.range.end..])
    {
        scope.bound = Bound::Surely;
        return scope;
    }
    if text[own..at].says("累计") && !year || is_limited(&text[figure.range.end..]) {
        scope.bound = Bound::Maybe;
    }
    for clause in text[segment..own].split(['，', ',', '：', ':']) {
        let (rest, all, all_year) = whole.read(clause);
        year |= all_year;
        let rest = without(rest, words_of("compared").iter());
        scope.area = scope.area.or(all);
        scope.bound = scope.bound.max(earlier(&rest, area.is_some()));
    }
    scope.year = year;
    // 全县 in the report of one of its bureaus.
    let area = scope.area.map(|area| if area == '街' { '道' } else { area });
    if let (Some(area), Some(kind)) = (area, whole.kind)
        && area != kind
        && area != '域'
    {
        scope.bound = scope.bound.max(Bound::Maybe);
    }
    // What the sentences before and the heading above speak of.
    let now = &text[segment..at];
    let fresh =
        now.says("今年") || now.says("本年") || whole.years.iter().any(|word| now.contains(word.as_str()));
    let all = scope.area.is_some();
    let mut from = 0;
    for (end, mark) in text[..sentence].match_indices(['。', '！', '？', '\n']) {
        if scope.bound == Bound::Surely {
            return scope;
        }
        let near = end + mark.len() >= sentence || from == 0;
        scope.bound = scope
            .bound
            .max(context(&text[from..end], whole, (all, fresh, near)));
        from = end + mark.len();
    }
    let heading = blocks[..figure.block]
        .iter()
        .rev()
        .take(8)
        .take_while(|block| block.opening_end.is_none())
        .find(|block| block.kind == BlockKind::Heading);
    if let Some(heading) = heading {
        let bound = context(heading.text.text(), whole, (all, fresh, true));
        scope.bound = scope.bound.max(bound);
    }
    scope
}

/// Where the clause of the figure begins, and what of it stands behind the figure before.
fn own_clause(text: &str, figure: &Figure, previous: Option<&Figure>) -> (usize, usize) {
    let at = figure.range.start;
    let own = start(text, at, &['，', ',', '：', ':', '（', '(']).max(sentence_start(text, at));
    let cut = previous
        .filter(|previous| previous.block == figure.block && previous.range.end > own)
        .map_or(own, |previous| previous.range.end);
    (own, cut)
}

/// The `clause` of the figure's scope, without all the rest.
pub(super) fn clause_of(
    blocks: &[Block],
    figure: &Figure,
    previous: Option<&Figure>,
    whole: &Whole,
) -> String {
    let text = blocks[figure.block].text.text();
    let (own, cut) = own_clause(text, figure, previous);
    let words = &text[cut..figure.range.start];
    let words = if cut == own {
        words
    } else {
        of_all_of_them(words, previous)
    };
    whole.read(words).0
}

/// 27个执法部门共有执法人员683人: of all of them.
fn of_all_of_them<'a>(words: &'a str, previous: Option<&Figure>) -> &'a str {
    let counted = previous.is_some_and(|previous| matches!(previous.unit.as_str(), "个" | "家"));
    words
        .find('共')
        .filter(|at| {
            counted
                && *at > 0
                && *at <= 24
                && words_of("name").iter().any(|name| words[..*at].ends_with(name))
        })
        .map_or(words, |at| &words[at..])
}

/// Does a word of this role stand in the text?
fn has(text: &str, role: &str) -> bool {
    has_any(text, words_of(role))
}

/// Behind the last of these marks before `at`.
fn start(text: &str, at: usize, marks: &[char]) -> usize {
    let head = text.get(..at).unwrap_or("");
    head.rfind(marks).map_or(0, |mark| {
        mark + head[mark..].chars().next().map_or(0, char::len_utf8)
    })
}

/// Where the words of a statement may begin.
pub(super) fn sentence_start(text: &str, end: usize) -> usize {
    start(text, end, &['。', '；', '！', '？', ';', '\n'])
}

/// It stands in brackets or in a quotation.
fn bracketed(words: &str) -> bool {
    [('（', '）'), ('(', ')'), ('“', '”'), ('《', '》')]
        .iter()
        .any(|(open, close)| words.matches(*open).count() > words.matches(*close).count())
}

/// It speaks of another time or of a part.
fn is_apart(words: &str) -> bool {
    let words = without(words.to_owned(), words_of("neutral").iter());
    has(&words, "apart") || names_a_year(&words)
}

/// 2023年, where that is not the year of the report.
fn names_a_year(words: &str) -> bool {
    words.match_indices('年').any(|(at, _)| {
        words[..at].ends_with(|last: char| last.is_ascii_digit() || "一二三四五六七八九十几数多".has(last))
    })
}

/// 98件涉及土地, 12件由县级交办, 71件的答复工作
fn is_told_apart(behind: &str) -> bool {
    let tail: String = behind
        .chars()
        .take(12)
        .take_while(|character| is_han(*character))
        .collect();
    tail.starts_with('的') || tail.says_any(&["涉", "属", "由", "经", "系", "为"])
}

/// （不含简易程序）, （截至10月）, “，均为简易程序”, “，占全县的12%”
fn is_limited(behind: &str) -> bool {
    if let Some(inner) = behind.strip_prefix(['（', '(']) {
        let inner = inner.split(['）', ')']).next().unwrap_or("");
        return has(inner, "limited");
    }
    let clause = behind.strip_prefix(['，', ',']).unwrap_or("");
    words_of("share").iter().any(|word| clause.starts_with(word))
}

/// What a clause before the statement's own in the same sentence binds; `all`: the whole is named.
fn earlier(words: &str, all: bool) -> Bound {
    if is_apart(words) {
        return Bound::Surely;
    }
    let numbered = words.chars().any(|character| character.is_ascii_digit());
    let words = without(words.to_owned(), words_of("neutral").iter());
    let words = words.trim_matches(|character: char| !is_han(character) && character != '“');
    if words.is_empty() {
        return Bound::Free;
    }
    let of_part = has(words, "field") || words.ends_with(['前', '后', '中', '时', '间']);
    // 报送备案3件: another count, of the same unless somebody is named.
    let told = numbered
        && !words.starts_with(['在', '对', '向', '为', '以', '由', '经', '与', '就', '将', '把'])
        && !has_name(words);
    if of_part || !all && !told && !is_general(words) {
        return Bound::Maybe;
    }
    Bound::Free
}

fn has_name(words: &str) -> bool {
    has(words, "name")
}

/// It begins like what says nothing of whom or when.
fn is_general(words: &str) -> bool {
    let verb = words_of("opening").iter().any(|verb| words.starts_with(verb));
    let short: String = words.chars().take(8).collect();
    let strict = words_of("verb").iter().any(|verb| words.starts_with(verb)) && !has_name(&short);
    verb || strict || has(words, "judged") && !has_name(words)
}

/// What a sentence before, or a heading, binds. `all`: the statement says that it is of the whole; `fresh`: it names its time;
/// `near`: it is the first sentence, the one right before, a heading.
fn context(words: &str, whole: &Whole, (all, fresh, near): (bool, bool, bool)) -> Bound {
    let words = match words.trim_start().strip_prefix(['（', '(']) {
        Some(rest) => rest.split_once(['）', ')']).map_or(rest, |(_, rest)| rest),
        None => words,
    };
    let opening = words.split(['，', ',', '：', ':']).next().unwrap_or("");
    let rest = without(
        whole.read(opening).0,
        words_of("compared").iter().chain(words_of("neutral")),
    );
    let rest = rest.trim_start_matches(|character: char| !is_han(character));
    if near && is_apart(rest) {
        return if fresh { Bound::Free } else { Bound::Surely };
    }
    let name: String = rest.chars().take(10).collect();
    let named = !is_general(rest) && has_name(&name);
    if !all && (named || near && has(rest, "field")) {
        return Bound::Maybe;
    }
    Bound::Free
}
