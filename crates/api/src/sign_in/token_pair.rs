//! Tokens of API clients.

use regula_schema::{AppResult, Timestamp, TokenPair};
use time::Duration;
use uuid::Uuid;

use crate::{
    db::users::UserRow,
    state::ApiState,
    token::{Claims, TokenType},
};

/// Access and refresh token of session `sid`; `jti` is the refresh token's id.
pub fn token_pair(
    api: &ApiState,
    user: &UserRow,
    sid: Uuid,
    jti: String,
    issued: Timestamp,
) -> AppResult<TokenPair> {
    let now = api.clock.now();
    let life = TokenType::Access.max_life();
    let refresh = Claims {
        jti,
        ..Claims::new(
            TokenType::Refresh,
            user.id,
            sid,
            issued,
            TokenType::Refresh.max_life(),
        )
    };
    Ok(TokenPair {
        user: user.user(now),
        access_token: access_token(api, user, sid, life)?,
        refresh_token: api.keys.sign(&refresh)?,
        token_type: "bearer".to_owned(),
        expires_in: life.whole_seconds(),
    })
}

/// Access token of session `sid`.
pub fn access_token(
    api: &ApiState,
    user: &UserRow,
    sid: Uuid,
    life: Duration,
) -> AppResult<String> {
    let claims = Claims {
        email: Some(user.email.clone()),
        name: Some(user.name.clone()),
        role: Some(user.role()),
        ..Claims::new(TokenType::Access, user.id, sid, api.clock.now(), life)
    };
    Ok(api.keys.sign(&claims)?)
}
