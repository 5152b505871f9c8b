//! Rules that the library proposes.

use std::ops::RangeInclusive;

use crate::schema::{Fields, NewRule, Schedule, TrackingType, UnitName, Violation};

/// The rule that is proposed for what is tracked like `tracking`, with its weekdays in order.
/// `name` is its field in the request.
pub fn parse_proposed(
    fields: &mut Fields,
    name: &str,
    rule: &NewRule,
    tracking: TrackingType,
) -> Option<NewRule> {
    let at = |part: &str| format!("{name}.{part}");
    if rule.effective_from.is_some() {
        let detail = "It begins when somebody takes it on.";
        refuse(fields, &at("effective_from"), "not_allowed", detail);
    }
    if rule.target.is_some() && !tracking.is_measured() {
        let detail = "Only what is counted or timed has a target.";
        refuse(fields, &at("target"), "not_allowed", detail);
    }
    let unit = rule
        .unit
        .as_deref()
        .and_then(|unit| fields.take(&at("unit"), UnitName::parse(unit)))
        .map(|unit| unit.as_str().to_owned())
        .filter(|unit| !unit.is_empty());
    if unit.is_some() && tracking != TrackingType::Count {
        let detail = "Only what is counted has a unit.";
        refuse(fields, &at("unit"), "not_allowed", detail);
    }
    let schedule = fields.take(&at("schedule"), parse_schedule(&rule.schedule))?;
    Some(NewRule {
        effective_from: None,
        schedule,
        target: rule.target,
        unit,
        direction: rule.direction,
        unlogged: rule.unlogged,
    })
}

fn refuse(fields: &mut Fields, name: &str, code: &'static str, detail: &str) {
    fields.take::<()>(name, Err(Violation::new(code, detail)));
}

fn parse_schedule(schedule: &Schedule) -> Result<Schedule, Violation> {
    match schedule {
        Schedule::Daily => Ok(Schedule::Daily),
        Schedule::Weekdays { days } => {
            let mut days = days.clone();
            days.sort_unstable();
            days.dedup();
            if days.is_empty() {
                return Err(Violation::new("required", "Choose at least one weekday."));
            }
            if days.iter().any(|day| !(1..=7).contains(day)) {
                let detail = "Weekdays go from 1, Monday, to 7, Sunday.";
                return Err(Violation::new("out_of_range", detail));
            }
            Ok(Schedule::Weekdays { days })
        }
        Schedule::PerWeek { times } => {
            within(*times, &(1..=7), "A week has 1 to 7 days.")?;
            Ok(schedule.clone())
        }
        Schedule::PerMonth { times } => {
            within(*times, &(1..=31), "A month has 1 to 31 days.")?;
            Ok(schedule.clone())
        }
        Schedule::Every { days } => {
            within(*days, &(1..=365), "Choose from 1 to 365 days.")?;
            Ok(schedule.clone())
        }
    }
}

fn within<N: PartialOrd>(n: N, range: &RangeInclusive<N>, detail: &str) -> Result<(), Violation> {
    if range.contains(&n) {
        Ok(())
    } else {
        Err(Violation::new("out_of_range", detail))
    }
}
