//! Projects of all users.

use regula_schema::{AdminProject, AdminProjectQuery, AppResult, Page, Timestamp};

use crate::{
    client::ApiClient,
    services::{projects, words},
    views::{AdminProjectItem, AdminProjectListing},
};

/// Finds projects of all users.
pub async fn find_projects(
    client: &ApiClient,
    q: &str,
    cursor: &str,
    now: Timestamp,
) -> AppResult<AdminProjectListing> {
    let text = |value: &str| (!value.trim().is_empty()).then(|| value.trim().to_owned());
    let query = AdminProjectQuery {
        q: words::searched(q),
        limit: None,
        cursor: text(cursor),
    };
    let page: Page<AdminProject> = client.query("/api/admin/projects", &query).await?;
    let total = match page.total {
        1 => "1 project".to_owned(),
        n @ 10_000.. => format!("{} projects or more", words::thousands(n)),
        n => format!("{} projects", words::thousands(n)),
    };
    let today = now.get().date();
    let projects = page.items.into_iter().map(|it| AdminProjectItem {
        made: words::near_date(it.project.created_at.get().date(), today),
        project: projects::item(it.project),
        owner_id: it.owner_id.to_string(),
        owner_name: it.owner_name,
    });
    Ok(AdminProjectListing {
        projects: projects.collect(),
        total,
        next_cursor: page.next_cursor,
    })
}
