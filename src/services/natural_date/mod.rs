//! Days and repetitions as people write them: `tomorrow`, `next fri`, `in 2 weeks`, `20 nov`,
//! `every monday`; and the line that adds a task, with all of it behind the title.
//!
//! Pure: which day it is, and whether the month is written first, is told. Nothing is guessed
//! that cannot be shown: what is not understood stays text.

mod day;
mod line;
mod repeat;
#[cfg(test)]
mod tests;
mod word;

pub use day::Order;
pub use line::{Line, Reader, line};
pub use repeat::{Repeat, words as repeat_words};

use time::Date;

/// More words than these say no day.
const LONGEST: usize = 8;

/// The day that a field says, or nothing when it is none that we know.
#[must_use]
pub fn day(text: &str, today: Date, order: Order) -> Option<Date> {
    let words = split(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let words = word::without_marker(&words).unwrap_or(&words);
    day::read(words, today, order).map(|found| found.date)
}

/// The repetition that a field says.
#[must_use]
pub fn repeat(text: &str) -> Option<Repeat> {
    let words = split(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    repeat::read(&words)
}

fn split(text: &str) -> Vec<String> {
    text.split_whitespace()
        .take(LONGEST + 1)
        .map(word::bare)
        .collect()
}
