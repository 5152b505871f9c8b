//! Password strength.

use serde::{Deserialize, Serialize};

/// Password strength, with a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strength {
    /// 0 (rejected, or guessed at once) to 4 (very hard to guess).
    pub score: u8,
    /// Text with advice.
    pub words: String,
}
