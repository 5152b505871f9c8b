//! Files that a signed-in browser takes along by a link. Who may is decided by the API.

use axum::{
    extract::{Request, State},
    http::header,
    response::{IntoResponse, Redirect, Response},
};

use super::next::login_then;
use crate::{
    error::AppResult,
    schema::AuditSearch,
    server::{client::ApiClient, services::admin, state::AppState},
};

/// `GET /admin/audit.csv`: the audit log, with the filters of its page.
pub async fn audit_log(State(app): State<AppState>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let here = parts.uri.path_and_query().map_or("/", |it| it.as_str());
    let search = parts.uri.query().unwrap_or_default();
    let search: AuditSearch = serde_urlencoded::from_str(search).unwrap_or_default();
    let file: AppResult<Vec<u8>> = async {
        let client = ApiClient::for_request(&app, &parts).await?;
        admin::csv(&client, &search).await
    }
    .await;
    match file {
        Ok(file) => (
            [
                (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
                (
                    header::CONTENT_DISPOSITION,
                    "attachment; filename=\"regula-audit.csv\"",
                ),
            ],
            file,
        )
            .into_response(),
        Err(error) if error.status() == 401 => {
            Redirect::to(&login_then(here, true)).into_response()
        }
        Err(error) => error.into_response(),
    }
}
