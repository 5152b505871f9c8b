//! The library of templates and packages.

pub(super) mod cards;
mod enrol;

pub use enrol::{enrol, find_enrolment, leave, package};

use regula_schema::{
    AppResult, Asceticism, AsceticismQuery, Enrolment, Package, PackageQuery, Timestamp,
};

use super::{calendar::Calendar, input};
use crate::{
    client::ApiClient,
    views::{LibraryView, TemplateGroup},
};

/// The group of the user's own asceticisms.
const OWN: &str = "Your own";
/// The group of templates without a category.
const OTHER: &str = "Other";

/// The library, or the part that matches `q`.
pub async fn library(client: &ApiClient, q: &str, now: Timestamp) -> AppResult<LibraryView> {
    let calendar = Calendar::of(client, now).await?;
    let asked = input::search_text(q);
    let limit = Some(100);
    let templates: Vec<Asceticism> = client
        .get_all("/api/asceticisms", |cursor| AsceticismQuery {
            q: asked.clone(),
            limit,
            cursor,
            ..AsceticismQuery::default()
        })
        .await?;
    let packages: Vec<Package> = client
        .get_all("/api/packages", |cursor| PackageQuery {
            q: asked.clone(),
            limit,
            cursor,
        })
        .await?;
    let open = enrol::open(client, calendar.today).await?;
    let state = |package: &Package| {
        let is_of = |it: &&Enrolment| it.package_id == Some(package.id);
        let enrolment = open.iter().find(is_of)?;
        Some(cards::day(enrolment, calendar))
    };
    Ok(LibraryView {
        packages: packages
            .iter()
            .map(|package| cards::card(package, state(package).unwrap_or_default()))
            .collect(),
        enrolments: open.iter().map(|it| cards::enrolment(it, calendar)).collect(),
        groups: groups(&templates),
        q: q.trim().to_owned(),
    })
}

/// Groups by category, in order of first appearance; the user's own are last.
fn groups(templates: &[Asceticism]) -> Vec<TemplateGroup> {
    let mut groups: Vec<TemplateGroup> = Vec::new();
    for template in templates {
        let name = match (template.is_template, template.category.as_str()) {
            (false, _) => OWN,
            (true, "") => OTHER,
            (true, name) => name,
        };
        let item = cards::template(template, template.suggested_rule.as_ref());
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.items.push(item),
            None => groups.push(TemplateGroup {
                anchor: String::new(),
                name: name.to_owned(),
                items: vec![item],
            }),
        }
    }
    groups.sort_by_key(|group| group.name == OWN);
    for (i, group) in (1..).zip(&mut groups) {
        group.anchor = format!("part-{i}");
    }
    groups
}
