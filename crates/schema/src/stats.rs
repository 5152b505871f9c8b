//! Counts for the admin's overview.

use serde::{Deserialize, Serialize};
use time::Date;

/// `GET /api/admin/stats`. Days are those of UTC, thirty of them, today last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Stats {
    /// How many accounts there are.
    pub users: i64,
    /// How many of them were seen in the last thirty days.
    pub active: i64,
    /// How many are banned now.
    pub banned: i64,
    /// How many are admins.
    pub admins: i64,
    /// New accounts, day by day.
    pub sign_ups: Vec<DayCount>,
    /// Users who signed in that day or were last seen on it.
    pub active_users: Vec<DayCount>,
    /// Sign-ins that were refused.
    pub failed_sign_ins: Vec<DayCount>,
}

/// A number for a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct DayCount {
    /// The day.
    pub date: Date,
    /// How many.
    pub count: i64,
}
