//! Routes of tasks, projects and the archive.

mod archive;
mod projects;
pub(super) mod tasks;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{archive::MAX_IMPORT, body_limit::with_body_limit, state::ApiState};

/// Routes for signed-in users.
pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
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
}
