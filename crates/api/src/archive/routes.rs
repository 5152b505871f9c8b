//! `/api/users/{user_id}/export` and `/import`.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request, State},
    http::{HeaderName, header},
};
use regula_schema::{AppError, AppResult, Archive, Code, ImportSummary};
use serde_json::json;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{Import, MAX_IMPORT, export, zip_file::unpack};
use crate::{
    body_limit::with_body_limit,
    calendar::Today,
    db::audit::action,
    extract::Owner,
    json,
    json::{Json, has_content_type},
    openapi::{OwnerPath, Problem},
    state::ApiState,
};

/// Routes of export and import.
pub fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(export_data))
        .merge(with_body_limit(routes!(import_data), MAX_IMPORT))
}

/// Exports all data of the user as a ZIP file.
///
/// It has `regula.json`, which can be imported, a CSV file for each list, and the picture.
#[utoipa::path(
    get, path = "/api/users/{user_id}/export", tag = "data", security(("bearer" = [])),
    params(OwnerPath),
    responses((status = 200, body = Vec<u8>, content_type = "application/zip"), Problem)
)]
async fn export_data(
    State(api): State<ApiState>,
    owner: Owner,
) -> AppResult<([(HeaderName, String); 2], Vec<u8>)> {
    let Owner { caller, id, .. } = owner;
    // The audit entry is committed first: no export without an entry.
    let mut conn = api.db.begin().await?;
    caller.record(&mut conn, action::EXPORTED, id, json!({})).await?;
    conn.commit().await?;
    let file = export(&api, id, caller.now).await?;
    let date = Today::of(&caller.user(), caller.now).date;
    let name = format!("attachment; filename=\"regula-{date}.zip\"");
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, file))
}

/// Import body: JSON or a ZIP file.
enum Upload {
    Packed(Bytes),
    Plain(Bytes),
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &S) -> Result<Self, AppError> {
        let is_zip = has_content_type(request.headers(), "application/zip");
        let is_json = has_content_type(request.headers(), "application/json");
        if !is_zip && !is_json {
            return Err(Code::UnsupportedMediaType.into());
        }
        let body = json::body(request, state).await?;
        Ok(match is_zip {
            true => Self::Packed(body),
            false => Self::Plain(body),
        })
    }
}

/// Imports an export, all or nothing.
///
/// The profile and the picture replace the current ones; all else (tasks and projects, commitments
/// with their rules, logs and pauses, packages, vacations, reading marks and notes) is added under
/// new ids. Identical duplicates are skipped. Errors name their place in the file.
#[utoipa::path(
    post, path = "/api/users/{user_id}/import", tag = "data", security(("bearer" = [])),
    params(OwnerPath),
    request_body(content((Archive = "application/json"), (Vec<u8> = "application/zip"))),
    responses((status = 200, body = ImportSummary), Problem)
)]
async fn import_data(
    State(api): State<ApiState>,
    owner: Owner,
    upload: Upload,
) -> AppResult<Json<ImportSummary>> {
    let Owner { caller, id, .. } = owner;
    // Before anything is unpacked.
    let _slot = api.imports.take().await?;
    let (whole, picture) = match upload {
        Upload::Packed(file) => unpack(file).await?,
        Upload::Plain(whole) => (whole.into(), None),
    };
    let import = Import::parse(&whole, picture).await?;
    drop(whole);
    let mut conn = api.db.begin().await?;
    let summary = import.write(&mut conn, id, caller.now).await?;
    caller.record(&mut conn, action::IMPORTED, id, json!(summary)).await?;
    conn.commit().await?;
    api.standings.forget_user(id);
    Ok(Json(summary))
}
