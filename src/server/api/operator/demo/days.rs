//! How the days of one commitment of the demo went.

use std::collections::BTreeMap;

use time::Date;

use super::life::Way;
use crate::schema::{Amount, ArchivedLog, AsceticismKind, Mark, Schedule, WholeLog};

const REASONS: [&str; 5] = ["Ill", "On the road", "Guests", "Night shift", "Exams"];
const NOTES: [&str; 6] = [
    "Harder than it looks.",
    "Easier than yesterday.",
    "Late, but done.",
    "With the children.",
    "Quiet morning, first frost.",
    "Wanted to leave it, and did not.",
];

/// Dice that fall the same every time for the same throw.
fn dice(n: u32, way: usize, day: i64) -> u64 {
    let way = u64::try_from(way).unwrap_or_default();
    let parts = [u64::from(n), way, day.unsigned_abs()];
    let mixed = parts
        .into_iter()
        .fold(0x9e37_79b9_7f4a_7c15_u64, |mixed, part| {
            let mixed = (mixed ^ part).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed ^ (mixed >> 29)
        });
    mixed.wrapping_mul(0x94d0_49bb_1331_11eb) >> 24
}

/// What was written down from one day to another, but on a vacation.
pub fn logs(
    (n, i): (u32, usize),
    way: &Way,
    (start, today): (Date, Date),
    away: Date,
) -> BTreeMap<String, BTreeMap<u8, ArchivedLog>> {
    let mut months: BTreeMap<String, BTreeMap<u8, ArchivedLog>> = BTreeMap::new();
    let mut next = Some(start);
    // Of today, some is done already.
    let last = if n.is_multiple_of(2) && i < 2 {
        Some(today)
    } else {
        today.previous_day()
    };
    while let Some(date) = next.filter(|date| Some(*date) <= last) {
        next = date.next_day();
        let is_away = (0..10).contains(&(date - away).whole_days());
        if let Some(log) = log(n, i, way, date).filter(|_| !is_away) {
            let month = format!("{:04}-{:02}", date.year(), u8::from(date.month()));
            months.entry(month).or_default().insert(date.day(), log);
        }
    }
    months
}

/// What user `n` wrote down on that day, if anything.
fn log(n: u32, i: usize, way: &Way, date: Date) -> Option<ArchivedLog> {
    let day = i64::from(date.to_julian_day());
    let (thrown, other) = (dice(n, i, day), dice(n + 1000, i, day));
    let share = match &way.schedule {
        Schedule::Weekdays { days } if !days.contains(&date.weekday().number_from_monday()) => 0,
        Schedule::PerWeek { times } => u64::from(*times) * 100 / 7 + 5,
        Schedule::PerMonth { times } => u64::from(*times) * 100 / 30 + 3,
        _ => 100,
    };
    // Some weeks go badly, and some people more so.
    let is_bad = dice(n, i, day / 7 + 1_000_000).is_multiple_of(9);
    let chance = way.kept.saturating_sub(u64::from(n % 9) * 2) / if is_bad { 2 } else { 1 };
    let note = || {
        let is_noted = other.is_multiple_of(23);
        let note = NOTES[usize::try_from(other / 23 % 6).unwrap_or_default()];
        if is_noted {
            note.to_owned()
        } else {
            String::new()
        }
    };
    let whole = |status, value, reason: &str| {
        WholeLog {
            status,
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
    if way.kind == AsceticismKind::Abstain {
        // Kept unless logged.
        return (!is_kept).then(|| whole(Some(Mark::Missed), None, ""));
    }
    match (is_kept, way.target) {
        (true, Some((target, _))) => {
            let more = i64::try_from(thrown / 100 % 4).unwrap_or_default();
            let value = Amount::from_thousandths((target + 5 * more) * 1000);
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
        // The rest was let pass without a word.
        (false, _) => thrown
            .is_multiple_of(3)
            .then(|| whole(Some(Mark::Missed), None, "")),
    }
}
