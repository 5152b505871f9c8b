//! A change of what is logged on a day.

use regula_schema::{AppResult, LogChange, LogPatch, Mark, NewLog, Timestamp, TrackingType};
use time::Date;

use super::{
    Whole, add_entry, delete_entry, delete_log,
    log::{find_log, put_log},
};
use crate::{
    db::{
        Conn, logs,
        logs::{LogFields, LogRow},
    },
    tally::DayLog,
};

/// Changes what `patch` names of a day's log, and gives what it has replaced.
///
/// # Errors
/// When the day takes no log, or what is said contradicts itself.
pub async fn patch_log(
    conn: &mut Conn,
    whole: &Whole,
    date: Date,
    patch: &LogPatch,
    today: Date,
    now: Timestamp,
) -> AppResult<LogChange> {
    let before = find_log(conn, whole, date, today).await?;
    if let Some(id) = patch.remove_entry
        && before
            .iter()
            .flat_map(|it| &it.entries)
            .any(|it| it.id == id)
    {
        delete_entry(conn, whole, (date, id), today, now).await?;
    }
    if let Some(entry) = &patch.add_entry {
        add_entry(conn, whole, date, entry, today, now).await?;
    }
    // The entries have settled the streaks anew: go on from there.
    let fresh;
    let whole = if patch.remove_entry.is_some() || patch.add_entry.is_some() {
        fresh = Whole::find(conn, whole.row.user_id, whole.row.id).await?;
        &fresh
    } else {
        whole
    };
    let old = logs::find(conn, whole.row.id, date).await?;
    let log = old.as_ref().map(LogRow::fields).unwrap_or_default();
    let new = patched(whole, date, patch, log.clone(), today);
    match (new == log, new == LogFields::default()) {
        (true, _) => {}
        (false, true) => delete_log(conn, whole, date, today).await?,
        (false, false) => {
            let new = NewLog {
                mark: new.mark,
                value: new.value,
                note: new.note,
                reason: new.reason,
            };
            put_log(conn, whole, date, &new, today, now).await?;
        }
    }
    let after = find_log(conn, whole, date, today).await?;
    Ok(LogChange { before, after })
}

/// `log` with `patch` applied, without the entries.
fn patched(
    whole: &Whole,
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
        let by_value = whole.course.judge(date, Some(by_value), today);
        let is_by_value = log.mark.is_none_or(|mark| by_value == mark.into());
        log.value = log.value.filter(|_| !is_by_value);
        log.mark = None;
        if whole.tracking() == TrackingType::Text {
            log.note.clear();
        }
    }
    let rule = whole.course.rule(date);
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
