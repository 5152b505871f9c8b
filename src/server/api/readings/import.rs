//! Readings from a file: JSON or CSV, all or nothing, with what is wrong told by row and line.
//!
//! Both formats are read into the same rows and looked at in one place, so both tell errors alike:
//! at `rows[6].date`, and in words from "Row 7, line 8: …".

use std::collections::HashMap;

use serde::{Deserialize, de::IgnoredAny};
use time::{Date, format_description::well_known::Iso8601};
use uuid::Uuid;

use crate::{
    error::{AppError, AppResult, Code, FieldError},
    schema::{ReadingImport, ReadingText, Reference, Timestamp, Title, Violation},
    server::api::{
        db::{
            Conn,
            readings::texts::{self, ReadingFields, Span},
        },
        json,
    },
};

/// The largest file that is read.
pub const MAX_IMPORT: usize = 256 * 1024;
/// As many errors as are told at once.
const MAX_ERRORS: usize = 100;
/// The columns of a table; the first two have to be there.
const COLUMNS: [&str; 4] = ["date", "title", "reference", "body"];

/// A reading of the file, as it is written there.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(default)]
    plan_id: Option<Uuid>,
    date: String,
    title: String,
    #[serde(default)]
    reference: String,
    #[serde(default)]
    body: String,
}

/// A row of the file: where it begins, and what it says, or what is wrong with its shape.
struct Row {
    line: usize,
    raw: Result<Raw, FieldError>,
}

/// A row that was looked at and found good.
struct Good {
    index: usize,
    line: usize,
    fields: ReadingFields,
}

/// What is wrong, so far.
#[derive(Default)]
struct Errors(Vec<FieldError>);

impl Errors {
    /// Notes what is wrong at `field` of a row; the row itself, where that is empty.
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

fn whole(code: &str, detail: &str) -> AppError {
    AppError::invalid(vec![FieldError::new("rows", code, detail)])
}

/// A file of readings, looked at and found good in itself.
pub struct Import(Vec<Good>);

impl Import {
    /// Reads a file. `is_csv` says which of the two formats it has.
    ///
    /// # Errors
    /// [`Code::Invalid`](crate::error::Code::Invalid) with everything that is wrong.
    pub fn parse(file: &[u8], is_csv: bool, plan: Uuid) -> AppResult<Self> {
        let text = std::str::from_utf8(file)
            .map_err(|_| whole("malformed", "Save the file as UTF-8, and try again."))?;
        // Spreadsheets put a byte order mark in front.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let rows = if is_csv { table(text)? } else { list(text)? };
        if rows.is_empty() {
            return Err(whole("required", "There is no reading in it."));
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
            let Some(fields) = look(&mut errors, place, raw, plan) else {
                continue;
            };
            if let Some(first) = lines.get(&fields.date) {
                let detail = format!("{} is on line {first} already.", fields.date);
                errors.add(place, "date", "duplicate", &detail);
                continue;
            }
            lines.insert(fields.date, line);
            good.push(Good {
                index,
                line,
                fields,
            });
        }
        errors.finish()?;
        Ok(Self(good))
    }

    /// Puts the readings into the plan, in a transaction that has it.
    ///
    /// # Errors
    /// [`Code::Invalid`](crate::error::Code::Invalid) with the dates that are taken, if nothing is
    /// to be replaced.
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
                    let detail = format!("The plan has “{}” on {date} already.", old.title);
                    errors.add((row.index, row.line), "date", "taken", &detail);
                }
            }
        }
        errors.finish()?;
        Ok(done)
    }
}

/// Looks at the fields of a row.
fn look(errors: &mut Errors, place: (usize, usize), raw: Raw, plan: Uuid) -> Option<ReadingFields> {
    let mut note = |field: &str, Violation { code, detail }: Violation| {
        errors.add(place, field, code, &detail);
    };
    if raw.plan_id.is_some_and(|id| id != plan) {
        let detail = "This is a reading of another plan.";
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
    // The standard allows other ways to write one; a table is to have one alone.
    let is_plain = text.trim().len() == 10;
    Date::parse(text.trim(), &Iso8601::DATE)
        .ok()
        .filter(|date| is_plain && (1..=9999).contains(&date.year()))
        .ok_or_else(|| {
            let detail = "Write the day as year, month, day: 2026-11-20.";
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

/// The rows of a JSON array.
fn list(text: &str) -> AppResult<Vec<Row>> {
    // Whether it is JSON at all is told as everywhere.
    let _: IgnoredAny = json::parse(text.as_bytes())?;
    let blank = |c: char| c.is_whitespace() || c == ',';
    let Some(mut rest) = text.trim_start().strip_prefix('[') else {
        return Err(whole(
            "malformed",
            "Send a list: [{\"date\": …, \"title\": …}, …].",
        ));
    };
    let mut rows = Vec::new();
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
            line: line_at(text, before),
            raw,
        });
        rest = after;
    }
    Ok(rows)
}

/// The line of `text` that its byte `at` is on, from 1.
fn line_at(text: &str, at: usize) -> usize {
    1 + text.as_bytes()[..at]
        .iter()
        .filter(|b| **b == b'\n')
        .count()
}

/// The rows of a table, as RFC 4180 has it.
fn table(text: &str) -> AppResult<Vec<Row>> {
    if text.matches('"').count() % 2 == 1 {
        let detail = "A quotation mark is opened and not closed. Within quotes, write it twice.";
        return Err(whole("malformed", detail));
    }
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let unread = |_| whole("malformed", "This is no table of values parted by commas.");
    let mut records = reader.records();
    let header = records.next().transpose().map_err(unread)?;
    let columns = columns(&header.unwrap_or_default())?;
    let mut rows = Vec::new();
    for record in records {
        let record = record.map_err(unread)?;
        let byte = record.position().map_or(0, |position| {
            usize::try_from(position.byte()).unwrap_or_default()
        });
        // Empty lines between are no rows; a row begins behind them.
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
                "This has {} columns, and the first line {}. Put text with commas in quotes.",
                record.len(),
                columns.len()
            );
            Err(FieldError::new("", "malformed", detail))
        };
        rows.push(Row {
            line: line_at(text, byte + empty),
            raw,
        });
    }
    Ok(rows)
}

/// What the columns are called.
fn columns(header: &::csv::StringRecord) -> AppResult<Vec<String>> {
    let names: Vec<String> = header.iter().map(|it| it.trim().to_lowercase()).collect();
    let is_known = |name: &String| COLUMNS.contains(&name.as_str());
    let is_once = |name: &String| names.iter().filter(|it| *it == name).count() == 1;
    let has = |name: &&str| names.iter().any(|it| it == name);
    if names.iter().all(|name| is_known(name) && is_once(name)) && COLUMNS[..2].iter().all(has) {
        return Ok(names);
    }
    let detail = "Line 1: name the columns, parted by commas: date,title,reference,body.";
    Err(whole("malformed", detail))
}
