//! Repetitions.

use time::{Date, Weekday};

use super::{
    day,
    word::{self, Unit},
};

/// How a task comes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// Every so many days.
    Days(u16),
    /// Every so many weeks.
    Weeks(u16),
    /// Every so many months.
    Months(u16),
    /// Every so many years.
    Years(u16),
    /// On these weekdays, each once, from Monday.
    On(Vec<Weekday>),
}

impl Repeat {
    /// The first day on or after `today` that it falls on.
    #[must_use]
    pub fn first(&self, today: Date) -> Option<Date> {
        match self {
            Self::On(days) => days
                .iter()
                .filter_map(|weekday| day::on_or_after(today, *weekday))
                .min(),
            _ => Some(today),
        }
    }
}

/// The repetition that these words say, all of them together.
pub(super) fn read(words: &[&str]) -> Option<Repeat> {
    match words {
        ["daily"] => Some(Repeat::Days(1)),
        ["weekly"] => Some(Repeat::Weeks(1)),
        ["monthly"] => Some(Repeat::Months(1)),
        ["yearly"] => Some(Repeat::Years(1)),
        ["weekdays"] | ["every" | "each", "weekday"] | ["on", "weekdays"] => {
            Some(Repeat::On(word::WEEK[..5].to_vec()))
        }
        ["every", "other", unit] => every(2, word::unit(unit)?),
        ["every" | "each", unit] if word::unit(unit).is_some() => every(1, word::unit(unit)?),
        ["every", number, unit] if word::unit(unit).is_some() => {
            every(word::number(number)?, word::unit(unit)?)
        }
        ["every" | "each", days @ ..] => on(days),
        _ => None,
    }
}

fn every(n: u16, unit: Unit) -> Option<Repeat> {
    // A year of days, and so on: who writes more means something else.
    (1..=365).contains(&n).then(|| match unit {
        Unit::Day => Repeat::Days(n),
        Unit::Week => Repeat::Weeks(n),
        Unit::Month => Repeat::Months(n),
        Unit::Year => Repeat::Years(n),
    })
}

/// `mon`, `mon and thu`, `mon, wed, fri`.
fn on(words: &[&str]) -> Option<Repeat> {
    let is_end = |word: Option<&&str>| word.is_none_or(|word| *word == "and");
    if is_end(words.first()) || is_end(words.last()) {
        return None;
    }
    let mut days = Vec::new();
    for name in words.iter().filter(|word| **word != "and") {
        // `mondays`, too.
        let name = name
            .strip_suffix('s')
            .filter(|it| it.ends_with("day"))
            .unwrap_or(name);
        days.push(word::weekday(name)?);
    }
    days.sort_by_key(|day| day.number_days_from_monday());
    days.dedup();
    Some(Repeat::On(days))
}
