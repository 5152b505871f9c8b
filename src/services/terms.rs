//! The terms of bans and API keys that forms offer.

use regula_schema::Timestamp;
use time::Duration;

/// A term: form value, label, and number of days; without end if `None`.
pub type Term = (&'static str, &'static str, Option<i64>);

/// The terms of a ban.
pub const BAN: [Term; 5] = [
    ("", "Permanent", None),
    ("day", "1 day", Some(1)),
    ("week", "1 week", Some(7)),
    ("month", "30 days", Some(30)),
    ("year", "1 year", Some(365)),
];

/// The terms of an API key.
pub const KEY: [Term; 4] = [
    ("month", "In 30 days", Some(30)),
    ("quarter", "In 90 days", Some(90)),
    ("year", "In a year", Some(365)),
    ("", "Never", None),
];

/// The end of the chosen term.
pub(super) fn end(terms: &[Term], chosen: &str, now: Timestamp) -> Option<Timestamp> {
    let (.., days) = terms.iter().find(|(value, ..)| *value == chosen)?;
    Some(Timestamp::new(now.get() + Duration::days((*days)?)))
}
