//! The caller's account: profile, password, address, picture, sessions, keys and identities.

pub(crate) mod archive;
mod delete;
mod email;
mod identities;
mod keys;
mod me;
mod password;
mod picture;
mod sessions;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{body_limit::with_body_limit, picture::MAX_UPLOAD, state::ApiState};

/// Routes without authentication.
pub(crate) fn public_routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(picture::get_picture))
        .routes(routes!(email::verify_email))
}

/// Routes for signed-in users.
pub(crate) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(me::get_me, me::update_me, delete::delete_me))
        .routes(routes!(password::change_password))
        .routes(routes!(
            sessions::list_sessions,
            sessions::end_other_sessions
        ))
        .routes(routes!(sessions::end_session))
        .routes(routes!(keys::list_keys, keys::make_key))
        .routes(routes!(keys::end_key))
        .merge(with_body_limit(
            routes!(picture::set_image, picture::delete_image),
            MAX_UPLOAD,
        ))
        .routes(routes!(email::change_email))
        .routes(routes!(email::resend_verification))
        .routes(routes!(identities::list_identities))
        .routes(routes!(identities::unlink_identity))
}
