//! Over 100,000 random histories.

use super::{
    Dice,
    history::{History, days},
    model::Model,
};
use crate::server::api::tally::{Tally, look_back, progress};

/// Runs `check` over histories from a seed of their own, and shows the one that it fails for.
fn over(seed: u64, many: u64, check: impl Fn(&History, &mut Dice)) {
    for n in 0..many {
        let mut dice = Dice(seed.wrapping_add(n << 20));
        let history = History::random(&mut dice);
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            check(&history, &mut dice);
        }));
        assert!(result.is_ok(), "history {n} from seed {seed}: {history:#?}");
    }
}

fn equals_the_model(history: &History, dice: &mut Dice) {
    let (course, logs) = (history.course(), history.logs());
    let until = days(history.today, dice.from(-30, 3));
    let model = Model::of(history);
    assert_eq!(
        look_back(&course, &logs, history.tracking, history.today, until),
        model.stats(until),
    );
    assert_eq!(progress(&course, &logs, history.today), model.progress());
}

// Three of them, so that they run beside one another.
#[test]
fn the_past_is_that_of_the_model() {
    over(1, 25_000, equals_the_model);
}

#[test]
fn the_past_is_that_of_the_model_again() {
    over(2, 25_000, equals_the_model);
}

#[test]
fn the_past_is_that_of_the_model_once_more() {
    over(3, 25_000, equals_the_model);
}

#[test]
fn what_is_settled_goes_on_as_if_reckoned_from_the_start() {
    over(4, 25_000, |history, dice| {
        let (course, logs) = (history.course(), history.logs());
        let mut tally = Tally::default();
        let mut day = days(history.start, -1);
        while day < history.today {
            day = days(day, dice.from(1, 20)).min(history.today);
            tally = tally.settle(&course, &logs, day);
        }
        // Who travels west meets a date again.
        let today = days(history.today, dice.from(-3, 0));
        let tally = tally.up_to(&course, &logs, today);
        let seen = History {
            today,
            ..history.clone()
        };
        assert_eq!(
            (tally.current, tally.best, tally.unit),
            Model::of(&seen).streaks()
        );
    });
}
