//! The subtitle of a commitment's row.

use jiff::{Timestamp as Instant, tz::TimeZone};
use regula_schema::{
    AsceticismKind, DayStatus, Direction, DueCommitment, Progress, Rule, Schedule, Timestamp,
    Unlogged,
};
use time::Date;

use crate::services::{format, rule_text};

/// The subtitle; after the value, if there is one.
pub(super) fn of(due: &DueCommitment, is_measured: bool, today: Date, zone: &str) -> String {
    let rule = &due.commitment.rule;
    let said = match due.today {
        DayStatus::Skipped => {
            let reason = due.log.as_ref().map_or("", |log| log.reason.as_str());
            return format::with_reason("Skipped", reason);
        }
        DayStatus::Paused => return "Paused".to_owned(),
        DayStatus::Missed if due.commitment.asceticism.kind == AsceticismKind::Abstain => "Slipped",
        DayStatus::Missed => "Missed",
        _ => "",
    };
    let progress = due.progress.map(|it| progress(&rule.schedule, it));
    let parts = if is_measured {
        [Some(behind_value(rule)), progress, Some(said.to_owned())]
    } else if !said.is_empty() {
        [Some(said.to_owned()), None, None]
    } else {
        let log = due.log.as_ref();
        let kept = log
            .filter(|_| due.today == DayStatus::Kept)
            .and_then(|log| kept_at(log.updated_at, today, zone));
        let rule = match rule.unlogged {
            Unlogged::Kept => "Kept unless logged".to_owned(),
            Unlogged::Missed => rule_text::schedule(&rule.schedule),
        };
        [progress.or(kept).or(Some(rule)), None, None]
    };
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let parts = parts.iter().filter(|part| !part.is_empty());
    parts.map(String::as_str).collect::<Vec<_>>().join(" · ")
}

/// `of 20 pages`, `of at most 2 cups`, `minutes`.
fn behind_value(rule: &Rule) -> String {
    let words = match (rule.target, rule.direction) {
        (Some(target), Direction::AtLeast) => format!("of {target} {}", rule.unit),
        (Some(target), Direction::AtMost) => format!("of at most {target} {}", rule.unit),
        (None, _) if rule.unit.is_empty() => "so far".to_owned(),
        (None, _) => rule.unit.clone(),
    };
    words.trim_end().to_owned()
}

/// `3 times a week, once so far`.
fn progress(schedule: &Schedule, progress: Progress) -> String {
    let period = match schedule {
        Schedule::PerMonth { .. } => "month",
        _ => "week",
    };
    let kept = match progress.kept {
        0 => "not yet".to_owned(),
        n => format!("{} so far", format::times(n)),
    };
    let often = format::capitalised(&format::times(progress.required));
    format!("{often} a {period}, {kept}")
}

/// `Kept at 6:40`, if that was on `today`.
fn kept_at(at: Timestamp, today: Date, zone: &str) -> Option<String> {
    let (date, hour, minute) = wall_clock(zone, at)?;
    (date == today.to_string()).then(|| format!("Kept at {hour}:{minute:02}"))
}

/// Date, hour and minute in a time zone.
pub(in crate::services) fn wall_clock(zone: &str, at: Timestamp) -> Option<(String, u8, u8)> {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let local = Instant::from_second(at.get().unix_timestamp()).ok()?.to_zoned(zone);
    let [hour, minute] = [local.hour(), local.minute()].map(u8::try_from);
    Some((local.date().to_string(), hour.ok()?, minute.ok()?))
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;

    #[test]
    fn weekly_progress_is_formatted() {
        let so_far = |kept| {
            progress(
                &Schedule::PerWeek { times: 3 },
                Progress { kept, required: 3 },
            )
        };
        assert_eq!(so_far(0), "3 times a week, not yet");
        assert_eq!(so_far(2), "3 times a week, twice so far");
    }

    #[test]
    fn times_are_shown_in_the_users_time_zone() {
        let at = Timestamp::new(datetime!(2026-11-20 22:05 UTC));
        assert_eq!(
            kept_at(at, date!(2026 - 11 - 21), "Pacific/Auckland").as_deref(),
            Some("Kept at 11:05")
        );
        assert_eq!(kept_at(at, date!(2026 - 11 - 20), "Pacific/Auckland"), None);
    }
}
