//! `/api/auth/me/image`, the caller's picture, and `/api/pictures/{id}`, which is public, as an
//! `<img>` sends no token: the URL is secret.

use axum::{
    extract::{FromRequest, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use regula_schema::{AppError, AppResult, Code, User};

use crate::{
    db::{pictures, users},
    extract::Caller,
    json,
    json::{Json, Path, has_content_type},
    openapi::{PicturePath, Problem},
    picture,
    state::ApiState,
};

/// Body of an upload. The decoder detects the format, whatever the content type says.
pub(super) struct Upload(axum::body::Bytes);

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &S) -> Result<Self, AppError> {
        let is_picture = ["image/png", "image/jpeg", "image/webp", "image/gif"]
            .iter()
            .any(|kind| has_content_type(request.headers(), kind));
        if !is_picture {
            return Err(Code::UnsupportedMediaType.into());
        }
        json::body(request, state).await.map(Self)
    }
}

/// Sets the caller's picture: a PNG, JPEG, WebP or GIF of up to 5 MiB.
///
/// It is cropped to a square and encoded again, without metadata.
#[utoipa::path(
    put, path = "/api/auth/me/image", tag = "auth", security(("bearer" = [])),
    request_body(
        content(
            (Vec<u8> = "image/png"), (Vec<u8> = "image/jpeg"),
            (Vec<u8> = "image/webp"), (Vec<u8> = "image/gif"),
        )
    ),
    responses((status = 200, body = User), Problem)
)]
pub(super) async fn set_image(
    State(api): State<ApiState>,
    caller: Caller,
    Upload(upload): Upload,
) -> AppResult<Json<User>> {
    let prepared = picture::prepare(upload).await?;
    let mut conn = api.db.begin().await?;
    let row = picture::save(&mut conn, caller.id(), &prepared, caller.now).await?;
    conn.commit().await?;
    api.standings.forget_user(caller.id());
    Ok(Json(row.user(caller.now)))
}

/// Removes the caller's picture.
#[utoipa::path(
    delete, path = "/api/auth/me/image", tag = "auth", security(("bearer" = [])),
    responses((status = 204), Problem)
)]
pub(super) async fn delete_image(
    State(api): State<ApiState>,
    caller: Caller,
) -> AppResult<StatusCode> {
    let mut conn = api.db.begin().await?;
    users::set_image(&mut conn, caller.id(), None, caller.now).await?;
    pictures::delete(&mut conn, caller.id()).await?;
    conn.commit().await?;
    api.standings.forget_user(caller.id());
    Ok(StatusCode::NO_CONTENT)
}

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
