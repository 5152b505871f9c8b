//! Text for dates and numbers. Locale formats are in [`super::locale`].

use regula_schema::Timestamp;
use time::{Date, OffsetDateTime, format_description::well_known::Rfc3339};

use super::locale::Locale;

/// [`Locale::long_date`] in English.
#[must_use]
pub fn long_date(date: Date) -> String {
    Locale::english().long_date(date)
}

/// [`Locale::near_date`] in English.
#[must_use]
pub fn near_date(date: Date, today: Date) -> String {
    Locale::english().near_date(date, today)
}

/// A day or moment within a sentence: `tomorrow, 02:14`, but `Monday`.
#[must_use]
pub fn lowercase_relative(day: &str) -> String {
    match day.split(',').next() {
        Some("Today" | "Tomorrow" | "Yesterday") => day.to_lowercase(),
        _ => day.to_owned(),
    }
}

/// [`Locale::ago`] in English.
#[must_use]
pub fn ago(date: Date, today: Date) -> String {
    Locale::english().ago(date, today)
}

/// [`Locale::day_and_month`] in English.
#[must_use]
pub fn day_and_month(date: Date) -> String {
    Locale::english().day_and_month(date)
}

/// A timestamp relative to `today`: `Today, 02:14`, `3 December, 02:14`. In UTC.
#[must_use]
pub fn moment(at: OffsetDateTime, today: Date) -> String {
    let day = near_date(at.date(), today);
    format!("{day}, {:02}:{:02}", at.hour(), at.minute())
}

/// A full timestamp: `3 December 2026, 02:14`. In UTC.
#[must_use]
pub fn full_moment(at: OffsetDateTime) -> String {
    let day = Locale::english().full_date(at.date());
    format!("{day}, {:02}:{:02}", at.hour(), at.minute())
}

/// An RFC 3339 timestamp: `2026-11-20T21:29:00Z`.
#[must_use]
pub fn rfc3339(at: Timestamp) -> String {
    at.get().format(&Rfc3339).unwrap_or_default()
}

/// `1 user`, `213 users`.
#[must_use]
pub fn total(n: i64, one: &str, many: &str) -> String {
    match n {
        1 => format!("1 {one}"),
        n => format!("{} {many}", thousands(n)),
    }
}

/// [`total`] of a list that the API counts up to ten thousand.
#[must_use]
pub fn capped_total(n: i64, one: &str, many: &str) -> String {
    let total = total(n, one, many);
    if n < 10_000 {
        total
    } else {
        total + " or more"
    }
}

/// `once`, `twice`, `3 times`.
#[must_use]
pub fn times(n: u32) -> String {
    match n {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        n => format!("{n} times"),
    }
}

/// Numbers up to twelve in words.
#[must_use]
pub fn count(n: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    WORDS.get(n).map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

/// The icon, or the first letter of the title.
#[must_use]
pub fn sign(icon: &str, title: &str) -> String {
    match icon {
        "" => title.chars().take(1).flat_map(char::to_uppercase).collect(),
        icon => icon.to_owned(),
    }
}

/// The value as text, or empty.
#[must_use]
pub fn or_empty(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// The text with a capital first letter.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// `Skipped: travelling`; without a reason, `words` alone.
#[must_use]
pub fn with_reason(words: &str, reason: &str) -> String {
    match reason {
        "" => words.to_owned(),
        reason => format!("{words}: {reason}"),
    }
}

/// `On vacation until 3 December: fever`.
#[must_use]
pub fn until(what: &str, day: Option<String>, reason: &str) -> String {
    let day = day.map(|day| format!(" until {day}")).unwrap_or_default();
    with_reason(&format!("{what}{day}"), reason)
}

/// A number with thousands separators: `1,000,213`.
#[must_use]
pub fn thousands(n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if n < 0 { format!("-{out}") } else { out }
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;

    #[test]
    fn dates_are_formatted_relative_to_today() {
        let today = date!(2026 - 11 - 20);
        let said: Vec<String> = [
            date!(2026 - 11 - 19),
            today,
            date!(2026 - 11 - 21),
            date!(2026 - 11 - 24),
            date!(2026 - 12 - 3),
            date!(2027 - 1 - 1),
        ]
        .into_iter()
        .map(|date| near_date(date, today))
        .collect();
        assert_eq!(
            said,
            [
                "Yesterday",
                "Today",
                "Tomorrow",
                "Tuesday",
                "3 December",
                "1 January 2027"
            ]
        );
        assert_eq!(long_date(today), "Friday, 20 November");
        assert_eq!(ago(date!(2026 - 11 - 1), today), "2 weeks ago");
        assert_eq!(
            moment(datetime!(2026-11-19 02:04 UTC), today),
            "Yesterday, 02:04"
        );
        assert_eq!(lowercase_relative("Tomorrow"), "tomorrow");
        assert_eq!(lowercase_relative("Tomorrow, 02:04"), "tomorrow, 02:04");
        assert_eq!(lowercase_relative("Tuesday, 02:04"), "Tuesday, 02:04");
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(thousands(1_000_213), "1,000,213");
        assert_eq!(thousands(213), "213");
        assert_eq!(thousands(-1_000), "-1,000");
    }
}
