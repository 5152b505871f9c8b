//! Commitments. Every statement filters by owner, or by an id that was found by owner.

mod order;
pub mod scope;

pub use order::{move_behind, move_first};
pub use scope::Scope;

use regula_schema::{Description, Rule, Timestamp};
use sqlx::FromRow;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{Conn, DbError, rules, sql};
use crate::streaks::StreakState;

/// A row of `commitments`, with the id and title of its package.
#[derive(Clone, Debug, FromRow)]
pub struct CommitmentRow {
    pub id: Uuid,
    pub user_id: Uuid,
    pub asceticism_id: Uuid,
    pub enrolment_id: Option<Uuid>,
    pub package_id: Option<Uuid>,
    pub package_title: Option<String>,
    pub start_date: Date,
    pub end_date: Option<Date>,
    /// End date from before it was completed by hand.
    pub planned_end: Option<Date>,
    pub note: String,
    pub position: i64,
    pub completed_at: Option<OffsetDateTime>,
    pub archived_at: Option<OffsetDateTime>,
    tally: Option<String>,
    pub created_at: OffsetDateTime,
    pub updated_at: OffsetDateTime,
}

impl CommitmentRow {
    /// Sort key of lists.
    pub fn key(&self) -> Key {
        (self.position, self.id)
    }

    /// Streaks up to the last settled day. A change of [`StreakState`]'s meaning needs a migration that
    /// clears `tally` and `tally_through` of all rows.
    pub fn streak_state(&self) -> StreakState {
        let text = self.tally.as_deref();
        text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    }
}

/// Sort key in the owner's order: position and id.
pub type Key = (i64, Uuid);

macro_rules! select {
    ($rest:expr) => {
        concat!(
            "SELECT *, (SELECT package_id FROM enrolments WHERE enrolments.id = enrolment_id)
             AS package_id, (SELECT title FROM enrolments WHERE enrolments.id = enrolment_id)
             AS package_title FROM commitments WHERE user_id = $1 AND ",
            $rest
        )
    };
}

/// Column values of a new commitment.
#[derive(Clone, Debug)]
pub struct CommitmentFields {
    pub asceticism_id: Uuid,
    pub enrolment_id: Option<Uuid>,
    pub start_date: Date,
    pub end_date: Option<Date>,
    /// The first rule version, in force from the start.
    pub rule: Rule,
    pub note: Description,
}

/// Inserts a commitment with its first rule, at the end of the owner's order.
pub async fn create(
    conn: &mut Conn,
    owner: Uuid,
    new: &CommitmentFields,
    now: Timestamp,
) -> Result<Uuid, DbError> {
    let row = CommitmentInsert {
        start_date: new.start_date,
        end_date: new.end_date,
        planned_end: None,
        note: new.note.clone(),
        position: None,
        completed_at: None,
        archived_at: None,
        created_at: now,
        updated_at: now,
    };
    let id = insert(conn, owner, (new.asceticism_id, new.enrolment_id), &row).await?;
    rules::put(conn, id, &new.rule).await?;
    Ok(id)
}

/// The columns of a commitment, also of an imported one.
#[derive(Clone, Debug)]
pub struct CommitmentInsert {
    pub start_date: Date,
    pub end_date: Option<Date>,
    pub planned_end: Option<Date>,
    pub note: Description,
    /// `None`: at the end of the owner's order.
    pub position: Option<i64>,
    pub completed_at: Option<Timestamp>,
    pub archived_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// Inserts a commitment of an asceticism, and perhaps an enrolment, under a new id; without rules,
/// pauses and logs.
pub async fn insert(
    conn: &mut Conn,
    owner: Uuid,
    (asceticism_id, enrolment_id): (Uuid, Option<Uuid>),
    new: &CommitmentInsert,
) -> Result<Uuid, DbError> {
    const SQL: &str = "INSERT INTO commitments (id, user_id, asceticism_id, enrolment_id,
        start_date, end_date, planned_end, note, position, completed_at, archived_at, created_at,
        updated_at)
        SELECT $1, $2, $3, $4, $5, $6, $7, $8, coalesce($9, max(position) + 1, 1), $10, $11, $12,
        $13 FROM commitments WHERE user_id = $2";
    let id = Uuid::now_v7();
    sql!(conn, c => sqlx::query(SQL)
        .bind(id)
        .bind(owner)
        .bind(asceticism_id)
        .bind(enrolment_id)
        .bind(new.start_date)
        .bind(new.end_date)
        .bind(new.planned_end)
        .bind(new.note.as_str())
        .bind(new.position)
        .bind(new.completed_at.map(Timestamp::get))
        .bind(new.archived_at.map(Timestamp::get))
        .bind(new.created_at.get())
        .bind(new.updated_at.get())
        .execute(c).await.map(drop)?);
    Ok(id)
}

/// The owner's commitment with this id.
pub async fn find(
    conn: &mut Conn,
    owner: Uuid,
    id: Uuid,
) -> Result<Option<CommitmentRow>, DbError> {
    const SQL: &str = select!("id = $2");
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(owner).bind(id).fetch_optional(c).await?))
}

/// The commitment, locked until the end of the transaction, so that changes to it, its rules and
/// its logs are serialized.
pub async fn lock(
    conn: &mut Conn,
    owner: Uuid,
    id: Uuid,
) -> Result<Option<CommitmentRow>, DbError> {
    const SQL: &str =
        "UPDATE commitments SET updated_at = updated_at WHERE user_id = $1 AND id = $2";
    sql!(conn, c => sqlx::query(SQL).bind(owner).bind(id).execute(c).await.map(drop)?);
    find(conn, owner, id).await
}

/// Locks all of the owner's commitments until the end of the transaction. The caller holds the lock
/// of the owner's row, because two calls at once would deadlock.
pub async fn lock_all(conn: &mut Conn, owner: Uuid) -> Result<(), DbError> {
    const SQL: &str = "UPDATE commitments SET updated_at = updated_at WHERE user_id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(owner).execute(c).await.map(drop)?);
    Ok(())
}

/// Locks all of the owner's commitments like [`lock_all`], and returns those settled up to `day` or
/// later.
pub async fn lock_settled(
    conn: &mut Conn,
    owner: Uuid,
    day: Date,
) -> Result<Vec<CommitmentRow>, DbError> {
    const SQL: &str = select!("tally_through >= $2 ORDER BY position, id");
    lock_all(conn, owner).await?;
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(owner).bind(day).fetch_all(c).await?))
}

/// One page of the owner's commitments in their order, after `after`.
pub async fn list(
    conn: &mut Conn,
    owner: Uuid,
    archived: bool,
    after: Option<Key>,
    limit: i64,
) -> Result<Vec<CommitmentRow>, DbError> {
    const SQL: &str = select!(
        "(archived_at IS NULL OR $2) AND (position, id) > ($3, $4)
         ORDER BY position, id LIMIT $5"
    );
    let (position, id) = after.unwrap_or((i64::MIN, Uuid::nil()));
    Ok(sql!(conn, c => sqlx::query_as(SQL)
        .bind(owner)
        .bind(archived)
        .bind(position)
        .bind(id)
        .bind(limit)
        .fetch_all(c).await?))
}

/// Number of the owner's commitments.
pub async fn count(conn: &mut Conn, owner: Uuid, archived: bool) -> Result<i64, DbError> {
    const SQL: &str = "SELECT count(*) FROM commitments WHERE user_id = $1
        AND (archived_at IS NULL OR $2)";
    Ok(sql!(conn, c => sqlx::query_scalar(SQL).bind(owner).bind(archived).fetch_one(c).await?))
}

/// Commitments for *Today*: not archived, not completed, and not ended before `date`.
pub async fn on(conn: &mut Conn, owner: Uuid, date: Date) -> Result<Vec<CommitmentRow>, DbError> {
    const SQL: &str = select!(
        "archived_at IS NULL AND completed_at IS NULL
         AND (end_date IS NULL OR end_date >= $2) ORDER BY position, id"
    );
    Ok(sql!(conn, c => sqlx::query_as(SQL).bind(owner).bind(date).fetch_all(c).await?))
}

/// Updates the row.
pub async fn update(conn: &mut Conn, row: &CommitmentRow, now: Timestamp) -> Result<(), DbError> {
    const SQL: &str = "UPDATE commitments SET start_date = $3, end_date = $4, note = $5,
        position = $6, completed_at = $7, archived_at = $8, updated_at = $9, planned_end = $10
        WHERE id = $1 AND user_id = $2";
    sql!(conn, c => sqlx::query(SQL)
        .bind(row.id)
        .bind(row.user_id)
        .bind(row.start_date)
        .bind(row.end_date)
        .bind(&row.note)
        .bind(row.position)
        .bind(row.completed_at)
        .bind(row.archived_at)
        .bind(now.get())
        .bind(row.planned_end)
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Stores the streaks up to the last settled day.
pub async fn settle(conn: &mut Conn, id: Uuid, state: &StreakState) -> Result<(), DbError> {
    const SQL: &str = "UPDATE commitments SET tally = $2, tally_through = $3 WHERE id = $1";
    let text = state.through.and_then(|_| serde_json::to_string(state).ok());
    sql!(conn, c => sqlx::query(SQL).bind(id).bind(text).bind(state.through)
        .execute(c).await.map(drop)?);
    Ok(())
}

/// Deletes a commitment with its rules, pauses and logs.
pub async fn delete(conn: &mut Conn, id: Uuid) -> Result<(), DbError> {
    const SQL: &str = "DELETE FROM commitments WHERE id = $1";
    sql!(conn, c => sqlx::query(SQL).bind(id).execute(c).await.map(drop)?);
    Ok(())
}
