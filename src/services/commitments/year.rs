//! The heatmap of a year.

use std::collections::BTreeMap;

use regula_schema::DayStatus;
use time::{Date, Duration};

use super::Calendar;
use crate::views::{DayItem, YearView};

const WEEKS: i64 = 53;
/// Number of days in these weeks.
pub(super) const DAYS: i64 = WEEKS * 7;

/// The 53 weeks up to that of `until`.
pub(super) fn year(
    mut days: BTreeMap<Date, DayItem>,
    start: Date,
    until: Date,
    is_past: bool,
    calendar: Calendar,
) -> YearView {
    let last = until.saturating_sub(Duration::days(
        until.weekday().number_days_from_monday().into(),
    ));
    let first = last.saturating_sub(Duration::weeks(WEEKS - 1));
    days.retain(|date, _| first <= *date && *date <= until);
    let words = summary(&days, until, calendar);
    let mondays = (0..WEEKS).map(|week| first.saturating_add(Duration::weeks(week)));
    let months = (0..)
        .zip(mondays.clone())
        .filter_map(|(week, monday)| {
            let sunday = monday.saturating_add(Duration::days(6));
            (sunday.day() <= 7).then(|| (week, calendar.locale.short_month(sunday)))
        })
        .collect();
    let weeks = mondays
        .map(|monday| {
            (0..7).map(|day| days.remove(&monday.saturating_add(Duration::days(day)))).collect()
        })
        .collect();
    YearView {
        weeks,
        months,
        words,
        earlier: (start < first).then(|| first.saturating_sub(Duration::DAY).to_string()),
        is_past,
    }
}

/// The summary of the heatmap, for screen readers.
fn summary(days: &BTreeMap<Date, DayItem>, until: Date, calendar: Calendar) -> String {
    let count = |status| days.values().filter(|day| day.status == status).count();
    format!(
        "The year up to {}: {} kept, {} missed, {} skipped",
        calendar.locale.full_date(until),
        count(DayStatus::Kept),
        count(DayStatus::Missed) + count(DayStatus::Partial),
        count(DayStatus::Skipped),
    )
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::services::locale::Locale;

    #[test]
    fn weeks_begin_on_monday_and_end_with_the_current_week() {
        let until = date!(2026 - 11 - 21);
        let calendar = Calendar {
            today: until,
            locale: Locale::of("en"),
        };
        let days = std::iter::successors(Some(date!(2025 - 1 - 1)), |date| date.next_day())
            .take_while(|date| *date <= until)
            .map(|date| {
                let item = DayItem {
                    date: date.to_string(),
                    ..DayItem::default()
                };
                (date, item)
            })
            .collect();
        let year = year(days, date!(2025 - 1 - 1), until, false, calendar);
        assert_eq!(year.weeks.len(), 53);
        let date =
            |week: usize, day: usize| year.weeks[week][day].as_ref().map(|day| day.date.clone());
        assert_eq!(date(52, 5).as_deref(), Some("2026-11-21"));
        assert_eq!(date(52, 6), None);
        assert_eq!(date(0, 0).as_deref(), Some("2025-11-17"));
        assert_eq!(year.earlier.as_deref(), Some("2025-11-16"));
        // A month is labelled at the week that contains its first day.
        assert_eq!(year.months.len(), 12);
        assert_eq!(year.months[0], (2, "Dec".to_owned()));
        assert_eq!(year.months[11], (49, "Nov".to_owned()));
    }
}
