//! `/api/users/{user_id}/commitments`.

use axum::{extract::State, http::StatusCode};
use regula_schema::{
    AppResult, Commitment, CommitmentPatch, CommitmentQuery, CommitmentStats, Fields,
    ListedCommitment, LogQuery, Page, StatsQuery,
};
use time::Date;

use crate::{
    checks::{check_day, refuse},
    commitments::{LoadedCommitment, change::change, load, log::shown_logs, recent::recent},
    cursor::Window,
    db::{
        asceticisms, commitments,
        commitments::{CommitmentRow, Key, Scope},
        logs as log_rows,
    },
    extract::{Owned, Owner},
    json::{Json, Query},
    openapi::{OwnedPath, OwnerPath, Problem},
    state::ApiState,
    streaks::{HEATMAP_DAYS, Logs, statistics},
};

/// Maximum days of logs in one answer: as many as the heatmap has.
const MAX_DAYS: i64 = HEATMAP_DAYS;

/// The requested days, validated.
fn range(from: Option<Date>, to: Option<Date>) -> AppResult<Option<(Date, Date)>> {
    let (Some(from), Some(to)) = (from, to) else {
        let mut fields = Fields::default();
        for (field, given, other) in [("end_date", to, from), ("start_date", from, to)] {
            if given.is_none() && other.is_some() {
                refuse(&mut fields, field, "required", "A range has two ends.");
            }
        }
        return fields.finish(Some(None));
    };
    let mut fields = Fields::default();
    check_day(&mut fields, "start_date", from);
    check_day(&mut fields, "end_date", to);
    if !(0..MAX_DAYS).contains(&(to - from).whole_days()) {
        let detail = format!("A range has 1 to {MAX_DAYS} days.");
        refuse(&mut fields, "end_date", "out_of_range", detail);
    }
    fields.finish(Some(Some((from, to))))
}

/// Lists the owner's commitments in their order.
///
/// Each has its streak, its last seven days, and the logs of the requested days.
#[utoipa::path(
    get, path = "/api/users/{user_id}/commitments", tag = "commitments",
    security(("bearer" = [])), params(OwnerPath, CommitmentQuery),
    responses((status = 200, body = Page<ListedCommitment>), Problem)
)]
pub(super) async fn list_commitments(
    State(api): State<ApiState>,
    owner: Owner,
    Query(query): Query<CommitmentQuery>,
) -> AppResult<Json<Page<ListedCommitment>>> {
    let window = Window::<Key>::parse(query.limit, query.cursor.as_deref())?;
    let range = range(query.start_date, query.end_date)?;
    let archived = query.include_archived.unwrap_or_default();
    let mut conn = api.db.snapshot().await?;
    let today = owner.today(&mut conn).await?.date;
    let limit = window.read_limit();
    let rows = commitments::list(&mut conn, owner.id, archived, window.after, limit).await?;
    let total = commitments::count(&mut conn, owner.id, archived).await?;
    let page = window.page(rows, total, CommitmentRow::key, |row| row);
    let positions = match (page.items.first(), page.items.last()) {
        (Some(first), Some(last)) => (first.position, last.position),
        _ => (0, 0),
    };
    let scope = Scope::page(owner.id, positions, archived);
    let commitments = load(&mut conn, page.items, &scope).await?;
    let mut logs = match range {
        Some(range) => shown_logs(&mut conn, &scope, range, &commitments, today).await?,
        None => Default::default(),
    };
    let recent = recent(&mut conn, &scope, today).await?;
    let nothing = Logs::default();
    let shown = |commitment: &LoadedCommitment| {
        let logs = logs.remove(&commitment.row.id);
        let recent = recent.get(&commitment.row.id).unwrap_or(&nothing);
        ListedCommitment {
            commitment: commitment.to_wire(today, logs.unwrap_or_default()),
            streak: commitment.streak(recent, today),
            week: commitment.week(recent, today).collect(),
        }
    };
    Ok(Json(Page {
        items: commitments.iter().map(shown).collect(),
        total: page.total,
        next_cursor: page.next_cursor,
    }))
}

/// Returns one commitment, with the logs of the requested days.
#[utoipa::path(
    get, path = "/api/users/{user_id}/commitments/{id}", tag = "commitments",
    security(("bearer" = [])), params(OwnedPath, LogQuery),
    responses((status = 200, body = Commitment), Problem)
)]
pub(super) async fn get_commitment(
    State(api): State<ApiState>,
    owned: Owned,
    Query(query): Query<LogQuery>,
) -> AppResult<Json<Commitment>> {
    let range = range(query.start_date, query.end_date)?;
    let mut conn = api.db.snapshot().await?;
    let today = owned.owner.today(&mut conn).await?.date;
    let commitment = LoadedCommitment::find(&mut conn, owned.owner.id, owned.id).await?;
    let commitments = std::slice::from_ref(&commitment);
    let logs = match range {
        Some(range) => {
            shown_logs(&mut conn, &commitment.scope(), range, commitments, today).await?
        }
        None => Default::default(),
    };
    let logs = logs.into_values().flatten().collect();
    Ok(Json(commitment.to_wire(today, logs)))
}

/// Updates the given fields; `null` clears the end.
///
/// A new rule applies from today on, or later; the past does not change.
#[utoipa::path(
    patch, path = "/api/users/{user_id}/commitments/{id}", tag = "commitments",
    security(("bearer" = [])), params(OwnedPath), request_body = CommitmentPatch,
    responses((status = 200, body = Commitment), Problem)
)]
pub(super) async fn update_commitment(
    State(api): State<ApiState>,
    owned: Owned,
    Json(patch): Json<CommitmentPatch>,
) -> AppResult<Json<Commitment>> {
    let owner = &owned.owner;
    let mut conn = owner.begin(&api).await?;
    let today = owner.today(&mut conn).await?.date;
    let commitment = LoadedCommitment::lock(&mut conn, owner.id, owned.id).await?;
    change(&mut conn, commitment, &patch, today, owner.caller.now).await?;
    let commitment = LoadedCommitment::find(&mut conn, owner.id, owned.id).await?;
    conn.commit().await?;
    Ok(Json(commitment.to_wire(today, Vec::new())))
}

/// Deletes a commitment and its logs.
///
/// A custom asceticism without other commitments is deleted too. To keep the history, archive it
/// instead: `PATCH` with `"status": "archived"`.
#[utoipa::path(
    delete, path = "/api/users/{user_id}/commitments/{id}", tag = "commitments",
    security(("bearer" = [])), params(OwnedPath),
    responses((status = 204), Problem)
)]
pub(super) async fn delete_commitment(
    State(api): State<ApiState>,
    owned: Owned,
) -> AppResult<StatusCode> {
    let owner = &owned.owner;
    let mut conn = owner.begin(&api).await?;
    let commitment = LoadedCommitment::lock(&mut conn, owner.id, owned.id).await?;
    commitments::delete(&mut conn, commitment.row.id).await?;
    asceticisms::remove_unused(&mut conn, owner.id, commitment.asceticism.id).await?;
    conn.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Returns streaks and their history, the rate, totals, weekdays and the heatmap of a year.
#[utoipa::path(
    get, path = "/api/users/{user_id}/commitments/{id}/stats", tag = "commitments",
    security(("bearer" = [])), params(OwnedPath, StatsQuery),
    responses((status = 200, body = CommitmentStats), Problem)
)]
pub(super) async fn get_commitment_stats(
    State(api): State<ApiState>,
    owned: Owned,
    Query(query): Query<StatsQuery>,
) -> AppResult<Json<CommitmentStats>> {
    let owner = &owned.owner;
    let mut fields = Fields::default();
    if let Some(until) = query.until {
        check_day(&mut fields, "until", until);
    }
    fields.finish(Some(()))?;
    let mut conn = api.db.snapshot().await?;
    let today = owner.today(&mut conn).await?.date;
    let commitment = LoadedCommitment::find(&mut conn, owner.id, owned.id).await?;
    let days = log_rows::days(&mut conn, commitment.row.id, None).await?;
    let until = query.until.unwrap_or(today);
    let tracking = commitment.tracking();
    Ok(Json(statistics(
        &commitment.timeline,
        &days,
        tracking,
        today,
        until,
    )))
}
