//! Export of commitments with their rules, pauses and logs, and of vacations.

use std::collections::{BTreeMap, HashMap};

use regula_schema::{
    AppResult, ArchivedCommitment, ArchivedEntry, ArchivedLog, ArchivedPause, LogEntry, NewRule,
    Pause, Rule, Timestamp, WholeLog,
};
use time::{Date, Month, macros::date};
use uuid::Uuid;

use crate::db::{
    Conn, commitments,
    commitments::{CommitmentRow, Scope},
    logs, pauses, rules,
};

/// Dates that both databases can store.
const ALL_DATES: (Date, Date) = (date!(0001 - 01 - 01), date!(9999 - 12 - 31));

type Days = BTreeMap<String, BTreeMap<u8, ArchivedLog>>;

/// Exports commitments and vacations. `asceticisms` and `packages` are the ids of the rows in the
/// file, in its order.
pub async fn export(
    conn: &mut Conn,
    user_id: Uuid,
    asceticisms: &[Uuid],
    packages: &[Uuid],
) -> AppResult<(Vec<ArchivedCommitment>, Vec<ArchivedPause>)> {
    let scope = Scope::all(user_id, true);
    let mut versions: HashMap<Uuid, Vec<NewRule>> = HashMap::new();
    for row in rules::of(conn, &scope).await? {
        let versions = versions.entry(row.commitment_id).or_default();
        versions.push(to_new_rule(row.into()));
    }
    let mut breaks: HashMap<Option<Uuid>, Vec<ArchivedPause>> = HashMap::new();
    for pause in pauses::of(conn, &scope).await?.into_iter().map(Pause::from) {
        let of = breaks.entry(pause.commitment_id).or_default();
        of.push(archived_pause(pause));
    }
    let mut days = days(conn, &scope).await?;
    let index = |ids: &[Uuid], id| ids.iter().position(|it| *it == id);
    let rows = commitments::list(conn, user_id, true, None, i64::MAX).await?;
    let archived = |row: CommitmentRow| {
        Some(ArchivedCommitment {
            asceticism: index(asceticisms, row.asceticism_id)?,
            package: row.enrolment_id.and_then(|id| index(packages, id)),
            start_date: row.start_date,
            end_date: row.end_date,
            planned_end: row.planned_end,
            note: row.note,
            position: row.position,
            completed_at: row.completed_at.map(Timestamp::new),
            archived_at: row.archived_at.map(Timestamp::new),
            created_at: row.created_at.into(),
            updated_at: Some(row.updated_at.into()),
            rules: versions.remove(&row.id).unwrap_or_default(),
            pauses: breaks.remove(&Some(row.id)).unwrap_or_default(),
            logs: days.remove(&row.id).unwrap_or_default(),
        })
    };
    let commitments = rows.into_iter().filter_map(archived).collect();
    Ok((commitments, breaks.remove(&None).unwrap_or_default()))
}

fn to_new_rule(rule: Rule) -> NewRule {
    NewRule {
        effective_from: Some(rule.effective_from),
        schedule: rule.schedule,
        target: rule.target,
        unit: Some(rule.unit).filter(|unit| !unit.is_empty()),
        direction: Some(rule.direction),
        unlogged: Some(rule.unlogged),
    }
}

fn archived_pause(pause: Pause) -> ArchivedPause {
    ArchivedPause {
        from_date: pause.from_date,
        until_date: pause.until_date,
        reason: pause.reason,
        created_at: pause.created_at,
    }
}

/// Logs of each commitment, by month and day.
async fn days(conn: &mut Conn, scope: &Scope) -> AppResult<HashMap<Uuid, Days>> {
    let mut times: HashMap<(Uuid, Date), Vec<ArchivedEntry>> = HashMap::new();
    for row in logs::entries(conn, scope, ALL_DATES).await? {
        let day = times.entry((row.commitment_id, row.date)).or_default();
        day.push(LogEntry::from(row).into());
    }
    let mut all: HashMap<Uuid, Days> = HashMap::new();
    for row in logs::range(conn, scope, ALL_DATES).await? {
        let entries = times.remove(&(row.commitment_id, row.date));
        let fields = row.fields();
        let log = WholeLog {
            mark: fields.mark,
            value: fields.value,
            note: fields.note,
            reason: fields.reason,
            entries: entries.unwrap_or_default(),
        };
        let months = all.entry(row.commitment_id).or_default();
        let month = months.entry(month(row.date)).or_default();
        month.insert(row.date.day(), log.into());
    }
    Ok(all)
}

fn month(date: Date) -> String {
    format!("{:04}-{:02}", date.year(), u8::from(date.month()))
}

/// Date of a day of a month in the file's format.
pub fn day_of(month: &str, day: u8) -> Option<Date> {
    let (year, number) = month.split_once('-')?;
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || number.len() != 2 || !is_number(year) || !is_number(number) {
        return None;
    }
    let number: Month = number.parse::<u8>().ok()?.try_into().ok()?;
    Date::from_calendar_date(year.parse().ok()?, number, day).ok()
}
