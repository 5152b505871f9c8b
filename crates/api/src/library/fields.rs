//! Validation of templates and packages.

use std::collections::HashMap;

use regula_schema::{
    AppResult, AsceticismKind, Category, Description, Fields, Icon, NewAsceticism, NewPackage,
    NewRule, Title, TrackingType, Violation,
};
use uuid::Uuid;

use super::rule::parse_proposed;
use crate::db::{
    asceticisms::AsceticismFields,
    library::packages::{ItemFields, PackageFields},
};

/// Longest term of a package in days.
const MAX_TERM: u16 = 1000;
/// Maximum number of items of a package.
const MAX_ITEMS: usize = 30;

/// Validates an asceticism.
///
/// # Errors
/// `Code::Invalid` with the wrong fields.
pub fn parse_asceticism(new: &NewAsceticism) -> AppResult<AsceticismFields> {
    let mut fields = Fields::default();
    let parsed = parse_without_rule(&mut fields, "", new);
    let what = (new.tracking_type, new.kind);
    let suggested_rule = new.suggested_rule.as_ref();
    let suggested_rule =
        suggested_rule.and_then(|rule| parse_proposed(&mut fields, "suggested_rule", rule, what));
    fields.finish(parsed.map(|parsed| AsceticismFields {
        suggested_rule,
        ..parsed
    }))
}

/// Validates an asceticism without its suggested rule. `at` is its place in a body or file, such as
/// `custom.`.
pub fn parse_without_rule(
    fields: &mut Fields,
    at: &str,
    new: &NewAsceticism,
) -> Option<AsceticismFields> {
    let title = fields.take(&format!("{at}title"), Title::parse(&new.title));
    let description = Description::parse(&new.description);
    let description = fields.take(&format!("{at}description"), description);
    let category = fields.take(&format!("{at}category"), Category::parse(&new.category));
    let icon = fields.take(&format!("{at}icon"), Icon::parse(&new.icon));
    Some(AsceticismFields {
        title: title?,
        description: description?,
        category: category?,
        icon: icon?,
        tracking: new.tracking_type,
        kind: new.kind,
        suggested_rule: None,
    })
}

/// Validates a package. Its templates and their rules are validated by [`item_rules`], in the
/// transaction that saves it.
///
/// # Errors
/// `Code::Invalid` with the wrong fields.
pub fn parse_package(new: &NewPackage) -> AppResult<PackageFields> {
    let mut fields = Fields::default();
    let title = fields.take("title", Title::parse(&new.title));
    let description = fields.take("description", Description::parse(&new.description));
    let icon = fields.take("icon", Icon::parse(&new.icon));
    let term = fields.take("term_days", parse_term(new.term_days));
    if !(1..=MAX_ITEMS).contains(&new.items.len()) {
        let detail = format!("A package has 1 to {MAX_ITEMS} things to take on.");
        let code = if new.items.is_empty() {
            "required"
        } else {
            "too_many"
        };
        fields.take::<()>("items", Err(Violation::new(code, detail)));
    }
    let mut items = Vec::new();
    for (i, item) in new.items.iter().enumerate() {
        let first_day = item.first_day.unwrap_or(1);
        let last_day = item.last_day.unwrap_or(new.term_days);
        let name = |part: &str| format!("items.{i}.{part}");
        if first_day < 1 || first_day > new.term_days {
            let detail = "The first day must be within the term.";
            let violation = Violation::new("out_of_range", detail);
            fields.take::<()>(&name("first_day"), Err(violation));
        } else if last_day < first_day || last_day > new.term_days {
            let detail = "The last day must be within the term and not before the first day.";
            let violation = Violation::new("out_of_range", detail);
            fields.take::<()>(&name("last_day"), Err(violation));
        }
        items.push(ItemFields {
            asceticism_id: item.asceticism_id,
            rule: item.rule.clone(),
            first_day,
            last_day,
        });
    }
    let parsed = title.zip(description).zip(icon).zip(term).map(
        |(((title, description), icon), term_days)| PackageFields {
            title,
            description,
            icon,
            term_days,
            items,
        },
    );
    fields.finish(parsed)
}

fn parse_term(days: u16) -> Result<u16, Violation> {
    if (1..=MAX_TERM).contains(&days) {
        return Ok(days);
    }
    let detail = "A term has 1 to 1,000 days.";
    Err(Violation::new("out_of_range", detail))
}

/// Validates the rules of a package's items against their templates.
///
/// # Errors
/// `Code::Invalid` with items whose template is not among `templates` or does not fit their rule.
pub fn item_rules(
    package: PackageFields,
    templates: &HashMap<Uuid, (TrackingType, AsceticismKind)>,
) -> AppResult<PackageFields> {
    let mut fields = Fields::default();
    let mut items = Vec::new();
    for (i, item) in package.items.into_iter().enumerate() {
        let Some(what) = templates.get(&item.asceticism_id) else {
            let violation = Violation::new("not_found", "Template not found.");
            fields.take::<()>(&format!("items.{i}.asceticism_id"), Err(violation));
            continue;
        };
        let name = format!("items.{i}.rule");
        let parse = |rule: NewRule| parse_proposed(&mut fields, &name, &rule, *what);
        let rule = item.rule.and_then(parse);
        items.push(ItemFields { rule, ..item });
    }
    fields.finish(Some(PackageFields { items, ..package }))
}
