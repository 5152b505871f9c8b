//! The signed-in user of a request.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, MatchedPath, Request, State},
    http::{Method, request::Parts},
    middleware::Next,
    response::Response,
};
use regula_schema::{AppError, Code, KeyScope, Role, Timestamp, User};
use time::Duration;
use uuid::Uuid;

use super::{ApiKeyText, bearer_token};
use crate::{
    clock::is_within,
    db::{Conn, audit::NewEntry, sessions, sessions::Access, users, users::UserRow},
    peer::Peer,
    standing::Standing,
    state::ApiState,
    token::TokenType,
};

/// Maximum age of a sign-in to open a form that requires a recent one. Shorter than
/// [`RECENT_TO_SUBMIT`], so that there is time to fill in the form.
pub const RECENT_TO_OPEN: Duration = Duration::minutes(10);
/// Maximum age of a sign-in to submit such a form.
pub const RECENT_TO_SUBMIT: Duration = Duration::minutes(20);

/// The signed-in user. As a handler's parameter it requires a valid access token or key, an active
/// session and a user who is not banned.
#[derive(Clone, Debug)]
pub struct Caller {
    standing: Arc<Standing>,
    /// Time of the request.
    pub now: Timestamp,
    /// Address and device of the client.
    pub peer: Peer,
}

impl Caller {
    /// User id.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.standing.user.id
    }

    /// Session id.
    #[must_use]
    pub fn session_id(&self) -> Uuid {
        self.standing.session.id
    }

    /// The user as an API resource.
    #[must_use]
    pub fn user(&self) -> User {
        self.standing.user.user(self.now)
    }

    /// Requires a recent sign-in (OWASP ASVS 7.5.1), within [`RECENT_TO_SUBMIT`].
    ///
    /// # Errors
    /// [`Code::ConfirmationRequired`]; [`Code::ScopeInsufficient`] for a key, which cannot confirm.
    pub fn require_recent(&self) -> Result<(), AppError> {
        match self.standing.session.access() {
            Some(Access::Device) if self.is_recent(RECENT_TO_SUBMIT) => Ok(()),
            Some(Access::Device) => Err(Code::ConfirmationRequired.into()),
            Some(Access::Key(_)) | None => Err(key_not_allowed()),
        }
    }

    /// True if the user signed in or confirmed within `life`.
    #[must_use]
    pub fn is_recent(&self, life: Duration) -> bool {
        is_within(self.standing.session.authenticated_at(), life, self.now)
    }

    /// True if the user has a password.
    #[must_use]
    pub fn has_password(&self) -> bool {
        self.standing.user.password_hash.is_some()
    }

    /// Locks the user's row until the end of the transaction and checks the standing again, so that
    /// a ban, a sign-out or a password change is either seen now or waits.
    ///
    /// # Errors
    /// As for any call, if the session has ended meanwhile.
    pub async fn lock_and_recheck(&self, conn: &mut Conn) -> Result<UserRow, AppError> {
        let user = users::lock(conn, self.id()).await?.ok_or(Code::UserNotFound)?;
        let session = sessions::find(conn, self.session_id()).await?.ok_or(Code::UserNotFound)?;
        let standing = Standing { session, user };
        standing.admit(self.now)?;
        Ok(standing.user)
    }

    /// Writes an audit entry for `action` on `target`, in the transaction of the change.
    pub async fn record(
        &self,
        conn: &mut Conn,
        action: &'static str,
        target: Uuid,
        detail: serde_json::Value,
    ) -> Result<(), AppError> {
        Ok(NewEntry::new(action, target)
            .by(self.id())
            .from(&self.peer)
            .detail(detail)
            .record(conn, self.now)
            .await?)
    }

    /// Writes an audit entry for `action` on `target`, and commits.
    pub async fn commit(
        &self,
        mut conn: Conn,
        action: &'static str,
        target: Uuid,
        detail: serde_json::Value,
    ) -> Result<(), AppError> {
        self.record(&mut conn, action, target, detail).await?;
        Ok(conn.commit().await?)
    }

    /// True if the user is an admin now; the token's role is ignored.
    #[must_use]
    pub fn is_admin(&self) -> bool {
        self.standing.user.role() == Role::Admin
    }
}

impl FromRequestParts<ApiState> for Caller {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, api: &ApiState) -> Result<Self, AppError> {
        if let Some(caller) = parts.extensions.get::<Self>() {
            return Ok(caller.clone());
        }
        let now = api.clock.now();
        let token = bearer_token(&parts.headers)?;
        let standing = if ApiKeyText::looks_like_key(token) {
            by_key(api, token).await?
        } else {
            by_access_token(api, token, now).await?
        };
        standing.admit(now)?;
        match standing.session.access() {
            Some(Access::Device) => {}
            Some(Access::Key(scope)) => check_key(scope, parts)?,
            None => return Err(Code::TokenInvalid.into()),
        }
        api.standings.record_use(&api.db, &standing.session, now).await;
        tracing::Span::current().record("user.id", tracing::field::display(standing.user.id));
        let caller = Self {
            standing,
            now,
            peer: Peer::of(parts),
        };
        parts.extensions.insert(caller.clone());
        Ok(caller)
    }
}

async fn by_access_token(
    api: &ApiState,
    token: &str,
    now: Timestamp,
) -> Result<Arc<Standing>, AppError> {
    let claims = api.keys.verify(token, TokenType::Access, now)?;
    let standing = api.standings.find(&api.db, claims.sid).await?;
    // The sessions of a deleted user are deleted with it.
    let standing = standing.ok_or(Code::UserNotFound)?;
    if standing.user.id != claims.sub || standing.session.access() != Some(Access::Device) {
        return Err(Code::TokenInvalid.into());
    }
    Ok(standing)
}

async fn by_key(api: &ApiState, token: &str) -> Result<Arc<Standing>, AppError> {
    let key = ApiKeyText::parse(token).ok_or(Code::TokenInvalid)?;
    api.standings
        .find(&api.db, key.id)
        .await?
        .filter(|standing| key.matches(&standing.session))
        .ok_or_else(|| Code::TokenInvalid.into())
}

/// Checks the scope of a key: reads, and writes if allowed. Under `/api/auth`, where accounts,
/// sessions and keys are managed, only the caller's own user can be read.
fn check_key(scope: KeyScope, parts: &Parts) -> Result<(), AppError> {
    let reads = matches!(parts.method, Method::GET | Method::HEAD);
    let path = parts.extensions.get().map_or("", MatchedPath::as_str);
    let is_account = path.is_empty() || path.starts_with("/api/auth/");
    if is_account && !(reads && path == "/api/auth/me") {
        return Err(key_not_allowed());
    }
    match scope {
        KeyScope::Read if !reads => Err(Code::ScopeInsufficient.into()),
        KeyScope::Read | KeyScope::Write => Ok(()),
    }
}

fn key_not_allowed() -> AppError {
    AppError {
        detail: "API keys cannot do this. Sign in instead.".to_owned(),
        ..Code::ScopeInsufficient.into()
    }
}

/// Middleware that requires a [`Caller`] for a group of routes: deny by default.
pub async fn require_caller(
    State(_): State<ApiState>,
    caller: Caller,
    mut request: Request,
    next: Next,
) -> Response {
    request.extensions_mut().insert(caller);
    next.run(request).await
}
