//! Whose data a path is about: `/api/users/{user_id}/…`.

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use uuid::Uuid;

use super::Caller;
use crate::{
    error::{AppError, Code},
    server::api::{
        calendar::Today,
        db::{Conn, users},
        state::ApiState,
    },
};

/// The owner that `{user_id}` names: `me`, the caller's own id, or for admins anybody's. Others
/// are refused before anything is looked up, so the refusal does not tell whether the user exists.
#[derive(Clone, Debug)]
pub struct Owner {
    /// Who asks.
    pub caller: Caller,
    /// Whose data it is.
    pub id: Uuid,
}

impl Owner {
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

impl FromRequestParts<ApiState> for Owner {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, api: &ApiState) -> Result<Self, AppError> {
        let caller = Caller::from_request_parts(parts, api).await?;
        let named = param(parts, api, "user_id").await?;
        if named == "me" {
            return Ok(Self {
                id: caller.id(),
                caller,
            });
        }
        let id = named.parse().ok();
        match id {
            Some(id) if id == caller.id() => Ok(Self { caller, id }),
            Some(id) if caller.is_admin() => {
                users::find(&mut api.db.read().await?, id)
                    .await?
                    .ok_or(Code::NotFound)?;
                Ok(Self { caller, id })
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
