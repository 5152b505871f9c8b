//! The API reference, generated from the OpenAPI document.

mod example;
mod types;

use regula_schema::{AppResult, Code};
use serde::Deserialize;
use serde_json::Value;
use tokio::sync::OnceCell;
use types::{Types, text};

use crate::{
    client::ApiClient,
    views::{
        ApiAnswer, ApiBody, ApiCode, ApiField, ApiGroup, ApiOperation, ApiReference, ApiShape,
    },
};

/// Cached: the document does not change while the program runs.
static REFERENCE: OnceCell<ApiReference> = OnceCell::const_new();

/// The API reference.
pub async fn reference(client: &ApiClient) -> AppResult<ApiReference> {
    let read = async || {
        let document: Value = client.get("/api/openapi.json").await?;
        Ok(self::read(&document))
    };
    REFERENCE.get_or_try_init(read).await.cloned()
}

fn read(document: &Value) -> ApiReference {
    let types = Types(&document["components"]["schemas"]);
    ApiReference {
        groups: groups(document, types),
        shapes: shapes(types),
        codes: codes(types),
    }
}

fn groups(document: &Value, types: Types<'_>) -> Vec<ApiGroup> {
    let tags = document["tags"].as_array().into_iter().flatten();
    let mut groups: Vec<ApiGroup> = tags
        .map(|tag| ApiGroup {
            name: text(&tag["name"]),
            about: text(&tag["description"]),
            operations: Vec::new(),
        })
        .collect();
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for (method, value) in item.as_object().into_iter().flatten() {
            let operation = operation(method, path, value, types);
            let name = text(&value["tags"][0]);
            match groups.iter_mut().find(|group| group.name == name) {
                Some(group) => group.operations.push(operation),
                None => groups.push(ApiGroup {
                    name,
                    operations: vec![operation],
                    ..ApiGroup::default()
                }),
            }
        }
    }
    groups.retain(|group| !group.operations.is_empty());
    for group in &mut groups {
        let order = |o: &ApiOperation| {
            ["GET", "POST", "PUT", "PATCH"].iter().position(|m| *m == o.method).unwrap_or(4)
        };
        group.operations.sort_by_key(|o| (o.path.clone(), order(o)));
    }
    groups
}

fn operation(method: &str, path: &str, value: &Value, types: Types<'_>) -> ApiOperation {
    let method = method.to_uppercase();
    let about = [text(&value["summary"]), text(&value["description"])].join(" ");
    let bodies = value["requestBody"]["content"].as_object().into_iter().flatten();
    let answers = value["responses"].as_object().into_iter().flatten();
    ApiOperation {
        id: text(&value["operationId"]),
        about: about.trim().to_owned(),
        audience: audience(path, &value["security"]).to_owned(),
        parameters: parameters(&value["parameters"], types),
        bodies: bodies
            .map(|(content_type, body)| self::body(content_type, &body["schema"], types))
            .collect(),
        answers: answers
            .filter(|(status, _)| *status != "default")
            .map(|(status, answer)| self::answer(status, answer, types))
            .collect(),
        example: example::curl(&method, path, value, types),
        method,
        path: path.to_owned(),
    }
}

fn audience(path: &str, security: &Value) -> &'static str {
    let ways: Vec<&Value> = security.as_array().into_iter().flatten().collect();
    let by = |scheme: &str| ways.iter().any(|way| way.get(scheme).is_some());
    if ways.is_empty() {
        "anyone, without a token"
    } else if by("session_cookie") {
        "a page of this site, by its cookie"
    } else if ways.iter().any(|way| way.as_object().is_some_and(serde_json::Map::is_empty)) {
        "anyone with an access token or the refresh token"
    } else if path.starts_with("/api/admin") {
        "admins"
    } else if path.contains("{user_id}") {
        "the user, and admins"
    } else {
        "any signed-in user"
    }
}

fn parameters(value: &Value, types: Types<'_>) -> Vec<ApiField> {
    let parameters = value.as_array().into_iter().flatten();
    parameters
        .map(|parameter| ApiField {
            name: text(&parameter["name"]),
            kind: types.of(&parameter["schema"]),
            place: text(&parameter["in"]),
            about: text(&parameter["description"]),
        })
        .collect()
}

fn body(content_type: &str, schema: &Value, types: Types<'_>) -> ApiBody {
    ApiBody {
        content_type: content_type.to_owned(),
        kind: types.of(schema),
        fields: types.fields(schema, "required", "optional"),
    }
}

fn answer(status: &str, answer: &Value, types: Types<'_>) -> ApiAnswer {
    let content = answer["content"].as_object().and_then(|content| content.iter().next());
    let mut kind = content.map(|(_, body)| types.of(&body["schema"])).unwrap_or_default();
    if let Some((content_type, _)) =
        content.filter(|(content_type, _)| *content_type != "application/json")
    {
        kind.words = content_type.clone();
        kind.shape.clear();
    }
    ApiAnswer {
        status: status.to_owned(),
        about: text(&answer["description"]),
        kind,
    }
}

fn shapes(types: Types<'_>) -> Vec<ApiShape> {
    let schemas = types.0.as_object().into_iter().flatten();
    schemas
        .filter(|(name, schema)| types.is_shape(schema) && *name != "Code")
        .map(|(name, schema)| ApiShape {
            name: name.clone(),
            about: text(&schema["description"]),
            fields: types.fields(schema, "", "optional"),
            values: types.values(schema),
        })
        .collect()
}

fn codes(types: Types<'_>) -> Vec<ApiCode> {
    let codes = types.0["Code"]["enum"].as_array().into_iter().flatten();
    codes
        .filter_map(|name| {
            let code = Code::deserialize(name).ok()?;
            Some(ApiCode {
                code: text(name),
                status: code.status(),
                detail: code.detail().to_owned(),
            })
        })
        .collect()
}
