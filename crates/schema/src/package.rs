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
    /// What it is called.
    pub title: String,
    /// What it asks, and why.
    pub description: String,
    /// A sign for it: one character.
    pub icon: String,
    /// How many days it takes.
    pub term_days: u16,
    /// What is in it, in its order.
    pub items: Vec<PackageItem>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// An asceticism of a package.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PackageItem {
    /// What is taken on.
    pub asceticism: Asceticism,
    /// Its rule; `null` is the one that the asceticism suggests.
    pub rule: Option<NewRule>,
    /// From which day of the term, counted from 1.
    pub first_day: u16,
    /// To which day of the term.
    pub last_day: u16,
}

/// `POST` and `PUT` of a package: the whole of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPackage {
    /// What it is called.
    pub title: String,
    /// What it asks, and why.
    #[serde(default)]
    pub description: String,
    /// A sign for it: one character, or none.
    #[serde(default)]
    pub icon: String,
    /// How many days it takes: 1 to 1,000.
    pub term_days: u16,
    /// What is in it, in its order: 1 to 30.
    pub items: Vec<NewPackageItem>,
}

/// An asceticism for a package.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPackageItem {
    /// A template of the library.
    pub asceticism_id: Uuid,
    /// Its rule; absent or `null` is the one that the asceticism suggests.
    #[serde(default)]
    pub rule: Option<NewRule>,
    /// From which day of the term; absent is the first.
    #[serde(default)]
    pub first_day: Option<u16>,
    /// To which day of the term; absent is the last.
    #[serde(default)]
    pub last_day: Option<u16>,
}

/// A user's way through a package.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Enrolment {
    /// The enrolment's id.
    pub id: Uuid,
    /// Which package; `null` when it is no longer in the library.
    pub package_id: Option<Uuid>,
    /// What the package is called.
    pub title: String,
    /// How many days it takes.
    pub term_days: u16,
    /// The first of them.
    pub start_date: Date,
    /// The last of them.
    pub end_date: Date,
    /// When the user left before the end.
    pub left_at: Option<Timestamp>,
    /// Which day of the term today is: 0 before it, `term_days` from its end on.
    pub day: u16,
    /// What was kept of what was decided.
    pub kept: u32,
    /// What was decided: kept or missed.
    pub decided: u32,
    /// The commitments that came with it.
    pub commitment_ids: Vec<Uuid>,
    /// When the user enrolled.
    pub created_at: Timestamp,
}

/// `POST /api/users/{user_id}/packages`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnrolRequest {
    /// Which package.
    pub package_id: Uuid,
    /// The first day of the term; absent is today.
    #[serde(default)]
    pub start_date: Option<Date>,
}
