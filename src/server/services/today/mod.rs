//! *Today*: the day at a glance, and what is logged on it.

mod act;
mod line;
mod measure;
mod row;
mod sentence;

use crate::{
    error::AppResult,
    schema::{Dashboard, Enrolment, Timestamp, TodayView},
    server::client::ApiClient,
};

use super::{locale::Locale, readings, tasks};

pub use act::{add_entry, clear, mark, measure, new_entry_id, note, put_back};

/// What today holds.
///
/// # Errors
/// What the API refuses with.
pub async fn today(client: &ApiClient, now: Timestamp) -> AppResult<TodayView> {
    let mut day: Dashboard = client.get("/api/dashboard").await?;
    let locale = Locale::of(&day.user.locale);
    let zone = day.user.time_zone.as_str();
    let reading = day.reading.take();
    let commitments: Vec<_> = std::mem::take(&mut day.commitments)
        .into_iter()
        .map(|due| row::item(due, day.date, zone))
        .collect();
    let hour = line::wall_clock(zone, now).map_or(12, |(_, hour, _)| hour);
    let open = sentence::Tasks::of(&day.tasks, day.date);
    let (sentence, remark) = sentence::of(&commitments, &open, hour);
    Ok(TodayView {
        day: day.date.to_string(),
        date: locale.long_date(day.date),
        sentence,
        remark,
        packages: packages(&day.packages),
        commitments,
        reading: reading.map(|it| readings::item(it, day.date, locale)),
        tasks: tasks::items(day),
    })
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
