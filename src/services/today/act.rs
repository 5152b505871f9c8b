//! What is done on *Today*: a day is marked, measured, written about, cleared, and put back.
//!
//! An act changes one thing of a day's log, while the API takes the whole of it: so each reads the
//! day first, and gives back what it has replaced. What changes nothing has replaced nothing: a
//! double click does not take the way back away.

use axum::http::Method;
use regula_schema::{
    Amount, AppError, AppResult, Code, Commitment, Direction, FieldError, Log, LogQuery, Mark,
    NewLog, NewLogEntry, Rule, TrackingType,
};
use serde_json::Value;
use time::{Date, format_description::well_known::Iso8601};
use uuid::Uuid;

use super::measure::look;
use crate::{
    client::ApiClient,
    views::{MarkLook, Replaced},
};

/// A day of a commitment.
struct Day {
    id: Uuid,
    date: Date,
    /// Its log as a request; empty, if there is none.
    log: NewLog,
    /// Whether words are what is logged.
    is_text: bool,
    entries: Vec<Uuid>,
    /// The rule that holds on it.
    rule: Rule,
}

impl Day {
    async fn read(client: &ApiClient, id: &str, date: &str) -> AppResult<Self> {
        let id: Uuid = id.parse().map_err(|_| AppError::new(Code::NotFound))?;
        let date = Date::parse(date, &Iso8601::DATE)
            .map_err(|_| invalid("date", "Write the day as year, month, day: 2026-11-20."))?;
        let query = LogQuery {
            start_date: Some(date),
            end_date: Some(date),
        };
        let mut commitment: Commitment = client.query(&path(id), &query).await?;
        let log = commitment.logs.pop();
        let rule = rule(&commitment, date).clone();
        Ok(Self {
            id,
            date,
            is_text: commitment.asceticism.tracking_type == TrackingType::Text,
            entries: log
                .iter()
                .flat_map(|log| &log.entries)
                .map(|entry| entry.id)
                .collect(),
            log: log.map_or_else(NewLog::default, |log| said(log, &rule)),
            rule,
        })
    }

    fn path(&self) -> String {
        format!("{}/logs/{}", path(self.id), self.date)
    }

    /// Makes `new` the day's log.
    async fn write(self, client: &ApiClient, new: NewLog) -> AppResult<Option<Replaced>> {
        if new == self.log {
            return Ok(None);
        }
        if new == NewLog::default() {
            client.run(Method::DELETE, &self.path()).await?;
        } else {
            let _: Value = client.call(Method::PUT, &self.path(), &new).await?;
        }
        Ok(Some(self.replaced()))
    }

    fn replaced(self) -> Replaced {
        let text = |value: Option<Amount>| value.map_or_else(String::new, |it| it.to_string());
        Replaced {
            commitment_id: self.id.to_string(),
            date: self.date.to_string(),
            status: self.log.mark.map_or("", Mark::as_str).to_owned(),
            value: text(self.log.value),
            note: self.log.note,
            reason: self.log.reason,
            entry_id: String::new(),
        }
    }
}

/// A log as the request that would make it. A mark that the value comes to by itself is left out.
/// What was said counts, and not what the day comes to: in a pause, that is nothing.
fn said(log: Log, rule: &Rule) -> NewLog {
    let judged = log.value.map(|value| look(rule, value));
    let by_itself = matches!(
        (judged, log.mark),
        (Some(MarkLook::Done), Some(Mark::Kept)) | (Some(MarkLook::Missed), Some(Mark::Missed))
    );
    NewLog {
        mark: log.mark.filter(|_| !by_itself),
        value: log.value,
        note: log.note,
        reason: log.reason,
    }
}

/// Whether a value does not say the contrary of `mark`.
fn agrees(mark: Mark, rule: &Rule, value: Amount) -> bool {
    let target = rule.target.unwrap_or_default();
    let is_kept = match rule.direction {
        Direction::AtLeast => value >= target && !value.is_zero(),
        Direction::AtMost => value <= target,
    };
    match mark {
        Mark::Kept => is_kept,
        Mark::Missed => !is_kept,
        Mark::Skipped => true,
    }
}

/// The version of the rule that holds on `date`.
fn rule(commitment: &Commitment, date: Date) -> &Rule {
    let mut rules = commitment.rules.iter();
    rules
        .rfind(|rule| rule.effective_from <= date)
        .unwrap_or(&commitment.rule)
}

/// Says of a day that it was kept, missed or skipped. What was written stays, and what was counted,
/// unless it says otherwise.
///
/// # Errors
/// What the API refuses with.
pub async fn mark(
    client: &ApiClient,
    (id, date): (&str, &str),
    status: &str,
    reason: String,
) -> AppResult<Option<Replaced>> {
    let status = status
        .parse()
        .map_err(|()| invalid("status", "Say kept, missed or skipped."))?;
    let day = Day::read(client, id, date).await?;
    let new = NewLog {
        mark: Some(status),
        value: day
            .log
            .value
            .filter(|value| agrees(status, &day.rule, *value)),
        reason: match status {
            Mark::Skipped => reason,
            Mark::Kept | Mark::Missed => String::new(),
        },
        ..day.log.clone()
    };
    day.write(client, new).await
}

/// Sets how many, or how long, on the whole day; nothing takes the number away.
///
/// # Errors
/// What the API refuses with.
pub async fn measure(
    client: &ApiClient,
    (id, date): (&str, &str),
    value: &str,
) -> AppResult<Option<Replaced>> {
    let value = match value.trim() {
        "" => None,
        text => Some(amount(text)?),
    };
    let day = Day::read(client, id, date).await?;
    let new = NewLog {
        mark: None,
        value,
        reason: String::new(),
        ..day.log.clone()
    };
    day.write(client, new).await
}

/// Adds one more time. The same entry again adds nothing.
///
/// # Errors
/// What the API refuses with.
pub async fn add_entry(
    client: &ApiClient,
    (id, date): (&str, &str),
    entry_id: &str,
    value: &str,
) -> AppResult<Option<Replaced>> {
    let entry = NewLogEntry {
        id: Some(
            entry_id
                .parse()
                .map_err(|_| invalid("entry_id", "Send a UUID."))?,
        ),
        value: amount(value)?,
    };
    let day = Day::read(client, id, date).await?;
    let is_known = entry.id.is_some_and(|id| day.entries.contains(&id));
    let path = format!("{}/entries", day.path());
    let _: Value = client.call(Method::POST, &path, &entry).await?;
    Ok((!is_known).then(|| Replaced {
        entry_id: entry_id.to_owned(),
        ..day.replaced()
    }))
}

/// Writes about a day.
///
/// # Errors
/// What the API refuses with.
pub async fn note(
    client: &ApiClient,
    (id, date): (&str, &str),
    note: String,
) -> AppResult<Option<Replaced>> {
    let day = Day::read(client, id, date).await?;
    let new = NewLog {
        note,
        ..day.log.clone()
    };
    day.write(client, new).await
}

/// Takes back what was said of a day; of a day that was measured, first the mark, then the number.
/// What was written stays, unless it is what was said.
///
/// # Errors
/// What the API refuses with.
pub async fn clear(client: &ApiClient, (id, date): (&str, &str)) -> AppResult<Option<Replaced>> {
    let day = Day::read(client, id, date).await?;
    let new = NewLog {
        mark: None,
        value: day.log.mark.and(day.log.value),
        note: match day.is_text {
            true => String::new(),
            false => day.log.note.clone(),
        },
        reason: String::new(),
    };
    day.write(client, new).await
}

/// Makes a day what it was.
///
/// # Errors
/// What the API refuses with.
pub async fn put_back(client: &ApiClient, was: Replaced) -> AppResult<()> {
    let log = NewLog {
        mark: was.status.parse().ok(),
        value: was.value.parse().ok(),
        note: was.note,
        reason: was.reason,
    };
    let day = Day::read(client, &was.commitment_id, &was.date).await?;
    let Ok(entry) = was.entry_id.parse::<Uuid>() else {
        return day.write(client, log).await.map(drop);
    };
    // The other times of the day stay what they are.
    if day.entries.contains(&entry) {
        let path = format!("{}/entries/{entry}", day.path());
        client.run(Method::DELETE, &path).await?;
    }
    let day = Day::read(client, &was.commitment_id, &was.date).await?;
    day.write(client, log).await.map(drop)
}

fn amount(text: &str) -> AppResult<Amount> {
    text.parse()
        .map_err(|()| invalid("value", Amount::EXPECTED))
}

fn invalid(field: &str, detail: &str) -> AppError {
    AppError::invalid(vec![FieldError::new(field, "malformed", detail)])
}

fn path(id: Uuid) -> String {
    format!("/api/users/me/commitments/{id}")
}

/// An id for one more time, so that a form that is sent twice counts once.
#[must_use]
pub fn new_entry_id() -> String {
    Uuid::now_v7().to_string()
}
