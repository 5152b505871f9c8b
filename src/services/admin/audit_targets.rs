//! Labels of an admin's requests on a user's data, for the audit log.

use serde_json::Value;

/// Path segments and their labels. The last matching segment counts.
const THINGS: &[(&str, &str)] = &[
    ("tasks", "task"),
    ("projects", "project"),
    ("commitments", "commitment"),
    ("logs", "log"),
    ("entries", "log entry"),
    ("pauses", "pause"),
    ("packages", "enrolment"),
    ("readings", "reading mark"),
    ("reading-plan", "reading plan"),
];

/// The label of a request: `task changed` for `PUT /api/users/…/tasks/…`. `None` if unknown.
pub(super) fn describe_request(detail: &Value) -> Option<String> {
    let method = detail.get("method")?.as_str()?;
    let path = detail.get("path")?.as_str()?;
    let mut parts = path.strip_prefix("/api/users/")?.rsplit('/').enumerate();
    let (behind, thing) = parts.find_map(|(behind, part)| {
        let (_, thing) = THINGS.iter().find(|(name, _)| *name == part)?;
        Some((behind, thing))
    })?;
    let done = match (method, behind) {
        ("POST", 0) => "added",
        ("DELETE", _) => "removed",
        _ => "changed",
    };
    Some(format!("{thing} {done}"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn requests_are_described_by_method_and_path() {
        for (method, path, words) in [
            ("POST", "tasks", Some("task added")),
            ("PATCH", "tasks/1/complete", Some("task changed")),
            ("POST", "tasks/1/move", Some("task changed")),
            ("DELETE", "projects/1", Some("project removed")),
            ("PATCH", "commitments/1", Some("commitment changed")),
            ("PUT", "commitments/1/logs/2026-11-21", Some("log changed")),
            (
                "POST",
                "commitments/1/logs/2026-11-21/entries",
                Some("log entry added"),
            ),
            ("PUT", "pauses/1", Some("pause changed")),
            ("POST", "packages", Some("enrolment added")),
            (
                "DELETE",
                "readings/2026-11-21",
                Some("reading mark removed"),
            ),
            ("POST", "reading-plan/rebase", Some("reading plan changed")),
            ("POST", "elsewhere", None),
        ] {
            let detail = json!({ "method": method, "path": format!("/api/users/1/{path}") });
            assert_eq!(describe_request(&detail).as_deref(), words, "{path}");
        }
        assert_eq!(describe_request(&json!({ "reason": "Spam" })), None);
    }
}
