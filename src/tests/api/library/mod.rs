//! Library: templates, packages, and the initial content.

mod enrol;
mod packages;
mod progress;
mod search;
mod seed;
mod templates;
mod text;

use serde_json::{Value, json};

use crate::support::TestUser;

/// Adds a template and returns it.
async fn template(admin: &TestUser, body: Value) -> Value {
    admin.create("/api/admin/asceticisms", &body).await
}

/// Adds a package of these templates, each over the whole of `term_days`.
async fn package(admin: &TestUser, title: &str, term_days: u16, templates: &[&Value]) -> Value {
    let items: Vec<Value> =
        templates.iter().map(|template| json!({ "asceticism_id": template["id"] })).collect();
    let body = json!({ "title": title, "term_days": term_days, "items": items });
    admin.create("/api/admin/packages", &body).await
}

fn path(base: &str, thing: &Value) -> String {
    format!("{base}/{}", thing["id"].as_str().unwrap())
}

/// Titles of a page of items.
fn titles(page: &Value) -> Vec<&str> {
    let items = page["items"].as_array().unwrap();
    items.iter().map(|it| it["title"].as_str().unwrap()).collect()
}
