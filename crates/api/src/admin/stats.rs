//! `GET /api/admin/stats`.

use axum::extract::State;
use regula_schema::{AppResult, DayCount, Stats, Timestamp};
use time::{Date, Duration, Time};

use crate::{
    db::{Conn, stats, stats::Daily},
    extract::Admin,
    json::Json,
    openapi::Problem,
    state::ApiState,
};

/// Number of days in the charts.
const DAYS: i64 = 30;

/// Count of each day up to `today`, including days without any.
async fn by_day(conn: &mut Conn, what: Daily, today: Date) -> AppResult<Vec<DayCount>> {
    let first = today - Duration::days(DAYS - 1);
    let since = Timestamp::new(first.with_time(Time::MIDNIGHT).assume_utc());
    let counted = stats::by_day(conn, what, since).await?;
    let days = (0..DAYS).map(|n| first + Duration::days(n));
    Ok(days
        .map(|date| DayCount {
            date,
            // `Date` is formatted as in the database.
            count: counted.get(&date.to_string()).copied().unwrap_or_default(),
        })
        .collect())
}

/// Returns counts for the overview.
#[utoipa::path(
    get, path = "/api/admin/stats", tag = "admin", security(("bearer" = [])),
    responses((status = 200, body = Stats), Problem)
)]
pub(super) async fn get_stats(
    State(api): State<ApiState>,
    Admin(caller): Admin,
) -> AppResult<Json<Stats>> {
    let today = caller.now.get().date();
    let since = Timestamp::new(caller.now.get() - Duration::days(DAYS));
    let mut conn = api.db.read().await?;
    let counts = stats::users(&mut conn, since, caller.now).await?;
    Ok(Json(Stats {
        users: counts.users,
        active: counts.active,
        banned: counts.banned,
        admins: counts.admins,
        sign_ups: by_day(&mut conn, Daily::SignUps, today).await?,
        active_users: by_day(&mut conn, Daily::ActiveUsers, today).await?,
        failed_sign_ins: by_day(&mut conn, Daily::FailedSignIns, today).await?,
    }))
}
