//! Validation of projects, in requests and in imported files.

use regula_schema::{AppResult, Description, Fields, NewProject, ProjectName, ProjectPatch};

use crate::db::projects::{ProjectChange, ProjectFields};

/// Validates what the owner writes about a project. `at` is the place of the project in a file,
/// such as `projects[3].`.
pub(super) fn parse_fields(
    errors: &mut Fields,
    at: &str,
    project: NewProject,
) -> Option<ProjectFields> {
    let name = errors.take(&format!("{at}name"), ProjectName::parse(&project.name));
    let description = Description::parse(&project.description);
    let description = errors.take(&format!("{at}description"), description);
    Some(ProjectFields {
        name: name?,
        description: description?,
        color: project.color,
    })
}

/// Validates the body of `POST`.
pub(super) fn parse_new(project: NewProject) -> AppResult<ProjectFields> {
    let mut errors = Fields::default();
    let fields = parse_fields(&mut errors, "", project);
    errors.finish(fields)
}

/// Validates the body of `PATCH`.
pub(super) fn parse_patch(patch: ProjectPatch) -> AppResult<ProjectChange> {
    let mut errors = Fields::default();
    let name = patch.name.as_deref().map(ProjectName::parse);
    let name = name.and_then(|name| errors.take("name", name));
    let description = patch.description.as_deref().map(Description::parse);
    let description = description.and_then(|text| errors.take("description", text));
    errors.finish(Some(ProjectChange {
        name,
        description,
        color: patch.color,
        archived: patch.archived,
    }))
}
