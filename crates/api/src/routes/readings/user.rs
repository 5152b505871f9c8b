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

use super::check_span;
use crate::{
    checks::is_known,
    cursor::Window,
    db::{Conn, readings::follows, users},
    extract::Owner,
    json::{Json, Query},
    openapi::{OwnedDatePath, OwnerPath, Problem},
    readings::way::{Step, Way, no_plan},
    state::ApiState,
};

/// A day of an owner: `/api/users/{user_id}/…/{date}`.
#[derive(Clone, Debug)]
pub(crate) struct OwnedDay {
    owner: Owner,
    date: Date,
}

impl FromRequestParts<ApiState> for OwnedDay {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, api: &ApiState) -> Result<Self, AppError> {
        let owner = Owner::from_request_parts(parts, api).await?;
        let params = RawPathParams::from_request_parts(parts, api)
            .await
            .map_err(|_| Code::NotFound)?;
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
pub(super) async fn lock_way(conn: &mut Conn, owner: &Owner) -> AppResult<Way> {
    let row = users::lock(conn, owner.id).await?;
    let user = row.ok_or(Code::NotFound)?.user(owner.caller.now);
    let way = Way::of(conn, &user, owner.caller.now).await?;
    way.ok_or_else(no_plan)
}

async fn with_text(conn: &mut Conn, way: &Way, step: Step) -> AppResult<Json<UserReading>> {
    let told = way.tell(conn, &[step]).await?.pop();
    Ok(Json(told.ok_or(Code::NotFound)?))
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
pub(crate) async fn list_user_readings(
    State(api): State<ApiState>,
    owner: Owner,
    Query(query): Query<UserReadingQuery>,
) -> AppResult<Json<Page<UserReading>>> {
    let window = Window::<Date>::parse(query.limit, query.cursor.as_deref())?;
    check_span(query.from, query.to)?;
    let mut conn = api.db.read().await?;
    let user = user_of(&mut conn, &owner).await?;
    let way = Way::of(&mut conn, &user, owner.caller.now).await?;
    // Notes are loaded only if requested.
    let noted: HashSet<Uuid> = match (&way, query.noted) {
        (Some(way), Some(_)) => {
            let all = follows::noted(&mut conn, owner.id, way.plan_id).await?;
            all.into_iter().collect()
        }
        _ => HashSet::new(),
    };
    let is_asked = |way: &Way, step: &Step| {
        query.from.is_none_or(|from| from <= step.date)
            && query.to.is_none_or(|to| step.date <= to)
            && query
                .unread
                .is_none_or(|unread| unread == way.is_behind(step))
            && query
                .noted
                .is_none_or(|is_noted| is_noted == noted.contains(&step.id))
    };
    let mut asked: Vec<Step> = way
        .iter()
        .flat_map(|way| way.steps.iter().filter(|step| is_asked(way, step)))
        .copied()
        .collect();
    let total = i64::try_from(asked.len()).unwrap_or(i64::MAX);
    let limit = usize::try_from(window.read_limit()).unwrap_or(usize::MAX);
    let is_latest_first = query.noted == Some(true);
    if is_latest_first {
        asked.reverse();
    }
    let comes_after = |after: Date, date: Date| match is_latest_first {
        true => date < after,
        false => after < date,
    };
    let shown: Vec<Step> = asked
        .into_iter()
        .filter(|step| {
            window
                .after
                .is_none_or(|after| comes_after(after, step.date))
        })
        .take(limit)
        .collect();
    let rows = match &way {
        Some(way) => way.tell(&mut conn, &shown).await?,
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
pub(crate) async fn get_user_reading(
    State(api): State<ApiState>,
    day: OwnedDay,
) -> AppResult<Json<UserReading>> {
    let mut conn = api.db.read().await?;
    let user = user_of(&mut conn, &day.owner).await?;
    let way = Way::of(&mut conn, &user, day.owner.caller.now).await?;
    let way = way.ok_or_else(no_plan)?;
    let step = way.on(day.date).ok_or(Code::NotFound)?;
    with_text(&mut conn, &way, step).await
}

/// Marks the day's reading as read, with an optional note.
///
/// If it is already read, only the note changes. Future days can be read ahead.
#[utoipa::path(
    put, path = "/api/users/{user_id}/readings/{date}", tag = "readings", security(("bearer" = [])),
    params(OwnedDatePath), request_body = ReadingNote,
    responses((status = 200, body = UserReading), Problem)
)]
pub(crate) async fn mark_user_reading(
    State(api): State<ApiState>,
    day: OwnedDay,
    Json(body): Json<ReadingNote>,
) -> AppResult<Json<UserReading>> {
    let mut fields = Fields::default();
    let note = body
        .note
        .as_deref()
        .and_then(|note| fields.take("note", ReadingText::parse(note)));
    fields.finish(Some(()))?;
    let OwnedDay { owner, date } = day;
    let now: Timestamp = owner.caller.now;
    let mut conn = owner.begin(&api).await?;
    let way = lock_way(&mut conn, &owner).await?;
    let mut step = way.on(date).ok_or(Code::NotFound)?;
    follows::mark(&mut conn, owner.id, step.id, date, note.as_ref(), now).await?;
    step.read_at = step.read_at.or(Some(now.get()));
    let told = with_text(&mut conn, &way, step).await?;
    conn.commit().await?;
    Ok(told)
}

/// Removes the mark of the day's reading; the note stays.
#[utoipa::path(
    delete, path = "/api/users/{user_id}/readings/{date}", tag = "readings", security(("bearer" = [])),
    params(OwnedDatePath),
    responses((status = 204), Problem)
)]
pub(crate) async fn unmark_user_reading(
    State(api): State<ApiState>,
    day: OwnedDay,
) -> AppResult<StatusCode> {
    let mut conn = day.owner.begin(&api).await?;
    let way = lock_way(&mut conn, &day.owner).await?;
    let step = way.on(day.date).ok_or(Code::NotFound)?;
    if !follows::unmark(&mut conn, day.owner.id, step.id).await? {
        return Err(Code::NotFound.into());
    }
    conn.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
