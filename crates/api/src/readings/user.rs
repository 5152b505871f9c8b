//! `/api/users/{user_id}/readings`: the user's readings by day.

use std::collections::HashSet;

use axum::{
    extract::{FromRequestParts, RawPathParams, State},
    http::{StatusCode, request::Parts},
};
use regula_schema::{
    AppError, AppResult, Code, Fields, Page, ReadingNote, ReadingText, Timestamp, User,
    UserReading, UserReadingQuery,
};
use time::{Date, format_description::well_known::Iso8601};
use uuid::Uuid;

use super::schedule::{ReadingSchedule, ScheduledReading, no_plan};
use crate::{
    checks::check_span,
    checks::is_known,
    cursor::Window,
    db::{Conn, readings::follows, users},
    extract::Owner,
    json::{Json, Query},
    openapi::{OwnedDatePath, OwnerPath, Problem},
    state::ApiState,
};

/// A day of an owner: `/api/users/{user_id}/…/{date}`.
#[derive(Clone, Debug)]
pub(super) struct OwnedDay {
    owner: Owner,
    date: Date,
}

impl FromRequestParts<ApiState> for OwnedDay {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, api: &ApiState) -> Result<Self, AppError> {
        let owner = Owner::from_request_parts(parts, api).await?;
        let params =
            RawPathParams::from_request_parts(parts, api).await.map_err(|_| Code::NotFound)?;
        let text = params.iter().find(|(name, _)| *name == "date");
        let date = text
            .and_then(|(_, text)| Date::parse(text, &Iso8601::DATE).ok())
            .filter(|date| is_known(*date));
        Ok(Self {
            owner,
            date: date.ok_or(Code::NotFound)?,
        })
    }
}

/// The owner as a user; their calendar applies, even if an admin asks.
pub(super) async fn user_of(conn: &mut Conn, owner: &Owner) -> AppResult<User> {
    if owner.id == owner.caller.id() {
        return Ok(owner.caller.user());
    }
    let row = users::find(conn, owner.id).await?;
    Ok(row.ok_or(Code::NotFound)?.user(owner.caller.now))
}

/// The owner's schedule, with the user's row locked.
pub(super) async fn lock_schedule(conn: &mut Conn, owner: &Owner) -> AppResult<ReadingSchedule> {
    let row = users::lock(conn, owner.id).await?;
    let user = row.ok_or(Code::NotFound)?.user(owner.caller.now);
    let schedule = ReadingSchedule::load(conn, &user, owner.caller.now).await?;
    schedule.ok_or_else(no_plan)
}

async fn with_text(
    conn: &mut Conn,
    schedule: &ReadingSchedule,
    reading: ScheduledReading,
) -> AppResult<Json<UserReading>> {
    let shown = schedule.with_texts(conn, &[reading]).await?.pop();
    Ok(Json(shown.ok_or(Code::NotFound)?))
}

/// Lists the user's readings by day, with their marks.
///
/// With `unread`, only those due before today and not read, oldest first. With `noted`, only those
/// with a note, latest first.
#[utoipa::path(
    get, path = "/api/users/{user_id}/readings", tag = "readings", security(("bearer" = [])),
    params(OwnerPath, UserReadingQuery),
    responses((status = 200, body = Page<UserReading>), Problem)
)]
pub(super) async fn list_user_readings(
    State(api): State<ApiState>,
    owner: Owner,
    Query(query): Query<UserReadingQuery>,
) -> AppResult<Json<Page<UserReading>>> {
    let window = Window::<Date>::parse(query.limit, query.cursor.as_deref())?;
    check_span(query.from, query.to)?;
    let mut conn = api.db.read().await?;
    let user = user_of(&mut conn, &owner).await?;
    let schedule = ReadingSchedule::load(&mut conn, &user, owner.caller.now).await?;
    // Notes are loaded only if requested.
    let noted: HashSet<Uuid> = match (&schedule, query.noted) {
        (Some(schedule), Some(_)) => {
            let all = follows::noted(&mut conn, owner.id, schedule.plan_id).await?;
            all.into_iter().collect()
        }
        _ => HashSet::new(),
    };
    let matches = |schedule: &ReadingSchedule, reading: &ScheduledReading| {
        query.from.is_none_or(|from| from <= reading.date)
            && query.to.is_none_or(|to| reading.date <= to)
            && query.unread.is_none_or(|unread| unread == schedule.is_overdue(reading))
            && query.noted.is_none_or(|is_noted| is_noted == noted.contains(&reading.id))
    };
    let mut found: Vec<ScheduledReading> = schedule
        .iter()
        .flat_map(|schedule| schedule.readings.iter().filter(|reading| matches(schedule, reading)))
        .copied()
        .collect();
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let limit = usize::try_from(window.read_limit()).unwrap_or(usize::MAX);
    let is_latest_first = query.noted == Some(true);
    if is_latest_first {
        found.reverse();
    }
    let comes_after = |after: Date, date: Date| match is_latest_first {
        true => date < after,
        false => after < date,
    };
    let shown: Vec<ScheduledReading> = found
        .into_iter()
        .filter(|reading| window.after.is_none_or(|after| comes_after(after, reading.date)))
        .take(limit)
        .collect();
    let rows = match &schedule {
        Some(schedule) => schedule.with_texts(&mut conn, &shown).await?,
        None => Vec::new(),
    };
    Ok(Json(window.page(rows, total, |row| row.date, |row| row)))
}

/// Returns the user's reading of one day.
#[utoipa::path(
    get, path = "/api/users/{user_id}/readings/{date}", tag = "readings", security(("bearer" = [])),
    params(OwnedDatePath),
    responses((status = 200, body = UserReading), Problem)
)]
pub(super) async fn get_user_reading(
    State(api): State<ApiState>,
    day: OwnedDay,
) -> AppResult<Json<UserReading>> {
    let mut conn = api.db.read().await?;
    let user = user_of(&mut conn, &day.owner).await?;
    let schedule = ReadingSchedule::load(&mut conn, &user, day.owner.caller.now).await?;
    let schedule = schedule.ok_or_else(no_plan)?;
    let reading = schedule.on(day.date).ok_or(Code::NotFound)?;
    with_text(&mut conn, &schedule, reading).await
}

/// Marks the day's reading as read, with an optional note.
///
/// If it is already read, only the note changes. Future days can be read ahead.
#[utoipa::path(
    put, path = "/api/users/{user_id}/readings/{date}", tag = "readings", security(("bearer" = [])),
    params(OwnedDatePath), request_body = ReadingNote,
    responses((status = 200, body = UserReading), Problem)
)]
pub(super) async fn mark_user_reading(
    State(api): State<ApiState>,
    day: OwnedDay,
    Json(body): Json<ReadingNote>,
) -> AppResult<Json<UserReading>> {
    let mut fields = Fields::default();
    let note = body.note.as_deref().and_then(|note| fields.take("note", ReadingText::parse(note)));
    fields.finish(Some(()))?;
    let OwnedDay { owner, date } = day;
    let now: Timestamp = owner.caller.now;
    let mut conn = owner.begin(&api).await?;
    let schedule = lock_schedule(&mut conn, &owner).await?;
    let mut reading = schedule.on(date).ok_or(Code::NotFound)?;
    follows::mark(&mut conn, owner.id, reading.id, date, note.as_ref(), now).await?;
    reading.read_at = reading.read_at.or(Some(now.get()));
    let shown = with_text(&mut conn, &schedule, reading).await?;
    conn.commit().await?;
    Ok(shown)
}

/// Removes the mark of the day's reading; the note stays.
#[utoipa::path(
    delete, path = "/api/users/{user_id}/readings/{date}", tag = "readings", security(("bearer" = [])),
    params(OwnedDatePath),
    responses((status = 204), Problem)
)]
pub(super) async fn unmark_user_reading(
    State(api): State<ApiState>,
    day: OwnedDay,
) -> AppResult<StatusCode> {
    let mut conn = day.owner.begin(&api).await?;
    let schedule = lock_schedule(&mut conn, &day.owner).await?;
    let reading = schedule.on(day.date).ok_or(Code::NotFound)?;
    if !follows::unmark(&mut conn, day.owner.id, reading.id).await? {
        return Err(Code::NotFound.into());
    }
    conn.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
