//! The current day of a user, by time zone and by the hour their day begins.

use jiff::{
    Timestamp as Instant, ToSpan,
    civil::DateTime,
    tz::{AmbiguousOffset, TimeZone},
};
use regula_schema::{Timestamp, User};
use time::{Date, OffsetDateTime};

/// A user's current day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today {
    /// Calendar date.
    pub date: Date,
    /// Start of the day.
    pub began: Timestamp,
}

impl Today {
    /// The day that `now` belongs to for `user`. With a day start of three, 01:30 is still
    /// yesterday. If clocks go back over the start of a day, the day does not end early.
    #[must_use]
    pub fn of(user: &User, now: Timestamp) -> Self {
        Self::compute(&user.time_zone, user.day_start_hour, now).unwrap_or_else(|| Self {
            date: now.get().date(),
            began: Timestamp::new(now.get().replace_time(time::Time::MIDNIGHT)),
        })
    }

    fn compute(zone: &str, day_start_hour: i16, now: Timestamp) -> Option<Self> {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let local = Instant::from_second(now.get().unix_timestamp()).ok()?.to_zoned(zone.clone());
        // Local wall-clock time decides, also on days with 23 or 25 hours.
        let hour = i8::try_from(day_start_hour).ok()?;
        let wall = local.datetime().checked_sub(i64::from(hour).hours()).ok()?;
        let days = [1, 0, -1].into_iter().filter_map(|later| {
            let date = wall.date().checked_add(later.days()).ok()?;
            Some((date, start(&zone, date.at(hour, 0, 0, 0))?))
        });
        let (date, began) = days.into_iter().find(|(_, began)| *began <= local.timestamp())?;
        let month = u8::try_from(date.month()).ok()?.try_into().ok()?;
        let day = u8::try_from(date.day()).ok()?;
        Some(Self {
            date: Date::from_calendar_date(i32::from(date.year()), month, day).ok()?,
            began: OffsetDateTime::from_unix_timestamp(began.as_second()).ok()?.into(),
        })
    }
}

/// First instant at which local time reaches `time`, or skips it.
fn start(zone: &TimeZone, time: DateTime) -> Option<Instant> {
    let found = zone.to_ambiguous_timestamp(time);
    if let AmbiguousOffset::Gap { after, .. } = found.offset() {
        let before = after.to_timestamp(time).ok()?;
        return Some(zone.following(before).next()?.timestamp());
    }
    found.earlier().ok()
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;

    fn today(zone: &str, hour: i16, now: OffsetDateTime) -> Today {
        Today::compute(zone, hour, Timestamp::new(now)).unwrap()
    }

    #[test]
    fn the_day_depends_on_the_time_zone() {
        let now = datetime!(2026-11-20 22:30 UTC);
        assert_eq!(today("UTC", 0, now).date, date!(2026 - 11 - 20));
        assert_eq!(
            today("Pacific/Auckland", 0, now).date,
            date!(2026 - 11 - 21)
        );
        assert_eq!(
            today("America/Los_Angeles", 0, now).date,
            date!(2026 - 11 - 20)
        );
    }

    #[test]
    fn a_day_that_begins_at_three_lasts_until_three() {
        assert_eq!(
            today("Europe/Lisbon", 3, datetime!(2026-11-21 02:59 UTC)).date,
            date!(2026 - 11 - 20)
        );
        let after = today("Europe/Lisbon", 3, datetime!(2026-11-21 03:00 UTC));
        assert_eq!(after.date, date!(2026 - 11 - 21));
        assert_eq!(after.began, Timestamp::new(datetime!(2026-11-21 03:00 UTC)));
    }

    #[test]
    fn a_day_of_25_hours_starts_at_local_midnight() {
        // In Lisbon, 25 October 2026 has 25 hours and begins at 23:00 UTC of the 24th.
        let day = today("Europe/Lisbon", 0, datetime!(2026-10-25 23:30 UTC));
        assert_eq!(day.date, date!(2026 - 10 - 25));
        assert_eq!(day.began, Timestamp::new(datetime!(2026-10-24 23:00 UTC)));
    }
}
