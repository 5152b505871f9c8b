//! Pauses and vacations.

use axum::http::Method;
use regula_schema::{AppError, AppResult, Code, NewPause, PageQuery, Pause, Timestamp};
use time::Duration;
use uuid::Uuid;

use super::{Calendar, PAUSES};
use crate::{
    client::{ApiClient, item_path},
    services::input,
    views::PauseForm,
};

/// All vacations.
pub(super) async fn vacations(client: &ApiClient) -> AppResult<Vec<Pause>> {
    let mut all = all(client).await?;
    all.retain(|pause| pause.commitment_id.is_none());
    Ok(all)
}

async fn all(client: &ApiClient) -> AppResult<Vec<Pause>> {
    client
        .get_all(PAUSES, |cursor| PageQuery {
            limit: Some(100),
            cursor,
        })
        .await
}

async fn find(client: &ApiClient, id: &str) -> AppResult<Pause> {
    let mut all = all(client).await?.into_iter();
    let pause = all.find(|pause| pause.id.to_string() == id);
    pause.ok_or_else(|| AppError::new(Code::NotFound))
}

/// Parses the form of a pause.
fn parse(commitment_id: Option<Uuid>, form: PauseForm) -> AppResult<NewPause> {
    Ok(NewPause {
        commitment_id,
        from_date: input::date("from_date", &form.from_date)?,
        until_date: input::date("until_date", &form.until_date)?,
        reason: form.reason,
    })
}

/// Pauses one commitment, or all if `id` is empty.
pub async fn add(client: &ApiClient, id: &str, form: PauseForm) -> AppResult<()> {
    let pause = parse(input::id(id)?, form)?;
    client.submit(Method::POST, PAUSES, &pause).await
}

/// Changes the dates and the reason of a pause, not its commitment.
pub async fn change(client: &ApiClient, id: &str, form: PauseForm) -> AppResult<()> {
    let changed = parse(find(client, id).await?.commitment_id, form)?;
    let path = item_path(PAUSES, id)?;
    client.submit(Method::PUT, &path, &changed).await
}

/// Ends a pause so that today counts. A pause that began today is removed.
pub async fn end(client: &ApiClient, id: &str, now: Timestamp) -> AppResult<()> {
    let today = Calendar::of(client, now).await?.today;
    let path = item_path(PAUSES, id)?;
    let pause = find(client, id).await?;
    if pause.from_date >= today {
        return client.send_empty(Method::DELETE, &path).await;
    }
    let ended = NewPause {
        commitment_id: pause.commitment_id,
        from_date: Some(pause.from_date),
        until_date: Some(today.saturating_sub(Duration::DAY)),
        reason: pause.reason,
    };
    client.submit(Method::PUT, &path, &ended).await
}

/// Removes a pause.
pub async fn remove(client: &ApiClient, id: &str) -> AppResult<()> {
    client.send_empty(Method::DELETE, &item_path(PAUSES, id)?).await
}
