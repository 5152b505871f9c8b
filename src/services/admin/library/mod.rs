//! The library, for admins.

mod items;
mod packages;
mod templates;

pub use packages::{
    delete as delete_package, edit as edit_package, preview as preview_package,
    save as save_package,
};
pub use templates::{
    delete as delete_template, edit as edit_template, preview as preview_template,
    restore as restore_template, save as save_template,
};

use regula_schema::{AppResult, AsceticismQuery, Package, PackageQuery, Page, Template};

use crate::{
    client::ApiClient,
    services::{format, input, library::cards},
    views::{AdminLibraryListing, AdminTemplateItem},
};

const TEMPLATES: &str = "/api/admin/asceticisms";
const PACKAGES: &str = "/api/admin/packages";

/// Packages and templates that match `q`.
pub async fn find(client: &ApiClient, q: &str, cursor: &str) -> AppResult<AdminLibraryListing> {
    let query = AsceticismQuery {
        q: input::search_text(q),
        limit: Some(50),
        cursor: input::text(cursor),
        ..AsceticismQuery::default()
    };
    let page: Page<Template> = client.get_with(TEMPLATES, &query).await?;
    let packages: Vec<Package> = client
        .get_all(PACKAGES, |cursor| PackageQuery {
            q: input::search_text(q),
            limit: Some(100),
            cursor,
        })
        .await?;
    Ok(AdminLibraryListing {
        packages: packages.iter().map(|package| cards::card(package, String::new())).collect(),
        templates: page.items.iter().map(item).collect(),
        total: format::total(page.total, "template", "templates"),
        next_cursor: page.next_cursor,
    })
}

fn item(template: &Template) -> AdminTemplateItem {
    let asceticism = &template.asceticism;
    AdminTemplateItem {
        item: cards::template(asceticism, asceticism.suggested_rule.as_ref()),
        category: asceticism.category.clone(),
        is_retired: template.retired_at.is_some(),
        usage: usage(template),
    }
}

/// `Taken on 3 times, in 2 packages`.
fn usage(template: &Template) -> String {
    let times = match template.commitments {
        0 => None,
        1 => Some("taken on once".to_owned()),
        2 => Some("taken on twice".to_owned()),
        n => Some(format!("taken on {} times", format::thousands(n))),
    };
    let packages = match template.packages {
        0 => None,
        1 => Some("in one package".to_owned()),
        n => Some(format!("in {} packages", format::thousands(n))),
    };
    let usage: Vec<String> = times.into_iter().chain(packages).collect();
    format::capitalised(&usage.join(", "))
}
