//! One day of a commitment, written anew.

use axum::http::Method;
use regula_schema::{Amount, AppError, AppResult, Code, Log, Mark, NewLog};
use time::Date;
use uuid::Uuid;

use super::{day_in, path, wrong};
use crate::client::ApiClient;

/// What the form of a day says.
#[derive(Clone, Debug, Default)]
pub struct LogForm {
    /// `kept`, `missed`, `skipped`, or nothing where the value decides.
    pub mark: String,
    /// How many, or how long; or nothing.
    pub value: String,
    /// What the user writes about it.
    pub note: String,
    /// Why it was skipped.
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
        // Only what was skipped has a reason; the form hides it elsewhere.
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

/// Writes what was done on a day.
///
/// # Errors
/// What the API refuses with.
pub async fn log(client: &ApiClient, id: &str, date: &str, form: LogForm) -> AppResult<()> {
    let path = log_path(id, date)?;
    let _: Log = client.call(Method::PUT, &path, &form.parse()?).await?;
    Ok(())
}

/// Takes back what was logged on a day.
///
/// # Errors
/// What the API refuses with.
pub async fn clear(client: &ApiClient, id: &str, date: &str) -> AppResult<()> {
    client.run(Method::DELETE, &log_path(id, date)?).await
}

/// Takes one of several times of a day back.
///
/// # Errors
/// What the API refuses with.
pub async fn remove_entry(client: &ApiClient, id: &str, date: &str, entry: &str) -> AppResult<()> {
    let entry: Uuid = entry.parse().map_err(|_| AppError::new(Code::NotFound))?;
    let path = format!("{}/entries/{entry}", log_path(id, date)?);
    client.run(Method::DELETE, &path).await
}

fn log_path(id: &str, date: &str) -> AppResult<String> {
    let date: Date = day_in("date", date)?.ok_or_else(|| AppError::new(Code::NotFound))?;
    Ok(format!("{}/logs/{date}", path(id)?))
}
