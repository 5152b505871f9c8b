//! Tests of streaks and statistics against a simple, slow model over random histories, and of known
//! pitfalls.

mod days;
mod history;
mod journey;
mod model;
mod model_statistics;
mod pitfalls;
mod properties;

/// Deterministic random numbers (`SplitMix64`).
struct Rng(u64);

impl Rng {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from `low` to `high`, both inclusive.
    fn from(&mut self, low: i64, high: i64) -> i64 {
        let many = u64::try_from(high - low + 1).unwrap();
        low + i64::try_from(self.roll() % many).unwrap()
    }

    /// True once in this many times.
    fn once_in(&mut self, times: i64) -> bool {
        self.from(1, times) == 1
    }

    fn one_of<T: Clone>(&mut self, things: &[T]) -> T {
        let last = i64::try_from(things.len()).unwrap() - 1;
        things[usize::try_from(self.from(0, last)).unwrap()].clone()
    }
}
