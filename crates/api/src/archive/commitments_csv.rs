//! Commitments, rules, logs and pauses as CSV; each row has the number and title of its commitment.

use regula_schema::{
    AppResult, Archive, ArchivedCommitment, ArchivedPause, Direction, NewRule, Schedule, WholeLog,
};

use crate::{
    archive::export_commitments::day_of,
    csv::{Table, date, instant},
};

/// Number and title of each commitment.
fn names(archive: &Archive) -> impl Iterator<Item = ([String; 2], &ArchivedCommitment)> {
    let numbered = (1_usize..).zip(&archive.commitments);
    numbered.map(|(number, commitment)| {
        let asceticism = archive.asceticisms.get(commitment.asceticism);
        let title = asceticism.map(|it| it.title.clone()).unwrap_or_default();
        ([number.to_string(), title], commitment)
    })
}

/// Commitments as CSV.
pub fn commitments(archive: &Archive) -> AppResult<Vec<u8>> {
    let mut table = Table::new(&[
        "number",
        "commitment",
        "category",
        "tracking_type",
        "kind",
        "start_date",
        "end_date",
        "package",
        "note",
        "completed_at",
        "archived_at",
        "created_at",
    ])?;
    for ([number, title], commitment) in names(archive) {
        let asceticism = archive.asceticisms.get(commitment.asceticism);
        let package = commitment.package.and_then(|it| archive.packages.get(it));
        table.row([
            number,
            title,
            asceticism.map(|it| it.category.clone()).unwrap_or_default(),
            asceticism
                .map_or("", |it| it.tracking_type.as_str())
                .to_owned(),
            asceticism.map_or("", |it| it.kind.as_str()).to_owned(),
            date(Some(commitment.start_date)),
            date(commitment.end_date),
            package.map(|it| it.title.clone()).unwrap_or_default(),
            commitment.note.clone(),
            instant(commitment.completed_at),
            instant(commitment.archived_at),
            instant(Some(commitment.created_at)),
        ])?;
    }
    table.finish()
}

/// Rule versions as CSV.
pub fn rules(archive: &Archive) -> AppResult<Vec<u8>> {
    let mut table = Table::new(&[
        "number",
        "commitment",
        "effective_from",
        "schedule",
        "direction",
        "target",
        "unit",
        "unlogged",
    ])?;
    for ([number, title], commitment) in names(archive) {
        for rule in &commitment.rules {
            table.row([
                number.clone(),
                title.clone(),
                date(rule.effective_from),
                schedule(&rule.schedule),
                rule.direction.map_or("", Direction::as_str).to_owned(),
                rule.target.map(|it| it.to_string()).unwrap_or_default(),
                unit(rule),
                rule.unlogged.map_or("", |it| it.as_str()).to_owned(),
            ])?;
        }
    }
    table.finish()
}

fn unit(rule: &NewRule) -> String {
    rule.unit.clone().unwrap_or_default()
}

/// `daily`, `weekdays 1 3 5`, `3 per week`, `10 per month`, `every 2 days`.
fn schedule(schedule: &Schedule) -> String {
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
    let mut table = Table::new(&[
        "number",
        "commitment",
        "date",
        "mark",
        "value",
        "note",
        "reason",
        "times",
    ])?;
    for ([number, title], commitment) in names(archive) {
        for (month, days) in &commitment.logs {
            for (day, log) in days {
                let log = WholeLog::from(log.clone());
                let times = log.entries.iter();
                let times = times.map(|it| format!("{} at {}", it.value, instant(Some(it.at))));
                table.row([
                    number.clone(),
                    title.clone(),
                    date(day_of(month, *day)),
                    log.mark.map_or("", |it| it.as_str()).to_owned(),
                    log.value.map(|it| it.to_string()).unwrap_or_default(),
                    log.note.clone(),
                    log.reason.clone(),
                    times.collect::<Vec<_>>().join("; "),
                ])?;
            }
        }
    }
    table.finish()
}

/// Pauses as CSV; those without a commitment are vacations.
pub fn pauses(archive: &Archive) -> AppResult<Vec<u8>> {
    let mut table = Table::new(&["number", "commitment", "from_date", "until_date", "reason"])?;
    let vacations = archive
        .vacations
        .iter()
        .map(|it| ([String::new(), String::new()], it));
    let own = names(archive)
        .flat_map(|(name, commitment)| commitment.pauses.iter().map(move |it| (name.clone(), it)));
    for ([number, title], pause) in vacations.chain(own) {
        let ArchivedPause {
            from_date,
            until_date,
            reason,
            ..
        } = pause;
        let days = [date(Some(*from_date)), date(*until_date)];
        let [from, until] = days;
        table.row([number, title, from, until, reason.clone()])?;
    }
    table.finish()
}
