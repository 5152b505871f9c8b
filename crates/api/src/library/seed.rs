//! Seed data of the library.

use std::collections::HashMap;

use anyhow::Context;
use regula_schema::{NewAsceticism, NewPackage, NewPackageItem, NewRule};
use serde::Deserialize;

use super::fields::{item_rules, parse_asceticism, parse_package};
use crate::{
    ApiState,
    db::{
        asceticisms,
        library::{begin_install, packages},
    },
};

/// Name in the table `installed`.
const NAME: &str = "library";
const SEED: &str = include_str!("seed.json");

/// The seed file. Its packages refer to templates by title.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seed {
    asceticisms: Vec<NewAsceticism>,
    packages: Vec<SeedPackage>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SeedPackage {
    title: String,
    description: String,
    icon: String,
    term_days: u16,
    items: Vec<SeedItem>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SeedItem {
    asceticism: String,
    #[serde(default)]
    rule: Option<NewRule>,
    #[serde(default)]
    first_day: Option<u16>,
    #[serde(default)]
    last_day: Option<u16>,
}

/// Installs the seed library once per database: what an admin deletes later stays deleted. Safe for
/// two servers that start at once.
pub async fn install(api: &ApiState) -> anyhow::Result<()> {
    let now = api.clock.now();
    let mut conn = api.db.begin().await?;
    if !begin_install(&mut conn, NAME, now).await? {
        return Ok(());
    }
    let seed: Seed = serde_json::from_str(SEED).context("the seed library")?;
    let mut by_title = HashMap::new();
    let mut templates = HashMap::new();
    for new in &seed.asceticisms {
        let fields = parse_asceticism(new)?;
        let row = asceticisms::create(&mut conn, None, fields, now).await?;
        templates.insert(row.id, (row.tracking(), row.kind()));
        by_title.insert(row.title, row.id);
    }
    for package in seed.packages {
        let new = package.with_ids(|title| by_title.get(title).copied().unwrap_or_default());
        let fields = item_rules(parse_package(&new)?, &templates)?;
        packages::create(&mut conn, &fields, now).await?;
    }
    conn.commit().await?;
    tracing::info!("seed library installed");
    Ok(())
}

impl SeedPackage {
    fn with_ids(self, id: impl Fn(&str) -> uuid::Uuid) -> NewPackage {
        let item = |item: SeedItem| NewPackageItem {
            asceticism_id: id(&item.asceticism),
            rule: item.rule,
            first_day: item.first_day,
            last_day: item.last_day,
        };
        NewPackage {
            title: self.title,
            description: self.description,
            icon: self.icon,
            term_days: self.term_days,
            items: self.items.into_iter().map(item).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashSet};

    use regula_schema::{AsceticismKind, TrackingType};
    use uuid::Uuid;

    use super::*;

    fn seed() -> Seed {
        serde_json::from_str(SEED).unwrap()
    }

    #[test]
    fn seed_templates_are_valid_and_have_unique_titles() {
        let templates = seed().asceticisms;
        assert!(templates.len() >= 40, "{}", templates.len());
        let mut titles = HashSet::new();
        let mut categories: BTreeMap<&str, u32> = BTreeMap::new();
        for new in &templates {
            parse_asceticism(new).unwrap_or_else(|e| panic!("{}: {:?}", new.title, e.errors));
            assert!(titles.insert(&new.title), "{} is a duplicate", new.title);
            assert!(!new.description.is_empty(), "{}", new.title);
            assert_eq!(new.icon.chars().count(), 1, "{}", new.title);
            *categories.entry(&new.category).or_default() += 1;
        }
        assert!(categories.len() >= 8, "{categories:?}");
        assert!(categories.values().all(|n| *n >= 3), "{categories:?}");
    }

    #[test]
    fn seed_templates_cover_all_tracking_types_and_kinds() {
        let templates = seed().asceticisms;
        for tracking in TrackingType::ALL {
            assert!(templates.iter().any(|it| it.tracking_type == *tracking));
        }
        for kind in AsceticismKind::ALL {
            assert!(templates.iter().any(|it| it.kind == *kind));
        }
    }

    #[test]
    fn seed_templates_are_grouped_by_category() {
        let mut seen: Vec<String> = Vec::new();
        for new in seed().asceticisms {
            if seen.last() != Some(&new.category) {
                assert!(!seen.contains(&new.category), "{}", new.category);
                seen.push(new.category);
            }
        }
    }

    #[test]
    fn seed_packages_are_valid_and_reference_existing_templates() {
        let seed = seed();
        let ids: HashMap<_, _> = seed
            .asceticisms
            .iter()
            .map(|new| {
                (
                    new.title.as_str(),
                    (Uuid::now_v7(), (new.tracking_type, new.kind)),
                )
            })
            .collect();
        let templates = ids.values().copied().collect();
        assert!(seed.packages.len() >= 4);
        let mut titles = HashSet::new();
        for package in seed.packages {
            let title = package.title.clone();
            let of_title = |title: &str| ids.get(title).unwrap_or_else(|| panic!("{title}")).0;
            let new = package.with_ids(of_title);
            let fields = parse_package(&new).and_then(|it| item_rules(it, &templates));
            fields.unwrap_or_else(|e| panic!("{title}: {:?}", e.errors));
            assert!(
                !new.description.is_empty() && !new.icon.is_empty(),
                "{title}"
            );
            assert!(titles.insert(title));
        }
    }
}
