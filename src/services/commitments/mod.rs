//! Commitments of the signed-in user.

mod bars;
mod day;
mod detail;
pub(super) mod form;
mod list;
mod pauses;
mod status_text;
mod streak_chart;
mod summary;
mod take_on;
mod update;
mod year;

pub(super) use day::log_path;
pub use day::{clear, log, remove_entry};
pub use detail::find;
pub use list::list;
pub use pauses::{
    add as add_pause, change as change_pause, end as end_pause, remove as remove_pause,
};
pub(super) use take_on::asceticism;
pub use take_on::{begin, take_on};
pub use update::{change_rule, delete, describe, move_after, set_dates, set_note, set_status};

use super::calendar::Calendar;

const COMMITMENTS: &str = "/api/users/me/commitments";
const PAUSES: &str = "/api/users/me/pauses";
