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
    services::{
        library::{all, cards},
        words,
    },
    views::{ShelfItem, ShelfView},
};

const TEMPLATES: &str = "/api/admin/asceticisms";
const PACKAGES: &str = "/api/admin/packages";

/// Packages and templates that match `q`.
pub async fn find(client: &ApiClient, q: &str, cursor: &str) -> AppResult<ShelfView> {
    let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let query = AsceticismQuery {
        q: words::searched(q),
        limit: Some(50),
        cursor: text(cursor),
        ..AsceticismQuery::default()
    };
    let page: Page<Template> = client.query(TEMPLATES, &query).await?;
    let packages: Vec<Package> = all(client, PACKAGES, |cursor| PackageQuery {
        q: words::searched(q),
        limit: Some(100),
        cursor,
    })
    .await?;
    let total = match page.total {
        1 => "1 template".to_owned(),
        n => format!("{} templates", words::thousands(n)),
    };
    Ok(ShelfView {
        packages: packages
            .iter()
            .map(|package| cards::card(package, String::new()))
            .collect(),
        templates: page.items.iter().map(item).collect(),
        total,
        next_cursor: page.next_cursor,
    })
}

fn item(template: &Template) -> ShelfItem {
    let asceticism = &template.asceticism;
    ShelfItem {
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
        n => Some(format!("taken on {} times", words::thousands(n))),
    };
    let packages = match template.packages {
        0 => None,
        1 => Some("in one package".to_owned()),
        n => Some(format!("in {} packages", words::thousands(n))),
    };
    let said: Vec<String> = times.into_iter().chain(packages).collect();
    words::capitalised(&said.join(", "))
}
