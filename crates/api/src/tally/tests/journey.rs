//! Histories of instants: a user's actions while travelling.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use regula_schema::{Amount, Mark};
use time::Date;

use super::{
    Dice,
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
    Says(Mark),
    /// Adds to the day's value, which replaces a mark.
    Counts(i64),
    /// Deletes the day's log.
    TakesBack,
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
    pub fn random(dice: &mut Dice) -> Self {
        let last = dice.one_of(&ZONES);
        let now = match dice.once_in(3) {
            true => near_a_change(dice, &TimeZone::get(last).unwrap()),
            false => dice.one_of(&MOMENTS) + dice.from(0, 12 * DAY),
        };
        // Most journeys have a move, some have more than one.
        let mut stays: Vec<Stay> = (0..dice.one_of(&[1, 2, 2, 3, 4]))
            .map(|_| Stay {
                since: now - dice.from(0, 16 * DAY),
                zone: dice.one_of(&ZONES),
                hour: dice.one_of(&[0, 0, 2, 3, 4, 5, 12, 23]),
            })
            .collect();
        stays.sort_by_key(|stay| stay.since);
        stays.last_mut().unwrap().zone = last;
        let is_measured = dice.once_in(2);
        let mut acts: Vec<(i64, Act)> = (0..dice.from(0, 30))
            .map(|_| (now - dice.from(0, 16 * DAY), act(dice, is_measured)))
            .collect();
        acts.sort_by_key(|act| act.0);

        let mut plan = History::with_length(dice, 20);
        let shift = slow_day(&stays, now) - plan.start;
        plan.shift(shift.whole_days() - dice.from(2, 18));
        Self {
            plan,
            stays,
            acts,
            now,
        }
    }

    /// History with dates of the calendar under test.
    pub fn lived(&self) -> History {
        let users: Vec<_> = (self.stays.iter())
            .map(|stay| user(stay.zone, stay.hour))
            .collect();
        self.with(|at| today(&users[stay_at(&self.stays, at)], at).date)
    }

    /// History with dates of the slow model.
    pub fn told(&self) -> History {
        self.with(|at| slow_day(&self.stays, at))
    }

    fn with(&self, date: impl Fn(i64) -> Date) -> History {
        let mut logs = BTreeMap::new();
        for &(at, act) in &self.acts {
            let day = date(at);
            let before: Option<(Option<Mark>, i64)> = logs.get(&day).copied();
            match act {
                Act::Says(mark) => logs.insert(day, (Some(mark), 0)),
                Act::Counts(more) => {
                    let sum = before.map_or(0, |(_, sum)| sum) + more;
                    logs.insert(day, (None, sum))
                }
                Act::TakesBack => logs.remove(&day),
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

fn act(dice: &mut Dice, is_measured: bool) -> Act {
    match dice.from(1, 12) {
        1 => Act::TakesBack,
        2 => Act::Says(Mark::Missed),
        3 => Act::Says(Mark::Skipped),
        4.. if is_measured => Act::Counts(dice.one_of(&[0, 500, 1000, 1000, 2000])),
        _ => Act::Says(Mark::Kept),
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

// Checks that the random journeys cover what they are for.
#[test]
fn travellers_cross_the_date_line_both_ways_and_meet_clocks_that_change() {
    let (mut forth, mut back, mut twice) = (0, 0, 0);
    for n in 0..2_000 {
        let journey = Journey::random(&mut Dice(n << 20));
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
