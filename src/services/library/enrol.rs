//! Packages and enrolments.

use axum::http::Method;
use regula_schema::{AppResult, Enrolment, Package, PageQuery, Timestamp};
use serde_json::json;
use time::Date;

use super::cards;
use crate::{
    client::{ApiClient, item_path, parse_id},
    services::{calendar::Calendar, input},
    views::{EnrolmentItem, PackageView},
};

const ENROLMENTS: &str = "/api/users/me/packages";
/// Number of past enrolments on a package's page.
const EARLIER: usize = 5;

async fn enrolments(client: &ApiClient) -> AppResult<Vec<Enrolment>> {
    let limit = Some(100);
    client.get_all(ENROLMENTS, |cursor| PageQuery { limit, cursor }).await
}

/// The open enrolments.
pub(super) async fn open(client: &ApiClient, today: Date) -> AppResult<Vec<Enrolment>> {
    let mut all = enrolments(client).await?;
    all.retain(|it| cards::is_open(it, today));
    Ok(all)
}

/// A package's page.
pub async fn package(client: &ApiClient, text: &str, now: Timestamp) -> AppResult<PackageView> {
    let id = parse_id(text)?;
    let package: Package = client.get(&format!("/api/packages/{id}")).await?;
    let calendar = Calendar::of(client, now).await?;
    let mine = enrolments(client).await?;
    let (open, earlier): (Vec<_>, Vec<_>) = mine
        .iter()
        .filter(|it| it.package_id == Some(id))
        .map(|it| cards::enrolment(it, calendar))
        .partition(|it| it.is_open);
    let open = open.into_iter().next();
    let state = open.as_ref().map(|it| it.day.clone());
    Ok(PackageView {
        card: cards::card(&package, state.unwrap_or_default()),
        rows: package.items.iter().map(|item| cards::row(item, package.term_days)).collect(),
        open,
        earlier: earlier.into_iter().take(EARLIER).collect(),
        today: calendar.today.to_string(),
    })
}

/// Enrols in a package from a date, or from today.
pub async fn enrol(client: &ApiClient, package: &str, start_date: &str) -> AppResult<()> {
    let start = input::date("start_date", start_date)?;
    let body = json!({ "package_id": parse_id(package)?, "start_date": start });
    client.submit(Method::POST, ENROLMENTS, &body).await
}

/// One enrolment, for the dialog.
pub async fn find_enrolment(
    client: &ApiClient,
    text: &str,
    now: Timestamp,
) -> AppResult<EnrolmentItem> {
    let enrolment: Enrolment = client.get(&item_path(ENROLMENTS, text)?).await?;
    let calendar = Calendar::of(client, now).await?;
    Ok(cards::enrolment(&enrolment, calendar))
}

/// Leaves a package.
pub async fn leave(client: &ApiClient, enrolment: &str) -> AppResult<()> {
    let path = item_path(ENROLMENTS, enrolment)?;
    client.send_empty(Method::DELETE, &path).await
}
