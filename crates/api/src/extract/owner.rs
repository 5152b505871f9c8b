//! Whose data a path is about: `/api/users/{user_id}/…`.

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

/// The owner that `{user_id}` names: `me`, the caller's own id, or for admins anybody's. Others
/// are refused before anything is looked up, so the refusal does not tell whether the user exists.
#[derive(Clone, Debug)]
pub struct Owner {
    /// Who asks.
    pub caller: Caller,
    /// Whose data it is.
    pub id: Uuid,
    /// What an admin asks for, when the data is another's: the method and the path, as the audit
    /// log has it.
    foreign: Option<Value>,
}

impl Owner {
    /// Opens the transaction in which the owner's things are changed. All that a handler writes for
    /// an owner is written in one of these.
    ///
    /// # Errors
    /// When no connection is free.
    pub async fn begin(&self, api: &ApiState) -> Result<Act<'_>, AppError> {
        Ok(Act {
            owner: self,
            conn: api.db.begin().await?,
        })
    }

    /// Which day it is for the owner.
    ///
    /// # Errors
    /// [`Code::NotFound`] when they are gone.
    pub async fn today(&self, conn: &mut Conn) -> Result<Today, AppError> {
        let now = self.caller.now;
        if self.id == self.caller.id() {
            return Ok(Today::of(&self.caller.user(), now));
        }
        let user = users::find(conn, self.id).await?.ok_or(Code::NotFound)?;
        Ok(Today::of(&user.user(now), now))
    }
}

/// A transaction on the owner's things, which stands in the audit log if an admin makes it last.
pub struct Act<'a> {
    owner: &'a Owner,
    conn: Conn,
}

impl Act<'_> {
    /// Makes what was done last, and with it its entry in the audit log when it was done to
    /// another's things. Dropped instead, it did nothing, and there is no entry.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn commit(mut self) -> Result<(), AppError> {
        let Owner {
            caller,
            id,
            foreign,
        } = self.owner;
        if let Some(asked) = foreign {
            caller
                .record(&mut self.conn, action::DATA_CHANGED, *id, asked.clone())
                .await?;
        }
        Ok(self.conn.commit().await?)
    }
}

impl Deref for Act<'_> {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.conn
    }
}

impl DerefMut for Act<'_> {
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
                users::find(&mut api.db.read().await?, id)
                    .await?
                    .ok_or(Code::NotFound)?;
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

/// One thing of an owner: `/api/users/{user_id}/…/{id}`.
#[derive(Clone, Debug)]
pub struct Owned {
    /// Whose it is.
    pub owner: Owner,
    /// The thing's id.
    pub id: Uuid,
}

impl FromRequestParts<ApiState> for Owned {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, api: &ApiState) -> Result<Self, AppError> {
        let owner = Owner::from_request_parts(parts, api).await?;
        let id = param(parts, api, "id")
            .await?
            .parse()
            .map_err(|_| Code::NotFound)?;
        Ok(Self { owner, id })
    }
}

async fn param(parts: &mut Parts, api: &ApiState, name: &str) -> Result<String, AppError> {
    let params = RawPathParams::from_request_parts(parts, api)
        .await
        .map_err(|_| Code::NotFound)?;
    let value = params
        .iter()
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned());
    value.ok_or_else(|| {
        tracing::error!(name, "a route lacks this parameter");
        Code::Internal.into()
    })
}
