//! The figures of one sentence, with the words between them.

use crate::report::{Block, Figure, FigureKind};

/// A figure in a passage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member<'a> {
    /// Index into the report's figures.
    pub index: usize,
    pub figure: &'a Figure,
    start: usize,
    end: usize,
}

/// The figures between two of 。；！？ in one paragraph.
#[derive(Clone, Debug)]
pub(super) struct Passage<'a> {
    text: &'a str,
    start: usize,
    pub members: Vec<Member<'a>>,
}

/// More figures than this in one sentence are a table, not a sentence.
const MOST: usize = 40;

/// The passages that hold at least one percentage.
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
                start: begin,
                end,
            };
            next += 1;
            if figure.span.start < block.span.start || begin < start {
                continue;
            }
            let gap = &text[start..begin];
            let broken = gap.rfind(['。', '；', '！', '？', ';', '\n']);
            match (&mut open, broken) {
                (Some(passage), None) => passage.members.push(member),
                (_, broken) => {
                    let passage_start = broken.map_or(start, |at| start + at);
                    found.extend(open.replace(Passage {
                        text,
                        start: passage_start,
                        members: vec![member],
                    }));
                }
            }
            start = end;
        }
        found.extend(open);
    }
    found.retain(|passage| {
        passage.members.len() <= MOST
            && passage
                .members
                .iter()
                .any(|member| matches!(member.figure.kind, FigureKind::Rate | FigureKind::Change))
    });
    found
}

impl<'a> Passage<'a> {
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

    /// The words from the clause of `first` (or the passage's start) to `last`.
    pub(super) fn text_between(&self, first: Option<&Member>, last: &Member) -> &'a str {
        let start = first.map_or(self.start, |first| first.end.min(last.start));
        let start = match first {
            Some(_) => start,
            None => self.start,
        };
        &self.text[start..last.start]
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
