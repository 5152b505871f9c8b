//! Readings of the signed-in user.

mod notes;
mod page;

pub use notes::notes;
pub use page::page;
pub(super) use page::plan_item;

use axum::http::Method;
use regula_schema::{
    AppError, AppResult, Code, FollowRequest, Reading, ReadingNote, ReadingProgress, UserReading,
};
use serde_json::json;
use time::{Date, format_description::well_known::Iso8601};

use super::{account, input, locale::Locale};
use crate::{
    client::{ApiClient, parse_id},
    views::{ReadingItem, ShownReading},
};

const READINGS: &str = "/api/users/me/readings";
const PLAN: &str = "/api/users/me/reading-plan";

/// Splits a text into paragraphs at empty lines.
#[must_use]
pub fn paragraphs(body: &str) -> Vec<String> {
    let mut paragraphs: Vec<Vec<&str>> = vec![Vec::new()];
    for line in body.lines() {
        match (line.trim().is_empty(), paragraphs.last_mut()) {
            (false, Some(last)) => last.push(line.trim_end()),
            (true, Some(last)) if last.is_empty() => {}
            _ => paragraphs.push(Vec::new()),
        }
    }
    let lines = paragraphs.into_iter().filter(|it| !it.is_empty());
    lines.map(|it| it.join("\n")).collect()
}

/// The view model of a reading's text.
#[must_use]
pub fn shown(reading: Reading) -> ShownReading {
    ShownReading {
        title: reading.title,
        reference: reading.reference,
        paragraphs: paragraphs(&reading.body),
    }
}

/// The view model of a scheduled reading.
#[must_use]
pub fn item(reading: UserReading, today: Date, locale: &Locale) -> ReadingItem {
    ReadingItem {
        date: reading.date.to_string(),
        day: locale.near_date(reading.date, today),
        place: format!("Reading {}", reading.number),
        shown: shown(reading.reading),
        read: reading.read_at.is_some(),
        note: reading.note,
    }
}

/// Parses the date in a page's path; an invalid one is not found.
pub(super) fn day(text: &str) -> AppResult<Date> {
    Date::parse(text, &Iso8601::DATE)
        .ok()
        .filter(|date| date.to_string() == text)
        .ok_or_else(|| Code::NotFound.into())
}

/// Marks a day's reading as read. Without `note`, the existing note is kept.
pub async fn mark(client: &ApiClient, date: &str, note: Option<String>) -> AppResult<()> {
    let path = format!("{READINGS}/{}", day(date)?);
    let body = ReadingNote { note };
    client.submit(Method::PUT, &path, &body).await
}

/// Removes the read mark of a day's reading. Idempotent.
pub async fn unmark(client: &ApiClient, date: &str) -> AppResult<()> {
    let path = format!("{READINGS}/{}", day(date)?);
    let reading: UserReading = client.get(&path).await?;
    match reading.read_at {
        Some(_) => client.send_empty(Method::DELETE, &path).await,
        None => Ok(()),
    }
}

/// Starts or restarts a plan.
pub async fn begin(
    client: &ApiClient,
    plan_id: &str,
    start_date: &str,
    number: &str,
) -> AppResult<()> {
    let number = match number.trim() {
        "" => None,
        text => Some(text.parse().map_err(|_| {
            let detail = "Enter the number of a reading.";
            AppError::invalid_field("number", "malformed", detail)
        })?),
    };
    let request = FollowRequest {
        plan_id: parse_id(plan_id)?,
        start_date: input::date("start_date", start_date)?,
        number,
    };
    client.submit(Method::PUT, PLAN, &request).await
}

/// Moves unread readings to today and the following days.
pub async fn rebase(client: &ApiClient) -> AppResult<()> {
    let path = format!("{PLAN}/rebase");
    client.submit(Method::POST, &path, &json!({})).await
}

/// Stops following a plan.
pub async fn stop(client: &ApiClient) -> AppResult<()> {
    client.send_empty(Method::DELETE, PLAN).await
}

/// The user's progress in their plan, if they have one.
async fn progress(client: &ApiClient) -> AppResult<Option<ReadingProgress>> {
    match client.get(PLAN).await {
        Ok(progress) => Ok(Some(progress)),
        Err(error) if error.code == Code::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The locale of the signed-in user.
pub(super) async fn locale(client: &ApiClient) -> AppResult<&'static Locale> {
    Ok(Locale::of(&account::me(client).await?.locale))
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn blank_lines_separate_paragraphs_and_line_breaks_do_not() {
        assert_eq!(
            paragraphs("\n\n One \nline\n \t\n\nTwo\n"),
            [" One\nline", "Two"]
        );
        assert!(paragraphs(" \n ").is_empty());
    }
}
