//! CSV as RFC 4180 has it, safe to open in a spreadsheet.

use regula_schema::{AppError, AppResult, Code, Timestamp};
use time::{Date, format_description::well_known::Rfc3339};

/// What makes a spreadsheet take a cell for a formula, at its beginning (OWASP, CSV Injection).
/// The apostrophe itself is among them, so that the guard can be taken off again.
const GUARDED: [char; 12] = [
    '\'', '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠',
];

/// A cell that no spreadsheet computes: it gets an apostrophe in front, where it could be taken for
/// a formula. Whoever reads it takes one leading apostrophe away.
fn guard(cell: String) -> String {
    if cell.starts_with(GUARDED) {
        format!("'{cell}")
    } else {
        cell
    }
}

fn failed(error: impl std::fmt::Display) -> AppError {
    tracing::error!(%error, "a table could not be written");
    Code::Internal.into()
}

/// A table that is being written.
pub struct Table(::csv::Writer<Vec<u8>>);

impl Table {
    /// A table with these columns.
    ///
    /// # Errors
    /// When it cannot be written, as below.
    pub fn new(columns: &[&str]) -> AppResult<Self> {
        let mut writer = ::csv::WriterBuilder::new()
            .terminator(::csv::Terminator::CRLF)
            .from_writer(Vec::new());
        writer.write_record(columns).map_err(failed)?;
        Ok(Self(writer))
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) -> AppResult<()> {
        let cells = cells.into_iter().map(guard);
        self.0
            .write_record(cells.map(String::into_bytes))
            .map_err(failed)
    }

    /// The file.
    pub fn finish(self) -> AppResult<Vec<u8>> {
        self.0.into_inner().map_err(failed)
    }
}

/// An instant, or an empty cell.
pub fn instant(at: Option<Timestamp>) -> String {
    at.and_then(|at| at.get().format(&Rfc3339).ok())
        .unwrap_or_default()
}

/// A day, or an empty cell.
pub fn date(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_guarded_cell_is_no_formula_and_reads_back(cell in "['=+@\t\r\n＝-]{0,2}\\PC{0,5}") {
            let guarded = guard(cell.clone());
            let is_formula = guarded.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝']);
            prop_assert!(!is_formula);
            prop_assert_eq!(guarded.strip_prefix('\'').unwrap_or(&guarded), cell);
        }
    }
}
