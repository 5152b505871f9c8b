//! *Today*: the page, and changes of the day's logs.

mod log_day;
mod measure;
mod row;
mod row_subtitle;
mod sentence;

pub use log_day::{add_entry, clear, mark, measure, new_entry_id, note, undo};
pub(super) use row_subtitle::wall_clock;

use regula_schema::{AppResult, Dashboard, Enrolment, Pause, Timestamp};

use super::{format, locale::Locale, readings, task_list};
use crate::{client::ApiClient, views::TodayView};

/// Loads the page's view model.
pub async fn today(client: &ApiClient, now: Timestamp) -> AppResult<TodayView> {
    let mut day: Dashboard = client.get("/api/dashboard").await?;
    let locale = Locale::of(&day.user.locale);
    let zone = day.user.time_zone.as_str();
    let reading = day.reading.take();
    let commitments: Vec<_> = std::mem::take(&mut day.commitments)
        .into_iter()
        .map(|due| row::item(due, day.date, zone))
        .collect();
    let hour = row_subtitle::wall_clock(zone, now).map_or(12, |(_, hour, _)| hour);
    let counts = day.task_counts;
    let (sentence, remark) = sentence::of(&commitments, day.resting > 0, &counts, hour);
    let rest = match &day.vacation {
        Some(vacation) => on_vacation(vacation, locale),
        None if day.resting > 0 => "No commitments are due today.".to_owned(),
        None => String::new(),
    };
    Ok(TodayView {
        day: day.date.to_string(),
        date: locale.long_date(day.date),
        sentence,
        remark,
        packages: packages(&day.packages),
        commitments,
        rest,
        reading: reading.map(|it| readings::item(it, day.date, locale)),
        tasks: task_list::items(day),
        task_counts: counts,
    })
}

/// `On vacation until 3 December 2026: fever. All commitments are paused.`
fn on_vacation(vacation: &Pause, locale: &Locale) -> String {
    let until = vacation.until_date.map(|until| locale.full_date(until));
    let said = format::until("On vacation", until, vacation.reason.trim_end_matches('.'));
    format!("{said}. All commitments are paused.")
}

/// `Day 12 of Forty days`.
fn packages(enrolments: &[Enrolment]) -> String {
    enrolments
        .iter()
        .filter(|it| it.left_at.is_none() && it.day > 0)
        .map(|it| format!("Day {} of {}", it.day, it.title))
        .collect::<Vec<_>>()
        .join(" · ")
}
