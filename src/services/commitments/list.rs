//! The list of commitments.

use regula_schema::{
    AppResult, CommitmentQuery, CommitmentStatus, Day, ListedCommitment, Timestamp,
};

use super::{COMMITMENTS, Calendar, pauses, status_text};
use crate::{
    client::ApiClient,
    services::{format, rule_text},
    views::{CommitmentLine, CommitmentListing, DayItem},
};

/// The list, with archived commitments only if `archived` is set.
pub async fn list(
    client: &ApiClient,
    archived: bool,
    now: Timestamp,
) -> AppResult<CommitmentListing> {
    let calendar = Calendar::of(client, now).await?;
    let all = all(client, archived).await?;
    let (away, here): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|it| it.commitment.status == CommitmentStatus::Archived);
    let items = |all: Vec<ListedCommitment>| all.into_iter().map(|it| item(it, calendar)).collect();
    let vacations = pauses::vacations(client).await?;
    let vacations = vacations.iter().map(|pause| status_text::pause(pause, calendar));
    let (past_vacations, vacations) = vacations.partition(|pause| pause.is_over);
    Ok(CommitmentListing {
        items: items(here),
        archived: items(away),
        vacations,
        past_vacations,
        today: calendar.today.to_string(),
    })
}

/// All commitments in the user's order.
pub(super) async fn all(client: &ApiClient, archived: bool) -> AppResult<Vec<ListedCommitment>> {
    client
        .get_all(COMMITMENTS, |cursor| CommitmentQuery {
            include_archived: Some(archived),
            limit: Some(100),
            cursor,
            ..CommitmentQuery::default()
        })
        .await
}

fn item(listed: ListedCommitment, calendar: Calendar) -> CommitmentLine {
    let (it, streak) = (listed.commitment, listed.streak);
    let unit = rule_text::unit_label(streak.current, streak.unit);
    CommitmentLine {
        id: it.id.to_string(),
        rule: rule_text::rule(&it.rule),
        status: it.status,
        remark: status_text::remark(&it, calendar),
        package: status_text::package(&it),
        week: listed.week.into_iter().map(|it| day(it, calendar)).collect(),
        streak: streak.current,
        streak_unit: format!("{unit} in a row"),
        icon: format::sign(&it.asceticism.icon, &it.asceticism.title),
        title: it.asceticism.title,
    }
}

fn day(day: Day, calendar: Calendar) -> DayItem {
    DayItem {
        date: day.date.to_string(),
        day: calendar.locale.weekday(day.date).to_owned(),
        status: day.status,
        says: rule_text::day(day.status).to_owned(),
        note: String::new(),
    }
}
