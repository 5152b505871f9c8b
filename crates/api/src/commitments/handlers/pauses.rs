//! `/api/users/{user_id}/pauses`: pauses of one commitment, and vacations, which pause all.

use axum::{extract::State, http::StatusCode};
use regula_schema::{AppResult, Code, Fields, NewPause, Page, PageQuery, Pause, Reason};
use time::Date;
use uuid::Uuid;

use crate::{
    checks::{check_day, check_end, refuse},
    commitments::{LoadedCommitment, load},
    cursor::Window,
    db::{
        Conn, commitments,
        commitments::Scope,
        pauses,
        pauses::{PauseFields, PauseRow},
        users,
    },
    extract::{Owned, Owner},
    json::{Json, Query},
    limits::Limit,
    openapi::{OwnedPath, OwnerPath, Problem},
    state::ApiState,
};

/// Lists the owner's pauses and vacations, oldest first.
#[utoipa::path(
    get, path = "/api/users/{user_id}/pauses", tag = "commitments", security(("bearer" = [])),
    params(OwnerPath, PageQuery),
    responses((status = 200, body = Page<Pause>), Problem)
)]
pub(super) async fn list_pauses(
    State(api): State<ApiState>,
    owner: Owner,
    Query(query): Query<PageQuery>,
) -> AppResult<Json<Page<Pause>>> {
    let window = Window::<Uuid>::parse(query.limit, query.cursor.as_deref())?;
    let mut conn = api.db.snapshot().await?;
    let limit = window.read_limit();
    let rows = pauses::list(&mut conn, owner.id, window.after, limit).await?;
    let total = pauses::count(&mut conn, owner.id).await?;
    Ok(Json(window.page(rows, total, PauseRow::id, Pause::from)))
}

/// Locks the owner, and the commitment if the pause is for one.
async fn lock_pausable(conn: &mut Conn, owner: Uuid, commitment: Option<Uuid>) -> AppResult<()> {
    // The owner first, then their commitments, so that there is no deadlock.
    users::lock(conn, owner).await?;
    if let Some(id) = commitment
        && commitments::lock(conn, owner, id).await?.is_none()
    {
        let mut fields = Fields::default();
        let detail = "There is no such commitment.";
        refuse(&mut fields, "commitment_id", "unknown", detail);
        return fields.finish(None);
    }
    Ok(())
}

/// Recalculates streaks that are stored up to `changed` or later.
async fn settle(
    conn: &mut Conn,
    owner: Uuid,
    commitment: Option<Uuid>,
    changed: Date,
    today: Date,
) -> AppResult<()> {
    let commitments = match commitment {
        Some(id) => vec![LoadedCommitment::lock(conn, owner, id).await?],
        None => {
            let rows = commitments::lock_settled(conn, owner, changed).await?;
            load(conn, rows, &Scope::all(owner, true)).await?
        }
    };
    for commitment in commitments {
        commitment.settle(conn, changed, today).await?;
    }
    Ok(())
}

fn parse(new: &NewPause, today: Date) -> AppResult<PauseFields> {
    let mut fields = Fields::default();
    let from_date = new.from_date.unwrap_or(today);
    check_day(&mut fields, "from_date", from_date);
    check_end(&mut fields, "until_date", from_date, new.until_date);
    let reason = fields.take("reason", Reason::parse(&new.reason));
    fields.finish(reason.map(|reason| PauseFields {
        commitment_id: new.commitment_id,
        from_date,
        until_date: new.until_date,
        reason: Some(reason),
    }))
}

/// Pauses one commitment, or all without a `commitment_id`: paused days do not count.
///
/// Past days can be paused too.
#[utoipa::path(
    post, path = "/api/users/{user_id}/pauses", tag = "commitments", security(("bearer" = [])),
    params(OwnerPath), request_body = NewPause,
    responses((status = 201, body = Pause), Problem)
)]
pub(super) async fn create_pause(
    State(api): State<ApiState>,
    owner: Owner,
    Json(new): Json<NewPause>,
) -> AppResult<(StatusCode, Json<Pause>)> {
    let mut conn = owner.begin(&api).await?;
    let today = owner.today(&mut conn).await?.date;
    let new = parse(&new, today)?;
    lock_pausable(&mut conn, owner.id, new.commitment_id).await?;
    let row = pauses::create(&mut conn, owner.id, new, owner.caller.now).await?;
    Limit::Pauses.enforce(&mut conn, owner.id).await?;
    settle(&mut conn, owner.id, row.commitment_id, row.from_date, today).await?;
    conn.commit().await?;
    Ok((StatusCode::CREATED, Json(row.into())))
}

/// Replaces a pause.
#[utoipa::path(
    put, path = "/api/users/{user_id}/pauses/{id}", tag = "commitments",
    security(("bearer" = [])), params(OwnedPath), request_body = NewPause,
    responses((status = 200, body = Pause), Problem)
)]
pub(super) async fn replace_pause(
    State(api): State<ApiState>,
    pause: Owned,
    Json(new): Json<NewPause>,
) -> AppResult<Json<Pause>> {
    let owner = &pause.owner;
    let mut conn = owner.begin(&api).await?;
    let today = owner.today(&mut conn).await?.date;
    let new = parse(&new, today)?;
    lock_pausable(&mut conn, owner.id, new.commitment_id).await?;
    let old = pauses::find(&mut conn, owner.id, pause.id).await?;
    let old = old.ok_or(Code::NotFound)?;
    let row = pauses::update(&mut conn, owner.id, pause.id, &new).await?;
    let row = row.ok_or(Code::NotFound)?;
    // A pause that moves to another commitment affects both: recalculates all.
    let both = new.commitment_id.filter(|_| old.commitment_id == new.commitment_id);
    let changed = new.from_date.min(old.from_date);
    settle(&mut conn, owner.id, both, changed, today).await?;
    conn.commit().await?;
    Ok(Json(row.into()))
}

/// Deletes a pause: its days count again.
#[utoipa::path(
    delete, path = "/api/users/{user_id}/pauses/{id}", tag = "commitments",
    security(("bearer" = [])), params(OwnedPath),
    responses((status = 204), Problem)
)]
pub(super) async fn delete_pause(
    State(api): State<ApiState>,
    pause: Owned,
) -> AppResult<StatusCode> {
    let owner = &pause.owner;
    let mut conn = owner.begin(&api).await?;
    let today = owner.today(&mut conn).await?.date;
    users::lock(&mut conn, owner.id).await?;
    let old = pauses::find(&mut conn, owner.id, pause.id).await?;
    let old = old.ok_or(Code::NotFound)?;
    pauses::delete(&mut conn, old.id).await?;
    settle(&mut conn, owner.id, old.commitment_id, old.from_date, today).await?;
    conn.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
