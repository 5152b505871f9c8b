//! Users, audit log, statistics and projects, for admins. Each handler takes an `Admin`.

mod audit;
mod ban;
mod create;
mod links;
mod projects;
mod sessions;
mod stats;
mod user;
mod users;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::state::ApiState;

/// Routes for admins.
pub(crate) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(users::list_users, create::create_user))
        .routes(routes!(
            users::get_user,
            user::update_user,
            user::delete_user
        ))
        .routes(routes!(ban::ban_user))
        .routes(routes!(ban::unban_user))
        .routes(routes!(links::make_reset_link))
        .routes(routes!(
            sessions::list_user_sessions,
            sessions::end_user_sessions
        ))
        .routes(routes!(sessions::end_user_session))
        .routes(routes!(sessions::list_user_keys))
        .routes(routes!(sessions::end_user_key))
        .routes(routes!(audit::list_audit_entries))
        .routes(routes!(audit::export_audit_entries))
        .routes(routes!(stats::get_stats))
        .routes(routes!(projects::list_all_projects))
}
