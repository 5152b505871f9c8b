//! Statistics for the admin's overview.

use regula_schema::{AppResult, DayCount, Stats};

use crate::{
    client::ApiClient,
    services::format,
    views::{Chart, Overview},
};

/// Totals, and charts of the last 30 days.
pub async fn overview(client: &ApiClient) -> AppResult<Overview> {
    let stats: Stats = client.get("/api/admin/stats").await?;
    let count = |label: &str, n: i64, query: &str| {
        (
            label.to_owned(),
            format::thousands(n),
            format!("/admin/users{query}"),
        )
    };
    let chart = |title: &str, days: Vec<DayCount>| Chart {
        title: title.to_owned(),
        days: days.into_iter().map(|day| (format::day_and_month(day.date), day.count)).collect(),
    };
    Ok(Overview {
        counts: vec![
            count("Users", stats.users, ""),
            count("Seen in 30 days", stats.active, "?sort=last_seen"),
            count("Banned", stats.banned, "?status=banned"),
            count("Admins", stats.admins, "?role=admin"),
        ],
        charts: vec![
            chart("Sign-ups", stats.sign_ups),
            chart("Active users", stats.active_users),
            chart("Failed sign-ins", stats.failed_sign_ins),
        ],
    })
}
