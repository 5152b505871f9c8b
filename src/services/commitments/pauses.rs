//! Pauses and vacations.

use axum::http::Method;
use regula_schema::{AppError, AppResult, Code, NewPause, Page, Pause, PauseQuery, Timestamp};
use time::Duration;
use uuid::Uuid;

use super::{Calendar, PAUSES, day_in};
use crate::client::ApiClient;

/// All vacations.
pub(super) async fn vacations(client: &ApiClient) -> AppResult<Vec<Pause>> {
    let mut all = all(client).await?;
    all.retain(|pause| pause.commitment_id.is_none());
    Ok(all)
}

async fn all(client: &ApiClient) -> AppResult<Vec<Pause>> {
    let mut query = PauseQuery {
        limit: Some(100),
        ..PauseQuery::default()
    };
    let mut all = Vec::new();
    loop {
        let page: Page<Pause> = client.query(PAUSES, &query).await?;
        all.extend(page.items);
        match page.next_cursor {
            Some(cursor) => query.cursor = Some(cursor),
            None => return Ok(all),
        }
    }
}

async fn find(client: &ApiClient, id: &str) -> AppResult<Pause> {
    let mut all = all(client).await?.into_iter();
    let pause = all.find(|pause| pause.id.to_string() == id);
    pause.ok_or_else(|| AppError::new(Code::NotFound))
}

/// Parses the form of a pause.
fn asked(
    commitment_id: Option<Uuid>,
    (from, until): (&str, &str),
    reason: String,
) -> AppResult<NewPause> {
    Ok(NewPause {
        commitment_id,
        from_date: day_in("from_date", from)?,
        until_date: day_in("until_date", until)?,
        reason,
    })
}

/// Pauses one commitment, or all if `id` is empty.
pub async fn add(
    client: &ApiClient,
    id: &str,
    from: &str,
    until: &str,
    reason: String,
) -> AppResult<()> {
    let commitment_id = match id {
        "" => None,
        id => Some(id.parse().map_err(|_| AppError::new(Code::NotFound))?),
    };
    let pause = asked(commitment_id, (from, until), reason)?;
    let _: Pause = client.call(Method::POST, PAUSES, &pause).await?;
    Ok(())
}

/// Changes the dates and the reason of a pause, not its commitment.
pub async fn change(
    client: &ApiClient,
    id: &str,
    from: &str,
    until: &str,
    reason: String,
) -> AppResult<()> {
    let whose = find(client, id).await?.commitment_id;
    let changed = asked(whose, (from, until), reason)?;
    let _: Pause = client.call(Method::PUT, &path(id)?, &changed).await?;
    Ok(())
}

/// Ends a pause so that today counts. A pause that began today is removed.
pub async fn end(client: &ApiClient, id: &str, now: Timestamp) -> AppResult<()> {
    let today = Calendar::of(client, now).await?.today;
    let path = path(id)?;
    let pause = find(client, id).await?;
    if pause.from_date >= today {
        return client.run(Method::DELETE, &path).await;
    }
    let ended = NewPause {
        commitment_id: pause.commitment_id,
        from_date: Some(pause.from_date),
        until_date: Some(today.saturating_sub(Duration::DAY)),
        reason: pause.reason,
    };
    let _: Pause = client.call(Method::PUT, &path, &ended).await?;
    Ok(())
}

/// Removes a pause.
pub async fn remove(client: &ApiClient, id: &str) -> AppResult<()> {
    client.run(Method::DELETE, &path(id)?).await
}

fn path(id: &str) -> AppResult<String> {
    let id: Uuid = id.parse().map_err(|_| AppError::new(Code::NotFound))?;
    Ok(format!("{PAUSES}/{id}"))
}
