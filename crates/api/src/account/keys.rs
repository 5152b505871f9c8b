//! `/api/auth/keys`: API keys, for scripts and other programs.

use axum::{extract::State, http::StatusCode};
use regula_schema::{
    ApiKey, AppError, AppResult, Code, Fields, KeyName, MadeApiKey, NewApiKey, Page, Timestamp,
    Violation,
};
use serde_json::json;
use uuid::Uuid;

use crate::{
    clock::later,
    db::{audit::action, keys, keys::NewKey, sessions},
    extract::{ApiKeyText, Caller},
    json::{Json, Path},
    openapi::{OwnPath, Problem},
    standing::KEY_MAX_LIFE,
    state::ApiState,
};

/// Maximum active keys per user.
const MAX_KEYS: usize = 50;

fn parse(request: &NewApiKey, now: Timestamp) -> AppResult<KeyName> {
    let mut fields = Fields::default();
    let name = fields.take("name", KeyName::parse(&request.name));
    let is_fit = |end: Timestamp| end > now && end <= later(now, KEY_MAX_LIFE);
    if request.expires_at.is_some_and(|end| !is_fit(end)) {
        let detail = "A key must expire in the future, within a year.";
        fields.take::<()>("expires_at", Err(Violation::new("out_of_range", detail)));
    }
    fields.finish(name)
}

/// Lists the caller's API keys, on a single page: a user has at most 50.
#[utoipa::path(
    get, path = "/api/auth/keys", tag = "auth", security(("bearer" = [])),
    responses((status = 200, body = Page<ApiKey>), Problem)
)]
pub(super) async fn list_keys(
    State(api): State<ApiState>,
    caller: Caller,
) -> AppResult<Json<Page<ApiKey>>> {
    let rows = keys::list(&mut api.db.read().await?, caller.id(), caller.now).await?;
    let items: Vec<ApiKey> = rows.into_iter().map(ApiKey::from).collect();
    Ok(Json(Page {
        total: i64::try_from(items.len()).unwrap_or(i64::MAX),
        items,
        next_cursor: None,
    }))
}

/// Creates an API key: a bearer token that is valid until it is ended or expires.
///
/// Only this answer contains its secret. Requires a recent sign-in.
#[utoipa::path(
    post, path = "/api/auth/keys", tag = "auth", security(("bearer" = [])),
    request_body = NewApiKey,
    responses((status = 201, body = MadeApiKey), Problem)
)]
pub(super) async fn make_key(
    State(api): State<ApiState>,
    caller: Caller,
    Json(request): Json<NewApiKey>,
) -> AppResult<(StatusCode, Json<MadeApiKey>)> {
    let name = parse(&request, caller.now)?;
    caller.require_recent()?;
    let mut conn = api.db.begin().await?;
    caller.lock_and_recheck(&mut conn).await?;
    if keys::list(&mut conn, caller.id(), caller.now).await?.len() >= MAX_KEYS {
        return Err(AppError {
            detail: format!("You have {MAX_KEYS} API keys. Revoke one that you do not need."),
            ..Code::Conflict.into()
        });
    }
    let text = ApiKeyText::generate();
    let new = NewKey {
        text: &text,
        user_id: caller.id(),
        name: &name,
        scope: request.scope,
        expires_at: request.expires_at,
        device: &caller.peer.device,
        address: &caller.peer.address_text(),
    };
    let key = ApiKey::from(keys::create(&mut conn, &new, caller.now).await?);
    let detail = json!({
        "key_id": key.id, "name": key.name, "scope": key.scope, "expires_at": key.expires_at,
    });
    caller.commit(conn, action::KEY_MADE, caller.id(), detail).await?;
    let secret = text.expose();
    Ok((StatusCode::CREATED, Json(MadeApiKey { key, secret })))
}

/// Ends an API key of the caller.
#[utoipa::path(
    delete, path = "/api/auth/keys/{id}", tag = "auth", security(("bearer" = [])),
    params(OwnPath),
    responses((status = 204), Problem)
)]
pub(super) async fn end_key(
    State(api): State<ApiState>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> AppResult<StatusCode> {
    let mut conn = api.db.begin().await?;
    if !sessions::end_own(&mut conn, caller.id(), id, true, caller.now).await? {
        return Err(Code::NotFound.into());
    }
    let detail = json!({ "key_id": id });
    caller.commit(conn, action::KEY_ENDED, caller.id(), detail).await?;
    api.standings.forget_session(id);
    Ok(StatusCode::NO_CONTENT)
}
