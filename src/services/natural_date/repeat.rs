//! Parser of recurrence.

use regula_schema::{Recurrence, RecurrenceFrom, RecurrenceUnit};
use time::{Date, Weekday};

use super::{day, lexicon};

/// A recurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// The interval, in units.
    pub every: u16,
    /// The unit.
    pub unit: RecurrenceUnit,
    /// The day from which the interval counts.
    pub from: RecurrenceFrom,
    /// The weekday of the first occurrence.
    pub on: Option<Weekday>,
}

impl Repeat {
    /// The first occurrence on or after `date`.
    #[must_use]
    pub fn first(&self, date: Date) -> Option<Date> {
        if self.unit == RecurrenceUnit::Weekday {
            return day::work_day(date);
        }
        self.on.map_or(Some(date), |day| day::on_or_after(date, day))
    }

    /// The recurrence for the API.
    #[must_use]
    pub fn recurrence(self) -> Recurrence {
        Recurrence {
            every: self.every,
            unit: self.unit,
            from: self.from,
            day: None,
        }
    }
}

/// Parses all of these words as one recurrence.
pub(super) fn read(words: &[&str]) -> Option<Repeat> {
    if let [words @ .., "after", "it", "is", "done"] | [words @ .., "after", "done"] = words {
        let repeat = rhythm(words).filter(|repeat| repeat.on.is_none())?;
        return Some(Repeat {
            from: RecurrenceFrom::Completion,
            ..repeat
        });
    }
    rhythm(words)
}

fn rhythm(words: &[&str]) -> Option<Repeat> {
    match words {
        ["daily"] => every(1, RecurrenceUnit::Day),
        ["weekly"] => every(1, RecurrenceUnit::Week),
        ["monthly"] => every(1, RecurrenceUnit::Month),
        ["yearly"] => every(1, RecurrenceUnit::Year),
        ["every", "other", unit] => every(2, lexicon::unit(unit)?),
        ["every", number, unit] => every(lexicon::number(number)?, lexicon::unit(unit)?),
        ["every" | "each", word] => match lexicon::unit(word) {
            Some(unit) => every(1, unit),
            None => {
                let on = Some(lexicon::weekday(word)?);
                every(1, RecurrenceUnit::Week).map(|week| Repeat { on, ..week })
            }
        },
        _ => None,
    }
}

fn every(n: u16, unit: RecurrenceUnit) -> Option<Repeat> {
    // Longer intervals are probably meant otherwise.
    (1..=365).contains(&n).then_some(Repeat {
        every: n,
        unit,
        from: RecurrenceFrom::Due,
        on: None,
    })
}

/// The text that this parser accepts: `every week`, `every 3 days after it is done`.
#[must_use]
pub fn words(recurrence: &Recurrence) -> String {
    let unit = recurrence.unit.as_str();
    let rhythm = match recurrence.every {
        1 => format!("every {unit}"),
        n => format!("every {n} {unit}s"),
    };
    match recurrence.from {
        RecurrenceFrom::Due => rhythm,
        RecurrenceFrom::Completion => rhythm + " after it is done",
    }
}
