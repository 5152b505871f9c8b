//! CSV writer (RFC 4180), safe to open in a spreadsheet.

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

fn write_error(error: impl std::fmt::Display) -> AppError {
    tracing::error!(%error, "CSV could not be written");
    Code::Internal.into()
}

/// CSV writer in memory.
pub struct Table(::csv::Writer<Vec<u8>>);

impl Table {
    /// A CSV with a header row of these columns.
    pub fn new(columns: &[&str]) -> AppResult<Self> {
        let mut writer = ::csv::WriterBuilder::new()
            .terminator(::csv::Terminator::CRLF)
            .from_writer(Vec::new());
        writer.write_record(columns).map_err(write_error)?;
        Ok(Self(writer))
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) -> AppResult<()> {
        let cells = cells.into_iter().map(guard);
        self.0
            .write_record(cells.map(String::into_bytes))
            .map_err(write_error)
    }

    /// Returns the file's bytes.
    pub fn finish(self) -> AppResult<Vec<u8>> {
        self.0.into_inner().map_err(write_error)
    }
}

/// Formats an instant, or an empty cell.
pub fn instant(at: Option<Timestamp>) -> String {
    at.and_then(|at| at.get().format(&Rfc3339).ok())
        .unwrap_or_default()
}

/// Formats a date, or an empty cell.
pub fn date(date: Option<Date>) -> String {
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
