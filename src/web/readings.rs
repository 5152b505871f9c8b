//! The import of readings: a file or pasted text. Server functions take no files, so this form has
//! a route of its own, which behaves as the others do.

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
    next::LocalPath,
    wants_page,
};
use crate::{client::ApiClient, services::admin::readings, web::state::AppState};

/// Where the form posts to.
pub const IMPORT: &str = "/admin/import-readings";
/// The largest file. The API says the same.
const MAX_IMPORT: usize = 256 * 1024;
/// What the form takes around it, and around a text that is pasted beside a file.
const AROUND: usize = 300 * 1024;

#[derive(Clone)]
struct Doors {
    app: AppState,
    /// Renders the page again.
    pages: Router,
}

/// The route; `pages` is the router of the pages.
pub fn routes(app: AppState, pages: Router) -> Router {
    let import = post(import)
        // The address of a form that was shown again, opened anew.
        .get(async || Redirect::to("/admin/readings"))
        .layer(DefaultBodyLimit::max(MAX_IMPORT + AROUND));
    Router::new()
        .route(IMPORT, import)
        .method_not_allowed_fallback(async || AppError::new(Code::MethodNotAllowed))
        .with_state(Doors { app, pages })
}

/// What was sent.
#[derive(Default)]
struct Sent {
    plan_id: String,
    replace: bool,
    page: String,
    text: Bytes,
}

async fn import(State(doors): State<Doors>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let mut sent = Sent::default();
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

/// The page with the whole text on it, whether it came from a file or not.
async fn show_again(doors: &Doors, parts: &Parts, sent: Sent, error: AppError) -> Response {
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

/// Reads the form into `sent`, of which a refusal shows again what has arrived.
async fn read(request: Request, sent: &mut Sent) -> AppResult<()> {
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
    // What was chosen counts more than what still stands in the form.
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
