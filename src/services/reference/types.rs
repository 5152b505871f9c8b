//! Type names of OpenAPI schemas.

use serde_json::Value;

use crate::views::{ApiField, ApiType};

/// The text of a JSON string; empty for other values.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The schemas of the document by name.
#[derive(Clone, Copy)]
pub struct Types<'a>(pub &'a Value);

impl<'a> Types<'a> {
    /// Resolves a `$ref` to its schema and name; other schemas are returned as they are.
    pub fn follow(self, schema: &'a Value) -> (&'a Value, &'a str) {
        let name = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next());
        match name {
            Some(name) => (&self.0[name], name),
            None => (schema, ""),
        }
    }

    /// The alternatives of a schema without `null`, and whether `null` is one of them.
    fn choices(schema: &'a Value) -> (Vec<&'a Value>, bool) {
        let all = ["oneOf", "anyOf"].iter().find_map(|key| schema[*key].as_array());
        let all = all.into_iter().flatten();
        let (null, others): (Vec<_>, Vec<_>) = all.partition(|choice| choice["type"] == "null");
        (others, !null.is_empty())
    }

    /// True if the schema has a section of its own: objects and unions, but not plain text.
    pub fn is_shape(self, schema: &Value) -> bool {
        ["properties", "allOf", "oneOf", "enum"].iter().any(|key| schema.get(*key).is_some())
    }

    /// The type name of a schema.
    pub fn of(self, schema: &'a Value) -> ApiType {
        let (target, name) = self.follow(schema);
        if !name.is_empty() && self.is_shape(target) {
            return ApiType {
                shape: name.to_owned(),
                ..ApiType::default()
            };
        }
        let (choices, mut or_null) = Self::choices(target);
        if let [only] = choices[..] {
            let mut kind = self.of(only);
            kind.behind = if or_null { "or null" } else { "" }.to_owned();
            return kind;
        }
        let named = match &target["type"] {
            Value::Array(types) => {
                or_null |= types.iter().any(|it| it == "null");
                types.iter().find(|it| *it != "null").map(text).unwrap_or_default()
            }
            one => text(one),
        };
        let mut kind = match (named.as_str(), target["format"].as_str()) {
            ("array", _) => {
                let row = self.of(&target["items"]);
                ApiType {
                    words: format!("list of {}", row.words).trim().to_owned(),
                    ..row
                }
            }
            ("string", Some("uuid")) => words("id"),
            ("string", Some("date-time")) => words("time"),
            ("string", Some("date")) => words("date"),
            ("string", Some("binary")) => words("bytes"),
            ("string", _) if target["enum"].is_array() => words(&self.values(target).join(" or ")),
            ("", _) => words("anything"),
            _ => words(&named),
        };
        if or_null {
            kind.behind = "or null".to_owned();
        }
        kind
    }

    /// The fields of a schema, including those of its `allOf` parts.
    pub fn fields(self, schema: &'a Value, always: &str, sometimes: &str) -> Vec<ApiField> {
        let (schema, _) = self.follow(schema);
        let (choices, _) = Self::choices(schema);
        if let [only] = choices[..] {
            return self.fields(only, always, sometimes);
        }
        let parts = schema["allOf"].as_array().into_iter().flatten();
        let mut fields: Vec<ApiField> =
            parts.flat_map(|part| self.fields(part, always, sometimes)).collect();
        let required: Vec<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let mut own: Vec<_> = schema["properties"].as_object().into_iter().flatten().collect();
        // In order of declaration, as far as the document shows it.
        let place = |name: &str| required.iter().position(|it| *it == name).unwrap_or(usize::MAX);
        own.sort_by_key(|(name, _)| place(name));
        fields.extend(own.into_iter().map(|(name, property)| {
            ApiField {
                name: name.clone(),
                kind: self.of(property),
                place: if required.contains(&name.as_str()) {
                    always
                } else {
                    sometimes
                }
                .to_owned(),
                about: self.about(property),
            }
        }));
        fields
    }

    /// The description of a property, or of the schema it references.
    fn about(self, property: &'a Value) -> String {
        let (choices, _) = Self::choices(property);
        std::iter::once(property)
            .chain(choices)
            .find_map(|said| said["description"].as_str())
            .unwrap_or_default()
            .to_owned()
    }

    /// The values of an enum, or the alternatives of a union.
    pub fn values(self, schema: &'a Value) -> Vec<String> {
        let words = schema["enum"].as_array().into_iter().flatten();
        let words = words.map(text);
        let (forms, _) = Self::choices(schema);
        let forms = forms.iter().map(|form| {
            let fields: Vec<String> = self
                .fields(form, "", "")
                .into_iter()
                .map(|field| format!("{}: {}{}", field.name, field.kind.words, field.kind.shape))
                .collect();
            format!("{{ {} }}", fields.join(", "))
        });
        words.chain(forms).collect()
    }
}

fn words(words: &str) -> ApiType {
    ApiType {
        words: words.to_owned(),
        ..ApiType::default()
    }
}
