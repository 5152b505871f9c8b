//! The log of one day.

use axum::http::Method;
use regula_schema::{AppError, AppResult, Code, Mark, NewLog};

use super::COMMITMENTS;
use crate::{
    client::{ApiClient, item_path},
    services::input,
    views::LogForm,
};

/// Parses the form of a day's log.
fn parse(form: LogForm) -> AppResult<NewLog> {
    let mark: Option<Mark> = form.mark.parse().ok();
    let value = input::amount("value", &form.value)?;
    if mark.is_none() && value.is_none() && form.note.trim().is_empty() {
        let detail = "Enter a status, a number or a note.";
        return Err(AppError::invalid_field("mark", "required", detail));
    }
    // Only skipped days have a reason; the form hides the field otherwise.
    let reason = match mark {
        Some(Mark::Skipped) => form.reason,
        _ => String::new(),
    };
    Ok(NewLog {
        mark,
        value,
        note: form.note,
        reason,
    })
}

/// Replaces the log of a day.
pub async fn log(client: &ApiClient, id: &str, date: &str, form: LogForm) -> AppResult<()> {
    let path = log_path(id, date)?;
    client.submit(Method::PUT, &path, &parse(form)?).await
}

/// Deletes the log of a day.
pub async fn clear(client: &ApiClient, id: &str, date: &str) -> AppResult<()> {
    client.send_empty(Method::DELETE, &log_path(id, date)?).await
}

/// Deletes one entry of a day.
pub async fn remove_entry(client: &ApiClient, id: &str, date: &str, entry: &str) -> AppResult<()> {
    let path = item_path(&format!("{}/entries", log_path(id, date)?), entry)?;
    client.send_empty(Method::DELETE, &path).await
}

/// The path of a day's log.
pub(in crate::services) fn log_path(id: &str, date: &str) -> AppResult<String> {
    let date = input::date("date", date)?.ok_or(Code::NotFound)?;
    Ok(format!("{}/logs/{date}", item_path(COMMITMENTS, id)?))
}
