//! Completes the OpenAPI document with facts that `utoipa`'s attributes cannot express, so that
//! generated clients get exact types.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use utoipa::openapi::OpenApi;

const SCHEMAS: &str = "#/components/schemas/";

/// Completed document as JSON.
pub fn complete(document: &OpenApi) -> serde_json::Result<Value> {
    let mut document = serde_json::to_value(document)?;
    let (mut sent, mut received) = (BTreeSet::new(), BTreeSet::new());
    for operation in operations(&mut document) {
        complete_operation(operation);
        collect_refs(&operation["requestBody"], &mut received);
        for response in operation["responses"].as_object().into_iter().flatten() {
            collect_refs(&response.1["content"]["application/json"], &mut sent);
        }
    }
    if let Some(schemas) = document["components"]["schemas"].as_object_mut() {
        add_transitive_refs(schemas, &mut sent);
        add_transitive_refs(schemas, &mut received);
        let names: BTreeSet<String> = schemas.keys().cloned().collect();
        for (name, schema) in schemas {
            reference_rows(name, schema, &names);
            drop_null_defaults(schema);
            if sent.contains(name) && !received.contains(name) {
                require_nullable(schema);
            }
        }
    }
    Ok(document)
}

fn operations(document: &mut Value) -> impl Iterator<Item = &mut Value> {
    let paths = document["paths"].as_object_mut().into_iter().flatten();
    paths
        .filter_map(|(_, item)| item.as_object_mut())
        .flat_map(|item| item.iter_mut().map(|(_, operation)| operation))
}

fn complete_operation(operation: &mut Value) {
    let Some(operation) = operation.as_object_mut() else {
        return;
    };
    for words in ["summary", "description"] {
        if let Some(Value::String(text)) = operation.get_mut(words) {
            *text = text.replace('\n', " ");
        }
    }
    // Explicit, because a missing `security` would read as an omission.
    operation.entry("security").or_insert_with(|| json!([]));
    if let Some(Value::Array(parameters)) = operation.get_mut("parameters") {
        drop_repeated(parameters);
    }
    if let Some(body) = operation.get_mut("requestBody") {
        describe_bytes(body);
    }
    let responses = operation.get_mut("responses").and_then(Value::as_object_mut);
    for (status, response) in responses.into_iter().flatten() {
        describe_bytes(response);
        // Required by the standard, even if empty.
        if response["description"].as_str().is_none_or(str::is_empty) {
            response["description"] = json!(match status.as_str() {
                "201" => "Made.",
                "202" => "Accepted.",
                "204" => "Done; there is no body.",
                _ => "Done.",
            });
        }
    }
}

/// Describes content that is neither JSON nor a form as binary.
fn describe_bytes(message: &mut Value) {
    let content = message.get_mut("content").and_then(Value::as_object_mut);
    for (content_type, body) in content.into_iter().flatten() {
        if !content_type.ends_with("json") && !content_type.ends_with("urlencoded") {
            body["schema"] = json!({ "type": "string", "format": "binary" });
        }
    }
}

/// Removes duplicate parameters: `utoipa` finds them in the attribute and in the arguments.
fn drop_repeated(parameters: &mut Vec<Value>) {
    let key = |p: &Value| (p["in"].to_string(), p["name"].to_string());
    parameters.sort_by_key(|p| p["description"].is_null());
    let mut seen = BTreeSet::new();
    parameters.retain(|p| seen.insert(key(p)));
}

/// Collects the schemas that `value` refers to.
fn collect_refs(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            let name = fields.get("$ref").and_then(Value::as_str);
            found.extend(name.and_then(|r| r.strip_prefix(SCHEMAS)).map(str::to_owned));
            fields.values().for_each(|value| collect_refs(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| collect_refs(value, found)),
        _ => {}
    }
}

/// Adds the schemas that the named schemas refer to.
fn add_transitive_refs(schemas: &Map<String, Value>, names: &mut BTreeSet<String>) {
    loop {
        let before = names.len();
        for name in names.clone() {
            if let Some(schema) = schemas.get(&name) {
                collect_refs(schema, names);
            }
        }
        if names.len() == before {
            return;
        }
    }
}

/// Replaces the inlined row type of `Page_*` schemas with a reference.
fn reference_rows(name: &str, schema: &mut Value, names: &BTreeSet<String>) {
    if let Some(row) = name.strip_prefix("Page_").filter(|row| names.contains(*row)) {
        schema["properties"]["items"]["items"] = json!({ "$ref": format!("{SCHEMAS}{row}") });
    }
}

/// Removes `null` defaults: they are an artefact of the server's types, not of the API.
fn drop_null_defaults(schema: &mut Value) {
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    for (_, property) in properties.into_iter().flatten() {
        if let Some(property) = property.as_object_mut()
            && property.get("default").is_some_and(Value::is_null)
        {
            property.remove("default");
        }
    }
}

/// Marks nullable fields of response-only schemas as required: they are always sent, as `null` if
/// empty. Fields that may be absent are described as not nullable.
fn require_nullable(schema: &mut Value) {
    let Some(schema) = schema.as_object_mut() else {
        return;
    };
    for parts in ["allOf", "oneOf", "anyOf"] {
        let parts = schema.get_mut(parts).and_then(Value::as_array_mut);
        parts.into_iter().flatten().for_each(require_nullable);
    }
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        return;
    };
    let nullable: Vec<Value> = properties
        .iter()
        .filter(|(_, property)| is_nullable(property))
        .map(|(name, _)| json!(name))
        .collect();
    if nullable.is_empty() {
        return;
    }
    let required = schema.entry("required").or_insert_with(|| json!([]));
    if let Some(required) = required.as_array_mut() {
        for name in nullable {
            if !required.contains(&name) {
                required.push(name);
            }
        }
    }
}

fn is_nullable(property: &Value) -> bool {
    let is_null = |value: &Value| value == "null";
    let types = property["type"].as_array().into_iter().flatten();
    let choices = property["oneOf"].as_array().into_iter().flatten();
    types.into_iter().any(is_null) || choices.into_iter().any(|c| is_null(&c["type"]))
}
