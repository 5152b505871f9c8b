//! A commitment with its asceticism, rules and pauses.

use std::{collections::HashMap, sync::Arc};

use regula_schema::{
    AppResult, Asceticism, Code, Commitment, CommitmentStatus, Log, Pause, Rule, StreakUnit,
    Timestamp, TrackingType,
};
use time::Date;
use uuid::Uuid;

use crate::{
    db::{
        Conn, asceticisms,
        asceticisms::AsceticismRow,
        commitments,
        commitments::{CommitmentRow, Scope},
        logs, pauses,
        pauses::PauseRow,
        rules,
    },
    streaks::{Timeline, unit_of},
};

/// A commitment with all that its days are judged by.
#[derive(Clone, Debug)]
pub struct LoadedCommitment {
    /// The row.
    pub row: CommitmentRow,
    /// The asceticism of the commitment.
    pub asceticism: AsceticismRow,
    /// Term, rules and pauses, for the streak calculation.
    pub timeline: Timeline,
    /// Its own pauses, oldest first.
    pub pauses: Vec<PauseRow>,
    /// The owner's vacations, oldest first; shared by all commitments.
    pub vacations: Arc<[PauseRow]>,
}

/// Loads related rows with four queries, independent of the number of commitments.
pub async fn load(
    conn: &mut Conn,
    rows: Vec<CommitmentRow>,
    scope: &Scope,
) -> AppResult<Vec<LoadedCommitment>> {
    let asceticisms: HashMap<Uuid, AsceticismRow> =
        asceticisms::of(conn, scope).await?.into_iter().map(|row| (row.id, row)).collect();
    let mut versions: HashMap<Uuid, Vec<Rule>> = HashMap::new();
    for row in rules::of(conn, scope).await? {
        let versions = versions.entry(row.commitment_id).or_default();
        versions.push(row.into());
    }
    let mut pauses: HashMap<Option<Uuid>, Vec<PauseRow>> = HashMap::new();
    for row in pauses::of(conn, scope).await? {
        pauses.entry(row.commitment_id).or_default().push(row);
    }
    let vacations: Arc<[PauseRow]> = pauses.remove(&None).unwrap_or_default().into();
    let assemble = |row: CommitmentRow| {
        let pauses = pauses.remove(&Some(row.id)).unwrap_or_default();
        let both = pauses.iter().chain(&*vacations);
        let timeline = Timeline {
            start: row.start_date,
            end: row.end_date,
            rules: versions.remove(&row.id)?,
            pauses: both.map(PauseRow::span).collect(),
        };
        Some(LoadedCommitment {
            asceticism: asceticisms.get(&row.asceticism_id)?.clone(),
            row,
            timeline,
            pauses,
            vacations: Arc::clone(&vacations),
        })
    };
    Ok(rows.into_iter().filter_map(assemble).collect())
}

impl LoadedCommitment {
    /// The owner's commitment with this id.
    ///
    /// # Errors
    /// [`Code::NotFound`].
    pub async fn find(conn: &mut Conn, owner: Uuid, id: Uuid) -> AppResult<Self> {
        let row = commitments::find(conn, owner, id).await?;
        Self::of(conn, row).await
    }

    /// The owner's commitment with this id, locked until the end of the transaction.
    ///
    /// # Errors
    /// [`Code::NotFound`].
    pub async fn lock(conn: &mut Conn, owner: Uuid, id: Uuid) -> AppResult<Self> {
        let row = commitments::lock(conn, owner, id).await?;
        Self::of(conn, row).await
    }

    async fn of(conn: &mut Conn, row: Option<CommitmentRow>) -> AppResult<Self> {
        let row = row.ok_or(Code::NotFound)?;
        let scope = Scope::one(row.user_id, row.id);
        let commitment = load(conn, vec![row], &scope).await?.pop();
        commitment.ok_or_else(|| Code::NotFound.into())
    }

    /// Scope of this commitment alone.
    pub fn scope(&self) -> Scope {
        Scope::one(self.row.user_id, self.row.id)
    }

    /// Tracking type of the asceticism.
    pub fn tracking(&self) -> TrackingType {
        self.asceticism.tracking()
    }

    /// Status on this day.
    pub fn status(&self, today: Date) -> CommitmentStatus {
        let is_over = self.row.end_date.is_some_and(|end| end < today);
        if self.row.archived_at.is_some() {
            CommitmentStatus::Archived
        } else if self.row.completed_at.is_some() || is_over {
            CommitmentStatus::Completed
        } else if self.timeline.is_paused(today) {
            CommitmentStatus::Paused
        } else {
            CommitmentStatus::Active
        }
    }

    /// True if the commitment is open on this day: it is due, or its week or month is.
    pub fn is_open_on(&self, date: Date) -> bool {
        let is_flexible = unit_of(&self.timeline.rule(date).schedule) != StreakUnit::Days;
        is_flexible || self.timeline.is_due(date)
    }

    /// The commitment for the API.
    pub fn to_wire(&self, today: Date, logs: Vec<Log>) -> Commitment {
        let row = &self.row;
        let mut pauses: Vec<&PauseRow> = self.pauses.iter().chain(&*self.vacations).collect();
        pauses.sort_by_key(|it| (it.from_date, it.id));
        Commitment {
            id: row.id,
            asceticism: Asceticism::from(self.asceticism.clone()),
            status: self.status(today),
            start_date: row.start_date,
            end_date: row.end_date,
            rule: self.timeline.rule(today).clone(),
            rules: self.timeline.rules.clone(),
            pauses: pauses.into_iter().cloned().map(Pause::from).collect(),
            note: row.note.clone(),
            position: row.position,
            package_id: row.package_id,
            package_title: row.package_title.clone(),
            enrolment_id: row.enrolment_id,
            logs,
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        }
    }

    /// Recalculates the streaks after a change of days from `changed` on: from the stored state, or
    /// from the start if that state is not older than the change.
    pub async fn settle(&self, conn: &mut Conn, changed: Date, today: Date) -> AppResult<()> {
        let old = self.row.streak_state();
        let is_valid = old.through.is_none_or(|through| through < changed);
        let state = if is_valid { old } else { Default::default() };
        let days = logs::days(conn, self.row.id, state.through).await?;
        let new = state.settle(&self.timeline, &days, today);
        if new != old {
            commitments::settle(conn, self.row.id, &new).await?;
        }
        Ok(())
    }

    /// Saves the row and recalculates the streaks from the start, since its term, rules or pauses
    /// may have changed.
    pub async fn save(&self, conn: &mut Conn, today: Date, now: Timestamp) -> AppResult<()> {
        commitments::update(conn, &self.row, now).await?;
        let fresh = Self::find(conn, self.row.user_id, self.row.id).await?;
        fresh.settle(conn, Date::MIN, today).await
    }
}
