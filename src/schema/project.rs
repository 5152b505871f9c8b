//! Projects: what groups tasks.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Timestamp, word::words};

/// The colours that a project can have. Each has a shade in either theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
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

/// A project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
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
