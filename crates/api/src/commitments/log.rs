//! Rules of a day's log.

use std::collections::HashMap;

use regula_schema::{
    Amount, AppError, AppResult, Code, Description, Direction, Fields, Log, LogEntry, Mark, NewLog,
    Reason, Timestamp, TrackingType,
};
use time::Date;
use uuid::Uuid;

use super::LoadedCommitment;
use crate::{
    checks::refuse,
    db::{
        Conn,
        commitments::Scope,
        logs,
        logs::{LogFields, LogRow},
    },
    streaks::DayLog,
};

/// Logs of the commitments in `scope` in a range of days, for the API, by commitment id.
pub async fn shown_logs(
    conn: &mut Conn,
    scope: &Scope,
    range: (Date, Date),
    commitments: &[LoadedCommitment],
    today: Date,
) -> AppResult<HashMap<Uuid, Vec<Log>>> {
    let commitments: HashMap<Uuid, &LoadedCommitment> =
        commitments.iter().map(|it| (it.row.id, it)).collect();
    let mut entries: HashMap<(Uuid, Date), Vec<LogEntry>> = HashMap::new();
    for row in logs::entries(conn, scope, range).await? {
        let day = entries.entry((row.commitment_id, row.date)).or_default();
        day.push(row.into());
    }
    let mut shown: HashMap<Uuid, Vec<Log>> = HashMap::new();
    for row in logs::range(conn, scope, range).await? {
        let Some(commitment) = commitments.get(&row.commitment_id) else {
            continue;
        };
        let entries = entries.remove(&(row.commitment_id, row.date));
        let log = show(commitment, row, entries.unwrap_or_default(), today);
        shown.entry(commitment.row.id).or_default().push(log);
    }
    Ok(shown)
}

fn show(commitment: &LoadedCommitment, row: LogRow, entries: Vec<LogEntry>, today: Date) -> Log {
    let day = row.day();
    Log {
        date: row.date,
        status: commitment.timeline.judge(row.date, Some(day), today),
        mark: day.mark,
        value: day.value,
        note: row.note,
        reason: row.reason,
        entries,
        created_at: row.created_at.into(),
        updated_at: row.updated_at.into(),
    }
}

/// The log of one day, for the API.
///
/// # Errors
/// [`Code::NotFound`].
pub(super) async fn shown_log(
    conn: &mut Conn,
    commitment: &LoadedCommitment,
    date: Date,
    today: Date,
) -> AppResult<Log> {
    let log = find_log(conn, commitment, date, today).await?;
    log.ok_or_else(|| Code::NotFound.into())
}

/// The log of one day, for the API, if there is one.
pub(super) async fn find_log(
    conn: &mut Conn,
    commitment: &LoadedCommitment,
    date: Date,
    today: Date,
) -> AppResult<Option<Log>> {
    let commitments = std::slice::from_ref(commitment);
    let shown = shown_logs(conn, &commitment.scope(), (date, date), commitments, today).await?;
    Ok(shown.into_values().flatten().next())
}

/// Refuses days outside the term, and future days without a log. A future day has a log if the user
/// has crossed the date line since.
///
/// # Errors
/// [`Code::Conflict`] if the commitment is archived.
pub(super) fn check_open(
    fields: &mut Fields,
    commitment: &LoadedCommitment,
    date: Date,
    old: Option<&LogRow>,
    today: Date,
) -> AppResult<()> {
    if commitment.row.archived_at.is_some() {
        return Err(AppError {
            detail: "This is archived. Restore it first.".to_owned(),
            ..Code::Conflict.into()
        });
    }
    let (start, end) = (commitment.timeline.start, commitment.timeline.end);
    if date < start {
        let detail = format!("This begins on {start}.");
        refuse(fields, "date", "before_start", detail);
    } else if let Some(end) = end.filter(|end| date > *end) {
        refuse(fields, "date", "after_end", format!("This ended on {end}."));
    } else if date > today && old.is_none() {
        refuse(fields, "date", "in_future", "This day is in the future.");
    }
    Ok(())
}

/// Replaces the log of a day. Idempotent.
pub async fn put_log(
    conn: &mut Conn,
    commitment: &LoadedCommitment,
    date: Date,
    new: &NewLog,
    today: Date,
    now: Timestamp,
) -> AppResult<Log> {
    let old = logs::find(conn, commitment.row.id, date).await?;
    let mut fields = Fields::default();
    check_open(&mut fields, commitment, date, old.as_ref(), today)?;
    let note = fields.take("note", Description::parse(&new.note));
    let reason = fields.take("reason", Reason::parse(&new.reason));
    let day = parse_day_log(&mut fields, commitment, date, new);
    let (note, reason) = fields.finish(note.zip(reason))?;
    let log = LogFields {
        mark: day.mark,
        value: day.value,
        note: note.as_str().to_owned(),
        reason: reason.as_str().to_owned(),
    };
    if old.as_ref().is_none_or(|old| old.fields() != log) {
        logs::put(conn, commitment.row.id, date, &log, now).await?;
        // Entries of another sum no longer apply.
        if old.is_some_and(|old| old.day().value != log.value) {
            logs::clear_entries(conn, commitment.row.id, date).await?;
        }
        commitment.settle(conn, date, today).await?;
    }
    shown_log(conn, commitment, date, today).await
}

/// Mark and value of a day, validated against the rule of that day.
fn parse_day_log(
    fields: &mut Fields,
    commitment: &LoadedCommitment,
    date: Date,
    new: &NewLog,
) -> DayLog {
    let rule = commitment.timeline.rule(date);
    let tracking = commitment.tracking();
    let has_text = tracking == TrackingType::Text && !new.note.trim().is_empty();
    let mut day = DayLog {
        mark: new.mark.or((has_text && new.value.is_none()).then_some(Mark::Kept)),
        value: new.value,
    };
    if !new.reason.trim().is_empty() && new.mark != Some(Mark::Skipped) {
        let detail = "A reason is only for skipped days. Write a note instead.";
        refuse(fields, "reason", "not_skipped", detail);
    }
    if day.value.is_some() && !tracking.is_measured() {
        refuse_value(fields);
        return day;
    }
    match (day.mark, day.value) {
        // A note alone is a log without a status.
        (None, None) if new.note.trim().is_empty() => {
            let detail = "Enter a mark, a value or a note.";
            refuse(fields, "mark", "required", detail);
        }
        // A mark without a value counts as the target.
        (Some(Mark::Kept), None) if rule.direction == Direction::AtLeast => {
            day.value = rule.target.filter(|_| tracking.is_measured());
        }
        (Some(mark), Some(value)) => check_mark(fields, commitment, date, mark, value),
        _ => {}
    }
    day
}

pub(super) fn refuse_value(fields: &mut Fields) {
    let detail = "This does not track a number: enter a mark instead.";
    refuse(fields, "value", "not_measured", detail);
}

/// Refuses a mark that contradicts the value.
fn check_mark(
    fields: &mut Fields,
    commitment: &LoadedCommitment,
    date: Date,
    mark: Mark,
    value: Amount,
) {
    let rule = commitment.timeline.rule(date);
    let target = rule.target.unwrap_or_default();
    let detail = match (mark, rule.is_kept_by(value), rule.direction) {
        (Mark::Kept, false, Direction::AtLeast) if value.is_zero() => {
            "Nothing was done: this is not kept yet.".to_owned()
        }
        (Mark::Kept, false, Direction::AtLeast) => {
            format!("{value} is less than the target of {target}: this is not kept yet.")
        }
        (Mark::Kept, false, Direction::AtMost) => {
            format!("{value} is more than {target}: this is not kept.")
        }
        (Mark::Missed, true, Direction::AtLeast) => {
            format!("{value} reaches the target of {target}: this is not missed.")
        }
        (Mark::Missed, true, Direction::AtMost) => {
            format!("{value} is not more than {target}: this is not missed.")
        }
        _ => return,
    };
    refuse(fields, "mark", "contradicted", detail);
}

/// Deletes the log of a day.
///
/// # Errors
/// [`Code::NotFound`] if there is none, [`Code::Conflict`] if the commitment is archived.
pub async fn delete_log(
    conn: &mut Conn,
    commitment: &LoadedCommitment,
    date: Date,
    today: Date,
) -> AppResult<()> {
    let old = logs::find(conn, commitment.row.id, date).await?;
    let old = old.ok_or(Code::NotFound)?;
    check_open(&mut Fields::default(), commitment, date, Some(&old), today)?;
    logs::delete(conn, commitment.row.id, date).await?;
    commitment.settle(conn, date, today).await
}
