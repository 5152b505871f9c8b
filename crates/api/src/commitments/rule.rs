//! Validation of rules.

use regula_schema::{
    AsceticismKind, Direction, Fields, NewRule, Rule, Schedule, TrackingType, UnitName,
};
use time::Date;

use crate::checks::refuse;

/// Unit of durations.
const MINUTES: &str = "minutes";

/// Parses a rule effective from `effective_from`, with the defaults for asceticisms of this kind.
/// `at` is the field prefix of errors.
pub fn parse(
    fields: &mut Fields,
    at: &str,
    new: &NewRule,
    (tracking, kind): (TrackingType, AsceticismKind),
    effective_from: Date,
) -> Option<Rule> {
    let schedule = schedule(fields, &format!("{at}.schedule"), &new.schedule);
    let unit = unit(fields, &format!("{at}.unit"), new.unit.as_deref(), tracking);
    let direction = new.direction_for(kind);
    let target = &format!("{at}.target");
    let is_zero = new.target.is_some_and(|target| target.is_zero());
    if new.target.is_some() && !tracking.is_measured() {
        let detail = "Only counts and durations have a target.";
        refuse(fields, target, "not_measured", detail);
    } else if is_zero && direction == Direction::AtLeast {
        refuse(
            fields,
            target,
            "out_of_range",
            "The target must be more than 0.",
        );
    }
    Some(Rule {
        effective_from,
        schedule: schedule?,
        target: new.target,
        unit: unit?,
        direction,
        unlogged: new.unlogged_for(kind),
    })
}

fn schedule(fields: &mut Fields, at: &str, schedule: &Schedule) -> Option<Schedule> {
    let detail = match schedule {
        Schedule::Daily => return Some(Schedule::Daily),
        Schedule::Weekdays { days } => {
            let mut sorted = days.clone();
            sorted.sort_unstable();
            sorted.dedup();
            let is_week = sorted.iter().all(|day| (1..=7).contains(day));
            if is_week && !sorted.is_empty() && sorted.len() == days.len() {
                return Some(Schedule::Weekdays { days: sorted });
            }
            "Choose at least one weekday, from 1 to 7, each once."
        }
        Schedule::PerWeek { times: 1..=7 }
        | Schedule::PerMonth { times: 1..=31 }
        | Schedule::Every { days: 1..=365 } => return Some(schedule.clone()),
        Schedule::PerWeek { .. } => "Choose 1 to 7 times per week.",
        Schedule::PerMonth { .. } => "Choose 1 to 31 times per month.",
        Schedule::Every { .. } => "Choose every 1 to 365 days.",
    };
    refuse(fields, at, "out_of_range", detail);
    None
}

fn unit(
    fields: &mut Fields,
    at: &str,
    unit: Option<&str>,
    tracking: TrackingType,
) -> Option<String> {
    let unit = fields.take(at, UnitName::parse(unit.unwrap_or_default()))?;
    match (tracking, unit.as_str()) {
        (TrackingType::Duration, "" | MINUTES) => Some(MINUTES.to_owned()),
        (TrackingType::Duration, _) => {
            refuse(fields, at, "not_minutes", "Durations are in minutes.");
            None
        }
        (TrackingType::Count, unit) => Some(unit.to_owned()),
        (TrackingType::Check | TrackingType::Text, "") => Some(String::new()),
        (TrackingType::Check | TrackingType::Text, _) => {
            let detail = "Only counts have a unit.";
            refuse(fields, at, "not_measured", detail);
            None
        }
    }
}
