//! CSV files (RFC 4180), safe to open in a spreadsheet.

use regula_schema::{AppError, AppResult, Code, Timestamp};
use time::{Date, format_description::well_known::Rfc3339};

/// First characters that make a spreadsheet treat a cell as a formula (OWASP, CSV Injection).
/// Includes the apostrophe, so that the escaping can be reversed.
const GUARDED: [char; 12] = [
    '\'', '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠',
];

/// Prefixes a cell that could be a formula with an apostrophe. Readers strip one leading
/// apostrophe.
fn guard(cell: String) -> String {
    if cell.starts_with(GUARDED) {
        format!("'{cell}")
    } else {
        cell
    }
}

/// A column: its name, and its cell of a row.
pub type Column<'a, T> = (&'a str, &'a (dyn Fn(&T) -> String + Sync));

/// A CSV file that is written row by row.
pub struct CsvWriter<'a, T> {
    writer: ::csv::Writer<Vec<u8>>,
    columns: &'a [Column<'a, T>],
}

impl<'a, T> CsvWriter<'a, T> {
    /// Begins a file with its header.
    pub fn new(columns: &'a [Column<'a, T>]) -> AppResult<Self> {
        let crlf = ::csv::Terminator::CRLF;
        let mut writer = ::csv::WriterBuilder::new().terminator(crlf).from_writer(Vec::new());
        let header = columns.iter().map(|(name, _)| name);
        writer.write_record(header).map_err(write_error)?;
        Ok(Self { writer, columns })
    }

    /// Appends rows.
    pub fn write(&mut self, rows: impl IntoIterator<Item = T>) -> AppResult<()> {
        for row in rows {
            let cells = self.columns.iter().map(|(_, cell)| guard(cell(&row)));
            let cells = cells.map(String::into_bytes);
            self.writer.write_record(cells).map_err(write_error)?;
        }
        Ok(())
    }

    /// The bytes of the file.
    pub fn finish(self) -> AppResult<Vec<u8>> {
        self.writer.into_inner().map_err(write_error)
    }
}

/// A CSV file with a header and these rows.
pub fn to_csv<T>(
    rows: impl IntoIterator<Item = T>,
    columns: &[Column<'_, T>],
) -> AppResult<Vec<u8>> {
    let mut file = CsvWriter::new(columns)?;
    file.write(rows)?;
    file.finish()
}

fn write_error(error: impl std::fmt::Display) -> AppError {
    tracing::error!(%error, "CSV could not be written");
    Code::Internal.into()
}

/// Formats an instant, or an empty cell.
pub fn instant(at: impl Into<Option<Timestamp>>) -> String {
    let at: Option<Timestamp> = at.into();
    at.and_then(|at| at.get().format(&Rfc3339).ok()).unwrap_or_default()
}

/// Formats a date, or an empty cell.
pub fn date(date: impl Into<Option<Date>>) -> String {
    let date: Option<Date> = date.into();
    date.map(|date| date.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn escaped_cells_are_not_formulas_and_round_trip(cell in "['=+@\t\r\n＝-]{0,2}\\PC{0,5}") {
            let guarded = guard(cell.clone());
            let is_formula = guarded.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝']);
            prop_assert!(!is_formula);
            prop_assert_eq!(guarded.strip_prefix('\'').unwrap_or(&guarded), cell);
        }
    }
}
