//! The items of a package, as form rows.

use regula_schema::{
    Amount, AppError, AppResult, NewPackageItem, NewRule, Package, PackageItem, Schedule, Template,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    services::{format, rule_text},
    views::PackageItemForm,
};

/// Weekday sets that the form offers besides single weekdays.
const SETS: [&[u8]; 5] = [&[1, 2, 3, 4, 5], &[6, 7], &[1, 3, 5], &[2, 4], &[3, 5]];

/// The schedules that the form offers.
fn usual() -> impl Iterator<Item = Schedule> {
    let weekdays = |days: &[u8]| Schedule::Weekdays { days: days.into() };
    let sets = SETS.into_iter().map(weekdays);
    let each = (1..=7).map(move |day| weekdays(&[day]));
    let every = (2..=7).chain([10, 14, 21, 28]);
    std::iter::once(Schedule::Daily)
        .chain(sets)
        .chain(each)
        .chain((1..=6).map(|times| Schedule::PerWeek { times }))
        .chain((1..=10).map(|times| Schedule::PerMonth { times }))
        .chain(every.map(|days| Schedule::Every { days }))
}

/// The options of the schedule field, including those already selected.
pub(super) fn schedules(items: &[PackageItemForm]) -> Vec<(String, String)> {
    let chosen = items.iter().filter_map(|item| serde_json::from_str(&item.schedule).ok());
    let mut choices = vec![(String::new(), "Default".to_owned())];
    for schedule in usual().chain(chosen) {
        let value = schedule_text(&schedule);
        if choices.iter().all(|(other, _)| *other != value) {
            choices.push((value, rule_text::schedule(&schedule)));
        }
    }
    choices
}

/// The option value of a schedule.
fn schedule_text(schedule: &Schedule) -> String {
    serde_json::to_string(schedule).unwrap_or_default()
}

/// The schedule and target fields of a rule, empty where they equal the template's.
fn shown(rule: Option<&NewRule>, proposed: &NewRule) -> (String, String) {
    let schedule = rule.map(|it| &it.schedule).filter(|it| **it != proposed.schedule);
    let target = rule.and_then(|it| it.target).filter(|it| Some(*it) != proposed.target);
    (
        schedule.map(schedule_text).unwrap_or_default(),
        format::or_empty(target),
    )
}

/// An item's own rule. Valid as long as the row keeps its template.
#[derive(Deserialize, Serialize)]
struct SavedRule {
    asceticism_id: Uuid,
    rule: Option<NewRule>,
}

impl SavedRule {
    fn text(&self) -> String {
        let text = self.rule.is_some().then(|| serde_json::to_string(self).ok());
        text.flatten().unwrap_or_default()
    }

    fn of(text: &str, asceticism_id: Uuid) -> Option<NewRule> {
        let saved: Self = serde_json::from_str(text).ok()?;
        saved.rule.filter(|_| saved.asceticism_id == asceticism_id)
    }
}

/// The form rows of a package, in order.
pub(super) fn forms(package: &Package) -> Vec<PackageItemForm> {
    let form = |(place, item): (usize, &PackageItem)| {
        let proposed = item.asceticism.suggested_rule.clone().unwrap_or_default();
        let (schedule, target) = shown(item.rule.as_ref(), &proposed);
        let own = SavedRule {
            asceticism_id: item.asceticism.id,
            rule: item.rule.clone(),
        };
        let day = |day: u16, usual: u16| match day == usual {
            true => String::new(),
            false => day.to_string(),
        };
        PackageItemForm {
            asceticism_id: item.asceticism.id.to_string(),
            place: place.to_string(),
            first_day: day(item.first_day, 1),
            last_day: day(item.last_day, package.term_days),
            schedule,
            target,
            own: own.text(),
        }
    };
    (1..).zip(&package.items).map(form).collect()
}

/// The name of a field in row `i`.
fn name(i: usize, part: &str) -> String {
    format!("items[{i}][{part}]")
}

/// The filled-in items in order of position, each with its row number.
///
/// # Errors
/// [`Code::Invalid`](regula_schema::Code::Invalid) at the first invalid field.
pub(super) fn parse(
    items: &[PackageItemForm],
    templates: &[Template],
) -> AppResult<(Vec<usize>, Vec<NewPackageItem>)> {
    let filled = items.iter().enumerate();
    let filled = filled.filter(|(_, item)| !item.asceticism_id.is_empty());
    let mut read = Vec::new();
    for (i, item) in filled {
        read.push((place(i, item)?, i, one(i, item, templates)?));
    }
    read.sort_by_key(|(place, i, _)| (*place, *i));
    Ok(read.into_iter().map(|(_, i, new)| (i, new)).unzip())
}

/// The valid items only.
pub(super) fn readable(
    items: &[PackageItemForm],
    templates: &[Template],
) -> Vec<(usize, NewPackageItem)> {
    let mut read: Vec<_> = items
        .iter()
        .enumerate()
        .filter_map(|(i, item)| {
            let new = one(i, item, templates).ok()?;
            Some((place(i, item).unwrap_or(u16::MAX), i, new))
        })
        .collect();
    read.sort_by_key(|(place, i, _)| (*place, *i));
    read.into_iter().map(|(_, i, new)| (i, new)).collect()
}

/// Items without a position come last.
fn place(i: usize, item: &PackageItemForm) -> AppResult<u16> {
    match item.place.trim() {
        "" => Ok(u16::MAX),
        text => text.parse().map_err(|_| number(i, "place")),
    }
}

fn number(i: usize, part: &str) -> AppError {
    AppError::invalid_field(&name(i, part), "malformed", "Enter a whole number.")
}

fn one(i: usize, item: &PackageItemForm, templates: &[Template]) -> AppResult<NewPackageItem> {
    let unknown = || {
        let detail = "Choose a template.";
        AppError::invalid_field(&name(i, "asceticism_id"), "not_found", detail)
    };
    let id: Uuid = item.asceticism_id.parse().map_err(|_| unknown())?;
    let template = templates.iter().find(|it| it.asceticism.id == id);
    let template = template.ok_or_else(unknown)?;
    let day = |part: &str, text: &str| match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| number(i, part)),
    };
    let proposed = template.asceticism.suggested_rule.clone();
    Ok(NewPackageItem {
        asceticism_id: id,
        rule: rule(
            i,
            item,
            SavedRule::of(&item.own, id),
            proposed.unwrap_or_default(),
        )?,
        first_day: day("first_day", &item.first_day)?,
        last_day: day("last_day", &item.last_day)?,
    })
}

/// The item's rule with the changes from the form; `None` if it equals the template's. Parts that
/// the form does not show are kept.
fn rule(
    i: usize,
    item: &PackageItemForm,
    own: Option<NewRule>,
    proposed: NewRule,
) -> AppResult<Option<NewRule>> {
    let (schedule, target) = (item.schedule.trim(), item.target.trim());
    let before = shown(own.as_ref(), &proposed);
    if (schedule, target) == (before.0.as_str(), before.1.as_str()) {
        return Ok(own);
    }
    let mut rule = own.unwrap_or_else(|| proposed.clone());
    if schedule != before.0 {
        let detail = "Choose a schedule from the list.";
        rule.schedule = match schedule {
            "" => proposed.schedule.clone(),
            text => serde_json::from_str(text)
                .map_err(|_| AppError::invalid_field(&name(i, "schedule"), "malformed", detail))?,
        };
    }
    if target != before.1 {
        let invalid =
            |()| AppError::invalid_field(&name(i, "target"), "malformed", Amount::EXPECTED);
        rule.target = match target {
            "" => proposed.target,
            text => Some(text.parse().map_err(invalid)?),
        };
    }
    Ok((rule != proposed).then_some(rule))
}

/// Maps the API's field errors to form fields; `rows` are the row numbers of the items.
pub(super) fn at_fields(mut error: AppError, rows: &[usize]) -> AppError {
    for wrong in &mut error.errors {
        let mut parts = wrong.field.split('.');
        let (Some("items"), Some(index)) = (parts.next(), parts.next()) else {
            continue;
        };
        let row = index.parse().ok().and_then(|i: usize| rows.get(i));
        let (Some(row), Some(part)) = (row, parts.next_back()) else {
            continue;
        };
        wrong.field = name(*row, part);
    }
    error
}
