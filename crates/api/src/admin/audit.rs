//! `/api/admin/audit`: read only, because audit entries are immutable.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use regula_schema::{AppError, AppResult, AuditEntry, AuditQuery, FieldError, Page};

use crate::{
    csv,
    cursor::Window,
    db::audit::{self, AuditFilter, AuditKey, AuditRow, action},
    extract::Admin,
    json::{Json, Query},
    openapi::Problem,
    state::ApiState,
};

/// Maximum rows of a CSV. Older entries are available with `to` or `cursor`.
const MAX_ROWS: i64 = 10_000;

fn parse(query: &AuditQuery) -> AppResult<AuditFilter> {
    let is_known = |asked: &String| {
        let is_kind = asked.ends_with('.');
        action::ALL
            .iter()
            .any(|known| *known == asked || (is_kind && known.starts_with(asked.as_str())))
    };
    if query.action.as_ref().is_some_and(|asked| !is_known(asked)) {
        let detail = "Unknown action. Use one such as user.banned, or a group such as user.";
        let error = FieldError::new("action", "unknown", detail);
        return Err(AppError::invalid(vec![error]));
    }
    Ok(AuditFilter {
        actor_id: query.actor_id,
        target_id: query.target_id,
        action: query.action.clone(),
        from: query.from,
        to: query.to,
    })
}

/// Lists audit entries, newest first. `total` is at most 10,000.
#[utoipa::path(
    get, path = "/api/admin/audit", tag = "admin", security(("bearer" = [])),
    params(AuditQuery),
    responses((status = 200, body = Page<AuditEntry>), Problem)
)]
pub(super) async fn list_audit_entries(
    State(api): State<ApiState>,
    _admin: Admin,
    Query(query): Query<AuditQuery>,
) -> AppResult<Json<Page<AuditEntry>>> {
    let window = Window::<AuditKey>::parse(query.limit, query.cursor.as_deref())?;
    let filter = parse(&query)?;
    let mut conn = api.db.read().await?;
    let rows = audit::list(
        &mut conn,
        &filter,
        window.after.as_ref(),
        window.read_limit(),
    )
    .await?;
    let total = audit::count(&mut conn, &filter).await?;
    Ok(Json(window.page(
        rows,
        total,
        AuditRow::key,
        AuditRow::entry,
    )))
}

/// Exports audit entries as CSV: the newest 10,000 that match.
#[utoipa::path(
    get, path = "/api/admin/audit.csv", tag = "admin", security(("bearer" = [])),
    params(AuditQuery),
    responses((status = 200, body = String, content_type = "text/csv"), Problem)
)]
pub(super) async fn export_audit_entries(
    State(api): State<ApiState>,
    _admin: Admin,
    Query(query): Query<AuditQuery>,
) -> AppResult<Response> {
    let window = Window::<AuditKey>::parse(None, query.cursor.as_deref())?;
    if query.limit.is_some() {
        let detail = "A CSV has up to 10,000 rows; leave the limit out.";
        let error = FieldError::new("limit", "unknown_field", detail);
        return Err(AppError::invalid(vec![error]));
    }
    let filter = parse(&query)?;
    let mut conn = api.db.read().await?;
    let rows = audit::list(&mut conn, &filter, window.after.as_ref(), MAX_ROWS).await?;
    let id = |id: Option<uuid::Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let file = csv::to_csv(
        rows.into_iter().map(AuditRow::entry),
        &[
            ("id", &|it| it.id.to_string()),
            ("at", &|it| csv::instant(it.at)),
            ("actor_id", &|it| id(it.actor_id)),
            ("action", &|it| it.action.clone()),
            ("target_type", &|it| it.target_type.clone()),
            ("target_id", &|it| id(it.target_id)),
            ("address", &|it| it.address.clone()),
            ("detail", &|it| it.detail.to_string()),
        ],
    )?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"regula-audit.csv\"",
        ),
    ];
    Ok((headers, file).into_response())
}
