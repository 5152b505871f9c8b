//! The signed-in user behind a request.

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
    clock::later,
    db::{Conn, audit, audit::NewEntry, sessions, sessions::Access, users, users::UserRow},
    peer::Peer,
    standing::Standing,
    state::ApiState,
    token::TokenType,
};

/// How long after showing who they are a person is shown a form that needs it. Shorter than
/// [`RECENT_TO_SUBMIT`], so that there is time to fill it in.
pub const RECENT_TO_OPEN: Duration = Duration::minutes(10);
/// How long after showing who they are a person may send what needs it.
pub const RECENT_TO_SUBMIT: Duration = Duration::minutes(20);

/// The signed-in user. Add this as a parameter to a handler to require a valid access token, a
/// living session and a user who is not banned.
#[derive(Clone, Debug)]
pub struct Caller {
    standing: Arc<Standing>,
    /// The time of the request.
    pub now: Timestamp,
    /// From where the request came.
    pub peer: Peer,
}

impl Caller {
    /// The user's id.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.standing.user.id
    }

    /// The session's id.
    #[must_use]
    pub fn session_id(&self) -> Uuid {
        self.standing.session.id
    }

    /// The user, as they see themselves.
    #[must_use]
    pub fn user(&self) -> User {
        self.standing.user.user(self.now)
    }

    /// Refuses what takes a recent sign-in (OWASP ASVS 7.5.1), when there was none within
    /// [`RECENT_TO_SUBMIT`].
    ///
    /// # Errors
    /// [`Code::ConfirmationRequired`]; [`Code::ScopeInsufficient`] for a key, behind which nobody
    /// can show anything.
    pub fn require_recent(&self) -> Result<(), AppError> {
        match self.standing.session.access() {
            Some(Access::Device) if self.is_recent(RECENT_TO_SUBMIT) => Ok(()),
            Some(Access::Device) => Err(Code::ConfirmationRequired.into()),
            Some(Access::Key(_)) | None => Err(beyond_a_key()),
        }
    }

    /// Whether the person has shown who they are within `life`.
    #[must_use]
    pub fn is_recent(&self, life: Duration) -> bool {
        later(self.standing.session.authenticated_at(), life) > self.now
    }

    /// Whether the user has a password.
    #[must_use]
    pub fn has_password(&self) -> bool {
        self.standing.user.password_hash.is_some()
    }

    /// Takes the user's row until the end of the transaction and asks once more whether the caller
    /// is in good standing: a ban, a sign-out or another password came before, or comes after, and
    /// never in between.
    ///
    /// # Errors
    /// As for any call, when the session is over by now.
    pub async fn hold(&self, conn: &mut Conn) -> Result<UserRow, AppError> {
        let user = users::lock(conn, self.id())
            .await?
            .ok_or(Code::UserNotFound)?;
        let session = sessions::find(conn, self.session_id())
            .await?
            .ok_or(Code::UserNotFound)?;
        let standing = Standing { session, user };
        standing.admit(self.now)?;
        Ok(standing.user)
    }

    /// Writes down that the caller did `action` to `target`, in the transaction of the act.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn record(
        &self,
        conn: &mut Conn,
        action: &'static str,
        target: Uuid,
        detail: serde_json::Value,
    ) -> Result<(), AppError> {
        let entry = NewEntry {
            actor_id: Some(self.id()),
            action,
            target: Some(target),
            address: &self.peer.address_text(),
            detail,
        };
        Ok(audit::record(conn, &entry, self.now).await?)
    }

    /// Whether the user is an admin *now*, whatever the token says.
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
        let standing = if ApiKeyText::is_meant(token) {
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
        api.standings
            .note_use(&api.db, &standing.session, now)
            .await;
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
    // A user who is gone took their sessions along.
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
        .filter(|standing| key.opens(&standing.session))
        .ok_or_else(|| Code::TokenInvalid.into())
}

/// What a key may do: read, and write if it is for that; but nothing under `/api/auth`, where
/// accounts, sessions and keys are managed, except to ask whose key it is.
fn check_key(scope: KeyScope, parts: &Parts) -> Result<(), AppError> {
    let reads = matches!(parts.method, Method::GET | Method::HEAD);
    let path = parts.extensions.get().map_or("", MatchedPath::as_str);
    let is_account = path.is_empty() || path.starts_with("/api/auth/");
    if is_account && !(reads && path == "/api/auth/me") {
        return Err(beyond_a_key());
    }
    match scope {
        KeyScope::Read if !reads => Err(Code::ScopeInsufficient.into()),
        KeyScope::Read | KeyScope::Write => Ok(()),
    }
}

fn beyond_a_key() -> AppError {
    AppError {
        detail: "No API key can do this. Sign in instead.".to_owned(),
        ..Code::ScopeInsufficient.into()
    }
}

/// Layer for a group of routes: deny by default, whatever its handlers ask for.
///
/// # Errors
/// What [`Caller`] refuses with.
pub async fn require_caller(
    State(_): State<ApiState>,
    caller: Caller,
    mut request: Request,
    next: Next,
) -> Response {
    request.extensions_mut().insert(caller);
    next.run(request).await
}
