//! Random numbers that a failed test can repeat.

use rand::{SeedableRng, random, rngs::StdRng};

/// A generator with a new seed, or that of `REGULA_TEST_SEED`. Prints the seed, which the test runner
/// shows when the test fails.
#[expect(clippy::disallowed_methods, reason = "not a setting of the app")]
pub(crate) fn generator() -> StdRng {
    const NAME: &str = "REGULA_TEST_SEED";
    let seed = std::env::var(NAME).map_or_else(|_| random(), |seed| seed.parse().unwrap());
    println!("{NAME}={seed} repeats these random numbers");
    StdRng::seed_from_u64(seed)
}
