//! Date formats by locale.
//!
//! Names and orders are those of the CLDR. A library with all of them adds megabytes; only
//! weekdays, days, months and years are needed.

mod table;

pub use table::LOCALES;

use time::Date;

/// A locale's date format.
#[derive(Debug)]
pub struct Locale {
    /// Its language tag.
    pub tag: &'static str,
    /// Its name, in its own language.
    pub name: &'static str,
    /// Month names from January, in the form used after a day, separated by spaces.
    months: &'static str,
    /// Weekday names from Monday, separated by spaces.
    weekdays: &'static str,
    /// The format with weekday; placeholders `{w}`, `{d}`, `{m}`.
    long: &'static str,
    day_and_month: &'static str,
    /// The suffix with the year; placeholder `{y}`.
    year: &'static str,
}

impl Locale {
    /// The locale of a language tag, else of its language, else English.
    #[must_use]
    pub fn of(tag: &str) -> &'static Self {
        let is = |tag: &str| LOCALES.iter().find(|locale| locale.tag.eq_ignore_ascii_case(tag));
        let language = tag.split('-').next().unwrap_or_default();
        is(tag).or_else(|| is(language)).unwrap_or(Self::english())
    }

    /// The locale of all text but dates.
    #[must_use]
    pub fn english() -> &'static Self {
        &LOCALES[0]
    }

    /// True if the month comes first: `11/20`.
    #[must_use]
    pub fn is_month_first(&self) -> bool {
        self.day_and_month.starts_with("{m}")
    }

    fn write(&self, pattern: &str, date: Date) -> String {
        pattern
            .replace("{w}", self.weekday(date))
            .replace("{d}", &date.day().to_string())
            .replace("{m}", self.month(date))
            .replace("{y}", &date.year().to_string())
    }

    /// `Friday`.
    #[must_use]
    pub fn weekday(&self, date: Date) -> &'static str {
        let at = usize::from(date.weekday().number_days_from_monday());
        self.weekdays().nth(at).unwrap_or_default()
    }

    /// All weekdays, Monday first.
    pub fn weekdays(&self) -> impl Iterator<Item = &'static str> {
        self.weekdays.split(' ')
    }

    /// All months, January first.
    pub fn months(&self) -> impl Iterator<Item = &'static str> {
        self.months.split(' ')
    }

    fn month(&self, date: Date) -> &'static str {
        let at = usize::from(u8::from(date.month())) - 1;
        self.months().nth(at).unwrap_or_default()
    }

    /// `Nov`.
    #[must_use]
    pub fn short_month(&self, date: Date) -> String {
        self.month(date).chars().take(3).collect()
    }

    /// `Friday, 20 November`.
    #[must_use]
    pub fn long_date(&self, date: Date) -> String {
        self.write(self.long, date)
    }

    /// `20 November`.
    #[must_use]
    pub fn day_and_month(&self, date: Date) -> String {
        self.write(self.day_and_month, date)
    }

    /// `20 November 2026`.
    #[must_use]
    pub fn full_date(&self, date: Date) -> String {
        self.day_and_month(date) + &self.write(self.year, date)
    }

    /// A date relative to `today`: `Today`, `Tomorrow`, `Monday`, `3 December`, `3 December 2027`.
    #[must_use]
    pub fn near_date(&self, date: Date, today: Date) -> String {
        match (date - today).whole_days() {
            -1 => "Yesterday".to_owned(),
            0 => "Today".to_owned(),
            1 => "Tomorrow".to_owned(),
            2..=6 => self.weekday(date).to_owned(),
            _ if date.year() == today.year() => self.day_and_month(date),
            _ => self.full_date(date),
        }
    }

    /// Time since a date: `Today`, `Yesterday`, `5 days ago`, `3 weeks ago`, `2 March 2025`.
    #[must_use]
    pub fn ago(&self, date: Date, today: Date) -> String {
        match (today - date).whole_days() {
            ..=0 => "Today".to_owned(),
            1 => "Yesterday".to_owned(),
            days @ 2..=13 => format!("{days} days ago"),
            days @ 14..=60 => format!("{} weeks ago", days / 7),
            _ => self.near_date(date, today),
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn dates_are_formatted_by_locale() {
        let (friday, march) = (date!(2026 - 11 - 20), date!(2026 - 3 - 1));
        let written: Vec<String> = LOCALES
            .iter()
            .map(|it| {
                format!(
                    "{}: {} | {}",
                    it.tag,
                    it.long_date(friday),
                    it.full_date(march)
                )
            })
            .collect();
        assert_eq!(
            written,
            [
                "en: Friday, 20 November | 1 March 2026",
                "en-GB: Friday 20 November | 1 March 2026",
                "en-US: Friday, November 20 | March 1, 2026",
                "de: Freitag, 20. November | 1. März 2026",
                "es: viernes, 20 de noviembre | 1 de marzo de 2026",
                "fr: vendredi 20 novembre | 1 mars 2026",
                "it: venerdì 20 novembre | 1 marzo 2026",
                "nl: vrijdag 20 november | 1 maart 2026",
                "pl: piątek, 20 listopada | 1 marca 2026",
                "pt: sexta-feira, 20 de novembro | 1 de março de 2026",
            ]
        );
    }

    #[test]
    fn unknown_locale_tags_fall_back_to_language_or_english() {
        let tags = ["pt-PT", "DE-at", "en-us", "en-AU", "tlh", "", "x-"];
        let found = tags.map(|tag| Locale::of(tag).tag);
        assert_eq!(found, ["pt", "de", "en-US", "en", "en", "en", "en"]);
    }

    #[test]
    fn relative_dates_are_formatted_by_locale() {
        let today = date!(2026 - 11 - 20);
        let near = |tag: &str, date| Locale::of(tag).near_date(date, today);
        assert_eq!(near("de", date!(2026 - 11 - 21)), "Tomorrow");
        assert_eq!(near("de", date!(2026 - 11 - 24)), "Dienstag");
        assert_eq!(near("en-US", date!(2026 - 12 - 3)), "December 3");
        assert_eq!(near("es", date!(2027 - 1 - 1)), "1 de enero de 2027");
        assert_eq!(
            Locale::of("fr").ago(date!(2025 - 3 - 2), today),
            "2 mars 2025"
        );
    }
}
