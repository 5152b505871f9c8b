//! Next due date of a recurring task.

use regula_schema::{Recurrence, RecurrenceFrom, RecurrenceUnit};
use time::{Date, Duration, Month};

/// Adds the day of the month to a monthly `recurrence`: its own, or else `before` as long as the
/// due date matches it.
#[must_use]
pub fn anchored(recurrence: Recurrence, due: Option<Date>, before: Option<u8>) -> Recurrence {
    let is_monthly = matches!(
        recurrence.unit,
        RecurrenceUnit::Month | RecurrenceUnit::Year
    );
    let due = due.filter(|_| is_monthly && recurrence.from == RecurrenceFrom::Due);
    let day = due.map(|due| {
        let fits = |day: &u8| in_month(month_number(due), *day) == Some(due);
        recurrence.day.or(before).filter(fits).unwrap_or(due.day())
    });
    Recurrence { day, ..recurrence }
}

/// Next due date of a task that was due on `due` and is done on `today`; never before today.
/// `None` if it is beyond the calendar.
#[must_use]
pub fn next_due(recurrence: &Recurrence, due: Option<Date>, today: Date) -> Option<Date> {
    let due = due.filter(|_| recurrence.from == RecurrenceFrom::Due);
    let from = due.unwrap_or(today);
    let every = i32::from(recurrence.every.max(1));
    match recurrence.unit {
        RecurrenceUnit::Day => after_days(from, every, today),
        RecurrenceUnit::Weekday => after_weekdays(from, every, today),
        RecurrenceUnit::Week => after_days(from, 7 * every, today),
        RecurrenceUnit::Month => after_months(from, every, recurrence.day, today),
        RecurrenceUnit::Year => after_months(from, 12 * every, recurrence.day, today),
    }
}

fn after_days(from: Date, step: i32, today: Date) -> Option<Date> {
    let (step, late) = (i64::from(step), (today - from).whole_days());
    let steps = late.saturating_add(step - 1).div_euclid(step).max(1);
    in_calendar(from.checked_add(Duration::days(steps * step))?)
}

fn after_weekdays(from: Date, step: i32, today: Date) -> Option<Date> {
    let first = weekday_number(from);
    let yesterday = weekday_number(today.previous_day().unwrap_or(today));
    let steps = ((yesterday - first).div_euclid(step) + 1).max(1);
    let number = first + steps * step - 1;
    let day = number.div_euclid(5) * 7 + number.rem_euclid(5);
    in_calendar(Date::from_julian_day(day).ok()?)
}

/// Number of weekdays (Monday to Friday) up to and including this date. The first date is a
/// Monday.
fn weekday_number(date: Date) -> i32 {
    let day = date.to_julian_day();
    day.div_euclid(7) * 5 + (day.rem_euclid(7) + 1).min(5)
}

fn after_months(from: Date, step: i32, day: Option<u8>, today: Date) -> Option<Date> {
    let first = month_number(from);
    let steps = ((month_number(today) - first) / step).max(1);
    [steps, steps + 1]
        .into_iter()
        .filter_map(|steps| in_month(first + steps * step, day.unwrap_or(from.day())))
        .find(|date| *date >= today)
}

/// Months since year 0.
fn month_number(date: Date) -> i32 {
    date.year() * 12 + i32::from(u8::from(date.month())) - 1
}

/// This day of a month, or the month's last day.
fn in_month(number: i32, day: u8) -> Option<Date> {
    let month = u8::try_from(number.rem_euclid(12) + 1).ok()?;
    let (year, month) = (number.div_euclid(12), Month::try_from(month).ok()?);
    in_calendar(Date::from_calendar_date(year, month, day.min(month.length(year))).ok()?)
}

fn in_calendar(date: Date) -> Option<Date> {
    (1..=9999).contains(&date.year()).then_some(date)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::{Weekday, macros::date};

    use super::*;

    /// Reference implementation: steps from occurrence to occurrence, a month at a time.
    fn slow(recurrence: &Recurrence, due: Option<Date>, today: Date) -> Option<Date> {
        let counts_from_due = recurrence.from == RecurrenceFrom::Due && due.is_some();
        let mut at = if counts_from_due { due? } else { today };
        let wanted = recurrence.day.unwrap_or(at.day());
        loop {
            for _ in 0..recurrence.every {
                at = match recurrence.unit {
                    RecurrenceUnit::Day => at.next_day()?,
                    RecurrenceUnit::Weekday => {
                        let mut next = at.next_day()?;
                        while matches!(next.weekday(), Weekday::Saturday | Weekday::Sunday) {
                            next = next.next_day()?;
                        }
                        next
                    }
                    RecurrenceUnit::Week => (0..7).try_fold(at, |at, _| at.next_day())?,
                    RecurrenceUnit::Month => next_month(at, wanted)?,
                    RecurrenceUnit::Year => (0..12).try_fold(at, |at, _| next_month(at, wanted))?,
                };
            }
            if at >= today {
                return Some(at);
            }
        }
    }

    /// The wanted day of the next month, or that month's last day.
    fn next_month(at: Date, wanted: u8) -> Option<Date> {
        let mut first = at.next_day()?;
        while first.day() != 1 {
            first = first.next_day()?;
        }
        let mut day = first;
        while day.day() < wanted && day.next_day()?.month() == first.month() {
            day = day.next_day()?;
        }
        Some(day)
    }

    fn recurrences() -> impl Strategy<Value = Recurrence> {
        let unit = prop::sample::select(RecurrenceUnit::ALL);
        let from = prop::sample::select(RecurrenceFrom::ALL);
        let day = prop::option::of(1..=31_u8);
        (1..=365_u16, any::<bool>(), unit, from, day).prop_map(|(every, often, unit, from, day)| {
            let every = if often { every % 14 + 1 } else { every };
            Recurrence {
                every,
                unit,
                from,
                day,
            }
        })
    }

    fn days() -> impl Strategy<Value = Date> {
        (date!(1999 - 12 - 01).to_julian_day()..date!(2045 - 03 - 01).to_julian_day())
            .prop_map(|day| Date::from_julian_day(day).unwrap())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn next_due_matches_the_reference_implementation(
            recurrence in recurrences(), due in prop::option::of(days()), today in days(),
        ) {
            let recurrence = anchored(recurrence, due, None);
            prop_assert_eq!(next_due(&recurrence, due, today), slow(&recurrence, due, today));
        }

        #[test]
        fn repeated_due_dates_keep_the_day_of_the_month(
            every in 1..=30_u16, due in days(), lateness in prop::collection::vec(0..90_i64, 1..40),
        ) {
            let unit = RecurrenceUnit::Month;
            let mut recurrence = Recurrence { every, unit, from: RecurrenceFrom::Due, day: None };
            let (mut at, wanted) = (due, due.day());
            for late in lateness {
                recurrence = anchored(recurrence, Some(at), None);
                let today = at + Duration::days(late);
                let next = next_due(&recurrence, Some(at), today).unwrap();
                prop_assert!(next > at && next >= today);
                prop_assert_eq!(next.day(), wanted.min(next.month().length(next.year())));
                prop_assert_eq!((month_number(next) - month_number(due)) % i32::from(every), 0);
                at = next;
            }
        }
    }

    #[test]
    fn dates_beyond_the_calendar_are_none() {
        let yearly = Recurrence {
            every: 365,
            unit: RecurrenceUnit::Year,
            from: RecurrenceFrom::Due,
            day: None,
        };
        assert_eq!(
            next_due(&yearly, Some(date!(9999 - 01 - 01)), date!(2026 - 11 - 21)),
            None
        );
        assert_eq!(
            next_due(&yearly, Some(date!(0001 - 01 - 01)), date!(2026 - 11 - 21)),
            Some(date!(2191 - 01 - 01))
        );
    }
}
