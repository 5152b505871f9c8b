//! The library: queries, and templates for admins.

use serde::{Deserialize, Serialize};

use super::{Asceticism, Timestamp, string_enum::string_enum};

/// `GET /api/asceticisms` and `GET /api/admin/asceticisms`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AsceticismQuery {
    /// Exact name of the category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Part of the title, the description or the category, case-insensitive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Page size: 1 to 100, default 20.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// `next_cursor` of the previous page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// `GET /api/packages` and `GET /api/admin/packages`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PackageQuery {
    /// Part of the title or the description, case-insensitive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Page size: 1 to 100, default 20.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// `next_cursor` of the previous page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// A template, for admins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Template {
    /// The asceticism that users see.
    #[serde(flatten)]
    pub asceticism: Asceticism,
    /// Time of retirement; `null` while it is offered.
    pub retired_at: Option<Timestamp>,
    /// Number of commitments to it.
    pub commitments: i64,
    /// Number of packages with it.
    pub packages: i64,
}

/// Result of deleting a template.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Removal {
    /// Deleted.
    #[default]
    Removed,
    /// In use by commitments or packages, which keep it: retired instead, so that it is no longer
    /// offered.
    Retired,
}

string_enum!(Removal { Removed = "removed", Retired = "retired" });

/// `DELETE /api/admin/asceticisms/{id}`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RemovedTemplate {
    /// Result.
    pub outcome: Removal,
}
