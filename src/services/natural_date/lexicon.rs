//! Vocabulary of dates. All words are lowercase here.

use regula_schema::RecurrenceUnit as Unit;
use time::{Month, Weekday};

use crate::services::locale::Locale;

/// A word normalized for comparison: lowercase, without a trailing comma.
pub(super) fn normalize(word: &str) -> String {
    word.trim_end_matches(',').to_lowercase()
}

pub(super) fn weekday(word: &str) -> Option<Weekday> {
    match word {
        "monday" | "mon" => Some(Weekday::Monday),
        "tuesday" | "tue" | "tues" => Some(Weekday::Tuesday),
        "wednesday" | "wed" => Some(Weekday::Wednesday),
        "thursday" | "thu" | "thur" | "thurs" => Some(Weekday::Thursday),
        "friday" | "fri" => Some(Weekday::Friday),
        "saturday" | "sat" => Some(Weekday::Saturday),
        "sunday" | "sun" => Some(Weekday::Sunday),
        _ => None,
    }
}

pub(super) fn month(word: &str) -> Option<Month> {
    let word = word.strip_suffix('.').unwrap_or(word);
    let is = |name: &str| {
        name == word || name.get(..3) == Some(word) || (word == "sept" && name == "september")
    };
    let mut names = Locale::english().months().map(str::to_lowercase);
    let at = names.position(|name| is(&name))?;
    u8::try_from(at + 1).ok()?.try_into().ok()
}

/// A small number, in digits or as a word.
pub(super) fn number(word: &str) -> Option<u16> {
    const WORDS: [&str; 12] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    if let Some(at) = WORDS.iter().position(|it| *it == word) {
        return u16::try_from(at + 1).ok();
    }
    let is_digits = !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    is_digits.then(|| word.parse().ok())?
}

pub(super) fn unit(word: &str) -> Option<Unit> {
    match word {
        "day" | "days" => Some(Unit::Day),
        "weekday" | "weekdays" => Some(Unit::Weekday),
        "week" | "weeks" => Some(Unit::Week),
        "month" | "months" => Some(Unit::Month),
        "year" | "years" => Some(Unit::Year),
        _ => None,
    }
}

/// The words after a preposition that announces a date.
pub(super) fn without_marker<'a, 'b>(words: &'b [&'a str]) -> Option<&'b [&'a str]> {
    match words {
        ["on" | "by" | "due" | "starting", rest @ ..] if !rest.is_empty() => Some(rest),
        _ => None,
    }
}

/// True if a sentence continues after this word, so that what follows belongs to it.
pub(super) fn is_continuation(word: &str) -> bool {
    const WORDS: &str = " a an the of for from to with without about at and or but not this last \
        next every each my your his her our their its in on by due until till before after since \
        like than as is are was were ";
    !word.is_empty() && WORDS.contains(&format!(" {word} "))
}
