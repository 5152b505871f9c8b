//! Text for the status of a commitment.

use regula_schema::{Commitment, CommitmentStatus, DayStatus, Log, Pause, Rule, TrackingType};
use time::Date;

use super::Calendar;
use crate::{
    services::{format, rule_text},
    views::{PackageLink, PauseItem},
};

/// The status, if there is something to say: `Paused until 3 December: travelling`.
pub(super) fn remark(it: &Commitment, calendar: Calendar) -> String {
    match it.status {
        CommitmentStatus::Archived => "Archived".to_owned(),
        CommitmentStatus::Completed => match it.end_date {
            Some(end) if end <= calendar.today => format!("Finished on {}", calendar.date(end)),
            _ => "Finished".to_owned(),
        },
        CommitmentStatus::Paused => paused(it, calendar),
        CommitmentStatus::Active if it.start_date > calendar.today => {
            let begins = calendar.locale.near_date(it.start_date, calendar.today);
            format!("Begins {}", format::lowercase_relative(&begins))
        }
        CommitmentStatus::Active => {
            it.end_date.map(|end| format!("Until {}", calendar.date(end))).unwrap_or_default()
        }
    }
}

/// The package it belongs to.
pub(super) fn package(it: &Commitment) -> Option<PackageLink> {
    Some(PackageLink {
        id: format::or_empty(it.package_id),
        title: it.package_title.clone()?,
    })
}

fn paused(it: &Commitment, calendar: Calendar) -> String {
    // The pause that lasts longest.
    let on = it
        .pauses
        .iter()
        .filter(|pause| is_on(pause, calendar.today))
        .max_by_key(|pause| (pause.until_date.is_none(), pause.until_date));
    let Some(pause) = on else {
        return "Paused".to_owned();
    };
    let what = match pause.commitment_id {
        Some(_) => "Paused",
        None => "On vacation",
    };
    let until = pause.until_date.map(|until| calendar.date(until));
    format::until(what, until, &pause.reason)
}

pub(super) fn is_on(pause: &Pause, today: Date) -> bool {
    pause.from_date <= today && !is_over(pause, today)
}

fn is_over(pause: &Pause, today: Date) -> bool {
    pause.until_date.is_some_and(|until| until < today)
}

/// The view model of a pause.
pub(super) fn pause(pause: &Pause, calendar: Calendar) -> PauseItem {
    let from = calendar.date(pause.from_date);
    let when = match pause.until_date {
        Some(until) if until == pause.from_date => from,
        Some(until) => format!("{from} to {}", calendar.date(until)),
        None if pause.from_date <= calendar.today => format!("Since {from}"),
        None => format!("From {from}"),
    };
    PauseItem {
        id: pause.id.to_string(),
        when,
        from_date: pause.from_date.to_string(),
        until_date: format::or_empty(pause.until_date),
        reason: pause.reason.clone(),
        is_on: is_on(pause, calendar.today),
        is_over: is_over(pause, calendar.today),
        is_vacation: pause.commitment_id.is_none(),
    }
}

/// The result of a day: `Kept`, `12 pages`, `Skipped: travelling`.
pub(super) fn day(status: DayStatus, log: Option<&Log>, value: Option<String>) -> String {
    let said = rule_text::day(status);
    let reason = log.map_or("", |log| log.reason.as_str());
    match (status, value) {
        (DayStatus::Skipped, _) => format::with_reason(said, reason),
        (DayStatus::Open | DayStatus::Free, Some(value)) => value,
        (_, Some(value)) => format!("{said}: {value}"),
        (_, None) => said.to_owned(),
    }
}

/// The unit on that day, for a measured commitment.
pub(super) fn unit_on(it: &Commitment, date: Date) -> &str {
    let begun = it.rules.partition_point(|rule| rule.effective_from <= date);
    let rule = it.rules.get(begun.saturating_sub(1)).unwrap_or(&it.rule);
    unit(it, rule)
}

/// The unit if it was always the same, otherwise empty.
pub(super) fn only_unit(it: &Commitment) -> &str {
    let now = unit(it, &it.rule);
    match it.rules.iter().all(|rule| unit(it, rule) == now) {
        true => now,
        false => "",
    }
}

fn unit<'a>(it: &Commitment, rule: &'a Rule) -> &'a str {
    match rule.unit.as_str() {
        "" if it.asceticism.tracking_type == TrackingType::Duration => "minutes",
        unit => unit,
    }
}
