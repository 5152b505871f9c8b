//! Parser of dates and recurrence in natural language: `tomorrow`, `next fri`, `in 2 weeks`, `20
//! nov`, `every monday`; and of the quick-add line, which has them after the title.
//!
//! Pure functions: today's date and the order of day and month are arguments. Text that is not
//! recognised stays in the title.

mod day;
mod lexicon;
mod quick_add;
mod repeat;
#[cfg(test)]
mod tests;

pub use day::Order;
pub use quick_add::{Line, Reader, line};
pub use repeat::{Repeat, words as repeat_words};

use time::Date;

/// Maximum number of words in a date or recurrence.
const LONGEST: usize = 8;

/// Parses a date field; `None` if it is not recognised.
#[must_use]
pub fn day(text: &str, today: Date, order: Order) -> Option<Date> {
    let words = split(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let words = lexicon::without_marker(&words).unwrap_or(&words);
    day::read(words, today, order).map(|found| found.date)
}

/// Parses a recurrence field.
#[must_use]
pub fn repeat(text: &str) -> Option<Repeat> {
    let words = split(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    repeat::read(&words)
}

fn split(text: &str) -> Vec<String> {
    text.split_whitespace().take(LONGEST + 1).map(lexicon::normalize).collect()
}
