//! Operations on commitments. A writer locks the commitment ([`Whole::lock`]), writes, and
//! recalculates its streaks ([`Whole::settle`]) in the same transaction.

mod change;
mod entry;
mod loaded;
mod log;
mod log_patch;
mod recent;
mod rule;
mod status;

pub use change::change;
pub use entry::{add_entry, delete_entry};
pub use loaded::{Whole, load};
pub use log::{delete_log, put_log, shown_logs};
pub use log_patch::patch_log;
pub use recent::recent;
pub use rule::parse as parse_rule;

pub(crate) use crate::checks::{check_day, check_end, refuse};
