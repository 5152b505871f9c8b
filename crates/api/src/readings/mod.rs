//! Readings: the library's plans and texts, and the user's schedule and marks.

mod admin;
pub(crate) mod archive;
mod import;
mod library;
mod plan;
mod schedule;
mod seed;
pub(crate) mod today;
mod user;

pub use import::MAX_IMPORT;
pub use seed::install;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::state::ApiState;

/// Routes for signed-in users and for admins.
pub(crate) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(library::list_readings))
        .routes(routes!(library::get_reading))
        .routes(routes!(library::list_reading_plans))
        .routes(routes!(library::get_reading_plan))
        .routes(routes!(user::list_user_readings))
        .routes(routes!(
            user::get_user_reading,
            user::mark_user_reading,
            user::unmark_user_reading
        ))
        .routes(routes!(
            plan::get_user_reading_plan,
            plan::begin_user_reading_plan,
            plan::stop_user_reading_plan
        ))
        .routes(routes!(plan::rebase_user_reading_plan))
        .merge(admin::routes())
}
