//! Asceticisms: disciplines that can be taken on.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{NewRule, Timestamp, word::words};

/// What is written down of a day.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum TrackingType {
    /// Whether it was kept.
    #[default]
    Check,
    /// How many.
    Count,
    /// How long, in minutes.
    Duration,
    /// Some words.
    Text,
}

words!(TrackingType { Check = "check", Count = "count", Duration = "duration", Text = "text" });

impl TrackingType {
    /// Whether its days have a value.
    #[must_use]
    pub const fn is_measured(self) -> bool {
        matches!(self, Self::Count | Self::Duration)
    }
}

/// Whether a thing is to be done, or to be left.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum AsceticismKind {
    /// To be done.
    #[default]
    Do,
    /// To be left.
    Abstain,
}

words!(AsceticismKind { Do = "do", Abstain = "abstain" });

/// An asceticism.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Asceticism {
    /// The asceticism's id.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// What it asks, and why.
    pub description: String,
    /// The group it is shown in.
    pub category: String,
    /// A sign for it: one character.
    pub icon: String,
    /// What is written down of a day.
    pub tracking_type: TrackingType,
    /// Whether it is to be done, or to be left.
    pub kind: AsceticismKind,
    /// Whether everybody can take it on. Otherwise it is its creator's own.
    pub is_template: bool,
    /// Whose own it is; nobody's, if it is a template.
    pub creator_id: Option<Uuid>,
    /// The rule that is proposed; `null` is every day.
    pub suggested_rule: Option<NewRule>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// `POST` and `PUT` of a template; and the custom asceticism of a new commitment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAsceticism {
    /// What it is called.
    pub title: String,
    /// What it asks, and why.
    #[serde(default)]
    pub description: String,
    /// The group it is shown in.
    #[serde(default)]
    pub category: String,
    /// A sign for it: one character, or none.
    #[serde(default)]
    pub icon: String,
    /// What is written down of a day.
    #[serde(default)]
    pub tracking_type: TrackingType,
    /// Whether it is to be done, or to be left.
    #[serde(default)]
    pub kind: AsceticismKind,
    /// The rule that is proposed; absent or `null` is every day.
    #[serde(default)]
    pub suggested_rule: Option<NewRule>,
}

/// `PATCH` of a template: what is absent stays. What is tracked and the kind of a template that
/// somebody has taken on cannot be changed: their history would mean something else.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AsceticismPatch {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What it asks, and why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The group it is shown in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// A sign for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
    /// What is written down of a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tracking_type: Option<TrackingType>,
    /// Whether it is to be done, or to be left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<AsceticismKind>,
    /// The rule that is proposed; `null` is every day.
    #[serde(
        deserialize_with = "super::double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[schema(value_type = Option<NewRule>)]
    pub suggested_rule: Option<Option<NewRule>>,
    /// Whether it is no longer offered; `false` offers it again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retired: Option<bool>,
}
