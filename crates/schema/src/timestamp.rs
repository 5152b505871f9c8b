//! Timestamps in the API: RFC 3339 in UTC, whole seconds.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::{OffsetDateTime, UtcOffset};

/// A timestamp, `2026-11-20T21:29:00Z`. Always UTC with whole seconds, so that its text sorts
/// chronologically, in SQLite too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(OffsetDateTime);

impl Timestamp {
    /// The timestamp of `at`, truncated to seconds and converted to UTC.
    #[must_use]
    pub fn new(at: OffsetDateTime) -> Self {
        let at = at.checked_to_offset(UtcOffset::UTC).unwrap_or(at);
        Self(at.replace_nanosecond(0).unwrap_or(at))
    }

    /// The timestamp as a type of the `time` crate.
    #[must_use]
    pub const fn get(self) -> OffsetDateTime {
        self.0
    }
}

impl Default for Timestamp {
    /// The beginning of 1970.
    fn default() -> Self {
        Self(OffsetDateTime::UNIX_EPOCH)
    }
}

impl From<OffsetDateTime> for Timestamp {
    fn from(at: OffsetDateTime) -> Self {
        Self::new(at)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        time::serde::rfc3339::serialize(&self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let at = time::serde::rfc3339::deserialize(deserializer)?;
        // Conversion to UTC can exceed the calendar's range.
        if at.checked_to_offset(UtcOffset::UTC).is_none_or(|utc| !(1..=9999).contains(&utc.year()))
        {
            return Err(serde::de::Error::custom(
                "an instant in the years 1 to 9999",
            ));
        }
        Ok(Self::new(at))
    }
}

impl utoipa::PartialSchema for Timestamp {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        use utoipa::openapi::{KnownFormat, ObjectBuilder, SchemaFormat, Type};
        ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::DateTime)))
            .into()
    }
}

impl utoipa::ToSchema for Timestamp {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timestamps_are_serialized_in_utc_without_fractions() {
        let read: Timestamp = serde_json::from_str("\"2026-11-20T22:29:00.75+01:00\"").unwrap();
        assert_eq!(
            serde_json::to_string(&read).unwrap(),
            "\"2026-11-20T21:29:00Z\""
        );
    }

    #[test]
    fn out_of_range_timestamps_are_refused_without_panics() {
        for text in [
            "9999-12-31T23:59:59-01:00",
            "0000-01-01T00:00:00Z",
            "0001-01-01T00:00:00+01:00",
        ] {
            assert!(
                serde_json::from_str::<Timestamp>(&format!("\"{text}\"")).is_err(),
                "{text}"
            );
        }
    }

    #[test]
    fn a_date_without_a_time_is_refused() {
        assert!(serde_json::from_str::<Timestamp>("\"2026-11-20\"").is_err());
    }
}
