//! Uploads and downloads: the profile picture, and export and import of data. Server functions take
//! no files, so these forms have their own routes with the same behaviour: 303 after a success, the
//! page with errors after a refusal.

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{
        DefaultBodyLimit, FromRequest, Multipart, Request, State, multipart::MultipartError,
    },
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
    routing::{MethodRouter, get, post},
};
use regula_api::{MAX_ARCHIVE, MAX_PICTURE};
use regula_schema::{AppError, AppResult, Code, FieldError};

use super::{
    forms::{self, Refused},
    wants_page,
};
use crate::{
    client::ApiClient,
    services::{account, data},
    web::{origin::is_same_origin, state::AppState},
};

/// Allowance for the multipart framing.
const FRAMING: usize = 16 * 1024;

#[derive(Clone)]
pub(super) struct UploadState {
    pub(super) app: AppState,
    /// Renders the form again.
    pub(super) pages: Router,
}

/// The routes; `pages` is the router of the pages.
pub fn routes(app: AppState, pages: Router) -> Router {
    let takes = |post: MethodRouter<UploadState>, bytes: usize| {
        // A reload of the URL of a form that was rendered again.
        post.get(async || Redirect::to("/settings")).layer(DefaultBodyLimit::max(bytes + FRAMING))
    };
    Router::new()
        .route("/settings/picture", takes(post(picture), MAX_PICTURE))
        .route("/settings/import", takes(post(import), MAX_ARCHIVE))
        .route("/settings/export", get(export))
        .method_not_allowed_fallback(async || AppError::new(Code::MethodNotAllowed))
        .with_state(UploadState { app, pages })
}

async fn picture(State(uploads): State<UploadState>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let done = async {
        let client = signed_in(&uploads.app, &parts).await?;
        let file = file(&parts, body, "image", "Choose a picture of at most 5 MB.").await?;
        account::set_picture(&client, file).await
    };
    let to = done.await.map(|_| "/settings?saved=picture#picture".to_owned());
    answer(uploads.pages, &parts, to).await
}

async fn import(State(uploads): State<UploadState>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let done = async {
        let client = signed_in(&uploads.app, &parts).await?;
        let file = file(&parts, body, "archive", "Choose a file of at most 4 MB.").await?;
        data::import(&client, file).await
    };
    let to = done.await.map(|done| {
        let (imported, skipped) = (done.imported.total(), done.skipped.total());
        format!("/settings?saved=data&imported={imported}&skipped={skipped}#data")
    });
    answer(uploads.pages, &parts, to).await
}

/// A download is a GET, which the origin middleware lets pass: refused unless same-origin.
async fn export(State(uploads): State<UploadState>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    if !is_same_origin(&parts.headers, &uploads.app.web) {
        return Redirect::to("/settings#data").into_response();
    }
    let file = async { data::export(&signed_in(&uploads.app, &parts).await?).await };
    match file.await {
        Ok(file) => file.into_response(),
        Err(error) => answer(uploads.pages, &parts, Err(error)).await,
    }
}

/// Authenticates before the upload is read.
pub(super) async fn signed_in(app: &AppState, parts: &Parts) -> AppResult<ApiClient> {
    let client = ApiClient::for_request(app, parts).await?;
    if !client.has_session() {
        return Err(Code::AuthorizationMissing.into());
    }
    Ok(client)
}

/// Reads the file of the form.
async fn file(parts: &Parts, body: Body, field: &str, too_large: &str) -> AppResult<Bytes> {
    let refusal = |error| refusal(&error, field, too_large);
    let mut form = multipart(parts, body).await?;
    while let Some(part) = form.next_field().await.map_err(refusal)? {
        if part.name() == Some(field) {
            let file = part.bytes().await.map_err(refusal)?;
            if !file.is_empty() {
                return Ok(file);
            }
        }
    }
    let detail = "Choose a file first.";
    Err(AppError::invalid_field(field, "required", detail))
}

/// The parts of a multipart form.
pub(super) async fn multipart(parts: &Parts, body: Body) -> AppResult<Multipart> {
    let form = Multipart::from_request(Request::from_parts(parts.clone(), body), &()).await;
    form.map_err(|_| Code::UnsupportedMediaType.into())
}

/// The error of a form that cannot be read.
pub(super) fn refusal(error: &MultipartError, field: &str, too_large: &str) -> AppError {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => self::too_large(field, too_large),
        _ => Code::Malformed.into(),
    }
}

/// 413 at the field of the file.
pub(super) fn too_large(field: &str, detail: &str) -> AppError {
    AppError {
        errors: vec![FieldError::new(field, "too_large", detail)],
        ..Code::TooLarge.into()
    }
}

async fn answer(pages: Router, parts: &Parts, done: AppResult<String>) -> Response {
    match done {
        Ok(to) => Redirect::to(&to).into_response(),
        Err(error) if !wants_page(&parts.headers) => error.into_response(),
        Err(error) => {
            let refused = Refused {
                action: parts.uri.path().to_owned(),
                values: Vec::new(),
                error,
            };
            forms::show_again(pages, parts, "/settings", refused).await
        }
    }
}
