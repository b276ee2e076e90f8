//! Figures in a row: 分别为12、10件, 下降19.6%、18.8%.

use std::ops::Range;

use rust_decimal::Decimal;

use super::Scan;
use crate::lexicon::figures::{Role, UnitKind, words_of};
use crate::report::FigureKind;
use crate::report::figure::clause::{self, Change};
use crate::report::figure::quantity::{Quantity, quantity_of};
use crate::report::figure::subject::Subject;
use crate::text::Search as _;
use crate::text::is_han;
use crate::text::numeral::{self, Number};

impl Scan<'_> {
    /// 分别为12、10件: the unit stands at the end of the row.
    pub(super) fn shared_unit(&self, number: &Number, words: &str) -> Option<Quantity> {
        let text = self.text;
        let follows = self
            .found
            .figures
            .last()
            .is_some_and(|last| last.range.end + '、'.len_utf8() >= number.range.start);
        if !words.says("分别") && !follows {
            return None;
        }
        let mut end = number.range.end;
        for _ in 0..6 {
            let start = end
                + ["、", "和", "及", "与"]
                    .iter()
                    .find(|mark| text[end..].starts_with(**mark))?
                    .len();
            let next = numeral::number_at(text, start)?;
            if let Some(last) = quantity_of(text, &next) {
                return (last.unit.kind() != UnitKind::Never)
                    .then(|| last.with_number(number))
                    .flatten();
            }
            end = next.range.end;
        }
        None
    }

    /// The change of the figure right before, in a row: 下降19.6%、18.8%.
    pub(super) fn continued(&self, start: usize) -> Option<Change> {
        let last = self.found.figures.last()?;
        let near = last.range.end <= start && start - last.range.end <= 4 && last.kind == FigureKind::Change;
        near.then_some(if last.value < Decimal::ZERO {
            Change::Fall
        } else {
            Change::Rise
        })
    }

    /// 按期办结率、满意率分别达到100%、98.5%: each figure of the row gets its own name.
    pub(super) fn distribute(&mut self) {
        let mut first = 0;
        while first < self.found.figures.len() {
            let mut last = first;
            while let Some(next) = self.found.figures.get(last + 1) {
                let between = &self.text[self.found.figures[last].range.end..next.range.start];
                let row = between.chars().count() <= 2 && between.chars().all(|mark| "、和及与，".has(mark));
                if !row {
                    break;
                }
                last += 1;
            }
            if last > first {
                self.name_row(first, last);
            }
            first = last + 1;
        }
    }

    pub(super) fn name_row(&mut self, first: usize, last: usize) {
        let text = self.text;
        let start = self.found.figures[first].range.start;
        let limit = first
            .checked_sub(1)
            .map_or(0, |before| self.found.figures[before].range.end);
        let clause_start = clause::start(text, limit, start);
        let Some(split) = text[clause_start..start].rfind("分别") else {
            return;
        };
        let names = &text[clause_start..clause_start + split];
        let mut parts: Vec<Range<usize>> = Vec::new();
        let mut begin = clause_start;
        for (at, mark) in names.char_indices().filter(|(_, mark)| "、和与及".has(*mark)) {
            parts.push(begin..clause_start + at);
            begin = clause_start + at + mark.len_utf8();
        }
        parts.push(begin..clause_start + split);
        parts.retain(|part| text[part.clone()].chars().any(is_han));
        if parts.len() != last - first + 1 {
            return;
        }
        for (part, figure) in parts.into_iter().zip(&mut self.found.figures[first..=last]) {
            let mut name = text[part.clone()].trim_end();
            // 追逃数同比分别上升
            if let Some((word, ())) = words_of(Role::Base).end_of(name) {
                name = name[..name.len() - word.len()].trim_end();
            }
            let range = part.start..part.start + name.len();
            let text = name.trim().to_owned();
            figure.subject = Subject { range, text };
        }
    }
}
