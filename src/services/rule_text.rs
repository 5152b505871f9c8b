//! Text for rules, days and streaks, the same wherever a commitment is shown.

use std::borrow::Cow;

use regula_schema::{
    Amount, Asceticism, DayStatus, Direction, NewRule, Rule, Schedule, StreakUnit, TrackingType,
    Unlogged,
};

use super::{format, locale::Locale};

/// A rule: `Weekdays`, `At least 20 pages, every day`, `Every day, kept unless logged`.
#[must_use]
pub fn rule(rule: &Rule) -> String {
    let said = sentence(&rule.schedule, rule.target, &rule.unit, rule.direction);
    said + without_a_log(rule.direction, rule.unlogged)
}

/// The suggested rule of an asceticism.
#[must_use]
pub fn suggested(asceticism: &Asceticism) -> String {
    let rule = asceticism.suggested_rule.clone().unwrap_or_default();
    let unit = unit_of(&rule, asceticism.tracking_type);
    let direction = rule.direction_for(asceticism.kind);
    let unlogged = rule.unlogged_for(asceticism.kind);
    sentence(&rule.schedule, rule.target, &unit, direction) + without_a_log(direction, unlogged)
}

/// The suffix for days without a log. Empty for the default of "at least" rules, missed.
const fn without_a_log(direction: Direction, unlogged: Unlogged) -> &'static str {
    match (direction, unlogged) {
        (_, Unlogged::Kept) => ", kept unless logged",
        (Direction::AtMost, Unlogged::Missed) => ", to be confirmed",
        (Direction::AtLeast, Unlogged::Missed) => "",
    }
}

/// The unit of a requested rule.
fn unit_of(rule: &NewRule, tracking: TrackingType) -> Cow<'_, str> {
    match &rule.unit {
        Some(unit) => unit.into(),
        None if tracking == TrackingType::Duration => "minutes".into(),
        None => "".into(),
    }
}

/// An hour, in thousandths of a minute.
const HOUR: i64 = 60_000;

fn sentence(days: &Schedule, target: Option<Amount>, unit: &str, direction: Direction) -> String {
    let days = schedule(days);
    let Some(target) = target else {
        return days;
    };
    let how_much = match (target.thousandths(), unit) {
        (HOUR, "minutes") => "1 hour".to_owned(),
        (minutes, "minutes") if minutes > 0 && minutes % HOUR == 0 => {
            format!("{} hours", minutes / HOUR)
        }
        _ => amount(target, unit),
    };
    match direction {
        Direction::AtMost if target.is_zero() => format!("None at all, {}", within(&days)),
        Direction::AtMost => format!("At most {how_much}, {}", within(&days)),
        Direction::AtLeast => format!("At least {how_much}, {}", within(&days)),
    }
}

/// The schedule: `Every day`, `Mondays and Fridays`, `3 times a week`, `Every 2 days`.
#[must_use]
pub fn schedule(schedule: &Schedule) -> String {
    match schedule {
        Schedule::Daily | Schedule::Every { days: 1 } => "Every day".to_owned(),
        Schedule::Weekdays { days } => weekdays(days),
        Schedule::PerWeek { times } => format!("{} a week", times_text(*times)),
        Schedule::PerMonth { times } => format!("{} a month", times_text(*times)),
        Schedule::Every { days } => format!("Every {days} days"),
    }
}

fn times_text(times: u8) -> String {
    format::capitalised(&format::times(times.into()))
}

fn weekdays(days: &[u8]) -> String {
    let is_due = |day: &u8| days.contains(day);
    match (1..=7).filter(is_due).collect::<Vec<_>>().as_slice() {
        [_, _, _, _, _, _, _] => "Every day".to_owned(),
        [1, 2, 3, 4, 5] => "Weekdays".to_owned(),
        [6, 7] => "Weekends".to_owned(),
        [_, _, _, _, _, _] => {
            let free = (1..=7).find(|day| !is_due(day)).unwrap_or(7);
            format!("Every day except {}", name(free))
        }
        due => list(&due.iter().map(|day| format!("{}s", name(*day))).collect::<Vec<_>>()),
    }
}

/// The name of an ISO weekday: 1 is Monday.
fn name(day: u8) -> &'static str {
    let mut names = Locale::english().weekdays();
    names.nth(usize::from(day).wrapping_sub(1)).unwrap_or_default()
}

/// Joins words: `a, b and c`.
#[must_use]
pub fn list(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// The text within a sentence: `every day`, but `Mondays`.
fn within(days: &str) -> String {
    if Locale::english().weekdays().any(|name| days.starts_with(name)) {
        return days.to_owned();
    }
    let mut chars = days.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(chars).collect()
    })
}

/// An amount with its unit: `20 pages`, `1 minute`, `3`.
#[must_use]
pub fn amount(value: Amount, unit: &str) -> String {
    let is_one = value.thousandths() == 1000;
    match unit {
        "" => value.to_string(),
        "minutes" if is_one => "1 minute".to_owned(),
        unit => format!("{value} {unit}"),
    }
}

/// The length of a streak: `41 days`, `1 week`.
#[must_use]
pub fn in_a_row(n: u32, unit: StreakUnit) -> String {
    format!("{n} {}", unit_label(n, unit))
}

/// The unit of a streak, singular or plural: `days`, `week`.
#[must_use]
pub const fn unit_label(n: u32, unit: StreakUnit) -> &'static str {
    match (unit, n) {
        (StreakUnit::Days, 1) => "day",
        (StreakUnit::Days, _) => "days",
        (StreakUnit::Weeks, 1) => "week",
        (StreakUnit::Weeks, _) => "weeks",
        (StreakUnit::Months, 1) => "month",
        (StreakUnit::Months, _) => "months",
    }
}

/// The name of a day's status.
#[must_use]
pub const fn day(status: DayStatus) -> &'static str {
    match status {
        DayStatus::Kept => "Kept",
        DayStatus::Missed => "Missed",
        DayStatus::Partial => "Partly kept",
        DayStatus::Skipped => "Skipped",
        DayStatus::Paused => "Paused",
        DayStatus::Open => "Open",
        DayStatus::Free => "Free",
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn schedules_are_formatted_as_text() {
        let weekdays = |days: &[u8]| schedule(&Schedule::Weekdays { days: days.into() });
        let said = [
            schedule(&Schedule::Daily),
            weekdays(&[1, 2, 3, 4, 5]),
            weekdays(&[6, 7]),
            weekdays(&[3]),
            weekdays(&[1, 3, 5]),
            weekdays(&[1, 2, 3, 4, 5, 6]),
            weekdays(&[1, 2, 3, 4, 5, 6, 7]),
            schedule(&Schedule::PerWeek { times: 1 }),
            schedule(&Schedule::PerWeek { times: 3 }),
            schedule(&Schedule::PerMonth { times: 2 }),
            schedule(&Schedule::Every { days: 1 }),
            schedule(&Schedule::Every { days: 2 }),
        ];
        assert_eq!(
            said,
            [
                "Every day",
                "Weekdays",
                "Weekends",
                "Wednesdays",
                "Mondays, Wednesdays and Fridays",
                "Every day except Sunday",
                "Every day",
                "Once a week",
                "3 times a week",
                "Twice a month",
                "Every day",
                "Every 2 days",
            ]
        );
    }

    #[test]
    fn targets_are_formatted_before_the_schedule() {
        let at_least = Direction::AtLeast;
        let of = |text: &str| text.parse::<Amount>().ok();
        let wednesdays = Schedule::Weekdays { days: vec![3] };
        let said = [
            sentence(&Schedule::Daily, of("20"), "pages", at_least),
            sentence(&wednesdays, of("0.5"), "", at_least),
            sentence(
                &Schedule::PerWeek { times: 3 },
                of("1"),
                "minutes",
                at_least,
            ),
            sentence(&Schedule::Daily, of("60"), "minutes", at_least),
            sentence(&Schedule::Daily, of("420"), "minutes", at_least),
            sentence(&Schedule::Daily, of("90"), "minutes", Direction::AtMost),
            sentence(&Schedule::Daily, of("2"), "coffees", Direction::AtMost),
            sentence(&Schedule::Daily, of("0"), "coffees", Direction::AtMost),
            sentence(&Schedule::Daily, None, "pages", at_least),
        ];
        assert_eq!(
            said,
            [
                "At least 20 pages, every day",
                "At least 0.5, Wednesdays",
                "At least 1 minute, 3 times a week",
                "At least 1 hour, every day",
                "At least 7 hours, every day",
                "At most 90 minutes, every day",
                "At most 2 coffees, every day",
                "None at all, every day",
                "Every day",
            ]
        );
    }

    #[test]
    fn the_meaning_of_unlogged_days_is_shown_unless_default() {
        let of = |direction, unlogged| {
            rule(&Rule {
                effective_from: date!(2026 - 11 - 21),
                schedule: Schedule::Daily,
                target: None,
                unit: String::new(),
                direction,
                unlogged,
            })
        };
        let said = [
            of(Direction::AtMost, Unlogged::Kept),
            of(Direction::AtMost, Unlogged::Missed),
            of(Direction::AtLeast, Unlogged::Kept),
            of(Direction::AtLeast, Unlogged::Missed),
        ];
        assert_eq!(
            said,
            [
                "Every day, kept unless logged",
                "Every day, to be confirmed",
                "Every day, kept unless logged",
                "Every day",
            ]
        );
    }

    #[test]
    fn streak_lengths_are_formatted_with_their_unit() {
        assert_eq!(in_a_row(1, StreakUnit::Days), "1 day");
        assert_eq!(in_a_row(0, StreakUnit::Weeks), "0 weeks");
        assert_eq!(in_a_row(12, StreakUnit::Months), "12 months");
    }
}
