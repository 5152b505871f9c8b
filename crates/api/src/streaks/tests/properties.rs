//! Property tests over more than 100,000 random histories: streaks, rate, totals, weekdays and
//! heatmap of each, calculated from the start and from stored states.

use std::fmt::Debug;

use super::{
    Rng,
    history::{History, days},
    journey::Journey,
    model::Model,
};
use crate::streaks::{StreakState, progress, statistics};

/// Runs `check` over random values, each with a seed of its own, and prints the one that fails.
fn over<T: Debug>(
    seed: u64,
    many: u64,
    random: impl Fn(&mut Rng) -> T,
    check: impl Fn(&T, &mut Rng),
) {
    for n in 0..many {
        let mut rng = Rng(seed.wrapping_add(n << 20));
        let thing = random(&mut rng);
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            check(&thing, &mut rng);
        }));
        assert!(result.is_ok(), "history {n} from seed {seed}: {thing:#?}");
    }
}

/// Asserts that `history` matches the model of `by_model`, the same history built another way.
fn equals_the_model(history: &History, by_model: &History, rng: &mut Rng) {
    let (timeline, logs, today) = (history.timeline(), history.logs(), history.today);
    let until = days(today, rng.from(-30, 3));
    let model = Model::of(by_model);
    assert_eq!(
        statistics(&timeline, &logs, history.tracking, today, until),
        model.stats(until),
    );
    assert_eq!(progress(&timeline, &logs, today), model.progress());

    // A user who travels west repeats dates: the stored state may have seen up to three days more.
    let (mut state, mut day) = (StreakState::default(), days(history.start, -1));
    let last = days(today, rng.from(0, 3));
    while day < last {
        day = days(day, rng.from(1, 20)).min(last);
        state = state.settle(&timeline, &logs, day);
    }
    let state = state.advance(&timeline, &logs, today);
    assert_eq!(
        (state.current, state.best, state.unit),
        model.streaks(),
        "settled on the way"
    );
}

fn dates_alone(seed: u64) {
    over(seed, 18_000, History::random, |history, rng| {
        equals_the_model(history, history, rng);
    });
}

fn journeys(seed: u64) {
    over(seed, 8_000, Journey::random, |journey, rng| {
        equals_the_model(&journey.by_calendar(), &journey.by_model(), rng);
    });
}

// Four tests of each kind, which run in parallel: 72,000 histories and 32,000 journeys.
#[test]
fn random_histories_match_the_model_with_seed_1() {
    dates_alone(1);
}

#[test]
fn random_histories_match_the_model_with_seed_2() {
    dates_alone(2);
}

#[test]
fn random_histories_match_the_model_with_seed_3() {
    dates_alone(3);
}

#[test]
fn random_histories_match_the_model_with_seed_4() {
    dates_alone(4);
}

#[test]
fn random_journeys_match_the_model_with_seed_5() {
    journeys(5);
}

#[test]
fn random_journeys_match_the_model_with_seed_6() {
    journeys(6);
}

#[test]
fn random_journeys_match_the_model_with_seed_7() {
    journeys(7);
}

#[test]
fn random_journeys_match_the_model_with_seed_8() {
    journeys(8);
}
