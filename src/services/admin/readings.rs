//! Reading plans and readings, for admins.

use axum::{body::Bytes, http::Method};
use regula_schema::{
    AppError, AppResult, NewReading, NewReadingPlan, Page, PageQuery, Reading, ReadingImport,
    ReadingImportQuery, ReadingPlan, ReadingQuery, Timestamp,
};
use time::{Date, Duration, Month};

use crate::{
    client::{ApiClient, item_path, parse_id},
    services::{
        calendar::Calendar,
        input,
        readings::{locale, paragraphs, plan_item, shown},
    },
    views::{PlanItem, PlanMonth, PlanRow, ReadingForm, ShownReading},
};

const PLANS: &str = "/api/admin/reading-plans";
const READINGS: &str = "/api/admin/readings";

/// All plans.
pub async fn plans(client: &ApiClient) -> AppResult<Vec<PlanItem>> {
    let query = PageQuery {
        limit: Some(100),
        cursor: None,
    };
    let plans: Page<ReadingPlan> = client.get_with(PLANS, &query).await?;
    let locale = locale(client).await?;
    let items = plans.items.into_iter();
    Ok(items.map(|plan| plan_item(plan, locale)).collect())
}

/// The first day of a month, `YYYY-MM`.
fn month(text: &str) -> Option<Date> {
    let (year, month) = text.split_once('-')?;
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year.parse().ok()?, month, 1).ok().filter(|date| date.year() > 0)
}

fn month_of(date: Date) -> String {
    format!("{:04}-{:02}", date.year(), u8::from(date.month()))
}

/// A month of a plan, day by day: the requested one, or the current one if the plan has it, or its
/// first.
pub async fn plan_month(
    client: &ApiClient,
    plan: &str,
    asked: &str,
    now: Timestamp,
) -> AppResult<PlanMonth> {
    let plan: ReadingPlan = client.get(&item_path(PLANS, plan)?).await?;
    let Calendar { today, locale } = Calendar::of(client, now).await?;
    let mut view = PlanMonth {
        plan: plan_item(plan.clone(), locale),
        ..PlanMonth::default()
    };
    let Some((first, last)) = plan.first_date.zip(plan.last_date) else {
        view.next_date = today.to_string();
        return Ok(view);
    };
    let next = last.next_day().unwrap_or(last);
    view.next_date = next.to_string();
    let begin = month(asked).unwrap_or_else(|| today.clamp(first, last));
    let begin = begin.replace_day(1).unwrap_or(begin);
    let days = i64::from(begin.month().length(begin.year()));
    let end = begin.saturating_add(Duration::days(days - 1));
    let query = ReadingQuery {
        from: Some(begin),
        to: Some(end),
        plan_id: Some(plan.id),
        limit: Some(100),
        cursor: None,
    };
    let found: Page<Reading> = client.get_with(READINGS, &query).await?;
    let mut found = found.items.into_iter().peekable();
    for date in (0..days).map(|n| begin.saturating_add(Duration::days(n))) {
        let reading = found.next_if(|reading| reading.date == date);
        if date < first || last < date {
            continue;
        }
        view.gaps += u32::from(reading.is_none());
        let row = PlanRow {
            date: date.to_string(),
            day: locale.long_date(date),
            ..PlanRow::default()
        };
        view.days.push(match reading {
            None => row,
            Some(reading) => PlanRow {
                id: reading.id.to_string(),
                title: reading.title,
                reference: reading.reference,
                ..row
            },
        });
    }
    let name = locale.full_date(begin);
    view.month = name.trim_start_matches("1 ").to_owned();
    let before = begin.previous_day().filter(|it| *it >= first);
    view.before = before.map(month_of).unwrap_or_default();
    let after = end.next_day().filter(|it| *it <= last);
    view.after = after.map(month_of).unwrap_or_default();
    Ok(view)
}

/// Creates a plan if `plan_id` is empty, otherwise updates it; returns its path.
pub async fn save_plan(
    client: &ApiClient,
    plan_id: &str,
    plan: &NewReadingPlan,
) -> AppResult<String> {
    let plan: ReadingPlan = client.save(PLANS, plan_id, plan).await?;
    Ok(format!("/admin/readings/plans/{}", plan.id))
}

/// Deletes a plan.
pub async fn delete_plan(client: &ApiClient, plan_id: &str) -> AppResult<()> {
    let path = item_path(PLANS, plan_id)?;
    client.send_empty(Method::DELETE, &path).await
}

/// The form of a reading.
pub async fn form(client: &ApiClient, reading_id: &str) -> AppResult<ReadingForm> {
    let path = item_path(READINGS, reading_id)?;
    let reading: Reading = client.get(&path).await?;
    let path = format!("{PLANS}/{}", reading.plan_id);
    let plan: ReadingPlan = client.get(&path).await?;
    Ok(ReadingForm {
        id: reading.id.to_string(),
        plan_id: plan.id.to_string(),
        plan: plan.title,
        date: reading.date.to_string(),
        title: reading.title.clone(),
        reference: reading.reference.clone(),
        body: reading.body.clone(),
        shown: shown(reading),
    })
}

/// The form with its plan's title and a preview.
pub async fn preview(client: &ApiClient, form: ReadingForm) -> AppResult<ReadingForm> {
    let path = item_path(PLANS, &form.plan_id)?;
    let plan: ReadingPlan = client.get(&path).await?;
    let shown = ShownReading {
        title: form.title.trim().to_owned(),
        reference: form.reference.trim().to_owned(),
        paragraphs: paragraphs(&form.body),
    };
    Ok(ReadingForm {
        plan: plan.title,
        shown,
        ..form
    })
}

/// Creates a reading if the id is empty, otherwise updates it; returns the path of its month.
pub async fn save(client: &ApiClient, form: ReadingForm) -> AppResult<String> {
    let date = input::date("date", &form.date)?
        .ok_or_else(|| AppError::invalid_field("date", "required", "Choose a day."))?;
    let reading = NewReading {
        plan_id: Some(parse_id(&form.plan_id)?),
        date,
        title: form.title,
        reference: form.reference,
        body: form.body,
    };
    let reading: Reading = client.save(READINGS, &form.id, &reading).await?;
    Ok(month_path(&reading))
}

fn month_path(reading: &Reading) -> String {
    let month = month_of(reading.date);
    format!("/admin/readings/plans/{}?month={month}", reading.plan_id)
}

/// Deletes a reading; returns the path of its month.
pub async fn delete(client: &ApiClient, reading_id: &str) -> AppResult<String> {
    let path = item_path(READINGS, reading_id)?;
    let reading: Reading = client.get(&path).await?;
    client.send_empty(Method::DELETE, &path).await?;
    Ok(month_path(&reading))
}

/// Imports readings into a plan: JSON if the text begins with a list, otherwise CSV.
pub async fn import(
    client: &ApiClient,
    plan_id: &str,
    replace: bool,
    file: Bytes,
) -> AppResult<ReadingImport> {
    let query = ReadingImportQuery {
        plan_id: Some(parse_id(plan_id)?),
        replace: Some(replace),
    };
    let query = serde_urlencoded::to_string(&query).unwrap_or_default();
    let first = file.iter().find(|byte| !byte.is_ascii_whitespace());
    let kind = match first {
        Some(b'[' | b'{') => "application/json",
        _ => "text/csv",
    };
    let path = format!("{READINGS}/import?{query}");
    client.upload(Method::POST, &path, kind, file).await
}
