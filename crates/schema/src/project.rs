//! Projects: what groups tasks.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Timestamp, word::words};

/// The colours that a project can have. Each has a shade in either theme.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Color {
    /// None of its own.
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

words!(Color {
    Ink = "ink",
    Rubric = "rubric",
    Moss = "moss",
    Gold = "gold",
    Woad = "woad",
    Plum = "plum",
});

impl Color {
    /// What it is called.
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

    /// The classes of the dot that shows it.
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
    /// What it is called.
    pub name: String,
    /// What it is about.
    pub description: String,
    /// Its colour.
    pub color: Color,
    /// When it was put away.
    pub archived_at: Option<Timestamp>,
    /// How many tasks it has.
    pub task_count: u32,
    /// How many of them are done.
    pub completed_count: u32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// `POST` of a project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewProject {
    /// What it is called.
    pub name: String,
    /// What it is about.
    #[serde(default)]
    pub description: String,
    /// Its colour.
    #[serde(default)]
    pub color: Color,
}

/// `PATCH` of a project: what is absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ProjectPatch {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<Color>,
    /// Whether it is put away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived: Option<bool>,
}

/// `GET /api/users/{user_id}/projects`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ProjectQuery {
    /// Those that were put away too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_archived: Option<bool>,
    /// How many rows: 1 to 100, 20 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// A project, as an admin sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AdminProject {
    /// What its owner sees.
    #[serde(flatten)]
    pub project: Project,
    /// Whose it is.
    pub owner_id: Uuid,
    /// What to call them.
    pub owner_name: String,
}

/// `GET /api/admin/projects`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AdminProjectQuery {
    /// A part of the name, in any case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// How many rows: 1 to 100, 20 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}
