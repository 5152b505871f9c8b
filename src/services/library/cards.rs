//! View models of the library, also used by the admin's previews.

use regula_schema::{Asceticism, Enrolment, NewRule, Package, PackageItem};
use time::Date;

use crate::{
    services::{calendar::Calendar, format, rule_text},
    views::{EnrolmentItem, PackageCard, PackageRow, TemplateItem},
};

/// Maximum length of a line.
const LINE: usize = 200;

/// The first line of a text, truncated at a word.
fn line(text: &str) -> String {
    let line = text.lines().find(|line| !line.trim().is_empty());
    let line = line.unwrap_or_default().trim();
    if line.chars().count() <= LINE {
        return line.to_owned();
    }
    let cut: String = line.chars().take(LINE).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

/// The view model of a template, with its suggested rule.
pub fn template(asceticism: &Asceticism, rule: Option<&NewRule>) -> TemplateItem {
    let with_rule = Asceticism {
        suggested_rule: rule.cloned(),
        ..asceticism.clone()
    };
    TemplateItem {
        id: asceticism.id.to_string(),
        title: asceticism.title.clone(),
        icon: format::sign(&asceticism.icon, &asceticism.title),
        line: line(&asceticism.description),
        rule: rule_text::suggested(&with_rule),
    }
}

/// `40 days`.
fn term(days: u16) -> String {
    match days {
        1 => "1 day".to_owned(),
        n => format!("{} days", format::thousands(n.into())),
    }
}

/// The card of a package.
pub fn card(package: &Package, state: String) -> PackageCard {
    let asks = match package.items.len() {
        1 => "1 commitment".to_owned(),
        n => format!("{n} things"),
    };
    PackageCard {
        id: package.id.to_string(),
        title: package.title.clone(),
        icon: format::sign(&package.icon, &package.title),
        description: package.description.clone(),
        term: term(package.term_days),
        asks,
        state,
    }
}

/// The row of a package item.
pub fn row(item: &PackageItem, term_days: u16) -> PackageRow {
    let asceticism = &item.asceticism;
    let rule = item.rule.as_ref().or(asceticism.suggested_rule.as_ref());
    let days = match (item.first_day, item.last_day) {
        (1, last) if last == term_days => "The whole time".to_owned(),
        (first, last) if first == last => format!("Day {first}"),
        (first, last) if last == term_days => format!("From day {first}"),
        (first, last) => format!("Days {first} to {last}"),
    };
    PackageRow {
        item: template(asceticism, rule),
        days,
    }
}

/// The progress of an enrolment: `Day 12 of 40`.
pub fn day(enrolment: &Enrolment, calendar: Calendar) -> String {
    if enrolment.left_at.is_some() {
        return format!("Left on day {} of {}", enrolment.day, enrolment.term_days);
    }
    if enrolment.day == 0 {
        let date = format::lowercase_relative(
            &calendar.locale.near_date(enrolment.start_date, calendar.today),
        );
        return format!("Begins {date}");
    }
    if enrolment.end_date < calendar.today {
        return format!("All {}", term(enrolment.term_days));
    }
    format!("Day {} of {}", enrolment.day, enrolment.term_days)
}

/// The view model of an enrolment.
pub fn enrolment(enrolment: &Enrolment, calendar: Calendar) -> EnrolmentItem {
    let from = calendar.locale.day_and_month(enrolment.start_date);
    let to = calendar.locale.day_and_month(enrolment.end_date);
    let kept = match enrolment.decided {
        0 => String::new(),
        decided => format!("{} of {decided} kept", enrolment.kept),
    };
    let share = u32::from(enrolment.day) * 100 / u32::from(enrolment.term_days).max(1);
    EnrolmentItem {
        id: enrolment.id.to_string(),
        href: enrolment.package_id.map(|id| format!("/library/packages/{id}")).unwrap_or_default(),
        title: enrolment.title.clone(),
        day: day(enrolment, calendar),
        kept,
        share: share.min(100),
        dates: format!("{from} to {to}"),
        is_open: is_open(enrolment, calendar.today),
    }
}

/// True if the enrolment is current or upcoming.
pub fn is_open(enrolment: &Enrolment, today: Date) -> bool {
    enrolment.left_at.is_none() && enrolment.end_date >= today
}
