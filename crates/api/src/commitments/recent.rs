//! Recent days and current streak, starting from the stored streak state.

use std::collections::HashMap;

use regula_schema::{AppResult, Day, Streak};
use time::{Date, Duration};
use uuid::Uuid;

use super::LoadedCommitment;
use crate::{
    db::{Conn, commitments::Scope, logs},
    streaks::{Logs, days},
};

/// Distance from the first of the seven listed days to today.
const WEEK: Duration = Duration::days(6);

/// Logs that streak and week of the commitments in `scope` depend on.
pub async fn recent(conn: &mut Conn, scope: &Scope, today: Date) -> AppResult<HashMap<Uuid, Logs>> {
    let mut recent: HashMap<Uuid, Logs> = HashMap::new();
    for row in logs::unsettled(conn, scope, today.saturating_sub(WEEK)).await? {
        let days = recent.entry(row.commitment_id).or_default();
        days.insert(row.date, row.day);
    }
    Ok(recent)
}

impl LoadedCommitment {
    /// Current streak.
    pub fn streak(&self, recent: &Logs, today: Date) -> Streak {
        let state = self.row.streak_state().advance(&self.timeline, recent, today);
        state.streak()
    }

    /// The seven days up to today.
    pub fn week(&self, recent: &Logs, today: Date) -> impl Iterator<Item = Day> {
        let first = today.saturating_sub(WEEK);
        days(&self.timeline, recent, first, today, today)
    }
}
