//! The routes, a file per resource. Router and OpenAPI document are built from the same attributes,
//! so neither can lack a route of the other.

pub(super) mod admin;
mod archive;
mod dashboard;
mod health;
mod projects;
pub(super) mod tasks;

use axum::middleware::from_fn_with_state;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    account, archive::MAX_IMPORT, body_limit::with_body_limit, commitments,
    extract::require_caller, library, readings, sign_in, state::ApiState,
};

/// Routes without authentication.
fn unauthenticated() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(health::healthz))
        .routes(routes!(health::readyz))
}

/// Routes for signed-in users; everything under `/api/admin` also requires an `Admin`.
fn signed_in(state: &ApiState) -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .merge(sign_in::routes())
        .merge(account::routes())
        .routes(routes!(dashboard::get_dashboard))
        .routes(routes!(tasks::list_tasks, tasks::create_task))
        .routes(routes!(
            tasks::get_task,
            tasks::replace_task,
            tasks::update_task,
            tasks::delete_task
        ))
        .routes(routes!(tasks::complete_task))
        .routes(routes!(tasks::move_task))
        .routes(routes!(tasks::restore_task))
        .routes(routes!(projects::list_projects, projects::create_project))
        .routes(routes!(
            projects::get_project,
            projects::update_project,
            projects::delete_project
        ))
        .routes(routes!(archive::export_data))
        .merge(with_body_limit(routes!(archive::import_data), MAX_IMPORT))
        .merge(commitments::routes())
        .merge(library::routes())
        .merge(readings::routes())
        .merge(admins())
        .route_layer(from_fn_with_state(state.clone(), require_caller))
}

/// Routes for admins.
fn admins() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(
            admin::users::list_users,
            admin::create::create_user
        ))
        .routes(routes!(
            admin::users::get_user,
            admin::user::update_user,
            admin::user::delete_user
        ))
        .routes(routes!(admin::ban::ban_user))
        .routes(routes!(admin::ban::unban_user))
        .routes(routes!(admin::links::make_reset_link))
        .routes(routes!(
            admin::sessions::list_user_sessions,
            admin::sessions::end_user_sessions
        ))
        .routes(routes!(admin::sessions::end_user_session))
        .routes(routes!(admin::sessions::list_user_keys))
        .routes(routes!(admin::sessions::end_user_key))
        .routes(routes!(admin::audit::list_audit_entries))
        .routes(routes!(admin::audit::export_audit_entries))
        .routes(routes!(admin::stats::get_stats))
        .routes(routes!(admin::projects::list_all_projects))
}

/// Routes that the web layer serves to browsers by cookie.
pub(super) fn by_cookie(state: &ApiState) -> OpenApiRouter<ApiState> {
    sign_in::cookie_routes().route_layer(from_fn_with_state(state.clone(), require_caller))
}

/// All routes over HTTP, with their documentation.
pub(super) fn public_api(state: &ApiState) -> OpenApiRouter<ApiState> {
    unauthenticated()
        .merge(account::public_routes())
        .merge(sign_in::public_routes())
        .merge(signed_in(state))
}
