//! Projects of all users.

use regula_schema::{AdminProject, AdminProjectQuery, AppResult, Page, Timestamp};

use crate::{
    client::ApiClient,
    services::{format, input, projects},
    views::{AdminProjectItem, AdminProjectListing},
};

/// Finds projects of all users.
pub async fn find_projects(
    client: &ApiClient,
    q: &str,
    cursor: &str,
    now: Timestamp,
) -> AppResult<AdminProjectListing> {
    let query = AdminProjectQuery {
        q: input::search_text(q),
        limit: None,
        cursor: input::text(cursor),
    };
    let page: Page<AdminProject> = client.get_with("/api/admin/projects", &query).await?;
    let today = now.get().date();
    let projects = page.items.into_iter().map(|it| AdminProjectItem {
        made: format::near_date(it.project.created_at.get().date(), today),
        project: projects::item(it.project),
        owner_id: it.owner_id.to_string(),
        owner_name: it.owner_name,
    });
    Ok(AdminProjectListing {
        projects: projects.collect(),
        total: format::capped_total(page.total, "project", "projects"),
        next_cursor: page.next_cursor,
    })
}
