//! Import of readings from a file or pasted text. Server functions take no files, so this form has
//! its own route with the same behaviour.

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, Request, State},
    http::request::Parts,
    response::{IntoResponse, Redirect, Response},
    routing::post,
};
use regula_api::MAX_READINGS;
use regula_schema::{AppError, AppResult, Code, ReadingImport};

use super::{
    forms::{self, Refused},
    local_path::LocalPath,
    state::AppState,
    uploads::{UploadState, multipart, refusal, signed_in, too_large},
    wants_page,
};
use crate::services::admin::readings;

/// The form's action.
pub const IMPORT: &str = "/admin/import-readings";
/// Error for a larger file.
const TOO_LARGE: &str = "Choose a file of at most 256 KB.";
/// Allowance for the multipart framing and a pasted text beside a file.
const FRAMING: usize = 300 * 1024;

/// The route; `pages` is the router of the pages.
pub fn routes(app: AppState, pages: Router) -> Router {
    let import = post(import)
        // A reload of the URL of a form that was rendered again.
        .get(async || Redirect::to("/admin/readings"))
        .layer(DefaultBodyLimit::max(MAX_READINGS + FRAMING));
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

async fn import(State(uploads): State<UploadState>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let mut form = ImportForm::default();
    let done = async {
        let client = signed_in(&uploads.app, &parts).await?;
        read(&parts, body, &mut form).await?;
        readings::import(&client, &form.plan_id, form.replace, form.text.clone()).await
    };
    let done: AppResult<ReadingImport> = done.await;
    match done {
        Ok(done) => {
            let (created, replaced) = (done.created, done.replaced);
            let plan = format!("/admin/readings/plans/{}", form.plan_id);
            Redirect::to(&format!("{plan}?created={created}&replaced={replaced}")).into_response()
        }
        Err(error) if !wants_page(&parts.headers) => error.into_response(),
        Err(error) => show_again(&uploads, &parts, form, error).await,
    }
}

/// Renders the form with the whole text, also if it came from a file.
async fn show_again(
    uploads: &UploadState,
    parts: &Parts,
    form: ImportForm,
    error: AppError,
) -> Response {
    let mut values = vec![
        ("plan_id".to_owned(), form.plan_id),
        (
            "text".to_owned(),
            String::from_utf8_lossy(&form.text).into_owned(),
        ),
    ];
    if form.replace {
        values.push(("replace".to_owned(), "true".to_owned()));
    }
    let page = LocalPath::parse(&form.page).map(|page| page.as_str().to_owned());
    let page = page.unwrap_or_else(|| "/admin/readings".to_owned());
    let refused = Refused {
        action: IMPORT.to_owned(),
        values,
        error,
    };
    forms::show_again(uploads.pages.clone(), parts, &page, refused).await
}

/// Parses the form into `form`, so that an error keeps the fields parsed so far.
async fn read(parts: &Parts, body: Body, form: &mut ImportForm) -> AppResult<()> {
    let refusal = |error| refusal(&error, "file", TOO_LARGE);
    let mut fields = multipart(parts, body).await?;
    let mut file = Bytes::new();
    while let Some(part) = fields.next_field().await.map_err(refusal)? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(refusal)?;
        let text = || String::from_utf8_lossy(&bytes).into_owned();
        match name.as_str() {
            "plan_id" => form.plan_id = text(),
            "replace" => form.replace = !bytes.is_empty(),
            "page" => form.page = text(),
            "text" => form.text = bytes,
            "file" => file = bytes,
            _ => {}
        }
    }
    // The file takes precedence over the text.
    if !file.is_empty() {
        form.text = file;
    }
    if form.text.len() > MAX_READINGS {
        return Err(too_large("file", TOO_LARGE));
    }
    Ok(())
}
