//! The library: how it is asked for, and what admins see of it.

use serde::{Deserialize, Serialize};

use super::{Asceticism, Timestamp, word::words};

/// `GET /api/asceticisms` and `GET /api/admin/asceticisms`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AsceticismQuery {
    /// Only those of this category, by its whole name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// A part of the title, the description or the category, in any case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// How many rows: 1 to 100, 20 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// `GET /api/packages` and `GET /api/admin/packages`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PackageQuery {
    /// A part of the title or the description, in any case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// How many rows: 1 to 100, 20 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// `GET /api/users/{user_id}/packages`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct EnrolmentQuery {
    /// How many rows: 1 to 100, 20 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// A template, as admins see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Template {
    /// What everybody sees of it.
    #[serde(flatten)]
    pub asceticism: Asceticism,
    /// Since when it is no longer offered.
    pub retired_at: Option<Timestamp>,
    /// How many commitments there are to it.
    pub commitments: i64,
    /// How many packages have it.
    pub packages: i64,
}

/// What became of a template that was to be deleted.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Removal {
    /// It is gone.
    #[default]
    Removed,
    /// Somebody has taken it on, or a package has it: it is no longer offered, and stays for them.
    Retired,
}

words!(Removal { Removed = "removed", Retired = "retired" });

/// `DELETE /api/admin/asceticisms/{id}`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RemovedTemplate {
    /// What became of it.
    pub outcome: Removal,
}
