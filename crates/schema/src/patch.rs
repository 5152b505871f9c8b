//! `PATCH`: "not mentioned" and "set to null" are two things.

use serde::{Deserialize, Deserializer};

/// Reads a field that is present, be it `null`, as `Some`; `#[serde(default)]` makes an absent
/// one `None`.
///
/// # Errors
/// When the value is neither `null` nor a `T`.
pub fn double_option<'de, T, D>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Option::<T>::deserialize(deserializer).map(Some)
}
