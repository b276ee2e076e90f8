//! What the document says on which a finding rests.

use crate::lexicon::Table;

/// The gist of the article or clause that `basis` names, in our words; `None` where the basis says it all itself.
pub fn article(basis: &str) -> Option<&'static str> {
    let table = Table::read(rows!("articles"));
    let [named, gist] = ["basis", "gist"].map(|column| table.column(column));
    let rows = table.rows().iter();
    let row = rows
        .filter(|row| basis.starts_with(row.cell(named)))
        .max_by_key(|row| row.cell(named).len())?;
    Some(row.cell(gist))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::RULES;

    #[test]
    fn the_longest_beginning_explains() {
        assert!(
            article("GB/T 9704—2012 7.3.3（结构层次序数）").is_some_and(|gist| gist.contains("层次序数"))
        );
        assert!(article("GB/T 9704—2012《党政机关公文格式》").is_some_and(|gist| gist.contains("六角括号")));
        assert_eq!(article("各法律法规的废止条款"), None);
    }

    #[test]
    fn every_row_explains_the_rule_that_it_names() {
        let table = Table::read(include_str!("../lexicon/articles.tsv"));
        let [named, gist, example] = ["basis", "gist", "example"].map(|column| table.column(column));
        for row in table.rows() {
            let rule = RULES
                .iter()
                .find(|rule| rule.id == row.cell(example))
                .expect("the row names a rule");
            assert!(
                rule.basis.starts_with(row.cell(named)),
                "{}: {}",
                rule.id,
                rule.basis
            );
            assert_eq!(article(rule.basis), Some(row.cell(gist)));
        }
    }
}
