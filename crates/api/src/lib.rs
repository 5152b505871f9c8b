//! The JSON API: one router for HTTP (`/api`) and for the web layer, in process.
//!
//! A request passes the extractors bearer → caller → admin or owner, then the handler, then a
//! repository. The database module is private, so no other crate can bypass the checks.

mod account;
mod admin;
mod archive;
mod body_limit;
mod cache_invalidation;
mod calendar;
mod checks;
mod cleanup;
pub mod clock;
mod commitments;
mod csv;
mod cursor;
mod db;
mod delete_user;
pub mod device;
mod digest;
mod error;
mod extract;
mod health;
mod json;
mod last_admin;
mod library;
mod limits;
mod links;
mod mail;
mod oidc;
mod openapi;
mod openapi_fixups;
pub mod operator;
mod password;
pub mod peer;
mod picture;
mod projects;
mod readings;
mod router;
mod sign_in;
mod standing;
mod state;
mod streaks;
mod tasks;
mod throttle;
mod today;
pub mod token;

pub use archive::MAX_IMPORT as MAX_ARCHIVE;
pub use cache_invalidation::listen_for_changes;
pub use calendar::Today;
pub use cleanup::{clean_up, clean_up_hourly};
pub use db::{CookieStore, audit::action::ALL as ACTIONS};
pub use json::{Json, has_content_type};
pub use library::install as install_library;
pub use mail::{deliver, deliver_due};
pub use oidc::{AuthorizationRequest, CALLBACK, OidcCallback, Purpose};
pub use openapi::Document;
pub use password::check_new_password;
pub use picture::MAX_UPLOAD as MAX_PICTURE;
pub use readings::{MAX_IMPORT as MAX_READINGS, install as install_readings};
pub use router::{Routers, routers};
pub use sign_in::{BrowserSession, LinkInfo, SignedInUser, StrengthQuestion};
pub use standing::{ABSOLUTE_LIFE, IDLE_LIFE};
pub use state::ApiState;

use axum::{extract::FromRequestParts, http::request::Parts};

use crate::peer::Peer;

impl<S: Sync> FromRequestParts<S> for Peer {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of(parts))
    }
}
