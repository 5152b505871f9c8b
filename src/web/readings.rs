//! Import of readings from a file or pasted text. Server functions take no files, so this form has
//! its own route with the same behaviour.

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State},
    http::request::Parts,
    response::{IntoResponse, Redirect, Response},
    routing::post,
};
use regula_schema::{AppError, AppResult, Code, FieldError, ReadingImport};

use super::{
    forms::{self, Refused},
    local_path::LocalPath,
    wants_page,
};
use crate::{client::ApiClient, services::admin::readings, web::state::AppState};

/// The form's action.
pub const IMPORT: &str = "/admin/import-readings";
/// Maximum file size; the same as the API's.
const MAX_IMPORT: usize = 256 * 1024;
/// Allowance for the multipart framing and a pasted text beside a file.
const AROUND: usize = 300 * 1024;

#[derive(Clone)]
struct UploadState {
    app: AppState,
    /// Renders the form again.
    pages: Router,
}

/// The route; `pages` is the router of the pages.
pub fn routes(app: AppState, pages: Router) -> Router {
    let import = post(import)
        // A reload of the URL of a form that was rendered again.
        .get(async || Redirect::to("/admin/readings"))
        .layer(DefaultBodyLimit::max(MAX_IMPORT + AROUND));
    Router::new()
        .route(IMPORT, import)
        .method_not_allowed_fallback(async || AppError::new(Code::MethodNotAllowed))
        .with_state(UploadState { app, pages })
}

/// The submitted form.
#[derive(Default)]
struct ImportForm {
    plan_id: String,
    replace: bool,
    page: String,
    text: Bytes,
}

async fn import(State(doors): State<UploadState>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let mut sent = ImportForm::default();
    let done = async {
        let client = ApiClient::for_request(&doors.app, &parts).await?;
        if !client.has_session() {
            return Err(Code::AuthorizationMissing.into());
        }
        read(Request::from_parts(parts.clone(), body), &mut sent).await?;
        readings::import(&client, &sent.plan_id, sent.replace, sent.text.clone()).await
    };
    let done: AppResult<ReadingImport> = done.await;
    match done {
        Ok(done) => {
            let (created, replaced) = (done.created, done.replaced);
            let plan = format!("/admin/readings/plans/{}", sent.plan_id);
            Redirect::to(&format!("{plan}?created={created}&replaced={replaced}")).into_response()
        }
        Err(error) if !wants_page(&parts.headers) => error.into_response(),
        Err(error) => show_again(&doors, &parts, sent, error).await,
    }
}

/// Renders the form with the whole text, also if it came from a file.
async fn show_again(
    doors: &UploadState,
    parts: &Parts,
    sent: ImportForm,
    error: AppError,
) -> Response {
    let mut values = vec![
        ("plan_id".to_owned(), sent.plan_id),
        (
            "text".to_owned(),
            String::from_utf8_lossy(&sent.text).into_owned(),
        ),
    ];
    if sent.replace {
        values.push(("replace".to_owned(), "true".to_owned()));
    }
    let page = LocalPath::parse(&sent.page).map(|page| page.as_str().to_owned());
    let page = page.unwrap_or_else(|| "/admin/readings".to_owned());
    let refused = Refused {
        action: IMPORT.to_owned(),
        values,
        error,
    };
    forms::show_again(doors.pages.clone(), parts, &page, refused).await
}

/// Parses the form into `sent`, so that an error keeps the fields parsed so far.
async fn read(request: Request, sent: &mut ImportForm) -> AppResult<()> {
    let wrong = |error: axum::extract::multipart::MultipartError| match error.status().as_u16() {
        413 => too_large(),
        _ => Code::Malformed.into(),
    };
    let form = Multipart::from_request(request, &()).await;
    let mut form = form.map_err(|_| AppError::new(Code::UnsupportedMediaType))?;
    let mut file = Bytes::new();
    while let Some(part) = form.next_field().await.map_err(wrong)? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(wrong)?;
        let text = || String::from_utf8_lossy(&bytes).into_owned();
        match name.as_str() {
            "plan_id" => sent.plan_id = text(),
            "replace" => sent.replace = !bytes.is_empty(),
            "page" => sent.page = text(),
            "text" => sent.text = bytes,
            "file" => file = bytes,
            _ => {}
        }
    }
    // The file takes precedence over the text.
    if !file.is_empty() {
        sent.text = file;
    }
    if sent.text.len() > MAX_IMPORT {
        return Err(too_large());
    }
    Ok(())
}

fn too_large() -> AppError {
    let detail = "Choose a file of at most 256 KB.";
    AppError {
        errors: vec![FieldError::new("file", "too_large", detail)],
        ..Code::TooLarge.into()
    }
}
