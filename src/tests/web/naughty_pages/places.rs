//! Text fields: where they are written and where they are read.

use crate::api::naughty_strings::KEPT;

/// All text fields.
pub(super) const PLACES: [&str; 29] = [
    "own title",
    "own description",
    "own category",
    "own icon",
    "own unit",
    "commitment note",
    "log note",
    "skip reason",
    "pause reason",
    "vacation reason",
    "task title",
    "task description",
    "project name",
    "project description",
    "template title",
    "template description",
    "template category",
    "template icon",
    "template unit",
    "package title",
    "package description",
    "package icon",
    "plan title",
    "plan description",
    "reading title",
    "reading reference",
    "reading body",
    "reading note",
    "name",
];

/// Pages with the text that each shows for a field; `~` is any position in a longer text.
pub(super) const SHOWN: [(&str, &[(&str, &str)]); 12] = [
    (
        "/commitments/{commitment}",
        &[
            ("own title", "{}"),
            ("own description", "{}"),
            ("own unit", "~"),
            ("commitment note", "{}"),
            ("log note", "{}"),
            ("skip reason", "Skipped: {}"),
            ("pause reason", "Upcoming: {}"),
        ],
    ),
    ("/commitments/{commitment}?step=rule", &[("own unit", "{}")]),
    (
        "/commitments/{commitment}?step=note",
        &[("own title", "{}"), ("commitment note", "{}")],
    ),
    (
        "/tasks?edit={task}",
        &[("task title", "{}"), ("task description", "{}")],
    ),
    (
        "/projects/{project}",
        &[
            ("project name", "{}"),
            ("project description", "{}"),
            ("task title", "{}"),
        ],
    ),
    (
        "/library/packages/{package}",
        &[
            ("package title", "{}"),
            ("package description", "{}"),
            ("template title", "{}"),
            ("template description", "{}"),
            ("template icon", "{}"),
            ("template unit", "~"),
        ],
    ),
    (
        "/admin/library/templates/{template}",
        &[
            ("template title", "{}"),
            ("template description", "{}"),
            ("template category", "{}"),
            ("template icon", "{}"),
            ("template unit", "{}"),
        ],
    ),
    (
        "/admin/library/packages/{package}",
        &[
            ("package title", "{}"),
            ("package description", "{}"),
            ("package icon", "{}"),
        ],
    ),
    (
        "/admin/readings/{reading}",
        &[
            ("reading title", "{}"),
            ("reading reference", "{}"),
            ("reading body", "{}"),
        ],
    ),
    (
        "/admin/readings/plans/{plan}",
        &[("plan title", "{}"), ("plan description", "{}")],
    ),
    (
        "/readings/{today}",
        &[
            ("reading title", "{}"),
            ("reading reference", "{}"),
            ("reading body", "{}"),
            ("plan title", "~"),
            ("reading note", "{}"),
        ],
    ),
    ("/settings", &[("name", "{}")]),
];

/// Texts on the list of commitments, for all rows together.
pub(super) const LISTED: [(&str, &str); 3] = [
    ("own title", "{}"),
    ("own icon", "{}"),
    ("vacation reason", "Upcoming: {}"),
];

/// Where the API and the export return the texts: resource, path in its JSON, and fields.
pub(super) const KNOWN: [(&str, &str, &[&str]); 28] = [
    ("commitments", "items/*/note", &["commitment note"]),
    (
        "commitments",
        "items/*/rule/unit",
        &["own unit", "template unit"],
    ),
    (
        "commitments",
        "items/*/asceticism/title",
        &["own title", "template title"],
    ),
    (
        "commitments",
        "items/*/asceticism/description",
        &["own description", "template description"],
    ),
    (
        "commitments",
        "items/*/asceticism/category",
        &["own category", "template category"],
    ),
    (
        "commitments",
        "items/*/asceticism/icon",
        &["own icon", "template icon"],
    ),
    ("commitments", "items/*/logs/*/note", &["log note"]),
    ("commitments", "items/*/logs/*/reason", &["skip reason"]),
    (
        "pauses",
        "items/*/reason",
        &["pause reason", "vacation reason"],
    ),
    ("tasks", "items/*/title", &["task title"]),
    ("tasks", "items/*/description", &["task description"]),
    ("projects", "items/*/name", &["project name"]),
    ("projects", "items/*/description", &["project description"]),
    ("packages", "items/*/title", &["package title"]),
    ("export", "commitments/*/note", &["commitment note"]),
    (
        "export",
        "commitments/*/rules/*/unit",
        &["own unit", "template unit"],
    ),
    ("export", "commitments/*/logs/*/*/note", &["log note"]),
    ("export", "commitments/*/logs/*/*/reason", &["skip reason"]),
    ("export", "commitments/*/pauses/*/reason", &["pause reason"]),
    ("export", "vacations/*/reason", &["vacation reason"]),
    (
        "export",
        "asceticisms/*/title",
        &["own title", "template title"],
    ),
    (
        "export",
        "asceticisms/*/category",
        &["own category", "template category"],
    ),
    (
        "export",
        "asceticisms/*/icon",
        &["own icon", "template icon"],
    ),
    ("export", "tasks/*/description", &["task description"]),
    ("export", "projects/*/name", &["project name"]),
    ("export", "packages/*/title", &["package title"]),
    ("export", "readings/*/plan", &["plan title"]),
    ("export", "readings/*/note", &["reading note"]),
];

/// Text of a field in a row: fields differ, and over all rows each field has every text.
pub(super) fn text(row: usize, place: &str) -> &'static str {
    let at = PLACES.iter().position(|it| *it == place).unwrap();
    KEPT[(row + at) % KEPT.len()]
}

/// Whether the text is short enough for the field.
pub(super) fn fits(place: &str, text: &str) -> bool {
    let most = match place.rsplit(' ').next() {
        Some("icon") => 8,
        Some("unit") => 30,
        _ => 60,
    };
    text.chars().count() <= most
}
