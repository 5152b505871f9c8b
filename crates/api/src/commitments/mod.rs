//! Commitments, their logs, pauses and vacations. A writer locks the commitment
//! ([`LoadedCommitment::lock`]), writes, and recalculates its streaks
//! ([`LoadedCommitment::settle`]) in the same transaction.

pub(crate) mod archive;
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
pub(crate) use handlers::routes;
pub use loaded::{LoadedCommitment, load};
pub use rule::parse as parse_rule;
