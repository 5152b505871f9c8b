//! The page of a day's reading.

use regula_schema::{
    AppResult, Code, Page, PageQuery, ReadingPlan, ReadingProgress, UserReading, UserReadingQuery,
};
use time::{Date, Duration};

use super::{READINGS, day, item, locale, notes, progress};
use crate::{
    client::ApiClient,
    services::{format, locale::Locale},
    views::{PlanItem, ReadingDay, ReadingStanding, ReadingsView},
};

/// Range of days around the shown one for which readings are loaded.
const AROUND: Duration = Duration::days(14);
/// Number of days on either side of the shown one.
const SHOWN: i64 = 3;
/// Number of notes beside a day.
const LATEST_NOTES: u32 = 3;

/// The page of `date`, or of today.
pub async fn page(client: &ApiClient, date: &str) -> AppResult<ReadingsView> {
    let locale = locale(client).await?;
    let query = PageQuery {
        limit: Some(100),
        cursor: None,
    };
    let plans: Page<ReadingPlan> = client.get_with("/api/reading-plans", &query).await?;
    let mut view = ReadingsView {
        plans: plans.items.into_iter().map(|it| plan_item(it, locale)).collect(),
        ..ReadingsView::default()
    };
    let Some(progress) = progress(client).await? else {
        return match date {
            "" => Ok(view),
            _ => Err(Code::NotFound.into()),
        };
    };
    let today = progress.today;
    let date = if date.is_empty() { today } else { day(date)? };
    let query = UserReadingQuery {
        from: date.checked_sub(AROUND).filter(|from| from.year() > 0),
        to: date.checked_add(AROUND),
        limit: Some(100),
        ..UserReadingQuery::default()
    };
    let near: Page<UserReading> = client.get_with(READINGS, &query).await?;
    view.around = (-SHOWN..=SHOWN)
        .filter_map(|days| date.checked_add(Duration::days(days)))
        .map(|it| around(it, &near.items, (date, today), locale))
        .collect();
    let (before, after) = neighbours(date, &near.items, &progress);
    view.before = format::or_empty(before);
    view.after = format::or_empty(after);
    let here = near.items.into_iter().find(|it| it.date == date);
    view.item = here.map(|it| item(it, today, locale));
    let query = UserReadingQuery {
        unread: Some(true),
        ..UserReadingQuery::default()
    };
    let unread: Page<UserReading> = client.get_with(READINGS, &query).await?;
    view.unread = unread.items.into_iter().map(|it| item(it, today, locale)).collect();
    view.notes = notes::of(client, &progress, locale, "", LATEST_NOTES).await?;
    view.heading = locale.long_date(date);
    view.date = date.to_string();
    view.today = today.to_string();
    view.standing = Some(standing(progress, locale));
    Ok(view)
}

/// The dates of the previous and next readings, or the nearer end of the plan.
fn neighbours(
    date: Date,
    near: &[UserReading],
    progress: &ReadingProgress,
) -> (Option<Date>, Option<Date>) {
    let before = near.iter().rev().find(|it| it.date < date);
    let after = near.iter().find(|it| it.date > date);
    let is_before = |it: &Date| *it < date;
    let is_after = |it: &Date| *it > date;
    (
        before
            .map(|it| it.date)
            .or(progress.end_date.filter(is_before))
            .or(progress.start_date.filter(is_before)),
        after
            .map(|it| it.date)
            .or(progress.start_date.filter(is_after))
            .or(progress.end_date.filter(is_after)),
    )
}

fn around(
    date: Date,
    near: &[UserReading],
    (shown, today): (Date, Date),
    locale: &Locale,
) -> ReadingDay {
    let reading = near.iter().find(|it| it.date == date);
    let (state, words) = match reading {
        None => ("none", "no reading"),
        Some(it) if it.read_at.is_some() => ("read", "read"),
        Some(_) if date < today => ("missed", "not read"),
        Some(_) => ("open", "open"),
    };
    let title = reading.map_or_else(String::new, |it| format!("{}, ", it.reading.title));
    ReadingDay {
        date: date.to_string(),
        number: date.day().to_string(),
        words: format!("{}: {title}{words}", locale.near_date(date, today)),
        state: state.to_owned(),
        is_shown: date == shown,
    }
}

fn standing(progress: ReadingProgress, locale: &Locale) -> ReadingStanding {
    let today = progress.today;
    let near = |date| format::lowercase_relative(&locale.near_date(date, today));
    let is_over = progress.end_date.is_some_and(|end| end < today);
    let term = match (progress.start_date, progress.end_date) {
        (Some(start), _) if today < start => format!("Begins {}.", near(start)),
        (_, Some(end)) if is_over => format!("Ended {}.", near(end)),
        (_, Some(end)) => format!("Ends {}.", near(end)),
        _ => "It has no readings yet.".to_owned(),
    };
    ReadingStanding {
        plan_id: progress.plan.id.to_string(),
        plan: progress.plan.title,
        total: progress.total,
        read: progress.read,
        behind: progress.behind,
        term,
        is_over,
        is_chosen: progress.is_chosen,
    }
}

/// The view model of a plan.
pub(in crate::services) fn plan_item(plan: ReadingPlan, locale: &Locale) -> PlanItem {
    let span = plan.first_date.zip(plan.last_date);
    PlanItem {
        id: plan.id.to_string(),
        title: plan.title,
        description: plan.description,
        readings: plan.readings,
        span: span
            .map(|(first, last)| {
                format!("{} to {}", locale.full_date(first), locale.full_date(last))
            })
            .unwrap_or_default(),
        is_default: plan.is_default,
    }
}
