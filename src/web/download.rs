//! Downloads for signed-in browsers. The API authorizes them.

use axum::{
    extract::{Request, State},
    response::{IntoResponse, Redirect, Response},
};

use super::local_path::login_url;
use crate::{client::ApiClient, services::admin, views::AuditSearch, web::state::AppState};

/// `GET /admin/audit.csv`: the audit log as CSV, with the filters of its page.
pub async fn audit_log(State(app): State<AppState>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let here = parts.uri.path_and_query().map_or("/", |it| it.as_str());
    let search = parts.uri.query().unwrap_or_default();
    let search: AuditSearch = serde_urlencoded::from_str(search).unwrap_or_default();
    let file = async {
        let client = ApiClient::for_request(&app, &parts).await?;
        admin::csv(&client, &search).await
    };
    match file.await {
        Ok(file) => file.into_response(),
        Err(error) if error.status() == 401 => Redirect::to(&login_url(here, true)).into_response(),
        Err(error) => error.into_response(),
    }
}
