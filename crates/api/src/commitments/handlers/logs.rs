//! `/api/users/{user_id}/commitments/{id}/logs/{date}`.

use axum::{extract::State, http::StatusCode};
use regula_schema::{AppResult, Log, LogChange, LogPatch, NewLog, NewLogEntry};

use crate::{
    commitments::{LoadedCommitment, entry, log, log_patch},
    extract::Owned,
    json::{Json, Path},
    openapi::{EntryPath, LogPath, OwnedPath, Problem},
    state::ApiState,
};

/// Replaces a day's log. Idempotent.
#[utoipa::path(
    put, path = "/api/users/{user_id}/commitments/{id}/logs/{date}", tag = "commitments",
    security(("bearer" = [])), params(OwnedPath, LogPath), request_body = NewLog,
    responses((status = 200, body = Log), Problem)
)]
pub(super) async fn put_log(
    State(api): State<ApiState>,
    owned: Owned,
    Path(LogPath { date }): Path<LogPath>,
    Json(new): Json<NewLog>,
) -> AppResult<Json<Log>> {
    let owner = &owned.owner;
    let mut conn = owner.begin(&api).await?;
    let commitment = LoadedCommitment::lock(&mut conn, owner.id, owned.id).await?;
    let today = owner.today(&mut conn).await?.date;
    let log = log::put_log(&mut conn, &commitment, date, &new, today, owner.caller.now).await?;
    conn.commit().await?;
    Ok(Json(log))
}

/// Updates the given fields of a day's log, in one transaction; returns the previous log.
///
/// A log that becomes empty is deleted.
#[utoipa::path(
    patch, path = "/api/users/{user_id}/commitments/{id}/logs/{date}", tag = "commitments",
    security(("bearer" = [])), params(OwnedPath, LogPath), request_body = LogPatch,
    responses((status = 200, body = LogChange), Problem)
)]
pub(super) async fn update_log(
    State(api): State<ApiState>,
    owned: Owned,
    Path(LogPath { date }): Path<LogPath>,
    Json(patch): Json<LogPatch>,
) -> AppResult<Json<LogChange>> {
    let owner = &owned.owner;
    let mut conn = owner.begin(&api).await?;
    let commitment = LoadedCommitment::lock(&mut conn, owner.id, owned.id).await?;
    let today = owner.today(&mut conn).await?.date;
    let change = log_patch::patch_log(
        &mut conn,
        &commitment,
        date,
        &patch,
        today,
        owner.caller.now,
    )
    .await?;
    conn.commit().await?;
    Ok(Json(change))
}

/// Deletes a day's log with its entries.
#[utoipa::path(
    delete, path = "/api/users/{user_id}/commitments/{id}/logs/{date}", tag = "commitments",
    security(("bearer" = [])), params(OwnedPath, LogPath),
    responses((status = 204), Problem)
)]
pub(super) async fn delete_log(
    State(api): State<ApiState>,
    owned: Owned,
    Path(LogPath { date }): Path<LogPath>,
) -> AppResult<StatusCode> {
    let owner = &owned.owner;
    let mut conn = owner.begin(&api).await?;
    let commitment = LoadedCommitment::lock(&mut conn, owner.id, owned.id).await?;
    let today = owner.today(&mut conn).await?.date;
    log::delete_log(&mut conn, &commitment, date, today).await?;
    conn.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Adds an entry to a day's log.
///
/// With an `id` chosen by the client it is idempotent: 201 the first time, 200 after that.
#[utoipa::path(
    post, path = "/api/users/{user_id}/commitments/{id}/logs/{date}/entries", tag = "commitments",
    security(("bearer" = [])), params(OwnedPath, LogPath), request_body = NewLogEntry,
    responses(
        (status = 201, body = Log),
        (status = 200, body = Log, description = "It was there already."),
        Problem
    )
)]
pub(super) async fn add_log_entry(
    State(api): State<ApiState>,
    owned: Owned,
    Path(LogPath { date }): Path<LogPath>,
    Json(new): Json<NewLogEntry>,
) -> AppResult<(StatusCode, Json<Log>)> {
    let owner = &owned.owner;
    let mut conn = owner.begin(&api).await?;
    let commitment = LoadedCommitment::lock(&mut conn, owner.id, owned.id).await?;
    let today = owner.today(&mut conn).await?.date;
    let now = owner.caller.now;
    let (is_new, log) = entry::add_entry(&mut conn, &commitment, date, &new, today, now).await?;
    conn.commit().await?;
    let status = if is_new {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    };
    Ok((status, Json(log)))
}

/// Deletes an entry of a day's log. A log that becomes empty is deleted.
#[utoipa::path(
    delete, path = "/api/users/{user_id}/commitments/{id}/logs/{date}/entries/{entry_id}",
    tag = "commitments", security(("bearer" = [])), params(OwnedPath, EntryPath),
    responses((status = 204), Problem)
)]
pub(super) async fn delete_log_entry(
    State(api): State<ApiState>,
    owned: Owned,
    Path(EntryPath { date, entry_id }): Path<EntryPath>,
) -> AppResult<StatusCode> {
    let owner = &owned.owner;
    let mut conn = owner.begin(&api).await?;
    let commitment = LoadedCommitment::lock(&mut conn, owner.id, owned.id).await?;
    let today = owner.today(&mut conn).await?.date;
    let now = owner.caller.now;
    entry::delete_entry(&mut conn, &commitment, (date, entry_id), today, now).await?;
    conn.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
