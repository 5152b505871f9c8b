//! Parses the rows of a JSON or CSV file.

use regula_schema::{AppError, AppResult, FieldError};
use serde::{Deserialize, de::IgnoredAny};
use uuid::Uuid;

use crate::json;

/// CSV columns; the first two are required.
const COLUMNS: [&str; 4] = ["date", "title", "reference", "body"];

/// An unvalidated reading.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Raw {
    #[serde(default)]
    pub plan_id: Option<Uuid>,
    pub date: String,
    pub title: String,
    #[serde(default)]
    pub reference: String,
    #[serde(default)]
    pub body: String,
}

/// A row of the file: its position, and its reading or a parse error.
pub struct Row {
    pub line: usize,
    pub raw: Result<Raw, FieldError>,
}

/// An error of the file as a whole.
pub fn file_error(code: &str, detail: &str) -> AppError {
    AppError::invalid(vec![FieldError::new("rows", code, detail)])
}

/// Parses the rows of a JSON array.
pub fn list(text: &str) -> AppResult<Vec<Row>> {
    // A syntax error is reported like in any other request.
    let _: IgnoredAny = json::parse(text.as_bytes())?;
    let blank = |c: char| c.is_whitespace() || c == ',';
    let Some(mut rest) = text.trim_start().strip_prefix('[') else {
        return Err(file_error(
            "malformed",
            "Send a list: [{\"date\": …, \"title\": …}, …].",
        ));
    };
    let (mut rows, mut lines) = (Vec::new(), Lines::of(text));
    loop {
        rest = rest.trim_start_matches(blank);
        let mut items = serde_json::Deserializer::from_str(rest).into_iter::<IgnoredAny>();
        let Some(Ok(_)) = items.next() else { break };
        let (item, after) = rest.split_at(items.byte_offset());
        let raw = json::parse::<Raw>(item.as_bytes()).map_err(|error| {
            let first = error.errors.into_iter().next();
            first.unwrap_or_else(|| FieldError::new("", "malformed", error.detail))
        });
        let before = text.len() - rest.len();
        rows.push(Row {
            line: lines.at(before),
            raw,
        });
        rest = after;
    }
    Ok(rows)
}

/// Line counter of a text that continues from the last position.
struct Lines<'a> {
    text: &'a [u8],
    counted: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            text: text.as_bytes(),
            counted: 0,
            line: 1,
        }
    }

    /// Line number of the byte `at`, from 1. Positions must be ascending.
    fn at(&mut self, at: usize) -> usize {
        let between = self.text.get(self.counted..at).unwrap_or_default();
        self.line += between.iter().filter(|b| **b == b'\n').count();
        self.counted = self.counted.max(at);
        self.line
    }
}

/// Parses CSV rows (RFC 4180).
pub fn table(text: &str) -> AppResult<Vec<Row>> {
    if text.matches('"').count() % 2 == 1 {
        let detail = "A quotation mark is not closed. Inside quotes, write it twice.";
        return Err(file_error("malformed", detail));
    }
    let mut reader =
        ::csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let unread = |_| file_error("malformed", "This is no table of values parted by commas.");
    let mut records = reader.records();
    let header = records.next().transpose().map_err(unread)?;
    let columns = columns(&header.unwrap_or_default())?;
    let (mut rows, mut lines) = (Vec::new(), Lines::of(text));
    for record in records {
        let record = record.map_err(unread)?;
        let byte = record.position().map_or(0, |position| {
            usize::try_from(position.byte()).unwrap_or_default()
        });
        // Blank lines are skipped; the row begins after them.
        let empty = text[byte..].len() - text[byte..].trim_start_matches(['\r', '\n']).len();
        let raw = if record.len() == columns.len() {
            let cell = |name: &str| {
                let place = columns.iter().position(|column| column == name);
                let cell = place.and_then(|place| record.get(place));
                cell.unwrap_or_default().to_owned()
            };
            Ok(Raw {
                plan_id: None,
                date: cell("date"),
                title: cell("title"),
                reference: cell("reference"),
                body: cell("body"),
            })
        } else {
            let detail = format!(
                "This row has {} columns, but the header has {}. Put text with commas in quotes.",
                record.len(),
                columns.len()
            );
            Err(FieldError::new("", "malformed", detail))
        };
        rows.push(Row {
            line: lines.at(byte + empty),
            raw,
        });
    }
    Ok(rows)
}

/// Column names of the header.
fn columns(header: &::csv::StringRecord) -> AppResult<Vec<String>> {
    let names: Vec<String> = header.iter().map(|it| it.trim().to_lowercase()).collect();
    let is_known = |name: &String| COLUMNS.contains(&name.as_str());
    let is_once = |name: &String| names.iter().filter(|it| *it == name).count() == 1;
    let has = |name: &&str| names.iter().any(|it| it == name);
    if names.iter().all(|name| is_known(name) && is_once(name)) && COLUMNS[..2].iter().all(has) {
        return Ok(names);
    }
    let detail = "Line 1: name the columns, separated by commas: date,title,reference,body.";
    Err(file_error("malformed", detail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_numbers_are_counted_incrementally() {
        let text = "a\n\nb\nc";
        let mut lines = Lines::of(text);
        let found: Vec<usize> = (0..=text.len()).map(|at| lines.at(at)).collect();
        assert_eq!(found, [1, 1, 2, 3, 3, 4, 4]);
        let mut lines = Lines::of(text);
        assert_eq!([0, 3, 3, 6].map(|at| lines.at(at)), [1, 3, 3, 4]);
    }
}
