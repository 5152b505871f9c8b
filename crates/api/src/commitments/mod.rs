//! Commitments, their logs, pauses and vacations. A writer locks the commitment
//! ([`LoadedCommitment::lock`]), writes, and recalculates its streaks
//! ([`LoadedCommitment::settle`]) in the same transaction.

mod change;
mod entry;
mod handlers;
mod loaded;
mod log;
mod log_patch;
mod recent;
mod rule;
mod status;
pub(crate) mod today;

pub use change::change;
use handlers::{commitments, create, logs, order, pauses};
pub use loaded::{LoadedCommitment, load};
pub use rule::parse as parse_rule;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) use crate::checks::{check_day, check_end, refuse};
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
