//! Kinds of asceticisms, and of the values that are logged for them.

use serde::{Deserialize, Serialize};

use super::string_enum::string_enum;

/// Tracking type: the kind of value that is logged.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum TrackingType {
    /// Yes or no.
    #[default]
    Check,
    /// A number.
    Count,
    /// Minutes.
    Duration,
    /// A text.
    Text,
}

string_enum!(TrackingType { Check = "check", Count = "count", Duration = "duration", Text = "text" });

impl TrackingType {
    /// True if logs have a value.
    #[must_use]
    pub const fn is_measured(self) -> bool {
        matches!(self, Self::Count | Self::Duration)
    }
}

/// Kind of an asceticism.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum AsceticismKind {
    /// Something to do.
    #[default]
    Do,
    /// Something to abstain from.
    Abstain,
}

string_enum!(AsceticismKind { Do = "do", Abstain = "abstain" });
