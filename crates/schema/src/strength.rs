//! How hard a password is to guess.

use serde::{Deserialize, Serialize};

/// How hard a password is to guess, as the page says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strength {
    /// 0 (refused, or guessed at once) to 4 (out of reach).
    pub score: u8,
    /// The same in words, with advice.
    pub words: String,
}
