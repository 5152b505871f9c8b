//! The audit log.

use axum::{body::Bytes, http::HeaderMap};
use regula_schema::{
    AdminUser, AppError, AppResult, AuditEntry, AuditQuery, Code, Page, Timestamp, UserQuery,
};
use time::{Date, Duration, Time, format_description::well_known::Iso8601};
use uuid::Uuid;

use super::audit_actions;
use crate::{
    client::ApiClient,
    services::{format, input},
    views::{AuditItem, AuditListing, AuditSearch, Person},
};

/// Number of entries in a user's history.
const HISTORY: usize = 20;

/// Finds entries. An invalid filter is reported and matches nothing.
pub async fn find_entries(
    client: &ApiClient,
    search: &AuditSearch,
    now: Timestamp,
) -> AppResult<AuditListing> {
    let mut listing = AuditListing {
        acts: audit_actions::choices(),
        ..AuditListing::default()
    };
    let query = match read(client, search).await? {
        Ok(query) => query,
        Err(problem) => {
            listing.problem = Some(problem);
            listing.total = total(0);
            return Ok(listing);
        }
    };
    let page: Page<AuditEntry> = client.get_with("/api/admin/audit", &query).await?;
    listing.entries = items(page.items, now);
    listing.total = total(page.total);
    listing.next_cursor = page.next_cursor;
    Ok(listing)
}

fn total(n: i64) -> String {
    format::capped_total(n, "entry", "entries")
}

/// The same entries as a CSV file, with the headers that name it.
pub async fn csv(client: &ApiClient, search: &AuditSearch) -> AppResult<(HeaderMap, Bytes)> {
    let query = match read(client, search).await? {
        Ok(query) => query,
        Err(problem) => return Err(AppError::with_detail(Code::NotFound, problem)),
    };
    client.download("/api/admin/audit.csv", &query).await
}

/// Parses the filter for the API, or reports the invalid part.
async fn read(client: &ApiClient, search: &AuditSearch) -> AppResult<Result<AuditQuery, String>> {
    let mut people = [None, None];
    for (id, asked) in people.iter_mut().zip([&search.by, &search.on]) {
        if asked.trim().is_empty() {
            continue;
        }
        match user_id(client, asked.trim()).await? {
            Some(found) => *id = Some(found),
            None => return Ok(Err(format!("No user has the address {}.", asked.trim()))),
        }
    }
    let day = |text: &str, later: i64| {
        let day = Date::parse(text.trim(), &Iso8601::DATE).ok()?;
        let day = day.checked_add(Duration::days(later))?;
        Some(Timestamp::new(day.with_time(Time::MIDNIGHT).assume_utc()))
    };
    let [actor_id, target_id] = people;
    Ok(Ok(AuditQuery {
        actor_id,
        target_id,
        action: input::text(&search.action),
        from: day(&search.from, 0),
        to: day(&search.to, 1),
        limit: None,
        cursor: input::text(&search.cursor),
    }))
}

/// Resolves an id or an email address to a user id.
async fn user_id(client: &ApiClient, asked: &str) -> AppResult<Option<Uuid>> {
    if let Ok(id) = asked.parse() {
        return Ok(Some(id));
    }
    let query = UserQuery {
        q: input::search_text(asked),
        limit: Some(100),
        ..UserQuery::default()
    };
    let found: Page<AdminUser> = client.get_with("/api/admin/users", &query).await?;
    let of_address = |it: &AdminUser| it.user.email.eq_ignore_ascii_case(asked);
    Ok(found.items.into_iter().find(of_address).map(|it| it.user.id))
}

/// Actions by and on a user, newest first.
pub(super) async fn history(
    client: &ApiClient,
    id: Uuid,
    now: Timestamp,
) -> AppResult<Vec<AuditItem>> {
    let by = AuditQuery {
        actor_id: Some(id),
        ..AuditQuery::default()
    };
    let on = AuditQuery {
        target_id: Some(id),
        ..AuditQuery::default()
    };
    let by: Page<AuditEntry> = client.get_with("/api/admin/audit", &by).await?;
    let on: Page<AuditEntry> = client.get_with("/api/admin/audit", &on).await?;
    let mut entries = by.items;
    entries.extend(on.items);
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.at, entry.id)));
    entries.dedup_by_key(|entry| entry.id);
    entries.truncate(HISTORY);
    Ok(items(entries, now))
}

/// The entries in words, with the names of those who are still there.
fn items(entries: Vec<AuditEntry>, now: Timestamp) -> Vec<AuditItem> {
    entries
        .into_iter()
        .map(|entry| {
            // Other things than users have their names in the detail.
            let target = entry.target_id.filter(|_| entry.target_type == "user");
            let target = target.filter(|id| Some(*id) != entry.actor_id);
            AuditItem {
                at: format::rfc3339(entry.at),
                when: format::moment(entry.at.get(), now.get().date()),
                actor: person(entry.actor_id, entry.actor_name).unwrap_or_else(|| Person {
                    name: "Unknown".to_owned(),
                    ..Person::default()
                }),
                act: audit_actions::words(&entry.action),
                target: person(target, entry.target_name),
                address: entry.address,
                detail: audit_actions::detail(&entry.detail),
            }
        })
        .collect()
}

/// The user with this id, who has a name while they are there.
fn person(id: Option<Uuid>, name: Option<String>) -> Option<Person> {
    Some(Person {
        id: id?.to_string(),
        exists: name.is_some(),
        name: name.unwrap_or_else(|| "Deleted user".to_owned()),
    })
}
