//! Import of readings from JSON or CSV, all or nothing, with errors by row and line.
//!
//! Both formats are parsed into the same rows and validated together, so their errors are alike: at
//! `rows[6].date`, with a text like "Row 7, line 8: …".

mod rows;

use std::collections::HashMap;

use regula_schema::{
    AppError, AppResult, Code, FieldError, ReadingImport, ReadingText, Reference, Timestamp, Title,
    Violation,
};
use rows::{Raw, Row, file_error, list, table};
use time::{Date, format_description::well_known::Iso8601};
use uuid::Uuid;

use crate::db::{
    Conn,
    readings::{
        texts,
        texts::{ReadingFields, Span},
    },
};

/// Upload limit in bytes.
pub const MAX_IMPORT: usize = 256 * 1024;
/// Number of errors reported at once.
const MAX_ERRORS: usize = 100;

/// A validated row.
struct ValidRow {
    index: usize,
    line: usize,
    fields: ReadingFields,
}

/// Validation errors so far.
#[derive(Default)]
struct Errors(Vec<FieldError>);

impl Errors {
    /// Adds an error at `field` of a row; an empty `field` is the row itself.
    fn add(&mut self, (index, line): (usize, usize), field: &str, code: &str, detail: &str) {
        let dot = if field.is_empty() { "" } else { "." };
        let place = format!("rows[{index}]{dot}{field}");
        let detail = format!("Row {}, line {line}: {detail}", index + 1);
        self.0.push(FieldError::new(&place, code, detail));
    }

    fn finish(mut self) -> AppResult<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        self.0.truncate(MAX_ERRORS);
        Err(AppError::invalid(self.0))
    }
}

/// A validated import.
pub struct Import(Vec<ValidRow>);

impl Import {
    /// Parses and validates a file; `is_csv` selects the format.
    ///
    /// # Errors
    /// [`Code::Invalid`] with all errors, up to a hundred.
    pub fn parse(file: &[u8], is_csv: bool, plan: Uuid) -> AppResult<Self> {
        let text = std::str::from_utf8(file)
            .map_err(|_| file_error("malformed", "Save the file as UTF-8 and try again."))?;
        // Spreadsheets write a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let rows = if is_csv { table(text)? } else { list(text)? };
        if rows.is_empty() {
            return Err(file_error("required", "The file contains no readings."));
        }
        let mut errors = Errors::default();
        let mut good = Vec::new();
        let mut lines: HashMap<Date, usize> = HashMap::new();
        for (index, Row { line, raw }) in rows.into_iter().enumerate() {
            let place = (index, line);
            let raw = match raw {
                Ok(raw) => raw,
                Err(error) => {
                    errors.add(place, &error.field, &error.code, &error.detail);
                    continue;
                }
            };
            let Some(fields) = validate(&mut errors, place, raw, plan) else {
                continue;
            };
            if let Some(first) = lines.get(&fields.date) {
                let detail = format!("{} is already on line {first}.", fields.date);
                errors.add(place, "date", "duplicate", &detail);
                continue;
            }
            lines.insert(fields.date, line);
            good.push(ValidRow {
                index,
                line,
                fields,
            });
        }
        errors.finish()?;
        Ok(Self(good))
    }

    /// Saves the readings, in a transaction that locks the plan.
    ///
    /// # Errors
    /// [`Code::Invalid`] with the dates that exist already, unless they are to be replaced.
    pub async fn write(
        &self,
        conn: &mut Conn,
        plan: Uuid,
        replace: bool,
        now: Timestamp,
    ) -> AppResult<ReadingImport> {
        let dates = || self.0.iter().map(|row| row.fields.date);
        let span = Span {
            from: dates().min(),
            to: dates().max(),
        };
        let there = texts::list(conn, plan, span, None, i64::MAX).await?;
        let there: HashMap<Date, _> = there.into_iter().map(|it| (it.date, it)).collect();
        let mut errors = Errors::default();
        let mut done = ReadingImport::default();
        for row in &self.0 {
            let date = row.fields.date;
            match there.get(&date) {
                None => {
                    let made = texts::create(conn, plan, &row.fields, now).await?;
                    made.ok_or(Code::Conflict)?;
                    done.created += 1;
                }
                Some(old) if replace => {
                    texts::update(conn, old.id, &row.fields, now).await?;
                    done.replaced += 1;
                }
                Some(old) => {
                    let detail = format!("The plan already has “{}” on {date}.", old.title);
                    errors.add((row.index, row.line), "date", "taken", &detail);
                }
            }
        }
        errors.finish()?;
        Ok(done)
    }
}

/// Validates the fields of a row.
fn validate(
    errors: &mut Errors,
    place: (usize, usize),
    raw: Raw,
    plan: Uuid,
) -> Option<ReadingFields> {
    let mut note = |field: &str, Violation { code, detail }: Violation| {
        errors.add(place, field, code, &detail);
    };
    if raw.plan_id.is_some_and(|id| id != plan) {
        let detail = "This reading belongs to another plan.";
        note("plan_id", Violation::new("malformed", detail));
    }
    let date = date(&raw.date).map_err(|v| note("date", v)).ok();
    let title = Title::parse(&raw.title).map_err(|v| note("title", v)).ok();
    let reference = Reference::parse(&raw.reference).map_err(|v| note("reference", v));
    let body = ReadingText::parse(&raw.body).map_err(|v| note("body", v));
    Some(ReadingFields {
        date: date?,
        title: title?,
        reference: reference.ok()?,
        body: body.ok()?,
    })
}

fn date(text: &str) -> Result<Date, Violation> {
    // The parser accepts other date formats too; only `YYYY-MM-DD` is allowed here.
    let is_plain = text.trim().len() == 10;
    Date::parse(text.trim(), &Iso8601::DATE)
        .ok()
        .filter(|date| is_plain && (1..=9999).contains(&date.year()))
        .ok_or_else(|| {
            let detail = "Enter the date as year-month-day: 2026-11-20.";
            Violation::new(
                if text.trim().is_empty() {
                    "required"
                } else {
                    "malformed"
                },
                detail,
            )
        })
}
