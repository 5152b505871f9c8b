//! Asceticisms: disciplines that users can commit to.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{AsceticismKind, NewRule, Timestamp, TrackingType};

/// An asceticism.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Asceticism {
    /// The asceticism's id.
    pub id: Uuid,
    /// Title.
    pub title: String,
    /// Description.
    pub description: String,
    /// Category.
    pub category: String,
    /// Icon: one character.
    pub icon: String,
    /// Tracking type: the kind of value that is logged.
    pub tracking_type: TrackingType,
    /// Kind: something to do, or to abstain from.
    pub kind: AsceticismKind,
    /// True for a template, which everybody can commit to; otherwise it is custom.
    pub is_template: bool,
    /// Owner of a custom asceticism; `null` for a template.
    pub creator_id: Option<Uuid>,
    /// Suggested rule; `null` means every day.
    pub suggested_rule: Option<NewRule>,
    /// Creation time.
    pub created_at: Timestamp,
    /// Time of the last change.
    pub updated_at: Timestamp,
}

/// `POST` and `PUT` of a template, and the custom asceticism of a new commitment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAsceticism {
    /// Title.
    pub title: String,
    /// Description.
    #[serde(default)]
    pub description: String,
    /// Category.
    #[serde(default)]
    pub category: String,
    /// Icon: one character; default none.
    #[serde(default)]
    pub icon: String,
    /// Tracking type: the kind of value that is logged.
    #[serde(default)]
    pub tracking_type: TrackingType,
    /// Kind: something to do, or to abstain from.
    #[serde(default)]
    pub kind: AsceticismKind,
    /// Suggested rule; absent or `null` means every day.
    #[serde(default)]
    pub suggested_rule: Option<NewRule>,
}

/// `PATCH` of a template: absent fields are unchanged. Tracking type and kind of a template that
/// has commitments cannot be changed, since that would change the meaning of their logs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AsceticismPatch {
    /// Title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Icon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
    /// Tracking type: the kind of value that is logged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tracking_type: Option<TrackingType>,
    /// Kind: something to do, or to abstain from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<AsceticismKind>,
    /// Suggested rule; `null` means every day.
    #[serde(
        deserialize_with = "super::double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[schema(value_type = Option<NewRule>)]
    pub suggested_rule: Option<Option<NewRule>>,
    /// `true` retires the template, so that it is no longer offered; `false` offers it again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retired: Option<bool>,
}

/// An asceticism in an export, by its content. A template is matched by title, tracking type and kind with one of
/// this server; any other becomes a custom asceticism.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedAsceticism {
    /// Title.
    pub title: String,
    /// Description.
    #[serde(default)]
    pub description: String,
    /// Category.
    #[serde(default)]
    pub category: String,
    /// Icon.
    #[serde(default)]
    pub icon: String,
    /// Tracking type: the kind of value that is logged.
    #[serde(default)]
    pub tracking_type: TrackingType,
    /// Kind: something to do, or to abstain from.
    #[serde(default)]
    pub kind: AsceticismKind,
    /// True for a template of the library.
    #[serde(default)]
    pub is_template: bool,
    /// Suggested rule.
    #[serde(default)]
    pub suggested_rule: Option<NewRule>,
    /// Creation time.
    pub created_at: Timestamp,
    /// Time of the last change; default: `created_at`.
    #[serde(default)]
    pub updated_at: Option<Timestamp>,
}
