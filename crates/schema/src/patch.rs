//! `PATCH`: tells absent fields from `null`.

use serde::{Deserialize, Deserializer};

/// Deserializes a field that is present, even `null`, as `Some`; with `#[serde(default)]` an absent
/// one is `None`.
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
