//! Parser of dates.

use regula_schema::RecurrenceUnit as Unit;
use time::{Date, Duration, Month, Weekday};

use super::lexicon;

/// The order of the numbers in `11/12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Day first, as in most locales.
    DayFirst,
    /// Month first, as in the United States.
    MonthFirst,
}

/// A parsed date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) date: Date,
    /// True if the words are unambiguous: `sun` and `1/2` are not.
    pub(super) is_sure: bool,
}

/// Parses all of these words as one date.
pub(super) fn read(words: &[&str], today: Date, order: Order) -> Option<Found> {
    let date = match words {
        ["today"] => today,
        ["tomorrow" | "tom"] => today.next_day()?,
        ["next", "week"] => on_or_after(today.next_day()?, Weekday::Monday)?,
        ["next", "month"] => later(today.replace_day(1).ok()?, 1, Unit::Month)?,
        ["end", "of", "week"] | ["end", "of", "the", "week"] => {
            on_or_after(today, Weekday::Sunday)?
        }
        ["end", "of", "month"] | ["end", "of", "the", "month"] => {
            today.replace_day(today.month().length(today.year())).ok()?
        }
        ["next", day] => {
            let monday = on_or_after(today.next_day()?, Weekday::Monday)?;
            on_or_after(monday, lexicon::weekday(day)?)?
        }
        ["this", day] => on_or_after(today.next_day()?, lexicon::weekday(day)?)?,
        ["in", "a" | "an", unit] => later(today, 1, lexicon::unit(unit)?)?,
        ["in", number, unit] => later(today, lexicon::number(number)?, lexicon::unit(unit)?)?,
        [word] => single(word, today, order)?,
        [first, second] => {
            day_and_month(first, second).and_then(|(day, month)| coming(day, month, today))?
        }
        [first, second, year] => {
            let (day, month) = day_and_month(first, second)?;
            Date::from_calendar_date(whole_year(year)?, month, day).ok()?
        }
        _ => return None,
    };
    let is_sure = match words {
        ["tom" | "sun" | "sat" | "wed"] => false,
        // Two numbers are ambiguous; a trailing dot or a year makes them a date.
        [word] => !word.starts_with(|c: char| c.is_ascii_digit()) || parts(word)?.1,
        _ => true,
    };
    Some(Found { date, is_sure })
}

fn single(word: &str, today: Date, order: Order) -> Option<Date> {
    if let Some(span) = word.strip_prefix('+') {
        let number = span.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let unit = match span.get(number.len()..)? {
            "d" => Unit::Day,
            "w" => Unit::Week,
            "m" => Unit::Month,
            "y" => Unit::Year,
            unit => lexicon::unit(unit)?,
        };
        return later(today, lexicon::number(number)?, unit);
    }
    // A weekday is never today: people say "today" for that.
    if let Some(day) = lexicon::weekday(word) {
        return on_or_after(today.next_day()?, day);
    }
    numeric(word, today, order)
}

/// `2026-11-20`, `20.11.`, `20.11.2026`, `20/11`, `11/20/2026`.
fn numeric(word: &str, today: Date, order: Order) -> Option<Date> {
    let (numbers, _) = parts(word)?;
    let date = |year: i32, month: &str, day: &str| {
        let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
        Date::from_calendar_date(year, month, day.parse().ok()?).ok()
    };
    let near = |month: &str, day: &str| {
        let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
        coming(day.parse().ok()?, month, today)
    };
    let is_month_first = order == Order::MonthFirst && word.contains('/');
    match numbers[..] {
        [year, month, day] if year.len() == 4 => date(whole_year(year)?, month, day),
        [first, second, year] => {
            let year = whole_year(year)?;
            let (day_first, month_first) = (date(year, second, first), date(year, first, second));
            if is_month_first {
                month_first.or(day_first)
            } else {
                day_first.or(month_first)
            }
        }
        // Only with a dot or a slash; `3-4` is a range.
        [first, second] if !word.contains('-') => {
            let (day_first, month_first) = (near(second, first), near(first, second));
            if is_month_first {
                month_first.or(day_first)
            } else {
                day_first.or(month_first)
            }
        }
        _ => None,
    }
}

/// The parts of a numeric date, and whether it is unambiguous.
fn parts(word: &str) -> Option<(Vec<&str>, bool)> {
    let sign = word.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(sign, '-' | '/' | '.') {
        return None;
    }
    let inner = match sign {
        '.' => word.strip_suffix('.').unwrap_or(word),
        _ => word,
    };
    let numbers: Vec<&str> = inner.split(sign).collect();
    let is_number =
        |it: &&str| (1..=4).contains(&it.len()) && it.bytes().all(|b| b.is_ascii_digit());
    let is_whole = numbers.len() == 3 || (numbers.len() == 2 && inner != word);
    numbers.iter().all(is_number).then_some((numbers, is_whole))
}

fn whole_year(text: &str) -> Option<i32> {
    let year = i32::from(lexicon::number(text)?);
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year).filter(|year| *year > 0),
        _ => None,
    }
}

/// `20 nov`, `20th november`, `nov 20`.
fn day_and_month(first: &str, second: &str) -> Option<(u8, Month)> {
    let day = |word: &str| {
        let number = ["st", "nd", "rd", "th", "."]
            .iter()
            .find_map(|end| word.strip_suffix(end))
            .unwrap_or(word);
        let is_short = number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit());
        is_short.then(|| number.parse::<u8>().ok())?
    };
    day(first).zip(lexicon::month(second)).or_else(|| day(second).zip(lexicon::month(first)))
}

/// The next date with this day and month, today included.
fn coming(day: u8, month: Month, today: Date) -> Option<Date> {
    // The next 29 February is at most eight years away.
    (today.year()..=today.year() + 8)
        .filter_map(|year| Date::from_calendar_date(year, month, day).ok())
        .find(|date| *date >= today)
}

pub(super) fn on_or_after(date: Date, day: Weekday) -> Option<Date> {
    let ahead = 7 + i64::from(day.number_days_from_monday())
        - i64::from(date.weekday().number_days_from_monday());
    date.checked_add(Duration::days(ahead % 7))
}

/// The first date from Monday to Friday.
pub(super) fn work_day(date: Date) -> Option<Date> {
    match date.weekday() {
        Weekday::Saturday | Weekday::Sunday => on_or_after(date, Weekday::Monday),
        _ => Some(date),
    }
}

/// Adds `n` units; clamps to the last day of a short month.
fn later(date: Date, n: u16, unit: Unit) -> Option<Date> {
    let n = i64::from(n);
    let months = match unit {
        Unit::Day => return date.checked_add(Duration::days(n)),
        Unit::Weekday => return (0..n).try_fold(date, |at, _| work_day(at.next_day()?)),
        Unit::Week => return date.checked_add(Duration::weeks(n)),
        Unit::Month => n,
        Unit::Year => 12 * n,
    };
    let count = i64::from(date.year()) * 12 + i64::from(u8::from(date.month())) - 1 + months;
    let year = i32::try_from(count / 12).ok()?;
    let month = Month::try_from(u8::try_from(count % 12 + 1).ok()?).ok()?;
    let day = date.day().min(month.length(year));
    Date::from_calendar_date(year, month, day).ok()
}
