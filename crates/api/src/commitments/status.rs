//! Status changes: pause, complete, archive and reopen.

use regula_schema::{AppError, AppResult, Code, CommitmentStatus, Fields, Timestamp};
use time::Date;

use super::LoadedCommitment;
use crate::{
    checks::refuse,
    db::{Conn, logs, pauses, pauses::PauseFields},
    limits::Limit,
};

/// Changes the status from `today` on. Days while archived, and those between end and reopening,
/// become a pause, so that they do not count as missed.
pub(super) async fn change(
    conn: &mut Conn,
    commitment: &mut LoadedCommitment,
    status: CommitmentStatus,
    today: Date,
    now: Timestamp,
) -> AppResult<()> {
    let old = commitment.status(today);
    match status {
        CommitmentStatus::Active => resume(conn, commitment, today, now).await,
        CommitmentStatus::Paused => {
            if matches!(
                old,
                CommitmentStatus::Completed | CommitmentStatus::Archived
            ) {
                return Err(conflict("This is finished. Resume it first."));
            }
            pause(conn, commitment, today, now).await
        }
        CommitmentStatus::Completed => {
            if old == CommitmentStatus::Archived {
                return Err(conflict("This is archived. Restore it first."));
            }
            complete(conn, commitment, today, now).await
        }
        CommitmentStatus::Archived if old == CommitmentStatus::Archived => Ok(()),
        CommitmentStatus::Archived => {
            commitment.row.archived_at = Some(now.get());
            let is_logged = logs::find(conn, commitment.row.id, today).await?.is_some();
            let from = today.next_day().filter(|_| is_logged).unwrap_or(today);
            pause(conn, commitment, from, now).await
        }
    }
}

fn conflict(detail: &str) -> AppError {
    AppError {
        detail: detail.to_owned(),
        ..Code::Conflict.into()
    }
}

/// Starts a pause of the commitment, unless one without an end is open.
async fn pause(
    conn: &mut Conn,
    commitment: &LoadedCommitment,
    from: Date,
    now: Timestamp,
) -> AppResult<()> {
    let mut pauses = commitment.pauses.iter();
    let is_open = pauses.any(|pause| pause.from_date <= from && pause.until_date.is_none());
    let is_over = commitment.row.end_date.is_some_and(|end| end < from);
    if is_open || is_over {
        return Ok(());
    }
    add(conn, commitment, (from, None), now).await
}

async fn add(
    conn: &mut Conn,
    commitment: &LoadedCommitment,
    (from_date, until_date): (Date, Option<Date>),
    now: Timestamp,
) -> AppResult<()> {
    let new = PauseFields {
        commitment_id: Some(commitment.row.id),
        from_date,
        until_date,
        reason: None,
    };
    pauses::create(conn, commitment.row.user_id, new, now).await?;
    Limit::Pauses.enforce(conn, commitment.row.user_id).await
}

async fn complete(
    conn: &mut Conn,
    commitment: &mut LoadedCommitment,
    today: Date,
    now: Timestamp,
) -> AppResult<()> {
    if commitment.status(today) == CommitmentStatus::Completed {
        return Ok(());
    }
    if commitment.row.start_date > today {
        let mut fields = Fields::default();
        refuse(
            &mut fields,
            "status",
            "not_begun",
            "This has not started yet.",
        );
        return fields.finish(None);
    }
    let logged = logs::bounds(conn, commitment.row.id).await?;
    let last = logged.map_or(today, |(_, last)| last.max(today));
    commitment.row.completed_at = Some(now.get());
    commitment.row.planned_end = commitment.row.end_date;
    commitment.row.end_date = Some(commitment.row.end_date.map_or(last, |end| end.min(last)));
    Ok(())
}

async fn resume(
    conn: &mut Conn,
    commitment: &mut LoadedCommitment,
    today: Date,
    now: Timestamp,
) -> AppResult<()> {
    let Some(yesterday) = today.previous_day() else {
        return Ok(());
    };
    let end = commitment.row.end_date;
    let is_finished = commitment.row.completed_at.is_some();
    let planned = commitment.row.planned_end.take().filter(|end| *end >= today);
    if is_finished && commitment.row.archived_at.is_none() && end.is_some_and(|end| end >= today) {
        // It was completed today, so no day is missing: restore the planned end and the pause.
        commitment.row.end_date = planned;
        commitment.row.completed_at = None;
        return Ok(());
    }
    for pause in &commitment.pauses {
        // Archived today after a log, it was paused only from tomorrow on.
        let is_archived = commitment.row.archived_at.is_some() && pause.until_date.is_none();
        let is_on = pause.from_date <= today && pause.until_date.is_none_or(|it| it >= today);
        if !(is_on || is_archived) {
            continue;
        }
        if pause.from_date < today {
            pauses::end(conn, pause.id, yesterday).await?;
        } else {
            pauses::delete(conn, pause.id).await?;
        }
    }
    let is_over = end.is_some_and(|end| end < today);
    if is_finished || is_over {
        let gap = end.and_then(Date::next_day).filter(|from| *from <= yesterday);
        if let Some(from) = gap {
            add(conn, commitment, (from, Some(yesterday)), now).await?;
        }
        commitment.row.end_date = planned;
    }
    commitment.row.completed_at = None;
    commitment.row.archived_at = None;
    Ok(())
}
