//! Redaction of responses for snapshots: values that differ from run to run get stable names.

use serde_json::Value;
use time::{Date, Month};

use super::TestApp;

/// Width at which lines are wrapped.
const WIDTH: usize = 92;

impl TestApp {
    /// JSON in few lines. Ids are numbered by first appearance, dates are counted from today, times
    /// and tokens become placeholders.
    pub(crate) fn redacted(&self, value: &Value) -> String {
        let mut value = value.clone();
        redact(&mut value, self.clock.now().get().date(), &mut Vec::new());
        pretty(&value, 0)
    }
}

fn redact(value: &mut Value, today: Date, ids: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|it| redact(it, today, ids)),
        Value::Object(members) => members.values_mut().for_each(|it| redact(it, today, ids)),
        Value::String(text) => {
            if uuid::Uuid::parse_str(text).is_ok() {
                let known = ids.iter().position(|id| id == text);
                let number = known.unwrap_or_else(|| {
                    ids.push(text.clone());
                    ids.len() - 1
                });
                *text = format!("[id {}]", number + 1);
            } else if let Some(day) = date(text) {
                *text = match (day - today).whole_days() {
                    0 => "[today]".to_owned(),
                    days => format!("[today{days:+}]"),
                };
            } else if text.get(..10).and_then(date).is_some() && text.ends_with('Z') {
                "[time]".clone_into(text);
            } else if text.starts_with("eyJ") {
                "[token]".clone_into(text);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Date of a text like "2026-02-28".
fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('-').map(|part| part.parse::<u16>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() {
        return None;
    }
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(year.into(), month, u8::try_from(day).ok()?).ok()
}

/// A value on one line if it fits, else its parts on as few lines as possible.
fn pretty(value: &Value, indent: usize) -> String {
    let part = |value: &Value| pretty(value, indent + 2);
    let (open, parts, close): (_, Vec<String>, _) = match value {
        Value::Array(items) => ("[", items.iter().map(part).collect(), "]"),
        Value::Object(members) => {
            let member = |(name, value)| format!("{name:?}: {}", part(value));
            ("{", members.iter().map(member).collect(), "}")
        }
        scalar => return scalar.to_string(),
    };
    let flat = parts.join(", ");
    if !flat.contains('\n') && indent + flat.len() < WIDTH {
        return format!("{open}{flat}{close}");
    }
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        match lines.last_mut() {
            Some(line)
                if !line.contains('\n')
                    && !part.contains('\n')
                    && indent + line.len() + part.len() < WIDTH =>
            {
                line.push_str(&format!(", {part}"));
            }
            _ => lines.push(part),
        }
    }
    let gap = format!("\n{:1$}", "", indent + 2);
    let end = format!("\n{:1$}", "", indent);
    format!("{open}{gap}{}{end}{close}", lines.join(&format!(",{gap}")))
}
