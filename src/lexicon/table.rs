//! Reading `.tsv` tables: one row a line, `#` comments, the first line names the columns.

/// A table of rows.
#[derive(Clone, Debug)]
pub struct Table {
    columns: Vec<&'static str>,
    rows: Vec<Row>,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Line in the file, from 1.
    pub line: usize,
    cells: Vec<&'static str>,
}

impl Table {
    /// Reads a table.
    ///
    /// # Panics
    /// When a row has another number of cells than the first line has names: a table is part of the program.
    pub fn read(text: &'static str) -> Table {
        let mut lines = text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
            .map(|(index, line)| (index + 1, line.split('\t').collect::<Vec<_>>()));
        let columns = lines.next().map(|(_, cells)| cells).unwrap_or_default();
        let rows: Vec<Row> = lines.map(|(line, cells)| Row { line, cells }).collect();
        for row in &rows {
            assert_eq!(
                row.cells.len(),
                columns.len(),
                "line {}: {:?}",
                row.line,
                row.cells
            );
        }
        Table { columns, rows }
    }

    /// The rows.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Index of a column.
    ///
    /// # Panics
    /// When there is no such column.
    pub fn column(&self, name: &str) -> usize {
        self.columns
            .iter()
            .position(|column| *column == name)
            .expect("the table has this column")
    }
}

impl Row {
    /// The cell in a column; `-` stands for an empty cell.
    pub fn cell(&self, column: usize) -> &'static str {
        match self.cells[column] {
            "-" => "",
            cell => cell,
        }
    }
}
