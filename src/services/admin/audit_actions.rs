//! Labels of audit log actions.

use regula_api::ACTIONS;
use serde_json::Value;
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use super::audit_targets::describe_request;
use crate::services::format::full_moment;

/// Audit log actions and their labels.
const WORDS: &[(&str, &str)] = &[
    ("user.registered", "Signed up"),
    ("user.created", "Account created"),
    ("user.banned", "Banned"),
    ("user.unbanned", "Unbanned"),
    ("user.role_changed", "Role changed"),
    ("user.edited", "Account edited"),
    ("user.deleted", "Account deleted"),
    ("user.password_changed", "Password changed"),
    ("user.password_reset", "Password reset by link"),
    ("user.email_verified", "Email confirmed"),
    ("user.email_changed", "Email changed"),
    ("user.exported", "Data exported"),
    ("user.imported", "Data imported"),
    ("user.data_changed", "Data changed"),
    ("identity.linked", "Sign-in provider linked"),
    ("identity.unlinked", "Sign-in provider unlinked"),
    ("key.made", "API key created"),
    ("key.ended", "API key revoked"),
    ("session.opened", "Signed in"),
    ("session.refused", "Sign-in refused"),
    ("session.ended", "Signed out"),
    ("session.all_ended", "Signed out everywhere"),
    ("session.confirmed", "Identity confirmed"),
    ("session.token_reused", "Stolen token refused"),
    ("link.made", "Link created"),
    ("link.used", "Link used"),
    ("asceticism.created", "Template added"),
    ("asceticism.edited", "Template edited"),
    ("asceticism.retired", "Template retired"),
    ("asceticism.restored", "Template restored"),
    ("asceticism.deleted", "Template deleted"),
    ("package.created", "Package added"),
    ("package.edited", "Package edited"),
    ("package.deleted", "Package deleted"),
    ("reading_plan.created", "Reading plan added"),
    ("reading_plan.edited", "Reading plan edited"),
    ("reading_plan.deleted", "Reading plan deleted"),
    ("reading.created", "Reading added"),
    ("reading.edited", "Reading edited"),
    ("reading.deleted", "Reading deleted"),
    ("reading_plan.imported", "Readings imported"),
];

/// Groups of actions and their labels.
const KINDS: &[(&str, &str)] = &[
    ("user.", "All account actions"),
    ("session.", "All session actions"),
    ("key.", "All API key actions"),
    ("link.", "All link actions"),
    ("identity.", "All sign-in provider actions"),
    ("asceticism.", "All template actions"),
    ("package.", "All package actions"),
    ("reading_plan.", "All reading plan actions"),
    ("reading.", "All reading actions"),
];

/// The label of an action; an unknown action is its own label.
pub(super) fn words(act: &str) -> String {
    WORDS.iter().find(|(name, _)| *name == act).map_or(act, |(_, words)| words).to_owned()
}

/// The filter options: each group, followed by its actions.
pub(super) fn choices() -> Vec<(String, String)> {
    let own = |(name, words): &(&str, &str)| ((*name).to_owned(), (*words).to_owned());
    let mut choices = Vec::new();
    for kind in KINDS {
        choices.push(own(kind));
        let acts = ACTIONS.iter().filter(|act| act.starts_with(kind.0));
        choices.extend(acts.map(|act| ((*act).to_owned(), format!("– {}", words(act)))));
    }
    choices
}

/// The detail of an entry: `reason: Spam; role: user → admin`.
pub(super) fn detail(value: &Value) -> String {
    if let Some(told) = describe_request(value) {
        return told;
    }
    let Value::Object(fields) = value else {
        return String::new();
    };
    let mut parts = Vec::new();
    if let (Some(Value::Object(before)), Some(Value::Object(after))) =
        (fields.get("before"), fields.get("after"))
    {
        for (name, new) in after {
            let old = before.get(name).map(value_text).unwrap_or_default();
            parts.push(format!("{}: {old} → {}", plain(name), value_text(new)));
        }
    }
    for (name, value) in fields {
        // Ids are left out: the entry names the person.
        if !value.is_object() && !value.is_null() && !name.ends_with("_id") {
            parts.push(format!("{}: {}", plain(name), value_text(value)));
        }
    }
    parts.join("; ")
}

fn plain(name: &str) -> String {
    name.replace('_', " ")
}

fn value_text(value: &Value) -> String {
    match value {
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::String(text) => {
            OffsetDateTime::parse(text, &Rfc3339).map_or_else(|_| text.clone(), full_moment)
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_action_has_a_label_and_a_filter_choice() {
        let choices = choices();
        for act in ACTIONS {
            assert_ne!(words(act), *act);
            assert!(choices.iter().any(|(choice, _)| choice == act), "{act}");
        }
        assert_eq!(choices.len(), ACTIONS.len() + KINDS.len());
    }

    #[test]
    fn details_are_formatted_on_one_line() {
        let value = json!({
            "before": { "role": "user", "email_verified": false },
            "after": { "role": "admin", "email_verified": true },
            "expires_at": "2026-11-21T02:14:00Z",
            "reason": null,
            "session_id": "01a1fcb4-c4e0-73d4-8780-3ef60baf6640",
            "sessions_ended": 2,
        });
        assert_eq!(
            detail(&value),
            "email verified: no → yes; role: user → admin; expires at: 21 November 2026, 02:14; \
             sessions ended: 2"
        );
    }
}
