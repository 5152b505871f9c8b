//! `PATCH` of a day's log.

use regula_schema::{AppResult, LogChange, LogPatch, Mark, NewLog, Timestamp, TrackingType};
use time::Date;

use super::{
    LoadedCommitment,
    entry::{add_entry, delete_entry},
    log::{delete_log, find_log, put_log},
};
use crate::{
    db::{
        Conn, logs,
        logs::{LogFields, LogRow},
    },
    streaks::DayLog,
};

/// Updates the fields of a day's log that `patch` names; returns the previous log too.
pub async fn patch_log(
    conn: &mut Conn,
    commitment: &LoadedCommitment,
    date: Date,
    patch: &LogPatch,
    today: Date,
    now: Timestamp,
) -> AppResult<LogChange> {
    let before = find_log(conn, commitment, date, today).await?;
    if let Some(id) = patch.remove_entry
        && before.iter().flat_map(|it| &it.entries).any(|it| it.id == id)
    {
        delete_entry(conn, commitment, (date, id), today, now).await?;
    }
    if let Some(entry) = &patch.add_entry {
        add_entry(conn, commitment, date, entry, today, now).await?;
    }
    // Loaded again, since the entries have changed the stored streak state.
    let fresh;
    let commitment = if patch.remove_entry.is_some() || patch.add_entry.is_some() {
        fresh = LoadedCommitment::find(conn, commitment.row.user_id, commitment.row.id).await?;
        &fresh
    } else {
        commitment
    };
    let old = logs::find(conn, commitment.row.id, date).await?;
    let log = old.as_ref().map(LogRow::fields).unwrap_or_default();
    let new = patched(commitment, date, patch, log.clone(), today);
    match (new == log, new == LogFields::default()) {
        (true, _) => {}
        (false, true) => delete_log(conn, commitment, date, today).await?,
        (false, false) => {
            let new = NewLog {
                mark: new.mark,
                value: new.value,
                note: new.note,
                reason: new.reason,
            };
            put_log(conn, commitment, date, &new, today, now).await?;
        }
    }
    let after = find_log(conn, commitment, date, today).await?;
    Ok(LogChange { before, after })
}

/// `log` with `patch` applied, without the entries.
fn patched(
    commitment: &LoadedCommitment,
    date: Date,
    patch: &LogPatch,
    mut log: LogFields,
    today: Date,
) -> LogFields {
    if patch.clear {
        let by_value = DayLog {
            mark: None,
            value: log.value,
        };
        let by_value = commitment.timeline.judge(date, Some(by_value), today);
        let is_by_value = log.mark.is_none_or(|mark| by_value == mark.into());
        log.value = log.value.filter(|_| !is_by_value);
        log.mark = None;
        if commitment.tracking() == TrackingType::Text {
            log.note.clear();
        }
    }
    let rule = commitment.timeline.rule(date);
    match (patch.mark, patch.value) {
        (None, None) => {}
        (None, Some(value)) => (log.mark, log.value) = (None, value),
        (Some(mark), Some(value)) => (log.mark, log.value) = (mark, value),
        (Some(mark), None) => {
            let is_contrary = match (mark, log.value) {
                (Some(Mark::Kept), Some(value)) => !rule.is_kept_by(value),
                (Some(Mark::Missed), Some(value)) => rule.is_kept_by(value),
                (Some(Mark::Skipped) | None, _) | (_, None) => false,
            };
            if !(is_contrary && patch.remove_entry.is_some()) {
                log.mark = mark;
                log.value = log.value.filter(|_| !is_contrary);
            }
        }
    }
    if log.mark != Some(Mark::Skipped) {
        log.reason.clear();
    }
    log.note = patch.note.clone().unwrap_or(log.note);
    log.reason = patch.reason.clone().unwrap_or(log.reason);
    log
}
