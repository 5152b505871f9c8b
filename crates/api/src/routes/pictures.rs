//! `/api/pictures/{id}`: public, as an `<img>` sends no token; the URL is secret.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use regula_schema::{AppResult, Code};

use crate::{
    db::pictures,
    json::Path,
    openapi::{PicturePath, Problem},
    state::ApiState,
};

/// Returns a picture. A URL never shows a different picture.
#[utoipa::path(
    get, path = "/api/pictures/{id}", tag = "auth", params(PicturePath),
    responses((status = 200, body = Vec<u8>, content_type = "image/jpeg"), Problem)
)]
pub(super) async fn get_picture(
    State(api): State<ApiState>,
    Path(id): Path<String>,
) -> AppResult<Response> {
    // PostgreSQL refuses text with NUL.
    let id = Some(id).filter(|id| id.bytes().all(|b| b.is_ascii_graphic()));
    let id = id.ok_or(Code::NotFound)?;
    let found = pictures::find(&mut api.db.read().await?, &id).await?;
    let headers = [
        (header::CONTENT_TYPE, "image/jpeg"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, found.ok_or(Code::NotFound)?).into_response())
}
