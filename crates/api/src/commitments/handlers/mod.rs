//! Handlers of commitments, logs and pauses.

pub(super) mod commitments;
pub(super) mod create;
pub(super) mod logs;
pub(super) mod order;
pub(super) mod pauses;
