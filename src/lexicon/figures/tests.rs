//! Every row has a source and reads its own example.

use super::*;

fn rows_of(text: &'static str) -> Table {
    let table = Table::read(text);
    let (source, example) = (table.column("source"), table.column("example"));
    for row in table.rows() {
        assert!(
            !row.cell(source).is_empty() && !row.cell(example).is_empty(),
            "line {}",
            row.line
        );
    }
    table
}

#[test]
fn every_unit_reads_its_example() {
    let table = rows_of(include_str!("../units.tsv"));
    for row in table.rows() {
        let (word, example) = (row.cell(table.column("word")), row.cell(table.column("example")));
        let number = crate::text::numeral::number_at(example, 0).expect("an example begins with a number");
        let unit = unit_at(&example[number.range.end..]).expect("an example has its unit");
        assert_eq!(unit.word, word, "line {}", row.line);
    }
}

#[test]
fn words_stand_in_their_examples() {
    for (text, column) in [
        (include_str!("../figure_words.tsv"), "word"),
        (include_str!("../indicators.tsv"), "words"),
        (include_str!("../themes.tsv"), "words"),
        (include_str!("../rates.tsv"), "rate"),
        (include_str!("../rates.tsv"), "part"),
        (include_str!("../rates.tsv"), "total"),
    ] {
        let table = rows_of(text);
        for row in table.rows() {
            let example = row.cell(table.column("example"));
            assert!(
                row.cell(table.column(column))
                    .split('|')
                    .any(|word| example.contains(word)),
                "line {}: {example}",
                row.line
            );
        }
    }
}

#[test]
fn indicators_belong_to_themes() {
    for indicator in indicators() {
        assert!(
            themes().iter().any(|theme| theme.id == indicator.theme),
            "{}",
            indicator.id
        );
    }
    assert_eq!((indicators().len(), themes().len()), (45, 9));
}
