//! Handlers of commitments, logs and pauses.

mod commitments;
mod create;
mod logs;
mod order;
mod pauses;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::state::ApiState;

/// Routes for signed-in users.
pub(crate) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(
            commitments::list_commitments,
            create::create_commitment
        ))
        .routes(routes!(
            commitments::get_commitment,
            commitments::update_commitment,
            commitments::delete_commitment
        ))
        .routes(routes!(order::move_commitment))
        .routes(routes!(commitments::get_commitment_stats))
        .routes(routes!(logs::put_log, logs::update_log, logs::delete_log))
        .routes(routes!(logs::add_log_entry))
        .routes(routes!(logs::delete_log_entry))
        .routes(routes!(pauses::list_pauses, pauses::create_pause))
        .routes(routes!(pauses::replace_pause, pauses::delete_pause))
}
