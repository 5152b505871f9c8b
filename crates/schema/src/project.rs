//! Projects, which group tasks.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Timestamp, string_enum::string_enum};

/// Project colours, each with a shade for both themes.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Color {
    /// No colour.
    #[default]
    Ink,
    /// Red.
    Rubric,
    /// Green.
    Moss,
    /// Yellow.
    Gold,
    /// Blue.
    Woad,
    /// Violet.
    Plum,
}

string_enum!(Color {
    Ink = "ink",
    Rubric = "rubric",
    Moss = "moss",
    Gold = "gold",
    Woad = "woad",
    Plum = "plum",
});

impl Color {
    /// Name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ink => "Ink",
            Self::Rubric => "Red",
            Self::Moss => "Green",
            Self::Gold => "Gold",
            Self::Woad => "Blue",
            Self::Plum => "Violet",
        }
    }

    /// CSS classes of the colour's dot.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Ink => "hue ink",
            Self::Rubric => "hue rubric",
            Self::Moss => "hue moss",
            Self::Gold => "hue gold",
            Self::Woad => "hue woad",
            Self::Plum => "hue plum",
        }
    }
}

/// A project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Project {
    /// The project's id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Description.
    pub description: String,
    /// Colour.
    pub color: Color,
    /// Time of archiving.
    pub archived_at: Option<Timestamp>,
    /// Number of tasks.
    pub task_count: u32,
    /// Number of completed tasks.
    pub completed_count: u32,
    /// Creation time.
    pub created_at: Timestamp,
    /// Time of the last change.
    pub updated_at: Timestamp,
}

/// `POST` of a project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewProject {
    /// Name.
    pub name: String,
    /// Description.
    #[serde(default)]
    pub description: String,
    /// Colour.
    #[serde(default)]
    pub color: Color,
}

/// `PATCH` of a project: absent fields are unchanged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ProjectPatch {
    /// Name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<Color>,
    /// True to archive, false to restore.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived: Option<bool>,
}

/// A project without its id; an import assigns a new one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchivedProject {
    /// Name.
    pub name: String,
    /// Description.
    #[serde(default)]
    pub description: String,
    /// Colour.
    #[serde(default)]
    pub color: Color,
    /// Time of archiving.
    #[serde(default)]
    pub archived_at: Option<Timestamp>,
    /// Creation time.
    pub created_at: Timestamp,
    /// Time of the last change; default: `created_at`.
    #[serde(default)]
    pub updated_at: Option<Timestamp>,
}

/// `GET /api/users/{user_id}/projects`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ProjectQuery {
    /// True to include archived ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_archived: Option<bool>,
    /// Page size: 1 to 100, default 20.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// `next_cursor` of the previous page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// A project, as admins see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AdminProject {
    /// The project.
    #[serde(flatten)]
    pub project: Project,
    /// Id of the owner.
    pub owner_id: Uuid,
    /// Name of the owner.
    pub owner_name: String,
}

/// `GET /api/admin/projects`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AdminProjectQuery {
    /// Part of the name, case-insensitive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Page size: 1 to 100, default 20.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// `next_cursor` of the previous page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}
