//! The signed-in user behind a request.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, Request, State},
    http::request::Parts,
    middleware::Next,
    response::Response,
};
use time::Duration;
use uuid::Uuid;

use super::bearer_token;
use crate::{
    error::{AppError, Code},
    schema::{Role, Timestamp, User},
    server::{
        api::{
            db::{
                Conn,
                audit::{self, NewEntry},
            },
            standing::Standing,
            state::ApiState,
        },
        clock::later,
        peer::Peer,
        token::TokenType,
    },
};

/// How long after showing who they are a person may send what needs it. Longer than what the pages
/// ask for when they open such a form (see `web::viewer`), so that there is time to fill it in.
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
    /// [`Code::ConfirmationRequired`].
    pub fn require_recent(&self) -> Result<(), AppError> {
        let since = self.standing.session.authenticated_at();
        if later(since, RECENT_TO_SUBMIT) <= self.now {
            return Err(Code::ConfirmationRequired.into());
        }
        Ok(())
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
        let claims = api
            .keys
            .verify(bearer_token(&parts.headers)?, TokenType::Access, now)?;
        let standing = api.standings.find(&api.db, claims.sid, now).await?;
        // A user who is gone took their sessions along.
        let standing = standing.ok_or(Code::UserNotFound)?;
        if standing.user.id != claims.sub {
            return Err(Code::TokenInvalid.into());
        }
        standing.admit(now)?;
        tracing::Span::current().record("user.id", tracing::field::display(claims.sub));
        let caller = Self {
            standing,
            now,
            peer: Peer::of(parts),
        };
        parts.extensions.insert(caller.clone());
        Ok(caller)
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
