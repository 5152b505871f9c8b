//! The audit log on the wire.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Timestamp;

/// Who did what to whom, when and from where.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AuditEntry {
    /// The entry's id.
    pub id: Uuid,
    /// When it was done.
    pub at: Timestamp,
    /// Who did it; `null` for the server itself and for nobody known. The user may be gone.
    pub actor_id: Option<Uuid>,
    /// The name of who did it, while they have an account.
    pub actor_name: Option<String>,
    /// What was done, such as `user.banned`.
    pub action: String,
    /// What kind of thing it was done to.
    pub target_type: String,
    /// Whom it was done to. The user may be gone.
    pub target_id: Option<Uuid>,
    /// The name of the user it was done to, while they have an account.
    pub target_name: Option<String>,
    /// From which address.
    pub address: String,
    /// More about it.
    #[schema(value_type = Object)]
    pub detail: serde_json::Value,
}

/// `GET /api/admin/audit`, and the same as CSV.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AuditQuery {
    /// Only what this user did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor_id: Option<Uuid>,
    /// Only what was done to this user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_id: Option<Uuid>,
    /// Only this act (`user.banned`), or all of a kind (`session.`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// Only from this instant on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Timestamp>,
    /// Only before this instant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Timestamp>,
    /// How many rows: 1 to 100, 20 when absent. The CSV has up to 10,000 and takes no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}
