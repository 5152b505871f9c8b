//! The form of a project.

use serde::{Deserialize, Serialize};

/// The form of a project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProjectForm {
    /// The name.
    pub name: String,
    /// The description.
    pub description: String,
    /// The colour's name, or empty.
    pub color: String,
}
