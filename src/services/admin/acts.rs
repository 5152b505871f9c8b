//! What is done, in words.

use regula_api::ACTIONS;
use serde_json::Value;
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use super::things::touched;
use crate::services::words::full_moment;

/// The acts of the audit log, and the words for them.
const WORDS: &[(&str, &str)] = &[
    ("user.registered", "Signed up"),
    ("user.created", "Account made"),
    ("user.banned", "Banned"),
    ("user.unbanned", "Unbanned"),
    ("user.role_changed", "Role changed"),
    ("user.edited", "Account edited"),
    ("user.deleted", "Account deleted"),
    ("user.password_changed", "Password changed"),
    ("user.password_reset", "Password set by a link"),
    ("user.email_verified", "Address confirmed"),
    ("user.email_changed", "Address changed"),
    ("user.exported", "Data taken along"),
    ("user.imported", "Data brought back"),
    ("user.data_changed", "Data changed"),
    ("identity.linked", "Sign-in provider linked"),
    ("identity.unlinked", "Sign-in provider unlinked"),
    ("key.made", "API key made"),
    ("key.ended", "API key ended"),
    ("session.opened", "Signed in"),
    ("session.refused", "Sign-in refused"),
    ("session.ended", "Signed out"),
    ("session.all_ended", "Signed out everywhere"),
    ("session.confirmed", "Confirmed who it is"),
    ("session.token_reused", "Stolen token refused"),
    ("link.made", "Link made"),
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

/// The kinds of acts, and the words for them.
const KINDS: &[(&str, &str)] = &[
    ("user.", "All about accounts"),
    ("session.", "All about sessions"),
    ("key.", "All about API keys"),
    ("link.", "All about links"),
    ("identity.", "All about sign-in providers"),
    ("asceticism.", "All about templates"),
    ("package.", "All about packages"),
    ("reading_plan.", "All about reading plans"),
    ("reading.", "All about readings"),
];

/// The words for an act; an act without words stands for itself.
pub(super) fn words(act: &str) -> String {
    WORDS
        .iter()
        .find(|(name, _)| *name == act)
        .map_or(act, |(_, words)| words)
        .to_owned()
}

/// What the log can be asked for: each kind, and behind it its acts.
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

/// What an entry says beside the act: `reason: Spam; role: user → admin`.
pub(super) fn detail(value: &Value) -> String {
    if let Some(told) = touched(value) {
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
            let old = before.get(name).map(told).unwrap_or_default();
            parts.push(format!("{}: {old} → {}", plain(name), told(new)));
        }
    }
    for (name, value) in fields {
        // An id says nothing to a person; who it was stands beside it.
        if !value.is_object() && !value.is_null() && !name.ends_with("_id") {
            parts.push(format!("{}: {}", plain(name), told(value)));
        }
    }
    parts.join("; ")
}

fn plain(name: &str) -> String {
    name.replace('_', " ")
}

fn told(value: &Value) -> String {
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
    fn every_act_has_words_and_can_be_asked_for() {
        let choices = choices();
        for act in ACTIONS {
            assert_ne!(words(act), *act);
            assert!(choices.iter().any(|(choice, _)| choice == act), "{act}");
        }
        assert_eq!(choices.len(), ACTIONS.len() + KINDS.len());
    }

    #[test]
    fn details_are_told_in_a_line() {
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
