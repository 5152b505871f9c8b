//! The library: what can be taken on, alone or in packages.

mod enrol;
pub(super) mod shown;

pub use enrol::{enrol, find_enrolment, leave, package};

use regula_schema::{
    AppResult, Asceticism, AsceticismQuery, Enrolment, Package, PackageQuery, Page, Timestamp,
};
use serde::Serialize;

use super::{calendar::Calendar, words};
use crate::{
    client::ApiClient,
    views::{LibraryView, TemplateGroup},
};

/// How many pages of a list are shown at most; who has more can search.
const PAGES: usize = 10;
/// What the user's own asceticisms stand under.
const OWN: &str = "Your own";
/// What stands under no category.
const OTHER: &str = "Other";

/// A list from its beginning, as far as a page shows it.
pub(super) async fn all<Q, T>(
    client: &ApiClient,
    path: &str,
    query: impl Fn(Option<String>) -> Q,
) -> AppResult<Vec<T>>
where
    Q: Serialize,
    T: serde::de::DeserializeOwned,
{
    let (mut items, mut cursor) = (Vec::new(), None);
    for _ in 0..PAGES {
        let page: Page<T> = client.query(path, &query(cursor)).await?;
        items.extend(page.items);
        cursor = page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    Ok(items)
}

/// The library, or what of it has `q` in it.
///
/// # Errors
/// What the API refuses with.
pub async fn library(client: &ApiClient, q: &str, now: Timestamp) -> AppResult<LibraryView> {
    let Calendar { today, locale } = Calendar::of(client, now).await?;
    let asked = words::searched(q);
    let limit = Some(100);
    let templates: Vec<Asceticism> = all(client, "/api/asceticisms", |cursor| AsceticismQuery {
        q: asked.clone(),
        limit,
        cursor,
        ..AsceticismQuery::default()
    })
    .await?;
    let packages: Vec<Package> = all(client, "/api/packages", |cursor| PackageQuery {
        q: asked.clone(),
        limit,
        cursor,
    })
    .await?;
    let open = enrol::open(client, today).await?;
    let state = |package: &Package| {
        let is_of = |it: &&Enrolment| it.package_id == Some(package.id);
        let enrolment = open.iter().find(is_of)?;
        Some(shown::day(enrolment, today, locale))
    };
    Ok(LibraryView {
        packages: packages
            .iter()
            .map(|package| shown::card(package, state(package).unwrap_or_default()))
            .collect(),
        enrolments: open
            .iter()
            .map(|it| shown::enrolment(it, today, locale))
            .collect(),
        groups: groups(&templates),
        q: q.trim().to_owned(),
    })
}

/// By category, in the order in which these first come; the user's own are the last.
fn groups(templates: &[Asceticism]) -> Vec<TemplateGroup> {
    let mut groups: Vec<TemplateGroup> = Vec::new();
    for template in templates {
        let name = match (template.is_template, template.category.as_str()) {
            (false, _) => OWN,
            (true, "") => OTHER,
            (true, name) => name,
        };
        let item = shown::template(template, template.suggested_rule.as_ref());
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
