//! Packages: bundles of asceticisms with a fixed term.

use serde::{Deserialize, Serialize};
use time::Date;
use uuid::Uuid;

use super::{Asceticism, NewRule, Timestamp};

/// A package.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Package {
    /// The package's id.
    pub id: Uuid,
    /// Title.
    pub title: String,
    /// Description.
    pub description: String,
    /// Icon: one character.
    pub icon: String,
    /// Term in days.
    pub term_days: u16,
    /// Items, in order.
    pub items: Vec<PackageItem>,
    /// Creation time.
    pub created_at: Timestamp,
    /// Time of the last change.
    pub updated_at: Timestamp,
}

/// An item of a package: an asceticism with its rule and days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PackageItem {
    /// The asceticism.
    pub asceticism: Asceticism,
    /// Rule; `null` means the asceticism's suggested rule.
    pub rule: Option<NewRule>,
    /// First day within the term, counted from 1.
    pub first_day: u16,
    /// Last day within the term.
    pub last_day: u16,
}

/// `POST` and `PUT` of a package, with all its items.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPackage {
    /// Title.
    pub title: String,
    /// Description.
    #[serde(default)]
    pub description: String,
    /// Icon: one character; default none.
    #[serde(default)]
    pub icon: String,
    /// Term in days: 1 to 1,000.
    pub term_days: u16,
    /// Items, in order: 1 to 30.
    pub items: Vec<NewPackageItem>,
}

/// An item of a new package.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPackageItem {
    /// A template of the library.
    pub asceticism_id: Uuid,
    /// Rule; absent or `null` means the asceticism's suggested rule.
    #[serde(default)]
    pub rule: Option<NewRule>,
    /// First day within the term, counted from 1; default: the first.
    #[serde(default)]
    pub first_day: Option<u16>,
    /// Last day within the term; default: the last.
    #[serde(default)]
    pub last_day: Option<u16>,
}

/// A user's enrolment in a package.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Enrolment {
    /// The enrolment's id.
    pub id: Uuid,
    /// The package; `null` if it was deleted.
    pub package_id: Option<Uuid>,
    /// Title of the package.
    pub title: String,
    /// Term in days.
    pub term_days: u16,
    /// First day of the term.
    pub start_date: Date,
    /// Last day of the term.
    pub end_date: Date,
    /// Time when the user left before the end.
    pub left_at: Option<Timestamp>,
    /// Current day of the term: 0 before the start, `term_days` from the end on.
    pub day: u16,
    /// Number of kept days, weeks and months.
    pub kept: u32,
    /// Number of decided ones: kept or missed.
    pub decided: u32,
    /// Ids of the commitments that came with it.
    pub commitment_ids: Vec<Uuid>,
    /// Time of enrolment.
    pub created_at: Timestamp,
}

/// `POST /api/users/{user_id}/packages`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnrolRequest {
    /// The package.
    pub package_id: Uuid,
    /// First day of the term; default today.
    #[serde(default)]
    pub start_date: Option<Date>,
}

/// An enrolment in an export.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedEnrolment {
    /// Title of the package at enrolment.
    pub title: String,
    /// Current title of the package in the library; `null` if it is gone.
    #[serde(default)]
    pub package: Option<String>,
    /// Term in days.
    pub term_days: i64,
    /// First day.
    pub start_date: Date,
    /// Time when the user left before the end.
    #[serde(default)]
    pub left_at: Option<Timestamp>,
    /// Time of enrolment.
    pub created_at: Timestamp,
}
