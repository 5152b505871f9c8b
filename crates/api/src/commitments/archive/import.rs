//! Import of commitments.

use std::collections::{HashMap, HashSet};

use regula_schema::{
    Amount, AppResult, ArchivedCommitment, ArchivedPause, AsceticismKind, Description, Fields,
    Reason, Rule, Timestamp, TrackingType, WholeLog,
};
use time::Date;
use uuid::Uuid;

use super::export::day_of;
use crate::{
    archive::parse_rows::{check_index, parse_rows},
    checks::{check_day, check_end, check_position, refuse},
    commitments::parse_rule,
    db::{
        Conn, commitments,
        commitments::CommitmentInsert,
        logs,
        logs::{EntryInsert, LogFields, LogInsert},
        pauses,
        pauses::{PauseFields, PauseInsert},
        rules,
    },
    limits::{Limit, count},
};

/// Limit of logs and log entries in one file: about thirty commitments over nine years.
const MAX_LOGS: usize = 100_000;

/// Tracking type and kind of an asceticism.
pub type AsceticismShape = (TrackingType, AsceticismKind);

/// A commitment to import.
pub struct ImportedCommitment {
    row: CommitmentInsert,
    asceticism: usize,
    package: Option<usize>,
    rules: Vec<Rule>,
    pauses: Vec<PauseInsert>,
    /// The commitment's id is set on insert.
    logs: Vec<(LogInsert, Vec<EntryInsert>)>,
}

/// Validates the commitments. `shapes` describes the asceticisms of the file; `packages` is the
/// number of its packages.
pub fn parse(
    fields: &mut Fields,
    rows: Vec<ArchivedCommitment>,
    shapes: &[AsceticismShape],
    packages: usize,
) -> Vec<ImportedCommitment> {
    let logs = rows.iter().flat_map(|row| row.logs.values());
    if logs.map(|days| days.len()).sum::<usize>() > MAX_LOGS {
        let detail = format!("A file can have at most {MAX_LOGS} logs.");
        refuse(fields, "commitments", "too_many", detail);
        return Vec::new();
    }
    parse_rows(fields, "commitments", rows, |fields, at, row| {
        let asceticism = format!("{at}.asceticism");
        let asceticism = check_index(fields, &asceticism, Some(row.asceticism), shapes.len())??;
        let package = check_index(fields, &format!("{at}.package"), row.package, packages);
        let start = check_day(fields, &format!("{at}.start_date"), row.start_date)?;
        check_end(fields, &format!("{at}.end_date"), start, row.end_date);
        check_end(fields, &format!("{at}.planned_end"), start, row.planned_end);
        let rules = parse_rules(fields, at, &row, *shapes.get(asceticism)?);
        let pauses = parse_pauses(fields, &format!("{at}.pauses"), &row.pauses);
        let logs = parse_logs(fields, at, &row);
        let note = fields.take(&format!("{at}.note"), Description::parse(&row.note));
        let position = check_position(fields, &format!("{at}.position"), row.position);
        Some(ImportedCommitment {
            row: CommitmentInsert {
                start_date: start,
                end_date: row.end_date,
                planned_end: row.planned_end,
                note: note?,
                position: Some(position?),
                completed_at: row.completed_at,
                archived_at: row.archived_at,
                created_at: row.created_at,
                updated_at: row.updated_at.unwrap_or(row.created_at),
            },
            asceticism,
            package: package?,
            rules: rules?,
            pauses: pauses?,
            logs: logs?,
        })
    })
}

fn parse_rules(
    fields: &mut Fields,
    at: &str,
    row: &ArchivedCommitment,
    shape: AsceticismShape,
) -> Option<Vec<Rule>> {
    let every_day = [Default::default()];
    let rules = match row.rules.is_empty() {
        true => &every_day[..],
        false => &row.rules,
    };
    if !Limit::Rules.report_excess(fields, &format!("{at}.rules"), count(rules)) {
        return None;
    }
    let mut parsed: Vec<Rule> = Vec::with_capacity(rules.len());
    let mut begun = HashSet::new();
    for (i, rule) in rules.iter().enumerate() {
        let at = format!("{at}.rules[{i}]");
        let from = rule.effective_from.unwrap_or(row.start_date);
        check_day(fields, &format!("{at}.effective_from"), from)?;
        if !begun.insert(from) {
            let detail = "Another version starts on the same day.";
            refuse(fields, &format!("{at}.effective_from"), "duplicate", detail);
            return None;
        }
        parsed.push(parse_rule(fields, &at, rule, shape, from)?);
    }
    Some(parsed)
}

/// Validates pauses of a commitment, which has no id yet, or vacations.
pub fn parse_pauses(
    fields: &mut Fields,
    part: &str,
    rows: &[ArchivedPause],
) -> Option<Vec<PauseInsert>> {
    let pauses = parse_rows(fields, part, rows.iter().collect(), |fields, at, row| {
        let from = check_day(fields, &format!("{at}.from_date"), row.from_date)?;
        check_end(fields, &format!("{at}.until_date"), from, row.until_date);
        let reason = fields.take(&format!("{at}.reason"), Reason::parse(&row.reason));
        Some(PauseInsert {
            fields: PauseFields {
                commitment_id: None,
                from_date: from,
                until_date: row.until_date,
                reason: Some(reason?),
            },
            created_at: row.created_at,
        })
    });
    (pauses.len() == rows.len()).then_some(pauses)
}

fn parse_logs(
    fields: &mut Fields,
    at: &str,
    row: &ArchivedCommitment,
) -> Option<Vec<(LogInsert, Vec<EntryInsert>)>> {
    let mut logs = Vec::new();
    for (month, days) in &row.logs {
        for (day, log) in days {
            let at = format!("{at}.logs.{month}.{day}");
            let Some(date) = day_of(month, *day) else {
                refuse(fields, &at, "malformed", "This is not a date.");
                return None;
            };
            if date < row.start_date {
                let detail = format!("This begins on {}.", row.start_date);
                refuse(fields, &at, "before_start", detail);
                return None;
            }
            logs.push(parse_log(fields, &at, date, log.clone().into())?);
        }
    }
    Some(logs)
}

fn parse_log(
    fields: &mut Fields,
    at: &str,
    date: Date,
    log: WholeLog,
) -> Option<(LogInsert, Vec<EntryInsert>)> {
    if !Limit::Entries.report_excess(fields, &format!("{at}.entries"), count(&log.entries)) {
        return None;
    }
    let note = fields.take(&format!("{at}.note"), Description::parse(&log.note));
    let reason = fields.take(&format!("{at}.reason"), Reason::parse(&log.reason));
    let sum = (log.entries.iter()).try_fold(Amount::default(), |sum, entry| sum.plus(entry.value));
    let value = if log.entries.is_empty() {
        log.value
    } else {
        sum
    };
    if value.is_none() && !log.entries.is_empty() {
        refuse(fields, at, "out_of_range", Amount::EXPECTED);
        return None;
    }
    let commitment_id = Uuid::nil();
    let entries = log.entries.iter().map(|entry| EntryInsert {
        commitment_id,
        date,
        id: Uuid::now_v7(),
        value: entry.value,
        at: entry.at,
    });
    let insert = LogInsert {
        commitment_id,
        date,
        fields: LogFields {
            mark: log.mark,
            value,
            note: note?.as_str().to_owned(),
            reason: reason?.as_str().to_owned(),
        },
    };
    Some((insert, entries.collect()))
}

/// Number of rows added and of rows that existed.
#[derive(Default)]
pub struct CommitmentsImported {
    pub commitments: (usize, usize),
    pub logs: (usize, usize),
    /// Ids of the commitments that got new rows.
    pub changed: HashSet<Uuid>,
}

/// Inserts commitments that do not exist yet; existing ones get the logs of days that have none.
/// Two commitments are the same if asceticism, start and creation time are equal.
pub async fn import(
    conn: &mut Conn,
    user_id: Uuid,
    rows: &[ImportedCommitment],
    (asceticisms, packages): (&[Uuid], &[Uuid]),
    now: Timestamp,
) -> AppResult<CommitmentsImported> {
    let mut there: HashMap<_, Vec<Uuid>> = HashMap::new();
    let known = commitments::list(conn, user_id, true, None, i64::MAX).await?;
    for row in known.into_iter().rev() {
        let key = (row.asceticism_id, row.start_date, row.created_at.into());
        there.entry(key).or_default().push(row.id);
    }
    let mut done = CommitmentsImported::default();
    let (mut all_logs, mut all_entries, mut all_pauses) = (Vec::new(), Vec::new(), Vec::new());
    for new in rows {
        let Some(asceticism) = asceticisms.get(new.asceticism).copied() else {
            continue;
        };
        let key = (asceticism, new.row.start_date, new.row.created_at);
        let known = there.get_mut(&key).and_then(Vec::pop);
        let (id, logged) = match known {
            Some(id) => {
                done.commitments.1 += 1;
                (id, logs::days(conn, id, None).await?)
            }
            None => {
                done.commitments.0 += 1;
                let package = new.package.and_then(|it| packages.get(it)).copied();
                let of = (asceticism, package);
                let id = commitments::insert(conn, user_id, of, &new.row).await?;
                for rule in &new.rules {
                    rules::put(conn, id, rule).await?;
                }
                all_pauses.extend(new.pauses.iter().cloned().map(|mut pause| {
                    pause.fields.commitment_id = Some(id);
                    pause
                }));
                done.changed.insert(id);
                (id, Default::default())
            }
        };
        for (log, entries) in &new.logs {
            if logged.contains_key(&log.date) {
                done.logs.1 += 1;
                continue;
            }
            done.logs.0 += 1;
            done.changed.insert(id);
            all_logs.push(LogInsert {
                commitment_id: id,
                ..log.clone()
            });
            all_entries.extend(entries.iter().map(|entry| EntryInsert {
                commitment_id: id,
                ..*entry
            }));
        }
    }
    pauses::insert(conn, user_id, &all_pauses).await?;
    logs::insert(conn, &all_logs, now).await?;
    logs::insert_entries(conn, &all_entries).await?;
    Ok(done)
}
