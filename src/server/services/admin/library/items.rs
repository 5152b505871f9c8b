//! What is in a package, as its form has it.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::{
    error::{AppError, AppResult},
    schema::{
        Amount, NewPackageItem, NewRule, Package, PackageItem, PackageItemForm, Schedule, Template,
    },
    server::services::{commitments::wrong, rule_words},
};

/// The days that are offered by themselves.
const USUAL: [&str; 9] = [
    r#"{"type":"daily"}"#,
    r#"{"type":"weekdays","days":[1,2,3,4,5]}"#,
    r#"{"type":"weekdays","days":[6,7]}"#,
    r#"{"type":"weekdays","days":[3,5]}"#,
    r#"{"type":"weekdays","days":[7]}"#,
    r#"{"type":"per_week","times":1}"#,
    r#"{"type":"per_week","times":2}"#,
    r#"{"type":"per_week","times":3}"#,
    r#"{"type":"per_month","times":1}"#,
];

/// What can be chosen, what is chosen already among it.
pub(super) fn schedules(items: &[PackageItemForm]) -> Vec<(String, String)> {
    let mut said: BTreeMap<String, String> = BTreeMap::new();
    let mut choices = vec![(String::new(), "As proposed".to_owned())];
    let chosen = items.iter().map(|item| item.schedule.as_str());
    for text in USUAL.into_iter().chain(chosen) {
        let Ok(schedule) = serde_json::from_str::<Schedule>(text) else {
            continue;
        };
        let words = rule_words::schedule(&schedule);
        if said.insert(text.to_owned(), words.clone()).is_none() {
            choices.push((text.to_owned(), words));
        }
    }
    choices
}

/// The items of a package as forms, in their order.
pub(super) fn forms(package: &Package) -> Vec<PackageItemForm> {
    let form = |(place, item): (usize, &PackageItem)| {
        let proposed = item.asceticism.suggested_rule.clone().unwrap_or_default();
        let rule = item.rule.as_ref();
        let schedule = rule
            .map(|it| &it.schedule)
            .filter(|it| **it != proposed.schedule);
        let target = rule
            .and_then(|it| it.target)
            .filter(|it| Some(*it) != proposed.target);
        let day = |day: u16, usual: u16| match day == usual {
            true => String::new(),
            false => day.to_string(),
        };
        PackageItemForm {
            asceticism_id: item.asceticism.id.to_string(),
            place: place.to_string(),
            first_day: day(item.first_day, 1),
            last_day: day(item.last_day, package.term_days),
            schedule: schedule
                .and_then(|it| serde_json::to_string(it).ok())
                .unwrap_or_default(),
            target: target.map(|it| it.to_string()).unwrap_or_default(),
        }
    };
    (1..).zip(&package.items).map(form).collect()
}

/// The name of a field of row `i`, as the form has it.
fn name(i: usize, part: &str) -> String {
    format!("items[{i}][{part}]")
}

/// The items that are filled in, in the order of their places, each with the row that it is in.
///
/// # Errors
/// With the field that cannot be read.
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

/// The same without those that cannot be read.
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

/// What has no place stands behind all that have one.
fn place(i: usize, item: &PackageItemForm) -> AppResult<u16> {
    match item.place.trim() {
        "" => Ok(u16::MAX),
        text => text.parse().map_err(|_| number(i, "place")),
    }
}

fn number(i: usize, part: &str) -> AppError {
    wrong(&name(i, part), "malformed", "Enter a whole number.")
}

fn one(i: usize, item: &PackageItemForm, templates: &[Template]) -> AppResult<NewPackageItem> {
    let unknown = || {
        let detail = "Choose a template.";
        wrong(&name(i, "asceticism_id"), "not_found", detail)
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
        rule: rule(i, item, proposed.unwrap_or_default())?,
        first_day: day("first_day", &item.first_day)?,
        last_day: day("last_day", &item.last_day)?,
    })
}

/// The rule that is proposed with what the form says otherwise; nothing, if it says nothing.
fn rule(i: usize, item: &PackageItemForm, proposed: NewRule) -> AppResult<Option<NewRule>> {
    let (schedule, target) = (item.schedule.trim(), item.target.trim());
    if schedule.is_empty() && target.is_empty() {
        return Ok(None);
    }
    let mut rule = proposed;
    if !schedule.is_empty() {
        let detail = "Choose the days from the list.";
        rule.schedule = serde_json::from_str(schedule)
            .map_err(|_| wrong(&name(i, "schedule"), "malformed", detail))?;
    }
    if !target.is_empty() {
        let target: Result<Amount, ()> = target.parse();
        let wrong = |()| wrong(&name(i, "target"), "malformed", Amount::EXPECTED);
        rule.target = Some(target.map_err(wrong)?);
    }
    Ok(Some(rule))
}

/// What the API has refused, with the names that the form's fields have; `rows` are those that the
/// items stood in.
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
