//! Uploads and downloads: the profile picture, and export and import of data. Server functions take
//! no files, so these forms have their own routes with the same behaviour: 303 after a success, the
//! page with errors after a refusal.

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State},
    http::request::Parts,
    response::{IntoResponse, Redirect, Response},
    routing::{MethodRouter, get, post},
};
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

/// Maximum size of a picture and of an import; the same as the API's.
const MAX_PICTURE: usize = 5 * 1024 * 1024;
const MAX_IMPORT: usize = 4 * 1024 * 1024;
/// Allowance for the multipart framing.
const AROUND: usize = 16 * 1024;

#[derive(Clone)]
struct UploadState {
    app: AppState,
    /// Renders the form again.
    pages: Router,
}

/// The routes; `pages` is the router of the pages.
pub fn routes(app: AppState, pages: Router) -> Router {
    let takes = |post: MethodRouter<UploadState>, bytes: usize| {
        // A reload of the URL of a form that was rendered again.
        post.get(async || Redirect::to("/settings"))
            .layer(DefaultBodyLimit::max(bytes + AROUND))
    };
    Router::new()
        .route("/settings/picture", takes(post(picture), MAX_PICTURE))
        .route("/settings/import", takes(post(import), MAX_IMPORT))
        .route("/settings/export", get(export))
        .method_not_allowed_fallback(async || AppError::new(Code::MethodNotAllowed))
        .with_state(UploadState { app, pages })
}

async fn picture(State(doors): State<UploadState>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let done = async {
        let client = signed_in(&doors.app, &parts).await?;
        let file = file(&parts, body, "image", "Choose a picture of at most 5 MB.").await?;
        account::set_picture(&client, file).await
    };
    let to = done
        .await
        .map(|_| "/settings?saved=picture#picture".to_owned());
    answer(doors.pages, &parts, to).await
}

async fn import(State(doors): State<UploadState>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let done = async {
        let client = signed_in(&doors.app, &parts).await?;
        let file = file(&parts, body, "archive", "Choose a file of at most 4 MB.").await?;
        data::import(&client, file).await
    };
    let to = done.await.map(|done| {
        let (imported, skipped) = (done.imported.total(), done.skipped.total());
        format!("/settings?saved=data&imported={imported}&skipped={skipped}#data")
    });
    answer(doors.pages, &parts, to).await
}

/// A download is a GET, which the origin middleware lets pass: refused unless same-origin.
async fn export(State(doors): State<UploadState>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    if !is_same_origin(&parts.headers, &doors.app.web) {
        return Redirect::to("/settings#data").into_response();
    }
    let file = async { data::export(&signed_in(&doors.app, &parts).await?).await };
    match file.await {
        Ok(file) => file.into_response(),
        Err(error) => answer(doors.pages, &parts, Err(error)).await,
    }
}

/// Authenticates before the upload is read.
async fn signed_in(app: &AppState, parts: &Parts) -> AppResult<ApiClient> {
    let client = ApiClient::for_request(app, parts).await?;
    if !client.has_session() {
        return Err(Code::AuthorizationMissing.into());
    }
    Ok(client)
}

/// Reads the file of the form.
async fn file(parts: &Parts, body: Body, field: &str, too_large: &str) -> AppResult<Bytes> {
    let wrong = |error: axum::extract::multipart::MultipartError| match error.status().as_u16() {
        413 => AppError {
            errors: vec![FieldError::new(field, "too_large", too_large)],
            ..Code::TooLarge.into()
        },
        _ => Code::Malformed.into(),
    };
    let request = Request::from_parts(parts.clone(), body);
    let form = Multipart::from_request(request, &()).await;
    let mut form = form.map_err(|_| AppError::new(Code::UnsupportedMediaType))?;
    while let Some(part) = form.next_field().await.map_err(wrong)? {
        if part.name() == Some(field) {
            let file = part.bytes().await.map_err(wrong)?;
            if !file.is_empty() {
                return Ok(file);
            }
        }
    }
    let detail = "Choose a file first.";
    Err(AppError::invalid(vec![FieldError::new(
        field, "required", detail,
    )]))
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
