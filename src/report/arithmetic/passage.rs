//! The figures of one sentence, with the words between them.

use rust_decimal::Decimal;

use crate::report::{Approximation, Block, Figure, FigureKind};
use crate::text::Search as _;

/// A figure in a passage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member<'a> {
    /// Index into the report's figures.
    pub index: usize,
    pub figure: &'a Figure,
    /// How many brackets are open around it.
    pub depth: usize,
    start: usize,
    end: usize,
}

impl Member<'_> {
    /// It is written without 余, 近, 约.
    pub fn is_exact(&self) -> bool {
        self.figure.approximation == Approximation::Exact && self.figure.value_to.is_none()
    }

    /// A number of things of which some may be counted again; no rate, change, area or duration.
    pub fn is_count(&self) -> bool {
        matches!(self.figure.kind, FigureKind::Count | FigureKind::Money)
    }

    pub fn has_unit_of(&self, other: &Member) -> bool {
        self.figure.unit == other.figure.unit && self.figure.kind == other.figure.kind
    }

    pub fn value(&self) -> Decimal {
        self.figure.value
    }

    /// Smallest and largest value that the print allows: 46.3万 is rounded, 126 is not.
    pub fn bounds(&self) -> (Decimal, Decimal) {
        let figure = self.figure;
        let half = if figure.value.is_integer() && figure.half_place <= Decimal::new(5, 1) {
            Decimal::ZERO
        } else {
            figure.half_place
        };
        (figure.value - half, figure.value + half)
    }

    /// The value as it is written into a formula.
    pub fn written(&self) -> String {
        self.written_as(self.figure.value)
    }

    /// Another value of its unit as it is written into a formula.
    pub fn written_as(&self, value: Decimal) -> String {
        let ten_thousand = Decimal::from(10_000);
        if self.figure.kind == FigureKind::Money && value >= ten_thousand {
            format!("{}万", (value / ten_thousand).normalize())
        } else {
            value.normalize().to_string()
        }
    }
}

/// The figures between two of 。；！？ in one paragraph.
#[derive(Clone, Debug)]
pub(super) struct Passage<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    pub members: Vec<Member<'a>>,
}

/// More figures than this in one sentence are a table, not a sentence.
const MOST: usize = 40;

/// Bytes of a paragraph that are near a passage.
const NEARBY: usize = 1500;

/// Marks that end a passage.
const ENDS: [char; 6] = ['。', '；', '！', '？', ';', '\n'];

/// The passages that hold a figure.
pub(super) fn passages<'a>(blocks: &'a [Block], figures: &'a [Figure]) -> Vec<Passage<'a>> {
    let mut found: Vec<Passage> = Vec::new();
    let mut next = 0;
    for block in blocks {
        let text = block.text.text();
        let mut start = 0;
        let mut open: Option<Passage> = None;
        while let Some(figure) = figures
            .get(next)
            .filter(|figure| figure.span.start < block.span.end)
        {
            let (begin, end) = (
                block.text.folded_at(figure.span.start),
                block.text.folded_at(figure.span.end),
            );
            let member = Member {
                index: next,
                figure,
                depth: 0,
                start: begin,
                end,
            };
            next += 1;
            if figure.span.start < block.span.start || begin < start || end < begin {
                continue;
            }
            let gap = &text[start..begin];
            let broken = gap.rfind(ENDS);
            match (&mut open, broken) {
                (Some(passage), None) => passage.push(member),
                (_, broken) => {
                    let mut passage = Passage {
                        text,
                        start: broken.map_or(start, |at| start + at),
                        end,
                        members: Vec::new(),
                    };
                    passage.push(member);
                    found.extend(open.replace(passage));
                }
            }
            start = end;
        }
        found.extend(open);
    }
    found.retain(|passage| passage.members.len() <= MOST);
    for passage in &mut found {
        let behind = &passage.text[passage.end..];
        passage.end += behind.find(ENDS).unwrap_or(behind.len());
    }
    found
}

impl<'a> Passage<'a> {
    fn push(&mut self, mut member: Member<'a>) {
        let (from, depth) = self
            .members
            .last()
            .map_or((self.start, 0), |last| (last.end, last.depth));
        member.depth =
            self.text[from..member.start]
                .chars()
                .fold(depth, |depth, character| match character {
                    '（' | '(' => depth + 1,
                    '）' | ')' => depth.saturating_sub(1),
                    _ => depth,
                });
        self.end = member.end;
        self.members.push(member);
    }

    /// It holds two figures, or a percentage: something can be calculated in it.
    pub(super) fn is_calculable(&self) -> bool {
        self.members.len() > 1 || matches!(self.members[0].figure.kind, FigureKind::Rate | FigureKind::Change)
    }

    /// The members before `stated`, back to the last one that `ends` the scope.
    pub(super) fn before(&self, stated: &Member, ends: impl Fn(&Member) -> bool) -> Vec<&Member<'a>> {
        let mut scope: Vec<&Member> = self
            .members
            .iter()
            .take_while(|member| member.index < stated.index)
            .collect();
        if let Some(last) = scope.iter().rposition(|member| ends(member)) {
            scope.drain(..=last);
        }
        scope
    }

    /// The words from `first` (or the passage's start) to `last`.
    pub(super) fn text_between(&self, first: Option<&Member>, last: &Member) -> &'a str {
        let start = first.map_or(self.start, |first| first.end.min(last.start));
        &self.text[start..last.start]
    }

    /// It goes on behind a ；, so that what it counts may stand before: the words there.
    pub(super) fn continues(&self) -> Option<&'a str> {
        let head = &self.text[..self.start];
        self.text[self.start..].starts_with(['；', ';']).then(|| {
            let start = head
                .char_indices()
                .rev()
                .take(NEARBY / 10)
                .find(|(_, character)| *character == '。')
                .map_or(head.len().saturating_sub(NEARBY / 5), |(at, _)| at);
            (start..=head.len())
                .find_map(|start| head.get(start..))
                .unwrap_or("")
        })
    }

    /// It compares with another year: 比上年的99件.
    pub(super) fn is_of_another_year(&self, position: usize) -> bool {
        let gap = self.gap(position);
        !gap.says("无上年结转") && gap.says_any(&["上年", "去年", "同期", "往年"])
    }

    /// All its words.
    pub(super) fn words(&self) -> &'a str {
        &self.text[self.start..self.end]
    }

    /// The words around it in the paragraph, some sentences before and behind.
    pub(super) fn surroundings(&self) -> &'a str {
        let (mut start, mut end) = (
            self.start.saturating_sub(NEARBY),
            (self.end + NEARBY).min(self.text.len()),
        );
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        &self.text[start..end]
    }

    /// The words between the member before the one at `position` (or the passage's start) and it.
    pub(super) fn gap(&self, position: usize) -> &'a str {
        let start = position
            .checked_sub(1)
            .map_or(self.start, |before| self.members[before].end);
        &self.text[start..self.members[position].start]
    }

    /// The words between two members, without what stands in brackets between them.
    pub(super) fn words_between(&self, first: usize, last: usize) -> String {
        let mut depth = 0_usize;
        let mut words = String::new();
        for character in self.text[self.members[first].end..self.members[last].start].chars() {
            match character {
                '（' | '(' => depth += 1,
                '）' | ')' if depth > 0 => depth -= 1,
                _ if depth == 0 => words.push(character),
                _ => {}
            }
        }
        words
    }

    /// The words behind the member at `position`, to the next one or the passage's end.
    pub(super) fn tail(&self, position: usize) -> &'a str {
        let end = self.members.get(position + 1).map_or(self.end, |next| next.start);
        &self.text[self.members[position].end..end.max(self.members[position].end)]
    }

    /// Where `member` stands among the members.
    pub(super) fn position(&self, member: &Member) -> Option<usize> {
        self.members.iter().position(|other| other.index == member.index)
    }

    /// The words of the clause before `member`, from the figure or mark before it.
    pub(super) fn clause(&self, member: &Member) -> &'a str {
        let start = self
            .members
            .iter()
            .take_while(|other| other.index < member.index)
            .last()
            .map_or(self.start, |other| other.end);
        let words = &self.text[start..member.start];
        words
            .rfind(['，', '：', '（', '、', ',', '('])
            .map_or(words, |at| {
                words[at..]
                    .char_indices()
                    .nth(1)
                    .map_or("", |(offset, _)| &words[at + offset..])
            })
    }

    /// 占, 占比 before the figure.
    pub(super) fn is_share(&self, member: &Member) -> bool {
        let clause = self
            .clause(member)
            .trim_end_matches(['的', '为', '达', '约', ' ']);
        clause.contains('占')
    }
}
