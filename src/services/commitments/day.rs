//! The log of one day.

use axum::http::Method;
use regula_schema::{Amount, AppError, AppResult, Code, Log, Mark, NewLog};
use time::Date;
use uuid::Uuid;

use super::{day_in, path, wrong};
use crate::client::ApiClient;

/// The form of a day's log.
#[derive(Clone, Debug, Default)]
pub struct LogForm {
    /// `kept`, `missed`, `skipped`, or empty if the value decides.
    pub mark: String,
    /// The count or duration, or empty.
    pub value: String,
    /// The user's note.
    pub note: String,
    /// The reason for skipping.
    pub reason: String,
}

impl LogForm {
    fn parse(self) -> AppResult<NewLog> {
        let mark: Option<Mark> = self.mark.parse().ok();
        let value = match self.value.trim() {
            "" => None,
            text => Some(
                text.parse::<Amount>()
                    .map_err(|()| wrong("value", "malformed", Amount::EXPECTED))?,
            ),
        };
        if mark.is_none() && value.is_none() && self.note.trim().is_empty() {
            let detail = "Enter a status, a number or a note.";
            return Err(wrong("mark", "required", detail));
        }
        // Only skipped days have a reason; the form hides the field otherwise.
        let reason = match mark {
            Some(Mark::Skipped) => self.reason,
            _ => String::new(),
        };
        Ok(NewLog {
            mark,
            value,
            note: self.note,
            reason,
        })
    }
}

/// Replaces the log of a day.
pub async fn log(client: &ApiClient, id: &str, date: &str, form: LogForm) -> AppResult<()> {
    let path = log_path(id, date)?;
    let _: Log = client.call(Method::PUT, &path, &form.parse()?).await?;
    Ok(())
}

/// Deletes the log of a day.
pub async fn clear(client: &ApiClient, id: &str, date: &str) -> AppResult<()> {
    client.run(Method::DELETE, &log_path(id, date)?).await
}

/// Deletes one entry of a day.
pub async fn remove_entry(client: &ApiClient, id: &str, date: &str, entry: &str) -> AppResult<()> {
    let entry: Uuid = entry.parse().map_err(|_| AppError::new(Code::NotFound))?;
    let path = format!("{}/entries/{entry}", log_path(id, date)?);
    client.run(Method::DELETE, &path).await
}

fn log_path(id: &str, date: &str) -> AppResult<String> {
    let date: Date = day_in("date", date)?.ok_or_else(|| AppError::new(Code::NotFound))?;
    Ok(format!("{}/logs/{date}", path(id)?))
}
