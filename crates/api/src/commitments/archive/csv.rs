//! Commitments, rules, logs and pauses as CSV; each row has the number and title of its commitment.

use regula_schema::{
    AppResult, Archive, ArchivedCommitment, ArchivedPause, Direction, Schedule, WholeLog,
};

use super::export::day_of;
use crate::csv::{date, instant, to_csv};

/// Number and title of a commitment.
type Name = [String; 2];

/// Each commitment with its name.
fn named(archive: &Archive) -> impl Iterator<Item = (Name, &ArchivedCommitment)> {
    let numbered = (1_usize..).zip(&archive.commitments);
    numbered.map(|(number, commitment)| {
        let asceticism = archive.asceticisms.get(commitment.asceticism);
        let title = asceticism.map(|it| it.title.clone()).unwrap_or_default();
        ([number.to_string(), title], commitment)
    })
}

/// Commitments as CSV.
pub fn commitments(archive: &Archive) -> AppResult<Vec<u8>> {
    let asceticism = |it: &ArchivedCommitment| archive.asceticisms.get(it.asceticism);
    let package = |it: &ArchivedCommitment| archive.packages.get(it.package?);
    to_csv(
        named(archive),
        &[
            ("number", &|([number, _], _)| number.clone()),
            ("commitment", &|([_, title], _)| title.clone()),
            ("category", &|(_, it)| {
                asceticism(it).map(|it| it.category.clone()).unwrap_or_default()
            }),
            ("tracking_type", &|(_, it)| {
                asceticism(it).map_or("", |it| it.tracking_type.as_str()).to_owned()
            }),
            ("kind", &|(_, it)| {
                asceticism(it).map_or("", |it| it.kind.as_str()).to_owned()
            }),
            ("start_date", &|(_, it)| date(it.start_date)),
            ("end_date", &|(_, it)| date(it.end_date)),
            ("package", &|(_, it)| {
                package(it).map(|it| it.title.clone()).unwrap_or_default()
            }),
            ("note", &|(_, it)| it.note.clone()),
            ("completed_at", &|(_, it)| instant(it.completed_at)),
            ("archived_at", &|(_, it)| instant(it.archived_at)),
            ("created_at", &|(_, it)| instant(it.created_at)),
        ],
    )
}

/// Rule versions as CSV.
pub fn rules(archive: &Archive) -> AppResult<Vec<u8>> {
    let rules = named(archive)
        .flat_map(|(name, commitment)| commitment.rules.iter().map(move |it| (name.clone(), it)));
    to_csv(
        rules,
        &[
            ("number", &|([number, _], _)| number.clone()),
            ("commitment", &|([_, title], _)| title.clone()),
            ("effective_from", &|(_, it)| date(it.effective_from)),
            ("schedule", &|(_, it)| schedule_text(&it.schedule)),
            ("direction", &|(_, it)| {
                it.direction.map_or("", Direction::as_str).to_owned()
            }),
            ("target", &|(_, it)| {
                it.target.map(|it| it.to_string()).unwrap_or_default()
            }),
            ("unit", &|(_, it)| it.unit.clone().unwrap_or_default()),
            ("unlogged", &|(_, it)| {
                it.unlogged.map_or("", |it| it.as_str()).to_owned()
            }),
        ],
    )
}

/// `daily`, `weekdays 1 3 5`, `3 per week`, `10 per month`, `every 2 days`.
fn schedule_text(schedule: &Schedule) -> String {
    match schedule {
        Schedule::Daily => "daily".to_owned(),
        Schedule::Weekdays { days } => {
            let days: Vec<String> = days.iter().map(u8::to_string).collect();
            format!("weekdays {}", days.join(" "))
        }
        Schedule::PerWeek { times } => format!("{times} per week"),
        Schedule::PerMonth { times } => format!("{times} per month"),
        Schedule::Every { days } => format!("every {days} days"),
    }
}

/// Logs as CSV, one row per day; several entries of a day as `5 at …; 3 at …`.
pub fn logs(archive: &Archive) -> AppResult<Vec<u8>> {
    let logs = named(archive).flat_map(|(name, commitment)| {
        let days = commitment
            .logs
            .iter()
            .flat_map(|(month, days)| days.iter().map(move |(day, log)| (month, *day, log)));
        days.map(move |(month, day, log)| {
            (
                name.clone(),
                day_of(month, day),
                WholeLog::from(log.clone()),
            )
        })
    });
    to_csv(
        logs,
        &[
            ("number", &|([number, _], ..)| number.clone()),
            ("commitment", &|([_, title], ..)| title.clone()),
            ("date", &|(_, day, _)| date(*day)),
            ("mark", &|(.., it)| {
                it.mark.map_or("", |it| it.as_str()).to_owned()
            }),
            ("value", &|(.., it)| {
                it.value.map(|it| it.to_string()).unwrap_or_default()
            }),
            ("note", &|(.., it)| it.note.clone()),
            ("reason", &|(.., it)| it.reason.clone()),
            ("times", &|(.., it)| {
                let times = it.entries.iter();
                let times = times.map(|it| format!("{} at {}", it.value, instant(it.at)));
                times.collect::<Vec<_>>().join("; ")
            }),
        ],
    )
}

/// Pauses as CSV; those without a commitment are vacations.
pub fn pauses(archive: &Archive) -> AppResult<Vec<u8>> {
    let vacations = archive.vacations.iter().map(|it| (Name::default(), it));
    let own = named(archive)
        .flat_map(|(name, commitment)| commitment.pauses.iter().map(move |it| (name.clone(), it)));
    to_csv(
        vacations.chain(own),
        &[
            ("number", &|([number, _], _)| number.clone()),
            ("commitment", &|([_, title], _)| title.clone()),
            ("from_date", &|(_, it)| date(it.from_date)),
            ("until_date", &|(_, it)| date(it.until_date)),
            ("reason", &|(_, it): &(Name, &ArchivedPause)| {
                it.reason.clone()
            }),
        ],
    )
}
