//! `/api/auth/identities`: the caller's sign-in methods. Linking takes a browser redirect
//! (see [`crate::sign_in`]).

use axum::{extract::State, http::StatusCode};
use regula_schema::{AppError, AppResult, Code, Identities, Identity};
use serde_json::json;
use uuid::Uuid;

use crate::{
    db::{audit::action, identities, identities::IdentityRow, users},
    extract::Caller,
    json::{Json, Path},
    openapi::Problem,
    state::ApiState,
};

/// Lists linked OpenID accounts, and whether there is a password.
#[utoipa::path(
    get, path = "/api/auth/identities", tag = "auth", security(("bearer" = [])),
    responses((status = 200, body = Identities), Problem)
)]
pub(super) async fn list_identities(
    State(api): State<ApiState>,
    caller: Caller,
) -> AppResult<Json<Identities>> {
    let mut conn = api.db.read().await?;
    let rows = identities::list(&mut conn, caller.id()).await?;
    let user = users::find(&mut conn, caller.id()).await?;
    let items: Vec<Identity> = rows
        .into_iter()
        .map(|row| {
            let provider = provider_name(&api, &row);
            row.identity(provider)
        })
        .collect();
    Ok(Json(Identities {
        total: i64::try_from(items.len()).unwrap_or_default(),
        items,
        next_cursor: None,
        has_password: user.is_some_and(|user| user.password_hash.is_some()),
        provider: api.provider.as_ref().map(|it| it.name().to_owned()),
    }))
}

fn provider_name(api: &ApiState, row: &IdentityRow) -> String {
    match &api.provider {
        Some(provider) if provider.issuer() == row.issuer => provider.name().to_owned(),
        // From an earlier configuration.
        _ => row.issuer.clone(),
    }
}

/// Unlinks an account of a provider. The last sign-in method cannot be removed.
#[utoipa::path(
    delete, path = "/api/auth/identities/{id}", tag = "auth", security(("bearer" = [])),
    params(("id" = Uuid, Path)),
    responses((status = 204), Problem)
)]
pub(super) async fn unlink_identity(
    State(api): State<ApiState>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> AppResult<StatusCode> {
    caller.require_recent()?;
    let mut conn = api.db.begin().await?;
    let has_password = identities::lock_ways_in(&mut conn, caller.id()).await?;
    if !identities::delete(&mut conn, caller.id(), id).await? {
        return Err(Code::NotFound.into());
    }
    if !has_password && identities::list(&mut conn, caller.id()).await?.is_empty() {
        return Err(AppError {
            detail: "This is your only way to sign in. Set a password first.".to_owned(),
            ..Code::Conflict.into()
        });
    }
    let detail = json!({ "identity_id": id });
    caller.commit(conn, action::IDENTITY_UNLINKED, caller.id(), detail).await?;
    Ok(StatusCode::NO_CONTENT)
}
