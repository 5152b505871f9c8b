//! Audit log entries in the API.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Timestamp;

/// An audit log entry: who did what to whom, when and from where.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AuditEntry {
    /// The entry's id.
    pub id: Uuid,
    /// Time of the action.
    pub at: Timestamp,
    /// The acting user; `null` for the server and for unknown clients. The user may have been
    /// deleted.
    pub actor_id: Option<Uuid>,
    /// Name of the acting user; `null` if they have no account.
    pub actor_name: Option<String>,
    /// Action, such as `user.banned`.
    pub action: String,
    /// Type of the target.
    pub target_type: String,
    /// Id of the target, which may have been deleted.
    pub target_id: Option<Uuid>,
    /// Name of the user acted on; `null` if they have no account.
    pub target_name: Option<String>,
    /// Client IP address.
    pub address: String,
    /// Details.
    #[schema(value_type = Object)]
    pub detail: serde_json::Value,
}

/// `GET /api/admin/audit`, also as CSV.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AuditQuery {
    /// Only actions of this user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor_id: Option<Uuid>,
    /// Only actions on this target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_id: Option<Uuid>,
    /// Only this action (`user.banned`), or all with this prefix (`session.`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// Only from this instant on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Timestamp>,
    /// Only before this instant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Timestamp>,
    /// Page size: 1 to 100, default 20. The CSV has up to 10,000 rows and no limit parameter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// `next_cursor` of the previous page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}
