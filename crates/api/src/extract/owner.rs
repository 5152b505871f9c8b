//! Owner of the data under `/api/users/{user_id}/…`.

use std::ops::{Deref, DerefMut};

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use regula_schema::{AppError, Code};
use serde_json::{Value, json};
use uuid::Uuid;

use super::Caller;
use crate::{
    calendar::Today,
    db::{Conn, audit::action, users},
    state::ApiState,
};

/// The owner in `{user_id}`: `me`, the caller's own id, or any user's for admins. Others are
/// refused before any lookup, so that the refusal does not reveal whether the user exists.
#[derive(Clone, Debug)]
pub struct Owner {
    /// The caller.
    pub caller: Caller,
    /// The owner's id.
    pub id: Uuid,
    /// Method and path for the audit log, if an admin accesses another user's data.
    foreign: Option<Value>,
}

impl Owner {
    /// Begins a transaction on the owner's data. All writes of handlers for an owner use it.
    pub async fn begin(&self, api: &ApiState) -> Result<AuditedTransaction<'_>, AppError> {
        Ok(AuditedTransaction {
            owner: self,
            conn: api.db.begin().await?,
        })
    }

    /// The owner's current day.
    ///
    /// # Errors
    /// [`Code::NotFound`] if the owner does not exist.
    pub async fn today(&self, conn: &mut Conn) -> Result<Today, AppError> {
        let now = self.caller.now;
        if self.id == self.caller.id() {
            return Ok(Today::of(&self.caller.user(), now));
        }
        let user = users::find(conn, self.id).await?.ok_or(Code::NotFound)?;
        Ok(Today::of(&user.user(now), now))
    }
}

/// A transaction on a user's data. If an admin commits, it writes an audit entry.
pub struct AuditedTransaction<'a> {
    owner: &'a Owner,
    conn: Conn,
}

impl AuditedTransaction<'_> {
    /// Commits, and writes the audit entry if the data is another user's. Dropping rolls back.
    pub async fn commit(mut self) -> Result<(), AppError> {
        let Owner {
            caller,
            id,
            foreign,
        } = self.owner;
        if let Some(asked) = foreign {
            caller.record(&mut self.conn, action::DATA_CHANGED, *id, asked.clone()).await?;
        }
        Ok(self.conn.commit().await?)
    }
}

impl Deref for AuditedTransaction<'_> {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.conn
    }
}

impl DerefMut for AuditedTransaction<'_> {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.conn
    }
}

impl FromRequestParts<ApiState> for Owner {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, api: &ApiState) -> Result<Self, AppError> {
        let caller = Caller::from_request_parts(parts, api).await?;
        let named = param(parts, api, "user_id").await?;
        let own = |caller: Caller| Self {
            id: caller.id(),
            caller,
            foreign: None,
        };
        if named == "me" {
            return Ok(own(caller));
        }
        let id = named.parse().ok();
        match id {
            Some(id) if id == caller.id() => Ok(own(caller)),
            Some(id) if caller.is_admin() => {
                users::find(&mut api.db.read().await?, id).await?.ok_or(Code::NotFound)?;
                let asked = json!({ "method": parts.method.as_str(), "path": parts.uri.path() });
                Ok(Self {
                    caller,
                    id,
                    foreign: Some(asked),
                })
            }
            None if caller.is_admin() => Err(Code::NotFound.into()),
            _ => Err(Code::AccessDenied.into()),
        }
    }
}

/// One resource of an owner: `/api/users/{user_id}/…/{id}`.
#[derive(Clone, Debug)]
pub struct Owned {
    /// The owner.
    pub owner: Owner,
    /// Id of the resource.
    pub id: Uuid,
}

impl FromRequestParts<ApiState> for Owned {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, api: &ApiState) -> Result<Self, AppError> {
        let owner = Owner::from_request_parts(parts, api).await?;
        let id = param(parts, api, "id").await?.parse().map_err(|_| Code::NotFound)?;
        Ok(Self { owner, id })
    }
}

async fn param(parts: &mut Parts, api: &ApiState, name: &str) -> Result<String, AppError> {
    let params = RawPathParams::from_request_parts(parts, api).await.map_err(|_| Code::NotFound)?;
    let value = params.iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_owned());
    value.ok_or_else(|| {
        tracing::error!(name, "the route has no such parameter");
        Code::Internal.into()
    })
}
