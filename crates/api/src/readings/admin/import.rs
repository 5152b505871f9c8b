//! `POST /api/admin/readings/import`.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request, State},
};
use regula_schema::{AppError, AppResult, Code, NewReading, ReadingImport, ReadingImportQuery};
use serde_json::json;

use crate::{
    db::{audit::action, readings::plans},
    extract::Admin,
    json,
    json::{Json, Query, has_content_type},
    openapi::Problem,
    readings::{import::Import, library::plan_or_default},
    state::ApiState,
};

/// Import body: JSON or CSV.
pub(super) struct Upload {
    is_csv: bool,
    file: Bytes,
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &S) -> Result<Self, AppError> {
        let is_csv = has_content_type(request.headers(), "text/csv");
        if !is_csv && !has_content_type(request.headers(), "application/json") {
            return Err(Code::UnsupportedMediaType.into());
        }
        let file = json::body(request, state).await?;
        Ok(Self { is_csv, file })
    }
}

/// Imports readings into a plan, all or nothing.
///
/// The body is a JSON list, or CSV with the columns `date`, `title`, `reference` and `body`. Errors
/// are reported by row, at `rows[6].date`, and their text begins with the row and its line in the
/// file. A date that the plan already has is an error, unless it is to be replaced; marks and notes
/// of users then stay.
#[utoipa::path(
    post, path = "/api/admin/readings/import", tag = "admin", security(("bearer" = [])),
    params(ReadingImportQuery),
    request_body(content((Vec<NewReading> = "application/json"), (String = "text/csv"))),
    responses((status = 200, body = ReadingImport), Problem)
)]
pub(super) async fn import_readings(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Query(query): Query<ReadingImportQuery>,
    upload: Upload,
) -> AppResult<Json<ReadingImport>> {
    let plan = plan_or_default(&mut api.db.read().await?, query.plan_id).await?;
    let import = Import::parse(&upload.file, upload.is_csv, plan)?;
    let mut conn = api.db.begin().await?;
    if !plans::touch(&mut conn, plan, caller.now).await? {
        return Err(Code::NotFound.into());
    }
    let replace = query.replace.unwrap_or(false);
    let done = import.write(&mut conn, plan, replace, caller.now).await?;
    caller.commit(conn, action::READINGS_IMPORTED, plan, json!(done)).await?;
    Ok(Json(done))
}
