//! Counts for the admin overview.

use serde::{Deserialize, Serialize};
use time::Date;

/// `GET /api/admin/stats`. Days are in UTC: the last thirty, ending today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Stats {
    /// Number of accounts.
    pub users: i64,
    /// Number of users seen in the last thirty days.
    pub active: i64,
    /// Number of banned users.
    pub banned: i64,
    /// Number of admins.
    pub admins: i64,
    /// New accounts by day.
    pub sign_ups: Vec<DayCount>,
    /// Users who signed in or were last seen on that day.
    pub active_users: Vec<DayCount>,
    /// Refused sign-ins by day.
    pub failed_sign_ins: Vec<DayCount>,
}

/// Count of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct DayCount {
    /// Date.
    pub date: Date,
    /// Count.
    pub count: i64,
}
