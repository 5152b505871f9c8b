//! `GET /api/auth/token` over HTTP: the only route of `/api` that reads the cookie.

use axum::{
    extract::{Request, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use regula_api::Json;
use regula_schema::{AccessToken, AppError, AppResult, Code};

use crate::{
    client::ApiClient,
    web::{origin::is_same_origin, state::AppState},
};

/// Issues an access token to a same-origin page; never a refresh token.
pub async fn get_token(State(app): State<AppState>, request: Request) -> Response {
    let mut response = match answer(&app, request).await {
        Ok(token) => Json(token).into_response(),
        Err(error) => error.into_response(),
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("Cookie"));
    response
}

async fn answer(app: &AppState, request: Request) -> AppResult<AccessToken> {
    let (parts, _) = request.into_parts();
    let client = ApiClient::for_request(app, &parts).await?;
    if !client.has_session() {
        return Err(AppError::new(Code::AuthorizationMissing));
    }
    if !is_same_origin(&parts.headers, &app.web) {
        return Err(AppError::new(Code::OriginForbidden));
    }
    client.get("/api/auth/token").await
}
