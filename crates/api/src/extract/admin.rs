//! The admin of a request.

use axum::{extract::FromRequestParts, http::request::Parts};
use regula_schema::{AppError, Code};

use super::Caller;
use crate::state::ApiState;

/// A [`Caller`] who is an admin. As a handler's parameter it refuses all others.
#[derive(Clone, Debug)]
pub struct Admin(pub Caller);

impl FromRequestParts<ApiState> for Admin {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, api: &ApiState) -> Result<Self, AppError> {
        let caller = Caller::from_request_parts(parts, api).await?;
        if !caller.is_admin() {
            tracing::warn!(target: "regula::audit", action = "admin.refused", actor.id = %caller.id());
            return Err(Code::AdminRequired.into());
        }
        Ok(Self(caller))
    }
}
