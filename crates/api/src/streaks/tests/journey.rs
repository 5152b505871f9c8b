//! Histories of instants: a user's actions while travelling.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use regula_schema::{Amount, Mark};
use time::Date;

use super::{
    Rng,
    days::{MOMENTS, ZONES, near_a_change, slow_date, today, user},
    history::{History, days},
};

const DAY: i64 = 86_400;

/// A stay in a time zone from an instant on, with a day start hour.
#[derive(Clone, Debug)]
struct Stay {
    since: i64,
    zone: &'static str,
    hour: i64,
}

/// A user's action on a commitment.
#[derive(Clone, Copy, Debug)]
enum Act {
    /// Sets a mark.
    SetMark(Mark),
    /// Adds to the day's value, which replaces a mark.
    AddValue(i64),
    /// Deletes the day's log.
    DeleteLog,
}

/// Some weeks around one of the unusual instants.
#[derive(Clone, Debug)]
pub struct Journey {
    /// Term, rules and pauses.
    plan: History,
    stays: Vec<Stay>,
    acts: Vec<(i64, Act)>,
    now: i64,
}

impl Journey {
    pub fn random(rng: &mut Rng) -> Self {
        let last = rng.one_of(&ZONES);
        let now = match rng.once_in(3) {
            true => near_a_change(rng, &TimeZone::get(last).unwrap()),
            false => rng.one_of(&MOMENTS) + rng.from(0, 12 * DAY),
        };
        // Most journeys have a move, some have more than one.
        let mut stays: Vec<Stay> = (0..rng.one_of(&[1, 2, 2, 3, 4]))
            .map(|_| Stay {
                since: now - rng.from(0, 16 * DAY),
                zone: rng.one_of(&ZONES),
                hour: rng.one_of(&[0, 0, 2, 3, 4, 5, 12, 23]),
            })
            .collect();
        stays.sort_by_key(|stay| stay.since);
        stays.last_mut().unwrap().zone = last;
        let is_measured = rng.once_in(2);
        let mut acts: Vec<(i64, Act)> = (0..rng.from(0, 30))
            .map(|_| (now - rng.from(0, 16 * DAY), act(rng, is_measured)))
            .collect();
        acts.sort_by_key(|act| act.0);

        let mut plan = History::with_length(rng, 20);
        let shift = slow_day(&stays, now) - plan.start;
        plan.shift(shift.whole_days() - rng.from(2, 18));
        Self {
            plan,
            stays,
            acts,
            now,
        }
    }

    /// History with dates of the calendar under test.
    pub fn by_calendar(&self) -> History {
        let users: Vec<_> = (self.stays.iter()).map(|stay| user(stay.zone, stay.hour)).collect();
        self.with(|at| today(&users[stay_at(&self.stays, at)], at).date)
    }

    /// History with dates of the slow model.
    pub fn by_model(&self) -> History {
        self.with(|at| slow_day(&self.stays, at))
    }

    fn with(&self, date: impl Fn(i64) -> Date) -> History {
        let mut logs = BTreeMap::new();
        for &(at, act) in &self.acts {
            let day = date(at);
            let before: Option<(Option<Mark>, i64)> = logs.get(&day).copied();
            match act {
                Act::SetMark(mark) => logs.insert(day, (Some(mark), 0)),
                Act::AddValue(more) => {
                    let sum = before.map_or(0, |(_, sum)| sum) + more;
                    logs.insert(day, (None, sum))
                }
                Act::DeleteLog => logs.remove(&day),
            };
        }
        let log = |(date, (mark, sum)): (Date, (Option<Mark>, i64))| {
            let value = Amount::from_thousandths(sum).filter(|_| mark.is_none());
            (date, mark, value)
        };
        History {
            today: date(self.now),
            logs: logs.into_iter().map(log).collect(),
            ..self.plan.clone()
        }
    }
}

fn act(rng: &mut Rng, is_measured: bool) -> Act {
    match rng.from(1, 12) {
        1 => Act::DeleteLog,
        2 => Act::SetMark(Mark::Missed),
        3 => Act::SetMark(Mark::Skipped),
        4.. if is_measured => Act::AddValue(rng.one_of(&[0, 500, 1000, 1000, 2000])),
        _ => Act::SetMark(Mark::Kept),
    }
}

/// Index of the stay at an instant; the first one also covers the time before it.
fn stay_at(stays: &[Stay], at: i64) -> usize {
    let begun = stays.iter().rposition(|stay| stay.since <= at);
    begun.unwrap_or(0)
}

fn slow_day(stays: &[Stay], at: i64) -> Date {
    let stay = &stays[stay_at(stays, at)];
    slow_date(&TimeZone::get(stay.zone).unwrap(), stay.hour, at)
}

impl History {
    /// The same, moved by this many days.
    fn shift(&mut self, by: i64) {
        self.start = days(self.start, by);
        self.end = self.end.map(|end| days(end, by));
        for rule in &mut self.rules {
            rule.effective_from = days(rule.effective_from, by);
        }
        for (from, until) in &mut self.pauses {
            *from = days(*from, by);
            *until = until.map(|until| days(until, by));
        }
    }
}

// Checks the generator of random journeys, not the calculation.
#[test]
fn random_journeys_cover_date_shifts_and_clock_changes() {
    let (mut forth, mut back, mut twice) = (0, 0, 0);
    for n in 0..2_000 {
        let journey = Journey::random(&mut Rng(n << 20));
        let changes = journey.stays.windows(2).map(|pair| {
            let at = pair[1].since;
            slow_day(&pair[1..], at) - slow_day(&pair[..1], at)
        });
        for change in changes {
            forth += usize::from(change.whole_days() > 0);
            back += usize::from(change.whole_days() < 0);
        }
        let zone = TimeZone::get(journey.stays[0].zone).unwrap();
        let offset = |at| zone.to_offset(jiff::Timestamp::from_second(at).unwrap());
        twice += usize::from(offset(journey.now - 16 * DAY) != offset(journey.now));
    }
    assert!(
        forth > 500 && back > 500 && twice > 300,
        "{forth}, {back}, {twice}"
    );
}
