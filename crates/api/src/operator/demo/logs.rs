//! Demo logs of one commitment.

use std::collections::BTreeMap;

use regula_schema::{
    Amount, ArchivedEntry, ArchivedLog, AsceticismKind, Mark, Schedule, Timestamp, TrackingType,
    WholeLog,
};
use time::{Date, Duration};

use super::discipline::{Discipline, at};

const REASONS: [&str; 5] = ["Ill", "On the road", "Guests", "Night shift", "Exams"];
const NOTES: [&str; 6] = [
    "Harder than it looks.",
    "Easier than yesterday.",
    "Late, but done.",
    "With the children.",
    "Quiet morning, first frost.",
    "Wanted to leave it, and did not.",
];
/// Number of recent days whose logs have several entries.
const DAYS_WITH_ENTRIES: i64 = 60;

/// Pseudo-random number, the same for equal arguments.
fn pseudo_random(n: u32, discipline: usize, day: i64) -> u64 {
    let discipline = u64::try_from(discipline).unwrap_or_default();
    let parts = [u64::from(n), discipline, day.unsigned_abs()];
    let mixed = parts.into_iter().fold(0x9e37_79b9_7f4a_7c15_u64, |mixed, part| {
        let mixed = (mixed ^ part).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed ^ (mixed >> 29)
    });
    mixed.wrapping_mul(0x94d0_49bb_1331_11eb) >> 24
}

/// Logs between two days, except on vacation.
pub fn logs(
    (n, i): (u32, usize),
    discipline: &Discipline,
    (start, now): (Date, Timestamp),
    away: Date,
) -> BTreeMap<String, BTreeMap<u8, ArchivedLog>> {
    let mut months: BTreeMap<String, BTreeMap<u8, ArchivedLog>> = BTreeMap::new();
    let mut next = Some(start);
    // Today is partly done.
    let today = now.get().date();
    let is_counted = discipline.tracking == TrackingType::Count;
    let last = if is_counted || (n.is_multiple_of(2) && i < 2) {
        Some(today)
    } else {
        today.previous_day()
    };
    while let Some(date) = next.filter(|date| Some(*date) <= last) {
        next = date.next_day();
        let is_away = (0..10).contains(&(date - away).whole_days());
        let log = log(n, i, discipline, date).filter(|_| !is_away);
        let has_entries = is_counted && (today - date).whole_days() < DAYS_WITH_ENTRIES;
        let log = match log {
            Some(log) if has_entries => split_into_entries(log, discipline, date, now),
            log => log,
        };
        if let Some(log) = log {
            let month = format!("{:04}-{:02}", date.year(), u8::from(date.month()));
            months.entry(month).or_default().insert(date.day(), log);
        }
    }
    months
}

/// Log of user `n` for that day, if any.
fn log(n: u32, i: usize, discipline: &Discipline, date: Date) -> Option<ArchivedLog> {
    let day = i64::from(date.to_julian_day());
    let (thrown, other) = (pseudo_random(n, i, day), pseudo_random(n + 1000, i, day));
    let share = match &discipline.schedule {
        Schedule::Weekdays { days } if !days.contains(&date.weekday().number_from_monday()) => 0,
        Schedule::PerWeek { times } => u64::from(*times) * 100 / 7 + 5,
        Schedule::PerMonth { times } => u64::from(*times) * 100 / 30 + 3,
        _ => 100,
    };
    // Some weeks go badly, more often for some users.
    let is_bad = pseudo_random(n, i, day / 7 + 1_000_000).is_multiple_of(9);
    let chance = discipline.kept.saturating_sub(u64::from(n % 9) * 2) / if is_bad { 2 } else { 1 };
    let note = || {
        let is_noted = other.is_multiple_of(23);
        let note = NOTES[usize::try_from(other / 23 % 6).unwrap_or_default()];
        if is_noted {
            note.to_owned()
        } else {
            String::new()
        }
    };
    let whole = |mark, value, reason: &str| {
        WholeLog {
            mark,
            value,
            note: note(),
            reason: reason.to_owned(),
            entries: Vec::new(),
        }
        .into()
    };
    if share == 0 || thrown % 100 >= share {
        return None;
    }
    let is_kept = other % 100 < chance;
    if discipline.kind == AsceticismKind::Abstain {
        // A rule that counts unlogged days as kept.
        return (!is_kept).then(|| whole(Some(Mark::Missed), None, ""));
    }
    match (is_kept, discipline.target) {
        (true, Some((target, _))) => {
            let more = i64::try_from(thrown / 100 % 4).unwrap_or_default();
            let value = Amount::from_thousandths((target + step(target) * more) * 1000);
            Some(whole(None, value, ""))
        }
        (true, None) => Some(whole(Some(Mark::Kept), None, "")),
        (false, _) if thrown.is_multiple_of(5) => {
            let reason = REASONS[usize::try_from(thrown / 5 % 5).unwrap_or_default()];
            Some(whole(Some(Mark::Skipped), None, reason))
        }
        (false, Some((target, _))) if thrown.is_multiple_of(2) => {
            Some(whole(None, Amount::from_thousandths(target * 500), ""))
        }
        // The other days have no log.
        (false, _) => thrown.is_multiple_of(3).then(|| whole(Some(Mark::Missed), None, "")),
    }
}

/// Step of a value: glasses are counted one by one, pages and minutes in larger steps.
const fn step(target: i64) -> i64 {
    if target > 8 { 5 } else { 1 }
}

/// Splits the value into several entries, up to the current time of the day.
fn split_into_entries(
    log: ArchivedLog,
    discipline: &Discipline,
    date: Date,
    now: Timestamp,
) -> Option<ArchivedLog> {
    let log = WholeLog::from(log);
    let Some(value) = log.value else {
        // No missed mark before the day is over.
        return (date < now.get().date()).then(|| log.into());
    };
    let sum = value.thousandths() / 1000;
    let step = discipline.target.map_or(1, |(target, _)| step(target));
    let times = (sum + step - 1) / step;
    let entries = (0..times).map(|k| ArchivedEntry {
        value: Amount::from_thousandths(step.min(sum - k * step) * 1000).unwrap_or(value),
        at: Timestamp::new(at(date).get() + Duration::minutes(15 * 60 * k / times + 7 * k)),
    });
    let entries: Vec<_> = entries.filter(|entry| entry.at <= now).collect();
    let log = WholeLog {
        value: None,
        entries,
        ..log
    };
    (!log.entries.is_empty()).then(|| log.into())
}
