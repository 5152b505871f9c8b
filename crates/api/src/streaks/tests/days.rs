//! Dates of instants in the user's time zone.

use std::collections::BTreeMap;

use jiff::{Timestamp as Instant, tz::TimeZone};
use regula_schema::{Mark, User};
use serde_json::json;
use time::{Date, OffsetDateTime, macros::date};

use super::{Rng, history::days};
use crate::{
    calendar::Today,
    streaks::{DayLog, Logs, Pauses, StreakState, Timeline},
};

/// Zones on both sides of the date line, with daylight saving at odd hours, by half an hour and by
/// two, with offsets in quarters of an hour, and with skipped days.
pub const ZONES: [&str; 20] = [
    "UTC",
    "Africa/Casablanca",
    "Europe/Lisbon",
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "America/St_Johns",
    "America/Havana",
    "America/Scoresbysund",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Beirut",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "Pacific/Auckland",
    "Antarctica/Troll",
];

/// Instants near a clock change of some zone; days begin and end around them.
pub const MOMENTS: [i64; 11] = [
    1_325_239_200, // 2011-12-30 10:00 UTC: Samoa goes over the date line
    1_320_550_260, // 2011-11-06: St John's puts clocks back at a minute past midnight
    1_519_000_000, // February 2018: São Paulo puts clocks back at midnight
    1_711_846_800, // March 2024: Europe puts clocks forward
    1_730_000_000, // October 2024: and back
    1_743_000_000, // March 2025: Beirut, at midnight
    1_709_200_000, // 29 February 2024
    1_740_250_000, // February 2025: Morocco puts clocks back for Ramadan
    1_743_600_000, // April 2025: and forward; Lord Howe puts them back by half an hour
    788_400_000,   // 1994-12-25: Kiritimati skips the last day of the year
    1_792_886_400, // October 2026
];

pub fn user(zone: &str, hour: i64) -> User {
    serde_json::from_value(json!({
        "id": "01980000-0000-7000-8000-000000000000",
        "email": "a@example.com",
        "email_verified_at": null,
        "name": "A",
        "image": null,
        "role": "user",
        "is_banned": false,
        "time_zone": zone,
        "day_start_hour": hour,
        "locale": "en",
        "theme": "system",
        "created_at": "2010-01-01T00:00:00Z",
        "updated_at": "2010-01-01T00:00:00Z",
        "last_seen_at": null,
    }))
    .unwrap()
}

pub fn today(user: &User, second: i64) -> Today {
    let now = OffsetDateTime::from_unix_timestamp(second).unwrap();
    Today::of(user, now.into())
}

/// Slow model: the latest date that the user's clock, late by `hour` hours, has shown: now, or just
/// before it was last set back.
pub fn slow_date(zone: &TimeZone, hour: i64, second: i64) -> Date {
    let shown = |second: i64| {
        let at = Instant::from_second(second).unwrap();
        let offset = i64::from(zone.to_offset(at).seconds());
        let day = (second + offset - 3600 * hour).div_euclid(86_400);
        days(date!(1970 - 01 - 01), day)
    };
    let now = Instant::from_second(second).unwrap();
    // `preceding` excludes a transition at this very second.
    let changes = zone.preceding(Instant::from_second(second + 1).unwrap());
    let puts_back = changes
        .map(|change| change.timestamp())
        .take_while(|at| now.as_second() - at.as_second() < 4 * 86_400);
    puts_back.map(|at| shown(at.as_second() - 1)).fold(shown(second), Date::max)
}

/// An instant within two hours of the zone's next transition, if there is one.
pub fn near_a_change(rng: &mut Rng, zone: &TimeZone) -> i64 {
    let moment = rng.one_of(&MOMENTS);
    let changes = zone.following(Instant::from_second(moment).unwrap()).next();
    changes.map_or(moment, |change| change.timestamp().as_second()) + rng.from(-7200, 7200)
}

#[test]
fn dates_of_random_instants_match_the_model() {
    let mut rng = Rng(5);
    for _ in 0..20_000 {
        let (name, hour) = (rng.one_of(&ZONES), rng.from(0, 23));
        let zone = TimeZone::get(name).unwrap();
        let second = match rng.once_in(2) {
            true => near_a_change(&mut rng, &zone),
            false => rng.one_of(&MOMENTS) + rng.from(-3 * 86_400, 3 * 86_400),
        };
        let found = today(&user(name, hour), second);
        assert_eq!(
            found.date,
            slow_date(&zone, hour, second),
            "{name}, from {hour} on, at {second}"
        );
    }
}

#[test]
fn days_never_overlap_or_run_backwards() {
    let mut rng = Rng(6);
    for _ in 0..150 {
        let (name, hour) = (rng.one_of(&ZONES), rng.from(0, 23));
        let user = user(name, hour);
        let mut second = rng.one_of(&MOMENTS) - 3 * 86_400;
        let end = second + 6 * 86_400;
        let mut before = today(&user, second);
        let mut began = BTreeMap::new();
        while second < end {
            second += rng.from(1, 3600);
            let now = today(&user, second);
            let at = || format!("{name}, from {hour} on, at {second}");
            assert!(before.date <= now.date, "{}", at());
            // A date begins once, before all instants in it and after all that are not.
            assert!(now.began.get().unix_timestamp() <= second, "{}", at());
            let first = *began.entry(now.date).or_insert(now.began);
            assert_eq!(first, now.began, "{}", at());
            assert_eq!(
                before.date == now.date,
                before.began == now.began,
                "{}",
                at()
            );
            before = now;
        }
    }
}

// habitica #3433: crossing the date line skips a date, or repeats one.
#[test]
fn crossing_the_date_line_breaks_no_streak() {
    let (east, west) = (user("Pacific/Kiritimati", 0), user("Pacific/Pago_Pago", 0));
    // 2026-11-21 10:30 UTC: 00:30 in the east, 23:30 in the west.
    let landed = 1_795_257_000;
    let (there, back) = (today(&east, landed).date, today(&west, landed).date);
    assert_eq!(
        (there, back),
        (date!(2026 - 11 - 22), date!(2026 - 11 - 20))
    );
    let rule = serde_json::from_value(json!({
        "effective_from": "2026-11-01",
        "schedule": {"type": "daily"},
        "target": null,
        "unit": "",
        "direction": "at_least",
        "unlogged": "missed",
    }));
    let timeline = Timeline {
        start: date!(2026 - 11 - 01),
        end: None,
        rules: vec![rule.unwrap()],
        pauses: Pauses::default(),
    };
    let kept = DayLog {
        mark: Some(Mark::Kept),
        value: None,
    };
    let logs: Logs =
        (1..=22).map(|day| (date!(2026 - 11 - 01).replace_day(day).unwrap(), kept)).collect();
    let settled = StreakState::default().settle(&timeline, &logs, there);
    assert_eq!(settled.advance(&timeline, &logs, there).current, 22);
    assert_eq!(settled.advance(&timeline, &logs, back).current, 20);
}

// Samoa skipped 30 December 2011: with days that start at midnight, no instant is in it.
#[test]
fn a_date_skipped_by_a_time_zone_is_never_today() {
    let apia = user("Pacific/Apia", 0);
    let mut seen: Vec<Date> =
        (0..96).map(|later| today(&apia, 1_325_100_000 + 3600 * later).date).collect();
    seen.dedup();
    let left_out = date!(2011 - 12 - 30);
    assert!(!seen.contains(&left_out), "{seen:?}");
    assert!(seen.contains(&days(left_out, -1)) && seen.contains(&days(left_out, 1)));
}
