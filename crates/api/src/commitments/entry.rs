//! Entries of one day: several values with their times.

use regula_schema::{Amount, AppError, AppResult, Code, Fields, Log, Mark, NewLogEntry, Timestamp};
use time::Date;
use uuid::Uuid;

use super::{
    LoadedCommitment,
    log::{check_open, refuse_value, shown_log},
};
use crate::{
    checks::refuse,
    db::{
        Conn, logs,
        logs::{EntryInsert, LogFields},
    },
    limits::{Limit, count},
};

/// Adds an entry to a day; returns true if it is new.
///
/// # Errors
/// [`Code::Conflict`] if the entry belongs to another day, or the commitment is archived.
pub async fn add_entry(
    conn: &mut Conn,
    commitment: &LoadedCommitment,
    date: Date,
    new: &NewLogEntry,
    today: Date,
    now: Timestamp,
) -> AppResult<(bool, Log)> {
    let id = new.id.unwrap_or_else(Uuid::now_v7);
    if let Some(old) = logs::find_entry(conn, commitment.row.id, id).await? {
        if old.date != date {
            return Err(AppError {
                detail: format!("This entry was already counted on {}.", old.date),
                ..Code::Conflict.into()
            });
        }
        return Ok((false, shown_log(conn, commitment, date, today).await?));
    }
    let old = logs::find(conn, commitment.row.id, date).await?;
    let before = old.as_ref().and_then(|old| old.day().value);
    let sum = before.unwrap_or_default().plus(new.value);
    let mut fields = Fields::default();
    check_open(&mut fields, commitment, date, old.as_ref(), today)?;
    if !commitment.tracking().is_measured() {
        refuse_value(&mut fields);
    } else if new.value.is_zero() || sum.is_none() {
        refuse(&mut fields, "value", "out_of_range", Amount::EXPECTED);
    }
    let sum = fields.finish(sum)?;
    let since = old.as_ref().map_or(now, |old| old.updated_at.into());

    // A value replaces the mark.
    let log = LogFields {
        value: Some(sum),
        note: old.map(|old| old.note).unwrap_or_default(),
        ..LogFields::default()
    };
    logs::put(conn, commitment.row.id, date, &log, now).await?;
    let entry = |id, value, at| EntryInsert {
        commitment_id: commitment.row.id,
        date,
        id,
        value,
        at,
    };
    let entries = logs::entries(conn, &commitment.scope(), (date, date)).await?;
    Limit::Entries.check(count(&entries) + 1)?;
    // An existing value of the whole day becomes its first entry.
    let first = before.filter(|value| entries.is_empty() && !value.is_zero());
    let first = first.map(|value| entry(Uuid::now_v7(), value, since));
    let new = first.into_iter().chain([entry(id, new.value, now)]);
    logs::insert_entries(conn, &new.collect::<Vec<_>>()).await?;
    commitment.settle(conn, date, today).await?;
    Ok((true, shown_log(conn, commitment, date, today).await?))
}

/// Deletes an entry. A day without entries has no log.
///
/// # Errors
/// [`Code::NotFound`] when there is no such entry, or the commitment is archived.
pub async fn delete_entry(
    conn: &mut Conn,
    commitment: &LoadedCommitment,
    (date, id): (Date, Uuid),
    today: Date,
    now: Timestamp,
) -> AppResult<()> {
    let old = logs::find(conn, commitment.row.id, date).await?;
    let old = old.ok_or(Code::NotFound)?;
    check_open(&mut Fields::default(), commitment, date, Some(&old), today)?;
    if !logs::delete_entry(conn, (commitment.row.id, date), id).await? {
        return Err(Code::NotFound.into());
    }
    let rest = logs::entries(conn, &commitment.scope(), (date, date)).await?;
    let sum = rest.iter().map(logs::EntryRow::value).try_fold(Amount::default(), Amount::plus);
    let mut log = old.fields();
    log.value = sum.filter(|_| !rest.is_empty());
    log.mark = log.mark.filter(|mark| *mark == Mark::Skipped);
    if log == LogFields::default() {
        logs::delete(conn, commitment.row.id, date).await?;
    } else {
        logs::put(conn, commitment.row.id, date, &log, now).await?;
    }
    commitment.settle(conn, date, today).await
}
