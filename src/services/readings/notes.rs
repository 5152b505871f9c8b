//! The user's notes on readings.

use regula_schema::{AppResult, Page, ReadingProgress, UserReading, UserReadingQuery};

use super::{READINGS, item, locale, progress};
use crate::{client::ApiClient, services::locale::Locale, views::ReadingNotes};

/// A page of notes on the current plan, latest first: up to `limit` after `cursor`.
pub async fn notes(client: &ApiClient, cursor: &str, limit: u32) -> AppResult<ReadingNotes> {
    let Some(progress) = progress(client).await? else {
        return Ok(ReadingNotes::default());
    };
    let locale = locale(client).await?;
    of(client, &progress, locale, cursor, limit).await
}

/// The notes on the plan of `progress`.
pub(super) async fn of(
    client: &ApiClient,
    progress: &ReadingProgress,
    locale: &Locale,
    cursor: &str,
    limit: u32,
) -> AppResult<ReadingNotes> {
    let query = UserReadingQuery {
        noted: Some(true),
        limit: Some(limit),
        cursor: Some(cursor.to_owned()).filter(|it| !it.is_empty()),
        ..UserReadingQuery::default()
    };
    let page: Page<UserReading> = client.get_with(READINGS, &query).await?;
    let items = page.items.into_iter();
    Ok(ReadingNotes {
        plan: progress.plan.title.clone(),
        total: u32::try_from(page.total).unwrap_or(u32::MAX),
        items: items.map(|it| item(it, progress.today, locale)).collect(),
        next: page.next_cursor.unwrap_or_default(),
    })
}
