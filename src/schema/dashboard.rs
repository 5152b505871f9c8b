//! *Today*.

use serde::{Deserialize, Serialize};
use time::Date;

use super::{Task, User};

/// `GET /api/dashboard`: what today holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Dashboard {
    /// The user's own today: by their time zone and the hour their day begins.
    pub date: Date,
    /// Whose day it is.
    pub user: User,
    /// Open tasks by due date, and the ones done today behind them.
    pub tasks: Vec<Task>,
}
