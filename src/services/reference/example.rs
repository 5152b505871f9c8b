//! A curl example for each operation; expects `origin` and `token` as shell variables.

use serde_json::{Map, Value, json};

use super::types::{Types, text};

const ID: &str = "019a8f0e-6a3e-7c51-9d0b-3f2f6f1c2a10";
const JSON: &str = "application/json";

/// The curl command of an operation.
pub fn curl(method: &str, path: &str, operation: &Value, types: Types<'_>) -> String {
    let path = path
        .split('/')
        .map(|part| match part.strip_prefix('{') {
            Some("user_id}") => "me",
            Some("date}") => "2026-11-21",
            Some(_) => ID,
            None => part,
        })
        .collect::<Vec<_>>()
        .join("/");
    let mut lines = vec![match method {
        "GET" => format!("curl $origin{path}"),
        _ => format!("curl -X {method} $origin{path}"),
    }];
    let ways = operation["security"].as_array().into_iter().flatten();
    if ways.clone().any(|way| way.get("bearer").is_some()) {
        lines.push("-H \"authorization: Bearer $token\"".to_owned());
    }
    let content = operation["requestBody"]["content"].as_object();
    let is_needed = operation["requestBody"]["required"] == true;
    if let Some((kind, body)) = content
        .filter(|_| is_needed)
        .and_then(|content| content.get_key_value(JSON).or_else(|| content.iter().next()))
    {
        lines.push(format!("-H 'content-type: {kind}'"));
        lines.push(match kind.as_str() {
            JSON => format!("-d '{}'", sample("", &body["schema"], types)),
            _ => "--data-binary @file".to_owned(),
        });
    }
    lines.join(" \\\n  ")
}

/// A sample value of a schema.
fn sample(name: &str, schema: &Value, types: Types<'_>) -> Value {
    let (schema, _) = types.follow(schema);
    if let Some(first) = schema["enum"].as_array().and_then(|words| words.last()) {
        return first.clone();
    }
    for choice in ["oneOf", "anyOf", "allOf"] {
        if let Some(first) = schema[choice].as_array().and_then(|choices| choices.first()) {
            return sample(name, first, types);
        }
    }
    let kind = match &schema["type"] {
        Value::Array(kinds) => kinds.first().map(text).unwrap_or_default(),
        kind => text(kind),
    };
    match (kind.as_str(), schema["format"].as_str()) {
        ("object", _) => object(schema, types),
        ("array", _) => json!([sample(name, &schema["items"], types)]),
        ("boolean", _) => json!(true),
        ("integer" | "number", _) => json!(1),
        (_, Some("uuid")) => json!(ID),
        (_, Some("date")) => json!("2026-11-21"),
        (_, Some("date-time")) => json!("2026-12-24T18:00:00Z"),
        _ => json!(phrase(name)),
    }
}

/// The required fields, or else the first optional one.
fn object(schema: &Value, types: Types<'_>) -> Value {
    let required: Vec<&str> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let properties = schema["properties"].as_object();
    let mut chosen = Map::new();
    for (name, property) in properties.into_iter().flatten() {
        if required.contains(&name.as_str()) {
            chosen.insert(name.clone(), sample(name, property, types));
        }
    }
    if let Some((name, property)) =
        properties.and_then(|all| all.iter().next()).filter(|_| required.is_empty())
    {
        chosen.insert(name.clone(), sample(name, property, types));
    }
    Value::Object(chosen)
}

fn phrase(name: &str) -> &'static str {
    match name {
        "email" | "username" => "ana@example.com",
        "name" => "Ana",
        "title" => "Water the figs",
        "reason" => "Spam",
        "refresh_token" => "eyJ…",
        "time_zone" => "Europe/Lisbon",
        _ if name.contains("password") => "a few plain words",
        _ if name.contains("token") => "…",
        _ => "Some words",
    }
}
